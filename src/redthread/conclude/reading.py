"""A report read for the check: its text, its sentences, and what each of them is bound to."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from redthread.conclude.evidence import Evidence
from redthread.conclude.figures import Figures
from redthread.conclude.remarks import RemarkCode
from redthread.formats.report_text import parse_report
from redthread.records.claims import Remark
from redthread.records.prose import Block, BlockKind, Prose, Reference, ReferenceKind, Sentence
from redthread.records.study import Study

FILES = (("report.md", "report"), ("report.en.md", "report_en"))
REPORTED = frozenset(
    {BlockKind.VOICES, BlockKind.RECOMMENDATIONS, BlockKind.METHOD, BlockKind.IDEAS, BlockKind.THREAD}
)
"""Directives whose inside Redthread writes itself: what stands there by hand is not read for claims."""


@dataclass(frozen=True, slots=True)
class Report:
    """One of the study's reports.

    Parameters
    ----------
    prose : Prose
        Blocks and sentences.
    text : str
        The exact text of the file.
    sentences : tuple of Sentence
        Every sentence that is read for claims, in order.
    titles : frozenset of str
        The themes' titles in small letters: a heading that repeats one claims nothing.
    """

    prose: Prose
    text: str
    sentences: tuple[Sentence, ...]
    _lines: tuple[int, ...] = field(repr=False)
    titles: frozenset[str] = frozenset()

    @classmethod
    def of(cls, text: str, file: str, language: str, titles: frozenset[str] = frozenset()) -> Report:
        r"""Read a report's text.

        Examples
        --------
        >>> Report.of("# Et\nTo.", "report.md", "da").place(5)
        (2, 1)
        """
        prose = parse_report(text, file, language)
        lines = (0, *(at + 1 for at, letter in enumerate(text) if letter == "\n"))
        return cls(prose, text, tuple(_read(prose.blocks)), lines, titles)

    @property
    def language(self) -> str:
        """The language it is written in."""
        return self.prose.language

    def place(self, start: int) -> tuple[int, int]:
        """Line and column of a codepoint, from 1."""
        line = bisect_right(self._lines, start)
        return line, start - self._lines[line - 1] + 1

    def claims_in(self, sentence: Sentence) -> bool:
        """Whether the analyst may claim something in a sentence: no voice's own words, and no theme's title."""
        title = sentence.block is BlockKind.HEADING and sentence.text.strip().lower() in self.titles
        return not title and not is_voice(sentence)

    def blocks(self) -> tuple[Block, ...]:
        """Every block, in order, from containers too."""
        return tuple(_inside(self.prose.blocks))


@dataclass(frozen=True, slots=True)
class Case:
    """What the families of the check work on.

    Parameters
    ----------
    study : Study
        The study.
    evidence : Evidence
        Its index.
    figures : Figures
        Its figures.
    reports : tuple of Report
        Its reports: none, the Danish, the English, or both.
    register : tuple of str
        Names that must not stand in a report.
    previous : Study or None
        An earlier study.
    """

    study: Study
    evidence: Evidence
    figures: Figures
    reports: tuple[Report, ...]
    register: tuple[str, ...] = ()
    previous: Study | None = None


def reports_of(study: Study) -> tuple[Report, ...]:
    """The reports that a study holds; an empty text is none."""
    own = study.info.language
    other = "en" if own == "da" else "da"
    languages = {"report": own, "report_en": other if own == "da" else "en"}
    titles = frozenset(title.lower() for one in study.themes for title in (one.title_da, one.title_en))
    return tuple(
        Report.of(getattr(study, name), file, languages[name], titles)
        for file, name in FILES
        if getattr(study, name).strip()
    )


def _inside(blocks: tuple[Block, ...]) -> list[Block]:
    return [one for block in blocks for one in (block, *_inside(block.children))]


def _read(blocks: tuple[Block, ...]) -> list[Sentence]:
    return [
        sentence
        for block in blocks
        if block.kind not in REPORTED
        for sentence in (*block.sentences, *_read(block.children))
    ]


def targets(sentence: Sentence, *kinds: ReferenceKind) -> tuple[Reference, ...]:
    """The references of a sentence that are of these kinds, in order."""
    return tuple(one for one in sentence.references if one.kind in kinds)


def is_interpretation(sentence: Sentence) -> bool:
    """Whether the analyst marked the sentence as an interpretation."""
    return any(one.kind is ReferenceKind.INTERPRETATION for one in sentence.references)


def is_voice(sentence: Sentence) -> bool:
    """Whether the sentence is a voice's own: a quotation, or a bullet bound by passages alone."""
    if sentence.block is BlockKind.QUOTE:
        return True
    passages = targets(sentence, ReferenceKind.PASSAGE)
    findings = targets(sentence, ReferenceKind.FINDING)
    return sentence.block is BlockKind.BULLET and bool(passages) and not findings


def shown(report: Report, sentence: Sentence) -> str:
    """A sentence as it was written, on one line."""
    return " ".join(report.text[sentence.start : sentence.end].split())


def remark(
    code: RemarkCode,
    report: Report,
    sentence: Sentence,
    span: tuple[int, int] | None = None,
    **values: object,
) -> Remark:
    """Make a remark on a sentence, or on a stretch of it.

    Parameters
    ----------
    code : RemarkCode
        What is said.
    report, sentence
        Where.
    span : tuple of int or None
        The stretch, in codepoints of the sentence; None for the whole.
    values
        What fills the placeholders of the words; ``name_da`` and ``name_en`` fill ``{name}``.
    """
    first, last = span or (0, sentence.end - sentence.start)
    start, end = sentence.start + first, sentence.start + last
    line, column = report.place(start)
    filled = _filled(values)
    return Remark(code, report.prose.file, line, column, start, end, shown(report, sentence), filled)


def on_row(code: RemarkCode, file: str, row: int, **values: object) -> Remark:
    """Make a remark on a row of a table, counted from 0 after its header."""
    return Remark(code, file, row + 2, values=_filled(values))


def _filled(values: dict[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value)) for name, value in values.items())
