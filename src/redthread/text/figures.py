"""Find the figures that claim something about the people, the places or the material."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from redthread.text.languages import vocabulary
from redthread.text.reading import Nouns, masked_quotes, study_nouns
from redthread.text.vocabulary import Vocabulary

_BEFORE = re.compile(r"([^\W\d_]+|§)\.?\s*\Z")
_NEXT = re.compile(r"\s+([^\W\d_][\w\-]*)")
_LAST_WORDS = re.compile(r"((?:[^\W\d_]+\s+){0,2}[^\W\d_]+)\s*\Z")
_LOOK_BACK = 20
_ADJECTIVES = 3


class NumberKind(StrEnum):
    """What a figure is: a percentage, so many of so many, so many, or a mean."""

    PERCENTAGE = "percentage"
    RATIO = "ratio"
    COUNT = "count"
    MEAN = "mean"


@dataclass(frozen=True, slots=True)
class NumberClaim:
    """A figure in prose.

    Attributes
    ----------
    start, end
        The figure with its unit or base ("68 %", "26 af 78", "12" of "12 ledere"): codepoints, half-open.
    value
        The figure as written: 68.0 for "68 %".
    base
        The second figure of "26 of 78", else None.
    kind
        What it is.

    Examples
    --------
    >>> numbers("26 af 78 ledere", "da")
    (NumberClaim(start=0, end=8, value=26.0, base=78.0, kind=<NumberKind.RATIO: 'ratio'>),)
    """

    start: int
    end: int
    value: float
    base: float | None
    kind: NumberKind


def numbers(text: str, language: str, people: tuple[str, ...] = ()) -> tuple[NumberClaim, ...]:
    """Find the figures that claim something.

    Parameters
    ----------
    text
        Prose; what stands in quotation marks is passed over.
    language
        ``"da"`` (3,5 and 1.000) or ``"en"`` (3.5 and 1,000).
    people
        The study's own words for its people, as in ``quantifiers``.

    Returns
    -------
    tuple of NumberClaim
        In order: percentages, "26 of 78", counts of people, places, answers and interviews in digits or in
        words from two to twenty, and means ("et gennemsnit på 3,8"). Dates, years, sections, paragraphs
        and journal numbers are none, nor is "two out of three", which is a quantifier, nor what stands
        for where ("skrevet tre steder") or for what is not ("one rather than two managers").

    Examples
    --------
    >>> [(n.value, str(n.kind)) for n in numbers("I 2020 svarede 68 % af tre skoler.", "da")]
    [(68.0, 'percentage'), (3.0, 'count')]
    """
    words, nouns, plain = vocabulary(language), study_nouns(language, people), masked_quotes(text)
    return tuple(_figures(plain, language, words, nouns))


def _figures(text: str, language: str, words: Vocabulary, nouns: Nouns) -> Iterator[NumberClaim]:
    patterns, done = _patterns(language), 0
    for match in patterns.figure.finditer(text):
        if match.start() < done or _numbered(text, match.start(), words):
            continue
        spelled = _spelled_ratio(text, match, patterns)
        for claim in () if spelled else _claims(text, match, patterns, words, nouns):
            done = claim.end
            yield claim
        done = max(done, spelled)


def _claims(
    text: str, match: re.Match[str], patterns: "_Patterns", words: Vocabulary, nouns: Nouns
) -> Iterator[NumberClaim]:
    value = patterns.value(match.group())
    start, end = match.span()
    unit, ratio = patterns.unit.match(text, end), patterns.ratio.match(text, end)
    if unit:
        yield from _percentages(start, end, value, unit, patterns)
    elif ratio:
        yield NumberClaim(start, ratio.end(), value, patterns.value(ratio.group(1)), NumberKind.RATIO)
    elif _counts(text, end, words, nouns) and not _aside(text, match, words):
        yield NumberClaim(start, end, value, None, NumberKind.COUNT)
    elif patterns.mean.search(text, max(0, start - 2 * _LOOK_BACK), start):
        yield NumberClaim(start, end, value, None, NumberKind.MEAN)


def _percentages(
    start: int, end: int, value: float, unit: re.Match[str], patterns: "_Patterns"
) -> Iterator[NumberClaim]:
    upper = unit.group("upper")
    if not upper:
        yield NumberClaim(start, unit.end(), value, None, NumberKind.PERCENTAGE)
        return
    yield NumberClaim(start, end, value, None, NumberKind.PERCENTAGE)
    yield NumberClaim(unit.start("upper"), unit.end(), patterns.value(upper), None, NumberKind.PERCENTAGE)


def _spelled_ratio(text: str, match: re.Match[str], patterns: "_Patterns") -> int:
    """Give the end of "two out of three", which is a quantifier, or 0."""
    ratio = None if match.group()[0].isdigit() else patterns.ratio.match(text, match.end())
    return ratio.end() if ratio and not ratio.group(1)[0].isdigit() else 0


def _counts(text: str, end: int, words: Vocabulary, nouns: Nouns) -> bool:
    for _ in range(_ADJECTIVES + 1):
        following = _NEXT.match(text, end)
        if following is None:
            return False
        word, end = following.group(1).casefold(), following.end()
        if word in words.material or (nouns.over(word) and nouns.plural(word)):
            return True
        finite = word in words.verbs and not word.endswith(words.participle_endings)
        if finite or word in words.prepositions or word in words.conjunctions:
            return False
    return False


def _aside(text: str, match: re.Match[str], words: Vocabulary) -> bool:
    """See "one manager rather than two managers", and "skrevet tre steder", which says where and counts nothing."""
    last = _LAST_WORDS.search(text, max(0, match.start() - 2 * _LOOK_BACK), match.start())
    before = tuple(last.group(1).casefold().split()) if last else ()
    if any(before[-len(phrase) :] == phrase for phrase in words.instead):
        return True
    following = _NEXT.match(text, match.end())
    where = following is not None and following.group(1).casefold() in words.adverbial_places
    spelled = not match.group()[0].isdigit()
    return where and spelled and bool(before) and before[-1] not in words.prepositions | words.being


def _numbered(text: str, start: int, words: Vocabulary) -> bool:
    before = _BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    return before is not None and before.group(1).casefold() in words.numbering


class _Patterns:
    """The patterns of figures in one language."""

    def __init__(self, words: Vocabulary, decimal: str, thousand: str) -> None:
        spelled = "|".join(word for word, _ in words.number_words)
        self.spelled = dict(words.number_words)
        self.decimal, self.thousand = decimal, thousand
        digits = rf"\d{{1,3}}(?:{re.escape(thousand)}\d{{3}})+(?!\d)|\d+(?:{re.escape(decimal)}\d+)?"
        number = rf"(?:{digits}|\b(?:{spelled})\b)"
        self.figure = re.compile(
            rf"(?<![\w./\-§])(?<!\d,)(?:{number})(?![\w/]|-\d{{1,2}}-|\.\d|,\d)", re.IGNORECASE
        )
        units = "|".join(re.escape(unit) for unit in sorted(words.per_cent, key=len, reverse=True))
        self.unit = re.compile(
            rf"(?:\s*(?:-|–|til|to|og|and)\s*(?P<upper>\d+(?:[.,]\d+)?))?\s*(?:{units})(?!\w)", re.IGNORECASE
        )
        links = "|".join(re.escape(link) for link in sorted(words.ratio_words, key=len, reverse=True))
        self.ratio = re.compile(rf"\s+(?:{links})\s+({number})(?!\w)", re.IGNORECASE)
        means = "|".join(sorted(words.averages))
        self.mean = re.compile(rf"\b(?:{means})\b[^.!?\n\d]*\Z", re.IGNORECASE)

    def value(self, written: str) -> float:
        known = self.spelled.get(written.casefold())
        if known is not None:
            return float(known)
        return float(written.replace(self.thousand, "").replace(self.decimal, "."))


@lru_cache(maxsize=2)
def _patterns(language: str) -> _Patterns:
    return _Patterns(vocabulary(language), *((".", ",") if language == "en" else (",", ".")))
