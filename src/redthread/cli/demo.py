"""``redthread demo``: the whole way on an invented municipality."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from redthread.cli.terminal import language as spoken
from redthread.cli.terminal import step
from redthread.records.info import Text

if TYPE_CHECKING:
    from redthread.conclude.reading import Case
    from redthread.records.study import Study

STUDY, DRAFT, REPORT = "study", "draft", "report"
_WRITING = Text("Skriver demoundersøgelsen", "Writing the demo study")
_CHECKING_DRAFT = Text(
    "Prøver et udkast med indlagte fejl mod materialet", "Checking a draft with planted faults"
)
_CHECKING = Text("Prøver den rettede rapport mod materialet", "Checking the corrected report")
_MENDED = Text("Den rettede rapport", "The corrected report")
_WHERE = Text("Her ligger det:", "Here it lies:")
_NEXT = Text("Gå videre med:", "Go on with:")
_PLACES = (
    (STUDY, Text("undersøgelsen, almindelige filer", "the study, plain files")),
    (
        DRAFT,
        Text("samme undersøgelse med udkastet og dets fejl", "the same study with the draft and its faults"),
    ),
    (REPORT, Text("rapporten: HTML, Word, PDF og tabeller", "the report: HTML, Word, PDF and tables")),
)


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where it is written.")] = Path(
        "redthread-demo"
    ),
    *,
    serve: Annotated[
        bool, typer.Option("--serve/--no-serve", help="Reserved for the workspace; never blocks yet.")
    ] = False,
    language: Annotated[str, typer.Option("--language", help="da or en; Danish where nothing is said.")] = "",
) -> None:
    """Write the demo study of Ellesund, check it, and build its report.

    First a draft with planted faults is checked, so that you see what the check says; then the corrected report is checked and
    built. A folder that holds the demo already is used as it is: change it and run the command again.
    """
    from redthread.demo.writing import write_demo, write_draft

    del serve  # the workspace is a later part; the option is there so that scripts need not change
    tongue = spoken(language, "da")
    step(_WRITING.say(tongue))
    study = write_demo(folder / STUDY)
    draft = write_draft(folder / DRAFT, study)
    _show_draft(folder / DRAFT, draft, tongue)
    _build(folder, study, tongue)
    _say_where(folder, tongue)


def _show_draft(folder: Path, draft: Study, tongue: str) -> None:
    from rich.console import Console

    from redthread.cli.check_screen import first_screen
    from redthread.conclude.check import check_case
    from redthread.conclude.first_look import first_look

    step(_CHECKING_DRAFT.say(tongue))
    case = _case(draft)
    result = check_case(case)
    title = f"{draft.info.title.say(tongue)}: {folder / 'report.md'}"
    first_screen(Console(highlight=False), title, result, first_look(case.evidence, result.remarks), tongue)


def _build(folder: Path, study: Study, tongue: str) -> None:
    from redthread.cli.check_screen import summary
    from redthread.cli.publish import write_report
    from redthread.conclude.check import check_case

    step(_CHECKING.say(tongue))
    case = _case(study)
    result = check_case(case)
    typer.echo(f"\n{_MENDED.say(tongue)}: {summary(result, tongue)}")
    write_report(folder / STUDY, study, folder / REPORT, language=tongue, examined=(case, result))


def _case(study: Study) -> Case:
    from redthread.conclude.check import case_of

    return case_of(study)


def _say_where(folder: Path, tongue: str) -> None:
    typer.echo(f"\n{_WHERE.say(tongue)}")
    for name, words in _PLACES:
        typer.echo(f"  {folder / name}  ({words.say(tongue)})")
    typer.echo(f"{_NEXT.say(tongue)}")
    typer.echo(f"  redthread check {folder / DRAFT}")
    typer.echo(f"  {folder / REPORT / 'report.html'}")
