"""Find the place of a quote in a source.

A quote is first sought exactly. If it is not there, it is sought again with tolerance for what copying
does to a text: other white space, words parted by a hyphen at a line end, soft hyphens, other styles of
quotation mark and dash. Everything else must agree letter by letter.

The tolerant search takes white space and hyphens out of both texts (the *skeleton*), finds the quote's
skeleton, and then compares what stood in each gap.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2212-"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_FOLD = str.maketrans({**dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛‹›′´`", "'")})
_SOLID = re.compile(rf"[^\s{INVISIBLE}{HYPHENS}]+")
_LINE_END_HYPHEN = re.compile(r"[-\u2010\u2011][^\S\n]*\n\s*")
_SOFT_LINE_END = re.compile(r"\u00ad[^\S\n]*\n\s*")
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_DASH = re.compile(f"[{HYPHENS}]")
_WHITE = re.compile(r"\s+")


class Outcome(StrEnum):
    """What a search for a quote came to."""

    FOUND = "found"
    MISSING = "missing"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a quote stands in a text.

    Attributes
    ----------
    outcome
        Found once, missing, or ambiguous (found more than once).
    start, end
        Codepoints, half-open: the only place, or the first of several; None when missing.
    count
        How many places were found (places that overlap are counted once).
    exact
        Whether the quote stands there character by character.

    Examples
    --------
    >>> anchor("Vi savner tid. Vi savner ro.", "savner ro")
    Anchor(outcome=<Outcome.FOUND: 'found'>, start=18, end=27, count=1, exact=True)
    """

    outcome: Outcome
    start: int | None
    end: int | None
    count: int
    exact: bool


class Haystack:
    r"""A text prepared once, so that thousands of quotes can be sought in it.

    Preparing takes one pass over the text, and only when the first quote is not found exactly.

    Examples
    --------
    >>> source = Haystack("Jeg mangler tilgænge-\nlighed i hverdagen.")
    >>> source.anchor("mangler tilgængelighed").outcome
    <Outcome.FOUND: 'found'>
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._skeleton: _Skeleton | None = None

    def anchor(self, quote: str) -> Anchor:
        """Find ``quote``: exactly, else tolerantly.

        Parameters
        ----------
        quote
            The words as quoted. White space around it is left out. A quote without a letter,
            a digit or a mark (nothing but white space and hyphens) is found only exactly,
            and an empty one never.

        Examples
        --------
        >>> Haystack("to  ord").anchor("to ord").end
        7
        """
        wanted = quote.strip()
        if not wanted:
            return _anchor([], exact=False)
        exact = [(at, at + len(wanted)) for at in _places(self.text, wanted)]
        if exact:
            return _anchor(exact, exact=True)
        return _anchor(self._tolerant(wanted), exact=False)

    def _tolerant(self, wanted: str) -> list[tuple[int, int]]:
        if self._skeleton is None:
            self._skeleton = _Skeleton(self.text)
        return list(self._skeleton.find(_Skeleton(wanted)))


def anchor(text: str, quote: str) -> Anchor:
    """Find the place of a quote in a text.

    Parameters
    ----------
    text
        The body of a source.
    quote
        The words as quoted.

    Returns
    -------
    Anchor
        Found, missing or ambiguous, with offsets in codepoints. See ``Haystack`` for many quotes of one text.

    Notes
    -----
    Exact places win: a tolerant place is looked for only where no exact one exists. A hyphen at a line end may be
    a parted word ("tilgænge-/lighed"), a hyphen of its own ("én-til-/én") or an ellipted ending ("drift-/og
    økonomi"): all three readings agree with it.

    Examples
    --------
    >>> anchor("én gang", "to gange").outcome
    <Outcome.MISSING: 'missing'>
    >>> anchor("ja, ja", "ja").count
    2
    """
    return Haystack(text).anchor(quote)


class _Skeleton:
    """A text without white space and hyphens, and what stood in each gap."""

    def __init__(self, text: str) -> None:
        self.text = text
        pieces = [(match.start(), match.group()) for match in _SOLID.finditer(text)]
        self.letters = "".join(piece for _, piece in pieces).translate(_FOLD)
        self.origins = [origin for origin, _ in pieces]
        self.starts = list(_running(len(piece) for _, piece in pieces))

    def find(self, quote: "_Skeleton") -> Iterator[tuple[int, int]]:
        """Give the places whose letters and gaps agree with ``quote``."""
        size, gaps = len(quote.letters), dict(quote.gaps(0, len(quote.letters)))
        at = self.letters.find(quote.letters) if size else -1
        while at >= 0:
            fits = self._agrees(at, size, gaps)
            if fits:
                yield self.origin(at), self.origin(at + size - 1) + 1
            at = self.letters.find(quote.letters, at + size if fits else at + 1)

    def gaps(self, first: int, last: int) -> Iterator[tuple[int, frozenset[str]]]:
        """Give each gap inside ``letters[first:last]``, counted from ``first``, with its readings."""
        low, high = bisect_right(self.starts, first), bisect_left(self.starts, last)
        for piece in range(low, high):
            yield self.starts[piece] - first, _readings(self._gap(piece))

    def _agrees(self, at: int, size: int, gaps: dict[int, frozenset[str]]) -> bool:
        met = 0
        for place, readings in self.gaps(at, at + size):
            if not readings & gaps.get(place, _NOTHING):
                return False
            met += place in gaps
        return met == len(gaps) or self._rest_is_nothing(at, size, gaps)

    def _rest_is_nothing(self, at: int, size: int, gaps: dict[int, frozenset[str]]) -> bool:
        here = {place for place, _ in self.gaps(at, at + size)}
        return all("" in readings for place, readings in gaps.items() if place not in here)

    def origin(self, position: int) -> int:
        """Give the offset in the text of a position in ``letters``."""
        piece = bisect_right(self.starts, position) - 1
        return self.origins[piece] + position - self.starts[piece]

    def _gap(self, piece: int) -> str:
        before = self.origins[piece - 1] + self.starts[piece] - self.starts[piece - 1]
        return self.text[before : self.origins[piece]]


def _running(lengths: Iterator[int]) -> Iterator[int]:
    total = 0
    for length in lengths:
        yield total
        total += length


def _readings(gap: str) -> frozenset[str]:
    if gap == " ":
        return _SPACE
    if _LINE_END_HYPHEN.fullmatch(_UNSEEN.sub("", gap)):
        return _PARTED
    # A soft hyphen at a line end parts a word, or stood unseen before the blank that became the line end.
    return frozenset(_spaced(_UNSEEN.sub("", one)) for one in (gap, _SOFT_LINE_END.sub("", gap)))


def _spaced(gap: str) -> str:
    return _DASH.sub("-", _WHITE.sub(" ", gap))


def _places(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + len(wanted))


def _anchor(places: list[tuple[int, int]], *, exact: bool) -> Anchor:
    if not places:
        return Anchor(Outcome.MISSING, None, None, 0, False)
    outcome = Outcome.FOUND if len(places) == 1 else Outcome.AMBIGUOUS
    return Anchor(outcome, *places[0], len(places), exact)


_NOTHING = frozenset(("",))
_SPACE = frozenset((" ",))
_PARTED = frozenset(("", "-", "- "))
