"""The closed vocabularies of the study folder, as they are written in it."""

from __future__ import annotations

from enum import StrEnum


class VoiceKind(StrEnum):
    """What a voice is. Only persons count in shares."""

    PERSON = "person"
    REPRESENTATIVE = "representative"
    GROUP = "group"
    ANSWER = "answer"


class WhyNot(StrEnum):
    """Why somebody in the frame was not heard."""

    NOT_ASKED = "not-asked"
    DECLINED = "declined"
    NO_REPLY = "no-reply"
    ON_LEAVE = "on-leave"
    LEFT = "left"
    POSTPONED = "postponed"
    OTHER = "other"


class UnitKind(StrEnum):
    """What a unit of the organisation is."""

    MUNICIPALITY = "municipality"
    ORGANISATION = "organisation"
    DIRECTORATE = "directorate"
    DEPARTMENT = "department"
    CENTRE = "centre"
    WORKPLACE = "workplace"
    STAFF = "staff"


class ThemeOrigin(StrEnum):
    """How a theme came about."""

    GIVEN = "given"
    GUIDE = "guide"
    SURVEY = "survey"
    MATERIAL = "material"
    LITERATURE = "literature"


class SourceKind(StrEnum):
    """What a source is."""

    INTERVIEW = "interview"
    MEETING = "meeting"
    ANSWERS = "answers"
    DOCUMENT = "document"


class PassageKind(StrEnum):
    """What a passage is: the kind of statement."""

    STRENGTH = "strength"
    CHALLENGE = "challenge"
    WISH = "wish"
    PRACTICE = "practice"
    DILEMMA = "dilemma"
    OBSERVATION = "observation"
    NORM = "norm"
    QUESTION = "question"
    MESSAGE = "message"


class PassageState(StrEnum):
    """Whether somebody has read and agreed to a passage."""

    CONFIRMED = "confirmed"
    PROPOSED = "proposed"
    LOST = "lost"


class Base(StrEnum):
    """Who a finding's share is taken of."""

    HEARD = "heard"
    ASKED = "asked"
    SPOKE = "spoke"


class Basis(StrEnum):
    """What a finding rests on."""

    VOICES = "voices"
    ESTIMATE = "estimate"


class Origin(StrEnum):
    """Who a recommendation comes from."""

    PARTICIPANT = "participant"
    ANALYST = "analyst"
    COMMISSIONER = "commissioner"


class Asks(StrEnum):
    """What a recommendation asks for."""

    ACT = "act"
    CLARIFY = "clarify"
    DISCUSS = "discuss"
    KEEP = "keep"


class Answer(StrEnum):
    """What a unit answers a recommendation."""

    ADOPTED = "adopted"
    ADAPTED = "adapted"
    REJECTED = "rejected"
    IN_PLACE = "in-place"
    NOT_OUR_REMIT = "not-our-remit"


class ActionState(StrEnum):
    """How far an action has come."""

    NOT_STARTED = "not-started"
    PLANNED = "planned"
    UNDER_WAY = "under-way"
    REPORTED_DONE = "reported-done"
    CONFIRMED = "confirmed"
    STOPPED = "stopped"
    SUPERSEDED = "superseded"


class Priority(StrEnum):
    """How a recommendation was ranked."""

    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"
    DROPPED = "dropped"
