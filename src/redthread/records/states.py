"""How far a recommendation has come: what units answered, and the state of each action."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from redthread.records.words import ActionState, Answer


@dataclass(frozen=True, slots=True)
class StateOfAction:
    """An action and its last dated fact.

    Parameters
    ----------
    action : str
        Its identifier.
    unit : str
        The unit that does it.
    state : ActionState
        The state of its last row of progress; not started where there is none.
    since : date or None
        When that was said.
    fact : str
        The documentation of the last row that has one.
    due : date or None
        When it should be done.
    silent : bool
        Whether it is planned or under way and nothing was said of it for half a year.
    """

    action: str
    unit: str
    state: ActionState
    since: date | None = None
    fact: str = ""
    due: date | None = None
    silent: bool = False


@dataclass(frozen=True, slots=True)
class StateOfRecommendation:
    """A recommendation with its responses and actions.

    Parameters
    ----------
    recommendation : str
        Its identifier.
    answers : tuple of (Answer, int)
        How many units gave each answer; a unit's last answer counts. In the order of `Answer`, without zeros.
    actions : tuple of StateOfAction
        In the order of ``actions.csv``.
    """

    recommendation: str
    answers: tuple[tuple[Answer, int], ...] = ()
    actions: tuple[StateOfAction, ...] = ()

    @property
    def responses(self) -> int:
        """How many units have answered.

        Examples
        --------
        >>> StateOfRecommendation("R-001", ((Answer.ADOPTED, 3), (Answer.REJECTED, 1))).responses
        4
        """
        return sum(count for _, count in self.answers)

    @property
    def furthest(self) -> StateOfAction | None:
        """The action that has come furthest; None where there is no action."""
        return max(self.actions, key=_rank, default=None)


_ORDER = (
    ActionState.SUPERSEDED,
    ActionState.STOPPED,
    ActionState.NOT_STARTED,
    ActionState.PLANNED,
    ActionState.UNDER_WAY,
    ActionState.REPORTED_DONE,
    ActionState.CONFIRMED,
)


def _rank(action: StateOfAction) -> tuple[int, bool]:
    return _ORDER.index(action.state), not action.silent
