"""Lists in minutes: those that only name what is to come, and those whose numbers are headings."""

from __future__ import annotations

import re

from redthread.formats.documents import DocumentBlockKind
from redthread.listen.entries import ENDED, Entry
from redthread.listen.vocabulary import AGENDA, LIST_AHEAD, NUMBERED_NAME

LONGEST_NAME = 110
LEAST_SHARED = 8
DIGITS = re.compile(r"\(?(\d{1,2})(?:\.\d{1,2})*[.)]?")
LETTER = re.compile(r"\(?[a-zA-Z][).]")
NOT_WORDS = re.compile(r"[^\w ]+")
NAMES_THEMES = re.compile(r"tema|theme|dagsorden|agenda|indhold|contents", re.IGNORECASE)


def short_name(entry: Entry) -> bool:
    """Whether the entry could be a name of something: short, and no sentence.

    Examples
    --------
    >>> short_name(Entry(DocumentBlockKind.PARAGRAPH, None, "Tid til ledelse"))
    True
    """
    return len(entry.words) <= LONGEST_NAME and not ENDED.search(entry.words)


def key_of(words: str) -> str:
    """The words by which two headings are compared: no number, no name before it, small letters.

    Examples
    --------
    >>> key_of("Tema 2: Ferie og Fravær")
    'ferie og fravær'
    """
    named = NUMBERED_NAME.match(words)
    bare = words[named.end() :] if named and named.end() < len(words) else words
    bare = re.sub(r"^\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+", "", bare)
    return " ".join(NOT_WORDS.sub(" ", bare).lower().split())


def same_name(first: str, second: str) -> bool:
    """Whether two keys mean the same heading: equal, or one begins with the other.

    Examples
    --------
    >>> same_name("ferie og fravær", "ferie og fravær hos ledere")
    True
    """
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    return short == long or (len(short) >= LEAST_SHARED and long.startswith(short))


def agenda_lists(entries: tuple[Entry, ...]) -> dict[int, int]:
    """The items under a heading "Dagsorden": index of the item to index of that heading.

    Examples
    --------
    >>> agenda_lists(())
    {}
    """
    found: dict[int, int] = {}
    for index, entry in enumerate(entries):
        if AGENDA.fullmatch(entry.words.rstrip(":")) and index not in found:
            found |= dict.fromkeys(_agenda_run(entries, index + 1), index)
    return found


def _agenda_run(entries: tuple[Entry, ...], start: int) -> list[int]:
    run: list[int] = []
    highest = 0
    for index in range(start, len(entries)):
        entry, value = entries[index], number_of(entries[index])
        restarts = value is not None and value <= highest
        listed = entry.kind in (DocumentBlockKind.BULLET, DocumentBlockKind.TABLE_ROW)
        if not listed or restarts or len(entry.words) > 2 * LONGEST_NAME:
            break
        highest = max(highest, value or 0)
        run.append(index)
    return run if _only_names(entries, run) else []


def _only_names(entries: tuple[Entry, ...], run: list[int]) -> bool:
    """An agenda names its items; where the items carry text under them, the list is the minutes themselves."""
    after = entries[run[-1] + 1] if run and run[-1] + 1 < len(entries) else None
    numbered = sum(1 for index in run if entries[index].number)
    return len(run) > 1 or (numbered == 1 and after is not None and after.kind is DocumentBlockKind.HEADING)


def overview_lists(entries: tuple[Entry, ...], agenda: dict[int, int]) -> dict[int, int]:
    """The lists that name the themes to come: index of the item to its depth (1, and 2 for sub-themes).

    Such a list follows words that speak of themes, or its items come back later as headings. What stands in the agenda is left alone.

    Examples
    --------
    >>> overview_lists((), {})
    {}
    """
    found: dict[int, int] = {}
    heads = frozenset(agenda.values())
    runs: list[tuple[list[int], bool]] = []
    for index, entry in enumerate(entries[:-1]):
        last = re.split(r"(?<=[.!?])\s+", entry.words)[-1]
        if entry.kind is DocumentBlockKind.BULLET or index in heads or not LIST_AHEAD.search(last):
            continue
        run = _overview_run(entries, index + 1)
        if len(run) > 1:
            runs.append((run, bool(NAMES_THEMES.search(last)) and _numbered(entries, run)))
    back = _coming_back(entries, [at for run, _ in runs for at in run])
    for run, named in runs:
        if named or sum(back[at] > run[-1] for at in run) * 2 >= len(run):
            found |= {at: 2 if _is_sub(entries, run, at) else 1 for at in run}
    return found


def _overview_run(entries: tuple[Entry, ...], start: int) -> list[int]:
    run: list[int] = []
    highest = 0
    for index in range(start, len(entries)):
        value = number_of(entries[index])
        restarts = value is not None and value <= highest
        if entries[index].kind is not DocumentBlockKind.BULLET or not short_name(entries[index]) or restarts:
            break
        highest = max(highest, value or 0)
        run.append(index)
    return run


