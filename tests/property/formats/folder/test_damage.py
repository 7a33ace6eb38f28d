"""Whatever happens to the bytes of a study: coded problems, or a study that keeps every rule. Never a traceback."""

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from redthread.errors import Code, Problem, Refusal
from redthread.formats.folder import read_files, write_files
from tests.plain_rules import broken_rules
from tests.strategies import studies, whole_study

FILES = write_files(whole_study())
PLACEHOLDER = re.compile(r"\{(value|expected|byte|limit|reason)\}")
NAMES = sorted(name for name in FILES if name != "questionnaire.xlsx" and not name.startswith("answers"))
MANY = settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def see(files):
    """Read the files: a sound study, or problems that say where."""
    study, problems = read(files)
    if study is None:
        assert problems
        assert all(isinstance(one, Problem) and one.file for one in problems)
        assert not any(
            PLACEHOLDER.search(one.describe(language)) for one in problems for language in ("da", "en")
        )
    else:
        assert broken_rules(study) == []
        assert read_files(write_files(study)) == study


def read(files):
    try:
        return read_files(files), ()
    except Refusal as refusal:
        return None, refusal.problems


@MANY
@given(st.data())
def test_any_byte_changed_gives_problems_or_a_sound_study(data):
    name = data.draw(st.sampled_from(NAMES))
    at = data.draw(st.integers(0, max(0, len(FILES[name]) - 1)))
    changed = bytearray(FILES[name])
    changed[at : at + 1] = data.draw(st.binary(max_size=3))
    see({**FILES, name: bytes(changed)})


@MANY
@given(st.data())
def test_any_cell_changed_gives_problems_or_a_sound_study(data):
    name = data.draw(st.sampled_from([name for name in NAMES if name.endswith(".csv")]))
    lines = [line.split(b",") for line in FILES[name].split(b"\n")]
    cells = [cell for line in lines for cell in line]
    row = data.draw(st.integers(0, len(lines) - 1))
    column = data.draw(st.integers(0, len(lines[row]) - 1))
    others = st.sampled_from(
        [*cells, b"", b"x", b"T-1", b"2026-02-30", b"99", b"all", b"V-002", b"T-1.1 T-1"]
    )
    lines[row][column] = data.draw(others)
    see({**FILES, name: b"\n".join(b",".join(line) for line in lines)})


@settings(MANY, max_examples=150)
@given(st.data())
def test_any_file_cut_short_gives_problems_or_a_sound_study(data):
    name = data.draw(st.sampled_from(NAMES))
    see({**FILES, name: FILES[name][: data.draw(st.integers(0, len(FILES[name])))]})


@settings(MANY, max_examples=100)
@given(st.data())
def test_any_lines_moved_give_problems_or_a_sound_study(data):
    name = data.draw(st.sampled_from(NAMES))
    lines = FILES[name].split(b"\n")
    moved = data.draw(st.lists(st.sampled_from(lines), max_size=len(lines) + 2))
    see({**FILES, name: b"\n".join(moved)})


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "utf-8-sig", "utf-7"]
)
@pytest.mark.parametrize("name", NAMES)
def test_any_file_in_another_encoding_gives_problems_or_a_sound_study(name, encoding):
    see({**FILES, name: FILES[name].decode().encode(encoding, "replace")})


@pytest.mark.parametrize("name", NAMES)
def test_any_file_as_noise_gives_problems(name):
    with pytest.raises(Refusal) as caught:
        read_files({**FILES, name: bytes(range(256))})
    assert {one.code for one in caught.value.problems} >= {Code.TEXT_ENCODING}


FOLDERS = st.sampled_from(
    ["", "sources/", "sources/versions/", "sources/original/", "guides/", "published/", "../", ".git/", "x/"]
)
STEMS = st.sampled_from(
    ["S-001", "S-002", "S-001-3f9a1c2b", "G-1", "report", "people", "answers", "README", ".x", "", "æ"]
)
ENDINGS = st.sampled_from([".md", ".csv", ".toml", ".xlsx", ".parquet", ""])


@settings(MANY, max_examples=150)
@given(FOLDERS, STEMS, ENDINGS, st.sampled_from([b"", b"---\n---\n", b"id\n", b"\xff", *FILES.values()]))
def test_any_file_by_any_name_gives_problems_or_a_sound_study(folder, stem, ending, data):
    assume(stem or ending or folder)
    see({**FILES, f"{folder}{stem}{ending}": data})


@settings(MANY, max_examples=60)
@given(studies(), st.data())
def test_any_generated_study_with_a_byte_changed_gives_problems_or_a_sound_study(study, data):
    files = write_files(study)
    name = data.draw(
        st.sampled_from(sorted(name for name in files if name.endswith((".csv", ".md", ".toml"))))
    )
    if files[name]:
        at = data.draw(st.integers(0, len(files[name]) - 1))
        files[name] = files[name][:at] + data.draw(st.binary(max_size=2)) + files[name][at + 1 :]
    see(files)
