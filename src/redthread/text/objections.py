"""Why words that look like a quantifier claim nothing: norms, conditions, "too few", "each", what others said."""

from collections.abc import Callable

from redthread.records.norms import Norm
from redthread.text.counted import Counted, is_source
from redthread.text.reading import PEOPLE, Reading
from redthread.text.things import counts_things

_BOUND_BY_MUST = frozenset(
    {Norm.ALL, Norm.NEARLY_ALL, Norm.NONE, Norm.NOT_ALL, Norm.SEVERAL, Norm.ONE, Norm.GENERIC}
)
_WINDOW = 14
_RELATIVE_WINDOW = 30
_FAR = 60

Objection = Callable[[Reading, Counted], bool]


def any_to(reading: Reading, hit: Counted, last: Counted | None) -> bool:
    """Say whether anything speaks against reading the words as a claim.

    Parameters
    ----------
    reading
        The sentence.
    hit
        The quantifier and what it counts.
    last
        The claim before it in the sentence.
    """
    if any(objection(reading, hit) for objection in _OBJECTIONS):
        return True
    if _among_others(reading, hit, last) or counts_things(reading, hit, last):
        return True
    return is_content(reading, hit, last)


def is_content(reading: Reading, hit: Counted, last: Counted | None) -> bool:
    """Say whether the words stand in what the people of an earlier claim said: "some propose that all ..."."""
    if last is None or hit.first - last.head > _FAR or (hit.alone and hit.over != PEOPLE):
        return False
    words = reading.vocabulary
    begins = next((i for i in range(last.head + 1, hit.first) if _subordinates(reading, i)), None)
    if begins is None:
        return False
    tail = reading.words[begins + 1 : hit.first]
    if any(word in words.contrasts for word in tail) or hit.quantifier.norm is Norm.OTHERS:
        return False
    joint = hit.first - 1 - (reading.at(hit.first - 1) in words.prepositions | words.agents)
    new_clause = reading.at(joint) in words.conjunctions and reading.at(joint - 1) == ","
    again = reading.at(hit.first - 1) == words.that and reading.at(hit.first - 2) in words.conjunctions
    return not new_clause and not (
        again and words.that in reading.words[max(0, last.first - _FAR) : last.first]
    )


def _subordinates(reading: Reading, place: int) -> bool:
    return (
        reading.words[place] == reading.vocabulary.that
        or reading.words[place] in reading.vocabulary.interrogatives
    )


def governed(reading: Reading, hit: Counted) -> bool:
    """Say whether a modal verb makes a norm of the clause: "all leaders should ...", "should all leaders ..."."""
    words = reading.vocabulary
    if is_source(reading, hit.first):
        return False
    binding = words.ought | (words.must if hit.quantifier.norm in _BOUND_BY_MUST else frozenset())
    verb = None if reading.at(hit.first - 1) in words.agents else _verb_after(reading, hit)
    if words.proposing and _bound_after_relative(reading, hit, binding):
        return True
    if hit.alone and hit.quantifier.norm is Norm.ALL:
        binding |= words.may
    if verb is not None and (reading.words[verb] in binding or _advisable(reading, verb)):
        return True
    return any(word in binding for word in _clause_before(reading, hit.first))


def _bound_after_relative(reading: Reading, hit: Counted, binding: frozenset[str]) -> bool:
    """See "leaders who wish to attend should write": the modal verb after a clause without commas."""
    words, relative = reading.vocabulary, hit.head + 1
    if reading.at(relative) not in words.relative:
        return False
    for place in range(relative + 2, min(relative + _WINDOW, len(reading.words))):
        if reading.words[place] in words.clause_breaks:
            return False
        if reading.words[place] in binding:
            return reading.at(place - 1) not in words.pronouns and not reading.nouns.over(
                reading.at(place - 1)
            )
    return False


def _advisable(reading: Reading, verb: int) -> bool:
    return any(tuple(reading.words[verb : verb + len(p)]) == p for p in reading.vocabulary.advisable)


def _verb_after(reading: Reading, hit: Counted) -> int | None:
    place = hit.head + 1
    relative = place + (reading.at(place) == ",")
    if reading.at(relative) in reading.vocabulary.relative:
        place = _after_comma(reading, relative)
    return reading.verb(place, _WINDOW)


def _after_comma(reading: Reading, place: int) -> int:
    end = min(place + _RELATIVE_WINDOW, len(reading.words))
    return next((i + 1 for i in range(place, end) if reading.words[i] == ","), len(reading.words))


