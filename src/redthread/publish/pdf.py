"""The report as tagged PDF/UA, written as Typst source. Typst refuses what is not accessible, so a fault is seen here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

from redthread.publish import wording
from redthread.publish.fonts import FALLBACK_SERIF, SANS, SERIF
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
    Said,
    Sentence,
    Side,
    Table,
    Voices,
    Words,
    chart_tables,
    evidence_anchor,
)
from redthread.records.info import Text


def to_pdf(document: Document, folders: tuple[Path, ...] = ()) -> bytes:
    """Write the report as PDF.

    Parameters
    ----------
    document : Document
        The report.
    folders : tuple of Path
        Where the fonts lie (`redthread.publish.fonts.font_folders`); without them Typst's own are used.

    Returns
    -------
    bytes
        The file: PDF/UA-1, tagged, with outline and language. The same document gives the same bytes.
    """
    import typst

    source = to_typst(document, fonts=bool(folders)).encode("utf-8")
    parts: Any = {"main.typ": source, **_drawings(document)}  # typst takes a mapping; its types do not say so
    made = typst.compile(
        parts,
        format="pdf",
        pdf_standards=["ua-1"],
        font_paths=[str(folder) for folder in folders],
        ignore_system_fonts=True,
    )
    return bytes(made)


def to_typst(document: Document, *, fonts: bool = True) -> str:
    """The report as Typst source.

    Parameters
    ----------
    document : Document
        The report.
    fonts : bool
        Whether the report's own fonts are there.

    Examples
    --------
    >>> source = to_typst(Document("da", Cover("Ledernes vilkår", "Rapport", ()), (), "Redthread 0.1"))
    >>> 'title: "Ledernes vilkår"' in source
    True
    """
    look = files("redthread.publish").joinpath("report.typ").read_text("utf-8")
    look = look if fonts else look.replace(SERIF, FALLBACK_SERIF).replace(SANS, FALLBACK_SERIF)
    draft = _string(document.cover.draft) if document.cover.draft else "none"
    start = f"#show: look.with(title: {_string(document.cover.title)}, draft: {draft}, language: {_string(document.language)})"
    contents = f"#outline(title: [{_text(wording.CONTENTS.say(document.language))}])"
    known = frozenset(_targets(document.blocks))
    writer = _Writer(document.language, known)
    body = "\n\n".join(writer.block(block, at) for at, block in enumerate(document.blocks))
    return "\n".join(
        [look, start, _cover(document.cover), contents, body, writer.numbers(document.blocks), ""]
    )


def _drawings(document: Document) -> dict[str, bytes]:
    return {
        f"figure-{at}.svg": block.svg.encode("utf-8")
        for at, block in enumerate(document.blocks)
        if isinstance(block, Figure)
    }


def _targets(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, Heading | Table | Figure) and block.anchor:
            yield block.anchor
        elif isinstance(block, Evidence):
            yield evidence_anchor(block.finding)
        elif isinstance(block, Recommendations):
            yield from (card.recommendation for card in block.cards)


_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\#$*_`<>@=-+/[]{}~^'\"|&:;().!"})


def _text(words: str) -> str:
    """Words as Typst reads them literally."""
    return words.translate(_SPECIAL).replace("\n", " ")


def _string(words: str) -> str:
    """Words as a Typst string."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'


def _cover(cover: Cover) -> str:
    draft = _string(cover.draft) if cover.draft else "none"
    verdict = f"[{_text(cover.verdict)}]" if cover.verdict else "none"
    words = f"{_string(cover.title)}, {_string(cover.subtitle)}, {draft}, {verdict}"
    return f"#cover({words}, {_pairs(cover.lines)}, {_pairs(cover.facts)})"


def _pairs(pairs: tuple[tuple[str, str], ...]) -> str:
    return "(" + "".join(f"({_string(name)}, {_string(value)})," for name, value in pairs) + ")"


