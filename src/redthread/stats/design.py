"""The sampling design: who was drawn together, from how many, and with what weight."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

import numpy
from numpy.typing import NDArray

from redthread.errors import Code, refuse

Floats = NDArray[numpy.float64]
Codes = NDArray[numpy.int64]
_Number = TypeVar("_Number", bound=numpy.generic)


class Singleton(StrEnum):
    """The rule for a stratum with a single unit; R `survey` calls it ``survey.lonely.psu``.

    ``FAIL`` refuses the design. ``CERTAINTY`` lets the unit stand for itself without error. ``ADJUST`` measures it from
    the whole sample instead of from its stratum. ``AVERAGE`` lends it the average of the other strata.

    Examples
    --------
    >>> Singleton("adjust") is Singleton.ADJUST
    True
    """

    FAIL = "fail"
    CERTAINTY = "certainty"
    ADJUST = "adjust"
    AVERAGE = "average"


class ErrorSource(StrEnum):
    """Why an estimate may be wrong by chance: nobody is missing, some did not answer, or some were not asked.

    Examples
    --------
    >>> [source.value for source in ErrorSource]
    ['none', 'non-response', 'sampling']
    """

    NONE = "none"
    NON_RESPONSE = "non-response"
    SAMPLING = "sampling"


class Linearisation(StrEnum):
    """How the errors of calibrated weights are found: not at all, from classes, or from raked margins.

    Examples
    --------
    >>> [one.value for one in Linearisation]
    ['design', 'post-stratification residuals', 'raking residuals']
    """

    DESIGN = "design"
    CLASSES = "post-stratification residuals"
    RAKING = "raking residuals"


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the draw: units drawn within groups.

    Parameters
    ----------
    unit : array of int, one a row
        The unit each row belongs to, from 0.
    group : array of int, one a unit
        The group (stratum; in a second stage the cluster) the unit was drawn in, from 0.
    size : array of float, one a group
        Over how many units the mean of the group goes; infinite where the rule ``ADJUST`` takes no mean.
    scale : array of float, one a group
        What the sum of squares in the group is multiplied by: ``(1 - f) n / (n - 1)``.

    Examples
    --------
    >>> simple = sampling_design([1.0, 1.0, 1.0]).stages[0]
    >>> simple.unit.tolist(), simple.scale.tolist()
    ([0, 1, 2], [1.5])
    """

    unit: Codes
    group: Codes
    size: Floats
    scale: Floats

    @property
    def of_rows(self) -> bool:
        """Whether each row is a unit of its own; the units then stand in the order of the rows."""
        return len(self.unit) == len(self.group)

    @property
    def row_group(self) -> Codes:
        """The group of each row."""
        return self.group if self.of_rows else self.group[self.unit]


@dataclass(frozen=True, slots=True)
class Margin:
    """A division of the population that the weights were calibrated to.

    Parameters
    ----------
    label : array of int, one a row
        The class of each row, from 0.
    mean_weight : array of float, one a row
        With what a class's mean residual is taken.
    weight : array of float, one a row
        The weights after this step.
    """

    label: Codes
    mean_weight: Floats
    weight: Floats


@dataclass(frozen=True, slots=True)
class Design:
    """How the answers came about: weights, stages of the draw, and margins the weights were calibrated to.

    Parameters
    ----------
    weight : array of float, one a row
        How many of the population the row stands for.
    stages : tuple of Stage
        The first stage, and the second where its frame counts are known.
    margins : tuple of Margin
        In the order in which residuals are taken; empty without calibration.
    error_source : ErrorSource
        What the standard errors measure.
    linearisation : Linearisation
        How the errors take the calibration into account; to be named beside them.

    Examples
    --------
    >>> sampling_design([2.0, 2.0], fpc=[4, 4]).error_source.value
    'sampling'
    """

    weight: Floats
    stages: tuple[Stage, ...]
    margins: tuple[Margin, ...] = ()
    error_source: ErrorSource = ErrorSource.SAMPLING
    linearisation: Linearisation = Linearisation.DESIGN


