"""Word: body, tables, boxes, notes, headers and footers, read from the package's own XML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from redthread.errors import Code, Problem, problem, refuse
from redthread.formats.documents.archive import DEEPEST, Package, attribute, child, children, local, number
from redthread.formats.documents.document import DocumentBlockKind
from redthread.formats.documents.pieces import Extract, Piece, assemble
from redthread.formats.documents.tables import table_pieces

if TYPE_CHECKING:
    from lxml.etree import _Element

SPACES = {"tab": "\t", "br": "\n", "cr": "\n", "ptab": "\t", "noBreakHyphen": "-"}
LEFT_OUT = frozenset(("Fallback", "del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr"))
LONGEST_CELL = 200


@dataclass(frozen=True, slots=True)
class _Look:
    """What the styles and lists of the file say, by their identifiers."""

    headings: dict[str, int] = field(default_factory=dict)
    bullets: frozenset[str] = frozenset()
    strong: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()


def read(data: bytes, name: str) -> Extract:
    """Read a Word document.

    Notes, headers, footers and boxes come after the body. Words marked as deleted and comments are left out, with a
    notice. Numbers and bullets that Word draws by itself are not in the text; the block says that it had one.

    Raises
    ------
    Refusal
        ``document-broken``, ``document-unpacked``, ``document-encrypted``.
    """
    package = Package(data, name)
    main = _main_part(package)
    body = package.tree_of(main)
    if _depth(body) > DEEPEST:
        raise refuse(Code.DOCUMENT_BROKEN, name, reason=main)
    look = _look(package)
    pieces = list(_blocks(child(body, "body"), look))
    boxes = [piece for piece in _boxes(body, look) if piece.text.strip()]
    beside = list(_beside(package, main.rpartition("/")[0], look))
    text, blocks = assemble([*pieces, *boxes, *beside])
    return Extract(text, blocks, _title(package), notices=_notices(package, body, name))


def _main_part(package: Package) -> str:
    if package.has("word/document.xml"):
        return "word/document.xml"
    for part in package.names():
        if part.startswith("word/document") and part.endswith(".xml"):
            return part
    raise refuse(Code.DOCUMENT_BROKEN, package.name, reason="word/document.xml")


def _depth(tree: _Element) -> int:
    deepest, depth = 0, 0
    from lxml import etree

    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _look(package: Package) -> _Look:
    styles = package.tree_of("word/styles.xml") if package.has("word/styles.xml") else None
    headings: dict[str, int] = {}
    bullets, strong = set(), set()
    for style in children(styles):
        identifier = attribute(style, "styleId")
        title = attribute(child(style, "name"), "val").lower()
        level = _style_level(style, title) or headings.get(attribute(child(style, "basedOn"), "val"), 0)
        if level:
            headings[identifier] = level
        if title.startswith("list ") and not title.startswith("list paragraph"):
            bullets.add(identifier)
        if _on(child(style, "rPr", "b")):
            strong.add(identifier)
    return _Look(headings, frozenset(bullets), frozenset(strong), _counted(package))


def _style_level(style: _Element, title: str) -> int:
    if title.startswith(("heading ", "overskrift ")) and title[-1:].isdigit():
        return number(title[-1]) or 0
    if title in ("title", "titel"):
        return 1
    outline = attribute(child(style, "pPr", "outlineLvl"), "val")
    return _level(outline)


def _level(outline: str) -> int:
    level = number(outline)
    return level + 1 if level is not None and level < 9 else 0


def _counted(package: Package) -> frozenset[str]:
    """The lists that count instead of drawing a bullet."""
    if not package.has("word/numbering.xml"):
        return frozenset()
    tree = package.tree_of("word/numbering.xml")
    drawn = {
        attribute(one, "abstractNumId"): _first_format(one) for one in tree if local(one) == "abstractNum"
    }
    uses = {
        attribute(one, "numId"): attribute(child(one, "abstractNumId"), "val")
        for one in tree
        if local(one) == "num"
    }
    return frozenset(
        use for use, abstract in uses.items() if drawn.get(abstract, "") not in ("bullet", "none", "")
    )


def _first_format(abstract: _Element) -> str:
    return attribute(child(abstract, "lvl", "numFmt"), "val")


def _on(switch: _Element | None) -> bool:
    return switch is not None and attribute(switch, "val") not in ("0", "false", "off")


def _blocks(parent: _Element | None, look: _Look) -> Iterator[Piece]:
    for element in children(parent):
        match local(element):
            case "p":
                yield _paragraph(element, look)
            case "tbl":
                yield from table_pieces(_cells(row, look) for row in _rows(element))
            case "" | "sectPr" | "del" | "moveFrom" | "Fallback":
                continue
            case _:
                yield from _blocks(element, look)


def _rows(table: _Element) -> Iterator[_Element]:
    for element in children(table):
        if local(element) == "tr":
            yield element
        elif local(element) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _rows(element)


def _cells(row: _Element, look: _Look) -> list[list[Piece]]:
    cells: list[list[Piece]] = []
    for element in children(row):
        if local(element) == "tc":
            cells.append(list(_blocks(element, look)))
        elif local(element) in ("sdt", "sdtContent", "customXml", "ins"):
            cells += _cells(element, look)
    return cells


def _paragraph(element: _Element, look: _Look) -> Piece:
    runs = list(_runs(element, strong=False))
    text = "".join(words for words, _ in runs)
    shape = child(element, "pPr")
    style = attribute(child(shape, "pStyle"), "val")
    strong = style in look.strong or (
        bool(text.strip()) and all(bold for words, bold in runs if words.strip())
    )
    level = look.headings.get(style, 0) or _outline(shape)
    if level:
        return Piece(DocumentBlockKind.HEADING, text, level, strong)
    listed = child(shape, "numPr")
    drawn = attribute(child(listed, "numId"), "val")
    if (listed is not None and drawn != "0") or style in look.bullets:
        depth = attribute(child(listed, "ilvl"), "val")
        mark = "#" if drawn in look.counted or "number" in style.lower() else ""
        return Piece(DocumentBlockKind.BULLET, text, number(depth) or 0, strong, mark)
    return Piece(DocumentBlockKind.PARAGRAPH, text, 0, strong)


def _outline(shape: _Element | None) -> int:
    outline = attribute(child(shape, "outlineLvl"), "val")
    return _level(outline)


def _runs(element: _Element, *, strong: bool) -> Iterator[tuple[str, bool]]:
    """The words of a paragraph, each with whether it is bold; boxes are read elsewhere."""
    for one in children(element):
        kind = local(one)
        if kind in LEFT_OUT or kind in ("txbxContent", "p", ""):
            continue
        if kind == "t":
            yield one.text or "", strong
        elif kind in SPACES:
            yield SPACES[kind], strong
        elif kind == "r":
            yield from _runs(one, strong=_on(child(one, "rPr", "b")))
        else:
            yield from _runs(one, strong=strong)


def _boxes(tree: _Element, look: _Look) -> Iterator[Piece]:
    for box in tree.iter():
        if local(box) == "txbxContent" and not _inside(box, "Fallback"):
            for piece in _blocks(box, look):
                yield Piece(DocumentBlockKind.BOX, piece.text, 0, piece.strong)


def _inside(element: _Element, kind: str) -> bool:
    return any(local(one) == kind for one in element.iterancestors())


def _beside(package: Package, folder: str, look: _Look) -> Iterator[Piece]:
    for part in package.names():
        short = part.removeprefix(f"{folder}/")
        if not part.startswith(f"{folder}/") or "/" in short or not short.endswith(".xml"):
            continue
        if short.startswith(("footnotes", "endnotes")):
            yield from _part(package.tree_of(part), DocumentBlockKind.NOTE, look)
        elif short.startswith(("header", "footer")):
            yield from _part(package.tree_of(part), DocumentBlockKind.HEADER, look)


def _part(tree: _Element, kind: DocumentBlockKind, look: _Look) -> Iterator[Piece]:
    for piece in [*_blocks(tree, look), *_boxes(tree, look)]:
        yield Piece(kind, piece.text, 0, piece.strong)


def _title(package: Package) -> str:
    if not package.has("docProps/core.xml"):
        return ""
    title = child(package.tree_of("docProps/core.xml"), "title")
    return " ".join((title.text or "").split()) if title is not None else ""


def _notices(package: Package, body: _Element, name: str) -> tuple[Problem, ...]:
    deleted = any(local(one) in ("delText", "moveFrom") for one in body.iter())
    if deleted or package.has("word/comments.xml"):
        return (problem(Code.DOCUMENT_COMMENTS, name),)
    return ()
