"""The survey's tables and figures: unweighted counts, overall, by a grouping, or for one group."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from redthread.formats.answers import read_answers
from redthread.formats.questionnaire import read_questionnaire
from redthread.records.info import Attribute, Text
from redthread.records.rules import ancestors, parse_rule
from redthread.records.study import Study
from redthread.records.survey import Cell, Choice, ChoiceRole, Item, Questionnaire, SurveyTable

if TYPE_CHECKING:
    import polars

EVERYBODY = Text("Alle", "All")
NOT_STATED = Text("Uden oplysning", "Not stated")
SIDES = {
    ChoiceRole.AGREE: Text("Enig", "Agree"),
    ChoiceRole.NEITHER: Text("Hverken eller", "Neither"),
    ChoiceRole.DISAGREE: Text("Uenig", "Disagree"),
}


@dataclass(frozen=True, slots=True)
class Survey:
    """A study's survey, read once.

    Parameters
    ----------
    questionnaire : Questionnaire
        The items.
    frame : polars.DataFrame or None
        The answers; None where there are none.
    pickers : tuple of (str, Callable)
        For each group of ``groups.csv`` what picks a response by its attributes.
    needs : tuple of (str, frozenset of str)
        For each group the columns that its rule reads.
    attributes : tuple of Attribute
        The study's own columns, with the titles of their values.
    """

    questionnaire: Questionnaire
    frame: polars.DataFrame | None
    pickers: tuple[tuple[str, Callable[[dict[str, str]], bool]], ...] = ()
    needs: tuple[tuple[str, frozenset[str]], ...] = ()
    attributes: tuple[Attribute, ...] = ()

    @classmethod
    def of(cls, study: Study) -> Survey:
        """Read the survey of a study; without questionnaire or answers it is empty.

        Raises
        ------
        Refusal
            Where the workbook or the answers cannot be read.
        """
        if study.questionnaire is None:
            return cls(Questionnaire(), None)
        frame = read_answers(study.answers) if study.answers else None
        needs = tuple((group.id, parse_rule(group.rule).attributes) for group in study.groups)
        return cls(
            read_questionnaire(study.questionnaire), frame, _pickers(study), needs, study.info.attributes
        )

    def item(self, name: str) -> Item | None:
        """The item of the name, or None."""
        return next((item for item in self.questionnaire.items if item.name == name), None)

    def responses(self) -> int:
        """How many answered."""
        return 0 if self.frame is None else self.frame.height


def _pickers(study: Study) -> tuple[tuple[str, Callable[[dict[str, str]], bool]], ...]:
    above = ancestors(study)

    def picker(words: str) -> Callable[[dict[str, str]], bool]:
        rule = parse_rule(words)
        return lambda row: rule.picks(row, above.get(row.get("unit", ""), ()))

    return tuple((group.id, picker(group.rule)) for group in study.groups)


def survey_table(survey: Survey, item: str, by: str = "") -> SurveyTable | None:
    """Count an item's valid choices, for everybody or for each value of a grouping column.

    Parameters
    ----------
    survey : Survey
        The survey.
    item : str
        The item's name.
    by : str
        A column of the answers, or empty.

    Returns
    -------
    SurveyTable or None
        Unweighted and unprotected: it goes through `redthread.disclosure.release_table` before anybody sees it. None
        where the item or the column is not there. Answers without a value in the column have a row of their own, so
        that the door sees what could be found by taking the rows from everybody.
    """
    asked, frame = survey.item(item), survey.frame
    if asked is None or frame is None or item not in frame.columns or (by and by not in frame.columns):
        return None
    valid = tuple(choice for choice in asked.choices if not choice.missing)
    counted = [(title, *_row(part.get_column(item), valid)) for title, part in _groups(survey, by)]
    kept = [row for row in counted if row[0] is not NOT_STATED or any(cell.base for cell in row[1])]
    return SurveyTable(
        item,
        by,
        valid,
        tuple(title for title, _, _ in kept),
        tuple(cells for _, cells, _ in kept),
        tuple(missing for _, _, missing in kept),
    )


def _groups(survey: Survey, by: str) -> list[tuple[Text, polars.DataFrame]]:
    frame = survey.frame
    if frame is None or not by:
        return [] if frame is None else [(EVERYBODY, frame)]
    titles = _value_titles(survey, by)
    column = frame.get_column(by)
    found = [value for value in column.unique().to_list() if value is not None]
    order = {name: place for place, name in enumerate(titles)}
    values = sorted(found, key=lambda value: (order.get(value, len(order)), value))
    groups = [(titles.get(value, Text(value, value)), frame.filter(column == value)) for value in values]
    return [*groups, (NOT_STATED, frame.filter(column.is_null()))]


def _value_titles(survey: Survey, by: str) -> dict[str, Text]:
    """The titles of a grouping's values: an item's choices, or an attribute's values as study.toml names them."""
    item = survey.item(by)
    if item is not None:
        return {choice.name: choice.label for choice in item.choices}
    attribute = next((one for one in survey.attributes if one.name == by), None)
    return {value.name: value.title for value in attribute.values} if attribute else {}


def _row(column: polars.Series, valid: tuple[Choice, ...]) -> tuple[tuple[Cell, ...], Cell]:
    counted = [int((column == choice.name).sum()) for choice in valid]
    base = sum(counted)
    return tuple(Cell(count, base) for count in counted), Cell(column.len() - base, column.len())


def ladder(table: SurveyTable) -> tuple[SurveyTable, ...]:
    """A table and its coarser forms, finest first: what is tried in turn until one may be released.

    Examples
    --------
    >>> len(ladder(SurveyTable("q1", "", (Choice("a", Text("A")),), (EVERYBODY,), ((Cell(9, 9),),))))
    1
    """
    three = coarsened(table)
    return (table,) if three is None else (table, three, _halved(three))


def _halved(three: SurveyTable) -> SurveyTable:
    """Agreement against all the rest."""
    columns = (
        three.columns[0],
        Choice("not-agree", Text("Ikke enig", "Does not agree"), ChoiceRole.DISAGREE),
    )
    cells = tuple(
        (row[0], Cell((row[0].base or 0) - (row[0].count or 0), row[0].base)) for row in three.cells
    )
    return replace(three, columns=columns, cells=cells)


def coarsened(table: SurveyTable) -> SurveyTable | None:
    """A scale's table with agreement, middle and disagreement only; None where the choices have no such roles.

    Examples
    --------
    >>> roles = (ChoiceRole.DISAGREE, ChoiceRole.DISAGREE, ChoiceRole.NEITHER, ChoiceRole.AGREE, ChoiceRole.AGREE)
    >>> five = tuple(Choice(str(n), Text(str(n)), role) for n, role in enumerate(roles, start=1))
    >>> table = SurveyTable("q1", "", five, (EVERYBODY,), (tuple(Cell(n, 10) for n in (1, 2, 3, 4, 0)),))
    >>> [cell.count for cell in coarsened(table).cells[0]]
    [4, 3, 3]
    """
    if not table.columns or any(choice.role not in SIDES for choice in table.columns):
        return None
    columns = tuple(Choice(role.value, title, role) for role, title in SIDES.items())
    return replace(table, columns=columns, cells=tuple(_sides(row, table.columns) for row in table.cells))


def _sides(row: tuple[Cell, ...], columns: tuple[Choice, ...]) -> tuple[Cell, ...]:
    def together(role: ChoiceRole) -> int:
        return sum(cell.count or 0 for cell, choice in zip(row, columns, strict=True) if choice.role is role)

    return tuple(Cell(together(role), row[0].base) for role in SIDES)
