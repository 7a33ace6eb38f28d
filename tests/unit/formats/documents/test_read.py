"""One door for every format: what is read, what is refused, and with which code."""

import pytest

from redthread.errors import Code, Refusal
from redthread.formats.documents import DocumentBlockKind, DocumentFormat, read, read_document
from redthread.formats.documents.archive import MOST_ENTRIES
from tests.document_files import bag, opendocument, pdf, rtf, with_part, word

KINDS = DocumentBlockKind


def blocks(document):
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def code_of(data, name="referat.txt"):
    with pytest.raises(Refusal) as refused:
        read_document(data, name)
    return [one.code for one in refused.value.problems]


def notices(document):
    return [one.code for one in document.notices]


def test_text_is_kept_as_it_is_with_lf_line_ends():
    document = read_document(b"Tid\r\n\r\n- en\r- to\n", "a.txt")
    assert document.text == "Tid\n\n- en\n- to\n"
    assert blocks(document) == [(KINDS.PARAGRAPH, "Tid"), (KINDS.BULLET, "en"), (KINDS.BULLET, "to")]


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("cp1252", "cp1252"),
        ("latin-1", "cp1252"),
        ("utf-16", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_danish_letters_come_right_in_each_encoding(encoding, found):
    document = read_document("Lærere på Ærø går øst på".encode(encoding), "a.txt")
    assert (document.text, document.encoding) == ("Lærere på Ærø går øst på", found)


def test_windows_quotes_and_dashes_come_right():
    document = read_document("»Ro« – “ja”".encode("cp1252"), "a.txt")
    assert (document.text, notices(document)) == ("»Ro« – “ja”", [Code.DOCUMENT_ENCODING])


def test_bytes_that_cp1252_lacks_are_read_as_latin_1():
    assert (
        read_document(b"\xe6\x81 og mere tekst, som er almindelig, " + b"abc " * 30, "a.txt").encoding
        == "latin-1"
    )


def test_headings_lists_and_rows_of_markdown_are_told():
    document = read_document(b"# Tid\n\nUnder\n-----\n\n1. en\n2) to\n\n| a | b |\n|---|---|\n", "a.md")
    assert [(block.kind, block.level, block.number) for block in document.blocks] == [
        (KINDS.HEADING, 1, ""),
        (KINDS.HEADING, 2, ""),
        (KINDS.BULLET, 0, "1."),
        (KINDS.BULLET, 0, "2)"),
        (KINDS.TABLE_ROW, 0, ""),
    ]


def test_html_gives_headings_lists_rows_and_no_scripts():
    page = b"<html><head><title>T</title><script>x()</script></head><body><h2>Tid</h2><p>a<br>b</p><ul><li>c</ul><table><tr><td>1<td>2</table>"
    document = read_document(page, "a.html")
    assert document.title == "T"
    assert blocks(document) == [
        (KINDS.HEADING, "Tid"),
        (KINDS.PARAGRAPH, "a"),
        (KINDS.PARAGRAPH, "b"),
        (KINDS.BULLET, "c"),
        (KINDS.TABLE_ROW, "1\t2"),
    ]


def test_html_names_its_own_encoding():
    page = '<html><meta charset="iso-8859-1"><p>Æble</p></html>'.encode("latin-1")
    assert read_document(page, "a.html").text == "Æble\n"


def build_word(document):
    document.core_properties.title = "Møde"
    document.add_heading("Tid", 1)
    paragraph = document.add_paragraph("Vi mangler ")
    paragraph.add_run("tid").bold = True
    document.add_paragraph("ro", style="List Bullet")
    document.add_paragraph("først", style="List Number")
    document.add_paragraph().add_run("Fed linje").bold = True
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Punkt", "Svar"
    document.sections[0].header.paragraphs[0].text = "Kommunen"
    document.sections[0].footer.paragraphs[0].text = "Side 1"


def test_word_gives_body_table_box_note_header_and_footer():
    document = read_document(word(build_word, note="En fodnote", box="I en boks"), "a.docx")
    assert (document.format, document.title, document.encoding) == (DocumentFormat.WORD, "Møde", "")
    assert blocks(document) == [
        (KINDS.HEADING, "Tid"),
        (KINDS.PARAGRAPH, "Vi mangler tid"),
        (KINDS.BULLET, "ro"),
        (KINDS.BULLET, "først"),
        (KINDS.PARAGRAPH, "Fed linje"),
        (KINDS.TABLE_ROW, "Punkt\tSvar"),
        (KINDS.BOX, "I en boks"),
        *sorted(
            [(KINDS.HEADER, "Kommunen"), (KINDS.HEADER, "Side 1"), (KINDS.NOTE, "En fodnote")],
            key=lambda one: one[0] is KINDS.NOTE,
        ),
    ]
    assert [block.strong for block in document.blocks][1:5] == [False, False, False, True]
    assert [block.number for block in document.blocks][2:4] == ["", "#"]


def test_word_leaves_deleted_words_out_and_says_so():
    def build(document):
        from lxml import etree

        namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        paragraph = document.add_paragraph("Bliver. ")._p
        paragraph.append(
            etree.fromstring(
                f'<w:del xmlns:w="{namespace}" w:id="1" w:author="x"><w:r><w:delText>Væk</w:delText></w:r></w:del>'
            )
        )
        paragraph.append(
            etree.fromstring(
                f'<w:ins xmlns:w="{namespace}" w:id="2" w:author="x"><w:r><w:t>Ny</w:t></w:r></w:ins>'
            )
        )

    document = read_document(word(build), "a.docx")
    assert (document.text, notices(document)) == ("Bliver. Ny\n", [Code.DOCUMENT_COMMENTS])


def build_opendocument(document):
    from odf.draw import Frame, TextBox
    from odf.style import Footer, MasterPage, PageLayout, Style, TextProperties
    from odf.table import Table, TableCell, TableRow
    from odf.text import H, List, ListItem, Note, NoteBody, NoteCitation, P, S, Span

    bold = Style(name="Fed", family="text")
    bold.addElement(TextProperties(fontweight="bold"))
    document.automaticstyles.addElement(bold)
    document.text.addElement(H(outlinelevel=2, text="Tid"))
    paragraph = P(text="Vi")
    paragraph.addElement(S(c=1))
    paragraph.addText("mangler")
    note = Note(noteclass="footnote")
    note.addElement(NoteCitation(text="1"))
    body = NoteBody()
    body.addElement(P(text="En fodnote"))
    note.addElement(body)
    paragraph.addElement(note)
    document.text.addElement(paragraph)
    strong = P()
    strong.addElement(Span(stylename=bold, text="Fed linje"))
    document.text.addElement(strong)
    items = List()
    item = ListItem()
    item.addElement(P(text="ro"))
    items.addElement(item)
    document.text.addElement(items)
    table = Table()
    row = TableRow()
    for words in ("Punkt", "Svar"):
        cell = TableCell()
        cell.addElement(P(text=words))
        row.addElement(cell)
    table.addElement(row)
    document.text.addElement(table)
    frame, box, anchor = Frame(width="2cm", height="2cm"), TextBox(), P()
    box.addElement(P(text="I en boks"))
    frame.addElement(box)
    anchor.addElement(frame)
    document.text.addElement(anchor)
    layout = PageLayout(name="L")
    document.automaticstyles.addElement(layout)
    page = MasterPage(name="Standard", pagelayoutname=layout)
    footer = Footer()
    footer.addElement(P(text="Side 1"))
    page.addElement(footer)
    document.masterstyles.addElement(page)


def test_opendocument_gives_body_table_box_note_and_footer():
    document = read_document(opendocument(build_opendocument), "a.odt")
    assert blocks(document) == [
        (KINDS.HEADING, "Tid"),
        (KINDS.PARAGRAPH, "Vi mangler"),
        (KINDS.PARAGRAPH, "Fed linje"),
        (KINDS.BULLET, "ro"),
        (KINDS.TABLE_ROW, "Punkt\tSvar"),
        (KINDS.BOX, "I en boks"),
        (KINDS.NOTE, "En fodnote"),
        (KINDS.HEADER, "Side 1"),
    ]
    assert document.blocks[0].level == 2
    assert document.blocks[2].strong is True


def test_rtf_gives_body_row_note_header_and_box():
    data = rtf(
        ["Først", "a{b}\\c – € 🙂"],
        before=r"{\header Kommunen\par}{\info{\title skjult}}",
        after=r"\b Fed linje\b0\par{\listtext\bullet\tab}ro\par Punkt\cell Svar\cell\row x{\footnote En fodnote}\par"
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt I en boks\par}}}\outlinelevel0 Tid\par",
    )
    document = read_document(data, "a.rtf")
    assert blocks(document) == [
        (KINDS.PARAGRAPH, "Først"),
        (KINDS.PARAGRAPH, "a{b}\\c – € 🙂"),
        (KINDS.PARAGRAPH, "Fed linje"),
        (KINDS.BULLET, "ro"),
        (KINDS.TABLE_ROW, "Punkt\tSvar"),
        (KINDS.PARAGRAPH, "x"),
        (KINDS.HEADING, "Tid"),
        (KINDS.HEADER, "Kommunen"),
        (KINDS.NOTE, "En fodnote"),
        (KINDS.BOX, "I en boks"),
    ]


