"""Running headers and page numbers: lines of the page and not of what was said."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, pairwise

PAGE = re.compile(
    r"[-–—\[( ]*(?:side|s\.|page|p\.)\s*\d{1,3}(?:\s*(?:af|ud af|of|/)\s*\d{1,3})?[-–—\]) ]*", re.IGNORECASE
)
PAGE_OF = re.compile(r"[-–—\[( ]*\d{1,3}(?:\s*(?:af|of|/)\s*\d{1,3})?[-–—\]). ]*")
WITH_PAGE = re.compile(
    r"(?P<words>\S.{2,100}?)(?:\t\s*|\s{3,}|[\s,|–—-]+(?:side|s\.|page|p\.)\s*)(?P<page>\d{1,3})(?:\s*(?:af|of|/)\s*\d{1,3})?",
    re.IGNORECASE,
)
LONGEST_RUNNING = 120
LONGEST_WITH_PAGE = 200
DIGITS = re.compile(r"\d+")
LEAST_BETWEEN = 5
NAME_AND_NUMBER = re.compile(r"[A-ZÆØÅ][^\W\d_]{2,20} \d{1,2}:?")
LEAST_RECURRING = 3


def furniture(rows: list[str]) -> frozenset[int]:
    """Tell which lines are running headers, footers or page numbers.

    A line that says "Side 2 af 5" is one. So is a short line that comes back, whatever its numbers, and stands beside a page number
    at least twice or carries one; and a bare number beside such a line, or one of a rising series with text between.

    Parameters
    ----------
    rows : list of str
        The lines with words, in order.

    Returns
    -------
    frozenset of int
        Their positions.

    Examples
    --------
    >>> sorted(furniture(["Tid", "Referat", "Side 1", "Ro", "Referat", "Side 2"]))
    [1, 2, 4, 5]
    """
    pages = {at for at, row in enumerate(rows) if PAGE.fullmatch(row.strip())}
    bare = {at for at, row in enumerate(rows) if PAGE_OF.fullmatch(row.strip())}
    running = _running(rows, pages | bare) | _counting(rows)
    beside = {at for at in bare if at - 1 in running or at + 1 in running}
    return frozenset(pages | running | beside | (_rising(rows, sorted(bare)) if not running else set()))


def _running(rows: list[str], numbers: set[int]) -> set[int]:
    """The lines that come back beside page numbers, and the lines that come back beside those."""
    kinds = [_kind(row) for row in rows]
    all_times = Counter(kinds)
    often = {kind for kind, times in all_times.items() if kind and times > 1}
    found: set[int] = set()
    for _ in range(2):
        near = numbers | found
        beside = Counter(kinds[at] for at in range(len(rows)) if at - 1 in near or at + 1 in near)
        known = {kind for kind in often if beside[kind] > 1 and beside[kind] * 2 >= all_times[kind]}
        found = {at for at, kind in enumerate(kinds) if kind in known} - numbers
    return found


def _counting(rows: list[str]) -> set[int]:
    """The lines that come back with a page number of their own, set off by a gap or by the word for page."""
    found: dict[str, dict[int, int]] = {}
    for at, row in enumerate(rows):
        match = WITH_PAGE.fullmatch(row.strip()) if len(row) <= LONGEST_WITH_PAGE else None
        if match:
            found.setdefault(" ".join(match["words"].split()), {})[at] = int(match["page"])
    return {at for pages in found.values() if _by_one(list(pages.values())) for at in pages}


def _by_one(values: list[int]) -> bool:
    return len(values) > 1 and all(second - first == 1 for first, second in pairwise(values))


def _kind(row: str) -> str:
    """What two running lines have in common: their words, not their numbers and spaces."""
    words = " ".join(DIGITS.sub("0", row).split())
    ended = words.endswith((":", ".", "?", "!"))
    lettered = any(letter.isalpha() for letter in words)
    return words if lettered and not ended and len(words) <= LONGEST_RUNNING else ""


def _rising(rows: list[str], bare: list[int]) -> set[int]:
    """Bare numbers that rise by one and have text between them: the pages of a document without headers."""
    values = [int(DIGITS.findall(rows[at])[0]) for at in bare]
    steps = groupby(enumerate(values), key=lambda one: one[1] - one[0])
    runs = [[bare[at] for at, _ in run] for _, run in steps]
    return {at for run in runs if len(run) > 1 and _spread(run) for at in run}


def _spread(run: list[int]) -> bool:
    return all(second - first >= LEAST_BETWEEN for first, second in pairwise(run))


def recurring(rows: list[str]) -> frozenset[int]:
    """Tell which lines are short names with a number that come back ("Bord 1", "Gruppe 2:"), so that each opens something.

    Examples
    --------
    >>> sorted(recurring(["Bord 1", "Tid", "Bord 2", "Ro", "Bord 1", "Løn"]))
    [0, 2, 4]
    """
    kinds = [DIGITS.sub("0", row.strip()) if NAME_AND_NUMBER.fullmatch(row.strip()) else "" for row in rows]
    often = Counter(kinds)
    return frozenset(at for at, kind in enumerate(kinds) if kind and often[kind] >= LEAST_RECURRING)
