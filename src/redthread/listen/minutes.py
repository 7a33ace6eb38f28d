"""Minutes and summaries, read into themes, resumés and points, each with its place in the text."""

from __future__ import annotations

from dataclasses import replace

from redthread.errors import Code, problem
from redthread.formats.documents import Document
from redthread.listen.outline import outline
from redthread.listen.points import Minutes


def parse_minutes(document: Document) -> Minutes:
    r"""Read minutes into their themes.

    Parameters
    ----------
    document : Document
        As `read_document` gives it.

    Returns
    -------
    Minutes
        Where no heading is found there are no themes, and a ``document-structure`` notice says so.

    Examples
    --------
    >>> from redthread.formats.documents import read_document
    >>> document = read_document("Referat\n\nTema 1: Tid\nTid handler om ro.\n\n- Ferie. Der er for lidt.".encode(), "a.txt")
    >>> theme = parse_minutes(document).themes[0]
    >>> theme.title, theme.resume.of(document.text), theme.points[0].topic.of(document.text)
    ('Tema 1: Tid', 'Tid handler om ro.', 'Ferie')
    """
    return _parse(document, with_resume=True)


def parse_summary(document: Document) -> Minutes:
    r"""Read an interview summary, or a document written under theme headings: every paragraph is a statement, none a resumé.

    Examples
    --------
    >>> from redthread.formats.documents import read_document
    >>> document = read_document("## Tid\nDer er for lidt.\n\n## Sparring\nDen er god.".encode(), "a.md")
    >>> [point.span.of(document.text) for theme in parse_summary(document).themes for point in theme.points]
    ['Der er for lidt.', 'Den er god.']
    """
    return _parse(document, with_resume=False)


def _parse(document: Document, *, with_resume: bool) -> Minutes:
    minutes = outline(document, with_resume=with_resume)
    return minutes if minutes.themes else _with_hint(minutes)


def _with_hint(minutes: Minutes) -> Minutes:
    return replace(minutes, notices=(*minutes.notices, problem(Code.DOCUMENT_STRUCTURE)))
