"""``redthread passages``: what stands where, and in what state."""

from dataclasses import replace

import pytest
import typer
from typer.testing import CliRunner

from redthread.cli.passages import passages
from redthread.errors import Code, Refusal
from redthread.formats.folder import save_study
from redthread.records.info import StudyInfo, Text
from redthread.records.rows import Passage, Theme
from redthread.records.study import Source, Study
from redthread.records.words import PassageKind, PassageState, SourceKind

TEXT = "Vi mangler tid.\nChefen\nringer tilbage.\n"


@pytest.fixture
def study():
    source = Source("S-001", SourceKind.MEETING, "Første møde", (), TEXT)
    other = replace(source, id="S-002", title="Andet møde", text="Intet.\n")
    placed = {"source": "S-001", "source_version": source.version}
    rows = (
        Passage("P-000001", **placed, start=0, end=15, themes=("T-1",), state=PassageState.PROPOSED),
        Passage("P-000002", **placed, start=16, end=39, kind=PassageKind.STRENGTH, withheld=True),
        Passage("P-000003", **placed, quote="er væk", state=PassageState.LOST),
    )
    counters = (("P", 3), ("S", 2))
    info = StudyInfo("proeve", Text("Prøve"), counters=counters)
    return Study(info, themes=(Theme("T-1", title_da="Tid"),), sources=(source, other), passages=rows)


@pytest.fixture
def run(tmp_path, study):
    save_study(tmp_path / "studie", study)
    app = typer.Typer()
    app.command()(passages)

    def invoke(*words):
        done = CliRunner().invoke(app, [str(tmp_path / "studie"), *words])
        if done.exception:
            raise done.exception
        return done.stdout.splitlines()

    return invoke


def test_passages_are_listed_with_their_words(run):
    assert run() == [
        "S-001: Første møde",
        "  P-000001  proposed  T-1",
        "    Vi mangler tid.",
        "  P-000002  confirmed  strength  withheld",
        "    Chefen ringer tilbage.",
        "  P-000003  lost",
        "    (tabt: stedet kendes ikke)",
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--state", "proposed"), ["P-000001"]),
        (("--theme", "T-1"), ["P-000001"]),
        (("--source", "S-001", "--state", "confirmed"), ["P-000002"]),
        (("--source", "S-002"), []),
    ],
)
def test_passages_are_narrowed(run, words, found):
    assert [line.split()[0] for line in run(*words) if line.startswith("  P")] == found


def test_passages_says_when_none_fits(run):
    assert run("--source", "S-002") == ["Ingen meningsenheder passer."]
    assert run("--source", "S-002", "--language", "en") == ["No passage fits."]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--source", "S-9"), Code.REFERENCE_DANGLING),
        (("--theme", "T-9"), Code.REFERENCE_DANGLING),
        (("--state", "new"), Code.CELL_VALUE),
    ],
)
def test_passages_refuses_what_is_not_there(run, words, code):
    with pytest.raises(Refusal) as refused:
        run(*words)
    assert [one.code for one in refused.value.problems] == [code]
