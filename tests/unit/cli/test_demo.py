import pytest
from typer.testing import CliRunner

from redthread.cli.app import app
from redthread.demo.writing import DEMO, demo_files, write_demo, write_draft
from redthread.errors import Refusal
from redthread.formats.folder import open_study

FIRST_SCREEN = (
    "Siger mere, end der er belæg for",
    "Hvem sagde det, hvem sagde andet, og hvem blev aldrig spurgt",
    "Samme resultat, to forskellige ord",
    "Kan føre til én leder",
    "Hvem mangler, og hvad må derfor ikke siges",
)


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "sti med mellemrum og æøå"
    return folder, CliRunner().invoke(app, ["demo", str(folder), "--no-serve"])


def test_demo_writes_study_draft_and_report(shown):
    folder, result = shown
    assert result.exit_code == 0, result.output
    assert open_study(folder / "study").info.id == DEMO
    assert open_study(folder / "draft").report != open_study(folder / "study").report
    made = {path.name for path in (folder / "report").iterdir() if path.is_file()}
    assert made >= {"report.html", "report.docx", "report.pdf"}


def test_demo_shows_first_what_makes_an_analyst_want_it(shown):
    places = [shown[1].output.find(heading) for heading in FIRST_SCREEN]
    assert -1 not in places
    assert places == sorted(places)


def test_demo_says_where_things_lie_and_what_the_check_found(shown):
    folder, result = shown
    assert all(str(folder / name) in result.output for name in ("study", "draft", "report"))
    assert "Ingen fejl" in result.output


def test_demo_keeps_what_was_changed_in_it(shown):
    folder = shown[0] / "study"
    report = folder / "report.md"
    report.write_text(report.read_text(encoding="utf-8") + "\nEt nyt afsnit.\n", encoding="utf-8")
    assert write_demo(folder).report.endswith("Et nyt afsnit.\n")


def test_demo_leaves_what_is_not_the_demo_alone(tmp_path):
    (tmp_path / "noget.txt").write_text("mit", encoding="utf-8")
    for write in (write_demo, lambda folder: write_draft(folder, None)):
        with pytest.raises(Refusal) as refusal:
            write(tmp_path)
        assert [one.code.value.name for one in refusal.value.problems] == ["folder-exists"]
    assert [path.name for path in tmp_path.iterdir()] == ["noget.txt"]


def test_demo_leaves_another_study_alone(tmp_path):
    assert CliRunner().invoke(app, ["new", str(tmp_path / "egen")]).exit_code == 0
    with pytest.raises(Refusal):
        write_demo(tmp_path / "egen")


def test_demo_files_are_the_same_at_each_call():
    assert demo_files() == demo_files()
