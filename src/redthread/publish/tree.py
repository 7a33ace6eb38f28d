"""The report as one typed tree, which the web page, the Word file and the PDF are all written from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from redthread.records.claims import Severity


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words of a paragraph.

    Parameters
    ----------
    text : str
        The words.
    strong, emphasis : bool
        How they stand.
    language : str
        Their language where it is not that of what they stand in, else empty.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an anchor of the same document."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class Note:
    """A remark of the check, in the reader's language.

    Parameters
    ----------
    number : int
        Its number in the document, from 1.
    severity : Severity
        How grave it is.
    title : str
        The severity and the code, such as ``"Fejl"``.
    code : str
        The stable name of the remark.
    text : str
        What is wrong and what to do.
    wording : str
        A better wording, or empty.
    place : str
        The file and line.
    """

    number: int
    severity: Severity
    title: str
    code: str
    text: str
    wording: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceMark:
    """What stands after a claim and opens what it rests on.

    Parameters
    ----------
    target : str
        The anchor of the evidence or of the table.
    label : str
        What is printed, such as ``"41 af 78"``.
    title : str
        What it leads to, for those who hear the page read.
    sheet : bool
        Whether it opens a sheet of evidence, rather than leading to a table.
    """

    target: str
    label: str
    title: str = ""
    sheet: bool = True


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the report with what it rests on and what the check says of it."""

    inlines: tuple[Words | Link, ...]
    evidence: tuple[EvidenceMark, ...] = ()
    notes: tuple[Note, ...] = ()