class _Writer:
    """Writes blocks in one language; knows which anchors there are, since Typst refuses a link to nowhere."""

    def __init__(self, language: str, known: frozenset[str]) -> None:
        self.language = language
        self.known = known
        self.writers: dict[type, Callable[..., str]] = {
            Heading: self.heading,
            Paragraph: self.paragraph,
            Bullets: self.bullets,
            Quote: self.quote,
            Table: self.table,
            Evidence: self.evidence,
            Voices: self.voices,
            Recommendations: self.recommendations,
            Remarks: self.remarks,
        }

    def block(self, block: Block, at: int) -> str:
        if isinstance(block, Figure):
            return self.figure(block, at)
        if isinstance(block, PageBreak):
            return "#pagebreak(weak: true)"
        return self.writers[type(block)](block)

    def words(self, words: Text) -> str:
        return words.say(self.language)

    def say(self, words: Text) -> str:
        return _text(self.words(words))

    def heading(self, block: Heading) -> str:
        plain = (
            ""
            if block.numbered
            else f", numbering: none, outlined: {'true' if block.level == 1 else 'false'}, bookmarked: true"
        )
        body = _lang(block.language, _text(block.text))
        return f"#heading(level: {block.level}{plain})[{body}]{_label(block.anchor)}"

    def paragraph(self, block: Paragraph) -> str:
        body = _lang(block.language, self.inlines(block.inlines))
        sizes = {"lead": "12pt", "small": "8.5pt"}
        return f"#text(size: {sizes[block.style]})[{body}]" if block.style in sizes else body

    def bullets(self, block: Bullets) -> str:
        kind = "enum" if block.numbered else "list"
        items = "".join(f"[{_lang(block.language, self.inlines(item))}]," for item in block.items)
        return f"#{kind}({items})"

    def quote(self, block: Quote) -> str:
        source = f"[{_text(block.source)}]" if block.source else "none"
        return f"#quotation([{_lang(block.language, self.inlines(block.inlines))}], {source})"

    def inlines(self, inlines: Iterable[Inline]) -> str:
        return "".join(self.inline(one) for one in inlines)

    def inline(self, one: Inline) -> str:
        if isinstance(one, Sentence):
            return self.sentence(one)
        if isinstance(one, Link):
            return self.link(one.target, _text(one.text))
        return _words(one)

    def link(self, target: str, body: str) -> str:
        return f"#link({_reference(target)})[{body}]" if target in self.known else body

    def sentence(self, sentence: Sentence) -> str:
        said = self.inlines(sentence.inlines)
        if sentence.notes:
            order = ("error", "doubt", "hint")
            worst = min((note.severity.value for note in sentence.notes), key=order.index)
            said = f"#flagged({_string(worst)})[{said}]"
        notes = "".join(self.footnote(note) for note in sentence.notes)
        return said + notes + "".join(self.mark(mark) for mark in sentence.evidence)

    def footnote(self, note: Note) -> str:
        title = _text(f"{note.title} {note.number}.")
        number = _string(str(note.number))
        return f"#remark({_string(note.severity.value)}, {number}, [{title}])[{self.remark_words(note)}]"

    def remark_words(self, note: Note) -> str:
        better = f" *{self.say(wording.BETTER)}:* {_text(note.wording)}" if note.wording else ""
        return _text(note.text) + better

    def mark(self, mark: EvidenceMark) -> str:
        if mark.target not in self.known:
            return f" {_text(mark.label)}"
        kind = "claim-mark" if mark.sheet else "table-mark"
        return f"#{kind}({_reference(mark.target)})[{_text(mark.label)}]"

    def table(self, block: Table) -> str:
        figure = f"#figure(kind: table, supplement: none, numbering: none, caption: [{_text(block.caption)}])"
        note = f"\n\n#text(size: 8.5pt, fill: soft)[{_text(block.note)}]" if block.note else ""
        return f"{figure}[{_lang(block.language, self.grid(block))}]{_label(block.anchor)}{note}"

    def grid(self, block: Table) -> str:
        count = max(len(block.header), 1)
        widths = ", ".join(f"{wide}fr" for wide in block.widths or (3,) + (2,) * (count - 1))
        align = "(x, _) => if x == 0 { left } else { right }" if block.numeric else "left"
        header = ", ".join(f"[{_text(cell)}]" for cell in block.header)
        rows = ", table.hline(), ".join(", ".join(f"[{_text(cell)}]" for cell in row) for row in block.rows)
        return (
            f"#table(columns: ({widths},), align: {align}, table.hline(stroke: 1pt + ink, y: 1), "
            f"table.header({header}), {rows})"
        )

    def figure(self, block: Figure, at: int) -> str:
        drawn = f'image("figure-{at}.svg", width: 100%, alt: {_string(block.alternative)})'
        caption = f"caption: [{_text(block.caption)}]"
        drawing = f"#figure({drawn}, kind: image, supplement: none, numbering: none, {caption}){_label(block.anchor)}"
        note = f"\n\n#text(size: 8.5pt, fill: soft)[{_text(block.note)}]" if block.note else ""
        return f"{drawing}{note}"

    def numbers(self, blocks: tuple[Block, ...]) -> str:
        """The tables behind the charts, at the end."""
        tables = chart_tables(blocks)
        heading = Heading(1, self.words(wording.CHART_NUMBERS), "chart-numbers", numbered=False)
        return (
            "\n\n".join([self.heading(heading), *(self.table(table) for table in tables)]) if tables else ""
        )

    def evidence(self, block: Evidence) -> str:
        head = f"*{_text(block.finding)}* #h(0.4em) *{_lang(block.language, _text(block.sentence))}*"
        figures = " · ".join(f"{_text(name)}: *{_text(value)}*" for name, value in block.figures)
        parts = ", ".join(f"{max(share, 0.0001):.4f}" for _, share in block.bar)
        bar = f"#share-bar({parts})\n" if parts else ""
        note = f"\n\n{_text(block.note)}" if block.note else ""
        sides = (
            f"#side-by-side({''.join(f'[{self.side(side)}],' for side in block.sides)})"
            if block.sides
            else ""
        )
        return (
            f"#block(above: 18pt, below: 4pt, sticky: true)[{head}]{_label(evidence_anchor(block.finding))}\n"
            f"{bar}#text(size: 9pt)[{figures}{note}\n{sides}\n{self.steps(block)}]"
        )

    def steps(self, block: Evidence) -> str:
        if not block.steps:
            return f"\n\n{self.say(wording.NO_STEP)}"
        lines = [
            f"{self.link(step.recommendation, _text(step.recommendation))} {_lang(step.language, _text(step.text))} ({_text(step.state)})"
            for step in block.steps
        ]
        return f"#side-title[{self.say(wording.LEADS_TO)}]\n#list({''.join(f'[{line}],' for line in lines)})"

    def side(self, side: Side) -> str:
        groups = "".join(
            (f"#group-title[{_text(group.title)}]" if group.title else "")
            + "#list("
            + "".join(f"[{_said(said)}]," for said in group.said)
            + ")"
            for group in side.groups
        )
        return f"#side-title[{_text(side.title)}]{groups}"

    def voices(self, block: Voices) -> str:
        more = self.mark(block.more) if block.more else ""
        return f"#panel[{''.join(self.side(side) for side in block.sides)}{more}]"

    def recommendations(self, block: Recommendations) -> str:
        cards = "\n\n".join(self.card(card) for card in block.cards)
        return f"#side-title[{_text(block.title)}]\n{cards}"

    def card(self, card: Card) -> str:
        facts = " · ".join(f"{_text(name)}: *{_text(value)}*" for name, value in card.facts)
        found = ", ".join(self.link(evidence_anchor(one), _text(one)) for one in card.findings)
        facts += f" · {self.say(wording.FOLLOWS_FROM)}: {found}" if found else ""
        lines = " \\ ".join(self.inlines(line) for line in card.details)
        details = f"[{lines}]" if lines else "none"
        words = _lang(card.language, _text(card.text))
        return (
            f"#card([{_text(card.recommendation)}], [{_text(card.state)}], {_string(card.tone)}, [{words}], "
            f"[{facts}], {details}){_label(card.recommendation)}"
        )

    def remarks(self, block: Remarks) -> str:
        return "\n".join(
            f"#remark-box({_string(note.severity.value)}, [{_text(f'{note.title} {note.number}')}], "
            f"[{_text(' · '.join(part for part in (note.code, note.place) if part))}], [{self.remark_words(note)}])"
            for note in block.notes
        )


def _said(said: Said) -> str:
    words = f"#emph[{_text(said.text)}]" if said.quote else _text(said.text)
    return _lang(said.language, words)


def _words(one: Words) -> str:
    words = _lang(one.language, _text(one.text))
    words = f"#emph[{words}]" if one.emphasis else words
    return f"#strong[{words}]" if one.strong else words


def _lang(language: str, body: str) -> str:
    return f"#text(lang: {_string(language)})[{body}]" if language else body


def _label(anchor: str) -> str:
    return f" #label({_string(anchor)})" if anchor else ""


def _reference(target: str) -> str:
    return f"label({_string(target)})"
