"""Erasure masks words at equal length in every version, and says what rested on them."""

import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest

from redthread.condense import erase, revise
from redthread.condense.erasure import search_published
from redthread.errors import Code, Refusal
from redthread.formats.folder import open_study, read_files, save_study, write_files
from redthread.records.study import Erasure
from redthread.records.words import PassageState
from redthread.text import Span
from tests.plain_rules import broken_rules
from tests.strategies import counted, whole_study

DAY = date(2026, 8, 1)
STUDY = whole_study()  # S-001: "Jeg savner ro og tid.\nChefen er god.\n", earlier "Jeg savner ro.\n"


def erased(study=STUDY, **given):
    return erase(study, "S-001", **{"reason": "Trukket tilbage", "day": DAY, **given})


def codes_of(**given):
    with pytest.raises(Refusal) as caught:
        erased(**given)
    return [one.code for one in caught.value.problems]


def test_words_are_masked_at_equal_length_in_every_text():
    study = erased(quote="savner ro").study
    assert study.sources[0].text == "Jeg █████████ og tid.\nChefen er god.\n"
    assert [one.text for one in study.versions] == ["Jeg █████████\n".replace("█\n", "██\n")]


def test_day_reason_and_count_are_kept():
    study = erased(quote="savner ro").study
    assert study.sources[0].erasures == (Erasure(DAY, "Trukket tilbage", 9),)


def test_passage_inside_is_lost_with_its_condensed_sentence():
    rows = (replace(STUDY.passages[0], condensed="Savner ro"), *STUDY.passages[1:])
    result = erased(replace(STUDY, passages=rows), quote="Jeg savner ro")
    lost, other = result.study.passages
    assert (lost.state, lost.condensed, other.condensed) == (PassageState.LOST, "█████████", "")
    assert (result.report.passages, result.report.lost, result.report.findings) == (
        ("P-000001",),
        ("P-000001",),
        ("F-001",),
    )
    assert (other.start, other.end, other.source_version) == (22, 36, result.study.sources[0].version)


def test_passage_partly_inside_stays_and_its_condensed_words_are_masked():
    rows = (replace(STUDY.passages[0], condensed="Ønsker ro, siger hun"), *STUDY.passages[1:])
    result = erased(replace(STUDY, passages=rows), spans=[Span(11, 13)])
    assert result.study.passages[0].condensed == "Ønsker ██, siger hun"
    assert result.study.passages[0].state is PassageState.CONFIRMED
    assert (result.report.passages, result.report.lost) == (("P-000001",), ())


def test_what_stood_in_place_of_the_words_in_an_earlier_text_is_masked_too():
    study = revise(STUDY, "S-001", "Jeg savnr ro og tid.\nChefen Bo Hansn er god.\n").study
    study = revise(study, "S-001", "Jeg savner ro og tid.\nChefen Bo Hansen er god.\n").study
    result = erased(study, quote="Bo Hansen")
    everything = "".join(one.text for one in (*result.study.versions, *result.study.sources))
    assert "Bo" not in everything
    assert "Hans" not in everything
    # Of the oldest text nothing after "ro" is in the new one: what it ends with may be the words, and is masked too.
    assert sorted(one.text.replace("\n", " ") for one in result.study.versions)[1:] == [
        "Jeg savner ███ ",
        "Jeg savnr ro og tid. Chefen ████████ er god. ",
    ]
    assert result.report.versions == 2


def test_saving_deletes_every_old_byte(tmp_path):
    folder = tmp_path / "study"
    save_study(folder, STUDY, originals={"samtale.txt": b"Jeg savner ro og tid."})
    save_study(folder, erased(quote="savner ro").study)
    held = [file.name for file in folder.rglob("*") if file.is_file() and b"savner ro" in file.read_bytes()]
    assert held == ["findings.csv", "report.md"]
    assert not (folder / "sources" / "original" / "samtale.txt").exists()
    assert open_study(folder).sources[0].erasures


def test_where_else_the_words_stand_is_said_and_left():
    result = erased(quote="savner ro")
    assert result.report.mentions == ("F-001", "report.md")
    assert result.study.report == STUDY.report
    assert (result.report.original, result.study.sources[0].original) == ("samtale.txt", "")


def test_published_editions_that_hold_the_words_are_named():
    page = b"<p>Jeg <em>savner</em>\n ro</p>"
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as document:
        document.writestr("word/document.xml", "<w:t>savner </w:t><w:t>ro</w:t>")
    published = {
        "1/report.html": page,
        "1/report.docx": archive.getvalue(),
        "1/report.pdf": b"%PDF",
        "1/other.md": b"x",
    }
    report = erased(quote="savner ro", published=published).report
    assert (report.editions, report.unsearched) == (("1/report.docx", "1/report.html"), ("1/report.pdf",))
    assert search_published({}, ["x"]) == ((), ())


def test_erasing_twice_masks_what_is_left():
    once = erased(quote="savner ro").study
    twice = erased(once, spans=[Span(0, 14)])
    assert twice.study.sources[0].text.startswith("██████████████og tid")
    assert [one.codepoints for one in twice.study.sources[0].erasures] == [9, 5]


def test_texts_that_the_mask_makes_equal_are_kept_once():
    study = STUDY
    for word in ("Anna", "Otto", "Anna", "Bent"):
        study = revise(study, "S-001", f"Jeg kender {word} godt.\n").study
    result = erased(study, quote="Bent").study
    assert broken_rules(result) == []
    assert {one.text for one in result.versions} >= {"Jeg kender ████ godt.\n"}
    assert read_files(write_files(counted(result))).sources == result.sources


def test_what_cannot_be_erased_is_refused():
    assert codes_of(quote="x", reason=" ") == [Code.CELL_MISSING]
    assert codes_of(quote="ro", reason="a\nb") == [Code.TEXT_CONTROL]
    assert codes_of() == [Code.CELL_MISSING]
    assert codes_of(quote="findes ikke") == [Code.PASSAGE_QUOTE_MISSING]
    assert codes_of(quote="er") == [Code.PASSAGE_QUOTE_AMBIGUOUS]
    assert codes_of(spans=[Span(5, 999)]) == [Code.PASSAGE_SPAN]


def test_erased_study_is_sound():
    result = erased(quote="Chefen er god").study
    assert broken_rules(result) == []
    assert read_files(write_files(result)) == result


def test_search_published_finds_words_over_a_line_and_passes_over_a_damaged_package():
    damaged = b"PK\x05\x06" + b"\0" * 18
    found = search_published({"a.html": b"<p>savner<br>ro</p>", "b.docx": damaged + b"x"}, ["savner ro"])
    assert found[0] == ("a.html",)
