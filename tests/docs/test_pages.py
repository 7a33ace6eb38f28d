"""Every page: its links lead somewhere, its examples run, it names no machine, and the index knows it."""

import doctest
import re
from pathlib import Path

import pytest

from tests.docs.transcript import blocks

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
# A path of somebody's machine, or the address of one.
_MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home|tmp|Users|srv|opt)/|[A-Z]:\\|localhost|127\.0\.0\.1")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_FENCED = re.compile(r"^(`{3,}).*?^\1", re.MULTILINE | re.DOTALL)

named = pytest.mark.parametrize("file", PAGES, ids=lambda file: str(file.relative_to(ROOT)))


def prose(text):
    """Give the page without fenced blocks and code."""
    return re.sub(r"`[^`\n]*`", "", _FENCED.sub("", text))


def anchors(text):
    """List the names that the headings of a page can be linked by, as the usual viewers make them."""
    heads = re.findall(r"^#{1,6} (.+)$", _FENCED.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def broken(file):
    """List the links of a page that lead nowhere."""
    wrong = []
    for target in _LINK.findall(prose(file.read_text(encoding="utf-8"))):
        if target.startswith(("https://", "mailto:")):
            continue
        name, _, part = target.partition("#")
        there = (file.parent / name).resolve() if name else file
        if not there.is_file() or (part and part not in anchors(there.read_text(encoding="utf-8"))):
            wrong.append(target)
    return wrong


@named
def test_links_of_the_page_lead_somewhere(file):
    assert broken(file) == []


@named
def test_page_names_no_machine(file):
    assert _MACHINE.findall(file.read_text(encoding="utf-8")) == []


@named
def test_python_examples_of_the_page_run(file):
    space, runner = {}, doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    for block in blocks(file.read_text(encoding="utf-8")):
        if block.language == "python" and ">>>" in block.body:
            test = doctest.DocTestParser().get_doctest(block.body, space, file.name, str(file), block.line)
            runner.run(test, clear_globs=False)
            space.update(test.globs)
        elif block.language == "python":
            exec(compile(block.body, str(file), "exec"), space)  # noqa: S102 -- our own examples
    assert runner.summarize(verbose=False).failed == 0


def test_index_links_every_page():
    known = {
        (DOCS / target.partition("#")[0]).resolve()
        for target in _LINK.findall((DOCS / "README.md").read_text())
    }
    folder = {file for file in (DOCS / "reference" / "study-folder").iterdir() if file.name != "README.md"}
    index = {DOCS / "README.md", DOCS / "how-to" / "README.md"}
    missing = [str(file.relative_to(ROOT)) for file in sorted({*DOCS.rglob("*.md")} - folder - index - known)]
    assert missing == []


def test_pictures_are_shown_and_small():
    shown = {
        (file.parent / target).resolve()
        for file in PAGES
        for target in _LINK.findall(prose(file.read_text(encoding="utf-8")))
        if target.endswith(".png")
    }
    assert shown == set((DOCS / "pictures").iterdir())
    assert all(picture.stat().st_size < 250_000 for picture in shown)


def test_broken_finds_what_leads_nowhere(tmp_path):
    page = tmp_path / "a.md"
    page.write_text(
        "# Én ting (her)\n[a](#én-ting-her) [b](b.md) [c](#c) [d](https://example.org) `[e](e.md)`\n"
    )
    assert broken(page) == ["b.md", "#c"]


def test_modules_that_the_architecture_names_exist():
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 80
    rooms = re.findall(r"^\| `([a-z_]+(?:/|\.py))` \|", text, re.MULTILINE)
    files = [name for name in re.findall(r"`([a-z_]+(?:/[a-z_]+)*\.py)`", text) if name not in rooms]
    package = ROOT / "src" / "redthread"
    assert [name for name in (*rooms, *files) if not (package / name).exists()] == []
    there = {one.name for one in package.iterdir() if one.is_dir() and one.name != "__pycache__"}
    assert {room.rstrip("/") for room in rooms if room.endswith("/")} == there