def test_pdf_gives_its_text_layer_with_headings_by_size():
    data = pdf(
        "#set document(title: [Møde])\n= Tid til ledelse\n\nVi mangler tid, og det går ud over børnene.\n\n- ro\n- æblegrød\n"
    )
    document = read_document(data, "a.pdf")
    assert (document.title, bag(document.text)) == (
        "Møde",
        bag("Tid til ledelse Vi mangler tid, og det går ud over børnene. • ro • æblegrød"),
    )
    assert blocks(document)[0] == (KINDS.HEADING, "Tid til ledelse")
    assert blocks(document)[-1] == (KINDS.BULLET, "æblegrød")


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", Code.DOCUMENT_EMPTY),
        (b" \n\t ", "a.txt", Code.DOCUMENT_EMPTY),
        (b"<html><body></body></html>", "a.html", Code.DOCUMENT_EMPTY),
        (b"\x89PNG\r\n\x1a\n", "a.docx", Code.DOCUMENT_FORMAT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.doc", Code.DOCUMENT_FORMAT),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.docx",
            Code.DOCUMENT_ENCRYPTED,
        ),
        (b"PK\x03\x04", "a.docx", Code.DOCUMENT_BROKEN),
        (b"PK\x03\x04 xl/workbook.xml", "a.docx", Code.DOCUMENT_FORMAT),
        (b"PK\x03\x04", "a.zip", Code.DOCUMENT_FORMAT),
        (b"%PDF-1.7\n", "a.pdf", Code.DOCUMENT_BROKEN),
        (b"{\\rtf1 {{{", "a.rtf", Code.DOCUMENT_BROKEN),
        (b"{\\rtf1 " + b"{" * 5000, "a.rtf", Code.DOCUMENT_BROKEN),
        (bytes(range(256)) * 4, "a.txt", Code.DOCUMENT_FORMAT),
        (b"\xff\xfe\x00", "a.txt", Code.DOCUMENT_BROKEN),
    ],
)
def test_files_that_cannot_be_read_are_refused_with_a_code(data, name, code):
    assert code_of(data, name) == [code]


