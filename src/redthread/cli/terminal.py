"""What every command says in the same way: problems, steps of long work, the language."""

from __future__ import annotations

import os
from collections.abc import Iterable

import typer

from redthread.errors import Problem

SHOWN_PROBLEMS = 50


def language(chosen: str = "", study: str = "") -> str:
    """The language to speak: as chosen, or REDTHREAD_LANGUAGE, or the study's, or the machine's, or Danish.

    Examples
    --------
    >>> language("en"), language("da", "en")
    ('en', 'da')
    """
    spoken = chosen or os.environ.get("REDTHREAD_LANGUAGE", "") or study or os.environ.get("LANG", "")[:2]
    return "en" if spoken.lower().startswith("en") else "da"


def say_problems(problems: Iterable[Problem], chosen: str = "") -> None:
    """Print problems to the error stream, one a line; after fifty, how many more there are."""
    spoken, all_of_them = language(chosen), tuple(problems)
    for one in all_of_them[:SHOWN_PROBLEMS]:
        typer.echo(one.describe(spoken), err=True)
    more = len(all_of_them) - SHOWN_PROBLEMS
    if more > 0:
        typer.echo(f"... og {more} mere" if spoken == "da" else f"... and {more} more", err=True)


def step(words: str) -> None:
    """Print that a step of long work begins, to the error stream.

    Parameters
    ----------
    words : str
        What is being done, in the reader's language.
    """
    typer.echo(f"  {words} ...", err=True)
