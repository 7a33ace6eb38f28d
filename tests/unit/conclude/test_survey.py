import io

import polars
import pytest
from xlsxwriter import Workbook

from redthread.conclude.figures import Figures, Gap
from redthread.conclude.survey import Survey, coarsened, ladder, survey_table
from redthread.disclosure import SMALL_CELLS, release_table
from redthread.errors import Refusal
from redthread.formats.answers import answer_problems, read_answers
from redthread.formats.questionnaire import read_questionnaire
from redthread.records.claims import Support, Verdict
from redthread.records.info import Attribute, AttributeKind, AttributeValue, StudyInfo, Text
from redthread.records.rows import Group, Voice
from redthread.records.study import Attachment, Study
from redthread.records.words import VoiceKind

SURVEY = [
    ("type", "name", "label::Dansk (da)", "label::English (en)", "theme"),
    ("note", "intro", "Tak", "", ""),
    ("select_one years", "q01", "Hvor længe?", "How long?", ""),
    ("select_one agree", "q02", "Tid nok", "Enough time", "T-1"),
]
CHOICES = [
    ("list_name", "name", "label", "role"),
    ("years", "new", "Ny", ""),
    ("years", "old", "Erfaren", ""),
    ("agree", "1", "Uenig", "disagree"),
    ("agree", "2", "Hverken", "neither"),
    ("agree", "3", "Enig", "agree"),
    ("agree", "dk", "Ved ikke", "missing"),
]


def workbook(survey=SURVEY, choices=CHOICES, name="survey"):
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    for title, rows in ((name, survey), ("choices", choices)):
        sheet = book.add_worksheet(title)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    book.close()
    return Attachment("questionnaire.xlsx", out.getvalue())


def csv(*rows):
    return Attachment("answers.csv", "\n".join(["area,q01,q02", *rows]).encode())


ANSWERS = csv(*["skole,new,3"] * 6, *["skole,old,1"] * 7, *["pleje,old,3"] * 8, "pleje,old,dk", "pleje,new,")


def study(answers=ANSWERS, voices_apart=0):
    attributes = (
        Attribute("area", values=(AttributeValue("skole", Text("Skoler", "Schools")),)),
        Attribute("years", AttributeKind.NUMBER),
    )
    voices = tuple(
        Voice(
            f"V-{n:03}",
            VoiceKind.PERSON,
            asked=n < 9,
            heard=n < 7,
            attributes=(("area", "pleje" if n >= 12 - voices_apart else "skole"), ("years", "1")),
        )
        for n in range(12)
    )
    groups = (Group("new", "nye", rule="years < 2"), Group("schools", "skoler", rule="area = skole"))
    info = StudyInfo("s", Text("S"), attributes=attributes)
    return Study(info, voices=voices, groups=groups, questionnaire=workbook(), answers=answers)


def figures(**changes):
    one = study(**changes)
    support = Support(12, 7, 7, 6, 6, 1, 0, 7, 6 / 7, Verdict.HOLDS)
    return Figures(one, Survey.of(one), {"F-001": support})


def counts(table):
    return [[cell.count for cell in row] for row in table.cells]


def test_questionnaire_reads_items_and_roles():
    items = read_questionnaire(workbook()).items
    assert [(item.name, item.kind, item.label.en, item.theme) for item in items] == [
        ("q01", "select_one", "How long?", ""),
        ("q02", "select_one", "Enough time", "T-1"),
    ]
    assert [choice.missing for choice in items[1].choices] == [False, False, False, True]


@pytest.mark.parametrize(
    ("attachment", "code"),
    [
        (Attachment("q.xlsx", b"not a workbook"), "file-unreadable"),
        (workbook(name="other"), "file-unreadable"),
        (workbook([*SURVEY, ("select_one nowhere", "q03", "", "", "")]), "reference-dangling"),
        (workbook([*SURVEY, ("text", "q01", "", "", "")]), "id-twice"),
        (workbook([*SURVEY, ("text", "", "x", "", "")]), "cell-missing"),
    ],
)
def test_questionnaire_refuses_with_a_code(attachment, code):
    with pytest.raises(Refusal) as refusal:
        read_questionnaire(attachment)
    assert [one.code.value.name for one in refusal.value.problems] == [code]


def test_answers_refuse_what_is_no_table():
    with pytest.raises(Refusal):
        read_answers(Attachment("answers.parquet", b"PAR1 but not really"))


def test_answers_name_columns_and_values_that_do_not_fit():
    frame = polars.DataFrame({"q02": ["3", "7", None]})
    problems = answer_problems(read_questionnaire(workbook()), frame, "answers.csv")
    assert [(one.code.value.name, one.row, one.column) for one in problems] == [
        ("column-missing", 1, "q01"),
        ("cell-value", 3, "q02"),
    ]


