"""Text and Markdown: the text stays as it is, and its blocks are told from the marks and the lay-out of its lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from redthread.formats.documents.decode import control_notices, decode, encoding_notices, settle
from redthread.formats.documents.document import DocumentBlock, DocumentBlockKind
from redthread.formats.documents.furniture import furniture, recurring
from redthread.formats.documents.layout import (
    SENTENCE_END,
    Ending,
    Layout,
    breaks_off,
    lists_short,
    measure,
    runs_on,
)
from redthread.formats.documents.marks import MARK
from redthread.formats.documents.pieces import Extract
from redthread.text.spans import Span

BREAKING_TAG = re.compile(
    r"<(?P<close>/?)(?P<tag>ul|ol|li|p|div|br|hr|h[1-6]|table|tbody|thead|tr|td|th|blockquote|section|html|body|head)\b[^<>\n]*>",
    re.IGNORECASE,
)
HASHES = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]+(?=\S)")
QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
RULE_MARKS = frozenset("-=_*~·.|: \t")
FENCE = re.compile(r"[ \t]*```\w*")
UNDERLINE = re.compile(r"[ \t]{0,3}(?:=+|-{2,})[ \t]*")
ALL_STRONG = re.compile(
    r"(?P<open>(?:\*\*|__|</?(?:b|strong|u|span|font|em|i)\b[^<>]{0,200}>){1,6})(?P<words>[^\n]+?)(?P<close>(?:\*\*|__|</(?:b|strong|u|span|font|em|i)>){1,6})(?P<colon>:?)",
    re.IGNORECASE,
)
STRONG_MARK = re.compile(r"\*\*|__|<(?:b|strong)\b", re.IGNORECASE)
LAST_STRONG = re.compile(
    r"(?<=[.:!?)\"”»])[ \t]+(?=(?:\*\*[^*\n]{2,80}\*\*|__[^_\n]{2,80}__|<(?P<tag>b|strong)>[^<\n]{2,80}</(?P=tag)>)[ \t]*$)",
    re.IGNORECASE,
)
CLOSING_TAG = re.compile(r"</(?:b|strong|u|span|font|em|i|a|p)>$", re.IGNORECASE)
LONGEST_STRONG = 400
INNER_BULLET = re.compile("(?<=[ \\t])[•●▪■\uf0b7\uf0a7](?=[ \\t]+\\S)")
LEAD = re.compile(r"(?:[ \t]|</(?:b|strong|u|span|font|em|i|a)>)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or the part of one between two tags that break it.

    ``start`` and ``end`` hold its words without the marks around them; ``blanks`` is the number of blank lines before it;
    ``opens`` says that it begins something new whatever stands before.
    """

    start: int
    end: int
    kind: DocumentBlockKind
    blanks: int
    indent: int
    level: int = 0
    strong: bool = False
    number: str = ""
    opens: bool = False
    ends: bool = False


def read(data: bytes, name: str) -> Extract:
    r"""Read text or Markdown.

    Examples
    --------
    >>> read("Tid\r\nVi mangler den.".encode(), "a.txt").text
    'Tid\nVi mangler den.'
    """
    raw, encoding = decode(data, name)
    text, replaced = settle(raw)
    notices = (*encoding_notices(encoding, name), *control_notices(replaced, name))
    return Extract(text, scan(text), "", encoding, notices)


def scan(text: str) -> tuple[DocumentBlock, ...]:
    r"""Tell the blocks of a text with LF line ends.

    A paragraph may go over many lines, with words parted by hyphens and with a blank line after every line; a bullet
    may go on over the lines under it.

    Examples
    --------
    >>> [block.span.of("# Tid\n- For lidt\n  af den") for block in scan("# Tid\n- For lidt\n  af den")]
    ['Tid', 'For lidt\n  af den']
    """
    every = list(_lines(text))
    aside = furniture([text[line.start : line.end] for line in every])
    lines = list(_without(text, every, aside))
    layout = measure([(text[line.start : line.end], line.blanks, line.opens) for line in lines])
    blocks = tuple(_blocks(text, lines, layout))
    return _beside(tuple(_split_lists(text, blocks)) if layout.width else blocks, every, aside)


def _without(text: str, lines: list[Line], aside: frozenset[int]) -> Iterator[Line]:
    """The lines without those of the page; a new page parts paragraphs unless the sentence goes on over it."""
    names = recurring([text[line.start : line.end] for line in lines])
    before, new_page = "", False
    for index, line in enumerate(lines):
        words = text[line.start : line.end]
        if index in aside:
            new_page = True
            continue
        goes_on = new_page and breaks_off(before, words)
        parted = replace(line, blanks=0 if goes_on else max(line.blanks, 2)) if new_page else line
        yield replace(parted, opens=True, ends=True) if index in names else parted
        before, new_page = words, False


