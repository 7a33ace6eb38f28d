"""Sentences written for the rules, with and without claims; the labelled set by another hand is in tests/reference."""

import re
from pathlib import Path

import pytest

from redthread.text import QuantifierClaim, quantifiers

_MARK = re.compile(r"\[\[(\w+)(\*?):([^\]]+)\]\]")


def read(language: str) -> list[str]:
    lines = (Path(__file__).parent / f"quantified_{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def labelled(line: str) -> tuple[str, list[tuple[str, str, str]]]:
    claims = [(m.group(1), m.group(3), "places" if m.group(2) else "people") for m in _MARK.finditer(line)]
    return _MARK.sub(r"\3", line), claims


def overlaps(claims: tuple[QuantifierClaim, ...], text: str) -> list[tuple[str, str, str]]:
    return [(str(c.norm), text[c.start : c.end], c.over) for c in claims]


@pytest.mark.parametrize("line", read("da"))
def test_quantifiers_reads_danish(line: str) -> None:
    text, wanted = labelled(line)
    got = overlaps(quantifiers(text, "da"), text)
    assert [(n, o) for n, _, o in got] == [(n, o) for n, _, o in wanted]
    assert all(
        words in want or want in words for (_, words, _), (_, want, _) in zip(got, wanted, strict=True)
    )


@pytest.mark.parametrize("line", read("en"))
def test_quantifiers_reads_english(line: str) -> None:
    text, wanted = labelled(line)
    got = overlaps(quantifiers(text, "en"), text)
    assert [(n, o) for n, _, o in got] == [(n, o) for n, _, o in wanted]
    assert all(
        words in want or want in words for (_, words, _), (_, want, _) in zip(got, wanted, strict=True)
    )
