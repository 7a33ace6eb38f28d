"""What an analyst sees first: the worst claim, who stands behind it, a drift, a quotation that gives away, who is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from redthread.conclude.evidence import EVERYBODY, Evidence, Population
from redthread.conclude.populations import group_title
from redthread.conclude.remarks import RemarkCode
from redthread.records.claims import Asked, Remark
from redthread.records.rows import Finding
from redthread.records.words import WhyNot

_CLAIMS = (RemarkCode.TOO_MUCH, RemarkCode.CONTRADICTED, RemarkCode.NOT_SUPPORTED, RemarkCode.BASE_TOO_SMALL)
_QUOTES = (RemarkCode.QUOTE_LEADS_TO_ONE, RemarkCode.NAME, RemarkCode.UNIQUE_ROLE, RemarkCode.THIRD_PERSON)
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Said:
    """What one voice said, as it was condensed."""

    voice: str
    condensed: str


@dataclass(frozen=True, slots=True)
class WhoSaid:
    """Who stands behind a finding.

    Parameters
    ----------
    for_, against : tuple of Said
        A few of those who said it, and who said otherwise.
    count_for, count_against : int
        How many they are.
    silent : int
        Persons heard and asked, or perhaps asked, who said neither.
    not_asked : int
        Persons heard whose guide did not ask about the theme.
    not_heard : int
        Persons of the population who were not heard.
    """

    for_: tuple[Said, ...]
    against: tuple[Said, ...]
    count_for: int
    count_against: int
    silent: int
    not_asked: int
    not_heard: int


@dataclass(frozen=True, slots=True)
class Missing:
    """Who is missing from the study.

    Parameters
    ----------
    frame, heard : int
        Persons in the frame, and those heard.
    reasons : tuple of (WhyNot or None, int)
        Why the others were not, the most common first.
    groups : tuple of (str, str, int, int)
        Groups of whom fewer than half were heard: Danish and English title, heard, frame.
    """

    frame: int
    heard: int
    reasons: tuple[tuple[WhyNot | None, int], ...]
    groups: tuple[tuple[str, str, int, int], ...]


@dataclass(frozen=True, slots=True)
class FirstLook:
    """The five things of the first screen; None where the study gives no occasion."""

    claim: Remark | None
    who: WhoSaid | None
    drift: Remark | None
    quote: Remark | None
    missing: Missing | None


def first_look(evidence: Evidence, remarks: Iterable[Remark]) -> FirstLook:
    """Choose what to show first.

    Parameters
    ----------
    evidence : Evidence
        The study's index.
    remarks : iterable of Remark
        The check's remarks, the worst first.
    """
    remarks = tuple(remarks)
    claim = _claim(remarks)
    finding = evidence.findings.get(claim.finding) if claim else None
    return FirstLook(
        claim,
        who_said(evidence, finding) if finding else None,
        _first(remarks, (RemarkCode.DRIFT,)),
        _first(remarks, _QUOTES),
        missing(evidence),
    )


def _first(remarks: Iterable[Remark], codes: tuple[RemarkCode, ...]) -> Remark | None:
    found = {code: one for one in reversed(tuple(remarks)) for code in codes if one.code is code}
    return next((found[code] for code in codes if code in found), None)


def _claim(remarks: tuple[Remark, ...]) -> Remark | None:
    """The worst claim with a better wording, one that somebody spoke against before others."""
    worded = [one for one in remarks if one.code in _CLAIMS and (one.wording_da or one.wording_en)]
    disputed = (one for one in worded if one.support and one.support.voices_against)
    return next(disputed, worded[0] if worded else _first(remarks, _CLAIMS))


def who_said(evidence: Evidence, finding: Finding) -> WhoSaid:
    """Who said what a finding says, who said otherwise, who was never asked."""
    voices = evidence.behind(finding)
    asked, heard = evidence.asked(finding.theme), voices.population.heard
    others = heard - voices.for_ - voices.against
    not_asked = {one for one in others if asked.get(one, Asked.UNKNOWN) is Asked.SPONTANEOUS}
    return WhoSaid(
        _some(evidence, finding.passages_for, voices.for_),
        _some(evidence, finding.passages_against, voices.against),
        len(voices.for_),
        len(voices.against),
        len(others) - len(not_asked),
        len(not_asked),
        len(voices.population.frame) - len(heard),
    )


def _some(evidence: Evidence, passages: Iterable[str], counted: frozenset[str]) -> tuple[Said, ...]:
    said: dict[str, Said] = {}
    for name in passages:
        passage = evidence.passages.get(name)
        voice = evidence.speakers.get(name, "")
        if passage and voice in counted and voice not in said:
            said[voice] = Said(voice, passage.condensed)
    return tuple(said.values())[:_SHOWN]


def missing(evidence: Evidence) -> Missing | None:
    """Who is missing; None where everybody in the frame was heard."""
    everybody = evidence.population(EVERYBODY)
    absent = everybody.frame - everybody.heard
    if not absent:
        return None
    reasons = Counter(evidence.voices[one].why_not for one in sorted(absent))
    return Missing(
        len(everybody.frame), len(everybody.heard), tuple(reasons.most_common()), tuple(_groups(evidence))
    )


def _groups(evidence: Evidence) -> list[tuple[str, str, int, int]]:
    hardly = ((name, evidence.population(name)) for name in evidence.groups)
    found = [
        _group(evidence, name, group) for name, group in hardly if 2 * len(group.heard) < len(group.frame)
    ]
    return sorted(found, key=lambda one: one[2] / one[3])


def _group(evidence: Evidence, name: str, group: Population) -> tuple[str, str, int, int]:
    danish, english = (group_title(name, evidence.groups, each) for each in ("da", "en"))
    return danish, english, len(group.heard), len(group.frame)
