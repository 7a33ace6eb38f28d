"""The tutorial is a transcript: each file it shows is written, each command typed, and what they print is compared.

After a change of what the commands print: ``python -m tests.docs.write_pages``, then read the page.
"""

from pathlib import Path

import pytest

from redthread.demo.writing import write_demo
from tests.docs.transcript import WRITTEN, agrees, blocks, commands, run, write

ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = ROOT / "docs" / "tutorials" / "first-study.md"
TRANSCRIPTS = (TUTORIAL, TUTORIAL.with_name("demo.md"), *sorted((ROOT / "docs" / "how-to").glob("*.md")))
MINUTES = ("2017-04-27-foelgegruppe-opsamling.txt", "2017-08-25-kommunaldirektoerer-syddanmark.txt")


def prepare(folder):
    """Write the demo study where ``make demo`` leaves it."""
    write_demo(folder / "build" / "demo" / "study")


def play(page, folder):
    """Follow a page from top to bottom; returns what did not go as it says."""
    surprises = []
    for block in blocks(page.read_text(encoding="utf-8")):
        if block.language in WRITTEN and block.file:
            write(block, folder)
        for one in commands(block.body) if block.language == "console" else ():
            printed, code = run(one.words, folder)
            if not agrees(one.printed, printed) or code != one.exit:
                surprises.append((page.name, block.line, one.words, code, "\n".join(printed)))
    return surprises


@pytest.mark.slow
@pytest.mark.parametrize("file", TRANSCRIPTS, ids=lambda file: file.stem)
def test_transcript_goes_as_it_says(file, tmp_path):
    prepare(tmp_path)
    assert play(file, tmp_path) == []


@pytest.mark.slow
def test_tutorial_ends_with_a_report_and_a_sound_study(tmp_path):
    prepare(tmp_path)
    play(TUTORIAL, tmp_path)
    built = {one.name: one.stat().st_size for one in (tmp_path / "rapport").iterdir() if one.is_file()}
    assert {"report.html", "report.docx", "report.pdf"} <= set(built)
    assert min(built.values()) > 10_000
    assert run("redthread check minundersoegelse", tmp_path)[1] == 0


def test_tutorial_shows_the_overclaim_and_its_better_wording():
    checks = [
        one
        for block in blocks(TUTORIAL.read_text(encoding="utf-8"))
        if block.language == "console"
        for one in commands(block.body)
        if one.exit == 1
    ]
    shown = [line.strip() for line in checks[0].printed]
    assert len(checks) == 1
    assert "→Alle← ledere mangler tid til at lede." in shown
    assert any(line.startswith("✎ ") for line in shown)


@pytest.mark.slow
def test_real_minutes_go_the_same_way(corpus, tmp_path):
    missing = [name for name in MINUTES if not (corpus / name).is_file()]
    if missing:
        pytest.skip(f"the corpus lacks {', '.join(missing)}")
    run("redthread new studie", tmp_path)
    files = " ".join(f"'{corpus / name}'" for name in MINUTES)
    printed, code = run(f"redthread import minutes {files} studie", tmp_path)
    assert (code, [line.split(":")[0] for line in printed if line.startswith("S-")]) == (
        0,
        ["S-001", "S-002"],
    )
    listed, _ = run("redthread passages studie --state proposed", tmp_path)
    assert len([line for line in listed if line.startswith("  P-")]) > 50
    assert run("redthread check studie", tmp_path)[1] == 0


def test_agrees_lets_dots_stand_for_what_varies():
    assert agrees(["a", "...", "z 1 ..."], ["a", "b", "c", "z 1 2"])
    assert agrees(["..."], [])
    assert not agrees(["a", "z"], ["a", "b", "z"])
    assert not agrees(["a ..."], ["b 1"])
