from collections import Counter
from random import Random

import pytest

from redthread.conclude.survey import Survey, ladder, survey_table
from redthread.demo.survey import SEED, answers, design, draw, questionnaire
from redthread.disclosure import release_table
from redthread.formats.answers import answer_problems, read_answers
from redthread.formats.questionnaire import read_questionnaire
from redthread.records.info import StudyInfo, Text
from redthread.records.study import Attachment, Study

WORKBOOK = Attachment("questionnaire.xlsx", questionnaire())
ANSWERS = Attachment("answers.parquet", answers())


def test_survey_is_the_same_at_each_call():
    assert (questionnaire(), answers()) == (WORKBOOK.data, ANSWERS.data)


def test_survey_has_twenty_items_and_the_respondents_of_its_design():
    items, frame = read_questionnaire(WORKBOOK), read_answers(ANSWERS)
    assert len(items.items) == 20
    assert Counter(frame["area"].to_list()) == Counter(design()["responses"])
    assert answer_problems(items, frame, ANSWERS.name) == ()


def test_draw_differs_with_the_seed():
    assert draw(design(), Random(SEED)) != draw(design(), Random(SEED + 1))


def test_draw_meets_the_shares_of_its_design_in_the_long_run():
    plan = {**design(), "responses": {"boern": 20_000}}
    item = next(one for one in plan["items"] if one["name"] == "q10")
    plan["items"] = [one for one in plan["items"] if one["name"] in {"q01", "q10"}]
    item["tilt"] = {}
    counted = Counter(row["q10"] for row in draw(plan, Random(1)))
    shares = {name: counted[name] / 20_000 for name in item["shares"]}
    assert shares == pytest.approx(item["shares"], abs=0.015)


def test_an_items_table_can_be_released_in_some_form():
    survey = Survey.of(Study(StudyInfo("s", Text("S")), questionnaire=WORKBOOK, answers=ANSWERS))
    released = [release_table(form, 5).withheld for form in ladder(survey_table(survey, "q10"))]
    assert "" in released