def sampling_design(
    weight: object,
    *,
    strata: object = None,
    clusters: object = None,
    fpc: object = None,
    second_fpc: object = None,
    singleton: Singleton = Singleton.FAIL,
    everybody_asked: bool = False,
) -> Design:
    """Describe a simple, stratified, clustered or two-stage sample.

    Parameters
    ----------
    weight : array of float, one a row
        Not negative; a row of weight 0 was drawn but is not counted.
    strata : array, optional
        The stratum of each row; without it there is one.
    clusters : array, optional
        The primary sampling unit, its name unique within the stratum; without it each row is one.
    fpc : array of float, optional
        How many units (clusters, or people without clusters) the frame has in the row's stratum. Without it the population
        counts as infinite. A stratum drawn whole has no error.
    second_fpc : array of float, optional
        How many people the frame has in the row's cluster. Without it the clusters count as the only stage (ultimate
        cluster).
    singleton : Singleton
        The rule for a stratum with a single unit, unless it was drawn whole.
    everybody_asked : bool
        Nobody was left out of the draw; ``fpc`` then counts everybody, and errors are those of non-response alone.

    Returns
    -------
    Design
        The design.

    Raises
    ------
    Refusal
        ``DESIGN_LENGTH``, ``DESIGN_WEIGHT``, ``DESIGN_PLACE``, ``DESIGN_FRAME``, ``DESIGN_SINGLETON``.

    Notes
    -----
    Units count as drawn with replacement but for the factor ``1 - n/N``; the second stage adds ``n/N`` times its own
    variance. Source: T. Lumley, *Complex Surveys* (2010), ch. 2-3; R `survey`, ``svydesign(nest = TRUE)``. That those who
    did not answer are like those of their stratum who did is an assumption no formula can test.

    Examples
    --------
    >>> whole = sampling_design([1.0, 1.0], fpc=[2, 2], everybody_asked=True)
    >>> whole.stages[0].scale.tolist(), whole.error_source.value
    ([0.0], 'none')
    """
    weights = _weights(weight)
    stratum = _places(strata, len(weights), "strata")
    cluster = _places(clusters, len(weights), "clusters", each_its_own=True)
    frame = _column(fpc, len(weights), "fpc")
    first, fraction = _stage(stratum, cluster, frame, singleton, _names(strata, stratum))
    stages: tuple[Stage, ...] = (first,)
    if second_fpc is not None:
        people, names = _column(second_fpc, len(weights), "second_fpc"), _names(clusters, cluster)
        second, _ = _stage(first.unit, numpy.arange(len(weights)), people, singleton, names)
        stages = (first, replace(second, scale=second.scale * fraction[first.group]))
    return Design(weights, stages, error_source=_source(stages, everybody_asked=everybody_asked))


def linearised_covariance(design: Design, parts: Floats) -> Floats:
    """Give the covariance of totals whose rows contribute ``parts``.

    Parameters
    ----------
    design : Design
        The design.
    parts : array, rows x totals
        What each row adds to each total, its weight included.

    Returns
    -------
    array, totals x totals
        ``sum over stages and groups of scale * sum over units of (unit - mean)(unit - mean)'``, of the residuals from the
        margins where weights were calibrated.

    Examples
    --------
    >>> simple = sampling_design([1.0, 1.0, 1.0])
    >>> linearised_covariance(simple, numpy.array([[0.0], [0.0], [1.0]])).round(12).tolist()
    [[1.0]]
    """
    residual = _residuals(design.margins, parts)
    width = parts.shape[1]
    return sum((_spread(stage, residual) for stage in design.stages), numpy.zeros((width, width)))


def degrees_of_freedom(design: Design) -> int:
    """Count units less strata: what a t interval goes by. Rows of weight 0 do not count.

    Examples
    --------
    >>> degrees_of_freedom(sampling_design([1.0] * 5, strata=[1, 1, 1, 2, 2]))
    3
    """
    return degrees_by_domain(design, numpy.zeros(len(design.weight), numpy.int64), 1)[1]


