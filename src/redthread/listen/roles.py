"""What each entry of minutes is: a heading, a label, a point, a list of what is to come, a line about the meeting itself."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from redthread.formats.documents import DocumentBlockKind
from redthread.listen.entries import ENDED, Entry
from redthread.listen.lists import (
    agenda_lists,
    key_of,
    lettered_headings,
    number_depth,
    numbered_headings,
    overview_lists,
    same_name,
    short_name,
)
from redthread.listen.moments import date_in
from redthread.listen.vocabulary import (
    AGENDA,
    ANNEX,
    KIND_OF_DOCUMENT,
    LABEL_OF,
    LEADS_IN_END,
    LEADS_IN_START,
    MEETING,
    META,
    NUMBERED_NAME,
    PEOPLE,
    USUAL,
    VERBS,
    Label,
)

RUN_IN = 9
LONGEST_PLAIN = 85
LONGEST_COLON = 60
LONGEST_PLACE = 80
LONGEST_QUESTION = 160
MOST_WORDS = 13
MOST_WORDS_CLOSE = 6
RANKS = {
    "overview1": 5,
    "overview2": 6,
    "named": 7,
    "numbered": 8,
    "caps": 10,
    "strong": 11,
    "plain": 12,
    "question": 12,
    "chapter": 4,
    "annex": 9,
    "within": 13,
    "under": 13,
    "bullet": 14,
}
PARAGRAPH, BULLET, ROW, BOX = (
    DocumentBlockKind.PARAGRAPH,
    DocumentBlockKind.BULLET,
    DocumentBlockKind.TABLE_ROW,
    DocumentBlockKind.BOX,
)
PLACE_LINE = re.compile(
    r"(?:(?:j\.?\s?nr|sagsnr|sags?\s?nr|journalnr|dok\.?\s?nr)\b.{0,60}|(?:side|page) \d{1,3}(?: (?:af|of) \d{1,3})?|\d{1,3}\s*/\s*\d{1,3}"
    r"|(?:tlf|telefon|phone|tel)\b[.:]?\s*[\d+(].{0,40}|www\..{0,80})",
    re.IGNORECASE,
)


class Role(StrEnum):
    """What an entry is in minutes."""

    TITLE = "title"
    META = "meta"
    AGENDA = "agenda"
    OVERVIEW = "overview"
    HEADING = "heading"
    LABEL = "label"
    POINT = "point"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Told:
    """An entry and its role; ``style`` is how a heading looks, and its rank says which headings stand above which."""

    entry: Entry
    role: Role
    style: str = ""

    @property
    def rank(self) -> int:
        """The lower, the higher the heading stands."""
        if self.style.startswith("h") and self.style[1:].isdigit():
            return int(self.style[1:]) - 10
        name, _, depth = self.style.partition(":")
        return RANKS.get(name, 12) + (1 if name == "numbered" and depth == "2" else 0)


@dataclass(frozen=True, slots=True)
class _Sight:
    """All entries at once, with the lists that were found among them."""

    entries: tuple[Entry, ...]
    agenda: dict[int, int]
    agenda_heads: frozenset[int]
    overview: dict[int, int]
    numbered: frozenset[int]
    asked: frozenset[int]
    series: dict[str, tuple[int, int]]
    restarting: frozenset[str]
    labels: Counter[str]
    overview_keys: tuple[tuple[str, int], ...]


def tell(entries: tuple[Entry, ...], title: str = "") -> tuple[Told, ...]:
    r"""Tell the role of each entry.

    Parameters
    ----------
    entries : tuple of Entry
        The document, in order.
    title : str
        The title the file gives itself.

    Examples
    --------
    >>> from redthread.formats.documents import read_document
    >>> from redthread.listen.entries import entries_of
    >>> document = read_document(b"Referat\n\n1. Velkomst\nVi er samlet igen.", "a.txt")
    >>> [told.role.value for told in tell(entries_of(document))]
    ['title', 'heading', 'paragraph']
    """
    sight = _look(entries)
    first = _title_index(sight, title)
    told: list[Told] = []
    last: Told | None = None
    for index, entry in enumerate(entries):
        one = Told(entry, Role.TITLE) if index == first else _tell_one(sight, index, told, last)
        last = one if one.role is Role.HEADING else last
        told.append(one)
    return tuple(told)


def _look(entries: tuple[Entry, ...]) -> _Sight:
    agenda = agenda_lists(entries)
    overview = {at: depth for at, depth in overview_lists(entries, agenda).items() if at not in agenda}
    taken = frozenset(agenda) | frozenset(overview)
    keys = tuple(dict.fromkeys((key_of(entries[at].words), depth) for at, depth in overview.items()))
    return _Sight(
        entries,
        agenda,
        frozenset(agenda.values()),
        overview,
        numbered_headings(entries, taken) | lettered_headings(entries, taken),
        _asked(entries),
        series=_series(tuple(_number_name(entry.words) for entry in entries)),
        restarting=_restarting(entries),
        labels=Counter(word for entry in entries if (word := label_word(entry.words)) in LABEL_OF),
        overview_keys=keys,
    )


def _restarting(entries: tuple[Entry, ...]) -> frozenset[str]:
    """The names whose numbers begin again ("Gruppe 1" under each theme)."""
    named = [match for entry in entries if (match := NUMBERED_NAME.match(entry.words))]
    seen = Counter((match["name"].lower(), match["number"].lower()) for match in named)
    names = frozenset(name for name, _ in seen)
    return frozenset(name for name in names if _again(name, seen)) if len(names) > 1 else frozenset()


def _again(name: str, seen: Counter[tuple[str, str]]) -> bool:
    times = [count for (other, _), count in seen.items() if other == name]
    return len(times) > 1 and sum(1 for count in times if count > 1) * 2 > len(times)


def _series(names: tuple[str, ...]) -> dict[str, tuple[int, int]]:
    """For each name with a number: how often it stands, and how often without a word before the next (or the end)."""
    empty = Counter(one for one, other in pairwise((*names, *names[-1:])) if one == other)
    return {name: (count, empty[name]) for name, count in Counter(names).items()}


def _number_name(words: str) -> str:
    named = NUMBERED_NAME.match(words)
    return named["name"].lower() if named else ""


def _title_index(sight: _Sight, title: str) -> int | None:
    """The title: what the file calls itself, else the first heading with none beside it, else the first short line."""
    entries = sight.entries
    candidates = [index for index, entry in enumerate(entries[:8]) if _may_be_title(sight, index, entry)]
    for index in candidates:
        if title and entries[index].words == title:
            return index
    headings = [entry.level for entry in entries if entry.kind is DocumentBlockKind.HEADING]
    for index in candidates:
        entry = entries[index]
        if entry.kind is DocumentBlockKind.HEADING and _stands_alone(
            sight, index, headings.count(entry.level)
        ):
            return index
    lines = [index for index in candidates if _front_line(sight, index)]
    named = [index for index in lines if not KIND_OF_DOCUMENT.fullmatch(entries[index].words)]
    spoken = [index for index in named if index == lines[0] or _about_meeting(entries[index].words)]
    return next(iter(spoken or lines), None)


def _may_be_title(sight: _Sight, index: int, entry: Entry) -> bool:
    if (
        len(entry.words) < 3
        or entry.level == RUN_IN
        or entry.kind not in (PARAGRAPH, DocumentBlockKind.HEADING, BOX)
        or index in sight.numbered
    ):
        return False
    return (
        len(entry.words) <= 150
        and not META.match(entry.words)
        and not PLACE_LINE.fullmatch(entry.words)
        and not AGENDA.fullmatch(entry.words)
    )


def _stands_alone(sight: _Sight, index: int, siblings: int) -> bool:
    words = sight.entries[index].words
    speaks_of_meeting = bool(KIND_OF_DOCUMENT.match(words) or MEETING.search(words) or date_in(words))
    if NUMBERED_NAME.match(words):
        return False
    return siblings == 1 or speaks_of_meeting


def _front_line(sight: _Sight, index: int) -> bool:
    """A first short line is the title unless bullets hang on it while other headings look the same."""
    entry, after = sight.entries[index], _at(sight, index + 1)
    if (
        ENDED.search(entry.words)
        or entry.kind is DocumentBlockKind.HEADING
        or NUMBERED_NAME.match(entry.words)
    ):
        return False
    if index > 3 and not _about_meeting(entry.words):
        return False
    if (
        entry.strong
        and sum(1 for other in sight.entries if other.strong) > 1
        and not _about_meeting(entry.words)
    ):
        return bool(after is not None and after.strong)
    return not entry.words.endswith(":") and (
        after is None
        or after.kind is not BULLET
        or index + 1 in sight.numbered
        or _about_meeting(entry.words)
    )


def _about_meeting(words: str) -> bool:
    return bool(KIND_OF_DOCUMENT.match(words) or MEETING.search(words) or date_in(words))


def _at(sight: _Sight, index: int) -> Entry | None:
    return sight.entries[index] if 0 <= index < len(sight.entries) else None


def _tell_one(sight: _Sight, index: int, told: list[Told], last: Told | None) -> Told:
    entry, open_theme = sight.entries[index], last is not None
    if index in sight.agenda or index in sight.agenda_heads:
        return Told(entry, Role.AGENDA)
    if index in sight.overview:
        return Told(entry, Role.OVERVIEW)
    if _is_meta(sight, index, told, open_theme=open_theme):
        return Told(entry, Role.META)
    style = _style(sight, index, open_theme=open_theme)
    heading = Told(entry, Role.HEADING, style)
    if style and _is_label(sight, heading, last):
        return Told(entry, Role.LABEL, style)
    if style:
        return heading
    return Told(entry, Role.POINT if entry.kind in (BULLET, ROW) else Role.PARAGRAPH)


def _is_meta(sight: _Sight, index: int, told: list[Told], *, open_theme: bool) -> bool:
    entry = sight.entries[index]
    if entry.kind is DocumentBlockKind.HEADER:
        return True
    if index in sight.numbered:
        return False
    if PLACE_LINE.fullmatch(entry.words) or (not open_theme and _dated(entry)):
        return True
    if re.fullmatch(r"[a-zæøå]{1,6}", entry.words) and entry.kind is PARAGRAPH:
        return True
    if open_theme:
        return bool(
            re.match(
                r"(?:referent|næste møde|next meeting|minutes by|kopi til|cc)\s*:", entry.words, re.IGNORECASE
            )
        )
    return _front_meta(sight, index, told)


def _dated(entry: Entry) -> bool:
    """A line of date and place, and no more."""
    words = entry.words
    bare = entry.kind is PARAGRAPH and not (
        ENDED.search(words) or VERBS.search(words) or NUMBERED_NAME.match(words)
    )
    return len(words) <= (LONGEST_PLACE if bare else 30) and date_in(words) is not None


def _front_meta(sight: _Sight, index: int, told: list[Told]) -> bool:
    entry = sight.entries[index]
    if (
        META.match(entry.words)
        or PEOPLE.fullmatch(entry.words.rstrip(":"))
        or KIND_OF_DOCUMENT.fullmatch(entry.words.rstrip(":"))
    ):
        return True
    before = told[-1] if told else None
    hanging = (
        before is not None
        and before.role is Role.META
        and len(entry.words) <= 150
        and not _is_structure(sight, index)
    )
    return (
        hanging
        and _under_people(told)
        and not (entry.apart and before is not None and _names_text(sight, index, before))
    )


def _names_text(sight: _Sight, index: int, before: Told) -> bool:
    """A short line set apart, with a sentence under it, ends the list of people."""
    after = _at(sight, index + 1)
    return (
        not PEOPLE.fullmatch(before.entry.words.rstrip(":"))
        and after is not None
        and after.words.endswith(".")
    )


def _under_people(told: list[Told]) -> bool:
    """Whether the last line about the meeting announces people, whose names follow as a list."""
    for one in reversed(told):
        if one.role is not Role.META:
            return False
        if META.match(one.entry.words) or PEOPLE.match(one.entry.words):
            return bool(PEOPLE.match(one.entry.words)) and len(one.entry.words) <= 60
    return False


def _is_structure(sight: _Sight, index: int) -> bool:
    entry = sight.entries[index]
    marked = entry.kind is DocumentBlockKind.HEADING or entry.strong or index in sight.numbered
    return marked or bool(
        NUMBERED_NAME.match(entry.words) or USUAL.fullmatch(entry.words) or AGENDA.fullmatch(entry.words)
    )


def _style(sight: _Sight, index: int, *, open_theme: bool) -> str:
    """How a heading looks, or an empty text where the entry is none."""
    entry, after = sight.entries[index], _at(sight, index + 1)
    named = NUMBERED_NAME.match(entry.words)
    if entry.kind is DocumentBlockKind.HEADING:
        return _run_in_style(entry, named) if entry.level == RUN_IN else f"h{entry.level}"
    if index in sight.numbered:
        return f"numbered:{number_depth(entry)}"
    if named and _is_named(sight, index, named):
        name = named["name"].lower()
        return f"{'within' if name in sight.restarting else 'named'}:{name}"
    if entry.kind is BULLET and not entry.number:
        return "bullet" if _heads_bullets(entry, after) else ""
    if entry.kind not in (PARAGRAPH, BOX):
        return ""
    return (
        _overview_style(sight, entry)
        or _annex_style(entry, after)
        or _line_style(sight, index, after, open_theme=open_theme)
    )


def _annex_style(entry: Entry, after: Entry | None) -> str:
    fits = after is not None and entry.apart and len(entry.words) <= LONGEST_PLAIN
    return "annex" if fits and ANNEX.fullmatch(entry.words) else ""


def _run_in_style(entry: Entry, named: re.Match[str] | None) -> str:
    if named:
        return f"named:{named['name'].lower()}"
    return "numbered:1" if entry.number or re.match(r"\d{1,2}[.)]?\s", entry.words) else f"h{RUN_IN}"


def _is_named(sight: _Sight, index: int, named: re.Match[str]) -> bool:
    """A line such as "Tema 2: ..." is a heading unless one follows the other without a word under them: then they are points."""
    entry, after = sight.entries[index], _at(sight, index + 1)
    if not short_name(entry) and not entry.strong and not _question(entry.words):
        return False
    name = named["name"].lower()
    series, empty = sight.series.get(name, (0, 0))
    return after is not None and (empty * 2 <= series or series == 1)


def _heads_bullets(entry: Entry, after: Entry | None) -> bool:
    """A bullet that opens the bullets after it: it ends in a colon before its equals, or is bold with deeper ones under it."""
    if after is None or after.kind is not BULLET or len(entry.words) > LONGEST_NAME_OF_BULLET:
        return False
    deeper = after.level > entry.level
    return deeper if entry.strong else entry.words.endswith(":") and not deeper


LONGEST_NAME_OF_BULLET = 100


def _overview_style(sight: _Sight, entry: Entry) -> str:
    if not short_name(entry):
        return ""
    key = key_of(entry.words)
    for name, depth in sight.overview_keys:
        if same_name(key, name):
            return f"overview{depth}"
    return ""


def _line_style(sight: _Sight, index: int, after: Entry | None, *, open_theme: bool) -> str:
    entry = sight.entries[index]
    words = entry.words
    if after is None or not any(letter.isalpha() for letter in words):
        return ""
    if _capitals(words):
        return "caps"
    if entry.strong and len(words) <= 120 and not words.endswith((".", ",", ";")):
        return "strong"
    if label_word(words) in LABEL_OF and open_theme:
        return "plain"
    if _question(words):
        return "question" if _heads_by_question(sight, index, after, open_theme=open_theme) else ""
    return "plain" if entry.stuck or _plain(sight, index, after) else ""


def _capitals(words: str) -> bool:
    letters = [letter for letter in words if letter.isalpha()]
    return (
        len(letters) >= 4
        and len(words) <= 100
        and all(letter.isupper() for letter in letters)
        and not words.endswith((".", ","))
    )


def _question(words: str) -> bool:
    return (
        words.endswith("?")
        and len(words) <= LONGEST_QUESTION
        and len(re.findall(r"[.?!](?:\s|$)", words)) == 1
    )


def _asked(entries: tuple[Entry, ...]) -> frozenset[int]:
    """Questions that each have their answer under them, in a document written from a guide."""
    questions = frozenset(
        at for at, entry in enumerate(entries) if entry.kind is PARAGRAPH and _question(entry.words)
    )
    alone = all(entries[at].apart and at + 1 < len(entries) and at + 1 not in questions for at in questions)
    return questions if alone and len(questions) > 1 else frozenset()


def _heads_by_question(sight: _Sight, index: int, after: Entry, *, open_theme: bool) -> bool:
    entry, before = sight.entries[index], _at(sight, index - 1)
    if after.kind is BULLET or index in sight.asked:
        return entry.apart
    if before is not None and before.kind is BULLET and entry.apart:
        return after.kind is PARAGRAPH
    short = entry.apart and len(entry.words) <= LONGEST_PLAIN and after.kind is PARAGRAPH
    return short and (not open_theme or _answered(before, after))


def _answered(before: Entry | None, after: Entry) -> bool:
    """A lone question between two whole paragraphs, the second long and no question itself."""
    whole = before is not None and before.kind is PARAGRAPH and before.words.endswith((".", "!"))
    return whole and len(after.words) > LONGEST_PLAIN and after.words.endswith(".")


def _plain(sight: _Sight, index: int, after: Entry) -> bool:
    entry, before = sight.entries[index], _at(sight, index - 1)
    words = entry.words
    if USUAL.fullmatch(words):
        return True
    if words.endswith(":"):
        return _names_by_colon(words)
    if (
        len(words) > LONGEST_PLAIN
        or len(words.split()) > MOST_WORDS
        or ENDED.search(words)
        or not _opens_like_name(words)
    ):
        return False
    if VERBS.search(words) and len(words.split()) > 3 and not _between_lists(entry, before, after):
        return False
    if len(words) < 3 and not words.isupper():
        return False
    return (entry.apart or _closed(entry, before, after)) and not _in_a_row(sight, index)


def _between_lists(entry: Entry, before: Entry | None, after: Entry) -> bool:
    """A short line set apart between two lists heads the second, be it a sentence."""
    listed = before is not None and before.kind is BULLET and after.kind is BULLET
    return listed and entry.apart and len(entry.words.split()) <= 8


def _closed(entry: Entry, before: Entry | None, after: Entry) -> bool:
    """Whether a line that stands close has what is whole before it, and bullets or, of few words, a whole paragraph after it."""
    if before is None:
        return False
    if before.kind is BULLET and after.kind is BULLET:
        return True
    if len(entry.words.split()) > MOST_WORDS_CLOSE:
        return False
    ended = before.kind is BULLET or before.words.endswith((".", "!", "?"))
    return ended and (
        after.kind is BULLET or (after.kind is PARAGRAPH and after.words.endswith((".", "?", ":")))
    )


def _names_by_colon(words: str) -> bool:
    """A short line that ends in a colon is a heading unless it only leads on to what follows."""
    if len(words) > LONGEST_COLON or LEADS_IN_END.search(words) or LEADS_IN_START.match(words):
        return False
    return not VERBS.search(words)


def _opens_like_name(words: str) -> bool:
    return bool(re.match(r"[\"”»“(]?[A-ZÆØÅ0-9]", words))


def _in_a_row(sight: _Sight, index: int) -> bool:
    """Three short lines one after the other are a list, not headings."""
    run = 1
    for step in (-1, 1):
        at = index + step
        while run < 3 and _short_line(_at(sight, at)) and not _parted(sight, min(at, at - step)):
            run += 1
            at += step
    return run >= 3


def _parted(sight: _Sight, index: int) -> bool:
    """A blank line after lines that stand close."""
    first, second = _at(sight, index), _at(sight, index + 1)
    return first is not None and second is not None and second.apart and not first.apart


def _short_line(entry: Entry | None) -> bool:
    return (
        entry is not None
        and entry.kind is PARAGRAPH
        and not entry.strong
        and not entry.stuck
        and short_name(entry)
        and len(entry.words) <= LONGEST_PLAIN
    )


def _is_label(sight: _Sight, heading: Told, last: Told | None) -> bool:
    """A word such as "Beslutning" inside an item; alone and looking like the themes, it is a theme of its own."""
    word = label_word(heading.entry.words)
    if last is None or word not in LABEL_OF:
        return False
    again = sight.labels[word] > 1
    concludes = LABEL_OF[word] is Label.CONCLUSION and heading.style == "plain"
    nested = heading.rank > last.rank or heading.style == "plain"
    return heading.entry.words.endswith(":") or again or (nested and not concludes)


def label_word(words: str) -> str:
    """The words of a label without what ends it, in small letters.

    Examples
    --------
    >>> label_word("Beslutning:")
    'beslutning'
    """
    return words.rstrip(":. ").lower()
