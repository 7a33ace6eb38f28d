"""Pieces of text as an adapter finds them, put together into one text and its blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from redthread.errors import Problem
from redthread.formats.documents.decode import settle
from redthread.formats.documents.document import DocumentBlock, DocumentBlockKind
from redthread.formats.documents.marks import MARK
from redthread.text.spans import Span

CLOSE = frozenset((DocumentBlockKind.BULLET, DocumentBlockKind.TABLE_ROW))
INNER_SPACE = re.compile(r"[ \u00a0]{2,}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, bullet, heading, row or note as the file holds it; fields as in `DocumentBlock`."""

    kind: DocumentBlockKind
    text: str
    level: int = 0
    strong: bool = False
    number: str = ""


@dataclass(frozen=True, slots=True)
class Extract:
    """What an adapter gives: the text, its blocks and what is known beside them."""

    text: str
    blocks: tuple[DocumentBlock, ...]
    title: str = ""
    encoding: str = ""
    notices: tuple[Problem, ...] = ()


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[DocumentBlock, ...]]:
    r"""Put pieces together, a blank line between them (none between bullets and between rows).

    Pieces without words are left out. A bullet or number typed by hand stays in the text and outside the block.

    Examples
    --------
    >>> assemble([Piece(DocumentBlockKind.HEADING, "Tid", 1), Piece(DocumentBlockKind.PARAGRAPH, "Vi mangler den.")])[0]
    'Tid\n\nVi mangler den.\n'
    """
    parts: list[str] = []
    blocks: list[DocumentBlock] = []
    at, before = 0, None
    for piece in pieces:
        text = settle(piece.text)[0].strip()
        if not text:
            continue
        gap = "" if before is None else "\n" if before is piece.kind and before in CLOSE else "\n\n"
        blocks.append(_block(piece, text, at + len(gap)))
        parts += [gap, text]
        at, before = at + len(gap) + len(text), piece.kind
    return "".join(parts) + ("\n" if parts else ""), tuple(blocks)


def _block(piece: Piece, text: str, at: int) -> DocumentBlock:
    kind, number, skip = piece.kind, piece.number, 0
    typed = MARK.match(text) if kind in (DocumentBlockKind.PARAGRAPH, DocumentBlockKind.BULLET) else None
    if typed and typed.end() < len(text):
        kind, skip = DocumentBlockKind.BULLET, typed.end()
        number = number or typed["number"] or ""
    return DocumentBlock(kind, Span(at + skip, at + len(text)), piece.level, piece.strong, number)
