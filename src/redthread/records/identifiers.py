"""Identifiers: how each kind looks, and the next ones. A number that was given is never given again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from redthread.records.info import StudyInfo

WIDTHS = {"S": 3, "P": 6, "V": 3, "F": 3, "R": 3, "A": 3, "G": 1}
_NAME = re.compile("[a-zæøå0-9][a-zæøå0-9-]{0,59}")
_THEME = re.compile(r"T-[0-9]{1,4}(\.[0-9]{1,4}){0,5}")
_NUMBERED = {letter: re.compile(f"{letter}-[0-9]{{1,9}}") for letter in WIDTHS}
_EXAMPLES = {"unit": "skole-nord", "group": "nye-ledere", "T": "T-1.2"}
_RESERVED = {"group": "all"}


def is_identifier(text: str, key: str) -> bool:
    """Whether the text is an identifier of the kind: a letter of `WIDTHS`, ``T``, ``unit`` or ``group``.

    Examples
    --------
    >>> is_identifier("V-041", "V"), is_identifier("V41", "V"), is_identifier("T-1.2", "T")
    (True, False, True)
    """
    return not misnamed((text,), key)


def misnamed(texts: Iterable[str], key: str) -> set[str]:
    """Those of the texts that are no identifiers of the kind.

    Examples
    --------
    >>> misnamed(("V-041", "V41"), "V")
    {'V41'}
    """
    fits, reserved = _NUMBERED.get(key, _THEME if key == "T" else _NAME).fullmatch, _RESERVED.get(key)
    return {text for text in texts if not fits(text) or text == reserved}


def example(key: str) -> str:
    """An identifier of the kind, for messages.

    Examples
    --------
    >>> example("P")
    'P-000001'
    """
    return _EXAMPLES.get(key) or numbered(key, 1)


def numbered(letter: str, number: int) -> str:
    """The identifier with a number.

    Examples
    --------
    >>> numbered("F", 12)
    'F-012'
    """
    return f"{letter}-{number:0{WIDTHS[letter]}d}"


def allocate(info: StudyInfo, letter: str, count: int) -> tuple[tuple[str, ...], StudyInfo]:
    """Give the next identifiers of a kind, and the study's frame with its counter moved on.

    Parameters
    ----------
    info : StudyInfo
        The frame, whose counter holds the highest number ever given.
    letter : str
        The kind: a letter of `WIDTHS`.
    count : int
        How many.

    Examples
    --------
    >>> from redthread.records.info import Text
    >>> allocate(StudyInfo("a", Text("A"), counters=(("F", 11),)), "F", 2)[0]
    ('F-012', 'F-013')
    """
    highest = dict(info.counters).get(letter, 0)
    given = tuple(numbered(letter, highest + step) for step in range(1, count + 1))
    return given, with_highest(info, {letter: highest + count})


def with_highest(info: StudyInfo, highest: dict[str, int]) -> StudyInfo:
    """The frame with counters that are at least these.

    Examples
    --------
    >>> from redthread.records.info import Text
    >>> with_highest(StudyInfo("a", Text("A"), counters=(("F", 11),)), {"F": 3, "R": 2}).counters
    (('F', 11), ('R', 2))
    """
    counters = dict(info.counters)
    for letter, number in highest.items():
        counters[letter] = max(counters.get(letter, 0), number)
    given = tuple(sorted((letter, number) for letter, number in counters.items() if number))
    return info if given == info.counters else replace(info, counters=given)


def highest_number(identifiers: Iterable[str]) -> int:
    """The highest number among identifiers such as ``F-012``; 0 where there are none.

    Examples
    --------
    >>> highest_number(("F-012", "F-003"))
    12
    """
    return max((int(one[2:]) for one in identifiers), default=0)


def order_of(identifier: str) -> tuple[str, int]:
    """The place of an identifier among its kind: by number, not by spelling.

    Examples
    --------
    >>> sorted(("S-10", "S-9"), key=order_of)
    ['S-9', 'S-10']
    """
    letter, _, number = identifier.partition("-")
    return letter, int(number) if number.isdecimal() else 0
