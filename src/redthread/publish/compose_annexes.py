"""The annexes: the evidence of every finding, the survey's tables, all ideas, the check's remarks."""

from __future__ import annotations

from collections.abc import Iterator

from redthread.publish import wording
from redthread.publish.compose_charts import kept_passages, thread_of
from redthread.publish.compose_evidence import evidence_of, only_own, released_texts
from redthread.publish.compose_recommendations import states_of
from redthread.publish.compose_survey import items_of, survey_table_of
from redthread.publish.manuscript import Manuscript
from redthread.publish.tree import Block, Bullets, Heading, Paragraph, Remarks, Table, Words
from redthread.records.rows import Passage
from redthread.records.words import PassageKind

_LETTERS = "ABCDEFGHIJ"
_IDEAS = (PassageKind.WISH, PassageKind.PRACTICE)


def annexes_of(desk: Manuscript, printed: set[str]) -> tuple[Block, ...]:
    """All annexes that have something in them, lettered in order; what the prose printed already is not repeated.

    Parameters
    ----------
    desk : Manuscript
        What the report is composed from.
    printed : set of str
        The names of the directives, and the anchors of the tables, that stood in the prose.
    """
    parts = [
        (
            wording.THREAD,
            "thread",
            () if "thread" in printed else tuple(one for one in (thread_of(desk),) if one),
        ),
        (wording.ANNEX_EVIDENCE, "evidence", tuple(_evidence(desk))),
        (wording.ANNEX_STATES, "states", tuple(one for one in (states_of(desk),) if one)),
        (wording.ANNEX_SURVEY, "survey", tuple(_survey(desk, printed))),
        (wording.ANNEX_IDEAS, "ideas", () if "ideas" in printed else tuple(ideas_of(desk, 2))),
        (wording.ANNEX_REMARKS, "remarks", tuple(_remarks(desk))),
    ]
    made: list[Block] = []
    for letter, (title, anchor, blocks) in zip(_LETTERS, (part for part in parts if part[2]), strict=False):
        heading = f"{desk.say(wording.ANNEX)} {letter}. {desk.say(title)}"
        made += [Heading(1, heading, f"annex-{anchor}", numbered=False), *blocks]
    return tuple(made)


def _evidence(desk: Manuscript) -> Iterator[Block]:
    if desk.study.findings:
        yield Paragraph((Words(desk.say(wording.EVIDENCE_LEAD)),))
    order = {theme.id: at for at, theme in enumerate(desk.study.themes)}
    theme = ""
    for finding in sorted(desk.study.findings, key=lambda one: order.get(one.theme, len(order))):
        if finding.theme != theme:
            theme = finding.theme
            yield Heading(2, desk.theme_title(theme), f"evidence-{theme}", numbered=False)
        yield evidence_of(desk, finding)


def _survey(desk: Manuscript, printed: set[str]) -> Iterator[Block]:
    label = desk.study.info.policy.quoting.label
    hidden = []
    for item in items_of(desk):
        anchor = f"table-{item.name}"
        overall = None if anchor in printed else survey_table_of(desk, item.name, "", anchor)
        if overall:
            yield overall
        by_group = survey_table_of(desk, item.name, label) if label else None
        if isinstance(by_group, Table):
            yield by_group
        elif by_group:
            hidden.append(item.name)
    if hidden:
        words = desk.say(wording.HIDDEN_BY_GROUP, items=", ".join(hidden), minimum=str(desk.minimum))
        yield Paragraph((Words(words),), style="small")


def ideas_of(desk: Manuscript, level: int) -> Iterator[Block]:
    """Every wish and every practice that works, condensed, by theme; never by group."""
    for theme in desk.study.themes:
        here = [one for one in kept_passages(desk) if theme.id in one.themes]
        blocks = [made for kind in _IDEAS for made in _ideas(desk, here, kind)]
        if blocks:
            yield Heading(level, desk.theme_title(theme.id), f"ideas-{theme.id}", numbered=False)
            yield from blocks
    if any(one.withheld and one.themes and {one.kind, one.kind2} & {*_IDEAS} for one in kept_passages(desk)):
        yield Paragraph((Words(desk.say(wording.HELD_BACK)),), style="small")


def _ideas(desk: Manuscript, passages: list[Passage], kind: PassageKind) -> Iterator[Block]:
    released = released_texts(desk, (one for one in passages if kind in {one.kind, one.kind2})).value
    said = sorted({one.text for one in released}, key=str.casefold)
    if said:
        own = desk.foreign(desk.study.info.language) if not only_own(desk).isdisjoint(said) else ""
        yield Paragraph((Words(desk.say(wording.IDEAS[kind]), strong=True),))
        yield Bullets(tuple((Words(words),) for words in said), language=own)


def _remarks(desk: Manuscript) -> Iterator[Block]:
    if not desk.draft:
        return
    notes = desk.gravest()
    yield Paragraph((Words(desk.say(wording.REMARKS_LEAD if notes else wording.NO_REMARKS)),))
    if notes:
        yield Remarks(notes)
