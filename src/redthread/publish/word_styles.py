"""The styles of the Word file: Word's own names, so that a template can replace each, and a few of Redthread's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redthread.publish import word_parts as parts

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

HEADINGS = ("Heading 1", "Heading 2", "Heading 3")
ANNEX_HEADING = "Redthread Annex Heading"
DRAFT, FACTS, NOTE, SMALL = "Redthread Draft", "Redthread Facts", "Redthread Note", "Redthread Small"
RECOMMENDATION, VOICES, GROUP = "Redthread Recommendation", "Redthread Voices", "Redthread Group"
CONTENTS = ("toc 1", "toc 2")
THREAD, INK = "B3122E", "1F2328"

# Every machine with Word has these, and LibreOffice has faces of the same widths; the report's own are on few.
BODY, TITLES = "Calibri", "Cambria"

_WORDS_OWN = (*HEADINGS, "List Bullet", "List Number", "Quote", "Caption", "Title", "Subtitle", *CONTENTS)
_REDTHREADS = {
    ANNEX_HEADING: "Heading 2",
    DRAFT: "Normal",
    FACTS: "Normal",
    NOTE: "Normal",
    SMALL: "Normal",
    RECOMMENDATION: "Normal",
    VOICES: "Normal",
    GROUP: "Normal",
}


def prepare_styles(opened: WordDocument, *, own_template: bool) -> None:
    """Give the file every style that the report uses; a template's own styles are left as they are.

    Parameters
    ----------
    opened : docx Document
        The file.
    own_template : bool
        Whether it is the user's: then nothing is dressed, and the template says whether headings are numbered.
    """
    _add_normal(opened)
    added = [name for name in _WORDS_OWN if _add(opened, name, "Normal")]
    added += [name for name, base in _REDTHREADS.items() if _add(opened, name, base)]
    if not own_template:
        _dress_page(opened)
        _dress_words_own(opened)
        parts.number_headings(opened, HEADINGS)
    _dress_redthreads(opened, tuple(added))


def paragraph_styles(opened: WordDocument) -> dict[str, str]:
    """The identifiers of the file's paragraph styles by name, without the one that a paragraph has anyway."""
    from docx.enum.style import WD_STYLE_TYPE

    known = (style for style in opened.styles if style.type == WD_STYLE_TYPE.PARAGRAPH)
    return {style.name: style.style_id for style in known if style.name and style.name != "Normal"}


def _add(opened: WordDocument, name: str, base: str) -> bool:
    from docx.enum.style import WD_STYLE_TYPE

    if name in {style.name for style in opened.styles}:
        return False
    made = opened.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style = opened.styles[base]
    return True


def _add_normal(opened: WordDocument) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn

    if "Normal" not in {style.name for style in opened.styles}:
        made = opened.styles.add_style("Normal", WD_STYLE_TYPE.PARAGRAPH)
        made.element.set(qn("w:default"), "1")


def _dress_page(opened: WordDocument) -> None:
    from docx.shared import Cm

    section = opened.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.6)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2.3)


def _dress_words_own(opened: WordDocument) -> None:
    from docx.shared import Pt

    faces = (
        ("Normal", BODY, 11.0, INK),
        ("Title", TITLES, 32.0, INK),
        ("Subtitle", BODY, 13.0, THREAD),
        ("Heading 1", TITLES, 21.0, INK),
        ("Heading 2", TITLES, 15.0, INK),
        ("Heading 3", TITLES, 12.5, INK),
        ("Caption", BODY, 10.5, INK),
        ("Quote", BODY, 12.5, INK),
    )
    for name, family, size, colour in faces:
        _face(opened, name, family, size, colour)
    normal, first, title = (opened.styles[name].paragraph_format for name in ("Normal", "Heading 1", "Title"))
    normal.space_after, normal.line_spacing = Pt(7), 1.2
    first.page_break_before, first.space_after = True, Pt(10)
    title.space_before, title.space_after = Pt(150), Pt(6)
    parts.without_border(opened.styles["Title"].element.get_or_add_pPr())
    for name in ("Quote", "Title", "Subtitle"):
        parts.left_border(opened.styles[name].element.get_or_add_pPr(), THREAD)


def _dress_redthreads(opened: WordDocument, added: tuple[str, ...]) -> None:
    from docx.shared import Cm, Pt, RGBColor

    for name in added:
        layout, font = opened.styles[name].paragraph_format, opened.styles[name].font
        layout.space_after = Pt(2 if name in CONTENTS else 4)
        if name in {RECOMMENDATION, VOICES, GROUP}:
            layout.keep_with_next, layout.space_before = True, Pt(4 if name == GROUP else 9)
            font.bold, font.italic = name != GROUP, name == GROUP
        if name in {FACTS, NOTE, SMALL}:
            font.size = Pt(9.5)
        if name in {RECOMMENDATION, FACTS, NOTE}:
            parts.left_border(opened.styles[name].element.get_or_add_pPr(), THREAD)
        if name == DRAFT:
            font.bold, font.color.rgb = True, RGBColor.from_string(THREAD)
        if name == CONTENTS[1]:
            layout.left_indent = Cm(0.8)
        if name == ANNEX_HEADING:
            parts.without_numbers(opened.styles[name].element.get_or_add_pPr())


def _face(opened: WordDocument, name: str, family: str, size: float, colour: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style = opened.styles[name]
    style.font.name, style.font.size, style.font.italic = family, Pt(size), name == "Quote"
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:cs"), family)
    style.font.color.rgb = RGBColor.from_string(colour)
