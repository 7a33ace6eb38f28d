import numpy
import pytest

from redthread.errors import Code, Refusal
from redthread.stats.calibration import poststratify, rake
from redthread.stats.cube import design_cube
from redthread.stats.design import Linearisation, sampling_design
from redthread.stats.estimates import column_ratios, proportions, totals


def problem_of(call):
    with pytest.raises(Refusal) as refusal:
        call()
    return refusal.value.problems[0]


def test_poststratify_meets_the_population_and_keeps_zero_at_zero():
    design = poststratify(sampling_design([1.0, 3.0, 2.0, 0.0]), [0, 0, 1, 1], [8, 5])
    assert design.weight.tolist() == [2.0, 6.0, 5.0, 0.0]
    assert design.linearisation is Linearisation.CLASSES


def test_poststratified_class_sizes_have_no_error():
    design = poststratify(sampling_design([1.0, 3.0, 2.0, 2.0]), [0, 0, 1, 1], [8, 5])
    counts = totals(design_cube(design, [0] * 4, [0, 0, 1, 1], domains=1, options=2))
    assert counts.value[0] == pytest.approx([8, 5], rel=1e-12)
    assert counts.error[0] == pytest.approx([0, 0], abs=1e-12)


def test_poststratified_mean_of_equal_weights_is_the_textbook_one():
    values, classes = [1.0, 3.0, 10.0, 14.0], [0, 0, 1, 1]
    mean = column_ratios(poststratify(sampling_design([1.0] * 4), classes, [30, 10]), values, 1.0)
    residuals = numpy.array([-1, 1, -2, 2]) * numpy.array([15, 15, 5, 5]) / 40
    assert mean.value[0] == pytest.approx(0.75 * 2 + 0.25 * 12, rel=1e-12)
    assert mean.variance[0] == pytest.approx(4 / 3 * (residuals**2).sum(), rel=1e-12)


def test_poststratify_leaves_an_empty_class_of_nobody_alone():
    assert poststratify(sampling_design([1.0] * 2), [0, 0], [4, 0]).weight.tolist() == [2.0, 2.0]


def test_poststratify_refuses_a_class_in_which_nobody_was_heard():
    found = problem_of(lambda: poststratify(sampling_design([1.0] * 2), [0, 0], [4, 2]))
    assert (found.code, dict(found.values)["value"]) == (Code.CALIBRATION_EMPTY, "1")


@pytest.mark.parametrize(
    ("classes", "code"),
    [
        ([0], Code.DESIGN_LENGTH),
        ([0, -1], Code.DESIGN_PLACE),
        ([0, float("nan")], Code.DESIGN_PLACE),
        ([0, 2], Code.DESIGN_CODE),
    ],
)
def test_poststratify_refuses_classes_that_are_none(classes, code):
    assert problem_of(lambda: poststratify(sampling_design([1.0, 1.0]), classes, [4, 2])).code is code


def test_rake_meets_all_margins():
    draw = numpy.random.default_rng(8)
    first, second = draw.integers(0, 3, 80), draw.integers(0, 4, 80)
    design = rake(sampling_design(draw.uniform(1, 2, 80)), [first, second], [[50, 30, 20], [40, 30, 20, 10]])
    assert numpy.bincount(first, design.weight) == pytest.approx([50, 30, 20], rel=1e-10)
    assert numpy.bincount(second, design.weight) == pytest.approx([40, 30, 20, 10], rel=1e-10)
    assert design.linearisation is Linearisation.RAKING


def test_rake_of_one_margin_gives_the_weights_of_poststratification():
    design = sampling_design([1.0, 3.0, 2.0])
    raked, classed = rake(design, [[0, 0, 1]], [[8, 5]]), poststratify(design, [0, 0, 1], [8, 5])
    assert raked.weight == pytest.approx(classed.weight, rel=1e-12)


def test_rake_keeps_weight_zero_out_of_the_errors():
    weights, first, second = [1.0, 2.0, 1.0, 3.0, 0.0], [0, 0, 1, 1, 0], [0, 1, 0, 1, 1]
    design = rake(sampling_design(weights), [first, second], [[5, 5], [4, 6]])
    shares = proportions(design_cube(design, [0] * 5, [0, 1, 1, 0, 1], domains=1, options=2))
    assert design.weight[4] == 0
    assert numpy.isfinite(shares.error).all()


def test_rake_refuses_margins_that_contradict_each_other():
    design = sampling_design([1.0] * 4)
    found = problem_of(lambda: rake(design, [[0, 0, 1, 1], [0, 1, 0, 1]], [[6, 2], [4, 5]], rounds=20))
    assert (found.code, dict(found.values)["value"]) == (Code.CALIBRATION_UNSETTLED, "20")


def test_design_itself_is_not_changed():
    design = sampling_design([1.0, 1.0])
    poststratify(design, [0, 1], [3, 4])
    assert (design.weight.tolist(), design.margins) == ([1.0, 1.0], ())
