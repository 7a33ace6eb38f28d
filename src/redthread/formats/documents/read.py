"""The one door through which a document comes in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from redthread.errors import Code, Problem, problem, refuse
from redthread.formats.documents import html, opendocument, pdf, plain, rtf, word
from redthread.formats.documents.decode import settle
from redthread.formats.documents.document import Document, DocumentFormat
from redthread.formats.documents.pieces import Extract
from redthread.formats.documents.sniff import ENDINGS, ending_of, format_of

LARGEST = 200 * 1024 * 1024
ADAPTERS: dict[DocumentFormat, Callable[[bytes, str], Extract]] = {
    DocumentFormat.TEXT: plain.read,
    DocumentFormat.MARKDOWN: plain.read,
    DocumentFormat.HTML: html.read,
    DocumentFormat.WORD: word.read,
    DocumentFormat.OPENDOCUMENT: opendocument.read,
    DocumentFormat.PDF: pdf.read,
    DocumentFormat.RTF: rtf.read,
}


def read_document(data: bytes, name: str) -> Document:
    """Read a document of any of the formats.

    Parameters
    ----------
    data : bytes
        The file, whole.
    name : str
        Its name; its ending is a hint and no more.

    Returns
    -------
    Document
        Its text and blocks. ``notices`` say when the encoding or the format was another than expected, or when something
        was left out.

    Raises
    ------
    Refusal
        ``file-too-large`` (over 200 MB), ``document-empty``, ``document-format``, ``document-broken``, ``document-encrypted`` or
        ``document-unpacked``.

    Examples
    --------
    >>> document = read_document("Tid til ledelse".encode("cp1252"), "referat.txt")
    >>> document.text, document.format.value
    ('Tid til ledelse', 'txt')
    """
    if len(data) > LARGEST:
        raise refuse(Code.FILE_TOO_LARGE, name, limit=f"{LARGEST // 1024**2} MB")
    if not data.strip(b" \t\r\n\0"):
        raise refuse(Code.DOCUMENT_EMPTY, name)
    found = format_of(data, name)
    extract = ADAPTERS[found](data, name)
    if not extract.text.strip():
        raise refuse(Code.DOCUMENT_EMPTY, name)
    return _document(extract, found, name)


def _document(extract: Extract, found: DocumentFormat, name: str) -> Document:
    title = " ".join(settle(extract.title)[0].split())
    plain_text = Document(extract.text, found, extract.encoding, title, extract.blocks)
    return replace(plain_text, notices=(*_label_notices(found, name), *extract.notices))


def _label_notices(found: DocumentFormat, name: str) -> tuple[Problem, ...]:
    ending = ending_of(name)
    named = ENDINGS.get(ending)
    loose = {DocumentFormat.TEXT, DocumentFormat.MARKDOWN}
    if named is found or {named, found} <= loose or (named is None and found is DocumentFormat.TEXT):
        return ()
    return (problem(Code.DOCUMENT_MISLABELLED, name, value=f".{ending}", expected=f".{found.value}"),)
