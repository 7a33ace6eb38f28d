import numpy
import pytest

from redthread.errors import Code, Refusal
from redthread.stats.cube import cross_options, design_cube, regroup
from redthread.stats.design import sampling_design


def sample(rows=60, seed=4):
    draw = numpy.random.default_rng(seed)
    return {
        "weight": draw.uniform(0.5, 3, rows),
        "strata": draw.integers(0, 3, rows),
        "clusters": draw.integers(0, 4, rows),
        "domain": draw.integers(-1, 3, rows),
        "option": draw.integers(-1, 2, rows),
    }


def covariance_by_hand(columns, *, clustered):
    """Sum, unit by unit, the products of the deviations of its cells from its stratum's means."""
    inside = (columns["domain"] >= 0) & (columns["option"] >= 0)
    cell = numpy.where(inside, columns["domain"] * 2 + columns["option"], -1)
    total = numpy.zeros((6, 6))
    for stratum in range(3):
        rows = numpy.flatnonzero(columns["strata"] == stratum)
        names = columns["clusters"][rows] if clustered else rows
        units = [
            [columns["weight"][rows[(names == name) & (cell[rows] == one)]].sum() for one in range(6)]
            for name in sorted(set(names.tolist()))
        ]
        deviations = numpy.array(units) - numpy.mean(units, axis=0)
        total += len(units) / (len(units) - 1) * deviations.T @ deviations
    return total


@pytest.mark.parametrize("clustered", [False, True])
def test_covariance_of_the_cube_is_that_summed_unit_by_unit(clustered):
    columns = sample()
    clusters = columns["clusters"] if clustered else None
    design = sampling_design(columns["weight"], strata=columns["strata"], clusters=clusters)
    cube = design_cube(design, columns["domain"], columns["option"], domains=3, options=2)
    expected = covariance_by_hand(columns, clustered=clustered)
    assert cube.covariance == pytest.approx(expected, rel=1e-11, abs=1e-11)


def test_cube_counts_and_sums_each_cell():
    design = sampling_design([2.0, 3.0, 5.0, 0.0], strata=["a", "a", "b", "b"])
    cube = design_cube(design, [0, 0, 1, 1], [0, 0, 1, 1], domains=2, options=2)
    assert cube.count.tolist() == [[[2, 0], [0, 0]], [[0, 0], [0, 1]]]
    assert cube.weight_sum.tolist() == [[[5.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [0.0, 5.0]]]
    assert cube.square_sum.tolist() == [[[13.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [0.0, 25.0]]]


def test_cube_takes_not_a_number_and_negative_codes_as_missing():
    design = sampling_design([1.0] * 4)
    cube = design_cube(design, [0, -1, 0, float("nan")], [float("nan"), 0, 1, 0], domains=1, options=2)
    assert cube.totals.tolist() == [[0.0, 1.0]]


def test_cube_refuses_a_code_outside_the_list():
    with pytest.raises(Refusal) as refusal:
        design_cube(sampling_design([1.0] * 2), [0, 0], [0, 5], domains=1, options=5)
    found = refusal.value.problems[0]
    assert (found.code, found.row, found.column) == (Code.DESIGN_CODE, 2, "option")


def test_cube_refuses_a_column_of_another_length():
    with pytest.raises(Refusal) as refusal:
        design_cube(sampling_design([1.0] * 2), [0], [0, 1], domains=1, options=2)
    assert refusal.value.problems[0].code is Code.DESIGN_LENGTH


def test_cube_of_nobody_is_empty():
    cube = design_cube(sampling_design([]), [], [], domains=2, options=2)
    assert cube.totals.tolist() == [[0.0, 0.0], [0.0, 0.0]]
    assert cube.freedom.tolist() == [0, 0]


def test_regroup_gives_the_cube_of_the_joined_domains():
    columns = sample()
    design = sampling_design(columns["weight"], strata=columns["strata"])
    cube = design_cube(design, columns["domain"], columns["option"], domains=3, options=2)
    joined = numpy.where(columns["domain"] > 0, 1, columns["domain"])
    expected = design_cube(design, joined, columns["option"], domains=2, options=2)
    ours = regroup(cube, [[1, 0, 0], [0, 1, 1]])
    assert ours.count.tolist() == expected.count.tolist()
    assert ours.covariance == pytest.approx(expected.covariance, rel=1e-12)


def test_cross_options_numbers_pairs():
    assert cross_options([0, 1, 1, -1], [1, 0, -1, 1], 2).tolist() == [1, 2, -1, -1]
