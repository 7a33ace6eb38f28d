"""Score found quantifier claims against labelled sentences: precision and recall, overall and by norm.

A hit is a found claim of the same norm as a labelled one whose span overlaps it; each claim, found or labelled, is
part of at most one hit. The module reads no files and knows no detector: lines and a function come in as arguments.
It returns counts only, so that scoring the frozen half shows nobody what is in it.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Label:
    """What a reader saw: codepoints `start` to `end` (half-open) carry `norm`, a share or None, over people or places."""

    start: int
    end: int
    norm: str
    share: float | None = None
    over: str = "people"


@dataclass(frozen=True)
class Sentence:
    """One labelled sentence; no label means that it claims nothing."""

    id: str
    text: str
    labels: tuple[Label, ...]


@dataclass(frozen=True)
class Tally:
    """Counts of hits, of claims found and of claims labelled.

    >>> Tally(hits=3, found=4, labelled=6).precision
    0.75
    """

    hits: int
    found: int
    labelled: int

    @property
    def precision(self) -> float | None:
        """Share of the found claims that are right; None where nothing was found."""
        return self.hits / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of the labelled claims that were found; None where nothing is labelled."""
        return self.hits / self.labelled if self.labelled else None


@dataclass(frozen=True)
class Score:
    """The tally of one language, over all norms and for each."""

    overall: Tally
    by_norm: dict[str, Tally]


def sentences(lines: Iterable[str]) -> tuple[Sentence, ...]:
    """Read labelled sentences from the lines of a JSON-lines file; blank lines are passed over."""
    rows = (json.loads(line) for line in lines if line.strip())
    return tuple(Sentence(r["id"], r["text"], tuple(Label(**c) for c in r["claims"])) for r in rows)


def hits(labels: Sequence[Label], found: Sequence[Any]) -> tuple[tuple[Label, Any], ...]:
    """Pair labelled and found claims of equal norm and overlapping span, each at most once, from left to right.

    `found` are objects with `start`, `end` and `norm`, such as `QuantifierClaim`. Labels of a sentence never
    overlap each other, so taking the claim that ends first never costs a later pair.

    >>> [(a.norm, b.start) for a, b in hits([Label(0, 5, "MANY")], [Label(0, 11, "MANY"), Label(3, 5, "SOME")])]
    [('MANY', 0)]
    """
    free = sorted(found, key=lambda claim: (claim.end, claim.start))
    pairs = []
    for label in sorted(labels, key=lambda claim: claim.end):
        match = next((claim for claim in free if _is_hit(label, claim)), None)
        if match is not None:
            free = [claim for claim in free if claim is not match]
            pairs.append((label, match))
    return tuple(pairs)


def score(cases: Iterable[tuple[Sequence[Label], Sequence[Any]]]) -> Score:
    """Count hits over pairs of (labelled claims, found claims), one pair a sentence."""
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    labelled: Counter[str] = Counter()
    for labels, found in cases:
        right.update(label.norm for label, _ in hits(labels, found))
        seen.update(_word(claim.norm) for claim in found)
        labelled.update(label.norm for label in labels)
    norms = sorted(seen.keys() | labelled.keys())
    by_norm = {norm: Tally(right[norm], seen[norm], labelled[norm]) for norm in norms}
    return Score(Tally(right.total(), seen.total(), labelled.total()), by_norm)


def score_by_language(
    labelled: dict[str, Sequence[Sentence]], detect: Callable[[str, str], Sequence[Any]]
) -> dict[str, Score]:
    """Run `detect(text, language)` over each language's sentences and score what it found."""
    return {
        language: score([(s.labels, detect(s.text, language)) for s in rows])
        for language, rows in labelled.items()
    }


def _is_hit(label: Label, claim: Any) -> bool:
    return label.norm == _word(claim.norm) and label.start < claim.end and claim.start < label.end


def _word(norm: Any) -> str:
    # The detector may name its norms by an enum or by plain words.
    return str(getattr(norm, "name", norm))
