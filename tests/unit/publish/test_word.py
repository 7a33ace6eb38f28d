import io
import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn

from redthread.errors import Code, Refusal
from redthread.publish.fonts import font_folders
from redthread.publish.word import to_word
from tests.unit.publish.reports import report


@pytest.fixture(scope="module")
def made():
    return to_word(report(), None, font_folders())


@pytest.fixture(scope="module")
def opened(made):
    return docx.Document(io.BytesIO(made))


def xml(data, name="word/document.xml"):
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


def words(data):
    return "".join(re.findall(r"<w:t[ >][^<]*", xml(data)))


def test_headings_have_real_styles_and_numbers(opened):
    first = [p.text for p in opened.paragraphs if p.style.name == "Heading 1"]
    assert first[:3] == ["Hovedtræk", "Motivation og trivsel", "Tid til ledelse"]
    numbers = opened.styles["Heading 1"].element.pPr.numPr
    assert numbers.numId.val == 90
    annex = next(p for p in opened.paragraphs if p.text.startswith("Bilag A") and p.style.name == "Heading 1")
    assert annex._p.pPr.numPr.numId.val == 0


def test_contents_are_a_field_filled_in_advance(made, opened):
    assert 'TOC \\o "1-2" \\h \\z' in xml(made)
    entries = [p for p in opened.paragraphs if p.style.name == "toc 1"]
    assert "1 Hovedtræk" in [link.text for p in entries for link in p.hyperlinks]


def test_each_paragraph_has_one_stable_bookmark(made):
    names = re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', xml(made))
    assert len(names) == len(set(names))
    assert {"T_1", "T_1_2", "evidence_F_001", "R_001"} <= set(names)
    body = [p for p in docx.Document(io.BytesIO(made)).paragraphs if not p.style.name.startswith("toc")]
    assert [p.text for p in body if not p._p.findall(qn("w:bookmarkStart"))] == []
    assert all(len(name) <= 40 for name in names)


def test_bookmark_stays_when_other_paragraphs_change(made):
    other = to_word(report(published=True), None, font_folders())
    find = re.compile(r'w:name="(p_[0-9a-f]{12})"')
    assert len(set(find.findall(xml(made))) & set(find.findall(xml(other)))) > 50


def test_every_link_leads_to_a_bookmark(made):
    text = xml(made)
    links = set(re.findall(r'<w:hyperlink [^>]*w:anchor="([^"]+)"', text))
    assert links - set(re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', text)) == set()


def test_remarks_are_word_comments_at_their_sentence(opened):
    comments = [comment.text for comment in opened.comments]
    assert any("for stærkt formuleret" in text for text in comments)
    assert {comment.author for comment in opened.comments} == {"Redthread"}
    assert {comment.timestamp for comment in opened.comments} == {None}


def test_edition_has_no_comments():
    edition = docx.Document(io.BytesIO(to_word(report(published=True), None, font_folders())))
    assert len(list(edition.comments)) == 0


def test_charts_are_pictures_with_alternative_texts(opened):
    descriptions = [shape._inline.docPr.get("descr") for shape in opened.inline_shapes]
    assert len(descriptions) == 5
    assert all(text and len(text) > 40 for text in descriptions)


def test_tables_are_real_with_a_repeated_header(opened):
    assert len(opened.tables) > 8
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in opened.tables)


@pytest.mark.parametrize(("language", "expected"), [("da", "da-DK"), ("en", "en-GB")])
def test_document_says_its_language(language, expected):
    styles = xml(to_word(report(language)), "word/styles.xml")
    assert set(re.findall(r'<w:lang w:val="([^"]+)"', styles)) == {expected}


def test_other_languages_are_marked():
    assert '<w:lang w:val="da-DK"' in xml(to_word(report("en")))


def test_same_report_gives_the_same_bytes(made):
    assert to_word(report(), None, font_folders()) == made


def test_no_voice_is_named(made):
    assert re.findall(r"\bV-\d{3}", words(made)) == []


def test_own_template_keeps_its_styles_and_loses_its_text():
    own = docx.Document()
    own.add_paragraph("SLET MIG")
    own.styles["Heading 1"].font.name = "Courier New"
    saved = io.BytesIO()
    own.save(saved)
    made = to_word(report(), saved.getvalue())
    assert "SLET MIG" not in words(made)
    assert docx.Document(io.BytesIO(made)).styles["Heading 1"].font.name == "Courier New"


def test_template_that_is_no_word_file_is_refused():
    with pytest.raises(Refusal) as refused:
        to_word(report(), b"not a zip")
    assert [(one.code, one.file) for one in refused.value.problems] == [(Code.FILE_UNREADABLE, "--template")]
