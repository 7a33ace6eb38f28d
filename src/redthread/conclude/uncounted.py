"""Sentences that claim something of people without a word for how many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from redthread.conclude.pairing import Claim
from redthread.conclude.reading import Case, Report
from redthread.records.claims import Remark
from redthread.records.prose import Sentence


class Uncounted(NamedTuple):
    """A sentence that claims without counting, and the remark on it."""

    report: Report
    sentence: Sentence
    remark: Remark


def uncounted(case: Case, claims: Mapping[str, Sequence[Claim]]) -> Iterator[Uncounted]:
    return iter(())
