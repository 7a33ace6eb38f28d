import json
import re

import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner

from redthread.cli.check_screen import lit, show, summary
from redthread.cli.conclude import check
from redthread.conclude.check import case_of, check_case
from redthread.conclude.first_look import first_look
from redthread.formats.folder import save_study
from tests.unit.conclude.small_study import finding, names, small_study

REPORT = """# Lederne
:::main-results
Mange ledere savner sparring. [F-001]
:::
## Sparring {#T-1.2}
Nogle ledere savner sparring, mens andre roser den. [F-001]
En leder på Skolen siger: »Jeg står ofte alene med de svære sager.« [P-000001] Ring på 33 15 20 20.
"""
STUDY = small_study(REPORT, findings=(finding(6, names(7, 9)),))


def run(*arguments):
    app = typer.Typer()
    app.command()(check)
    return CliRunner().invoke(app, [str(one) for one in arguments])


@pytest.fixture
def folder(tmp_path):
    save_study(tmp_path / "study", STUDY)
    return tmp_path / "study"


def screen(language):
    case = case_of(STUDY)
    result = check_case(case)
    console = Console(width=100, record=True, highlight=False, file=None, quiet=False, force_terminal=False)
    with console.capture() as capture:
        show(console, "Lederne", result, first_look(case.evidence, result.remarks), language)
    return capture.get()


def test_the_first_screen_shows_five_things_in_order():
    headings = [line.split(" ─")[0] for line in screen("da").splitlines() if " ──" in line]
    assert headings == [
        "Siger mere, end der er belæg for",
        "Hvem sagde det, hvem sagde andet, og hvem blev aldrig spurgt",
        "Samme resultat, to forskellige ord",
        "Hvem mangler, og hvad må derfor ikke siges",
        "Bemærkninger",
    ]


def test_the_first_screen_lights_the_claim_and_offers_a_wording():
    text = screen("da")
    assert "→Mange← ledere savner sparring." in text
    assert "✎ Nogle ledere savner sparring." in text
    assert "6 har sagt det" in text
    assert "70 er slet ikke hørt" in text


def test_the_first_screen_speaks_english():
    text = screen("en")
    assert "Says more than was heard" in text
    assert "“Mange” says too much: 6 of 34 heard; 6 to 73 % of all 104" in " ".join(text.split())


def test_check_ends_with_one_where_there_are_errors(folder):
    answer = run(folder, "--language", "da")
    assert answer.exit_code == 1
    assert re.search(r"report\.md:3:1: fejl: too-much:", answer.output)


def test_check_json_keeps_its_schema(folder):
    answer = run(folder, "--json")
    told = json.loads(answer.output)
    assert list(told) == ["schema", "publishable", "counts", "remarks"]
    assert list(told["counts"]) == ["sentences", "claims", "judged", "not_judged", "error", "doubt", "hint"]
    assert list(told["remarks"][0]) == (
        [
            "code",
            "severity",
            "file",
            "line",
            "column",
            "start",
            "end",
            "sentence",
            "finding",
            "values",
            "support",
            "da",
            "en",
        ]
    )
    (claim,) = [one for one in told["remarks"] if one["code"] == "too-much"]
    assert claim["support"]["figures_da"] == "6 af 34 hørte; 6-73 % af alle 104"
    assert claim["da"]["wording"] == "Nogle ledere savner sparring."


def test_check_ends_with_nothing_where_no_error_stands(tmp_path):
    study = small_study(
        "# Lederne\n## Sparring {#T-1.2}\nNogle ledere savner sparring. [F-001]\n",
        findings=(finding(6, names(7, 9)),),
    )
    save_study(tmp_path / "study", study)
    assert run(tmp_path / "study").exit_code == 0
    assert run(tmp_path / "study", "--strict").exit_code == 1


def test_check_never_echoes_the_register(folder, tmp_path):
    register = tmp_path / "names.txt"
    register.write_text("Vibeke Ålborg-Riis\nsparring\n", encoding="utf-8")
    answer = run(folder, "--register", register, "--language", "da")
    assert "Vibeke" not in answer.output
    assert "name:" in answer.output
    assert "no-register" not in answer.output


def test_check_of_a_register_that_is_no_text_names_the_option(folder, tmp_path):
    (tmp_path / "names.bin").write_bytes(b"Ida\0Hansen")
    (said,) = run(folder, "--register", tmp_path / "names.bin").exception.problems
    assert (said.code.value.name, said.file) == ("text-control", "--register")


def test_check_of_a_register_that_is_not_there_is_a_coded_problem(folder, tmp_path):
    answer = run(folder, "--register", tmp_path / "none.txt")
    assert [one.code.name for one in answer.exception.problems] == ["FILE_UNREADABLE"]


def test_lit_is_the_sentence_alone_where_nothing_is_claimed():
    found = check_case(case_of(STUDY)).remarks
    (one,) = [each for each in found if each.code.name == "DISSENT_PASSED_OVER"]
    assert lit(one).plain == "Mange ledere savner sparring."


def test_summary_counts_in_both_languages():
    result = check_case(case_of(STUDY))
    assert summary(result, "da").startswith("6 sætninger, ")
    assert summary(result, "en").startswith("6 sentences, ")
