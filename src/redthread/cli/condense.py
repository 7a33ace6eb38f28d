"""``redthread source`` and ``redthread merge``: what changes the material afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from redthread.cli.terminal import language as spoken
from redthread.errors import Code, Refusal, refuse

if TYPE_CHECKING:
    from redthread.condense import Erased, ErasureReport, Merge, Revision
    from redthread.records.study import Study
    from redthread.text import Span

_SPAN = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
_SAID = {
    "da": {
        "revised": "{source} er rettet; den tidligere tekst er bevaret.",
        "carried": "{count} meningsenheder er ført med over.",
        "lost": "Gik tabt og skal placeres igen: {names}",
        "erased": "{count} tegn er maskeret i {source}, og {versions} tidligere tekster er maskeret.",
        "passages": "Berørte meningsenheder: {names}",
        "gone": "Heraf er intet tilbage af: {names}",
        "findings": "Resultater, der hviler på dem, og som skal vurderes igen: {names}",
        "mentions": "Ordene står også i (ikke ændret): {names}",
        "original": "Den oprindelige fil {names} er slettet.",
        "editions": "Offentliggjorte udgaver, som indeholder ordene og skal trækkes tilbage eller rettes: {names}",
        "unsearched": "Offentliggjorte filer, som ikke kunne gennemsøges: {names}",
        "confirm": "Ordene og de gamle udgaver af kilden slettes for altid. Fortsæt?",
        "merged": "Mapperne er flettet i {folder}.",
        "renumbered": "Nye betegnelser for det, der kom fra {other}:",
        "left-out": "Ikke taget med, fordi {folder} har sit eget: {names}",
    },
    "en": {
        "revised": "{source} is corrected; the earlier text is kept.",
        "carried": "{count} passages are carried over.",
        "lost": "Lost, to be placed again: {names}",
        "erased": "{count} characters are masked in {source}, and {versions} earlier texts are masked.",
        "passages": "Passages touched: {names}",
        "gone": "Of these nothing is left: {names}",
        "findings": "Findings that rest on them, to be weighed again: {names}",
        "mentions": "The words also stand in (not changed): {names}",
        "original": "The original file {names} is deleted.",
        "editions": "Published editions that hold the words, to be withdrawn or corrected: {names}",
        "unsearched": "Published files that could not be searched: {names}",
        "confirm": "The words and the old versions of the source are deleted for ever. Go on?",
        "merged": "The folders are merged in {folder}.",
        "renumbered": "New identifiers of what came from {other}:",
        "left-out": "Not taken in, because {folder} has its own: {names}",
    },
}

_Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The study folder.")]
_Source = Annotated[str, typer.Argument(metavar="SOURCE", help="The source, such as S-014.")]
_Language = Annotated[
    str, typer.Option("--language", help="da or en; the study's own where nothing is said.")
]

source = typer.Typer(
    name="source", help="Correct a source, or erase words of it.", no_args_is_help=True, rich_markup_mode=None
)


@source.command("revise")
def revise(
    folder: _Folder,
    source_id: _Source,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The corrected text, UTF-8, without front matter.")
    ],
    language: _Language = "",
) -> None:
    """Enter a corrected text as a new version; passages are carried over or listed as lost."""
    from redthread.condense import revise as revise_source
    from redthread.formats.folder import change_study

    text = _read_text(file)
    done: list[Revision] = []

    def correct(study: Study) -> Study:
        done.append(revise_source(study, source_id, text))
        return done[-1].study

    study = change_study(folder, correct)
    _say_revision(done[-1], source_id, spoken(language, study.info.language))


@source.command("erase")
def erase(
    folder: _Folder,
    source_id: _Source,
    *,
    reason: Annotated[str, typer.Option("--reason", help="Why; it is kept, so do not repeat the words.")],
    quote: Annotated[
        str, typer.Option("--quote", help="The words to erase, as they stand in the source.")
    ] = "",
    span: Annotated[
        list[str] | None, typer.Option("--span", metavar="START-END", help="Or their place.")
    ] = None,
    day: Annotated[
        str, typer.Option("--date", help="When, as 2026-01-31; today where nothing is said.")
    ] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
    language: _Language = "",
) -> None:
    """Mask words at equal length in every version of a source, and delete the old bytes."""
    from redthread.condense import erase as erase_words
    from redthread.formats.folder import change_study, open_study

    chosen, when, published = [_span(one) for one in span or ()], _day(day), _published(folder)

    def mask(study: Study) -> Erased:
        return erase_words(
            study, source_id, reason=reason, day=when, spans=chosen, quote=quote, published=published
        )

    study = open_study(folder)
    tongue, report = spoken(language, study.info.language), mask(study).report
    if not yes and not typer.confirm(_SAID[tongue]["confirm"]):
        raise typer.Exit(1)
    change_study(folder, lambda study: mask(study).study)
    _say_erasure(report, tongue)


def merge(
    folder: _Folder,
    other: Annotated[Path, typer.Argument(metavar="OTHER", help="The folder to take in; it is not changed.")],
    language: _Language = "",
) -> None:
    """Take another study folder in; identifiers that clash are given anew, and the map is listed."""
    from redthread.condense import merge as merge_studies
    from redthread.formats.folder import change_study, open_study

    theirs = open_study(other)
    done: list[Merge] = []
    originals: dict[str, bytes] = {}

    def take_in(study: Study) -> Study:
        done.append(merge_studies(study, theirs))
        originals.update(_originals(other, done[-1].originals))
        return done[-1].study

    study = change_study(folder, take_in, originals=originals)
    _say_merge(done[-1], folder, other, spoken(language, study.info.language))


def _say_revision(revision: Revision, source_id: str, tongue: str) -> None:
    said = _SAID[tongue]
    typer.echo(said["revised"].format(source=source_id))
    typer.echo(said["carried"].format(count=len(revision.carried)))
    _say_names(said["lost"], revision.lost)


def _say_erasure(report: ErasureReport, tongue: str) -> None:
    said = _SAID[tongue]
    typer.echo(said["erased"].format(count=report.codepoints, source=report.source, versions=report.versions))
    _say_names(said["passages"], report.passages)
    _say_names(said["gone"], report.lost)
    _say_names(said["findings"], report.findings)
    _say_names(said["mentions"], report.mentions)
    _say_names(said["original"], (report.original,) if report.original else ())
    _say_names(said["editions"], report.editions)
    _say_names(said["unsearched"], report.unsearched)


def _say_merge(merged: Merge, folder: Path, other: Path, tongue: str) -> None:
    said = _SAID[tongue]
    typer.echo(said["merged"].format(folder=folder))
    if merged.names:
        typer.echo(said["renumbered"].format(other=other))
    for old, new in merged.names.items():
        typer.echo(f"  {old} -> {new}")
    _say_names(said["left-out"].replace("{folder}", str(folder)), merged.left_out)


def _say_names(words: str, names: Iterable[str]) -> None:
    if joined := ", ".join(names):
        typer.echo(words.replace("{names}", joined))


def _read_text(file: Path) -> str:
    from redthread.formats.folder.decoding import decode

    try:
        text, problems = decode(file.read_bytes(), file.name)
    except OSError as fault:
        raise refuse(
            Code.FILE_UNREADABLE, file.name, reason=fault.strerror or type(fault).__name__
        ) from fault
    if text is None:
        raise Refusal(problems)
    return text


def _published(folder: Path) -> Mapping[str, bytes]:
    files = sorted((folder / "published").rglob("*"))
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in files if one.is_file()}


def _originals(folder: Path, names: Mapping[str, str]) -> dict[str, bytes]:
    files = {new: folder / "sources" / "original" / old for old, new in names.items()}
    return {new: file.read_bytes() for new, file in files.items() if file.is_file()}


def _day(day: str) -> date:
    from redthread.formats.folder.cells import read_date

    try:
        return read_date(day) if day else datetime.now(tz=UTC).astimezone().date()
    except ValueError as fault:
        raise refuse(Code.CELL_DATE, column="--date", value=day) from fault


def _span(text: str) -> Span:
    from redthread.text import Span

    match = _SPAN.fullmatch(text)
    if match is None:
        raise refuse(Code.CELL_NUMBER, column="--span", value=text)
    return Span(int(match[1]), int(match[2]))
