"""Calibrated weights, their errors, quantiles and scales equal those of R survey 4.1-1 (R 4.2.2).

postStratify, rake, svyquantile(qrule = "math", interval.type = "mean"), svycralpha. Tolerance: relative 1e-9 or absolute 1e-12;
after raking, converged to 1e-12, relative 1e-7.
"""

import numpy
import pytest

from redthread.stats.calibration import poststratify, rake
from redthread.stats.cube import design_cube
from redthread.stats.estimates import column_ratios, column_totals, proportions
from redthread.stats.quantiles import quantiles
from redthread.stats.scales import reliability
from tests.reference.stats import r_results
from tests.reference.stats.r_results import API, GENERATED, equal

STYPE, WIDE = [4421, 755, 1018], [1072, 5122]
api = pytest.mark.parametrize("name", r_results.API_DESIGNS)


def calibrated(kind):
    sample, design = r_results.api_sample("clus1"), r_results.api_design("clus1")
    if kind == "clus1_poststrat":
        return poststratify(design, sample["stype"], STYPE), 1e-9
    return rake(design, [sample["stype"], sample["wide"]], [STYPE, WIDE]), 1e-7


@pytest.mark.parametrize("kind", ["clus1_poststrat", "clus1_rake"])
def test_calibrated_estimates_are_those_of_r(kind):
    sample, expected = r_results.api_sample("clus1"), API[kind]
    design, tolerance = calibrated(kind)
    mean, total = column_ratios(design, sample["api00"], 1.0), column_totals(design, sample["enroll"])
    ours = [mean.value[0], mean.error[0], total.value[0], total.error[0]]
    theirs = [expected[what][part] for what in ("mean", "total") for part in ("est", "se")]
    assert design.weight == pytest.approx(numpy.array(expected["w"]), rel=tolerance)
    assert ours == pytest.approx(theirs, rel=tolerance)


@pytest.mark.parametrize("kind", ["clus1_poststrat", "clus1_rake"])
def test_calibrated_shares_are_those_of_r(kind):
    sample, expected = r_results.api_sample("clus1"), API[kind]["share_by"]
    design, tolerance = calibrated(kind)
    shares = proportions(design_cube(design, sample["stype"], sample["wide"], domains=3, options=2))
    assert shares.value == pytest.approx(numpy.array(expected["est"]), rel=tolerance)
    assert shares.error == pytest.approx(numpy.array(expected["se"]), rel=tolerance)


@api
def test_quantiles_are_those_of_r(name):
    sample, expected = r_results.api_sample(name), API[name]["quantile"]
    same_quantiles(quantiles(r_results.api_design(name), sample["api00"], (0.25, 0.5, 0.75)), expected)


@pytest.mark.parametrize("name", r_results.GENERATED_DESIGNS)
def test_quantiles_of_the_generated_sample_are_those_of_r(name):
    sample, expected = r_results.generated_sample(), GENERATED[name]["quantile"]
    same_quantiles(quantiles(r_results.generated_design(name), sample["y"], (0.25, 0.5, 0.75)), expected)


@pytest.mark.parametrize("name", r_results.GENERATED_DESIGNS)
def test_medians_by_group_are_those_of_r(name):
    sample, expected = r_results.generated_sample(), GENERATED[name]["median_by"]
    design = r_results.generated_design(name)
    for column, results in expected.items():
        ours = quantiles(design, sample[column], (0.5,), sample["seg"], domains=4)
        assert ours.value[:, 0] == equal(results["est"])
        assert ours.low[:, 0] == equal(results["low"])
        assert ours.high[:, 0] == equal(results["high"])


@api
def test_alpha_and_item_rest_are_those_of_r(name):
    sample, expected = r_results.api_sample(name), API[name]
    scale = reliability(numpy.column_stack([sample[item] for item in ("ell", "meals", "emer")]), sample["pw"])
    assert scale.alpha == equal(expected["alpha"])
    assert scale.item_rest == equal(expected["item_rest"])


def same_quantiles(ours, expected):
    assert ours.value[0] == equal(expected["est"])
    assert ours.low[0] == equal(expected["low"])
    assert ours.high[0] == equal(expected["high"])
    assert ours.error[0] == equal(expected["se"])