def _numbered(entries: tuple[Entry, ...], run: list[int]) -> bool:
    return _counts(entries[run[0]])


def _counts(entry: Entry) -> bool:
    """Whether it carries a number, typed or drawn by the program."""
    return number_of(entry) is not None or entry.number == "#"


def _is_sub(entries: tuple[Entry, ...], run: list[int], at: int) -> bool:
    return _counts(entries[run[0]]) and not _counts(entries[at])


def _coming_back(entries: tuple[Entry, ...], items: list[int]) -> dict[int, int]:
    """For each item of a list the last entry that bears the same name, as `same_name` has it; each entry is read once."""
    keys = {at: key_of(entry.words) for at, entry in enumerate(entries) if short_name(entry)} if items else {}
    wanted = {keys[at] for at in items}
    whole: dict[str, int] = {}
    begun: dict[str, int] = {}
    for at, key in keys.items():
        whole[key] = at
        begun |= {start: at for start in _beginnings(key) if start in wanted}
    return {at: _last_of(keys[at], whole, begun) for at in items}


def _last_of(key: str, whole: dict[str, int], begun: dict[str, int]) -> int:
    shorter = (whole.get(start, -1) for start in _beginnings(key))
    return max(whole[key], begun.get(key, -1), *shorter) if key else -1


def _beginnings(key: str) -> list[str]:
    return [key[:size] for size in range(LEAST_SHARED, len(key))]


def number_of(entry: Entry) -> int | None:
    """The leading number of an entry's mark ("2." or "2.1"), or None.

    Examples
    --------
    >>> number_of(Entry(DocumentBlockKind.BULLET, None, "Velkomst", number="2."))
    2
    """
    match = DIGITS.fullmatch(entry.number)
    return int(match[1]) if match else None


def numbered_headings(entries: tuple[Entry, ...], taken: frozenset[int]) -> frozenset[int]:
    """The numbered lines that are headings: their series has text of its own under at least half of them.

    Examples
    --------
    >>> numbered_headings((), frozenset())
    frozenset()
    """
    found: set[int] = set()
    for series in _series(entries, taken):
        shaped = [index for index in series if short_name(entries[index]) or entries[index].strong]
        filled = [index for index in shaped if _has_text(entries, index, taken)]
        if filled and len(filled) * 2 >= len(series):
            found |= set(shaped)
        elif all(_asks(entries[index]) and _has_text(entries, index, taken) for index in series):
            found |= set(series)
    return frozenset(found)


def lettered_headings(entries: tuple[Entry, ...], taken: frozenset[int]) -> frozenset[int]:
    """The lines "a) ...", "b) ..." that are headings: set apart, short, and most with text of their own that is no such line.

    Examples
    --------
    >>> lettered_headings((), frozenset())
    frozenset()
    """
    lettered = [
        index
        for index, entry in enumerate(entries)
        if LETTER.fullmatch(entry.number) and entry.apart and short_name(entry) and index not in taken
    ]
    filled = [
        index
        for index in lettered
        if index + 1 < len(entries) and not LETTER.fullmatch(entries[index + 1].number)
    ]
    return frozenset(filled) if len(filled) > 1 and len(filled) * 2 > len(lettered) else frozenset()


def number_depth(entry: Entry) -> int:
    """How deep a numbered heading stands: 1 for "2.", 2 for "2.1" and for "a)".

    Examples
    --------
    >>> number_depth(Entry(DocumentBlockKind.BULLET, None, "Velkomst", number="2.1"))
    2
    """
    return 2 if LETTER.fullmatch(entry.number) else len(re.findall(r"[0-9]+", entry.number)) or 1


def _asks(entry: Entry) -> bool:
    """Whether it is one question; a series of them, each with an answer under it, is a series of headings."""
    one = re.sub(r"[^.?!]", "", entry.words) == "?"
    return one and entry.words.endswith("?") and len(entry.words) <= 2 * LONGEST_NAME


def _series(entries: tuple[Entry, ...], taken: frozenset[int]) -> list[list[int]]:
    """Numbered lines in rising order; a number that does not rise begins a new series."""
    series: list[list[int]] = []
    before: tuple[int, ...] = ()
    for index, entry in enumerate(entries):
        value = _value(entry)
        if not value or index in taken or entry.kind is not DocumentBlockKind.BULLET or entry.level > 1:
            continue
        if series and (value > before or value == (0,)):
            series[-1].append(index)
        else:
            series.append([index])
        before = value
    return series


def _value(entry: Entry) -> tuple[int, ...]:
    if entry.number == "#":
        return (0,)
    parts = re.findall(r"\d+", entry.number)
    return tuple(int(part) for part in parts)


def _has_text(entries: tuple[Entry, ...], index: int, taken: frozenset[int]) -> bool:
    after = entries[index + 1] if index + 1 < len(entries) else None
    if after is None or index + 1 in taken:
        return False
    deeper = after.kind is DocumentBlockKind.BULLET and after.level > entries[index].level
    return not _value(after) or deeper or len(_value(after)) > len(_value(entries[index]))
