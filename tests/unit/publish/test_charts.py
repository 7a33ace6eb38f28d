import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from redthread.publish import svg
from redthread.publish.charts import KIND_COLOURS, WIDTH, Bar, Flow, stacked_bars, thread_flow


def boxes(drawn):
    return [element.attrib for element in etree.fromstring(drawn.svg).iter() if element.tag.endswith("rect")]


def texts(drawn):
    return [element.text for element in etree.fromstring(drawn.svg).iter() if element.tag.endswith("text")]


def test_bars_are_as_long_as_their_numbers():
    drawn = stacked_bars((Bar("A", ((30, "30"), (10, "10"))),), ("Ja", "Nej"), ("#0b6e69", "#d9822b"))
    wide = [float(box["width"]) + 1 for box in boxes(drawn) if box.get("height") == "20"]
    assert wide[0] / wide[1] == pytest.approx(3, rel=1e-3)


def test_withheld_bar_has_no_length_and_no_number():
    drawn = stacked_bars((Bar("A", (None, (4, "4")), "under 5"),), ("Ja", "Nej"), KIND_COLOURS)
    assert "4" not in texts(drawn)
    assert "under 5" in texts(drawn)


def test_number_is_left_out_where_it_does_not_fit():
    drawn = stacked_bars((Bar("A", ((1000, "1000"), (1, "1"))),), ("Ja", "Nej"), KIND_COLOURS)
    assert "1000" in texts(drawn)
    assert "1" not in texts(drawn)


@given(
    st.lists(st.lists(st.integers(0, 500), min_size=3, max_size=3), min_size=1, max_size=8),
    st.text(min_size=1, max_size=60),
)
def test_bars_stay_inside_the_drawing(rows, label):
    shown = re.sub(r"[^\w <&>\"]", "", label)
    bars = tuple(Bar(shown, tuple((float(value), str(value)) for value in row), "i alt") for row in rows)
    drawn = stacked_bars(bars, ("A", "B", "C"), KIND_COLOURS)
    assert all(float(box["x"]) + float(box["width"]) <= WIDTH + 1 for box in boxes(drawn))
    assert all(float(box["y"]) + float(box["height"]) <= drawn.height for box in boxes(drawn))


def test_flow_keeps_what_flows():
    flows = (
        Flow(0, "a", "b", 6),
        Flow(0, "a", "c", 2),
        Flow(1, "b", "d", 6),
        Flow(1, "c", "e", 2, kept=False),
    )
    drawn = thread_flow(("Et", "To", "Tre"), flows, {})
    heights = [float(box["height"]) for box in boxes(drawn) if box.get("width") == "12"]
    first, b, c, d, e = heights
    assert b + c == pytest.approx(first, abs=0.02)
    assert (b / c, d / e) == (pytest.approx(3, rel=1e-3), pytest.approx(3, rel=1e-3))


def test_what_stops_is_grey():
    drawn = thread_flow(("Et", "To"), (Flow(0, "a", "b", 1), Flow(0, "a", "c", 1, kept=False)), {})
    fills = {
        element.get("fill") for element in etree.fromstring(drawn.svg).iter() if element.tag.endswith("path")
    }
    assert fills == {"#efc8ce", "#dfe3e7"}


def test_no_flow_draws_the_titles_alone():
    assert texts(thread_flow(("Et", "To"), (), {})) == ["Et", "To"]


@given(st.text(alphabet="abc æøå", min_size=1, max_size=80), st.integers(40, 200))
def test_wrapping_keeps_the_words_or_says_that_it_cut(text, room):
    lines = svg.wrapped(text, 14, room, most=3)
    whole = " ".join(lines)
    assert whole == " ".join(text.split()) or whole.endswith("…")


@pytest.mark.parametrize(
    "colour", [*KIND_COLOURS, "#1f4e8c", "#7fa6d6", "#dfe3e8", "#f0c08a", "#c96a12", svg.THREAD]
)
def test_numbers_on_colours_stand_out(colour):
    light = svg._luminance(colour)
    ink = svg._luminance(svg.ink_on(colour))
    low, high = sorted((light, ink))
    assert (high + 0.05) / (low + 0.05) >= 3.8
