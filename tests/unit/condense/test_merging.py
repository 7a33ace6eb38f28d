"""Two folders become one: what is equal is taken once, the rest is given new identifiers, and the map is listed."""

from dataclasses import replace
from datetime import date

import pytest

from redthread.condense import merge
from redthread.errors import Code, Refusal
from redthread.formats.folder import read_files, write_files
from redthread.records.info import Attribute, AttributeKind
from redthread.records.rows import Finding, Group, Passage, Theme, Unit, Voice
from redthread.records.words import Answer, VoiceKind
from tests.plain_rules import broken_rules
from tests.strategies import whole_study

STUDY = whole_study()
OTHER = replace(STUDY, info=replace(STUDY.info, id="andre"))


def refused(study, other):
    with pytest.raises(Refusal) as caught:
        merge(study, other)
    return [(one.code, one.file, dict(one.values)["value"]) for one in caught.value.problems]


def test_copy_that_is_equal_adds_nothing():
    assert merge(STUDY, STUDY) == (STUDY, {}, (), {"samtale.txt": "samtale.txt"})


def test_copy_adds_what_is_new_and_renumbers_what_both_gave():
    version = STUDY.sources[0].version
    mine = replace(STUDY, passages=(*STUDY.passages, Passage("P-000003", "S-001", version, 0, 3)))
    theirs = replace(
        STUDY,
        info=STUDY.info,
        passages=(
            *STUDY.passages,
            Passage("P-000003", "S-001", version, 4, 8),
            Passage("P-000009", "S-001", version, 0, 8),
        ),
        findings=(*STUDY.findings, Finding("F-002", "T-1", passages_for=("P-000003", "P-000001"))),
    )
    result = merge(read_files(write_files(mine)), read_files(write_files(theirs)))
    assert dict(result.names) == {"P-000003": "P-000010"}
    assert [one.id for one in result.study.passages] == [
        "P-000001",
        "P-000002",
        "P-000003",
        "P-000010",
        "P-000009",
    ]
    assert result.study.findings[1].passages_for == ("P-000010", "P-000001")
    assert broken_rules(result.study) == []


def test_voices_of_another_study_are_never_taken_for_the_same():
    result = merge(STUDY, OTHER)
    assert [one.id for one in result.study.voices] == ["V-001", "V-002", "V-003", "V-004"]
    assert result.names["S-001"] == "S-002"
    assert result.study.passages[2].source == "S-002"
    assert result.study.passages[2].voice == "V-003"
    assert [one.id for one in result.study.units] == ["by", "skole-nord"]
    assert result.originals == {"samtale.txt": "S-002-samtale.txt"}
    assert result.study.sources[1].original == "S-002-samtale.txt"
    assert {one.id for one in result.study.versions} == {"S-001", "S-002"}
    assert broken_rules(result.study) == []
    assert read_files(write_files(result.study)) == result.study


def test_names_that_mean_two_things_are_told_apart():
    other = replace(
        OTHER,
        units=(Unit("by", "", "Landet"), Unit("skole-nord", "by", "Skole Nord")),
        groups=(Group("new", "nye ledere", "", (), 'unit under by and area in (x "a b")'),),
        themes=(Theme("T-1", "", "Andet"), Theme("T-1.1", "T-1", "Ro"), Theme("T-2", "", "Mere")),
    )
    result = merge(STUDY, other)
    expected = {"by": "by-2", "new": "new-2", "T-1": "T-3", "T-1.1": "T-3.1"}
    assert {old: result.names[old] for old in expected} == expected
    assert result.study.units[2].parent == ""
    assert result.study.groups[1].rule == 'unit under by-2 and area in (x "a b")'
    assert result.study.findings[1].population == "new-2"
    assert [(one.id, one.parent) for one in result.study.themes[2:]] == [
        ("T-3", ""),
        ("T-3.1", "T-3"),
        ("T-2", ""),
    ]
    assert broken_rules(result.study) == []


def test_attributes_of_both_are_kept():
    voices = tuple(replace(one, attributes=(("span", "7"),)) for one in STUDY.voices)
    info = replace(OTHER.info, attributes=(Attribute("span", AttributeKind.NUMBER),))
    result = merge(
        STUDY,
        replace(
            OTHER,
            info=info,
            voices=voices,
            groups=(),
            findings=(),
            recommendations=(),
            responses=(),
            actions=(),
            progress=(),
        ),
    )
    assert [one.name for one in result.study.info.attributes] == ["area", "seniority_years", "span"]
    assert result.study.voices[0].attributes == (("area", "skole"), ("seniority_years", "1"), ("span", ""))
    assert result.study.voices[2].attributes == (("area", ""), ("seniority_years", ""), ("span", "7"))


def test_report_is_taken_with_its_references_where_there_is_none():
    result = merge(replace(STUDY, report="", findings=STUDY.findings, answers=None), OTHER)
    assert result.study.report == "# Ledernes vilkår\n\nNogle savner ro. [F-002]\n"
    assert result.study.answers == STUDY.answers
    assert result.left_out == ()


def test_what_cannot_be_taken_in_is_said():
    response = replace(STUDY.responses[0], answer=Answer.REJECTED, date=date(2026, 5, 2))
    other = replace(STUDY, report="# Andet\n", responses=(response,))
    assert merge(STUDY, other).left_out == ("report", "responses R-001 by")


def test_copies_that_say_different_things_of_a_voice_are_refused():
    changed = replace(STUDY.voices[0], unit="by")
    other = replace(STUDY, voices=(changed, STUDY.voices[1], Voice("V-003", VoiceKind.GROUP)))
    assert refused(STUDY, other) == [(Code.MERGE_DIFFERS, "people.csv", "V-001")]


def test_attributes_and_languages_that_differ_are_refused():
    info = replace(OTHER.info, attributes=(Attribute("area", AttributeKind.NUMBER),), language="en")
    assert refused(STUDY, replace(OTHER, info=info)) == [
        (Code.MERGE_DIFFERS, "study.toml", "area"),
        (Code.MERGE_DIFFERS, "study.toml", "language"),
    ]
