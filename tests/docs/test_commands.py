"""The page of the commands is the one that the command line says; a command that is spoken of in a page exists.

Make it again with ``python -m tests.docs.write_pages``.
"""

import re
from pathlib import Path

import pytest

from redthread.cli.reference import commands, commands_page

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reference" / "commands.md"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_SPOKEN = re.compile(
    r"(?:`|^\s*\$ |^ {4}|&& )redthread ((?:[a-z][a-z-]*)(?: [a-z][a-z-]*)?)([^`\n]*)", re.MULTILINE
)
_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


def known():
    return {words.removeprefix("redthread "): command for command, words in commands()}


def spoken(page):
    """List the commands a page speaks of: the words after ``redthread``, and the options after them."""
    return [
        (found[1].split(), set(_OPTION.findall(found[2])))
        for found in _SPOKEN.finditer(page.read_text("utf-8"))
    ]


def test_commands_page_is_that_of_the_command_line():
    assert PAGE.read_text(encoding="utf-8") == commands_page()


@pytest.mark.parametrize("file", PAGES, ids=lambda file: str(file.relative_to(ROOT)))
def test_commands_and_options_that_a_page_speaks_of_exist(file):
    verbs, wrong = known(), []
    for words, options in spoken(file):
        name = next((name for name in (" ".join(words), words[0]) if name in verbs), None)
        if name is None and words[0] in {one.split()[0] for one in verbs} and len(words) == 1:
            continue
        has = (
            {flag for one in verbs[name].params for flag in (*one.opts, *one.secondary_opts)}
            if name
            else set()
        )
        if name is None or options - has - {"--help", "--version"}:
            wrong.append((words, sorted(options)))
    assert wrong == []


def test_every_command_has_a_section_with_its_exit_codes():
    sections = re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert [section.splitlines()[0] for section in sections] == [words for _, words in commands()]
    assert all("Exit codes: 0 " in section for section in sections)
