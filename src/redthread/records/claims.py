"""What the check says: a claim's support, its verdict, and the remarks on a report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import NamedTuple


class Asked(StrEnum):
    """Whether a voice was asked about a theme, as far as its guide tells."""

    ASKED = "asked"
    OPEN = "open"
    SPONTANEOUS = "spontaneous"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """What evidence says of a claim; the first that fits."""

    CANNOT_BE_TOLD = "cannot-be-told"
    CONTRADICTED = "contradicted"
    NOT_SUPPORTED = "not-supported"
    TOO_MUCH = "too-much"
    TOO_LITTLE = "too-little"
    HOLDS = "holds"


class Severity(StrEnum):
    """How grave a remark is. Only an error stops publishing."""

    ERROR = "error"
    DOUBT = "doubt"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Support:
    """The voices behind a claim. Only persons inside the finding's population count, once each.

    Parameters
    ----------
    frame, heard, asked, spoke : int
        Persons in the population, those heard, those asked about the theme, those with any passage under it.
    voices_for, voices_against, voices_both : int
        Persons with passages that carry the claim, that speak against it, or both (both are in the two others too).
    base : int
        The denominator: heard, asked or spoke, as the finding says.
    share : float or None
        ``voices_for / base``; None where the base is 0.
    verdict : Verdict
        What it says of the claim.
    lowest, highest : float
        The share of the whole frame if none, or if all, of those not heard had said it.

    Examples
    --------
    >>> Support(104, 78, 78, 6, 6, 0, 0, 78, 6 / 78, Verdict.HOLDS, 6 / 104, 32 / 104).voices_for
    6
    """

    frame: int
    heard: int
    asked: int
    spoke: int
    voices_for: int
    voices_against: int
    voices_both: int
    base: int
    share: float | None
    verdict: Verdict
    lowest: float = 0.0
    highest: float = 1.0


class Words(NamedTuple):
    """The words of a remark: stable name, severity, the sentence in English and Danish, and what to do."""

    name: str
    severity: Severity
    what_en: str
    do_en: str
    what_da: str
    do_da: str


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that the check says of a study or its report.

    Parameters
    ----------
    code : Enum
        A member of `redthread.conclude.remarks.RemarkCode`; its value is `Words`.
    file : str
        The file, relative to the study folder.
    line, column : int
        The place, counted from 1.
    start, end : int
        The span in the file's text, codepoints, half-open; 0, 0 where the remark is about no span.
    sentence : str
        The sentence it is about, or empty.
    values : tuple of (str, str)
        What fills the placeholders of the words, already in words of the reader's language where it is a phrase.
    wording_da, wording_en : str
        A better wording of the sentence, or empty.
    finding : str
        The finding concerned, or empty.
    support : Support or None
        The figures behind it.
    weight : float
        How grave it is among its severity; larger comes first.
    """

    code: Enum
    file: str
    line: int = 1
    column: int = 1
    start: int = 0
    end: int = 0
    sentence: str = ""
    values: tuple[tuple[str, str], ...] = ()
    wording_da: str = ""
    wording_en: str = ""
    finding: str = ""
    support: Support | None = None
    weight: float = 0.0

    @property
    def severity(self) -> Severity:
        """Error, doubt or hint."""
        words: Words = self.code.value
        return words.severity
