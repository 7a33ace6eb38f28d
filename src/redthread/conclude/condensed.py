"""Condensed sentences: which of those that the report prints could tell who said it, or who is spoken about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from redthread.conclude.evidence import Evidence
from redthread.conclude.people import (
    OFFICE,
    Few,
    few_of,
    held_by_few,
    may_hold_a_role,
    of_one_person,
    spelled,
    titles_of,
)
from redthread.conclude.reading import Case, on_row
from redthread.conclude.remarks import RemarkCode
from redthread.records.claims import Remark
from redthread.records.info import AttributeKind
from redthread.records.rows import Passage, Voice
from redthread.records.words import PassageKind, PassageState, UnitKind, VoiceKind
from redthread.text.identifying import IdentifierKind, may_hold_details, person_details

SHOWN = 10
"""So many lines are named in a hint."""

_IDEAS = (PassageKind.WISH, PassageKind.PRACTICE)
_PLACES = frozenset({UnitKind.WORKPLACE, UnitKind.STAFF})
_WORD = re.compile(r"\w+(?:-\w+)*")
_SOLE = re.compile(
    "eneste|yngste|ældste|første|siddende|nyeste|only|first|youngest|oldest|serving|newest", re.IGNORECASE
)
"""What a phrase for somebody who has no like holds, in the vocabularies of both languages."""
_ENDINGS = ("erne", "ingen", "ing", "en", "et", "er", "s", "e")
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class _Bench:
    """What a condensed sentence is held against."""

    case: Case
    few: Few
    titles: re.Pattern[str]
    own: Mapping[str, tuple[str, ...]]


def condensed(case: Case) -> Iterator[Remark]:
    """Remark on the condensed sentences that the report prints, one by one and then those of lone voices together."""
    few = few_of(case.evidence)
    bench = _Bench(case, few, titles_of(few), _own_words(case.evidence, few))
    rows = tuple(_printed(case))
    telling = _telling_words(bench, [passage for _, passage in rows])
    near = ((row, passage) for row, passage in rows if not telling.isdisjoint(_text(passage).split()))
    told = {row: claim for row, passage in near if (claim := _gives_away(bench, passage))}
    for row, passage in rows:
        if row in told:
            code = RemarkCode.CONDENSED_GIVES_AWAY
            yield on_row(code, "passages.csv", row, passage=passage.id, claim=told[row])
    yield from _of_one(case, [(row, passage) for row, passage in rows if row not in told])


def _printed(case: Case) -> Iterator[tuple[int, Passage]]:
    """The rows whose condensed sentence is printed: those behind a finding, wishes and practices."""
    findings = case.study.findings
    behind = {one for finding in findings for one in (*finding.passages_for, *finding.passages_against)}
    for row, one in enumerate(case.study.passages):
        told = bool(one.condensed or one.condensed_en) and not one.withheld
        if told and one.state is not PassageState.LOST and (one.id in behind or _is_idea(one)):
            yield row, one


def _is_idea(passage: Passage) -> bool:
    return bool(passage.themes) and (passage.kind in _IDEAS or passage.kind2 in _IDEAS)


def _telling_words(bench: _Bench, passages: list[Passage]) -> frozenset[str]:
    """The words, as written, of which one must stand in a sentence before it is read closely: tables are long."""
    stems = frozenset(stem for stems in bench.own.values() for stem in stems)
    begins = tuple(stem for stem in stems if stem.islower())
    titles = frozenset(word for title in bench.few.titles for word in _WORD.findall(title))
    languages = {bench.case.study.info.language, "en"}

    def tells(written: str) -> bool:
        words = _WORD.findall(written)
        return (
            any(word in titles or word in stems or spelled(word).startswith(begins) for word in words)
            or may_hold_a_role(written)
            or bool(_SOLE.search(written))
            or any(of_one_person(language).search(written) for language in languages)
        )

    return frozenset(word for word in set(" ".join(map(_text, passages)).split()) if tells(word))


def _text(passage: Passage) -> str:
    return f"{passage.condensed} {passage.condensed_en}" if passage.condensed_en else passage.condensed


def _gives_away(bench: _Bench, passage: Passage) -> str:
    """The first words of a condensed sentence, in either language, that lead to one person or few."""
    own = bench.case.study.info.language
    texts = ((passage.condensed, own), (passage.condensed_en, "en"))
    said = (_telling(bench, passage, text, language) for text, language in texts if text)
    return next((words for ones in said for words in ones), "")


def _telling(bench: _Bench, passage: Passage, text: str, language: str) -> Iterator[str]:
    limit = bench.case.study.info.policy.minimum
    own = bench.own.get(bench.case.evidence.speakers.get(passage.id, ""), ())
    yield from (word for word in _WORD.findall(text) if own and _begins(word, own))
    yield from (text[slice(*span)] for span in held_by_few(text, bench.few, bench.titles, limit))
    if passage.kind is PassageKind.CHALLENGE:
        yield from OFFICE.findall(text)
    if may_hold_details(text, language):
        found = person_details(text, language)
        yield from (text[one.start : one.end] for one in found if one.kind is not IdentifierKind.PRONOUN)


def _begins(word: str, stems: tuple[str, ...]) -> bool:
    return word in stems or spelled(word).startswith(tuple(stem for stem in stems if stem.islower()))


def _own_words(evidence: Evidence, few: Few) -> dict[str, tuple[str, ...]]:
    """What the words that tell a voice begin with: those of its workplace, where few are, and its rare attributes."""
    count = Counter(one.unit for one in _persons(evidence))
    limit = evidence.study.info.policy.minimum
    places = {unit: words for unit, words in _words_of_places(evidence).items() if count[unit] < limit}
    return {
        voice.id: places.get(voice.unit, ())
        + tuple(value for _, said in voice.attributes if (value := spelled(said)) in few.values)
        for voice in _persons(evidence)
    }


def _words_of_places(evidence: Evidence) -> dict[str, tuple[str, ...]]:
    """The words that stand in one place's title alone, without their endings."""
    units = [one for one in evidence.study.units if one.kind in _PLACES]
    words = {one.id: {*_WORD.findall(one.title_da), *_WORD.findall(one.title_en)} for one in units}
    shared = Counter(spelled(word) for ones in words.values() for word in ones)
    return {
        unit: tuple(sorted(stem for word in ones if shared[spelled(word)] == 1 and (stem := _stem(word))))
        for unit, ones in words.items()
    }


