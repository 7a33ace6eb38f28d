"""Names, addresses and numbers of people that a text shows, and masking them at equal length.

A heuristic for Danish and English text that helps a person look; it finds neither every name nor only names. Nothing here is
stored or logged: the result is for the terminal.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from redthread.listen.given_names import GIVEN_NAMES, ORDINARY_TOO
from redthread.records.study import MASK
from redthread.text.spans import Span

MOST_WORDS = 9
WORD = r"[A-ZÆØÅÉÜÖÄ][a-zæøåéèüöäß]+(?:['’][A-ZÆØÅ][a-zæøå]+)?(?:-[A-ZÆØÅÉÜÖÄ]?[a-zæøåéèüöä]+)*|[A-ZÆØÅ]\.(?=[ \u00a0])"
PARTICLE = r"(?:af|von|van|de|den|der|la|le|el|al|du|di|bin)"
ROW_OF_CAPITALS = re.compile(rf"(?:{WORD})(?:[ \u00a0](?:{PARTICLE}[ \u00a0])?(?:{WORD}))*")
TITLE_BEFORE = re.compile(
    r"(?:formand|næstformand|direktør|kommunaldirektør|kontorchef|chef|centerchef|afdelingschef|sektionschef|vicechef|leder|centerleder|skoleleder|souschef|borgmester|minister|professor|lektor"
    r"|rektor|konsulent|chefkonsulent|specialkonsulent|fuldmægtig|sekretær|referent|kasserer|tillidsrepræsentant|fællestillidsrepræsentant|læge|sygeplejerske|lærer|pædagog|advokat|hr|fru|frk"
    r"|mr|mrs|ms|dr|prof|chair|chairman|director|manager|head|secretary|ved|v/|fra)\.?[ \u00a0]$",
    re.IGNORECASE,
)
ORGANISATION = re.compile(
    r"kommune|region|skole|forening|center|centr|styrelse|ministeri|danmark|dansk|udvalg|direktion|universitet|hospital|sygehus|gruppe|kommission|fond|børnehave"
    r"|plejehjem|råd$|sektor|institut|akademi|bibliotek|kirke|gade$|vej$|plads$|city|council|department|committee|university|school|street|road|tema|bord|pkt|punkt|møde",
    re.IGNORECASE,
)
COMMON_SURNAMES = frozenset(
    "Hansen Jensen Nielsen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen Johansen Knudsen Mortensen "
    "Jakobsen Jacobsen Mikkelsen Olesen Frederiksen Laursen Henriksen Eriksen Kristiansen Clausen Simonsen Svendsen Andreasen Iversen Jeppesen Mogensen Nissen Jespersen Lauridsen "
    "Frandsen Hermansen Bertelsen Carlsen Gregersen Steffensen Ibsen Davidsen Møller Lund Schmidt Holm Kjær Vestergaard Nørgaard Østergaard Bruun Friis Krogh Juul".split()
)
SURNAME = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?:sen|gaard|gård|strup|lund|berg|holm|bæk|dal|kjær|son)$")
EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
CPR = re.compile(r"(?<![\d-])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d[- ]?\d{4}(?![\d-])")
SMALL_WORD = re.compile(r"(?<!\w)[a-zæøåéèüöä]+(?!\w)")
SENTENCE_OPENER = re.compile(r"(?:^|[.!?:;•–—*>\t|-][\"”»)]*\s*|\n\s*)$")
OPENERS = frozenset(
    "ved for fra med til om efter under over mellem hos samt men og eller så da når hvis at den det de der dette disse en et vi jeg han hun man alle nogle flere mange hvad hvor hvordan hvorfor hvilke "
    "hvem her i på af som kære hej tak the a an we they he she it this that these some many all with from for and but if when what who how dear".split()
)


class NameKind(StrEnum):
    """What was seen."""

    PERSON = "person"
    EMAIL = "e-mail"
    PHONE = "phone"
    CPR = "cpr"


@dataclass(frozen=True, slots=True)
class NameSeen:
    """Something that may point to a person.

    Parameters
    ----------
    words : str
        As it stands in the text.
    kind : NameKind
        What it looks like.
    count : int
        How often it stands there.
    likely : bool
        Whether more than two capitals speak for it: a known given name, a title before it, the ending of a surname.
    """

    words: str
    kind: NameKind
    count: int = 1
    likely: bool = True


def names_seen(text: str) -> tuple[NameSeen, ...]:
    """List what may point to people in a text: names, e-mail addresses, telephone and CPR numbers.

    A name is a row of capitalised words that holds a known given name, follows a title, ends like a surname, or stands inside
    a sentence; rows with the word of an organisation or place are left out, and so
    is a name that is an ordinary word too ("Hans") where it stands alone at the beginning of a sentence.

    Returns
    -------
    tuple of NameSeen
        The likely ones first, then in the order of the text. Empty where nothing was seen.

    Examples
    --------
    >>> [name.words for name in names_seen("Vi talte med formand Jens Hansen (jens@by.dk) om Region Nord.")]
    ['Jens Hansen', 'jens@by.dk']
    """
    found: dict[str, NameSeen] = {}
    first: dict[str, int] = {}
    for place, words, kind, likely in (*_numbers(text), *_people(text)):
        before = found.get(words)
        count = before.count + 1 if before else 1
        found[words] = NameSeen(words, kind, count, likely or (before is not None and before.likely))
        first[words] = min(place, first.get(words, place))
    return tuple(sorted(found.values(), key=lambda name: (not name.likely, first[name.words])))


def mask(text: str, names: Iterable[str]) -> str:
    """Mask names by as many blocks as they have letters, so that every other place in the text stays where it was.

    Parameters
    ----------
    text : str
        The text.
    names : iterable of str
        Whole names as they stand in the text; white space between their words may be any, a line-end hyphen may part them,
        and a genitive s may follow; capitals and small letters are alike, but for a name that is a word too ("Hans"). Longer
        names go first.

    Returns
    -------
    str
        As many codepoints as ``text``. Line ends are kept.

    Examples
    --------
    >>> mask("Jens Hansens kontor", ["Jens Hansen"])
    '███████████s kontor'
    """
    pieces, done = [], 0
    for span in places_of(text, names):
        pieces += [text[done : span.start], _masked(span.of(text))]
        done = span.end
    return "".join((*pieces, text[done:]))


def places_of(text: str, names: Iterable[str]) -> tuple[Span, ...]:
    """Find where names stand, as `mask` understands them.

    Returns
    -------
    tuple of Span
        In order, none overlapping another; empty where none stands there.

    Examples
    --------
    >>> places_of("Ole Lund og Ole", ["Ole", "Ole Lund"])
    (Span(start=0, end=8), Span(start=12, end=15))
    """
    taken: list[Span] = []
    for name in sorted({name.strip() for name in names if name.strip()}, key=len, reverse=True):
        found = [Span(*match.span()) for match in _pattern(name).finditer(text)]
        taken = sorted([*taken, *(span for span in found if not _overlaps(span, taken))])
    return tuple(taken)


def _overlaps(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a stretch shares a place with one of others that are in order and apart."""
    at = bisect_left(taken, span.end, key=lambda one: one.start)
    return at > 0 and taken[at - 1].end > span.start


