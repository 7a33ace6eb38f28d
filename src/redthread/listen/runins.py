"""Headings that run into their text on the same line: "Ad 2) Budget. Udvalget drøftede ...", and rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from redthread.formats.documents import DocumentBlockKind, words_of
from redthread.listen.entries import Entry
from redthread.listen.lists import short_name
from redthread.listen.topics import topic_of
from redthread.listen.vocabulary import NUMBERED_NAME
from redthread.text.spans import Span

HEAD_CELL = re.compile(
    r"(?:nr\.?|no\.?|#|punkt|pkt\.?|emne|tema|overskrift|dagsordenspunkt|sag|item|topic|theme|subject|referat|beslutning|drøftelse|resumé|pointer|bemærkninger"
    r"|opfølgning|ansvarlig|hvem|hvornår|hvad|frist|deadline|notes|minutes|discussion|decision|action|responsible|who|when)(?: .{0,25})?",
    re.IGNORECASE,
)
ASIDE_CELL = re.compile(
    r"(?:ansvarlig|hvem|hvornår|frist|deadline|nr\.?|no\.?|responsible|who|when)(?: .{0,25})?", re.IGNORECASE
)
LONGEST_TITLE = 80


def open_up(entries: tuple[Entry, ...], text: str) -> tuple[Entry, ...]:
    """Part headings from the text that runs on after them, and rows of a table of minutes into heading and text.

    Examples
    --------
    >>> text = "Ad 2) Budget. Udvalget drøftede rammen."
    >>> whole = Entry(DocumentBlockKind.PARAGRAPH, Span(0, len(text)), text)
    >>> [entry.words for entry in open_up((whole,), text)]
    ['Ad 2) Budget.', 'Udvalget drøftede rammen.']
    """
    series = _run_in_series(entries, text)
    heads: tuple[str, ...] = ()
    parted: list[Entry] = []
    for index, entry in enumerate(entries):
        if entry.kind is DocumentBlockKind.TABLE_ROW:
            heads = _cell_words(entry, text) if _is_head_row(entry, text) else heads
            parted += _row(entry, text, heads)
        elif index in series or _named_with_text(entry):
            parted += _part(entry, text)
        else:
            parted.append(entry)
    return tuple(parted)


def _named_with_text(entry: Entry) -> bool:
    """Words such as "Pkt. 3" with a sentence after them on the line."""
    eligible = (
        entry.kind is DocumentBlockKind.PARAGRAPH and not entry.strong and NUMBERED_NAME.match(entry.words)
    )
    return bool(eligible) and not short_name(entry) and not entry.words.endswith("?")


def _part(entry: Entry, text: str) -> Iterator[Entry]:
    whole = entry.span.of(text)
    named = NUMBERED_NAME.match(whole)
    skip = named.end() if named else 0
    topic = topic_of(text, Span(entry.span.start + skip, entry.span.end)) if skip < len(whole) else None
    if topic is not None:
        ends = topic.end - entry.span.start + 1
    elif named:
        ends = len(whole[: named.end()].rstrip())
    else:
        yield entry
        return
    body = entry.span.start + ends + len(whole[ends:]) - len(whole[ends:].lstrip(" \t\n*_:.–-"))
    head = Span(entry.span.start, entry.span.start + ends)
    yield replace(entry, kind=DocumentBlockKind.HEADING, span=head, words=words_of(head.of(text)), level=9)
    if body < entry.span.end:
        rest = Span(body, entry.span.end)
        yield replace(
            entry,
            kind=DocumentBlockKind.PARAGRAPH,
            span=rest,
            words=words_of(rest.of(text)),
            number="",
            level=0,
        )


def _run_in_series(entries: tuple[Entry, ...], text: str) -> frozenset[int]:
    """Numbered paragraphs that each open with a topic, in minutes without other headings."""
    if any(entry.kind is DocumentBlockKind.HEADING and entry.level > 1 for entry in entries[1:]) or any(
        entry.strong for entry in entries[2:]
    ):
        return frozenset()
    numbered = [index for index, entry in enumerate(entries) if re.fullmatch(r"\d{1,2}[.)]", entry.number)]
    long = [index for index in numbered if not short_name(entries[index])]
    opened = [index for index in long if topic_of(text, entries[index].span)]
    rising = [int(entries[index].number[:-1]) for index in numbered]
    whole = len(opened) >= 2 and len(opened) * 2 > len(numbered) and rising == sorted(set(rising))
    return frozenset(opened) if whole else frozenset()


def _cell_words(entry: Entry, text: str) -> tuple[str, ...]:
    return tuple(words_of(cell.of(text)).strip(":") for cell in entry.cells)


def _is_head_row(entry: Entry, text: str) -> bool:
    words = _cell_words(entry, text)
    return len(words) > 1 and all(not word or HEAD_CELL.fullmatch(word) for word in words) and any(words)


def _row(entry: Entry, text: str, heads: tuple[str, ...]) -> Iterator[Entry]:
    """A row with a short title and a text becomes both; any other row stays a point, and the head row is set aside."""
    words = _cell_words(entry, text)
    if _is_head_row(entry, text):
        yield replace(entry, kind=DocumentBlockKind.HEADER)
        return
    filled = [index for index, word in enumerate(words) if word]
    first = next((index for index in filled if not re.fullmatch(r"\d{1,2}[.)]?", words[index])), None)
    rest = [index for index in filled if first is not None and index > first]
    talks = any(len(words[index]) > LONGEST_TITLE or words[index].endswith(".") for index in rest)
    counted = filled and re.match(r"\d{1,2}[.)]?(?:\s|$)", words[filled[0]])
    if first is None or len(words[first]) > LONGEST_TITLE or not rest or not (heads or talks or counted):
        yield entry
        return
    head = Span(entry.cells[filled[0]].start, entry.cells[first].end)
    yield replace(entry, kind=DocumentBlockKind.HEADING, span=head, words=words[first], level=9, cells=())
    for index in rest:
        aside = index < len(heads) and ASIDE_CELL.fullmatch(heads[index])
        kind = DocumentBlockKind.HEADER if aside else DocumentBlockKind.PARAGRAPH
        yield replace(entry, kind=kind, span=entry.cells[index], words=words[index], cells=(), apart=True)
