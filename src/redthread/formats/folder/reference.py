"""The reference documentation of the study folder and of every problem, made from the records and codes themselves."""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from types import NoneType
from typing import Any, cast, get_args, get_origin, get_type_hints

from redthread.errors import Advice, Code
from redthread.formats.folder.cells import TEXT, Field, fields_of, words_of
from redthread.formats.folder.front_matter import GUIDE_KEYS, SOURCE_KEYS, Key
from redthread.formats.folder.layout import FORMAT, PEOPLE, TABLES, Layout
from redthread.formats.folder.soundness import FILES
from redthread.records.columns import Column
from redthread.records.identifiers import example
from redthread.records.info import StudyInfo, Text

_PARAMETER = re.compile(r"^(\w+(?:, \w+)*) : .*\n((?:    .*\n?|\n)+)", re.MULTILINE)
_TOML_TYPES: dict[Any, str] = {
    str: '"text"',
    int: "12",
    float: "0.5",
    bool: "true, false",
    date: "2026-01-31",
}
_PIPE = "\\|"
_NOTE = "<!-- Made from the records by redthread.formats.folder.reference; a test compares. -->\n\n"
_OTHERS = (
    ("study.toml", "study-toml.md", "The frame of the study and its policy."),
    ("guides/G-1.md", "guides.md", "Interview guides and agendas, one a file."),
    ("sources/S-001.md", "sources.md", "The texts that were heard, one a file."),
    (
        "sources/versions/S-001-3f9a1c2b.md",
        "sources.md",
        "Earlier texts of corrected sources, by their hash.",
    ),
    ("sources/original/", "", "The files that the sources were read from, as they came."),
    ("questionnaire.xlsx", "", "The questionnaire as an XLSForm; may be absent."),
    ("answers.parquet or answers.csv", "", "One row a response; may be absent."),
    ("report.md, report.en.md", "", "The report, and its English; the second may be absent."),
    ("published/", "", "Everything that ever left the study, as it left."),
    ("README*, hidden files, Thumbs.db, desktop.ini, ~$*", "", "Yours; not read."),
)


def study_folder_pages() -> dict[str, str]:
    """The pages of ``docs/reference/study-folder/`` by their names.

    Examples
    --------
    >>> "people.md" in study_folder_pages()
    True
    """
    tables = {_page(layout): _table_page(layout) for layout in TABLES}
    pages = {"guides.md": _head_page("guides", GUIDE_KEYS), "sources.md": _head_page("sources", SOURCE_KEYS)}
    return {"README.md": _overview(), "study-toml.md": _toml_page(), **pages, **tables}


def problems_page() -> str:
    """The page ``docs/reference/problems.md``: every problem in both languages.

    Examples
    --------
    >>> "`id-twice`" in problems_page()
    True
    """
    rows = [(f"`{one.name}`", _said(one, "en"), _said(one, "da")) for one in (code.value for code in Code)]
    return (
        f"{_NOTE}# Problems\n\nEvery problem that input can have. A message names the file, the line and the column first. "
        "Words in braces are filled in.\n\n" + _markdown(("Code", "English", "Dansk"), rows)
    )


def _overview() -> str:
    tables = [(f"[{one.file}]({_page(one)})", _meaning(one.record) + _absent(one)) for one in TABLES]
    others = [(f"[{file}]({page})" if page else f"`{file}`", words) for file, page, words in _OTHERS]
    return (
        f"{_NOTE}# The study folder, format {FORMAT}\n\nPlain files, UTF-8, that diff well and open in other programs. Any "
        "other file in the folder is a problem.\n\n"
        + _markdown(("File", "What it holds"), [others[0], *tables, *others[1:]])
        + "\n## Tables\n\nComma-separated, a header line first, double quotes where a cell holds a comma, a quote or a line "
        "end. Redthread writes LF and no byte-order mark, and reads CR LF and a mark as well. Columns may stand in any "
        "order; one that is not required may be left out, and an empty cell then means the default. The rows keep their "
        "order.\n\nWhy the folder is made so: [explanation](../../explanation/study-folder.md).\n"
    )


def _absent(layout: Layout) -> str:
    return " May be absent." if layout.optional else ""


def _page(layout: Layout) -> str:
    return layout.file.replace(".csv", ".md")


