"""What stands in one cell, and the value it means: one form for each type of a record's field."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, NamedTuple, cast, get_args, get_origin, get_type_hints

from redthread.errors import Code
from redthread.records.columns import Column

_DIGITS = re.compile("[0-9]{1,9}")
_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DECIMAL = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")


class Form(NamedTuple):
    """How values of a type are written in a cell.

    Parameters
    ----------
    read : callable
        The value of a cell that is not empty; raises ValueError where it has none.
    write : callable
        The cell of a value that is not None.
    code : Code
        The problem where a cell has no value.
    expected : str
        What the documentation calls it, in words that stand in the cell.
    """

    read: Callable[[str], Any]
    write: Callable[[Any], str]
    code: Code
    expected: str


class Field(NamedTuple):
    """A field of a record as a column of its table."""

    name: str
    column: Column
    form: Form
    default: Any

    @property
    def empty(self) -> Any:
        """What an empty cell means."""
        return self.default

    @property
    def is_text(self) -> bool:
        """Whether the cell is the value as it stands."""
        return self.form is TEXT and self.default == ""


TEXT = Form(str, str, Code.CELL_VALUE, "text")


def read_number(cell: str) -> int:
    """Read a whole number from 0, in plain digits.

    Examples
    --------
    >>> read_number("1042")
    1042
    """
    if not _DIGITS.fullmatch(cell):
        raise ValueError(cell)
    return int(cell)


def read_decimal(cell: str) -> float:
    """Read a number with a full stop before its decimals.

    Examples
    --------
    >>> read_decimal("-1.5")
    -1.5
    """
    if not _DECIMAL.fullmatch(cell):
        raise ValueError(cell)
    return float(cell)


def read_date(cell: str) -> date:
    """Read a date written as 2026-01-31.

    Examples
    --------
    >>> read_date("2026-01-31").day
    31
    """
    if not _DATE.fullmatch(cell):
        raise ValueError(cell)
    return date.fromisoformat(cell)


def read_yes_no(cell: str) -> bool:
    """Read ``yes`` or ``no``.

    Examples
    --------
    >>> read_yes_no("no")
    False
    """
    return ("no", "yes").index(cell) == 1


NUMBER = Form(read_number, str, Code.CELL_NUMBER, "0, 1, 2 ...")
DATE = Form(read_date, date.isoformat, Code.CELL_DATE, "2026-01-31")
YES_NO = Form(read_yes_no, lambda value: "yes" if value else "no", Code.CELL_YES_NO, "yes, no")
_FORMS: dict[Any, Form] = {str: TEXT, int: NUMBER, date: DATE, bool: YES_NO}


@cache
def fields_of(record: Callable[..., Any]) -> tuple[Field, ...]:
    """List the columns of a record's table, in order.

    Examples
    --------
    >>> from redthread.records.rows import Group
    >>> [field.name for field in fields_of(Group)]
    ['id', 'title_da', 'title_en', 'phrases', 'rule']
    """
    types = get_type_hints(record)
    declared = [one for one in dataclasses.fields(cast("type[Any]", record)) if "column" in one.metadata]
    return tuple(_field(one, types[one.name]) for one in declared)


def words_of(words: type[StrEnum]) -> str:
    """The words of a closed vocabulary, with commas between.

    Examples
    --------
    >>> from redthread.records.words import Base
    >>> words_of(Base)
    'heard, asked, spoke'
    """
    return ", ".join(word.value for word in words)


def list_form(joint: str) -> Form:
    """The form of several values with a mark between them.

    Examples
    --------
    >>> list_form("|").read("nye ledere|nyere ledere")
    ('nye ledere', 'nyere ledere')
    """
    return Form(lambda cell: split(cell, joint), joint.join, Code.CELL_LIST, f"a{joint}b")


def split(cell: str, joint: str) -> tuple[str, ...]:
    """Part a cell into its values; white space around them is left out, and so are empty ones."""
    parts = cell.split() if joint == " " else [part.strip() for part in cell.split(joint)]
    return tuple(part for part in parts if part)


def is_listable(values: Sequence[str], joint: str) -> bool:
    """Whether the values come back from a cell as they are.

    Examples
    --------
    >>> is_listable(("a", "b|c"), "|")
    False
    """
    return split(joint.join(values), joint) == values


def _field(field: dataclasses.Field[Any], kind: Any) -> Field:
    column: Column = field.metadata["column"]
    default = field.default if field.default is not dataclasses.MISSING else None
    is_word = kind is str and default is None
    return Field(field.name, column, _form(kind, column.joint), "" if is_word else default)


def _form(kind: Any, joint: str) -> Form:
    if get_origin(kind) is tuple:
        return list_form(joint)
    plain = next((part for part in get_args(kind) if part is not NoneType), kind)
    if plain in _FORMS:
        return _FORMS[plain]
    return Form(plain, lambda value: value.value, Code.CELL_VALUE, words_of(plain))
