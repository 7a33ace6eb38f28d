"""Invented documents, written blind to the parser, against what their writer meant (tests/reference/minutes/blind/README.md)."""

import hashlib
import json

import pytest

from tests.reference.minutes.blind.score import HERE, documents, score, table

LEAST_POINTS = 0.95


@pytest.mark.parametrize("name", documents())
def test_blind_document_gives_all_themes_and_most_points(name):
    one = score(name)
    assert one.themes == one.all_themes
    assert one.points >= LEAST_POINTS * one.all_points


def test_blind_documents_give_few_themes_and_points_too_many():
    scores = [score(name) for name in documents()]
    print(table(scores))
    assert sum(one.other_themes for one in scores) <= 2
    assert sum(one.other_points for one in scores) <= 0.05 * sum(one.all_points for one in scores)


@pytest.mark.parametrize("folder", ["last", "after"])
def test_documents_written_later_do_not_fall_below_their_first_figure(folder):
    first = json.loads((HERE / folder / "first_figure.txt").read_text(encoding="utf-8"))
    scores = [score(name, folder) for name in documents(folder)]
    print(table(scores))
    assert sum(one.themes for one in scores) >= first["themes"]
    assert sum(one.points for one in scores) >= first["points"]


@pytest.mark.parametrize("folder", ["", "last", "after"])
def test_blind_documents_are_the_ones_that_were_hashed(folder):
    expected = [json.loads((HERE / folder / f"{name}.json").read_text("utf-8")) for name in documents(folder)]
    found = [hashlib.sha256((HERE / folder / one["file"]).read_bytes()).hexdigest() for one in expected]
    assert found == [one["file_sha256"] for one in expected]
