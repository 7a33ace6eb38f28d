"""Workbooks and answers with bytes that were flipped: read, or refused with a code."""

import io
import random

import openpyxl
import polars
import pytest

from redthread.errors import Refusal
from redthread.formats.answers import read_answers
from redthread.formats.questionnaire import read_questionnaire
from redthread.records.study import Attachment


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    survey, held = book.active, io.BytesIO()
    survey.title = "survey"
    survey.append(["type", "name", "label"])
    survey.append(["text", "q1", "Tid"])
    book.save(held)
    return held.getvalue()


def _parquet() -> bytes:
    held = io.BytesIO()
    polars.DataFrame({"q1": ["1", "2", None] * 50}).write_parquet(held)
    return held.getvalue()


@pytest.mark.parametrize(
    ("read", "name", "data"),
    [
        (read_questionnaire, "questionnaire.xlsx", _workbook()),
        (read_answers, "answers.parquet", _parquet()),
    ],
)
def test_attachment_with_flipped_bytes_is_read_or_refused(read, name, data):
    dice = random.Random(1)
    refused = 0
    for _ in range(300):
        flipped = bytearray(data)
        for _ in range(dice.choice((1, 2, 4))):
            flipped[dice.randrange(len(flipped))] = dice.randrange(256)
        try:
            read(Attachment(name, bytes(flipped)))
        except Refusal:
            refused += 1
    assert refused > 0
