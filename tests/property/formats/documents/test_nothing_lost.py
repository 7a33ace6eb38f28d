"""No character of a document's text is lost on the way in, and its blocks never overlap."""

import io

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redthread.errors import Refusal
from redthread.formats.documents import read_document
from tests.document_files import bag, opendocument, pdf, rtf, solid, word

LETTERS = "abcæøåÆØÅéü xyz ,.:;!?–—•*-#_ «»”’()[]{}<>&|\\/0123456789€"
words = st.text(LETTERS, min_size=1, max_size=30).filter(lambda text: text.strip())
paragraphs = st.lists(words, min_size=1, max_size=6)
some = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
few = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def assert_blocks_are_sound(document):
    ends = [0, *(block.span.end for block in document.blocks)]
    starts = [*(block.span.start for block in document.blocks), len(document.text)]
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
    assert all(
        block.span.of(document.text) == block.span.of(document.text).strip() != ""
        for block in document.blocks
    )


@some
@given(
    st.text(max_size=300).filter(lambda text: text.strip("\ufeff \t\r\n\0")),
    st.sampled_from(["a.txt", "a.md"]),
)
def test_text_keeps_every_letter_and_every_line(text, name):
    try:
        data = ("\ufeff" + text).encode()
    except UnicodeEncodeError:
        return
    try:
        document = read_document(data, name)
    except Refusal:
        return
    if document.format not in ("txt", "md"):
        return
    printable = [letter for letter in text if letter.isprintable() and not letter.isspace()]
    assert [letter for letter in document.text if letter.isprintable() and not letter.isspace()] == printable
    assert_blocks_are_sound(document)


@some
@given(
    st.lists(
        st.text("abcæøå ABC.,:?!", min_size=1, max_size=40).filter(lambda text: any(map(str.isalpha, text))),
        min_size=1,
        max_size=8,
    )
)
def test_every_word_of_a_text_stands_in_a_block(lines):
    document = read_document(("\ufeff" + "\n".join(lines)).encode(), "a.txt")
    inside = "".join(block.span.of(document.text) for block in document.blocks)
    letters = [letter for letter in "".join(lines) if letter.isalpha()]
    found = [letter for letter in inside if letter.isalpha()]
    marks = len(letters) - len(found)
    assert 0 <= marks <= len(lines)
    assert marks == 0 or any(line.lstrip()[:2] == "o " or line.lstrip()[1:2] == ")" for line in lines)


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


pages = st.recursive(
    words.map(lambda text: (escaped(text), text)),
    lambda inner: st.tuples(
        st.sampled_from("p div b ul li table tr td h2 span blockquote section br".split()),
        st.lists(inner, max_size=4),
    ).map(
        lambda made: (
            f"<{made[0]}>" + "".join(one[0] for one in made[1]) + f"</{made[0]}>",
            "".join(one[1] for one in made[1]),
        )
    ),
    max_leaves=12,
).filter(lambda made: made[1].strip())


@some
@given(pages)
def test_html_keeps_every_text_node(made):
    page, text = made
    document = read_document(f'<html><meta charset="utf-8"><body>{page}</body></html>'.encode(), "a.html")
    assert solid(document.text) == solid(text)
    assert_blocks_are_sound(document)


@few
@given(paragraphs, paragraphs, words, words, words)
def test_word_keeps_body_tables_notes_margins_and_boxes(body, cells, header, note, box):
    def build(document):
        for paragraph in body:
            document.add_paragraph(paragraph)
        table = document.add_table(1, len(cells))
        for cell, content in zip(table.rows[0].cells, cells, strict=True):
            cell.text = content
        document.sections[0].header.paragraphs[0].text = header

    document = read_document(word(build, note=escaped(note), box=escaped(box)), "a.docx")
    assert bag(document.text) == bag("".join([*body, *cells, header, note, box]))
    assert_blocks_are_sound(document)


@few
@given(paragraphs, paragraphs)
def test_opendocument_keeps_body_and_lists(body, items):
    from odf.text import List, ListItem, P

    def build(document):
        for paragraph in body:
            document.text.addElement(P(text=paragraph))
        listed = List()
        for item in items:
            entry = ListItem()
            entry.addElement(P(text=item))
            listed.addElement(entry)
        document.text.addElement(listed)

    document = read_document(opendocument(build), "a.odt")
    assert bag(document.text) == bag("".join([*body, *items]))
    assert_blocks_are_sound(document)


@some
@given(
    st.lists(
        st.text(
            st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), min_size=1
        ).filter(str.strip),
        min_size=1,
        max_size=4,
    )
)
def test_rtf_keeps_every_letter_of_any_script(body):
    document = read_document(rtf(body), "a.rtf")
    assert solid(document.text) == solid("".join(body))
    assert_blocks_are_sound(document)


@few
@given(
    st.lists(
        st.text("abcæøåÆØÅ ,.0123456789", min_size=3, max_size=60).filter(str.strip), min_size=1, max_size=5
    )
)
def test_pdf_keeps_its_text_layer(body):
    from pypdf import PdfReader

    data = pdf("\n\n".join('#par("' + paragraph + '")' for paragraph in body))
    other = "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    document = read_document(data, "a.pdf")
    assert bag(document.text) == bag(other)
    assert_blocks_are_sound(document)


def test_rtf_agrees_with_another_reader_on_the_body():
    from striprtf.striprtf import rtf_to_text

    data = rtf(["Lærere på Ærø", "går – måske – øst på", "{klammer} og \\skråstreg\\"])
    assert solid(read_document(data, "a.rtf").text) == solid(rtf_to_text(data.decode("ascii")))