Inline = Words | Link | Sentence


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a chapter."""

    level: int
    text: str
    anchor: str
    numbered: bool = True
    language: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose.

    Parameters
    ----------
    inlines : tuple of Inline
        What stands in it.
    language : str
        Its language where it is not the document's, else empty.
    style : str
        ``"body"``, ``"lead"`` or ``"small"``.
    """

    inlines: tuple[Inline, ...]
    language: str = ""
    style: str = "body"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of points."""

    items: tuple[tuple[Inline, ...], ...]
    numbered: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, and the group that it comes from where that may be said."""

    inlines: tuple[Inline, ...]
    source: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first column names its rows.

    Parameters
    ----------
    caption : str
        What it shows.
    header : tuple of str
        One word a column.
    rows : tuple of tuple of str
        The cells.
    numeric : bool
        Whether the columns after the first hold numbers.
    anchor : str
        Where links lead, or empty.
    note : str
        What a reader must know, or empty.
    widths : tuple of int
        Relative widths of the columns; empty for equal ones after the first.
    language : str
        Its language where it is not the document's.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: bool = True
    anchor: str = ""
    note: str = ""
    widths: tuple[int, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart: the drawing, its description in words and its numbers as a table."""

    svg: str
    width: int
    height: int
    alternative: str
    caption: str
    table: Table
    anchor: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """Something said: a condensed sentence or a quote, as it may be printed, and its language where it is another."""

    text: str
    quote: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class VoiceGroup:
    """What one group said, on one side of a finding."""

    title: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a finding: those who said it, or those who said otherwise."""

    title: str
    groups: tuple[VoiceGroup, ...]
    contrary: bool = False


@dataclass(frozen=True, slots=True)
class NextStep:
    """A recommendation that a finding leads to, with its state in few words, and its language where it is another."""

    recommendation: str
    text: str
    state: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a finding rests on, and what it led to.

    Parameters
    ----------
    finding : str
        Its identifier.
    sentence : str
        The finding as a sentence.
    figures : tuple of (str, str)
        Name and printed value, protected.
    bar : tuple of (str, float)
        Shares of the frame: for, against, heard otherwise, not heard; empty where a part is withheld.
    sides : tuple of Side
        What was said.
    steps : tuple of NextStep
        The recommendations that follow from it.
    theme : str
        The title of its theme.
    note : str
        What a reader must know of it, or empty.
    language : str
        The language of its sentence where it is not the document's.
    """

    finding: str
    sentence: str
    figures: tuple[tuple[str, str], ...]
    bar: tuple[tuple[str, float], ...]
    sides: tuple[Side, ...]
    steps: tuple[NextStep, ...]
    theme: str = ""
    note: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Voices:
    """Some of the voices of one finding, as they stand in a chapter, and what opens the others."""

    finding: str
    sides: tuple[Side, ...]
    more: EvidenceMark | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A recommendation as the report prints it.

    Parameters
    ----------
    recommendation : str
        Its identifier.
    text : str
        What is recommended.
    facts : tuple of (str, str)
        Name and value: addressee, origin, type, priority.
    state : str
        How far it has come, in few words.
    tone : str
        ``"done"``, ``"going"``, ``"waiting"``, ``"stopped"`` or ``"none"``: the colour of the state.
    details : tuple of tuple of Words
        Responses and actions, one line each.
    findings : tuple of str
        The findings it follows from.
    language : str
        The language of its text where it is not the document's.
    """

    recommendation: str
    text: str
    facts: tuple[tuple[str, str], ...]
    state: str
    tone: str
    details: tuple[tuple[Words, ...], ...] = ()
    findings: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Recommendations:
    """The recommendations of a theme."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Remarks:
    """The check's remarks as a list, the gravest first."""

    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page where the medium has pages."""


Block = (
    Heading
    | Paragraph
    | Bullets
    | Quote
    | Table
    | Figure
    | Evidence
    | Voices
    | Recommendations
    | Remarks
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page.

    Parameters
    ----------
    title, subtitle : str
        The study's title, and what the document is.
    lines : tuple of (str, str)
        Name and value: commissioner, analyst, period, edition.
    draft : str
        The mark of a draft, or empty for a published edition.
    verdict : str
        What the check found, in one sentence.
    facts : tuple of (str, str)
        A figure and what it counts, for the strip of key figures.
    """

    title: str
    subtitle: str
    lines: tuple[tuple[str, str], ...]
    draft: str = ""
    verdict: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """The whole report.

    Parameters
    ----------
    language : str
        ``"da"`` or ``"en"``: of the fixed words.
    cover : Cover
        The first page.
    blocks : tuple of Block
        Everything after it, in order.
    software : str
        Name and version of the program that wrote it.
    """

    language: str
    cover: Cover
    blocks: tuple[Block, ...]
    software: str


def heading_numbers(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The numbers of the headings among the blocks, in order; empty where a heading has none.

    Examples
    --------
    >>> heading_numbers((Heading(1, "A", "a"), Heading(2, "B", "b"), Heading(1, "C", "c", numbered=False)))
    ('1', '1.1', '')
    """
    counts: list[int] = []
    return tuple(_next_number(counts, block) for block in blocks if isinstance(block, Heading))


def _next_number(counts: list[int], heading: Heading) -> str:
    if not heading.numbered:
        return ""
    del counts[heading.level :]
    counts.extend([0] * (heading.level - len(counts)))
    counts[-1] += 1
    return ".".join(str(count) for count in counts)


def sentences_of(block: Block) -> Iterator[Sentence]:
    """The sentences that stand in a block of prose.

    Examples
    --------
    >>> [one.inlines[0].text for one in sentences_of(Paragraph((Words("x"), Sentence((Words("Nogle."),)))))]
    ['Nogle.']
    """
    if isinstance(block, Paragraph | Quote):
        yield from (inline for inline in block.inlines if isinstance(inline, Sentence))
    elif isinstance(block, Bullets):
        yield from (inline for item in block.items for inline in item if isinstance(inline, Sentence))


def plain(inlines: tuple[Inline, ...]) -> str:
    """The words of inlines without their form.

    Examples
    --------
    >>> plain((Sentence((Words("Nogle "), Words("savner", strong=True))), Words(".")))
    'Nogle savner.'
    """
    return "".join(plain(one.inlines) if isinstance(one, Sentence) else one.text for one in inlines)


def chart_tables(blocks: tuple[Block, ...]) -> tuple[Table, ...]:
    """The tables behind the charts that stand nowhere else: paged media print them at the end.

    Examples
    --------
    >>> numbers = Table("Svar", ("", "Ja"), (("Alle", "9"),))
    >>> chart_tables((Figure("", 1, 1, "", "Svar", numbers), numbers))
    ()
    """
    shown = {(block.caption, block.rows) for block in blocks if isinstance(block, Table)}
    behind = (block.table for block in blocks if isinstance(block, Figure))
    return tuple(dict.fromkeys(table for table in behind if (table.caption, table.rows) not in shown))


def evidence_anchor(finding: str) -> str:
    """Where a finding's evidence stands.

    Examples
    --------
    >>> evidence_anchor("F-012")
    'evidence-F-012'
    """
    return f"evidence-{finding}"
