"""What python-docx has no words for: fields, bookmarks, links, numbering, language, borders; and equal bytes."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)


def element(tag: str, **attributes: str) -> Any:
    """An element of the Word namespace, such as ``element("w:lang", val="da-DK")``."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def bookmark_name(anchor: str) -> str:
    """The anchor as a bookmark's name: letters, digits and underscores, at most 40.

    Examples
    --------
    >>> bookmark_name("T-1.2"), bookmark_name("evidence-F-012")
    ('T_1_2', 'evidence_F_012')
    """
    name = re.sub(r"\W", "_", anchor)
    return name[:40] if name[:1].isalpha() else f"a{name}"[:40]


def paragraph_name(words: str, times: int) -> str:
    """The bookmark of a paragraph: of its words, so that it stays when other paragraphs change.

    Parameters
    ----------
    words : str
        The paragraph.
    times : int
        How often the same words stood before it.

    Examples
    --------
    >>> paragraph_name("", 0), paragraph_name("", 1)
    ('p_e3b0c44298fc', 'p_e3b0c44298fc_1')
    """
    name = f"p_{hashlib.sha256(words.encode('utf-8')).hexdigest()[:12]}"
    return f"{name}_{times}" if times else name


def set_bookmark(paragraph: WordParagraph, name: str, number: int) -> None:
    """Put a bookmark around a paragraph."""
    start = element("w:bookmarkStart", id=str(number), name=name)
    inner = paragraph._p  # noqa: SLF001 -- python-docx has no other door to the element
    at = 1 if inner.pPr is not None else 0
    inner.insert(at, start)
    inner.append(element("w:bookmarkEnd", id=str(number)))


def add_link(paragraph: WordParagraph, words: str, bookmark: str, style: str = "") -> Run:
    """Add words that lead to a bookmark."""
    from docx.text.run import Run

    link = element("w:hyperlink", anchor=bookmark, history="1")
    run = element("w:r")
    link.append(run)
    paragraph._p.append(link)  # noqa: SLF001 -- as above
    made = Run(run, paragraph)
    made.text = words
    if style:
        made.style = style
    return made


def field(paragraph: WordParagraph, code: str, shown: str = "1") -> None:
    """Add a field such as ``PAGE``."""
    for part in (
        element("w:fldChar", fldCharType="begin"),
        _instruction(code),
        element("w:fldChar", fldCharType="separate"),
    ):
        paragraph.add_run()._r.append(part)  # noqa: SLF001 -- as above
    paragraph.add_run(shown)
    end_field(paragraph)


def begin_contents(paragraph: WordParagraph, code: str) -> None:
    """Begin a table of contents that Word brings up to date when it opens the file."""
    for part in (
        element("w:fldChar", fldCharType="begin", dirty="true"),
        _instruction(code),
        element("w:fldChar", fldCharType="separate"),
    ):
        paragraph.add_run()._r.append(part)  # noqa: SLF001 -- as above


def end_field(paragraph: WordParagraph) -> None:
    """End a field."""
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="end"))  # noqa: SLF001 -- as above


def _instruction(code: str) -> Any:
    made = element("w:instrText")
    made.text = f" {code} "
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def number_headings(document: WordDocument, styles: tuple[str, ...]) -> None:
    """Number the heading styles as 1, 1.1, 1.1.1 by one multilevel list."""
    numbering = document.part.numbering_part.element
    abstract = element("w:abstractNum", abstractNumId="90")
    abstract.append(element("w:multiLevelType", val="multilevel"))
    for level, style in enumerate(styles):
        abstract.append(_level(level, document.styles[style].style_id))
    first = numbering.find("{*}num")
    numbering.insert(list(numbering).index(first) if first is not None else len(numbering), abstract)
    link = element("w:num", numId="90")
    link.append(element("w:abstractNumId", val="90"))
    numbering.append(link)
    for level, style in enumerate(styles):
        properties = document.styles[style].element.get_or_add_pPr()
        properties.insert(0, _number_properties("90", level))
        _order(properties)


def _level(level: int, style: str) -> Any:
    made = element("w:lvl", ilvl=str(level))
    made.append(element("w:start", val="1"))
    made.append(element("w:numFmt", val="decimal"))
    made.append(element("w:pStyle", val=style))
    made.append(element("w:suff", val="space"))
    made.append(element("w:lvlText", val=".".join(f"%{part + 1}" for part in range(level + 1))))
    made.append(element("w:lvlJc", val="left"))
    return made


def _number_properties(number: str, level: int) -> Any:
    made = element("w:numPr")
    made.append(element("w:ilvl", val=str(level)))
    made.append(element("w:numId", val=number))
    return made


def without_numbers(properties: Any) -> None:
    """Take the list number off a heading or a style."""
    properties.append(_number_properties("0", 0))
    _order(properties)


def without_border(properties: Any) -> None:
    """Take the line off a style."""
    for border in properties.findall("{*}pBdr"):
        properties.remove(border)


_SEQUENCE = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
).split()


def _order(properties: Any) -> None:
    """Put the children of paragraph properties in the order that the format demands."""
    children = sorted(properties, key=lambda child: _SEQUENCE.index(child.tag.split("}")[1]))
    for child in children:
        properties.remove(child)
    properties.extend(children)


def left_border(properties: Any, colour: str, *, shade: str = "") -> None:
    """Give a paragraph style a line at its left, and a shade."""
    border = element("w:pBdr")
    border.append(element("w:left", val="single", sz="18", space="8", color=colour))
    properties.append(border)
    if shade:
        properties.append(element("w:shd", val="clear", color="auto", fill=shade))
    _order(properties)


def set_language(properties: Any, language: str) -> None:
    """Say the language of a run's or a style's properties."""
    from docx.oxml.ns import qn

    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(element("w:lang", val=language, eastAsia=language, bidi="ar-SA"))


def repeat_header(row: Any) -> None:
    """Repeat a table's row at the top of each page, and mark it as the header."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader", val="true"))  # noqa: SLF001 -- as above


def describe_table(table: Any, title: str) -> None:
    """Give a table its alternative text."""
    table._tbl.tblPr.append(element("w:tblCaption", val=title))  # noqa: SLF001 -- as above


def packed_again(data: bytes) -> bytes:
    """The same parts in a zip file whose times and order are always the same."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            new.writestr(entry, old.read(name))
    return made.getvalue()
