from dataclasses import replace
from datetime import date

import pytest

from redthread.follow_up.states import last_date, months_between, states, tally
from redthread.records.rows import Progress, Response
from redthread.records.states import StateOfAction, StateOfRecommendation
from redthread.records.words import ActionState, Answer
from tests.study_factory import small_study


def state(study, recommendation, on=None):
    return next(one for one in states(study, on) if one.recommendation == recommendation)


def test_answers_are_counted_in_the_order_of_the_words():
    assert state(small_study(), "R-001").answers == ((Answer.ADOPTED, 1), (Answer.ADAPTED, 1))


def test_last_answer_of_a_unit_counts():
    study = small_study()
    changed = Response("R-001", "skole-center", date(2026, 10, 1), Answer.REJECTED, reason="ny leder")
    assert state(replace(study, responses=(changed, *study.responses)), "R-001").answers == (
        (Answer.ADAPTED, 1),
        (Answer.REJECTED, 1),
    )


def test_last_row_of_progress_is_the_state():
    action = state(small_study(), "R-001").actions[0]
    assert (action.state, action.since, action.fact) == (
        ActionState.CONFIRMED,
        date(2026, 9, 20),
        "12 af 13 samtaler er holdt",
    )


def test_order_of_the_rows_does_not_matter():
    study = small_study()
    assert states(replace(study, progress=study.progress[::-1])) == states(study)


def test_action_without_progress_is_not_started():
    assert state(small_study(), "R-002").actions[1] == StateOfAction(
        "A-003", "ældre-center", ActionState.NOT_STARTED
    )


@pytest.mark.parametrize(
    ("on", "silent"), [(date(2026, 7, 31), False), (date(2026, 8, 1), True), (None, True)]
)
def test_action_under_way_falls_silent_after_half_a_year(on, silent):
    assert state(small_study(), "R-002", on).actions[0].silent is silent


@pytest.mark.parametrize("said", [ActionState.CONFIRMED, ActionState.STOPPED, ActionState.REPORTED_DONE])
def test_what_is_over_is_never_silent(said):
    study = replace(small_study(), progress=(Progress("A-001", date(2020, 1, 1), said),))
    assert not state(study, "R-001", date(2026, 1, 1)).actions[0].silent


def test_furthest_action_speaks_for_the_recommendation():
    assert state(small_study(), "R-002").furthest.action == "A-002"
    assert state(small_study(), "R-003").furthest is None


def test_running_action_goes_before_a_silent_one_of_the_same_state():
    actions = (
        StateOfAction("A-1", "u", ActionState.UNDER_WAY, silent=True),
        StateOfAction("A-2", "u", ActionState.UNDER_WAY),
    )
    assert StateOfRecommendation("R-1", (), actions).furthest.action == "A-2"


def test_tally_counts_recommendations():
    assert dict(tally(states(small_study()))) == {
        "all": 4, "answered": 2, "acted": 2, "done": 1, "confirmed": 1, "silent": 1,
    }  # fmt: skip


def test_last_date_is_that_of_the_last_fact():
    assert last_date(small_study()) == date(2026, 9, 20)


def test_months_count_from_day_to_day():
    assert [months_between(date(2026, 1, 31), day) for day in (date(2026, 7, 30), date(2026, 7, 31))] == [
        5,
        6,
    ]
