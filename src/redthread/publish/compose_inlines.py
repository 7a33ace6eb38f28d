"""The analyst's sentences as inlines: marks and emphasis kept, references turned into what they open, notes at their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redthread.conclude.figures import FigureKind
from redthread.conclude.quotes import withheld_words
from redthread.publish import wording
from redthread.publish.compose_evidence import finding_mark
from redthread.publish.formatting import number, percent
from redthread.publish.manuscript import Manuscript
from redthread.publish.tree import EvidenceMark, Inline, Note, Sentence, Words
from redthread.records.prose import Block, Reference, ReferenceKind
from redthread.records.prose import Sentence as Told

# Letters of the private use area: no text holds them, and Markdown takes them for letters.
_START, _END = "\ue000", "\ue001"
_EDGE = re.compile(f"([{_START}{_END}])")


def inlines_of(desk: Manuscript, block: Block) -> tuple[Inline, ...]:
    """The inlines of a block of prose: sentences, with the words between them."""
    marked = _with_edges(desk, block)
    runs = list(_runs(marked))
    sentences = iter(block.sentences)
    made: list[Inline] = []
    inside: list[Words] | None = None
    for run in runs:
        if run.text == _START:
            inside = []
        elif run.text == _END:
            told = next(sentences, None)
            made += [_sentence(desk, block, told, tuple(inside or ()))] if told else list(inside or ())
            inside = None
        else:
            (made if inside is None else inside).append(run)
    return _trimmed(made)


def plain_words(desk: Manuscript, block: Block) -> str:
    """A block's words without marks, references or sentences."""
    return "".join(
        run.text for run in _runs(_with_edges(desk, block)) if run.text not in {_START, _END}
    ).strip()


def notes_of(desk: Manuscript, block: Block) -> tuple[Note, ...]:
    """The notes that stand in a block."""
    return tuple(note for _, note in _inside(desk, block))


def figure_words(desk: Manuscript, target: str, language: str) -> str:
    """A figure as it is printed in a language, or an ellipsis where it has no value."""
    figure = desk.figures.of(target)
    if figure.value is None:
        return "…"
    if figure.kind is FigureKind.SHARE:
        return percent(figure.value, language)
    return number(figure.value, language)


def _with_edges(desk: Manuscript, block: Block) -> str:
    """The block's Markdown with its sentences' edges marked, its references taken out, its figures put in, withheld words replaced."""
    changes: dict[tuple[int, int], str] = {}
    for sentence in block.sentences:
        for one in sentence.references:
            shown = (
                figure_words(desk, one.target, desk.prose.language)
                if one.kind is ReferenceKind.PRINTED
                else ""
            )
            changes[one.start - block.start, one.end - block.start] = shown
        for start, end, _ in withheld_words(sentence, desk.evidence.passages):
            place = sentence.start - block.start
            changes[place + start, place + end] = desk.say(wording.QUOTE_HELD_BACK)
    edges = [(_inner(sentence.start, block, changes), _START) for sentence in block.sentences]
    edges += [(_inner(sentence.end, block, changes), _END) for sentence in block.sentences]
    return _changed(block.text, changes, edges)


def _inner(place: int, block: Block, changes: dict[tuple[int, int], str]) -> int:
    """A place in the block's text, moved to the end of the reference that it falls into."""
    at = place - block.start
    return next((end for start, end in changes if start < at < end), at)


def _changed(text: str, changes: dict[tuple[int, int], str], edges: list[tuple[int, str]]) -> str:
    starts = {start: (end, shown) for (start, end), shown in changes.items()}
    marks: dict[int, str] = {}
    for place, mark in sorted(edges, key=lambda edge: (edge[0], edge[1] == _START)):
        marks[place] = marks.get(place, "") + mark
    parts, at = [], 0
    while at <= len(text):
        parts.append(marks.get(at, ""))
        if at in starts:
            at, shown = starts[at]
            parts.append(shown or "")
            if not shown and parts and at < len(text) and text[at] in " .,;:":
                _close_up(parts)
            continue
        parts.append(text[at : at + 1])
        at += 1
    return "".join(parts)


def _close_up(parts: list[str]) -> None:
    """Take away the blank before a reference that left nothing behind."""
    for place in range(len(parts) - 1, -1, -1):
        if parts[place] == " ":
            parts[place] = ""
            return
        if parts[place] not in {"", _START, _END}:
            return


def _runs(text: str) -> Iterator[Words]:
    """Markdown's inline marks as runs of words; edges are runs of their own."""
    from markdown_it import MarkdownIt

    strong = emphasis = 0
    for token in MarkdownIt("commonmark", {"html": False}).parseInline(text)[0].children or ():
        strong += {"strong_open": 1, "strong_close": -1}.get(token.type, 0)
        emphasis += {"em_open": 1, "em_close": -1}.get(token.type, 0)
        words = " " if token.type in {"softbreak", "hardbreak"} else token.content
        yield from (Words(part, strong > 0, emphasis > 0) for part in _EDGE.split(words) if part)


def _trimmed(made: list[Inline]) -> tuple[Inline, ...]:
    """Without blanks at the ends, and with one blank where several meet."""
    while made and isinstance(made[-1], Words) and not made[-1].text.strip():
        made.pop()
    while made and isinstance(made[0], Words) and not made[0].text.strip():
        made.pop(0)
    return tuple(Words(" ") if isinstance(one, Words) and not one.text.strip() else one for one in made)


def _sentence(desk: Manuscript, block: Block, told: Told, words: tuple[Words, ...]) -> Sentence:
    interpreted = any(one.kind is ReferenceKind.INTERPRETATION for one in told.references)
    said = f" ({desk.say(wording.INTERPRETATION)})"
    own = desk.language if desk.foreign(desk.prose.language) else ""
    tail = (Words(said, emphasis=True, language=own),) if interpreted else ()
    return Sentence(words + tail, marks_of(desk, told.references), _notes(desk, block, told))


def marks_of(desk: Manuscript, references: Iterable[Reference]) -> tuple[EvidenceMark, ...]:
    """What the references of a sentence open, each once."""
    marks = (_mark(desk, reference) for reference in references)
    return tuple(dict.fromkeys(mark for mark in marks if mark is not None))


def _mark(desk: Manuscript, reference: Reference) -> EvidenceMark | None:
    if reference.kind is ReferenceKind.FINDING:
        return finding_mark(desk, reference.target)
    if reference.kind not in {ReferenceKind.FIGURE, ReferenceKind.PRINTED}:
        return None
    subject = re.split(r"[.|]", reference.target)[0]
    if subject in desk.findings:
        return finding_mark(desk, subject)
    if desk.survey.item(subject) is None:
        return None
    words = desk.say(wording.TABLE_OF, item=subject)
    return EvidenceMark(f"table-{subject}", words, sheet=False)


def _inside(desk: Manuscript, block: Block) -> list[tuple[int, Note]]:
    return [
        (remark.start, note)
        for remark, note in desk.notes
        if remark.file == desk.prose.file and remark.end and block.start <= remark.start <= block.end
    ]


def _notes(desk: Manuscript, block: Block, told: Told) -> tuple[Note, ...]:
    """The notes from the sentence's first character to the next sentence's; the first takes what stands before it."""
    starts = [one.start for one in block.sentences]
    at = starts.index(told.start)
    first = block.start if at == 0 else told.start
    last = starts[at + 1] if at + 1 < len(starts) else block.end + 1
    return tuple(note for place, note in _inside(desk, block) if first <= place < last)
