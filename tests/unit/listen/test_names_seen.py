"""Names seen in a text, and masking that moves nothing. All names are invented."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.listen.names_seen import MASK, NameKind, NameSeen, mask, names_seen


def people(text):
    return [(name.words, name.likely) for name in names_seen(text) if name.kind is NameKind.PERSON]


def test_name_after_a_title_is_seen_without_the_title():
    assert people("Mødet blev åbnet af formand Jens Hansen.") == [("Jens Hansen", True)]
    assert people("Formand Jens Hansen åbnede mødet.") == [("Jens Hansen", True)]


def test_name_with_initial_particle_and_hyphen_is_seen_whole():
    assert people("Vi talte med Anne-Marie B. von Qvist om det.") == [("Anne-Marie B. von Qvist", True)]


def test_unknown_names_inside_a_sentence_are_seen_as_possible():
    assert people("Det siger Quirin Zabel ofte.") == [("Quirin Zabel", False)]


def test_single_given_name_and_genitive_are_seen():
    assert people("Bagefter holdt Emma's gruppe oplæg, og Karen tog noter.") == [
        ("Emma", True),
        ("Karen", True),
    ]


def test_first_word_of_a_sentence_is_no_name():
    assert (
        people("Lederne mangler tid. Opsigelsen kom sent. Ved mødet var alle. Stillingsbetegnelsen ændres.")
        == []
    )


def test_organisations_and_places_are_no_people():
    assert people("De kom fra Region Nord, Vesterby Kommune og Søndre Skole på Lange Gade.") == []


def test_addresses_and_numbers_are_seen_by_kind():
    text = "Skriv til jens.h@by.dk, ring 33 92 33 92; cpr 010190-1234."
    assert {(name.words, name.kind) for name in names_seen(text)} == {
        ("jens.h@by.dk", NameKind.EMAIL),
        ("33 92 33 92", NameKind.PHONE),
        ("010190-1234", NameKind.CPR),
    }


def test_names_are_counted_and_likely_ones_come_first():
    assert names_seen("Det siger Quirin Zabel. Her kom Ole Lund og igen Ole Lund.") == (
        NameSeen("Ole Lund", NameKind.PERSON, 2, likely=True),
        NameSeen("Quirin Zabel", NameKind.PERSON, 1, likely=False),
    )


def test_text_without_names_gives_none():
    assert names_seen("") == ()


def test_masking_keeps_every_place_and_every_line_end():
    text = "Jens Hansens kontor, Jens\nHan-\nsen og Jenshansen"
    masked = mask(text, ["Jens Hansen"])
    assert masked == f"{MASK * 11}s kontor, {MASK * 4}\n{MASK * 4}\n{MASK * 3} og Jenshansen"


def test_longer_names_are_masked_before_shorter_ones():
    assert mask("Ole Lund og Ole", ["Ole", "Ole Lund"]) == f"{MASK * 8} og {MASK * 3}"


def test_empty_names_mask_nothing():
    assert mask("Ole", ["", " "]) == "Ole"


@given(st.text(max_size=80), st.lists(st.text(max_size=8), max_size=4))
def test_masking_never_changes_the_length_or_the_lines(text, names):
    masked = mask(text, names)
    assert len(masked) == len(text)
    assert [at for at, letter in enumerate(masked) if letter == "\n"] == [
        at for at, letter in enumerate(text) if letter == "\n"
    ]


@given(st.text("abcÆø Jens\n-.", min_size=0, max_size=60))
def test_a_masked_name_is_not_there_any_more(rest):
    assert "Signe Toft" not in mask(f"{rest} Signe Toft {rest}", ["Signe Toft"])


def many(count):
    """A text with so many names, addresses and numbers, no two alike."""
    rows = range(count)
    return " ".join(
        f"Vi talte med formand {'ABCDEFGHKL'[row % 10]}{'abcdefghij'[row // 10 % 10]}sen, a{row}@by.dk, 010180-{row % 10000:04d}."
        for row in rows
    )


def seconds(run):
    def once():
        start = perf_counter()
        run()
        return perf_counter() - start

    return min(once() for _ in range(3))


@pytest.mark.parametrize(
    "read", [names_seen, lambda text: mask(text, ["formand", "Vi"])], ids=["names_seen", "mask"]
)
def test_time_grows_with_the_text_and_not_with_its_square(read):
    short, long = many(2000), many(8000)
    assert seconds(lambda: read(long)) < 10 * seconds(lambda: read(short))


def test_names_seen_passes_over_a_pronoun_that_opens_a_sentence():
    assert names_seen("Hans leder er god. Per år er der to møder.") == ()


def test_names_seen_keeps_an_ordinary_word_that_stands_as_a_name():
    assert [name.words for name in names_seen("Hans Jensen kom. Vi talte med Hans.")] == [
        "Hans Jensen",
        "Hans",
    ]


def test_mask_of_a_name_that_is_a_word_leaves_the_word():
    assert mask("Hans og hans leder. HANS kom.", ["Hans"]) == "████ og hans leder. ████ kom."
