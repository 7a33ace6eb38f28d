"""Offer a better wording: the same sentence with the word that the evidence carries."""

from __future__ import annotations

import re

from redthread.conclude.verdicts import SMALL_BASE, Tally, fitting, range_of
from redthread.records.info import Policy
from redthread.records.norms import Norm
from redthread.text.quantifying import QuantifierClaim

_PARTITIVE = {"da": "af", "en": "of"}
_KEEPS_PARTITIVE = frozenset({Norm.MOST, Norm.VAST_MAJORITY, Norm.MANY, Norm.SOME})
PEOPLE = (
    "leder|chef|deltager|direktør|rektor|forstander|medarbejder|lærer|respondent|informant|interviewperson|"
    "leader|manager|participant|head"
)
_NEXT = re.compile(
    rf"(\s+)(?:(af|of)\s+)?(?:(de|disse|the|these)\s+)?((?:[\w-]+\s+){{0,2}}?)([\w-]*(?:{PEOPLE})\w*)",
    re.IGNORECASE,
)
_AGENT_DA = re.compile(
    r"(?:leder|deltager|forstander|medarbejder|lærer|plejer|hjælper|rådgiver|besvarer)\Z", re.IGNORECASE
)
_OTHER_DA = re.compile(r"(?:chef|rektor|direktør|respondent|informant|person)\Z", re.IGNORECASE)
_POLICY = Policy()
_MODAL_EN = frozenset("can could will would shall should must may might had did do".split())
_IRREGULAR_EN = {"has": "have", "is": "are", "was": "were", "does": "do"}


def better(text: str, claim: QuantifierClaim, tally: Tally, language: str, policy: Policy = _POLICY) -> str:
    """Rewrite a sentence so that it says what the evidence carries.

    Parameters
    ----------
    text : str
        The sentence.
    claim : QuantifierClaim
        The claim in it.
    tally : Tally
        The voices.
    language : str
        ``"da"`` or ``"en"``.
    policy : Policy
        The study's scale, and the smallest count that it prints.

    Returns
    -------
    str
        The sentence, or empty where nobody said so, or no word fits. Under a base of 20 the count is said where it is
        large enough to be printed.

    Examples
    --------
    >>> claim = QuantifierClaim(0, 5, Norm.MANY, None, "people")
    >>> better("Mange ledere savner sparring.", claim, Tally(6, 0, 34), "da")
    'Nogle ledere savner sparring.'
    >>> better("Mange ledere savner sparring.", claim, Tally(6, 0, 14), "da")
    '6 af 14 ledere savner sparring.'
    >>> better("Mange ledere savner sparring.", claim, Tally(1, 0, 14), "da")
    'En leder savner sparring.'
    """
    if tally.said == 0 or tally.base == 0 or claim.norm in {Norm.NOT_ALL, Norm.OTHERS}:
        return ""
    norm = offered(tally, policy)
    if norm is claim.norm or (norm is None and claim.over != "people"):
        return ""
    if norm is None and (tally.said < policy.minimum or tally.said == tally.base):
        return ""
    if norm is Norm.ONE:
        return _one(text, claim, language)
    word = (
        f"{tally.said} {_PARTITIVE[language]} {tally.base}" if norm is None else _word(norm, language, policy)
    )
    return _replaced(text, claim, word, norm, language)


def offered(tally: Tally, policy: Policy = _POLICY) -> Norm | None:
    """The norm to offer in a claim's place; None where the count itself should stand.

    Examples
    --------
    >>> offered(Tally(6, 0, 14)), offered(Tally(3, 0, 14)).value
    (None, 'SOME')
    """
    scale = policy.quantifiers
    if tally.base >= SMALL_BASE:
        return fitting(tally, scale)
    if tally.said == tally.base and not tally.denied:
        return Norm.ALL
    if tally.said == 1:
        return Norm.ONE
    if tally.said >= policy.minimum:
        return None
    words = (
        norm
        for norm in (Norm.SOME, Norm.SEVERAL)
        if range_of(norm, None, scale).covers(tally.said, tally.base)
    )
    return next(words, None)


def _word(norm: Norm, language: str, policy: Policy) -> str:
    span = range_of(norm, None, policy.quantifiers)
    return (span.word_en if language == "en" else span.word_da) or str(norm)


