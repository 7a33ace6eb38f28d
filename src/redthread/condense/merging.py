"""Two study folders become one: the second's identifiers are given anew where they must be, and the map is listed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import Any, NamedTuple

from redthread.errors import Code, Refusal, problem
from redthread.formats.folder.cells import Field, fields_of
from redthread.formats.folder.layout import TABLES, Layout
from redthread.records.identifiers import allocate, highest_number, order_of, with_highest
from redthread.records.info import Attribute, StudyInfo
from redthread.records.rows import Group, Progress, Response, Theme, Unit, Voice
from redthread.records.rules import parse_rule, write_condition
from redthread.records.study import Guide, Source, Study

Names = dict[str, dict[str, str]]
_REFERENCE = re.compile(r"\b(?:[SPVFRAG]-\d+|T-\d+(?:\.\d+)*)(?![\w.]*\w)")
_KEEPS_ITS_OWN = ("report", "report_en", "questionnaire", "answers")
_NUMBERED = {
    "people": ("V", "voices"),
    "guides": ("G", "guides"),
    "sources": ("S", "sources"),
    "passages": ("P", "passages"),
    "findings": ("F", "findings"),
    "recommendations": ("R", "recommendations"),
    "actions": ("A", "actions"),
}


class Merge(NamedTuple):
    """What a merging came to.

    Parameters
    ----------
    study : Study
        Both studies in one.
    names : mapping of str to str
        For each identifier of the second study that was given anew, the new one.
    left_out : tuple of str
        What of the second study could not be taken in because the first has its own: a report, a questionnaire,
        answers, a unit's response to the same recommendation, another description of the same unit, group or theme. Nothing of it is lost while its folder is kept.
    originals : mapping of str to str
        The original files of the second study that its sources name, and their names in the merged one.
    """

    study: Study
    names: Mapping[str, str]
    left_out: tuple[str, ...]
    originals: Mapping[str, str]


def merge(study: Study, other: Study) -> Merge:
    """Merge another study into a study.

    Two folders with the same ``id`` in study.toml are copies of one study: what is equal in both is taken once. In two
    studies of different ``id`` a voice is never another's, and everything that is numbered is given anew; units, themes
    and groups are shared where name and title are the same.

    Raises
    ------
    Refusal
        MERGE_DIFFERS where two copies of one study say different things of the same voice, or an attribute is a number
        in one and a text in the other.

    Examples
    --------
    >>> from redthread.records.info import Text
    >>> from redthread.records.words import VoiceKind
    >>> one = Study(StudyInfo("a", Text("A"), counters=(("V", 1),)), voices=(Voice("V-001", VoiceKind.GROUP),))
    >>> merge(one, replace(one, info=replace(one.info, id="b"))).names
    {'V-001': 'V-002'}
    """
    is_copy = study.info.id == other.info.id
    _see_alike(study, other, is_copy=is_copy)
    own = {
        letter: highest_number(one.id for one in getattr(study, field))
        for letter, field in _NUMBERED.values()
    }
    info = with_highest(study.info, own)
    info = with_highest(info, dict(other.info.counters)) if is_copy else info
    names: Names = {
        "organisation": _shared(study.units, other.units),
        "groups": _shared(study.groups, other.groups),
    }
    names["themes"] = _theme_names(study.themes, other.themes)
    for table, (letter, field) in _NUMBERED.items():
        mine, theirs = getattr(study, field), getattr(other, field)
        kept = _kept(study.info, letter, mine, theirs) if is_copy else {}
        given, info = allocate(info, letter, sum(one.id not in kept for one in theirs))
        fresh = iter(given)
        names[table] = {one.id: kept.get(one.id) or next(fresh) for one in theirs}
    merged = _joined(replace(study, info=info), other, names)
    changed = {old: new for table in names.values() for old, new in table.items() if old != new}
    left_out = tuple(_left_out(merged, other, names))
    return Merge(_texts(merged, other, changed), changed, left_out, _originals(merged, other, names))


def _see_alike(study: Study, other: Study, *, is_copy: bool) -> None:
    mine, kinds = {one.id: one for one in study.voices}, {one.name: one.kind for one in study.info.attributes}
    known = {one.name for one in study.info.attributes} & {one.name for one in other.info.attributes}
    voices = [one for one in other.voices if is_copy and not _is_alike(mine.get(one.id), one, known)]
    attributes = [one.name for one in other.info.attributes if kinds.get(one.name, one.kind) is not one.kind]
    if study.info.language != other.info.language:
        attributes.append("language")
    differing = [("people.csv", one.id) for one in voices] + [("study.toml", name) for name in attributes]
    if differing:
        raise Refusal(problem(Code.MERGE_DIFFERS, file, value=name) for file, name in differing)


def _is_alike(mine: Voice | None, theirs: Voice, known: set[str]) -> bool:
    if mine is None:
        return True
    pairs = [tuple(pair for pair in one.attributes if pair[0] in known) for one in (mine, theirs)]
    return replace(mine, attributes=()) == replace(theirs, attributes=()) and pairs[0] == pairs[1]


def _kept(info: StudyInfo, letter: str, mine: Iterable[Any], theirs: Iterable[Any]) -> dict[str, str]:
    """The identifiers that need no new number: of rows that are equal, and of numbers the first study never gave."""
    own, counter = {one.id: one for one in mine}, dict(info.counters).get(letter, 0)
    return {
        one.id: one.id
        for one in theirs
        if own.get(one.id) == one or isinstance(own.get(one.id), Voice) or highest_number([one.id]) > counter
    }


def _shared(mine: Iterable[Unit | Group], theirs: Iterable[Unit | Group]) -> dict[str, str]:
    """Units and groups that mean the same are one; of two that only share the name, the second gets another."""
    titles = {one.id: _meaning(one) for one in mine}
    taken, names = {*titles, *(one.id for one in theirs)}, {}
    for one in theirs:
        names[one.id] = one.id
        if titles.get(one.id, _meaning(one)) != _meaning(one):
            names[one.id] = next(name for step in count(2) if (name := f"{one.id}-{step}") not in taken)
            taken.add(names[one.id])
    return names


def _meaning(one: Unit | Group) -> tuple[str, str]:
    return one.title_da, one.rule if isinstance(one, Group) else ""


def _theme_names(mine: Iterable[Theme], theirs: Iterable[Theme]) -> dict[str, str]:
    titles = {one.id: one.title_da for one in mine}
    taken, names, pending = {*titles, *(one.id for one in theirs)}, {"": ""}, list(theirs)
    while pending:
        theme = next(
            one for one in pending if one.parent in names
        )  # a tree has a top, so there is always one
        pending.remove(theme)
        parent = names[theme.parent]
        is_free = titles.get(theme.id, theme.title_da) == theme.title_da and parent == theme.parent
        names[theme.id] = theme.id if is_free else _spare_theme(parent, taken)
        taken.add(names[theme.id])
    del names[""]
    return names


def _spare_theme(parent: str, taken: set[str]) -> str:
    stem = f"{parent}." if parent else "T-"
    return next(name for step in count(1) if (name := f"{stem}{step}") not in taken)


def _joined(study: Study, other: Study, names: Names) -> Study:
    tables: dict[str, Any] = {layout.field: _rows(study, other, layout, names) for layout in TABLES}
    tables["progress"] = tuple(sorted(tables["progress"], key=lambda one: one.date))
    attributes = {one.name: one for one in (*other.info.attributes, *study.info.attributes)}
    order = dict.fromkeys(one.name for one in (*study.info.attributes, *other.info.attributes))
    info = replace(study.info, attributes=tuple(attributes[name] for name in order))
    tables["voices"] = tuple(_described(one, info.attributes) for one in tables["voices"])
    pages: dict[str, Any] = {
        "guides": _pages(study.guides, [_rename_guide(one, names) for one in other.guides]),
        "sources": _pages(study.sources, [_rename_source(one, study, names) for one in other.sources]),
        "versions": _pages(study.versions, [_rename_source(one, study, names) for one in other.versions]),
    }
    return replace(study, info=info, **tables, **pages)


def _rows(study: Study, other: Study, layout: Layout, names: Names) -> tuple[Any, ...]:
    mine = getattr(study, layout.field)
    known = {_key(one) for one in mine}
    theirs = (_rename(one, layout, names) for one in getattr(other, layout.field))
    return (*mine, *(one for one in theirs if _key(one) not in known))


def _key(row: Any) -> Any:
    if isinstance(row, Response):
        return row.recommendation, row.unit
    return row if isinstance(row, Progress) else row.id


def _rename(row: Any, layout: Layout, names: Names) -> Any:
    own = layout.file.removesuffix(".csv")
    new = {one.name: _renamed(one, getattr(row, one.name), own, names) for one in fields_of(layout.record)}
    if isinstance(row, Group):
        new["rule"] = _rename_rule(row.rule, names["organisation"])
    return replace(row, **new)


def _renamed(field: Field, value: Any, own: str, names: Names) -> Any:
    if field.name == "lineage":
        return tuple(names["passages"].get(one) or names["recommendations"][one] for one in value)
    if field.name == "population":
        return names["groups"].get(value, value)
    table = names.get(own if field.column.key else field.column.refers_to, {})
    if isinstance(value, tuple):
        return tuple(table.get(one, one) for one in value)
    return table.get(value, value)


def _rename_rule(rule: str, units: Mapping[str, str]) -> str:
    conditions = parse_rule(rule).conditions
    if all(units.get(one, one) == one for condition in conditions for one in condition.values):
        return rule
    return " and ".join(
        write_condition(replace(one, values=tuple(units.get(value, value) for value in one.values)))
        if one.attribute == "unit"
        else write_condition(one)
        for one in conditions
    )


def _rename_source(source: Source, study: Study, names: Names) -> Source:
    name = names["sources"][source.id]
    taken = {one.original for one in study.sources if one.id != name}
    return replace(
        source,
        id=name,
        voices=tuple(names["people"].get(one, one) for one in source.voices),
        guide=names["guides"].get(source.guide, ""),
        original=f"{name}-{source.original}"
        if source.original and source.original in taken
        else source.original,
    )


def _originals(merged: Study, other: Study, names: Names) -> dict[str, str]:
    new = {one.id: one.original for one in merged.sources}
    named = (one for one in other.sources if one.original)
    return {one.original: new[names["sources"][one.id]] for one in named}


def _rename_guide(guide: Guide, names: Names) -> Guide:
    asked, left_open = (tuple(names["themes"][one] for one in themes) for themes in (guide.asked, guide.open))
    return replace(guide, id=names["guides"][guide.id], asked=asked, open=left_open)


def _pages(mine: Iterable[Any], theirs: Iterable[Any]) -> tuple[Any, ...]:
    known = {(one.id, one.version): one for one in (*theirs, *mine)}
    return tuple(sorted(known.values(), key=lambda one: (order_of(one.id), one.version)))


def _described(voice: Voice, attributes: Iterable[Attribute]) -> Voice:
    known = dict(voice.attributes)
    return replace(voice, attributes=tuple((one.name, known.get(one.name, "")) for one in attributes))


def _texts(study: Study, other: Study, changed: Mapping[str, str]) -> Study:
    taken = {name: getattr(study, name) or getattr(other, name) for name in _KEEPS_ITS_OWN}
    for name in ("report", "report_en"):
        if not getattr(study, name):
            taken[name] = _REFERENCE.sub(lambda match: changed.get(match[0], match[0]), taken[name])
    return replace(study, **taken)


def _differing(study: Study, other: Study, names: Names) -> Iterator[str]:
    """Units, groups and themes that are shared and yet described otherwise: the first study's words stand."""
    for layout in (one for one in TABLES if one.field in ("units", "groups", "themes")):
        mine = {one.id: one for one in getattr(study, layout.field)}
        for row in (_rename(one, layout, names) for one in getattr(other, layout.field)):
            if mine[row.id] != row:
                yield f"{layout.field} {row.id}"


def _left_out(study: Study, other: Study, names: Names) -> Iterator[str]:
    for name in _KEEPS_ITS_OWN:
        if getattr(other, name) and getattr(study, name) not in (getattr(other, name), None, ""):
            yield name
    answered = {_key(one): one for one in study.responses}
    yield from _differing(study, other, names)
    layout = next(one for one in TABLES if one.field == "responses")
    for one in (_rename(row, layout, names) for row in other.responses):
        if answered[_key(one)] != one:
            yield f"responses {one.recommendation} {one.unit}"
