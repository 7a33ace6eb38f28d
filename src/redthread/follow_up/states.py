"""What became of each recommendation: the units' answers, the actions and how long since anybody said anything."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from redthread.records.rows import Action, Progress, Response
from redthread.records.states import StateOfAction, StateOfRecommendation
from redthread.records.study import Study
from redthread.records.words import ActionState, Answer

SILENT_AFTER_MONTHS = 6
_MAY_FALL_SILENT = (ActionState.PLANNED, ActionState.UNDER_WAY)


def states(study: Study, on: date | None = None) -> tuple[StateOfRecommendation, ...]:
    """The state of every recommendation, in the order of ``recommendations.csv``.

    Parameters
    ----------
    study : Study
        The study.
    on : date or None
        The day it is seen from; the last date in the responses and the progress where it is None, so that the
        same folder always gives the same states.

    Returns
    -------
    tuple of StateOfRecommendation
        A unit's last answer counts. An action's last row of progress is its state; it is silent when it is planned
        or under way and its last row is more than half a year old.

    Examples
    --------
    >>> from redthread.records.info import StudyInfo, Text
    >>> states(Study(StudyInfo("x", Text("X"))))
    ()
    """
    seen_on = on or last_date(study)
    answers, progress = _answers(study.responses), _by_action(study.progress)
    actions: dict[str, list[StateOfAction]] = defaultdict(list)
    for action in study.actions:
        actions[action.recommendation].append(_state(action, progress.get(action.id, []), seen_on))
    return tuple(
        StateOfRecommendation(one.id, answers.get(one.id, ()), tuple(actions[one.id]))
        for one in study.recommendations
    )


def last_date(study: Study) -> date | None:
    """The last day that anything was answered or done; None where nothing was.

    Examples
    --------
    >>> from redthread.records.info import StudyInfo, Text
    >>> last_date(Study(StudyInfo("x", Text("X")))) is None
    True
    """
    dates = [response.date for response in study.responses] + [one.date for one in study.progress]
    return max(dates, default=None)


def months_between(start: date, end: date) -> int:
    """Whole months from one day to another.

    Examples
    --------
    >>> months_between(date(2026, 1, 15), date(2026, 7, 14)), months_between(date(2026, 1, 15), date(2026, 7, 15))
    (5, 6)
    """
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)


def tally(standing: Iterable[StateOfRecommendation]) -> tuple[tuple[str, int], ...]:
    """How many recommendations have been answered, acted on, reported done, confirmed or fallen silent.

    Parameters
    ----------
    standing : iterable of StateOfRecommendation
        From `states`.

    Returns
    -------
    tuple of (str, int)
        ``all``, ``answered``, ``acted``, ``done`` (reported or confirmed), ``confirmed``, ``silent`` (every running
        action is).

    Examples
    --------
    >>> tally([StateOfRecommendation("R-001", ((Answer.ADOPTED, 2),))])[:3]
    (('all', 1), ('answered', 1), ('acted', 0))
    """
    every = tuple(standing)
    done = (ActionState.REPORTED_DONE, ActionState.CONFIRMED)
    furthest = [one.furthest for one in every]
    return (
        ("all", len(every)),
        ("answered", sum(one.responses > 0 for one in every)),
        ("acted", sum(bool(one.actions) for one in every)),
        ("done", sum(one is not None and one.state in done for one in furthest)),
        ("confirmed", sum(one is not None and one.state is ActionState.CONFIRMED for one in furthest)),
        ("silent", sum(one is not None and one.silent for one in furthest)),
    )


def _answers(responses: Iterable[Response]) -> dict[str, tuple[tuple[Answer, int], ...]]:
    last: dict[tuple[str, str], Response] = {}
    for response in sorted(responses, key=lambda one: one.date):
        last[response.recommendation, response.unit] = response
    counted: dict[str, Counter[Answer]] = defaultdict(Counter)
    for (recommendation, _), response in last.items():
        counted[recommendation][response.answer] += 1
    return {
        recommendation: tuple((answer, counts[answer]) for answer in Answer if counts[answer])
        for recommendation, counts in counted.items()
    }


def _by_action(rows: Iterable[Progress]) -> Mapping[str, list[Progress]]:
    gathered: dict[str, list[Progress]] = defaultdict(list)
    for row in sorted(rows, key=lambda one: one.date):
        gathered[row.action].append(row)
    return gathered


def _state(action: Action, rows: list[Progress], on: date | None) -> StateOfAction:
    if not rows:
        return StateOfAction(action.id, action.unit, ActionState.NOT_STARTED, due=action.due)
    last = rows[-1]
    old = on is not None and months_between(last.date, on) >= SILENT_AFTER_MONTHS
    fact = next((row.fact for row in reversed(rows) if row.fact), "")
    silent = old and last.state in _MAY_FALL_SILENT
    return StateOfAction(action.id, action.unit, last.state, last.date, fact, action.due, silent)
