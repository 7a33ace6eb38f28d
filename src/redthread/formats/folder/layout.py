"""Which files a study folder has, what each holds, and how large it may be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from redthread.records.rows import (
    Action,
    Finding,
    Group,
    Passage,
    Progress,
    Recommendation,
    Response,
    Theme,
    Unit,
    Voice,
)

FORMAT = 1
INFO = "study.toml"
REPORTS = {"report.md": "report", "report.en.md": "report_en"}
QUESTIONNAIRE = "questionnaire.xlsx"
ANSWERS = ("answers.parquet", "answers.csv")
GUIDES, SOURCES, VERSIONS, ORIGINALS = "guides/", "sources/", "sources/versions/", "sources/original/"
PUBLISHED = "published/"
PEOPLE = "people.csv"

MEGABYTE = 1_000_000
# What Windows and Word lay beside the files that somebody has open.
_OF_THE_DESKTOP = frozenset({"Thumbs.db", "desktop.ini"})


class Layout(NamedTuple):
    """One table of the folder.

    Parameters
    ----------
    file : str
        Its name.
    record : type
        The record that a row is.
    field : str
        The field of `Study` that holds the rows.
    optional : bool
        Whether the file may be absent; then the table is empty.
    """

    file: str
    record: Callable[..., Any]
    field: str
    optional: bool = False


TABLES = (
    Layout("organisation.csv", Unit, "units"),
    Layout(PEOPLE, Voice, "voices"),
    Layout("groups.csv", Group, "groups", optional=True),
    Layout("themes.csv", Theme, "themes"),
    Layout("passages.csv", Passage, "passages"),
    Layout("findings.csv", Finding, "findings"),
    Layout("recommendations.csv", Recommendation, "recommendations"),
    Layout("responses.csv", Response, "responses", optional=True),
    Layout("actions.csv", Action, "actions", optional=True),
    Layout("progress.csv", Progress, "progress", optional=True),
)
TABLE_FILES = frozenset(table.file for table in TABLES)
REQUIRED = (INFO, *(table.file for table in TABLES if not table.optional), "report.md")


def is_left_alone(name: str) -> bool:
    """Whether the format has nothing to say of the file: hidden, a README, an original or something published.

    Hidden are names that begin with a full stop or with ``~$``, ``Thumbs.db`` and ``desktop.ini``.

    Examples
    --------
    >>> [is_left_alone(name) for name in (".git/HEAD", "~$people.csv", "published/1.pdf", "notes.txt")]
    [True, True, True, False]
    """
    parts = name.split("/")
    hidden = any(part.startswith((".", "~$")) or part in _OF_THE_DESKTOP for part in parts)
    return hidden or parts[0].startswith("README") or name.startswith((ORIGINALS, PUBLISHED))


def is_page(name: str, folder: str) -> bool:
    """Whether the file is a page with front matter of the folder itself, as ``guides/G-1.md`` is of ``guides/``."""
    return name.startswith(folder) and name.endswith(".md") and "/" not in name[len(folder) :]


def is_known(name: str) -> bool:
    """Whether the format reads the file.

    Examples
    --------
    >>> is_known("sources/S-001.md"), is_known("sources/deep/S-001.md"), is_known("people.xlsx")
    (True, False, False)
    """
    fixed = name in TABLE_FILES or name in (INFO, QUESTIONNAIRE) or name in ANSWERS or name in REPORTS
    return fixed or any(is_page(name, folder) for folder in (GUIDES, SOURCES, VERSIONS))


def largest(name: str) -> int:
    """How many bytes a file may have: a text of words 16 million, a table or an attachment 512 million.

    Examples
    --------
    >>> largest("study.toml"), largest("sources/S-001.md")
    (1000000, 16000000)
    """
    if name == INFO:
        return MEGABYTE
    return (16 if name.endswith(".md") else 512) * MEGABYTE
