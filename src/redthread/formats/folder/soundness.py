"""What one file says of another: identifiers are unique, references resolve, trees have no cycles, dates no leaps."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from redthread.errors import Code, Problem, Refusal, problem
from redthread.formats.folder.cells import Field, fields_of, read_decimal
from redthread.formats.folder.front_matter import Key, Page
from redthread.formats.folder.layout import Layout
from redthread.formats.folder.tables import Table
from redthread.records.identifiers import example, is_identifier, misnamed
from redthread.records.info import AttributeKind, StudyInfo
from redthread.records.rules import BUILT_IN, parse_rule
from redthread.records.study import Source
from redthread.records.words import ActionState, Basis, VoiceKind, WhyNot

Columns = Mapping[str, Sequence[Any]]
Known = Mapping[str, Collection[str] | None]

FILES = {
    "organisation": "organisation.csv",
    "people": "people.csv",
    "groups": "groups.csv",
    "themes": "themes.csv",
    "guides": "guides/",
    "sources": "sources/",
    "passages": "passages.csv",
    "findings": "findings.csv",
    "recommendations": "recommendations.csv",
    "actions": "actions.csv",
}
_TREES = {"parent", "lineage", "superseded_by"}


def see_identifiers(table: Table, layout: Layout) -> None:
    """See that a table's identifiers have their form and stand once (ID_FORM, ID_TWICE)."""
    for field in fields_of(layout.record):
        key, cells = field.column.key, table.columns.get(field.name, ())
        if key:
            _see_form(table, field, key, cells)
            _see_once(table, field, cells)


def see_references(table: Table, layout: Layout, known: Known) -> None:
    """See that what a table refers to is there (REFERENCE_DANGLING), and that no row is above itself (TREE_CYCLE).

    Parameters
    ----------
    table : Table
        The table.
    layout : Layout
        What it is.
    known : mapping of str to collection of str or None
        The identifiers of each table; None where they cannot be told.
    """
    for field in fields_of(layout.record):
        if field.column.refers_to and field.name in table.columns:
            _see_resolved(table, field, known.get(field.column.refers_to), FILES[field.column.refers_to])
        if field.name in _TREES and field.name in table.columns:
            _see_tree(table, field)


def see_pages(pages: Iterable[Page], keys: Sequence[Key], known: Known) -> list[Problem]:
    """See that the heads of pages refer to what is there (REFERENCE_DANGLING)."""
    found = []
    for page in pages:
        for key in keys:
            for one in _missing(page, key, known.get(key.refers_to)):
                expected = FILES[key.refers_to]
                found.append(
                    problem(
                        Code.REFERENCE_DANGLING,
                        page.file,
                        page.lines[key.name],
                        key.name,
                        value=one,
                        expected=expected,
                    )
                )
    return found


def see_page_names(pages: Iterable[Page], letter: str) -> list[Problem]:
    """See that a page's name is an identifier and its head says the same (ID_FORM), and that no two pages are one."""
    found = []
    for page in pages:
        said = page.one("id", page.id)
        if not is_identifier(page.id, letter):
            found.append(problem(Code.ID_FORM, page.file, None, "", value=page.id, expected=example(letter)))
        elif said != page.id:
            found.append(
                problem(Code.ID_FORM, page.file, page.lines["id"], "id", value=said, expected=page.id)
            )
    return found


def see_versions(
    pages: Iterable[tuple[Page, Source]], versions: Mapping[tuple[str, str], Source]
) -> list[Problem]:
    """See that the version which a source corrects is kept (REFERENCE_DANGLING), and none corrects itself."""
    found = []
    for page, source in pages:
        if source.previous and (source.id, source.previous) not in versions:
            expected = f"sources/versions/{source.id}-{source.previous}.md"
            line = page.lines["previous"]
            found.append(
                problem(
                    Code.REFERENCE_DANGLING,
                    page.file,
                    line,
                    "previous",
                    value=source.previous,
                    expected=expected,
                )
            )
    return found


def see_old_versions(pages: Iterable[tuple[Page, Source]]) -> list[Problem]:
    """See that an earlier text lies under the name of its hash (SOURCE_CHANGED), and no version goes back to itself."""
    pairs = list(pages)
    found = [
        problem(Code.SOURCE_CHANGED, page.file) for page, source in pairs if page.version != source.version
    ]
    edges = {f"{source.id} {source.version}": [f"{source.id} {source.previous}"] for _, source in pairs}
    wrong = cycles(edges)
    for page, source in pairs:
        name = f"{source.id} {source.version}"
        if name in wrong:
            found.append(
                problem(Code.TREE_CYCLE, page.file, page.lines.get("previous"), "previous", value=name)
            )
    return found


