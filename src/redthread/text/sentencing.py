"""Split prose into sentences, with exact places."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache

from redthread.text.languages import vocabulary
from redthread.text.quoting import quotations
from redthread.text.spans import Span
from redthread.text.vocabulary import Vocabulary

_LIST_MARK = r"(?:[-*•–—▪◦·]|#{1,6}|>|\d{1,2}[.)]|[a-z]\))\s"
_PARAGRAPH_END = re.compile(rf"\n\s*\n|\n(?=[^\S\n]*{_LIST_MARK})|[\f\v\u2028\u2029]")
_SHORT_LINE_END = re.compile(r"(?<![.!?…:;,\-–\s])\n(?=[^\S\n]*[A-ZÆØÅÖÄÉ])")
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”“’‘»«›‹)\]*_]*+(?:[^\S\n]*\[[^\[\]\n]{1,40}\])*+(?=\s)")
_MARK_AT_START = re.compile(rf"\s*+(?:{_LIST_MARK}\s*+)*")
_LAST_WORD = re.compile(r"[\w.]+\Z")
_NEXT_WORD = re.compile(r"\W*(\w*)")
KEPT, SHORT = 16_384, 2_000
"""So many short texts are kept as they were read: a report is checked again after each change, and most of it stands."""
_SHORT_LINE = 60
_LONGEST_WORD = 24


def sentences(text: str, language: str) -> tuple[Span, ...]:
    """Split prose into sentences.

    Parameters
    ----------
    text
        Prose, Markdown or minutes, hard-wrapped or not.
    language
        ``"da"`` or ``"en"``: whose abbreviations and months hold.

    Returns
    -------
    tuple of Span
        In order, disjoint, without white space at their ends; together they cover every other character. Blank
        lines, bullets and headings end a sentence without a stop; abbreviations, dates and what stands inside
        quotation marks do not. References in square brackets after a stop belong to the sentence before them.

    Examples
    --------
    >>> text = "Den 27. april kom bl.a. Ida. Det gik godt!"
    >>> [span.of(text) for span in sentences(text, "da")]
    ['Den 27. april kom bl.a. Ida.', 'Det gik godt!']
    """
    return _kept(text, language) if len(text) <= SHORT else _split(text, language)


def _split(text: str, language: str) -> tuple[Span, ...]:
    words = vocabulary(language)
    return tuple(
        sentence
        for start, end in _paragraphs(text)
        for sentence in _trimmed(text, start, _cuts(text, start, end, words))
    )


@lru_cache(maxsize=KEPT)
def _kept(text: str, language: str) -> tuple[Span, ...]:
    return _split(text, language)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _PARAGRAPH_END.finditer(text):
        yield from _lines(text, start, end.end())
        start = end.end()
    yield from _lines(text, start, len(text))


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    line = start
    for match in _SHORT_LINE_END.finditer(text, start, end):
        last_line = max(text.rfind("\n", line, match.start()) + 1, line)
        if len(text[last_line : match.start()].strip()) <= _SHORT_LINE:
            yield line, match.end()
            line = match.end()
    yield line, end


def _cuts(text: str, start: int, end: int, words: Vocabulary) -> Iterator[int]:
    begins = _MARK_AT_START.match(text, start, end)
    inside = _inside_quotes(text, start, end)
    for stop in _STOP.finditer(text, begins.end() if begins else start, end):
        if not inside(stop) and _ends(text, stop, words):
            yield stop.end()
    yield end


def _inside_quotes(text: str, start: int, end: int) -> Callable[[re.Match[str]], bool]:
    closed = [(start + q.start, start + q.end) for q in quotations(text[start:end]) if q.closed]

    def inside(stop: re.Match[str]) -> bool:
        place = bisect_right(closed, (stop.start(), end)) - 1
        return place >= 0 and stop.end() <= closed[place][1]

    return inside


def _ends(text: str, stop: re.Match[str], words: Vocabulary) -> bool:
    following = _NEXT_WORD.match(text, stop.end(), stop.end() + _LONGEST_WORD)
    after = following.group(1) if following else ""
    if after[:1].islower():
        return False
    if stop.group()[:1] != "." or stop.group().startswith(".."):
        return True
    before = _LAST_WORD.search(text, max(0, stop.start() - _LONGEST_WORD), stop.start())
    return not _abbreviates(before.group() if before else "", after.lower(), words)


def _abbreviates(word: str, after: str, words: Vocabulary) -> bool:
    if word.isdigit():
        return after in words.months
    if len(word) == 1 and word.isupper():
        return True
    return word.lower() in words.abbreviations or (
        after[:1].isdigit() and word.lower() in words.number_abbreviations
    )


def _trimmed(text: str, start: int, cuts: Iterator[int]) -> Iterator[Span]:
    for cut in cuts:
        stretch = text[start:cut]
        first = start + len(stretch) - len(stretch.lstrip())
        last = start + len(stretch.rstrip())
        if first < last:
            yield Span(first, last)
        start = cut
