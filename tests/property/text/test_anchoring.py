"""Anchoring against a slow plain twin that compares every stretch of the text."""

import re
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from redthread.text import Haystack, Outcome, anchor

LETTERS = "abå"
TEXTS = st.text(alphabet=LETTERS + "  -\n\u00ad.", max_size=14)
PROSE = st.text(alphabet=LETTERS + " -\n\t\u00a0\u00ad.»”\"'’🧵", min_size=1, max_size=60)


def forms(text: str) -> set[str]:
    """Every way to read a text when line-end hyphens are undone, each with single spaces."""
    return _forms(text) | _forms(re.sub(r"\u00ad[^\S\n]*\n\s*", "", text))


def _forms(text: str) -> set[str]:
    parts = re.split(r"-[ \t]*\n\s*", text.replace("\u00ad", ""))
    joined = product(("", "-", "- "), repeat=len(parts) - 1)
    return {
        re.sub(r"\s+", " ", "".join(a + b for a, b in zip(parts, (*glue, ""), strict=True)))
        for glue in joined
    }


def places(text: str, quote: str) -> set[tuple[int, int]]:
    wanted = forms(quote)
    spans = ((i, j) for i in range(len(text)) for j in range(i + 1, len(text) + 1))
    solid = ((i, j) for i, j in spans if text[i] in LETTERS + "." and text[j - 1] in LETTERS + ".")
    return {(i, j) for i, j in solid if forms(text[i:j]) & wanted}


@given(TEXTS, st.text(alphabet=LETTERS + " -\n.", max_size=6))
def test_anchor_finds_what_the_plain_twin_finds(text: str, quote: str) -> None:
    wanted = quote.strip(" -\n")
    result = anchor(text, wanted)
    hits = places(text, wanted) if wanted else set()
    assert (result.outcome is Outcome.MISSING) == (not hits)
    assert result.start is None or (result.start, result.end) in hits


@given(PROSE, st.data())
def test_anchor_finds_any_stretch_with_white_space_reflowed(text: str, data: st.DataObject) -> None:
    solid = [i for i, letter in enumerate(text) if letter in LETTERS + ".🧵"]
    if not solid:
        return
    first, last = sorted((data.draw(st.sampled_from(solid)), data.draw(st.sampled_from(solid))))
    stretch = text[first : last + 1]
    white = iter(
        data.draw(st.lists(st.sampled_from([" ", "\n", "  ", "\t", "\u00a0 "]), min_size=60, max_size=60))
    )
    reflowed = re.sub(r"\s+", lambda _: next(white), stretch)
    result = Haystack(text).anchor(reflowed)
    assert result.outcome is not Outcome.MISSING
