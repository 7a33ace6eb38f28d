"""The report as one web page that needs nothing but itself: no script, no address outside."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from importlib.resources import files
from pathlib import Path

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
    Said,
    Sentence,
    Side,
    Table,
    Voices,
    Words,
    evidence_anchor,
    heading_numbers,
    sentences_of,
)
from redthread.publish.webfonts import font_faces
from redthread.records.info import Text

_SPOOL = (
    '<svg class="spool" viewBox="0 0 600 400" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
    '<path d="M592 0C588 50 505 60 497 120C491 172 562 192 577 142C592 92 520 62 462 108C360 165 470 330 375 362C320 382 200 391 60 391'
    'C20 391 1 393 1 400" fill="none" stroke="#b3122e" stroke-width="2" vector-effect="non-scaling-stroke"/></svg>'
)


def to_html(document: Document, folders: tuple[Path, ...] = ()) -> str:
    """Write the report as a web page.

    Parameters
    ----------
    document : Document
        The report.
    folders : tuple of Path
        Where the fonts lie; without them the page names fonts that most machines have.

    Examples
    --------
    >>> page = to_html(Document("da", Cover("Ledernes vilkår", "Rapport", ()), (), "Redthread 0.1"))
    >>> '<html lang="da">' in page
    True
    """
    language = document.language
    title = escape(document.cover.title)
    style = font_faces(folders) + files("redthread.publish").joinpath("report.css").read_text("utf-8")
    body = "".join(
        [
            f'<a class="skip" href="#content">{_fixed(wording.SKIP, language)}</a>',
            _cover(document.cover),
            f'<div class="layout">{_contents(document)}<main id="content" tabindex="-1">{_blocks(document)}</main></div>',
            f'<footer class="colophon">{escape(document.software)}</footer>',
        ]
    )
    head = (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="generator" content="{escape(document.software)}"><style>\n{style}</style></head>'
    )
    return f"{head}<body>{body}</body></html>\n"


def _fixed(words: Text, language: str, **values: str) -> str:
    return escape(wording.fill(words, language, **values))


def _cover(cover: Cover) -> str:
    draft = f'<p class="draft">{escape(cover.draft)}</p>' if cover.draft else ""
    verdict = f'<p class="verdict">{escape(cover.verdict)}</p>' if cover.verdict else ""
    lines = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in cover.lines
    )
    facts = "".join(
        f"<li><strong>{escape(figure)}</strong><span>{escape(what)}</span></li>"
        for figure, what in cover.facts
    )
    return (
        f'<header class="cover"><div>{_SPOOL}{draft}<p class="kicker">{escape(cover.subtitle)}</p>'
        f"<h1>{escape(cover.title)}</h1>{_if(lines, f'<dl class=lines>{lines}</dl>')}{verdict}"
        f"{_if(facts, f'<ul class=facts>{facts}</ul>')}</div></header>"
    )


def _if(there: str, made: str) -> str:
    return made if there else ""


def _contents(document: Document) -> str:
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    pairs = zip(headings, heading_numbers(document.blocks), strict=True)
    rows = "".join(_contents_line(heading, number) for heading, number in pairs if _is_listed(heading))
    title = _fixed(wording.CONTENTS, document.language)
    return f'<nav class="contents" aria-labelledby="contents-title"><h2 id="contents-title">{title}</h2><ol>{rows}</ol></nav>'


def _is_listed(heading: Heading) -> bool:
    return heading.level == 1 or (heading.level == 2 and heading.numbered)


def _contents_line(heading: Heading, number: str) -> str:
    place = ' class="two"' if heading.level > 1 else ""
    words = escape(f"{number} {heading.text}".strip())
    return f'<li{place}><a href="#{escape(heading.anchor)}"{_lang(heading.language)}>{words}</a></li>'


def _lang(language: str) -> str:
    return f' lang="{language}"' if language else ""


def _blocks(document: Document) -> str:
    numbers = iter(heading_numbers(document.blocks))
    return "\n".join(
        _heading(block, next(numbers)) if isinstance(block, Heading) else _block(block, document.language)
        for block in document.blocks
    )


def _heading(heading: Heading, number: str) -> str:
    tag = f"h{min(heading.level + 1, 6)}"
    shown = f'<span class="number">{number}</span>' if number else ""
    return (
        f'<{tag} id="{escape(heading.anchor)}"{_lang(heading.language)}>{shown}{escape(heading.text)}</{tag}>'
    )


def _block(block: Block, language: str) -> str:
    writer: Callable[..., str] = _WRITERS[type(block)]
    notes = "".join(
        _note(note, language, margin=True) for sentence in sentences_of(block) for note in sentence.notes
    )
    made = writer(block, language)
    return f'<div class="noted">{notes}{made}</div>' if notes else made


def _paragraph(block: Paragraph, language: str) -> str:
    style = f' class="{block.style}"' if block.style != "body" else ""
    return f"<p{style}{_lang(block.language)}>{_inlines(block.inlines, language)}</p>"


def _bullets(block: Bullets, language: str) -> str:
    tag = "ol" if block.numbered else "ul"
    items = "".join(f"<li>{_inlines(item, language)}</li>" for item in block.items)
    return f"<{tag}{_lang(block.language)}>{items}</{tag}>"


def _quote(block: Quote, language: str) -> str:
    source = f"<footer>{escape(block.source)}</footer>" if block.source else ""
    return (
        f"<blockquote{_lang(block.language)}><p>{_inlines(block.inlines, language)}</p>{source}</blockquote>"
    )


def _inlines(inlines: Iterable[Inline], language: str) -> str:
    return "".join(_inline(one, language) for one in inlines)


def _inline(one: Inline, language: str) -> str:
    if isinstance(one, Sentence):
        return _sentence(one, language)
    if isinstance(one, Link):
        return f'<a href="#{escape(one.target)}">{escape(one.text)}</a>'
    return _words(one)


def _words(one: Words) -> str:
    words = escape(one.text, quote=False)
    words = f"<span{_lang(one.language)}>{words}</span>" if one.language else words
    words = f"<em>{words}</em>" if one.emphasis else words
    return f"<strong>{words}</strong>" if one.strong else words


def _sentence(sentence: Sentence, language: str) -> str:
    said = _inlines(sentence.inlines, language)
    if sentence.notes:
        said = f'<span class="flag {_worst(sentence.notes)}">{said}</span>'
    refs = "".join(
        f'<a class="noteref {note.severity.value}" href="#note-{note.number}">'
        f'<span class="sr">{escape(note.title)} </span>{note.number}</a>'
        for note in sentence.notes
    )
    marks = "".join(_mark(mark) for mark in sentence.evidence)
    return f"{said}{refs}{_if(marks, f' {marks}')}"


def _worst(notes: tuple[Note, ...]) -> str:
    order = ("error", "doubt", "hint")
    return min((note.severity.value for note in notes), key=order.index)


def _mark(mark: EvidenceMark) -> str:
    title = f'<span class="sr">{escape(mark.title)}: </span>' if mark.title else ""
    if mark.sheet:
        return f'<button type="button" class="mark" popovertarget="{escape(mark.target)}">{title}{escape(mark.label)}</button>'
    return f'<a class="mark table" href="#{escape(mark.target)}">{title}{escape(mark.label)}</a>'


def _note(note: Note, language: str, *, margin: bool) -> str:
    better = ""
    if note.wording:
        better = f'<p class="better"><strong>{_fixed(wording.BETTER, language)}:</strong> {escape(note.wording)}</p>'
    name = f' id="note-{note.number}"' if margin else ""
    place = " margin" if margin else ""
    return (
        f'<div class="note {note.severity.value}{place}" role="note"{name}><p class="head">{escape(note.title)} '
        f"{note.number}</p><p>{escape(note.text)}</p>{better}"
        f'<p class="code">{escape(note.code)}{_if(note.place, f" · {escape(note.place)}")}</p></div>'
    )


def _table(table: Table, language: str) -> str:
    del language
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.header)
    body = "".join(_row(row) for row in table.rows)
    kind = ' class="numbers"' if table.numeric else ""
    name = f' id="{escape(table.anchor)}"' if table.anchor else ""
    note = f'<p class="tnote">{escape(table.note)}</p>' if table.note else ""
    return (
        f'<div class="scroll" role="group" tabindex="0" aria-label="{escape(table.caption)}"{name}><table{kind}{_lang(table.language)}>'
        f"<caption>{escape(table.caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>{note}"
    )


def _row(row: tuple[str, ...]) -> str:
    first = f'<th scope="row">{escape(row[0])}</th>' if row else ""
    return f"<tr>{first}{''.join(f'<td>{escape(cell)}</td>' for cell in row[1:])}</tr>"


def _figure(figure: Figure, language: str) -> str:
    name = f' id="{escape(figure.anchor)}"' if figure.anchor else ""
    drawn = figure.svg.replace("<svg ", f'<svg role="img" aria-label="{escape(figure.alternative)}" ', 1)
    note = f'<p class="small">{escape(figure.note)}</p>' if figure.note else ""
    caption = escape(figure.caption)
    return (
        f'<figure{name}><figcaption>{caption}</figcaption><div class="scroll" role="group" tabindex="0" '
        f'aria-label="{caption}: {_fixed(wording.CHART, language)}">{drawn}</div>{note}<details><summary>'
        f"{_fixed(wording.AS_TABLE, language)}</summary>{_table(figure.table, language)}</details></figure>"
    )


def _evidence(evidence: Evidence, language: str) -> str:
    anchor = evidence_anchor(evidence.finding)
    opens = _fixed(wording.OPEN_EVIDENCE, language, finding=evidence.finding)
    return (
        f'<div class="finding" id="{escape(evidence.finding)}"><p><span class="id">{escape(evidence.finding)}</span> '
        f'<span{_lang(evidence.language)}>{escape(evidence.sentence)}</span></p><button type="button" class="mark" popovertarget="{anchor}" '
        f'aria-label="{opens}">{_fixed(wording.EVIDENCE, language)}</button></div>{_sheet(evidence, anchor, language)}'
    )


def _sheet(evidence: Evidence, anchor: str, language: str) -> str:
    close = (
        f'<button type="button" class="close" popovertarget="{anchor}" popovertargetaction="hide">'
        f"{_fixed(wording.CLOSE, language)}</button>"
    )
    note = f'<p class="small">{escape(evidence.note)}</p>' if evidence.note else ""
    kicker = " · ".join(part for part in (evidence.finding, evidence.theme) if part)
    return (
        f'<div class="sheet" popover id="{anchor}" role="dialog" aria-labelledby="{anchor}-title">{close}'
        f'<p class="kicker">{escape(kicker)}</p><h3 id="{anchor}-title"{_lang(evidence.language)}>{escape(evidence.sentence)}</h3>'
        f"{_bar(evidence)}{_figures(evidence)}{note}"
        f"{''.join(_side(side, 'h4', 'h5') for side in evidence.sides)}{_steps(evidence, language)}</div>"
    )


def _bar(evidence: Evidence) -> str:
    parts = "".join(
        f'<i class="part{at}" style="width:{share * 100:.2f}%"></i>'
        for at, (_, share) in enumerate(evidence.bar)
        if share
    )
    return _if(parts, f'<div class="share" aria-hidden="true">{parts}</div>')


def _figures(evidence: Evidence) -> str:
    names = [name for name, _ in evidence.bar]
    rows = "".join(
        f"<dt>{_swatch(names, name)}{escape(name)}</dt><dd>{escape(value)}</dd>"
        for name, value in evidence.figures
    )
    return _if(rows, f'<dl class="figures">{rows}</dl>')


def _swatch(names: list[str], name: str) -> str:
    return f'<span class="swatch part{names.index(name)}"></span>' if name in names else ""


def _side(side: Side, heading: str, below: str) -> str:
    groups = "".join(
        f"{_if(group.title, f'<{below}>{escape(group.title)}</{below}>')}<ul>"
        + "".join(_said(said) for said in group.said)
        + "</ul>"
        for group in side.groups
    )
    return f"<{heading}>{escape(side.title)}</{heading}>{groups}"


def _said(said: Said) -> str:
    quoted = ' class="said-quote"' if said.quote else ""
    return f"<li{quoted}{_lang(said.language)}>{escape(said.text)}</li>"


def _steps(evidence: Evidence, language: str) -> str:
    title = f"<h4>{_fixed(wording.LEADS_TO, language)}</h4>"
    if not evidence.steps:
        return f"{title}<p>{_fixed(wording.NO_STEP, language)}</p>"
    rows = "".join(
        f'<li><a href="#{escape(step.recommendation)}">{escape(step.recommendation)}</a> <span{_lang(step.language)}>{escape(step.text)}</span> '
        f'<span class="state">{escape(step.state)}</span></li>'
        for step in evidence.steps
    )
    return f"{title}<ul>{rows}</ul>"


def _voices(voices: Voices, language: str) -> str:
    del language
    sides = "".join(f'<p class="title">{escape(side.title)}</p>{_groups(side)}' for side in voices.sides)
    more = f'<p class="more">{_mark(voices.more)}</p>' if voices.more else ""
    return f'<div class="voices">{sides}{more}</div>'


def _groups(side: Side) -> str:
    return _side(side, "h4", "p").split("</h4>", 1)[1].replace("<p>", '<p class="group">')


def _recommendations(block: Recommendations, language: str) -> str:
    cards = "".join(_card(card, language) for card in block.cards)
    return f'<p class="block-title">{escape(block.title)}</p><ul class="cards">{cards}</ul>'


def _card(card: Card, language: str) -> str:
    facts = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in card.facts
    )
    details = "".join(f"<li>{_inlines(line, language)}</li>" for line in card.details)
    opened = f"<details><summary>{_fixed(wording.RESPONSES_AND_ACTIONS, language)}</summary><ul>{details}</ul></details>"
    return (
        f'<li class="card" id="{escape(card.recommendation)}"><div class="top"><span class="id">'
        f'{escape(card.recommendation)}</span><span class="state {card.tone}">{escape(card.state)}</span></div>'
        f'<p class="text"{_lang(card.language)}>{escape(card.text)}</p><dl>{facts}</dl>{_from(card, language)}'
        f"{_if(details, opened)}</li>"
    )


def _from(card: Card, language: str) -> str:
    buttons = " ".join(
        f'<button type="button" class="mark" popovertarget="{evidence_anchor(finding)}" '
        f'aria-label="{_fixed(wording.OPEN_EVIDENCE, language, finding=finding)}">{escape(finding)}</button>'
        for finding in card.findings
    )
    return _if(buttons, f'<p class="from">{_fixed(wording.FOLLOWS_FROM, language)} {buttons}</p>')


def _remarks(block: Remarks, language: str) -> str:
    return "".join(_note(note, language, margin=False) for note in block.notes)


def _page_break(block: PageBreak, language: str) -> str:
    del block, language
    return ""


_WRITERS: dict[type, Callable[..., str]] = {
    Paragraph: _paragraph,
    Bullets: _bullets,
    Quote: _quote,
    Table: _table,
    Figure: _figure,
    Evidence: _evidence,
    Voices: _voices,
    Recommendations: _recommendations,
    Remarks: _remarks,
    PageBreak: _page_break,
}
