"""``redthread report``, ``redthread publish`` and ``redthread withdraw``: from the study to what is read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import redthread
from redthread.cli.terminal import language as spoken
from redthread.cli.terminal import step
from redthread.errors import Code, Refusal, problem, refuse
from redthread.records.claims import Severity
from redthread.records.info import Text
from redthread.records.study import Study

if TYPE_CHECKING:
    from redthread.conclude.check import CheckResult
    from redthread.conclude.reading import Case

    Examined = tuple[Case, CheckResult]

EXIT_ERRORS = 1
FORMATS = ("html", "docx", "pdf", "csv")
_CHECKING = Text("Prøver rapporten mod materialet", "Checking the report against the material")
_COMPOSING = Text("Sætter rapporten sammen", "Composing the report")
_WRITING = Text("Skriver {name}", "Writing {name}")
_NO_FONTS = Text(
    "Rapportens skrifttyper er ikke installeret; den bruger en anden skrifttype.",
    "The report's fonts are not installed; it uses another font.",
)
_DONE = Text("Udkastet ligger her:", "The draft lies here:")
_ERRORS = Text(
    "Der er {count} fejl i rapporten. Den kan ikke udgives; `redthread check` viser dem.",
    "The report has {count} errors. It cannot be published; `redthread check` shows them.",
)
_PUBLISHED = Text("Udgave {number} er udgivet:", "Edition {number} is published:")
_WITHDRAWN = Text("Udgave {number} er trukket tilbage.", "Edition {number} is withdrawn.")

_Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The study folder.")]
_Template = Annotated[
    Path | None, typer.Option("--template", metavar="FILE", help="A Word template of your own (.docx).")
]
_Register = Annotated[
    Path | None,
    typer.Option("--register", metavar="FILE", help="Names, one a line: neither copied nor shown."),
]
_Language = Annotated[
    str, typer.Option("--language", help="da or en; the study's own where nothing is said.")
]


def report(
    folder: _Folder,
    *,
    out: Annotated[Path, typer.Option("--out", metavar="OUT", help="Where the files are written.")],
    template: _Template = None,
    language: _Language = "",
    formats: Annotated[
        str, typer.Option("--formats", help="Of html, docx, pdf and csv, with commas.")
    ] = ",".join(FORMATS),
    register: _Register = None,
) -> None:
    """Build a draft of the report: a web page, a Word file, a PDF and the tables, with the check's remarks.

    A draft always builds, also with errors. Nothing is written into the study.
    """
    from redthread.formats.folder import open_study

    wanted = chosen_formats(formats)
    refuse_inside(folder, out)
    study = open_study(folder)
    tongue = spoken(language or study.info.language)
    written = write_report(
        folder, study, out, template=template, language=tongue, formats=wanted, register=register
    )
    typer.echo(_DONE.say(tongue))
    for path in written:
        typer.echo(f"  {path}")


def publish(
    folder: _Folder,
    *,
    journal: Annotated[
        str, typer.Option("--journal", help="The journal number that the edition is filed under.")
    ] = "",
    template: _Template = None,
    register: _Register = None,
    on: Annotated[
        str, typer.Option("--date", metavar="YYYY-MM-DD", help="The day; today where nothing is said.")
    ] = "",
    language: _Language = "",
) -> None:
    """Publish the report: checked, numbered and entered in the ledger, in published/.

    Exit codes: 0 published, 1 the check found errors, 2 input that cannot be read.
    """
    from redthread.follow_up.states import states
    from redthread.formats.folder import open_study
    from redthread.publish.ledger import FOLDER, Making
    from redthread.publish.ledger import publish as enter

    study, day = open_study(folder), the_day(on)
    tongue = spoken(language or study.info.language)
    step(_CHECKING.say(tongue))
    _, result = examine(folder, study, register)
    if not result.publishable:
        typer.echo(_ERRORS.say(tongue).replace("{count}", str(len(result.of(Severity.ERROR)))), err=True)
        raise typer.Exit(EXIT_ERRORS)
    making = Making(day, software(), journal, _bytes(template), fonts(tongue))
    step(_COMPOSING.say(tongue))
    edition = enter(folder, study, making, remarks=result.remarks, states=states(study, day))
    typer.echo(_PUBLISHED.say(tongue).replace("{number}", str(edition.number)))
    for name, _ in edition.files:
        typer.echo(f"  {folder / FOLDER / str(edition.number) / name}")


def withdraw(
    folder: _Folder,
    edition: Annotated[int, typer.Argument(metavar="EDITION", help="The number of the edition.")],
    *,
    reason: Annotated[str, typer.Option("--reason", help="Why; it is kept in the ledger.")],
    on: Annotated[
        str, typer.Option("--date", metavar="YYYY-MM-DD", help="The day; today where nothing is said.")
    ] = "",
    language: _Language = "",
) -> None:
    """Withdraw a published edition. Its files stay in the ledger with the date and the reason."""
    from redthread.publish.ledger import withdraw as take_back

    take_back(folder, edition, the_day(on), reason)
    typer.echo(_WITHDRAWN.say(spoken(language)).replace("{number}", str(edition)))


def write_report(
    folder: Path,
    study: Study,
    out: Path,
    *,
    template: Path | None = None,
    language: str = "da",
    formats: Iterable[str] = FORMATS,
    register: Path | None = None,
    examined: Examined | None = None,
) -> tuple[Path, ...]:
    """Build the draft of an opened study and write its files; returns where they lie.

    Parameters
    ----------
    folder : Path
        Where the study lies.
    study : Study
        The study.
    out : Path
        Where the files are written; made where it is missing.
    template, register : Path or None
        The user's Word template; names that must not stand in the report.
    language : str
        ``"da"`` or ``"en"``.
    formats : iterable of str
        Of ``html``, ``docx``, ``pdf`` and ``csv``.
    examined : (Case, CheckResult) or None
        What the check worked on and said, where it has been run already.
    """
    from redthread.follow_up.states import states
    from redthread.publish.building import build
    from redthread.publish.compose import compose
    from redthread.publish.manuscript import manuscript

    words = _bytes(template)
    if examined is None:
        step(_CHECKING.say(language))
    case, result = examined or examine(folder, study, register)
    step(_COMPOSING.say(language))
    desk = manuscript(
        study, language=language, remarks=result.remarks, states=states(study), software=software(), case=case
    )
    files = build(
        compose(desk), formats=formats, template=words, folders=fonts(language), progress=_announcer(language)
    )
    return _write(out, files)


def examine(folder: Path, study: Study, register: Path | None) -> Examined:
    """Check a study as `redthread check` does; gives what the check worked on, and what it says."""
    from redthread.cli.conclude import names_in, previous_of
    from redthread.conclude.check import case_of, check_case

    case = case_of(study, register=names_in(register), previous=previous_of(folder, study.info.previous))
    return case, check_case(case)


def software() -> str:
    """Name and version of this program, as the report prints it."""
    return f"Redthread {redthread.__version__}"


def fonts(language: str) -> tuple[Path, ...]:
    """The folders of the report's fonts; says so where there are none."""
    from redthread.publish.fonts import font_folders

    override = os.environ.get("REDTHREAD_FONTS")
    folders = font_folders(Path(override) if override else None)
    if not folders:
        typer.echo(_NO_FONTS.say(language), err=True)
    return folders