def test_file_over_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(read, "LARGEST", 10)
    assert code_of(b"eleven bytes") == [Code.FILE_TOO_LARGE]


def test_zip_bomb_is_refused_by_size_and_by_number():
    plain = word(lambda document: document.add_paragraph("Ja"))
    assert code_of(with_part(plain, "word/big.xml", b"\0" * (201 * 1024 * 1024)), "a.docx") == [
        Code.DOCUMENT_UNPACKED
    ]


def test_package_with_too_many_entries_is_refused(monkeypatch):
    monkeypatch.setattr("redthread.formats.documents.archive.MOST_ENTRIES", 3)
    assert MOST_ENTRIES == 5000
    assert code_of(word(lambda document: document.add_paragraph("Ja")), "a.docx") == [Code.DOCUMENT_UNPACKED]


def test_entities_are_not_expanded():
    body = (
        '<!DOCTYPE d [<!ENTITY a "boom"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Ja&a;&f;</w:t></w:r></w:p></w:body></w:document>'
    )
    data = with_part(word(lambda document: document.add_paragraph("Ja")), "word/document.xml", body)
    assert "boom" not in read_document(data, "a.docx").text
    assert "root:" not in read_document(data, "a.docx").text


def test_xml_nested_beyond_reason_is_refused():
    deep = "<w:p>" * 450 + "</w:p>" * 450
    body = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{deep}</w:body></w:document>'
    data = with_part(word(lambda document: document.add_paragraph("Ja")), "word/document.xml", body)
    assert code_of(data, "a.docx") in ([Code.DOCUMENT_BROKEN], [Code.DOCUMENT_EMPTY])