def _clause_before(reading: Reading, first: int) -> list[str]:
    """Give the words from the last comma or "that" up to ``first``."""
    start = max(0, first - _WINDOW)
    breaks = reading.vocabulary.clause_breaks
    begin = next((i + 1 for i in range(first - 1, start - 1, -1) if reading.words[i] in breaks), start)
    return reading.words[begin:first]


def _conditional(reading: Reading, hit: Counted) -> bool:
    """See "if many leaders ...", "whether all ...", "so that all ...", "how all ... should"."""
    words, before, earlier = reading.vocabulary, reading.at(hit.first - 1), reading.at(hit.first - 2)
    if before in words.conditions and (before not in words.verbs or reading.opens_clause(hit.first - 1)):
        return earlier not in words.concessions
    if (earlier, before) in words.conditional or _inverted(reading, hit):
        return True
    if before in words.asking_whether:
        return earlier in words.conditions or (
            earlier == "," and reading.at(hit.first - 3) not in words.concessions
        )
    if before in words.interrogatives:
        return _norm_governs(reading, hit.first - 1)
    return before in words.purposes and hit.quantifier.norm is Norm.ALL


def _inverted(reading: Reading, hit: Counted) -> bool:
    """See "had all managers replied, ..." and "should several resign, ...": a condition without its word."""
    words = reading.vocabulary
    begins = hit.first - 1 == reading.first and reading.at(reading.first) in words.auxiliaries
    return begins and not words.inverts


def _wished_for(reading: Reading, hit: Counted) -> bool:
    """See "it is recommended that all ...", "that all ..." as a whole sentence, "the aim is for most ... to"."""
    words = reading.vocabulary
    if _aimed_at(reading, hit) or _object_of_gerund(reading, hit):
        return True
    that = _governing_that(reading, hit.first)
    if that is None:
        return False
    if that <= reading.first or reading.at(that - 1) in words.purposes | words.conditions:
        return True
    if _norm_governs(reading, that):
        return True
    infinitive = that + 1 < hit.first
    return infinitive and reading.at(hit.first - 1) not in words.prepositions | words.agents | words.adverbs


def _governing_that(reading: Reading, first: int) -> int | None:
    words = reading.vocabulary
    for place in range(first - 1, max(-1, first - _WINDOW), -1):
        word = reading.words[place]
        infinitive = word == words.infinitive and place + 1 < first and not _leads_to(reading, place)
        if word == words.that or (infinitive and reading.words[place + 1] not in words.gapped):
            return place
        if word in {",", ";"} or (word in words.verbs and not _after_infinitive(reading, place)):
            return None
    return None


def _leads_to(reading: Reading, place: int) -> bool:
    """See "due to illness": a preposition that is spelled like the sign of the infinitive."""
    return reading.at(place - 1) in reading.vocabulary.leading


def _after_infinitive(reading: Reading, place: int) -> bool:
    return reading.at(place - 1) == reading.vocabulary.infinitive


def _norm_governs(reading: Reading, that: int) -> bool:
    words = reading.vocabulary
    for place in range(that - 1, max(-1, that - _WINDOW), -1):
        word = reading.words[place]
        if word.startswith(words.norm_stems) or word in words.norm_words:
            return True
        if word.startswith(words.showing):
            return False
    return False


def _aimed_at(reading: Reading, hit: Counted) -> bool:
    words = reading.vocabulary
    if reading.at(hit.head + 1) != words.infinitive:
        return False
    if reading.at(hit.first - 1) not in words.for_words:
        return reading.at(hit.first - 1).startswith(words.norm_stems) and words.infinitive != words.that
    return any(
        word.startswith(words.goal_stems) for word in reading.words[max(0, hit.first - _WINDOW) : hit.first]
    )


def _object_of_gerund(reading: Reading, hit: Counted) -> bool:
    ending, before = reading.vocabulary.gerund_ending, reading.at(hit.first - 1)
    return bool(ending) and before.endswith(ending) and before not in reading.vocabulary.prepositions


def _recommended(reading: Reading, hit: Counted) -> bool:
    words = reading.vocabulary
    if _proposed(reading, hit):
        return True
    if reading.at(reading.first) not in words.recommendations or hit.first <= reading.first:
        return False
    return not (words.proposing and _finite_before(reading, hit.first))


