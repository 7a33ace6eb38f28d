"""Why a quantifier counts things, or nobody: "one plan instead of several", "all their employees", turns of phrase."""

from collections.abc import Callable

from redthread.records.norms import Norm
from redthread.text.counted import Counted
from redthread.text.reading import PEOPLE, Reading

_WINDOW = 14
_CLAUSE = 20
_ONLY = frozenset("kun bare blot only just merely".split())
_STOPS = frozenset(",;:–")

_Sign = Callable[[Reading, Counted], bool]


def counts_things(reading: Reading, hit: Counted, last: Counted | None) -> bool:
    """Say whether the words count no people and no places of the study, though they look like it.

    Parameters
    ----------
    reading
        The sentence.
    hit
        The quantifier and what it counts.
    last
        The claim before it in the sentence.
    """
    return _one_of_things(reading, hit, last) or any(sign(reading, hit) for sign in _SIGNS)


def denies_all(reading: Reading, hit: Counted) -> bool:
    """Say whether the clause around "all" is denied before it: "is not shared by all leaders"."""
    words = reading.vocabulary
    begin = _clause(reading, hit.first, words.clause_breaks | words.conjunctions)
    clause = reading.words[begin : hit.first]
    denied = [at for at, word in enumerate(clause) if word in words.negations & words.adverbs]
    return bool(denied) and not _ONLY.intersection(clause[denied[-1] + 1 :])


def _clause(reading: Reading, place: int, breaks: frozenset[str]) -> int:
    """Where the clause around a place begins: after the last break before it, at most twenty words back."""
    start = max(reading.first, place - _CLAUSE)
    return next((i + 1 for i in range(place - 1, start - 1, -1) if reading.words[i] in breaks), start)


def _one_of_things(reading: Reading, hit: Counted, last: Counted | None) -> bool:
    """See "one of them" inside a sentence that spoke of nobody before."""
    those = not hit.alone and reading.words[hit.head] in reading.vocabulary.those
    if not those or hit.quantifier.norm is not Norm.ONE or last is not None or hit.first <= reading.first:
        return False
    return not any(reading.nouns.over(word) == PEOPLE for word in reading.words[reading.first : hit.first])


def _instead(reading: Reading, hit: Counted) -> bool:
    """See "one plan instead of several", "one manager rather than two"."""
    words = reading.vocabulary
    before = any(tuple(reading.words[max(0, hit.first - len(p)) : hit.first]) == p for p in words.instead)
    after = any(tuple(reading.words[hit.head + 1 : hit.head + 1 + len(p)]) == p for p in words.instead)
    return before or (after and hit.quantifier.norm is Norm.ONE)


def _in_scope(reading: Reading, hit: Counted) -> bool:
    """See "by leaders are meant all leaders", "covering all leaders": whom the study is about."""
    near = reading.words[max(0, hit.first - 2) : hit.first]
    return hit.quantifier.norm is Norm.ALL and not reading.vocabulary.scoping.isdisjoint(near)


def _maxim(reading: Reading, hit: Counted) -> bool:
    """See "det er der ingen, der bliver klogere af": a turn of phrase about a thing."""
    words = reading.vocabulary
    if hit.quantifier.norm is not Norm.NONE or reading.at(hit.first - 1) not in words.relative:
        return False
    fronted = reading.at(hit.first - 2) in words.being and reading.at(hit.first - 3) in words.fronted
    return fronted and words.partitive in {
        reading.at(len(reading.words) - 1),
        reading.at(len(reading.words) - 2),
    }


def _verb_as_noun(reading: Reading, hit: Counted) -> bool:
    """See "ingen leder alene", where the noun is the verb: nothing after it can be one."""
    words = reading.vocabulary
    verb = hit.last + 1
    if reading.at(verb) not in words.verbs or reading.nouns.over(reading.at(verb)) is None:
        return False
    rest = reading.words[verb + 1 : verb + 1 + _WINDOW]
    return reading.opens_clause(hit.first) and not any(
        word in words.verbs or word in words.auxiliaries or word.endswith(words.verb_endings) for word in rest
    )


def _determined(reading: Reading, hit: Counted) -> bool:
    """See "all their employees": a noun that is nobody's of the study follows the determiner."""
    words = reading.vocabulary
    determiners = words.definite | (words.never_generic & words.determiners)
    return hit.alone and hit.quantifier.norm is Norm.ALL and reading.at(hit.last + 1) in determiners


def _shares_noun(reading: Reading, hit: Counted) -> bool:
    """See "several or other proposals": the noun of the next quantifier is this one's too."""
    words = reading.vocabulary
    if not hit.alone or reading.at(hit.last + 1) not in words.conjunctions:
        return False
    noun = reading.at(hit.last + 3)
    known = noun in words.verbs | words.prepositions | words.adverbs or reading.nouns.over(noun)
    return reading.at(hit.last + 2) in words.never_generic and noun[:1].isalpha() and not known


def _supposed(reading: Reading, hit: Counted) -> bool:
    """See "it is bad when the manager listens to few leaders": the whole clause is a condition."""
    words = reading.vocabulary
    begin = _clause(reading, hit.first, _STOPS)
    if not words.inverts or begin >= hit.first or reading.at(begin) not in words.conditions:
        return False
    between = reading.words[begin + 1 : hit.first]
    inverted = (
        between[-1:] and between[-1] in words.verbs and any(word in words.verbs for word in between[:-1])
    )
    return len(between) > 1 and not inverted


_SIGNS: tuple[_Sign, ...] = (_instead, _in_scope, _maxim, _verb_as_noun, _determined, _shares_noun, _supposed)
