from dataclasses import replace
from datetime import date

import pytest
import typer
from typer.testing import CliRunner

from redthread.cli.publish import chosen_formats, publish, report, the_day, withdraw
from redthread.errors import Code, Refusal
from redthread.formats.folder import save_study
from tests.study_factory import small_study

SOUND = "---\nlanguage: da\n---\n# Vilkår\n\nDe fleste ledere oplever opbakning fra deres nærmeste chef. [F-001]\n"


@pytest.fixture
def run():
    app = typer.Typer()
    app.command("report")(report)
    app.command("publish")(publish)
    app.command("withdraw")(withdraw)
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words])


def folder(tmp_path, **changes):
    save_study(tmp_path / "study", replace(small_study(), **changes))
    return tmp_path / "study"


def files_of(path):
    return {str(one.relative_to(path)): one.read_bytes() for one in path.rglob("*") if one.is_file()}


def test_report_builds_a_draft_and_leaves_the_study_alone(tmp_path, run):
    study = folder(tmp_path)
    before = files_of(study)
    done = run("report", study, "--out", tmp_path / "out")
    assert done.exit_code == 0
    assert files_of(study) == before
    assert {"report.html", "report.docx", "report.pdf"} <= set(files_of(tmp_path / "out"))
    assert "Udkastet ligger her:" in done.stdout
    assert "Skriver report.pdf ..." in done.stderr


@pytest.mark.parametrize("inside", [".", "draft", "published"])
def test_report_is_never_written_into_the_study(tmp_path, run, inside):
    study = folder(tmp_path)
    before = files_of(study)
    done = run("report", study, "--out", study / inside)
    assert [one.code for one in done.exception.problems] == [Code.OUT_INSIDE]
    assert files_of(study) == before


def test_report_takes_language_and_formats(tmp_path, run):
    done = run("report", folder(tmp_path), "--out", tmp_path / "out", "--language", "en", "--formats", "html")
    assert (done.exit_code, list(files_of(tmp_path / "out"))) == (0, ["report.html"])
    assert '<html lang="en">' in (tmp_path / "out" / "report.html").read_text("utf-8")


def test_publish_numbers_the_edition(tmp_path, run):
    done = run("publish", folder(tmp_path, report=SOUND), "--journal", "2026-1", "--date", "2026-05-01")
    assert done.exit_code == 0
    assert "Udgave 1 er udgivet:" in done.stdout
    assert (tmp_path / "study" / "published" / "1" / "report.pdf").is_file()


def test_publish_stops_at_errors(tmp_path, run):
    done = run("publish", folder(tmp_path), "--date", "2026-05-01")
    assert done.exit_code == 1
    assert "Der er 2 fejl i rapporten." in done.stderr
    assert not (tmp_path / "study" / "published").exists()


def test_withdraw_says_what_it_did(tmp_path, run):
    study = folder(tmp_path, report=SOUND)
    run("publish", study, "--date", "2026-05-01")
    done = run("withdraw", study, "1", "--reason", "fejl i tabel", "--date", "2026-05-02", "--language", "en")
    assert (done.exit_code, done.stdout) == (0, "Edition 1 is withdrawn.\n")


def test_missing_template_and_wrong_options_are_coded_problems(tmp_path, run):
    study = folder(tmp_path)
    done = run("report", study, "--out", tmp_path / "out", "--template", tmp_path / "none.docx")
    assert [one.code for one in done.exception.problems] == [Code.FILE_UNREADABLE]
    for words in ("odt", ""):
        with pytest.raises(Refusal) as refused:
            chosen_formats(words)
        assert refused.value.problems[0].code is Code.CELL_VALUE
    with pytest.raises(Refusal):
        the_day("1. maj")
    assert isinstance(the_day(""), date)


def test_unwritable_place_is_a_coded_problem(tmp_path, run):
    (tmp_path / "out").write_text("a file", "utf-8")
    done = run("report", folder(tmp_path), "--out", tmp_path / "out", "--formats", "html")
    assert [one.code for one in done.exception.problems] == [Code.FOLDER_UNWRITABLE]


def test_missing_fonts_are_said_and_do_not_stop(tmp_path, run, monkeypatch):
    monkeypatch.setenv("REDTHREAD_FONTS", str(tmp_path / "none"))
    done = run("report", folder(tmp_path), "--out", tmp_path / "out", "--formats", "html,pdf")
    assert done.exit_code == 0
    assert "skrifttyper er ikke installeret" in done.stderr


def test_register_is_neither_copied_nor_echoed(tmp_path, run):
    register = tmp_path / "names.txt"
    register.write_text("Gunhild Rask\nAage Thorup\n", "utf-8")
    study = folder(tmp_path, report=SOUND + "\nGunhild Rask har bidraget.\n")
    done = run("report", study, "--out", tmp_path / "out", "--formats", "html,csv", "--register", register)
    page = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert done.exit_code == 0
    assert page.count("Gunhild") == 1  # where the analyst wrote it, and nowhere in the remarks
    assert 'class="note error margin"' in page
    assert "Thorup" not in page + done.stdout + done.stderr