def degrees_by_domain(design: Design, domain: Codes, domains: int) -> tuple[Codes, int]:
    """Count units less strata in each domain, and in all domains together.

    Parameters
    ----------
    design : Design
        The design.
    domain : array of int, one a row
        The group each row is in, from 0; -1: in none. Rows of weight 0 do not count.
    domains : int
        How many there are.

    Returns
    -------
    tuple of (array of int, int)
        One a domain, 0 where nobody is in it; and that of the domains together.

    Examples
    --------
    >>> both = sampling_design([1.0] * 5, strata=[1, 1, 1, 2, 2])
    >>> freedom, whole = degrees_by_domain(both, numpy.array([0, 0, 0, 0, 1]), 2)
    >>> freedom.tolist(), whole
    ([2, 0], 3)
    """
    stage = design.stages[0]
    place = domain + 1 if design.weight.all() else numpy.where(design.weight > 0, domain + 1, 0)
    strata = _present(stage.row_group, place, len(stage.size), domains)
    if stage.of_rows:
        units = numpy.bincount(place, minlength=domains + 1)[1:]
        return units - strata.sum(axis=0), int(units.sum() - strata.any(axis=1).sum())
    clusters = _present(stage.unit, place, len(stage.group), domains)
    whole = int(clusters.any(axis=1).sum() - strata.any(axis=1).sum())
    return clusters.sum(axis=0) - strata.sum(axis=0), whole


def sums_by(codes: Codes, parts: Floats, size: int) -> Floats:
    """Sum the rows of each code.

    Examples
    --------
    >>> sums_by(numpy.array([0, 1, 0]), numpy.array([[1.0], [2.0], [3.0]]), 2).tolist()
    [[4.0], [2.0]]
    """
    columns = [sums(codes, column, size) for column in parts.T]
    return numpy.column_stack(columns) if columns else numpy.zeros((size, 0))


def sums(codes: Codes, parts: Floats, size: int) -> Floats:
    """Sum one column by its codes.

    Examples
    --------
    >>> sums(numpy.array([0, 1, 0]), numpy.array([1.0, 2.0, 3.0]), 2).tolist()
    [4.0, 2.0]
    """
    return numpy.bincount(codes, parts, size).astype(numpy.float64, copy=False)


def _spread(stage: Stage, parts: Floats) -> Floats:
    units = parts if stage.of_rows else sums_by(stage.unit, parts, len(stage.group))
    means = sums_by(stage.group, units, len(stage.size)) / stage.size[:, None]
    centred = units - means[stage.group]
    spread: Floats = (centred * stage.scale[stage.group][:, None]).T @ centred
    return spread


def _residuals(margins: tuple[Margin, ...], parts: Floats) -> Floats:
    for margin in margins:
        size = int(margin.label.max()) + 1
        per_weight = parts / numpy.where(margin.weight > 0, margin.weight, 1.0)[:, None]
        inside = numpy.bincount(margin.label, margin.mean_weight, size)[:, None]
        means = sums_by(margin.label, per_weight * margin.mean_weight[:, None], size) / numpy.where(
            inside > 0, inside, 1.0
        )
        parts = parts - means[margin.label] * margin.weight[:, None]
    return parts


def _stage(
    group: Codes, unit: Codes, frame: Floats | None, singleton: Singleton, names: NDArray[numpy.generic]
) -> tuple[Stage, Floats]:
    """Build a stage; also the share of each group's units that was drawn."""
    of_row, of_unit = _units(group, unit)
    drawn = numpy.bincount(of_unit).astype(numpy.float64)
    fraction = numpy.zeros(len(drawn)) if frame is None else drawn / _frame(group, frame, drawn, names)
    alone = (drawn == 1) & (fraction < 1)
    if alone.any() and (singleton is Singleton.FAIL or (singleton is Singleton.AVERAGE and alone.all())):
        row = int(numpy.flatnonzero(alone[group])[0])
        raise refuse(Code.DESIGN_SINGLETON, row=row + 1, value=names[row])
    size, scale = _lonely(drawn, fraction, alone, singleton)
    return Stage(of_row, of_unit, size, scale), fraction


def _units(group: Codes, unit: Codes) -> tuple[Codes, Codes]:
    """Number the units within their groups: the unit of each row, the group of each unit."""
    pair = group * (int(unit.max(initial=0)) + 1) + unit
    names, first, of_row = numpy.unique(pair, return_index=True, return_inverse=True)
    if len(names) == len(pair):
        return numpy.arange(len(pair)), group
    return of_row.astype(numpy.int64), group[first]


def _present(code: Codes, place: Codes, size: int, domains: int) -> NDArray[numpy.bool_]:
    """Tell which codes anybody of each domain has; place 0 is no domain."""
    width = domains + 1
    counts = numpy.bincount(code * width + place, minlength=size * width)
    return counts.reshape(size, width)[:, 1:] > 0


