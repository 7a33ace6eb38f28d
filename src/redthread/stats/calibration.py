"""Weights that agree with what is known of the population: post-stratification and raking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy

from redthread.errors import Code, refuse
from redthread.stats.design import Codes, Design, Floats, Linearisation, Margin, check_codes, sums

# R takes the residuals from all margins ten times over, which is where they settle.
_SWEEPS = 10


def poststratify(design: Design, classes: object, population: object) -> Design:
    """Scale the weights so that each class of people sums to its known number.

    Parameters
    ----------
    design : Design
        The design.
    classes : array of int, one a row
        The class of each row, from 0.
    population : array of float, one a class
        How many people the class has.

    Returns
    -------
    Design
        With the new weights. Errors are those of the residuals from the classes' weighted means (`Linearisation.CLASSES`):
        what varies only between classes is known and has no error.

    Raises
    ------
    Refusal
        ``DESIGN_PLACE``, ``DESIGN_LENGTH``, ``DESIGN_CODE``; ``CALIBRATION_EMPTY`` where nobody of a class was heard.

    Notes
    -----
    ``w' = w N_c / sum of w in c``. Source: R. Valliant, "Post-stratification and conditional variance estimation", *JASA* 88
    (1993) 89-96; R ``postStratify``.

    Examples
    --------
    >>> from redthread.stats.design import sampling_design
    >>> poststratify(sampling_design([1.0, 1.0, 2.0]), [0, 0, 1], [10, 6]).weight.tolist()
    [5.0, 5.0, 6.0]
    """
    known = numpy.asarray(population, numpy.float64)
    label = _labels(design, classes, known)
    weight = design.weight * _factor(label, design.weight, known)[label]
    margin = Margin(label, design.weight, weight)
    return replace(
        design, weight=weight, margins=(*design.margins, margin), linearisation=Linearisation.CLASSES
    )


def rake(
    design: Design,
    margins: Sequence[object],
    populations: Sequence[object],
    *,
    tolerance: float = 1e-12,
    rounds: int = 500,
) -> Design:
    """Scale the weights until every margin sums to its known numbers.

    Parameters
    ----------
    design : Design
        The design.
    margins : sequence of array of int, one a row
        The class of each row in each margin, from 0.
    populations : sequence of array of float, one a class
        How many people each class of each margin has; all margins have the same sum.
    tolerance : float
        How far a class may be from its number, as a share of the whole population.
    rounds : int
        How often all margins are gone through before the attempt is given up.

    Returns
    -------
    Design
        With the new weights. Errors are those of the residuals from the margins, unweighted means taken margin by margin ten
        times (`Linearisation.RAKING`). R ``calibrate(calfun = "raking")`` gives the same weights with errors of another
        linearisation, which differ by up to 28 %.

    Raises
    ------
    Refusal
        As `poststratify`; ``CALIBRATION_UNSETTLED`` where the margins contradict each other or the empty cells leave no way.

    Notes
    -----
    The rows are collapsed to the cross of the margins, and only that is gone through. Source: W. E. Deming and F. F. Stephan,
    "On a least squares adjustment of a sampled frequency table", *Annals of Mathematical Statistics* 11 (1940) 427-444; R ``rake``.

    Examples
    --------
    >>> from redthread.stats.design import sampling_design
    >>> raked = rake(sampling_design([1.0] * 4), [[0, 0, 1, 1], [0, 1, 0, 1]], [[6, 2], [4, 4]])
    >>> raked.weight.round(9).tolist()
    [3.0, 3.0, 1.0, 1.0]
    """
    known = [numpy.asarray(one, numpy.float64) for one in populations]
    labels = [_labels(design, one, total) for one, total in zip(margins, known, strict=True)]
    cells, place = numpy.unique(numpy.column_stack(labels), axis=0, return_inverse=True)
    place = place.reshape(-1)
    before = sums(place, design.weight, len(cells))
    after = _settled(before, cells, known, tolerance, rounds)
    weight = design.weight * numpy.divide(after, before, out=numpy.zeros(len(cells)), where=before > 0)[place]
    counted = (weight > 0).astype(numpy.float64)
    steps = tuple(Margin(label, counted, weight) for label in labels)
    return replace(
        design, weight=weight, margins=design.margins + steps * _SWEEPS, linearisation=Linearisation.RAKING
    )


def _settled(held: Floats, cells: Codes, known: list[Floats], tolerance: float, rounds: int) -> Floats:
    limit = tolerance * max(float(total.sum()) for total in known)
    for _ in range(rounds):
        for label, total in zip(cells.T, known, strict=True):
            held = held * _factor(label, held, total)[label]
        if _farthest(held, cells, known) <= limit:
            return held
    raise refuse(Code.CALIBRATION_UNSETTLED, value=rounds)


def _farthest(held: Floats, cells: Codes, known: list[Floats]) -> float:
    pairs = zip(cells.T, known, strict=True)
    return max(float(numpy.abs(sums(label, held, len(total)) - total).max()) for label, total in pairs)


def _factor(label: Codes, held: Floats, known: Floats) -> Floats:
    present = sums(label, held, len(known))
    unheard = (present <= 0) & (known > 0)
    if unheard.any():
        raise refuse(Code.CALIBRATION_EMPTY, value=int(numpy.flatnonzero(unheard)[0]))
    return numpy.divide(known, present, out=numpy.zeros(len(known)), where=present > 0)


def _labels(design: Design, classes: object, known: Floats) -> Codes:
    label = check_codes(classes, len(known), len(design.weight), "classes")
    if (label < 0).any():
        raise refuse(Code.DESIGN_PLACE, column="classes")
    return label
