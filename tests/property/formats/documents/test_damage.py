"""Whatever happens to the bytes of a document, it is read or refused with a code."""

import functools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redthread.errors import Refusal
from redthread.formats.documents import read_document
from redthread.listen.minutes import parse_minutes, parse_summary
from tests.document_files import opendocument, pdf, rtf, word

TEXT = "Referat\n\n1. Velkomst\nVi er her – alle sammen.\n\n2. Tid\n- Ærlig tale\n- mere ro\n"


def build_word(document):
    document.add_heading("Tid", 1)
    document.add_paragraph("Vi mangler tid", style="List Bullet")
    document.add_table(1, 2).cell(0, 0).text = "ro"


def build_opendocument(document):
    from odf.text import H, P

    document.text.addElement(H(outlinelevel=1, text="Tid"))
    document.text.addElement(P(text="Vi mangler tid"))


@functools.cache
def whole(ending):
    return {
        "txt": TEXT.encode,
        "html": f"<html><body><h1>Tid</h1><ul><li>{TEXT}</li></ul><table><tr><td>x</table></body></html>".encode,
        "docx": functools.partial(word, build_word),
        "odt": functools.partial(opendocument, build_opendocument),
        "rtf": lambda: rtf(TEXT.splitlines(), before=r"{\header A\par}", after=r"\trowd x\cell y\cell\row"),
        "pdf": functools.partial(pdf, "= Tid\n\nVi mangler tid til alt."),
    }[ending]()


def damaged(data, flips, cut):
    changed = bytearray(data[: len(data) - cut] if cut < len(data) else data)
    for place, value in flips:
        if changed:
            changed[place % len(changed)] = value
    return bytes(changed)


def read_or_refuse(data, name):
    try:
        document = read_document(data, name)
    except Refusal:
        return
    parse_minutes(document)
    parse_summary(document)


FLIPS = st.lists(st.tuples(st.integers(0, 2**16), st.integers(0, 255)), max_size=6)


@pytest.mark.parametrize("ending", ["txt", "html", "docx", "odt", "rtf", "pdf"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(flips=FLIPS, cut=st.one_of(st.just(0), st.integers(0, 5000)))
def test_damaged_document_is_read_or_refused(ending, flips, cut):
    read_or_refuse(damaged(whole(ending), flips, cut), f"a.{ending}")


@pytest.mark.slow
@pytest.mark.parametrize("ending", ["txt", "html", "docx", "odt", "rtf", "pdf"])
@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(flips=FLIPS, cut=st.one_of(st.just(0), st.integers(0, 5000)))
def test_damaged_document_is_read_or_refused_many_times(ending, flips, cut):
    read_or_refuse(damaged(whole(ending), flips, cut), f"a.{ending}")


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from(["", "<html>", "{\\rtf1 ", "PK\x03\x04word/[Content_Types].xml", "%PDF-1.4\n"]),
)
def test_any_bytes_are_read_or_refused(data, start):
    read_or_refuse(start.encode("latin-1") + data, "a.txt")
