"""Rules pick the voices of a group."""

import pytest

from redthread.errors import Code, Refusal
from redthread.records.info import StudyInfo, Text
from redthread.records.rows import Group, Unit, Voice
from redthread.records.rules import ancestors, members, parse_rule
from redthread.records.study import Study
from redthread.records.words import VoiceKind

NEW = {
    "seniority_years": "1.5",
    "area": "ældre og sundhed",
    "level": "02",
    "unit": "skole-nord",
    "kind": "person",
}
UNITS = ("skole-nord", "skoler", "by")

PICKS = [
    ("", False),
    ("   ", False),
    ("seniority_years < 2", True),
    ("seniority_years<1.5", False),
    ("seniority_years <= 1.5", True),
    ("seniority_years > 1", True),
    ("seniority_years >= 1.6", False),
    ("seniority_years = 1.50", True),
    ("level = 2", True),
    ("level = to", False),
    ('area = "ældre og sundhed"', True),
    ('area in (skole "ældre og sundhed")', True),
    ("area in (skole stab)", False),
    ("area in ()", False),
    ("area < 2", False),
    ("unit under by", True),
    ("unit under skole-nord", True),
    ("unit under stab", False),
    ("unit = skole-nord", True),
    ("kind = person and unit under skoler and seniority_years < 2", True),
    ("kind = person and unit under stab", False),
    ("span > 3", False),
    ("span = 3", False),
]


@pytest.mark.parametrize(("rule", "picked"), PICKS)
def test_rule_picks_who_meets_every_condition(rule, picked):
    assert parse_rule(rule).picks(NEW, UNITS) is picked


WRONG = [
    ("seniority_years", "seniority_years"),
    ("seniority_years <", "..."),
    ("seniority_years < to", "to"),
    ("seniority_years < 1,5", ",5"),
    ("seniority_years ! 2", "!"),
    ("< 2", "<"),
    ("area in skole", "skole"),
    ("area in (skole", "..."),
    ("area in (<", "<"),
    ("area under by", "area"),
    ("a = 1 or b = 2", "or"),
    ("a = 1 and", "and"),
    ("a = 1 b", "b"),
    ('a = "x', '"x'),
    ("a = )", ")"),
]


@pytest.mark.parametrize(("rule", "place"), WRONG)
def test_rule_that_cannot_be_read_says_where(rule, place):
    with pytest.raises(Refusal) as caught:
        parse_rule(rule)
    assert [(one.code, one.values) for one in caught.value.problems] == [
        (Code.RULE_SYNTAX, (("value", place),))
    ]


def test_rule_names_its_attributes_and_units():
    rule = parse_rule("seniority_years < 2 and unit under skoler")
    assert (rule.attributes, rule.units) == ({"seniority_years", "unit"}, {"skoler"})


def test_members_are_the_voices_that_each_rule_picks():
    study = Study(
        StudyInfo("a", Text("A")),
        units=(Unit("by"), Unit("skole", "by"), Unit("stab", "by")),
        voices=(
            Voice("V-001", VoiceKind.PERSON, "skole", attributes=(("years", "1"),)),
            Voice("V-002", VoiceKind.PERSON, "stab", attributes=(("years", "9"),)),
            Voice("V-003", VoiceKind.GROUP),
        ),
        groups=(Group("new", "nye", rule="years < 2"), Group("all-units", "alle", rule="unit under by")),
    )
    assert members(study) == {"new": {"V-001"}, "all-units": {"V-001", "V-002"}}


def test_ancestors_end_also_where_units_go_round():
    study = Study(StudyInfo("a", Text("A")), units=(Unit("a", "b"), Unit("b", "a")))
    assert ancestors(study) == {"a": ("a", "b"), "b": ("b", "a")}
