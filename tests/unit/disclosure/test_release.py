from collections import Counter

import pytest

from redthread.disclosure import (
    Count,
    LabelledText,
    release_count,
    release_share,
    release_support,
    release_table,
    release_texts,
)
from redthread.records.claims import Support, Verdict
from redthread.records.info import Text
from redthread.records.survey import Cell, Choice, SurveyTable

YES_NO = (Choice("yes", Text("Ja")), Choice("no", Text("Nej")))


def table(*rows, missing=0):
    cells = tuple(tuple(Cell(count, sum(row)) for count in row) for row in rows)
    groups = tuple(Text(f"G{number}") for number in range(len(rows)))
    return SurveyTable("q01", "area", YES_NO, groups, cells, tuple(Cell(missing, 99) for _ in rows))


def figures(released):
    return [cell.count for row in released.value.cells for cell in row]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (((5, 5), (9, 6)), ""),
        (((5, 5), (9, 4)), "small-cells"),
        (((5, 0), (9, 6)), "one-answer"),
        (((0, 0), (9, 6)), "small-cells"),
    ],
)
def test_release_table_withholds_the_whole_table(rows, reason):
    released = release_table(table(*rows), 5)
    assert released.withheld == reason
    assert figures(released) == ([None] * 4 if reason else [count for row in rows for count in row])


def test_release_table_does_not_protect_who_left_the_item_open():
    assert release_table(table((6, 7), missing=2), 5).withheld == ""


def test_release_table_withholds_what_was_withheld_before():
    once = release_table(table((1, 9)), 5).value
    assert release_table(once, 5).withheld == "small-cells"


def test_release_count_says_under_the_limit():
    assert [release_count(count, 5).say("da") for count in (0, 1, 4, 5)] == ["0", "under 5", "under 5", "5"]
    assert Count(None, 10).say("en") == "under 10"


@pytest.mark.parametrize(
    ("count", "base", "seen"),
    [(60, 88, True), (4, 88, False), (85, 88, False), (88, 88, False), (0, 88, False), (2, 4, False)],
)
def test_release_share_protects_both_sides(count, base, seen):
    assert (release_share(count, base, 5).value.share is not None) is seen


def test_release_support_takes_small_counts_out():
    support = Support(104, 34, 34, 9, 6, 3, 0, 34, 6 / 34, Verdict.HOLDS)
    released = release_support(support, 5)
    assert (released.value.voices_for.value, released.value.voices_against.value, released.withheld) == (
        6,
        None,
        "small-cells",
    )


@pytest.mark.parametrize(
    ("said", "base", "printed"),
    [(7, 8, "skjult"), (8, 8, "8"), (4, 8, "under 5"), (13, 18, "13"), (32, 34, "32")],
)
def test_release_support_holds_back_what_would_tell_of_the_few_who_are_left(said, base, printed):
    support = Support(50, base, base, base, said, 0, 0, base, said / base, Verdict.HOLDS)
    assert release_support(support, 5).value.voices_for.say("da") == printed


def texts(*labels):
    return [LabelledText(f"ord {number}", label) for number, label in enumerate(labels)]


def test_release_texts_leaves_out_labels_of_small_groups():
    heard = Counter({"skoler": 9, "havn": 3, "stabe": 4})
    released = release_texts(texts("skoler", "havn", "ukendt"), heard, 5)
    assert [one.label for one in released.value] == ["skoler", "", ""]


def test_release_texts_leaves_out_every_label_when_the_rest_is_small():
    released = release_texts(texts("skoler", "havn"), Counter({"skoler": 9, "havn": 3}), 5)
    assert [one.label for one in released.value] == ["", ""]


def test_release_texts_never_lets_out_what_the_analyst_keeps_in():
    said = [LabelledText("Vinden tager til", "havn", withheld=True), LabelledText("Tiden er knap", "havn")]
    released = release_texts(said, Counter({"havn": 9}), 5)
    assert ([one.text for one in released.value], released.withheld) == (["Tiden er knap"], "held-back")


def test_release_texts_gives_no_number_of_what_it_keeps_in():
    said = [LabelledText("a", withheld=True)]
    assert release_texts(said, Counter(), 5) == release_texts(said * 7, Counter(), 5)
