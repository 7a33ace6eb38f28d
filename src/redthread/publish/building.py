"""The report's files: the web page, the Word file, the PDF and the tables, as bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from redthread.publish.html import to_html
from redthread.publish.pdf import to_pdf
from redthread.publish.tree import Block, Document, Figure, Table
from redthread.publish.word import to_word

FORMATS = ("html", "docx", "pdf", "csv")
_SEPARATORS = {"da": ";", "en": ","}


def build(
    document: Document,
    *,
    name: str = "report",
    formats: Iterable[str] = FORMATS,
    template: bytes | None = None,
    folders: tuple[Path, ...] = (),
    progress: Callable[[str], None] | None = None,
) -> dict[str, bytes]:
    """Write the report in each format.

    Parameters
    ----------
    document : Document
        The report.
    name : str
        The name of the files before their ending.
    formats : iterable of str
        Of ``html``, ``docx``, ``pdf`` and ``csv`` (the tables, one a file).
    template : bytes or None
        The user's Word template.
    folders : tuple of Path
        Where the fonts lie.
    progress : callable or None
        Told the name of each file before it is written.

    Returns
    -------
    dict
        The bytes by relative name. The same document, template and fonts give the same bytes.

    Examples
    --------
    >>> from redthread.publish.tree import Cover
    >>> list(build(Document("da", Cover("A", "Rapport", ()), (), "Redthread 0.1"), formats=["html"]))
    ['report.html']
    """
    writers: dict[str, Callable[[], bytes]] = {
        "html": lambda: to_html(document, folders).encode("utf-8"),
        "docx": lambda: to_word(document, template, folders),
        "pdf": lambda: to_pdf(document, folders),
    }
    wanted, made = set(formats), {}
    for ending, write in writers.items():
        if ending in wanted:
            if progress:
                progress(f"{name}.{ending}")
            made[f"{name}.{ending}"] = write()
    return made | (_tables(document) if "csv" in wanted else {})


def _tables(document: Document) -> dict[str, bytes]:
    found = (table for block in document.blocks for table in _table_of(block))
    return {f"tables/{table.anchor}.csv": _csv(table, document.language) for table in found if table.anchor}


def _table_of(block: Block) -> tuple[Table, ...]:
    if isinstance(block, Table):
        return (block,)
    if isinstance(block, Figure):
        table = block.table
        return (Table(table.caption, table.header, table.rows, anchor=block.anchor, note=table.note),)
    return ()


def _csv(table: Table, language: str) -> bytes:
    """As a spreadsheet of the language opens it: with a mark of its encoding, and its own separator."""
    rows = [(table.caption,), table.header, *table.rows, *(((table.note,),) if table.note else ())]
    separator = _SEPARATORS[language]
    lines = (separator.join(_cell(cell, separator) for cell in row) for row in rows)
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode("utf-8")


def _cell(cell: str, separator: str) -> str:
    shielded = f"'{cell}" if cell[:1] in {"=", "+", "@", "\t"} else cell
    quoted = shielded.replace('"', '""')
    return f'"{quoted}"' if any(sign in shielded for sign in (separator, '"', "\n")) else shielded
