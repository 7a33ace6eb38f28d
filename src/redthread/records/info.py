"""What ``study.toml`` holds: the study's frame and its policy."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from redthread.records.norms import DEFAULT_SCALE, QuantifierRange


@dataclass(frozen=True, slots=True)
class Text:
    """A text in Danish and, where it has been written, in English.

    Parameters
    ----------
    da, en : str
        The text in Danish, and in English.

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
    """A value of an attribute and the words for it.

    Parameters
    ----------
    name : str
        The value, as it stands in ``people.csv``.
    title : Text
        The words for it.
    """

    name: str
    title: Text = Text()


@dataclass(frozen=True, slots=True)
class Attribute:
    """An own column of ``people.csv``, and the words for its values where they need any.

    Parameters
    ----------
    name : str
        Its header: small letters, digits and underscores.
    kind : AttributeKind
        How its values are compared in the rules of groups.
    title : Text
        What a table or a label calls it.
    values : tuple of AttributeValue
        The words for its values.
    """

    name: str
    kind: AttributeKind = AttributeKind.TEXT
    title: Text = Text()
    values: tuple[AttributeValue, ...] = ()


@dataclass(frozen=True, slots=True)
class Definition:
    """A word that the study uses in a meaning of its own, and whose definition it is.

    Parameters
    ----------
    term : Text
        The word.
    meaning : Text
        What it means here.
    source : str
        Whose definition it is.
    """

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
        The smallest count that may be printed; at least 3.
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
    """The method's frame, as the method chapter prints it.

    Parameters
    ----------
    who_counts : Text
        Who belongs to the frame: who counts as a leader here.
    knowledge : Text
        The theory of knowledge: what the voices can and cannot tell.
    themes_origin : Text
        How the themes came about.
    quality : tuple of Text
        The criteria of quality that the study holds itself to.
    pre_understanding : Text
        What the analyst knew and thought beforehand, and from which place.
    planned, came : Text
        What was planned, and what came of it.
    """

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
