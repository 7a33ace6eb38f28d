"""The user's own Word template: its styles, header and footer are used, and nothing else that somebody wrote in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from redthread.errors import Code, refuse

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_TYPES = "[Content_Types].xml"
_TEMPLATE, _DOCUMENT = (
    f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}.main+xml".encode()
    for kind in ("template", "document")
)
# What a file can say of the people who worked on it, and what was stored in it beside the text.
_OF_PACKAGE = frozenset({"extended-properties", "custom-properties", "thumbnail"})
_OF_TEXT = frozenset(
    {
        "comments",
        "commentsExtended",
        "commentsIds",
        "commentsExtensible",
        "people",
        "customXml",
        "glossaryDocument",
    }
)
_NOTES = frozenset({"footnotes", "endnotes"})
_OF_SETTINGS = ("attachedTemplate", "mailMerge", "docVars", "rsids")


def open_template(template: bytes | None) -> WordDocument:
    """Open an empty Word file to write into: python-docx's own, or the user's template without what is written in it.

    Parameters
    ----------
    template : bytes or None
        A .docx or .dotx.

    Raises
    ------
    Refusal
        FILE_UNREADABLE where the template is not a Word file.
    """
    import docx

    if template is None:
        opened = docx.Document()
    else:
        try:
            opened = docx.Document(io.BytesIO(_as_document(template)))
        except Exception as fault:  # a broken file fails in many ways inside the library
            raise refuse(Code.FILE_UNREADABLE, "--template", reason="not a Word file") from fault
    _empty(opened)
    _forget(opened)
    return opened


def _as_document(template: bytes) -> bytes:
    """A .dotx as a .docx: only the type of its main part differs."""
    with zipfile.ZipFile(io.BytesIO(template)) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, data in parts:
            package.writestr(name, data.replace(_TEMPLATE, _DOCUMENT) if name == _TYPES else data)
    return made.getvalue()


def _empty(opened: WordDocument) -> None:
    from docx.oxml.ns import qn

    body: Any = opened.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    body.get_or_add_sectPr()


def _forget(opened: WordDocument) -> None:
    from docx.oxml.ns import qn

    _drop(opened.part.package, _OF_PACKAGE)
    _drop(opened.part, _OF_TEXT)
    for notes in _related(opened.part, _NOTES):
        notes._blob = _separators(notes.blob)  # noqa: SLF001 -- python-docx keeps notes as bytes
    settings: Any = opened.settings.element
    for name in _OF_SETTINGS:
        for element in settings.findall(qn(f"w:{name}")):
            settings.remove(element)
    for part in _related(opened.part, frozenset({"settings"})):
        part.rels.clear()


def _drop(owner: Any, kinds: frozenset[str]) -> None:
    for name in [name for name, one in owner.rels.items() if _kind(one) in kinds]:
        del owner.rels[name]


def _related(owner: Any, kinds: frozenset[str]) -> Iterable[Any]:
    return [one.target_part for one in owner.rels.values() if not one.is_external and _kind(one) in kinds]


def _kind(relationship: Any) -> str:
    return str(relationship.reltype).rsplit("/", 1)[-1]


def _separators(notes: bytes) -> bytes:
    """Footnotes or endnotes without the notes: the lines between text and notes have a type."""
    from docx.oxml.ns import qn
    from lxml import etree

    root = etree.fromstring(notes, etree.XMLParser(resolve_entities=False))
    for note in [one for one in root if not one.get(qn("w:type"))]:
        root.remove(note)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
