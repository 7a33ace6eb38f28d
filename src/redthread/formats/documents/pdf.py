"""PDF: the text layer, line by line, with blank lines where the page has them and headings told by size and weight."""

from __future__ import annotations

import io
import logging
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from redthread.errors import Code, Refusal, refuse
from redthread.formats.documents.decode import settle
from redthread.formats.documents.document import DocumentBlock, DocumentBlockKind
from redthread.formats.documents.pieces import Extract
from redthread.formats.documents.plain import scan

MOST_PAGES = 3_000
LARGER = 1.12
BOLD = ("bold", "black", "heavy", "semibold", "demi")


@dataclass(frozen=True, slots=True)
class _PrintedLine:
    words: str
    top: float
    bottom: float
    size: float
    bold: bool


def read(data: bytes, name: str) -> Extract:
    """Read the text layer of a PDF.

    Lines keep the order of the page. A line that is larger than the rest, or bold as a whole, becomes a heading or a strong
    paragraph. Scanned pages have no text layer: a file with nothing else is refused as empty.

    Raises
    ------
    Refusal
        ``document-broken`` or ``document-encrypted``.
    """
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    pages, title = _pages(data, name)
    text, marks = _lay(pages)
    body = _body_size(pages)
    return Extract(text, tuple(_dress(block, text, marks, body) for block in scan(text)), title)


def _pages(data: bytes, name: str) -> tuple[list[list[_PrintedLine]], str]:
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    try:
        with pdfplumber.open(io.BytesIO(data)) as opened:
            pages = [list(_printed(page)) for page in _few(opened.pages, name)]
            return pages, " ".join(str((opened.metadata or {}).get("Title") or "").split())
    except Refusal:
        raise
    except Exception as broken:  # the library raises whatever the bytes lead it to
        raise _told(broken, name, PDFPasswordIncorrect) from broken


def _few(pages: list[Any], name: str) -> list[Any]:
    if len(pages) > MOST_PAGES:
        raise refuse(Code.FILE_TOO_LARGE, name, limit=f"{MOST_PAGES} pages")
    return pages


def _told(broken: Exception, name: str, password: type[Exception]) -> Refusal:
    causes = [broken, broken.__cause__, broken.__context__, *broken.args]
    if any(isinstance(cause, password) for cause in causes):
        return refuse(Code.DOCUMENT_ENCRYPTED, name)
    return refuse(Code.DOCUMENT_BROKEN, name, reason="PDF")


def _printed(page: Any) -> Iterator[_PrintedLine]:
    for line in page.extract_text_lines(strip=True, return_chars=True):
        letters = [one for one in line["chars"] if one["text"].strip()]
        if letters:
            bold = all(any(word in one["fontname"].lower() for word in BOLD) for one in letters)
            yield _PrintedLine(
                line["text"], line["top"], line["bottom"], median(one["size"] for one in letters), bold
            )
    page.close()


def _body_size(pages: list[list[_PrintedLine]]) -> float:
    sizes = Counter[float]()
    for line in (line for page in pages for line in page):
        sizes[round(line.size, 1)] += len(line.words)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _lay(pages: list[list[_PrintedLine]]) -> tuple[str, dict[int, _PrintedLine]]:
    """One text with a blank line where the gap is wider than usual, and where each line begins."""
    step = _usual_step(pages)
    parts: list[str] = []
    marks: dict[int, _PrintedLine] = {}
    at, before = 0, None
    for page in pages:
        for line in page:
            gap = "" if before is None else "\n\n" if _apart(before, line, step) else "\n"
            words = settle(line.words)[0]
            marks[at + len(gap)] = line
            parts += [gap, words]
            at, before = at + len(gap) + len(words), line
    return "".join(parts) + ("\n" if parts else ""), marks


def _usual_step(pages: list[list[_PrintedLine]]) -> float:
    steps = [
        second.top - first.top
        for page in pages
        for first, second in pairwise(page)
        if 0 < second.top - first.top < 100
    ]
    return median(steps) if steps else 0.0


def _apart(before: _PrintedLine, line: _PrintedLine, step: float) -> bool:
    down = line.top - before.top
    return (
        down > 1.35 * step
        or down < 0
        or abs(line.size - before.size) > 0.1 * before.size
        or line.bold != before.bold
    )


def _dress(block: DocumentBlock, text: str, marks: dict[int, _PrintedLine], body: float) -> DocumentBlock:
    start = text.rfind("\n", 0, block.span.start) + 1
    line = marks.get(start)
    if line is None or "\n" in block.span.of(text) or block.kind is DocumentBlockKind.TABLE_ROW:
        return block
    if body and line.size > LARGER * body and len(line.words) <= 120:
        level = 1 if line.size > 1.5 * body else 2 if line.size > 1.25 * body else 3
        return DocumentBlock(
            DocumentBlockKind.HEADING, block.span, level, line.bold, block.number, block.apart
        )
    return DocumentBlock(
        block.kind, block.span, block.level, line.bold or block.strong, block.number, block.apart
    )
