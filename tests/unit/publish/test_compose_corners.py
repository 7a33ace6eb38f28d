"""What a study may lack, or hold oddly: the draft builds all the same, and says what it can."""

from dataclasses import replace

import pytest

from redthread.conclude.remarks import RemarkCode
from redthread.follow_up.states import states
from redthread.publish.building import build
from redthread.publish.compose import compose
from redthread.publish.compose_charts import chart_of, kinds_chart, response_chart, thread_of, voices_chart
from redthread.publish.compose_evidence import evidence_of
from redthread.publish.compose_survey import survey_chart, survey_table_of
from redthread.publish.fonts import font_folders
from redthread.publish.html import to_html
from redthread.publish.manuscript import manuscript
from redthread.publish.pdf import to_typst
from redthread.publish.tree import Figure, Heading, Paragraph, Quote, Recommendations, Remarks, Table, plain
from redthread.records.claims import Remark
from redthread.records.info import Policy, Quoting, StudyInfo, Text
from redthread.records.study import Study
from redthread.records.words import PassageState
from tests.study_factory import small_study

HEAD = "---\nlanguage: da\n---\n# Vilkår\n\n"


def desk(study=None, language="da", remarks=(), **changes):
    changed = replace(study or small_study(), **changes)
    return manuscript(changed, language=language, remarks=remarks, states=(), software="Redthread 0.0")


def blocks(prose, kind, **changes):
    made = compose(desk(report=HEAD + prose, **changes))
    return [block for block in made.blocks if isinstance(block, kind)]


@pytest.mark.parametrize("language", ["da", "en"])
def test_empty_study_builds_in_every_format(language):
    empty = manuscript(
        Study(StudyInfo("tom", Text("Tom"))), language=language, remarks=(), states=(), software="R"
    )
    assert set(build(compose(empty), folders=font_folders())) == {"report.html", "report.docx", "report.pdf"}


def test_empty_study_has_no_charts():
    empty = desk(Study(StudyInfo("tom", Text("Tom"))))
    charts = (kinds_chart(empty), voices_chart(empty), thread_of(empty), response_chart(empty, "unit"))
    assert charts == (None, None, None, None)
    assert chart_of(empty, "q01", "") is None


def test_ideas_and_thread_stand_where_their_directives_do():
    prose = "## Idéer {#ideas}\n\n:::ideas\n:::\n\n:::thread\n:::\n"
    chapters = [one.text for one in blocks(prose, Heading) if one.level == 1]
    assert "Bilag A. Belæg for resultaterne" in chapters
    assert not [title for title in chapters if "Ønsker og virksom praksis" in title]
    assert [one.anchor for one in blocks(prose, Figure)] == ["chart-thread"]


def test_main_results_under_their_own_heading_get_no_second():
    for prose in (
        "## Kort fortalt\n\n:::main-results\nx\n:::\n",
        ":::main-results\n## Kort fortalt\n\nx\n:::\n",
    ):
        assert blocks(prose, Heading)[0].text == "Kort fortalt"


def test_recommendations_stand_once_and_under_the_nearest_theme():
    prose = ":::recommendations T-1\n:::\n\n:::recommendations T-1\n:::\n"
    first, rest = blocks(prose, Recommendations)
    assert [card.recommendation for card in first.cards] == ["R-001", "R-004"]
    assert [card.recommendation for card in rest.cards] == ["R-002", "R-003"]


@pytest.mark.parametrize(
    ("label", "quoted", "limit", "source"),
    [
        ("area", 1, 1, "Skole"),
        ("unit", 1, 1, "Center for skole"),
        ("", 1, 1, ""),
        ("area", 14, 1, ""),
        ("area", 1, 14, ""),
    ],
)
def test_quote_is_labelled_where_its_group_is_large_enough_for_both_limits(label, quoted, limit, source):
    policy = Policy(minimum=limit, quoting=Quoting(label=label, minimum=quoted))
    prose = "> »Står alene med de svære personalesager« [P-000101]\n"
    info = replace(small_study().info, policy=policy)
    assert blocks(prose, Quote, info=info)[0].source == source


def test_survey_by_a_group_under_the_limit_says_that_it_is_withheld():
    info = replace(small_study().info, policy=Policy(minimum=13, quoting=Quoting(label="area")))
    at = desk(info=info)
    for made in (survey_table_of(at, "q01", "area"), survey_chart(at, "q01", "area")):
        assert isinstance(made, Paragraph)
        assert plain(made.inlines).endswith(
            "Tallene er skjult, fordi mindst én celle er under grænsen på 13."
        )
    hidden = [
        plain(one.inlines)
        for one in compose(at).blocks
        if isinstance(one, Paragraph) and one.style == "small"
    ]
    assert any("er disse spørgsmål skjult" in words for words in hidden)
    assert survey_chart(at, "q01", "none") is None


def test_table_cells_print_figures_and_lose_references():
    prose = "| Tal | Andel |\n|---|---|\n| Enige [F-001] | {{q01.agree}} |\n"
    table = blocks(prose, Table)[0]
    assert (table.caption, table.rows) == ("Vilkår", (("Enige", "44\N{NO-BREAK SPACE}%"),))
    marks = [mark.label for one in blocks(prose, Paragraph)[0].inlines for mark in one.evidence]
    assert marks == ["23 af 36", "Tabel q01"]


