"""The cube, which sums cells, says what the rows say one by one, for any design."""

import numpy
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from redthread.stats.cube import design_cube
from redthread.stats.design import Singleton, linearised_covariance, sampling_design
from redthread.stats.estimates import column_ratios, means, proportions

DOMAINS, OPTIONS = 3, 3
ROW = st.tuples(
    st.integers(0, 2),
    st.integers(0, 3),
    st.sampled_from([0.0, 0.5, 1.0, 2.25]),
    st.integers(-1, DOMAINS - 1),
    st.integers(-1, OPTIONS - 1),
)
ROWS = st.lists(ROW, min_size=1, max_size=25)
RULES = st.sampled_from([Singleton.CERTAINTY, Singleton.ADJUST, Singleton.AVERAGE])


def columns(rows):
    return [numpy.array(column) for column in zip(*rows, strict=True)]


def design_of(rows, rule, clustered, second):
    strata, clusters, weight, _, _ = columns(rows)
    names = clusters if clustered else numpy.arange(len(rows))
    drawn = [len(set(names[strata == one].tolist())) for one in range(3)]
    people = [((strata == a) & (names == b)).sum() for a, b in zip(strata, names, strict=True)]
    assume(rule is not Singleton.AVERAGE or not second)
    assume(rule is not Singleton.AVERAGE or any(drawn[one] > 1 for one in strata))
    return sampling_design(
        weight,
        strata=strata,
        clusters=clusters if clustered else None,
        fpc=[drawn[one] + 2 for one in strata],
        second_fpc=[count + 3 for count in people] if clustered and second else None,
        singleton=rule,
    )


designs = given(ROWS, RULES, st.booleans(), st.booleans())


def cube_of(rows, design):
    _, _, _, domain, option = columns(rows)
    return design_cube(design, domain, option, domains=DOMAINS, options=OPTIONS)


@designs
def test_covariance_of_cells_is_that_of_their_rows(rows, rule, clustered, second):
    design = design_of(rows, rule, clustered, second)
    _, _, weight, domain, option = columns(rows)
    cell = numpy.where((domain >= 0) & (option >= 0), domain * OPTIONS + option, -1)
    parts = (cell[:, None] == numpy.arange(DOMAINS * OPTIONS)) * weight[:, None]
    by_row = linearised_covariance(design, parts)
    assert cube_of(rows, design).covariance == pytest.approx(by_row, rel=1e-9, abs=1e-9)


@designs
def test_means_of_the_cube_are_those_of_the_column(rows, rule, clustered, second):
    design = design_of(rows, rule, clustered, second)
    _, _, _, domain, option = columns(rows)
    scores = numpy.where(option >= 0, option * 1.0, numpy.nan)
    ours, theirs = (
        means(cube_of(rows, design), [0, 1, 2]),
        column_ratios(design, scores, 1.0, domain, domains=DOMAINS),
    )
    assert ours.value == pytest.approx(theirs.value, rel=1e-12, abs=1e-12, nan_ok=True)
    assert ours.error == pytest.approx(theirs.error, rel=1e-7, abs=1e-6, nan_ok=True)
    assert ours.base.tolist() == theirs.base.tolist()


@designs
def test_shares_sum_to_one_and_their_errors_to_nothing(rows, rule, clustered, second):
    shares = proportions(cube_of(rows, design_of(rows, rule, clustered, second)))
    known = ~numpy.isnan(shares.value[:, 0])
    assert shares.value[known].sum(axis=1) == pytest.approx(1.0, rel=1e-12)
    blocks = shares.covariance.reshape(DOMAINS, OPTIONS, DOMAINS, OPTIONS)
    for domain in numpy.flatnonzero(known):
        assert blocks[domain, :, domain].sum() == pytest.approx(0.0, abs=1e-9)
