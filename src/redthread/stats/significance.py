"""Whether a difference is more than chance: t, Rao and Scott's chi-square, and many comparisons at once."""

from __future__ import annotations

from dataclasses import dataclass
from math import nan

import numpy

from redthread.stats.cube import Cube
from redthread.stats.design import Floats
from redthread.stats.estimates import Estimates, divide, ratios


@dataclass(frozen=True, slots=True)
class TTest:
    """Design-based t tests of estimates against a value.

    Parameters
    ----------
    t : array
        How many standard errors away; not a number without an error.
    freedom : array
        Degrees of freedom.
    p : array
        How often chance alone would be as far away, in either direction.

    Examples
    --------
    >>> TTest(numpy.array([2.0]), numpy.array([9.0]), numpy.array([0.0766])).p.tolist()
    [0.0766]
    """

    t: Floats
    freedom: Floats
    p: Floats


@dataclass(frozen=True, slots=True)
class TableTest:
    """Rao and Scott's tests of a table of groups by options, of first and second order.

    Parameters
    ----------
    chi_square : float
        Pearson's statistic of the weighted table scaled to the number of answers.
    cells : int
        Its degrees of freedom: (groups - 1)(options - 1), those without anybody left out.
    first_order_p : float
        Of ``chi_square`` over the mean design effect, by chi-square.
    f : float
        The statistic of second order.
    above, below : float
        The degrees of freedom of F.
    p : float
        Of second order: the one to show.

    Examples
    --------
    >>> TableTest(4.0, 1, 0.046, 3.9, 1.0, 98.0, 0.051).p
    0.051
    """

    chi_square: float
    cells: int
    first_order_p: float
    f: float
    above: float
    below: float
    p: float


def t_test(estimates: Estimates, against: float = 0.0, freedom: int | None = None) -> TTest:
    """Test estimates, usually differences, against a value.

    Parameters
    ----------
    estimates : Estimates
        What is tested.
    against : float
        The value if nothing but chance were at work; a benchmark, or 0 for a difference.
    freedom : int, optional
        Degrees of freedom in place of the estimates' own. R ``svyttest`` takes ``degf(design) - 1`` for two groups.

    Returns
    -------
    TTest
        Where the error is 0 (all answered the same, or everybody answered) or no degrees of freedom are left there is
        nothing to test: not a number.

    Notes
    -----
    ``t = (value - against) / standard error``.

    Examples
    --------
    >>> from redthread.stats.design import sampling_design
    >>> from redthread.stats.estimates import column_ratios
    >>> test = t_test(column_ratios(sampling_design([1.0] * 3), [1, 2, 3], 1.0))
    >>> test.t.round(4).tolist(), test.p.round(4).tolist()
    ([3.4641], [0.0742])
    """
    from scipy.special import stdtr

    degrees = numpy.asarray(
        estimates.freedom if freedom is None else numpy.full(estimates.value.shape, freedom), numpy.float64
    )
    usable = numpy.where(degrees > 0, degrees, numpy.nan)
    t = divide(estimates.value - against, estimates.error)
    return TTest(t, degrees, 2 * stdtr(usable, -numpy.abs(t)))


def rao_scott(cube: Cube, *, rows: int | None = None, freedom: int | None = None) -> TableTest:
    """Test whether the answers differ between the domains, by the design.

    Parameters
    ----------
    cube : Cube
        The answers; groups and options without anybody are left out.
    rows : int, optional
        The number that the table is scaled to for ``chi_square``; without it that of the answers. R takes the rows of the
        data, missing answers too; p and F do not depend on it.
    freedom : int, optional
        Degrees of freedom of the design, in place of those of the domains together.

    Returns
    -------
    TableTest
        Not a number with fewer than two groups or two options, with so many empty cells that the interactions cannot be
        told apart (R stops there), or where there is no error.

    Notes
    -----
    With ``C`` a basis of the interactions, ``D`` the diagonal of the cells' shares and ``V`` their covariance, the design effects
    are the eigenvalues of ``(C' D⁻¹ C / n)⁻¹ C' D⁻¹ V D⁻¹ C``. First order divides Pearson's statistic by their mean; second
    order (Satterthwaite) compares it over their sum with F of ``(sum)² / sum of squares`` degrees of freedom. Source: J. N. K.
    Rao and A. J. Scott, "On chi-squared tests for multiway contingency tables", *Annals of Statistics* 12 (1984) 46-60;
    R ``svychisq``, ``statistic = "F"`` and ``"Chisq"``.

    Examples
    --------
    >>> from redthread.stats.cube import design_cube
    >>> from redthread.stats.design import sampling_design
    >>> groups, answers = [0] * 10 + [1] * 10, [1] * 8 + [0] * 2 + [1] * 4 + [0] * 6
    >>> test = rao_scott(design_cube(sampling_design([1.0] * 20), groups, answers, domains=2, options=2))
    >>> round(test.chi_square, 4), test.cells, round(test.p, 4)
    (3.3333, 1, 0.0912)
    """
    counts = cube.totals
    place = numpy.ix_(counts.sum(axis=1) > 0, counts.sum(axis=0) > 0)
    groups, options = counts[place].shape
    if min(groups, options) < 2:
        return _untold(0)
    shares, covariance = _cell_shares(cube, place)
    base = int(cube.count.sum()) if rows is None else rows
    simple, designed = _interaction_spreads(shares, covariance, _interactions(groups, options))
    if numpy.linalg.matrix_rank(simple, hermitian=True) < len(simple):
        return _untold(0)
    effects = numpy.linalg.solve(simple / base, designed).astype(numpy.float64)
    chi_square = _pearson(shares.reshape(groups, options), base)
    return _table_test(chi_square, effects, cube.whole_freedom if freedom is None else freedom)


