"""Intervals of shares."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist


def wilson(count: int, base: int, level: float = 0.95) -> tuple[float, float]:
    """Wilson's score interval of a share of a simple random sample.

    Parameters
    ----------
    count : int
        How many, 0 to ``base``.
    base : int
        Of how many. With 0 nothing is known and the interval is the whole of 0 to 1.
    level : float
        The confidence level, between 0 and 1.

    Returns
    -------
    tuple of float
        The lower and the upper end, 0 to 1.

    Notes
    -----
    ``(p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)``. No finite population correction, no weights: where a whole
    population was asked it says only how far chance could have moved the answers. Source: E. B. Wilson, "Probable inference,
    the law of succession, and statistical inference", JASA 22 (1927) 209-212.

    Examples
    --------
    >>> [round(end, 4) for end in wilson(8, 10)]
    [0.4902, 0.9433]
    """
    if base == 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf(0.5 + level / 2)
    share, spread = count / base, z * z / base
    centre = share + spread / 2
    reach = z * sqrt((share * (1 - share) + spread / 4) / base)
    low, high = (centre - reach) / (1 + spread), (centre + reach) / (1 + spread)
    return (0.0 if count == 0 else low), (1.0 if count == base else high)
