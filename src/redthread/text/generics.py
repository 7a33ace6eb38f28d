"""Bare plurals that claim: "Lederne oplever ...", "leaders feel ..."."""

from itertools import pairwise

from redthread.records.norms import Norm
from redthread.text import objections
from redthread.text.counted import Counted, floats, is_attribute, is_genitive, is_source
from redthread.text.reading import PEOPLE, Reading
from redthread.text.vocabulary import Quantifier

_GENERIC = Quantifier((), Norm.GENERIC)
_PHRASE = 5
_REACH = 9
_FAR = 25


def bare_plural(reading: Reading, place: int, last: Counted | None) -> Counted | None:
    """Take a plural noun of people at ``place`` for a claim, if it is said to think, have or do something.

    Parameters
    ----------
    reading
        The sentence.
    place
        Where the noun phrase would begin.
    last
        The claim before it in the sentence.
    """
    near = (
        place < reading.past_people
        or reading.at(place) in reading.vocabulary.persons | reading.vocabulary.those
    )
    head = _noun(reading, place) if near else None
    if head is None or floats(reading, head + 1):
        return None
    hit = Counted(_GENERIC, place, head, head, PEOPLE)
    if not (_subject(reading, hit) or _after_verb(reading, hit) or _source(reading, hit)):
        return None
    if (
        objections.is_content(reading, hit, last)
        or objections.governed(reading, hit)
        or _mere_procedure(reading, hit)
    ):
        return None
    return hit


def _noun(reading: Reading, place: int) -> int | None:
    words = reading.vocabulary
    if words.interviewers and reading.at(place) in words.those | words.persons:
        return _those_reached(reading, place)
    if reading.at(place) not in words.definite and not _begins(reading, place):
        return None
    for head in range(place, min(place + _PHRASE, len(reading.words))):
        word = reading.words[head]
        if reading.nouns.over(word) and not reading.nouns.over(reading.at(head + 1)):
            plain = reading.nouns.over(word) == PEOPLE and reading.nouns.plural(word)
            return head if plain and not is_genitive(reading, head) else None
        if not (reading.nouns.over(word) or _describes(reading, head, place)):
            return None
    return None


def _those_reached(reading: Reading, place: int) -> int | None:
    """See "those interviewed", "the people we spoke to", "those who replied": give the last word of it."""
    words, follower = reading.vocabulary, reading.at(place + 1)
    if follower in words.reached:
        return place + 1
    answered = follower in words.relative and reading.at(place + 2) in words.answered
    if not answered and (follower not in words.interviewers or reading.at(place + 2) not in words.verbs):
        return None
    return place + 2 + (reading.at(place + 3) in words.prepositions)


def _begins(reading: Reading, place: int) -> bool:
    word = reading.at(place)
    return bool(reading.nouns.over(word)) or _opens_main_clause(reading, place)


def _describes(reading: Reading, head: int, place: int) -> bool:
    word = reading.words[head]
    if word in reading.vocabulary.definite:
        return head == place
    return (
        word not in reading.vocabulary.never_generic
        and word not in reading.vocabulary.determiners
        and is_attribute(reading, head, place + 1)
    )


def _opens_main_clause(reading: Reading, place: int) -> bool:
    words = reading.vocabulary
    before = reading.at(place - 1)
    if place == reading.first:
        return True
    if place == reading.first + 1 and before in words.connectives:
        return True
    if before in words.contrasts or (before in words.conjunctions and reading.at(place - 2) == ","):
        return True
    return before == "," and _short_opening(reading, place)


def _short_opening(reading: Reading, place: int) -> bool:
    return place - reading.first <= _FAR and words_open(reading, reading.words[reading.first : place - 1])


def words_open(reading: Reading, opening: list[str]) -> bool:
    """Say whether words before a comma are an adverb or a prepositional phrase and no clause."""
    words = reading.vocabulary
    if words.adverb_ending and opening and "," not in opening:
        begins = opening[0]
        if begins in words.subordinators | words.reached or begins.endswith(words.gerund_ending):
            return True
    leads = len(opening) == 1 or (bool(opening) and opening[0] in words.adverbs | words.prepositions)
    return leads and words.comma_after_opening and not any(word in words.verbs for word in opening[1:])


