"""Invented minutes in many styles: what is found is written beside each, by hand."""

from pathlib import Path

import pytest

from redthread.formats.documents import read_document, words_of
from redthread.listen.minutes import parse_minutes

HERE = Path(__file__).parent / "minutes"
FILES = sorted(path for path in HERE.iterdir() if path.suffix != ".expected")


def depth(minutes, theme):
    return 0 if theme.parent is None else 1 + depth(minutes, minutes.themes[theme.parent])


def marked(words, mark):
    return f"{words} [{mark}]" if mark else words


def rendered(minutes, text):
    """The outline as lines, in the form of the .expected files."""

    def words(span):
        return words_of(span.of(text))

    yield from (f"hint {notice.code.value.name}" for notice in minutes.notices)
    if minutes.title:
        yield f"title {minutes.title}"
    if minutes.date:
        yield f"date {minutes.date}"
    yield from (f"preamble {words(span)}" for span in minutes.preamble)
    yield from ("agenda " + marked(item.title, item.mark) for item in minutes.agenda)
    yield from (f"overview {words(span)}" for span in minutes.overview)
    for theme in minutes.themes:
        yield "theme " + "> " * depth(minutes, theme) + marked(theme.title, theme.mark)
        if theme.resume:
            yield f"  resume {words(theme.resume)}"
        for point in theme.points:
            named = point.topic and point.kind == "point"
            yield f"  {point.kind} " + (f"[{words(point.topic)}] " if named else "") + words(point.span)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_minutes_of_many_styles_give_the_outline_written_by_hand(path):
    document = read_document(path.read_bytes(), path.name)
    expected = path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    assert list(rendered(parse_minutes(document), document.text)) == expected