def see_people(table: Table, columns: Columns, info: StudyInfo) -> None:
    """See who was asked, who was heard and why not, and that the numbers among the attributes are numbers.

    Problems: HEARD_UNASKED, WHY_NOT_NEEDLESS, WHY_NOT_MISSING, WHY_NOT_ASKED, CELL_NUMBER.
    """
    rows = zip(columns["kind"], columns["asked"], columns["heard"], columns["why_not"], strict=True)
    unreadable = frozenset(table.faulty)
    for row, (kind, asked, heard, why_not) in enumerate(rows):
        for code, column in _hearing(kind is VoiceKind.PERSON, asked, heard, why_not):
            if row not in unreadable:
                table.complain(code, row, column)
    for attribute in info.attributes:
        if attribute.kind is AttributeKind.NUMBER:
            _see_numbers(table, attribute.name)


def see_groups(table: Table, columns: Columns, info: StudyInfo | None, units: Collection[str] | None) -> None:
    """See that rules can be read and name what is declared (RULE_SYNTAX, RULE_ATTRIBUTE, REFERENCE_DANGLING)."""
    declared = None if info is None else {one.name for one in info.attributes} | BUILT_IN
    for row, text in enumerate(columns["rule"]):
        try:
            rule = parse_rule(text)
        except Refusal as refusal:
            table.complain(Code.RULE_SYNTAX, row, "rule", **dict(refusal.problems[0].values))
            continue
        for name in sorted(rule.attributes - declared) if declared is not None else ():
            table.complain(Code.RULE_ATTRIBUTE, row, "rule", value=name)
        for unit in sorted(rule.units - set(units)) if units is not None else ():
            table.complain(Code.REFERENCE_DANGLING, row, "rule", value=unit, expected=FILES["organisation"])


def see_findings(table: Table, columns: Columns, groups: Collection[str] | None) -> None:
    """See that a finding is about everybody or a group, and that an estimate says of what."""
    if groups is not None:
        for row, name in enumerate(columns["population"]):
            if name != "all" and name not in groups:
                table.complain(
                    Code.REFERENCE_DANGLING, row, "population", value=name, expected=FILES["groups"]
                )
    for row, (basis, estimate) in enumerate(zip(columns["basis"], columns["estimate"], strict=True)):
        if basis is Basis.ESTIMATE and not estimate:
            table.complain(Code.CELL_MISSING, row, "estimate")


def see_lineage(table: Table, columns: Columns, passages: Collection[str] | None) -> None:
    """See that what a recommendation was made of is a passage or a recommendation."""
    if passages is None:
        return
    known = {*passages, *columns["id"], *table.strays}
    expected = f"{FILES['passages']}, {FILES['recommendations']}"
    for row, made_of in enumerate(columns["lineage"]):
        for one in made_of:
            if one not in known:
                table.complain(Code.REFERENCE_DANGLING, row, "lineage", value=one, expected=expected)


def see_responses(table: Table, columns: Columns) -> None:
    """See that no unit answers a recommendation twice (RESPONSE_TWICE)."""
    first: dict[tuple[str, str], int] = {}
    for row, pair in enumerate(zip(columns["recommendation"], columns["unit"], strict=True)):
        before = first.setdefault(pair, row)
        if before != row:
            table.complain(Code.RESPONSE_TWICE, row, "unit", value=pair[1], expected=table.line(before))


def see_progress(table: Table, columns: Columns) -> None:
    """See that the facts about an action stand in order (DATES_ORDER), and that a superseded one says by which."""
    latest: dict[str, Any] = {}
    rows = zip(columns["action"], columns["date"], columns["state"], columns["superseded_by"], strict=True)
    for row, (action, day, state, by) in enumerate(rows):
        if row in table.faulty:
            continue
        before = latest.setdefault(action, day)
        if before > day:
            table.complain(Code.DATES_ORDER, row, "date", value=before, expected=day)
        latest[action] = max(before, day)
        if state is ActionState.SUPERSEDED and not by:
            table.complain(Code.CELL_MISSING, row, "superseded_by")


