"""Find the quantifiers of a text: which words say how many of the study's people, or of its places.

A quantifier is a claim when it stands before a noun of people or places, or alone where a person is meant
("Flere fremhæver ..."), and nothing makes it something else (`redthread.text.objections`). A bare plural
that is said to think, have or experience something is a claim too (`redthread.text.generics`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from redthread.records.norms import Norm
from redthread.text import generics, objections
from redthread.text.counted import Counted, alone, counted
from redthread.text.languages import vocabulary
from redthread.text.reading import PEOPLE, Reading, readings
from redthread.text.sentencing import KEPT, SHORT
from redthread.text.things import denies_all
from redthread.text.vocabulary import Quantifier

_OTHERS_REACH = 8


@dataclass(frozen=True, slots=True)
class QuantifierClaim:
    """Words that claim how many.

    Attributes
    ----------
    start, end
        The quantifier without its noun (for GENERIC the bare plural): codepoints, half-open.
    norm
        What it means.
    share
        The share that it names (a half, two thirds), else None.
    over
        ``"people"`` or ``"places"``.

    Examples
    --------
    >>> quantifiers("Hver tredje leder savner tid.", "da")[0].share == 1 / 3
    True
    """

    start: int
    end: int
    norm: Norm
    share: float | None
    over: str


def quantifiers(text: str, language: str, people: tuple[str, ...] = ()) -> tuple[QuantifierClaim, ...]:
    """Find what a text claims about how many.

    Parameters
    ----------
    text
        Prose of any length. "Others" is read only after people or places
        were counted at most eight sentences before it, so give a paragraph rather than a sentence.
    language
        ``"da"`` or ``"en"``.
    people
        The study's own plural words for its people beside leaders, managers, respondents and participants, such as
        ``("sygeplejersker", "sygeplejerskerne")``; compounds that end in them count too.

    Returns
    -------
    tuple of QuantifierClaim
        In order and disjoint; empty for a text that counts neither people nor places. Words inside quotation marks, in
        questions, norms and recommendations, and "for few", "the few", "each" are no claims. Figures
        are not quantifiers: see ``numbers``.

    Notes
    -----
    The rules, the vocabulary and their measured limits: docs/methods/quantifiers.md.

    Examples
    --------
    >>> text = "Nogle ledere savner tid, mens andre har nok."
    >>> [(text[c.start:c.end], str(c.norm)) for c in quantifiers(text, "da")]
    [('Nogle', 'SOME'), ('andre', 'OTHERS')]
    """
    find = _kept if len(text) <= SHORT else _found
    return find(text.rstrip(), language, people)


def _found(text: str, language: str, people: tuple[str, ...]) -> tuple[QuantifierClaim, ...]:
    found: list[QuantifierClaim] = []
    before, since = None, 0
    for reading in readings(text, language, people):
        since += 1
        for claim in _claims(reading, _lexicon(language), before if since <= _OTHERS_REACH else None):
            found.append(claim)
            before, since = claim.over, 0
    return tuple(found)


@lru_cache(maxsize=KEPT)
def _kept(text: str, language: str, people: tuple[str, ...]) -> tuple[QuantifierClaim, ...]:
    return _found(text, language, people)


def _claims(
    reading: Reading, lexicon: dict[str, tuple[Quantifier, ...]], before: str | None
) -> Iterator[QuantifierClaim]:
    if reading.question:
        return
    place, last = 0, None
    while place < len(reading.words):
        hit = _quantified(reading, place, lexicon, before)
        if hit is not None and _refused(reading, hit, last, before):
            place = hit.last + 1
            continue
        hit = hit or generics.bare_plural(reading, place, last)
        if hit is None:
            place += 1
            continue
        yield QuantifierClaim(
            reading.starts[hit.first],
            reading.ends[hit.last],
            _norm(reading, hit),
            hit.quantifier.share,
            hit.over,
        )
        last, before, place = hit, hit.over, hit.head + 1


def _quantified(
    reading: Reading, place: int, lexicon: dict[str, tuple[Quantifier, ...]], before: str | None
) -> Counted | None:
    for quantifier in lexicon.get(reading.words[place], ()):
        if tuple(reading.words[place : place + len(quantifier.words)]) == quantifier.words:
            hit = counted(reading, place, quantifier) or alone(reading, place, quantifier, before or PEOPLE)
            if hit:
                return hit
    return None


def _norm(reading: Reading, hit: Counted) -> Norm:
    """What the quantifier means here: "is not shared by all" says not all."""
    denied = hit.quantifier.norm is Norm.ALL and denies_all(reading, hit)
    return Norm.NOT_ALL if denied else hit.quantifier.norm


def _refused(reading: Reading, hit: Counted, last: Counted | None, before: str | None) -> bool:
    return (hit.quantifier.norm is Norm.OTHERS and before is None) or objections.any_to(reading, hit, last)


@lru_cache(maxsize=2)
def _lexicon(language: str) -> dict[str, tuple[Quantifier, ...]]:
    table: dict[str, list[Quantifier]] = {}
    for quantifier in vocabulary(language).quantifiers:
        table.setdefault(quantifier.words[0], []).append(quantifier)
    return {word: tuple(sorted(entries, key=lambda q: -len(q.words))) for word, entries in table.items()}
