"""The figures that a report writes by hand: each bound to the figure it claims to be, and still equal to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from redthread.conclude.figures import PEOPLE, Figure, FigureKind, Gap
from redthread.conclude.populations import people_words
from redthread.conclude.reading import Case, Report, is_interpretation, remark, targets
from redthread.conclude.remarks import RemarkCode
from redthread.records.claims import Remark
from redthread.records.prose import Part, Reference, ReferenceKind, Sentence
from redthread.records.rows import Finding
from redthread.records.words import Basis
from redthread.text.figures import NumberClaim, NumberKind
from redthread.text.figures import numbers as written_numbers

_DECIMALS = re.compile(r"\d[.,](\d+)\s*(?:%|pct|procent|per ?cent)")
_TABLES = re.compile(r"\s+(?:borde|bord|gruppedrøftelser|grupper|tables?|groups?)\b", re.IGNORECASE)
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Written:
    """A number in its sentence."""

    number: NumberClaim
    report: Report
    sentence: Sentence

    @property
    def words(self) -> str:
        """The number as it was written."""
        return " ".join(self.sentence.text[self.number.start : self.number.end].split())

    @property
    def is_procedure(self) -> bool:
        """Whether it is a small number in words in the method chapter: "to pilotinterviews"."""
        return self.sentence.part is Part.METHOD and not any(letter.isdigit() for letter in self.words)

    @property
    def nearness(self) -> float:
        """How far the number may lie from the figure: half of its last digit."""
        decimals = _DECIMALS.search(self.sentence.text, self.number.start, self.number.end)
        return 0.5 / float(10 ** (len(decimals.group(1)) if decimals else 0)) + _ROUNDING


def numbers(case: Case) -> Iterator[Remark]:
    """Remark on numbers that are bound to nothing, that are no longer true, or that print a small count.

    Numbers take the sentence's figures (``[q07.agree]``) in order; a number that says whom a bound figure is of needs none
    of its own. In a sentence bound by a finding alone, numbers are held against the finding's voices.
    """
    people = people_words(case.evidence)
    for report in case.reports:
        for sentence in report.sentences:
            if report.claims_in(sentence) and not is_interpretation(sentence):
                found = written_numbers(sentence.text, report.language, people)
                yield from _in_sentence(case, [Written(one, report, sentence) for one in found])


def _in_sentence(case: Case, found: Sequence[Written]) -> Iterator[Remark]:
    if not found:
        return
    sentence = found[0].sentence
    waiting = list(targets(sentence, ReferenceKind.FIGURE))
    for one in found:
        if waiting and not _is_base(case, sentence, one):
            yield from _against(case, one, waiting)
        else:
            yield from _without_figure(case, one)


def _against(case: Case, one: Written, waiting: list[Reference]) -> Iterator[Remark]:
    target = waiting.pop(0).target
    figure = case.figures.of(target)
    if figure.gap is Gap.WITHHELD:
        yield _said(RemarkCode.FIGURE_WITHHELD, one, target=target)
    if figure.value is None or one.number.kind is NumberKind.MEAN:
        return
    if not _equals(case, one, figure):
        value = figure.say(one.report.language)
        yield replace(_said(RemarkCode.STALE_NUMBER, one, target=target, value=value), weight=2.0)
    if one.number.kind is NumberKind.RATIO and figure.kind is FigureKind.COUNT:
        yield from _against_base(case, one, waiting)


def _equals(case: Case, one: Written, figure: Figure) -> bool:
    number, value = one.number, figure.value or 0.0
    if number.kind is NumberKind.PERCENTAGE:
        return figure.kind is FigureKind.SHARE and abs(value * 100 - number.value) <= one.nearness
    if figure.kind is FigureKind.COUNT:
        return number.value == value
    cell = case.figures.cell(figure.target)
    counted = cell.count if cell else None
    return number.value == counted and number.base in {None, figure.base}


def _against_base(case: Case, one: Written, waiting: list[Reference]) -> Iterator[Remark]:
    """The second figure of "34 af 104": the next reference, or one of the study's own sizes."""
    sizes = [waiting.pop(0).target] if waiting else list(PEOPLE)
    if one.number.base not in {case.figures.of(size).value for size in sizes}:
        target = sizes[0]
        value = case.figures.of(target).say(one.report.language)
        yield replace(_said(RemarkCode.STALE_NUMBER, one, target=target, value=value), weight=2.0)


def _is_base(case: Case, sentence: Sentence, one: Written) -> bool:
    """Whether a count says whom one of the sentence's figures is of."""
    if one.number.kind is not NumberKind.COUNT:
        return False
    bases = {
        case.figures.of(each.target).base
        for each in targets(sentence, ReferenceKind.FIGURE, ReferenceKind.PRINTED)
    }
    return one.number.value in bases - {None}


def _without_figure(case: Case, one: Written) -> Iterator[Remark]:
    if _is_base(case, one.sentence, one):
        return
    named = targets(one.sentence, ReferenceKind.FINDING)
    finding = next(
        (case.evidence.findings[each.target] for each in named if each.target in case.evidence.findings), None
    )
    if finding is None:
        if not one.is_procedure:
            yield replace(_said(RemarkCode.UNBOUND_NUMBER, one), weight=1.0)
    else:
        yield from _against_voices(case, one, finding)


def _against_voices(case: Case, one: Written, finding: Finding) -> Iterator[Remark]:
    if _counts_tables(case, one, finding):
        return
    count, base = _counted(case, finding)
    number = one.number
    shares = abs(count / base * 100 - number.value) <= one.nearness if base else False
    fits = (
        shares
        if number.kind is NumberKind.PERCENTAGE
        else number.value == count and number.base in {None, base}
    )
    if not fits:
        between = "of" if one.report.language == "en" else "af"
        said = _said(
            RemarkCode.STALE_NUMBER, one, target=f"{finding.id}.for", value=f"{count} {between} {base}"
        )
        yield replace(said, finding=finding.id, weight=2.0)
    minimum = case.study.info.policy.minimum
    if (
        fits
        and number.kind is not NumberKind.PERCENTAGE
        and 0 < count < minimum
        and one.sentence.part is not Part.METHOD
    ):
        yield replace(_said(RemarkCode.SMALL_NUMBER, one, minimum=minimum), finding=finding.id)


def _counts_tables(case: Case, one: Written, finding: Finding) -> bool:
    """Whether "3 of 4 tables" is what carries the finding: no number of persons, and so never a small one."""
    voices = case.evidence.behind(finding)
    said = one.number.value, one.number.base
    named = _TABLES.match(one.sentence.text, one.number.end)
    return bool(named and voices.tables_for) and said == (len(voices.tables_for), len(voices.tables))


def _counted(case: Case, finding: Finding) -> tuple[int, int]:
    cell = case.figures.cell(finding.estimate) if finding.basis is Basis.ESTIMATE else None
    if cell is not None:
        return cell.count or 0, cell.base or 0
    voices = case.evidence.behind(finding)
    return len(voices.for_), len(voices.base)


def _said(code: RemarkCode, one: Written, **values: object) -> Remark:
    span = one.number.start, one.number.end
    return remark(code, one.report, one.sentence, span, claim=one.words, **values)
