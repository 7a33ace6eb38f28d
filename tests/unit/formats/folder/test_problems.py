"""Each problem that a folder can have: what is changed in a sound study, and what is said of it, with its place."""

import re
from dataclasses import replace

import pytest

from redthread.errors import Code, Refusal, problem
from redthread.formats.folder import read_files, write_files
from redthread.formats.folder.layout import MEGABYTE
from tests.strategies import whole_study

FILES = write_files(whole_study())
VERSION = whole_study().sources[0].version
OLD_VERSION = whole_study().versions[0].version
SOURCE, OLD_SOURCE = "sources/S-001.md", f"sources/versions/S-001-{OLD_VERSION}.md"


def problems_of(files):
    with pytest.raises(Refusal) as caught:
        read_files(files)
    return [(one.code, one.file, one.row, one.column) for one in caught.value.problems]


def changed(file, old, new):
    """The sound files with one place changed."""
    text = FILES[file].decode()
    assert text.count(old) >= 1
    return {**FILES, file: text.replace(old, new, 1).encode()}


P = "passages.csv"
CHANGES = [
    # study.toml
    ("study.toml", 'id = "ledere"', "id = ledere", Code.TOML_SYNTAX, 2, ""),
    ("study.toml", "format = 1\n", "", Code.TOML_KEY_MISSING, None, "format"),
    ("study.toml", "format = 1", "format = 2", Code.FOLDER_VERSION, 1, "format"),
    ("study.toml", "format = 1", "format = true", Code.FOLDER_VERSION, 1, "format"),
    ("study.toml", 'id = "ledere"\n', "", Code.TOML_KEY_MISSING, None, "id"),
    ("study.toml", 'id = "ledere"', 'id = "ledere"\nidd = 1', Code.TOML_KEY_UNKNOWN, 3, "idd"),
    ("study.toml", 'da = "Ledernes vilkår"', 'dansk = "x"', Code.TOML_KEY_UNKNOWN, 12, "title.dansk"),
    ("study.toml", 'id = "ledere"', 'id = "a\\u0007"', Code.TEXT_CONTROL, 2, "id"),
    ("study.toml", 'id = "ledere"', "id = 7", Code.TOML_VALUE, 2, "id"),
    ("study.toml", 'id = "ledere"', 'id = "ledere"\nlanguage = "sv"', Code.TOML_VALUE, 3, "language"),
    ("study.toml", 'id = "ledere"', 'id = "ledere"\nstart = "i går"', Code.TOML_VALUE, 3, "start"),
    (
        "study.toml",
        'id = "ledere"',
        'id = "ledere"\nstart = 2026-01-01T10:00:00',
        Code.TOML_VALUE,
        3,
        "start",
    ),
    ("study.toml", 'id = "ledere"', 'id = "ledere"\npurpose = "x"', Code.TOML_VALUE, 3, "purpose"),
    ("study.toml", 'kind = "number"', 'kind = "tal"', Code.TOML_VALUE, 6, "attributes.1.kind"),
    ("study.toml", 'name = "area"', 'name = "Area!"', Code.TOML_VALUE, 6, "attributes.0.name"),
    ("study.toml", 'name = "area"', 'name = "kind"', Code.COLUMN_TWICE, 6, "attributes.0.name"),
    ("study.toml", "minimum = 5", "minimum = -5", Code.TOML_VALUE, 16, "policy.minimum"),
    ("study.toml", "minimum = 5", "minimum = 2", Code.TOML_VALUE, 16, "policy.minimum"),
    ("study.toml", "minimum = 5", "minimum = nan", Code.TOML_VALUE, 16, "policy.minimum"),
    ("study.toml", "minimum = 5", "quantifiers = 7", Code.TOML_VALUE, 16, "policy.quantifiers"),
    (
        "study.toml",
        "[policy.quoting]",
        '[policy.quoting]\nlabel = "x"',
        Code.REFERENCE_DANGLING,
        19,
        "policy.quoting.label",
    ),
    ("study.toml", "P = 2", "P = 2\nX = 2", Code.TOML_KEY_UNKNOWN, 29, "counters.X"),
    ("study.toml", "P = 2", 'P = "2"', Code.TOML_VALUE, 28, "counters.P"),
    ("study.toml", "[counters]", "[[counters]]", Code.TOML_VALUE, 24, "counters"),
    (
        "study.toml",
        'id = "ledere"',
        'id = "ledere"\nstart = 2026-02-01\nend = 2026-01-01',
        Code.DATES_ORDER,
        3,
        "start",
    ),
    (
        "study.toml",
        "[policy.quoting]",
        'quantifiers = [{norm = "ALL", low = 1, high = 0.5}]\n[policy.quoting]',
        Code.TOML_VALUE,
        18,
        "policy.quantifiers.0",
    ),
    # Heads of pages
    ("guides/G-1.md", "---\nid", "id", Code.FRONT_MATTER, 1, ""),
    ("guides/G-1.md", "kind: interview", "kind interview", Code.FRONT_MATTER_LINE, 3, ""),
    ("guides/G-1.md", "version: 1", "udgave: 1", Code.FRONT_MATTER_LINE, 5, "udgave"),
    ("guides/G-1.md", "version: 1", "title: 1", Code.FRONT_MATTER_LINE, 5, "title"),
    ("guides/G-1.md", "kind: interview\n", "", Code.FRONT_MATTER_MISSING, None, "kind"),
    ("guides/G-1.md", "title: Guide", "title:", Code.CELL_MISSING, 4, "title"),
    ("guides/G-1.md", "kind: interview", "kind: samtale", Code.CELL_VALUE, 3, "kind"),
    ("guides/G-1.md", "2026-01-01", "2026-13-01", Code.CELL_DATE, 6, "date"),
    ("guides/G-1.md", "id: G-1", "id: G-2", Code.ID_FORM, 2, "id"),
    ("guides/G-1.md", "asked: T-1", "asked: T-9", Code.REFERENCE_DANGLING, 7, "asked"),
    (SOURCE, "voices: V-001", "voices: V-009", Code.REFERENCE_DANGLING, 6, "voices"),
    (SOURCE, "guide: G-1", "guide: G-9", Code.REFERENCE_DANGLING, 7, "guide"),
    (SOURCE, "Jeg savner ro og tid.", "Jeg savner ro og ord.", Code.SOURCE_CHANGED, 9, "sha256"),
    (SOURCE, f"previous: {OLD_VERSION}", "previous: 00000000", Code.REFERENCE_DANGLING, 10, "previous"),
    (SOURCE, "previous:", "erased: i går 3 ord\nprevious:", Code.CELL_DATE, 10, "erased"),
    # Tables
    ("groups.csv", "nye ledere,", '"nye ledere,', Code.TABLE_SYNTAX, 2, ""),
    ("themes.csv", "origin", "orign", Code.COLUMN_UNKNOWN, 1, "orign"),
    ("themes.csv", "title_en", "title_da", Code.COLUMN_TWICE, 1, "title_da"),
    ("people.csv", ",area", "", Code.COLUMN_MISSING, 1, "area"),
    ("actions.csv", "A-001,R-001,by", "A-001,R-001", Code.ROW_LENGTH, 2, ""),
    ("organisation.csv", "Byen", "", Code.CELL_MISSING, 2, "title_da"),
    ("organisation.csv", "municipality", "kommune", Code.CELL_VALUE, 2, "kind"),
    ("organisation.csv", "skole-nord", "Skole Nord", Code.ID_FORM, 3, "id"),
    ("organisation.csv", "by,", "by,by", Code.TREE_CYCLE, 2, "parent"),
    ("people.csv", "V-002", "V-001", Code.ID_TWICE, 3, "id"),
    ("people.csv", "V-002,person,by", "V-002,person,land", Code.REFERENCE_DANGLING, 3, "unit"),
    ("people.csv", "V-002,person,by,yes", "V-002,person,by,ja", Code.CELL_YES_NO, 3, "asked"),
    ("people.csv", "skole,1", "skole,et", Code.CELL_NUMBER, 2, "seniority_years"),
    ("people.csv", "no,left", "no,", Code.WHY_NOT_MISSING, 3, "why_not"),
    ("people.csv", "yes,no,left", "yes,no,not-asked", Code.WHY_NOT_ASKED, 3, "why_not"),
    ("people.csv", "yes,yes,,", "yes,yes,left,", Code.WHY_NOT_NEEDLESS, 2, "why_not"),
    ("people.csv", "yes,yes,,", "no,yes,,", Code.HEARD_UNASKED, 2, "asked"),
    ("groups.csv", "seniority_years < 2", "seniority_years < to", Code.RULE_SYNTAX, 2, "rule"),
    ("groups.csv", "seniority_years < 2", "years < 2", Code.RULE_ATTRIBUTE, 2, "rule"),
    ("groups.csv", "seniority_years < 2", "unit under land", Code.REFERENCE_DANGLING, 2, "rule"),
    ("groups.csv", "new,nye", "all,nye", Code.ID_FORM, 2, "id"),
    ("findings.csv", ",new,", ",old,", Code.REFERENCE_DANGLING, 2, "population"),
    ("findings.csv", "heard,voices", "heard,estimate", Code.CELL_MISSING, 2, "estimate"),
    ("findings.csv", "P-000001", "P-000001 P-000009", Code.REFERENCE_DANGLING, 2, "passages_for"),
    ("recommendations.csv", "P-000001", "P-000009", Code.REFERENCE_DANGLING, 2, "lineage"),
    ("recommendations.csv", "P-000001", "R-001", Code.TREE_CYCLE, 2, "lineage"),
    ("responses.csv", "2026-05-01", "1. maj 2026", Code.CELL_DATE, 2, "date"),
    ("progress.csv", "2026-07-01", "2026-05-01", Code.DATES_ORDER, 3, "date"),
    ("progress.csv", "A-002", "", Code.CELL_MISSING, 3, "superseded_by"),
    ("progress.csv", "A-002", "A-001", Code.TREE_CYCLE, 3, "superseded_by"),
    # Passages
    (P, "P-000001,S-001", "P-000001,S-002", Code.REFERENCE_DANGLING, 2, "source"),
    (P, VERSION, "12345678", Code.REFERENCE_DANGLING, 2, "source_version"),
    (P, ",4,13,", ",4,999,", Code.PASSAGE_SPAN, 2, "start"),
    (P, ",4,13,", ",13,4,", Code.PASSAGE_SPAN, 2, "start"),
    (P, ",4,13,", ",4,,", Code.PASSAGE_SPAN, 2, "start"),
    (P, ",4,13,", ",-4,13,", Code.CELL_NUMBER, 2, "start"),
    (P, ",4,13,,", ",4,13,savner tid,", Code.PASSAGE_QUOTE_DIFFERS, 2, "quote"),
    (P, ",4,13,,", ",,,savner tid,", Code.PASSAGE_QUOTE_MISSING, 2, "quote"),
    (P, ",4,13,,", ",,,er,", Code.PASSAGE_QUOTE_AMBIGUOUS, 2, "quote"),
    (P, ",4,13,,", ",,,,", Code.PASSAGE_UNANCHORED, 2, "quote"),
    (P, ",4,13,,V-001", ",4,13,,V-002", Code.PASSAGE_VOICE, 2, "voice"),
    (P, "wish", "wish\x00", Code.TEXT_CONTROL, 2, ""),
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: f"{change[0]}-{change[3].name}")
def test_problem_is_said_with_its_place(change):
    file, old, new, *said = change
    places = [
        [code, row, column]
        for code, where, row, column in problems_of(changed(file, old, new))
        if where == file
    ]
    assert said in places