def test_encrypted_opendocument_and_pdf_are_refused():
    plain = opendocument(build_opendocument)
    locked = with_part(plain, "META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")
    assert code_of(locked, "a.odt") == [Code.DOCUMENT_ENCRYPTED]
    assert code_of(encrypted_pdf(), "a.pdf") == [Code.DOCUMENT_ENCRYPTED]


def encrypted_pdf():
    import io

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf("Ja"))))
    writer.encrypt("hemmelig", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "found"),
    [
        (b"{\\rtf1 Ja\\par}", "a.txt", DocumentFormat.RTF),
        (b"<!doctype html><p>Ja", "a.txt", DocumentFormat.HTML),
        (b"Ja, uden et eneste tag", "a.html", DocumentFormat.TEXT),
        (b"Ja", "a.docx", DocumentFormat.TEXT),
    ],
)
def test_mislabelled_file_is_read_as_what_it_is_with_a_notice(data, name, found):
    document = read_document(data, name)
    assert (document.format, notices(document)) == (found, [Code.DOCUMENT_MISLABELLED])
    assert document.text.strip().startswith("Ja")


def test_text_named_markdown_needs_no_notice():
    assert read_document(b"Ja", "a.md").notices == ()
    assert read_document(b"Ja", "LICENSE").notices == ()


def test_control_characters_become_spaces_with_a_notice():
    document = read_document(b"Tid\x07 og ro " + b"til ledelse " * 10, "a.txt")
    assert document.text.startswith("Tid  og ro")
    assert [(one.code, dict(one.values)["value"]) for one in document.notices] == [
        (Code.DOCUMENT_CONTROL, "1")
    ]


def test_opendocument_keeps_spaces_tabs_breaks_and_leaves_comments_out_with_a_notice():
    from odf.office import Annotation
    from odf.text import LineBreak, P, S, Tab

    def build(document):
        paragraph = P(text="a")
        for part in (S(c=3), Tab(), LineBreak()):
            paragraph.addElement(part)
        comment = Annotation()
        comment.addElement(P(text="skjult"))
        paragraph.addElement(comment)
        paragraph.addText("b")
        document.text.addElement(paragraph)

    document = read_document(opendocument(build), "a.odt")
    assert document.text == "a   \t\nb\n"
    assert notices(document) == [Code.DOCUMENT_COMMENTS]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset238 B;}}\f1 \'e8\f0 \'e8", "č" + "è"),
        (rb"a\~b\_c\-d\\e\{f\}", "a\u00a0b-cd\\e{f}"),
        (rb"a\emdash b\line c\tab d", "a—b\nc\td"),
        (rb"a\bin3 {{{b", "ab"),
        (rb"{\*\skjult x}a{\pict 00ff}b", "ab"),
        (rb"\uc2\u230 ??\uc0\u248 x", "æøx"),
        (rb"{\upr{a}{\*\ud{b}}}c", "ac"),
    ],
)
def test_rtf_control_words_are_understood(body, text):
    document = read_document(b"{\\rtf1\\ansi\\ansicpg1252 " + body + b"\\par}", "a.rtf")
    assert document.text == text + "\n"


def test_word_package_under_another_main_name_and_without_one():
    plain = word(lambda document: document.add_paragraph("Ja"))
    moved = with_part(plain, "word/document2.xml", '<d xmlns="x"><body><p><r><t>Ja</t></r></p></body></d>')
    import io
    import zipfile

    def without(data, name):
        stream = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
            for entry in old.infolist():
                if entry.filename != name:
                    new.writestr(entry, old.read(entry.filename))
        return stream.getvalue()

    assert read_document(without(moved, "word/document.xml"), "a.docx").text == "Ja\n"
    assert code_of(without(plain, "word/document.xml"), "a.docx") == [Code.DOCUMENT_BROKEN]
