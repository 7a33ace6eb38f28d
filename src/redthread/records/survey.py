"""A questionnaire's items, the answers, and the tables and figures taken of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from redthread.records.info import Text


class ChoiceRole(StrEnum):
    """What an answer says of the matter: agreement, disagreement, something between, a plain value, or nothing."""

    AGREE = "agree"
    NEITHER = "neither"
    DISAGREE = "disagree"
    VALUE = "value"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that an item offers.

    Parameters
    ----------
    name : str
        The value in the answers.
    label : Text
        The words that the respondent saw.
    role : ChoiceRole
        What the answer says of the matter.
    """

    name: str
    label: Text
    role: ChoiceRole = ChoiceRole.VALUE

    @property
    def missing(self) -> bool:
        """Whether it says nothing of the matter ("ved ikke", "ønsker ikke at oplyse"): kept apart, in no share."""
        return self.role is ChoiceRole.MISSING


@dataclass(frozen=True, slots=True)
class Item:
    """A question of the questionnaire.

    Parameters
    ----------
    name : str
        Such as ``q07``.
    kind : str
        The XLSForm type, such as ``select_one``, ``integer`` or ``text``.
    label : Text
        The question.
    choices : tuple of Choice
        What it offers, in order.
    theme : str
        The theme it belongs to, or empty.
    """

    name: str
    kind: str
    label: Text
    choices: tuple[Choice, ...] = ()
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The items of a questionnaire, in order."""

    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: how many of how many. ``None`` where it is withheld."""

    count: int | None
    base: int | None

    @property
    def share(self) -> float | None:
        """The count over the base; None where either is withheld or the base is 0.

        Examples
        --------
        >>> Cell(3, 4).share
        0.75
        """
        if self.count is None or not self.base:
            return None
        return self.count / self.base


@dataclass(frozen=True, slots=True)
class SurveyTable:
    """Unweighted counts of an item's choices, overall or by the values of one grouping.

    Parameters
    ----------
    item : str
        The item.
    by : str
        The grouping column, or empty for everybody.
    columns : tuple of Choice
        The item's choices that are not missing, in order.
    rows : tuple of Text
        The groups' titles, one a row.
    cells : tuple of tuple of Cell
        ``cells[row][column]``; the base is the row's valid answers.
    missing : tuple of Cell
        For each row, those who answered the item with a missing choice or not at all, of all who answered.
    withheld : str
        The reason why the figures are withheld, or empty.
    """

    item: str
    by: str
    columns: tuple[Choice, ...]
    rows: tuple[Text, ...]
    cells: tuple[tuple[Cell, ...], ...]
    missing: tuple[Cell, ...] = ()
    withheld: str = ""
