import pytest

from redthread.errors import Code, Refusal
from redthread.formats.register import read_register


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("Ida Hansen\nIda Hansen\n\nBo Lund", ("Ida Hansen", "Bo Lund")),
        ("Fornavn;Efternavn\nIda;Hansen\n", ("Ida Hansen",)),
        ("Hansen, Ida\n", ("Ida Hansen",)),
        ('"Hansen, Ida"\n', ("Ida Hansen",)),
        ("Ida\tHansen\t12345678\n", ("Ida Hansen",)),
        ("12345678\n", ()),
    ],
)
def test_read_register_reads_lines_and_tables(text, expected):
    assert read_register(text.encode()) == expected


def test_read_register_reads_windows_1252():
    assert read_register("Søren Ås".encode("cp1252")) == ("Søren Ås",)


def test_read_register_refuses_without_showing_a_line():
    with pytest.raises(Refusal) as refusal:
        read_register(b"Ida Hansen\n\0")
    assert [one.code for one in refusal.value.problems] == [Code.TEXT_CONTROL]
    assert "Ida" not in str(refusal.value)


def test_read_register_refuses_what_is_too_large():
    with pytest.raises(Refusal) as refusal:
        read_register(b"a" * 20_000_001)
    assert [one.code for one in refusal.value.problems] == [Code.FILE_TOO_LARGE]


def test_register_leaves_out_what_stands_in_brackets_and_keeps_the_name():
    assert read_register("Ida Hansen (ekstern)\nAnne O´Neill\n".encode()) == ("Ida Hansen", "Anne O´Neill")


def test_register_reads_on_after_a_cell_longer_than_any_name():
    assert read_register(("Bo;" + "b" * 200_000 + "\nIda Lund").encode())[-1] == "Ida Lund"