def _finite_before(reading: Reading, first: int) -> bool:
    """See "support had been used by": a noun that is spelled like an order."""
    words = reading.vocabulary
    clause = reading.words[reading.first : min(first, reading.first + _WINDOW)]
    that = next(
        (
            i
            for i, word in enumerate(clause)
            if word == words.that or word in words.subordinators | words.relative
        ),
        None,
    )
    return any(word in words.auxiliaries for word in clause[:that])


def _proposed(reading: Reading, hit: Counted) -> bool:
    """See "it is recommended that all ... with several of their ...": all that the sentence proposes."""
    words = reading.vocabulary
    opening = reading.words[reading.first : min(hit.first, reading.first + 8)]
    that = opening.index(words.that) if words.that in opening else 0
    if not words.proposing or not that or hit.first - reading.first > _FAR:
        return False
    proposed = any(word.startswith(words.proposing) for word in opening[:that])
    return proposed and not any(w in words.contrasts for w in reading.words[reading.first + that : hit.first])


def _lacked(reading: Reading, hit: Counted) -> bool:
    """See "the shift has no manager": what a place lacks."""
    return hit.quantifier.norm is Norm.NONE and reading.at(hit.first - 1) in reading.vocabulary.having


def _each(reading: Reading, hit: Counted) -> bool:
    words = reading.vocabulary
    before = reading.at(hit.first - 1)
    return hit.quantifier.words[0] in words.each and (
        before in words.articles or before.endswith(words.genitives)
    )


def _worded_otherwise(reading: Reading, hit: Counted) -> bool:
    words, before = reading.vocabulary, reading.at(hit.first - 1)
    if not words.inverts and not hit.alone and before in words.prepositions:
        return False
    return (hit.quantifier.words[0], before) in words.not_before and not _relative_place(
        reading, hit.first - 1
    )


def _relative_place(reading: Reading, place: int) -> bool:
    """See "samtalerne, hvor mange har ...", which tells of a place and does not ask how many."""
    words, noun = reading.vocabulary, reading.at(place - 2)
    named = words.inverts and reading.at(place - 1) == "," and noun.endswith(words.definite_endings)
    return named and reading.at(place) in words.interrogatives and noun not in words.verbs


def _compared(reading: Reading, hit: Counted) -> bool:
    words = reading.vocabulary
    if hit.quantifier.norm is not Norm.SEVERAL:
        return False
    word = hit.quantifier.words[0]
    pairs = ((hit.first - 1, hit.first - 2), (hit.last + 1, hit.last + 2))
    growing = any(reading.at(a) in words.conjunctions and reading.at(b) == word for a, b in pairs)
    return growing or reading.at(hit.head + 1) == words.than


def _wanted(reading: Reading, hit: Counted) -> bool:
    """See "need for more leaders": the Danish word for "several" means "more" too."""
    words = reading.vocabulary
    if hit.quantifier.words != words.more or reading.at(hit.last + 1) == words.partitive:
        return False
    before = reading.at(hit.first - 1)
    if before in words.hiring:
        fronted = reading.at(reading.first) in words.adverbs | words.prepositions | words.subordinators
        return not (fronted and before in words.verbs)
    return reading.at(hit.first - 2) in words.lacking


def _surplus(reading: Reading, hit: Counted) -> bool:
    """See "there are too many leaders", but not "for many leaders it is hard"."""
    words = reading.vocabulary
    if hit.quantifier.words[0] not in words.in_surplus or reading.at(hit.first - 1) not in words.for_words:
        return False
    place = hit.first - 2
    while reading.at(place) in words.adverbs - words.surplus_after:
        place -= 1
    before = reading.at(place)
    if before in words.perfect and reading.at(hit.head + 1) == words.infinitive:
        return True
    if hit.first - 1 > reading.first and before in words.surplus_after:
        return reading.at(hit.head + 1) not in words.articles | words.after_pronoun
    return reading.at(hit.head + 1) in words.conjunctions


def _among_others(reading: Reading, hit: Counted, last: Counted | None) -> bool:
    """See "sparring with other leaders": others are a claim only as those who do or think something."""
    words, before = reading.vocabulary, reading.at(hit.first - 1)
    if hit.quantifier.norm is not Norm.OTHERS or hit.alone:
        return False
    introduced = before in words.agents or before in words.where
    if reading.opens_clause(hit.first - introduced):
        return False
    return last is None or before not in words.verbs


_OBJECTIONS: tuple[Objection, ...] = (
    _worded_otherwise,
    _lacked,
    _each,
    _compared,
    _surplus,
    _wanted,
    _conditional,
    _wished_for,
    _recommended,
    governed,
)
