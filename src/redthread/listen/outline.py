"""From entries with roles to themes with points: which heading stands over which, and what belongs under it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from redthread.formats.documents import Document, DocumentBlockKind
from redthread.listen.chapters import chapters
from redthread.listen.entries import Entry, entries_of
from redthread.listen.lists import key_of, same_name
from redthread.listen.moments import date_in
from redthread.listen.points import AgendaItem, AgendaMark, Minutes, MinutesTheme, Point, PointKind
from redthread.listen.roles import Role, Told, label_word, tell
from redthread.listen.runins import open_up
from redthread.listen.topics import is_bare_topic, topic_of
from redthread.listen.vocabulary import ABOUT, CLOSING, LABEL_OF, MARKS, Label
from redthread.text.spans import Span

KIND_OF_LABEL = {
    Label.DECISION: PointKind.DECISION,
    Label.CONCLUSION: PointKind.CONCLUSION,
    Label.RECOMMENDATION: PointKind.RECOMMENDATION,
}


@dataclass(slots=True)
class _Item:
    """Something under a theme, before it is known what it is."""

    entry: Entry
    role: Role
    label: Entry | None = None


@dataclass(slots=True)
class _Open:
    """A theme that is being filled; ``close`` says that its heading stands close under the text before it."""

    told: Told
    parent: int | None
    close: bool = False
    items: list[_Item] = field(default_factory=list)


@dataclass(slots=True)
class _Shelves:
    """Everything sorted so far."""

    themes: list[_Open] = field(default_factory=list)
    stack: list[int] = field(default_factory=list)
    front: list[Told] = field(default_factory=list)
    label: Entry | None = None


def outline(document: Document, *, with_resume: bool) -> Minutes:
    """Sort a document's entries into `Minutes`.

    Examples
    --------
    >>> outline(Document("", "txt"), with_resume=True).themes
    ()
    """
    told = tell(open_up(entries_of(document), document.text), document.title)
    told = told if with_resume else chapters(told)
    shelves = _Shelves()
    for index, one in enumerate(told):
        _shelve(shelves, one, told[index - 1] if index else None)
    themes = _themes(shelves.themes, document.text, with_resume=with_resume)
    return _minutes(document, told, shelves, themes)


def _shelve(shelves: _Shelves, one: Told, before: Told | None) -> None:
    if one.role is Role.HEADING:
        shelves.label = None
        _open(shelves, one, before)
    elif one.role is Role.LABEL:
        shelves.label = one.entry
        _rise(shelves)
    elif one.role in (Role.POINT, Role.PARAGRAPH) and (shelves.themes or one.role is Role.POINT):
        if not shelves.themes and not (shelves.front and shelves.front[-1].role is Role.POINT):
            _open_by_lead(shelves)
        _put(shelves, one)
    else:
        shelves.front.append(one)


def _open(shelves: _Shelves, one: Told, before: Told | None) -> None:
    under_heading = before is not None and before.role is Role.HEADING and bool(shelves.stack)
    alike = shelves.stack[0] if shelves.stack and _closes(one) else _level_with(shelves, one)
    if under_heading and before is not None and alike == shelves.stack[-1] and _unmarked_under(before, one):
        alike = None
    if alike is not None:
        del shelves.stack[shelves.stack.index(alike) :]
    elif not (under_heading and one.rank >= shelves.themes[shelves.stack[-1]].told.rank):
        while shelves.stack and shelves.themes[shelves.stack[-1]].told.rank >= one.rank:
            shelves.stack.pop()
    shelves.themes.append(_Open(one, shelves.stack[-1] if shelves.stack else None, not one.entry.apart))
    shelves.stack.append(len(shelves.themes) - 1)


def _unmarked_under(before: Told, one: Told) -> bool:
    """An unmarked heading right under another, both set apart, is the first of those under it."""
    return (
        before.style == one.style == "plain"
        and before.entry.apart
        and one.entry.apart
        and not _worded_alike(before, one)
    )


def _closes(one: Told) -> bool:
    """An unmarked heading that closes the meeting ("Opsamling i plenum"), or an annex, stands beside the themes, not under the last."""
    closing = one.style in ("plain", "caps", "strong") and CLOSING.match(one.entry.words)
    return one.style == "annex" or bool(closing)


def _level_with(shelves: _Shelves, one: Told) -> int | None:
    """The open heading that this one stands beside: worded alike ("Oplæg ved A", "Oplæg ved B"), else of the same look.

    Groups under a theme take no unmarked heading in among them: it stands beside the theme.
    """
    held = [
        shelves.themes[at].parent
        for at in shelves.stack
        if shelves.themes[at].told.style.startswith("within")
    ]
    if held and one.style == "plain" and one.entry.apart:
        return held[0]
    for alike in (_worded_alike, _looks_alike):
        for at in reversed(shelves.stack):
            if alike(shelves.themes[at].told, one) and not _apart_from(shelves.themes[at], one):
                return at
    return None


def _apart_from(other: _Open, one: Told) -> bool:
    """Unmarked headings that stand close belong to the one above; the next that is set apart does not stand beside them."""
    return other.close and other.parent is not None and one.entry.apart and one.style == "plain"


def _worded_alike(first: Told, second: Told) -> bool:
    one, other = first.entry.words.split(), second.entry.words.split()
    return len(one) > 2 and len(other) > 2 and one[:2] == other[:2] and first.entry.kind is second.entry.kind


def _looks_alike(first: Told, second: Told) -> bool:
    return first.style == second.style and not (first.entry.stuck or second.entry.stuck)


def _rise(shelves: _Shelves) -> None:
    """Recommendations close a sub-theme, also after headings inside it."""
    if shelves.label is None or _label(shelves.label) is not Label.RECOMMENDATION:
        return
    named = [at for at in shelves.stack if shelves.themes[at].told.style.startswith("overview")]
    if named:
        del shelves.stack[shelves.stack.index(named[-1]) + 1 :]
    while shelves.stack and shelves.themes[shelves.stack[-1]].told.style == "under":
        shelves.stack.pop()


def _open_by_lead(shelves: _Shelves) -> None:
    """Bullets before any heading: the line that leads to them stands for the heading, else the title does."""
    led = [one for one in shelves.front if one.role in (Role.PARAGRAPH, Role.TITLE)]
    last = led[-1] if led else None
    if last is None or (
        last.role is Role.PARAGRAPH and not last.entry.words.endswith(":") and len(last.entry.words) > 100
    ):
        last = next((one for one in shelves.front if one.role is Role.TITLE), None)
    if last is None:
        return
    if last.role is not Role.TITLE:
        shelves.front.remove(last)
    shelves.themes.append(_Open(Told(last.entry, last.role, "plain"), None))
    shelves.stack.append(0)


def _put(shelves: _Shelves, one: Told) -> None:
    if not shelves.stack:
        shelves.front.append(one)
        return
    shelves.themes[shelves.stack[-1]].items.append(_Item(one.entry, one.role, shelves.label))


def _themes(opened: list[_Open], text: str, *, with_resume: bool) -> tuple[MinutesTheme, ...]:
    order = 0
    themes: list[MinutesTheme] = []
    for index, one in enumerate(opened):
        resume, items = _resume(one.items, text) if with_resume else (None, one.items)
        part = _is_part(one, opened[index + 1] if index + 1 < len(opened) else None, resume, items)
        opens = with_resume and _opens_others(index, opened, items)
        if (part or opens) and resume is None and items:
            resume, items = items[0].entry.span, items[1:]
        points = tuple(_points(items, text, order))
        order += len(points)
        heading = one.told.entry
        themes.append(
            MinutesTheme(
                heading.words.rstrip(":. –—-"),
                heading.span,
                one.parent,
                resume,
                points,
                _mark(heading.words),
                part,
            )
        )
    return tuple(themes)


def _resume(items: list[_Item], text: str) -> tuple[Span | None, list[_Item]]:
    """The resumé: under a label of its own, or the first paragraph where points follow that are told apart from it."""
    labelled = [item for item in items if item.label is not None and _label(item.label) is Label.RESUME]
    if labelled:
        span = Span(labelled[0].entry.span.start, labelled[-1].entry.span.end)
        return span, [item for item in items if item.label is None or _label(item.label) is not Label.RESUME]
    first = items[0] if items else None
    if first is None or first.role is not Role.PARAGRAPH or first.label is not None:
        return None, items
    topic = topic_of(text, first.entry.span)
    if topic is not None:
        named = LABEL_OF.get(topic.of(text).lower()) is Label.RESUME
        return (first.entry.span, items[1:]) if named else (None, items)
    rest = items[1:]
    told_apart = any(item.role is Role.POINT or topic_of(text, item.entry.span) for item in rest)
    if rest and (told_apart or ABOUT.search(first.entry.words)):
        return first.entry.span, rest
    return None, items


def _is_part(one: _Open, after: _Open | None, resume: Span | None, items: list[_Item]) -> bool:
    """A heading with at most one paragraph before the numbered themes it holds."""
    if (
        after is None
        or not after.told.style.startswith(("named", "within"))
        or one.told.style.startswith("named")
    ):
        return False
    return len(items) + (resume is not None) <= 1 and all(item.role is Role.PARAGRAPH for item in items)


def _opens_others(index: int, opened: list[_Open], items: list[_Item]) -> bool:
    """One paragraph between a heading and the first heading under it sums up what is to come."""
    holds = index + 1 < len(opened) and opened[index + 1].parent == index
    return holds and len(items) == 1 and items[0].role is Role.PARAGRAPH and items[0].label is None


def _points(items: list[_Item], text: str, order: int) -> Iterator[Point]:
    topic: Span | None = None
    for item in _with_names(items):
        order += 1
        own = topic_of(text, item.entry.span)
        if item.role is Role.PARAGRAPH:
            topic = own or (None if item.entry.apart else topic)
        label = item.label.span if item.label else None
        yield Point(
            item.entry.span,
            _kind(item, own, topic, text),
            own or (topic if item.role is Role.PARAGRAPH else None),
            label,
            order,
        )


def _with_names(items: list[_Item]) -> Iterator[_Item]:
    """Join a topic that stands alone on its line to the paragraph right under it."""
    held: _Item | None = None
    for item in items:
        joined = item if held is None else _joined(held, item)
        if held is not None and joined is item:
            yield held
        held = (
            joined
            if joined is item and item.role is Role.PARAGRAPH and is_bare_topic(item.entry.words)
            else None
        )
        if held is None:
            yield joined
    if held is not None:
        yield held


def _joined(held: _Item, item: _Item) -> _Item:
    if item.role is not Role.PARAGRAPH or item.entry.apart:
        return item
    span = Span(held.entry.span.start, item.entry.span.end)
    return replace(item, entry=replace(held.entry, span=span, words=f"{held.entry.words} {item.entry.words}"))


def _kind(item: _Item, own: Span | None, topic: Span | None, text: str) -> PointKind:
    label = _label(item.label) if item.label else None
    if own is not None:
        label = LABEL_OF.get(own.of(text).lower(), label)
    if label in KIND_OF_LABEL:
        return KIND_OF_LABEL[label]
    return PointKind.POINT if item.role is Role.POINT or own or topic else PointKind.STATEMENT


def _label(entry: Entry) -> Label | None:
    return LABEL_OF.get(label_word(entry.words))


def _mark(words: str) -> AgendaMark | None:
    """What an item is for: said in brackets, after a dash, by "til ...", or by the word that opens its title."""
    bare = re.sub(r"^\W*\d*[.)]?\s*", "", words)
    return next((AgendaMark(name) for name, pattern in MARKS if pattern.search(bare)), None)


def _minutes(
    document: Document, told: tuple[Told, ...], shelves: _Shelves, themes: tuple[MinutesTheme, ...]
) -> Minutes:
    title = next((one.entry for one in told if one.role is Role.TITLE or one.style == "chapter"), None)
    used_as_theme = {theme.span for theme in themes}
    agenda = tuple(_agenda_items(shelves.front))
    preamble = tuple(one.entry.span for one in shelves.front if one.role is Role.PARAGRAPH)
    labels = {one.entry.span for one in told if one.role is Role.LABEL}
    placed = {point.label for theme in themes for point in theme.points} | used_as_theme
    meta = [
        one.entry.span
        for one in shelves.front
        if one.role is Role.META or (one.role is Role.AGENDA and not _is_item(one))
    ]
    loose = [span for span in labels if span not in placed] + [
        one.entry.span for one in shelves.front if one.role is Role.POINT
    ]
    return Minutes(
        title=re.sub(
            r"^(?:emne|titel|vedr(?:ørende)?\.?|subject|title):\s*", "", title.words, flags=re.IGNORECASE
        )
        if title
        else document.title,
        title_span=title.span if title else None,
        date=_date(told, document),
        preamble=preamble,
        agenda=agenda,
        overview=tuple(one.entry.span for one in shelves.front if one.role is Role.OVERVIEW),
        themes=_with_agenda_marks(themes, agenda),
        unplaced=tuple(sorted([*meta, *loose, *_beside(document)])),
    )


def _agenda_items(front: list[Told]) -> Iterator[AgendaItem]:
    for one in front:
        if _is_item(one):
            yield AgendaItem(one.entry.words, one.entry.span, _mark(one.entry.words))


def _is_item(one: Told) -> bool:
    return one.role is Role.AGENDA and one.entry.kind in (
        DocumentBlockKind.BULLET,
        DocumentBlockKind.TABLE_ROW,
    )


def _with_agenda_marks(
    themes: tuple[MinutesTheme, ...], agenda: tuple[AgendaItem, ...]
) -> tuple[MinutesTheme, ...]:
    marks = [(key_of(re.sub(r"\s*\([^)]*\)\s*$", "", item.title)), item.mark) for item in agenda if item.mark]
    return tuple(
        replace(
            theme,
            mark=theme.mark
            or next((mark for key, mark in marks if same_name(key, key_of(theme.title))), None),
        )
        for theme in themes
    )


def _date(told: tuple[Told, ...], document: Document) -> date | None:
    title = [one for one in told if one.role is Role.TITLE]
    front: list[Told] = []
    for one in told:
        if one.role is Role.HEADING:
            break
        front.append(one)
    for one in [*title, *[one for one in front if one.role is Role.META], *front]:
        found = date_in(one.entry.words)
        if found:
            return found
    return date_in(document.title)


def _beside(document: Document) -> list[Span]:
    beside = (DocumentBlockKind.NOTE, DocumentBlockKind.HEADER)
    return [block.span for block in document.blocks if block.kind in beside]
