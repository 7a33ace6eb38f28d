import numpy
import pytest

from redthread.errors import Code, Refusal
from redthread.stats.design import (
    ErrorSource,
    Singleton,
    degrees_of_freedom,
    linearised_covariance,
    sampling_design,
)


def problem_of(call):
    with pytest.raises(Refusal) as refusal:
        call()
    return refusal.value.problems[0]


@pytest.mark.parametrize("weight", [-1.0, float("nan"), float("inf")])
def test_design_refuses_a_weight_that_is_none(weight):
    found = problem_of(lambda: sampling_design([1.0, weight]))
    assert (found.code, found.row, found.column) == (Code.DESIGN_WEIGHT, 2, "weight")


@pytest.mark.parametrize("column", ["strata", "clusters", "fpc", "second_fpc"])
def test_design_refuses_a_column_of_another_length(column):
    found = problem_of(lambda: sampling_design([1.0, 1.0], **{column: [1, 2, 3]}))
    assert (found.code, found.column) == (Code.DESIGN_LENGTH, column)


@pytest.mark.parametrize("places", [[None, "a"], [float("nan"), 1.0]])
def test_design_refuses_a_row_without_a_stratum(places):
    found = problem_of(lambda: sampling_design([1.0, 1.0], strata=numpy.array(places)))
    assert (found.code, found.column) == (Code.DESIGN_PLACE, "strata")


@pytest.mark.parametrize("frame", [[1, 1], [4, 5], [float("nan")] * 2])
def test_design_refuses_a_frame_that_cannot_be(frame):
    assert problem_of(lambda: sampling_design([1.0, 1.0], fpc=frame)).code is Code.DESIGN_FRAME


def test_design_refuses_a_stratum_of_one_without_a_rule():
    found = problem_of(lambda: sampling_design([1.0] * 3, strata=["a", "a", "b"]))
    assert (found.code, found.row, found.values) == (Code.DESIGN_SINGLETON, 3, (("value", "b"),))


def test_design_refuses_the_average_of_no_other_stratum():
    found = problem_of(lambda: sampling_design([1.0] * 2, strata=["a", "b"], singleton=Singleton.AVERAGE))
    assert (found.code, found.row) == (Code.DESIGN_SINGLETON, 1)


def test_design_names_the_cluster_whose_frame_cannot_be():
    clusters, people = ["x", "x", "y", "y"], [5, 5, 5, 1]
    found = problem_of(lambda: sampling_design([1.0] * 4, clusters=clusters, fpc=[9] * 4, second_fpc=people))
    assert (found.code, dict(found.values)["value"]) == (Code.DESIGN_FRAME, "y")


def test_design_takes_a_stratum_of_one_that_was_drawn_whole():
    design = sampling_design([1.0] * 3, strata=["a", "a", "b"], fpc=[4, 4, 1])
    assert design.stages[0].scale.tolist() == [1.0, 0.0]


@pytest.mark.parametrize(
    ("rule", "scale", "size"),
    [
        (Singleton.CERTAINTY, [2.0, 0.0], [2.0, 1.0]),
        (Singleton.ADJUST, [2.0, 1.0], [2.0, numpy.inf]),
        (Singleton.AVERAGE, [4.0, 0.0], [2.0, 1.0]),
    ],
)
def test_singleton_rules_set_scale_and_size(rule, scale, size):
    stage = sampling_design([1.0] * 3, strata=["a", "a", "b"], singleton=rule).stages[0]
    assert (stage.scale.tolist(), stage.size.tolist()) == (scale, size)


def test_design_of_nobody_has_no_units():
    design = sampling_design([])
    assert linearised_covariance(design, numpy.zeros((0, 2))).tolist() == [[0.0, 0.0], [0.0, 0.0]]
    assert degrees_of_freedom(design) == 0


def test_clusters_of_the_same_name_in_two_strata_are_two():
    design = sampling_design([1.0] * 4, strata=[0, 0, 1, 1], clusters=["x", "y", "x", "y"])
    assert len(design.stages[0].group) == 4


def test_rows_in_any_order_give_the_same_covariance():
    parts = numpy.array([[1.0], [4.0], [2.0], [7.0]])
    strata, order = numpy.array([1, 0, 1, 0]), [2, 3, 0, 1]
    one = linearised_covariance(sampling_design([1.0] * 4, strata=strata), parts)
    other = linearised_covariance(sampling_design([1.0] * 4, strata=strata[order]), parts[order])
    assert one.tolist() == other.tolist() == [[10.0]]


def test_degrees_of_freedom_leave_weight_zero_out():
    assert degrees_of_freedom(sampling_design([1.0, 1.0, 0.0, 1.0])) == 2


@pytest.mark.parametrize(
    ("frame", "asked", "source"),
    [
        ([2, 2], True, ErrorSource.NONE),
        ([5, 5], True, ErrorSource.NON_RESPONSE),
        ([5, 5], False, ErrorSource.SAMPLING),
    ],
)
def test_error_source_says_what_the_errors_measure(frame, asked, source):
    assert sampling_design([1.0, 1.0], fpc=frame, everybody_asked=asked).error_source is source
