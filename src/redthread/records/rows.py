"""The rows of the study's tables. Each class is one table; its fields are the columns, in order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from redthread.records.columns import column
from redthread.records.words import (
    ActionState,
    Answer,
    Asks,
    Base,
    Basis,
    Origin,
    PassageKind,
    PassageState,
    Priority,
    ThemeOrigin,
    UnitKind,
    VoiceKind,
    WhyNot,
)


@dataclass(frozen=True, slots=True)
class Unit:
    """An organisational unit: a row of ``organisation.csv``."""

    id: str = column("Short name of the unit, small letters, digits and hyphens.", key="unit")
    parent: str = column("The unit above; empty at the top.", refers_to="organisation", default="")
    title_da: str = column("Title in Danish.", required=True, default="")
    title_en: str = column("Title in English.", default="")
    kind: UnitKind = column("What the unit is.", required=True, default=UnitKind.WORKPLACE)


@dataclass(frozen=True, slots=True)
class Voice:
    """A counted participant under a pseudonym: a row of ``people.csv``. Never a name or an address.

    The columns after ``represents`` are the study's own attributes, declared in ``study.toml``.
    """

    id: str = column("Pseudonym, such as V-041.", key="V")
    kind: VoiceKind = column("Person, representative, group or answer.", required=True)
    unit: str = column("Where the voice belongs.", refers_to="organisation", default="")
    asked: bool = column("Whether the voice was asked to take part: yes or no.", required=True, default=False)
    heard: bool = column("Whether the voice was heard: yes or no.", required=True, default=False)
    why_not: WhyNot | None = column("Why the voice was not heard; empty when it was.", default=None)
    represents: str = column("The organisation that a representative speaks for.", default="")
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A named group of voices: a row of ``groups.csv``."""

    id: str = column("Short name of the group.", key="group")
    title_da: str = column("Title in Danish.", required=True)
    title_en: str = column("Title in English.", default="")
    phrases: tuple[str, ...] = column(
        "The words that mean the group in a sentence, in any language, with | between.", joint="|", default=()
    )
    rule: str = column(
        "The rule that picks its voices, such as `seniority_years < 2`.", required=True, default=""
    )


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme or sub-theme of the codebook: a row of ``themes.csv``. The order of the rows is the report's."""

    id: str = column("Name of the theme, such as T-1 or T-1.2; a name and not a position.", key="T")
    parent: str = column("The theme it is a part of.", refers_to="themes", default="")
    title_da: str = column("Title in Danish.", required=True, default="")
    title_en: str = column("Title in English.", default="")
    definition_da: str = column("What the theme is about, in Danish.", default="")
    definition_en: str = column("What the theme is about, in English.", default="")
    belongs: str = column("What belongs here, for the coder.", default="")
    belongs_not: str = column("What does not belong here, and where it goes.", default="")
    origin: ThemeOrigin = column("How the theme came about.", required=True, default=ThemeOrigin.MATERIAL)


@dataclass(frozen=True, slots=True)
class Passage:
    """A meaning unit: a row of ``passages.csv``.

    ``start`` and ``end`` are codepoints of the source's text, half-open.
    """

    id: str = column("Identifier, such as P-000101.", key="P")
    source: str = column("The source it stands in.", refers_to="sources", required=True)
    source_version: str = column(
        "The first eight hexadecimals of the hash of the text it was placed in.", default=""
    )
    start: int | None = column("First codepoint; may be empty where a quote is given.", default=None)
    end: int | None = column(
        "One past the last codepoint; may be empty where a quote is given.", default=None
    )
    quote: str = column(
        "The words themselves, in place of start and end; empty once they are found.", default=""
    )
    voice: str = column("The voice that said it.", refers_to="people", default="")
    kind: PassageKind | None = column("The kind of statement.", default=None)
    kind2: PassageKind | None = column("A second kind.", default=None)
    themes: tuple[str, ...] = column("The themes it is placed under.", refers_to="themes", default=())
    condensed: str = column("The condensed sentence, in the study's language.", default="")
    condensed_en: str = column("The condensed sentence in English.", default="")
    coder: str = column("Who placed it, as a short name (C-1).", default="")
    state: PassageState = column(
        "Confirmed, proposed (by an import, not yet read) or lost.", default=PassageState.CONFIRMED
    )
    withheld: bool = column(
        "Whether it is never printed, neither as quote nor condensed: it would lead to one person; it still counts: yes or no.",
        default=False,
    )


