from math import nan

import numpy
import pytest

from redthread.stats.cube import design_cube
from redthread.stats.design import sampling_design
from redthread.stats.estimates import differences, means, proportions
from redthread.stats.significance import benjamini_hochberg, rao_scott, t_test

GROUPS = [0] * 10 + [1] * 10
ANSWERS = [1] * 8 + [0] * 2 + [1] * 4 + [0] * 6


def table(domain, option, domains=2, options=2):
    design = sampling_design([1.0] * len(domain))
    return design_cube(design, domain, option, domains=domains, options=options)


def test_t_test_without_an_error_tests_nothing():
    same = t_test(proportions(table([0, 0, 0], [1, 1, 1], domains=1)))
    assert numpy.isnan(same.p).all()


def test_t_test_without_freedom_tests_nothing():
    alone = differences(means(table([0, 1, 1], [1, 0, 1]), [0, 1]))
    assert alone.freedom[1] == 0
    assert numpy.isnan(t_test(alone).p).all()


def test_t_test_against_the_estimate_itself_is_certain_of_nothing():
    mean = means(table(GROUPS, ANSWERS), [0, 1])
    assert t_test(mean, against=0.8).p[0] == pytest.approx(1.0, rel=1e-9)


def test_rao_scott_of_a_simple_sample_is_pearson_with_n_less_one():
    test = rao_scott(table(GROUPS, ANSWERS))
    assert test.chi_square == pytest.approx(10 / 3, rel=1e-12)
    assert test.f == pytest.approx(10 / 3 * 19 / 20, rel=1e-12)
    assert (test.above, test.below) == pytest.approx((1.0, 19.0), rel=1e-12)


def test_rao_scott_leaves_empty_groups_and_options_out():
    wide = rao_scott(table(GROUPS, ANSWERS, domains=4, options=5))
    assert wide.p == pytest.approx(rao_scott(table(GROUPS, ANSWERS)).p, rel=1e-12)


def test_rao_scott_does_not_depend_on_the_scale_but_for_pearson():
    one, twice = (rao_scott(table(GROUPS, ANSWERS), rows=rows) for rows in (20, 40))
    assert twice.chi_square == pytest.approx(2 * one.chi_square, rel=1e-12)
    assert (twice.f, twice.p, twice.first_order_p) == pytest.approx(
        (one.f, one.p, one.first_order_p), rel=1e-12
    )


@pytest.mark.parametrize(("domain", "option"), [([0, 0, 0], [0, 1, 1]), ([0, 1, 1], [1, 1, 1]), ([], [])])
def test_rao_scott_of_one_group_or_one_option_is_not_a_number(domain, option):
    test = rao_scott(table(domain, option))
    assert (test.cells, numpy.isnan([test.p, test.f, test.chi_square]).all()) == (0, True)


def test_rao_scott_of_everybody_is_not_a_number():
    design = sampling_design([1.0] * 4, fpc=[4] * 4)
    test = rao_scott(design_cube(design, [0, 0, 1, 1], [0, 1, 1, 1], domains=2, options=2))
    assert numpy.isnan([test.p, test.first_order_p]).all()


def test_benjamini_hochberg_leaves_out_what_was_not_tested():
    adjusted = benjamini_hochberg([[0.04, nan], [0.01, 0.5]])
    assert adjusted[0, 0] == pytest.approx(0.06, rel=1e-12)
    assert adjusted[1].tolist() == [pytest.approx(0.03, rel=1e-12), 0.5]
    assert numpy.isnan(adjusted[0, 1])


def test_benjamini_hochberg_of_nothing_is_nothing():
    assert benjamini_hochberg([]).tolist() == []


def test_benjamini_hochberg_keeps_the_order_of_what_is_sure():
    p = numpy.random.default_rng(3).uniform(0, 1, 50)
    adjusted = benjamini_hochberg(p)
    assert (adjusted >= p).all()
    assert (numpy.diff(adjusted[numpy.argsort(p)]) >= 0).all()


def test_rao_scott_of_a_table_of_little_but_empty_cells_is_not_a_number():
    test = rao_scott(table([0, 0, 1, 1, 2, 2], [0, 0, 1, 1, 2, 2], domains=3, options=3))
    assert (test.cells, numpy.isnan([test.p, test.f]).all()) == (0, True)
