"""Minutes in other formats than text, and texts made to be slow. All content is invented."""

import pytest

from redthread.errors import Code
from redthread.formats.documents import read_document, words_of
from redthread.listen.minutes import parse_minutes, parse_summary
from redthread.listen.names_seen import names_seen
from redthread.listen.points import AgendaMark
from tests.document_files import pdf, word


def outline(data, name, parse=parse_minutes):
    document = read_document(data, name)
    minutes = parse(document)
    return minutes, [
        (theme.title, [words_of(point.span.of(document.text)) for point in theme.points])
        for theme in minutes.themes
    ]


def test_word_minutes_with_numbered_items_that_word_counts_itself():
    def build(document):
        document.add_paragraph("Referat af møde i lederforum 7. maj 2024", style="Title")
        document.add_paragraph("Velkomst", style="List Number")
        document.add_paragraph("Formanden bød velkommen.")
        document.add_paragraph("Tid til ledelse", style="List Number")
        document.add_paragraph("Der blev talt om tid.")
        document.add_paragraph("Mandage er værst", style="List Bullet")

    minutes, themes = outline(word(build), "a.docx")
    assert (minutes.title, str(minutes.date)) == ("Referat af møde i lederforum 7. maj 2024", "2024-05-07")
    assert themes == [("Velkomst", ["Formanden bød velkommen."]), ("Tid til ledelse", ["Mandage er værst"])]


def test_word_minutes_laid_out_as_a_table():
    def build(document):
        table = document.add_table(2, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = "1. Drøftelse af ferie", "Ferien blev drøftet."
        table.cell(0, 1).add_paragraph("Der var uenighed om uge 29.")
        table.cell(1, 0).text, table.cell(1, 1).text = "2. Evt.", "Intet"

    minutes, themes = outline(word(build), "a.docx")
    assert themes == [
        ("Drøftelse af ferie", ["Ferien blev drøftet.", "Der var uenighed om uge 29."]),
        ("2. Evt", ["Intet"]),
    ]
    assert minutes.themes[0].mark is AgendaMark.DISCUSSION


def test_word_summary_with_unmarked_headings():
    def build(document):
        for words in (
            "Samtale 4",
            "Motivation",
            "Hun er glad for sit arbejde.",
            "Sparring",
            "Der er for lidt af den.",
        ):
            document.add_paragraph(words)

    _, themes = outline(word(build), "a.docx", parse_summary)
    assert themes == [
        ("Motivation", ["Hun er glad for sit arbejde."]),
        ("Sparring", ["Der er for lidt af den."]),
    ]


def test_pdf_minutes_with_wrapped_bullets():
    data = pdf(
        "= Referat af temamøde den 4. juni 2024\n\n*Tid til ledelse*\n\n- For mange møder om mandagen, hvor alle alligevel har travlt med at få"
        " vikarerne på plads og telefonen ringer hele dagen\n- Ingen afløser\n\n*Sparring*\n\n- Mentor til nye"
    )
    minutes, themes = outline(data, "a.pdf")
    assert minutes.title == "Referat af temamøde den 4. juni 2024"
    assert [title for title, _ in themes] == ["Tid til ledelse", "Sparring"]
    assert [len(points) for _, points in themes] == [2, 1]
    assert themes[0][1][0].endswith("telefonen ringer hele dagen")


@pytest.mark.parametrize("text", ["", "Bare en enkelt sætning uden noget over sig."])
def test_text_without_headings_gives_a_hint_and_no_themes(text):
    minutes, themes = outline((text or "x").encode(), "a.txt")
    assert themes == []
    assert [notice.code for notice in minutes.notices] == [Code.DOCUMENT_STRUCTURE]


@pytest.mark.parametrize(
    "text",
    [
        "-" * 100_000 + " x", " " * 100_000 + "x", "**a " * 20_000, "****" * 20_000, "<b" * 50_000, "<!--" * 20_000, "Aa " * 30_000, "a" * 100_000, "|" * 50_000 + "x",
        "- punkt\n" * 5_000, "1. punkt\n" * 5_000, "kort linje\n" * 5_000, "Tema 1: a\n" * 3_000, "a-" + "\n" * 50_000 + "b", "er der mere?\n\n" * 3_000,
    ],
)  # fmt: skip
def test_texts_made_to_be_slow_are_read_all_the_same(text):
    document = read_document(text.encode(), "a.txt")
    minutes = parse_minutes(document)
    assert len(document.text) == len(text)
    assert len(names_seen(document.text)) + len(minutes.themes) <= len(text)
