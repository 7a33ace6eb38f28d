"""Bytes to text and back: UTF-8, line ends as LF, no control characters."""

from __future__ import annotations

import re

from redthread.errors import Code, Problem, problem

_REFUSED = bytes(code for code in [*range(32), 127] if code not in {9, 10})
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


def decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    r"""Read the text of a file.

    A byte-order mark is left out and CR LF becomes LF; the format knows no other line end. No text comes back where
    there are problems (TEXT_ENCODING, TEXT_CONTROL).

    Examples
    --------
    >>> decode(b"\xef\xbb\xbfja\r\n", "report.md")
    ('ja\n', [])
    """
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [
            problem(Code.TEXT_ENCODING, file, data[: error.start].count(b"\n") + 1, byte=error.start)
        ]
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if _is_clean(data) or not (found := control_characters(text, file)):
        return text, []
    return None, found


def control_characters(text: str, file: str) -> list[Problem]:
    r"""List the lines with a character that no text of the folder may hold, the first of each line.

    Examples
    --------
    >>> [str(one.row) for one in control_characters("ja\nn\x00ej", "report.md")]
    ['2']
    """
    firsts = ((row, _CONTROL.search(line)) for row, line in enumerate(text.split("\n"), 1))
    return [problem(Code.TEXT_CONTROL, file, row, value=ord(first[0])) for row, first in firsts if first]


def _is_clean(data: bytes) -> bool:
    # Deleting bytes and comparing lengths is many times faster than a search over a table of a hundred thousand rows.
    plain = len(data.translate(None, _REFUSED)) == len(data)
    return plain and b"\xc2" not in data and b"\xef\xbf" not in data