def test_problem_is_said_alone_where_nothing_hangs_on_it():
    assert problems_of(changed("organisation.csv", "municipality", "kommune")) == [
        (Code.CELL_VALUE, "organisation.csv", 2, "kind")
    ]


def test_all_problems_are_said_at_once_in_the_order_of_the_files():
    files = changed("people.csv", "no,left", "no,")
    files["themes.csv"] += b"T-1,,Igen,,,,,,given\n"
    files["notes.txt"] = b"x"
    files.pop("report.md")
    assert problems_of(files) == [
        (Code.FILE_UNKNOWN, "notes.txt", None, ""),
        (Code.WHY_NOT_MISSING, "people.csv", 3, "why_not"),
        (Code.FILE_MISSING, "report.md", None, ""),
        (Code.ID_TWICE, "themes.csv", 4, "id"),
    ]


@pytest.mark.parametrize("mark", [b";", b"\t"])
def test_table_as_a_danish_spreadsheet_saves_it_is_recognised(mark):
    files = {**FILES, "passages.csv": FILES["passages.csv"].replace(b",", mark)}
    assert problems_of(files) == [(Code.TABLE_SEMICOLON, "passages.csv", 1, "")]


def test_row_is_the_real_line_after_quoted_line_ends_and_blank_lines():
    files = changed("actions.csv", "Der laves ro.", '"Der\n\nlaves ""ro""."')
    files["actions.csv"] = files["actions.csv"].replace(b"A-002,R-001,by", b"\nA-002,R-009,by")
    assert problems_of(files) == [(Code.REFERENCE_DANGLING, "actions.csv", 6, "recommendation")]


