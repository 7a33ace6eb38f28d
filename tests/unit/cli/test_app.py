import sys

import pytest
from typer.testing import CliRunner

import redthread
from redthread.cli import app as entry
from redthread.cli.terminal import SHOWN_PROBLEMS, language, say_problems
from redthread.errors import Code, problem


def run_main(monkeypatch, capsys, *words):
    monkeypatch.setattr(sys, "argv", ["redthread", *words])
    with pytest.raises(SystemExit) as stop:
        entry.main()
    return stop.value.code, capsys.readouterr()


def test_version_is_the_package_version():
    assert CliRunner().invoke(entry.app, ["--version"]).output == f"redthread {redthread.__version__}\n"


@pytest.mark.parametrize(("spoken", "words"), [("da", "ingen undersøgelsesmappe"), ("en", "no study folder")])
def test_main_says_problems_in_the_language_and_exits_with_two(monkeypatch, capsys, tmp_path, spoken, words):
    monkeypatch.setenv("REDTHREAD_LANGUAGE", spoken)
    code, said = run_main(monkeypatch, capsys, "check", str(tmp_path / "nowhere"))
    assert code == entry.EXIT_UNREADABLE
    assert words in said.err


@pytest.mark.parametrize("option", [("--language", "en"), ("--language=en",)])
def test_main_says_problems_in_the_language_of_the_option(monkeypatch, capsys, tmp_path, option):
    monkeypatch.setenv("REDTHREAD_LANGUAGE", "da")
    code, said = run_main(monkeypatch, capsys, "check", str(tmp_path / "nowhere"), *option)
    assert code == entry.EXIT_UNREADABLE
    assert "no study folder" in said.err


def test_main_says_that_it_was_stopped_inside_a_command(monkeypatch, capsys, tmp_path):
    def stopped(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("redthread.formats.folder.open_study", stopped)
    code, said = run_main(monkeypatch, capsys, "check", str(tmp_path))
    assert (code, said.err) == (entry.EXIT_STOPPED, "Standset; intet er gjort halvt.\n")


def test_main_says_a_fault_of_its_own_in_one_line(monkeypatch, capsys):
    def broken():
        raise RuntimeError("inside")

    monkeypatch.delenv("REDTHREAD_DEBUG", raising=False)
    monkeypatch.setattr(entry, "app", broken)
    code, said = run_main(monkeypatch, capsys)
    assert (code, said.err.count("\n")) == (entry.EXIT_BUG, 1)
    assert "RuntimeError" in said.err
    assert "inside" not in said.err


def test_main_shows_a_fault_of_its_own_when_asked_to(monkeypatch):
    def broken():
        raise RuntimeError("inside")

    monkeypatch.setenv("REDTHREAD_DEBUG", "1")
    monkeypatch.setattr(entry, "app", broken)
    with pytest.raises(RuntimeError):
        entry.main()


def test_main_says_that_it_was_stopped(monkeypatch, capsys):
    def stopped():
        raise KeyboardInterrupt

    monkeypatch.setattr(entry, "app", stopped)
    code, said = run_main(monkeypatch, capsys)
    assert code == entry.EXIT_STOPPED
    assert said.err.strip()


def test_say_problems_shows_fifty_and_counts_the_rest(capsys):
    say_problems(
        [problem(Code.CELL_MISSING, "people.csv", row) for row in range(1, SHOWN_PROBLEMS + 4)], "en"
    )
    lines = capsys.readouterr().err.splitlines()
    assert (len(lines), lines[-1]) == (SHOWN_PROBLEMS + 1, "... and 3 more")


def test_language_is_danish_unless_something_says_english(monkeypatch):
    monkeypatch.delenv("REDTHREAD_LANGUAGE", raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    assert [language(), language("en"), language("fr")] == ["da", "en", "da"]
