from itertools import pairwise
from math import sqrt

import numpy
import pytest

from redthread.stats.cube import design_cube
from redthread.stats.design import sampling_design
from redthread.stats.design_intervals import logit_interval, t_interval, t_quantile, wilson_interval
from redthread.stats.estimates import proportions, totals


def shares(options, size=2, **design):
    rows = len(options)
    return proportions(
        design_cube(sampling_design([1.0] * rows, **design), [0] * rows, options, domains=1, options=size)
    )


def test_wilson_interval_solves_the_score_equation():
    clustered = shares([1, 1, 1, 0, 1, 0, 1, 1], clusters=[0, 0, 1, 1, 2, 2, 3, 3])
    ends, base = wilson_interval(clustered), clustered.effective_base[0, 1]
    for end in (ends.low[0, 1], ends.high[0, 1]):
        score = (clustered.value[0, 1] - end) / sqrt(end * (1 - end) / base)
        assert abs(score) == pytest.approx(t_quantile(3, 0.95), rel=1e-9)


def test_wilson_interval_of_a_share_of_nobody_rests_on_the_answers():
    ends = wilson_interval(shares([1] * 20))
    spread = t_quantile(19, 0.95) ** 2 / 20
    assert ends.low[0].tolist() == [0.0, pytest.approx(1 / (1 + spread), rel=1e-12)]
    assert ends.high[0].tolist() == [pytest.approx(spread / (1 + spread), rel=1e-12), 1.0]


def test_interval_of_everybody_is_the_share_itself():
    ends = wilson_interval(shares([1, 0, 1, 1], fpc=[4] * 4))
    assert (ends.low.tolist(), ends.high.tolist()) == ([[0.25, 0.75]], [[0.25, 0.75]])


def test_logit_interval_of_nothing_or_all_is_not_a_number():
    assert numpy.isnan(logit_interval(shares([1, 1, 1])).low).all()


@pytest.mark.parametrize("interval", [t_interval, logit_interval, wilson_interval])
def test_interval_of_one_answer_is_not_a_number(interval):
    one = proportions(design_cube(sampling_design([1.0] * 3), [0, 1, 1], [1, 0, 1], domains=3, options=2))
    ends = interval(one)
    assert (numpy.isnan(ends.low) | (ends.low == 0)).tolist()[0] == [True, True]
    assert numpy.isnan(ends.low[2]).all()


@pytest.mark.parametrize("interval", [t_interval, logit_interval, wilson_interval])
def test_interval_holds_the_share_and_widens_with_the_level(interval):
    some = shares([1, 0, 1, 1, 0, 0, 1])
    narrow, wide = interval(some, 0.8), interval(some, 0.99)
    ordered = [wide.low, narrow.low, some.value, narrow.high, wide.high]
    assert all((one < other).all() for one, other in pairwise(ordered))


def test_t_interval_of_a_total_is_around_it():
    counts = totals(design_cube(sampling_design([2.0] * 4), [0] * 4, [0, 1, 1, 1], domains=1, options=2))
    ends = t_interval(counts)
    assert (ends.low + ends.high) / 2 == pytest.approx(counts.value, rel=1e-12)
