"""Where each passage stands in the text of its source: by its span, by its quote, or by both in agreement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from redthread.errors import Code
from redthread.formats.folder.tables import Table
from redthread.records.study import Source
from redthread.records.words import PassageState
from redthread.text import Anchor, Haystack, Outcome

Columns = dict[str, Sequence[Any]]
TextKey = tuple[str, str]


def place(
    table: Table, columns: Columns, sources: Mapping[str, Source], versions: Mapping[TextKey, Source]
) -> Columns:
    """Give every passage its version, start and end, and take away the quotes that are found.

    A lost passage keeps its quote and may do without a span. Problems: REFERENCE_DANGLING (the version),
    PASSAGE_SPAN, PASSAGE_QUOTE_MISSING, PASSAGE_QUOTE_AMBIGUOUS, PASSAGE_QUOTE_DIFFERS, PASSAGE_UNANCHORED.

    Parameters
    ----------
    table : Table
        The table as it was read, for the lines of problems.
    columns : dict of str to sequence
        Its values by column.
    sources : mapping of str to Source
        The sources by identifier.
    versions : mapping of (str, str) to Source
        Each text by identifier and version, earlier and current.
    """
    current = {key: source.version for key, source in sources.items()}
    named = columns["source_version"]
    keys = [
        (source, version or current.get(source, ""))
        for source, version in zip(columns["source"], named, strict=True)
    ]
    placed = {**columns, "source_version": [version for _, version in keys]}
    placed |= {name: list(columns[name]) for name in ("start", "end", "quote")}
    _see_versions(table, keys, sources, versions)
    _see_spans(table, placed, keys, versions)
    _find_quotes(table, placed, keys, versions)
    return placed


def _see_versions(
    table: Table, keys: Sequence[TextKey], sources: Mapping[str, Source], versions: Mapping[TextKey, Source]
) -> None:
    unknown = {key for key in set(keys) - versions.keys() if key[0] in sources}
    if not unknown:
        return
    for row, key in enumerate(keys):
        if key in unknown:
            table.complain(
                Code.REFERENCE_DANGLING,
                row,
                "source_version",
                value=key[1],
                expected=f"sources/versions/{key[0]}-*.md",
            )


def _see_spans(
    table: Table, placed: Columns, keys: Sequence[TextKey], versions: Mapping[TextKey, Source]
) -> None:
    lengths = {key: len(source.text) for key, source in versions.items()}
    rows = enumerate(zip(placed["start"], placed["end"], keys, strict=True))
    for row, (start, end, key) in rows:
        if start is None and end is None:
            continue
        if start is None or end is None or not start < end <= lengths.get(key, end):
            span = f"{_shown(start)}-{_shown(end)}"
            table.complain(Code.PASSAGE_SPAN, row, "start", value=span, expected=_name(key))


def _find_quotes(
    table: Table, placed: Columns, keys: Sequence[TextKey], versions: Mapping[TextKey, Source]
) -> None:
    haystacks: dict[TextKey, Haystack] = {}
    starts, quotes, states = placed["start"], placed["quote"], placed["state"]
    for row, (start, quote) in enumerate(zip(starts, quotes, strict=True)):
        if start is not None and not quote:
            continue
        key = keys[row]
        if row in table.faulty or key not in versions or states[row] is PassageState.LOST:
            continue
        if not quote:
            table.complain(Code.PASSAGE_UNANCHORED, row, "quote")
        elif start is None:
            haystack = haystacks.setdefault(key, Haystack(versions[key].text))
            _anchor(table, placed, row, haystack.anchor(quote), key)
        else:
            _compare(table, placed, row, versions[key].text, key)


def _anchor(table: Table, placed: Any, row: int, anchor: Anchor, key: TextKey) -> None:
    if anchor.outcome is Outcome.FOUND:
        placed["start"][row], placed["end"][row], placed["quote"][row] = anchor.start, anchor.end, ""
    elif anchor.outcome is Outcome.MISSING:
        table.complain(Code.PASSAGE_QUOTE_MISSING, row, "quote", expected=_name(key))
    else:
        table.complain(Code.PASSAGE_QUOTE_AMBIGUOUS, row, "quote", value=anchor.count, expected=_name(key))


def _compare(table: Table, placed: Any, row: int, text: str, key: TextKey) -> None:
    start, end, quote = placed["start"][row], placed["end"][row], placed["quote"][row]
    there = text[start:end]
    found = Haystack(there).anchor(quote)
    if found.outcome is Outcome.FOUND and (found.start, found.end) == _inner(there):
        placed["quote"][row] = ""
    else:
        table.complain(Code.PASSAGE_QUOTE_DIFFERS, row, "quote", value=f"{start}-{end}", expected=_name(key))


def _inner(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text.rstrip())


def _shown(number: int | None) -> str:
    return "" if number is None else str(number)


def _name(key: TextKey) -> str:
    return " ".join(part for part in key if part)
