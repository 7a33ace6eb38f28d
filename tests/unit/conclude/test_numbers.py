"""Figures written by hand, held against the tables that carry a finding."""

import pytest

from redthread.conclude.check import check
from redthread.conclude.remarks import RemarkCode
from redthread.records.rows import Voice
from redthread.records.study import Source
from redthread.records.words import SourceKind, VoiceKind
from tests.unit.conclude.small_study import WORDS, finding, passage, small_study

CHAPTER = "# Lederne\n## Trivsel {#T-1}\n### Sparring {#T-1.2}\n"
ABOUT_NUMBERS = {RemarkCode.STALE_NUMBER, RemarkCode.SMALL_NUMBER, RemarkCode.UNBOUND_NUMBER}


def said(sentence):
    """What is said of a number in a sentence that three of four tables carry, and no person."""
    tables = tuple(Voice(f"V-20{number}", VoiceKind.GROUP, heard=True) for number in range(1, 5))
    meeting = Source("S-201", SourceKind.MEETING, "Møde", tuple(one.id for one in tables), WORDS)
    carried = tuple(f"P-00020{number}" for number in range(1, 4))
    study = small_study(
        f"{CHAPTER}{sentence} [F-001]",
        findings=(finding(0, passages_for=carried),),
        more_voices=tables,
        more_passages=tuple(passage(number, voice=f"V-{number}") for number in range(201, 204)),
        more_sources=(
            meeting,
            *(Source(f"S-20{n}", SourceKind.MEETING, "Møde", (f"V-20{n}",), WORDS) for n in range(2, 4)),
        ),
    )
    return {one.code for one in check(study).remarks} & ABOUT_NUMBERS


def test_tables_that_carry_a_finding_may_be_counted():
    assert said("Ved 3 af 4 borde blev der savnet sparring.") == set()
    assert said("Ved 3 af 4 gruppedrøftelser blev der savnet sparring.") == set()


@pytest.mark.parametrize(
    "sentence", ["Ved 2 af 4 borde blev der savnet sparring.", "Det savnede 3 af 4 ledere at få."]
)
def test_another_number_of_tables_and_tables_as_leaders_are_stale(sentence):
    assert said(sentence) == {RemarkCode.STALE_NUMBER}
