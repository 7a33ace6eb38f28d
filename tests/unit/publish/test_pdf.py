import io
import re

import pytest
from pypdf import PdfReader

from redthread.publish.fonts import font_folders
from redthread.publish.pdf import to_pdf, to_typst
from redthread.publish.tree import Bullets, Cover, Document, Heading, Link, Paragraph, Table, Words
from tests.unit.publish.reports import report

HOSTILE = "a\\b #c $d$ *e* _f_ `g` <h> @i =j -k +l /m [n] {o} ~p ^q 'r\" & : ; (s) .t ! // https://x.dk"


@pytest.fixture(scope="module")
def made():
    return to_pdf(report(), font_folders())


@pytest.fixture(scope="module")
def reader(made):
    return PdfReader(io.BytesIO(made))


def text_of(data):
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def test_pdf_is_tagged_in_its_language_and_says_so(reader):
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "da"
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert reader.metadata.title == "Vilkår for ledelse i Fjordby"


def test_pdf_has_bookmarks_for_each_chapter(reader):
    titles = [one.title for one in reader.outline if not isinstance(one, list)]
    assert titles[:4] == ["1 Hovedtræk", "2 Motivation og trivsel", "3 Tid til ledelse", "4 Perspektiv"]


def test_pdf_holds_its_own_fonts(made):
    assert re.findall(rb"SourceSansPro|SourceSerifPro", made)


def test_pdf_describes_each_chart(made, reader):
    assert str(reader.trailer["/Root"]["/StructTreeRoot"]) != ""
    source = to_typst(report())
    assert source.count('alt: "') >= 5
    assert len(reader.pages) > 5


def test_draft_has_the_remarks_as_notes_and_an_edition_none(made):
    assert "for stærkt" in text_of(made)
    edition = text_of(to_pdf(report(published=True), font_folders()))
    assert "for stærkt" not in edition
    assert "Udkast" not in edition


def test_no_voice_is_named(made):
    assert re.findall(r"\bV-\d{3}", text_of(made)) == []


def test_same_report_gives_the_same_bytes(made):
    assert to_pdf(report(), font_folders()) == made


def test_report_is_built_without_the_fonts():
    assert to_pdf(report("en"), ()).startswith(b"%PDF")


def test_hostile_words_come_out_as_they_were():
    blocks = (
        Heading(1, HOSTILE, "a"),
        Paragraph((Words(HOSTILE), Link("nowhere", "no-such-anchor"))),
        Bullets(((Words(HOSTILE, strong=True),),), numbered=True, language="en"),
        Table(HOSTILE, (HOSTILE, "B"), ((HOSTILE, HOSTILE),), note=HOSTILE),
    )
    made = to_pdf(Document("da", Cover(HOSTILE, HOSTILE, ((HOSTILE, HOSTILE),)), blocks, "R"), font_folders())
    words = text_of(made).replace("\n", "").replace(" ", "").replace("\u00ad", "")
    assert words.count("$d$*e*_f_`g`<h>@i=j-k+l/m[n]{o}~p^q") >= 6
