"""The whole report as one tree: cover, the analyst's chapters, what the study itself adds, the annexes."""

from __future__ import annotations

from redthread.publish import wording
from redthread.publish.compose_annexes import annexes_of
from redthread.publish.compose_method import method_of
from redthread.publish.compose_prose import Body, body_of
from redthread.publish.compose_recommendations import recommendations_of
from redthread.publish.formatting import number, period
from redthread.publish.manuscript import Manuscript
from redthread.publish.tree import Block, Cover, Document, Heading
from redthread.records.claims import Severity
from redthread.records.words import VoiceKind


def compose(desk: Manuscript) -> Document:
    """Compose the report.

    Parameters
    ----------
    desk : Manuscript
        What it is composed from.

    Returns
    -------
    Document
        The same manuscript always gives the same document. Every count, quote and table in it went through
        `redthread.disclosure`.
    """
    body = body_of(desk)
    blocks = (*body.blocks, *_left(desk, body), *_method(desk, body), *annexes_of(desk, body.printed))
    return Document(desk.language, _cover(desk), blocks, desk.software)


def _left(desk: Manuscript, body: Body) -> tuple[Block, ...]:
    """The recommendations that the prose gave no place."""
    left = tuple(one for one in desk.study.recommendations if one.id not in body.printed)
    cards = recommendations_of(desk, left)
    title = (
        wording.OTHER_RECOMMENDATIONS
        if len(left) < len(desk.study.recommendations)
        else wording.RECOMMENDATIONS
    )
    return (Heading(1, desk.say(title), "recommendations"), cards) if cards else ()


def _method(desk: Manuscript, body: Body) -> tuple[Block, ...]:
    if "method" in body.printed:
        return ()
    return (Heading(1, desk.say(wording.METHOD), "method-chapter"), *method_of(desk, 2))


def _cover(desk: Manuscript) -> Cover:
    info = desk.study.info
    return Cover(
        title=info.title.say(desk.language),
        subtitle=desk.say(wording.REPORT),
        lines=_lines(desk),
        draft=desk.say(wording.DRAFT_LINE) if desk.draft else "",
        verdict=_verdict(desk) if desk.draft else "",
        facts=_facts(desk),
    )


def _lines(desk: Manuscript) -> tuple[tuple[str, str], ...]:
    info, edition = desk.study.info, desk.edition
    lines = [
        (desk.say(wording.COMMISSIONER), info.commissioner.say(desk.language)),
        (desk.say(wording.ANALYST), info.analyst.say(desk.language)),
        (desk.say(wording.PERIOD), period(info.start, info.end, desk.language)),
    ]
    if edition:
        lines.append((desk.say(wording.EDITION), f"{edition.number}, {edition.date}"))
        lines.append((desk.say(wording.JOURNAL), edition.journal))
    return tuple((name, value) for name, value in lines if value)


def _verdict(desk: Manuscript) -> str:
    counts = {severity.value: number(desk.count(severity), desk.language) for severity in Severity}
    return desk.say(wording.VERDICT, **counts)


def _facts(desk: Manuscript) -> tuple[tuple[str, str], ...]:
    persons = [voice for voice in desk.study.voices if voice.kind is VoiceKind.PERSON]
    facts = (
        (len(persons), wording.IN_FRAME),
        (sum(voice.heard for voice in persons), wording.WERE_HEARD),
        (desk.survey.responses(), wording.ANSWERED),
        (len(desk.study.passages), wording.STATEMENTS),
        (len(desk.study.findings), wording.FINDINGS_COUNTED),
        (len(desk.study.recommendations), wording.RECOMMENDATIONS_COUNTED),
    )
    return tuple((number(count, desk.language), desk.say(what)) for count, what in facts if count)
