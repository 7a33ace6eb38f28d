from dataclasses import replace

import pytest

from redthread.conclude.quotes import is_verbatim, quotes_of, words_of
from redthread.conclude.reading import Report
from redthread.records.study import Source
from redthread.records.words import SourceKind
from tests.unit.conclude.small_study import passage, small_study

SAID = 'Ja, jeg står ofte helt alene med de svære\nsager, og det "slider" på mig.'


@pytest.mark.parametrize(
    ("quote", "verbatim"),
    [
        ("jeg står ofte helt alene", True),
        ("Jeg står ofte helt alene.", True),
        ("jeg står ofte helt alene med de svære sager", True),
        ("jeg står ofte [...] med de svære sager", True),
        ("jeg står ofte ... på mig", True),
        ("jeg står … på mig", True),
        ("jeg står ofte (...) på mig", True),
        ("[lederen] står ofte helt alene", True),
        ("det »slider« på mig", True),
        ("på mig [...] jeg står", False),
        ("jeg står altid helt alene", False),
        ("jeg står ofte alene", False),
        ("...", False),
        ("", False),
    ],
)
def test_is_verbatim_allows_marked_omissions_alone(quote, verbatim):
    assert is_verbatim(quote, SAID) is verbatim


def quoted(text):
    report = Report.of(text, "report.md", "da")
    return [(one.text, one.words, one.reference.target if one.reference else "") for one in quotes_of(report)]


def test_quotes_take_the_passages_of_their_sentence_in_order():
    text = (
        "En siger »jeg står helt alene her«, en anden »vi har det rigtig godt sammen«. [P-000001] [P-000002]"
    )
    assert quoted(text) == [
        ("jeg står helt alene her", 5, "P-000001"),
        ("vi har det rigtig godt sammen", 6, "P-000002"),
    ]


def test_a_broken_quotation_shares_its_passage():
    text = "»Jeg står helt alene her«, siger en leder, »med de svære sager altid«. [P-000001]"
    assert [reference for _, _, reference in quoted(text)] == ["P-000001", "P-000001"]


def test_few_words_in_quotation_marks_are_no_quotation():
    assert quoted("Man taler om »den røde tråd«.") == []


def test_a_block_quote_is_one_quotation_without_its_attribution():
    text = "> »Jeg står alene. Det slider.«\n> — leder på skoleområdet [P-000001]\n"
    ((words, _, reference),) = quoted(text)
    assert (" ".join(words.split()), reference) == ("»Jeg står alene. Det slider.«", "P-000001")


def test_words_of_a_passage_stand_in_the_version_it_was_placed_in():
    old = Source("S-001", SourceKind.INTERVIEW, "Før", ("V-001",), "Gamle ord her")
    study = replace(small_study(), versions=(old,))
    placed = replace(passage(1), source_version=old.version, start=0, end=5)
    assert words_of(study, placed) == "Gamle"
    assert words_of(study, replace(placed, source_version="00000000")) == "Jeg s"


def test_words_of_a_passage_without_a_place_are_its_quote():
    assert words_of(small_study(), replace(passage(1), start=None, quote="ord")) == "ord"
    assert words_of(replace(small_study(), sources=()), replace(passage(1), quote="ord")) == "ord"
