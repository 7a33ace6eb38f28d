"""Judge the quantifiers of a report: each claim against the voices, or the survey figure, that bind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from redthread.conclude.evidence import EVERYBODY, Evidence
from redthread.conclude.figures import PEOPLE, Figures
from redthread.conclude.pairing import Claim
from redthread.conclude.populations import Phrases, group_title, mismatch, says_its_base, spoken_of
from redthread.conclude.reading import is_interpretation, remark, targets
from redthread.conclude.remarks import RemarkCode
from redthread.conclude.verdicts import Tally, judged, narrow, range_of, verdict
from redthread.conclude.wording import better, offered
from redthread.records.claims import Remark, Support, Verdict
from redthread.records.norms import Norm, QuantifierRange
from redthread.records.prose import Part, ReferenceKind
from redthread.records.rows import Finding
from redthread.records.words import Base, Basis
from redthread.stats.intervals import wilson

CODES = {
    Verdict.CONTRADICTED: RemarkCode.CONTRADICTED,
    Verdict.NOT_SUPPORTED: RemarkCode.NOT_SUPPORTED,
    Verdict.TOO_MUCH: RemarkCode.TOO_MUCH,
    Verdict.TOO_LITTLE: RemarkCode.TOO_LITTLE,
    Verdict.CANNOT_BE_TOLD: RemarkCode.CANNOT_BE_TOLD,
}
_ALWAYS = frozenset({Verdict.CONTRADICTED, Verdict.NOT_SUPPORTED, Verdict.CANNOT_BE_TOLD})
_BASES = {Base.ASKED: ("blev spurgt", "were asked"), Base.SPOKE: ("talte om det", "spoke of it")}
_FIGURES = (ReferenceKind.FIGURE, ReferenceKind.PRINTED)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of a claim.

    Parameters
    ----------
    claim : Claim
        The claim.
    remarks : tuple of Remark
        What is said of it.
    judged : bool
        Whether its evidence could be recomputed.
    reason : str
        Why not: ``"interpretation"``, ``"unbound"``, ``"method"`` or ``"figure"``.
    """

    claim: Claim
    remarks: tuple[Remark, ...]
    judged: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Bench:
    """What claims are judged by: the evidence, the survey's figures, the groups' phrases, the scale."""

    evidence: Evidence
    figures: Figures | None
    phrases: Phrases

    @property
    def scale(self) -> tuple[QuantifierRange, ...]:
        """The study's scale."""
        return self.evidence.study.info.policy.quantifiers


def judge(claim: Claim, bench: Bench) -> Judgement:
    """Judge one claim.

    Parameters
    ----------
    claim : Claim
        The claim, with its reference.
    bench : Bench
        What it is held against.

    Returns
    -------
    Judgement
        An interpretation is never judged; nor is a claim without a finding in the method chapter, which tells of the
        procedure. "En leder siger" is carried by the passage that is quoted, and one that
        only shares another claim's reference is not judged ("roser en direktør"). A bare plural without a finding is left to one hint a sub-theme.
    """
    if is_interpretation(claim.sentence):
        return Judgement(claim, (), judged=False, reason="interpretation")
    if claim.norm is Norm.ONE and claim.shared:
        return Judgement(claim, (), judged=False, reason="unbound")
    finding = claim.finding(bench.evidence.findings)
    if finding is not None:
        return Judgement(claim, tuple(_against_finding(claim, finding, bench)))
    if claim.reference is not None and claim.reference.kind in _FIGURES:
        return _unbound(claim) if claim.sentence.part is Part.METHOD else _against_figure(claim, bench)
    if claim.norm is Norm.ONE and targets(claim.sentence, ReferenceKind.PASSAGE):
        return Judgement(claim, ())
    return _unbound(claim)


def _unbound(claim: Claim) -> Judgement:
    if claim.sentence.part is Part.METHOD:
        return Judgement(claim, (), judged=False, reason="method")
    dangling = claim.reference is not None
    if dangling or claim.norm is Norm.GENERIC:
        return Judgement(claim, (), judged=False, reason="unbound")
    said = _said(claim, RemarkCode.UNBOUND_CLAIM)
    return Judgement(claim, (said,), judged=False, reason="unbound")


def _against_finding(claim: Claim, finding: Finding, bench: Bench) -> Iterator[Remark]:
    if finding.population != EVERYBODY and finding.population not in bench.evidence.groups:
        return
    yield from _on_population(claim, finding, bench)
    yield from _on_base(claim, finding)
    if claim.shared:
        yield _said(claim, RemarkCode.SHARED_REFERENCE, finding, count=2)
    if claim.norm is Norm.OTHERS:
        yield from _on_others(claim, finding, bench)
    elif finding.basis is Basis.ESTIMATE:
        yield from _on_estimate(claim, finding, finding.estimate, bench)
    else:
        yield from _on_voices(claim, finding, bench)


