"""The typer application: one verb for each thing an analyst does."""

from __future__ import annotations

import os
import sys
from itertools import pairwise
from typing import Annotated

import typer

import redthread
from redthread.cli.conclude import check
from redthread.cli.condense import merge, source
from redthread.cli.demo import demo
from redthread.cli.design import new
from redthread.cli.listen import import_, redact
from redthread.cli.passages import passages
from redthread.cli.publish import publish, report, withdraw
from redthread.cli.terminal import language, say_problems
from redthread.errors import Refusal
from redthread.records.info import Text

EXIT_UNREADABLE = 2
EXIT_BUG = 70
EXIT_STOPPED = 130

_STOPPED = Text("Standset; intet er gjort halvt.", "Stopped; nothing was left half-done.")
_FAULT = Text(
    "Det er en fejl i Redthread og ikke i dine filer: {name}. Sæt REDTHREAD_DEBUG=1, og kør kommandoen igen for at se hvor.",
    "This is a fault in Redthread and not in your files: {name}. Set REDTHREAD_DEBUG=1 and run it again to see where.",
)

app = typer.Typer(
    name="redthread",
    help="""Carry what people say into what gets done, without losing the thread.

    A study is a folder of plain files. Begin with `redthread demo`, or with `redthread new DIR`; bring material in with
    `redthread import`; mark passages, write findings and report.md; then `redthread check DIR` and `redthread report DIR`.
    """,
    epilog="Exit codes: 0 done, 1 the check found errors, 2 the input cannot be read. Messages are Danish; REDTHREAD_LANGUAGE=en makes them English.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"redthread {redthread.__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


app.command()(demo)
app.command()(new)
app.command("import")(import_)
app.command()(redact)
app.command()(passages)
app.add_typer(source)
app.command()(merge)
app.command()(check)
app.command()(report)
app.command()(publish)
app.command()(withdraw)


def main() -> None:
    """Run the command line; problems become lines and exit codes, never a traceback."""
    try:
        _run()
    except Refusal as refusal:
        say_problems(refusal.problems, _asked(sys.argv))
        sys.exit(EXIT_UNREADABLE)
    except KeyboardInterrupt:
        typer.echo(_STOPPED.say(language(_asked(sys.argv))), err=True)
        sys.exit(EXIT_STOPPED)
    except Exception as fault:
        if os.environ.get("REDTHREAD_DEBUG"):
            raise
        typer.echo(_FAULT.say(language()).replace("{name}", type(fault).__name__), err=True)
        sys.exit(EXIT_BUG)


def _run() -> None:
    try:
        app()
    except SystemExit as left:
        if left.code == EXIT_STOPPED:  # typer has taken the interrupt and says nothing
            raise KeyboardInterrupt from left
        raise


def _asked(words: list[str]) -> str:
    """The language that the command was given, for problems that come before it has read it."""
    given = [one.partition("=")[2] for one in words if one.startswith("--language=")]
    given += [after for one, after in pairwise(words) if one == "--language"]
    return given[-1] if given else ""
