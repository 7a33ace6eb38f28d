import pytest

from redthread.text import Anchor, Haystack, Outcome, anchor


def found(start: int, end: int, *, exact: bool) -> Anchor:
    return Anchor(Outcome.FOUND, start, end, 1, exact)


def test_anchor_finds_an_exact_quote() -> None:
    assert anchor("Vi savner tid. Vi savner ro.", "savner ro") == found(18, 27, exact=True)


def test_anchor_counts_codepoints_beyond_the_basic_plane() -> None:
    assert anchor("🧵 Den røde tråd", "røde") == found(6, 10, exact=True)


@pytest.mark.parametrize(
    ("text", "quote", "span"),
    [
        ("Vi savner\n  tid.", "savner tid", (3, 15)),
        ("mangler tilgænge-\nlighed her", "tilgængelighed", (8, 24)),
        ("mangler tilgænge-\n\n  lighed her", "tilgængelighed", (8, 27)),
        ("både drift-\nog økonomi", "drift- og økonomi", (5, 22)),
        ("én-til-\nén samtaler", "én-til-én", (0, 10)),
        ("et sam\u00adarbejde", "samarbejde", (3, 14)),
        ("et sam\u00ad\narbejde", "samarbejde", (3, 15)),
        ("han sagde »det går« i dag", 'sagde "det går" i', (4, 21)),
        ("chefen – ikke jeg", "chefen - ikke", (0, 13)),
        ("hele tilgængeligheden", "tilgænge-\nlighed", (5, 19)),
        ("a\u00a0b", "a b", (0, 3)),
    ],
)
def test_anchor_tolerates_what_copying_does(text: str, quote: str, span: tuple[int, int]) -> None:
    assert anchor(text, quote) == found(*span, exact=False)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("god dag", "goddag"),
        ("goddag", "god dag"),
        ("en-til-en", "entilen"),
        ("Vi savner tid", "vi savner"),
        ("abc", ""),
        ("a-b", " - - "),
        ("", "x"),
    ],
)
def test_anchor_says_what_is_missing(text: str, quote: str) -> None:
    assert anchor(text, quote) == Anchor(Outcome.MISSING, None, None, 0, False)


def test_anchor_says_how_often_an_ambiguous_quote_stands_there() -> None:
    assert anchor("ja, ja og ja", "ja") == Anchor(Outcome.AMBIGUOUS, 0, 2, 3, True)


def test_anchor_counts_tolerant_places() -> None:
    assert anchor("to  ord, to\nord", "to ord") == Anchor(Outcome.AMBIGUOUS, 0, 7, 2, False)


def test_anchor_prefers_the_exact_place() -> None:
    assert anchor("to  ord, to ord", "to ord") == found(9, 15, exact=True)


def test_anchor_keeps_the_hyphen_that_the_quote_leaves_out() -> None:
    assert anchor("en- to  tre", "en to tre").outcome is Outcome.MISSING


def test_haystack_answers_many_quotes_alike() -> None:
    source = Haystack("Vi savner\ntid. Vi har ro.")
    assert [source.anchor(q) for q in ("savner tid", "har ro", "har uro")] == [
        anchor(source.text, q) for q in ("savner tid", "har ro", "har uro")
    ]
