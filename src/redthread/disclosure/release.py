"""The one door to the public: what may leave a study, and in which form.

Small counts are not printed, nor the words that the analyst keeps in. Until tables get finer protection, a whole table
is withheld where one of its cells is under the limit. Publish prints `Released` values and nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from redthread.records.claims import Support
from redthread.records.survey import Cell, SurveyTable

T = TypeVar("T")

SMALL_CELLS = "small-cells"
ONE_ANSWER = "one-answer"
SMALL_BASE = 4
"""A base of fewer than so many times the limit is one in which people know one another."""
HELD_BACK = "held-back"


@dataclass(frozen=True, slots=True)
class Released(Generic[T]):
    """A value that may be printed.

    Parameters
    ----------
    value : T
        The value, with what must not be seen taken out.
    withheld : str
        Why something was taken out (``"small-cells"``, ``"one-answer"``, ``"held-back"``), or empty.
    """

    value: T
    withheld: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A count as it may be printed: itself, that it is under a limit, or nothing.

    Parameters
    ----------
    value : int or None
        The count; None where it is not printed.
    minimum : int
        The limit.
    apart : bool
        Whether it is held back for what is left when it is taken from the whole, and not for being small.

    Examples
    --------
    >>> Count(None, 5).say("da"), Count(12, 5).say("da"), Count(None, 5, apart=True).say("da")
    ('under 5', '12', 'skjult')
    """

    value: int | None
    minimum: int
    apart: bool = False

    def say(self, language: str) -> str:
        """The count in words, in ``"da"`` or ``"en"``."""
        if self.apart:
            return "withheld" if language == "en" else "skjult"
        return f"under {self.minimum}" if self.value is None else str(self.value)


