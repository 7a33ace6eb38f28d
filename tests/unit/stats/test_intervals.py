from math import sqrt
from statistics import NormalDist

import pytest

from redthread.stats import wilson

Z = NormalDist().inv_cdf(0.975)


def ends_by_bisection(count, base):
    """The shares at which the score test just does not reject: what Wilson's interval is defined as."""

    def score(share):
        return (count / base - share) / sqrt(share * (1 - share) / base)

    def solve(target, low, high):
        for _ in range(200):
            middle = (low + high) / 2
            low, high = (middle, high) if score(middle) > target else (low, middle)
        return low

    return solve(Z, 1e-12, count / base), solve(-Z, count / base, 1 - 1e-12)


@pytest.mark.parametrize(("count", "base"), [(8, 10), (15, 50), (1, 7), (99, 100), (500, 1000)])
def test_wilson_solves_the_score_test(count, base):
    assert wilson(count, base) == pytest.approx(ends_by_bisection(count, base), abs=1e-9)


def test_wilson_of_nobody_in_twenty_is_closed_form():
    assert wilson(0, 20) == pytest.approx((0.0, Z**2 / (20 + Z**2)), abs=1e-12)


def test_wilson_knows_nothing_of_nobody():
    assert wilson(0, 0) == (0.0, 1.0)


def test_wilson_narrows_with_the_level():
    wide, narrow = wilson(30, 60, 0.99), wilson(30, 60, 0.8)
    assert wide[0] < narrow[0] < 0.5 < narrow[1] < wide[1]