def _lonely(
    drawn: Floats, fraction: Floats, alone: NDArray[numpy.bool_], singleton: Singleton
) -> tuple[Floats, Floats]:
    scale = (1 - fraction) * drawn / numpy.maximum(drawn - 1, 1)
    if singleton is Singleton.ADJUST:
        return numpy.where(alone, numpy.inf, drawn), scale
    scale = numpy.where(alone, 0.0, scale)
    lent = len(drawn) / max(len(drawn) - int(alone.sum()), 1) if singleton is Singleton.AVERAGE else 1.0
    return drawn, scale * lent


def _frame(group: Codes, frame: Floats, drawn: Floats, names: NDArray[numpy.generic]) -> Floats:
    count = numpy.zeros(len(drawn))
    count[group] = frame
    wrong = (frame != count[group]) | ~(frame >= drawn[group])
    if wrong.any():
        row = int(numpy.flatnonzero(wrong)[0])
        raise refuse(
            Code.DESIGN_FRAME,
            row=row + 1,
            value=names[row],
            sampled=int(drawn[group[row]]),
            frame=frame[row],
        )
    return count


def _weights(weight: object) -> Floats:
    weights = numpy.asarray(weight, numpy.float64)
    wrong = ~(numpy.isfinite(weights) & (weights >= 0))
    if wrong.any():
        row = int(numpy.flatnonzero(wrong)[0])
        raise refuse(Code.DESIGN_WEIGHT, row=row + 1, column="weight", value=weights[row])
    return weights


def _column(values: object, rows: int, name: str) -> Floats | None:
    return None if values is None else check_length(numpy.asarray(values, numpy.float64), rows, name)


def check_length(column: NDArray[_Number], rows: int, name: str) -> NDArray[_Number]:
    """Refuse a column that has not one value a row (``DESIGN_LENGTH``).

    Examples
    --------
    >>> check_length(numpy.array([1.0]), 1, "weight").tolist()
    [1.0]
    """
    if len(column) != rows:
        raise refuse(Code.DESIGN_LENGTH, column=name, value=len(column), expected=rows)
    return column


def check_codes(values: object, size: int, rows: int, name: str) -> Codes:
    """Read a column of codes from 0; what is missing becomes -1.

    Parameters
    ----------
    values : array, one a row
        The codes; negative or not a number: missing.
    size : int
        How many codes there are; a greater one is refused (``DESIGN_CODE``).
    rows : int
        How many rows there must be (``DESIGN_LENGTH``).
    name : str
        What the column is called in a refusal.

    Returns
    -------
    array of int, one a row
        From -1 to ``size - 1``.

    Examples
    --------
    >>> check_codes([0, float("nan"), -9, 1], 2, 4, "option").tolist()
    [0, -1, -1, 1]
    """
    column = numpy.asarray(values)
    if column.dtype.kind not in "iu":
        column = numpy.nan_to_num(column.astype(numpy.float64), nan=-1.0)
    codes = check_length(column, rows, name).astype(numpy.int64, copy=False)
    if codes.max(initial=-1) >= size:
        row = int(numpy.flatnonzero(codes >= size)[0])
        raise refuse(Code.DESIGN_CODE, row=row + 1, column=name, value=codes[row], expected=size)
    return codes if codes.min(initial=0) >= -1 else numpy.maximum(codes, -1)


def _places(values: object, rows: int, name: str, *, each_its_own: bool = False) -> Codes:
    if values is None:
        return numpy.arange(rows) if each_its_own else numpy.zeros(rows, numpy.int64)
    column = numpy.asarray(values)
    if _missing(check_length(column, rows, name)):
        raise refuse(Code.DESIGN_PLACE, column=name)
    return numpy.unique(column, return_inverse=True)[1].astype(numpy.int64)


def _names(values: object, codes: Codes) -> NDArray[numpy.generic]:
    return codes + 1 if values is None else numpy.asarray(values)


def _missing(column: NDArray[numpy.generic]) -> bool:
    if column.dtype.kind == "O":
        return any(one is None for one in column)
    return column.dtype.kind == "f" and bool(numpy.isnan(column.astype(numpy.float64)).any())


def _source(stages: tuple[Stage, ...], *, everybody_asked: bool) -> ErrorSource:
    if everybody_asked:
        nobody_missing = not any(stage.scale.any() for stage in stages)
        return ErrorSource.NONE if nobody_missing else ErrorSource.NON_RESPONSE
    return ErrorSource.SAMPLING
