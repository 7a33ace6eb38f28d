"""Hold a quantifier against the voices behind it: the verdict, in the order that is decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from redthread.records.claims import Verdict
from redthread.records.norms import DEFAULT_SCALE, Norm, QuantifierRange

SMALL_BASE = 20
"""Under this base only a few words are judged."""

JUDGED_UNDER_SMALL_BASE = frozenset({Norm.ALL, Norm.NONE, Norm.ONE, Norm.SOME, Norm.SEVERAL, Norm.MOST})

WITHIN = 0.05
"""How far a share that is said may lie from the share that was heard."""

_ROUNDING = 1e-9
_DEFAULT = {one.norm: one for one in DEFAULT_SCALE}
_OFFERED = (
    Norm.ALL,
    Norm.NONE,
    Norm.ONE,
    Norm.NEARLY_ALL,
    Norm.VAST_MAJORITY,
    Norm.MOST,
    Norm.MANY,
    Norm.SOME,
)


@dataclass(frozen=True, slots=True)
class Tally:
    """What the verdict is taken of.

    Parameters
    ----------
    said, denied : int
        Persons of the base who say what the sentence says, and who say otherwise.
    base : int
        The denominator.
    told : bool
        Whether somebody in the population was, or may have been, asked about the theme.
    """

    said: int
    denied: int
    base: int
    told: bool = True


def verdict(
    tally: Tally, norm: Norm, share: float | None = None, scale: Iterable[QuantifierRange] = DEFAULT_SCALE
) -> Verdict:
    """Judge a claim; the first verdict that fits.

    Parameters
    ----------
    tally : Tally
        The voices.
    norm : Norm
        The meaning of the quantifier.
    share : float or None
        The share said, where the norm is a fraction.
    scale : iterable of QuantifierRange
        The study's scale.

    Returns
    -------
    Verdict
        Cannot be told, contradicted, not supported, too much, too little, holds: see docs/methods/evidence.md.

    Examples
    --------
    >>> verdict(Tally(6, 0, 34), Norm.MANY).value, verdict(Tally(6, 0, 34), Norm.SOME).value
    ('too-much', 'holds')
    >>> verdict(Tally(33, 1, 34), Norm.ALL).value
    'contradicted'
    """
    span = range_of(norm, share, scale)
    if _untold(tally, span):
        return Verdict.CANNOT_BE_TOLD
    if _contradicted(tally, span):
        return Verdict.CONTRADICTED
    if tally.said == 0 and not _needs_nobody(tally, norm):
        return Verdict.NOT_SUPPORTED
    return _within(tally, span)


def range_of(
    norm: Norm, share: float | None = None, scale: Iterable[QuantifierRange] = DEFAULT_SCALE
) -> QuantifierRange:
    """The shares that a norm covers: in the study's scale, else the default; around the share said for a fraction.

    Examples
    --------
    >>> range_of(Norm.FRACTION, 2 / 3).covers(65, 100)
    True
    """
    if share is not None and norm in {Norm.FRACTION, Norm.HALF}:
        low, high = max(share - WITHIN - _ROUNDING, 0.0), min(share + WITHIN + _ROUNDING, 1.0)
        return QuantifierRange(norm, low, high, persons=1)
    own = next((one for one in scale if one.norm is norm), None)
    return own or _DEFAULT.get(norm) or QuantifierRange(norm, 0.0, 1.0)


def needs_share(span: QuantifierRange) -> bool:
    """Whether the claim says how large a part it is, and not only that there are some.

    Examples
    --------
    >>> needs_share(range_of(Norm.MANY)), needs_share(range_of(Norm.SOME))
    (True, False)
    """
    return span.low > 0 or span.norm is Norm.NONE


def _untold(tally: Tally, span: QuantifierRange) -> bool:
    if tally.base == 0:
        return span.norm is Norm.NONE
    rests_on_remarks = tally.said > 0 or span.norm is Norm.NONE
    return not tally.told and needs_share(span) and rests_on_remarks


def _contradicted(tally: Tally, span: QuantifierRange) -> bool:
    if span.norm is Norm.ALL:
        return tally.denied > 0
    if span.norm is Norm.NONE:
        return tally.said > 0
    return span.low >= 0.5 and tally.denied > tally.said


def _needs_nobody(tally: Tally, norm: Norm) -> bool:
    return norm is Norm.NONE or (norm is Norm.NOT_ALL and tally.denied > 0)


def _within(tally: Tally, span: QuantifierRange) -> Verdict:
    if span.covers(tally.said, tally.base):
        return Verdict.HOLDS
    share = tally.said / tally.base if tally.base else 0.0
    below = share <= span.low if span.low_open else share < span.low
    return Verdict.TOO_MUCH if tally.said < span.persons or below else Verdict.TOO_LITTLE


def judged(norm: Norm, base: int) -> bool:
    """Whether the base is large enough for the word.

    Examples
    --------
    >>> judged(Norm.MANY, 19), judged(Norm.MOST, 19), judged(Norm.MANY, 20)
    (False, True, True)
    """
    return base >= SMALL_BASE or norm in JUDGED_UNDER_SMALL_BASE


def narrow(tally: Tally, norm: Norm, scale: Iterable[QuantifierRange] = DEFAULT_SCALE) -> bool:
    """Whether a claim holds, but only just: the scale calls it doubtful.

    Examples
    --------
    >>> narrow(Tally(11, 0, 20), Norm.MOST), narrow(Tally(14, 0, 20), Norm.MOST)
    (True, False)
    """
    doubtful = range_of(norm, None, scale).doubtful_below
    return doubtful is not None and bool(tally.base) and tally.said / tally.base < doubtful


def fitting(tally: Tally, scale: Iterable[QuantifierRange] = DEFAULT_SCALE) -> Norm | None:
    """The norm that the evidence carries, to be offered in its place; None where a count should be said.

    Examples
    --------
    >>> fitting(Tally(6, 0, 34)).value, fitting(Tally(6, 0, 14))
    ('SOME', None)
    """
    return None if tally.base < SMALL_BASE else _fitting(tally, tuple(scale))


@lru_cache(maxsize=4096)
def _fitting(tally: Tally, scale: tuple[QuantifierRange, ...]) -> Norm | None:
    good = (norm for norm in _OFFERED if verdict(tally, norm, None, scale) is Verdict.HOLDS)
    return next((norm for norm in good if not narrow(tally, norm, scale)), None)
