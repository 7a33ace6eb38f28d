"""The thread: what hangs loose between passages, themes, findings, recommendations and the report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from redthread.conclude.evidence import EVERYBODY, Evidence
from redthread.conclude.figures import Figure, Figures, Gap
from redthread.conclude.reading import Case, Report, is_interpretation, on_row, remark
from redthread.conclude.remarks import RemarkCode
from redthread.records.claims import Remark
from redthread.records.prose import Block, BlockKind, Part, Reference, ReferenceKind, Sentence
from redthread.records.rows import Finding
from redthread.records.words import Basis, PassageState

_CONTRAST = re.compile(
    r"\b(?:mens|men|dog|omvendt|derimod|imidlertid|hvorimod|andre|modsat\w*|uenig\w*|while|but|however|whereas|others|"
    r"although|though|disagree\w*|conversely|on the other hand)\b",
    re.IGNORECASE,
)
_OPPOSITE = re.compile(
    r"\b(?:det modsatte|modsatte (?:syn|oplevelse|erfaring|holdning)\w*|uenig\w*|the opposite|opposite views?|disagree\w*)\b",
    re.IGNORECASE,
)
_DANGLING = {
    ReferenceKind.FINDING: ("findings", RemarkCode.DANGLING_FINDING),
    ReferenceKind.PASSAGE: ("passages", RemarkCode.DANGLING_PASSAGE),
}
_OF_THE_STUDY = frozenset({"kinds", "voices", "response"})
_REASONS = {
    Gap.FORM: ("det er ikke et tal, som kan slås op", "it is not written as a figure"),
    Gap.ITEM: ("spørgsmålet findes ikke", "there is no such item"),
    Gap.MEASURE: ("målet findes ikke", "there is no such measure"),
    Gap.GROUP: ("gruppen findes ikke", "there is no such group"),
    Gap.ANSWERS: ("der er ingen besvarelser", "there are no answers"),
    Gap.FINDING: ("resultatet findes ikke", "there is no such finding"),
}


def references(case: Case) -> Iterator[Remark]:
    """Remark on references that lead nowhere, and on directives that cannot be read."""
    for report in case.reports:
        for sentence in report.prose.sentences():
            for reference in sentence.references:
                yield from _reference(case, report, sentence, reference)
        for block in report.blocks():
            yield from _directive(case, report, block)


def _reference(case: Case, report: Report, sentence: Sentence, reference: Reference) -> Iterator[Remark]:
    kind, target = reference.kind, reference.target
    if kind in _DANGLING:
        table, code = _DANGLING[kind]
        if target not in getattr(case.evidence, table):
            yield _at(code, report, sentence, reference, target=target)
    elif kind is ReferenceKind.UNKNOWN:
        yield _at(RemarkCode.REFERENCE_UNREADABLE, report, sentence, reference, target=target)
    elif kind is ReferenceKind.INTERPRETATION:
        code = RemarkCode.INTERPRETATION if target else RemarkCode.INTERPRETATION_WITHOUT_REASON
        yield remark(code, report, sentence, reason=target)
    else:
        yield from _figure(case.figures, report, sentence, reference)


def _figure(figures: Figures, report: Report, sentence: Sentence, reference: Reference) -> Iterator[Remark]:
    found: Figure = figures.of(reference.target)
    if found.gap is Gap.WITHHELD:
        if reference.kind is ReferenceKind.PRINTED:
            yield _at(RemarkCode.FIGURE_WITHHELD, report, sentence, reference, target=reference.target)
    elif found.gap is not None:
        danish, english = _REASONS[found.gap]
        target = reference.target
        yield _at(
            RemarkCode.FIGURE_UNKNOWN,
            report,
            sentence,
            reference,
            target=target,
            reason_da=danish,
            reason_en=english,
        )


def _at(
    code: RemarkCode, report: Report, sentence: Sentence, reference: Reference, **values: object
) -> Remark:
    span = reference.start - sentence.start, reference.end - sentence.start
    return replace(remark(code, report, sentence, span, **values), weight=1.0)


def _directive(case: Case, report: Report, block: Block) -> Iterator[Remark]:
    if block.kind is BlockKind.UNKNOWN:
        yield _on_block(RemarkCode.DIRECTIVE_UNREADABLE, report, block, claim=block.text)
    if block.kind is BlockKind.VOICES and block.argument not in case.evidence.findings:
        yield _on_block(RemarkCode.DANGLING_FINDING, report, block, target=block.argument or "?")
    yield from _drawn(case, report, block)
    themes = [block.argument] if block.kind is BlockKind.RECOMMENDATIONS and block.argument else []
    themes += [block.anchor] if block.kind is BlockKind.HEADING and block.anchor.startswith("T-") else []
    for theme in themes:
        if theme not in case.evidence.themes:
            yield _on_block(RemarkCode.DANGLING_THEME, report, block, target=theme)


def _drawn(case: Case, report: Report, block: Block) -> Iterator[Remark]:
    """Remark on a chart or table of what is not there; it would be left out without a word."""
    by = dict(block.options).get("by", "")
    if block.kind is BlockKind.CHART and block.argument in _OF_THE_STUDY:
        known = {"", "unit", *(one.name for one in case.study.info.attributes)}
        gap = None if by in known or block.argument != "response" else Gap.GROUP
    elif block.kind in {BlockKind.CHART, BlockKind.SURVEY_TABLE}:
        gap = case.figures.gap(block.argument, by)
    else:
        return
    if gap is not None:
        target = " ".join([block.argument or "?", *([f"by={by}"] if by else [])])
        danish, english = _REASONS[gap]
        yield _on_block(
            RemarkCode.FIGURE_UNKNOWN, report, block, target=target, reason_da=danish, reason_en=english
        )


def _on_block(code: RemarkCode, report: Report, block: Block, **values: object) -> Remark:
    line, column = report.place(block.start)
    filled = tuple((name, str(value)) for name, value in values.items())
    return Remark(code, report.prose.file, line, column, block.start, block.end, values=filled)


def gaps(case: Case) -> Iterator[Remark]:
    """Remark on findings, recommendations, themes and passages that the thread does not reach."""
    yield from _findings(case)
    yield from _recommendations(case)
    yield from _themes(case)
    yield from _passages(case)


def _findings(case: Case) -> Iterator[Remark]:
    used = _used(case.reports)
    for row, finding in enumerate(case.study.findings):
        yield from _finding(case.evidence, finding, row)
        if finding.basis is Basis.ESTIMATE and case.figures.cell(finding.estimate) is None:
            target = finding.estimate or "?"
            yield _loose(RemarkCode.ESTIMATE_MISSING, "findings.csv", row, finding.id, target=target)
        if case.reports and finding.id not in used:
            yield _loose(RemarkCode.FINDING_UNUSED, "findings.csv", row, finding.id)


def _finding(evidence: Evidence, finding: Finding, row: int) -> Iterator[Remark]:
    if finding.population != EVERYBODY and finding.population not in evidence.groups:
        yield _loose(RemarkCode.POPULATION_UNKNOWN, "findings.csv", row, finding.id, value=finding.population)
    if finding.basis is Basis.VOICES and not finding.passages_for and not evidence.denies(finding):
        yield _loose(RemarkCode.FINDING_WITHOUT_PASSAGES, "findings.csv", row, finding.id)
    named = [
        evidence.passages[one]
        for one in (*finding.passages_for, *finding.passages_against)
        if one in evidence.passages
    ]
    for state, code in (
        (PassageState.PROPOSED, RemarkCode.FINDING_ON_PROPOSED),
        (PassageState.LOST, RemarkCode.FINDING_ON_LOST),
    ):
        ones = [passage.id for passage in named if passage.state is state]
        if ones:
            yield _loose(code, "findings.csv", row, finding.id, count=len(ones), passage=ones[0])


def _loose(code: RemarkCode, file: str, row: int, finding: str = "", **values: object) -> Remark:
    return replace(on_row(code, file, row, **values), finding=finding)


def _used(reports: Iterable[Report]) -> frozenset[str]:
    return frozenset(
        name
        for report in reports
        for block in report.blocks()
        for name in (
            block.argument,
            *(one.target for sentence in block.sentences for one in sentence.references),
        )
    )


def _recommendations(case: Case) -> Iterator[Remark]:
    for row, one in enumerate(case.study.recommendations):
        if not one.findings:
            yield on_row(
                RemarkCode.RECOMMENDATION_WITHOUT_FINDINGS, "recommendations.csv", row, target=one.id
            )


def _themes(case: Case) -> Iterator[Remark]:
    met = {theme for finding in case.study.findings for theme in case.evidence.above.get(finding.theme, ())}
    for row, theme in enumerate(case.study.themes):
        if theme.id not in met:
            titles = {"title_da": theme.title_da, "title_en": theme.title_en or theme.title_da}
            yield on_row(RemarkCode.THEME_WITHOUT_FINDINGS, "themes.csv", row, target=theme.id, **titles)


def _passages(case: Case) -> Iterator[Remark]:
    loose = [
        (row, one.id)
        for row, one in enumerate(case.study.passages)
        if not one.themes and one.state is not PassageState.LOST
    ]
    if loose:
        row, passage = loose[0]
        yield on_row(RemarkCode.PASSAGE_WITHOUT_THEME, "passages.csv", row, count=len(loose), passage=passage)


def dissent(case: Case) -> Iterator[Remark]:
    """Remark where persons spoke against a finding and neither the sentence nor its section says so.

    A section is the paragraphs under one heading. It says so where a sentence of it sets one against another ("mens",
    "andre", "however"), shows the finding's voices, or names a passage that speaks against it or a finding that rests on one.
    """
    for report in case.reports:
        for section in _sections(report.blocks()):
            yield from _passed_over(case.evidence, report, section)


def _sections(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    section: list[Block] = []
    for block in blocks:
        if block.kind in {BlockKind.HEADING, BlockKind.MAIN_RESULTS}:
            yield section
            section = []
        section.append(block)
    yield section


def _passed_over(evidence: Evidence, report: Report, section: Sequence[Block]) -> Iterator[Remark]:
    sentences = [sentence for block in section for sentence in block.sentences]
    shown_here = {block.argument for block in section if block.kind is BlockKind.VOICES}
    cited = _cited(evidence, sentences)
    contrasted = _contrasted(sentences) | _opposed(section)
    met: set[str] = set()
    for sentence in sentences:
        for finding in _bound(evidence, sentence, met):
            against = evidence.behind(finding).against
            told = finding.id in shown_here | contrasted or not cited.isdisjoint(finding.passages_against)
            if against and not told:
                made = remark(RemarkCode.DISSENT_PASSED_OVER, report, sentence, count=len(against))
                weight = len(against) / max(len(evidence.behind(finding).for_), 1)
                yield replace(made, finding=finding.id, weight=weight)


def _cited(evidence: Evidence, sentences: Iterable[Sentence]) -> frozenset[str]:
    """The passages that a section names, or that carry the findings it names."""
    targets = {one.target for sentence in sentences for one in sentence.references}
    carried = (
        one for name in targets & evidence.findings.keys() for one in evidence.findings[name].passages_for
    )
    return frozenset((*targets, *carried))


def _bound(evidence: Evidence, sentence: Sentence, met: set[str]) -> Iterator[Finding]:
    if sentence.part is Part.METHOD or is_interpretation(sentence):
        return
    for one in sentence.references:
        if one.kind is ReferenceKind.FINDING and one.target in evidence.findings and one.target not in met:
            met.add(one.target)
            yield evidence.findings[one.target]


def _opposed(section: Sequence[Block]) -> frozenset[str]:
    """The findings of a paragraph that names the opposite view, however many sentences lie between."""
    return frozenset(
        one.target
        for block in section
        if any(_OPPOSITE.search(sentence.text) for sentence in block.sentences)
        for sentence in block.sentences
        for one in sentence.references
    )


def _contrasted(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The findings that a sentence beside theirs, or their own, sets one against another."""
    sets_apart = [bool(_CONTRAST.search(one.text)) for one in sentences]
    return frozenset(
        one.target
        for at, sentence in enumerate(sentences)
        if any(sets_apart[max(at - 1, 0) : at + 2])
        for one in sentence.references
    )
