"""Nobody in the demo is given away: what is withheld stands in no file that the report is built as."""

import io
import re

import pytest

from redthread.conclude.check import check
from redthread.conclude.quotes import words_of
from redthread.conclude.remarks import RemarkCode
from redthread.demo.writing import demo_files
from redthread.formats.folder import read_files
from redthread.publish.building import build
from redthread.publish.compose import compose
from redthread.publish.fonts import font_folders
from redthread.publish.manuscript import manuscript

LEAST = 25
SPACE = re.compile(r"[\s\u00ad\u200b]+")
LONE = ("V-003", "V-010", "V-029", "V-053", "V-068", "V-084", "V-103")


def spelled(text):
    """Letters and digits alone: however a format breaks lines, hyphenates and sets quotation marks."""
    return re.sub(r"\W+", "", SPACE.sub("", text)).casefold()


def word_text(data):
    from docx import Document

    opened = Document(io.BytesIO(data))
    return "".join(node.text or "" for node in opened.element.body.iter() if node.tag.endswith("}t"))


def pdf_text(data):
    from pypdf import PdfReader

    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


TEXTS = {"html": lambda data: data.decode("utf-8"), "docx": word_text, "pdf": pdf_text}


@pytest.fixture(scope="module")
def demo():
    return read_files(demo_files())


@pytest.fixture(scope="module", params=["da", "en"])
def printed(request, demo):
    desk = manuscript(demo, language=request.param, remarks=check(demo).remarks, states=(), software="R")
    made = build(compose(desk), folders=font_folders(), formats=tuple(TEXTS))
    return {kind: spelled(read(made[f"report.{kind}"])) for kind, read in TEXTS.items()}


def words_kept_in(study):
    """The quotes and the condensed sentences, in both languages, of what is withheld."""
    for one in study.passages:
        if one.withheld:
            quote = words_of(study, one)
            yield from (words for words in (quote, one.condensed, one.condensed_en) if words)


def test_demo_withholds_what_leads_to_one_person(demo):
    withheld = [one for one in demo.passages if one.withheld]
    assert len(withheld) >= LEAST
    assert {one.voice for one in withheld} >= set(LONE)


@pytest.mark.parametrize("kind", TEXTS)
def test_withheld_words_stand_in_no_format(demo, printed, kind):
    assert [words for words in words_kept_in(demo) if spelled(words) in printed[kind]] == []


@pytest.mark.parametrize("kind", TEXTS)
def test_other_condensed_sentences_stand_in_every_format(demo, printed, kind):
    behind = {one for finding in demo.findings for one in (*finding.passages_for, *finding.passages_against)}
    shown = [one for one in demo.passages if not one.withheld and one.id in behind]
    seen = [
        one
        for one in shown
        if any(spelled(text) in printed[kind] for text in (one.condensed, one.condensed_en))
    ]
    assert len(seen) > 0.95 * len(shown)


def test_no_printed_condensed_sentence_of_the_demo_is_doubted(demo):
    doubted = {RemarkCode.CONDENSED_GIVES_AWAY, RemarkCode.QUOTE_WITHHELD}
    assert [one for one in check(demo).remarks if one.code in doubted] == []
