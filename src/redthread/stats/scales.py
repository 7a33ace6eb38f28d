"""Whether several items measure one thing: Cronbach's alpha, and each item against the rest."""

from __future__ import annotations

from dataclasses import dataclass
from math import nan

import numpy

from redthread.errors import Code, refuse
from redthread.stats.design import Floats
from redthread.stats.estimates import divide


@dataclass(frozen=True, slots=True)
class Scale:
    """The reliability of a scale of several items.

    Parameters
    ----------
    alpha : float
        Cronbach's alpha of the items as they stand; not a number where it cannot be told.
    base : int
        How many answered all items.
    item_rest : tuple of float
        The correlation of each item with the sum of the others.
    alpha_without : tuple of float
        Alpha if the item were left out; not a number with fewer than three items.

    Examples
    --------
    >>> Scale(0.8, 30, (0.6, 0.6, 0.7), (0.75, 0.74, 0.7)).base
    30
    """

    alpha: float
    base: int
    item_rest: tuple[float, ...]
    alpha_without: tuple[float, ...]


def reliability(items: object, weight: object = None) -> Scale:
    """Tell how well the items of a scale go together.

    Parameters
    ----------
    items : array of float, rows x items
        Scores, all turned the same way. Who lacks an answer to any of the items is left out of all.
    weight : array of float, one a row; optional
        What each row stands for; without it all alike.

    Returns
    -------
    Scale
        Not a number with fewer than two items, fewer than two answers, or answers that are all alike.

    Raises
    ------
    Refusal
        ``DESIGN_LENGTH`` where the weights are another number than the rows.

    Notes
    -----
    ``k / (k - 1) * (1 - sum of the items' variances / variance of their sum)``, weighted. A high alpha says that the items vary
    together, not that they measure one thing. Source: L. J. Cronbach, "Coefficient alpha and the internal structure of tests",
    *Psychometrika* 16 (1951) 297-334; R ``svycralpha``.

    Examples
    --------
    >>> scale = reliability([[1, 2], [2, 2], [3, 5]])
    >>> round(scale.alpha, 4), [round(one, 4) for one in scale.item_rest]
    (0.8571, [0.866, 0.866])
    """
    scores = numpy.asarray(items, numpy.float64)
    weights = numpy.ones(len(scores)) if weight is None else numpy.asarray(weight, numpy.float64)
    if len(weights) != len(scores):
        raise refuse(Code.DESIGN_LENGTH, column="weight", value=len(weights), expected=len(scores))
    counted = numpy.isfinite(scores).all(axis=1) & (weights > 0)
    covariance, width = _covariance(scores[counted], weights[counted]), scores.shape[1]
    return Scale(
        _alpha(covariance),
        int(counted.sum()),
        tuple(_item_rest(covariance, item) for item in range(width)),
        tuple(_alpha(_without(covariance, item)) for item in range(width)),
    )


def _covariance(scores: Floats, weights: Floats) -> Floats:
    if len(scores) < 2:
        return numpy.full((scores.shape[1], scores.shape[1]), nan)
    centred = scores - weights @ scores / weights.sum()
    covariance: Floats = (centred * weights[:, None]).T @ centred / weights.sum()
    return covariance


def _alpha(covariance: Floats) -> float:
    items, whole = len(covariance), covariance.sum()
    if items < 2:
        return nan
    return float(items / (items - 1) * (1 - divide(numpy.trace(covariance), whole)))


def _item_rest(covariance: Floats, item: int) -> float:
    rest = numpy.arange(len(covariance)) != item
    spread = covariance[item, item] * covariance[numpy.ix_(rest, rest)].sum()
    return float(divide(covariance[item, rest].sum(), numpy.sqrt(spread)))


def _without(covariance: Floats, item: int) -> Floats:
    return numpy.delete(numpy.delete(covariance, item, axis=0), item, axis=1)
