"""The figures that a report may print or bind: survey shares, sizes of populations, counts of voices."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from redthread.conclude.survey import Survey
from redthread.disclosure import release_count, release_share, small
from redthread.records.claims import Support
from redthread.records.study import Study
from redthread.records.survey import Cell, ChoiceRole, Item

TARGET = re.compile(
    r"(?P<subject>[A-Za-zÆØÅæøå_][\w-]*)(?:\.(?P<measure>[\w:-]+))?(?:\|(?P<group>[\w:-]+))?",
    re.ASCII | re.IGNORECASE,
)
PEOPLE = ("frame", "asked", "heard")
SIDES = {"agree": ChoiceRole.AGREE, "neither": ChoiceRole.NEITHER, "disagree": ChoiceRole.DISAGREE}

Picks = Callable[[dict[str, str]], bool]


class FigureKind(StrEnum):
    """How a figure is written."""

    SHARE = "share"
    COUNT = "count"


class Gap(StrEnum):
    """Why a figure has no value."""

    FORM = "form"
    ITEM = "item"
    MEASURE = "measure"
    GROUP = "group"
    ANSWERS = "answers"
    FINDING = "finding"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it may be printed.

    Parameters
    ----------
    target : str
        What was asked for, such as ``q07.agree|new``.
    kind : FigureKind
        A share or a count.
    value : float or None
        The share (0 to 1) or the count; None where there is a gap.
    base : int or None
        The denominator of a share.
    gap : Gap or None
        Why there is no value.
    """

    target: str
    kind: FigureKind = FigureKind.COUNT
    value: float | None = None
    base: int | None = None
    gap: Gap | None = None

    def say(self, language: str) -> str:
        """The figure in words: per cent without decimals, a count as it is, or an ellipsis where there is none.

        Examples
        --------
        >>> Figure("q07.agree", FigureKind.SHARE, 0.684, 88).say("da")
        '68 %'
        """
        if self.value is None:
            return "…"
        if self.kind is FigureKind.COUNT:
            return f"{int(self.value)}"
        return f"{self.value:.0%}" if language == "en" else f"{self.value * 100:.0f} %"