def _one(text: str, claim: QuantifierClaim, language: str) -> str:
    """The sentence about one person, without a number that could be counted."""
    generic = claim.norm is Norm.GENERIC
    rest = " " + text[claim.start :] if generic else text[claim.end :]
    match = _NEXT.match(rest)
    if match is None:
        return ""
    attribute, noun = match.group(4), _indefinite(match.group(5), language)
    tail = rest[match.end() :]
    if language == "en":
        said = f"one of the {attribute}{noun}{_singular_verb(tail)}"
    elif attribute or not _singular(noun):
        said = f"en af de {attribute}{noun}{tail}"
    else:
        said = f"en {_singular(noun)}{tail}"
    opening = not text[: claim.start].strip() or text[claim.start].isupper()
    return " ".join((text[: claim.start] + (said[:1].upper() + said[1:] if opening else said)).split())


def _singular(noun: str) -> str:
    """The singular of a Danish plural for people; empty where it is none."""
    for ending, stems in (("e", _AGENT_DA), ("er", _OTHER_DA)):
        if noun.endswith(ending) and stems.search(noun[: -len(ending)]):
            return noun[: -len(ending)]
    return ""


def _singular_verb(tail: str) -> str:
    match = re.match(r"((?:\s+(?:also|often|still|\w+ly))*\s+)([a-z]+)", tail)
    if match is None or match.group(2) in _MODAL_EN or match.group(2).endswith("ed"):
        return tail
    verb = match.group(2)
    plural = {many: one for one, many in _IRREGULAR_EN.items()}
    ending = "es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s"
    said = plural.get(verb) or (verb[:-1] + "ies" if re.search(r"[^aeiou]y\Z", verb) else verb + ending)
    return match.group(1) + said + tail[match.end() :]


def _replaced(text: str, claim: QuantifierClaim, word: str, norm: Norm | None, language: str) -> str:
    before = text[: claim.start]
    if claim.norm is Norm.GENERIC:
        after = " " + _indefinite(text[claim.start : claim.end], language) + text[claim.end :]
    else:
        after = _after(text[claim.end :], claim.norm, norm, language)
    opening = not before.strip() or text[claim.start].isupper()
    said = word[:1].upper() + word[1:] if opening else word
    if said.endswith((" of", " af")) and re.match(r"\s+(?:of|af)\b", after):
        said = said[:-3]
    return " ".join((before + said + after).split())


def _after(rest: str, old: Norm, new: Norm | None, language: str) -> str:
    """What follows the quantifier, made to agree with the new one."""
    match = _NEXT.match(rest)
    if match is None:
        return rest
    space, of, the, attribute, noun = match.groups(default="")
    tail = rest[match.end() :]
    if old is Norm.ONE:
        noun, tail = _plural(noun, tail, language, of=bool(of))
    if new is None:
        return f"{space}{attribute}{_indefinite(noun, language)}{tail}"
    if of and (new not in _KEEPS_PARTITIVE or not (the or _is_definite(noun, language))):
        return f"{space}{f'{the} ' if the else ''}{attribute}{noun}{tail}"
    if not of and not the and new in _KEEPS_PARTITIVE and _is_definite(noun, language):
        return f"{space}{_PARTITIVE[language]} {attribute}{noun}{tail}"
    pieces = (f"{of} " if of else "", f"{the} " if the else "")
    return f"{space}{''.join(pieces)}{attribute}{noun}{tail}"


def _is_definite(noun: str, language: str) -> bool:
    return language == "da" and noun.lower().endswith("erne")


def _indefinite(noun: str, language: str) -> str:
    """The bare plural of a definite one: "lederne" to "ledere", "the leaders" to "leaders"."""
    if language == "en":
        return re.sub(r"^the\s+", "", noun, flags=re.IGNORECASE).lower()
    if not _is_definite(noun, language):
        return noun[:1].lower() + noun[1:]
    stem = noun[:-2].lower()
    return stem + "e" if _AGENT_DA.search(stem) else stem


def _plural(noun: str, tail: str, language: str, *, of: bool) -> tuple[str, str]:
    """The plural of a singular noun, and in English of the verb after it."""
    if language == "da":
        ending = "e" if _AGENT_DA.search(noun) else "er" if _OTHER_DA.search(noun) else ""
        return (noun if of else noun + ending), tail
    verb = re.match(r"(\s+)([\w']+)", tail)
    plain = noun if of or noun.endswith("s") else noun + "s"
    return plain, (verb.group(1) + _plain_verb(verb.group(2)) + tail[verb.end() :]) if verb else tail


def _plain_verb(verb: str) -> str:
    if verb in _IRREGULAR_EN:
        return _IRREGULAR_EN[verb]
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    if verb.endswith(("sses", "ches", "shes", "xes")):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb
