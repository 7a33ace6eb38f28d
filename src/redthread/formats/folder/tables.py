"""Tables as comma-separated text: read whole, in columns, and written the same way every time."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from redthread.errors import Code, Problem, Refusal, problem
from redthread.formats.folder.cells import TEXT, Field, is_listable

Cells = Sequence[str]


@dataclass(slots=True)
class Table:
    """A table being read: its columns, and what was wrong.

    Parameters
    ----------
    file : str
        The file.
    text : str
        Its text, for the lines of problems.
    columns : mapping of str to sequence of str
        The cells of each column by its name; all equally long.
    kept : sequence of int or None
        Which rows of the file these are, counted from 0 after the header; None when they are all of them.
    strays : list of str
        The first cells of rows that were left out, so that what refers to them is not called dangling too.
    faulty : set of int
        The rows with a cell that could not be read.
    problems : list of Problem
        What was wrong.
    broken : bool
        Whether its rows cannot be told, or lack a column: nothing more is said of them, or of what refers to them.
    """

    file: str
    text: str = ""
    columns: Mapping[str, Cells] = field(default_factory=dict)
    kept: Sequence[int] | None = None
    strays: list[str] = field(default_factory=list)
    faulty: set[int] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    broken: bool = False
    _lines: list[int] | None = None

    def line(self, row: int) -> int:
        """The line of the file that a row begins on, counted from 1."""
        if self._lines is None:
            self._lines = _lines(self.text)
        return self._lines[1 + (self.kept[row] if self.kept is not None else row)]

    def complain(self, code: Code, row: int, column: str, **values: object) -> None:
        """Note a problem with a cell."""
        self.faulty.add(row)
        self.problems.append(problem(code, self.file, self.line(row), column, **values))

    def where(self, column: str, wrong: Collection[str]) -> list[tuple[int, str]]:
        """The rows whose cell is one of the wrong ones, with the cell."""
        return [(row, cell) for row, cell in enumerate(self.columns[column]) if cell in wrong]


def read_table(text: str, file: str, required: Collection[str], known: Collection[str]) -> Table:
    r"""Read a table's cells and see that its header and the lengths of its rows are right.

    Blank lines are left out. Problems: TABLE_SYNTAX, TABLE_SEMICOLON, COLUMN_MISSING, COLUMN_UNKNOWN, COLUMN_TWICE, ROW_LENGTH.

    Examples
    --------
    >>> dict(read_table("id,title\n1,a\n", "t.csv", ["id"], ["id", "title"]).columns)
    {'id': ('1',), 'title': ('a',)}
    """
    table = Table(file, text)
    rows = _rows(text, table)
    if table.broken:
        return table
    if not rows:
        table.broken = True
        table.problems += [problem(Code.COLUMN_MISSING, file, 1, name) for name in required]
        return table
    header = rows.pop(0)
    if len(header) == 1 and re.search("[;\t]", header[0]):
        table.broken = True
        table.problems.append(problem(Code.TABLE_SEMICOLON, file, 1))
        return table
    table.problems += _header_problems(header, file, required, known)
    table.broken = not set(required) <= set(header)
    body = _even(rows, header, table)
    columns = list(zip(*body, strict=True)) if body else [()] * len(header)
    table.columns = dict(zip(header, columns, strict=True))
    return table


def read_column(table: Table, field: Field) -> Sequence[Any]:
    """Turn a column's cells into values.

    Problems: CELL_MISSING, and the code of the field's form. A cell with a problem becomes what an empty one means.
    """
    cells = table.columns.get(field.name)
    if cells is None:
        return [field.empty] * len(next(iter(table.columns.values()), ()))
    if field.column.required and "" in cells:
        for row, _ in table.where(field.name, {""}):
            table.complain(Code.CELL_MISSING, row, field.name)
    return cells if field.is_text else _values(table, field, cells)


def write_table(names: Sequence[str], columns: Sequence[Cells]) -> bytes:
    r"""Write a table: a header line, then the rows, commas, double quotes where needed, LF.

    Examples
    --------
    >>> write_table(["id", "title"], [["1"], ["a, b"]])
    b'id,title\n1,"a, b"\n'
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(zip(*columns, strict=True))
    return stream.getvalue().encode("utf-8", "surrogatepass")


def write_column(field: Field, values: Sequence[Any], file: str) -> Cells:
    """Turn a column's values into cells. A list whose values would run together is refused (CELL_LIST)."""
    if field.form is TEXT:
        return values
    if field.form.code is Code.CELL_LIST:
        _refuse_unlistable(field, values, file)
    written = {value: "" if value is None else field.form.write(value) for value in set(values)}
    return list(map(written.__getitem__, values))


def _rows(text: str, table: Table) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        rows = list(reader)
    except csv.Error:
        table.problems.append(problem(Code.TABLE_SYNTAX, table.file, reader.line_num))
        table.broken = True
        return []
    return [row for row in rows if row] if [] in rows else rows


def _lines(text: str) -> list[int]:
    reader = csv.reader(io.StringIO(text, newline=""))
    lines, before = [], 0
    for row in reader:
        if row:
            lines.append(before + 1)
        before = reader.line_num
    return lines


def _header_problems(
    header: list[str], file: str, required: Iterable[str], known: Collection[str]
) -> list[Problem]:
    times = Counter(header)
    twice = sorted(name for name in times if times[name] > 1)
    unknown = [name for name in header if name not in known]
    missing = [name for name in required if name not in times]
    return [
        *(problem(Code.COLUMN_TWICE, file, 1, name) for name in twice),
        *(problem(Code.COLUMN_UNKNOWN, file, 1, name) for name in unknown),
        *(problem(Code.COLUMN_MISSING, file, 1, name) for name in missing),
    ]


def _even(rows: list[list[str]], header: list[str], table: Table) -> list[list[str]]:
    width = len(header)
    if set(map(len, rows)) <= {width}:
        return rows
    for number, row in enumerate(rows):
        if len(row) != width:
            table.complain(Code.ROW_LENGTH, number, "", value=len(row), expected=width)
            table.strays.append(row[0])
    table.faulty.clear()
    table.kept = [number for number, row in enumerate(rows) if len(row) == width]
    return [rows[number] for number in table.kept]


def _values(table: Table, field: Field, cells: Cells) -> Sequence[Any]:
    read, wrong = {"": field.empty}, set()
    for cell in set(cells) - {""}:
        try:
            read[cell] = field.form.read(cell)
        except ValueError:
            wrong.add(cell)
            read[cell] = field.empty
    for row, cell in table.where(field.name, wrong) if wrong else ():
        table.complain(field.form.code, row, field.name, value=cell, expected=field.form.expected)
    return list(map(read.__getitem__, cells))


def _refuse_unlistable(field: Field, values: Sequence[Any], file: str) -> None:
    joint = field.column.joint
    wrong = [one for one in set(values) if not is_listable(one, joint)]
    if wrong:
        named = [(row, one) for row, one in enumerate(values) if one in wrong]
        raise Refusal(
            problem(Code.CELL_LIST, file, row + 2, field.name, value=joint.join(one), expected=repr(joint))
            for row, one in named
        )
