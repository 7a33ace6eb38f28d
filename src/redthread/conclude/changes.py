"""Trends, comparisons and emphasis: words that need something to be compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from redthread.conclude.claims import Bench
from redthread.conclude.pairing import Claim
from redthread.conclude.populations import group_title
from redthread.conclude.reading import Case, Report, is_interpretation, remark, targets
from redthread.conclude.remarks import RemarkCode
from redthread.conclude.wording import PEOPLE
from redthread.records.claims import Remark
from redthread.records.norms import Norm
from redthread.records.prose import Part, ReferenceKind, Sentence
from redthread.records.rows import Finding
from redthread.text.comparing import TrendClaim, TrendKind, trends

_SURVEY = {
    "da": re.compile(
        r"\b(?:spørgeskema\w*|survey\w*|besvarelse\w*|interview\w*|samtale\w*)\b[^.;]{0,60}?"
        r"\b(?:det samme|samme billede|samme mønster|bekræft\w*|understøtt\w*|underbygg\w*|i tråd med|stemmer overens)|"
        r"\b(?:det samme|samme billede|samme mønster)\b[^.;]{0,40}?\bspørgeskema\w*",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:survey|questionnaire|interviews?)\b[^.;]{0,60}?\b(?:the same|confirms?|supports? (?:this|that|the)|agrees with|in line with|bears? (?:this |that )?out)|"
        r"\b(?:results|interviews|answers)\b[^.;]{0,20}? agree with\b|"
        r"\b(?:the same|same picture|same pattern)\b[^.;]{0,40}?\b(?:survey|questionnaire)",
        re.IGNORECASE,
    ),
}
_PEOPLE = re.compile(rf"(?:\s+[\w-]+){{0,2}}\s+[\w-]*(?:{PEOPLE})\w*", re.IGNORECASE)
_SURVEY_WORD = re.compile(r"spørgeskema|survey|besvarelse|questionnaire", re.IGNORECASE)
_THAT = re.compile(r"\b(?:at|that)\b", re.IGNORECASE)
_FIGURES = (ReferenceKind.FIGURE, ReferenceKind.PRINTED)


def changes(case: Case, claims: Mapping[str, Sequence[Claim]], bench: Bench) -> Iterator[Remark]:
    """Remark on words of change, comparison, emphasis and agreement that nothing carries.

    What a quantified group is said to think ("mange oplever, at kravene er vokset") is theirs and needs no carrier.
    """
    for report in case.reports:
        first: dict[int, Claim] = {}
        for claim in claims.get(report.prose.file, ()):
            first.setdefault(claim.sentence.start, claim)
        for sentence in report.sentences:
            if report.claims_in(sentence) and not is_interpretation(sentence):
                yield from _survey_alone(report, sentence)
                for one in trends(sentence.text, report.language):
                    if not _is_theirs(sentence, one, first.get(sentence.start)):
                        yield from _carried(case, bench, report, sentence, one)


def _is_theirs(sentence: Sentence, one: TrendClaim, claim: Claim | None) -> bool:
    """Whether it is what the quantified people say: a comparison after them, a change after "at"."""
    if one.kind is TrendKind.EMPHASIS or claim is None or not targets(sentence, ReferenceKind.FINDING):
        return False
    if one.kind is TrendKind.COMPARISON:
        return claim.norm is not Norm.GENERIC and one.start >= claim.span[1]
    return bool(_THAT.search(sentence.text, claim.span[1], one.start))


def _carried(
    case: Case, bench: Bench, report: Report, sentence: Sentence, one: TrendClaim
) -> Iterator[Remark]:
    if one.kind is TrendKind.EMPHASIS:
        yield from _emphasis(bench, report, sentence, one)
    elif one.kind is TrendKind.TREND:
        if not _carries_trend(case, sentence):
            yield _said(RemarkCode.TREND_WITHOUT_COMPARISON, report, sentence, one)
    elif _compares_people(sentence, one) and len(targets(sentence, ReferenceKind.FINDING, *_FIGURES)) < 2:
        yield _said(RemarkCode.COMPARISON_WITHOUT_CARRIER, report, sentence, one)


def _compares_people(sentence: Sentence, one: TrendClaim) -> bool:
    """Whether people are the other side: "oftere end ledere", and not "snarere end økonomien"."""
    return sentence.part is not Part.METHOD and bool(_PEOPLE.match(sentence.text, one.end))


def _carries_trend(case: Case, sentence: Sentence) -> bool:
    """Two figures of different measurements, or a finding of the same theme in the earlier study."""
    figures = targets(sentence, *_FIGURES)
    if len(figures) > 1 and any("|wave:" in each.target for each in figures):
        return True
    if case.previous is None:
        return False
    themes = {finding.theme for finding in case.previous.findings}
    named = (case.evidence.findings.get(each.target) for each in targets(sentence, ReferenceKind.FINDING))
    return any(finding is not None and finding.theme in themes for finding in named)


def _emphasis(bench: Bench, report: Report, sentence: Sentence, one: TrendClaim) -> Iterator[Remark]:
    """Compare the group that is set apart with the rest of those heard."""
    group = bench.phrases.following(sentence.text, one.end)
    if not group:
        return
    named = (bench.evidence.findings.get(each.target) for each in targets(sentence, ReferenceKind.FINDING))
    finding = next((each for each in named if each is not None), None)
    if finding is None:
        yield _said(RemarkCode.COMPARISON_WITHOUT_CARRIER, report, sentence, one)
        return
    inside, outside = _sides(bench, finding, group)
    if _share(inside) <= _share(outside):
        made = _said(RemarkCode.EMPHASIS_NOT_CARRIED, report, sentence, one, **_apart(bench, finding, group))
        yield replace(made, finding=finding.id, weight=1.0)


def _sides(bench: Bench, finding: Finding, group: str) -> tuple[tuple[int, int], tuple[int, int]]:
    voices, members = bench.evidence.behind(finding), bench.evidence.population(group).heard
    inside, outside = voices.base & members, voices.base - members
    return (len(voices.for_ & inside), len(inside)), (len(voices.for_ & outside), len(outside))


def _share(side: tuple[int, int]) -> float:
    return side[0] / side[1] if side[1] else 0.0


def _apart(bench: Bench, finding: Finding, group: str) -> dict[str, object]:
    """The words of a remark on emphasis: the group, and how many said it inside and outside."""
    values: dict[str, object] = {}
    inside, outside = _sides(bench, finding, group)
    for language, between in (("da", "af"), ("en", "of")):
        values[f"group_{language}"] = group_title(group, bench.evidence.groups, language)
        values[f"inside_{language}"] = f"{inside[0]} {between} {inside[1]}"
        values[f"outside_{language}"] = f"{outside[0]} {between} {outside[1]}"
    return values


def _survey_alone(report: Report, sentence: Sentence) -> Iterator[Remark]:
    if not _SURVEY_WORD.search(sentence.text):
        return
    found = _SURVEY[report.language].search(sentence.text)
    both = targets(sentence, ReferenceKind.FINDING) and targets(sentence, *_FIGURES)
    if found and not both and sentence.part is not Part.METHOD:
        words = " ".join(found.group().split())
        yield remark(RemarkCode.SURVEY_ALONE, report, sentence, found.span(), claim=words)


def _said(code: RemarkCode, report: Report, sentence: Sentence, one: TrendClaim, **values: object) -> Remark:
    words = " ".join(sentence.text[one.start : one.end].split())
    return remark(code, report, sentence, (one.start, one.end), claim=words, **values)
