"""Documents as people have them: text, Markdown, HTML, Word, OpenDocument, PDF and RTF, read into one shape."""

from redthread.formats.documents.document import (
    Document,
    DocumentBlock,
    DocumentBlockKind,
    DocumentFormat,
)
from redthread.formats.documents.read import LARGEST, read_document
from redthread.formats.documents.words import words_of

__all__ = [
    "LARGEST",
    "Document",
    "DocumentBlock",
    "DocumentBlockKind",
    "DocumentFormat",
    "read_document",
    "words_of",
]
