from math import nan

import numpy
import pytest

from redthread.errors import Code, Refusal
from redthread.stats.scales import reliability


def test_alpha_of_equal_items_is_one():
    scale = reliability([[1, 1], [2, 2], [4, 4]])
    assert scale.alpha == pytest.approx(1.0, rel=1e-12)
    assert scale.item_rest == pytest.approx((1.0, 1.0), rel=1e-12)


def test_alpha_is_that_of_the_textbook():
    items = numpy.array([[3, 4, 3], [5, 4, 5], [2, 2, 1], [4, 5, 5], [1, 3, 2]], float)
    variances = items.var(axis=0, ddof=1).sum()
    expected = 3 / 2 * (1 - variances / items.sum(axis=1).var(ddof=1))
    scale = reliability(items)
    rest = numpy.corrcoef(items[:, 0], items[:, 1] + items[:, 2])[0, 1]
    assert scale.alpha == pytest.approx(expected, rel=1e-12)
    assert scale.item_rest[0] == pytest.approx(rest, rel=1e-12)
    assert scale.alpha_without[2] == pytest.approx(reliability(items[:, :2]).alpha, rel=1e-12)


def test_weight_two_counts_as_two_people():
    once = reliability([[1, 2], [2, 2], [3, 5]], [1, 2, 1])
    twice = reliability([[1, 2], [2, 2], [2, 2], [3, 5]])
    assert once.alpha == pytest.approx(twice.alpha, rel=1e-12)


def test_who_lacks_an_answer_is_left_out_of_all():
    scale = reliability([[1, 2], [2, 2], [nan, 9], [3, 5]])
    assert (scale.alpha, scale.base) == (reliability([[1, 2], [2, 2], [3, 5]]).alpha, 3)


@pytest.mark.parametrize("items", [[[1], [2]], [[1, 2]], [[2, 2], [2, 2]], [[nan, 1], [nan, 2]]])
def test_alpha_that_cannot_be_told_is_not_a_number(items):
    assert numpy.isnan(reliability(items).alpha)


def test_two_items_have_no_alpha_without_one():
    assert numpy.isnan(reliability([[1, 2], [2, 2], [3, 5]]).alpha_without).all()


def test_reliability_refuses_weights_of_another_number():
    with pytest.raises(Refusal) as refusal:
        reliability([[1, 2], [2, 2]], [1.0])
    assert refusal.value.problems[0].code is Code.DESIGN_LENGTH
