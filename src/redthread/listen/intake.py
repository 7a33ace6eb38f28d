"""From what was read to the study's records: a source, its passages as proposals, and themes that are new."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from redthread.errors import Code, Problem, refuse
from redthread.formats.documents import Document
from redthread.formats.documents.sniff import ending_of
from redthread.listen.lists import key_of
from redthread.listen.minutes import parse_minutes, parse_summary
from redthread.listen.names_seen import NameSeen, mask, names_seen
from redthread.listen.points import Minutes, MinutesTheme
from redthread.listen.vocabulary import LEADS_IN_END, NUMBERED_NAME, SPEAKER_TALK
from redthread.records.identifiers import allocate
from redthread.records.info import StudyInfo
from redthread.records.rows import Passage, Theme
from redthread.records.study import Source, Study
from redthread.records.words import PassageState, SourceKind, ThemeOrigin

LONGEST_TITLE = 90
GROUPS = re.compile(r"(?:bord|gruppe|table|group|runde|round|workshop)\b", re.IGNORECASE)
FORMAL = re.compile(
    r"(?:velkomst|godkendelse af|eventuelt|evt\b|næste møde|welcome|any other business|aob|next meeting|approval of)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Order:
    """What the analyst says of the file: its kind, its name, and where known its voices, guide and date."""

    kind: SourceKind
    file: str
    voices: tuple[str, ...] = ()
    guide: str = ""
    date: date | None = None
    language: str = "da"


@dataclass(frozen=True, slots=True)
class Intake:
    """What an import came to.

    Parameters
    ----------
    study : Study
        The study with the new source, passages and themes.
    source : Source
        The new source.
    original : str
        The name under which the file is to be kept in ``sources/original/``.
    passages : tuple of Passage
        The passages proposed.
    themes : tuple of Theme
        The themes that are new.
    minutes : Minutes
        What was read.
    names : tuple of NameSeen
        The names seen in the text: to be shown, never kept.
    notices : tuple of Problem
        What the analyst should know.
    """

    study: Study
    source: Source
    original: str
    passages: tuple[Passage, ...]
    themes: tuple[Theme, ...]
    minutes: Minutes
    names: tuple[NameSeen, ...]
    notices: tuple[Problem, ...]


def take_in(study: Study, document: Document, order: Order) -> Intake:
    """Add a document to a study as a source, with its passages proposed and its new themes.

    Points of minutes and statements of a summary become passages in the state "proposed", under the theme whose heading they
    stand below; where the study has no theme of that title, one is added with origin "material". Formal items ("Velkomst",
    "Eventuelt") give no passages; tables ("Bord 2") and talks ("Oplæg ved ...") give passages without a theme, and so does a
    heading in which a name was seen.

    Raises
    ------
    Refusal
        ``document-known`` where a source with the same text is there, ``reference-dangling`` for a voice that is not in the study.
    """
    _refuse_known(study, document, order)
    minutes = (parse_minutes if order.kind is SourceKind.MEETING else parse_summary)(document)
    names = names_seen(document.text)
    (identifier,), info = allocate(study.info, "S", 1)
    original = f"{identifier}.{re.sub(r'[^a-z0-9]', '', ending_of(order.file)) or document.format.value}"
    source = _source(document, minutes, order, identifier=identifier, original=original, names=names)
    study = replace(study, info=info, sources=(*study.sources, source))
    placed = _place_themes(study, minutes, names, order.language)
    passages, info = _passages(study, source, minutes, placed.of, order)
    study = replace(
        study, info=info, themes=(*study.themes, *placed.new), passages=(*study.passages, *passages)
    )
    notices = (*document.notices, *(replace(one, file=order.file) for one in minutes.notices))
    return Intake(study, source, original, passages, placed.new, minutes, names, notices)


def _refuse_known(study: Study, document: Document, order: Order) -> None:
    known = next((one.id for one in study.sources if one.text == document.text), None)
    if known:
        raise refuse(Code.DOCUMENT_KNOWN, order.file, value=known)
    missing = [voice for voice in order.voices if voice not in {one.id for one in study.voices}]
    if missing:
        raise refuse(Code.REFERENCE_DANGLING, order.file, value=missing[0], expected="people.csv")


def _source(
    document: Document,
    minutes: Minutes,
    order: Order,
    *,
    identifier: str,
    original: str,
    names: tuple[NameSeen, ...],
) -> Source:
    title = " ".join(minutes.title.split()) or identifier
    if order.kind is SourceKind.INTERVIEW:
        title = mask(title, (name.words for name in names))
    return Source(
        identifier,
        order.kind,
        title,
        order.voices,
        document.text,
        order.date or minutes.date,
        order.guide,
        original,
    )


@dataclass(frozen=True, slots=True)
class _Placed:
    """For each theme of the minutes the study's theme, or empty; and the themes that are new."""

    of: tuple[str, ...]
    new: tuple[Theme, ...]