def test_row_of_a_row_after_one_with_too_many_cells_is_right():
    files = changed("actions.csv", "A-001,R-001,by,", "A-001,R-001,by,,")
    files["actions.csv"] = files["actions.csv"].replace(b"A-002,R-001", b"A-002,R-009")
    assert problems_of(files) == [
        (Code.ROW_LENGTH, "actions.csv", 2, ""),
        (Code.REFERENCE_DANGLING, "actions.csv", 3, "recommendation"),
    ]


def test_table_that_cannot_be_read_brings_no_problems_of_what_refers_to_it():
    for data in (b"\xff", b'"', b"", b"name\nx\n"):
        assert {file for _, file, _, _ in problems_of({**FILES, "themes.csv": data})} == {"themes.csv"}


def test_missing_required_table_brings_no_problems_of_what_refers_to_it():
    files = {name: data for name, data in FILES.items() if name != "passages.csv"}
    assert problems_of(files) == [(Code.FILE_MISSING, "passages.csv", None, "")]


def test_broken_study_toml_does_not_call_attributes_unknown():
    assert problems_of({**FILES, "study.toml": b"format = 3"}) == [
        (Code.FOLDER_VERSION, "study.toml", 1, "format")
    ]


def test_deep_toml_is_a_problem():
    assert [code for code, *_ in problems_of({**FILES, "study.toml": b"a = " + b"[" * 9000})] == [
        Code.TOML_SYNTAX
    ]


