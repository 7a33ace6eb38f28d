"""From the bytes of a study folder's files to a study: strictly, wholly, with every problem at once."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import starmap
from typing import Any

from redthread.errors import Code, Problem, Refusal, problem
from redthread.formats.folder import soundness
from redthread.formats.folder.cells import fields_of
from redthread.formats.folder.decoding import decode
from redthread.formats.folder.front_matter import (
    GUIDE_KEYS,
    SOURCE_KEYS,
    Page,
    read_guide,
    read_page,
    read_source,
)
from redthread.formats.folder.layout import (
    ANSWERS,
    GUIDES,
    INFO,
    MEGABYTE,
    PEOPLE,
    QUESTIONNAIRE,
    REPORTS,
    REQUIRED,
    SOURCES,
    TABLES,
    VERSIONS,
    Layout,
    is_known,
    is_left_alone,
    is_page,
    largest,
)
from redthread.formats.folder.passages import place
from redthread.formats.folder.study_toml import read_info
from redthread.formats.folder.tables import Table, read_column, read_table
from redthread.records.identifiers import WIDTHS, highest_number, order_of, with_highest
from redthread.records.info import StudyInfo
from redthread.records.study import Attachment, Guide, Source, Study

Columns = dict[str, Sequence[Any]]
Texts = Mapping[str, str | None]


@dataclass(slots=True)
class _Parts:
    """What has been read so far."""

    texts: dict[str, str | None]
    info: StudyInfo | None = None
    tables: dict[str, Table] = field(default_factory=dict)
    columns: dict[str, Columns] = field(default_factory=dict)
    guides: dict[str, tuple[Page, Guide]] = field(default_factory=dict)
    sources: dict[str, tuple[Page, Source]] = field(default_factory=dict)
    versions: dict[str, tuple[Page, Source]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_files(files: Mapping[str, bytes]) -> Study:
    """Read a study from the bytes of its files.

    Parameters
    ----------
    files : mapping of str to bytes
        Each file by its name relative to the folder, with ``/`` between folders.

    Returns
    -------
    Study
        Sound by every rule of the format. Passages that were given by a quote have their span; identifiers' counters
        are at least as high as the highest that is used.

    Raises
    ------
    Refusal
        With every problem found; nothing is ever half read.

    Examples
    --------
    >>> from redthread.errors import Refusal
    >>> try:
    ...     read_files({})
    ... except Refusal as refusal:
    ...     print(len(refusal.problems), refusal.problems[0].file)
    8 findings.csv
    """
    with _collecting_later():
        return _read(files)


def _read(files: Mapping[str, bytes]) -> Study:
    parts = _Parts({})
    _see_names(files, parts)
    _read_texts(files, parts)
    _read_parts(parts)
    _see_parts(parts)
    problems = [*parts.problems, *(one for table in parts.tables.values() for one in table.problems)]
    if problems or parts.info is None:
        raise Refusal(sorted(set(problems), key=lambda one: (one.file, one.row or 0)))
    return _study(parts, parts.info, files)


@contextmanager
def _collecting_later() -> Iterator[None]:
    # A large study is a million small objects that all stay: looking through them again and again for garbage takes a
    # third of the reading.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _see_names(files: Mapping[str, bytes], parts: _Parts) -> None:
    for name in files:
        if not is_known(name) and not is_left_alone(name):
            parts.problems.append(problem(Code.FILE_UNKNOWN, name))
        elif is_known(name) and len(files[name]) > largest(name):
            limit = f"{largest(name) // MEGABYTE} MB"
            parts.problems.append(problem(Code.FILE_TOO_LARGE, name, limit=limit))
    parts.problems += [problem(Code.FILE_MISSING, name) for name in REQUIRED if name not in files]
    if all(name in files for name in ANSWERS):
        parts.problems.append(problem(Code.FILE_TWICE, ANSWERS[1], value=ANSWERS[0]))


def _read_texts(files: Mapping[str, bytes], parts: _Parts) -> None:
    for name in sorted(files):
        if is_known(name) and name not in (QUESTIONNAIRE, *ANSWERS):
            is_small = len(files[name]) <= largest(name)
            parts.texts[name], found = decode(files[name], name) if is_small else (None, [])
            parts.problems += found


def _read_parts(parts: _Parts) -> None:
    text = parts.texts.get(INFO)
    if text is not None:
        parts.info, found = read_info(text)
        parts.problems += found
    for layout in TABLES:
        _read_table(layout, parts)
    _read_pages(parts)


def _read_table(layout: Layout, parts: _Parts) -> None:
    text = parts.texts.get(layout.file)
    fields = fields_of(layout.record)
    if text is None:
        table = Table(layout.file, broken=layout.file in parts.texts or not layout.optional)
    else:
        required = [one.name for one in fields if one.column.required]
        own = _own_columns(layout, text, parts)
        table = read_table(text, layout.file, [*required, *own], [*(one.name for one in fields), *own])
        soundness.see_identifiers(table, layout)
    parts.tables[layout.file] = table
    parts.columns[layout.file] = {one.name: read_column(table, one) for one in fields}


def _own_columns(layout: Layout, text: str, parts: _Parts) -> list[str]:
    if layout.file != PEOPLE:
        return []
    if parts.info is None:  # nobody can say which columns are declared, so none is called unknown
        header = text.split("\n", 1)[0].split(",")
        return [name for name in header if name not in {one.name for one in fields_of(layout.record)}]
    return [one.name for one in parts.info.attributes]


def _read_pages(parts: _Parts) -> None:
    for name, text in parts.texts.items():
        if text is None:
            continue
        if is_page(name, GUIDES):
            page = read_page(text, name, GUIDE_KEYS)
            parts.guides[page.id] = page, read_guide(page)
        elif is_page(name, SOURCES):
            page = read_page(text, name, SOURCE_KEYS)
            parts.sources[page.id] = page, read_source(page)
        elif is_page(name, VERSIONS):
            page = read_page(text, name, SOURCE_KEYS)
            page.id, _, page.version = page.id.rpartition("-")
            parts.versions[name] = page, read_source(page)


def _see_parts(parts: _Parts) -> None:
    known = _known(parts)
    for layout in TABLES:
        soundness.see_references(parts.tables[layout.file], layout, known)
    _see_pages(parts, known)
    _see_rows(parts, known)
    _place_passages(parts)


def _known(parts: _Parts) -> dict[str, Collection[str] | None]:
    known: dict[str, Collection[str] | None] = {}
    for layout in TABLES:
        table = parts.tables[layout.file]
        name = layout.file.removesuffix(".csv")
        known[name] = None if table.broken else {*table.columns.get("id", ()), *table.strays} - {""}
    for name, folder in (("guides", GUIDES), ("sources", SOURCES)):
        known[name] = {file[len(folder) : -3] for file in parts.texts if is_page(file, folder)}
    return known


def _see_pages(parts: _Parts, known: soundness.Known) -> None:
    guides = [page for page, _ in parts.guides.values()]
    sources = [page for page, _ in parts.sources.values()]
    versions = [page for page, _ in parts.versions.values()]
    kept = {(source.id, source.version): source for _, source in parts.versions.values()}
    parts.problems += [
        *(one for page in (*guides, *sources, *versions) for one in page.problems),
        *soundness.see_page_names(guides, "G"),
        *soundness.see_page_names((*sources, *versions), "S"),
        *soundness.see_pages(guides, GUIDE_KEYS, known),
        *soundness.see_pages((*sources, *versions), SOURCE_KEYS, known),
        *soundness.see_versions((*parts.sources.values(), *parts.versions.values()), kept),
        *soundness.see_old_versions(parts.versions.values()),
    ]


def _see_rows(parts: _Parts, known: soundness.Known) -> None:
    info, units = parts.info, known["organisation"]
    rules: dict[str, Callable[[Table, Columns], None]] = {
        "groups.csv": lambda table, columns: soundness.see_groups(table, columns, info, units),
        "findings.csv": lambda table, columns: soundness.see_findings(table, columns, known["groups"]),
        "recommendations.csv": lambda table, columns: soundness.see_lineage(
            table, columns, known["passages"]
        ),
        "responses.csv": soundness.see_responses,
        "progress.csv": soundness.see_progress,
    }
    if info is not None:
        rules[PEOPLE] = lambda table, columns: soundness.see_people(table, columns, info)
    for file, see in rules.items():
        if not parts.tables[file].broken:
            see(parts.tables[file], parts.columns[file])


def _place_passages(parts: _Parts) -> None:
    table = parts.tables["passages.csv"]
    if table.broken:
        return
    sources = {key: source for key, (_, source) in parts.sources.items()}
    versions = {(source.id, source.version): source for _, source in parts.versions.values()}
    versions |= {(key, source.version): source for key, source in sources.items()}
    columns = parts.columns["passages.csv"]
    parts.columns["passages.csv"] = place(table, columns, sources, versions)
    soundness.see_voices_of_sources(table, columns, sources)


def _study(parts: _Parts, info: StudyInfo, files: Mapping[str, bytes]) -> Study:
    rows: dict[str, Any] = {layout.field: _records(layout, parts) for layout in TABLES}
    rows |= {field: parts.texts.get(name) or "" for name, field in REPORTS.items()}
    sources = _in_order(source for _, source in parts.sources.values())
    guides = _in_order(guide for _, guide in parts.guides.values())
    return Study(
        info=_counted(info, rows, sources, guides),
        guides=guides,
        sources=sources,
        versions=_in_order(source for _, source in parts.versions.values()),
        questionnaire=_attachment(files, QUESTIONNAIRE),
        answers=next((_attachment(files, name) for name in ANSWERS if name in files), None),
        **rows,
    )


def _records(layout: Layout, parts: _Parts) -> tuple[Any, ...]:
    columns = parts.columns[layout.file]
    values = [columns[one.name] for one in fields_of(layout.record)]
    if layout.file == PEOPLE:
        values.append(_attributes(parts))
    return tuple(starmap(layout.record, zip(*values, strict=True)))


def _attributes(parts: _Parts) -> list[tuple[tuple[str, str], ...]]:
    table = parts.tables[PEOPLE]
    names = [one.name for one in parts.info.attributes] if parts.info else []
    if not names:
        return [()] * len(parts.columns[PEOPLE]["id"])
    rows = zip(*(table.columns[name] for name in names), strict=True)
    return [tuple(zip(names, row, strict=True)) for row in rows]


def _counted(info: StudyInfo, rows: Mapping[str, Any], sources: Any, guides: Any) -> StudyInfo:
    highest = {"S": highest_number(one.id for one in sources), "G": highest_number(one.id for one in guides)}
    for layout in TABLES:
        key = fields_of(layout.record)[0].column.key
        if key in WIDTHS:
            highest[key] = highest_number(one.id for one in rows[layout.field])
    return with_highest(info, highest)


def _in_order(records: Any) -> Any:
    return tuple(sorted(records, key=lambda one: (order_of(one.id), one.version)))


def _attachment(files: Mapping[str, bytes], name: str) -> Attachment | None:
    return Attachment(name, files[name]) if name in files else None
