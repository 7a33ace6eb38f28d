import csv
import io

from redthread.publish.building import build
from redthread.publish.fonts import font_folders
from redthread.publish.tree import Cover, Document, Table
from tests.unit.publish.reports import report


def test_report_comes_in_every_format_and_is_the_same_twice():
    told = []
    first = build(report(), folders=font_folders(), progress=told.append)
    assert told == ["report.html", "report.docx", "report.pdf"]
    assert [name for name in first if not name.startswith("tables/")] == told
    assert build(report(), folders=font_folders()) == first


def test_tables_open_in_a_spreadsheet_of_the_language():
    made = build(report(), formats=["csv"])
    assert {"tables/table-q01.csv", "tables/chart-kinds.csv"} <= set(made)
    rows = list(csv.reader(io.StringIO(made["tables/table-q01.csv"].decode("utf-8-sig")), delimiter=";"))
    assert rows[:3] == [
        ["q01. Jeg har tid nok til ledelse"],
        ["Svar", "Antal", "Andel"],
        ["Helt enig", "12", "15\N{NO-BREAK SPACE}%"],
    ]
    english = build(report("en"), formats=["csv"])["tables/table-q01.csv"].decode("utf-8-sig")
    assert "Strongly agree,12,15%" in english


def test_cells_that_a_spreadsheet_would_run_are_shielded():
    table = Table("T", ("a", "b"), (("=1+1", 'x;"y"'),), anchor="t")
    made = build(Document("da", Cover("A", "B", ()), (table,), ""), formats=["csv"])
    assert '\'=1+1;"x;""y"""' in made["tables/t.csv"].decode("utf-8-sig")


def test_chosen_formats_alone_are_written():
    assert list(build(report(), formats=["html"], name="udkast")) == ["udkast.html"]
