"""Find words that claim change, comparison or emphasis, and words that claim without counting."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from redthread.text.languages import vocabulary
from redthread.text.phrasing import phrase_at, phrase_table
from redthread.text.reading import Reading, readings
from redthread.text.sentencing import KEPT, SHORT
from redthread.text.vocabulary import Phrase, Vocabulary

_THAN_REACH = 7
_TIME_REACH = 5
_CLAUSE = 20
_YEAR = 4
_IDIOM = "idiom"
_Finder = Callable[[Reading, int], tuple[int, str] | None]
_Table = dict[str, tuple[tuple[Phrase, str], ...]]


class TrendKind(StrEnum):
    """What a comparing word compares with: another time, another group, or the rest ("især")."""

    TREND = "trend"
    COMPARISON = "comparison"
    EMPHASIS = "emphasis"


class UncountedKind(StrEnum):
    """How a claim does without a number: a vague word, an impersonal verb, a subject left out."""

    VAGUE = "vague"
    IMPERSONAL = "impersonal"
    NO_SUBJECT = "no-subject"


@dataclass(frozen=True, slots=True)
class TrendClaim:
    """Words that need a comparison to carry them.

    Attributes
    ----------
    start, end
        The words: codepoints, half-open. A comparison reaches from the comparative to "than".
    kind
        Trend, comparison or emphasis.

    Examples
    --------
    >>> trends("Det gælder især nye ledere.", "da")
    (TrendClaim(start=11, end=15, kind=<TrendKind.EMPHASIS: 'emphasis'>),)
    """

    start: int
    end: int
    kind: TrendKind


@dataclass(frozen=True, slots=True)
class UncountedClaim:
    """Words that claim something of the people without saying of how many.

    Attributes
    ----------
    start, end
        The words: codepoints, half-open.
    kind
        How it does without a number.

    Examples
    --------
    >>> uncounted("Der er generel opbakning.", "da")
    (UncountedClaim(start=7, end=24, kind=<UncountedKind.VAGUE: 'vague'>),)
    """

    start: int
    end: int
    kind: UncountedKind


def trends(text: str, language: str) -> tuple[TrendClaim, ...]:
    """Find what a text claims about change over time or against others.

    Parameters
    ----------
    text
        Prose; what stands in quotation marks is passed over.
    language
        ``"da"`` or ``"en"``.

    Returns
    -------
    tuple of TrendClaim
        In order and disjoint. "More ... than" is a trend when a time follows ("end sidst", "than before") and
        a comparison otherwise; "more than half" and "more than one" are neither. No claim: idioms ("falder på
        plads"), what may be or depends on something ("kan mindskes", "bliver større, når"), and what a sentence asks or denies to know ("siger
        ikke, om noget er blevet bedre").

    Examples
    --------
    >>> [str(t.kind) for t in trends("Flere er tilfredse end sidst. Cheferne oftere end ledere.", "da")]
    ['trend', 'comparison']
    """
    find = _kept_trends if len(text) <= SHORT else _trends
    return find(text.rstrip(), language)


def _trends(text: str, language: str) -> tuple[TrendClaim, ...]:
    table, found = _comparing(language), []
    for reading in readings(text, language, ()):
        for first, last, kind in () if reading.question else _matches(reading, table, _than):
            if kind != _IDIOM and not _is_open(reading, first, kind):
                found.append(TrendClaim(reading.starts[first], reading.ends[last - 1], TrendKind(kind)))
    return tuple(found)


@lru_cache(maxsize=KEPT)
def _kept_trends(text: str, language: str) -> tuple[TrendClaim, ...]:
    return _trends(text, language)


def uncounted(text: str, language: str) -> tuple[UncountedClaim, ...]:
    """Find what a text claims about the people without counting them.

    Parameters
    ----------
    text
        Prose; what stands in quotation marks is passed over.
    language
        ``"da"`` or ``"en"``.

    Returns
    -------
    tuple of UncountedClaim
        In order and disjoint: vague words ("generel opbakning", "typically"), impersonal verbs ("der efterlyses") and
        sentences that leave out their subject ("Peger på ...", the span is the verb).

    Examples
    --------
    >>> [str(u.kind) for u in uncounted("Peger på tid. Der efterlyses ro.", "da")]
    ['no-subject', 'impersonal']
    """
    table, found = _vague(language), []
    for reading in readings(text, language, ()):
        for first, last, kind in _matches(reading, table, _no_subject):
            found.append(UncountedClaim(reading.starts[first], reading.ends[last - 1], UncountedKind(kind)))
    return tuple(found)


def _matches(reading: Reading, table: _Table, otherwise: _Finder) -> Iterator[tuple[int, int, str]]:
    place = 0
    while place < len(reading.words):
        hit = otherwise(reading, place) or phrase_at(reading.words, place, table)
        if hit and reading.at(place - 1) in reading.vocabulary.singly:
            hit = None
        if hit is None:
            place += 1
            continue
        yield place, hit[0], hit[1]
        place = hit[0]


def _than(reading: Reading, place: int) -> tuple[int, str] | None:
    words = reading.vocabulary
    if not _comparative(reading.words[place], words):
        return None
    for than in range(place + 1, min(place + 1 + _THAN_REACH, len(reading.words))):
        if reading.words[than] == words.than:
            return _compared(reading, than)
        if not reading.words[than][0].isalnum() and reading.words[than] != ",":
            return None
    return None


def _comparative(word: str, words: Vocabulary) -> bool:
    formed = word.endswith(words.comparative_endings) and word not in words.not_comparatives and len(word) > 4
    return word in words.comparatives or (formed and not word.endswith(words.people + words.person))


def _compared(reading: Reading, than: int) -> tuple[int, str] | None:
    words, after = reading.vocabulary, reading.at(than + 1)
    if after in words.not_compared or after.isdigit():
        return None
    earlier = after in words.earlier and (after not in words.dating or _dated(reading, than + 2))
    return than + 1 + earlier, TrendKind.TREND if earlier else TrendKind.COMPARISON


def _dated(reading: Reading, place: int) -> bool:
    """Say whether a time is named: "in 2019", "for to år siden"."""
    near = reading.words[place : place + _TIME_REACH]
    return any(word in reading.vocabulary.times or (word.isdigit() and len(word) == _YEAR) for word in near)


def _is_open(reading: Reading, place: int, kind: str) -> bool:
    """Say whether the words stand for what may be, depends on something, or is asked or denied to be known."""
    if kind == TrendKind.EMPHASIS:
        return False
    clause, opener = _clause(reading, place)
    if kind == TrendKind.COMPARISON:
        return opener in reading.vocabulary.interrogatives
    asked = opener in reading.vocabulary.asking_whether or _whether(reading, clause, place)
    return asked or _denied(reading, clause) or _possible(reading, clause, place)


def _clause(reading: Reading, place: int) -> tuple[int, str]:
    """Give where the clause around a place begins, and its first word."""
    breaks = {",", ";", ":"}
    start = max(reading.first, place - _CLAUSE)
    begin = next((i + 1 for i in range(place - 1, start - 1, -1) if reading.words[i] in breaks), start)
    return begin, reading.at(begin)


def _whether(reading: Reading, clause: int, place: int) -> bool:
    """See "does not say whether it has grown", where no comma parts the clauses."""
    words = reading.vocabulary
    return not (words.asking_whether & words.conditions).isdisjoint(reading.words[clause:place])


def _denied(reading: Reading, clause: int) -> bool:
    """See "nothing shows that it has grown", but not "no wonder that it has grown"."""
    words = reading.vocabulary
    before = reading.words[max(reading.first, clause - _THAN_REACH) : clause]
    if reading.at(clause) != words.that or words.negations.isdisjoint(before):
        return False
    return any(word in words.telling or word.startswith(words.showing) for word in before)


def _possible(reading: Reading, clause: int, place: int) -> bool:
    """See "can be reduced" and "grows when it is discussed"."""
    words = reading.vocabulary
    if reading.words[place] not in words.present_trends:
        return False
    if not words.modals.isdisjoint(reading.words[clause:place]):
        return True
    return any(word in words.conditions and reading.opens_clause(at) for at, word in enumerate(reading.words))


def _no_subject(reading: Reading, place: int) -> tuple[int, str] | None:
    words, after = reading.vocabulary, reading.at(place + 1)
    if place != reading.first or reading.question or reading.words[place] not in words.dropped_subjects:
        return None
    subjects = words.pronouns | words.articles | words.relative | words.fronted | words.third_person
    has_subject = after in subjects or reading.nouns.over(after) is not None
    if has_subject or not after[:1].isalpha():
        return None
    return place + 1, UncountedKind.NO_SUBJECT


@lru_cache(maxsize=2)
def _comparing(language: str) -> _Table:
    words = vocabulary(language)
    return phrase_table(
        {
            TrendKind.TREND: words.trends,
            TrendKind.COMPARISON: words.comparisons,
            TrendKind.EMPHASIS: words.emphases,
            _IDIOM: words.idioms,
        }
    )


@lru_cache(maxsize=2)
def _vague(language: str) -> _Table:
    words = vocabulary(language)
    return phrase_table({UncountedKind.VAGUE: words.vague, UncountedKind.IMPERSONAL: words.impersonal})
