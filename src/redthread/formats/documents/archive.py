"""Zip packages and XML from strangers: capped in size and number, no entities, no network."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from redthread.errors import Code, refuse

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_ENTRIES = 5_000
MOST_UNPACKED = 200 * 1024 * 1024
DEEPEST = 400
LONGEST_NUMBER = 5
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    ValueError,
    NotImplementedError,
    OSError,
    OverflowError,
    lzma.LZMAError,
    struct.error,
)


class Package:
    """A zip package whose parts are read one at a time, never written to disk.

    Parameters
    ----------
    data : bytes
        The file.
    name : str
        Its name, for the problem.

    Raises
    ------
    Refusal
        ``document-broken``, ``document-unpacked`` or ``document-encrypted``.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as broken:
            raise refuse(Code.DOCUMENT_BROKEN, name, reason="zip") from broken
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
            raise self._too_large()
        if any(entry.flag_bits & 1 for entry in entries):
            raise refuse(Code.DOCUMENT_ENCRYPTED, name)

    def names(self) -> tuple[str, ...]:
        """The parts, in the order of the package."""
        return tuple(self._zip.namelist())

    def has(self, part: str) -> bool:
        """Whether the package has the part."""
        return part in self._zip.namelist()

    def bytes_of(self, part: str) -> bytes:
        """The bytes of a part; reading stops at the cap, whatever the package says of its size."""
        try:
            with self._zip.open(part) as stream:
                data = stream.read(MOST_UNPACKED + 1)
        except (*BROKEN, RuntimeError) as broken:
            raise refuse(Code.DOCUMENT_BROKEN, self.name, reason=part) from broken
        if len(data) > MOST_UNPACKED:
            raise self._too_large()
        return data

    def tree_of(self, part: str) -> _Element:
        """The XML of a part."""
        return tree_of(self.bytes_of(part), self.name, part)

    def _too_large(self) -> Exception:
        return refuse(Code.DOCUMENT_UNPACKED, self.name, limit=f"{MOST_UNPACKED // 1024**2} MB")


def tree_of(data: bytes, name: str, part: str) -> _Element:
    """Parse XML: entities are not expanded, nothing is loaded, what is not well formed is refused.

    Raises
    ------
    Refusal
        ``document-broken``.

    Examples
    --------
    >>> tree_of(b"<a><b/></a>", "x.docx", "word/document.xml").tag
    'a'
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as broken:
        raise refuse(Code.DOCUMENT_BROKEN, name, reason=part) from broken


def local(element: _Element) -> str:
    """The name of an element without its namespace; empty for comments and the like.

    Examples
    --------
    >>> local(tree_of(b"<a xmlns='urn:x'/>", "x", "p"))
    'a'
    """
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: _Element | None, name: str) -> str:
    """The value of an attribute by its name without namespace, or empty.

    Examples
    --------
    >>> attribute(tree_of(b"<a xmlns:w='urn:x' w:val='3'/>", "x", "p"), "val")
    '3'
    """
    if element is None:
        return ""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def number(said: str) -> int | None:
    """The number of an attribute in plain digits, None where it is none; a hundred thousand and more is none.

    Examples
    --------
    >>> number("2"), number("²"), number("")
    (2, None, None)
    """
    return int(said) if said.isascii() and said.isdecimal() and len(said) <= LONGEST_NUMBER else None


def child(element: _Element | None, *path: str) -> _Element | None:
    """The first child down a path of names without namespace, or None."""
    for name in path:
        element = next((one for one in children(element) if local(one) == name), None)
    return element


def children(element: _Element | None) -> Iterator[_Element]:
    """The child elements."""
    return iter(()) if element is None else iter(element)