def _beside(
    blocks: tuple[DocumentBlock, ...], lines: list[Line], aside: frozenset[int]
) -> tuple[DocumentBlock, ...]:
    """The blocks with the lines of the page as headers, where no block goes on over them."""
    starts = [block.span.start for block in blocks]
    spans = [Span(lines[at].start, lines[at].end) for at in sorted(aside)]
    held = [bisect_right(starts, span.start) - 1 for span in spans]
    free = [span for span, at in zip(spans, held, strict=True) if at < 0 or blocks[at].span.end <= span.start]
    headers = (DocumentBlock(DocumentBlockKind.HEADER, span) for span in free)
    return tuple(sorted((*blocks, *headers), key=lambda block: block.span.start))


def _split_lists(text: str, blocks: tuple[DocumentBlock, ...]) -> Iterator[DocumentBlock]:
    group: list[DocumentBlock] = []
    for block in blocks:
        if block.apart or block.kind is not DocumentBlockKind.PARAGRAPH:
            yield from _split_group(text, group)
            group = []
        group.append(block)
    yield from _split_group(text, group)


def _split_group(text: str, group: list[DocumentBlock]) -> Iterator[DocumentBlock]:
    if not lists_short([len(_rows(block.span.of(text))) for block in group]):
        yield from group
        return
    for block in group:
        yield from _split_block(text, block)


def _split_block(text: str, block: DocumentBlock) -> Iterator[DocumentBlock]:
    start = block.span.start
    rows = _rows(block.span.of(text))
    for (_, end), (low, _) in pairwise(rows):
        words = text[block.span.start + end - 3 : block.span.start + end]
        if SENTENCE_END.search(words) and text[block.span.start + low].isupper():
            yield replace(
                block,
                span=Span(start, block.span.start + end),
                apart=block.apart and start == block.span.start,
            )
            start = block.span.start + low
    yield replace(block, span=Span(start, block.span.end), apart=block.apart and start == block.span.start)


def _rows(words: str) -> list[tuple[int, int]]:
    """Where the lines with words begin and end."""
    return [match.span() for match in re.finditer(r"\S(?:[^\n]*\S)?", words)]


def _blocks(text: str, lines: list[Line], layout: Layout) -> Iterator[DocumentBlock]:
    held: Line | None = None
    last = ""
    for line in lines:
        words = text[line.start : line.end]
        if held is not None and _goes_on(text, held, last, line, layout):
            held = replace(held, end=line.end, ends=line.ends)
        else:
            if held is not None:
                yield _block(held, layout)
            held = line
        last = words
    if held is not None:
        yield _block(held, layout)


def _goes_on(text: str, held: Line, last: str, line: Line, layout: Layout) -> bool:
    plain = line.kind is DocumentBlockKind.PARAGRAPH and not line.opens and not line.strong
    if (
        not plain
        or held.strong
        or held.ends
        or held.kind in (DocumentBlockKind.HEADING, DocumentBlockKind.TABLE_ROW)
    ):
        return False
    hanging = held.kind is DocumentBlockKind.BULLET and line.indent >= 2 and line.blanks <= layout.between
    if hanging:
        return True
    ending = Ending(last, held.end - held.start, _spaces_after(text, held))
    return runs_on(ending, text[line.start : line.end], line.blanks, layout)


def _spaces_after(text: str, line: Line) -> int:
    """Two spaces at a line's end are a break made on purpose."""
    end = line.end
    while text[end : end + 1] == " ":
        end += 1
    return end - line.end


def _block(line: Line, layout: Layout) -> DocumentBlock:
    apart = (
        line.opens or line.blanks > layout.between or (layout.between > 0 and line.blanks < layout.between)
    )
    return DocumentBlock(line.kind, Span(line.start, line.end), line.level, line.strong, line.number, apart)


def _lines(text: str) -> Iterator[Line]:
    blanks, at, first = 0, 0, True
    rows = text.split("\n")
    for index, row in enumerate(rows):
        found = False
        underlined = _underlined(row, rows[index + 1] if index + 1 < len(rows) else "")
        for line in _parts(row, at, blanks):
            opened = replace(line, opens=line.opens or first)
            yield replace(opened, kind=DocumentBlockKind.HEADING, level=underlined) if underlined else opened
            found, first = True, False
        rule = _is_rule(row)
        blanks = 0 if found else blanks + (2 if rule else 1)
        at += len(row) + 1


def _underlined(row: str, following: str) -> int:
    """The level of a heading that is underlined on the next line, or 0."""
    if (
        not UNDERLINE.fullmatch(following)
        or not row.strip()
        or len(row) > 100
        or _is_rule(row)
        or row.lstrip().startswith("|")
    ):
        return 0
    if MARK.match(row) or len(following.strip()) < min(3, len(row.strip())):
        return 0
    return 1 if following.strip().startswith("=") else 2


