"""Balance: whether strengths, challenges and wishes weigh alike in the report and in the material."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from redthread.conclude.evidence import Evidence
from redthread.conclude.reading import Case, Report
from redthread.conclude.remarks import RemarkCode
from redthread.records.claims import Remark
from redthread.records.prose import ReferenceKind
from redthread.records.rows import Passage
from redthread.records.words import PassageKind, PassageState

WEIGHED = (PassageKind.STRENGTH, PassageKind.CHALLENGE, PassageKind.WISH)
APART = 0.10
"""How far the shares may lie apart before it is said."""

FEWEST = 20
"""Passages needed on both sides; under that a share says little."""

_TITLES = {
    PassageKind.STRENGTH: ("styrker", "strengths"),
    PassageKind.CHALLENGE: ("udfordringer", "challenges"),
    PassageKind.WISH: ("ønsker", "wishes"),
}


@dataclass(frozen=True, slots=True)
class Weights:
    """How many passages of each weighed kind stand in the material and behind the report's findings."""

    material: Counter[PassageKind]
    report: Counter[PassageKind]


def weights(evidence: Evidence, report: Report) -> Weights:
    """Count the kinds of passages in the material and behind what the report binds.

    A passage with two kinds counts under both; lost passages under none. Passages count, not persons.
    """
    findings = {
        one.target
        for sentence in report.prose.sentences()
        for one in sentence.references
        if one.kind is ReferenceKind.FINDING
    }
    carried = {
        passage
        for name in findings & set(evidence.findings)
        for passage in (*evidence.findings[name].passages_for, *evidence.findings[name].passages_against)
    }
    used = (evidence.passages[one] for one in carried if one in evidence.passages)
    return Weights(_kinds(evidence.passages.values()), _kinds(used))


def _kinds(passages: Iterable[Passage]) -> Counter[PassageKind]:
    kept = [passage for passage in passages if passage.state is not PassageState.LOST]
    first, second = [one.kind for one in kept], [one.kind2 for one in kept]
    return Counter({kind: first.count(kind) + second.count(kind) for kind in WEIGHED})


def balance(case: Case) -> Iterator[Remark]:
    """Hint where a kind's share of the report's evidence is more than ten points from its share of the material."""
    for report in case.reports:
        counted = weights(case.evidence, report)
        used, heard = counted.report.total(), counted.material.total()
        if used < FEWEST or heard < FEWEST:
            continue
        for kind in WEIGHED:
            here, there = counted.report[kind] / used, counted.material[kind] / heard
            if abs(here - there) > APART:
                yield _said(report, kind, here, there)


def _said(report: Report, kind: PassageKind, here: float, there: float) -> Remark:
    danish, english = _TITLES[kind]
    values = (
        ("kind_da", danish),
        ("kind_en", english),
        ("report", f"{here * 100:.0f} %"),
        ("material", f"{there * 100:.0f} %"),
    )
    return Remark(RemarkCode.BALANCE, report.prose.file, values=values, weight=abs(here - there))
