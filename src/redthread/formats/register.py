"""Read a register of names: the people whose names must not stand in a report. It is neither copied nor shown."""

from __future__ import annotations

import csv
import io
import re

from redthread.errors import Code, refuse

_SEPARATORS = ";,\t"
_HEADERS = frozenset(
    {"navn", "navne", "name", "names", "fornavn", "efternavn", "first name", "last name", "surname"}
)
_NAME = re.compile(r"[^\W\d_][\w.'’´`/ -]*")
_BESIDE = re.compile(r"\([^()]*\)")
_LONGEST = 20_000_000


def read_register(data: bytes) -> tuple[str, ...]:
    r"""Read names, one a line, or a CSV with one person a line.

    Parameters
    ----------
    data : bytes
        The file: UTF-8, or Windows-1252 where it is not. With commas, semicolons or tabs the cells of a line are joined to
        one name; a comma after a first cell of one word turns it round ("Hansen, Ida"). What stands in brackets is left out.

    Returns
    -------
    tuple of str
        Each name once, in order; empty for an empty file. Lines without letters are left out, and so is a header.

    Raises
    ------
    Refusal
        FILE_TOO_LARGE, TEXT_CONTROL. The message never holds a line of the file.

    Examples
    --------
    >>> read_register("navn\nIda Hansen\nBo;Lund\n".encode())
    ('Ida Hansen', 'Bo Lund')
    """
    if len(data) > _LONGEST:
        raise refuse(Code.FILE_TOO_LARGE, limit="20 MB")
    text = _decoded(data)
    if "\0" in text:
        raise refuse(Code.TEXT_CONTROL, value="0")
    names = (_name(line) for line in text.splitlines())
    return tuple(dict.fromkeys(name for name in names if name))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _name(line: str) -> str:
    separator = next((one for one in _SEPARATORS if one in line), "")
    cells = _cells(line, separator) if separator else [line]
    words = [" ".join(_BESIDE.sub(" ", part).split()) for cell in cells for part in cell.split(",")]
    kept = [cell for cell in words if _NAME.fullmatch(cell)]
    if not kept or any(cell.lower() in _HEADERS for cell in kept):
        return ""
    if separator == "," and len(kept) == 2 and " " not in kept[0]:
        kept.reverse()
    return " ".join(kept)


def _cells(line: str, separator: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(line), delimiter=separator), [])
    except csv.Error:  # a cell longer than any name
        return line.split(separator)
