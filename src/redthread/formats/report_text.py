"""Read ``report.md``: Markdown blocks, Redthread's directives, sentences and references, each with its exact place.

The grammar is by lines and small on purpose: what an analyst writes in a report, and where each letter of it stands.
Nothing is refused: a directive without its other end, or one that is not known, becomes a block of kind unknown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace

from redthread.formats.report_inline import Told, tell
from redthread.records.prose import Block, BlockKind, Part, Prose, Sentence

_DIRECTIVE = re.compile(r"\s{0,3}:{3,}\s{0,9}([A-Za-z][\w-]*)(.*)")
_CLOSE = re.compile(r"\s{0,3}:{3,}\s*")
_HEADING = re.compile(r"\s{0,3}(#{1,6})(?:[^\S\n]+|\Z)")
_ANCHOR = re.compile(r"\{#([^{}\s]+)\}\Z")
_LIST = re.compile(r"(\s*)([-*+•–]|\d{1,9}[.)])[^\S\n]+(?=\S)")
_LIST_AFTER_PROSE = re.compile(r"\s*(?:[-*+•]|1[.)])[^\S\n]+(?=\S)")
_QUOTE = re.compile(r"\s{0,3}>[^\S\n]?")
_RULE = re.compile(r"\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})")
_TABLE_LINE = re.compile(r"\s*\|.*\S.*")
_TABLE_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
_CELL = re.compile(r"(?:\{\{[^{}]*\}\}|\[[^\[\]]*\]|\\\||[^|])+")
_LANGUAGE = re.compile(r"\s*language\s*:\s*[\"']?(da|en)[\"']?\s*")
_DEEPEST = 8
_PARTS = {
    "method": Part.METHOD,
    "metode": Part.METHOD,
    "perspective": Part.PERSPECTIVE,
    "annex": Part.ANNEX,
    "bilag": Part.ANNEX,
}
_DIRECTIVES = {
    "main-results": BlockKind.MAIN_RESULTS,
    "voices": BlockKind.VOICES,
    "chart": BlockKind.CHART,
    "table": BlockKind.SURVEY_TABLE,
    "recommendations": BlockKind.RECOMMENDATIONS,
    "method": BlockKind.METHOD,
    "ideas": BlockKind.IDEAS,
    "thread": BlockKind.THREAD,
}
_PART_OF = {
    BlockKind.MAIN_RESULTS: Part.MAIN_RESULTS,
    BlockKind.METHOD: Part.METHOD,
    BlockKind.IDEAS: Part.ANNEX,
}


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class _Where:
    """The part and theme that a line stands in."""

    part: Part = Part.CHAPTER
    theme: str = ""


def parse_report(text: str, file: str = "report.md", language: str = "da") -> Prose:
    r"""Read a report's Markdown into blocks, sentences and references.

    Parameters
    ----------
    text : str
        The exact text of the file. LF line ends are meant; a CR counts as white space.
    file : str
        Its name, for the messages.
    language : str
        The language where the front matter does not say it.

    Returns
    -------
    Prose
        Never refuses. An empty text gives no blocks.

    Examples
    --------
    >>> prose = parse_report("# Vilkår\n## Sparring {#T-1.2}\nNogle savner sparring. [F-012]\n")
    >>> prose.title, prose.sentences()[2].theme, prose.sentences()[2].references[0].target
    ('Vilkår', 'T-1.2', 'F-012')
    """
    seen = _without_comments(text)
    lines = _lines(seen)
    body, said = _front_matter(lines)
    reader = _Reader(lines, said or language)
    blocks = reader.read(body, len(lines), _Where(), 0)
    return Prose(file, said or language, _title(blocks), blocks)


def _without_comments(text: str) -> str:
    at, pieces = 0, []
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        blank = re.sub(r"[^\n]", " ", text[start : end + 3])
        pieces += [text[at:start], blank]
        at = end + 3
    return "".join(pieces) + text[at:]


def _lines(text: str) -> tuple[_Line, ...]:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(_Line(start, line))
        start += len(line) + 1
    return tuple(lines)


def _front_matter(lines: tuple[_Line, ...]) -> tuple[int, str]:
    """The first line of the body, and the language if it is said."""
    if lines[0].text.lstrip("\ufeff").rstrip() != "---":
        return 0, ""
    end = next((at for at, line in enumerate(lines[1:], 1) if line.text.rstrip() == "---"), 0)
    said = [match.group(1) for line in lines[1:end] if (match := _LANGUAGE.fullmatch(line.text))]
    return (end + 1 if end else 0), (said[0] if said else "")


def _title(blocks: tuple[Block, ...]) -> str:
    titles = (block for block in blocks if block.kind is BlockKind.HEADING and block.level == 1)
    first = next(titles, None)
    return " ".join(sentence.text for sentence in first.sentences) if first else ""


def _pairs(lines: tuple[_Line, ...]) -> dict[int, int]:
    """Which closing line each directive ends at; one without its other end, or too deep, is left out."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for at, line in enumerate(lines):
        if _DIRECTIVE.fullmatch(line.text):
            opened.append(at)
        elif opened and _CLOSE.fullmatch(line.text):
            start = opened.pop()
            if len(opened) < _DEEPEST:
                pairs[start] = at
    return pairs


