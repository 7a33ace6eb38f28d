"""Registered names are always found."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from redthread.text import names

WORD = st.text(alphabet="abdeiklmnorstæøåéÆØÅABDH", min_size=2, max_size=8)
NAME = st.lists(WORD, min_size=1, max_size=3).map(" ".join)


@given(
    NAME,
    st.sampled_from([str, str.upper, str.lower, str.title]),
    st.sampled_from(["", "s", "’s", "'s"]),
    st.sampled_from([" ", "-", "  ", "\n"]),
)
def test_names_finds_every_registered_name(name, case, genitive, gap):
    written = case(name).replace(" ", gap) + genitive
    text = f"Her, {written}: der."
    assert any(n.start <= 5 and n.end >= 5 + len(case(name)) for n in names(text, [name, "Ib Uggi"]))


@given(NAME, st.text(alphabet="abs -.", max_size=20))
def test_names_are_ordered_and_disjoint(name, text):
    found = names(text, [name, "a b", "ab"])
    assert all(a.end <= b.start for a, b in pairwise(found))
