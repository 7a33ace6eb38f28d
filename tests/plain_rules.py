"""Every rule of the study folder, said plainly and slowly over the records: the twin that reading is compared with."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from enum import StrEnum

from redthread.records.info import AttributeKind
from redthread.records.rules import parse_rule
from redthread.records.study import Attachment
from redthread.records.words import ActionState, Basis, PassageState, VoiceKind, WhyNot

NAME = r"[a-zæøå0-9][a-zæøå0-9-]{0,59}"
FORMS = {
    "units": NAME,
    "voices": r"V-[0-9]{1,9}",
    "groups": NAME,
    "themes": r"T-[0-9]{1,4}(\.[0-9]{1,4}){0,5}",
    "guides": r"G-[0-9]{1,9}",
    "sources": r"S-[0-9]{1,9}",
    "passages": r"P-[0-9]{1,9}",
    "findings": r"F-[0-9]{1,9}",
    "recommendations": r"R-[0-9]{1,9}",
    "actions": r"A-[0-9]{1,9}",
}


def broken_rules(study):
    """The rules that a study breaks, each as a sentence; none for a sound study."""
    return [
        *_identifiers(study),
        *_references(study),
        *_trees(study),
        *_people(study),
        *_groups(study),
        *_passages(study),
        *_rest(study),
        *_characters(study, "study"),
    ]


def _identifiers(study):
    for table, form in FORMS.items():
        names = [row.id for row in getattr(study, table)]
        if len(set(names)) != len(names):
            yield f"{table}: an identifier stands twice"
        for name in names:
            if not re.fullmatch(form, name) or (table == "groups" and name == "all"):
                yield f"{table}: {name} has not the form"
    counters = dict(study.info.counters)
    for table in ("voices", "passages", "findings", "recommendations", "actions", "sources", "guides"):
        for row in getattr(study, table):
            if int(row.id[2:]) > counters.get(row.id[0], 0):
                yield f"{row.id} is above its counter"


def _references(study):
    ids = {table: {row.id for row in getattr(study, table)} for table in FORMS}
    pairs = [
        *(("units", one.parent) for one in study.units),
        *(("units", one.unit) for one in (*study.voices, *study.responses, *study.actions)),
        *(("themes", one.parent) for one in study.themes),
        *(("themes", name) for one in study.guides for name in (*one.asked, *one.open)),
        *(("voices", name) for one in (*study.sources, *study.versions) for name in one.voices),
        *(("guides", one.guide) for one in (*study.sources, *study.versions)),
        *(("sources", one.source) for one in study.passages),
        *(("voices", one.voice) for one in study.passages),
        *(("themes", name) for one in study.passages for name in one.themes),
        *(("themes", one.theme) for one in (*study.findings, *study.recommendations)),
        *(
            ("passages", name)
            for one in study.findings
            for name in (*one.passages_for, *one.passages_against)
        ),
        *(("findings", name) for one in study.recommendations for name in one.findings),
        *(("recommendations", one.recommendation) for one in (*study.responses, *study.actions)),
        *(("actions", name) for one in study.progress for name in (one.action, one.superseded_by)),
    ]
    yield from (f"{name} is not in {table}" for table, name in pairs if name and name not in ids[table])
    for one in study.recommendations:
        for name in one.lineage:
            if name not in ids["passages"] | ids["recommendations"]:
                yield f"{name} is neither passage nor recommendation"


def _trees(study):
    lineage = {one.id: one.lineage for one in study.recommendations}
    followed = {one.id: [] for one in study.actions}
    for one in study.progress:
        followed[one.action].append(one.superseded_by)
    units, themes = ({one.id: (one.parent,) for one in table} for table in (study.units, study.themes))
    for above in (units, themes, lineage, followed):
        for name in above:
            if _reaches_itself(name, above):
                yield f"{name} is above itself"


def _reaches_itself(name, above):
    seen, open_ends = set(), list(above[name])
    while open_ends:
        one = open_ends.pop()
        if one == name:
            return True
        if one not in seen:
            seen.add(one)
            open_ends += above.get(one, ())
    return False


def _people(study):
    for voice in study.voices:
        is_person = voice.kind is VoiceKind.PERSON
        if voice.heard and voice.why_not:
            yield f"{voice.id} was heard and has a reason for not being heard"
        if is_person and voice.heard and not voice.asked:
            yield f"{voice.id} was heard and not asked"
        if is_person and not voice.heard and not voice.why_not:
            yield f"{voice.id} was not heard and nobody says why"
        if voice.asked and voice.why_not is WhyNot.NOT_ASKED:
            yield f"{voice.id} was asked and was not asked"
        if [name for name, _ in voice.attributes] != [one.name for one in study.info.attributes]:
            yield f"{voice.id} has other attributes than declared"
        for attribute, (_, value) in zip(study.info.attributes, voice.attributes, strict=False):
            if (
                attribute.kind is AttributeKind.NUMBER
                and value
                and not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value)
            ):
                yield f"{voice.id}: {value} is not a number"


def _groups(study):
    declared = {one.name for one in study.info.attributes} | {"unit", "kind"}
    units = {one.id for one in study.units}
    for group in study.groups:
        rule = parse_rule(group.rule)
        if not rule.attributes <= declared or not rule.units <= units:
            yield f"{group.id}: the rule names what is not there"


def _passages(study):
    texts = {(one.id, one.version): one.text for one in (*study.versions, *study.sources)}
    speakers = {one.id: one.voices for one in study.sources}
    for one in study.passages:
        text = texts.get((one.source, one.source_version))
        if text is None:
            yield f"{one.id}: no such version"
        elif one.start is None and one.end is None:
            if one.state is not PassageState.LOST:
                yield f"{one.id} has no place"
        elif one.start is None or one.end is None or not 0 <= one.start < one.end <= len(text):
            yield f"{one.id} is outside its text"
        if one.quote and one.state is not PassageState.LOST:
            yield f"{one.id} still has its quote"
        if one.voice and speakers.get(one.source) and one.voice not in speakers[one.source]:
            yield f"{one.id}: the voice does not speak there"
    kept = {(one.id, one.version) for one in study.versions}
    for one in (*study.sources, *study.versions):
        if one.previous and (one.id, one.previous) not in kept:
            yield f"{one.id}: the version before is not kept"


def _rest(study):
    for one in study.findings:
        if one.population != "all" and one.population not in {group.id for group in study.groups}:
            yield f"{one.id} is about nobody"
        if one.basis is Basis.ESTIMATE and not one.estimate:
            yield f"{one.id} is an estimate of nothing"
    answered = [(one.recommendation, one.unit) for one in study.responses]
    if len(answered) != len(set(answered)):
        yield "a unit answers twice"
    for action in study.actions:
        facts = [one for one in study.progress if one.action == action.id]
        if [one.date for one in facts] != sorted(one.date for one in facts):
            yield f"{action.id}: the facts are not in order"
        if any(one.state is ActionState.SUPERSEDED and not one.superseded_by for one in facts):
            yield f"{action.id} is superseded by nothing"
    if study.info.start and study.info.end and study.info.start > study.info.end:
        yield "the study ends before it begins"
    if study.info.language not in {"da", "en"}:
        yield "no such language"


def _characters(value, place):
    """Look at every text of every record for characters that no file may hold."""
    if isinstance(value, str) and not isinstance(value, StrEnum):
        if re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", value):
            yield f"{place}: a control character"
    elif isinstance(value, tuple):
        for one in value:
            yield from _characters(one, place)
    elif is_dataclass(value) and not isinstance(value, Attachment):
        for one in fields(value):
            yield from _characters(getattr(value, one.name), f"{place}.{one.name}")
