"""What a quantifier counts: the noun after it, or the people it means when it stands alone."""

from dataclasses import dataclass

from redthread.records.norms import Norm
from redthread.text.reading import PEOPLE, QUOTED, Reading
from redthread.text.vocabulary import Quantifier

_REACH = 8
_SINGULAR = frozenset({Norm.ALL, Norm.NEARLY_ALL, Norm.ONE, Norm.NONE, Norm.NOT_ALL, Norm.FRACTION})
_COUNTING = frozenset({Norm.SEVERAL, Norm.MANY, Norm.FEW, Norm.OTHERS, Norm.PART})
_END = frozenset(".!…:;,)–—")


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantifier with what it counts: places in the row of words of a sentence.

    Attributes
    ----------
    quantifier
        The quantifier.
    first, last
        Its first and last word.
    head
        The noun, or the quantifier's last word when it stands alone.
    over
        People or places.
    alone
        Whether it stands without a noun.
    """

    quantifier: Quantifier
    first: int
    last: int
    head: int
    over: str
    alone: bool = False


def counted(reading: Reading, place: int, quantifier: Quantifier) -> Counted | None:
    """Find the noun of people or places that a quantifier counts."""
    last = place + len(quantifier.words) - 1
    partitive = reading.at(last) == reading.vocabulary.partitive
    start = last + 1
    if reading.at(start) == reading.vocabulary.partitive:
        partitive, start = True, start + 1
    if quantifier.partitive and not partitive:
        return None
    if partitive and reading.at(last) == reading.vocabulary.partitive:
        last -= 1
    head = _head(reading, start, singular=_takes_singular(reading, quantifier), partitive=partitive)
    if head is None or _unlocated(reading, place, head):
        return None
    hit = Counted(quantifier, place, last, head, reading.nouns.over(reading.words[head]) or PEOPLE)
    return None if quantifier.norm is Norm.ONE and not _certain_one(reading, hit) else hit


def alone(reading: Reading, place: int, quantifier: Quantifier, antecedent: str) -> Counted | None:
    """Take a quantifier without a noun for people, where only people can be meant."""
    last = place + len(quantifier.words) - 1
    others = quantifier.norm is Norm.OTHERS
    resumed = not others and antecedent != PEOPLE and _resumed(reading, place, last)
    over = antecedent if others or resumed else PEOPLE
    hit = Counted(quantifier, place, last, last, over, alone=True)
    if resumed or _floating(reading, place, last) or (others and _gapped(reading, place, last)):
        return hit
    if over != PEOPLE and reading.at(place - 1) in reading.vocabulary.where:
        return hit if reading.opens_clause(place - 1) else None
    stands = reading.at(last) not in reading.vocabulary.bound and _stands_alone(
        reading, place, last + 1, quantifier
    )
    return hit if stands else None


def _unlocated(reading: Reading, first: int, head: int) -> bool:
    """See "some places on the course are free": a word that means where people work only after "in" or "at"."""
    words = reading.vocabulary
    return reading.words[head] in words.located and reading.at(first - 1) not in words.where


def _resumed(reading: Reading, place: int, last: int) -> bool:
    """See "in some units, but not in most": places that were named before."""
    words = reading.vocabulary
    fits = reading.at(last) in words.resumed and reading.at(place - 1) in words.where
    return fits and reading.at(last + 1) in {"", *_END}


def _gapped(reading: Reading, place: int, last: int) -> bool:
    """See "some blame the software, others the training": the verb is left out."""
    return reading.opens_clause(place) and reading.at(last + 1) in reading.vocabulary.gapped


def _floating(reading: Reading, place: int, last: int) -> bool:
    """See "the leaders had all read it": the quantifier after what it counts."""
    words, noun = reading.vocabulary, place - 1
    if place != last or reading.at(place) not in words.floating:
        return False
    while reading.at(noun) in words.auxiliaries or reading.adverb(noun):
        noun -= 1
    plural = reading.nouns.plural(reading.at(noun)) and reading.nouns.over(reading.at(noun)) == PEOPLE
    return plural and not is_genitive(reading, noun) and floats(reading, noun + 1)


def floats(reading: Reading, after: int) -> bool:
    """Say whether a quantifier of the noun before ``after`` stands right after it or its auxiliaries."""
    words, place = reading.vocabulary, after
    while words.floating and (reading.at(place) in words.auxiliaries or reading.adverb(place)):
        place += 1
    follower = reading.at(place + 1)
    verbal = (
        follower in words.verbs or follower.endswith(words.participle_endings) or reading.adverb(place + 1)
    )
    helped = place > after and bool(follower) and follower not in {*words.articles, words.partitive}
    return reading.at(place) in words.floating and (verbal or helped)


def _takes_singular(reading: Reading, quantifier: Quantifier) -> bool:
    words, ending = reading.vocabulary, quantifier.words[-1]
    many_a = len(quantifier.words) > 1 and ending in words.bound & words.indefinite
    return many_a or (quantifier.norm in _SINGULAR and ending not in words.plural_only)


def _head(reading: Reading, start: int, *, singular: bool, partitive: bool) -> int | None:
    for place in range(start, min(start + _REACH, len(reading.words))):
        word = reading.words[place]
        if word in reading.vocabulary.those:
            reached = reading.at(place + 1) in reading.vocabulary.reached
            return place + reached if partitive or reached or place == start else None
        if word in reading.vocabulary.persons and _was_reached(reading, place + 1):
            return place + (reading.at(place + 1) in reading.vocabulary.reached)
        if reading.nouns.over(word) and not _noun_follows(reading, place):
            return place if _fits(reading, place, singular=singular, partitive=partitive) else None
        if not (
            reading.nouns.over(word) or is_attribute(reading, place, start) or _interviewed(reading, place)
        ):
            return None
    return None


def _interviewed(reading: Reading, place: int) -> bool:
    """See "station officers interviewed": any title will do for those whom the study asked."""
    words, word, follower = reading.vocabulary, reading.words[place], reading.at(place + 1)
    told = follower in words.reached and bool(reading.nouns.over(follower))
    return told and word.endswith("s") and not word.endswith(words.outsiders)


def _was_reached(reading: Reading, place: int) -> bool:
    """See "people interviewed", "the staff we spoke to": those whom the study asked."""
    words, word = reading.vocabulary, reading.at(place)
    met = (
        word in words.interviewers
        and reading.at(reading.past_adverbs(place + 1)) in words.verbs | words.reached
    )
    return word in words.reached or met


def _noun_follows(reading: Reading, place: int) -> bool:
    follower = reading.at(place + 1)
    return bool(reading.nouns.over(follower)) and follower not in reading.vocabulary.reached


def _fits(reading: Reading, place: int, *, singular: bool, partitive: bool) -> bool:
    word = reading.words[place]
    genitive = is_genitive(reading, place)
    if partitive:
        return reading.nouns.plural(word) and not genitive
    return singular or reading.nouns.plural(word)


def is_genitive(reading: Reading, place: int) -> bool:
    """Say whether a noun is in the genitive: "ledernes", "leaders'"."""
    word = reading.words[place]
    return word.endswith(reading.vocabulary.genitives) or (
        reading.at(place + 1) in {"'", "’"} and word.endswith("s")
    )


def is_attribute(reading: Reading, place: int, start: int) -> bool:
    """Say whether a word can stand between a quantifier and its noun."""
    words, word = reading.vocabulary, reading.words[place]
    if word in words.determiners:
        return place == start or (
            place == start + 1 and (words.inverts or reading.at(start) in words.determiners)
        )
    if word in words.conjunctions or word == ",":
        return place > start
    if word in words.attributes or word.endswith("-"):
        return True
    if (
        word in words.prepositions
        or word in words.pronouns
        or word in words.relative
        or not word[0].isalpha()
    ):
        return False
    return _may_describe(reading, word)


def _may_describe(reading: Reading, word: str) -> bool:
    words = reading.vocabulary
    if words.attribute_endings:
        return word.endswith(words.attribute_endings) and word not in words.verbs
    if word.endswith(("ed", "ing", "ly", "ss", "ous")):
        return True
    return word not in words.verbs and word not in words.clause_openers and not word.endswith("s")


def _stands_alone(reading: Reading, place: int, after: int, quantifier: Quantifier) -> bool:
    words, before = reading.vocabulary, reading.at(place - 1)
    if reading.at(after) in words.reached:
        after += 1
    if quantifier.weak or (quantifier.norm is Norm.ONE and quantifier.words[-1] in words.also_pronouns):
        told = reading.at(after) in words.telling or (not quantifier.weak and _did(reading, after))
        bound = not words.inverts and before in words.for_words
        return reading.opens_clause(place) and told and not bound
    exists = before in words.being or reading.at(place - 2) in words.being
    if (reading.opens_clause(place) or exists) and _has_verb(reading, after, quantifier, begins=not exists):
        return True
    follows = _closed(reading, after)
    moved = before in words.moving and _moved(reading, after)
    if moved or (before in words.reporting and reading.at(after) not in words.reporting):
        return moved or follows
    if before in words.verbs and reading.at(after)[:1].isalpha():
        return follows and _inverted(reading)
    if is_source(reading, place):
        return follows or reading.at(after) in words.verbs
    return before in words.agents and _agent(reading, place, after, quantifier)


def _moved(reading: Reading, after: int) -> bool:
    """See "the delay left many exhausted": what something did to people."""
    words, state = reading.vocabulary, reading.at(after)
    if state == words.infinitive or state in words.moods:
        return True
    if state.endswith(words.gerund_ending):
        return True
    return state.endswith(words.participle_endings) and _closed(reading, after + 1)


def _agent(reading: Reading, place: int, after: int, quantifier: Quantifier) -> bool:
    """See "by many", "for most, ..." and "Hos nogle vækker det ...": people after a preposition."""
    words = reading.vocabulary
    if quantifier.norm is Norm.ALL and reading.at(place - 1) in words.for_words:
        return False
    if reading.at(after) in words.comparatives:
        return False
    fronted = reading.opens_clause(place - 1) and reading.at(after) in words.verbs
    return fronted or _closed(reading, after) or _participle(reading, after)


def _has_verb(reading: Reading, after: int, quantifier: Quantifier, *, begins: bool) -> bool:
    words = reading.vocabulary
    relative = after + (reading.at(after) == ",")
    if reading.at(relative) in words.relative:
        thing = words.floating and quantifier.norm is Norm.ALL and reading.at(relative) == words.that
        return not thing and reading.verb(relative + 1, 6) is not None
    if _was_reached(reading, after):
        return True
    if not begins:
        return False
    place = reading.past_adverbs(_past_named(reading, _past_aside(reading, after)))
    if is_verb_here(reading, place) and _agrees(reading, reading.at(place), quantifier):
        return True
    if _unknown_verb(reading, place, quantifier):
        return True
    opens_phrase = reading.at(place) in words.prepositions and reading.at(place) != words.partitive
    return opens_phrase and _phrase_then_verb(reading, place)


def _unknown_verb(reading: Reading, place: int, quantifier: Quantifier) -> bool:
    """See "several mothball the plan": no plural noun, and an object after it."""
    words, word = reading.vocabulary, reading.at(place)
    if not words.singular_verb_ending or quantifier.norm in {*_SINGULAR, Norm.HALF}:
        return False
    if not word.isalpha() or word.endswith("s") or word in words.no_verbs_either | words.prepositions:
        return False
    if reading.at(place + 1) in words.gapped:
        return True
    phrase = reading.at(place + 1) in words.prepositions or reading.adverb(place + 1)
    return phrase and quantifier.norm in _COUNTING and reading.at(place + 1) != words.partitive


def _past_aside(reading: Reading, after: int) -> int:
    """Step over ", especially experienced leaders," after a quantifier."""
    aside = reading.vocabulary.prepositions | (reading.vocabulary.gapped and reading.vocabulary.contrasts)
    opens = reading.adverb(after + 1) or reading.at(after + 1) in aside
    if reading.at(after) != "," or not opens:
        return after
    end = min(after + 1 + _REACH, len(reading.words))
    return next((i + 1 for i in range(after + 1, end) if reading.words[i] == ","), after)


def _past_named(reading: Reading, after: int) -> int:
    """Step over "of the new" in "several of the new say", where adjectives can stand for people."""
    words = reading.vocabulary
    if (
        not words.attribute_endings
        or reading.at(after) != words.partitive
        or reading.at(after + 1) not in words.definite
    ):
        return after
    end = after + 2
    while reading.at(end).endswith(words.attribute_endings) and not reading.at(end).endswith(
        words.noun_endings
    ):
        end += 1
    return end


def is_verb_here(reading: Reading, place: int) -> bool:
    """Say whether the word is a verb and not a noun that is spelled like one."""
    words, word = reading.vocabulary, reading.at(place)
    follower = reading.at(place + 1)
    if word in words.auxiliaries:
        return True
    if word in words.not_verbs or not word:
        return False
    if word in words.verbs:
        return follower not in words.auxiliaries and follower not in words.singular_verbs
    clause = follower if follower != "," else reading.at(place + 2)
    described = (
        word.endswith(words.present_endings)
        and follower.endswith("e")
        and not follower.endswith(words.verb_endings)
    )
    return word.endswith(words.verb_endings) and (
        clause in words.after_verbs or (bool(words.present_endings) and described)
    )


def _agrees(reading: Reading, verb: str, quantifier: Quantifier) -> bool:
    ending = reading.vocabulary.singular_verb_ending
    if not ending or quantifier.norm in _SINGULAR:
        return True
    return not verb.endswith(ending) or verb.endswith(2 * ending)


def _phrase_then_verb(reading: Reading, place: int) -> bool:
    verb = reading.verb(place + 1, _REACH)
    if verb is None:
        return False
    if reading.at(place) in reading.vocabulary.having:
        return True
    return not any(word.endswith(reading.vocabulary.outsiders) for word in reading.words[place:verb])


def _closed(reading: Reading, after: int) -> bool:
    words, word = reading.vocabulary, reading.at(after)
    return (
        word in _END
        or not word
        or word[0] == QUOTED
        or word in words.after_pronoun
        or word in words.adverbs
        or word in words.prepositions
        or word in words.articles
        or word in words.conjunctions
        or word == words.that
    ) and word != words.partitive


def _participle(reading: Reading, after: int) -> bool:
    return reading.at(after).endswith(reading.vocabulary.participle_endings)


def _inverted(reading: Reading) -> bool:
    words = reading.vocabulary
    opening = reading.at(reading.first)
    return opening in words.adverbs or opening in words.prepositions or opening in words.articles


def _certain_one(reading: Reading, hit: Counted) -> bool:
    """See that one certain leader or place is meant, and not the role or "more than one"."""
    words, before = reading.vocabulary, reading.at(hit.first - 1)
    if before == words.than:
        return False
    if hit.over != PEOPLE and not _fronted(reading, hit.first):
        return False
    return not hit.quantifier.weak or _told(reading, hit, before)


def _fronted(reading: Reading, place: int) -> bool:
    before = reading.at(place - 1) in reading.vocabulary.prepositions
    return reading.opens_clause(place - before)


def _told(reading: Reading, hit: Counted, before: str) -> bool:
    words = reading.vocabulary
    heard = before in words.prepositions and words.telling.intersection(
        reading.words[max(0, hit.first - 4) : hit.first]
    )
    if hit.over == PEOPLE and (before in words.telling or heard or is_source(reading, hit.first)):
        return True
    after = reading.past_adverbs(hit.head + 1)
    if reading.at(after) in words.prepositions:
        after = reading.verb(after + 1, _REACH) or after
    return reading.at(after) in words.telling or _did(reading, after)


def is_source(reading: Reading, place: int) -> bool:
    """Say whether "according to" stands right before ``place``."""
    return any(
        tuple(reading.words[max(0, place - len(p)) : place]) == p for p in reading.vocabulary.according
    )


def _did(reading: Reading, after: int) -> bool:
    words, verb = reading.vocabulary, reading.at(after)
    if verb in words.perfect:
        done = reading.at(reading.past_adverbs(after + 1))
        return done.endswith(words.participle_endings) and not done.endswith(words.possessions)
    return verb in words.past