def see_voices_of_sources(table: Table, columns: Columns, sources: Mapping[str, Source]) -> None:
    """See that a passage's voice is one of its source's, where the source names them (PASSAGE_VOICE)."""
    pairs = set(zip(columns["source"], columns["voice"], strict=True))
    wrong = {(source, voice) for source, voice in pairs if voice and not _speaks(sources.get(source), voice)}
    if wrong:
        for row, pair in enumerate(zip(columns["source"], columns["voice"], strict=True)):
            if pair in wrong:
                table.complain(Code.PASSAGE_VOICE, row, "voice", value=pair[1], expected=pair[0])


def cycles(above: Mapping[str, Iterable[str]]) -> set[str]:
    """The names from which the way upwards never ends.

    Examples
    --------
    >>> sorted(cycles({"a": ["b"], "b": ["a"], "c": []}))
    ['a', 'b']
    """
    open_ends = {name: {one for one in names if one in above} for name, names in above.items()}
    below: dict[str, list[str]] = {}
    for name, names in open_ends.items():
        for one in names:
            below.setdefault(one, []).append(name)
    done = [name for name, names in open_ends.items() if not names]
    for name in done:  # grows while it is walked: each name once, when nothing above it is left
        for child in below.get(name, ()):
            open_ends[child].discard(name)
            if not open_ends[child]:
                done.append(child)
    return above.keys() - set(done)


def _see_form(table: Table, field: Field, key: str, cells: Sequence[str]) -> None:
    wrong = misnamed(cells, key) - {""}
    for row, cell in table.where(field.name, wrong) if wrong else ():
        table.complain(Code.ID_FORM, row, field.name, value=cell, expected=example(key))


def _see_once(table: Table, field: Field, cells: Sequence[str]) -> None:
    if len(set(cells)) == len(cells):
        return
    first: dict[str, int] = {}
    for row, cell in enumerate(cells):
        if cell and first.setdefault(cell, row) != row:
            table.complain(Code.ID_TWICE, row, field.name, value=cell, expected=table.line(first[cell]))


def _see_resolved(table: Table, field: Field, known: Collection[str] | None, file: str) -> None:
    if known is None:
        return
    missing = {cell: _unknown(field, cell, known) for cell in set(table.columns[field.name]) - set(known)}
    wrong = {cell for cell, names in missing.items() if names}
    for row, cell in table.where(field.name, wrong) if wrong else ():
        for name in missing[cell]:
            table.complain(Code.REFERENCE_DANGLING, row, field.name, value=name, expected=file)


def _unknown(field: Field, cell: str, known: Collection[str]) -> list[str]:
    names = field.form.read(cell) if field.form.code is Code.CELL_LIST else (cell,)
    return [name for name in names if name and name not in known]


def _see_tree(table: Table, field: Field) -> None:
    names = table.columns.get("id") or table.columns.get("action", ())
    above: dict[str, list[str]] = {}
    for name, cell in zip(
        names, table.columns[field.name], strict=False
    ):  # a missing column is a problem already
        above.setdefault(name, []).extend(cell.split())
    wrong = cycles(above)
    for row, name in enumerate(names) if wrong else ():
        if name in wrong and table.columns[field.name][row]:
            table.complain(Code.TREE_CYCLE, row, field.name, value=name)


def _missing(page: Page, key: Key, known: Collection[str] | None) -> list[str]:
    if not key.refers_to or known is None:
        return []
    value = page.one(key.name, ())
    names = (value,) if isinstance(value, str) else value
    return [name for name in names if name not in known]


def _hearing(is_person: bool, asked: bool, heard: bool, why_not: WhyNot | None) -> list[tuple[Code, str]]:
    rules = (
        (heard and why_not is not None, Code.WHY_NOT_NEEDLESS, "why_not"),
        (is_person and heard and not asked, Code.HEARD_UNASKED, "asked"),
        (is_person and not heard and why_not is None, Code.WHY_NOT_MISSING, "why_not"),
        (asked and why_not is WhyNot.NOT_ASKED, Code.WHY_NOT_ASKED, "why_not"),
    )
    return [(code, column) for broken, code, column in rules if broken]


def _see_numbers(table: Table, name: str) -> None:
    for row, cell in enumerate(table.columns.get(name, ())):
        try:
            read_decimal(cell or "0")
        except ValueError:
            table.complain(Code.CELL_NUMBER, row, name, value=cell)


def _speaks(source: Source | None, voice: str) -> bool:
    return source is None or not source.voices or voice in source.voices
