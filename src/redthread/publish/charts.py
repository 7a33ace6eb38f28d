"""The report's charts, drawn as SVG (docs/decisions/0003-charts.md).

A chart says nothing that its table does not say. What is withheld arrives as ``None`` and is drawn as a grey stripe
without length or number.
"""

from __future__ import annotations

from dataclasses import dataclass

from redthread.publish import svg

WIDTH = 720
_LABELS = 218
_ROW = 34
_BAR = 20

KIND_COLOURS = ("#0b6e69", "#d9822b", "#2f5fa8", "#8cc5b3", "#7d5a9e", "#aab2bb")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn chart and its size in its own units."""

    svg: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its parts in the order of the legend, and what stands to its right.

    A part is ``(value, printed)``; ``None`` where it is withheld.
    """

    label: str
    parts: tuple[tuple[float, str] | None, ...]
    total: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """A stream of the thread: from a place in one column to a place in the next, and how much flows."""

    column: int
    start: str
    end: str
    amount: float
    kept: bool = True


def stacked_bars(
    bars: tuple[Bar, ...], legend: tuple[str, ...], colours: tuple[str, ...], *, whole: float | None = None
) -> Drawing:
    """Bars of parts that lie end to end.

    Parameters
    ----------
    bars : tuple of Bar
        From top to bottom.
    legend, colours : tuple of str
        The name and the colour of each part.
    whole : float or None
        What fills the width; the longest bar where it is None.

    Examples
    --------
    >>> stacked_bars((Bar("Alle", ((3, "3"), (1, "1"))),), ("Ja", "Nej"), ("#000000", "#ffffff")).width
    720
    """
    keys, top = _legend(legend, colours)
    room = (
        WIDTH - _LABELS - max((svg.width_of(bar.total, 14) + 16 for bar in bars if bar.parts[0]), default=8)
    )
    longest = whole or max((sum(part[0] for part in bar.parts if part) for bar in bars), default=1) or 1
    scale = room / longest
    rows = [_bar(bar, top + row * _ROW, scale, room, colours) for row, bar in enumerate(bars)]
    height = top + len(bars) * _ROW + 4
    axis = svg.line(_LABELS - 0.5, top - 4, _LABELS - 0.5, height - 4, stroke=svg.SOFT)
    return Drawing(svg.drawing(WIDTH, height, [*keys, *rows, axis]), WIDTH, height)


def _legend(legend: tuple[str, ...], colours: tuple[str, ...]) -> tuple[list[str], int]:
    parts, x, y = [], 0.0, 8.0
    for name, colour in zip(legend, colours, strict=False):
        wide = svg.width_of(name, 14) + 34
        if x and x + wide > WIDTH:
            x, y = 0.0, y + 22
        parts.append(svg.box(x, y - 4, 13, 13, fill=colour, radius=2))
        parts.append(svg.words(x + 19, y + 7, name, fill=svg.SOFT))
        x += wide
    return parts, int(y + 30) if legend else 8


def _bar(bar: Bar, y: float, scale: float, room: float, colours: tuple[str, ...]) -> str:
    label = _label(bar.label, y)
    if any(part is None for part in bar.parts):
        return label + _withheld(y, room, bar.total)
    parts, x = [], float(_LABELS)
    for part, colour in zip(bar.parts, colours, strict=False):
        value, printed = part or (0.0, "")
        parts.append(_segment(x, y, value * scale, printed, colour))
        x += value * scale
    total = svg.words(x + 8, y + 15, bar.total, fill=svg.SOFT, weight=600) if bar.total else ""
    return label + "".join(parts) + total


def _label(text: str, y: float) -> str:
    lines = svg.wrapped(text, 14, _LABELS - 14)
    first = y + 15 if len(lines) == 1 else y + 8
    return "".join(
        svg.words(_LABELS - 10, first + row * 15, one, anchor="end") for row, one in enumerate(lines)
    )  # fmt: skip


def _segment(x: float, y: float, width: float, printed: str, colour: str) -> str:
    if width <= 0:
        return ""
    drawn = svg.box(x + 0.5, y, max(width - 1, 0.5), _BAR, fill=colour)
    if not printed or width < svg.width_of(printed, 13) + 8:
        return drawn
    ink = svg.ink_on(colour)
    return drawn + svg.words(x + width / 2, y + 14.5, printed, size=13, fill=ink, weight=600, anchor="middle")


def _withheld(y: float, room: float, why: str) -> str:
    stripe = svg.box(_LABELS, y, room, _BAR, fill="#eef0f3")
    return stripe + svg.words(_LABELS + 10, y + 14.5, why, size=13, fill=svg.SOFT)


# The thread as a flow

_COLUMN_TOP = 46
_NODE = 12
_LAST = 118
_GAP = 16
_HEIGHT = 330


@dataclass(frozen=True, slots=True)
class _Place:
    name: str
    amount: float
    x: float
    y: float
    height: float
    kept: bool


