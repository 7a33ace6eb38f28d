"""``redthread new``: begin a study."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from redthread.cli.terminal import language as spoken
from redthread.errors import Code, refuse

_SAID = {
    "da": "Undersøgelsen ligger i {folder}.\nBegynd med {folder}/README.md, og kør redthread check {folder} så ofte, du vil.",
    "en": "The study lies in {folder}.\nBegin with {folder}/README.md, and run redthread check {folder} as often as you like.",
}


def new(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The folder to make; it must be empty or not there.")
    ],
    title: Annotated[
        str, typer.Option("--title", help="The study's title; the folder's name where nothing is said.")
    ] = "",
    language: Annotated[str, typer.Option("--language", help="da or en: the study's language.")] = "",
) -> None:
    """Begin a study: an empty, sound folder with a README that says what to do first."""
    from redthread.formats.folder import save_study
    from redthread.formats.folder.starting import README, empty_study, readme
    from redthread.formats.folder.transaction import unwritable

    tongue = spoken(language)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise refuse(Code.FOLDER_EXISTS, folder.name)
    named = title or folder.resolve().name
    save_study(folder, empty_study(folder.resolve().name, named, tongue))
    try:
        (folder / README).write_text(readme(named, tongue), encoding="utf-8")
    except OSError as fault:
        raise unwritable(folder, fault) from fault
    typer.echo(_SAID[tongue].format(folder=folder))
