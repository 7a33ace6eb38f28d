"""The words that a language lends to the rules: the rules are one, the words are data."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from redthread.records.norms import Norm

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quantifier:
    """A word, or words, that say how many.

    Attributes
    ----------
    words
        Lower-case words, one a token.
    norm
        What they mean.
    share
        The share that they name, if they name one.
    partitive
        Whether a noun after it needs "af" or "of" ("a third of the leaders", not "a third leader").
    weak
        Whether it is an article too, so that only what is told of one certain person is a claim.

    Examples
    --------
    >>> Quantifier(("halvdelen",), Norm.HALF, 0.5, partitive=True).share
    0.5
    """

    words: Phrase
    norm: Norm
    share: float | None = None
    partitive: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """One language's words for the rules of this package.

    All are lower-case. ``danish.DANISH`` and ``english.ENGLISH`` fill them; docs/methods/quantifiers.md says how the
    rules use them. A word ending stands for every compound with it: "ledere" for "skoleledere" too.
    """

    # Sentences
    abbreviations: frozenset[str]
    number_abbreviations: frozenset[str]
    months: frozenset[str]
    # Quantifiers
    quantifiers: tuple[Quantifier, ...]
    plural_only: frozenset[str]
    bound: frozenset[str]
    also_pronouns: frozenset[str]
    each: frozenset[str]
    more: Phrase
    instead: frozenset[Phrase]
    scoping: frozenset[str]
    negations: frozenset[str]
    in_surplus: frozenset[str]
    not_before: frozenset[tuple[str, str]]
    never_generic: frozenset[str]
    number_words: tuple[tuple[str, int], ...]
    # Nouns and what describes them
    people: tuple[str, ...]
    person: tuple[str, ...]
    places: tuple[str, ...]
    place: tuple[str, ...]
    adverbial_places: frozenset[str]
    not_people: frozenset[str]
    outsiders: tuple[str, ...]
    those: frozenset[str]
    reached: frozenset[str]
    attributes: frozenset[str]
    attribute_endings: tuple[str, ...]
    noun_endings: tuple[str, ...]
    definite: frozenset[str]
    definite_endings: tuple[str, ...]
    genitives: tuple[str, ...]
    possessions: tuple[str, ...]
    # Small words
    partitive: str
    that: str
    infinitive: str
    than: str
    determiners: frozenset[str]
    articles: frozenset[str]
    pronouns: frozenset[str]
    relative: frozenset[str]
    interrogatives: frozenset[str]
    prepositions: frozenset[str]
    agents: frozenset[str]
    by: frozenset[str]
    for_words: frozenset[str]
    where: frozenset[str]
    according: frozenset[Phrase]
    adverbs: frozenset[str]
    conjunctions: frozenset[str]
    contrasts: frozenset[str]
    subordinators: frozenset[str]
    clause_openers: frozenset[str]
    clause_breaks: frozenset[str]
    fronted: frozenset[str]
    after_pronoun: frozenset[str]
    after_verbs: frozenset[str]
    # Verbs
    reporting: frozenset[str]
    telling: frozenset[str]
    reported: frozenset[str]
    verbs: frozenset[str]
    verb_endings: tuple[str, ...]
    present_endings: tuple[str, ...]
    auxiliaries: frozenset[str]
    modals: frozenset[str]
    may: frozenset[str]
    not_verbs: frozenset[str]
    gerund_ending: str
    being: frozenset[str]
    perfect: frozenset[str]
    past: frozenset[str]
    participle_endings: tuple[str, ...]
    singular_verb_ending: str
    ought: frozenset[str]
    must: frozenset[str]
    advisable: frozenset[Phrase]
    study_roles: tuple[str, ...]
    passive: frozenset[str]
    procedure: frozenset[str]
    # The order of words
    inverts: bool
    comma_after_opening: bool
    # What makes no claim
    conditions: frozenset[str]
    asking_whether: frozenset[str]
    concessions: frozenset[str]
    purposes: frozenset[str]
    norm_stems: tuple[str, ...]
    goal_stems: tuple[str, ...]
    norm_words: frozenset[str]
    recommendations: frozenset[str]
    showing: tuple[str, ...]
    averages: frozenset[str]
    lacking: frozenset[str]
    hiring: frozenset[str]
    surplus_after: frozenset[str]
    # Figures, change over time, and claims without a number
    per_cent: tuple[str, ...]
    ratio_words: tuple[str, ...]
    material: tuple[str, ...]
    numbering: frozenset[str]
    comparatives: frozenset[str]
    comparative_endings: tuple[str, ...]
    not_comparatives: frozenset[str]
    not_compared: frozenset[str]
    earlier: frozenset[str]
    dating: frozenset[str]
    times: frozenset[str]
    trends: tuple[str, ...]
    present_trends: frozenset[str]
    idioms: tuple[str, ...]
    comparisons: tuple[str, ...]
    emphases: tuple[str, ...]
    singly: frozenset[str]
    vague: tuple[str, ...]
    impersonal: tuple[str, ...]
    dropped_subjects: frozenset[str]
    # What gives one person away
    third_person: frozenset[str]
    details: tuple[tuple[str, str], ...]
    unique: tuple[str, ...]
    # What not every language has: two words for one noun, an ending of adverbs, "they all", "those we met"
    compounds: Mapping[tuple[str, str], str] = field(default_factory=dict)
    located: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    interviewers: frozenset[str] = frozenset()
    adverb_ending: str = ""
    not_adverbs: frozenset[str] = frozenset()
    floating: frozenset[str] = frozenset()
    resumed: frozenset[str] = frozenset()
    gapped: frozenset[str] = frozenset()
    moving: frozenset[str] = frozenset()
    moods: frozenset[str] = frozenset()
    feelings: frozenset[str] = frozenset()
    having: frozenset[str] = frozenset()
    singular_verbs: frozenset[str] = frozenset()
    proposing: tuple[str, ...] = ()
    no_verbs_either: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    sorted_by: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    connectives: frozenset[str] = frozenset()
    conditional: frozenset[Phrase] = frozenset()


def worded(
    norm: Norm, *wordings: str, share: float | None = None, partitive: bool = False, weak: bool = False
) -> Iterator[Quantifier]:
    """Make quantifiers of wordings, where ``a|b`` stands for either word and ``_`` for a blank inside one.

    Examples
    --------
    >>> [q.words for q in worded(Norm.NEARLY_ALL, "næsten|stort_set alle")]
    [('næsten', 'alle'), ('stort', 'set', 'alle')]
    """
    for wording in wordings:
        for words in product(*(part.split("|") for part in wording.split())):
            yield Quantifier(tuple(" ".join(words).replace("_", " ").split()), norm, share, partitive, weak)


def ratios(numbers: Iterable[tuple[str, int]], *links: str) -> Iterator[Quantifier]:
    """Make "two out of three" of each pair of number words, the smaller first.

    Examples
    --------
    >>> [(" ".join(q.words), q.share) for q in ratios([("en", 1), ("to", 2), ("fire", 4)], "ud_af")]
    [('en ud af to', 0.5), ('en ud af fire', 0.25), ('to ud af fire', 0.5)]
    """
    known = tuple(numbers)
    for (few, low), (many, high), link in product(known, known, links):
        if low < high:
            yield from worded(Norm.FRACTION, f"{few} {link} {many}", share=low / high)


def parts(
    numbers: Iterable[tuple[str, int]], names: Iterable[tuple[str, int]], before: str
) -> Iterator[Quantifier]:
    """Make "two thirds" of number words and names of parts, ``before`` each standing words such as "about".

    Examples
    --------
    >>> [(" ".join(q.words), q.share) for q in parts([("tre", 3)], [("fjerdedele", 4)], "knap")]
    [('tre fjerdedele', 0.75), ('knap tre fjerdedele', 0.75)]
    """
    for (number, top), (name, bottom) in product(tuple(numbers), tuple(names)):
        if top < bottom:
            share = top / bottom
            yield from worded(Norm.FRACTION, f"{number} {name}", share=share, partitive=True)
            yield from worded(Norm.FRACTION, f"{before} {number} {name}", share=share, partitive=True)
