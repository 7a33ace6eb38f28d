"""What is written is read back equal, and the same study gives the same bytes."""

from hypothesis import HealthCheck, given, settings

from redthread.formats.folder import read_files, write_files
from tests.plain_rules import broken_rules
from tests.strategies import studies

MARK = b"\xef\xbb\xbf"
SLOW = settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@SLOW
@given(studies())
def test_study_written_is_read_back_equal(study):
    files = write_files(study)
    again = read_files(files)
    assert again == study
    assert write_files(again) == files


@settings(SLOW, max_examples=60)
@given(studies())
def test_study_generated_keeps_every_rule(study):
    assert broken_rules(study) == []


@settings(SLOW, max_examples=60)
@given(studies())
def test_study_with_marks_and_windows_line_ends_is_the_same(study):
    files = {
        name: MARK + data.removeprefix(MARK).replace(b"\n", b"\r\n")
        if name.endswith((".csv", ".md", ".toml"))
        else data
        for name, data in write_files(study).items()
        if not name.startswith("answers")
    }
    again = read_files(files)
    assert (again.passages, again.sources, again.info) == (study.passages, study.sources, study.info)
    assert (again.report, again.voices) == (study.report, study.voices)
