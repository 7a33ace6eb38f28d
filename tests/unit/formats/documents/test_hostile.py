"""Documents that nobody writes by hand: read, or refused with a code."""

import io
import zipfile

import pytest

from redthread.errors import Code, Refusal
from redthread.formats.documents import read_document

SPACES = 'xmlns:w="urn:w"'


def _package(**parts: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        for name, text in parts.items():
            package.writestr(name.replace("__", "/") + ".xml", text)
    return held.getvalue()


@pytest.mark.parametrize("level", ["²", "9" * 5000, "-1", ""])
def test_word_levels_that_are_no_numbers_are_none(level):
    shape = f'<w:pPr><w:outlineLvl w:val="{level}"/><w:numPr><w:ilvl w:val="{level}"/></w:numPr></w:pPr>'
    body = f"<w:document {SPACES}><w:body><w:p>{shape}<w:r><w:t>Tid</w:t></w:r></w:p></w:body></w:document>"
    styles = (
        f'<w:styles {SPACES}><w:style w:styleId="a"><w:name w:val="heading {level}"/></w:style></w:styles>'
    )
    document = read_document(_package(word__document=body, word__styles=styles), "a.docx")
    assert [(block.kind.value, block.level) for block in document.blocks] == [("bullet", 0)]


@pytest.mark.parametrize("level", ["²", "9" * 5000, "0"])
def test_opendocument_levels_that_are_no_numbers_are_the_first(level):
    heading = f'<t:h t:outline-level="{level}">Tid<t:s t:c="{level}"/>til</t:h>'
    content = f'<o xmlns:t="urn:t"><body><text>{heading}</text></body></o>'
    document = read_document(_package(content=content), "a.odt")
    assert [block.level for block in document.blocks] == [1]
    assert "".join(document.text.split()) == "Tidtil"


def test_html_with_a_declaration_that_is_none_is_refused():
    with pytest.raises(Refusal) as refusal:
        read_document(b"<html><p>Tid <![foo[bar]]> ro</p>", "a.html")
    assert [one.code for one in refusal.value.problems] == [Code.DOCUMENT_BROKEN]


def test_title_of_a_document_holds_no_control_characters():
    assert (
        read_document(
            "<html><title>Mø\x01de</title><p>Tid, ro og alt det andet, som vi talte om den dag</p>".encode(),
            "a.html",
        ).title
        == "Mø de"
    )
