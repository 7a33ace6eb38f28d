"""The analyst's text as blocks of the tree, directives in their places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from redthread.disclosure import LabelledText
from redthread.formats.report_inline import references
from redthread.publish import wording
from redthread.publish.compose_annexes import ideas_of
from redthread.publish.compose_charts import chart_of, thread_of
from redthread.publish.compose_evidence import (
    held_back_note,
    label_of,
    voices_of,
    with_labels,
)
from redthread.publish.compose_inlines import figure_words, inlines_of, marks_of, notes_of, plain_words
from redthread.publish.compose_method import method_of
from redthread.publish.compose_recommendations import recommendations_of
from redthread.publish.compose_survey import survey_table_of
from redthread.publish.manuscript import Manuscript, every_block
from redthread.publish.tree import (
    Block,
    Bullets,
    Figure,
    Heading,
    Note,
    Paragraph,
    Quote,
    Remarks,
    Sentence,
    Table,
    Words,
)
from redthread.records.prose import Block as Written
from redthread.records.prose import BlockKind, Part, ReferenceKind
from redthread.records.rows import Recommendation

_LISTS = {BlockKind.BULLET, BlockKind.NUMBERED}


@dataclass
class Body:
    """What has been composed of the prose so far, and what of the study has been printed in it."""

    blocks: list[Block] = field(default_factory=list)
    printed: set[str] = field(default_factory=set)
    level: int = 0

    @property
    def kinds(self) -> set[str]:
        """The directives that stood in the prose."""
        return {name for name in self.printed if name in set(BlockKind)}


def body_of(desk: Manuscript) -> Body:
    """Compose the prose."""
    body = Body()
    _compose(desk, desk.prose.blocks, body)
    return body


def _compose(desk: Manuscript, blocks: Iterable[Written], body: Body) -> None:
    for listed, run in groupby(blocks, key=lambda block: block.kind in _LISTS):
        if listed:
            body.blocks.extend(_bullets(desk, tuple(run)))
            continue
        for block in run:
            body.blocks.extend(_written(desk, block, body))


def _written(desk: Manuscript, block: Written, body: Body) -> Iterator[Block]:
    body.printed.add(block.kind.value)
    if block.kind is BlockKind.HEADING:
        yield from _heading(desk, block, body)
    elif block.kind is BlockKind.MAIN_RESULTS:
        yield from _main_results(desk, block, body)
    elif block.kind is BlockKind.RECOMMENDATIONS:
        yield from _recommendations(desk, block, body)
    elif block.kind in _MAKERS:
        yield from _MAKERS[block.kind](desk, block, body)
    if block.kind in _HOLDERS:
        inner = replace_body(body)
        _compose(desk, block.children, inner)
        yield from inner.blocks


def replace_body(body: Body) -> Body:
    """An empty body that shares what has been printed and the level of the last heading."""
    return replace(body, blocks=[])


def _heading(desk: Manuscript, block: Written, body: Body) -> Iterator[Block]:
    words = plain_words(desk, block)
    if block.level == 1 and words == desk.prose.title:
        return
    body.level = min(max(block.level - 1, 1), body.level + 1)
    anchor = _unique(body, block.anchor or f"section-{block.line}")
    numbered = block.part is not Part.ANNEX
    yield Heading(body.level, words, anchor, numbered, desk.foreign(desk.prose.language))
    notes = notes_of(desk, block)
    if notes:
        yield Remarks(notes)


def _unique(body: Body, anchor: str) -> str:
    name = anchor if f"#{anchor}" not in body.printed else f"{anchor}-{len(body.printed)}"
    body.printed.add(f"#{name}")
    return name


def _main_results(desk: Manuscript, block: Written, body: Body) -> Iterator[Block]:
    headed = bool(body.blocks) and isinstance(body.blocks[-1], Heading)
    own = any(child.kind is BlockKind.HEADING for child in block.children[:1])
    if not headed and not own:
        body.level = 1
        yield Heading(1, desk.say(wording.MAIN_RESULTS), _unique(body, "main-results"))


def _paragraph(desk: Manuscript, block: Written, body: Body) -> Iterator[Block]:
    del body
    inlines = inlines_of(desk, block)
    if inlines:
        yield Paragraph(inlines, desk.foreign(desk.prose.language))


def _bullets(desk: Manuscript, run: tuple[Written, ...]) -> Iterator[Block]:
    for numbered, items in groupby(run, key=lambda block: block.kind is BlockKind.NUMBERED):
        made = tuple(inlines_of(desk, item) for item in items)
        yield Bullets(tuple(item for item in made if item), numbered, desk.foreign(desk.prose.language))


def _quote(desk: Manuscript, block: Written, body: Body) -> Iterator[Block]:
    del body
    passages = [
        desk.evidence.passages[reference.target]
        for sentence in block.sentences
        for reference in sentence.references
        if reference.kind is ReferenceKind.PASSAGE and reference.target in desk.evidence.passages
    ]
    if any(passage.withheld for passage in passages):
        yield from _withheld_quote(desk, block)
        return
    texts = [LabelledText("", label_of(desk, passage)) for passage in passages]
    labels = {one.label for one in with_labels(desk, texts).value}
    source = _source(desk, labels)
    yield Quote(inlines_of(desk, block), source, desk.foreign(desk.prose.language))


def _withheld_quote(desk: Manuscript, block: Written) -> Iterator[Block]:
    """In place of a quotation of what the analyst keeps in: that there was one, and what the check says of it."""
    yield Paragraph((Words(desk.say(wording.QUOTE_HELD_BACK)),), style="small")
    notes = notes_of(desk, block)
    if notes:
        yield Remarks(notes)


def _source(desk: Manuscript, labels: set[str]) -> str:
    label = next(iter(labels)) if len(labels) == 1 else ""
    return desk.value_title(desk.study.info.policy.quoting.label, label) if label else ""


def _table(desk: Manuscript, block: Written, body: Body) -> Iterator[Block]:
    rows = tuple(tuple(_cell(desk, block, cell) for cell in row) for row in block.rows)
    if rows:
        heading = next(
            (one.text for one in reversed(body.blocks) if isinstance(one, Heading)), desk.prose.title
        )
        width = max(len(row) for row in rows)
        even = tuple(row + ("",) * (width - len(row)) for row in rows)
        numeric = all(re.fullmatch(r"[\d.,%\s–-]*", cell) for row in even[1:] for cell in row[1:])
        yield Table(heading, even[0], even[1:], numeric, language=desk.foreign(desk.prose.language))
    marks = marks_of(desk, (one for sentence in block.sentences for one in sentence.references))
    notes = notes_of(desk, block)
    if marks or notes:
        words = (Words(f"{desk.say(wording.EVIDENCE)}:"),)
        yield Paragraph(
            (Sentence(words if marks else (Words(desk.say(wording.TABLE_REMARKS)),), marks, notes),),
            style="small",
        )


def _cell(desk: Manuscript, block: Written, cell: str) -> str:
    words, cut = [], 0
    named = references(cell)
    known = desk.evidence.passages
    if any(
        one.kind is ReferenceKind.PASSAGE and one.target in known and known[one.target].withheld
        for one in named
    ):
        return desk.say(wording.QUOTE_HELD_BACK)
    for one in named:
        printed = one.kind is ReferenceKind.PRINTED
        words += [
            cell[cut : one.start],
            figure_words(desk, one.target, desk.prose.language) if printed else "",
        ]
        cut = one.end
    flat = replace(block, text="".join([*words, cell[cut:]]).strip(), sentences=())
    return plain_words(desk, flat)


def _voices(desk: Manuscript, block: Written, body: Body) -> Iterator[Block]:
    del body
    made = voices_of(desk, block.argument)
    note = held_back_note(desk, block.argument)
    if made:
        yield made
    if note:
        yield Paragraph((Words(note),), style="small")


def _chart(desk: Manuscript, block: Written, body: Body) -> Iterator[Block]:
    made = chart_of(desk, block.argument, dict(block.options).get("by", ""))
    if made:
        named = isinstance(made, Figure) and bool(made.anchor)
        yield replace(made, anchor=_unique(body, made.anchor)) if isinstance(made, Figure) and named else made


def _survey(desk: Manuscript, block: Written, body: Body) -> Iterator[Block]:
    by, anchor = dict(block.options).get("by", ""), f"table-{block.argument}"
    first = not by and anchor not in body.printed
    made = survey_table_of(desk, block.argument, by, anchor if first else "")
    if made:
        body.printed.update({anchor} if first else ())
        yield made


def _recommendations(desk: Manuscript, block: Written, body: Body) -> Iterator[Block]:
    chosen = tuple(one for one in _under(desk, block.argument) if one.id not in body.printed)
    body.printed.update(one.id for one in chosen)
    made = recommendations_of(desk, chosen)
    if made:
        yield made


def _under(desk: Manuscript, theme: str) -> Iterator[Recommendation]:
    """A theme's recommendations, and those of its parts that have no place of their own."""
    places = {
        block.argument for block in every_block(desk.prose.blocks) if block.kind is BlockKind.RECOMMENDATIONS
    }
    for one in desk.study.recommendations:
        chain = desk.evidence.above.get(one.theme, (one.theme,))
        if next((part for part in chain if part in places), "") == theme:
            yield one