def benjamini_hochberg(p: object) -> Floats:
    """Adjust the p values of many comparisons so that of those called real few are false.

    Parameters
    ----------
    p : array
        The p values of all comparisons made, not only of those shown; not a number: was not made.

    Returns
    -------
    array
        Shaped as ``p``: calling real what is below 0.05 lets at most 5 % of the calls be false, on average.

    Notes
    -----
    The k-th smallest of m becomes the least of ``m p / k`` from there upwards. Source: Y. Benjamini and Y. Hochberg,
    "Controlling the false discovery rate", *JRSS B* 57 (1995) 289-300; R ``p.adjust(method = "BH")``.

    Examples
    --------
    >>> benjamini_hochberg([0.01, 0.04, 0.03]).round(4).tolist()
    [0.03, 0.04, 0.04]
    """
    values = numpy.asarray(p, numpy.float64)
    flat = values.ravel()
    order = numpy.argsort(flat)[: int(numpy.isfinite(flat).sum())]
    stretched = flat[order] * len(order) / numpy.arange(1, len(order) + 1)
    adjusted = numpy.full(len(flat), numpy.nan)
    adjusted[order] = numpy.minimum(numpy.minimum.accumulate(stretched[::-1])[::-1], 1.0)
    return adjusted.reshape(values.shape)


def _cell_shares(cube: Cube, place: tuple[numpy.ndarray, ...]) -> tuple[Floats, Floats]:
    """Give the share of all people in each cell, and the covariance of the shares."""
    cells = cube.totals.size
    inside = numpy.arange(cells).reshape(cube.totals.shape)[place].ravel()
    whole = _as_one_domain(cube)
    shares = ratios(whole, numpy.eye(cells), numpy.ones((cells, cells)))
    return shares.value[0, inside], shares.covariance[numpy.ix_(inside, inside)]


def _as_one_domain(cube: Cube) -> Cube:
    """Read groups by options as the options of one item."""
    strata = len(cube.count)
    return Cube(
        cube.count.reshape(strata, 1, -1),
        cube.weight_sum.reshape(strata, 1, -1),
        cube.square_sum.reshape(strata, 1, -1),
        cube.covariance,
        cube.rounding,
        numpy.array([cube.whole_freedom], numpy.int64),
        cube.whole_freedom,
    )


def _interactions(groups: int, options: int) -> Floats:
    """Give vectors over the cells that sum to 0 over every group and every option."""
    return numpy.kron(_sums_to_zero(groups), _sums_to_zero(options)).astype(numpy.float64)


def _sums_to_zero(size: int) -> Floats:
    return numpy.vstack((numpy.eye(size - 1), -numpy.ones((1, size - 1))))


def _interaction_spreads(shares: Floats, covariance: Floats, basis: Floats) -> tuple[Floats, Floats]:
    """Give the spread of the interactions in a simple sample, but for its size, and by the design."""
    weighted = basis * numpy.where(shares > 0, 1 / numpy.where(shares > 0, shares, 1), 0.0)[:, None]
    return basis.T @ weighted, weighted.T @ covariance @ weighted


def _pearson(shares: Floats, base: int) -> float:
    expected = shares.sum(axis=1)[:, None] * shares.sum(axis=0)[None]
    return float(base * ((shares - expected) ** 2 / expected).sum())


def _untold(cells: int, chi_square: float = nan) -> TableTest:
    return TableTest(chi_square, cells, nan, nan, nan, nan, nan)


def _table_test(chi_square: float, effects: Floats, freedom: int) -> TableTest:
    from scipy.special import chdtrc, fdtrc

    cells, trace = len(effects), float(numpy.trace(effects))
    if trace <= 0:
        return _untold(cells, chi_square)
    above = trace**2 / float(numpy.trace(effects @ effects))
    f, below = chi_square / trace, above * freedom
    first = float(chdtrc(cells, chi_square / (trace / cells)))
    return TableTest(
        chi_square, cells, first, f, above, below, float(fdtrc(above, below, f)) if freedom else nan
    )
