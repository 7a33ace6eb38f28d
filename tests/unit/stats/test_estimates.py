from math import nan, sqrt

import numpy
import pytest

from redthread.errors import Code, Refusal
from redthread.stats.cube import design_cube
from redthread.stats.design import sampling_design
from redthread.stats.estimates import (
    column_ratios,
    column_totals,
    contrast,
    differences,
    differences_to_rest,
    index_0_100,
    means,
    net_score,
    proportions,
    ratios,
    share_positive,
    totals,
)

FIVE = [1, 2, 3, 4, 5]


def simple(options, domain=None, domains=1, size=5, **design):
    rows = len(options)
    place = [0] * rows if domain is None else domain
    return design_cube(sampling_design([1.0] * rows, **design), place, options, domains=domains, options=size)


def test_proportions_of_a_simple_sample_are_the_textbook_ones():
    shares = proportions(simple([1] * 8 + [0] * 2, size=2))
    assert shares.value.tolist() == [[0.2, 0.8]]
    assert shares.error[0] == pytest.approx([sqrt(0.16 / 9)] * 2, rel=1e-12)


def test_proportions_of_a_finite_population_shrink_by_its_share():
    shares = proportions(simple([1] * 8 + [0] * 2, size=2, fpc=[40] * 10))
    assert shares.error[0, 0] == pytest.approx(sqrt(0.75 * 0.16 / 9), rel=1e-12)


def test_everybody_heard_leaves_no_error():
    assert proportions(simple([0, 1, 1], size=2, fpc=[3] * 3)).error.tolist() == [[0.0, 0.0]]


def test_empty_domain_is_not_a_number_and_taints_no_other():
    shares = proportions(simple([0, 1, 1], [0, 0, 0], domains=2, size=2))
    assert numpy.isnan(shares.value).tolist() == [[False, False], [True, True]]
    assert numpy.isnan(shares.error).tolist() == [[False, False], [True, True]]
    assert shares.base.tolist() == [[3, 3], [0, 0]]
    assert shares.freedom.tolist() == [[2, 2], [0, 0]]


def test_same_answer_from_all_has_no_error_and_no_design_effect():
    shares = proportions(simple([1, 1, 1], size=2))
    assert (shares.value.tolist(), shares.error.tolist()) == ([[0.0, 1.0]], [[0.0, 0.0]])
    assert numpy.isnan(shares.design_effect).all()
    assert numpy.isnan(shares.effective_base).all()


def test_one_respondent_of_a_domain_has_no_error_there():
    mean = means(simple([2, 4, 0, 1], [0, 1, 1, 1], domains=2), FIVE)
    assert (mean.value[0], mean.error[0], mean.base[0], mean.freedom[0]) == (3.0, 0.0, 1, 0)


def test_weight_zero_is_drawn_but_not_counted():
    design = sampling_design([1.0, 1.0, 0.0])
    mean = means(design_cube(design, [0] * 3, [0, 4, 2], domains=1, options=5), FIVE)
    assert (mean.value.tolist(), mean.base.tolist(), mean.freedom.tolist()) == ([3.0], [2], [1])


def test_means_leave_options_without_a_score_out():
    mean = means(simple([0, 4, 2, 2]), [1, 2, nan, 4, 5])
    assert (mean.value.tolist(), mean.base.tolist()) == ([3.0], [2])


def test_index_is_the_mean_on_another_scale():
    cube = simple([0, 2, 3, 4, 4])
    assert index_0_100(cube, FIVE).value[0] == pytest.approx((means(cube, FIVE).value[0] - 1) * 25, rel=1e-12)
    assert index_0_100(cube, FIVE).error[0] == pytest.approx(means(cube, FIVE).error[0] * 25, rel=1e-12)


def test_share_positive_leaves_no_opinion_out_of_both_sums():
    share = share_positive(simple([0, 3, 4, 2, 2]), (3, 4), left_out=(2,))
    assert (share.value[0], share.base[0]) == (pytest.approx(2 / 3, rel=1e-15), 3)


def test_net_score_is_positive_less_negative():
    assert net_score(simple([0, 0, 2, 3, 4, 4]), (3, 4), (0, 1)).value[0] == pytest.approx(1 / 6, rel=1e-12)


def test_totals_count_people():
    counts = totals(simple([0, 1, 1], size=2, fpc=[9] * 3))
    assert counts.value.tolist() == [[1.0, 2.0]]
    assert counts.error[0, 0] == pytest.approx(sqrt(2 / 3 * 3 * 1 / 3), rel=1e-12)


