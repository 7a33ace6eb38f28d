"""Where a passage stands: by its span, by its quote, by both, or nowhere any more."""

import csv
import io

import pytest

from redthread.errors import Code, Refusal
from redthread.formats.folder import read_files, write_files
from redthread.records.words import PassageState
from tests.strategies import whole_study

STUDY = whole_study()
FILES = write_files(STUDY)
NEW, OLD = (
    STUDY.sources[0],
    STUDY.versions[0],
)  # "Jeg savner ro og tid.\nChefen er god.\n", "Jeg savner ro.\n"


def read_with(**cells):
    """The first passage of the study, some of its cells given anew."""
    rows = list(csv.DictReader(io.StringIO(FILES["passages.csv"].decode())))
    rows[0] |= cells
    stream = io.StringIO()
    writer = csv.DictWriter(stream, rows[0].keys())
    writer.writeheader()
    writer.writerows(rows)
    return read_files({**FILES, "passages.csv": stream.getvalue().encode()}).passages[0]


def place(passage):
    return passage.start, passage.end, passage.source_version, passage.quote


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"start": "", "end": "", "quote": "savner ro", "source_version": ""}, (4, 13, NEW.version, "")),
        ({"start": "", "end": "", "quote": " tid. Chefen ", "source_version": ""}, (17, 28, NEW.version, "")),
        (
            {"start": "", "end": "", "quote": "savner ro", "source_version": OLD.version},
            (4, 13, OLD.version, ""),
        ),
        ({"start": "17", "end": "28", "quote": "tid. Chefen"}, (17, 28, NEW.version, "")),
        ({"start": "3", "end": "14", "quote": "savner ro"}, (3, 14, NEW.version, "")),
        ({"start": "0", "end": "3", "source_version": ""}, (0, 3, NEW.version, "")),
    ],
)
def test_passage_is_placed(cells, expected):
    assert place(read_with(**cells)) == expected


def test_lost_passage_keeps_its_quote_and_needs_no_place():
    lost = read_with(start="", end="", quote="noget, der ikke står der", state="lost")
    assert (lost.state, place(lost)) == (
        PassageState.LOST,
        (None, None, NEW.version, "noget, der ikke står der"),
    )


def test_quote_that_is_only_a_part_of_its_span_differs():
    with pytest.raises(Refusal) as caught:
        read_with(start="0", end="13", quote="savner")
    assert [one.code for one in caught.value.problems] == [Code.PASSAGE_QUOTE_DIFFERS]


def test_ambiguous_quote_says_how_often_it_stands_there():
    with pytest.raises(Refusal) as caught:
        read_with(start="", end="", quote="er")
    assert [dict(one.values)["value"] for one in caught.value.problems] == ["2"]


def test_span_is_shown_as_it_was_given():
    with pytest.raises(Refusal) as caught:
        read_with(end="")
    assert dict(caught.value.problems[0].values) == {"value": "4-", "expected": f"S-001 {NEW.version}"}
