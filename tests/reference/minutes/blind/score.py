"""Compare what the parser finds in the blind documents with what their writer meant (README.md)."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.reference.minutes.normalise import EMPHASIS, TAG, normalise

HERE = Path(__file__).parent
HEADINGS = ("theme", "sub-heading", "part")
POINTS = ("point", "statement", "recommendation")
# Marks and invisible characters that the four corpus documents do not hold.
OTHER_MARKS = re.compile("(?m)^\\s*(?:[·\uf0b7\uf0a7▪■●○◦‣→►✓>]|\\(?\\d{1,2}[.)]|\\(?[a-z]\\)|#{1,6})\\s*")
INVISIBLE = re.compile("[\u00ad\u200b\ufeff]\\s*\n?\\s*(?=\\w)|[\u00ad\u200b\ufeff]")

Key = tuple[int, int, str]


class Score(NamedTuple):
    """Right, expected and surplus themes and points of one document."""

    name: str
    themes: int
    all_themes: int
    other_themes: int
    points: int
    all_points: int
    other_points: int


def content_digest(
    text: str, lines: tuple[int, int], span: tuple[int, int], furniture: frozenset[int]
) -> str:
    """sha256 of the item's text without the page furniture that stands inside it."""
    kept = (part for part in _lines_of(text, lines, span) if part[0] not in furniture)
    content = "\n".join(line for _, line in kept if line.strip())
    bare = EMPHASIS.sub("", TAG.sub(" ", INVISIBLE.sub("", content)))
    plain = normalise(OTHER_MARKS.sub("", bare))
    return hashlib.sha256(plain.encode("utf-8")).hexdigest()


def _lines_of(text: str, lines: tuple[int, int], span: tuple[int, int]) -> Iterator[tuple[int, str]]:
    return zip(range(lines[0], lines[1] + 1), text[span[0] : span[1]].split("\n"), strict=True)


def documents(folder: str = "") -> list[str]:
    """The names of the documents in a folder, in order."""
    return sorted(path.stem for path in (HERE / folder).glob("*.json"))


def score(name: str, folder: str = "") -> Score:
    """Themes, points and surplus of one document, each with the heading above it."""
    expected, text, minutes = read(name, folder)
    themes, points, resumes = found_headings(expected, text, minutes), *found_points(expected, text, minutes)
    wanted_themes, wanted_points = wanted(expected, HEADINGS), wanted(expected, POINTS)
    either = wanted(expected, ("either",))
    right = (wanted_points & points) | (either & (points | resumes))
    return Score(
        name,
        len(wanted_themes & themes),
        len(wanted_themes),
        len(themes - wanted_themes),
        len(right),
        len(wanted_points | either),
        len(points - right),
    )


def read(name: str, folder: str = "") -> tuple[dict[str, Any], str, Any]:
    """What is expected of a document, its text and what the parser makes of it."""
    from redthread.formats.documents import read_document
    from redthread.listen.minutes import parse_minutes, parse_summary

    expected = json.loads((HERE / folder / f"{name}.json").read_text(encoding="utf-8"))
    document = read_document((HERE / folder / expected["file"]).read_bytes(), expected["file"])
    parse = parse_minutes if expected["document"] == "minutes" else parse_summary
    return expected, document.text, parse(document)


def wanted(expected: dict[str, Any], kinds: tuple[str, ...]) -> set[tuple[Key, Key | None]]:
    """The expected items of some kinds, each with its heading."""
    items = {item["id"]: item for item in expected["items"]}
    return {
        (_key(item), _key(items[item["parent"]]) if item["parent"] else None)
        for item in expected["items"]
        if item["kind"] in kinds
    }


def _key(item: dict[str, Any]) -> Key:
    return (item["lines"][0], item["lines"][1], item["sha256"])


def found_headings(expected: dict[str, Any], text: str, minutes: Any) -> set[tuple[Key, Key | None]]:
    """The headings that the parser found, each with the heading above it."""
    return {
        (
            _found(expected, text, theme.span),
            None if theme.parent is None else _found(expected, text, minutes.themes[theme.parent].span),
        )
        for theme in minutes.themes
    }


def found_points(expected: dict[str, Any], text: str, minutes: Any) -> tuple[set[Any], set[Any]]:
    """The points and the resumés that the parser found, each with its heading."""
    points, resumes = set(), set()
    for theme in minutes.themes:
        heading = _found(expected, text, theme.span)
        for point in theme.points:
            above = _found(expected, text, point.label) if _recommended(point) else heading
            points.add((_found(expected, text, point.span), above))
        if theme.resume:
            resumes.add((_found(expected, text, theme.resume), heading))
    return points, resumes


def _recommended(point: Any) -> bool:
    return point.kind.name == "RECOMMENDATION" and point.label is not None


def _found(expected: dict[str, Any], text: str, span: Any) -> Key:
    first = text.count("\n", 0, span.start) + 1
    last = first + text.count("\n", span.start, span.end)
    furniture = frozenset(expected["furniture"])
    return (first, last, content_digest(text, (first, last), (span.start, span.end), furniture))


def table(scores: list[Score]) -> str:
    """The scores as lines of a Markdown table, with the sum below."""
    rows = [
        *scores,
        Score("all", *(sum(column) for column in zip(*(one[1:] for one in scores), strict=True))),
    ]
    return "\n".join(
        f"| {one.name} | {one.themes} of {one.all_themes} (+{one.other_themes}) | "
        f"{one.points} of {one.all_points} (+{one.other_points}) |"
        for one in rows
    )


if __name__ == "__main__":
    import sys

    FOLDER = sys.argv[1] if len(sys.argv) > 1 else ""
    print(table([score(name, FOLDER) for name in documents(FOLDER)]))
