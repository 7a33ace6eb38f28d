"""The real documents saved again in other formats: the same themes, and at least nine points in ten, come out."""

import html

import pytest

from redthread.formats.documents import DocumentBlockKind, read_document, words_of
from redthread.listen.minutes import parse_minutes, parse_summary
from tests.document_files import rtf, word
from tests.reference.test_minutes import NAMES, corpus, read

KINDS = DocumentBlockKind


def blocks_of(file):
    document = read_document((corpus() / file).read_bytes(), "a.txt")
    return [(block, words_of(block.span.of(document.text))) for block in document.blocks]


def as_word(blocks):
    def build(document):
        for block, words in blocks:
            if block.kind is KINDS.HEADING:
                document.add_heading(words, block.level)
            elif block.kind is KINDS.BULLET:
                counted, lettered = block.number[:1].isdigit(), bool(block.number)
                document.add_paragraph(
                    words, style="List Number" if counted else "List Bullet 2" if lettered else "List Bullet"
                )
            else:
                document.add_paragraph().add_run(words).bold = block.strong

    return word(build)


def as_rtf(blocks):
    marks = ["" if block.kind is not KINDS.BULLET else f"{block.number or '-'} " for block, _ in blocks]
    return rtf([mark + words for mark, (_, words) in zip(marks, blocks, strict=True)])


def as_html(blocks):
    def part(block, words):
        said = html.escape(words)
        if block.kind is KINDS.HEADING:
            return f"<h{block.level}>{said}</h{block.level}>"
        if block.kind is KINDS.BULLET:
            outer = "ol" if block.number[:1].isdigit() else "ul"
            return f"<{outer}><li>{said}</li></{outer}>"
        return f"<p><b>{said}</b></p>" if block.strong else f"<p>{said}</p>"

    return ("<html><meta charset=utf-8><body>" + "".join(part(*one) for one in blocks)).encode()


def outline(text, minutes):
    themes = {theme.title for theme in minutes.themes}
    return themes, {
        (theme.title, words_of(point.span.of(text))) for theme in minutes.themes for point in theme.points
    }


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("ending", "save"), [("docx", as_word), ("rtf", as_rtf), ("html", as_html)])
def test_saved_in_another_format_it_says_the_same(name, ending, save):
    expected, text, minutes = read(name)
    themes, points = outline(text, minutes)
    document = read_document(save(blocks_of(expected["file"])), f"a.{ending}")
    parse = parse_minutes if expected["document"] == "minutes" else parse_summary
    found_themes, found_points = outline(document.text, parse(document))
    assert themes <= found_themes
    assert len(found_themes) <= len(themes) + 1
    assert len(points & found_points) >= 0.9 * len(points)
