"""OpenDocument text: body, tables, boxes, notes, headers and footers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from redthread.errors import Code, Problem, problem, refuse
from redthread.formats.documents.archive import DEEPEST, Package, attribute, child, children, local, number
from redthread.formats.documents.document import DocumentBlockKind
from redthread.formats.documents.pieces import Extract, Piece, assemble
from redthread.formats.documents.tables import table_pieces

if TYPE_CHECKING:
    from lxml.etree import _Element

LEFT_OUT = frozenset(
    ("tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls", "variable-decls", "")
)
APART = frozenset(("note", "text-box"))
MOST_SPACES = 1000


def read(data: bytes, name: str) -> Extract:
    """Read an OpenDocument text.

    Notes, headers, footers and boxes come after the body; deleted words and comments are left out, with a notice.

    Raises
    ------
    Refusal
        ``document-broken``, ``document-unpacked``, ``document-encrypted``.
    """
    package = Package(data, name)
    if _encrypted(package):
        raise refuse(Code.DOCUMENT_ENCRYPTED, name)
    if not package.has("content.xml"):
        raise refuse(Code.DOCUMENT_BROKEN, name, reason="content.xml")
    content = package.tree_of("content.xml")
    _refuse_deep(content, name)
    strong = _strong_styles(content)
    body = child(content, "body")
    pieces = [
        *_blocks(body, strong, 0),
        *_beside(body, "text-box", DocumentBlockKind.BOX, strong),
        *_beside(body, "note-body", DocumentBlockKind.NOTE, strong),
        *_margins(package),
    ]
    text, blocks = assemble(pieces)
    return Extract(text, blocks, _title(package), notices=_notices(content, name))


def _encrypted(package: Package) -> bool:
    return package.has("META-INF/manifest.xml") and b"encryption-data" in package.bytes_of(
        "META-INF/manifest.xml"
    )


def _refuse_deep(tree: _Element, name: str) -> None:
    if any(sum(1 for _ in one.iterancestors()) > DEEPEST for one in tree.iter() if len(one) == 0):
        raise refuse(Code.DOCUMENT_BROKEN, name, reason="content.xml")


def _strong_styles(content: _Element) -> frozenset[str]:
    styles = child(content, "automatic-styles")
    return frozenset(
        attribute(style, "name")
        for style in children(styles)
        if attribute(child(style, "text-properties"), "font-weight") == "bold"
    )


def _blocks(parent: _Element | None, strong: frozenset[str], depth: int) -> Iterator[Piece]:
    for element in children(parent):
        kind = local(element)
        if kind in LEFT_OUT or kind in APART:
            continue
        if kind == "h":
            yield _piece(element, strong, DocumentBlockKind.HEADING, _level(element))
        elif kind == "p":
            inside = DocumentBlockKind.BULLET if depth else DocumentBlockKind.PARAGRAPH
            yield _piece(element, strong, inside, max(depth - 1, 0))
        elif kind == "table":
            yield from table_pieces(_cells(row, strong) for row in _rows(element))
        else:
            yield from _blocks(element, strong, depth + (kind == "list"))


def _level(element: _Element) -> int:
    return number(attribute(element, "outline-level")) or 1


def _piece(element: _Element, strong: frozenset[str], kind: DocumentBlockKind, level: int) -> Piece:
    runs = list(_runs(element, strong, bold=attribute(element, "style-name") in strong))
    text = "".join(words for words, _ in runs)
    return Piece(kind, text, level, bool(text.strip()) and all(bold for words, bold in runs if words.strip()))


def _runs(element: _Element, strong: frozenset[str], *, bold: bool) -> Iterator[tuple[str, bool]]:
    yield element.text or "", bold
    for one in children(element):
        yield from _run(one, strong, bold=bold)
        yield one.tail or "", bold


def _run(one: _Element, strong: frozenset[str], *, bold: bool) -> Iterator[tuple[str, bool]]:
    kind = local(one)
    if kind in ("s", "tab", "line-break"):
        yield _space(one, kind), bold
    elif kind not in LEFT_OUT and kind not in APART:
        yield from _runs(one, strong, bold=bold or attribute(one, "style-name") in strong)


def _space(one: _Element, kind: str) -> str:
    if kind != "s":
        return "\t" if kind == "tab" else "\n"
    count = number(attribute(one, "c"))
    return " " if count is None else " " * min(count, MOST_SPACES)


def _rows(table: _Element) -> Iterator[_Element]:
    for element in children(table):
        if local(element) == "table-row":
            yield element
        elif local(element).startswith("table-"):
            yield from _rows(element)


def _cells(row: _Element, strong: frozenset[str]) -> list[list[Piece]]:
    return [list(_blocks(cell, strong, 0)) for cell in children(row) if local(cell).endswith("table-cell")]


def _beside(
    parent: _Element | None, holder: str, kind: DocumentBlockKind, strong: frozenset[str]
) -> Iterator[Piece]:
    if parent is None:
        return
    for element in parent.iter():
        if local(element) == holder and not any(local(one) in LEFT_OUT for one in element.iterancestors()):
            for piece in _blocks(element, strong, 0):
                yield Piece(kind, piece.text, 0, piece.strong)


def _margins(package: Package) -> Iterator[Piece]:
    if not package.has("styles.xml"):
        return
    for element in package.tree_of("styles.xml").iter():
        if local(element).startswith(("header", "footer")) and not local(element).endswith(
            ("-style", "-properties")
        ):
            for piece in _blocks(element, frozenset(), 0):
                yield Piece(DocumentBlockKind.HEADER, piece.text)


def _title(package: Package) -> str:
    if not package.has("meta.xml"):
        return ""
    title = child(package.tree_of("meta.xml"), "meta", "title")
    return " ".join((title.text or "").split()) if title is not None else ""


def _notices(content: _Element, name: str) -> tuple[Problem, ...]:
    if any(local(one) in ("annotation", "deletion") for one in content.iter()):
        return (problem(Code.DOCUMENT_COMMENTS, name),)
    return ()