def _on_voices(claim: Claim, finding: Finding, bench: Bench) -> Iterator[Remark]:
    quantifier = claim.quantifier
    tally, support = bench.evidence.judge(finding, claim.norm, quantifier.share, over=quantifier.over)
    tables = _tables(bench.evidence, finding)
    if support.verdict is Verdict.NOT_SUPPORTED and tables and not bench.evidence.denies(finding):
        yield _said(claim, RemarkCode.TABLES_ALONE, finding, **tables)
        return
    if support.verdict in _ALWAYS:
        yield _on_verdict(claim, finding, support, tally, bench)
    elif not judged(claim.norm, tally.base):
        yield _on_small_base(claim, finding, support, tally, bench)
    elif support.verdict is not Verdict.HOLDS:
        yield _on_verdict(claim, finding, support, tally, bench)
    elif claim.norm is not Norm.GENERIC and narrow(tally, claim.norm, bench.scale):
        yield replace(_said(claim, RemarkCode.JUST_HOLDS, finding), support=support, weight=1.0)


def _on_verdict(claim: Claim, finding: Finding, support: Support, tally: Tally, bench: Bench) -> Remark:
    contrary = tally.said if claim.norm is Norm.NONE else tally.denied
    made = _said(claim, CODES[support.verdict], finding, against=contrary, count=tally.said)
    return _worded(made, claim, tally, bench, support=support, weight=_weight(claim, support, tally, bench))


def _on_small_base(claim: Claim, finding: Finding, support: Support, tally: Tally, bench: Bench) -> Remark:
    made = _said(claim, RemarkCode.BASE_TOO_SMALL, finding, base=tally.base, **_instead(tally, bench))
    return _worded(made, claim, tally, bench, support=support, weight=1.0)


def _instead(tally: Tally, bench: Bench) -> dict[str, object]:
    """What to write under a small base: the count, or a word where the count is too small to be printed."""
    norm = offered(tally, bench.evidence.study.info.policy)
    if norm is None:
        return {"instead_da": f"{tally.said} af {tally.base}", "instead_en": f"{tally.said} of {tally.base}"}
    span = range_of(norm, None, bench.scale)
    return {"instead_da": span.word_da, "instead_en": span.word_en}


def _worded(
    made: Remark, claim: Claim, tally: Tally, bench: Bench, *, support: Support, weight: float
) -> Remark:
    language = claim.report.language
    words = better(claim.sentence.text, claim.quantifier, tally, language, bench.evidence.study.info.policy)
    if language == "en":
        return replace(made, support=support, weight=weight, wording_en=words)
    return replace(made, support=support, weight=weight, wording_da=words)


def _weight(claim: Claim, support: Support, tally: Tally, bench: Bench) -> float:
    """How far the claim lies from its evidence; more in the main results, which most people read."""
    grave = {Verdict.CONTRADICTED: 3.0, Verdict.NOT_SUPPORTED: 3.0}.get(support.verdict, 1.0)
    span = range_of(claim.norm, claim.quantifier.share, bench.scale)
    share = tally.said / tally.base if tally.base else 0.0
    gap = max(span.low - share, share - span.high, 0.0)
    return grave + gap + (1.0 if claim.sentence.part is Part.MAIN_RESULTS else 0.0)


def _tables(evidence: Evidence, finding: Finding) -> dict[str, object]:
    """The words "at n of m tables", where tables carry the finding."""
    voices = evidence.behind(finding)
    count, base = len(voices.tables_for), len(voices.tables)
    if not count:
        return {}
    return {"tables_da": f"ved {count} af {base} borde", "tables_en": f"at {count} of {base} tables"}


def _on_population(claim: Claim, finding: Finding, bench: Bench) -> Iterator[Remark]:
    differ = mismatch(claim, finding, bench.phrases)
    if differ is not None:
        groups = bench.evidence.groups
        words: dict[str, object] = {
            f"{name}_{language}": group_title(population, groups, language)
            for name, population in zip(("said", "meant"), differ, strict=True)
            for language in ("da", "en")
        }
        yield replace(_said(claim, RemarkCode.POPULATION_MISMATCH, finding, **words), weight=1.5)


def _on_base(claim: Claim, finding: Finding) -> Iterator[Remark]:
    if not says_its_base(claim.sentence.text, finding.base):
        danish, english = _BASES[finding.base]
        yield _said(claim, RemarkCode.BASE_NOT_SAID, finding, base_da=danish, base_en=english)


def _on_others(claim: Claim, finding: Finding, bench: Bench) -> Iterator[Remark]:
    """Others: at least two who are not among the first, by the next reference or the first one's voices against."""
    first = bench.evidence.findings.get(claim.first.target) if claim.first else None
    same = first is not None and first.id == finding.id
    voices = bench.evidence.behind(finding)
    claimed = voices.against if same else voices.for_
    apart = claimed - bench.evidence.behind(first).for_ if first else claimed
    if len(apart) < 2:
        made = _said(claim, RemarkCode.OTHERS_NOT_APART, finding, count=len(apart))
        yield replace(made, weight=1.0)


