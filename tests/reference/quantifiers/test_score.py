"""The scorer on cases counted by hand, and the labelled files as they were frozen."""

import hashlib
from enum import Enum
from pathlib import Path

import pytest

from tests.reference.quantifiers.score import Label, Tally, hits, score, score_by_language, sentences

HERE = Path(__file__).parent
FROZEN = (HERE / "FROZEN.sha256").read_text("ascii").splitlines()
DEV = ("da_dev.jsonl", "en_dev.jsonl", "en2_dev.jsonl")
WIDE = {"ALL", "NEARLY_ALL", "VAST_MAJORITY", "MOST", "MANY", "PART", "SEVERAL"}
NORMS = WIDE | {"SOME", "FEW", "ONE", "NONE", "NOT_ALL", "HALF", "FRACTION", "OTHERS", "GENERIC"}


def test_hits_equal_norm_and_overlap_counts():
    label, claim = Label(0, 16, "VAST_MAJORITY"), Label(6, 23, "VAST_MAJORITY")
    assert hits([label], [claim]) == ((label, claim),)


def test_hits_spans_that_only_touch_do_not_count():
    assert hits([Label(0, 5, "MANY")], [Label(5, 9, "MANY")]) == ()


def test_hits_another_norm_does_not_count():
    assert hits([Label(0, 5, "MANY")], [Label(0, 5, "MOST")]) == ()


def test_hits_use_each_label_once():
    assert len(hits([Label(0, 9, "SOME")], [Label(0, 4, "SOME"), Label(5, 9, "SOME")])) == 1


def test_hits_use_each_found_claim_once():
    assert len(hits([Label(0, 4, "SOME"), Label(5, 9, "SOME")], [Label(0, 9, "SOME")])) == 1


def test_hits_leave_the_long_claim_to_the_label_that_needs_it():
    labels = [Label(0, 4, "SOME"), Label(6, 9, "SOME")]
    assert len(hits(labels, [Label(0, 9, "SOME"), Label(0, 3, "SOME")])) == 2


def test_hits_equal_found_claims_pair_apart():
    twice = Label(0, 9, "SOME")
    assert len(hits([Label(0, 4, "SOME"), Label(5, 9, "SOME")], [twice, Label(0, 9, "SOME")])) == 2


def test_hits_ignore_share_and_over():
    assert len(hits([Label(0, 8, "HALF", 0.5, "people")], [Label(0, 8, "HALF", None, "places")])) == 1


def test_hits_norm_may_be_an_enum():
    norm = Enum("Norm", {"MANY": "mange"})
    assert len(hits([Label(0, 5, "MANY")], [Label(0, 5, norm.MANY)])) == 1


def test_score_counts_misses_and_false_claims_by_norm():
    cases = [
        ([Label(0, 5, "MANY")], [Label(0, 5, "MANY")]),
        ([Label(0, 5, "MANY"), Label(9, 12, "ONE")], [Label(0, 5, "SOME")]),
        ([], [Label(3, 7, "SOME")]),
    ]
    result = score(cases)
    assert result.overall == Tally(hits=1, found=3, labelled=3)
    assert result.by_norm == {"MANY": Tally(1, 1, 2), "ONE": Tally(0, 0, 1), "SOME": Tally(0, 2, 0)}


def test_tally_precision_and_recall_by_hand():
    tally = Tally(hits=3, found=4, labelled=6)
    assert (tally.precision, tally.recall) == (0.75, 0.5)


def test_tally_without_claims_has_no_share():
    assert (Tally(0, 0, 2).precision, Tally(0, 2, 0).recall) == (None, None)


def test_score_without_cases_is_empty():
    assert score([]).overall == Tally(0, 0, 0)


def test_score_by_language_hands_over_text_and_language():
    da = sentences(['{"id": "x", "text": "Mange", "claims": [{"start": 0, "end": 5, "norm": "MANY"}]}', ""])
    en = sentences(['{"id": "y", "text": "Calm", "claims": []}'])

    def detect(text, language):
        return [Label(0, len(text), "MANY")] if (text, language) == ("Mange", "da") else []

    result = score_by_language({"da": da, "en": en}, detect)
    assert (result["da"].overall, result["en"].overall) == (Tally(1, 1, 1), Tally(0, 0, 0))


@pytest.mark.parametrize("name", DEV)
def test_dev_labels_lie_in_their_sentences(name):
    for sentence in sentences((HERE / name).read_text("utf-8").splitlines()):
        ends = [0, *(label.end for label in sentence.labels)]
        for label, before in zip(sentence.labels, ends, strict=False):
            words = sentence.text[label.start : label.end]
            assert before <= label.start
            assert words == words.strip() != ""
            assert label.norm in NORMS
            assert (label.share is not None) == (label.norm in {"HALF", "FRACTION"})
            assert label.over in {"people", "places"}


@pytest.mark.parametrize("line", FROZEN)
def test_frozen_files_are_as_they_were(line):
    digest, name = line.split()
    assert hashlib.sha256((HERE / name).read_bytes()).hexdigest() == digest