def test_file_over_its_size_is_refused():
    files = {**FILES, "study.toml": b"#" * (MEGABYTE + 1)}
    assert problems_of(files) == [(Code.FILE_TOO_LARGE, "study.toml", None, "")]


def test_two_files_of_answers_are_refused():
    files = {**FILES, "answers.parquet": b"PAR1"}
    assert problems_of(files) == [(Code.FILE_TWICE, "answers.csv", None, "")]


def test_old_text_under_the_name_of_another_hash_is_refused():
    files = {**FILES, "sources/versions/S-001-12345678.md": FILES[OLD_SOURCE]}
    assert problems_of(files) == [(Code.SOURCE_CHANGED, "sources/versions/S-001-12345678.md", None, "")]


def test_old_text_that_corrects_itself_is_refused():
    files = {
        **FILES,
        OLD_SOURCE: FILES[OLD_SOURCE].replace(b"sha256:", f"previous: {OLD_VERSION}\nsha256:".encode()),
    }
    assert problems_of(files) == [(Code.TREE_CYCLE, OLD_SOURCE, 8, "previous")]


def test_page_without_an_identifier_for_a_name_is_refused():
    files = {**FILES, "guides/spørg.md": FILES["guides/G-1.md"], "sources/versions/x.md": FILES[OLD_SOURCE]}
    assert (Code.ID_FORM, "guides/spørg.md", None, "") in problems_of(files)
    assert (Code.ID_FORM, "sources/versions/x.md", None, "") in problems_of(files)


def test_wrong_encoding_says_the_line_and_the_byte():
    with pytest.raises(Refusal) as caught:
        read_files({**FILES, "report.md": "# Vilkår\nnår".encode("latin-1")})
    assert (
        str(caught.value)
        == "report.md:1: text-encoding: the text is not UTF-8 (byte 6); save the file as UTF-8"
    )


def test_unit_that_answers_twice_is_refused():
    files = {**FILES, "responses.csv": FILES["responses.csv"] + b"R-001,by,2026-06-01,rejected,,\n"}
    assert problems_of(files) == [(Code.RESPONSE_TWICE, "responses.csv", 3, "unit")]


def test_list_that_would_run_together_is_not_written():
    study = whole_study()
    group = replace(study.groups[0], phrases=("nye|nyere",))
    with pytest.raises(Refusal) as caught:
        write_files(replace(study, groups=(group,)))
    assert [(one.code, one.row, one.column) for one in caught.value.problems] == [
        (Code.CELL_LIST, 2, "phrases")
    ]


@pytest.mark.parametrize(
    ("reason", "danish"),
    [
        ("No such file or directory", "den findes ikke"),
        ("Invalid value (at line 15, column 5)", "værdien kan ikke læses"),
        ("Invalid value (at end of document)", "værdien kan ikke læses"),
        ("not a file", "det er ikke en fil"),
    ],
)
def test_reasons_are_said_in_danish_too(reason, danish):
    one = problem(Code.FILE_UNREADABLE, "x", reason=reason)
    assert f"filen kan ikke læses: {danish};" in one.describe("da")
    assert f"the file cannot be read: {reason};" in one.describe("en")


@pytest.mark.parametrize(
    "line", ["x =", "[policy]", "x", "= 3", "x = 'a", "x = [1", "x = 1 2", "[a", 'x = "\\q"']
)
def test_what_is_wrong_with_the_toml_is_said_in_danish(line):
    with pytest.raises(Refusal) as caught:
        read_files(FILES | {"study.toml": FILES["study.toml"] + f"\n{line}\n".encode()})
    said = caught.value.problems[0]
    english = dict(said.values)["reason"].split(" (")[0]
    assert english in said.describe("en")
    assert english not in said.describe("da")


def test_problems_are_said_in_both_languages():
    with pytest.raises(Refusal) as caught:
        read_files(changed("people.csv", "no,left", "no,"))
    said = caught.value.problems[0]
    assert said.describe("da") == (
        "people.csv:3:why_not: why-not-missing: personen er ikke hørt, og der står ingen grund; "
        "skriv hvorfor; ved ingen det, så skriv other"
    )
    assert re.match("people.csv:3:why_not: why-not-missing: the person", said.describe("en"))
