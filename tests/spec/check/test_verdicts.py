"""A table of sentences and evidence: the verdict and the better wording of each. It becomes docs/reference/verdicts.md."""

import csv
from pathlib import Path

import pytest

from redthread.conclude.check import check_sentence
from redthread.conclude.evidence import Evidence
from redthread.records.claims import Verdict
from tests.unit.conclude.small_study import finding, names, small_study

HERE = Path(__file__).parent
PAGE = HERE.parents[2] / "docs/reference/verdicts.md"
ROWS = list(csv.DictReader((HERE / "verdicts.csv").read_text(encoding="utf-8").splitlines()))
HEAD = """# Verdicts

Made from `tests/spec/check/verdicts.csv`, which the tests hold the program to: do not edit by hand.

Each line is a sentence bound by one finding, with the persons who carry it, who speak against it, who were heard, and
who stand in the frame. "Asked" is what the guides say of the theme. The rules: [evidence](../methods/evidence.md).

| Sentence | For | Against | Heard | Frame | Asked | Verdict | Better wording |
|---|---:|---:|---:|---:|---|---|---|
"""


def evidence_of(row):
    for_, against, heard = int(row["for"]), int(row["against"]), int(row["heard"])
    claimed = finding(for_, names(for_ + 1, for_ + against))
    study = small_study(
        heard=heard,
        frame=int(row["frame"]),
        findings=(claimed,),
        asked=("T-1.2",) if row["asked"] == "asked" else (),
        guide="" if row["asked"] == "unknown" else "G-1",
    )
    return Evidence.of(study), claimed


@pytest.mark.parametrize(
    "row", ROWS, ids=lambda row: f"{row['sentence']} {row['for']}-{row['against']} of {row['heard']}"
)
def test_verdict_of_a_sentence(row):
    evidence, claimed = evidence_of(row)
    remarks = check_sentence(evidence, row["sentence"], claimed, row["language"])
    said = [(one.code.value.name, one.wording_da or one.wording_en) for one in remarks]
    assert said == ([] if row["verdict"] == "holds" else [(row["verdict"], row["wording"])])


def test_every_verdict_stands_in_the_table():
    assert {each.value for each in Verdict} <= {row["verdict"] for row in ROWS}


def rendered():
    columns = ("sentence", "for", "against", "heard", "frame", "asked", "verdict", "wording")
    return HEAD + "".join("| " + " | ".join(row[each] for each in columns) + " |\n" for row in ROWS)


def test_the_table_is_the_page():
    assert PAGE.read_text(encoding="utf-8") == rendered()
