"""Chapters of a study: which unmarked headings stand under which, told from where the recommendations stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from redthread.listen.roles import Role, Told, label_word
from redthread.listen.vocabulary import KIND_OF_DOCUMENT, LABEL_OF, MEETING, Label

MOST_OPENING = 2
WHOLE_DOCUMENT = re.compile(r"interview|samtale|rapport|undersøgelse|report|study", re.IGNORECASE)


def chapters(told: tuple[Told, ...]) -> tuple[Told, ...]:
    """Let the title of a lone chapter stand over it, and the later headings before recommendations under the first.

    Recommendations close a sub-theme; so the first unmarked heading after recommendations opens the next, and those after it, until
    the recommendations come, stand under it. This is left alone where numbers or an overview say what stands under what,
    and where fewer than two lists of recommendations are found.

    Examples
    --------
    >>> chapters(())
    ()
    """
    labels = sum(1 for one in told if recommends(one))
    told = _with_chapter(told) if labels else told
    return tuple(_nested(told)) if labels > 1 and _unmarked(told) else told


def recommends(one: Told) -> bool:
    """Whether it is the label over recommendations.

    Examples
    --------
    >>> from redthread.formats.documents import DocumentBlockKind
    >>> from redthread.listen.entries import Entry
    >>> recommends(Told(Entry(DocumentBlockKind.PARAGRAPH, None, "Anbefalinger:"), Role.LABEL))
    True
    """
    return one.role is Role.LABEL and LABEL_OF.get(label_word(one.entry.words)) is Label.RECOMMENDATION


def _unmarked(told: tuple[Told, ...]) -> bool:
    styles = {one.style for one in told if one.role is Role.HEADING} - {"chapter", "question", "bullet"}
    return styles == {"plain"}


def _with_chapter(told: tuple[Told, ...]) -> tuple[Told, ...]:
    """The title as a heading, where little stands between it and the first heading under it."""
    at = next((index for index, one in enumerate(told) if one.role is Role.TITLE), None)
    first = next((index for index, one in enumerate(told) if one.role is Role.HEADING), None)
    if at is None or first is None or first < at or first - at > MOST_OPENING + 1:
        return told
    words = told[at].entry.words
    between = {one.role for one in told[at + 1 : first]}
    if between - {Role.PARAGRAPH} or any(
        one.search(words) for one in (MEETING, KIND_OF_DOCUMENT, WHOLE_DOCUMENT)
    ):
        return told
    return (*told[:at], Told(told[at].entry, Role.HEADING, "chapter"), *told[at + 1 :])


def _nested(told: tuple[Told, ...]) -> Iterator[Told]:
    opened = False
    for one in told:
        if recommends(one):
            opened = False
        if one.role is Role.HEADING and one.style == "plain":
            yield replace(one, style="under") if opened else one
            opened = True
        else:
            yield one
