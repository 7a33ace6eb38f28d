"""``study.toml``: its keys are the fields of `StudyInfo`, tables within tables as records within records."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import tomli_w

from redthread.errors import Code, Problem, problem
from redthread.formats.folder.cells import fields_of
from redthread.formats.folder.decoding import control_characters
from redthread.formats.folder.layout import FORMAT, INFO
from redthread.records.info import StudyInfo
from redthread.records.rows import Voice

Path = tuple[str | int, ...]

LARGEST_NUMBER = 999_999_999
LOWEST_MINIMUM = 3
"""A smaller limit would protect nobody: of two, each knows what the other said."""
_COUNTED = frozenset("SPVFRAG")
_ATTRIBUTE = re.compile("[a-zæøå][a-z0-9æøå_]*")
_SIMPLE: dict[Any, str] = {str: '"..."', int: "12", float: "0.5", bool: "true | false", date: "2026-01-31"}
_HEADING = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(#.*)?")
_KEY = re.compile(r"""\s*["']?([^"'\s=]+)["']?\s*=""")


@dataclass(slots=True)
class _Reading:
    text: str
    problems: list[Problem] = field(default_factory=list)

    def complain(self, code: Code, path: Path, **values: object) -> None:
        dotted = ".".join(str(part) for part in path)
        self.problems.append(problem(code, INFO, line_of(self.text, path), dotted, **values))


def read_info(text: str) -> tuple[StudyInfo | None, list[Problem]]:
    r"""Read ``study.toml`` strictly.

    Problems: TOML_SYNTAX, TOML_KEY_UNKNOWN, TOML_KEY_MISSING, TOML_VALUE, FOLDER_VERSION, TEXT_CONTROL,
    COLUMN_TWICE, REFERENCE_DANGLING, DATES_ORDER.

    Examples
    --------
    >>> info, problems = read_info('format = 1\nid = "a"\n[title]\nda = "Ledere"\n')
    >>> info.title.da, problems
    ('Ledere', [])
    """
    try:
        table = tomllib.loads(text)
    except (RecursionError, ValueError) as error:  # a number of thousands of digits is a plain ValueError
        return None, [_syntax(str(error))]
    reading = _Reading(text)
    version = table.pop("format", None)
    if type(version) is not int or version != FORMAT:
        code = Code.TOML_KEY_MISSING if version is None else Code.FOLDER_VERSION
        reading.complain(code, ("format",), value="format" if version is None else _shown(version))
        return None, reading.problems
    info: StudyInfo | None = _record(StudyInfo, table, (), reading)
    if info is not None and not reading.problems:
        _limits(info, reading)
    return (None if reading.problems else info), reading.problems


def write_info(info: StudyInfo) -> bytes:
    """Write ``study.toml``. What is as the format has it by default and says nothing is left out."""
    table = {"format": FORMAT, **_table(info)}
    return tomli_w.dumps(table, multiline_strings=True).encode("utf-8", "surrogatepass")


def line_of(text: str, path: Path) -> int | None:
    r"""The line that a key stands on, or the heading of its table; None where neither is found.

    Examples
    --------
    >>> line_of('id = "a"\n[title]\nda = "b"\n', ("title", "da"))
    3
    """
    found: int | None = None
    here: Path = ()
    counts: dict[Path, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if heading := _HEADING.fullmatch(line):
            here = _enter(heading, counts)
            found = number if path[: len(here)] == here or here[: len(path)] == path else found
        elif (key := _KEY.match(line)) and path[: len(here) + 1] == (*here, key[1]):
            return number
    return found


def _enter(heading: re.Match[str], counts: dict[Path, int]) -> Path:
    names = tuple(part.strip().strip("\"'") for part in heading[2].split("."))
    here: Path = ()
    for name in names[:-1]:
        here = (*here, name)
        here = (*here, counts[here]) if here in counts else here
    here = (*here, names[-1])
    if heading[1] == "[[":
        counts[here] = counts.get(here, -1) + 1
        here = (*here, counts[here])
    return here


def _syntax(reason: str) -> Problem:
    line = re.search(r"at line (\d+)", reason)
    said = re.sub(r"^Cannot declare .* twice", "a heading stands twice", reason)
    return problem(Code.TOML_SYNTAX, INFO, int(line[1]) if line else None, reason=said)


def _record(record: type[Any], table: Mapping[str, Any], path: Path, reading: _Reading) -> Any:
    types, before = get_type_hints(record), len(reading.problems)
    for key in table:
        if key not in types:
            reading.complain(Code.TOML_KEY_UNKNOWN, (*path, key), value=".".join(map(str, (*path, key))))
    for one in dataclasses.fields(record):
        if one.name not in table and _is_required(one):
            reading.complain(
                Code.TOML_KEY_MISSING, (*path, one.name), value=".".join(map(str, (*path, one.name)))
            )
    values = {
        name: _value(types[name], table[name], (*path, name), reading) for name in table if name in types
    }
    return record(**values) if len(reading.problems) == before else None


def _is_required(one: dataclasses.Field[Any]) -> bool:
    return one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING


def _value(kind: Any, value: Any, path: Path, reading: _Reading) -> Any:
    plain = next((part for part in get_args(kind) if part is not NoneType), kind)
    if path == ("counters",):
        return _counters(value, path, reading)
    if get_origin(kind) is tuple:
        return _list(plain, value, path, reading)
    if dataclasses.is_dataclass(plain) and isinstance(plain, type):
        return (
            _record(plain, value, path, reading)
            if isinstance(value, dict)
            else _wrong(value, path, "[...]", reading)
        )
    return _simple(plain, value, path, reading)


def _list(kind: Any, value: Any, path: Path, reading: _Reading) -> Any:
    if not isinstance(value, list):
        return _wrong(value, path, "[..., ...]", reading)
    return tuple(_value(kind, one, (*path, number), reading) for number, one in enumerate(value))


def _counters(value: Any, path: Path, reading: _Reading) -> tuple[tuple[str, int], ...]:
    if not isinstance(value, dict):
        _wrong(value, path, "P = 12", reading)
        return ()
    for letter in value.keys() - _COUNTED:
        reading.complain(Code.TOML_KEY_UNKNOWN, (*path, letter), value=f"counters.{letter}")
    return tuple(
        sorted((letter, _simple(int, one, (*path, letter), reading)) for letter, one in value.items())
    )


def _simple(kind: Any, value: Any, path: Path, reading: _Reading) -> Any:
    if issubclass(kind, StrEnum):
        is_word = isinstance(value, str) and value in set(kind)
        return kind(value) if is_word else _wrong(value, path, _choices(kind), reading)
    if kind is float and type(value) is int:
        value = float(value)
    if type(value) is not kind or (kind in {int, float} and not 0 <= value <= LARGEST_NUMBER):
        return _wrong(value, path, _SIMPLE[kind], reading)
    if kind is str and (found := control_characters(value, INFO)):  # TOML can write them as escapes
        reading.complain(Code.TEXT_CONTROL, path, **dict(found[0].values))
    return value


def _choices(kind: type[StrEnum]) -> str:
    return " | ".join(f'"{word.value}"' for word in kind)


def _wrong(value: Any, path: Path, expected: str, reading: _Reading) -> Any:
    reading.complain(Code.TOML_VALUE, path, value=_shown(value), expected=expected)
    return 0


def _shown(value: Any) -> str:
    # A number of thousands of digits can be read as hexadecimals, and not be written as decimals.
    try:
        return str(value)[:80]
    except ValueError:
        return "..."


def _limits(info: StudyInfo, reading: _Reading) -> None:
    """See that what has the right type also makes sense."""
    if info.language not in {"da", "en"}:
        _wrong(info.language, ("language",), '"da" | "en"', reading)
    if info.start and info.end and info.start > info.end:
        reading.complain(Code.DATES_ORDER, ("start",), value=info.start, expected=info.end)
    if info.policy.minimum < LOWEST_MINIMUM:
        _wrong(info.policy.minimum, ("policy", "minimum"), f"{LOWEST_MINIMUM} ...", reading)
    for number, one in enumerate(info.policy.quantifiers):
        if not 0 <= one.low <= one.high <= 1:
            _wrong(
                f"{one.low} - {one.high}", ("policy", "quantifiers", number), "0 <= low <= high <= 1", reading
            )
    _attributes(info, reading)


def _attributes(info: StudyInfo, reading: _Reading) -> None:
    taken = {column.name for column in fields_of(Voice)}
    for number, one in enumerate(info.attributes):
        if not _ATTRIBUTE.fullmatch(one.name):
            _wrong(one.name, ("attributes", number, "name"), '"seniority_years"', reading)
        if one.name in taken:
            reading.complain(Code.COLUMN_TWICE, ("attributes", number, "name"))
        taken.add(one.name)
    label = info.policy.quoting.label
    if label and label not in {one.name for one in info.attributes} | {"unit", "kind"}:
        reading.complain(
            Code.REFERENCE_DANGLING, ("policy", "quoting", "label"), value=label, expected="attributes"
        )


def _table(record: Any) -> dict[str, Any]:
    return {name: _plain(value) for name, value in _said(record)} | (
        {"counters": dict(record.counters)} if isinstance(record, StudyInfo) and record.counters else {}
    )


def _said(record: Any) -> Iterator[tuple[str, Any]]:
    """What has to be written: numbers always, the rest where it differs from what an absent key means."""
    for one in dataclasses.fields(record):
        value = getattr(record, one.name)
        default = one.default_factory() if one.default_factory is not dataclasses.MISSING else one.default
        is_number = isinstance(value, (bool, int, float))
        is_part = dataclasses.is_dataclass(value) and bool(_table(value))
        if one.name != "counters" and value is not None and (is_number or is_part or value != default):
            yield one.name, value


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, StrEnum):
        return value.value
    return _table(value) if dataclasses.is_dataclass(value) else value
