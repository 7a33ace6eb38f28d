"""All shares and means of the sample s2000 equal those of R survey 4.1-1 (oracle.R beside the data).

The data lie outside the repository: REDTHREAD_DATA names their folder.
"""

import csv
import json
import os
from pathlib import Path

import numpy
import pytest

from redthread.stats.cube import design_cube
from redthread.stats.design import degrees_of_freedom, sampling_design
from redthread.stats.design_intervals import logit_interval, t_interval
from redthread.stats.estimates import differences, means, proportions, totals
from redthread.stats.significance import rao_scott
from tests.reference.stats.r_results import equal

ROOT = Path(__file__).resolve().parents[3]
DATA = Path(os.environ.get("REDTHREAD_DATA", ROOT.parent / "shared" / "data")) / "stats"
pytestmark = pytest.mark.skipif(
    not (DATA / "s2000.csv").is_file(), reason=f"the reference data are not here: {DATA} (REDTHREAD_DATA)"
)
SEGMENTS = {"all": 1, "seg_a": 5, "seg_b": 10, "seg_c": 20}


def read(name):
    with (DATA / name).open(encoding="ascii", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def sample():
    rows = read("s2000.csv")
    columns = {name: numpy.array([float(row[name]) for row in rows]) for name in rows[0]}
    return columns | {"all": numpy.zeros(len(rows))}


@pytest.fixture(scope="module")
def design(sample):
    return sampling_design(sample["w"], strata=sample["h"], fpc=sample["Nh"])


@pytest.fixture(scope="module")
def cubes(sample, design):
    items = [f"q{number:02d}" for number in range(1, 21)]
    return {
        (item, segment): design_cube(design, sample[segment], sample[item] - 1, domains=size, options=5)
        for item in items
        for segment, size in SEGMENTS.items()
    }


@pytest.fixture(scope="module")
def other():
    return json.loads((DATA / "s2000_other.json").read_text("ascii"))


def level(row):
    return 0 if row["level"] == "all" else int(row["level"])


def test_all_proportions_are_those_of_r(cubes):
    ours = {key: proportions(cube) for key, cube in cubes.items()}
    rows = read("s2000_props.csv")
    places = [(ours[row["item"], row["seg"]], level(row), int(row["opt"]) - 1) for row in rows]
    assert len(rows) == 3600
    assert [one.value[at, option] for one, at, option in places] == equal([row["p"] for row in rows])
    assert [one.error[at, option] for one, at, option in places] == equal([row["se"] for row in rows])


def test_all_means_are_those_of_r(cubes):
    ours = {key: means(cube, [1, 2, 3, 4, 5]) for key, cube in cubes.items()}
    rows = read("s2000_means.csv")
    places = [(ours[row["item"], row["seg"]], level(row)) for row in rows]
    assert [one.value[at] for one, at in places] == equal([row["mean"] for row in rows])
    assert [one.error[at] for one, at in places] == equal([row["se"] for row in rows])


def test_degrees_of_freedom_are_those_of_r(design, other):
    assert degrees_of_freedom(design) == other["degf"]


def test_covariances_and_differences_are_those_of_r(cubes, other):
    mean = means(cubes["q01", "seg_a"], [1, 2, 3, 4, 5])
    difference, expected = differences(mean), other["contrast_1_minus_0"]
    assert mean.covariance == equal(other["cov_q01_mean_by_seg_a"])
    assert proportions(cubes["q01", "all"]).covariance == equal(other["vcov_q01_props"])
    assert (difference.value[1], difference.error[1]) == equal([expected["est"], expected["se"]])


def test_totals_and_design_effect_are_those_of_r(cubes, other):
    counts, expected = totals(cubes["q01", "all"]), other["total_q01"]
    assert counts.value[0] == equal(expected["est"])
    assert counts.error[0] == equal(expected["se"])
    assert means(cubes["q01", "all"], [1, 2, 3, 4, 5]).design_effect[0] == equal(other["deff_q01"])


def test_intervals_are_those_of_r(cubes, other):
    shares, expected = proportions(cubes["q01", "all"]), other["ciprop_q01_eq5"]
    logit, straight = logit_interval(shares), t_interval(shares)
    assert [logit.low[0, 4], logit.high[0, 4]] == equal(expected["xlogit"][1:])
    assert [straight.low[0, 4], straight.high[0, 4]] == equal(expected["mean"][1:])


@pytest.mark.parametrize("item", ["q01", "q02", "q03", "q04", "q05"])
def test_rao_scott_is_that_of_r(cubes, other, item):
    test, expected = rao_scott(cubes[item, "seg_a"]), other["rao_scott_item_by_seg_a"][item]
    assert (test.f, test.above, test.below) == equal([expected[key] for key in ("F", "ndf", "ddf")])
    assert test.chi_square == equal(expected["X2"])
    assert (test.p, test.first_order_p) == pytest.approx((expected["p"], expected["p2"]), rel=1e-6, abs=1e-12)
