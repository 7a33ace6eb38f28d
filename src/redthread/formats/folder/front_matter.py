"""Pages: a head of ``key: value`` lines between two lines of three dashes, and the text after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from redthread.errors import Code, Problem, problem
from redthread.formats.folder.cells import DATE, TEXT, Form, list_form, read_date, read_number, words_of
from redthread.records.study import Erasure, Guide, Source, text_hash
from redthread.records.words import SourceKind

_LINE = re.compile("([a-z0-9]+):(?: (.*))?")
_RULE = "---\n"


class Key(NamedTuple):
    """A line of the head.

    Parameters
    ----------
    name : str
        What stands before the colon, and the record's field.
    meaning : str
        One sentence for the reference documentation.
    form : Form
        How its value is written.
    required : bool
        Whether it must be there.
    refers_to : str
        The table whose identifiers it holds, or empty.
    """

    name: str
    meaning: str
    form: Form = TEXT
    required: bool = False
    refers_to: str = ""


def _read_erasure(value: str) -> Erasure:
    day, count, reason = value.split(" ", 2)
    return Erasure(read_date(day), reason, read_number(count))


def _write_erasure(erasure: Erasure) -> str:
    return f"{erasure.date.isoformat()} {erasure.codepoints} {erasure.reason}"


KIND = Form(SourceKind, str, Code.CELL_VALUE, words_of(SourceKind))
LIST = list_form(" ")
ERASED = Form(_read_erasure, _write_erasure, Code.CELL_DATE, "2026-01-31 12 reason")

SOURCE_KEYS = (
    Key("id", "Identifier, such as S-014; the file has the same name.", required=True),
    Key("kind", "What the source is.", KIND, required=True),
    Key("title", "Its title.", required=True),
    Key("date", "When it was said.", DATE),
    Key("voices", "Who speaks in it.", LIST, refers_to="people"),
    Key("guide", "The guide that was followed.", refers_to="guides"),
    Key("original", "The name of the file it was read from, in sources/original/."),
    Key("sha256", "The hash of the text after the head; a hand-made file may leave it out."),
    Key("previous", "The version that this one corrects: the first eight hexadecimals of its hash."),
    Key("erased", "What was masked: when, how many codepoints and why. One line for each time.", ERASED),
)
GUIDE_KEYS = (
    Key("id", "Identifier, such as G-2; the file has the same name.", required=True),
    Key("kind", "What it was used for.", KIND, required=True),
    Key("title", "Its title.", required=True),
    Key("version", "The analyst's own name of the version."),
    Key("date", "From when it was used.", DATE),
    Key("asked", "The themes it asks about.", LIST, refers_to="themes"),
    Key("open", "The themes that only an open question covers.", LIST, refers_to="themes"),
)


@dataclass(slots=True)
class Page:
    """A page being read.

    Parameters
    ----------
    file : str
        The file.
    id : str
        The identifier that its name gives.
    version : str
        The version that its name gives, for an earlier text of a source.
    values : dict of str to list
        The values of each key that was there.
    lines : dict of str to int
        The line of each key.
    body : str
        The text after the head.
    problems : list of Problem
        What was wrong.
    """

    file: str
    id: str
    version: str = ""
    values: dict[str, list[Any]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    body: str = ""
    problems: list[Problem] = field(default_factory=list)

    def one(self, name: str, default: Any) -> Any:
        """The value of a key, or the default."""
        return self.values.get(name, [default])[-1]

    def complain(self, code: Code, name: str, **values: object) -> None:
        """Note a problem with a key."""
        self.problems.append(problem(code, self.file, self.lines.get(name), name, **values))


def read_page(text: str, file: str, keys: Sequence[Key]) -> Page:
    r"""Read the head of a page strictly.

    Problems: FRONT_MATTER, FRONT_MATTER_LINE, FRONT_MATTER_MISSING, and the codes of the keys' forms.

    Examples
    --------
    >>> read_page("---\nid: G-1\nkind: interview\ntitle: A\n---\nHej", "guides/G-1.md", GUIDE_KEYS).body
    'Hej'
    """
    page = Page(file, PurePosixPath(file).stem)
    head, body = _part(text)
    if head is None:
        page.problems.append(problem(Code.FRONT_MATTER, file, 1))
        return page
    page.body = body
    known = {key.name: key for key in keys}
    for number, line in enumerate(head, 2):
        _read_line(page, number, line, known)
    for key in keys:
        if key.required and key.name not in page.lines:
            page.complain(Code.FRONT_MATTER_MISSING, key.name, value=key.name)
    return page


def read_source(page: Page) -> Source:
    """Make the source of a page without problems, and compare the hash of its text (SOURCE_CHANGED)."""
    if page.one("sha256", "") not in ("", text_hash(page.body)):
        page.complain(Code.SOURCE_CHANGED, "sha256")
    return Source(
        id=page.id,
        kind=page.one("kind", SourceKind.DOCUMENT),
        title=page.one("title", ""),
        voices=page.one("voices", ()),
        text=page.body,
        date=page.one("date", None),
        guide=page.one("guide", ""),
        original=page.one("original", ""),
        previous=page.one("previous", ""),
        erasures=tuple(page.values.get("erased", ())),
    )


def read_guide(page: Page) -> Guide:
    """Make the guide of a page without problems."""
    return Guide(
        id=page.id,
        kind=page.one("kind", SourceKind.DOCUMENT),
        title=page.one("title", ""),
        text=page.body,
        version=page.one("version", ""),
        date=page.one("date", None),
        asked=page.one("asked", ()),
        open=page.one("open", ()),
    )


def write_source(source: Source) -> bytes:
    """Write a source as a page."""
    values = _values(source, SOURCE_KEYS) | {
        "sha256": [text_hash(source.text)],
        "erased": list(source.erasures),
    }
    return _write(values, SOURCE_KEYS, source.text)


def write_guide(guide: Guide) -> bytes:
    """Write a guide as a page."""
    return _write(_values(guide, GUIDE_KEYS), GUIDE_KEYS, guide.text)


def _part(text: str) -> tuple[list[str] | None, str]:
    end = text.find("\n" + _RULE, len(_RULE) - 1)
    if text.endswith("\n---") and end < 0:
        text, end = text + "\n", len(text) - 4
    if not text.startswith(_RULE) or end < 0:
        return None, ""
    return text[len(_RULE) : end].split("\n") if end >= len(_RULE) else [], text[end + 1 + len(_RULE) :]


def _read_line(page: Page, number: int, line: str, known: dict[str, Key]) -> None:
    match = _LINE.fullmatch(line)
    key = known.get(match[1]) if match else None
    if match is None or key is None or (key.name in page.lines and key.name != "erased"):
        page.problems.append(problem(Code.FRONT_MATTER_LINE, page.file, number, match[1] if match else ""))
        return
    page.lines[key.name] = number
    if value := match[2] or "":
        _read_value(page, key, value)
    elif key.required:
        page.complain(Code.CELL_MISSING, key.name)


def _read_value(page: Page, key: Key, value: str) -> None:
    try:
        read = key.form.read(value)
    except ValueError:
        page.complain(key.form.code, key.name, value=value, expected=key.form.expected)
    else:
        page.values.setdefault(key.name, []).append(read)


def _values(record: Source | Guide, keys: Sequence[Key]) -> dict[str, list[Any]]:
    return {key.name: [getattr(record, key.name)] for key in keys if hasattr(record, key.name)}


def _write(values: dict[str, list[Any]], keys: Sequence[Key], body: str) -> bytes:
    lines = [f"{key.name}: {key.form.write(one)}\n" for key in keys for one in values[key.name] if one]
    return (_RULE + "".join(lines) + _RULE + body).encode("utf-8", "surrogatepass")
