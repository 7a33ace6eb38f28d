import pytest

from redthread.text import NumberClaim, NumberKind, numbers


def read(text: str, language: str) -> list[tuple[str, float, float | None, str]]:
    return [(text[n.start : n.end], n.value, n.base, str(n.kind)) for n in numbers(text, language)]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("68 % af lederne", [("68 %", 68, None, "percentage")]),
        ("I alt 68,5 procent svarede.", [("68,5 procent", 68.5, None, "percentage")]),
        ("9 pct. er kritiske", [("9 pct", 9, None, "percentage")]),
        ("6-31 % er enige", [("6", 6, None, "percentage"), ("31 %", 31, None, "percentage")]),
        ("mellem 6 og 31 %", [("6", 6, None, "percentage"), ("31 %", 31, None, "percentage")]),
        ("26 af 78 ledere", [("26 af 78", 26, 78, "ratio")]),
        ("26 ud af de 78 adspurgte", [("26 ud af de 78", 26, 78, "ratio")]),
        ("I 2020 svarede 1.234 ledere", [("1.234", 1234, None, "count")]),
        ("12 ledere og tre nye skoleledere", [("12", 12, None, "count"), ("tre", 3, None, "count")]),
        ("fire plejecentre", [("fire", 4, None, "count")]),
        ("158 besvarelser", [("158", 158, None, "count")]),
        ("et gennemsnit på 3,8 på en skala fra 1 til 5", [("3,8", 3.8, None, "mean")]),
        ("to ud af tre ledere", []),
        ("Den 27. april 2020 kl. 10-12 i lokale 7", []),
        ("§ 12, pkt. 4 af 12 og kapitel 3", []),
        ("Journalnr. 2019-12345 og sag 17/4432", []),
        ("over 3 år og 40 timer om ugen", []),
        ("»68 % af os«", []),
        ("to opgaver løses af ledere", []),
        ("", []),
    ],
)
def test_numbers_reads_danish(text, claims):
    assert read(text, "da") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("68 per cent of leaders", [("68 per cent", 68, None, "percentage")]),
        ("1,234 leaders answered", [("1,234", 1234, None, "count")]),
        ("26 out of 78 leaders", [("26 out of 78", 26, 78, "ratio")]),
        ("twelve experienced leaders", [("twelve", 12, None, "count")]),
        ("an average of 3.8", [("3.8", 3.8, None, "mean")]),
        ("two out of three leaders", []),
        ("see section 4 of 12", []),
    ],
)
def test_numbers_reads_english(text, claims):
    assert read(text, "en") == claims


def test_numbers_counts_the_studys_own_people():
    text = "31 sygeplejersker"
    assert numbers(text, "da") == ()
    assert numbers(text, "da", ("sygeplejersker",)) == (NumberClaim(0, 2, 31.0, None, NumberKind.COUNT),)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Det bliver skrevet to, tre eller fem steder.", []),
        ("Det bliver prøvet på tre steder.", [3.0]),
        ("Ordningen findes tre steder.", [3.0]),
        ("Huset fik én chef frem for to chefer.", []),
        ("Huset fik to chefer.", [2.0]),
    ],
)
def test_numbers_passes_over_what_counts_nothing(text, values):
    assert [one.value for one in numbers(text, "da")] == values
