"""The reference of the commands, written from the command line itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

_HEAD = """# Commands

Made from the command line itself by `python -m tests.docs.write_pages`: do not edit by hand.

Every message and fixed word exists in Danish and English: `--language da` or `--language en`, else `REDTHREAD_LANGUAGE`, else the study's own
language, then the machine's, then Danish; a report is written in the study's language where `--language` says nothing. Problems are one line each, with code, file, line and column ([problems](problems.md));
steps of long work and problems go to the error stream, answers to the output.

| Exit code | Meaning |
|---:|---|
| 0 | done |
| 1 | `check` or `publish` found errors (with `check --strict` doubts too), or a question was answered with no |
| 2 | the input, or what was typed, cannot be read: nothing was changed |
| 70 | a fault in Redthread; set `REDTHREAD_DEBUG=1` to see where |
| 130 | stopped with Ctrl-C |

| Setting of the environment | Meaning |
|---|---|
| `REDTHREAD_LANGUAGE` | `da` or `en`, where no option says |
| `REDTHREAD_FONTS` | a folder with the report's fonts, in place of the installed ones |
| `REDTHREAD_DEBUG` | show the traceback of a fault |
"""
_USUAL = "0 done, 2 input that cannot be read."
_EXITS = re.compile(r"\s*Exit codes: ([^\n]*)")


def commands_page() -> str:
    """The page docs/reference/commands.md: every command with its arguments, options and exit codes.

    Examples
    --------
    >>> commands_page().splitlines()[0]
    '# Commands'
    """
    return "\n".join([_HEAD, *(_section(command, words) for command, words in commands())])


def commands() -> tuple[tuple[TyperCommand, str], ...]:
    """Every command that does something, with the words that call it.

    Examples
    --------
    >>> [words for _, words in commands()][:2]
    ['redthread demo', 'redthread new']
    """
    from redthread.cli.app import app

    return tuple(_below(get_command(app), "redthread"))


def _below(command: object, words: str) -> Iterator[tuple[TyperCommand, str]]:
    if isinstance(command, TyperGroup):
        for name, one in command.commands.items():
            yield from _below(one, f"{words} {name}")
    elif isinstance(command, TyperCommand):
        yield command, words


def _section(command: TyperCommand, words: str) -> str:
    said = (command.help or "").strip()
    exits = _EXITS.search(said)
    arguments = [one for one in command.params if isinstance(one, TyperArgument)]
    options = [one for one in command.params if isinstance(one, TyperOption) and not one.hidden]
    needed = [_flags(one) for one in options if one.required]
    call = " ".join([words, *map(_metavar, arguments), *needed])
    return "\n".join(
        [
            f"## {words}\n",
            f"    {call}{' [OPTIONS]' if len(options) > len(needed) else ''}\n",
            _EXITS.sub("", said).strip() + "\n",
            *_table("Argument", [(_metavar(one), one) for one in arguments]),
            *_table("Option", [(_flags(one), one) for one in options]),
            f"Exit codes: {exits[1] if exits else _USUAL}\n",
        ]
    )


def _table(heading: str, rows: list[tuple[str, TyperArgument | TyperOption]]) -> Iterator[str]:
    if rows:
        yield f"| {heading} | Meaning |\n|---|---|"
        for words, one in rows:
            yield f"| `{_plain(words)}` | {_plain(_meaning(one))} |"
        yield ""


def _metavar(one: TyperArgument | TyperOption) -> str:
    return one.metavar or (one.name or "").upper()


def _flags(one: TyperOption) -> str:
    flags = ", ".join(one.opts) + "".join(f" / {other}" for other in one.secondary_opts)
    return flags if one.is_flag else f"{flags} {one.metavar or 'TEXT'}"


def _meaning(one: TyperArgument | TyperOption) -> str:
    said = str(getattr(one, "help", "") or "")
    notes = ["required"] if isinstance(one, TyperOption) and one.required else []
    if isinstance(one, TyperOption) and not one.is_flag and one.default not in (None, "", []):
        notes.append(f"else {one.default}")
    return f"{said} ({', '.join(notes)})" if notes else said


def _plain(words: str) -> str:
    return words.replace("|", "\\|")
