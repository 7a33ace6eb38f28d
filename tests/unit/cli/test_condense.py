"""``redthread new``, ``source revise``, ``source erase`` and ``merge``: what they write and what they say."""

from dataclasses import replace

import pytest
import typer
from typer.testing import CliRunner

from redthread.cli.condense import merge, source
from redthread.cli.design import new
from redthread.errors import Code, Refusal
from redthread.formats.folder import open_study, save_study
from redthread.records.words import PassageState
from tests.strategies import whole_study

STUDY = whole_study()


@pytest.fixture
def folder(tmp_path):
    save_study(tmp_path / "study", STUDY, originals={"samtale.txt": b"Jeg savner ro og tid."})
    (tmp_path / "study" / "published" / "1").mkdir(parents=True)
    (tmp_path / "study" / "published" / "1" / "report.html").write_text("<p>Hun savner ro.</p>")
    return tmp_path / "study"


def run(*words, answer=None):
    app = typer.Typer()
    app.command()(new)
    app.command()(merge)
    app.add_typer(source)
    result = CliRunner().invoke(app, [str(word) for word in words], input=answer)
    if isinstance(result.exception, Refusal):
        return result.exception.problems[0].code
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.output


def test_new_study_is_sound_and_says_what_to_do_first(tmp_path):
    said = run("new", tmp_path / "Ledere 2026", "--title", "Ledernes vilkår", "--language", "da")
    study = open_study(tmp_path / "Ledere 2026")
    assert (study.info.id, study.info.title.da, study.info.language) == (
        "ledere-2026",
        "Ledernes vilkår",
        "da",
    )
    assert "# Ledernes vilkår" in study.report
    readme = (tmp_path / "Ledere 2026" / "README.md").read_text(encoding="utf-8")
    assert "De første skridt" in readme
    assert "`people.csv`: **id**" in readme
    assert "README.md" in said


def test_new_study_in_english_is_named_by_its_folder(tmp_path):
    run("new", tmp_path / "leaders", "--language", "en")
    study = open_study(tmp_path / "leaders")
    assert (study.info.title.en, study.info.language) == ("leaders", "en")
    assert "The first steps" in (tmp_path / "leaders" / "README.md").read_text(encoding="utf-8")


def test_new_study_never_goes_into_a_folder_with_files(folder):
    assert run("new", folder) is Code.FOLDER_EXISTS
    assert run("new", folder / "people.csv") is Code.FOLDER_EXISTS


def test_new_study_goes_into_an_empty_folder(tmp_path):
    assert "README.md" in run("new", tmp_path, "--language", "da")


def test_revised_source_says_what_was_carried_and_lost(folder, tmp_path):
    (tmp_path / "new.md").write_text("Jeg savner meget ro og tid.\r\nChefen er god.\r\n", encoding="utf-8")
    said = run("source", "revise", folder, "S-001", tmp_path / "new.md", "--language", "da")
    assert "1 meningsenheder er ført med over." in said
    assert "P-000001" in said
    study = open_study(folder)
    assert study.sources[0].text.startswith("Jeg savner meget ro")
    assert study.passages[0].state is PassageState.LOST


def test_revision_that_cannot_be_read_is_refused(folder, tmp_path):
    (tmp_path / "new.md").write_bytes(b"\xff")
    assert run("source", "revise", folder, "S-001", tmp_path / "new.md") is Code.TEXT_ENCODING
    assert run("source", "revise", folder, "S-001", tmp_path / "none.md") is Code.FILE_UNREADABLE


def test_erased_words_are_gone_and_what_rested_on_them_is_said(folder):
    said = run(
        "source",
        "erase",
        folder,
        "S-001",
        "--quote",
        "savner ro",
        "--reason",
        "Withdrawn",
        "--yes",
        "--language",
        "en",
    )
    assert said == (
        "9 characters are masked in S-001, and 1 earlier texts are masked.\n"
        "Passages touched: P-000001\n"
        "Of these nothing is left: P-000001\n"
        "Findings that rest on them, to be weighed again: F-001\n"
        "The words also stand in (not changed): F-001, report.md\n"
        "The original file samtale.txt is deleted.\n"
        "Published editions that hold the words, to be withdrawn or corrected: published/1/report.html\n"
    )
    assert not (folder / "sources" / "original" / "samtale.txt").exists()
    assert "█████████" in open_study(folder).sources[0].text


def test_erasing_asks_first(folder):
    arguments = ("source", "erase", folder, "S-001", "--span", "0-3", "--reason", "x", "--date", "2026-02-01")
    run(*arguments, answer="n\n")
    assert open_study(folder).sources == STUDY.sources
    run(*arguments, answer="y\n")
    assert open_study(folder).sources[0].erasures[0].date.isoformat() == "2026-02-01"


def test_erasing_by_what_is_no_span_or_date_is_refused(folder):
    assert run("source", "erase", folder, "S-001", "--span", "x", "--reason", "x") is Code.CELL_NUMBER
    assert (
        run("source", "erase", folder, "S-001", "--quote", "x", "--reason", "x", "--date", "i dag")
        is Code.CELL_DATE
    )


def test_merged_folder_holds_both_and_lists_the_map(folder, tmp_path):
    other = replace(STUDY, info=replace(STUDY.info, id="andre"), report="# Andet\n")
    save_study(tmp_path / "other", other, originals={"samtale.txt": b"Anden samtale"})
    said = run("merge", folder, tmp_path / "other", "--language", "da")
    assert "  S-001 -> S-002\n" in said
    assert "report" in said.splitlines()[-1]
    study = open_study(folder)
    assert [one.id for one in study.sources] == ["S-001", "S-002"]
    assert (folder / "sources" / "original" / "S-002-samtale.txt").read_bytes() == b"Anden samtale"
    assert (folder / "sources" / "original" / "samtale.txt").read_bytes() == b"Jeg savner ro og tid."
    assert open_study(tmp_path / "other") == other


def test_merging_a_copy_changes_nothing(folder, tmp_path):
    save_study(tmp_path / "copy", STUDY)
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    assert "->" not in run("merge", folder, tmp_path / "copy")
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before
