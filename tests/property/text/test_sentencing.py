"""What holds for every text, and that long hostile ones are read in linear time."""

import time
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
SECONDS = 4.0


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
def test_reading_stays_linear_on_hostile_text(unit):
    text = unit * (150_000 // len(unit))
    begin = time.process_time()
    quantifiers(text, "da")
    sentences(text, "da")
    assert time.process_time() - begin < SECONDS
