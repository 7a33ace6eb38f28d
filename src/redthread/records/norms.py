"""Quantifiers: what the words mean as shares, by the default scale or a study's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Norm(StrEnum):
    """The meaning of a quantifier."""

    ALL = "ALL"
    NEARLY_ALL = "NEARLY_ALL"
    VAST_MAJORITY = "VAST_MAJORITY"
    MOST = "MOST"
    MANY = "MANY"
    PART = "PART"
    SEVERAL = "SEVERAL"
    SOME = "SOME"
    FEW = "FEW"
    ONE = "ONE"
    NONE = "NONE"
    NOT_ALL = "NOT_ALL"
    HALF = "HALF"
    FRACTION = "FRACTION"
    OTHERS = "OTHERS"
    GENERIC = "GENERIC"


@dataclass(frozen=True, slots=True)
class QuantifierRange:
    """The shares and counts that a norm covers.

    Parameters
    ----------
    norm : Norm
        The norm.
    low, high : float
        Shares of the denominator, 0 to 1.
    low_open, high_open : bool
        Whether the end itself is outside.
    persons : int
        The fewest persons.
    most_persons : int or None
        The most persons, where the norm counts them.
    doubtful_below : float or None
        A share that holds, but is doubtful under this.
    word_da, word_en : str
        The word for it, as a better wording offers it.

    Notes
    -----
    A convention, not a measurement: studies find the order of the words shared and the ranges overlapping. See
    docs/methods/quantifiers.md.
    """

    norm: Norm
    low: float
    high: float
    low_open: bool = False
    high_open: bool = False
    persons: int = 0
    most_persons: int | None = None
    doubtful_below: float | None = None
    word_da: str = ""
    word_en: str = ""

    def covers(self, persons: int, base: int) -> bool:
        """Whether so many persons of the base lie in the range.

        Examples
        --------
        >>> MOST_RANGE = QuantifierRange(Norm.MOST, 0.5, 0.9, low_open=True)
        >>> MOST_RANGE.covers(5, 10), MOST_RANGE.covers(6, 10)
        (False, True)
        """
        if base <= 0 or persons < self.persons:
            return False
        if self.most_persons is not None and persons > self.most_persons:
            return False
        share = persons / base
        above = share > self.low if self.low_open else share >= self.low
        below = share < self.high if self.high_open else share <= self.high
        return above and below


DEFAULT_SCALE: tuple[QuantifierRange, ...] = (
    QuantifierRange(Norm.ALL, 1.0, 1.0, persons=1, word_da="alle", word_en="all"),
    QuantifierRange(
        Norm.NEARLY_ALL, 0.9, 1.0, high_open=True, persons=1, word_da="næsten alle", word_en="nearly all"
    ),
    QuantifierRange(
        Norm.VAST_MAJORITY,
        0.75,
        1.0,
        high_open=True,
        persons=1,
        word_da="langt de fleste",
        word_en="the great majority of",
    ),
    QuantifierRange(
        Norm.MOST, 0.5, 0.9, low_open=True, persons=1, doubtful_below=0.6, word_da="de fleste", word_en="most"
    ),
    QuantifierRange(Norm.MANY, 0.3, 0.7, persons=5, word_da="mange", word_en="many"),
    QuantifierRange(Norm.PART, 0.15, 0.4, persons=3, word_da="en del", word_en="a fair number of"),
    QuantifierRange(Norm.SEVERAL, 0.0, 0.5, persons=3, word_da="flere", word_en="several"),
    QuantifierRange(Norm.SOME, 0.0, 0.4, persons=2, word_da="nogle", word_en="some"),
    QuantifierRange(Norm.FEW, 0.0, 0.1, persons=2, word_da="enkelte", word_en="a few"),
    QuantifierRange(Norm.ONE, 0.0, 1.0, persons=1, most_persons=1, word_da="en", word_en="one"),
    QuantifierRange(Norm.NONE, 0.0, 0.0, most_persons=0, word_da="ingen", word_en="no"),
    QuantifierRange(Norm.NOT_ALL, 0.0, 1.0, high_open=True, word_da="ikke alle", word_en="not all"),
    QuantifierRange(Norm.HALF, 0.45, 0.55, persons=1, word_da="halvdelen af", word_en="half of"),
    QuantifierRange(Norm.OTHERS, 0.0, 1.0, persons=2, word_da="andre", word_en="others"),
    QuantifierRange(Norm.GENERIC, 0.5, 1.0, low_open=True, persons=1, word_da="de fleste", word_en="most"),
)


def whole_scale(own: Iterable[QuantifierRange]) -> tuple[QuantifierRange, ...]:
    """The scale that a study's claims are held against: its own ranges, and the default where it sets none.

    Parameters
    ----------
    own : iterable of QuantifierRange
        What the study sets; may be empty.

    Examples
    --------
    >>> strict = whole_scale([QuantifierRange(Norm.MANY, 0.4, 0.7, persons=6)])
    >>> [(one.norm.value, one.low) for one in strict[3:6]]
    [('MOST', 0.5), ('MANY', 0.4), ('PART', 0.15)]
    """
    said = {one.norm: one for one in own}
    known = {one.norm for one in DEFAULT_SCALE}
    return (
        *(said.get(one.norm, one) for one in DEFAULT_SCALE),
        *(one for one in said.values() if one.norm not in known),
    )
