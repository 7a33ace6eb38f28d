from dataclasses import replace
from datetime import date

import pytest

from redthread.conclude.check import case_of
from redthread.conclude.people import few_of, names_by_pattern, people
from redthread.conclude.remarks import RemarkCode
from redthread.records.info import Attribute, Text
from redthread.records.rows import Action, Finding, Passage, Progress, Theme, Unit, Voice
from redthread.records.words import ActionState, UnitKind, VoiceKind, WhyNot
from tests.unit.conclude.small_study import finding, small_study


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Det sagde Karen Holm i går.", ["Karen Holm"]),
        ("Karen Holm sagde det.", ["Karen Holm"]),
        ("Det mente Jens.", ["Jens"]),
        ("Som Åge Hansens leder.", ["Åge Hansens"]),
        ("Jens sagde det.", []),
        ("Det skete i Ellesund Kommune.", []),
        ("Fælles Stabe og Børn og Læring.", []),
    ],
)
def test_names_by_pattern_sees_given_names_and_surnames(text, seen):
    assert [text[one.start : one.end] for one in names_by_pattern(text)] == seen


def test_names_by_pattern_leaves_what_the_study_knows():
    assert list(names_by_pattern("Efter professor Peter Hansens definition.", frozenset({"Hansens"}))) == []


LYNGEN = Unit("lyngen", "", "Specialskolen Lyngen", kind=UnitKind.WORKPLACE)
HR = Unit("hr", "", "HR", kind=UnitKind.STAFF)
JURIST = Voice(
    "V-301", VoiceKind.PERSON, "lyngen", True, False, WhyNot.OTHER, attributes=(("profession", "jurist"),)
)


def study_of(text, **more):
    study = small_study("# Lederne\n## Trivsel {#T-1.2}\n" + text, **more)
    info = replace(study.info, attributes=(*study.info.attributes, Attribute("profession")))
    return replace(study, info=info, units=(*study.units, LYNGEN, HR), voices=(*study.voices, JURIST))


def said(text, **more):
    study = study_of(text, **more)
    return [
        (one.code.name, dict(one.values).get("claim", ""))
        for one in people(case_of(study, register=("Ukendt",)))
    ]


def test_few_counts_units_and_values_under_the_limit():
    few = few_of(case_of(study_of("")).evidence)
    assert few.titles == {"Specialskolen Lyngen": 1, "HR": 0, "Plejehjemmet": 0}
    assert few.values == {"jurist": 1}
    assert few.staff == {"HR", ""}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("En jurist ønsker det.", [("UNIQUE_ROLE", "jurist")]),
        ("Det siger juristen.", [("UNIQUE_ROLE", "juristen")]),
        ("Det siger specialskolelederen.", [("UNIQUE_ROLE", "specialskolelederen")]),
        ("Det siger skolelederen.", []),
        ("På Specialskolen Lyngen er der ro.", [("UNIQUE_ROLE", "Specialskolen Lyngen")]),
        ("Det er den eneste leder med tre huse.", [("UNIQUE_ROLE", "den eneste leder")]),
    ],
)
def test_roles_that_few_hold_are_said(text, expected):
    found = said(text)
    assert [one[0] for one in found] == [one[0] for one in expected]
    assert all(words.startswith(one[1]) for (_, words), one in zip(found, expected, strict=True))


def test_a_quotation_that_names_a_role_leads_to_one():
    text = "Juristen siger: »Jeg står ofte alene med de svære sager.« [P-000001]"
    assert said(text) == [("QUOTE_LEADS_TO_ONE", "Juristen")]


def test_a_pronoun_in_a_quotation_is_about_somebody_else():
    text = "En leder siger: »Hun lytter aldrig til det, jeg siger her.« [P-000001]"
    assert ("SPOKEN_ABOUT", "Hun") in said(text)


def test_a_sole_office_holder_is_spoken_about_once():
    text = "Det er svært at få svar af kommunaldirektøren. [F-001] Kommunaldirektøren svarer sent. [F-001]"
    assert said(text) == [("SPOKEN_ABOUT", "kommunaldirektøren")]


def test_a_staff_unit_is_not_said_where_nothing_is_held_against_it():
    assert said("Planen ligger hos HR.") == []


def test_the_method_chapter_may_name_roles():
    assert said("## Metode {#method}\nEn jurist har læst guiden.") == []


def test_names_of_the_register_are_found_in_the_tables():
    study = study_of("Intet.", findings=(replace(finding(6), sentence_en="As Unusual Person said."),))
    found = list(people(case_of(study, register=("Unusual Person",))))
    assert [(one.code, one.file, one.line) for one in found] == [(RemarkCode.NAME, "findings.csv", 2)]


def test_numbers_are_found_in_the_tables():
    study = study_of("Intet.", findings=(Finding("F-001", "T-1.2", "Ring på 33 15 20 20 nu."),))
    found = list(people(case_of(study, register=("Ukendt",))))
    assert [(one.code, one.file) for one in found] == [(RemarkCode.TELEPHONE, "findings.csv")]


def test_references_are_no_telephone_numbers():
    assert said("Det er så. [P-33152020]") == []


@pytest.mark.parametrize(
    "text",
    [
        "Nogle ledere ønsker en jurist i huset.",
        "En leder siger: »Om onsdagen har jeg en jurist.« [P-000001]",
    ],
)
def test_a_profession_that_somebody_wishes_for_is_nobody(text):
    assert said(text) == []


def test_a_profession_in_a_quotation_of_its_holder_leads_to_one():
    quoted = Passage("P-000301", "S-001", quote="Jeg er en jurist blandt lærere.", voice="V-301")
    text = "En leder siger: »Jeg er en jurist blandt lærere.« [P-000301]"
    assert said(text, more_passages=(quoted,)) == [("QUOTE_LEADS_TO_ONE", "jurist")]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("En leder fortæller, at hun savner ro.", []),
        ("En leder fortæller, at hun har været leder i 14 år.", ["THIRD_PERSON"]),
        ("En leder på skolen fortæller, at hun savner ro.", ["THIRD_PERSON"]),
        ("Hun savner ro.", ["THIRD_PERSON"]),
        ("Undersøgerens tidligere job som leder spiller ind.", []),
    ],
)
def test_third_person_is_said_where_it_may_lead_to_somebody(text, codes):
    assert [code for code, _ in said(text)] == codes


def test_what_the_method_chapter_and_the_state_of_actions_print_is_read_too():
    study = small_study("# Lederne\n")
    study = replace(
        study,
        info=replace(
            study.info, purpose=Text("Karen Holm bad om det."), questions=(Text("Ring 33 15 20 20"),)
        ),
        themes=(*study.themes, Theme("T-9", "", "Andet", definition_da="Det, Karen Holm sagde.")),
        actions=(Action("A-001", "R-001", "hr", "Karen Holm ringer rundt"),),
        progress=(Progress("A-001", date(2026, 1, 31), ActionState.PLANNED, fact="Se 010180-1234"),),
    )
    found = [(one.file, one.line, one.code) for one in people(case_of(study, register=("Vita Storm",)))]
    assert found == [
        ("themes.csv", len(study.themes) + 1, RemarkCode.NAME),
        ("actions.csv", 2, RemarkCode.NAME),
        ("progress.csv", 2, RemarkCode.CPR),
        ("study.toml", 1, RemarkCode.NAME),
        ("study.toml", 1, RemarkCode.TELEPHONE),
    ]
