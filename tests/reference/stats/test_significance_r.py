"""Intervals and tests equal those of R survey 4.1-1 (R 4.2.2): svyciprop, confint, svychisq, svyttest, p.adjust.

Tolerance: ends of intervals and statistics relative 1e-9, p-values above 1e-12 relative 1e-6; svyciprop's "logit" relative 1e-7,
as its iterations stop there.
"""

import numpy
import pytest

from redthread.stats.cube import design_cube
from redthread.stats.design_intervals import logit_interval, t_interval
from redthread.stats.estimates import column_ratios, differences, proportions
from redthread.stats.significance import benjamini_hochberg, rao_scott, t_test
from tests.reference.stats import r_results
from tests.reference.stats.r_results import API, GENERATED, equal

DESIGNS = [("api", name) for name in r_results.API_DESIGNS] + [
    ("generated", name) for name in r_results.GENERATED_DESIGNS
]
both = pytest.mark.parametrize(("data", "name"), DESIGNS)


def sample_of(data, name):
    """The design, the columns of the table R made, and what R said."""
    if data == "api":
        sample = r_results.api_sample(name)
        return r_results.api_design(name), sample["wide"], sample["stype"], API[name]
    sample = r_results.generated_sample()
    return r_results.generated_design(name), sample["q1"] - 1, sample["seg"], GENERATED[name]


def shares_of(data, name):
    design, option, domain, expected = sample_of(data, name)
    shares = proportions(design_cube(design, domain * 0, option, domains=1, options=5))
    return shares, (1 if data == "api" else 4), expected["ci"]


@both
def test_logit_interval_is_that_of_r(data, name):
    shares, option, expected = shares_of(data, name)
    ends = logit_interval(shares)
    ours = [ends.low[0, option], ends.high[0, option]]
    assert ours == equal(expected["xlogit"][1:])
    assert ours == pytest.approx(expected["logit"][1:], rel=1e-7)


@both
def test_t_interval_is_that_of_r(data, name):
    shares, option, expected = shares_of(data, name)
    ends = t_interval(shares)
    assert [ends.low[0, option], ends.high[0, option]] == equal(expected["mean"][1:])


@both
def test_rao_scott_is_that_of_r(data, name):
    design, option, domain, results = sample_of(data, name)
    cube, expected = design_cube(design, domain, option, domains=4, options=5), results["chi"]
    test = rao_scott(cube, rows=len(design.weight))
    assert (test.f, test.above, test.below) == equal([expected[key] for key in ("F", "ndf", "ddf")])
    assert (test.chi_square, test.cells) == equal([expected["X2"], expected["df"]])
    assert (test.p, test.first_order_p) == pytest.approx((expected["p"], expected["p2"]), rel=1e-6)


@pytest.mark.parametrize("name", r_results.API_DESIGNS)
def test_t_test_of_two_groups_is_that_of_r(name):
    sample, expected = r_results.api_sample(name), API[name]["ttest"]
    mean = column_ratios(r_results.api_design(name), sample["api00"], 1.0, sample["wide"], domains=2)
    test = t_test(differences(mean), freedom=API[name]["degf"] - 1)
    assert test.t[1] == equal(expected["t"])
    assert test.p[1] == pytest.approx(expected["p"], rel=1e-6)
    assert test.freedom[1] == expected["df"]


def test_benjamini_hochberg_is_that_of_r():
    assert benjamini_hochberg(API["bh"]["p"]) == equal(API["bh"]["adjusted"])


def test_intervals_do_not_need_the_same_number_of_options():
    shares, _, _ = shares_of("api", "srs")
    assert numpy.isnan(logit_interval(shares).low[0, 2:]).all()
