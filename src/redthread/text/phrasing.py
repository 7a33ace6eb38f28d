"""Find set phrases in a row of words, the longest first."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from redthread.text.vocabulary import Phrase


def wordings(patterns: Iterable[str]) -> Iterator[Phrase]:
    """Write out patterns in which ``a|b`` stands for either word and ``_`` for a blank inside one.

    Examples
    --------
    >>> list(wordings(["som regel|hovedregel"]))
    [('som', 'regel'), ('som', 'hovedregel')]
    """
    for pattern in patterns:
        for words in product(*(part.split("|") for part in pattern.split())):
            yield tuple(" ".join(words).replace("_", " ").split())


def phrase_table(groups: Mapping[str, Iterable[str]]) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    """Order phrases by their first word, the longest first, each with the name of its group.

    Examples
    --------
    >>> phrase_table({"emphasis": ["især", "ikke mindst"]})["ikke"]
    ((('ikke', 'mindst'), 'emphasis'),)
    """
    table: dict[str, list[tuple[Phrase, str]]] = {}
    for name, patterns in groups.items():
        for phrase in wordings(patterns):
            table.setdefault(phrase[0], []).append((phrase, name))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in table.items()}


def phrase_at(
    words: list[str], place: int, table: Mapping[str, tuple[tuple[Phrase, str], ...]]
) -> tuple[int, str] | None:
    """Give the end and the group of the longest phrase that begins at ``place``.

    Examples
    --------
    >>> phrase_at(["som", "regel"], 0, phrase_table({"vague": ["som regel"]}))
    (2, 'vague')
    """
    for phrase, name in table.get(words[place], ()):
        if tuple(words[place : place + len(phrase)]) == phrase:
            return place + len(phrase), name
    return None
