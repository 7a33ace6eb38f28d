"""Find what stands in quotation marks, in every style that Danish and English reports use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FAMILIES = ('“”„‟"″', "»«", "‘’‚‛'", "›‹")
_FAMILY = {mark: family for family, marks in enumerate(_FAMILIES) for mark in marks}
_SINGLE = 2
_MARK = re.compile(r"[“”„‟\"″»«‘’‚‛'›‹]")
_EVENT = re.compile(r"[“”„‟\"″»«‘’‚‛'›‹]|\n[^\S\n]*\n\s*|\n(?=[^\S\n]*(?:[-*•–#>]|\d+[.)])\s)")
_WORD = re.compile(r"\w+(?:[-'’./]\w+)*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks.

    Attributes
    ----------
    start, end
        The words between the marks: codepoints, half-open.
    words
        How many words; five or more make a quotation that needs its source.
    closed
        Whether both marks are there. An open one reaches to the end (or from the beginning) of its paragraph.

    Examples
    --------
    >>> quotations("En leder siger: »Vi når det ikke.«")
    (Quotation(start=17, end=33, words=4, closed=True),)
    """

    start: int
    end: int
    words: int
    closed: bool


def quotations(text: str) -> tuple[Quotation, ...]:
    """Find the outermost quotations of a text, in order.

    Parameters
    ----------
    text
        Prose; a blank line, a bullet or a heading ends a paragraph, and a quotation never crosses it.

    Returns
    -------
    tuple of Quotation
        Straight, curly, low-high and angled marks, single or double, nested in any mix. Apostrophes are no marks.
        A single mark without its twin is taken for an apostrophe; a double one without its twin leaves
        its quotation open.

    Examples
    --------
    >>> [(q.words, q.closed) for q in quotations('Det er "min butik", ikke “vores.')]
    [(2, True), (1, False)]
    """
    return tuple(
        Quotation(start, end, len(_WORD.findall(text, start, end)), closed)
        for start, end, closed in _outermost(text)
        if not text[start:end].isspace() and start < end
    )


def _outermost(text: str) -> Iterator[tuple[int, int, bool]]:
    if _MARK.search(text) is None:
        return
    reader = _Reader(text)
    for event in _EVENT.finditer(text):
        if event.group()[0] == "\n":
            yield from reader.end_paragraph(event.start(), event.end())
        else:
            yield from reader.meet(event.start())
    yield from reader.end_paragraph(len(text), len(text))


class _Reader:
    """The marks that are open while a paragraph is read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.open: list[tuple[int, int]] = []
        self.depth = [0] * len(_FAMILIES)
        self.clear_from = 0

    def meet(self, at: int) -> Iterator[tuple[int, int, bool]]:
        """Open or close at a mark; give the quotation that ends here."""
        family = _FAMILY[self.text[at]]
        opens, closes = _directions(self.text, at, family)
        if closes and self.depth[family]:
            yield from self._close(at, family)
        elif opens:
            self.open.append((family, at))
            self.depth[family] += 1
        elif closes and not self.open and family != _SINGLE and not self.text[at - 1].isdigit():
            yield self.clear_from, at, False
            self.clear_from = at + 1

    def end_paragraph(self, at: int, next_start: int) -> Iterator[tuple[int, int, bool]]:
        """Forget what is open; give the rest of the paragraph if a double mark was."""
        first = next((start for family, start in self.open if family != _SINGLE), None)
        if first is not None:
            yield first + 1, at, False
        self.open.clear()
        self.depth = [0] * len(_FAMILIES)
        self.clear_from = next_start

    def _close(self, at: int, family: int) -> Iterator[tuple[int, int, bool]]:
        while True:
            popped, start = self.open.pop()
            self.depth[popped] -= 1
            if popped == family:
                break
        if not self.open or not any(self.depth[other] for other in range(len(_FAMILIES)) if other != _SINGLE):
            yield from self._outer(start, at, family)

    def _outer(self, start: int, at: int, family: int) -> Iterator[tuple[int, int, bool]]:
        if self.open and family == _SINGLE:
            return
        self.open.clear()
        self.depth = [0] * len(_FAMILIES)
        self.clear_from = at + 1
        yield start + 1, at, True


def _directions(text: str, at: int, family: int) -> tuple[bool, bool]:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    opens = not after.isspace() and not before.isalnum()
    closes = not before.isspace() and not after.isalnum()
    if family != _SINGLE and not opens and not closes and before.isspace() and after.isspace():
        return True, True
    return opens, closes
