"""Read and run the fenced blocks of a page: commands with what they print, and files that are written by hand.

```` ```console ```` holds commands after ``$ `` and below each what it prints; ``...`` stands for any number of lines or
any part of a line; ``[exit 1]`` on a line of its own says how the command ends. ```` ```csv some/file.csv ```` (or
markdown, text, toml) holds the whole of a file that the reader writes.
"""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

WRITTEN = {"csv", "markdown", "text", "toml"}
WIDTH = "100"
_FENCE = re.compile(r"^(`{3,})(\w*)[ ]?([^\n`]*)\n(.*?)^\1[ ]*$", re.MULTILINE | re.DOTALL)
_EXIT = re.compile(r"\[exit (\d+)\]")


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, the file it is the whole of, its body, and the line it begins on."""

    language: str
    file: str
    body: str
    line: int


@dataclass(frozen=True)
class Command:
    """A command as typed, the lines it is said to print, and how it is said to end."""

    words: str
    printed: tuple[str, ...]
    exit: int


def blocks(text):
    """List the fenced blocks of a page, in order."""
    return [
        Block(found[2], found[3].strip(), found[4], text.count("\n", 0, found.start()) + 1)
        for found in _FENCE.finditer(text)
    ]


def commands(body):
    """List the commands of a console block.

    >>> commands("$ a\\nja\\n[exit 1]\\n")
    [Command(words='a', printed=('ja',), exit=1)]
    """
    parts = re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]
    return [_command(*part.rstrip("\n").split("\n")) for part in parts]


def _command(words, *lines):
    ends = [int(found[1]) for line in lines if (found := _EXIT.fullmatch(line))]
    printed = tuple(line.rstrip() for line in lines if not _EXIT.fullmatch(line))
    return Command(words, printed, ends[0] if ends else 0)


def run(words, folder):
    """Run a command as a reader would, in a folder, with the program on the path; returns its lines and its exit code."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    settings = {"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8", "COLUMNS": WIDTH, "NO_COLOR": "1"}
    done = subprocess.run(
        ["sh", "-c", words],
        cwd=folder,
        env=settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return tuple(line.rstrip() for line in done.stdout.decode().splitlines()), done.returncode


def write(block, folder):
    """Write the file that a block is the whole of."""
    target = folder / block.file
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(block.body, encoding="utf-8")


def agrees(expected, printed):
    """Whether the lines are those expected, ``...`` standing for anything.

    >>> agrees(["a", "...", "z 1 ..."], ["a", "b", "c", "z 1 2"])
    True
    """
    pattern = "".join(
        r"(?:.*\n)*" if line.strip() == "..." else ".*".join(map(re.escape, line.split("..."))) + r"\n"
        for line in expected
    )
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None


def renewed(text, folder):
    """Return the page with what its commands print now; what holds ``...`` and still agrees stays as it is."""

    def again(found):
        block = Block(found[2], found[3].strip(), found[4], 0)
        if block.language in WRITTEN and block.file:
            write(block, folder)
        if block.language != "console":
            return found[0]
        return found[0].replace(found[4], "".join(_again(one, folder) for one in commands(found[4])))

    return _FENCE.sub(again, text)


def _again(command, folder):
    printed, code = run(command.words, folder)
    lines = command.printed if agrees(command.printed, printed) else printed
    ending = [f"[exit {code}]"] if code else []
    return "".join(f"{line}\n" for line in (f"$ {command.words}", *lines, *ending))