def _on_estimate(claim: Claim, finding: Finding | None, target: str, bench: Bench) -> Iterator[Remark]:
    cell = bench.figures.cell(target) if bench.figures else None
    if cell is None or not cell.base:
        return
    count, base = cell.count or 0, cell.base
    tally, share = Tally(count, 0, base), claim.quantifier.share
    found = verdict(tally, claim.norm, share, bench.scale)
    support = Support(
        base, base, base, base, count, 0, 0, base, count / base, found, count / base, count / base
    )
    if not judged(claim.norm, base):
        made = _said(claim, RemarkCode.BASE_TOO_SMALL, finding, base=base, **_instead(tally, bench))
        yield replace(made, support=support)
    elif found is not Verdict.HOLDS:
        made = _said(claim, CODES[found], finding, against=base - count, count=count)
        yield _worded(
            made, claim, tally, bench, support=support, weight=_weight(claim, support, tally, bench)
        )
    else:
        yield from _on_interval(claim, finding, target, tally, bench)


def _on_interval(
    claim: Claim, finding: Finding | None, target: str, tally: Tally, bench: Bench
) -> Iterator[Remark]:
    low, high = wilson(tally.said, tally.base)
    span = range_of(claim.norm, claim.quantifier.share, bench.scale)
    if low < span.low or high > span.high:
        share = f"{tally.said / tally.base * 100:.0f} %"
        interval_da, interval_en = (
            f"{low * 100:.0f}-{high * 100:.0f} %",
            f"{low * 100:.0f} to {high * 100:.0f} %",
        )
        yield _said(
            claim,
            RemarkCode.ESTIMATE_UNSURE,
            finding,
            target=target,
            share=share,
            interval_da=interval_da,
            interval_en=interval_en,
        )


def _against_figure(claim: Claim, bench: Bench) -> Judgement:
    target = claim.reference.target if claim.reference else ""
    measured = target.partition("|")[0]
    sized = measured in PEOPLE or measured.endswith(".n")
    if bench.figures is None or sized or bench.figures.cell(target) is None:
        return Judgement(claim, (), judged=False, reason="figure")
    return Judgement(claim, tuple(_on_estimate(claim, None, target, bench)))


def _said(claim: Claim, code: RemarkCode, finding: Finding | None = None, **values: object) -> Remark:
    made = remark(code, claim.report, claim.sentence, claim.span, claim=claim.words, **values)
    return replace(made, finding=finding.id if finding else "")


def bare_plurals(judgements: Iterable[Judgement]) -> tuple[list[Judgement], list[Remark]]:
    """Gather the bare plurals: one hint a sub-theme, in place of a remark each.

    A bare plural that is contradicted, or that nobody said, keeps its error.
    """
    kept: list[Judgement] = []
    gathered: dict[tuple[str, str], list[Judgement]] = defaultdict(list)
    for one in judgements:
        if one.claim.norm is not Norm.GENERIC or one.reason in {"interpretation", "method"}:
            kept.append(one)
            continue
        grave = tuple(each for each in one.remarks if each.code not in _SOFT)
        kept.append(replace(one, remarks=grave))
        soft = tuple(each for each in one.remarks if each.code in _SOFT)
        if soft or not one.judged:
            place = one.claim.report.prose.file, one.claim.sentence.theme
            gathered[place].append(replace(one, remarks=soft))
    return kept, [_gathered(ones) for ones in gathered.values()]


_SOFT = frozenset(
    {RemarkCode.TOO_MUCH, RemarkCode.TOO_LITTLE, RemarkCode.BASE_TOO_SMALL, RemarkCode.CANNOT_BE_TOLD}
)


def _gathered(ones: Sequence[Judgement]) -> Remark:
    worst = max(ones, key=lambda one: max((each.weight for each in one.remarks), default=0.0))
    claim, support = worst.claim, next((each.support for each in worst.remarks if each.support), None)
    made = remark(
        RemarkCode.BARE_PLURAL, claim.report, claim.sentence, claim.span, claim=claim.words, count=len(ones)
    )
    wording = next((each for each in worst.remarks if each.wording_da or each.wording_en), made)
    values = made.values if support else (*made.values, ("figures", ""))
    return replace(
        made,
        values=values,
        support=support,
        wording_da=wording.wording_da,
        wording_en=wording.wording_en,
        weight=float(len(ones)),
    )


def groups_not_heard(claims: Iterable[Claim], bench: Bench) -> Iterator[Remark]:
    """Remark on sentences that speak for a group of whom hardly anybody was heard."""
    minimum = bench.evidence.study.info.policy.minimum
    for claim in claims:
        group = spoken_of(claim, bench.phrases)
        population = bench.evidence.population(group) if group else None
        if population is None or is_interpretation(claim.sentence):
            continue
        heard, frame = len(population.heard), len(population.frame)
        if frame and (heard == 0 or (heard < minimum and heard < frame)):
            danish, english = (group_title(group, bench.evidence.groups, each) for each in ("da", "en"))
            counts = {"heard": heard, "frame": frame}
            yield _said(claim, RemarkCode.GROUP_NOT_HEARD, None, group_da=danish, group_en=english, **counts)
