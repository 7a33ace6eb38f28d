"""Intervals of estimates from a sampling design."""

from __future__ import annotations

from dataclasses import dataclass

import numpy

from redthread.stats.design import Floats
from redthread.stats.estimates import Estimates


@dataclass(frozen=True, slots=True)
class Intervals:
    """The ends of intervals, shaped as the estimates; not a number where nothing can be said.

    Parameters
    ----------
    low, high : array
        The ends.

    Examples
    --------
    >>> Intervals(numpy.array([0.1]), numpy.array([0.3])).high.tolist()
    [0.3]
    """

    low: Floats
    high: Floats


def t_interval(estimates: Estimates, level: float = 0.95) -> Intervals:
    """Give the interval of an estimate by t: for means, totals, differences.

    Parameters
    ----------
    estimates : Estimates
        The estimates.
    level : float
        The confidence level, between 0 and 1.

    Returns
    -------
    Intervals
        ``value ± t(degrees of freedom) * standard error``; not a number with 0 degrees of freedom.

    Notes
    -----
    R ``confint(svymean(...), df = degf(design))``; for a share it can leave 0 to 1.

    Examples
    --------
    >>> from redthread.stats.design import sampling_design
    >>> from redthread.stats.estimates import column_ratios
    >>> three = t_interval(column_ratios(sampling_design([1.0] * 3), [1, 2, 3], 1.0))
    >>> three.low.round(4).tolist(), three.high.round(4).tolist()
    ([-0.4841], [4.4841])
    """
    reach = t_quantile(estimates.freedom, level) * estimates.error
    return Intervals(estimates.value - reach, estimates.value + reach)


def logit_interval(estimates: Estimates, level: float = 0.95) -> Intervals:
    """Give the interval of a share by t on the scale of the logit, which never leaves 0 to 1.

    Parameters
    ----------
    estimates : Estimates
        Shares.
    level : float
        The confidence level, between 0 and 1.

    Returns
    -------
    Intervals
        Not a number for a share of 0 or 1, whose logit is infinite: take `wilson_interval` there.

    Notes
    -----
    With ``s = error / (p (1 - p))``: ``expit(logit p ± t s)``. R ``svyciprop(method = "xlogit")``, to which ``"logit"`` is
    equal but for the stopping of its iterations.

    Examples
    --------
    >>> from redthread.stats.cube import design_cube
    >>> from redthread.stats.design import sampling_design
    >>> from redthread.stats.estimates import proportions
    >>> ten = design_cube(sampling_design([1.0] * 10), [0] * 10, [1] * 8 + [0] * 2, domains=1, options=2)
    >>> agree = logit_interval(proportions(ten))
    >>> agree.low[0, 1].round(4).item(), agree.high[0, 1].round(4).item()
    (0.3778, 0.9634)
    """
    from scipy.special import expit, logit

    share = numpy.where((estimates.value > 0) & (estimates.value < 1), estimates.value, numpy.nan)
    reach = t_quantile(estimates.freedom, level) * estimates.error / (share * (1 - share))
    return Intervals(expit(logit(share) - reach), expit(logit(share) + reach))


def wilson_interval(estimates: Estimates, level: float = 0.95) -> Intervals:
    """Give Wilson's interval of a share, with the effective base in place of the number of answers.

    Parameters
    ----------
    estimates : Estimates
        Shares.
    level : float
        The confidence level, between 0 and 1.

    Returns
    -------
    Intervals
        Within 0 to 1. A share of 0 or 1, whose effective base cannot be told, gets that of its answers; a share between
        without error (everybody answered) is its own interval; nobody asked or 0 degrees of freedom: not a number.

    Notes
    -----
    ``(p + t²/2m ± t sqrt(p(1-p)/m + t²/4m²)) / (1 + t²/m)`` with ``m = p(1-p) / variance`` and ``t`` of the design's degrees of
    freedom. Source: E. L. Korn and B. I. Graubard, "Confidence intervals for proportions with small expected number of
    positive counts", *Survey Methodology* 24 (1998) 193-201, for the effective base; Wilson (1927) for the interval.

    Examples
    --------
    >>> from redthread.stats.cube import design_cube
    >>> from redthread.stats.design import sampling_design
    >>> from redthread.stats.estimates import proportions
    >>> ten = design_cube(sampling_design([1.0] * 10), [0] * 10, [1] * 8 + [0] * 2, domains=1, options=2)
    >>> agree = wilson_interval(proportions(ten))
    >>> agree.low[0, 1].round(4).item(), agree.high[0, 1].round(4).item()
    (0.427, 0.9555)
    """
    share = estimates.value
    spread = t_quantile(estimates.freedom, level) ** 2 / _effective(estimates)
    reach = numpy.sqrt(spread * (share * (1 - share) + spread / 4))
    low, high = ((share + spread / 2 + sign * reach) / (1 + spread) for sign in (-1, 1))
    return Intervals(numpy.where(share == 0, 0.0, low), numpy.where(share == 1, 1.0, high))


def t_quantile(freedom: object, level: float) -> Floats:
    """Give the quantile of t that an interval reaches to; not a number with 0 degrees of freedom.

    Examples
    --------
    >>> t_quantile([2, 0], 0.95).round(4).tolist()
    [4.3027, nan]
    """
    from scipy.special import stdtrit

    degrees = numpy.asarray(freedom, numpy.float64)
    quantile: Floats = stdtrit(numpy.where(degrees > 0, degrees, numpy.nan), 0.5 + level / 2)
    return quantile


def _effective(estimates: Estimates) -> Floats:
    edge = (estimates.value == 0) | (estimates.value == 1)
    sure = numpy.where(estimates.variance == 0, numpy.inf, estimates.effective_base)
    return numpy.where(edge, estimates.base.astype(numpy.float64), sure)
