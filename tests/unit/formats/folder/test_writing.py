"""What could not be read again is not written."""

from dataclasses import replace

import pytest

from redthread.errors import Code, Refusal
from redthread.formats.folder import read_files, save_study, write_files
from redthread.formats.folder.cells import fields_of
from redthread.records.rows import Voice
from redthread.records.study import Attachment
from redthread.records.words import VoiceKind
from tests.strategies import whole_study

STUDY = whole_study()


def codes_of(study, call=write_files):
    with pytest.raises(Refusal) as caught:
        call(study)
    return [(one.code, one.file) for one in caught.value.problems]


def test_attribute_that_is_not_declared_is_refused():
    voices = (*STUDY.voices, Voice("V-003", VoiceKind.GROUP, attributes=(("navn", "x"),)))
    assert codes_of(replace(STUDY, voices=voices)) == [(Code.COLUMN_UNKNOWN, "people.csv")]


def test_pages_that_take_each_others_file_are_refused():
    assert codes_of(replace(STUDY, guides=STUDY.guides * 2)) == [(Code.FILE_TWICE, "guides/G-1.md")]


def test_attachment_by_another_name_is_refused():
    for name in ("../x", "README.xlsx", "published/1.csv"):
        assert codes_of(replace(STUDY, answers=Attachment(name, b""))) == [(Code.FILE_UNKNOWN, name)]


@pytest.mark.parametrize("name", ["../S-1", ".S-1", "S-1/x", "S-1\nx", ""])
def test_source_by_a_name_that_is_no_identifier_is_refused(name, tmp_path):
    study = replace(STUDY, sources=(replace(STUDY.sources[0], id=name),), versions=(), passages=())
    with pytest.raises(Refusal):
        save_study(tmp_path / "study", study)
    assert not (tmp_path / "study").exists()


@pytest.mark.parametrize("text", ["\x00", "\ud800", "\x0c", "\x85", "\r"])
def test_character_that_no_file_may_hold_is_refused_everywhere(text, tmp_path):
    studies = [
        replace(STUDY, report=text),
        replace(STUDY, info=replace(STUDY.info, id=f"a{text}")),
        replace(STUDY, themes=(replace(STUDY.themes[0], belongs=text), *STUDY.themes[1:])),
        replace(STUDY, guides=(replace(STUDY.guides[0], text=text),)),
    ]
    for study in studies:
        with pytest.raises(Refusal) as caught:
            save_study(tmp_path / "study", study)
        assert {one.code for one in caught.value.problems} <= {
            Code.TEXT_CONTROL,
            Code.TEXT_ENCODING,
            Code.TOML_SYNTAX,
        }
    assert not (tmp_path / "study").exists()


def test_cell_that_is_too_long_is_refused(tmp_path):
    units = (replace(STUDY.units[0], title_en="x" * 200_000), *STUDY.units[1:])
    call = lambda study: save_study(tmp_path / "study", study)  # noqa: E731
    assert codes_of(replace(STUDY, units=units), call) == [(Code.TABLE_SYNTAX, "organisation.csv")]


def test_same_study_gives_the_same_bytes_in_the_same_order():
    assert list(write_files(STUDY).items()) == list(write_files(read_files(write_files(STUDY))).items())


def test_tables_are_written_as_a_spreadsheet_reads_them():
    assert write_files(STUDY)["groups.csv"].decode() == (
        "id,title_da,title_en,phrases,rule\nnew,nye ledere,new leaders,nye ledere|nyere ledere,seniority_years < 2\n"
    )


def test_own_attributes_stand_last_in_people():
    header = write_files(STUDY)["people.csv"].decode().split("\n", 1)[0].split(",")
    assert header == [*(one.name for one in fields_of(Voice)), "area", "seniority_years"]