@dataclass(frozen=True, slots=True)
class Figures:
    """Where figures come from: the study, its survey and the support of its findings."""

    study: Study
    survey: Survey
    supports: Mapping[str, Support]

    def of(self, target: str) -> Figure:
        """The figure that a target names, protected as everything that is printed.

        Parameters
        ----------
        target : str
            ``ITEM.MEASURE``, ``ITEM.MEASURE|GROUP``, ``frame``, ``asked|GROUP``, ``F-012.for`` and the like.
        """
        match = TARGET.fullmatch(target.strip())
        if match is None:
            return Figure(target, gap=Gap.FORM)
        subject, measure, group = match["subject"], match["measure"] or "", match["group"] or ""
        if subject in PEOPLE and not measure:
            return self._people(target, subject, group)
        if subject in self.supports or re.fullmatch(r"F-\d+", subject):
            return self._voices(target, subject, measure)
        return self._share(target, subject, measure, group)

    def cell(self, target: str) -> Cell | None:
        """The count and base behind a survey target, unprotected: for the check's own comparison, never for print."""
        match = TARGET.fullmatch(target.strip())
        if match is None:
            return None
        counted = self._counted(match["subject"], match["measure"] or "", match["group"] or "")
        return counted if isinstance(counted, Cell) else None

    def _people(self, target: str, which: str, group: str) -> Figure:
        picks = self._picker(group)
        if picks is None:
            return Figure(target, gap=Gap.GROUP)
        persons = [voice for voice in self.study.voices if voice.kind == "person"]
        counted = [voice for voice in persons if which == "frame" or getattr(voice, which)]
        count = sum(picks({**dict(voice.attributes), "unit": voice.unit}) for voice in counted)
        if small(len(counted) - count, self.study.info.policy.minimum):
            return Figure(target, gap=Gap.WITHHELD)
        return _count(target, count, self.study.info.policy.minimum)

    def _voices(self, target: str, finding: str, measure: str) -> Figure:
        support = self.supports.get(finding)
        if support is None:
            return Figure(target, gap=Gap.FINDING)
        counts = {"for": support.voices_for, "against": support.voices_against, "base": support.base}
        if measure not in counts:
            return Figure(target, gap=Gap.MEASURE)
        return _count(target, counts[measure], self.study.info.policy.minimum)

    def _share(self, target: str, item: str, measure: str, group: str) -> Figure:
        counted = self._counted(item, measure, group)
        if isinstance(counted, Gap):
            return Figure(target, gap=counted)
        minimum = self.study.info.policy.minimum
        if group and self._gives_the_rest_away(counted, item, measure):
            return Figure(target, gap=Gap.WITHHELD)
        if measure == "n":
            return _count(target, counted.count or 0, minimum)
        cell = release_share(counted.count or 0, counted.base or 0, minimum).value
        if measure.startswith("count:"):
            return Figure(target, value=cell.count, gap=None if cell.count is not None else Gap.WITHHELD)
        return Figure(
            target, FigureKind.SHARE, cell.share, cell.base, None if cell.share is not None else Gap.WITHHELD
        )

    def _gives_the_rest_away(self, part: Cell, item: str, measure: str) -> bool:
        """Whether those outside the group, found by taking it from everybody, are too few to be told of."""
        whole, minimum = self._counted(item, measure, ""), self.study.info.policy.minimum
        if isinstance(whole, Gap):
            return True
        count, base = (whole.count or 0) - (part.count or 0), (whole.base or 0) - (part.base or 0)
        return any(small(number, minimum) for number in (count, base, base - count))

    def _counted(self, name: str, measure: str, group: str) -> Cell | Gap:
        item, frame = self.survey.item(name), self.survey.frame
        if item is None:
            return Gap.ITEM
        if frame is None or name not in frame.columns:
            return Gap.ANSWERS
        names = _choices(item, measure)
        picks = self._picker(group)
        if names is None:
            return Gap.MEASURE
        if picks is None or not self._in_answers(group):
            return Gap.GROUP
        return self._tally(item, names, picks if group else None)

    def _tally(self, item: Item, names: frozenset[str], picks: Picks | None) -> Cell:
        frame = self.survey.frame
        if frame is None:
            return Cell(0, 0)
        said = frame.get_column(item.name).to_list()
        if picks is not None:
            said = [
                value
                for value, row in zip(said, frame.iter_rows(named=True), strict=True)
                if picks(_texts(row))
            ]
        valid = {choice.name for choice in item.choices if not choice.missing}
        answered = [value for value in said if value in valid]
        return Cell(sum(value in names for value in answered), len(answered))

    def _picker(self, group: str) -> Picks | None:
        if not group:
            return lambda _: True
        attribute, found, value = group.partition(":")
        if found:
            return (lambda row: row.get(attribute) == value) if self._is_value(attribute, value) else None
        return dict(self.survey.pickers).get(group)

    def _is_value(self, attribute: str, value: str) -> bool:
        """Whether the value is declared, or somebody has it."""
        if attribute == "unit":
            return value in {unit.id for unit in self.study.units}
        known = next((one for one in self.study.info.attributes if one.name == attribute), None)
        if known is None:
            return False
        frame = self.survey.frame
        answered = frame is not None and attribute in frame.columns and value in frame.get_column(attribute)
        declared = value in {one.name for one in known.values}
        return (
            declared
            or answered
            or any(dict(one.attributes).get(attribute) == value for one in self.study.voices)
        )

    def gap(self, item: str, by: str) -> Gap | None:
        """Why an item has no table, or no table by a column of the answers; None where it has one."""
        frame = self.survey.frame
        if self.survey.item(item) is None:
            return Gap.ITEM
        if frame is None or item not in frame.columns:
            return Gap.ANSWERS
        return Gap.GROUP if by and by not in frame.columns else None

    def _in_answers(self, group: str) -> bool:
        """Whether the answers carry what the group is picked by."""
        if not group or self.survey.frame is None:
            return True
        attribute, found, _ = group.partition(":")
        needs = {attribute} if found else dict(self.survey.needs).get(group, frozenset({group}))
        return needs <= set(self.survey.frame.columns)


def _choices(item: Item, measure: str) -> frozenset[str] | None:
    """The names of the choices that a measure counts; None where the item has no such measure."""
    valid = [choice for choice in item.choices if not choice.missing]
    if measure == "n":
        return frozenset(choice.name for choice in valid)
    if measure in SIDES and any(choice.role is SIDES[measure] for choice in valid):
        return frozenset(choice.name for choice in valid if choice.role is SIDES[measure])
    wanted = measure.removeprefix("count:")
    return frozenset({wanted}) if any(choice.name == wanted for choice in valid) else None


def _count(target: str, count: int, minimum: int) -> Figure:
    released = release_count(count, minimum).value
    return Figure(target, FigureKind.COUNT, released, None, None if released is not None else Gap.WITHHELD)


def _texts(row: dict[str, str | None]) -> dict[str, str]:
    return {name: value or "" for name, value in row.items()}
