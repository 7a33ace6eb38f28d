"""Identifiers have a form, and a number that was given is never given again."""

import pytest

from redthread.records.identifiers import (
    allocate,
    example,
    highest_number,
    is_identifier,
    numbered,
    order_of,
    with_highest,
)
from redthread.records.info import StudyInfo, Text

INFO = StudyInfo("a", Text("A"), counters=(("F", 999),))


@pytest.mark.parametrize("key", ["S", "P", "V", "F", "R", "A", "G", "T", "unit", "group"])
def test_example_of_every_kind_is_an_identifier(key):
    assert is_identifier(example(key), key)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("V41", "V"),
        ("v-41", "V"),
        ("V-", "V"),
        ("V-٤", "V"),
        ("V-041\n", "V"),
        ("T-1.", "T"),
        ("Skole", "unit"),
        ("all", "group"),
    ],
)
def test_other_forms_are_no_identifiers(text, key):
    assert not is_identifier(text, key)


def test_numbers_are_given_upwards_and_counted():
    given, info = allocate(INFO, "F", 2)
    assert (given, info.counters) == (("F-1000", "F-1001"), (("F", 1001),))


def test_numbers_are_never_given_twice():
    first, info = allocate(INFO, "R", 3)
    second, _ = allocate(info, "R", 1)
    assert (first, second) == (("R-001", "R-002", "R-003"), ("R-004",))


def test_allocating_nothing_changes_nothing():
    assert allocate(INFO, "F", 0) == ((), INFO)


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("S", "S-007"),
        ("P", "P-000007"),
        ("V", "V-007"),
        ("F", "F-007"),
        ("R", "R-007"),
        ("A", "A-007"),
        ("G", "G-7"),
    ],
)
def test_width_follows_the_kind(letter, expected):
    assert numbered(letter, 7) == expected


def test_counters_only_rise_and_stand_in_order():
    assert with_highest(INFO, {"F": 3, "A": 2, "R": 0}).counters == (("A", 2), ("F", 999))


def test_highest_number_of_none_is_zero():
    assert (highest_number([]), highest_number(["F-9", "F-010"])) == (0, 10)


def test_order_is_by_number():
    assert sorted(["S-10", "S-9", "S-x"], key=order_of) == ["S-x", "S-9", "S-10"]
