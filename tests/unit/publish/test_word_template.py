import io
import zipfile

import docx
import pytest

from redthread.errors import Code, Refusal
from redthread.publish.word import to_word
from tests.unit.publish.reports import report

MAIN = "word/document.xml"


def template(people="Karl"):
    """A municipality's template, with the traces of a person who made it."""
    opened = docx.Document()
    opened.add_paragraph(f"Udkast af {people}")
    opened.sections[0].header.paragraphs[0].text = "Ellesund Kommune"
    opened.add_comment(runs=opened.paragraphs[0].runs, text=f"{people} siger", author=people)
    core = opened.core_properties
    core.author = core.category = core.content_status = core.keywords = people
    made = io.BytesIO()
    opened.save(made)
    return made.getvalue()


def with_part(name, change):
    """The template with one of its parts changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template())) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, change(data.decode()) if part == name else data)
    return made.getvalue()


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_template_leaves_no_trace_of_who_made_it():
    parts = parts_of(to_word(report(published=True), template()))
    assert [name for name, data in parts.items() if b"Karl" in data] == []
    assert any(b"Ellesund Kommune" in data for name, data in parts.items() if name.startswith("word/header"))


def test_file_says_nothing_of_a_program_or_a_picture_it_was_not_made_with():
    names = parts_of(to_word(report(published=True)))
    assert [name for name in names if "thumbnail" in name or "app.xml" in name or "customXml" in name] == []


def test_template_of_words_own_kind_is_taken():
    dotx = with_part("[Content_Types].xml", lambda types: types.replace("document.main", "template.main"))
    assert b"template.main" not in parts_of(to_word(report(), dotx))["[Content_Types].xml"]


@pytest.mark.parametrize(
    "body", ["<w:body/>", "<w:body><w:p/></w:body>", "<w:body><w:p/><w:sectPr/><w:p/></w:body>"]
)
def test_template_without_sections_is_taken(body):
    bare = with_part(MAIN, lambda xml: xml[: xml.index("<w:body>")] + body + "</w:document>")
    assert docx.Document(io.BytesIO(to_word(report(), bare))).sections[0]


def test_template_without_styles_is_taken():
    def none(xml):
        return xml[: xml.index("<w:style ")] + "</w:styles>"

    opened = docx.Document(io.BytesIO(to_word(report(), with_part("word/styles.xml", none))))
    assert opened.paragraphs[0].style.name == "Redthread Draft"


def test_settings_of_a_template_are_emptied():
    def settings(xml):
        return xml.replace("</w:settings>", '<w:docVars><w:docVar w:name="Karl"/></w:docVars></w:settings>')

    made = to_word(report(), with_part("word/settings.xml", settings))
    assert b"Karl" not in parts_of(made)["word/settings.xml"]


WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FOOTNOTES = (
    f'<w:footnotes xmlns:w="{WORDS}"><w:footnote w:type="separator" w:id="-1"/>'
    '<w:footnote w:id="1"><w:p><w:r><w:t>Karl</w:t></w:r></w:p></w:footnote></w:footnotes>'
)


def with_footnotes():
    """The template with a footnote in it, whose words stand in a part of their own."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    mime = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    parts = parts_of(template()) | {"word/footnotes.xml": FOOTNOTES.encode()}
    added = {
        "word/_rels/document.xml.rels": f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/>',
        "[Content_Types].xml": f'<Override PartName="/word/footnotes.xml" ContentType="{mime}"/>',
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, data in parts.items():
            end = data.rindex(b"</") if name in added else len(data)
            package.writestr(name, data[:end] + added.get(name, "").encode() + data[end:])
    return made.getvalue()


def test_footnotes_of_a_template_are_emptied():
    notes = parts_of(to_word(report(), with_footnotes()))["word/footnotes.xml"]
    assert (b"separator" in notes, b"Karl" in notes) == (True, False)


@pytest.mark.parametrize("data", [b"", b"hej", with_part(MAIN, lambda xml: xml[:-30])])
def test_what_is_no_word_file_is_refused(data):
    with pytest.raises(Refusal) as refused:
        to_word(report(), data)
    assert [(one.code, one.file) for one in refused.value.problems] == [(Code.FILE_UNREADABLE, "--template")]
