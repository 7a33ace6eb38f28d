"""The demo's report stands, the copy with planted faults is found out, and the demo is as large as it promises."""

import csv
import io
import re
from importlib.resources import files
from itertools import islice

import pytest

from redthread.conclude.check import check
from redthread.conclude.remarks import RemarkCode
from redthread.demo.writing import demo_files
from redthread.formats.folder import read_files
from redthread.records.claims import Severity
from redthread.records.words import SourceKind, VoiceKind

FAULTS = files("redthread.demo").joinpath("faults")
FEWEST_KINDS = 24
RUN = 8
WORD = re.compile(r"\w+")
NO_PROSE = re.compile(r"\[[^\[\]]*\]|\{\{[^{}]*\}\}|^:::.*$|^#.*$", re.MULTILINE)


def expected():
    return list(csv.DictReader(io.StringIO(FAULTS.joinpath("expected.csv").read_text(encoding="utf-8"))))


def runs(text):
    words = [word.casefold() for word in WORD.findall(text)]
    return set(zip(*(islice(words, at, None) for at in range(RUN)), strict=False))


def own_words(study):
    rows = [*study.findings, *study.recommendations]
    tables = [getattr(row, name, "") for row in rows for name in ("sentence_da", "text_da")]
    return [study.report, study.report_en, *(source.text for source in study.sources), *tables]


@pytest.fixture(scope="module")
def demo():
    return read_files(demo_files())


@pytest.fixture(scope="module")
def faulty():
    report = FAULTS.joinpath("report.md").read_bytes()
    return check(read_files({**demo_files(), "report.md": report}))


@pytest.mark.parametrize("row", expected(), ids=lambda row: row["code"])
def test_fault_is_found_where_it_was_planted(faulty, row):
    found = {(one.code.value.name, one.line) for one in faulty.remarks if one.file == "report.md"}
    assert (row["code"], int(row["line"])) in found


def test_fault_words_stand_in_their_line():
    lines = FAULTS.joinpath("report.md").read_text(encoding="utf-8").split("\n")
    strayed = [row for row in expected() if row["words"] not in lines[int(row["line"]) - 1]]
    assert strayed == []


def test_planted_faults_are_each_of_another_kind():
    codes = [row["code"] for row in expected()]
    assert len(codes) == len(set(codes)) >= FEWEST_KINDS
    assert set(codes) <= {code.value.name for code in RemarkCode}


def test_first_planted_fault_is_many_where_six_said_it(faulty):
    first = expected()[0]
    at = int(first["line"])
    remark = next(one for one in faulty.remarks if one.line == at and one.code is RemarkCode.TOO_MUCH)
    assert first["code"] == "too-much"
    assert (remark.support.voices_for, remark.support.base) == (6, 34)
    assert remark.wording_da.startswith("Nogle ledere")


def test_clean_report_has_no_error_and_few_doubts(demo):
    result = check(demo)
    assert result.of(Severity.ERROR) == ()
    assert len(result.of(Severity.DOUBT)) <= 8
    assert result.judged > 100


def test_clean_report_has_none_of_the_planted_faults(demo):
    lines = demo.report.split("\n")
    said = [
        (one.code.value.name, lines[one.line - 1]) for one in check(demo).remarks if one.file == "report.md"
    ]
    left = [row for row in expected() for code, line in said if code == row["code"] and row["words"] in line]
    assert left == []


def test_demo_is_as_large_as_it_promises(demo):
    persons = [voice for voice in demo.voices if voice.kind is VoiceKind.PERSON]
    assert len(persons) == 104
    assert sum(voice.asked for voice in persons) == 48
    assert sum(voice.heard for voice in persons) == 34
    assert len(demo.passages) >= 400
    assert len(demo.findings) >= 40
    assert len(demo.recommendations) == 25
    assert len(WORD.findall(NO_PROSE.sub(" ", demo.report))) >= 4000


def test_demo_interviews_are_of_a_summary_s_length(demo):
    sizes = [len(source.text.split()) for source in demo.sources if source.kind is SourceKind.INTERVIEW]
    assert len(sizes) >= 30
    assert min(sizes) >= 250
    assert max(sizes) <= 500


def test_demo_shares_no_run_of_words_with_real_documents(demo, corpus):
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(corpus.glob("*.txt"))]
    assert texts
    real = set().union(*(runs(text) for text in texts))
    shared = sorted({" ".join(run) for text in own_words(demo) for run in runs(text) & real})
    assert shared == []
