from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from redthread.publish.response import Heard, rates

GROUPS = st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)), min_size=1, max_size=4).map(
    lambda pairs: tuple(Heard(f"g{at}", min(pair), max(pair)) for at, pair in enumerate(pairs))
)


@given(GROUPS, st.integers(2, 6))
def test_what_is_printed_is_true_and_never_tells_few(rows, minimum):
    for rate in rates(rows, minimum, "øvrige"):
        known = {row.group: row for row in rows}
        row = known.get(rate.group)
        if row:
            assert rate.low <= row.heard <= rate.high <= row.frame
        if rate.exact:
            assert rate.low >= minimum
            assert rate.frame - rate.low >= minimum


@given(GROUPS, st.integers(2, 6))
def test_no_group_stands_alone_with_a_range_while_others_are_exact(rows, minimum):
    shown = rates(rows, minimum, "øvrige")
    left_out = sum(row.frame for row in rows) > sum(rate.frame for rate in shown)
    unknown = sum(not rate.exact for rate in shown) + left_out
    assert unknown != 1 or len(shown) + left_out == 1


def test_every_count_of_a_small_group_remains_possible():
    """By hand: of 7 and 20 persons, 2 and 13 are heard; knowing that 15 were heard, 0 to 4 of the 7 remain possible."""
    shown = rates((Heard("lille", 2, 7), Heard("stor", 13, 20)), 5, "øvrige")
    possible = {a for a, b in product(*(range(rate.low, rate.high + 1) for rate in shown)) if a + b == 15}
    assert possible == {0, 1, 2, 3, 4}


def test_groups_under_the_limit_stand_together_or_are_left_out():
    together = rates((Heard("a", 3, 4), Heard("b", 4, 4), Heard("c", 10, 30)), 5, "øvrige")
    assert [rate.group for rate in together] == ["c", "øvrige"]
    alone = rates((Heard("a", 3, 4), Heard("c", 10, 30), Heard("d", 10, 40)), 5, "øvrige")
    assert [(rate.group, rate.exact) for rate in alone] == [("c", False), ("d", True)]
