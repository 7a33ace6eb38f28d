"""Read a questionnaire's items from an XLSForm workbook.

The columns read are XLSForm's own: ``type``, ``name`` and ``label`` (with ``::Language (code)``) on the sheet ``survey``;
``list_name``, ``name`` and ``label`` on ``choices``. Two columns are Redthread's, and other programs pass over them:
``theme`` on ``survey``, and ``role`` on ``choices`` (agree, neither, disagree, missing; empty for a plain value).
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from zipfile import BadZipFile

from redthread.errors import Code, Problem, Refusal, problem
from redthread.records.info import Text
from redthread.records.study import Attachment
from redthread.records.survey import Choice, ChoiceRole, Item, Questionnaire

ASKING = ("select_one", "select_multiple", "integer", "decimal", "text", "date")
LARGEST = 20_000_000
MOST_ROWS = 20_000

Row = tuple[int, dict[str, str]]


def read_questionnaire(attachment: Attachment) -> Questionnaire:
    """Read the items that ask something; notes, groups and calculations are passed over.

    Parameters
    ----------
    attachment : Attachment
        The workbook.

    Returns
    -------
    Questionnaire
        The items in order, each with its choices.

    Raises
    ------
    Refusal
        ``file-unreadable``, ``file-too-large``, ``column-missing``, ``cell-missing``, ``id-twice`` or
        ``reference-dangling`` (a list of choices that is not there); all problems at once.
    """
    sheets = _sheets(attachment)
    problems: list[Problem] = []
    choices = _choices(sheets.get("choices", []))
    items = tuple(_items(attachment.name, sheets["survey"], choices, problems))
    if problems:
        raise Refusal(problems)
    return Questionnaire(items)


def _sheets(attachment: Attachment) -> dict[str, list[Row]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    if len(attachment.data) > LARGEST:
        raise Refusal((problem(Code.FILE_TOO_LARGE, attachment.name, limit="20 MB"),))
    try:
        book = load_workbook(io.BytesIO(attachment.data), read_only=True, data_only=True)
        sheets = {
            sheet.title.strip().lower(): _rows(sheet.iter_rows(values_only=True)) for sheet in book.worksheets
        }
    except (
        BadZipFile,
        InvalidFileException,
        KeyError,
        ValueError,
        OSError,
        TypeError,
        AttributeError,
        SyntaxError,
        zlib.error,
        EOFError,
        IndexError,
        NotImplementedError,
        RuntimeError,
    ) as fault:
        raise Refusal((_unreadable(attachment.name, "not a workbook"),)) from fault
    if "survey" not in sheets:
        raise Refusal((_unreadable(attachment.name, "no sheet `survey`"),))
    return sheets


def _unreadable(file: str, reason: str) -> Problem:
    return problem(Code.FILE_UNREADABLE, file, reason=reason)


def _rows(cells: Iterator[tuple[object, ...]]) -> list[Row]:
    header: list[str] = []
    rows: list[Row] = []
    for number, values in enumerate(cells, start=1):
        if number > MOST_ROWS:
            break
        said = ["" if value is None else str(value).strip() for value in values]
        if not header:
            header = [name.lower() for name in said] if any(said) else []
        elif any(said):
            rows.append((number, dict(zip(header, said, strict=False))))
    return rows


def _choices(rows: list[Row]) -> dict[str, tuple[Choice, ...]]:
    lists: dict[str, list[Choice]] = {}
    for _, row in rows:
        name = row.get("list_name") or row.get("list name", "")
        lists.setdefault(name, []).append(
            Choice(row.get("name", ""), _label(row), _role(row.get("role", "")))
        )
    return {name: tuple(choices) for name, choices in lists.items()}


def _role(said: str) -> ChoiceRole:
    known = {role.value: role for role in ChoiceRole}
    return known.get(said.lower(), ChoiceRole.VALUE)


def _label(row: dict[str, str]) -> Text:
    plain = row.get("label", "")
    spoken = {
        key.rsplit("(", 1)[-1].rstrip(") "): value for key, value in row.items() if key.startswith("label::")
    }
    return Text(spoken.get("da", plain) or plain, spoken.get("en", ""))


def _items(
    file: str, rows: list[Row], choices: dict[str, tuple[Choice, ...]], problems: list[Problem]
) -> Iterator[Item]:
    seen: dict[str, int] = {}
    for number, row in rows:
        kind, _, wanted = row.get("type", "").partition(" ")
        if kind not in ASKING:
            continue
        name, offered = row.get("name", ""), choices.get(wanted.strip())
        if offered is None and kind.startswith("select"):
            problems.append(
                problem(Code.REFERENCE_DANGLING, file, number, "type", value=wanted, expected="choices")
            )
        problems.extend(_name_problems(file, number, name, seen))
        seen.setdefault(name, number)
        yield Item(name, kind, _label(row), offered or (), row.get("theme", ""))


def _name_problems(file: str, row: int, name: str, seen: dict[str, int]) -> Iterator[Problem]:
    if not name:
        yield problem(Code.CELL_MISSING, file, row, "name")
    elif name in seen:
        yield problem(Code.ID_TWICE, file, row, "name", value=name, expected=seen[name])