def test_total_fixed_by_the_design_has_no_error():
    weights, strata = [0.1, 0.1, 0.1, 0.7, 0.7], [0, 0, 0, 1, 1]
    design = sampling_design(weights, strata=strata)
    counts = totals(design_cube(design, strata, [0] * 5, domains=2, options=1))
    assert counts.error.tolist() == [[0.0], [0.0]]


def test_ratio_over_nothing_is_not_a_number():
    assert numpy.isnan(ratios(simple([0, 1], size=2), [1, 1], [0, 0]).value).all()


def test_columns_and_cube_agree():
    draw = numpy.random.default_rng(7)
    design = sampling_design(
        draw.uniform(1, 3, 90), strata=draw.integers(0, 3, 90), clusters=draw.integers(0, 5, 90)
    )
    domain, option = draw.integers(0, 2, 90), draw.integers(0, 5, 90)
    cube = design_cube(design, domain, option, domains=2, options=5)
    ours, rows = means(cube, FIVE), column_ratios(design, option + 1, 1.0, domain, domains=2)
    assert ours.value == pytest.approx(rows.value, rel=1e-12)
    assert ours.covariance == pytest.approx(rows.covariance, rel=1e-9)
    assert ours.unit_variance == pytest.approx(rows.unit_variance, rel=1e-12)
    assert ours.freedom.tolist() == rows.freedom.tolist()


def test_column_leaves_missing_values_and_missing_groups_out():
    design = sampling_design([1.0] * 4)
    mean = column_ratios(design, [1.0, nan, 3.0, 9.0], 1.0, [0, 0, 0, -1])
    assert (mean.value.tolist(), mean.base.tolist()) == ([2.0], [2])
    assert column_totals(design, [1.0, nan, 3.0, 9.0], [0, 0, 0, -1]).value.tolist() == [4.0]


def test_column_of_an_empty_domain_is_not_a_number():
    mean = column_ratios(sampling_design([1.0] * 2), [1, 2], 1.0, [0, 0], domains=2)
    assert numpy.isnan(mean.value).tolist() == [False, True]
    assert numpy.isnan(mean.error).tolist() == [False, True]


def test_difference_of_groups_in_one_stratum_uses_their_covariance():
    mean = means(simple([0, 4, 1, 3], [0, 0, 1, 1], domains=2), FIVE)
    difference, covariance = differences(mean), mean.covariance
    variance = covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1]
    assert difference.variance[1] == pytest.approx(variance, rel=1e-12)
    assert (difference.value[0], difference.error[0]) == (0.0, 0.0)


def test_differences_of_shares_keep_the_options_apart():
    shares = proportions(simple([0, 1, 1, 1], [0, 0, 1, 1], domains=2, size=2))
    assert differences(shares).value.tolist() == [0.0, 0.0, -0.5, 0.5]


def test_contrast_with_an_empty_group_is_not_a_number():
    mean = means(simple([0, 4], [0, 0], domains=2), FIVE)
    both = contrast(mean, [[1, -1], [1, 0]])
    assert numpy.isnan(both.value).tolist() == numpy.isnan(both.error).tolist() == [True, False]
    assert both.base.tolist() == [0, 2]


def test_difference_to_the_rest_of_two_groups_is_their_difference():
    cube = simple([0, 4, 1, 3, 3], [0, 0, 1, 1, 1], domains=2)
    rest = differences_to_rest(cube, lambda one: means(one, FIVE))
    direct = differences(means(cube, FIVE), reference=1)
    assert rest.value[0] == pytest.approx(direct.value[0], rel=1e-12)
    assert rest.error[0] == pytest.approx(direct.error[0], rel=1e-12)


def test_difference_to_no_rest_is_not_a_number():
    rest = differences_to_rest(simple([0, 1], size=2), proportions)
    assert numpy.isnan(rest.value).all()


def test_column_refuses_a_group_outside_the_list():
    with pytest.raises(Refusal) as refusal:
        column_ratios(sampling_design([1.0] * 2), [1, 2], 1.0, [0, 3], domains=2)
    assert refusal.value.problems[0].code is Code.DESIGN_CODE


def test_column_takes_not_a_number_as_no_group():
    mean = column_ratios(sampling_design([1.0] * 3), [1, 2, 9], 1.0, [0, 0, nan])
    assert mean.value.tolist() == [1.5]