def test_survey_table_counts_valid_answers_and_keeps_missing_apart():
    table = survey_table(Survey.of(study()), "q02")
    assert counts(table) == [[7, 0, 14]]
    assert (table.cells[0][0].base, table.missing[0].count, table.missing[0].base) == (21, 2, 23)


def test_survey_table_by_attribute_has_the_words_of_its_values():
    table = survey_table(Survey.of(study()), "q02", "area")
    assert [title.da for title in table.rows] == ["Skoler", "pleje"]
    assert counts(table) == [[7, 0, 6], [0, 0, 8]]


def test_survey_table_by_attribute_keeps_answers_without_a_value_apart():
    table = survey_table(
        Survey.of(study(csv(*["skole,new,3"] * 6, *["skole,old,1"] * 7, ",old,1", ",old,"))), "q02", "area"
    )
    assert [title.da for title in table.rows] == ["Skoler", "Uden oplysning"]
    assert counts(table) == [[7, 0, 6], [1, 0, 0]]
    assert release_table(table, 5).withheld == SMALL_CELLS


def test_survey_table_has_no_row_for_those_who_stated_nothing_and_answered_nothing():
    table = survey_table(Survey.of(study(csv(*["skole,new,3"] * 6, ",old,dk"))), "q02", "area")
    assert [title.da for title in table.rows] == ["Skoler"]


def test_survey_table_by_item_has_the_words_of_its_choices():
    assert [title.da for title in survey_table(Survey.of(study()), "q02", "q01").rows] == ["Ny", "Erfaren"]


@pytest.mark.parametrize(("item", "by"), [("q09", ""), ("q02", "nowhere")])
def test_survey_table_of_what_is_not_there_is_none(item, by):
    assert survey_table(Survey.of(study()), item, by) is None


def test_coarsened_orders_agreement_first_and_the_ladder_ends_in_two():
    table = survey_table(Survey.of(study()), "q02")
    assert [counts(one) for one in ladder(table)] == [[[7, 0, 14]], [[14, 0, 7]], [[14, 7]]]


def test_coarsened_leaves_plain_values_alone():
    assert coarsened(survey_table(Survey.of(study()), "q01")) is None


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("q02.agree", "67 %"),
        ("q02.n", "21"),
        ("q02.count:3", "14"),
        ("q01.new", "30 %"),
        ("q02.agree|schools", "46 %"),
        ("q02.agree|area:skole", "46 %"),
        ("frame", "12"),
        ("asked", "9"),
        ("heard|new", "7"),
        ("F-001.for", "6"),
    ],
)
def test_figure_says(target, said):
    assert figures().of(target).say("da") == said


@pytest.mark.parametrize(
    ("target", "gap"),
    [
        ("q02 . agree", Gap.FORM),
        ("q09.agree", Gap.ITEM),
        ("q02.sometimes", Gap.MEASURE),
        ("q02", Gap.MEASURE),
        ("q02.agree|nobody", Gap.GROUP),
        ("q02.agree|new", Gap.GROUP),
        ("q02.agree|area:pleje", Gap.WITHHELD),
        ("frame|nobody", Gap.GROUP),
        ("frame|unit:nowhere", Gap.GROUP),
        ("heard|area:nowhere", Gap.GROUP),
        ("q02.agree|area:nowhere", Gap.GROUP),
        ("F-002.for", Gap.FINDING),
        ("F-001.often", Gap.MEASURE),
        ("F-001.against", Gap.WITHHELD),
    ],
)
def test_figure_says_why_it_has_no_value(target, gap):
    figure = figures().of(target)
    assert (figure.gap, figure.say("da")) == (gap, "…")


def test_figure_without_answers_has_a_gap():
    assert figures(answers=None).of("q02.agree").gap is Gap.ANSWERS


def test_figure_of_a_group_is_withheld_where_the_rest_could_be_found_by_subtraction():
    few = csv(*["skole,new,3"] * 8, *["skole,new,1"] * 8, *["pleje,old,3"] * 6, *["pleje,old,1"] * 2)
    assert figures(answers=few).of("q02.agree").say("da") == "58 %"
    assert figures(answers=few).of("q02.agree|area:skole").gap is Gap.WITHHELD


def test_count_is_withheld_where_those_who_answered_otherwise_are_few():
    assert figures(answers=csv(*["skole,new,3"] * 20, "skole,new,1")).of("q02.count:3").gap is Gap.WITHHELD


def test_figure_of_people_is_withheld_where_the_rest_are_few():
    assert figures().of("frame|area:pleje").say("da") == "0"
    assert figures(voices_apart=3).of("frame|schools").gap is Gap.WITHHELD


def test_figure_in_english_has_no_space_before_the_sign():
    assert figures().of("q02.agree").say("en") == "67%"


def test_cell_is_unprotected_and_for_comparison_only():
    assert figures().cell("q02.agree|area:pleje").count == 8
    assert figures().cell("frame") is None
