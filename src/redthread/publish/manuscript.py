"""What the report is composed from: the study, its prose, the check's remarks and the state of each recommendation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from redthread.conclude.evidence import Evidence
from redthread.conclude.figures import Figures
from redthread.conclude.reading import Case
from redthread.conclude.remarks import describe
from redthread.conclude.survey import Survey
from redthread.disclosure import Count
from redthread.formats.report_text import parse_report
from redthread.publish import wording
from redthread.publish.formatting import headed, number
from redthread.publish.tree import Note
from redthread.records.claims import Remark, Severity, Support
from redthread.records.info import Text
from redthread.records.prose import Block, BlockKind, Prose, ReferenceKind
from redthread.records.rows import Finding, Recommendation, Theme
from redthread.records.states import StateOfRecommendation
from redthread.records.study import Study

_SEVERITIES = {Severity.ERROR: wording.ERROR, Severity.DOUBT: wording.DOUBT, Severity.HINT: wording.HINT}
_ORDER = (Severity.ERROR, Severity.DOUBT, Severity.HINT)


@dataclass(frozen=True, slots=True)
class Edition:
    """What a published report says of itself; a draft has none.

    Parameters
    ----------
    number : int
        The edition, from 1.
    date : str
        The day, as printed.
    journal : str
        The journal number, or empty.
    """

    number: int
    date: str
    journal: str = ""


@dataclass(frozen=True)
class Manuscript:
    """Everything that a report is composed from. Make it with `manuscript`.

    Parameters
    ----------
    study : Study
        The study.
    language : str
        Of the fixed words.
    prose : Prose
        The report's text, in that language where it has been written in it.
    remarks : tuple of Remark
        What the check says; printed in a draft only.
    states : mapping
        The state of each recommendation, by its identifier.
    software : str
        Name and version of the program.
    edition : Edition or None
        None for a draft.
    case : Case or None
        What the check worked on, where it has been run on the same study: then nothing is indexed twice.
    """

    study: Study
    language: str
    prose: Prose
    remarks: tuple[Remark, ...]
    states: Mapping[str, StateOfRecommendation]
    software: str
    edition: Edition | None = None
    case: Case | None = None

    @property
    def minimum(self) -> int:
        """The smallest count that may be printed."""
        return self.study.info.policy.minimum

    @property
    def draft(self) -> bool:
        """Whether this is a draft."""
        return self.edition is None

    @cached_property
    def evidence(self) -> Evidence:
        """The index of who stands behind each finding."""
        return self.case.evidence if self.case else Evidence.of(self.study)

    @cached_property
    def supports(self) -> Mapping[str, Support]:
        """The support of each finding."""
        return self.evidence.supports()

    @cached_property
    def survey(self) -> Survey:
        """The survey, read once."""
        return self.case.figures.survey if self.case else Survey.of(self.study)

    @cached_property
    def figures(self) -> Figures:
        """Where printed figures come from."""
        return Figures(self.study, self.survey, self.supports)

    @cached_property
    def findings(self) -> Mapping[str, Finding]:
        """The findings by identifier."""
        return {finding.id: finding for finding in self.study.findings}

    @cached_property
    def themes(self) -> Mapping[str, Theme]:
        """The themes by identifier."""
        return {theme.id: theme for theme in self.study.themes}

    @cached_property
    def followed_by(self) -> Mapping[str, tuple[Recommendation, ...]]:
        """The recommendations that follow from each finding."""
        return {
            finding.id: tuple(one for one in self.study.recommendations if finding.id in one.findings)
            for finding in self.study.findings
        }

    @cached_property
    def quoted(self) -> Mapping[str, str]:
        """The passages that the report quotes in a block of their own, with the quoted words."""
        return {
            reference.target: _unmarked(block)
            for block in every_block(self.prose.blocks)
            if block.kind is BlockKind.QUOTE
            for sentence in block.sentences
            for reference in sentence.references
            if reference.kind is ReferenceKind.PASSAGE
        }

    @cached_property
    def notes(self) -> tuple[tuple[Remark, Note], ...]:
        """The remarks with their notes, numbered as they stand in the report; none in a published edition."""
        placed = sorted(
            self.remarks, key=lambda one: (one.file != self.prose.file, one.file, one.start, one.line)
        )
        shown = placed if self.draft else []
        return tuple((remark, self._note(number, remark)) for number, remark in enumerate(shown, start=1))

    def gravest(self) -> tuple[Note, ...]:
        """The notes, the gravest first."""
        ranked = sorted(
            self.notes, key=lambda pair: (_ORDER.index(pair[0].severity), -pair[0].weight, pair[1].number)
        )
        return tuple(note for _, note in ranked)

    def count(self, severity: Severity) -> int:
        """How many remarks of a severity there are."""
        return sum(remark.severity is severity for remark in self.remarks)

    def say(self, words: Text, **values: str) -> str:
        """Fixed words in the report's language."""
        return wording.fill(words, self.language, **values)

    def either(self, danish: str, english: str) -> tuple[str, str]:
        """What there is in the report's language, else the other, and its language where it is the other."""
        first, second = (english, danish) if self.language == "en" else (danish, english)
        return (first, "") if first or not second else (second, "da" if self.language == "en" else "en")

    def printed(self, count: Count) -> str:
        """A protected count as this report prints it."""
        return count.say(self.language) if count.value is None else number(count.value, self.language)

    def value_title(self, attribute: str, value: str) -> str:
        """The title of an attribute's value, or of a unit; the value with a capital where it has none."""
        if attribute == "unit":
            unit = next((one for one in self.study.units if one.id == value), None)
            return self.either(unit.title_da, unit.title_en)[0] if unit else headed(value)
        known = next((one for one in self.study.info.attributes if one.name == attribute), None)
        titles = {one.name: one.title.say(self.language) for one in known.values} if known else {}
        return titles.get(value) or headed(value)

    def theme_title(self, theme: str) -> str:
        """The title of a theme, or its identifier where it is not known."""
        known = self.themes.get(theme)
        return self.either(known.title_da, known.title_en)[0] if known else theme

    def sentence_of(self, finding: Finding) -> tuple[str, str]:
        """A finding as a sentence, and its language where it is not the report's."""
        return self.either(finding.sentence_da, finding.sentence_en)

    def text_of(self, recommendation: Recommendation) -> tuple[str, str]:
        """A recommendation's text, and its language where it is not the report's."""
        return self.either(recommendation.text_da, recommendation.text_en)

    def foreign(self, language: str) -> str:
        """The language where it is not the report's, else nothing."""
        return language if language != self.language else ""

    def _note(self, number: int, remark: Remark) -> Note:
        better = remark.wording_en if self.language == "en" else remark.wording_da
        place = f"{remark.file}:{remark.line}" if remark.file else ""
        title = self.say(_SEVERITIES[remark.severity])
        words = headed(describe(remark, self.language))
        return Note(number, remark.severity, title, remark.code.value.name, words, better, place)


