"""``redthread import`` and ``redthread redact``, as typed. All names are invented."""

import pytest
import typer
from typer.testing import CliRunner

from redthread.cli.listen import import_, redact
from redthread.errors import Code, Refusal
from redthread.formats.folder import open_study, save_study
from redthread.records.info import StudyInfo, Text
from redthread.records.rows import Voice
from redthread.records.study import Study
from redthread.records.words import SourceKind, VoiceKind

MINUTES = (
    "Referat af møde\n\nTema 1: Tid\n\n- Skemaet æder mandagen, siger Ole Lund.\n- Der mangler en afløser.\n"
)
INTERVIEW = "Tid\n\nDer er for lidt af den.\n\nSparring\n\nChefen er god.\n"


@pytest.fixture
def run():
    app = typer.Typer()
    app.command("import")(import_)
    app.command("redact")(redact)
    runner = CliRunner()

    def invoke(*words, code=0):
        result = runner.invoke(app, [str(word) for word in words])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == code, result.output
        return result.output

    return invoke


@pytest.fixture
def folder(tmp_path):
    voice = Voice("V-001", VoiceKind.PERSON, asked=True, heard=True)
    save_study(tmp_path / "studie", Study(StudyInfo("proeve", Text("Prøve")), voices=(voice,)))
    return tmp_path / "studie"


@pytest.fixture
def minutes(tmp_path):
    path = tmp_path / "Referat Ole Lund.txt"
    path.write_text(MINUTES, encoding="utf-8")
    return path


def refused(run, *words):
    with pytest.raises(Refusal) as problems:
        run(*words)
    return [one.code for one in problems.value.problems]


def files_with(folder, words):
    return [path.name for path in folder.rglob("*") if path.is_file() and words in path.read_bytes()]


def test_import_says_what_came_in_and_shows_names_there_only(run, folder, minutes):
    said = run("import", "minutes", minutes, folder, "--language", "da")
    assert said.splitlines() == [
        "S-001: Referat af møde",
        "  1 overskrift, heraf 1 nyt tema; 2 meningsenheder foreslået, til bekræftelse",
        "  Navne set i teksten (vises kun her):",
        "    Ole Lund",
        '  Maskér med: redthread redact DIR S-001 "..."',
    ]
    study = open_study(folder)
    assert [(source.id, source.kind, source.original) for source in study.sources] == [
        ("S-001", SourceKind.MEETING, "S-001.txt")
    ]
    assert len(study.passages) == 2
    assert sorted(files_with(folder, b"Ole Lund")) == ["S-001.md", "S-001.txt"]


def test_import_of_several_files_is_all_or_nothing(run, folder, minutes, tmp_path):
    broken = tmp_path / "b.pdf"
    broken.write_bytes(b"%PDF-1.4")
    assert refused(run, "import", "minutes", minutes, broken, folder) == [Code.DOCUMENT_BROKEN]
    assert open_study(folder).sources == ()


def test_import_of_an_interview_gives_voice_date_and_kind(run, folder, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(INTERVIEW, encoding="cp1252")
    run("import", "interview", path, folder, "--voice", "V-001", "--date", "2024-05-03")
    study = open_study(folder)
    assert (study.sources[0].voices, str(study.sources[0].date)) == (("V-001",), "2024-05-03")
    assert {passage.voice for passage in study.passages} == {"V-001"}


def test_import_in_english_counts_the_rest_of_many_names(run, folder, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(
        "Minutes\n\n1. Time\n"
        + "".join(f"- Said by Ole {chr(65 + at % 26)}{'abcdefgh'[at // 26]}berg.\n" for at in range(60)),
        encoding="utf-8",
    )
    said = run("import", "minutes", path, folder, "--language", "en")
    assert "  1 heading, 1 of them a new theme; 60 passages proposed, to be confirmed" in said
    assert "    ... and 20 more" in said


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("import", "letters", "a.txt", "x"), Code.CELL_VALUE),
        (("import", "minutes", "a.txt"), Code.FOLDER_MISSING),
        (("import", "minutes", "no-such-file.txt", "x"), Code.FILE_UNREADABLE),
        (("import", "minutes", "a.txt", "x", "--date", "yesterday"), Code.CELL_VALUE),
        (("redact", "no-such-folder", "S-001"), Code.FOLDER_MISSING),
    ],
)
def test_wrong_commands_are_refused_with_a_code(run, words, code):
    assert refused(run, *words) == [code]


def test_redact_without_names_lists_those_seen(run, folder, minutes):
    run("import", "minutes", minutes, folder)
    assert "    Ole Lund" in run("redact", folder, "all", "--language", "da")


def test_redact_masks_at_equal_length_and_leaves_no_file_with_the_name(run, folder, minutes):
    run("import", "minutes", minutes, folder)
    before = open_study(folder)
    said = run("redact", folder, "S-001", "Ole Lund", "--language", "da")
    after = open_study(folder)
    assert said.splitlines()[0] == "S-001: 8 tegn maskeret"
    assert len(after.sources[0].text) == len(before.sources[0].text)
    assert [(passage.start, passage.end) for passage in after.passages] == [
        (passage.start, passage.end) for passage in before.passages
    ]
    assert [erasure.codepoints for erasure in after.sources[0].erasures] == [8]
    assert files_with(folder, b"Ole Lund") == []


def test_redact_of_a_name_that_is_not_there_changes_nothing(run, folder, minutes):
    run("import", "minutes", minutes, folder)
    before = open_study(folder)
    assert (
        run("redact", folder, "S-001", "Quirin", "--language", "en")
        == "The name is not there; nothing was changed.\n"
    )
    assert open_study(folder) == before


def test_redact_in_an_unknown_source_is_refused(run, folder):
    assert refused(run, "redact", folder, "S-009", "Ole") == [Code.REFERENCE_DANGLING]
