from dataclasses import replace

import pytest

from redthread.conclude.check import case_of
from redthread.conclude.condensed import condensed
from redthread.conclude.remarks import RemarkCode
from redthread.records.info import Attribute
from redthread.records.rows import Unit
from redthread.records.words import PassageKind, PassageState, UnitKind
from tests.unit.conclude.small_study import finding, small_study

PLACES = (
    Unit("havn", "", "Havnen", "Harbour", UnitKind.WORKPLACE),
    Unit("ppr", "", "PPR", "", UnitKind.WORKPLACE),
    Unit("nord", "", "Dagtilbud Nord", "", UnitKind.WORKPLACE),
    Unit("syd", "", "Dagtilbud Syd", "", UnitKind.WORKPLACE),
)
SKIPPER = (("area", "teknik"), ("profession", "skipper"))


def study_of(words="", *, unit="havn", attributes=SKIPPER, **changes):
    """The first of 34 heard is the only one in a unit; what it said is condensed in some words, behind F-001."""
    study = small_study(findings=(finding(1),))
    first = replace(study.voices[0], unit=unit, attributes=attributes)
    passage = replace(study.passages[0], condensed=words, **changes)
    return replace(
        study,
        info=replace(study.info, attributes=(*study.info.attributes, Attribute("profession"))),
        units=(*study.units, *PLACES),
        voices=(first, replace(study.voices[1], unit="havn"), *study.voices[2:]),
        passages=(passage, *study.passages[1:]),
    )


def remarks_of(words, **more):
    return [(one.code, one.line, dict(one.values)) for one in condensed(case_of(study_of(words, **more)))]


def claims_of(words, **more):
    found = remarks_of(words, **more)
    return [values["claim"] for code, _, values in found if code is RemarkCode.CONDENSED_GIVES_AWAY]


@pytest.mark.parametrize(
    ("words", "unit", "seen"),
    [
        ("Kun få kender en havn", "havn", ["havn"]),
        ("Havnens folk bliver", "havn", ["Havnens"]),
        ("Er skipper af uddannelse", "havn", ["skipper"]),
        ("I PPR er der ventetid", "ppr", ["PPR"]),
        ("Vinden fra nord mærkes", "nord", ["nord"]),
        ("Har 23 års erfaring, og hun er snart færdig", "skole", ["23 års erfaring"]),
        ("Kan ikke få svar fra havnechefen", "skole", ["havnechefen"]),
        ("På Dagtilbud Syd går det godt", "skole", []),
        ("Er kommunens eneste kvindelige rektor", "skole", ["kommunens eneste kvindelige rektor"]),
        ("Skældt ud af borgmesteren", "skole", ["borgmesteren"]),
        ("Dagtilbuddet mangler hænder", "nord", []),
        ("Kun få kender en havn", "skole", []),
        ("Står alene med de svære sager", "havn", []),
    ],
)
def test_condensed_words_that_lead_to_one_are_found(words, unit, seen):
    attributes = SKIPPER if unit == "havn" else (("area", "boern"),)
    assert claims_of(words, unit=unit, attributes=attributes) == seen


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("Cannot get an answer from the harbour manager", ["the harbour manager"]),
        ("Blamed by the mayor", ["the mayor"]),
    ],
)
def test_roles_in_english_are_found(words, seen):
    assert claims_of("Intet", unit="skole", attributes=(("area", "boern"),), condensed_en=words) == seen


def test_english_condensed_words_are_read_too():
    assert claims_of("Åbent om søndagen", condensed_en="A harbour opens on Sundays") == ["harbour"]


def test_remark_stands_at_the_row_and_names_the_passage():
    code, line, values = remarks_of("Kun få kender en havn")[0]
    assert (code, line, values["passage"]) == (RemarkCode.CONDENSED_GIVES_AWAY, 2, "P-000001")


@pytest.mark.parametrize(
    "changes", [{"withheld": True}, {"state": PassageState.LOST}, {"id": "P-000999"}], ids=str
)
def test_what_is_not_printed_is_not_remarked_on(changes):
    assert remarks_of("Kun få kender en havn", **changes) == []


def test_wishes_are_printed_without_a_finding():
    assert claims_of("Ønsker en havn", id="P-000999", kind=PassageKind.WISH) == ["havn"]


def test_hint_counts_what_is_printed_of_lone_voices():
    found = remarks_of("Står alene med de svære sager")
    assert found == [(RemarkCode.CONDENSED_OF_ONE, 2, {"count": "1", "voices": "1", "lines": "2"})]


def test_hint_is_silent_where_others_share_place_and_attributes():
    assert remarks_of("Står alene", unit="skole", attributes=(("area", "boern"),)) == []
