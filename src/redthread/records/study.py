"""The study as a whole, and its parts that are not rows."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from redthread.records.info import StudyInfo
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
from redthread.records.words import SourceKind


def text_hash(text: str) -> str:
    """The hash that holds a text fast: SHA-256 of its UTF-8 bytes, in hexadecimals.

    Examples
    --------
    >>> text_hash("")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


MASK = "█"
"""What stands for each codepoint that was erased."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """That words were masked in a source, when, why and how many codepoints."""

    date: date
    reason: str
    codepoints: int


@dataclass(frozen=True, slots=True)
class Source:
    """One text that was heard: ``sources/<id>.md``.

    Parameters
    ----------
    id : str
        Such as ``S-014``.
    kind : SourceKind
        What it is.
    title : str
        Its title.
    voices : tuple of str
        Who speaks in it.
    text : str
        The body after the front matter, LF line ends. Offsets count its codepoints.
    date : date or None
        When it was said.
    guide : str
        The guide that was followed, as ``G-2``.
    original : str
        The name of the file it was read from, in ``sources/original/``.
    previous : str
        The version that this one corrects (eight hexadecimals), kept in ``sources/versions/``.
    erasures : tuple of Erasure
        What was masked.
    """

    id: str
    kind: SourceKind
    title: str
    voices: tuple[str, ...]
    text: str
    date: date | None = None
    guide: str = ""
    original: str = ""
    previous: str = ""
    erasures: tuple[Erasure, ...] = ()

    @property
    def version(self) -> str:
        """The first eight hexadecimals of the text's hash."""
        return text_hash(self.text)[:8]


@dataclass(frozen=True, slots=True)
class Guide:
    """An interview guide or an agenda: ``guides/<id>.md``.

    Parameters
    ----------
    id : str
        Such as ``G-1``.
    kind : SourceKind
        What it was used for.
    title : str
        Its title.
    text : str
        The body.
    version : str
        The analyst's own version name.
    date : date or None
        From when it was used.
    asked : tuple of str
        The report's themes that it asks about.
    open : tuple of str
        The themes that only an open question covers.
    """

    id: str
    kind: SourceKind
    title: str
    text: str
    version: str = ""
    date: date | None = None
    asked: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that is kept as its exact bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Study:
    """Everything a study folder holds, read and found sound.

    Tuples keep the order of the files. ``report`` and ``report_en`` are the exact text of ``report.md`` and
    ``report.en.md``; ``questionnaire`` and ``answers`` the exact bytes of the workbook and the answers;
    ``versions`` are earlier texts of sources.
    """

    info: StudyInfo
    units: tuple[Unit, ...] = ()
    voices: tuple[Voice, ...] = ()
    groups: tuple[Group, ...] = ()
    themes: tuple[Theme, ...] = ()
    guides: tuple[Guide, ...] = ()
    sources: tuple[Source, ...] = ()
    versions: tuple[Source, ...] = ()
    passages: tuple[Passage, ...] = ()
    findings: tuple[Finding, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    responses: tuple[Response, ...] = ()
    actions: tuple[Action, ...] = ()
    progress: tuple[Progress, ...] = ()
    questionnaire: Attachment | None = None
    answers: Attachment | None = None
    report: str = ""
    report_en: str = ""
