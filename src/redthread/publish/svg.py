"""Drawing: the few shapes that the report's charts are made of, as SVG text."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from redthread.publish.fonts import SANS

INK = "#1f2328"
SOFT = "#59636e"
LINE = "#d5dae0"
THREAD = "#b3122e"
PAPER = "#ffffff"
FAMILY = f"{SANS}, Segoe UI, Arial, sans-serif"


def drawing(width: int, height: int, parts: Iterable[str]) -> str:
    """A whole drawing of the parts.

    Examples
    --------
    >>> drawing(2, 1, []).startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"')
    True
    """
    start = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    paper = box(0, 0, width, height, fill=PAPER)
    return f"{start} font-family={quoteattr(FAMILY)}>{paper}{''.join(parts)}</svg>"


def box(x: float, y: float, width: float, height: float, *, fill: str, radius: float = 0) -> str:
    """A filled box.

    Examples
    --------
    >>> box(0, 0, 10, 2.5, fill="#000")
    '<rect x="0" y="0" width="10" height="2.5" fill="#000"/>'
    """
    rounded = f' rx="{_n(radius)}"' if radius else ""
    return f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"{rounded} fill="{fill}"/>'


def words(
    x: float,
    y: float,
    text: str,
    *,
    size: float = 14,
    fill: str = INK,
    weight: int = 400,
    anchor: str = "start",
) -> str:
    """A line of text; ``anchor`` is ``"start"``, ``"middle"`` or ``"end"``.

    Examples
    --------
    >>> words(1, 2, "a & b")
    '<text x="1" y="2" font-size="14" fill="#1f2328">a &amp; b</text>'
    """
    bold = f' font-weight="{weight}"' if weight != 400 else ""
    placed = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(size)}" fill="{fill}"{bold}{placed}>{escape(text)}</text>'


def line(x1: float, y1: float, x2: float, y2: float, *, stroke: str = LINE, width: float = 1) -> str:
    """A straight line.

    Examples
    --------
    >>> line(0, 0, 1, 0)
    '<path d="M0 0L1 0" stroke="#d5dae0" stroke-width="1" fill="none"/>'
    """
    return f'<path d="M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}" stroke="{stroke}" stroke-width="{_n(width)}" fill="none"/>'


def ribbon(start: tuple[float, float], end: tuple[float, float], thickness: float, *, fill: str) -> str:
    """A band from one place to another, bent softly; the places are the middles of its ends.

    Examples
    --------
    >>> ribbon((0, 1), (10, 5), 2, fill="#f00")
    '<path d="M0 0C5 0 5 4 10 4L10 6C5 6 5 2 0 2Z" fill="#f00"/>'
    """
    (x1, y1), (x2, y2) = start, end
    middle, half = _n((x1 + x2) / 2), thickness / 2
    over = f"M{_n(x1)} {_n(y1 - half)}C{middle} {_n(y1 - half)} {middle} {_n(y2 - half)} {_n(x2)} {_n(y2 - half)}"
    under = f"L{_n(x2)} {_n(y2 + half)}C{middle} {_n(y2 + half)} {middle} {_n(y1 + half)} {_n(x1)} {_n(y1 + half)}Z"
    return f'<path d="{over}{under}" fill="{fill}"/>'


def ink_on(colour: str) -> str:
    """The colour of words on a colour: dark or white, whichever stands out more (WCAG 2.1, relative luminance).

    Examples
    --------
    >>> ink_on("#ffffff"), ink_on("#1f4e8c")
    ('#1f2328', '#ffffff')
    """
    light = _luminance(colour)
    return PAPER if 1.05 / (light + 0.05) >= (light + 0.05) / (_luminance(INK) + 0.05) else INK


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def width_of(text: str, size: float) -> float:
    """About how wide a line of text stands, in the units of the drawing.

    Examples
    --------
    >>> width_of("abcd", 10)
    21.6
    """
    return len(text) * size * 0.54


def wrapped(text: str, size: float, room: float, most: int = 2) -> tuple[str, ...]:
    """A text broken into lines that fit the room; the last one is cut with an ellipsis where more is left.

    Examples
    --------
    >>> wrapped("ledelse af kerneopgave", 10, 60)
    ('ledelse af', 'kerneopgave')
    """
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(joined, size) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], f"{lines[most - 1]} …")


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
