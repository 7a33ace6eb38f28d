"""Estimates equal those of R survey 4.1-1 (R 4.2.2): oracle.R on its `api` data and on the generated sample.

Tolerance: relative 1e-9 or absolute 1e-12.
"""

import numpy
import pytest

from redthread.stats.cube import cross_options, design_cube
from redthread.stats.design import degrees_of_freedom
from redthread.stats.estimates import (
    column_ratios,
    column_totals,
    differences_to_rest,
    means,
    proportions,
    ratios,
    totals,
)
from tests.reference.stats import r_results
from tests.reference.stats.r_results import API, GENERATED, equal

FIVE = numpy.arange(1.0, 6.0)
api = pytest.mark.parametrize("name", r_results.API_DESIGNS)
generated = pytest.mark.parametrize("name", r_results.GENERATED_DESIGNS)
rules = pytest.mark.parametrize("rule", ["certainty", "adjust", "average"])


def answers(name, item="q1", by=None):
    sample = r_results.generated_sample()
    domain = numpy.zeros(len(sample["w"])) if by is None else sample[by]
    design = r_results.generated_design(name)
    return design_cube(design, domain, sample[item] - 1, domains=1 if by is None else 4, options=5)


def rows(table):
    """R writes a matrix of one column as a list of rows."""
    return numpy.array(table, float).reshape(len(table), -1)


@api
def test_column_ratios_are_the_means_of_r(name):
    sample, expected = r_results.api_sample(name), API[name]
    mean = column_ratios(r_results.api_design(name), sample["api00"], 1.0)
    assert mean.value[0] == equal(expected["mean"]["est"])
    assert mean.error[0] == equal(expected["mean"]["se"])
    assert mean.design_effect[0] == equal(expected["deff"])


@api
def test_column_ratios_by_domain_are_those_of_r(name):
    sample, expected = r_results.api_sample(name), API[name]["mean_by"]
    mean = column_ratios(r_results.api_design(name), sample["api00"], 1.0, sample["stype"], domains=3)
    assert mean.value == equal(rows(expected["est"])[:, 0])
    assert mean.error == equal(rows(expected["se"])[:, 0])


@api
def test_column_ratios_and_totals_are_those_of_r(name):
    sample, expected = r_results.api_sample(name), API[name]
    design = r_results.api_design(name)
    ratio, total = (
        column_ratios(design, sample["api.stu"], sample["enroll"]),
        column_totals(design, sample["enroll"]),
    )
    assert (ratio.value[0], ratio.error[0]) == equal([expected["ratio"]["est"], expected["ratio"]["se"]])
    assert (total.value[0], total.error[0]) == equal([expected["total"]["est"], expected["total"]["se"]])


@api
def test_proportions_by_domain_are_those_of_r(name):
    sample, expected = r_results.api_sample(name), API[name]["share_by"]
    cube = design_cube(r_results.api_design(name), sample["stype"], sample["wide"], domains=3, options=2)
    assert proportions(cube).value == equal(rows(expected["est"]))
    assert proportions(cube).error == equal(rows(expected["se"]))


@api
def test_totals_of_what_the_strata_are_made_of_have_the_errors_of_r(name):
    sample, expected = r_results.api_sample(name), API[name]["total_stype"]
    everybody = numpy.zeros(len(sample["pw"]))
    counts = totals(design_cube(r_results.api_design(name), everybody, sample["stype"], domains=1, options=3))
    assert counts.value[0] == equal(expected["est"])
    # R's own error is 1e-13 instead of 0 where the design fixes the number
    assert counts.error[0] == pytest.approx(expected["se"], rel=1e-9, abs=1e-9)


@api
def test_degrees_of_freedom_are_those_of_r(name):
    assert degrees_of_freedom(r_results.api_design(name)) == API[name]["degf"]


@generated
def test_proportions_of_an_item_with_missing_answers_are_those_of_r(name):
    shares, expected = proportions(answers(name)), GENERATED[name]
    assert shares.value[0] == equal(expected["shares"]["est"])
    assert shares.error[0] == equal(expected["shares"]["se"])
    assert shares.covariance == equal(expected["vcov"])


