"""What holds for every text, and that hostile ones take work in proportion (seconds: benchmarks/read_text.py)."""

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.text import quantifiers, quotations, sentences

TEXTS = st.text(alphabet=st.sampled_from("ab Æ.!?…,;:-*#>0123 \n\n\t\"'»«“”[]()\u00ad🧵"), max_size=80)
WORDS = st.lists(
    st.sampled_from(
        'alle ledere lederne ikke nogle andre mange flere for få en leder siger at der som , . » « " hvis bør skal '
        "de fleste af steder halvdelen hver tredje to ud af tre mens og oplever ? \n\n Flere all leaders most of the".split(
            " "
        )
    ),
    max_size=40,
).map(" ".join)


def calls_of(run, text):
    """Count the calls that Python makes while ``run`` reads ``text``."""
    count = 0

    def seen(frame, event, argument):
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        run(text)
    finally:
        sys.setprofile(before)
    return count


@given(TEXTS, st.sampled_from(["da", "en"]))
def test_sentences_are_ordered_disjoint_and_cover_every_character(text, language):
    spans = sentences(text, language)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.start < span.end and span.of(text) == span.of(text).strip() for span in spans)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


@given(TEXTS)
def test_quotations_are_ordered_and_inside_the_text(text):
    found = quotations(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(WORDS, st.sampled_from(["da", "en"]))
def test_quantifiers_are_ordered_disjoint_and_outside_quotations(text, language):
    found = quantifiers(text, language)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[c.start : c.end].strip() == text[c.start : c.end] != "" for c in found)
    assert not any(q.start < c.end and c.start < q.end for q in quotations(text) for c in found)


@given(WORDS)
def test_quantifiers_depend_on_the_words_and_not_on_where_they_stand(text):
    moved = quantifiers("Det går.\n\n" + text, "da")
    assert [(c.start - 10, c.norm) for c in moved] == [(c.start, c.norm) for c in quantifiers(text, "da")]


@pytest.mark.parametrize(
    "unit",
    [
        "alle ledere ",
        "nogle ",
        '"a ',
        ".",
        "\n",
        " ",
        "mange nye og ",
        "at ",
        "en ud af ",
        "x",
        ", ",
        "alle ledere, der ",
        "'a ",
        '»"',
        ". [F-1]",
        "- ",
        "a.",
        "ikke mange ",
        "siger lederne ",
    ],
)
def test_reading_takes_work_in_proportion_to_the_text(unit):
    read = lambda text: (quantifiers(text, "da"), sentences(text, "da"))  # noqa: E731
    read("alle")
    # What was read in a short text is kept for the next time, so both sizes are beyond that.
    short, long = (calls_of(read, unit * (size // len(unit))) for size in (4000, 16000))
    assert long <= 5 * short + 100
