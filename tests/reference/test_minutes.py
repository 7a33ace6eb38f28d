"""Three real minutes and a study excerpt against the reference made by hand (tests/reference/minutes/README.md)."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from redthread.formats.documents import read_document
from redthread.listen.minutes import parse_minutes, parse_summary
from redthread.listen.points import PointKind
from tests.reference.minutes.normalise import digest

HERE = Path(__file__).parent / "minutes"
ROOT = Path(__file__).parents[2]
NAMES = ("foelgegruppe", "syddanmark", "hr98", "vilkaar")
HEADINGS = ("theme", "sub-heading", "part")
POINTS = ("point", "statement", "recommendation")


def corpus() -> Path:
    return Path(os.environ.get("REDTHREAD_CORPUS", ROOT.parent / "shared" / "corpus"))


def reference(name):
    return json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))


def read(name):
    expected = reference(name)
    path = corpus() / expected["file"]
    if not path.exists():
        pytest.skip(f"the corpus is not here ({expected['file']}); set REDTHREAD_CORPUS")
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != expected["file_sha256"]:
        pytest.skip(f"{expected['file']} is not the version that the reference was made from")
    document = read_document(data, path.name)
    parse = parse_minutes if expected["document"] == "minutes" else parse_summary
    return expected, document.text, parse(document)


class Found:
    """An item as found, in the terms of the reference: lines and digest."""

    def __init__(self, text):
        self.text = text

    def key(self, span):
        first = self.text.count("\n", 0, span.start) + 1
        return (first, first + span.of(self.text).count("\n"), digest(span.of(self.text)))


def wanted_key(item):
    return (*item["lines"], item["sha256"])


def wanted(expected, kinds):
    items = {item["id"]: item for item in expected["items"]}
    return {
        (wanted_key(item), wanted_key(items[item["parent"]]) if item["parent"] else None)
        for item in expected["items"]
        if item["kind"] in kinds
    }


def found_headings(text, minutes):
    key = Found(text).key
    return {
        (key(theme.span), None if theme.parent is None else key(minutes.themes[theme.parent].span))
        for theme in minutes.themes
    }


def found_points(text, minutes):
    key = Found(text).key
    return {
        (
            key(point.span),
            key(point.label if point.kind is PointKind.RECOMMENDATION and point.label else theme.span),
        )
        for theme in minutes.themes
        for point in theme.points
    }


def found_resumes(text, minutes):
    key = Found(text).key
    return {(key(theme.resume), key(theme.span)) for theme in minutes.themes if theme.resume}


@pytest.mark.parametrize("name", NAMES)
def test_themes_equal_the_reference(name):
    expected, text, minutes = read(name)
    assert found_headings(text, minutes) == wanted(expected, HEADINGS)


@pytest.mark.parametrize("name", NAMES)
def test_resumes_equal_the_reference(name):
    expected, text, minutes = read(name)
    assert found_resumes(text, minutes) == wanted(expected, ("resume",))


@pytest.mark.parametrize("name", NAMES)
def test_points_equal_the_reference(name):
    expected, text, minutes = read(name)
    right = wanted(expected, POINTS)
    found = found_points(text, minutes)
    print(f"{name}: {len(right & found)} of {len(right)} points, {len(found - right)} others")
    assert len(right & found) >= 0.95 * len(right)
    assert len(found - right) <= 0.10 * len(right)


@pytest.mark.parametrize("name", NAMES)
def test_title_date_and_overview_equal_the_reference(name):
    expected, text, minutes = read(name)
    key = Found(text).key
    assert {(key(minutes.title_span), None)} == wanted(expected, ("title",))
    assert (minutes.date.isoformat() if minutes.date else None) == expected["date"]
    assert {(key(span), None) for span in minutes.overview} == {
        (one, None) for one, _ in wanted(expected, ("overview",))
    }


def test_topics_equal_the_reference():
    expected, text, minutes = read("foelgegruppe")
    right = {wanted_key(item)[2] for item in expected["items"] if item["kind"] == "topic"}
    found = {
        digest(point.topic.of(text)) for theme in minutes.themes for point in theme.points if point.topic
    }
    assert len(right & found) >= 0.95 * len(right)
    assert len(found - right) <= 0.05 * len(right)
