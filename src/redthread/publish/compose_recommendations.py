"""Recommendations as cards, each with its state."""

from __future__ import annotations

from dataclasses import replace

from redthread.publish import wording
from redthread.publish.formatting import day, headed, listed
from redthread.publish.manuscript import Manuscript
from redthread.publish.tree import Card, Recommendations, Table, Words
from redthread.records.rows import Recommendation
from redthread.records.states import StateOfAction, StateOfRecommendation
from redthread.records.words import ActionState

_TONES = {
    ActionState.CONFIRMED: "done",
    ActionState.REPORTED_DONE: "done",
    ActionState.UNDER_WAY: "going",
    ActionState.PLANNED: "going",
    ActionState.NOT_STARTED: "waiting",
    ActionState.STOPPED: "stopped",
    ActionState.SUPERSEDED: "stopped",
}


def recommendations_of(desk: Manuscript, chosen: tuple[Recommendation, ...]) -> Recommendations | None:
    """The cards of some recommendations; None where there are none."""
    if not chosen:
        return None
    return Recommendations(desk.say(wording.RECOMMENDATIONS), tuple(_card(desk, one) for one in chosen))


def _card(desk: Manuscript, one: Recommendation) -> Card:
    words, language = desk.text_of(one)
    state, tone = state_words(desk, one.id)
    return Card(
        recommendation=one.id,
        text=words,
        facts=_facts(desk, one),
        state=state,
        tone=tone,
        details=_details(desk, desk.states.get(one.id, StateOfRecommendation(one.id))),
        findings=tuple(finding for finding in one.findings if finding in desk.findings),
        language=language,
    )


def _facts(desk: Manuscript, one: Recommendation) -> tuple[tuple[str, str], ...]:
    priority = wording.PRIORITIES[one.priority] if one.priority else wording.NOT_RANKED
    return (
        (desk.say(wording.ADDRESSEE), one.addressee or desk.say(wording.NOBODY_YET)),
        (desk.say(wording.ORIGIN), desk.say(wording.ORIGINS[one.origin])),
        (desk.say(wording.ASKS_FOR), desk.say(wording.ASKS[one.type])),
        (desk.say(wording.PRIORITY), desk.say(priority)),
    )


def state_words(desk: Manuscript, recommendation: str) -> tuple[str, str]:
    """The state of a recommendation in few words, and its tone."""
    state = desk.states.get(recommendation, StateOfRecommendation(recommendation))
    furthest = state.furthest
    if furthest is None:
        return desk.say(wording.NO_ACTION if state.responses else wording.NO_RESPONSE), "none"
    if furthest.silent and furthest.since:
        return desk.say(wording.SILENT, date=day(furthest.since, desk.language)), "waiting"
    return desk.say(wording.STATES[furthest.state]), _TONES[furthest.state]


def states_of(desk: Manuscript) -> Table | None:
    """Every recommendation with what was answered and how far it has come; None before anything was."""
    if not any(state.responses or state.actions for state in desk.states.values()):
        return None
    header = (wording.RECOMMENDATION, wording.ADDRESSEE, wording.RESPONSES, wording.STATE)
    rows = tuple(
        (
            f"{one.id} {desk.text_of(one)[0]}",
            one.addressee or desk.say(wording.NOBODY_YET),
            _answers(desk, desk.states.get(one.id, StateOfRecommendation(one.id))) or "–",
            state_words(desk, one.id)[0],
        )
        for one in desk.study.recommendations
    )
    title = desk.say(wording.ANNEX_STATES)
    said = tuple(desk.say(words) for words in header)
    return Table(title, said, rows, numeric=False, anchor="states", widths=(6, 2, 3, 2))


def _answers(desk: Manuscript, state: StateOfRecommendation) -> str:
    answers = tuple(f"{desk.say(wording.ANSWERS[answer])} {count}" for answer, count in state.answers)
    return listed(answers, desk.language)


def _details(desk: Manuscript, state: StateOfRecommendation) -> tuple[tuple[Words, ...], ...]:
    answers = _answers(desk, state)
    said = ((Words(f"{desk.say(wording.RESPONSES)}: {answers}"),),) if answers else ()
    return said + tuple(_action(desk, action) for action in state.actions)


def _action(desk: Manuscript, action: StateOfAction) -> tuple[Words, ...]:
    """Where, what, how far and by which fact, each in the language that it is written in."""
    record = next((one for one in desk.study.actions if one.id == action.action), None)
    words, language = desk.either(record.text_da, record.text_en) if record else ("", "")
    where, spoken = _unit(desk, action.unit)
    told = (
        (headed(where), spoken, ": " if words else ". "),
        (words.rstrip("."), language, ". "),
        (headed(_standing(desk, action)), "", ". "),
        (headed(action.fact.rstrip(".")), desk.foreign(desk.study.info.language), ". "),
    )
    made = [Words(f"{part}{end}", language=tongue) for part, tongue, end in told if part]
    return (*made[:-1], replace(made[-1], text=made[-1].text.rstrip()))


def _unit(desk: Manuscript, name: str) -> tuple[str, str]:
    unit = next((one for one in desk.study.units if one.id == name), None)
    return desk.either(unit.title_da, unit.title_en) if unit else (name, "")


def _standing(desk: Manuscript, action: StateOfAction) -> str:
    state = desk.say(wording.STATES[action.state])
    when = f" {day(action.since, desk.language)}" if action.since else ""
    due = f", {desk.say(wording.DUE, date=day(action.due, desk.language))}" if action.due else ""
    silent = ""
    if action.silent and action.since:
        silent = f", {desk.say(wording.SILENT, date=day(action.since, desk.language))}"
        when = ""
    return f"{state}{when}{silent}{due}"
