from math import nan

import numpy
import pytest

from redthread.errors import Code, Refusal
from redthread.stats.design import sampling_design
from redthread.stats.quantiles import quantiles


def median(values, weights=None, **design):
    return quantiles(sampling_design(weights or [1.0] * len(values), **design), values)


def test_median_of_an_odd_number_is_the_middle_one():
    assert median([9, 1, 5]).value.tolist() == [[5.0]]


def test_median_of_an_even_number_is_the_lower_of_the_middle_two():
    assert median([4, 1, 3, 2]).value.tolist() == [[2.0]]


def test_median_goes_by_weight():
    assert median([1, 2, 3], [1.0, 1.0, 3.0]).value.tolist() == [[3.0]]


def test_median_leaves_missing_values_and_weight_zero_out():
    assert median([1, nan, 3, 100, 5], [1.0, 1.0, 1.0, 0.0, 1.0]).value.tolist() == [[3.0]]


def test_quantiles_of_an_empty_group_are_not_numbers():
    found = quantiles(sampling_design([1.0] * 3), [1, 2, 3], (0.25, 0.5), [0, 0, 0], domains=2)
    assert numpy.isnan(found.value).tolist() == [[False, False], [True, True]]
    assert numpy.isnan(found.low[1]).all()


def test_median_of_one_person_has_no_interval():
    found = median([7, nan])
    assert found.value.tolist() == [[7.0]]
    assert numpy.isnan([found.low, found.high, found.error]).all()


def test_median_of_everybody_is_its_own_interval():
    found = median([1, 2, 3, 4, 5], fpc=[5] * 5)
    assert (found.value[0, 0], found.low[0, 0], found.high[0, 0]) == (3.0, 3.0, 3.0)


def test_interval_that_leaves_the_shares_has_no_end():
    found = quantiles(sampling_design([1.0] * 4), [1, 2, 3, 4], (0.75,))
    assert found.value[0, 0] == 3.0
    assert numpy.isnan([found.low[0, 0], found.high[0, 0]]).tolist() == [True, True]


def test_quantiles_refuse_a_column_of_another_length():
    with pytest.raises(Refusal) as refusal:
        quantiles(sampling_design([1.0] * 3), [1, 2])
    assert refusal.value.problems[0].code is Code.DESIGN_LENGTH
