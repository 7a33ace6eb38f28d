"""The reference pages that are made from the code are the ones in docs.

Make them again with ``python -m tests.docs.write_reference`` after a change of the records or the codes.
"""

from pathlib import Path

from redthread.formats.folder.reference import problems_page, study_folder_pages

DOCS = Path(__file__).resolve().parents[2] / "docs" / "reference"


def test_study_folder_pages_are_those_of_the_records():
    committed = {file.name: file.read_text(encoding="utf-8") for file in (DOCS / "study-folder").iterdir()}
    assert committed == study_folder_pages()


def test_problems_page_is_that_of_the_codes():
    assert (DOCS / "problems.md").read_text(encoding="utf-8") == problems_page()


def test_every_column_and_key_has_a_meaning():
    for page in study_folder_pages().values():
        rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| `")]
        assert all(row[1].strip() for row in rows)
