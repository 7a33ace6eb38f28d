"""Read a study's reports as a compiler reads code: recompute every claim and say which sentence does not hold."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from redthread.conclude.balance import balance
from redthread.conclude.changes import changes
from redthread.conclude.claims import Bench, Judgement, bare_plurals, groups_not_heard, judge
from redthread.conclude.condensed import condensed
from redthread.conclude.drift import drift
from redthread.conclude.evidence import Evidence
from redthread.conclude.figures import Figures
from redthread.conclude.numbers import numbers
from redthread.conclude.pairing import Claim, claims_of
from redthread.conclude.people import people
from redthread.conclude.populations import Phrases, people_words
from redthread.conclude.quotes import quotes
from redthread.conclude.reading import Case, Report, reports_of
from redthread.conclude.remarks import RemarkCode
from redthread.conclude.survey import Survey
from redthread.conclude.thread import dissent, gaps, references
from redthread.conclude.uncounted import Uncounted, uncounted
from redthread.records.claims import Remark, Severity
from redthread.records.prose import Reference, ReferenceKind
from redthread.records.rows import Finding
from redthread.records.study import Study

WORST = 10
_GRAVITY = {Severity.ERROR: 0, Severity.DOUBT: 1, Severity.HINT: 2}
_REASONS = {
    "interpretation": ("{} markeret som tolkning", "{} marked as interpretation"),
    "unbound": ("{} uden resultat", "{} without a finding"),
    "method": ("{} om fremgangsmåden", "{} on the procedure"),
    "figure": (
        "{} bundet til et tal, der ikke kan holdes op mod et ord",
        "{} bound to a figure that no word is held against",
    ),
    "uncounted": ("{} uden mængdeangivelse", "{} without a word for how many"),
}


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What the check says of a study.

    Parameters
    ----------
    remarks : tuple of Remark
        The ten worst first, then the others by file and place.
    sentences : int
        Sentences read, in all reports.
    claims : int
        Quantifiers found.
    judged : int
        Quantifiers that were held against their evidence.
    not_judged : int
        Sentences with a claim that could not be judged.
    """

    remarks: tuple[Remark, ...]
    sentences: int = 0
    claims: int = 0
    judged: int = 0
    not_judged: int = 0

    def of(self, severity: Severity) -> tuple[Remark, ...]:
        """The remarks of one severity, in the same order."""
        return tuple(one for one in self.remarks if one.severity is severity)

    @property
    def publishable(self) -> bool:
        """Whether nothing stops publishing: no remark is an error."""
        return not self.of(Severity.ERROR)


def check(study: Study, *, register: Iterable[str] = (), previous: Study | None = None) -> CheckResult:
    """Check a study and its reports, in both languages.

    Parameters
    ----------
    study : Study
        The study as read from its folder.
    register : iterable of str
        Names that must not stand in a report; used here and kept nowhere.
    previous : Study or None
        The earlier study that carries what is said to have changed.

    Returns
    -------
    CheckResult
        Remarks and counts. A study without a report is checked for its thread alone.

    Raises
    ------
    Refusal
        Where the questionnaire or the answers cannot be read.
    """
    with _uncollected():
        return check_case(case_of(study, register=register, previous=previous))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let the garbage collector wait: a check makes no circles, and to walk 100,000 passages again and again takes a fifth of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def check_case(case: Case) -> CheckResult:
    """Check a study that is indexed already."""
    study = case.study
    bench = Bench(case.evidence, case.figures, Phrases.of(study.groups))
    claims = {report.prose.file: claims_of(report, people_words(case.evidence)) for report in case.reports}
    judgements = [judge(claim, bench) for ones in claims.values() for claim in ones]
    kept, plurals = bare_plurals(judgements)
    loose = list(uncounted(case, claims))
    unjudged = _unjudged(judgements, loose)
    remarks = [
        *(remark for one in kept for remark in one.remarks),
        *plurals,
        *(remark for ones in claims.values() for remark in _of_claims(ones, bench)),
        *(one.remark for one in loose),
        *(remark for family in _FAMILIES for remark in family(case)),
        *changes(case, claims, bench),
        *_not_judged(unjudged, case.reports),
    ]
    return CheckResult(
        ordered(remarks),
        sum(len(report.sentences) for report in case.reports),
        len(judgements),
        sum(one.judged for one in judgements),
        len(unjudged),
    )


