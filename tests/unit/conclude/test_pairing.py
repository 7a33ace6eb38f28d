import pytest

from redthread.conclude.pairing import claims_of
from redthread.conclude.reading import Report


def bound(text):
    claims = claims_of(Report.of(text, "report.md", "da"))
    return [(one.words, one.reference.target if one.reference else "", one.shared) for one in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nogle ledere savner ro. [F-1]", [("Nogle", "F-1", False)]),
        ("Nogle ledere savner ro.", [("Nogle", "", False)]),
        (
            "Nogle ledere savner ro, og mange ledere savner tid. [F-1] [F-2]",
            [("Nogle", "F-1", False), ("mange", "F-2", False)],
        ),
        (
            "Nogle ledere savner ro, og mange ledere savner tid. [F-1]",
            [("Nogle", "F-1", False), ("mange", "F-1", True)],
        ),
        (
            "Nogle ledere savner ro, mens andre roser den. [F-1]",
            [("Nogle", "F-1", False), ("andre", "F-1", False)],
        ),
        (
            "Nogle ledere savner ro, mens andre roser den. [F-1] [F-2]",
            [("Nogle", "F-1", False), ("andre", "F-2", False)],
        ),
        ("Nogle ledere savner ro: {{q07.agree}}.", [("Nogle", "q07.agree", False)]),
        ("Nogle ledere savner ro. [q07.agree] [F-1]", [("Nogle", "F-1", False)]),
    ],
)
def test_claims_and_references_pair_in_order(text, expected):
    assert bound(text) == expected


def test_others_in_the_next_sentence_are_set_apart_from_the_first():
    claims = claims_of(
        Report.of("Nogle ledere savner ro. [F-1] Andre ledere har nok. [F-2]", "report.md", "da")
    )
    assert [(one.words, one.first.target if one.first else "") for one in claims] == [
        ("Nogle", ""),
        ("Andre", "F-1"),
    ]


def test_claims_in_quotations_bullets_of_voices_and_directives_are_none():
    text = (
        "> Alle ledere er trætte her. [P-1]\n\n- Alle ledere er trætte. [P-1]\n\n"
        ":::recommendations T-1\n- Alle ledere får tid.\n:::\n"
    )
    assert bound(text) == []


def test_claims_stand_at_their_place_in_the_sentence():
    text = "Det er svært. Det siger **mange** ledere. [F-1]"
    (claim,) = claims_of(Report.of(text, "report.md", "da"))
    start = claim.sentence.start + claim.span[0]
    assert text[start : start + 5] == "mange"
