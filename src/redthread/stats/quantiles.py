"""Medians and other quantiles, with Woodruff's intervals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy

from redthread.stats.design import Design, Floats, check_codes, check_length
from redthread.stats.design_intervals import t_quantile
from redthread.stats.estimates import column_ratios


@dataclass(frozen=True, slots=True)
class Quantiles:
    """Quantiles of a measured column, domains x shares.

    Parameters
    ----------
    value : array
        The quantiles; not a number where nobody answered.
    low, high : array
        The ends of their intervals; not a number where the interval of the share leaves 0 to 1.
    error : array
        Half the interval's length over the quantile of t.

    Examples
    --------
    >>> Quantiles(*(numpy.array([[one]]) for one in (3.0, 2.0, 4.0, 0.5))).value.tolist()
    [[3.0]]
    """

    value: Floats
    low: Floats
    high: Floats
    error: Floats


def quantiles(
    design: Design,
    values: object,
    shares: tuple[float, ...] = (0.5,),
    domain: object = None,
    *,
    domains: int = 1,
    level: float = 0.95,
) -> Quantiles:
    """Estimate the value below which a share of the people lies; with 0.5 the median.

    Parameters
    ----------
    design : Design
        The design.
    values : array of float, one a row
        The column; not a number: left out.
    shares : tuple of float
        Between 0 and 1.
    domain : array of int, optional
        The group each row is in, from 0; negative: in none.
    domains : int
        How many there are.
    level : float
        The confidence level, between 0 and 1.

    Returns
    -------
    Quantiles
        Domains x shares.

    Notes
    -----
    The value is the next one after those whose weights sum to at most ``p`` of the whole, or the last of these where they sum
    to exactly ``p``. The interval takes the t interval of the share at or below the value, and reads the values at its ends.
    R ``svyquantile(qrule = "math", interval.type = "mean")``, also in that below the first value's own share it
    gives the second value. Source: R. S. Woodruff, "Confidence intervals for medians and other position measures", *JASA* 47
    (1952) 635-646.

    Examples
    --------
    >>> from redthread.stats.design import sampling_design
    >>> quantiles(sampling_design([1.0] * 5), [5, 1, 4, 2, 3]).value.tolist()
    [[3.0]]
    """
    column = check_length(numpy.asarray(values, numpy.float64), len(design.weight), "values")
    everybody = numpy.zeros(len(column))
    place = check_codes(everybody if domain is None else domain, domains, len(column), "domain")
    found = [
        [_quantile(design, column, place == one, share, level) for share in shares] for one in range(domains)
    ]
    table = numpy.array(found, numpy.float64).reshape(domains, len(shares), 4)
    return Quantiles(table[:, :, 0], table[:, :, 1], table[:, :, 2], table[:, :, 3])


def _quantile(
    design: Design, column: Floats, inside: object, share: float, level: float
) -> tuple[float, float, float, float]:
    counted = numpy.asarray(inside, bool) & numpy.isfinite(column) & (design.weight > 0)
    values, steps = _steps(column[counted], design.weight[counted])
    if not len(values):
        return (numpy.nan,) * 4
    value = _read(values, steps, share)
    below = column_ratios(design, column <= value, 1.0, numpy.where(counted, 0, -1))
    t = float(t_quantile(below.freedom, level)[0])
    reach = t * float(below.error[0])
    low, high = (_read(values, steps, float(below.value[0]) + sign * reach) for sign in (-1, 1))
    return value, low, high, (high - low) / (2 * t)


def _steps(values: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Order the values, with the sum of weights up to each, summed as exactly as R does."""
    order = numpy.argsort(values, kind="stable")
    return values[order], numpy.cumsum(weights[order], dtype=numpy.longdouble).astype(numpy.float64)


def _read(values: Floats, steps: Floats, share: float) -> float:
    if not 0 <= share <= 1:
        return numpy.nan
    last = max(int(numpy.searchsorted(steps, share * steps[-1], side="right")) - 1, 0)
    exact = share - steps[last] / steps[-1] == 0
    return float(values[last if exact else min(last + 1, len(values) - 1)])
