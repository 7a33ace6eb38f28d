"""Drift: the same finding worded with another quantifier in the main results than in its chapter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from redthread.conclude.pairing import Claim
from redthread.conclude.reading import is_interpretation, remark, shown
from redthread.conclude.remarks import RemarkCode
from redthread.records.claims import Remark
from redthread.records.norms import Norm
from redthread.records.prose import Part, ReferenceKind

_UNWORDED = frozenset({Norm.OTHERS, Norm.GENERIC})


def drift(claims: Iterable[Claim]) -> Iterator[Remark]:
    """Remark on claims of the main results that a chapter words otherwise.

    Parameters
    ----------
    claims : iterable of Claim
        The claims of one report.

    Yields
    ------
    Remark
        At the main results' sentence, naming the chapter's. One for a finding; bare plurals and "others" are no word
        to compare, and claims that share a reference with another are left out.
    """
    worded: dict[str, dict[Part, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if _compared(claim) and claim.reference is not None:
            worded[claim.reference.target][claim.sentence.part].append(claim)
    for finding, parts in worded.items():
        yield from _between(finding, parts[Part.MAIN_RESULTS], parts[Part.CHAPTER])


def _compared(claim: Claim) -> bool:
    bound = claim.reference is not None and claim.reference.kind is ReferenceKind.FINDING
    return (
        bound and not claim.shared and claim.norm not in _UNWORDED and not is_interpretation(claim.sentence)
    )


def _between(finding: str, summary: list[Claim], chapter: list[Claim]) -> Iterator[Remark]:
    norms = {(one.norm, one.quantifier.share) for one in chapter}
    for one in summary:
        if chapter and (one.norm, one.quantifier.share) not in norms:
            other = chapter[0]
            made = remark(
                RemarkCode.DRIFT,
                one.report,
                one.sentence,
                one.span,
                claim=one.words,
                other=other.words,
                line=other.sentence.line,
                chapter=shown(other.report, other.sentence),
            )
            yield replace(made, finding=finding, weight=1.0)
            return