@dataclass(frozen=True, slots=True)
class Finding:
    """How widely something was voiced: a row of ``findings.csv``."""

    id: str = column("Identifier, such as F-012.", key="F")
    theme: str = column("The theme or sub-theme.", refers_to="themes", required=True)
    sentence_da: str = column("The claim as a sentence, in Danish.", default="")
    sentence_en: str = column("The claim as a sentence, in English.", default="")
    population: str = column("`all`, or the group the claim is about.", default="all")
    base: Base = column(
        "Who the share is taken of: heard, asked about the theme, or those who spoke of it.",
        default=Base.HEARD,
    )
    basis: Basis = column("Voices, or an estimate from the survey.", default=Basis.VOICES)
    passages_for: tuple[str, ...] = column("The passages that carry it.", refers_to="passages", default=())
    passages_against: tuple[str, ...] = column(
        "The passages that speak against it.", refers_to="passages", default=()
    )
    estimate: str = column("The survey figure it rests on, such as q07.agree.", default="")


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What should be done: a row of ``recommendations.csv``."""

    id: str = column("Identifier, such as R-007.", key="R")
    theme: str = column("The theme or sub-theme it stands under.", refers_to="themes", required=True)
    text_da: str = column("The recommendation, in Danish.", default="")
    text_en: str = column("The recommendation, in English.", default="")
    addressee: str = column("Who should act, as a role; empty while nobody is named.", default="")
    findings: tuple[str, ...] = column("The findings it follows from.", refers_to="findings", default=())
    origin: Origin = column("Who it comes from.", required=True, default=Origin.ANALYST)
    type: Asks = column("What it asks for.", required=True, default=Asks.ACT)
    lineage: tuple[str, ...] = column("The passages or recommendations it was made of.", default=())
    priority: Priority | None = column("How it was ranked.", default=None)


@dataclass(frozen=True, slots=True)
class Response:
    """What a unit answered a recommendation: a row of ``responses.csv``."""

    recommendation: str = column("The recommendation.", refers_to="recommendations", required=True)
    unit: str = column("The unit that answers.", refers_to="organisation", required=True)
    date: date = column("When, as YYYY-MM-DD.", required=True)
    answer: Answer = column("What it answers.", required=True)
    wording: str = column("The unit's own wording when it adapts.", default="")
    reason: str = column(
        "The reason when it rejects, the evidence when it is in place, whose remit it is.", default=""
    )


@dataclass(frozen=True, slots=True)
class Action:
    """What is being done: a row of ``actions.csv``."""

    id: str = column("Identifier, such as A-003.", key="A")
    recommendation: str = column("The recommendation it follows.", refers_to="recommendations", required=True)
    unit: str = column("The unit that does it.", refers_to="organisation", required=True)
    text_da: str = column("What is done, in Danish.", default="")
    text_en: str = column("What is done, in English.", default="")
    owner: str = column("Who answers for it, as a role and never a name.", default="")
    due: date | None = column("When it should be done.", default=None)
    seen: str = column("What will be seen when it is done.", default="")


@dataclass(frozen=True, slots=True)
class Progress:
    """A dated fact about an action: a row of ``progress.csv``. The last row of an action is its state."""

    action: str = column("The action.", refers_to="actions", required=True)
    date: date = column("When, as YYYY-MM-DD.", required=True)
    state: ActionState = column("How far it has come.", required=True)
    fact: str = column("What can be seen: the documentation.", default="")
    by: str = column(
        "Who says so, as a role; a confirmation comes from somebody else than the owner.", default=""
    )
    superseded_by: str = column("The action that took its place.", refers_to="actions", default="")