def _stem(word: str) -> str:
    """A word without its ending, in small letters; an abbreviation as it is; nothing of another short word."""
    if word.isupper() and len(word) > 1:
        return word
    small = spelled(word)
    ending = next((one for one in _ENDINGS if small.endswith(one) and len(small) - len(one) >= _SHORTEST), "")
    stem = small.removesuffix(ending)
    return stem if len(stem) >= _SHORTEST else ""


def _of_one(case: Case, rows: list[tuple[int, Passage]]) -> Iterator[Remark]:
    """One hint for the study: how much is printed of voices that nobody shares a place or all attributes with."""
    alone = _alone(case.evidence)
    speakers = case.evidence.speakers
    found = [(row, speakers[one.id]) for row, one in rows if speakers.get(one.id, "") in alone]
    if found:
        lines = ", ".join(str(row + 2) for row, _ in found[:SHOWN]) + (" ..." if len(found) > SHOWN else "")
        voices = len({voice for _, voice in found})
        row = found[0][0]
        yield on_row(
            RemarkCode.CONDENSED_OF_ONE, "passages.csv", row, count=len(found), voices=voices, lines=lines
        )


def _alone(evidence: Evidence) -> frozenset[str]:
    """The persons of the frame who are the only one in their workplace, or with all their attributes in words."""
    texts = [one.name for one in evidence.study.info.attributes if one.kind is AttributeKind.TEXT]
    places = {one.id for one in evidence.study.units if one.kind in _PLACES}
    known = {one.id: (one.unit, _known(one, texts)) for one in _persons(evidence)}
    units, outlines = Counter(unit for unit, _ in known.values()), Counter(seen for _, seen in known.values())
    return frozenset(
        voice
        for voice, (unit, seen) in known.items()
        if (unit in places and units[unit] == 1) or (any(seen) and outlines[seen] == 1)
    )


def _known(voice: Voice, texts: list[str]) -> tuple[str, ...]:
    attributes = dict(voice.attributes)
    return tuple(attributes.get(name, "") for name in texts)


def _persons(evidence: Evidence) -> list[Voice]:
    return [one for one in evidence.study.voices if one.kind is VoiceKind.PERSON]
