"""Claims and numbers that rest on the survey: 40 answers to one item, counted by hand."""

from dataclasses import replace

import polars
import pytest

from redthread.conclude.check import case_of, check_case
from redthread.conclude.figures import Figures
from redthread.conclude.remarks import RemarkCode, describe
from redthread.conclude.survey import Survey
from redthread.records.info import Text
from redthread.records.survey import Choice, ChoiceRole, Item, Questionnaire
from redthread.records.words import Basis
from tests.unit.conclude.small_study import finding, small_study

LABEL = Text("Jeg får den sparring, jeg har brug for.", "I get the sparring I need.")
CHOICES = (Choice("yes", Text("Enig"), ChoiceRole.AGREE), Choice("no", Text("Uenig"), ChoiceRole.DISAGREE))
ITEM = Item("q07", "select_one", LABEL, CHOICES)


def codes(text, *, agree, of=40, findings=()):
    return {one.code for one in remarks(text, agree=agree, of=of, findings=findings)} - {
        RemarkCode.NO_REGISTER,
        RemarkCode.FINDING_UNUSED,
    }


def remarks(text, *, agree, of=40, findings=()):
    study = small_study("# Lederne\n## Sparring {#T-1.2}\n" + text, findings=findings)
    case = case_of(study)
    frame = polars.DataFrame({"q07": ["yes"] * agree + ["no"] * (of - agree)})
    figures = Figures(study, Survey(Questionnaire((ITEM,)), frame), case.evidence.supports())
    return check_case(replace(case, figures=figures)).remarks


ESTIMATE = (
    finding(0, basis=Basis.ESTIMATE, estimate="q07.agree", sentence_da="De fleste ledere får sparring."),
)


@pytest.mark.parametrize(
    ("agree", "expected"),
    [
        (30, set()),
        (22, {RemarkCode.ESTIMATE_UNSURE}),
        (18, {RemarkCode.TOO_MUCH}),
        (38, {RemarkCode.TOO_LITTLE}),
    ],
)
def test_an_estimate_is_held_against_the_share_and_its_interval(agree, expected):
    assert codes("De fleste ledere får sparring. [F-001]", agree=agree, findings=ESTIMATE) == expected


@pytest.mark.parametrize(
    ("directive", "said"),
    [
        (":::chart q07", None),
        (":::chart kinds", None),
        (":::chart response by=unit", None),
        (":::chart", "tallet ? findes ikke: spørgsmålet findes ikke"),
        (":::chart q99", "tallet q99 findes ikke: spørgsmålet findes ikke"),
        (":::table q07 by=nowhere", "tallet q07 by=nowhere findes ikke: gruppen findes ikke"),
        (":::chart response by=nowhere", "tallet response by=nowhere findes ikke: gruppen findes ikke"),
    ],
)
def test_chart_or_table_of_what_is_not_there_is_an_error(directive, said):
    found = [one for one in remarks(f"{directive}\n:::\n", agree=22) if one.code is RemarkCode.FIGURE_UNKNOWN]
    assert [(one.line, describe(one, "da").split(";")[0]) for one in found] == ([(3, said)] if said else [])


def test_an_estimate_unsure_says_share_and_interval():
    found = remarks("De fleste ledere får sparring. [F-001]", agree=22, findings=ESTIMATE)
    (one,) = [each for each in found if each.code is RemarkCode.ESTIMATE_UNSURE]
    assert "q07.agree (55 %), men tilfældet alene kan give 40-69 %" in describe(one, "da")


def test_an_estimate_under_a_base_of_twenty_is_not_judged():
    assert codes("Mange ledere får sparring. [F-001]", agree=8, of=16, findings=ESTIMATE) == {
        RemarkCode.BASE_TOO_SMALL
    }


def test_a_claim_bound_by_a_figure_is_held_against_it():
    assert codes("De fleste ledere får sparring: {{q07.agree}}.", agree=30) == set()
    assert codes("Alle ledere får sparring: {{q07.agree}}.", agree=30) == {RemarkCode.TOO_MUCH}


def test_a_written_share_is_bound_and_goes_stale():
    assert codes("75 % er enige. [q07.agree]", agree=30) == set()
    assert codes("68 % er enige. [q07.agree]", agree=30) == {RemarkCode.STALE_NUMBER}
    assert codes("68 % er enige.", agree=30) == {RemarkCode.UNBOUND_NUMBER}


def test_a_written_share_is_held_by_its_last_digit():
    assert codes("47,5 % er enige. [q07.agree]", agree=19) == set()
    assert codes("48 % er enige. [q07.agree]", agree=19) == set()
    assert codes("47,9 % er enige. [q07.agree]", agree=19) == {RemarkCode.STALE_NUMBER}


def test_a_ratio_is_held_by_both_numbers():
    assert codes("30 af 40 ledere er enige. [q07.agree]", agree=30) == set()
    assert codes("30 af 41 ledere er enige. [q07.agree]", agree=30) == {RemarkCode.STALE_NUMBER}


def test_the_base_of_a_printed_figure_needs_no_reference():
    assert codes("{{q07.agree}} af de 40 ledere er enige.", agree=30) == set()


def test_a_question_may_be_quoted_without_a_passage():
    assert codes("{{q07.agree}} er enige i »Jeg får den sparring, jeg har brug for«.", agree=30) == set()


def test_survey_and_interviews_agree_where_both_are_bound():
    both = "Spørgeskemaet viser det samme. [F-001] [q07.agree]"
    assert RemarkCode.SURVEY_ALONE not in codes(both, agree=30, findings=(finding(6),))


def test_a_withheld_figure_is_doubted():
    assert codes("Der er {{q07.agree}}, der er enige.", agree=3) == {RemarkCode.FIGURE_WITHHELD}


def test_a_count_of_answers_is_held_against_no_word():
    assert codes("Alle ledere fik skemaet, som {{q07.n}} besvarede.", agree=22) == {RemarkCode.NOT_JUDGED}


def test_the_method_chapter_is_held_against_no_figure():
    text = "## Metode {#method}\nAlle ledere fik skemaet; {{q07.agree}} var enige."
    assert codes(text, agree=22) == {RemarkCode.NOT_JUDGED}
