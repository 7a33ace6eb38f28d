"""What the bytes of a file are, whatever its name says."""

import re

from redthread.errors import Code, refuse
from redthread.formats.documents.document import DocumentFormat

ENDINGS = {
    "txt": DocumentFormat.TEXT,
    "text": DocumentFormat.TEXT,
    "md": DocumentFormat.MARKDOWN,
    "markdown": DocumentFormat.MARKDOWN,
    "html": DocumentFormat.HTML,
    "htm": DocumentFormat.HTML,
    "xhtml": DocumentFormat.HTML,
    "docx": DocumentFormat.WORD,
    "docm": DocumentFormat.WORD,
    "dotx": DocumentFormat.WORD,
    "odt": DocumentFormat.OPENDOCUMENT,
    "ott": DocumentFormat.OPENDOCUMENT,
    "pdf": DocumentFormat.PDF,
    "rtf": DocumentFormat.RTF,
}
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
OTHERS = (
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"ID3", "MP3"),
    (b"OggS", "Ogg"),
    (b"RIFF", "RIFF"),
    (b"\x7fELF", "ELF"),
    (b"SQLite format 3", "SQLite"),
)
HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
HTML_TAG = re.compile(rb"<(?:p|div|h[1-6]|ul|ol|li|br|table|span|b|strong)\b[^<>]*>", re.IGNORECASE)
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def ending_of(name: str) -> str:
    """Give the ending of a file's name in small letters, or an empty text.

    Examples
    --------
    >>> ending_of("Referat.DOCX")
    'docx'
    """
    return name.rpartition(".")[2].lower() if "." in name else ""


def format_of(data: bytes, name: str) -> DocumentFormat:
    """Tell the format of a file by its bytes; the name only tells text, Markdown and loose HTML apart.

    Raises
    ------
    Refusal
        ``document-format`` when it is something that cannot be read, ``document-encrypted`` for an Office file
        under a password.

    Examples
    --------
    >>> format_of(b"%PDF-1.7 ...", "referat.txt")
    <DocumentFormat.PDF: 'pdf'>
    """
    if b"%PDF-" in data[:1024]:
        return DocumentFormat.PDF
    if data.startswith(b"{\\rtf"):
        return DocumentFormat.RTF
    if data.startswith(OLD_OFFICE):
        raise _old_office(data, name)
    if data.startswith(b"PK"):
        return _package(data, name)
    return _text(data, name)


def _old_office(data: bytes, name: str) -> Exception:
    if ENCRYPTED_PACKAGE in data:
        return refuse(Code.DOCUMENT_ENCRYPTED, name)
    return refuse(Code.DOCUMENT_FORMAT, name, value="Office 97-2003")


def _package(data: bytes, name: str) -> DocumentFormat:
    if b"word/" in data and b"[Content_Types].xml" in data:
        return DocumentFormat.WORD
    if b"opendocument.text" in data:
        return DocumentFormat.OPENDOCUMENT
    if b"xl/" in data or b"opendocument.spreadsheet" in data:
        raise refuse(Code.DOCUMENT_FORMAT, name, value="XLSX/ODS")
    named = ENDINGS.get(ending_of(name))
    if named in (DocumentFormat.WORD, DocumentFormat.OPENDOCUMENT):
        return named
    raise refuse(Code.DOCUMENT_FORMAT, name, value="ZIP")


def _text(data: bytes, name: str) -> DocumentFormat:
    for start, value in OTHERS:
        if data.startswith(start):
            raise refuse(Code.DOCUMENT_FORMAT, name, value=value)
    named = ENDINGS.get(ending_of(name))
    plain = _without_nulls(data[:4096])
    if HTML_START.match(plain) or (named is DocumentFormat.HTML and HTML_TAG.search(_without_nulls(data))):
        return DocumentFormat.HTML
    return DocumentFormat.MARKDOWN if named is DocumentFormat.MARKDOWN else DocumentFormat.TEXT


def _without_nulls(data: bytes) -> bytes:
    """So that a tag is seen in UTF-16 too."""
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        data = data.removeprefix(mark)
    return data.replace(b"\0", b"")
