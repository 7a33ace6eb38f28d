import pytest

from redthread.conclude.verdicts import Tally
from redthread.conclude.wording import better
from redthread.text.quantifying import quantifiers

FEW, SMALL, ONE, MOST, ALL = (
    Tally(6, 0, 34),
    Tally(6, 0, 14),
    Tally(1, 0, 34),
    Tally(28, 0, 34),
    Tally(34, 0, 34),
)


@pytest.mark.parametrize(
    ("sentence", "tally", "expected"),
    [
        ("Mange ledere savner ro.", FEW, "Nogle ledere savner ro."),
        ("Alle lederne savner ro.", FEW, "Nogle af lederne savner ro."),
        ("Hovedparten af lederne savner ro.", FEW, "Nogle af lederne savner ro."),
        ("Hovedparten af lederne savner ro.", ALL, "Alle lederne savner ro."),
        ("De fleste savner ro.", FEW, "Nogle savner ro."),
        ("Det siger mange ledere.", FEW, "Det siger nogle ledere."),
        ("Lederne oplever travlhed.", FEW, "Nogle ledere oplever travlhed."),
        ("En leder savner ro.", FEW, "Nogle ledere savner ro."),
        ("En af lederne savner ro.", FEW, "Nogle af lederne savner ro."),
        ("Mange ledere savner ro.", MOST, "Langt de fleste ledere savner ro."),
        ("Mange ledere savner ro.", ONE, "En leder savner ro."),
        ("Langt de fleste nye ledere savner ro.", ONE, "En af de nye ledere savner ro."),
        ("Mange direktører savner ro.", ONE, "En direktør savner ro."),
        ("De fleste savner ro.", ONE, ""),
        ("Mange ledere savner ro.", SMALL, "6 af 14 ledere savner ro."),
        ("Hovedparten af lederne savner ro.", SMALL, "6 af 14 ledere savner ro."),
        ("Mange ledere savner ro.", Tally(14, 0, 14), "Alle ledere savner ro."),
        ("Mange ledere savner ro.", Tally(14, 2, 14), ""),
        ("Mange ledere savner ro.", Tally(3, 0, 6), "Flere ledere savner ro."),
        ("Mange ledere savner ro.", Tally(3, 0, 5), ""),
        ("Mange ledere savner ro.", Tally(0, 0, 34), ""),
        ("Mange steder er der ro.", SMALL, ""),
        ("Ikke alle ledere savner ro.", FEW, ""),
        ("Nogle ledere savner ro.", FEW, ""),
    ],
)
def test_better_rewrites_danish(sentence, tally, expected):
    claim = quantifiers(sentence, "da")[0]
    assert better(sentence, claim, tally, "da") == expected


@pytest.mark.parametrize(
    ("sentence", "tally", "expected"),
    [
        ("Many leaders miss it.", FEW, "Some leaders miss it."),
        ("Most of the leaders miss it.", FEW, "Some of the leaders miss it."),
        ("The great majority of leaders miss it.", FEW, "Some leaders miss it."),
        ("One leader misses it.", FEW, "Some leaders miss it."),
        ("One leader has it.", FEW, "Some leaders have it."),
        ("One leader tries it.", FEW, "Some leaders try it."),
        ("Leaders experience stress.", FEW, "Some leaders experience stress."),
        ("Many leaders miss it.", MOST, "The great majority of leaders miss it."),
        ("Many leaders miss it.", ONE, "One of the leaders misses it."),
        ("Many leaders also try it.", ONE, "One of the leaders also tries it."),
        ("Many leaders have it.", ONE, "One of the leaders has it."),
        ("Many leaders wanted it.", ONE, "One of the leaders wanted it."),
        ("Most of the leaders miss it.", SMALL, "6 of 14 leaders miss it."),
    ],
)
def test_better_rewrites_english(sentence, tally, expected):
    claim = quantifiers(sentence, "en")[0]
    assert better(sentence, claim, tally, "en") == expected