def chosen_formats(words: str) -> tuple[str, ...]:
    """The formats named with commas between.

    Problems: CELL_VALUE for one that is not known.

    Examples
    --------
    >>> chosen_formats("pdf, html")
    ('pdf', 'html')
    """
    wanted = tuple(word.strip() for word in words.split(",") if word.strip())
    wrong = [word for word in wanted if word not in FORMATS]
    if wrong or not wanted:
        raise Refusal(
            problem(Code.CELL_VALUE, "--formats", value=word, expected=", ".join(FORMATS))
            for word in wrong or [words]
        )
    return wanted


def refuse_inside(folder: Path, out: Path) -> None:
    """Refuse to write a draft into the study folder: the format would not know its files.

    Problems: OUT_INSIDE.
    """
    if out.resolve().is_relative_to(folder.resolve()):
        raise refuse(Code.OUT_INSIDE, str(out))


def the_day(words: str) -> date:
    """The day that was said, or today.

    Problems: CELL_VALUE where it is no date.

    Examples
    --------
    >>> the_day("2026-03-01")
    datetime.date(2026, 3, 1)
    """
    try:
        return date.fromisoformat(words) if words else datetime.now(UTC).astimezone().date()
    except ValueError:
        raise refuse(Code.CELL_VALUE, "--date", value=words, expected="YYYY-MM-DD") from None


def _announcer(language: str) -> Callable[[str], None]:
    return lambda name: step(_WRITING.say(language).replace("{name}", name))


def _bytes(path: Path | None) -> bytes | None:
    if path is None:
        return None
    try:
        return path.read_bytes()
    except OSError as fault:
        raise refuse(
            Code.FILE_UNREADABLE, "--template", reason=fault.strerror or type(fault).__name__
        ) from None


def _write(out: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    try:
        for name, data in files.items():
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            (out / name).write_bytes(data)
    except OSError as fault:
        raise refuse(
            Code.FOLDER_UNWRITABLE, str(out), reason=fault.strerror or type(fault).__name__
        ) from None
    return tuple(out / name for name in files if not name.startswith("tables/"))