def _table_page(layout: Layout) -> str:
    rows = [_column_row(field) for field in fields_of(layout.record)]
    own = (
        "\nAfter these come the study's own attributes, as `study.toml` declares them.\n"
        if layout.file == PEOPLE
        else ""
    )
    heads = ("Column", "Meaning", "Form", "Required", "Refers to")
    return f"{_NOTE}# {layout.file}\n\n{_meaning(layout.record)}\n\n{_markdown(heads, rows)}{own}"


def _column_row(field: Field) -> tuple[str, ...]:
    column = field.column
    needs = "yes" if column.required else _default("no" if field.default is False else field.default)
    return f"`{field.name}`", column.meaning, _form(field, column), needs, FILES.get(column.refers_to, "")


def _default(value: Any) -> str:
    return f"no; empty means `{value}`" if value not in (None, "", ()) else "no"


def _form(field: Field, column: Column) -> str:
    if column.key:
        return f"`{example(column.key)}`"
    if field.form.code is Code.CELL_LIST:
        mark = "a space" if column.joint == " " else f"`{column.joint}`"
        return f"a list, {mark} between"
    return field.form.expected


def _head_page(name: str, keys: Sequence[Key]) -> str:
    rows = [(f"`{key.name}`", key.meaning, _key_form(key), "yes" if key.required else "no") for key in keys]
    return (
        f"{_NOTE}# {name}/\n\nA head between two lines of three dashes, one `key: value` a line, then the text itself. The "
        "text begins right after the second line of dashes; places in it count codepoints, with LF line ends.\n\n"
        + _markdown(("Key", "Meaning", "Form", "Required"), rows)
    )


def _key_form(key: Key) -> str:
    if key.form is TEXT:
        return "text"
    return "a list, a space between" if key.form.code is Code.CELL_LIST else f"`{key.form.expected}`"


def _toml_page() -> str:
    rows = [("`format`", "The format's version.", str(FORMAT), "yes"), *_keys(StudyInfo, "")]
    return (
        f"{_NOTE}# study.toml\n\nTables within tables are written `[method.who_counts]`, lists of tables `[[questions]]`. A "
        "key that is not here is a problem. Redthread writes the file anew when it saves; comments do not survive that, so "
        "keep them in a README.\n\n" + _markdown(("Key", "Meaning", "Form", "Required"), rows)
    )


def _keys(record: type[Any], path: str) -> Iterator[tuple[str, ...]]:
    types, meanings = get_type_hints(record), _meanings(record)
    for field in dataclasses.fields(record):
        kind, name = types[field.name], f"{path}{field.name}"
        inner: Any = _inner(kind)
        is_list = get_origin(kind) is tuple
        shown = f"`[[{name}]]`" if is_list and dataclasses.is_dataclass(inner) else f"`{name}`"
        yield shown, meanings[field.name], _toml_form(field.name, kind, inner), _needs(field)
        if inner is not Text and dataclasses.is_dataclass(inner):
            yield from _keys(cast("type[Any]", inner), f"{name}.")


def _needs(field: dataclasses.Field[Any]) -> str:
    if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
        return "yes"
    plain = field.default if isinstance(field.default, str | int | float) else ""
    return _default(str(plain).lower() if isinstance(plain, bool) else plain)


def _inner(kind: Any) -> Any:
    return next((part for part in get_args(kind) if part not in (NoneType, Ellipsis)), kind)


def _toml_form(name: str, kind: Any, inner: Any) -> str:
    if name == "counters":
        return "a table, `P = 12`"
    if inner in _TOML_TYPES:
        return f"`{_TOML_TYPES[inner]}`"
    if issubclass(inner, StrEnum):
        return words_of(inner)
    texts = "`da` and `en`" if inner is Text else "a table"
    return (
        texts if get_origin(kind) is not tuple else f"a list of {texts if texts != 'a table' else 'tables'}"
    )


def _meanings(record: type[Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _PARAMETER.finditer(inspect.getdoc(record) or ""):
        words = " ".join(match[2].split()).replace("``", "`")
        found |= dict.fromkeys(match[1].split(", "), words)
    return found


def _meaning(record: Callable[..., Any]) -> str:
    words = (inspect.getdoc(record) or "").split("\n\n")[0]
    return " ".join(words.split()).replace("``", "`")


def _said(advice: Advice, language: str) -> str:
    what, do = (advice.what_da, advice.do_da) if language == "da" else (advice.what_en, advice.do_en)
    return f"{what}; {do}"


def _markdown(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', _PIPE) for cell in line)} |\n" for line in lines)
