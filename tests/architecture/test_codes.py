"""Every coded problem is provoked by some test (house style, rule 6), and said in both languages."""

import re
from pathlib import Path

import pytest

from redthread.errors import Code

TESTS = Path(__file__).resolve().parents[1]
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def test_every_code_is_named_in_a_test():
    text = "\n".join(
        file.read_text(encoding="utf-8") for file in TESTS.rglob("test_*.py") if file != Path(__file__)
    )
    assert [code.name for code in Code if f"Code.{code.name}" not in text] == []


def test_names_are_the_codes_in_small_letters():
    assert [code for code in Code if code.value.name != code.name.lower().replace("_", "-")] == []


@pytest.mark.parametrize("code", Code, ids=lambda code: code.name)
def test_both_languages_say_the_same_values(code):
    advice = code.value
    english, danish = (
        PLACEHOLDER.findall(words) for words in (advice.what_en + advice.do_en, advice.what_da + advice.do_da)
    )
    assert set(english) == set(danish)
    assert all((advice.what_en, advice.do_en, advice.what_da, advice.do_da))
