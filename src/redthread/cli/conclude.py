"""``redthread check``: what the report says, held against what was heard."""

from __future__ import annotations

import json as json_text
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from redthread.cli.terminal import language as spoken
from redthread.errors import Code, Refusal, refuse
from redthread.records.study import Study

EXIT_ERRORS = 1


def check(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The study folder.")],
    json: Annotated[bool, typer.Option("--json", help="Print JSON for programs.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Doubts count as errors in the exit code.")
    ] = False,
    register: Annotated[
        Path | None,
        typer.Option("--register", metavar="FILE", help="Names, one a line: neither copied nor shown."),
    ] = None,
    language: Annotated[
        str, typer.Option("--language", help="da or en; the study's own where nothing is said.")
    ] = "",
) -> None:
    """Hold every claim of the report against what was heard.

    Exit codes: 0 no error, 1 errors (with --strict doubts too), 2 input that cannot be read.
    """
    from redthread.conclude.check import case_of, check_case
    from redthread.conclude.json_answer import as_json
    from redthread.formats.folder import open_study

    study = open_study(folder)
    case = case_of(study, register=names_in(register), previous=previous_of(folder, study.info.previous))
    result = check_case(case)
    if json:
        typer.echo(json_text.dumps(as_json(result), ensure_ascii=False, indent=2))
    else:
        from rich.console import Console

        from redthread.cli.check_screen import show
        from redthread.conclude.first_look import first_look

        tongue = spoken(language, study.info.language)
        show(
            Console(highlight=False),
            study.info.title.say(tongue),
            result,
            first_look(case.evidence, result.remarks),
            tongue,
        )
    doubted = strict and any(one.severity == "doubt" for one in result.remarks)
    if doubted or not result.publishable:
        raise typer.Exit(EXIT_ERRORS)


def names_in(register: Path | None) -> tuple[str, ...]:
    """The names of a register; none where there is no register.

    Problems: FILE_UNREADABLE, and those of the register; none of them holds a line of it.
    """
    from redthread.formats.register import read_register

    if register is None:
        return ()
    try:
        return read_register(register.read_bytes())
    except Refusal as refusal:
        raise Refusal(replace(one, file="--register") for one in refusal.problems) from None
    except OSError as fault:
        raise refuse(
            Code.FILE_UNREADABLE, "--register", reason=fault.strerror or type(fault).__name__
        ) from None


def previous_of(folder: Path, name: str) -> Study | None:
    """The earlier study that ``study.toml`` names, opened; None where it names none."""
    from redthread.formats.folder import open_study

    return open_study(folder / name) if name else None
