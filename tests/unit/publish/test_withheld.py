"""What the analyst keeps in is printed nowhere, and the report says so without a number."""

from dataclasses import replace

import pytest

from redthread.publish.building import build
from redthread.publish.compose import compose
from redthread.publish.compose_evidence import evidence_of, sides_of
from redthread.publish.fonts import font_folders
from redthread.publish.tree import Paragraph, Quote, plain
from redthread.records.words import PassageKind
from tests.study_factory import small_study
from tests.unit.publish.test_compose_corners import HEAD, desk

NOTE = "Yderligere udsagn er holdt tilbage af hensyn til deltagerne."
WORDS = "Står alene med de svære personalesager"


def kept(number=101, **changes):
    """The factory's study, where everything that is condensed as one passage is withheld."""
    study = small_study()
    words = next(one.condensed for one in study.passages if one.id == f"P-000{number}")
    passages = tuple(
        replace(one, withheld=True, **changes) if one.condensed == words else one for one in study.passages
    )
    return replace(study, passages=passages)


def page(report, study, language="da"):
    made = desk(study, language, report=HEAD + report)
    return build(compose(made), folders=font_folders(), formats=("html",))["report.html"].decode()


def paragraphs(report, study):
    made = compose(desk(study, report=HEAD + report))
    return [plain(one.inlines) for one in made.blocks if isinstance(one, Paragraph)]


def test_withheld_words_are_not_in_the_evidence_and_counts_stay():
    free, study = desk(small_study()), desk(kept())
    said = [
        one.text for side in sides_of(study, study.findings["F-002"]) for g in side.groups for one in g.said
    ]
    assert said
    assert WORDS not in said
    before, after = (evidence_of(one, one.findings["F-002"]) for one in (free, study))
    assert before.figures == after.figures
    assert (NOTE in before.note, NOTE in after.note) == (False, True)


def test_voices_in_a_chapter_say_that_more_is_kept_in():
    assert NOTE in paragraphs(":::voices F-002\n:::\n", kept())
    assert NOTE not in paragraphs(":::voices F-002\n:::\n", small_study())


def test_ideas_leave_withheld_wishes_out():
    study = kept(kind=PassageKind.WISH)
    annex = paragraphs(":::ideas\n:::\n", study)
    assert NOTE in annex
    assert WORDS not in page(":::ideas\n:::\n", study)


@pytest.mark.parametrize(
    "report",
    [
        f"> »{WORDS}« [P-000101]\n",
        f"En leder siger: »{WORDS}«, og andre nikker. [P-000101]\n",
        f"- {WORDS} [P-000101]\n",
        f"| Hvem | Hvad |\n|---|---|\n| En | »{WORDS}« [P-000101] |\n",
        f"## »{WORDS}« [P-000101]\n",
        f"En leder siger: »{WORDS}«, og andre nikker. [P-000101] [tolkning: samme ord]\n",
    ],
    ids=["block", "sentence", "bullet", "table", "heading", "interpretation"],
)
def test_withheld_quotation_is_not_printed_in_a_draft_either(report):
    assert WORDS in page(report, small_study())
    assert WORDS not in page(report, kept())


def test_words_around_a_withheld_quotation_stay():
    report = f"En leder siger: »{WORDS}«, og andre nikker. [P-000101]\n"
    assert (
        "En leder siger: »[citatet er holdt tilbage af hensyn til deltagerne]«, og andre nikker."
        in paragraphs(report, kept())
    )


def test_withheld_block_quote_leaves_no_label():
    made = compose(desk(kept(), report=HEAD + f"> »{WORDS}« [P-000101]\n"))
    assert not [one for one in made.blocks if isinstance(one, Quote)]


def test_english_report_says_it_in_english():
    assert "Further statements are withheld to protect participants." in page("x\n", kept(), "en")