_FAMILIES = (references, gaps, dissent, quotes, numbers, people, condensed, balance)


def case_of(study: Study, *, register: Iterable[str] = (), previous: Study | None = None) -> Case:
    """Index a study and read its survey and reports, once for all families of the check."""
    evidence = Evidence.of(study)
    figures = Figures(study, Survey.of(study), evidence.supports())
    return Case(study, evidence, figures, reports_of(study), tuple(register), previous)


def check_sentence(
    evidence: Evidence, sentence: str, finding: Finding, language: str = "da"
) -> tuple[Remark, ...]:
    """Check one sentence against one finding, while it is being written.

    Parameters
    ----------
    evidence : Evidence
        The study's index, kept between calls.
    sentence : str
        The sentence.
    finding : Finding
        The finding that binds it; it need not stand in the study yet.
    language : str
        ``"da"`` or ``"en"``.

    Returns
    -------
    tuple of Remark
        What the check says of its quantifiers; empty where they hold or where it claims nothing.
    """
    report = Report.of(sentence, "", language)
    known = replace(evidence, findings={**evidence.findings, finding.id: finding})
    bench = Bench(known, None, Phrases.of(evidence.study.groups))
    bound = Reference(ReferenceKind.FINDING, finding.id, len(sentence), len(sentence))
    claims = [_bound(claim, bound) for claim in claims_of(report, people_words(evidence))]
    return tuple(remark for claim in claims for remark in judge(claim, bench).remarks)


def _bound(claim: Claim, reference: Reference) -> Claim:
    return replace(claim, reference=reference, first=None)


def _of_claims(claims: Sequence[Claim], bench: Bench) -> Iterator[Remark]:
    yield from drift(claims)
    yield from groups_not_heard(claims, bench)


def ordered(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """The ten worst, then the others by file and place. Equal remarks are said once."""
    known = sorted({_identity(one): one for one in remarks}.values(), key=_worst)
    return (*known[:WORST], *sorted(known[WORST:], key=_place))


def _identity(one: Remark) -> tuple[str, str, int, int, int, str, tuple[tuple[str, str], ...]]:
    return one.code.name, one.file, one.line, one.start, one.end, one.finding, one.values


def _worst(one: Remark) -> tuple[int, float, str, int, int, str]:
    return _GRAVITY[one.severity], -one.weight, *_place(one)


def _place(one: Remark) -> tuple[str, int, int, str]:
    return one.file, one.line, one.column, one.code.name


def _unjudged(judgements: Iterable[Judgement], loose: Iterable[Uncounted]) -> dict[tuple[str, int], str]:
    """The sentences that could not be judged, by file and place, each with one reason."""
    found = {
        (one.claim.report.prose.file, one.claim.sentence.start): one.reason
        for one in judgements
        if not one.judged
    }
    return {(one.report.prose.file, one.sentence.start): "uncounted" for one in loose} | found


def _not_judged(unjudged: Mapping[tuple[str, int], str], reports: Sequence[Report]) -> Iterator[Remark]:
    for report in reports:
        file = report.prose.file
        reasons = Counter(reason for (where, _), reason in unjudged.items() if where == file)
        if reasons:
            danish, english = (
                ", ".join(_REASONS[reason][which].format(count) for reason, count in sorted(reasons.items()))
                for which in (0, 1)
            )
            values = (("count", str(reasons.total())), ("reasons_da", danish), ("reasons_en", english))
            yield Remark(RemarkCode.NOT_JUDGED, file, values=values)