class _Reader:
    """Goes down the lines once, keeping the headings that stand open."""

    def __init__(self, lines: tuple[_Line, ...], language: str) -> None:
        self.lines = lines
        self.language = language
        self.starts = [line.start for line in lines]
        self.pairs = _pairs(lines)
        self.headings: list[tuple[int, str]] = []

    def read(self, at: int, end: int, within: _Where, depth: int) -> tuple[Block, ...]:
        blocks: list[Block] = []
        while at < end:
            made, at = self._block(at, end, within, depth)
            blocks += [made] if made else []
        return tuple(blocks)

    def _block(self, at: int, end: int, within: _Where, depth: int) -> tuple[Block | None, int]:
        line = self.lines[at].text
        if not line.strip() or _RULE.fullmatch(line):
            return None, at + 1
        for pattern, take in self._forms():
            if pattern(line):
                return take(at, end, within, depth)
        return self._paragraph(at, end, within, depth)

    def _forms(
        self,
    ) -> tuple[tuple[Callable[[str], object], Callable[[int, int, _Where, int], tuple[Block, int]]], ...]:
        return (
            (_HEADING.match, self._heading),
            (_DIRECTIVE.fullmatch, self._directive),
            (_CLOSE.fullmatch, self._stray),
            (_QUOTE.match, self._quote),
            (_LIST.match, self._item),
            (_TABLE_LINE.fullmatch, self._table),
        )

    def _heading(self, at: int, _end: int, within: _Where, _depth: int) -> tuple[Block, int]:
        line = self.lines[at].text
        match = _HEADING.match(line)
        level, skip = (len(match.group(1)), match.end()) if match else (1, 0)
        words = line[skip:].rstrip()
        anchor = _ANCHOR.search(words)
        name = anchor.group(1) if anchor else ""
        self.headings = [*(one for one in self.headings if one[0] < level), (level, name)]
        text = (words[: anchor.start()] if anchor else words).rstrip(" \t\r#")
        block = self._prose(BlockKind.HEADING, self.lines[at].start + skip, text, within)
        return replace(block, level=level, anchor=name), at + 1

    def _directive(self, at: int, end: int, within: _Where, depth: int) -> tuple[Block, int]:
        match = _DIRECTIVE.fullmatch(self.lines[at].text)
        kind = _DIRECTIVES.get(match.group(1)) if match else None
        close = self.pairs.get(at, end)
        if match is None or close >= end:
            return self._stray(at, end, within, depth)
        if kind is None:
            unknown, _ = self._stray(at, end, within, depth)
            return replace(unknown, children=self.read(at + 1, close, within, depth + 1)), close + 1
        words = match.group(2).split()
        where = self._where(within if kind not in _PART_OF else replace(within, part=_PART_OF[kind]))
        inner = where if kind in _PART_OF else within
        children = self.read(at + 1, close, replace(inner, theme=""), depth + 1)
        block = self._container(kind, at, close, where)
        return replace(
            block, argument=_argument(words), options=_options(words), children=children
        ), close + 1

    def _container(self, kind: BlockKind, at: int, close: int, where: _Where) -> Block:
        start, last = self.lines[at].start, self.lines[close]
        return Block(kind, start, last.start + len(last.text), at + 1, part=where.part, theme=where.theme)

    def _stray(self, at: int, _end: int, within: _Where, _depth: int) -> tuple[Block, int]:
        line, where = self.lines[at], self._where(within)
        text = line.text.strip()
        start = line.start + line.text.index(text)
        block = Block(
            BlockKind.UNKNOWN, start, start + len(text), at + 1, text, part=where.part, theme=where.theme
        )
        return replace(block, argument=text.lstrip(": ").split(" ")[0]), at + 1

    def _paragraph(self, at: int, end: int, within: _Where, _depth: int) -> tuple[Block, int]:
        last = self._run(at + 1, end, _LIST_AFTER_PROSE)
        return self._lines_as(BlockKind.PARAGRAPH, at, last, 0, within), last

    def _item(self, at: int, end: int, within: _Where, _depth: int) -> tuple[Block, int]:
        match = _LIST.match(self.lines[at].text)
        indent, mark, skip = (match.group(1), match.group(2), match.end()) if match else ("", "-", 0)
        kind = BlockKind.NUMBERED if mark[0].isdigit() else BlockKind.BULLET
        last = self._run(at + 1, end, _LIST)
        depth = len(indent.expandtabs(4)) // 2 + 1
        return replace(self._lines_as(kind, at, last, skip, within), level=depth), last

    def _quote(self, at: int, end: int, within: _Where, _depth: int) -> tuple[Block, int]:
        last = at + 1
        while last < end and _QUOTE.match(self.lines[last].text):
            last += 1
        match = _QUOTE.match(self.lines[at].text)
        return self._lines_as(BlockKind.QUOTE, at, last, match.end() if match else 0, within), last

    def _run(self, at: int, end: int, item: re.Pattern[str]) -> int:
        """The first line that does not go on with the paragraph or item."""
        while at < end and self.lines[at].text.strip() and not _breaks(self.lines[at].text, item):
            at += 1
        return at

    def _lines_as(self, kind: BlockKind, at: int, last: int, skip: int, within: _Where) -> Block:
        """Lines ``at`` to ``last`` as one text, the marks that begin its later lines blanked."""
        lines = [self.lines[at].text[skip:], *(line.text for line in self.lines[at + 1 : last])]
        if kind is BlockKind.QUOTE:
            lines[1:] = [
                _QUOTE.sub(lambda mark: " " * len(mark.group()), line, count=1) for line in lines[1:]
            ]
        text = "\n".join(lines)
        start = self.lines[at].start + skip + len(text) - len(text.lstrip())
        return self._prose(kind, start, text.strip(), within)

    def _prose(self, kind: BlockKind, start: int, text: str, within: _Where) -> Block:
        where = self._where(within)
        told = tell(text, start, self.language)
        sentences = tuple(self._sentence(one, kind, where) for one in told)
        return Block(
            kind,
            start,
            start + len(text),
            self._line_of(start),
            text,
            part=where.part,
            theme=where.theme,
            sentences=sentences,
        )

    def _table(self, at: int, end: int, within: _Where, _depth: int) -> tuple[Block, int]:
        last = at
        while last < end and _TABLE_LINE.fullmatch(self.lines[last].text):
            last += 1
        where = self._where(within)
        rows = [line for line in self.lines[at:last] if not _TABLE_RULE.fullmatch(line.text.strip())]
        cells = [_cells(line) for line in rows]
        sentences = tuple(one for row in cells for one in self._row(row, where))
        start, final = self.lines[at].start, self.lines[last - 1]
        stop = final.start + len(final.text)
        text = "\n".join(line.text for line in self.lines[at:last])
        return Block(
            BlockKind.TABLE,
            start,
            stop,
            at + 1,
            text,
            part=where.part,
            theme=where.theme,
            sentences=sentences,
            rows=tuple(tuple(cell.text.strip() for cell in row) for row in cells),
        ), last

    def _row(self, cells: tuple[_Line, ...], where: _Where) -> list[Sentence]:
        """The sentences of a row's cells; a cell of references alone binds the cell before it."""
        row: list[Sentence] = []
        for cell in cells:
            for one in tell(cell.text, cell.start, self.language):
                if row and not one.text.strip():
                    row[-1] = replace(row[-1], references=row[-1].references + one.references)
                else:
                    row.append(self._sentence(one, BlockKind.TABLE, where))
        return row

    def _sentence(self, told: Told, kind: BlockKind, where: _Where) -> Sentence:
        line = self._line_of(told.start)
        column = told.start - self.starts[line - 1] + 1
        return Sentence(
            told.text,
            told.start,
            told.end,
            line,
            column,
            where.part,
            where.theme,
            kind,
            told.references,
        )

    def _line_of(self, place: int) -> int:
        return bisect_right(self.starts, place)

    def _where(self, within: _Where) -> _Where:
        anchors = [anchor for _, anchor in self.headings if anchor]
        themes = [anchor for anchor in anchors if anchor.startswith("T-")]
        parts = [_PARTS[anchor] for anchor in anchors if anchor in _PARTS]
        part = within.part if within.part is not Part.CHAPTER else (parts[-1] if parts else Part.CHAPTER)
        return _Where(part, themes[-1] if themes else within.theme)


def _breaks(line: str, item: re.Pattern[str]) -> bool:
    whole = (_RULE, _DIRECTIVE, _CLOSE, _TABLE_LINE)
    begins = (_HEADING, _QUOTE, item)
    return any(pattern.fullmatch(line) for pattern in whole) or any(pattern.match(line) for pattern in begins)


def _cells(line: _Line) -> tuple[_Line, ...]:
    inner = line.text.strip()
    offset = line.start + line.text.index(inner) if inner else line.start
    return tuple(
        _Line(offset + match.start(), match.group())
        for match in _CELL.finditer(inner)
        if match.group().strip() or match.end() < len(inner)
    )


def _argument(words: list[str]) -> str:
    return words[0] if words and "=" not in words[0] else ""


def _options(words: list[str]) -> tuple[tuple[str, str], ...]:
    pairs = (word.partition("=") for word in words if "=" in word)
    return tuple((name, value) for name, _, value in pairs)
