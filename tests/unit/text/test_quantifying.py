"""Sentences written for the rules, with and without claims; the labelled set by another hand is in tests/reference."""

import re
from pathlib import Path

import pytest

from redthread.text import QuantifierClaim, quantifiers

_MARK = re.compile(r"\[\[(\w+)(\*?):([^\]]+)\]\]")


def read(language: str) -> list[str]:
    lines = (Path(__file__).parent / f"quantified_{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def labelled(line: str) -> tuple[str, list[tuple[str, str, str]]]:
    claims = [(m.group(1), m.group(3), "places" if m.group(2) else "people") for m in _MARK.finditer(line)]
    return _MARK.sub(r"\3", line), claims


def overlaps(claims: tuple[QuantifierClaim, ...], text: str) -> list[tuple[str, str, str]]:
    return [(str(c.norm), text[c.start : c.end], c.over) for c in claims]


@pytest.mark.parametrize("line", read("da"))
def test_quantifiers_reads_danish(line: str) -> None:
    text, wanted = labelled(line)
    got = overlaps(quantifiers(text, "da"), text)
    assert [(n, o) for n, _, o in got] == [(n, o) for n, _, o in wanted]
    assert all(
        words in want or want in words for (_, words, _), (_, want, _) in zip(got, wanted, strict=True)
    )


@pytest.mark.parametrize("line", read("en"))
def test_quantifiers_reads_english(line: str) -> None:
    text, wanted = labelled(line)
    got = overlaps(quantifiers(text, "en"), text)
    assert [(n, o) for n, _, o in got] == [(n, o) for n, _, o in wanted]
    assert all(
        words in want or want in words for (_, words, _), (_, want, _) in zip(got, wanted, strict=True)
    )


def test_quantifiers_gives_the_span_without_its_noun_and_the_share():
    text = "Her er to ud af tre ledere glade."
    (claim,) = quantifiers(text, "da")
    assert (text[claim.start : claim.end], str(claim.norm), claim.over) == (
        "to ud af tre",
        "FRACTION",
        "people",
    )
    assert claim.share == 2 / 3


def test_quantifiers_counts_the_studys_own_people():
    text = "Mange medarbejdere savner tid."
    assert quantifiers(text, "da") == ()
    assert [str(c.norm) for c in quantifiers(text, "da", ("medarbejdere",))] == ["MANY"]


def test_quantifiers_reads_compounds_of_the_studys_own_people():
    assert len(quantifiers("Flere anæstesisygeplejersker er glade.", "da", ("sygeplejersker",))) == 1


def test_quantifiers_reads_others_after_some_in_an_earlier_sentence():
    text = "Nogle ledere tager hjem. Tiden går. Andre ledere bliver."
    assert [str(c.norm) for c in quantifiers(text, "da")] == ["SOME", "OTHERS"]


def test_quantifiers_takes_others_for_places_after_places():
    assert [c.over for c in quantifiers("Some schools grow, others have closed.", "en")] == [
        "places",
        "places",
    ]


def test_quantifiers_keeps_places_in_the_whole_text():
    text = "Ét.\n\n- Alle ledere er glade.\n- Nogle ledere er trætte."
    assert [text[c.start : c.end] for c in quantifiers(text, "da")] == ["Alle", "Nogle"]


@pytest.mark.parametrize("text", ["", " ", "?", "»Alle ledere«", "Alle ledere?"])
def test_quantifiers_finds_nothing_where_nothing_is_said(text):
    assert quantifiers(text, "da") == ()


def test_quantifiers_forgets_the_others_of_a_claim_far_away():
    text = "Nogle ledere tager hjem. " + "Tiden går. " * 9 + "Andre ledere bliver."
    assert [str(c.norm) for c in quantifiers(text, "da")] == ["SOME"]
