"""Minutes that repeat themselves ten thousand times are read in time that grows with their length."""

from time import process_time

import pytest

from redthread.formats.documents import read_document
from redthread.listen.minutes import parse_minutes

LENGTH = 200_000


@pytest.mark.parametrize(
    "part",
    [
        "Emner:\n- om tid til ledelse\n- om sparring\n\n",
        "Beslutning:\nDet blev sagt.\n\n",
        "Resumé:\n\nDet blev sagt her.\n\n",
        "x</b></b></b></b>",
    ],
    ids=["overviews", "labels", "resumés", "closing tags"],
)
def test_minutes_that_repeat_themselves_are_read_in_seconds(part):
    text = "# Møde\n## Tid\n" + part * (LENGTH // len(part))
    document = read_document(text.encode(), "a.md")
    before = process_time()
    parse_minutes(document)
    assert process_time() - before < 15
