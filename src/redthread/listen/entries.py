"""The blocks of a document, made ready to be told apart: words cleaned, headings stuck to a paragraph cut loose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from redthread.formats.documents import Document, DocumentBlock, DocumentBlockKind, words_of
from redthread.listen.vocabulary import SPEAKER_TALK
from redthread.text.spans import Span

BESIDE = (DocumentBlockKind.NOTE, DocumentBlockKind.HEADER)
SENTENCE_START = re.compile(r"(?<=[.!?…\"”])\s+(?=[A-ZÆØÅ*<_])")
ENDED = re.compile(r"[.!?…,;][\"”»)*_]*$")
LONGEST_STUCK = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """A block with its words.

    ``words`` are the block's words on one line; ``stuck`` says that it was cut from the end of a paragraph; ``cells`` are the
    spans of a row's cells.
    """

    kind: DocumentBlockKind
    span: Span
    words: str
    level: int = 0
    strong: bool = False
    number: str = ""
    apart: bool = True
    stuck: bool = False
    cells: tuple[Span, ...] = ()

    @property
    def bullet(self) -> bool:
        """Whether it is a bullet without a number."""
        return self.kind is DocumentBlockKind.BULLET and not self.number


def entries_of(document: Document) -> tuple[Entry, ...]:
    r"""Make the entries of a document, in its order; notes, headers and footers are left to the side.

    Examples
    --------
    >>> from redthread.formats.documents import read_document
    >>> [entry.words for entry in entries_of(read_document(b"# Tid\n- **For** lidt", "a.md"))]
    ['Tid', 'For lidt']
    """
    entries = [_entry(block, document.text) for block in document.blocks if block.kind not in BESIDE]
    followed: list[Entry | None] = [*entries[1:], None]
    return tuple(
        part
        for entry, after in zip(entries, followed, strict=False)
        for part in _cut(entry, after, document.text)
    )


def _entry(block: DocumentBlock, text: str) -> Entry:
    cells = tuple(_cells(block.span, text)) if block.kind is DocumentBlockKind.TABLE_ROW else ()
    words = words_of(block.span.of(text))
    return Entry(
        block.kind, block.span, words, block.level, block.strong, block.number, block.apart, cells=cells
    )


def _cells(span: Span, text: str) -> Iterator[Span]:
    row, at = span.of(text), span.start
    for cell in row.split("\t" if "\t" in row else "|"):
        inner = cell.strip()
        start = at + len(cell) - len(cell.lstrip())
        yield Span(start, start + len(inner))
        at += len(cell) + 1


def _cut(entry: Entry, after: Entry | None, text: str) -> Iterator[Entry]:
    """Cut a heading loose that is stuck to the end of a paragraph, before bullets or before another heading."""
    at = _stuck_at(entry, after, text)
    if at is None:
        yield entry
        return
    head, tail = entry.span.of(text)[:at].rstrip(), entry.span.of(text)[at:]
    start = entry.span.start
    yield replace(entry, span=Span(start, start + len(head)), words=words_of(head))
    yield replace(entry, span=Span(start + at, entry.span.end), words=words_of(tail), apart=True, stuck=True)


def _stuck_at(entry: Entry, after: Entry | None, text: str) -> int | None:
    if entry.kind is not DocumentBlockKind.PARAGRAPH or after is None or not _opens(after):
        return None
    breaks = [match.end() for match in SENTENCE_START.finditer(entry.span.of(text))]
    for at in breaks[-4:]:
        tail = words_of(entry.span.of(text)[at:])
        unended = not ENDED.search(tail) and not tail.endswith(":") and len(tail) <= LONGEST_STUCK
        if (unended and at == breaks[-1]) or (SPEAKER_TALK.match(tail) and len(tail) <= 2 * LONGEST_STUCK):
            return at
    return None


def _opens(after: Entry) -> bool:
    short = len(after.words) <= LONGEST_STUCK and not ENDED.search(after.words)
    return after.kind in (DocumentBlockKind.BULLET, DocumentBlockKind.HEADING) or after.strong or short
