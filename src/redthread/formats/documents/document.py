"""What a document is once it has been read, whatever format it came in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from redthread.errors import Problem
from redthread.text.spans import Span


class DocumentFormat(StrEnum):
    """The formats that can be read, by the ending they usually have."""

    TEXT = "txt"
    MARKDOWN = "md"
    HTML = "html"
    WORD = "docx"
    OPENDOCUMENT = "odt"
    PDF = "pdf"
    RTF = "rtf"


class DocumentBlockKind(StrEnum):
    """What a stretch of a document was in it.

    Notes, headers, footers and boxes stand after the body, where their words are kept without
    interrupting what was being said.
    """

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE_ROW = "table-row"
    NOTE = "note"
    HEADER = "header"
    BOX = "box"


@dataclass(frozen=True, slots=True)
class DocumentBlock:
    """A stretch of a document's text that stands by itself.

    Parameters
    ----------
    kind : DocumentBlockKind
        What it was.
    span : Span
        Where its words stand in the text, without the marks around them (bullet, number, hashes, bold).
    level : int
        The level of a heading (1 is the highest) or the depth of a bullet (0 is the outermost).
    strong : bool
        Whether all of it was bold.
    number : str
        The number or letter it carried ("2.", "a)", or "#" where the program counts by itself), or empty.
    apart : bool
        Whether it was set apart from what stands before it (a blank line, a new page, a paragraph of its own).

    Examples
    --------
    >>> DocumentBlock(DocumentBlockKind.BULLET, Span(2, 5)).span.of("- ja!")
    'ja!'
    """

    kind: DocumentBlockKind
    span: Span
    level: int = 0
    strong: bool = False
    number: str = ""
    apart: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read: its text, and what the stretches of the text are.

    Parameters
    ----------
    text : str
        The words of the document, LF line ends, no control characters but line feed and tab. Text and Markdown keep
        every character; the other formats keep every character of their text.
    format : DocumentFormat
        What the bytes are, whatever the name says.
    encoding : str
        How the bytes were turned into letters; empty where the format fixes it.
    title : str
        The title the file gives itself, or empty.
    blocks : tuple of DocumentBlock
        In the order of the text, never overlapping.
    notices : tuple of Problem
        What the reader should know: another encoding, another format than the name says, parts left out.

    Examples
    --------
    >>> Document("Ja.", DocumentFormat.TEXT).encoding
    'utf-8'
    """

    text: str
    format: DocumentFormat
    encoding: str = "utf-8"
    title: str = ""
    blocks: tuple[DocumentBlock, ...] = ()
    notices: tuple[Problem, ...] = ()
