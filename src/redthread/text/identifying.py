"""Find what gives people away: patterns, registered names, and details that lead to one person."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from redthread.text.languages import vocabulary
from redthread.text.reading import PEOPLE, Reading, readings

_CPR = re.compile(r"(?<![\d-])\d{6}[ \-‐‑–]?\d{4}(?![\d-])")
_DATE = re.compile(
    r"(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d|(?:19|20)\d\d ?[-–/ ] ?(?:19|20)\d\d"
)
_DOMAIN = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_MAILBOX = re.compile(r"[\w.+\-]{1,64}\Z")
_PROFILE = re.compile(
    r"\b(?:https?://)?(?:[\w-]{1,20}\.)?(?:linkedin|facebook|instagram|twitter|tiktok|github|x)\.com/[\w./@%?=&+~-]+",
    re.IGNORECASE,
)
_STREET_DA = re.compile(
    r"\b(?:(?:[A-ZÆØÅ][\w.\-]{0,30}[ ]){0,3}[A-ZÆØÅ]\w{0,40}?(?:vej|vejen|gade|gaden|allé|alle|alléen|stræde|strædet|plads|pladsen|torv|"
    r"torvet|boulevard|parken|vænge|vænget|stien|sti|krogen|bakken|toften|haven|løkken|marken|dammen|kaj|kajen|gården|brinken)"
    r"|(?:[A-ZÆØÅ][\w.\-]{0,30}[ ]){1,3}(?:Allé|Alle|Plads|Torv|Boulevard|Vej|Gade|Kaj))[ ]\d{1,3}(?![\d.,]\d)(?:[ ]?[A-Z]\b)?"
    r"(?:,[ ](?:st|kl|\d{1,2})\.?[ ]?(?:sal|tv|th|mf)?\.?)?(?:,?[ ]\d{4}[ ][A-ZÆØÅ]\w{1,30})?"
)
_STREET_EN = re.compile(
    r"\b\d{1,4}[A-Z]?[ ](?:[A-Z][\w.'’-]{0,30}[ ]){1,3}(?:Street|Road|Avenue|Lane|Drive|Close|Square|Terrace|Crescent|Way|Court|Boulevard)\b"
)
_NAME_WORD = re.compile(r"\w+")
_SPELLINGS = str.maketrans({"å": "aa", "æ": "ae", "ø": "oe", "ö": "oe", "ä": "ae", "ü": "ue"})
_SHORTEST_PART = 2
_FEWEST_INITIALS = 2


class IdentifierKind(StrEnum):
    """What gives a person away."""

    EMAIL = "email"
    PHONE = "phone"
    CPR = "cpr"
    ADDRESS = "address"
    PROFILE = "profile"
    NAME = "name"
    NAME_PART = "name-part"
    INITIALS = "initials"
    PRONOUN = "pronoun"
    AGE = "age"
    SENIORITY = "seniority"
    CAREER = "career"
    FAMILY = "family"
    HEALTH = "health"
    UNIQUE_ROLE = "unique-role"


@dataclass(frozen=True, slots=True)
class Identifier:
    """A stretch of text that gives a person away.

    Attributes
    ----------
    start, end
        Codepoints, half-open.
    kind
        What it is.

    Examples
    --------
    >>> identifiers("Skriv til ida@by.dk", "da")
    (Identifier(start=10, end=19, kind=<IdentifierKind.EMAIL: 'email'>),)
    """

    start: int
    end: int
    kind: IdentifierKind


def identifiers(text: str, language: str) -> tuple[Identifier, ...]:
    """Find addresses and numbers that belong to one person.

    Parameters
    ----------
    text
        Any text; quotations are read too.
    language
        ``"da"`` or ``"en"``: how street addresses are written. Telephone numbers without a country are Danish.

    Returns
    -------
    tuple of Identifier
        In order and disjoint: e-mail, CPR numbers (with a date that exists; with hyphen, space or neither),
        telephone numbers that exist, street addresses, links to profiles.

    Examples
    --------
    >>> [str(i.kind) for i in identifiers("Ring 33 15 20 20 til Nørregade 7, cpr 010180-1234", "da")]
    ['phone', 'address', 'cpr']
    """
    street = _STREET_EN if language == "en" else _STREET_DA
    found = [
        *_emails(text),
        *(Identifier(*m.span(), IdentifierKind.PROFILE) for m in _PROFILE.finditer(text)),
        *(Identifier(*m.span(), IdentifierKind.CPR) for m in _CPR.finditer(text) if _is_cpr(m.group())),
        *(Identifier(*m.span(), IdentifierKind.ADDRESS) for m in street.finditer(text)),
        *_phones(text),
    ]
    return _disjoint(found)


def names(text: str, register: Iterable[str]) -> tuple[Identifier, ...]:
    """Find the names of a register in a text.

    Parameters
    ----------
    text
        Any text; quotations are read too.
    register
        Full names, first names or last names, in any case.

    Returns
    -------
    tuple of Identifier
        In order and disjoint. A registered name is found as whole words in any case, with a genitive ending,
        with or without hyphens, å as aa, é as e; a first and last name also around or without middle
        names and with an initial for the first. A part of a registered name and its initials
        (two letters with stops, or three and more) are found when written with capitals.

    Examples
    --------
    >>> [(i.start, i.end, str(i.kind)) for i in names("anne mette holms idé og Holm", ["Anne-Mette Holm"])]
    [(0, 16, 'name'), (24, 28, 'name-part')]
    """
    known = _known_names(register)
    if not known:
        return ()
    words = [(m.start(), m.end(), m.group()) for m in _NAME_WORD.finditer(text)]
    folded = [_fold(word) for _, _, word in words]
    found: list[Identifier] = []
    place = 0
    while place < len(words):
        size, kind = _longest_name(text, words, folded, place, known)
        if kind is None:
            place += 1
            continue
        found.append(Identifier(words[place][0], words[place + size - 1][1], kind))
        place += size
    return tuple(found)


def person_details(text: str, language: str) -> tuple[Identifier, ...]:
    """Find details that lead to one person: pronouns, age, seniority, career, family, health, unique roles.

    Parameters
    ----------
    text
        Prose; quotations are read too.
    language
        ``"da"`` or ``"en"``.

    Returns
    -------
    tuple of Identifier
        In order and disjoint. Apart from unique roles, details count only in a sentence that speaks of one person (he,
        she, or one leader); details of a whole group ("leaders with more than 20 years of
        experience") are none.

    Examples
    --------
    >>> [str(i.kind) for i in person_details("Hun har været leder i 23 år.", "da")]
    ['pronoun', 'seniority']
    """
    unique, details = _detail_patterns(language)
    if not _tells(text, language):
        return ()
    found: list[Identifier] = []
    for reading in readings(text, language, (), quoted=True):
        if not reading.starts:
            continue
        start, end = reading.starts[0], reading.ends[-1]
        found += [
            Identifier(*m.span(), IdentifierKind.UNIQUE_ROLE) for m in unique.finditer(text, start, end)
        ]
        if _of_one_person(reading):
            found += _pronouns(reading)
            found += _found_details(text, start, end, details)
    return _disjoint(found)


def may_hold_details(text: str, language: str) -> bool:
    """Whether a text may hold a detail that leads to one person, pronouns apart: quick, and never no where there is one.

    Examples
    --------
    >>> [may_hold_details(text, "da") for text in ("Leder i 23 år.", "Hun har ro.")]
    [True, False]
    """
    return _any_detail(language).search(text) is not None


@lru_cache(maxsize=2)
def _any_detail(language: str) -> re.Pattern[str]:
    unique, details = _detail_patterns(language)
    return re.compile(
        "|".join(f"(?:{one.pattern})" for one in (unique, *(one for _, one in details))), re.IGNORECASE
    )


def _emails(text: str) -> Iterator[Identifier]:
    at = text.find("@")
    while at >= 0:
        mailbox = _MAILBOX.search(text, max(0, at - 64), at)
        domain = _DOMAIN.match(text, at + 1)
        if mailbox and domain:
            yield Identifier(mailbox.start(), domain.end(), IdentifierKind.EMAIL)
        at = text.find("@", at + 1)


def _phones(text: str) -> Iterator[Identifier]:
    from phonenumbers import PhoneNumberMatcher

    for match in PhoneNumberMatcher(text, "DK"):
        if _DATE.fullmatch(match.raw_string):
            continue
        yield Identifier(match.start, match.end, IdentifierKind.PHONE)


def _is_cpr(written: str) -> bool:
    from stdnum.dk import cpr
    from stdnum.exceptions import ValidationError

    digits = "".join(letter for letter in written if letter.isdigit())
    try:
        cpr.get_birth_date(digits)
    except ValidationError:
        return False
    return True


def _disjoint(found: Sequence[Identifier]) -> tuple[Identifier, ...]:
    """Keep what begins first, and of two that begin together the longer."""
    kept: list[Identifier] = []
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        if not kept or kept[-1].end <= item.start:
            kept.append(item)
    return tuple(kept)


_Known = dict[str, tuple[tuple[tuple[str, ...], IdentifierKind], ...]]


def _known_names(register: Iterable[str]) -> _Known:
    table: dict[str, dict[tuple[str, ...], IdentifierKind]] = {}
    for entry in register:
        for words, kind in _forms(tuple(_fold(word) for word in _NAME_WORD.findall(entry))):
            table.setdefault(words[0], {}).setdefault(words, kind)
            if kind is IdentifierKind.NAME:
                table[words[0]][words] = kind
    return {
        first: tuple(sorted(forms.items(), key=lambda form: -len(form[0]))) for first, forms in table.items()
    }


def _forms(words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], IdentifierKind]]:
    if not words:
        return
    yield words, IdentifierKind.NAME
    if len(words) == 1:
        return
    yield (words[0], words[-1]), IdentifierKind.NAME
    yield (words[0][0], words[-1]), IdentifierKind.NAME
    yield from (((word,), IdentifierKind.NAME_PART) for word in words if len(word) >= _SHORTEST_PART)
    letters = tuple(word[0] for word in words)
    yield letters, IdentifierKind.INITIALS
    if len(letters) > _FEWEST_INITIALS:
        yield ("".join(letters),), IdentifierKind.INITIALS


def _longest_name(
    text: str, words: list[tuple[int, int, str]], folded: list[str], place: int, known: _Known
) -> tuple[int, IdentifierKind | None]:
    for first in _without_genitive(folded[place]):
        for form, kind in known.get(first, ()):
            size = len(form)
            written = folded[place : place + size]
            if (
                len(written) == size
                and _same(written, form)
                and _together(text, words[place : place + size], kind)
            ):
                return size, kind
    return 0, None


def _same(written: list[str], form: tuple[str, ...]) -> bool:
    return tuple(written[:-1]) == form[:-1] and form[-1] in _without_genitive(written[-1])


def _without_genitive(word: str) -> tuple[str, ...]:
    return (word, word[:-1]) if word.endswith("s") and len(word) > _SHORTEST_PART else (word,)


def _together(text: str, words: list[tuple[int, int, str]], kind: IdentifierKind) -> bool:
    gaps = [text[a[1] : b[0]] for a, b in pairwise(words)]
    if not all(len(gap) <= 4 and not gap.strip(" \t\n\u00a0.-‐‑–'’") for gap in gaps):
        return False
    if kind is IdentifierKind.NAME:
        return True
    capitals = all(word[0].isupper() for _, _, word in words)
    if kind is IdentifierKind.INITIALS:
        stops = len(words) == 1 or all("." in gap for gap in gaps)
        return capitals and stops and (len(words) > 1 or words[0][2].isupper())
    return capitals


@lru_cache(maxsize=65536)
def _fold(word: str) -> str:
    spelled = unicodedata.normalize("NFC", word).casefold().translate(_SPELLINGS)
    marks = (letter for letter in unicodedata.normalize("NFD", spelled) if not unicodedata.combining(letter))
    return "".join(marks)


@lru_cache(maxsize=2)
def _detail_patterns(
    language: str,
) -> tuple[re.Pattern[str], tuple[tuple[IdentifierKind, re.Pattern[str]], ...]]:
    words = vocabulary(language)
    details = tuple(
        (IdentifierKind(kind), re.compile(pattern, re.IGNORECASE)) for kind, pattern in words.details
    )
    return re.compile("|".join(words.unique), re.IGNORECASE), details


def _tells(text: str, language: str) -> bool:
    """Say whether a text holds a pronoun or a detail at all: few sentences do, and only they are read word by word."""
    return bool(_third_person(language).search(text)) or may_hold_details(text, language)


@lru_cache(maxsize=2)
def _third_person(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(vocabulary(language).third_person))})\b", re.IGNORECASE)


def _of_one_person(reading: Reading) -> bool:
    words = reading.vocabulary
    return any(
        word in words.third_person
        or (
            reading.nouns.over(word) == PEOPLE
            and word.endswith(words.person)
            and not reading.nouns.plural(word)
        )
        for word in reading.words
    )


def _pronouns(reading: Reading) -> list[Identifier]:
    return [
        Identifier(start, end, IdentifierKind.PRONOUN)
        for word, start, end in zip(reading.words, reading.starts, reading.ends, strict=True)
        if word in reading.vocabulary.third_person
    ]


def _found_details(
    text: str, start: int, end: int, details: tuple[tuple[IdentifierKind, re.Pattern[str]], ...]
) -> list[Identifier]:
    return [
        Identifier(*m.span(), kind) for kind, pattern in details for m in pattern.finditer(text, start, end)
    ]