def _method(desk: Manuscript, block: Written, body: Body) -> Iterator[Block]:
    del block
    yield from method_of(desk, max(body.level, 1) + 1)


def _ideas(desk: Manuscript, block: Written, body: Body) -> Iterator[Block]:
    del block
    yield from ideas_of(desk, max(body.level, 1) + 1)


def _thread(desk: Manuscript, block: Written, body: Body) -> Iterator[Block]:
    del block, body
    made = thread_of(desk)
    if made:
        yield made


def _unknown(desk: Manuscript, block: Written, body: Body) -> Iterator[Block]:
    """A directive that is not known is left out; what the check says of it stands in its place."""
    del body
    notes: tuple[Note, ...] = notes_of(desk, block)
    if notes:
        yield Remarks(notes)


_HOLDERS = {
    BlockKind.MAIN_RESULTS,
    BlockKind.VOICES,
    BlockKind.RECOMMENDATIONS,
    BlockKind.METHOD,
    BlockKind.IDEAS,
}
_MAKERS: dict[BlockKind, Callable[[Manuscript, Written, Body], Iterator[Block]]] = {
    BlockKind.PARAGRAPH: _paragraph,
    BlockKind.QUOTE: _quote,
    BlockKind.TABLE: _table,
    BlockKind.VOICES: _voices,
    BlockKind.CHART: _chart,
    BlockKind.SURVEY_TABLE: _survey,
    BlockKind.METHOD: _method,
    BlockKind.IDEAS: _ideas,
    BlockKind.THREAD: _thread,
    BlockKind.UNKNOWN: _unknown,
}