def test_remarks_of_headings_and_directives_stand_after_them():
    prose = "## Alle ledere er glade\n\n:::billede x\n:::\n"
    file = HEAD + prose
    remarks = [
        Remark(RemarkCode.TOO_MUCH, "report.md", 6, 1, file.index("Alle"), file.index("Alle") + 4),
        Remark(
            RemarkCode.TOO_MUCH, "report.md", 8, 1, file.index(":::billede"), file.index(":::billede") + 3
        ),
    ]
    made = compose(desk(report=file, remarks=remarks))
    noted = [one for one in made.blocks if isinstance(one, Remarks)]
    assert [len(one.notes) for one in noted] == [1, 1, 2]


def test_lost_passages_are_not_shown():
    study = small_study()
    lost = tuple(replace(one, state=PassageState.LOST) for one in study.passages)
    assert thread_of(desk(passages=lost)) is None


def test_response_by_an_attribute_that_is_not_there_is_not_drawn_by_name():
    figure = response_chart(desk(), "none")
    assert [row[0] for row in figure.table.rows] == ["Øvrige"]


def test_response_by_unit_takes_the_level_under_the_top():
    rows = response_chart(desk(), "unit").table.rows
    assert [row[0] for row in rows] == ["Center for dagtilbud", "Center for skole", "Center for ældre"]


def test_quotes_that_may_not_be_printed_are_said_in_the_method_chapter():
    info = replace(small_study().info, policy=Policy(quoting=Quoting(allowed=False)))
    words = [plain(one.inlines) for one in blocks("x\n", Paragraph, info=info)]
    assert "Der er ingen ordrette citater i rapporten." in words


def test_english_condensed_sentences_are_used_and_others_marked():
    study = small_study()
    passages = (replace(study.passages[0], condensed_en="Alone with hard cases"), *study.passages[1:])
    made = desk(language="en", passages=passages)
    from redthread.publish.compose_evidence import sides_of

    said = {
        one.text: one.language
        for side in sides_of(made, made.findings["F-002"])
        for group in side.groups
        for one in group.said
    }
    assert said["Alone with hard cases"] == ""
    assert said["Står alene med de svære personalesager"] == "da"


def test_tables_in_the_prose_are_not_repeated_in_the_annex():
    tables = [
        one for one in blocks(":::table q01\n:::\n\n:::table q01\n:::\n", Table) if "q01" in one.caption
    ]
    assert [one.anchor for one in tables] == ["table-q01", "", ""]
    assert [one.header[0] for one in tables] == ["Svar", "Svar", "Område"]


def test_own_annex_has_no_number():
    headings = blocks("## Kapitel\n\nx\n\n## Bilag {#annex}\n\n### Idéer\n\nx\n", Heading)
    assert [(one.text, one.numbered) for one in headings[:3]] == [
        ("Kapitel", True),
        ("Bilag", False),
        ("Idéer", False),
    ]


def test_kinds_under_the_limit_are_said_to_be_so_and_stand_with_the_others():
    shown = kinds_chart(desk())
    assert shown.table.rows == (
        ("Motivation og trivsel", "23", "13", "8", "0", "0", "0"),
        ("Tid til ledelse", "0", "18", "0", "under 5", "0", "under 5"),
    )
    assert shown.note == "Udsagnstyper med under 5 udsagn i temaet er talt med under Øvrige."


def test_bar_is_left_out_where_it_would_tell_of_a_few():
    study = small_study()
    lone = study.findings[0]
    first = replace(lone, passages_against=lone.passages_against[5:])
    both = replace(first, passages_for=(*first.passages_for, first.passages_against[0]))
    plain_bar, told = (desk(study, findings=(one, *study.findings[1:])) for one in (first, both))
    assert told.supports[first.id].voices_both == 1
    bar = evidence_of(plain_bar, first).bar
    assert (len(bar), sum(share for _, share in bar)) == (4, pytest.approx(1))
    assert evidence_of(told, both).bar == ()
    assert evidence_of(desk(study), lone).bar == ()


def test_figures_of_an_interpretation_stand_in_the_method_chapter():
    shown = next(
        one
        for one in blocks("Det er {{heard}} ledere. [tolkning: talt op]\n", Table)
        if one.caption == "Fortolkninger"
    )
    assert shown.rows == (("Det er 36 ledere.", "talt op"),)


def test_words_of_an_action_are_marked_with_their_own_language():
    english = manuscript(
        small_study(), language="en", remarks=(), states=states(small_study()), software="Redthread 0.0"
    )
    cards = [
        card for one in compose(english).blocks if isinstance(one, Recommendations) for card in one.cards
    ]
    assert [(one.text, one.language) for one in cards[0].details[1]] == [
        ("Center for skole: ", "da"),
        ("Samtaler lagt i kalenderen. ", "da"),
        ("Confirmed 20 September 2026, due 1 June 2026. ", ""),
        ("12 af 13 samtaler er holdt.", "da"),
    ]
    document = compose(english)
    assert '<span lang="da">Samtaler lagt i kalenderen. </span>' in to_html(document)
    assert '#text(lang: "da")[Samtaler lagt i kalenderen\\. ]' in to_typst(document)
