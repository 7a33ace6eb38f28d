"""Whom a sentence speaks of: the groups whose phrases stand in it, and whether that is whom its finding is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from redthread.conclude.evidence import EVERYBODY, Evidence
from redthread.conclude.pairing import Claim
from redthread.records.norms import Norm
from redthread.records.rows import Finding, Group
from redthread.records.words import Base

_BETWEEN = r"\s+(?:(?:af|of)\s+)?(?:(?:de|disse|the|these)\s+)?"
_AMONG = r"(?:blandt|hos|among|amongst)\s+(?:(?:de|disse|the|these)\s+)?"
_NOUN = re.compile(
    r"\s*(?:(?:[\w-]+)\s+)*?([\w-]+)(?=\s*\Z|\s*,|\s+(?:i|på|med|af|fra|ved|for|uden|under|over|in|of|with|at|from|who|der|som|trained)\b)"
)
_SPOKE = re.compile(
    r"\b(?:der|som|who|that)\b[^,.;:]{0,40}?\b(?:tal|nævn|berør|omtal|kom|udtal|bragt|bring|ytre|spoke|mention|rais|talk|brought)",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:ad|ud)?spurgt|\bspørges|\basked\b|\bquestioned\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of all groups, compiled once."""

    groups: tuple[tuple[str, str], ...]
    """Phrase in small letters, group; the longest first."""
    pattern: re.Pattern[str]
    follows: re.Pattern[str]
    among: re.Pattern[str]

    @classmethod
    def of(cls, groups: Iterable[Group]) -> Phrases:
        """Compile the phrases of groups.

        Examples
        --------
        >>> new = Group("new", "Nye ledere", phrases=("nye ledere",), rule="seniority_years < 2")
        >>> Phrases.of([new]).following("Mange nye ledere savner tid.", 5)
        'new'
        """
        pairs = {phrase.lower(): group.id for group in groups for phrase in group.phrases if phrase.strip()}
        ordered = tuple(sorted(pairs.items(), key=lambda pair: -len(pair[0])))
        words = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase, _ in ordered) or r"(?!)"
        return cls(
            ordered,
            re.compile(rf"\b(?:{words})\b", re.IGNORECASE),
            re.compile(rf"{_BETWEEN}({words})\b", re.IGNORECASE),
            re.compile(rf"\b{_AMONG}({words})\b", re.IGNORECASE),
        )

    def following(self, text: str, end: int) -> str:
        """The group whose phrase stands right after a quantifier that ends at ``end``, or empty."""
        match = self.follows.match(text, end)
        return self._group(match.group(1)) if match else ""

    def among_whom(self, text: str) -> str:
        """The group that a sentence names as those it speaks of ("blandt nye ledere"), or empty."""
        match = self.among.search(text)
        return self._group(match.group(1)) if match else ""

    def over(self, text: str, start: int, end: int) -> str:
        """The group whose phrase overlaps a stretch, or empty."""
        found = (one for one in self.pattern.finditer(text) if one.start() < end and one.end() > start)
        match = next(found, None)
        return self._group(match.group()) if match else ""

    def all_in(self, text: str) -> frozenset[str]:
        """Every group whose phrase stands in a text."""
        return frozenset(self._group(match.group()) for match in self.pattern.finditer(text))

    def _group(self, words: str) -> str:
        return dict(self.groups).get(" ".join(words.lower().split()), "")


def spoken_of(claim: Claim, phrases: Phrases) -> str:
    """The group that a claim is about, by its words; empty where it names none.

    A phrase counts right after the quantifier, in the bare plural itself, or after "blandt".
    """
    text, (start, end) = claim.sentence.text, claim.span
    if claim.norm is Norm.GENERIC:
        return phrases.over(text, start, end)
    return phrases.following(text, end) or phrases.among_whom(text)


def mismatch(claim: Claim, finding: Finding, phrases: Phrases) -> tuple[str, str] | None:
    """What group the words say and what group the finding means, where they differ; None where they agree.

    A finding about a group is met by the group's phrase anywhere in the paragraph; a finding about all by any sentence
    that names no group as those it speaks of.
    """
    said = spoken_of(claim, phrases)
    if finding.population == EVERYBODY:
        return (said, EVERYBODY) if said else None
    if said == finding.population or (not said and finding.population in phrases.all_in(claim.context)):
        return None
    return said or EVERYBODY, finding.population


def says_its_base(sentence: str, base: Base) -> bool:
    """Whether a sentence says whom its share is taken of.

    Examples
    --------
    >>> says_its_base("Af dem, der talte om sparring, savner de fleste den.", Base.SPOKE)
    True
    """
    return base is Base.HEARD or bool((_ASKED if base is Base.ASKED else _SPOKE).search(sentence))


def group_title(name: str, groups: Mapping[str, Group], language: str) -> str:
    """A population in words: a group's title, or everybody."""
    if name in groups:
        group = groups[name]
        title = (group.title_en or group.title_da) if language == "en" else group.title_da
        return title[:1].lower() + title[1:]
    return {"da": "alle", "en": "everybody"}[language] if name == EVERYBODY else name


def people_words(evidence: Evidence) -> tuple[str, ...]:
    """The study's own words for its people: the noun of each group's phrases, "ledere" of "ledere med flere matrikler"."""
    nouns = (_NOUN.match(phrase.lower()) for group in evidence.study.groups for phrase in group.phrases)
    return tuple(dict.fromkeys(match.group(1) for match in nouns if match))