def _pattern(name: str) -> re.Pattern[str]:
    words = [
        r"(?:[-\u00ad][^\S\n]{0,9}\n\s{0,9})?".join(re.escape(letter) for letter in word)
        for word in name.split()
    ]
    whole = r"\s{1,9}".join(words)
    if name in ORDINARY_TOO:  # "hans" is no name
        return re.compile(rf"(?<!\w)(?:{whole}|{re.escape(name.upper())})(?=['’]?s?(?!\w))")
    return re.compile(rf"(?<!\w){whole}(?=['’]?s?(?!\w))", re.IGNORECASE)


def _masked(words: str) -> str:
    return re.sub(r"[^\n]", MASK, words)


def _numbers(text: str) -> Iterator[tuple[int, str, NameKind, bool]]:
    for match in EMAIL.finditer(text):
        yield match.start(), match.group(), NameKind.EMAIL, True
    taken = [Span(*match.span()) for match in CPR.finditer(text)]
    for span in taken:
        yield span.start, span.of(text), NameKind.CPR, True
    for words, start in _phones(text):
        if not _overlaps(Span(start, start + 1), taken):
            yield start, words, NameKind.PHONE, True


def _phones(text: str) -> Iterator[tuple[str, int]]:
    if not re.search(r"\d[\d ]{6,}\d", text):
        return
    from phonenumbers import PhoneNumberMatcher

    for match in PhoneNumberMatcher(text, "DK"):
        yield match.raw_string, match.start


def _people(text: str) -> Iterator[tuple[int, str, NameKind, bool]]:
    common = frozenset(SMALL_WORD.findall(text))
    for match in ROW_OF_CAPITALS.finditer(text):
        words = _without_opener(match, text, common)
        if words and not words[0].endswith(".") and not any(ORGANISATION.search(word) for word in words):
            if len(words) == 1 and words[0] in ORDINARY_TOO and _opens(match, text):
                continue
            likely = _likely(words, text[max(0, match.start() - 30) : match.start()])
            inside = len(words) > 1 and not (_opens(match, text) and len(words) == len(match.group().split()))
            if likely or inside:
                place = match.end() - len(" ".join(words))
                yield place, " ".join(words), NameKind.PERSON, likely


def _opens(match: re.Match[str], text: str) -> bool:
    return (
        bool(SENTENCE_OPENER.search(text[max(0, match.start() - 12) : match.start()])) or match.start() == 0
    )


def _without_opener(match: re.Match[str], text: str, common: frozenset[str]) -> list[str]:
    """Leave out a first word that is capitalised only because it opens a sentence."""
    words = re.split(r"[ \u00a0]", match.group())
    if len(words) > MOST_WORDS:
        return []
    while words and (
        words[0].lower() in OPENERS
        or _is_role(words[0])
        or (_opens(match, text) and _is_common(words[0], common))
    ):
        words = words[1:]
    return words


def _is_role(word: str) -> bool:
    """A title or a group written with a capital: "Formand Jens Hansen", "Lederne Anne og Bo"."""
    return word not in GIVEN_NAMES and (bool(TITLE_BEFORE.fullmatch(word + " ")) or word.endswith("erne"))


def _is_common(word: str, common: frozenset[str]) -> bool:
    return word not in GIVEN_NAMES and word.lower() in common


def _likely(words: list[str], before: str) -> bool:
    given = [word for word in words if _bare(word) in GIVEN_NAMES]
    if len(words) == 1:
        return (
            bool(given)
            or bool(SURNAME.fullmatch(words[0]) and TITLE_BEFORE.search(before))
            or _is_surname(words[0])
        )
    return bool(
        given or SURNAME.fullmatch(words[-1]) or _is_surname(words[-1]) or TITLE_BEFORE.search(before)
    )


def _is_surname(word: str) -> bool:
    return word in COMMON_SURNAMES or word.removesuffix("s") in COMMON_SURNAMES


def _bare(word: str) -> str:
    """The name without its genitive and the first part of a double name."""
    first = re.split(r"[-'’]", word)[0]
    return first if first in GIVEN_NAMES else first.removesuffix("s")
