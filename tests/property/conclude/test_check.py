"""Whatever stands in a report, the check answers: places inside the text, filled words, the same answer twice."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redthread.conclude.check import WORST, check
from redthread.conclude.json_answer import as_json
from redthread.conclude.remarks import describe
from redthread.records.claims import Severity
from tests.unit.conclude.small_study import finding, names, small_study

PIECES = st.sampled_from(
    [
        "Mange ledere savner ro. ",
        "Nogle ledere savner ro, mens andre har nok. ",
        "Lederne oplever travlhed. ",
        "De fleste nye ledere er glade. ",
        "Alle ledere, især nye ledere, siger 68 % og 9 af 34 ledere. ",
        "Flere end sidst. ",
        "Spørgeskemaet viser det samme. ",
        "»Jeg står ofte alene med de svære sager« ",
        "[F-001] ",
        "[F-002] ",
        "[F-404] ",
        "[P-000001] ",
        "[P-404] ",
        "{{q07.agree}} ",
        "[heard] ",
        "[tolkning: x] ",
        "Hun er den eneste. ",
        "Karen Holm, 33 15 20 20. ",
        "\n",
        "\n\n",
        ":::main-results\n",
        ":::\n",
        "## Et {#T-1.2}\n",
        "## Metode {#method}\n",
        "> ",
        "- ",
        "| a | b |\n",
    ]
)
REPORTS = st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=25).map("".join)
FINDINGS = (finding(6, names(7, 9)), finding(5, name="F-002", population="new"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(REPORTS, st.sampled_from(["da", "en"]))
def test_check_answers_whatever_stands_in_a_report(text, language):
    report = f"---\nlanguage: {language}\n---\n{text}"
    study = small_study(report, heard=10, frame=14, findings=FINDINGS)
    result = check(study, register=("Ida Hansen",))
    assert result == check(study, register=("Ida Hansen",))
    assert result.judged <= result.claims
    for one in result.remarks:
        assert 0 <= one.start <= one.end
        assert one.file != "report.md" or one.end <= len(report)
        assert one.line <= report.count("\n") + 1 or one.file.endswith(".csv")
        said = describe(one, "da") + describe(one, "en")
        assert "{claim}" not in said
        assert "{figures}" not in said
    errors = len(result.of(Severity.ERROR))
    assert all(one.severity is Severity.ERROR for one in result.remarks[: min(errors, WORST)])
    assert as_json(result)["counts"]["error"] == errors
