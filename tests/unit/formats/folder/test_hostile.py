"""Input that nobody writes by hand: each gives a coded problem, in time that grows with its length."""

import time

import pytest

from redthread.errors import Code, Refusal
from redthread.formats.folder.decoding import control_characters
from redthread.formats.folder.study_toml import read_info
from redthread.formats.folder.tables import read_table
from redthread.formats.folder.transaction import recover

STUDY = 'id = "a"\n[title]\nda = "A"\n'
LONG = 5000


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"format = 1\n{STUDY}[[policy.quantifiers]]\nnorm = []\nlow = 0.1\nhigh = 0.2\n", Code.TOML_VALUE),
        (f'format = 1\n{STUDY}[[attributes]]\nname = "a"\nkind = {{}}\n', Code.TOML_VALUE),
        (f"format = 1\nlanguage = 0x{'F' * LONG}\n{STUDY}", Code.TOML_VALUE),
        (f"format = 0x{'F' * LONG}\n{STUDY}", Code.FOLDER_VERSION),
        (f"format = {'9' * LONG}\n{STUDY}", Code.TOML_SYNTAX),
    ],
)
def test_info_of_hostile_values_is_a_problem(text, code):
    info, problems = read_info(text)
    assert (info, [one.code for one in problems]) == (None, [code])


def test_recover_refuses_a_mark_that_is_nested_too_deep(tmp_path):
    (tmp_path / ".redthread-new").mkdir()
    (tmp_path / ".redthread-new" / "commit").write_text("[" * 100_000)
    with pytest.raises(Refusal) as refusal:
        recover(tmp_path)
    assert [one.code for one in refusal.value.problems] == [Code.FILE_UNREADABLE]


def test_control_characters_of_a_file_of_zeros_are_one_problem_at_once():
    before = time.process_time()
    found = control_characters("ja\n" + "\0" * 1_000_000, "report.md")
    assert [(one.row, one.values) for one in found] == [(2, (("value", "0"),))]
    assert time.process_time() - before < 5


def test_table_of_many_columns_is_refused_at_once():
    before = time.process_time()
    header = ",".join(f"a{number}" for number in range(50_000))
    problems = read_table(f"{header}\n", "t.csv", ["id"], ["id"]).problems
    assert len(problems) == 50_001
    assert time.process_time() - before < 5
