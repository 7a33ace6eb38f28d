"""A sentence as the rules read it: words in a row, what stands in quotation marks taken out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from redthread.text.languages import vocabulary
from redthread.text.quoting import quotations
from redthread.text.sentencing import KEPT, SHORT, sentences
from redthread.text.vocabulary import Vocabulary

PEOPLE = "people"
PLACES = "places"
QUOTED = "\ufffc"
_WORD = re.compile(rf"{QUOTED}+|\w+(?:['’\-]\w+)*-?|[^\w\s]")
_Row = tuple[list[str], list[int], list[int]]
_LEADING_MARKS = frozenset('-*•–—>#»"“”(„▪◦')


@dataclass(frozen=True, slots=True)
class Nouns:
    """Which nouns mean the study's people and places.

    Examples
    --------
    >>> nouns = study_nouns("da", ())
    >>> nouns.over("skolelederne"), nouns.over("skole"), nouns.over("opgaver")
    ('people', 'places', None)
    """

    people: tuple[str, ...]
    person: tuple[str, ...]
    places: tuple[str, ...]
    place: tuple[str, ...]
    strangers: frozenset[str]

    def over(self, word: str) -> str | None:
        """Say what a noun counts: people, places or neither."""
        if word in self.strangers:
            return None
        if word.endswith(self.people + self.person):
            return PEOPLE
        return PLACES if word.endswith(self.places + self.place) else None

    def plural(self, word: str) -> bool:
        """Say whether a noun of people or places stands in the plural."""
        return word.endswith(self.people + self.places)


@lru_cache(maxsize=16)
def study_nouns(language: str, people: tuple[str, ...]) -> Nouns:
    """Give the nouns of a language, with the study's own words for its people.

    Examples
    --------
    >>> study_nouns("da", ("sygeplejersker",)).over("sygeplejersker")
    'people'
    """
    words = vocabulary(language)
    own = tuple(word.casefold() for word in people if word.strip())
    return Nouns((*words.people, *own), words.person, words.places, words.place, words.not_people)


class Reading:
    """The words of one sentence in lower case with their places in the text."""

    def __init__(self, row: _Row, words: Vocabulary, nouns: Nouns) -> None:
        self.words, self.starts, self.ends = row
        self.vocabulary = words
        self.nouns = nouns
        self.question = self.words[-1:] == ["?"]

    def at(self, index: int) -> str:
        """Give the word at ``index``, or nothing outside the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    @cached_property
    def first(self) -> int:
        """Where the sentence begins, after bullets and opening marks."""
        index = 0
        while self.at(index) in _LEADING_MARKS and self.at(index):
            index += 1
        return index

    @cached_property
    def past_people(self) -> int:
        """Where the nouns of people in the sentence end: 0 without any."""
        places = range(len(self.words), 0, -1)
        return next((place for place in places if self.nouns.over(self.words[place - 1]) == PEOPLE), 0)

    def adverb(self, index: int) -> bool:
        """Say whether the word at ``index`` is an adverb."""
        words, word = self.vocabulary, self.at(index)
        if word in words.adverbs:
            return True
        return (
            bool(words.adverb_ending) and word.endswith(words.adverb_ending) and word not in words.not_adverbs
        )

    def opens_clause(self, index: int) -> bool:
        """Say whether a clause can begin at ``index``."""
        while index > self.first and self.adverb(index - 1):
            index -= 1
        return index <= self.first or self.at(index - 1) in self.vocabulary.clause_openers

    def past_adverbs(self, index: int) -> int:
        """Give the first place from ``index`` that is no adverb."""
        while self.adverb(index):
            index += 1
        return index

    def verb(self, index: int, reach: int) -> int | None:
        """Find the first finite verb from ``index`` in its clause, at most ``reach`` words on."""
        for place in range(index, min(index + reach, len(self.words))):
            word = self.words[place]
            if word in self.vocabulary.verbs:
                return place
            if not word[0].isalnum():
                return None
        return None


def _joined(words: list[str], vocabulary: Vocabulary) -> list[str]:
    """Write a noun of two words as one in the place of the second, as Danish does: "care homes"."""
    if not vocabulary.compounds:
        return words
    pairs = zip(["", *words], words, strict=False)
    return [vocabulary.compounds.get(pair, pair[1]) for pair in pairs]


def readings(text: str, language: str, people: tuple[str, ...], *, quoted: bool = False) -> Iterator[Reading]:
    """Read a text sentence by sentence; what stands in quotation marks is taken out unless ``quoted``.

    Examples
    --------
    >>> [r.words for r in readings("Alle siger »nej«.", "da", ())]
    [['alle', 'siger', '»', '￼￼￼', '«', '.']]
    """
    words, nouns = vocabulary(language), study_nouns(language, people)
    read = _kept_rows if len(text) <= SHORT else _rows
    for row in read(text.rstrip(), language, quoted):
        yield Reading(row, words, nouns)


def _rows(text: str, language: str, quoted: bool) -> Iterator[_Row]:
    """The words of each sentence, in lower case, with where they begin and end."""
    masked = text if quoted else masked_quotes(text)
    for sentence in sentences(text, language):
        matches = tuple(_WORD.finditer(masked, sentence.start, sentence.end))
        yield (
            _joined([match.group().casefold() for match in matches], vocabulary(language)),
            [match.start() for match in matches],
            [match.end() for match in matches],
        )


@lru_cache(maxsize=KEPT)
def _kept_rows(text: str, language: str, quoted: bool) -> tuple[_Row, ...]:
    return tuple(_rows(text, language, quoted))


def masked_quotes(text: str) -> str:
    """Put a sign that is no word for every character inside quotation marks.

    Examples
    --------
    >>> masked_quotes('Et "ja" her')
    'Et "￼￼" her'
    """
    pieces, done = [], 0
    for quote in quotations(text):
        pieces += [text[done : quote.start], QUOTED * (quote.end - quote.start)]
        done = quote.end
    return "".join((*pieces, text[done:]))