def _parts(row: str, at: int, blanks: int) -> Iterator[Line]:
    """The parts of a row between its breaking tags, each cut again before a last bold heading."""
    start, tag = 0, ""
    for match in [*BREAKING_TAG.finditer(row), None]:
        end = match.start() if match else len(row)
        for first, low, high in _cut(row, start, end):
            line = _line(row[low:high], at + low, blanks, tag if first else "")
            if line is not None:
                yield replace(line, opens=line.opens or not first or start > 0, ends=match is not None)
                blanks = 0
        if match is not None:
            start, tag = match.end(), "" if match["close"] else match["tag"].lower()


def _cut(row: str, start: int, end: int) -> Iterator[tuple[bool, int, int]]:
    """Cut a row before bullets that stand inside it, and before a last bold heading."""
    inside = [match.start() for match in INNER_BULLET.finditer(row, start, end)]
    if len(inside) > 1 or (inside and MARK.match(row, start, end)):
        yield from ((low == start, low, high) for low, high in pairwise([start, *inside, end]))
    else:
        yield from _cut_strong(row, start, end)


def _cut_strong(row: str, start: int, end: int) -> Iterator[tuple[bool, int, int]]:
    last = LAST_STRONG.search(row[start:end])
    if last is None or not any(letter.isalpha() for letter in row[start : start + last.start()]):
        yield True, start, end
    else:
        yield True, start, start + last.start()
        yield False, start + last.end(), end


def _line(row: str, at: int, blanks: int, tag: str) -> Line | None:
    if not any(character.isalnum() for character in row) or _is_rule(row):
        return None
    if row.lstrip().startswith("|"):
        return Line(
            *_trim(row, at, row.index("|") + 1, len(row.rstrip().removesuffix("|"))),
            DocumentBlockKind.TABLE_ROW,
            blanks,
            0,
            opens=True,
        )
    quote, indent = QUOTE.match(row), _indent(row)
    low, high, level = quote.end() if quote else 0, len(row), 0
    hashes = HASHES.match(row, low)
    if hashes:
        low, level = hashes.end(), len(hashes[1])
    return _marked(row, at, (low, high), Line(0, 0, DocumentBlockKind.PARAGRAPH, blanks, indent, level), tag)


def _indent(row: str) -> int:
    lead = row[: len(row) - len(row.lstrip(" \t"))]
    return len(lead.expandtabs(4))


def _marked(row: str, at: int, words: tuple[int, int], line: Line, tag: str) -> Line | None:
    low, high, strong = _unwrap(row, *words)
    mark = MARK.match(row, low, high) if not line.level else None
    if mark:
        low, high, inner = _unwrap(row, mark.end(), high)
        strong = strong or inner
    if not any(character.isalnum() for character in row[low:high]):
        return None
    low, high = _trim(row, 0, low, high)
    level = line.level or (int(tag[1]) if re.fullmatch(r"h[1-6]", tag) else 0)
    kind = (
        DocumentBlockKind.HEADING if level else DocumentBlockKind.BULLET if mark or tag == "li" else line.kind
    )
    number = (mark["number"] or mark["letter"] or "") if mark else ""
    depth = level or (line.indent // 2 if kind is DocumentBlockKind.BULLET else 0)
    return replace(
        line,
        start=at + low,
        end=at + high,
        kind=kind,
        level=depth,
        strong=strong,
        number=number,
        opens=bool(level or mark or tag),
    )


def _unwrap(row: str, low: int, high: int) -> tuple[int, int, bool]:
    """Step inside bold that goes around all the words."""
    low, high = _trim(row, 0, low, high)
    whole = ALL_STRONG.fullmatch(row, low, high) if high - low <= LONGEST_STRONG else None
    low, high = _inner(row, low, high)
    if whole is None or not STRONG_MARK.search(whole["open"]) or STRONG_MARK.search(whole["words"]):
        return low, high, False
    return *_inner(row, whole.start("words"), whole.end("words")), True


def _inner(row: str, low: int, high: int) -> tuple[int, int]:
    """Step over closing tags and blanks at both ends, and over the hashes that close a heading."""
    lead = LEAD.match(row, low, high)
    low = lead.end() if lead else low
    while (shorter := _shorter(row, low, high)) < high:
        high = shorter
    return low, high


def _shorter(row: str, low: int, high: int) -> int:
    high = _bare_end(row, low, high, " \t\\")
    bare = _bare_end(row, low, high, "#")
    high = bare if bare < high and bare > low and row[bare - 1].isspace() else high
    tag = CLOSING_TAG.search(row, max(low, high - 10), high)
    return tag.start() if tag else high


def _bare_end(row: str, low: int, high: int, marks: str) -> int:
    while high > low and row[high - 1] in marks:
        high -= 1
    return high


def _is_rule(row: str) -> bool:
    """Three marks or more and nothing else: a rule, or the line under a table's head."""
    marks = row.split()
    return (sum(len(one) for one in marks) >= 3 and frozenset(row) <= RULE_MARKS) or bool(
        FENCE.fullmatch(row)
    )


def _trim(row: str, at: int, low: int, high: int) -> tuple[int, int]:
    words = row[low:high]
    return at + low + len(words) - len(words.lstrip()), at + low + len(words.rstrip())
