"""The small study's report, composed once for the tests of this folder."""

from functools import cache

from redthread.conclude.remarks import RemarkCode
from redthread.follow_up.states import states
from redthread.publish.compose import compose
from redthread.publish.manuscript import Edition, Manuscript, manuscript
from redthread.publish.tree import Document
from redthread.records.claims import Remark
from tests.study_factory import REPORT, small_study


def remark(code: RemarkCode, words: str, wording: str = "", **values: str) -> Remark:
    """A remark on the first place where the words stand."""
    start = REPORT.index(words)
    line = REPORT.count("\n", 0, start) + 1
    return Remark(
        code,
        "report.md",
        line,
        1,
        start,
        start + len(words),
        words,
        tuple(values.items()),
        wording,
        weight=1.0,
    )


# The check has tests of its own; these are what it might say, so that what it says tomorrow changes nothing here.
REMARKS = (
    remark(
        RemarkCode.TOO_MUCH,
        "Enkelte ledere",
        "En leder er helt alene.",
        claim="Enkelte",
        figures="1 af 36 hørte",
    ),
    remark(RemarkCode.QUOTE_NOT_VERBATIM, "»Jeg står alene", target="P-000101"),
    Remark(RemarkCode.FINDING_UNUSED, "findings.csv", 7, finding="F-006"),
)


@cache
def desk(language: str = "da", *, published: bool = False) -> Manuscript:
    study = small_study()
    return manuscript(
        study,
        language=language,
        remarks=REMARKS,
        states=states(study),
        software="Redthread 0.0",
        edition=Edition(2, "1. maj 2026", "2026-117") if published else None,
    )


@cache
def report(language: str = "da", *, published: bool = False) -> Document:
    return compose(desk(language, published=published))