@generated
def test_proportions_and_means_by_group_are_those_of_r(name):
    cube, expected = answers(name, by="seg"), GENERATED[name]
    shares, mean = proportions(cube), means(cube, FIVE)
    assert shares.value == equal(rows(expected["shares_by"]["est"]))
    assert shares.error == equal(rows(expected["shares_by"]["se"]))
    assert mean.value == equal(rows(expected["mean_by"]["est"])[:, 0])
    assert mean.error == equal(rows(expected["mean_by"]["se"])[:, 0])
    assert mean.covariance == equal(expected["cov_by"])
    assert cube.freedom.tolist() == expected["degf_by"]


@generated
def test_columns_by_group_are_those_of_r(name):
    sample, expected = r_results.generated_sample(), GENERATED[name]["y_by"]
    mean = column_ratios(r_results.generated_design(name), sample["y"], 1.0, sample["seg"], domains=4)
    assert mean.value == equal(rows(expected["est"])[:, 0])
    assert mean.error == equal(rows(expected["se"])[:, 0])


@generated
def test_difference_to_the_rest_is_that_of_r(name):
    expected = GENERATED[name]["to_rest"]
    difference = differences_to_rest(answers(name, by="seg"), lambda cube: means(cube, FIVE))
    assert (difference.value[1], difference.error[1]) == equal([expected["est"], expected["se"]])


@generated
def test_totals_of_options_are_those_of_r(name):
    counts, expected = totals(answers(name)), GENERATED[name]["total"]
    assert counts.value[0] == equal(expected["est"])
    assert counts.error[0] == equal(expected["se"])


@generated
def test_ratio_of_two_items_is_that_of_r(name):
    sample, expected = r_results.generated_sample(), GENERATED[name]["ratio"]
    first, second = (numpy.nan_to_num(sample[item], nan=0).astype(int) - 1 for item in ("q1", "q2"))
    design = r_results.generated_design(name)
    pairs = design_cube(design, first * 0, cross_options(first, second, 5), domains=1, options=25)
    ratio = ratios(pairs, numpy.repeat(FIVE, 5), numpy.tile(FIVE, 5))
    assert (ratio.value[0, 0], ratio.error[0, 0]) == equal([expected["est"], expected["se"]])


@generated
def test_design_effect_of_a_mean_is_that_of_r(name):
    assert means(answers(name), FIVE).design_effect[0] == equal(GENERATED[name]["deff"])


@rules
def test_singleton_rules_are_those_of_r(rule):
    sample, expected = r_results.generated_sample(last_stratum=True), GENERATED[rule]
    design = r_results.singleton_design(rule)
    mean, total = column_ratios(design, sample["y"], 1.0), column_totals(design, sample["y"])
    assert (mean.value[0], mean.error[0]) == equal([expected["mean"]["est"], expected["mean"]["se"]])
    assert (total.value[0], total.error[0]) == equal([expected["total"]["est"], expected["total"]["se"]])


@rules
def test_singleton_rules_of_the_cube_are_those_of_r(rule):
    sample, expected = r_results.generated_sample(last_stratum=True), GENERATED[rule]
    design = r_results.singleton_design(rule)
    shares = proportions(design_cube(design, sample["h"] * 0, sample["q1"] - 1, domains=1, options=5))
    assert shares.error[0] == equal(expected["shares"]["se"])


@pytest.mark.parametrize("rule", ["certainty", "adjust"])
def test_singleton_rules_by_group_are_those_of_r(rule):
    sample, expected = r_results.generated_sample(last_stratum=True), GENERATED[rule]["mean_by"]
    design = r_results.singleton_design(rule)
    mean = means(design_cube(design, sample["seg"], sample["q1"] - 1, domains=4, options=5), FIVE)
    assert mean.error == equal(rows(expected["se"])[:, 0])
