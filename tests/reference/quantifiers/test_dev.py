"""The rules on the open half of the labelled set: what may not fall while they change. The frozen half is the measurement."""

from pathlib import Path

import pytest

from redthread.text import quantifiers
from tests.reference.quantifiers.score import score_by_language, sentences

HERE = Path(__file__).parent
LOWEST = 0.95


@pytest.mark.parametrize(("name", "language"), [("da", "da"), ("en", "en"), ("en2", "en")])
def test_quantifiers_find_the_open_half(name, language):
    labelled = sentences((HERE / f"{name}_dev.jsonl").read_text("utf-8").splitlines())
    overall = score_by_language({language: labelled}, quantifiers)[language].overall
    assert overall.precision is not None
    assert overall.recall is not None
    assert overall.precision >= LOWEST
    assert overall.recall >= LOWEST
