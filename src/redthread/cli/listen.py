"""``redthread import`` and ``redthread redact``: material comes in, and words are masked in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from redthread.cli.terminal import language, say_problems
from redthread.errors import Code, refuse

if TYPE_CHECKING:
    from redthread.condense.erasure import ErasureReport
    from redthread.listen.intake import Intake
    from redthread.listen.names_seen import NameSeen
    from redthread.records.study import Source, Study

KINDS = {"minutes": "meeting", "interview": "interview", "document": "document"}
SHOWN_NAMES = 40
EVERY = "all"


def import_(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="minutes, interview or document.")],
    paths: Annotated[
        list[Path], typer.Argument(metavar="FILE... DIR", help="The files, and last the study folder.")
    ],
    *,
    voice: Annotated[
        list[str] | None, typer.Option("--voice", metavar="V-041", help="Who speaks in it; may be repeated.")
    ] = None,
    guide: Annotated[
        str, typer.Option("--guide", metavar="G-1", help="The interview guide that was followed.")
    ] = "",
    day: Annotated[
        str, typer.Option("--date", metavar="YYYY-MM-DD", help="When it was said; else as the file says.")
    ] = "",
    spoken: Annotated[str, typer.Option("--language", help="da or en, for these messages.")] = "",
) -> None:
    """Bring minutes, interview summaries or documents into a study, as sources with proposed passages.

    Reads text, Markdown, HTML, Word, OpenDocument, PDF and RTF. What is proposed is yours to confirm: before that the
    check doubts what rests on it. Names that were seen are shown here and kept nowhere.
    """
    from redthread.formats.folder import change_study

    if kind not in KINDS:
        raise refuse(Code.CELL_VALUE, "import", value=kind, expected=" | ".join(KINDS))
    if len(paths) < 2:
        raise refuse(Code.FOLDER_MISSING, str(paths[-1]) if paths else "")
    tray = _Tray(kind, tuple(voice or ()), guide, _date(day))
    files = [(path.name, _bytes(path)) for path in paths[:-1]]
    change_study(paths[-1], lambda study: tray.fill(study, files), originals=tray.originals)
    for intake in tray.intakes:
        _say(intake, language(spoken))


def redact(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The study folder.")],
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="Such as S-014, or all.")],
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAME...", help="What to mask; without it, the names seen are listed."),
    ] = None,
    reason: Annotated[
        str, typer.Option("--reason", help="Why, in a few words without a name; kept in the source.")
    ] = "",
    spoken: Annotated[str, typer.Option("--language", help="da or en, for these messages.")] = "",
) -> None:
    """Mask names in a source by as many blocks, so that every passage keeps its place.

    The old text, its earlier versions and the original file go; the source keeps date, reason and the number of characters.
    What else holds the words (findings, published editions) is named and not changed.
    """
    tongue = language(spoken)
    if names:
        _mask(
            folder,
            source,
            tuple(names),
            reason or ("Navne maskeret" if tongue == "da" else "Names masked"),
            tongue,
        )
    else:
        _list_names(folder, source, tongue)


@dataclass(slots=True)
class _Tray:
    """The files of one import, on their way into the study."""

    kind: str
    voices: tuple[str, ...]
    guide: str
    day: date | None
    originals: dict[str, bytes] = field(default_factory=dict)
    intakes: list[Intake] = field(default_factory=list)

    def fill(self, study: Study, files: list[tuple[str, bytes]]) -> Study:
        """Take all files in, one after the other; none where one is refused."""
        from redthread.formats.documents import read_document
        from redthread.listen.intake import Order, take_in
        from redthread.records.words import SourceKind

        for name, data in files:
            order = Order(
                SourceKind(KINDS[self.kind]), name, self.voices, self.guide, self.day, study.info.language
            )
            intake = take_in(study, read_document(data, name), order)
            self.originals[intake.original] = data
            self.intakes.append(intake)
            study = intake.study
        return study


def _bytes(path: Path) -> bytes:
    from redthread.formats.documents import LARGEST

    try:
        if path.stat().st_size > LARGEST:
            raise refuse(Code.FILE_TOO_LARGE, path.name, limit=f"{LARGEST // 1024**2} MB")
        return path.read_bytes()
    except OSError as fault:
        raise refuse(Code.FILE_UNREADABLE, path.name, reason=fault.strerror or type(fault).__name__) from None


def _date(day: str) -> date | None:
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        raise refuse(Code.CELL_VALUE, "--date", value=day, expected="YYYY-MM-DD") from None


def _say(intake: Intake, tongue: str) -> None:
    title, themes, new, points = (
        intake.source.title,
        len(intake.minutes.themes),
        len(intake.themes),
        len(intake.passages),
    )
    typer.echo(f"{intake.source.id}: {title}")
    if tongue == "da":
        found = _counted(themes, "overskrift", "overskrifter")
        brought = f"heraf {_counted(new, 'nyt tema', 'nye temaer')}"
        proposed = f"{_counted(points, 'meningsenhed', 'meningsenheder')} foreslået, til bekræftelse"
    else:
        found = _counted(themes, "heading", "headings")
        brought = f"{new} of them {'a new theme' if new == 1 else 'new themes'}"
        proposed = f"{_counted(points, 'passage', 'passages')} proposed, to be confirmed"
    typer.echo(f"  {found}, {brought}; {proposed}")
    say_problems(intake.notices, tongue)
    _say_names(intake.names, intake.source.id, tongue)


def _counted(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _say_names(names: tuple[NameSeen, ...], source: str, tongue: str) -> None:
    if not names:
        return
    typer.echo(
        "  Navne set i teksten (vises kun her):"
        if tongue == "da"
        else "  Names seen in the text (shown here only):"
    )
    for name in names[:SHOWN_NAMES]:
        typer.echo(
            f"    {'' if name.likely else '? '}{name.words}" + (f" ({name.count})" if name.count > 1 else "")
        )
    if len(names) > SHOWN_NAMES:
        more = len(names) - SHOWN_NAMES
        typer.echo(f"    ... og {more} mere" if tongue == "da" else f"    ... and {more} more")
    advice = "Maskér med" if tongue == "da" else "Mask with"
    typer.echo(f'  {advice}: redthread redact DIR {source} "..."')


def _list_names(folder: Path, source: str, tongue: str) -> None:
    from redthread.formats.folder import open_study
    from redthread.listen.names_seen import names_seen

    study = open_study(folder)
    for one in _chosen(study, source):
        typer.echo(f"{one.id}: {one.title}")
        _say_names(names_seen(one.text), one.id, tongue)


def _mask(folder: Path, source: str, names: tuple[str, ...], reason: str, tongue: str) -> None:
    from redthread.condense.erasure import erase
    from redthread.formats.folder import change_study
    from redthread.listen.names_seen import mask, places_of

    reports: list[ErasureReport] = []
    published = _published(folder)
    today = date.today()  # noqa: DTZ011 -- the day as the analyst's calendar has it

    def revise(study: Study) -> Study:
        for one in _chosen(study, source):
            spans = places_of(one.text, names)
            if spans:
                erased = erase(
                    study, one.id, spans=spans, reason=mask(reason, names), day=today, published=published
                )
                study = erased.study
                reports.append(erased.report)
        return study

    change_study(folder, revise)
    if not reports:
        typer.echo(
            "Navnet står ikke i kilden; intet er ændret."
            if tongue == "da"
            else "The name is not there; nothing was changed."
        )
    for report in reports:
        _say_erased(report, tongue)


def _published(folder: Path) -> dict[str, bytes]:
    kept = folder / "published"
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in sorted(kept.rglob("*")) if path.is_file()
    }


def _say_erased(report: ErasureReport, tongue: str) -> None:
    danish = tongue == "da"
    typer.echo(f"{report.source}: {report.codepoints} {'tegn maskeret' if danish else 'characters masked'}")
    touched = (
        (report.findings, "Resultater, der hviler på stedet", "Findings that rest on the place"),
        (report.mentions, "Ordene står også i (uændret)", "The words also stand in (unchanged)"),
        (report.editions, "Udgivne filer med ordene", "Published files with the words"),
        (
            report.unsearched,
            "Udgivne filer, der ikke kunne gennemsøges",
            "Published files that could not be searched",
        ),
    )
    for places, said, said_en in touched:
        if places:
            typer.echo(f"  {said if danish else said_en}: {', '.join(places)}")


def _chosen(study: Study, source: str) -> tuple[Source, ...]:
    chosen = tuple(one for one in study.sources if source in (one.id, EVERY))
    if not chosen:
        raise refuse(Code.REFERENCE_DANGLING, "sources/", value=source, expected="sources/")
    return chosen
