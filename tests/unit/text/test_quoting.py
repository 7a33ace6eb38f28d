import pytest

from redthread.text import quotations


def quoted(text: str) -> list[tuple[str, int, bool]]:
    return [(text[q.start : q.end], q.words, q.closed) for q in quotations(text)]


@pytest.mark.parametrize(
    "text",
    [
        'Han sagde "det går godt" i dag',
        "“det går godt”",
        "”det går godt”",
        "„det går godt“",
        "»det går godt«",
        "«det går godt»",
        "'det går godt'",
        "‘det går godt’",
        "›det går godt‹",
        "’det går godt’",
        "(»det går godt«)",
        'ja: "det går godt".',
    ],
)
def test_quotations_knows_every_style(text: str) -> None:
    assert quoted(text) == [("det går godt", 3, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Lars' bil og Hans' hus",
        "don't and won't",
        "the leaders' time and the managers' time",
        '5" bred',
        "ingen tegn",
        "",
        "d’accord",
    ],
)
def test_quotations_takes_apostrophes_for_what_they_are(text: str) -> None:
    assert quoted(text) == []


def test_quotations_gives_the_outermost_of_nested_marks() -> None:
    assert quoted("»Han sagde 'nej tak' og ”gik”,« siger hun") == [("Han sagde 'nej tak' og ”gik”,", 6, True)]


def test_quotations_ends_an_open_mark_with_its_paragraph() -> None:
    assert quoted('Hun siger "vi når det ikke.\n\nDet er nyt.') == [("vi når det ikke.", 4, False)]


def test_quotations_reads_a_closing_mark_alone_from_the_paragraphs_beginning() -> None:
    assert quoted("Før.\n\nVi når det ikke,” siger hun.") == [("Vi når det ikke,", 4, False)]


def test_quotations_finds_two_in_a_row() -> None:
    assert quoted('"ja" og "nej"') == [("ja", 1, True), ("nej", 1, True)]


def test_quotations_counts_hyphenated_words_once() -> None:
    assert quoted("»En-til-en er godt«") == [("En-til-en er godt", 3, True)]
