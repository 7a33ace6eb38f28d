"""Pair the claims of a sentence with its references, in order. Nothing is bound by similarity."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from redthread.conclude.reading import REPORTED, Report, targets
from redthread.records.norms import Norm
from redthread.records.prose import Block, BlockKind, Reference, ReferenceKind, Sentence
from redthread.records.rows import Finding
from redthread.text.quantifying import QuantifierClaim, quantifiers


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantifier at its place in a sentence, and what binds it.

    Parameters
    ----------
    quantifier : QuantifierClaim
        The words; its span counts from the sentence's beginning.
    report, sentence : Report, Sentence
        Where it stands.
    reference : Reference or None
        The reference that binds it: a finding's, else a figure's.
    first : Reference or None
        For "others": the reference of those whom they are set apart from.
    shared : bool
        Whether another claim of the sentence had to take the same reference.
    context : str
        The paragraph it stands in.
    """

    quantifier: QuantifierClaim
    report: Report
    sentence: Sentence
    reference: Reference | None = None
    first: Reference | None = None
    shared: bool = False
    context: str = ""

    @property
    def words(self) -> str:
        """The quantifier as it was written."""
        return " ".join(self.sentence.text[self.quantifier.start : self.quantifier.end].split())

    @property
    def norm(self) -> Norm:
        """What it means."""
        return self.quantifier.norm

    @property
    def span(self) -> tuple[int, int]:
        """Its span in the sentence."""
        return self.quantifier.start, self.quantifier.end

    def finding(self, findings: Mapping[str, Finding]) -> Finding | None:
        """The finding that binds it, if there is one."""
        bound = self.reference is not None and self.reference.kind is ReferenceKind.FINDING
        return findings.get(self.reference.target) if self.reference and bound else None


def claims_of(report: Report, people: tuple[str, ...] = ()) -> tuple[Claim, ...]:
    """Find and bind every quantifier of a report.

    Parameters
    ----------
    report : Report
        The report.
    people : tuple of str
        The study's own plural words for its people.

    Returns
    -------
    tuple of Claim
        In order. Quotations, the bullets of voices and what Redthread writes itself hold no claims.
    """
    return tuple(claim for block in _prose(report.prose.blocks) for claim in _in_block(report, block, people))


def _prose(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind not in REPORTED:
            yield block
            yield from _prose(block.children)


def _in_block(report: Report, block: Block, people: tuple[str, ...]) -> Iterator[Claim]:
    sentences = [one for one in block.sentences if report.claims_in(one)]
    if not sentences or block.kind is BlockKind.QUOTE:
        return
    context = _laid_out(block, sentences)
    found = _by_sentence(sentences, quantifiers(context, report.language, people), block.start)
    before: Reference | None = None
    for sentence, claims in zip(sentences, found, strict=True):
        bound = list(_pair(report, sentence, claims, before, context))
        yield from bound
        before = bound[-1].reference if bound else before


def _laid_out(block: Block, sentences: Sequence[Sentence]) -> str:
    """The block's sentences at their places, everything else blank."""
    letters = [" "] * (block.end - block.start)
    for one in sentences:
        letters[one.start - block.start : one.end - block.start] = one.text
    return "".join(letters)


def _by_sentence(
    sentences: Sequence[Sentence], found: Sequence[QuantifierClaim], start: int
) -> list[list[QuantifierClaim]]:
    starts = [one.start for one in sentences]
    shares: list[list[QuantifierClaim]] = [[] for _ in sentences]
    for one in found:
        at = bisect_right(starts, start + one.start) - 1
        offset = start - starts[at]
        shares[at].append(
            QuantifierClaim(one.start + offset, one.end + offset, one.norm, one.share, one.over)
        )
    return shares


def _pair(
    report: Report,
    sentence: Sentence,
    claims: Sequence[QuantifierClaim],
    before: Reference | None,
    context: str,
) -> Iterator[Claim]:
    bound = targets(sentence, ReferenceKind.FINDING) or targets(
        sentence, ReferenceKind.FIGURE, ReferenceKind.PRINTED
    )
    taken = _taken([one.norm for one in claims], len(bound))
    last: int | None = None
    for claim, at in zip(claims, taken, strict=True):
        reference = bound[at] if at is not None else None
        others = claim.norm is Norm.OTHERS
        first = (bound[last] if last is not None else before) if others else None
        shared = not others and claim.norm is not Norm.GENERIC and at is not None and at == last
        yield Claim(claim, report, sentence, reference, first, shared, context)
        last = at if at is not None else last


def _taken(norms: Sequence[Norm], references: int) -> list[int | None]:
    """Which reference each claim takes.

    With too few, "others" step back first (they are the first one's voices against), then bare plurals; what is left
    over shares the last.
    """
    if not references:
        return [None] * len(norms)
    steps_back = _stepping_back(norms, references)
    taken: list[int | None] = []
    at = -1
    for place in range(len(norms)):
        at = at if place in steps_back else at + 1
        taken.append(max(min(at, references - 1), 0))
    return taken


def _stepping_back(norms: Sequence[Norm], references: int) -> set[int]:
    weak = [place for norm in (Norm.OTHERS, Norm.GENERIC) for place, one in enumerate(norms) if one is norm]
    return set(weak[: max(len(norms) - references, 0)])
