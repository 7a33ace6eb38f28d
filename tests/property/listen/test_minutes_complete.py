"""Every block of a document gets exactly one place in its minutes."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from redthread.formats.documents import read_document
from redthread.listen.minutes import parse_minutes, parse_summary

LINES = st.sampled_from(
    [
        "", "", "", "# Tid", "## Sparring", "**Ro**", "Tema 1: Tid", "Tema 2: Ro", "Pkt. 3 Budget", "Ad 2) Budget. Rammen er kendt og holdt, og den bliver ikke ændret i år.",
        "1. Velkomst", "2. Ferie", "3. Eventuelt", "Dagsorden", "Deltagere:", "Ane Holm", "Dato: 3. maj 2024", "Beslutning:", "Konklusion",
        "- for lidt tid", "- mere ro", "  - dybere", "o Flere hænder", "Faglig ledelse. Den er vigtig.", "Vi mangler tid, og det er et problem.",
        "Hvad skal der ske?", "REFERAT", "Anbefalinger:", "| Punkt | Referat |", "| Ferie | Den er god. |", "et brudt or-", "d i linjen", "J.nr. 12",
        "Der er mange ord her. Oplæg ved Bo", "Følgende temaer:", "<b>Tid</b> <ul><li>ro</li></ul>", "---",
    ]
)  # fmt: skip


def places(minutes):
    yield from [minutes.title_span] if minutes.title_span else []
    yield from minutes.preamble
    yield from (item.span for item in minutes.agenda)
    yield from minutes.overview
    yield from minutes.unplaced
    for theme in minutes.themes:
        if theme.span != minutes.title_span:
            yield theme.span
        yield from [theme.resume] if theme.resume else []
        yield from (point.span for point in theme.points)
    yield from {point.label for theme in minutes.themes for point in theme.points if point.label}


def check(minutes, document):
    spans = sorted(places(minutes))
    assert all(before.end <= after.start for before, after in pairwise(spans))
    inside = {at for span in spans for at in range(span.start, span.end)}
    for block in document.blocks:
        missing = [document.text[at] for at in range(block.span.start, block.span.end) if at not in inside]
        assert not [letter for letter in missing if letter.isalnum()]


@settings(max_examples=400, deadline=None)
@given(
    st.lists(LINES, min_size=1, max_size=25).filter(lambda lines: any(line.strip("-| ") for line in lines))
)
def test_every_block_has_exactly_one_place(lines):
    document = read_document("\n".join(lines).encode(), "a.txt")
    check(parse_minutes(document), document)
    check(parse_summary(document), document)
