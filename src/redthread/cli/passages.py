"""``redthread passages``: the passages with their words, as the tables hold only where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from redthread.cli.terminal import language as spoken
from redthread.errors import Code, refuse
from redthread.records.words import PassageState

if TYPE_CHECKING:
    from redthread.records.rows import Passage
    from redthread.records.study import Study

_NONE = {"da": "Ingen meningsenheder passer.", "en": "No passage fits."}
_LOST = {"da": "(tabt: stedet kendes ikke)", "en": "(lost: its place is not known)"}


def passages(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The study folder.")],
    *,
    source: Annotated[str, typer.Option("--source", metavar="S-014", help="Only those of one source.")] = "",
    theme: Annotated[
        str, typer.Option("--theme", metavar="T-1.2", help="Only those placed under one theme.")
    ] = "",
    state: Annotated[
        str, typer.Option("--state", help="Only those that are confirmed, proposed or lost.")
    ] = "",
    language: Annotated[
        str, typer.Option("--language", help="da or en; the study's own where nothing is said.")
    ] = "",
) -> None:
    """List the passages with their words: what an import proposed, what is confirmed, what was lost."""
    from redthread.formats.folder import open_study

    study = open_study(folder)
    _refuse_unknown(study, source, theme, state)
    found = [
        one
        for one in study.passages
        if source in {"", one.source} and (not theme or theme in one.themes) and state in {"", one.state}
    ]
    tongue = spoken(language, study.info.language)
    for line in _lines(study, found, tongue):
        typer.echo(line)


def _refuse_unknown(study: Study, source: str, theme: str, state: str) -> None:
    if source and source not in {one.id for one in study.sources}:
        raise refuse(Code.REFERENCE_DANGLING, "--source", value=source, expected="sources/")
    if theme and theme not in {one.id for one in study.themes}:
        raise refuse(Code.REFERENCE_DANGLING, "--theme", value=theme, expected="themes.csv")
    if state and state not in set(PassageState):
        raise refuse(Code.CELL_VALUE, "--state", value=state, expected=", ".join(PassageState))


def _lines(study: Study, found: Iterable[Passage], tongue: str) -> list[str]:
    texts = {(one.id, one.version): one for one in (*study.versions, *study.sources)}
    lines: list[str] = []
    before = ""
    for one in found:
        source = texts[one.source, one.source_version]
        if one.source != before:
            lines.append(f"{source.id}: {source.title}")
        before = one.source
        words = _LOST[tongue] if one.start is None else " ".join(source.text[one.start : one.end].split())
        lines += [f"  {_head(one)}", f"    {words}"]
    return lines or [_NONE[tongue]]


def _head(one: Passage) -> str:
    kept = "withheld" if one.withheld else ""
    parts = (one.id, one.state, one.voice, one.kind or "", one.kind2 or "", " ".join(one.themes), kept)
    return "  ".join(part for part in parts if part)
