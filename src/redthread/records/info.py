"""What ``study.toml`` holds: the study's frame and its policy."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from redthread.records.norms import DEFAULT_SCALE, QuantifierRange


@dataclass(frozen=True, slots=True)
class Text:
    """A text in Danish and, where it has been written, in English.

    Examples
    --------
    >>> Text("Ledernes vilkår").say("en")
    'Ledernes vilkår'
    """

    da: str = ""
    en: str = ""

    def say(self, language: str) -> str:
        """The text in the language, or in the one there is."""
        return (self.en or self.da) if language == "en" else (self.da or self.en)


class AttributeKind(StrEnum):
    """How the values of an attribute are compared."""

    TEXT = "text"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class AttributeValue:
    """A value of an attribute and the words for it."""

    name: str
    title: Text = Text()


@dataclass(frozen=True, slots=True)
class Attribute:
    """An own column of ``people.csv``, and the words for its values where they need any."""

    name: str
    kind: AttributeKind = AttributeKind.TEXT
    title: Text = Text()
    values: tuple[AttributeValue, ...] = ()


@dataclass(frozen=True, slots=True)
class Definition:
    """A word that the study uses in a meaning of its own, and whose definition it is."""

    term: Text
    meaning: Text
    source: str = ""


@dataclass(frozen=True, slots=True)
class Quoting:
    """When a voice may be quoted.

    Parameters
    ----------
    allowed : bool
        Whether quotes may be printed at all.
    label : str
        The attribute that is printed with a quote (``"area"``), or empty.
    minimum : int
        Heard persons who must share the label; otherwise it is left out.
    per_voice : int
        Quotes of one voice in a report.
    longest : int
        Words in a quote.
    """

    allowed: bool = True
    label: str = ""
    minimum: int = 5
    per_voice: int = 3
    longest: int = 60


@dataclass(frozen=True, slots=True)
class Policy:
    """The study's own limits and scale.

    Parameters
    ----------
    minimum : int
        The smallest count that may be printed.
    quoting : Quoting
        The rule for quotes.
    quantifiers : tuple of QuantifierRange
        The scale that the check holds the words against.
    """

    minimum: int = 5
    quoting: Quoting = Quoting()
    quantifiers: tuple[QuantifierRange, ...] = DEFAULT_SCALE


@dataclass(frozen=True, slots=True)
class Method:
    """The method's frame, as the method chapter prints it."""

    who_counts: Text = Text()
    knowledge: Text = Text()
    themes_origin: Text = Text()
    quality: tuple[Text, ...] = ()
    pre_understanding: Text = Text()
    planned: Text = Text()
    came: Text = Text()


@dataclass(frozen=True, slots=True)
class StudyInfo:
    """The study's frame: what ``study.toml`` holds.

    Parameters
    ----------
    id : str
        Short name of the study.
    title : Text
        Title.
    language : str
        The language of the material and of ``report.md``: ``"da"`` or ``"en"``.
    commissioner, analyst : Text
        Who asks, and who does the study (as roles).
    start, end : date or None
        The period.
    purpose : Text
        Why the study is made.
    questions : tuple of Text
        The research questions.
    definitions : tuple of Definition
        Words with a meaning of their own.
    method : Method
        The method's frame.
    attributes : tuple of Attribute
        The own columns of ``people.csv``, in order.
    policy : Policy
        Limits and scale.
    previous : str
        Relative path of an earlier study's folder, or empty.
    counters : tuple of (str, int)
        The highest number ever given for each kind of identifier, by its letter.
    """

    id: str
    title: Text
    language: str = "da"
    commissioner: Text = Text()
    analyst: Text = Text()
    start: date | None = None
    end: date | None = None
    purpose: Text = Text()
    questions: tuple[Text, ...] = ()
    definitions: tuple[Definition, ...] = ()
    method: Method = field(default_factory=Method)
    attributes: tuple[Attribute, ...] = ()
    policy: Policy = field(default_factory=Policy)
    previous: str = ""
    counters: tuple[tuple[str, int], ...] = ()
