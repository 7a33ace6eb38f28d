"""How many of each group were heard, told so that no few persons can be singled out, nor found by subtraction."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heard:
    """How many of a group were heard."""

    group: str
    heard: int
    frame: int


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of a group were heard, as it may be printed: from ``low`` to ``high`` of ``frame``."""

    group: str
    low: int
    high: int
    frame: int

    @property
    def exact(self) -> bool:
        """Whether the number itself may be printed."""
        return self.low == self.high


def rates(rows: tuple[Heard, ...], minimum: int, other: str) -> tuple[Rate, ...]:
    """The rows as they may be printed.

    Parameters
    ----------
    rows : tuple of Heard
        The groups; a group without a name, or under the limit, stands with the others of its kind under `other`.
    minimum : int
        The smallest count that may be printed.
    other : str
        The name of the groups that stand together; they are left out where they are under the limit together.

    Returns
    -------
    tuple of Rate
        A group of which fewer than the limit were heard, or not heard, gets a range. Where there would be one range
        alone, or one group left out, the next group gets one too, so that none is found by subtraction from the whole.

    Examples
    --------
    >>> [(one.group, one.low, one.high) for one in rates((Heard("a", 17, 18), Heard("b", 9, 20), Heard("c", 8, 30)), 5, "")]
    [('a', 14, 18), ('b', 0, 9), ('c', 8, 8)]
    """
    shown, left_out = _gathered(rows, minimum, other)
    few = {at for at, row in enumerate(shown) if row.heard < minimum or row.frame - row.heard < minimum}
    beside = [at for at in range(len(shown)) if at not in few]
    if beside and len(few) + left_out == 1:
        widened = {min(beside, key=lambda at: (shown[at].frame, at))}
    else:
        widened = set()
    return tuple(_rate(row, minimum, few=at in few, widened=at in widened) for at, row in enumerate(shown))


def _gathered(rows: tuple[Heard, ...], minimum: int, other: str) -> tuple[list[Heard], bool]:
    apart = [row for row in rows if row.frame < minimum or not row.group]
    shown = [row for row in rows if row not in apart]
    rest = Heard(other, sum(row.heard for row in apart), sum(row.frame for row in apart))
    if rest.frame >= minimum:
        return [*shown, rest], False
    return shown, rest.frame > 0


def _rate(row: Heard, minimum: int, *, few: bool, widened: bool) -> Rate:
    if row.heard < minimum and few:
        return Rate(row.group, 0, min(minimum - 1, row.frame), row.frame)
    if few:
        return Rate(row.group, row.frame - minimum + 1, row.frame, row.frame)
    if widened:
        low = row.heard // (2 * minimum) * 2 * minimum
        return Rate(row.group, low, min(low + 2 * minimum - 1, row.frame), row.frame)
    return Rate(row.group, row.heard, row.heard, row.frame)
