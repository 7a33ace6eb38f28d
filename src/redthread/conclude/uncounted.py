"""Sentences that claim something of people without a word for how many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from redthread.conclude.pairing import Claim
from redthread.conclude.reading import Case, Report, is_interpretation, remark, targets
from redthread.conclude.remarks import RemarkCode
from redthread.records.claims import Remark
from redthread.records.prose import BlockKind, Part, ReferenceKind, Sentence
from redthread.text.comparing import uncounted as vague_words


class Uncounted(NamedTuple):
    """A sentence that claims without counting, and the remark on it."""

    report: Report
    sentence: Sentence
    remark: Remark


def uncounted(case: Case, claims: Mapping[str, Sequence[Claim]]) -> Iterator[Uncounted]:
    """Find the sentences that claim without counting, and hold no quantifier and no figure in its stead.

    Parameters
    ----------
    case : Case
        The study and its reports.
    claims : mapping of str to sequence of Claim
        The quantifiers found in each report.
    """
    for report in case.reports:
        counted = {claim.sentence.start for claim in claims.get(report.prose.file, ())}
        for sentence in report.sentences:
            if sentence.start not in counted and report.claims_in(sentence) and _is_read(sentence):
                yield from _in_sentence(report, sentence)


def _is_read(sentence: Sentence) -> bool:
    if sentence.block is BlockKind.HEADING or sentence.part is Part.METHOD:
        return False
    figures = targets(sentence, ReferenceKind.FIGURE, ReferenceKind.PRINTED)
    return not figures and not is_interpretation(sentence)


def _in_sentence(report: Report, sentence: Sentence) -> Iterator[Uncounted]:
    found = vague_words(sentence.text, report.language)
    if found:
        span = found[0].start, found[0].end
        words = " ".join(sentence.text[slice(*span)].split())
        yield Uncounted(
            report, sentence, remark(RemarkCode.CLAIM_WITHOUT_COUNT, report, sentence, span, claim=words)
        )
