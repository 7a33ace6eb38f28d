import re

from hypothesis import given
from hypothesis import strategies as st

from redthread.formats.report_text import parse_report

PIECES = st.sampled_from(
    [
        "\n",
        "\n\n",
        "# ",
        "## A {#T-1}",
        ":::",
        ":::main-results",
        ":::voices F-1",
        "> ",
        "- ",
        "1. ",
        "| a |",
        "|---|",
        "[F-1]",
        "{{q.agree}}",
        "{{",
        "]",
        "[tolkning:",
        "Alle ledere.",
        " ",
        "»",
        '"',
        "*",
        "_",
        "\\",
        "<!--",
        "-->",
        "---",
        "\r",
        "\t",
    ]
)
TEXTS = st.one_of(
    st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=40).map("".join), st.text(max_size=300)
)


@given(TEXTS)
def test_parse_report_never_raises_and_keeps_every_place(text):
    prose = parse_report(text)
    last = -1
    for sentence in prose.sentences():
        assert last <= sentence.start <= sentence.end <= len(text)
        assert len(sentence.text) == sentence.end - sentence.start
        for written, read in zip(text[sentence.start : sentence.end], sentence.text, strict=True):
            assert read in {written, " "}
        for one in sentence.references:
            assert text[one.start] in "[{"
            assert text[one.end - 1] in "]}"
        last = sentence.start


@given(
    st.lists(
        st.sampled_from(["Nogle ledere er glade.", "Andre ikke [F-2].", "[F-1]", "{{q.agree}} er med."]),
        max_size=8,
    )
)
def test_parse_report_loses_no_reference(pieces):
    text = " ".join(pieces)
    found = [one.target for sentence in parse_report(text).sentences() for one in sentence.references]
    assert found == re.findall(r"F-\d|q\.agree", text)
