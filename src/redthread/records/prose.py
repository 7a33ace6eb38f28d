"""A report as it was written: blocks, sentences and the references that bind them, each with its place in ``report.md``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """Which part of the report a block stands in."""

    MAIN_RESULTS = "main-results"
    CHAPTER = "chapter"
    METHOD = "method"
    PERSPECTIVE = "perspective"
    ANNEX = "annex"


class BlockKind(StrEnum):
    """What a block of the report is.

    The first six are Markdown; the others are directives, ``:::name arguments`` to ``:::``. A directive that is not
    known, or that lacks its other end, is ``unknown``: the report leaves it out and the check remarks on it.
    """

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBERED = "numbered"
    QUOTE = "quote"
    TABLE = "table"
    MAIN_RESULTS = "main-results"
    VOICES = "voices"
    CHART = "chart"
    SURVEY_TABLE = "survey-table"
    RECOMMENDATIONS = "recommendations"
    METHOD = "method"
    IDEAS = "ideas"
    THREAD = "thread"
    UNKNOWN = "unknown"


class ReferenceKind(StrEnum):
    """What a reference in square brackets or double braces points to."""

    FINDING = "finding"
    PASSAGE = "passage"
    FIGURE = "figure"
    PRINTED = "printed"
    INTERPRETATION = "interpretation"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference: ``[F-012]``, ``[P-000101]``, ``[q07.agree]``, ``{{q07.agree}}`` or ``[tolkning: grund]``.

    ``start`` and ``end`` are codepoints of the file, brackets included; ``target`` is what stands inside
    (the reason, for an interpretation).
    """

    kind: ReferenceKind
    target: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the report with the references that follow it.

    Parameters
    ----------
    text : str
        The sentence as written, its references and Markdown marks blanked by spaces of equal length, so that
        ``start + i`` is the place in the file of character ``i``.
    start, end : int
        Codepoints of the file, half-open.
    line, column : int
        Where it begins, counted from 1.
    part : Part
        Which part of the report it stands in.
    theme : str
        The theme whose heading it stands under, or empty.
    block : BlockKind
        The block it stands in.
    references : tuple of Reference
        In order.
    """

    text: str
    start: int
    end: int
    line: int
    column: int
    part: Part
    theme: str
    block: BlockKind
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the report.

    Parameters
    ----------
    kind : BlockKind
        What it is.
    start, end, line : int
        Its place in the file: from the first character after the block's mark (``#``, ``-``, ``>``).
    text : str
        Its Markdown, as written (inline marks and references still in it), so that ``text[i]`` stands at
        ``start + i``; marks that begin its later lines are blanked. Empty for a container.
    level : int
        The level of a heading, 1 to 6, or the depth of a bullet; else 0.
    anchor : str
        The ``{#T-1.2}`` of a heading, or empty.
    argument : str
        The first word after a directive's name, such as ``F-012``.
    options : tuple of (str, str)
        ``by=area`` and the like.
    part, theme
        As in `Sentence`.
    sentences : tuple of Sentence
        The sentences in it.
    rows : tuple of tuple of str
        A table's cells, the header first.
    children : tuple of Block
        The blocks inside a container.
    """

    kind: BlockKind
    start: int
    end: int
    line: int
    text: str = ""
    level: int = 0
    anchor: str = ""
    argument: str = ""
    options: tuple[tuple[str, str], ...] = ()
    part: Part = Part.CHAPTER
    theme: str = ""
    sentences: tuple[Sentence, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    children: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Prose:
    """A report as read from its Markdown.

    Parameters
    ----------
    file : str
        ``report.md`` or ``report.en.md``.
    language : str
        ``"da"`` or ``"en"``.
    title : str
        The first heading of level 1.
    blocks : tuple of Block
        In order.
    """

    file: str
    language: str
    title: str
    blocks: tuple[Block, ...]

    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, in order, from containers too."""
        return tuple(sentence for block in self.blocks for sentence in _inside(block))


def _inside(block: Block) -> tuple[Sentence, ...]:
    return block.sentences + tuple(sentence for child in block.children for sentence in _inside(child))
