"""The design cube: one pass over the answers, from which every estimate of them follows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy

from redthread.stats.design import (
    Codes,
    Design,
    Floats,
    Stage,
    check_codes,
    degrees_by_domain,
    linearised_covariance,
    sums,
    sums_by,
)

# Below this share of the terms it is the difference of, a variance is rounding and not a variance.
_ROUNDING = 1e-13


@dataclass(frozen=True, slots=True)
class Cube:
    """Counts and sums of weights by stratum, domain and option, and how the sums would vary.

    Parameters
    ----------
    count : array of int, strata x domains x options
        The answers in each cell, those of weight 0 left out.
    weight_sum : array of float, strata x domains x options
        Their weights: ``A``.
    square_sum : array of float, strata x domains x options
        The squares of their weights: ``B``.
    covariance : array of float, cells x cells
        The covariance of the cells' weighted totals over the strata; the cells domain by domain.
    rounding : array of float, one a cell
        A standard deviation under this is rounding.
    freedom : array of int, one a domain
        Degrees of freedom: units less strata in the domain, whether they answered the item or not.
    whole_freedom : int
        The same of all domains together.

    Examples
    --------
    >>> from redthread.stats.design import sampling_design
    >>> yes = design_cube(sampling_design([2.0, 2.0, 2.0]), [0, 0, 0], [1, 0, 1], domains=1, options=2)
    >>> yes.count.tolist(), yes.weight_sum.tolist()
    ([[[1, 2]]], [[[2.0, 4.0]]])
    """

    count: Codes
    weight_sum: Floats
    square_sum: Floats
    covariance: Floats
    rounding: Floats
    freedom: Codes
    whole_freedom: int

    @property
    def totals(self) -> Floats:
        """The estimated number of people in each domain who chose each option (domains x options)."""
        totals: Floats = self.weight_sum.sum(axis=0)
        return totals


def design_cube(design: Design, domain: object, option: object, *, domains: int, options: int) -> Cube:
    """Group the answers to one item by stratum, domain and option.

    Parameters
    ----------
    design : Design
        The design.
    domain : array of int, one a row
        The group each row is in, from 0; negative: in none.
    option : array of int, one a row
        What was answered, from 0; negative: nothing. Who did not answer stays in the design but is outside the domain.
    domains, options : int
        How many there are, also those nobody is in.

    Returns
    -------
    Cube
        Linear in the rows; its size depends on the design only. The covariance holds ``(domains * options)²`` numbers:
        a crossing of thousands of groups is better taken in several cubes.

    Raises
    ------
    Refusal
        ``DESIGN_LENGTH``, ``DESIGN_CODE``.

    Notes
    -----
    With ``A`` and ``B`` the sums of weights and squared weights of a cell in stratum ``h``, and ``g = (1 - f) n / (n - 1)``,
    the covariance of the totals of cells ``c`` and ``c'`` is ``sum over h of g (B [c = c'] - A_c A_c' / n)``; with clusters
    ``B`` becomes the sum of products of the clusters' own sums, and a second stage adds the same within the clusters. Every
    estimate is a function of the totals, so its variance is ``J V J'`` with ``J`` the derivatives: Taylor linearisation,
    as in W. G. Cochran, *Sampling Techniques* (1977), ch. 5-6, and R `survey`.

    Examples
    --------
    >>> from redthread.stats.design import sampling_design
    >>> design = sampling_design([1.0] * 4, fpc=[8] * 4)
    >>> design_cube(design, [0] * 4, [1, 0, 1, 0], domains=1, options=2).covariance.round(9).tolist()
    [[0.666666667, -0.666666667], [-0.666666667, 0.666666667]]
    """
    place = check_codes(domain, domains, len(design.weight), "domain")
    answer = check_codes(option, options, len(design.weight), "option")
    cell = _cell_of(place, answer, options)
    first = design.stages[0]
    cells = _cells(design.weight, first.row_group, cell, domains * options, len(first.size))
    covariance, variation = _covariance(design, cell, cells)
    freedom, whole_freedom = degrees_by_domain(design, place, domains)
    shape = (len(first.size), domains, options)
    return Cube(
        cells.count.reshape(shape),
        cells.weight_sum.reshape(shape),
        cells.square_sum.reshape(shape),
        covariance,
        numpy.sqrt(_ROUNDING * variation),
        freedom,
        whole_freedom,
    )


def regroup(cube: Cube, members: object) -> Cube:
    """Join domains of a cube into others, without going back to the answers.

    Parameters
    ----------
    cube : Cube
        The answers.
    members : array of 0 and 1, new domains x domains
        Which domains each new one is made of; new ones may overlap.

    Returns
    -------
    Cube
        The cube of the new domains. A domain of one keeps its degrees of freedom; of several it gets those of all
        domains together, as who shares a cluster can no longer be told.

    Examples
    --------
    >>> from redthread.stats.design import sampling_design
    >>> two = design_cube(sampling_design([1.0] * 3), [0, 1, 1], [0, 0, 1], domains=2, options=2)
    >>> regroup(two, [[1, 1]]).totals.tolist()
    [[2.0, 1.0]]
    """
    joined = numpy.asarray(members, numpy.int64)
    cells = numpy.kron(joined, numpy.eye(cube.count.shape[2], dtype=numpy.int64))
    single = joined.sum(axis=1) == 1
    return Cube(
        numpy.einsum("nd,hdk->hnk", joined, cube.count),
        numpy.einsum("nd,hdk->hnk", joined, cube.weight_sum),
        numpy.einsum("nd,hdk->hnk", joined, cube.square_sum),
        cells @ cube.covariance @ cells.T,
        numpy.sqrt(cells @ cube.rounding**2),
        numpy.where(single, joined @ cube.freedom, cube.whole_freedom),
        cube.whole_freedom,
    )


def cross_options(first: object, second: object, options: int) -> Codes:
    """Join two items into one whose options are pairs: ``first * options + second``; missing where either is.

    Parameters
    ----------
    first, second : array of int, one a row
        What was answered to each, from 0; negative: nothing.
    options : int
        How many options the second item has.

    Returns
    -------
    array of int
        For `design_cube`; the tables of two items and the ratios of their scores come of it.

    Examples
    --------
    >>> cross_options([0, 1, -1], [2, 0, 1], 3).tolist()
    [2, 3, -1]
    """
    one, other = numpy.asarray(first, numpy.int64), numpy.asarray(second, numpy.int64)
    return numpy.where((one >= 0) & (other >= 0), one * options + other, -1)


@dataclass(frozen=True, slots=True)
class _Cells:
    """Counts, sums and sums of squares of weights, groups x cells."""

    count: Codes
    weight_sum: Floats
    square_sum: Floats


def _cell_of(place: Codes, answer: Codes, options: int) -> Codes:
    cell: Codes = place * options + answer
    if min(place.min(initial=0), answer.min(initial=0)) < 0:
        cell[(place < 0) | (answer < 0)] = -1
    return cell


def _cells(weight: Floats, group: Codes, cell: Codes, width: int, groups: int) -> _Cells:
    place, size = group * (width + 1) + (cell + 1), groups * (width + 1)
    count = numpy.bincount(place if weight.all() else place[weight > 0], minlength=size)
    return _Cells(
        count.astype(numpy.int64).reshape(groups, width + 1)[:, 1:],
        sums(place, weight, size).reshape(groups, width + 1)[:, 1:],
        sums(place, weight * weight, size).reshape(groups, width + 1)[:, 1:],
    )


def _covariance(design: Design, cell: Codes, cells: _Cells) -> tuple[Floats, Floats]:
    """Give the covariance of the totals, and the size of the terms it is the difference of."""
    first, width = design.stages[0], cells.count.shape[1]
    if design.margins:
        return _calibrated(design, cell, width)
    terms = [
        _row_terms(first, cells) if first.of_rows else _unit_terms(first, design.weight, cell, width),
        *(_second_terms(stage, design.weight, cell, width) for stage in design.stages[1:]),
    ]
    covariance, variation = numpy.zeros((width, width)), numpy.zeros(width)
    for products, means in terms:
        covariance, variation = covariance + products - means, variation + numpy.diagonal(products)
    return covariance, variation


def _calibrated(design: Design, cell: Codes, width: int) -> tuple[Floats, Floats]:
    indicator = (cell[:, None] == numpy.arange(width)) * design.weight[:, None]
    return linearised_covariance(design, indicator), numpy.zeros(width)


def _row_terms(stage: Stage, cells: _Cells) -> tuple[Floats, Floats]:
    return numpy.diag(stage.scale @ cells.square_sum), _mean_terms(stage, cells.weight_sum)


def _unit_terms(stage: Stage, weight: Floats, cell: Codes, width: int) -> tuple[Floats, Floats]:
    place, size = stage.unit * (width + 1) + cell + 1, len(stage.group)
    units = sums(place, weight, size * (width + 1)).reshape(size, width + 1)[:, 1:]
    products: Floats = (units * stage.scale[stage.group][:, None]).T @ units
    return products, _mean_terms(stage, sums_by(stage.group, units, len(stage.size)))


def _second_terms(stage: Stage, weight: Floats, cell: Codes, width: int) -> tuple[Floats, Floats]:
    return _row_terms(stage, _cells(weight, stage.row_group, cell, width, len(stage.size)))


def _mean_terms(stage: Stage, held: Floats) -> Floats:
    means: Floats = (held * (stage.scale / stage.size)[:, None]).T @ held
    return means
