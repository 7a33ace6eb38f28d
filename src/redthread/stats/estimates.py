"""Estimates and their errors: shares, means, totals, ratios, indices, net scores, and differences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

from redthread.stats.cube import Cube, regroup
from redthread.stats.design import (
    Codes,
    Design,
    Floats,
    check_codes,
    check_length,
    degrees_by_domain,
    linearised_covariance,
)


@dataclass(frozen=True, slots=True)
class Estimates:
    """Estimates of one kind, with the covariance of all of them.

    Parameters
    ----------
    value : array
        The estimates, usually domains x options or one a domain; not a number where nobody answered.
    covariance : array, estimates x estimates
        In the order of ``value``, row by row.
    base : array of int, shaped as ``value``
        How many answers each rests on.
    weight_sum : array, shaped as ``value``
        How many of the population they stand for.
    unit_variance : array, shaped as ``value``
        The variance among people; not a number for totals.
    freedom : array of int, shaped as ``value``
        Degrees of freedom.

    Examples
    --------
    >>> from redthread.stats.cube import design_cube
    >>> from redthread.stats.design import sampling_design
    >>> five = design_cube(sampling_design([1.0] * 5), [0] * 5, [1, 1, 1, 1, 0], domains=1, options=2)
    >>> shares = proportions(five)
    >>> shares.value.tolist(), shares.error.round(6).tolist(), shares.base.tolist()
    ([[0.2, 0.8]], [[0.2, 0.2]], [[5, 5]])
    """

    value: Floats
    covariance: Floats
    base: Codes
    weight_sum: Floats
    unit_variance: Floats
    freedom: Codes

    @property
    def variance(self) -> Floats:
        """The squared standard errors."""
        variance: Floats = numpy.maximum(numpy.diagonal(self.covariance), 0.0).reshape(self.value.shape)
        return variance

    @property
    def error(self) -> Floats:
        """The standard errors."""
        error: Floats = numpy.sqrt(self.variance)
        return error

    @property
    def design_effect(self) -> Floats:
        """The variance, over that of a simple sample of as many without replacement (R's ``deff = TRUE``).

        Not a number where all answered the same or all were drawn.
        """
        size, people = self.base.astype(numpy.float64), self.weight_sum
        simple = divide(
            self.unit_variance * numpy.maximum(people - size, 0.0), people * numpy.maximum(size - 1, 0)
        )
        return divide(self.variance, simple)

    @property
    def effective_base(self) -> Floats:
        """How many answers of a simple sample with replacement would be as sure; R's ``p (1 - p) / variance``.

        Not a number where the variance is 0.
        """
        return divide(self.unit_variance, self.variance)


def proportions(cube: Cube) -> Estimates:
    """Estimate the share of each option among those in each domain who answered.

    Parameters
    ----------
    cube : Cube
        The answers.

    Returns
    -------
    Estimates
        Domains x options.

    Notes
    -----
    ``p = sum of weights of the option / sum of weights of the domain``, its variance by Taylor linearisation
    (see `design_cube`). Source: R `survey`, ``svyby(~factor, ~domain, design, svymean, na.rm = TRUE)``.

    Examples
    --------
    >>> from redthread.stats.cube import design_cube
    >>> from redthread.stats.design import sampling_design
    >>> cube = design_cube(sampling_design([3.0, 1.0]), [0, 0], [1, 0], domains=1, options=2)
    >>> proportions(cube).value.tolist()
    [[0.25, 0.75]]
    """
    options = cube.count.shape[2]
    return ratios(cube, numpy.eye(options), numpy.ones((options, options)))


def totals(cube: Cube, scores: object = None) -> Estimates:
    """Estimate how many people chose each option, or the sum of their scores.

    Parameters
    ----------
    cube : Cube
        The answers.
    scores : array, one an option, or estimates x options; optional
        What each option counts; not a number: nothing. Without it each option is counted.

    Returns
    -------
    Estimates
        Domains x options, or domains x estimates.

    Notes
    -----
    ``sum of weight * score``; R ``svytotal``. Who did not answer is not made up for: a total of an item with missing answers
    is too low, and a share is not.

    Examples
    --------
    >>> from redthread.stats.cube import design_cube
    >>> from redthread.stats.design import sampling_design
    >>> cube = design_cube(sampling_design([3.0, 1.0]), [0, 0], [1, 0], domains=1, options=2)
    >>> totals(cube).value.tolist(), totals(cube, [10, 20]).value.tolist()
    ([[1.0, 3.0]], [[70.0]])
    """
    options = cube.count.shape[2]
    counted = numpy.eye(options) if scores is None else numpy.atleast_2d(numpy.asarray(scores, numpy.float64))
    kept = numpy.isfinite(counted)
    counted = numpy.where(kept, counted, 0.0)
    value = cube.totals @ counted.T
    slopes = numpy.broadcast_to(counted, (len(value), *counted.shape))
    return _estimates(cube, value, slopes, kept, numpy.full(value.shape, numpy.nan))


def ratios(cube: Cube, numerator: object, denominator: object) -> Estimates:
    """Estimate the ratio of two sums of scores in each domain.

    Parameters
    ----------
    cube : Cube
        The answers; for two items the cube of their `cross_options`.
    numerator, denominator : array, one an option, or estimates x options
        What each option counts above and below the line; not a number in either: the option is left out.

    Returns
    -------
    Estimates
        Domains x estimates; not a number where the sum below the line is 0.

    Notes
    -----
    ``R = sum w a / sum w b``, linearised ``(a - R b) / sum w b``; R ``svyratio``.

    Examples
    --------
    >>> from redthread.stats.cube import design_cube
    >>> from redthread.stats.design import sampling_design
    >>> cube = design_cube(sampling_design([3.0, 1.0]), [0, 0], [1, 0], domains=1, options=2)
    >>> ratios(cube, [1, 5], [1, 2]).value.round(4).tolist()
    [[2.2857]]
    """
    above = numpy.atleast_2d(numpy.asarray(numerator, numpy.float64))
    below = numpy.broadcast_to(numpy.asarray(denominator, numpy.float64), above.shape)
    kept = numpy.isfinite(above) & numpy.isfinite(below)
    above, below = numpy.where(kept, above, 0.0), numpy.where(kept, below, 0.0)
    people = cube.totals @ below.T
    value = divide(cube.totals @ above.T, people)
    residual = above[None] - value[:, :, None] * below[None]
    squares = numpy.where(kept, residual**2, 0.0)
    unit_variance = divide(numpy.einsum("dk,dsk->ds", cube.totals, squares), cube.totals @ kept.T)
    return _estimates(cube, value, divide(residual, people[:, :, None]), kept, unit_variance)


def means(cube: Cube, scores: object) -> Estimates:
    """Estimate the mean score of each domain.

    Parameters
    ----------
    cube : Cube
        The answers.
    scores : array, one an option
        What each option is worth; not a number ("ved ikke"): left out.

    Returns
    -------
    Estimates
        One a domain.

    Notes
    -----
    ``sum w s / sum w``; R ``svymean``.

    Examples
    --------
    >>> from redthread.stats.cube import design_cube
    >>> from redthread.stats.design import sampling_design
    >>> cube = design_cube(sampling_design([1.0] * 3), [0, 0, 0], [0, 1, 2], domains=1, options=3)
    >>> means(cube, [1, 5, float("nan")]).value.tolist()
    [3.0]
    """
    worth = numpy.atleast_2d(numpy.asarray(scores, numpy.float64))
    return _one_a_domain(ratios(cube, worth, numpy.where(numpy.isnan(worth), numpy.nan, 1.0)))


def share_positive(cube: Cube, positive: tuple[int, ...], left_out: tuple[int, ...] = ()) -> Estimates:
    """Estimate the share of positive answers, "ved ikke" left out of both sums.

    Parameters
    ----------
    cube : Cube
        The answers.
    positive : tuple of int
        The options that are positive.
    left_out : tuple of int
        The options that are no answer to the question.

    Returns
    -------
    Estimates
        One a domain.

    Examples
    --------
    >>> from redthread.stats.cube import design_cube
    >>> from redthread.stats.design import sampling_design
    >>> cube = design_cube(sampling_design([1.0] * 4), [0] * 4, [0, 1, 1, 2], domains=1, options=3)
    >>> share_positive(cube, (1,), left_out=(2,)).value.round(4).tolist()
    [0.6667]
    """
    return means(cube, _marks(cube, {1.0: positive, numpy.nan: left_out}))


def net_score(
    cube: Cube, positive: tuple[int, ...], negative: tuple[int, ...], left_out: tuple[int, ...] = ()
) -> Estimates:
    """Estimate the share of positive answers less that of negative ones, from -1 to 1.

    Parameters
    ----------
    cube : Cube
        The answers.
    positive, negative, left_out : tuple of int
        The options that count for, against, and not at all; the rest count as neither.

    Returns
    -------
    Estimates
        One a domain.

    Examples
    --------
    >>> from redthread.stats.cube import design_cube
    >>> from redthread.stats.design import sampling_design
    >>> cube = design_cube(sampling_design([1.0] * 4), [0] * 4, [0, 1, 2, 2], domains=1, options=3)
    >>> net_score(cube, (2,), (0,)).value.tolist()
    [0.25]
    """
    return means(cube, _marks(cube, {1.0: positive, -1.0: negative, numpy.nan: left_out}))


def index_0_100(cube: Cube, scores: object, low: float = 1.0, high: float = 5.0) -> Estimates:
    """Estimate the mean on a scale from 0 to 100.

    Parameters
    ----------
    cube : Cube
        The answers.
    scores : array, one an option
        What each option is worth; not a number: left out.
    low, high : float
        The scores that become 0 and 100.

    Returns
    -------
    Estimates
        One a domain; ``100 (mean - low) / (high - low)``, nothing rounded before the end.

    Examples
    --------
    >>> from redthread.stats.cube import design_cube
    >>> from redthread.stats.design import sampling_design
    >>> cube = design_cube(sampling_design([1.0] * 2), [0, 0], [3, 4], domains=1, options=5)
    >>> index_0_100(cube, [1, 2, 3, 4, 5]).value.tolist()
    [87.5]
    """
    return means(cube, 100 * (numpy.asarray(scores, numpy.float64) - low) / (high - low))


def column_ratios(
    design: Design, numerator: object, denominator: object, domain: object = None, *, domains: int = 1
) -> Estimates:
    """Estimate the ratio of two measured columns in each domain; with ones below the line it is the mean.

    Parameters
    ----------
    design : Design
        The design.
    numerator, denominator : array of float, one a row
        The columns; a row where either is not a number is outside.
    domain : array of int, optional
        The group each row is in, from 0; negative: in none. Without it all are in one.
    domains : int
        How many there are.

    Returns
    -------
    Estimates
        One a domain.

    Notes
    -----
    As `ratios`, for what has too many values to be a list of options (span of control, age). Takes rows x domains numbers of
    memory.

    Examples
    --------
    >>> from redthread.stats.design import sampling_design
    >>> mean = column_ratios(sampling_design([1.0, 1.0, 2.0]), [10, 20, 30], 1.0)
    >>> mean.value.tolist()
    [22.5]
    """
    above, below, member = _columns(design, numerator, denominator, domain, domains)
    held = member * design.weight[:, None]
    people = held.T @ below
    value = divide(held.T @ above, people)
    residual = above[:, None] - below[:, None] * numpy.nan_to_num(value)
    unit_variance = divide((held * residual**2).sum(axis=0), held.sum(axis=0))
    parts = divide(held * residual, people[None, :])
    return _column_estimates(design, member, value, parts, unit_variance)


def column_totals(design: Design, values: object, domain: object = None, *, domains: int = 1) -> Estimates:
    """Estimate the sum of a measured column in each domain.

    Parameters
    ----------
    design : Design
        The design.
    values : array of float, one a row
        The column; not a number: left out.
    domain : array of int, optional
        The group each row is in, from 0; negative: in none.
    domains : int
        How many there are.

    Returns
    -------
    Estimates
        One a domain; R ``svytotal``.

    Examples
    --------
    >>> from redthread.stats.design import sampling_design
    >>> column_totals(sampling_design([1.0, 2.0]), [10, 20]).value.tolist()
    [50.0]
    """
    above, _, member = _columns(design, values, 1.0, domain, domains)
    parts = member * (design.weight * above)[:, None]
    value = parts.sum(axis=0)
    return _column_estimates(design, member, value, parts, numpy.full(domains, numpy.nan))


def contrast(estimates: Estimates, weights: object) -> Estimates:
    """Combine estimates by given weights, with the covariance between them.

    Parameters
    ----------
    estimates : Estimates
        What is combined.
    weights : array, combinations x estimates
        Each row is one combination; ``[-1, 1, 0]`` is the second less the first.

    Returns
    -------
    Estimates
        One a combination; R ``svycontrast``. Degrees of freedom and bases are the smallest of those that take part.

    Examples
    --------
    >>> from redthread.stats.cube import design_cube
    >>> from redthread.stats.design import sampling_design
    >>> cube = design_cube(sampling_design([1.0] * 4), [0, 0, 1, 1], [0, 1, 1, 1], domains=2, options=2)
    >>> contrast(means(cube, [0, 1]), [[-1, 1]]).value.tolist()
    [0.5]
    """
    factors = numpy.atleast_2d(numpy.asarray(weights, numpy.float64))
    value = numpy.where(factors != 0, factors * numpy.ravel(estimates.value), 0.0).sum(axis=1)
    covariance = factors @ numpy.nan_to_num(estimates.covariance) @ factors.T
    unknown = numpy.isnan(value)
    return Estimates(
        value,
        numpy.where(unknown[:, None] | unknown[None], numpy.nan, covariance),
        _least(factors, estimates.base),
        numpy.where(factors != 0, numpy.ravel(estimates.weight_sum), numpy.inf).min(axis=1),
        numpy.full(len(factors), numpy.nan),
        _least(factors, estimates.freedom),
    )


def differences(estimates: Estimates, reference: int = 0) -> Estimates:
    """Estimate each domain less the domain of reference.

    Parameters
    ----------
    estimates : Estimates
        One or more a domain.
    reference : int
        The domain that the others are compared with.

    Returns
    -------
    Estimates
        As many; those of the reference itself are 0 without error. The covariance between groups, which a shared stratum
        or cluster makes, is taken into account.

    Examples
    --------
    >>> from redthread.stats.cube import design_cube
    >>> from redthread.stats.design import sampling_design
    >>> cube = design_cube(sampling_design([1.0] * 4), [0, 0, 1, 1], [0, 1, 1, 1], domains=2, options=2)
    >>> differences(means(cube, [0, 1])).value.tolist()
    [0.0, 0.5]
    """
    domains = len(estimates.value)
    factors = numpy.eye(domains)
    factors[:, reference] -= 1
    return contrast(estimates, numpy.kron(factors, numpy.eye(estimates.value.size // domains)))


def differences_to_rest(cube: Cube, statistic: Callable[[Cube], Estimates]) -> Estimates:
    """Estimate each domain less all the others together.

    Parameters
    ----------
    cube : Cube
        The answers; the rest of a domain are those in any other domain.
    statistic : function of a cube
        What is compared, as ``proportions``.

    Returns
    -------
    Estimates
        In the statistic's order, domain by domain; not a number where there is no rest.

    Notes
    -----
    The rest is a domain of its own (`regroup`), so its size counts as estimated, as in R ``svyby`` over "in" and "out" followed
    by ``svycontrast``.

    Examples
    --------
    >>> from redthread.stats.cube import design_cube
    >>> from redthread.stats.design import sampling_design
    >>> cube = design_cube(sampling_design([1.0] * 4), [0, 1, 1, 1], [1, 0, 0, 1], domains=2, options=2)
    >>> differences_to_rest(cube, lambda one: means(one, [0, 1])).value.round(4).tolist()
    [0.6667, -0.6667]
    """
    own = numpy.eye(cube.count.shape[1], dtype=numpy.int64)
    both = statistic(regroup(cube, numpy.vstack((own, 1 - own))))
    half = numpy.eye(both.value.size // 2)
    return contrast(both, numpy.hstack((half, -half)))


def divide(above: Floats, below: Floats) -> Floats:
    """Divide, not a number where the divisor is 0.

    Examples
    --------
    >>> divide(numpy.array([1.0, 1.0]), numpy.array([2.0, 0.0])).tolist()
    [0.5, nan]
    """
    usable = numpy.broadcast_to(below != 0, numpy.broadcast_shapes(above.shape, below.shape))
    quotient: Floats = numpy.full(usable.shape, numpy.nan)
    return numpy.divide(above, below, out=quotient, where=usable)


def _estimates(
    cube: Cube, value: Floats, slopes: Floats, kept: NDArray[numpy.bool_], unit_variance: Floats
) -> Estimates:
    """Carry the covariance of the cells over; ``slopes`` are domains x estimates x options."""
    domains, size, options = slopes.shape
    cells = cube.covariance.reshape(domains, options, -1)
    half = numpy.einsum("dsk,dkx->dsx", slopes, cells).reshape(domains, size, domains, options)
    covariance = numpy.einsum("dsel,etl->dset", half, slopes).reshape(domains * size, -1)
    floor = numpy.einsum("dsk,dk->ds", numpy.abs(slopes), cube.rounding.reshape(domains, options)) ** 2
    counts = cube.count.sum(axis=0)
    return Estimates(
        value,
        _settle(covariance, floor.ravel()),
        counts @ kept.T.astype(numpy.int64),
        cube.totals @ kept.T,
        unit_variance,
        numpy.repeat(cube.freedom[:, None], size, axis=1),
    )


def _settle(covariance: Floats, floor: Floats) -> Floats:
    """Set to 0 what is rounding and not variance."""
    rounding = numpy.diagonal(covariance) <= floor
    return numpy.where(rounding[:, None] | rounding[None], 0.0, covariance)


def _one_a_domain(estimates: Estimates) -> Estimates:
    return Estimates(
        estimates.value[:, 0],
        estimates.covariance,
        estimates.base[:, 0],
        estimates.weight_sum[:, 0],
        estimates.unit_variance[:, 0],
        estimates.freedom[:, 0],
    )


def _marks(cube: Cube, marks: dict[float, tuple[int, ...]]) -> Floats:
    scores = numpy.zeros(cube.count.shape[2])
    for score, options in marks.items():
        scores[list(options)] = score
    return scores


def _columns(
    design: Design, numerator: object, denominator: object, domain: object, domains: int
) -> tuple[Floats, Floats, NDArray[numpy.bool_]]:
    """Read two columns, 0 where either is missing, and who is in which domain."""
    rows = len(design.weight)
    above = check_length(numpy.asarray(numerator, numpy.float64), rows, "numerator")
    below = numpy.broadcast_to(numpy.asarray(denominator, numpy.float64), above.shape)
    known = numpy.isfinite(above) & numpy.isfinite(below)
    member = _domain_codes(design, domain, domains)[:, None] == numpy.arange(domains)
    return numpy.where(known, above, 0.0), numpy.where(known, below, 0.0), member & known[:, None]


def _domain_codes(design: Design, domain: object, domains: int) -> Codes:
    rows = len(design.weight)
    return check_codes(numpy.zeros(rows) if domain is None else domain, domains, rows, "domain")


def _column_estimates(
    design: Design, member: NDArray[numpy.bool_], value: Floats, parts: Floats, unit_variance: Floats
) -> Estimates:
    place = numpy.where(member.any(axis=1), member.argmax(axis=1), -1)
    return Estimates(
        value,
        linearised_covariance(design, parts),
        (member & (design.weight > 0)[:, None]).sum(axis=0),
        member.T @ design.weight,
        unit_variance,
        degrees_by_domain(design, place, len(value))[0],
    )


def _least(factors: Floats, counts: Codes) -> Codes:
    taking_part = factors != 0
    largest = int(counts.max(initial=0))
    least: Codes = numpy.where(taking_part, numpy.ravel(counts), largest).min(axis=1, initial=largest)
    return least
