"""How a text is laid out on its lines: whether they are wrapped, how wide, and what a blank line means in it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

SENTENCE_END = re.compile(r"[.!?:…][\"'”»)\]*_]*$")
PARTED = re.compile(r"[^\W\d_][-\u00ad\u2010]$")
QUESTION_WORDS = "hvad|hvor|hvordan|hvornår|hvorfor|hvilke[nt]?|hvem|er|how|what|why|which|who|when"
OPENS_TOPIC = re.compile(rf"[A-ZÆØÅ][^.?!:;–\n]{{2,60}}?(?: [–—-] (?:{QUESTION_WORDS})\b|: [A-ZÆØÅ])")
WIDEST = 140
NARROWEST = 30
FULL = 0.95
LONG = 60


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a text are laid out.

    Parameters
    ----------
    width : int
        How wide the lines are where they are wrapped; 0 where a line is a paragraph.
    between : int
        The number of blank lines between two lines of the same paragraph.
    """

    width: int = 0
    between: int = 0


def measure(lines: list[tuple[str, int, bool]]) -> Layout:
    """Measure the lay-out from lines, the blank lines before each, and whether each opens something by its mark.

    Lines are wrapped when a good part of them break off in mid-sentence and stop at about the same width.

    Examples
    --------
    >>> measure([("Der er brug for mere tid til ledelse, og", 0, True), ("den skal findes i det daglige arbejde, så", 1, False),
    ...          ("ingen behøver at tage det med hjem om", 1, False), ("aftenen eller i weekenden.", 1, False)]).between
    1
    """
    pairs = [
        (first, second, blanks) for (first, _, _), (second, blanks, opens) in pairwise(lines) if not opens
    ]
    broken = [blanks for first, second, blanks in pairs if breaks_off(first, second)]
    if not broken or len(broken) < 0.2 * len(pairs):
        return Layout()
    between = Counter(broken).most_common(1)[0][0]
    if between > 1 or (between == 1 and broken.count(1) < 0.6 * len(broken)):
        between = 0
    return Layout(_width([words for words, _, _ in lines]), between)


def _width(lines: list[str]) -> int:
    lengths = sorted(len(words) for words in lines if len(words) > NARROWEST)
    if len(lengths) < 3:
        return 0
    width = lengths[int(len(lengths) * 0.9)] if len(lengths) >= 10 else lengths[-1]
    full = sum(1 for length in lengths if length >= 0.85 * width)
    return width if width <= WIDEST and full >= 0.35 * len(lengths) else 0


def breaks_off(first: str, second: str) -> bool:
    """Whether a line breaks off in mid-sentence, to be taken up by the next.

    Examples
    --------
    >>> breaks_off("Der er brug for ledel-", "se med tid"), breaks_off("Tid til ledelse.", "Den mangler")
    (True, False)
    """
    if PARTED.search(first) and second[:1].islower():
        return True
    return not SENTENCE_END.search(first) and second[:1].islower()


@dataclass(frozen=True, slots=True)
class Ending:
    """How a paragraph ends so far: its last line, its length, and the spaces after it (two are a break made on purpose)."""

    last: str
    length: int
    spaces: int = 0


def runs_on(before: Ending, words: str, blanks: int, layout: Layout) -> bool:
    """Whether a line goes on with the paragraph before it.

    Parameters
    ----------
    before : Ending
        How the paragraph ends so far.
    words : str
        The line.
    blanks : int
        The blank lines between them.
    layout : Layout
        How the text is laid out.

    Examples
    --------
    >>> runs_on(Ending("Der er ikke tid.", 16), "Vi vil gerne have den.", 0, Layout(width=40))
    False
    """
    if breaks_off(before.last, words):
        return blanks <= layout.between or before.length >= LONG
    if not layout.width or blanks != layout.between:
        return False
    if SENTENCE_END.search(before.last) and (before.spaces > 1 or OPENS_TOPIC.match(words)):
        return False
    return not _would_fit(before.last, words, layout.width)


def lists_short(lines: list[int]) -> bool:
    """Whether a group of paragraphs, by their numbers of lines, is a list of short ones.

    In such a list a line that ends a sentence ends the paragraph, even where the line is full.

    Examples
    --------
    >>> lists_short([1, 2, 3]), lists_short([8, 6, 7]), lists_short([2, 2])
    (True, False, False)
    """
    return len(lines) >= 3 and sorted(lines)[len(lines) // 2] <= 3


def _would_fit(last: str, words: str, width: int) -> bool:
    """A writer who had room for the next word and did not use it ended the paragraph."""
    return len(last) + 1 + len(words.split(maxsplit=1)[0]) <= round(FULL * width)