@dataclass(frozen=True, slots=True)
class ReleasedSupport:
    """A claim's support as it may be printed.

    ``frame``, ``asked`` and ``heard`` are sizes of populations; the others are counts of voices.
    """

    frame: Count
    asked: Count
    heard: Count
    base: Count
    voices_for: Count
    voices_against: Count


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A quote or condensed sentence, the label of the group it comes from, and whether the analyst keeps it in.

    The label may be empty.
    """

    text: str
    label: str = ""
    withheld: bool = False


def small(count: int, minimum: int) -> bool:
    """Whether a count gives somebody away: more than none, under the limit.

    Examples
    --------
    >>> [small(count, 5) for count in (0, 1, 4, 5)]
    [False, True, True, False]
    """
    return 0 < count < minimum


def release_count(count: int, minimum: int) -> Count:
    """A count, or that it is under the limit.

    Examples
    --------
    >>> release_count(3, 5).value is None
    True
    """
    return Count(None if small(count, minimum) else count, minimum)


def release_support(support: Support, minimum: int) -> Released[ReleasedSupport]:
    """The support of a claim with its small counts taken out.

    In a base of fewer than four times the limit everybody knows who is in it: there the voices for a claim are held back too
    where those who are left are few.

    Parameters
    ----------
    support : Support
        The support.
    minimum : int
        The smallest count that may be printed.

    Examples
    --------
    >>> from redthread.records.claims import Verdict
    >>> heard = Support(104, 78, 78, 9, 6, 3, 0, 78, 6 / 78, Verdict.HOLDS)
    >>> release_support(heard, 5).value.voices_for.value, release_support(heard, 5).value.voices_against.value
    (6, None)
    """
    counts = (
        support.frame, support.asked, support.heard, support.base, support.voices_for, support.voices_against,
    )  # fmt: skip
    released = ReleasedSupport(*(release_count(count, minimum) for count in counts))
    if _leaves_few(support, minimum):
        released = replace(released, voices_for=Count(None, minimum, apart=True))
    hidden = None in (released.frame.value, released.asked.value, released.heard.value, released.base.value)
    hidden = hidden or None in (released.voices_for.value, released.voices_against.value)
    return Released(released, SMALL_CELLS if hidden else "")


def _leaves_few(support: Support, minimum: int) -> bool:
    left = support.base - support.voices_for
    return (
        support.base < SMALL_BASE * minimum
        and small(left, minimum)
        and not small(support.voices_for, minimum)
    )


def release_table(table: SurveyTable, minimum: int) -> Released[SurveyTable]:
    """A table, or the same table without figures where one of its cells is under the limit.

    A row whose answers are all the same is withheld too: it tells what each of its people answered. Those who did not
    answer the item are no protected cell: that somebody left a question open says nothing of the matter asked about.

    Parameters
    ----------
    table : SurveyTable
        Unweighted counts.
    minimum : int
        The smallest count that may be printed.

    Examples
    --------
    >>> from redthread.records.info import Text
    >>> from redthread.records.survey import Choice
    >>> agree = (Choice("yes", Text("Ja")), Choice("no", Text("Nej")))
    >>> few = SurveyTable("q1", "", agree, (Text("Alle"),), ((Cell(9, 12), Cell(3, 12)),))
    >>> release_table(few, 5).value.cells[0][0].count is None
    True
    """
    reason = _reason(table, minimum)
    return Released(_emptied(table, reason), reason) if reason else Released(table)


def release_share(count: int, base: int, minimum: int) -> Released[Cell]:
    """A share, or nothing where it, or those outside it, are under the limit or it is everybody.

    Examples
    --------
    >>> release_share(60, 88, 5).value.share is not None, release_share(86, 88, 5).value.share is None
    (True, True)
    """
    if base < minimum or small(count, minimum) or small(base - count, minimum):
        return Released(Cell(None, None), SMALL_CELLS)
    if count in {0, base}:
        return Released(Cell(None, None), ONE_ANSWER)
    return Released(Cell(count, base))


def release_texts(
    texts: Iterable[LabelledText], heard_by_label: Counter[str], minimum: int
) -> Released[tuple[LabelledText, ...]]:
    """Texts with their group labels; what the analyst keeps in never comes out, nor a label that few share.

    Where the labels that were left out would leave one that can be told by subtraction (their people together are under
    the limit), every label is left out.

    Parameters
    ----------
    texts : iterable of LabelledText
        Quotes or condensed sentences.
    heard_by_label : Counter
        Persons heard by label.
    minimum : int
        The smallest group whose label may be printed.

    Examples
    --------
    >>> door = release_texts([LabelledText("Alene", "havn")], Counter({"havn": 1, "skole": 9}), 5)
    >>> door.value[0].label
    ''
    >>> release_texts([LabelledText("The one with the crane", withheld=True)], Counter(), 5)
    Released(value=(), withheld='held-back')
    """
    known = tuple(texts)
    hidden = {label for label, count in heard_by_label.items() if count < minimum}
    apart = sum(heard_by_label[label] for label in hidden)
    none_at_all = small(apart, minimum)
    free = [text for text in known if not text.withheld]
    released = tuple(_unlabelled(text, hidden, none_at_all, heard_by_label) for text in free)
    if len(free) < len(known):
        return Released(released, HELD_BACK)
    return Released(released, SMALL_CELLS if hidden else "")


def _unlabelled(text: LabelledText, hidden: set[str], none_at_all: bool, known: Counter[str]) -> LabelledText:
    keep = text.label in known and text.label not in hidden and not none_at_all
    return text if keep else replace(text, label="")


def _reason(table: SurveyTable, minimum: int) -> str:
    counted = [cell.count for row in table.cells for cell in row]
    bases = [row[0].base for row in table.cells if row]
    if any(count is None or small(count, minimum) for count in counted):
        return SMALL_CELLS
    if any(base is None or base < minimum for base in bases):
        return SMALL_CELLS
    return ONE_ANSWER if any(_one_answer(row) for row in table.cells) else ""


def _one_answer(row: Sequence[Cell]) -> bool:
    return len(row) > 1 and sum(1 for cell in row if cell.count) == 1


def _emptied(table: SurveyTable, reason: str) -> SurveyTable:
    nothing = Cell(None, None)
    cells = tuple(tuple(nothing for _ in row) for row in table.cells)
    return replace(table, cells=cells, missing=tuple(nothing for _ in table.missing), withheld=reason)