def _place_themes(study: Study, minutes: Minutes, names: tuple[NameSeen, ...], language: str) -> _Placed:
    known = {
        key_of(title): theme.id
        for theme in study.themes
        for title in (theme.title_en, theme.title_da)
        if title
    }
    identifiers = {theme.id for theme in study.themes}
    of: list[str] = []
    new: list[Theme] = []
    for theme in minutes.themes:
        title = _theme_title(theme, minutes, names)
        if not title or key_of(title) in known:
            of.append(known.get(key_of(title), "") if title else "")
            continue
        parent = "" if theme.parent is None else of[theme.parent]
        identifier = _next_theme(identifiers, parent)
        identifiers.add(identifier)
        known[key_of(title)] = identifier
        titles = (title, "") if language == "da" else ("", title)
        new.append(Theme(identifier, parent, titles[0] or title, titles[1], origin=ThemeOrigin.MATERIAL))
        of.append(identifier)
    return _Placed(tuple(of), tuple(new))


def _theme_title(theme: MinutesTheme, minutes: Minutes, names: tuple[NameSeen, ...]) -> str:
    """The title a theme would have in the study, or an empty text where the heading is no theme."""
    named = NUMBERED_NAME.match(theme.title)
    title = theme.title[named.end() :].strip() if named else theme.title
    title = re.sub(r"^\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+", "", title)
    if theme.part or theme.span == minutes.title_span or not title or len(title) > LONGEST_TITLE:
        return ""
    speaks = (
        SPEAKER_TALK.match(title)
        or LEADS_IN_END.search(f"{title}:")
        or any(name.words in title for name in names if name.likely)
    )
    return "" if speaks or FORMAL.match(title) or GROUPS.fullmatch(title) else title


def _next_theme(taken: set[str], parent: str) -> str:
    """The next free number beside the others: T-7, or T-2.4 under T-2."""
    stem = f"{parent}." if parent else "T-"
    used = [int(rest) for one in taken if one.startswith(stem) and (rest := one[len(stem) :]).isdecimal()]
    return f"{stem}{max(used, default=0) + 1}"


def _passages(
    study: Study, source: Source, minutes: Minutes, of: tuple[str, ...], order: Order
) -> tuple[tuple[Passage, ...], StudyInfo]:
    wanted = [
        (point, theme)
        for heading, theme in zip(minutes.themes, of, strict=True)
        if not FORMAL.match(key_of(heading.title))
        for point in heading.points
    ]
    identifiers, info = allocate(study.info, "P", len(wanted))
    voice = order.voices[0] if len(order.voices) == 1 else ""
    passages = tuple(
        Passage(
            identifier,
            source.id,
            source.version,
            point.span.start,
            point.span.end,
            voice=voice,
            themes=(theme,) if theme else (),
            state=PassageState.PROPOSED,
        )
        for identifier, (point, theme) in zip(identifiers, wanted, strict=True)
    )
    return passages, info