def thread_flow(
    titles: tuple[str, ...], flows: tuple[Flow, ...], printed: dict[tuple[int, str], str]
) -> Drawing:
    """The thread from sources to actions; what goes on is red, what stops is grey.

    Parameters
    ----------
    titles : tuple of str
        The titles of the columns.
    flows : tuple of Flow
        What flows between neighbouring columns.
    printed : dict
        The label of each place, by column and name.

    Examples
    --------
    >>> thread_flow(("A", "B"), (Flow(0, "a", "b", 3),), {(0, "a"): "a 3", (1, "b"): "b 3"}).width
    720
    """
    columns = [_places(flows, column, len(titles)) for column in range(len(titles))]
    heads = [_column_title(title, column, len(titles)) for column, title in enumerate(titles)]
    bands = [_band(flow, flows, columns) for flow in flows]
    nodes = [
        _node(place, column, len(titles), printed)
        for column, places in enumerate(columns)
        for place in places
    ]
    height = _COLUMN_TOP + _HEIGHT + 12
    return Drawing(svg.drawing(WIDTH, height, [*heads, *bands, *nodes]), WIDTH, height)


def _amounts(flows: tuple[Flow, ...], column: int) -> dict[str, tuple[float, bool]]:
    """What each place of a column holds: what flows into it, or out of it in the first column."""
    found: dict[str, tuple[float, bool]] = {}
    ends = [(flow.end, flow) for flow in flows if flow.column == column - 1]
    starts = [(flow.start, flow) for flow in flows if flow.column == column == 0]
    for name, flow in ends + starts:
        amount, kept = found.get(name, (0.0, False))
        found[name] = (amount + flow.amount, kept or flow.kept)
    return found


def _places(flows: tuple[Flow, ...], column: int, columns: int) -> tuple[_Place, ...]:
    amounts = _amounts(flows, column)
    total = sum(amount for amount, _ in amounts.values()) or 1
    room = _HEIGHT - _GAP * (_most_places(flows, columns) - 1)
    x = column * (WIDTH - _NODE - _LAST) / max(columns - 1, 1)
    used = sum(amount / total * room for amount, _ in amounts.values()) + _GAP * (len(amounts) - 1)
    y = _COLUMN_TOP + (_HEIGHT - used) / 2
    places = []
    for name, (amount, kept) in amounts.items():
        height = amount / total * room
        places.append(_Place(name, amount, x, y, height, kept))
        y += height + _GAP
    return tuple(places)


def _most_places(flows: tuple[Flow, ...], columns: int) -> int:
    return max((len(_amounts(flows, column)) for column in range(columns)), default=1)


def _band(flow: Flow, flows: tuple[Flow, ...], columns: list[tuple[_Place, ...]]) -> str:
    start = next(place for place in columns[flow.column] if place.name == flow.start)
    end = next(place for place in columns[flow.column + 1] if place.name == flow.end)
    beside = flows[: flows.index(flow)]
    out = sum(one.amount for one in beside if (one.column, one.start) == (flow.column, flow.start))
    into = sum(one.amount for one in beside if (one.column, one.end) == (flow.column, flow.end))
    thick = flow.amount / start.amount * start.height
    y1 = start.y + out / start.amount * start.height + thick / 2
    y2 = end.y + into / end.amount * end.height + thick / 2
    colour = "#efc8ce" if flow.kept else "#dfe3e7"
    return svg.ribbon((start.x + _NODE, y1), (end.x, y2), max(thick, 0.6), fill=colour)


def _column_title(title: str, column: int, columns: int) -> str:
    x = column * (WIDTH - _NODE - _LAST) / max(columns - 1, 1)
    return svg.words(x, 18, title, size=14, weight=600, fill=svg.INK)


def _node(place: _Place, column: int, columns: int, printed: dict[tuple[int, str], str]) -> str:
    colour = svg.THREAD if place.kept else "#8b949e"
    drawn = svg.box(place.x, place.y, _NODE, max(place.height, 1.5), fill=colour, radius=1)
    room = (WIDTH - _NODE - _LAST) / max(columns - 1, 1) - _NODE - 10
    lines = svg.wrapped(printed.get((column, place.name), place.name), 12.5, min(room, _LAST - 12), most=4)
    first = place.y + place.height / 2 + 4 - (len(lines) - 1) * 7
    return drawn + "".join(
        _outlined(place.x + _NODE + 5, first + row * 14, one) for row, one in enumerate(lines)
    )


def _outlined(x: float, y: float, text: str) -> str:
    halo = svg.words(x, y, text, size=12.5, fill=svg.PAPER, weight=600).replace(
        "<text", '<text stroke="#ffffff" stroke-width="3" stroke-linejoin="round"', 1
    )
    return halo + svg.words(x, y, text, size=12.5, weight=600)