def manuscript(
    study: Study,
    *,
    language: str,
    remarks: Iterable[Remark],
    states: Iterable[StateOfRecommendation],
    software: str,
    edition: Edition | None = None,
    case: Case | None = None,
) -> Manuscript:
    """Gather what a report is composed from.

    Parameters
    ----------
    study : Study
        The study.
    language : str
        ``"da"`` or ``"en"``: of the fixed words, and of the prose where there is a text in that language.
    remarks : iterable of Remark
        What the check says.
    states : iterable of StateOfRecommendation
        From `redthread.follow_up`.
    software : str
        Name and version of the program.
    edition : Edition or None
        None for a draft.
    case : Case or None
        What the check worked on, where it has been run on the same study.

    Examples
    --------
    >>> from redthread.records.info import StudyInfo, Text
    >>> empty = Study(StudyInfo("x", Text("X")))
    >>> manuscript(empty, language="da", remarks=(), states=(), software="").draft
    True
    """
    return Manuscript(
        study,
        language,
        _prose(study, language),
        tuple(remarks),
        {state.recommendation: state for state in states},
        software,
        edition,
        case,
    )


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """Each block and the blocks inside it."""
    for block in blocks:
        yield block
        yield from every_block(block.children)


def _unmarked(block: Block) -> str:
    return " ".join(" ".join(sentence.text.split()) for sentence in block.sentences).strip()


def _prose(study: Study, language: str) -> Prose:
    if language == "en" and study.report_en.strip():
        return parse_report(study.report_en, "report.en.md", "en")
    return parse_report(study.report, "report.md", study.info.language)