def _subject(reading: Reading, hit: Counted) -> bool:
    if not (_opens_main_clause(reading, hit.first) or _shown(reading, hit)):
        return False
    words, after = reading.vocabulary, reading.past_adverbs(hit.head + 1)
    follower = reading.at(after)
    if follower in words.prepositions or follower in words.conjunctions:
        return reading.verb(after + 1, _REACH) is not None
    if follower == "," or follower in words.relative:
        return reading.at(after + (follower == ",")) in words.relative | words.prepositions
    return (
        bool(follower)
        and follower[0].isalpha()
        and (follower in words.verbs or not is_attribute_only(reading, follower))
    )


def is_attribute_only(reading: Reading, word: str) -> bool:
    """Say whether a word after a noun cannot be its verb."""
    words = reading.vocabulary
    return word in words.determiners or word in words.pronouns or word in words.clause_openers


def _shown(reading: Reading, hit: Counted) -> bool:
    """See "the study shows that leaders ..."."""
    words = reading.vocabulary
    if reading.at(hit.first - 1) != words.that:
        return False
    before = reading.words[max(0, hit.first - 8) : hit.first - 1]
    return any(w.startswith(words.showing) for w in before) and not any(
        w.startswith(words.norm_stems) for w in before
    )


def _after_verb(reading: Reading, hit: Counted) -> bool:
    """See "Det oplever lederne ..." and "..., siger lederne": the verb before its subject."""
    words, verb = reading.vocabulary, reading.at(hit.first - 1)
    if verb in words.telling and _closes_speech(reading, hit.first - 2):
        return True
    if verb == "," and reading.at(hit.head + 1) in words.telling and reading.at(hit.head + 2) in {".", ","}:
        return hit.first - 1 > reading.first and reading.at(hit.head) not in words.genitives
    definite = (
        reading.at(hit.head).endswith(words.definite_endings) or reading.at(hit.first) in words.definite
    )
    near = 1 < hit.first - reading.first <= _FAR
    return words.inverts and near and definite and verb in words.verbs and _fronted(reading, hit, verb)


def _fronted(reading: Reading, hit: Counted, verb: str) -> bool:
    """Say whether what stands before the verb can be no subject, so that the noun after it is."""
    words, opening = reading.vocabulary, reading.at(reading.first)
    between = reading.words[reading.first : hit.first - 1]
    if between[-1] == ",":
        return opening in words.subordinators
    if any(word in words.verbs or word in words.clause_breaks for word in between):
        return False
    if verb in words.perfect and reading.at(hit.head + 1).endswith(words.participle_endings):
        return True
    if opening in words.fronted:
        return verb in words.reporting
    return opening in words.adverbs or opening in words.prepositions


def _closes_speech(reading: Reading, place: int) -> bool:
    return reading.at(place) in {",", "»", "«", '"', "”", "“"} and place > reading.first


def _source(reading: Reading, hit: Counted) -> bool:
    words = reading.vocabulary
    if is_source(reading, hit.first):
        return True
    if reading.at(hit.first - 1) not in words.by:
        return False
    before = reading.words[max(reading.first, hit.first - 8) : hit.first - 1]
    return any(word in words.reported for word in before) or reading.at(hit.head + 1) in words.reported


def _undergone(reading: Reading, after: int) -> bool:
    """See what was done with people, and not what they were: "were welcomed", but not "were worried"."""
    words = reading.vocabulary
    passive = next((i for i in (after, after + 1) if reading.at(i) in words.passive), None)
    if passive is None or not words.feelings:
        return passive is not None
    state = reading.at(reading.past_adverbs(passive + 1))
    return state.endswith(words.participle_endings) and state not in words.feelings


def _mere_procedure(reading: Reading, hit: Counted) -> bool:
    words = reading.vocabulary
    near = reading.words[hit.head + 1 : hit.head + 7]
    felt = any(
        word in words.feelings and after not in words.sorted_by for word, after in pairwise((*near, ""))
    )
    if not felt and any(word in words.procedure for word in near):
        return True
    if reading.words[hit.head].endswith(words.study_roles) and _undergone(reading, hit.head + 1):
        return True
    return any(word in words.averages for word in reading.words[max(0, hit.first - 8) : hit.head + 9])
