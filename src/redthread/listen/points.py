"""What minutes hold once they are read: themes, resumés and points, each with its place in the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from redthread.errors import Problem
from redthread.text.spans import Span


class PointKind(StrEnum):
    """What a point of minutes is.

    A point is a bullet, a numbered line or a paragraph with a topic; a statement is any other paragraph.
    """

    POINT = "point"
    STATEMENT = "statement"
    DECISION = "decision"
    CONCLUSION = "conclusion"
    RECOMMENDATION = "recommendation"


class AgendaMark(StrEnum):
    """What an item of an agenda is for."""

    INFORMATION = "information"
    DISCUSSION = "discussion"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Point:
    """Something that was said.

    Parameters
    ----------
    span : Span
        All of it, its topic included, without the mark before it.
    kind : PointKind
        What it is.
    topic : Span or None
        The topic that opens it ("Faglig ledelse"), or the last topic that opened a paragraph of the same group.
    label : Span or None
        The label heading it stands under ("Anbefalinger:"), where there is one.
    order : int
        Its number in the document, from 1.
    """

    span: Span
    kind: PointKind = PointKind.POINT
    topic: Span | None = None
    label: Span | None = None
    order: int = 0


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of the agenda: its words, its place, and what it is for where the agenda says so."""

    title: str
    span: Span
    mark: AgendaMark | None = None


@dataclass(frozen=True, slots=True)
class MinutesTheme:
    """A heading of the minutes and what stands under it.

    Parameters
    ----------
    title : str
        The heading's words.
    span : Span
        Where the heading stands.
    parent : int or None
        The position among the themes of the heading above it.
    resume : Span or None
        The short summary that opens it.
    points : tuple of Point
        In order.
    mark : AgendaMark or None
        What the item is for, when heading or agenda says so.
    part : bool
        Whether it only holds the themes after it and has no point of its own.
    """

    title: str
    span: Span
    parent: int | None = None
    resume: Span | None = None
    points: tuple[Point, ...] = ()
    mark: AgendaMark | None = None
    part: bool = False


@dataclass(frozen=True, slots=True)
class Minutes:
    """Minutes, or a summary, as read.

    Every block of the document stands in exactly one place: title, preamble, agenda, overview, a theme (heading, resumé, point
    or label), or ``unplaced``.

    Parameters
    ----------
    title : str
        Its title, or empty.
    title_span : Span or None
        Where the title stands in the text.
    date : date or None
        The meeting's date, where day, month and year are written in the title or before the first theme.
    preamble : tuple of Span
        The paragraphs before the first theme.
    agenda : tuple of AgendaItem
        The agenda.
    overview : tuple of Span
        Lines of lists that only name the themes to come.
    themes : tuple of MinutesTheme
        In order; sub-themes have a parent.
    unplaced : tuple of Span
        What was given no place: lines about the meeting itself, notes, page headers.
    notices : tuple of Problem
        A hint when no theme was found.
    """

    title: str = ""
    title_span: Span | None = None
    date: date | None = None
    preamble: tuple[Span, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    overview: tuple[Span, ...] = ()
    themes: tuple[MinutesTheme, ...] = ()
    unplaced: tuple[Span, ...] = ()
    notices: tuple[Problem, ...] = ()
