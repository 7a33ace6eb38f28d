"""The report as a Word file with real styles, numbering, tables, comments and alternative texts."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from redthread.publish import word_parts as parts
from redthread.publish import word_styles as styles
from redthread.publish import wording
from redthread.publish.tree import (
    Block,
    Bullets,
    Card,
    Cover,
    Document,
    Evidence,
    EvidenceMark,
    Figure,
    Heading,
    Inline,
    Link,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Recommendations,
    Remarks,
    Sentence,
    Side,
    Table,
    Voices,
    Words,
    chart_tables,
    evidence_anchor,
    heading_numbers,
)
from redthread.publish.word_template import open_template
from redthread.records.info import Text

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run

LANGUAGES = {"da": "da-DK", "en": "en-GB"}
_WHEN = datetime(2000, 1, 1, tzinfo=UTC)


def to_word(document: Document, template: bytes | None = None, folders: tuple[Path, ...] = ()) -> bytes:
    """Write the report as a Word file.

    Parameters
    ----------
    document : Document
        The report.
    template : bytes or None
        A .docx or .dotx of the user's own: its styles, header and footer are used, its text is not.
    folders : tuple of Path
        Where the fonts of the charts lie.

    Returns
    -------
    bytes
        The file; the same document and template give the same bytes.

    Raises
    ------
    Refusal
        FILE_UNREADABLE where the template is not a Word file.
    """
    opened = open_template(template)
    styles.prepare_styles(opened, own_template=template is not None)
    writer = _Writer(document, opened, folders)
    _set_properties(opened, document)
    writer.cover(document.cover)
    writer.contents(document.blocks)
    for block in document.blocks:
        writer.block(block)
    writer.chart_numbers(document.blocks)
    return parts.packed_again(_saved(opened))


def _saved(opened: WordDocument) -> bytes:
    made = io.BytesIO()
    opened.save(made)
    return made.getvalue()


def _set_properties(opened: WordDocument, document: Document) -> None:
    from docx.oxml.ns import qn

    language = LANGUAGES[document.language]
    defaults = opened.styles.element.find(qn("w:docDefaults"))
    for properties in () if defaults is None else defaults.iter(qn("w:rPr")):
        parts.set_language(properties, language)
    parts.set_language(opened.styles["Normal"].element.get_or_add_rPr(), language)
    core = opened.core_properties
    core.title, core.subject, core.language = document.cover.title, document.cover.subtitle, language
    core.author = core.last_modified_by = document.software
    core.created = core.modified = _WHEN
    core.revision, core.comments, core.keywords = 1, "", ""
    core.category = core.content_status = core.identifier = core.version = ""


class _Writer:
    """Writes blocks into an opened Word file: counts bookmarks, knows the anchors that there are."""

    def __init__(self, document: Document, opened: WordDocument, folders: tuple[Path, ...]) -> None:
        self.document = document
        self.opened = opened
        self.folders = folders
        self.bookmarks = 0
        self.said: Counter[str] = Counter()
        self.styles = styles.paragraph_styles(opened)
        self.writers: dict[type, Callable[..., None]] = {
            Heading: self.heading,
            Paragraph: self.paragraph,
            Bullets: self.bullets,
            Quote: self.quote,
            Table: self.table,
            Figure: self.figure,
            Evidence: self.evidence,
            Voices: self.voices,
            Recommendations: self.recommendations,
            Remarks: self.remarks,
            PageBreak: self.page_break,
        }

    def block(self, block: Block) -> None:
        self.writers[type(block)](block)

    def say(self, words: Text, **values: str) -> str:
        return wording.fill(words, self.document.language, **values)

    # Paragraphs

    def new(self, style: str) -> WordParagraph:
        """A paragraph of a style at the end: python-docx reads all styles and all paragraphs for each new one."""
        from docx.text.paragraph import Paragraph as WordParagraph

        made = parts.element("w:p")
        self.opened.element.body[-1].addprevious(made)
        paragraph = WordParagraph(made, self.opened._body)  # noqa: SLF001 -- no other door
        paragraph._p.style = self.styles.get(style)  # noqa: SLF001 -- as above
        return paragraph

    def add(
        self, words: str, style: str = "Normal", *, anchor: str = "", language: str = ""
    ) -> WordParagraph:
        paragraph = self.new(style)
        if words:
            self.run(paragraph, Words(words), language)
        self.mark(paragraph, anchor)
        return paragraph

    def mark(self, paragraph: WordParagraph, anchor: str = "") -> None:
        """Bookmark a paragraph by its anchor, or else by its words."""
        words = paragraph.text
        name = parts.bookmark_name(anchor) if anchor else parts.paragraph_name(words, self.said[words])
        self.said[words] += 0 if anchor else 1
        self.bookmarks += 1
        parts.set_bookmark(paragraph, name, self.bookmarks)

    def run(self, paragraph: WordParagraph, one: Words, language: str = "") -> Run:
        run = paragraph.add_run(one.text)
        run.bold, run.italic = one.strong or None, one.emphasis or None
        if one.language or language:
            parts.set_language(run._r.get_or_add_rPr(), LANGUAGES[one.language or language])  # noqa: SLF001 -- no other door
        return run

    def prose(
        self, inlines: Iterable[Inline], style: str, language: str = "", anchor: str = ""
    ) -> WordParagraph:
        paragraph = self.new(style)
        for one in inlines:
            self.inline(paragraph, one, language)
        self.mark(paragraph, anchor)
        return paragraph

    def inline(self, paragraph: WordParagraph, one: Inline, language: str) -> list[Run]:
        if isinstance(one, Sentence):
            return self.sentence(paragraph, one, language)
        if isinstance(one, Link):
            return [parts.add_link(paragraph, one.text, parts.bookmark_name(one.target))]
        return [self.run(paragraph, one, language)]

    def sentence(self, paragraph: WordParagraph, sentence: Sentence, language: str) -> list[Run]:
        runs = [run for one in sentence.inlines for run in self.inline(paragraph, one, language)]
        for note in sentence.notes if runs else ():
            self.comment(runs, note)
        for mark in sentence.evidence:
            self.evidence_mark(paragraph, mark)
        return runs

    def comment(self, runs: list[Run], note: Note) -> None:
        from docx.oxml.ns import qn

        words = f"{note.title} {note.number}: {note.text}"
        words += f"\n{self.say(wording.BETTER)}: {note.wording}" if note.wording else ""
        comment = self.opened.add_comment(runs=runs, text=words, author="Redthread", initials="RT")
        del comment._comment_elm.attrib[qn("w:date")]  # noqa: SLF001 -- the clock must not change the bytes

    def evidence_mark(self, paragraph: WordParagraph, mark: EvidenceMark) -> None:
        from docx.shared import Pt, RGBColor

        paragraph.add_run(" ")
        run = parts.add_link(paragraph, f"[{mark.label}]", parts.bookmark_name(mark.target))
        run.font.size, run.font.color.rgb = Pt(8), RGBColor.from_string(styles.THREAD)

    # The first pages

    def cover(self, cover: Cover) -> None:
        if cover.draft:
            self.add(cover.draft, styles.DRAFT)
        self.add(cover.title, "Title")
        self.add(cover.subtitle, "Subtitle")
        for name, value in cover.lines:
            self.pair(name, value)
        if cover.facts:
            self.add(" · ".join(f"{figure} {what}" for figure, what in cover.facts), styles.VOICES)
        if cover.verdict:
            self.add(cover.verdict)
        self.frame(cover)

    def frame(self, cover: Cover) -> None:
        """The header and footer of every page."""
        section = self.opened.sections[0]
        section.different_first_page_header_footer = True
        head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
        if not head.text:
            head.add_run(" · ".join(part for part in (cover.title, cover.draft) if part))
        if not foot.text:
            parts.field(foot, "PAGE")

    def pair(self, name: str, value: str) -> None:
        self.prose((Words(f"{name}: "), Words(value, strong=True)), "Normal")

    def contents(self, blocks: tuple[Block, ...]) -> None:
        headings = [block for block in blocks if isinstance(block, Heading)]
        shown = [
            (heading, number)
            for heading, number in zip(headings, heading_numbers(blocks), strict=True)
            if heading.level == 1 or (heading.level == 2 and heading.numbered)
        ]
        title = self.add(self.say(wording.CONTENTS), "Subtitle")
        title.paragraph_format.page_break_before = True
        paragraph = self.new(styles.CONTENTS[0])
        parts.begin_contents(paragraph, r'TOC \o "1-2" \h \z')
        for at, (heading, number) in enumerate(shown):
            if at:
                paragraph = self.new(styles.CONTENTS[heading.level - 1])
            parts.add_link(paragraph, f"{number} {heading.text}".strip(), parts.bookmark_name(heading.anchor))
        parts.end_field(paragraph)

    # Blocks

    def heading(self, block: Heading) -> None:
        annex = block.level > 1 and not block.numbered
        style = styles.ANNEX_HEADING if annex else styles.HEADINGS[min(block.level, len(styles.HEADINGS)) - 1]
        paragraph = self.add(block.text, style, anchor=block.anchor, language=block.language)
        if not block.numbered and not annex:
            parts.without_numbers(paragraph._p.get_or_add_pPr())  # noqa: SLF001 -- python-docx has no other door

    def paragraph(self, block: Paragraph) -> None:
        self.prose(block.inlines, styles.SMALL if block.style == "small" else "Normal", block.language)

    def bullets(self, block: Bullets) -> None:
        for item in block.items:
            self.prose(item, "List Number" if block.numbered else "List Bullet", block.language)

    def quote(self, block: Quote) -> None:
        source = (Words(f" ({block.source})"),) if block.source else ()
        self.prose((*block.inlines, *source), "Quote", block.language)

    def table(self, block: Table) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        caption = self.add(block.caption, "Caption", anchor=block.anchor)
        caption.paragraph_format.keep_with_next = True
        table = self.opened.add_table(rows=0, cols=len(block.header), style=self.table_style())
        parts.describe_table(table, block.caption)
        for at, row in enumerate((block.header, *block.rows)):
            cells = table.add_row().cells
            for column, words in enumerate(row):
                paragraph = cells[column].paragraphs[0]
                paragraph.paragraph_format.space_after = 0
                self.run(paragraph, Words(words, strong=at == 0), block.language)
                if block.numeric and column:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        parts.repeat_header(table.rows[0])
        self.add(block.note, styles.SMALL)

    def table_style(self) -> str | None:
        known = {style.name for style in self.opened.styles}
        return next(
            (name for name in ("Redthread Table", "Plain Table 2", "Table Grid") if name in known), None
        )

    def figure(self, block: Figure) -> None:
        from docx.shared import Cm

        caption = self.add(block.caption, "Caption", anchor=block.anchor)
        caption.paragraph_format.keep_with_next = True
        drawn = _picture(block.svg, self.folders)
        if drawn:
            shape = self.opened.add_picture(io.BytesIO(drawn), width=Cm(15.6))
            shape._inline.docPr.set("descr", block.alternative)  # noqa: SLF001 -- python-docx has no alternative text
            shape._inline.docPr.set("title", block.caption)  # noqa: SLF001 -- as above
            self.mark(self.opened.paragraphs[-1], f"{block.anchor}-picture" if block.anchor else "")
        if block.note:
            self.add(block.note, styles.SMALL)

    def chart_numbers(self, blocks: tuple[Block, ...]) -> None:
        """The tables behind the charts, at the end."""
        tables = chart_tables(blocks)
        if tables:
            self.heading(Heading(1, self.say(wording.CHART_NUMBERS), "chart-numbers", numbered=False))
        for table in tables:
            self.table(table)

    def evidence(self, block: Evidence) -> None:
        words = (Words(f"{block.finding} ", strong=True), Words(block.sentence, strong=True))
        self.prose(
            words, "Normal", anchor=evidence_anchor(block.finding)
        ).paragraph_format.keep_with_next = True
        facts = " · ".join(f"{name}: {value}" for name, value in block.figures)
        self.add(" ".join(part for part in (facts, block.note) if part), styles.FACTS)
        for side in block.sides:
            self.side(side)
        if not block.steps:
            self.add(self.say(wording.NO_STEP))
        for step in block.steps:
            link = Link(step.recommendation, step.recommendation)
            lead = Words(f"{self.say(wording.LEADS_TO)} ")
            self.prose((lead, link, Words(f": {step.text} ({step.state})")), "Normal", step.language)

    def side(self, side: Side) -> None:
        self.add(side.title, styles.VOICES)
        for group in side.groups:
            if group.title:
                self.prose(
                    (Words(group.title, emphasis=True),), "Normal"
                ).paragraph_format.keep_with_next = True
            for said in group.said:
                self.prose((Words(said.text, emphasis=said.quote),), "List Bullet", said.language)

    def voices(self, block: Voices) -> None:
        for side in block.sides:
            self.side(side)
        if block.more:
            self.prose((Link(block.more.label, block.more.target),), styles.SMALL)

    def recommendations(self, block: Recommendations) -> None:
        self.add(block.title, styles.VOICES)
        for card in block.cards:
            self.card(card)

    def card(self, card: Card) -> None:
        self.add(
            f"{card.recommendation} {card.text}",
            styles.RECOMMENDATION,
            anchor=card.recommendation,
            language=card.language,
        )
        facts = " · ".join(
            f"{name}: {value}" for name, value in (*card.facts, (self.say(wording.STATE), card.state))
        )
        inlines: list[Inline] = [Words(facts)]
        if card.findings:
            inlines.append(Words(f" · {self.say(wording.FOLLOWS_FROM)}: "))
            inlines += _joined(Link(finding, evidence_anchor(finding)) for finding in card.findings)
        self.prose(inlines, styles.FACTS)
        for line in card.details:
            self.prose(line, styles.FACTS)

    def remarks(self, block: Remarks) -> None:
        for note in block.notes:
            better = f" {self.say(wording.BETTER)}: {note.wording}" if note.wording else ""
            place = f" ({note.code}{', ' if note.place else ''}{note.place})"
            title = Words(f"{note.title} {note.number}. ", strong=True)
            self.prose((title, Words(note.text + better), Words(place, emphasis=True)), styles.NOTE)

    def page_break(self, block: PageBreak) -> None:
        del block
        self.add("").paragraph_format.page_break_before = True


def _joined(links: Iterable[Link]) -> list[Inline]:
    made: list[Inline] = []
    for link in links:
        made += [Words(", "), link] if made else [link]
    return made


def _picture(svg: str, folders: tuple[Path, ...]) -> bytes:
    """The drawing as PNG at twice its size; empty where the drawing library is not installed."""
    if find_spec("vl_convert") is None:
        return b""
    import vl_convert

    for folder in folders:
        vl_convert.register_font_directory(str(folder))
    made: Any = vl_convert.svg_to_png(svg, scale=2)
    return bytes(made)
