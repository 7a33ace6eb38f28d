import itertools
from dataclasses import replace

from redthread.publish.compose import compose
from redthread.publish.manuscript import manuscript
from redthread.publish.tree import (
    Bullets,
    Evidence,
    Figure,
    Heading,
    Paragraph,
    Quote,
    Recommendations,
    Remarks,
    Table,
    Voices,
    plain,
    sentences_of,
)
from tests.study_factory import LONE, small_study, without_report
from tests.unit.publish.reports import desk, report


def of(kind, language="da", **asked):
    return [block for block in report(language, **asked).blocks if isinstance(block, kind)]


def evidence(finding):
    return next(one for one in of(Evidence) if one.finding == finding)


def table(caption):
    return next(one for one in of(Table) if one.caption == caption)


def test_report_has_its_chapters_in_order():
    chapters = [heading.text for heading in of(Heading) if heading.level == 1]
    assert chapters == [
        "Hovedtræk",
        "Motivation og trivsel",
        "Tid til ledelse",
        "Perspektiv",
        "Øvrige anbefalinger",
        "Sådan er undersøgelsen gennemført",
        "Bilag A. Den røde tråd",
        "Bilag B. Belæg for resultaterne",
        "Bilag C. Anbefalingernes status",
        "Bilag D. Spørgeskemaets tabeller",
        "Bilag E. Ønsker og virksom praksis",
        "Bilag F. Belægstjekkets bemærkninger",
    ]


def test_heading_levels_never_skip():
    levels = [heading.level for heading in of(Heading)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_anchors_stand_once():
    anchors = [heading.anchor for heading in of(Heading)]
    assert len(anchors) == len(set(anchors))


def test_cover_says_draft_and_what_the_check_found():
    cover = report().cover
    assert cover.draft == "Udkast: må ikke videregives"
    assert cover.verdict == "Belægstjekkets bemærkninger: fejl 2, tvivl 1, vink 0."
    assert ("46", "i målgruppen") in cover.facts
    assert ("36", "hørt") in cover.facts


def test_published_edition_has_number_and_no_remarks():
    cover = report(published=True).cover
    assert (cover.draft, cover.verdict) == ("", "")
    assert ("Udgave", "2, 1. maj 2026") in cover.lines
    assert ("Journalnummer", "2026-117") in cover.lines
    assert of(Remarks, published=True) == []
    assert [
        one.notes for block in report(published=True).blocks for one in sentences_of(block) if one.notes
    ] == []


def test_claim_opens_its_evidence():
    claim = next(one for block in of(Paragraph) for one in sentences_of(block) if one.evidence)
    assert plain(claim.inlines) == "De fleste ledere oplever opbakning fra deres nærmeste chef."
    assert [(mark.target, mark.label) for mark in claim.evidence] == [("evidence-F-001", "23 af 36")]


def test_printed_figure_stands_in_the_sentence_and_leads_to_its_table():
    bullets = of(Bullets)[0]
    assert (
        plain(bullets.items[1]).replace("\N{NO-BREAK SPACE}", " ")
        == "44 % af lederne er enige i, at de har tid nok."
    )
    marks = [mark.target for one in sentences_of(bullets) for mark in one.evidence]
    assert marks == ["evidence-F-003", "table-q01", "evidence-F-004"]
    assert "table-q01" in {one.anchor for one in of(Table)}


def test_emphasis_and_interpretation_are_kept():
    told = [one for block in of(Paragraph) for one in sentences_of(block)]
    doubted = next(one for one in told if "varer ved" in plain(one.inlines))
    assert [word.text for word in doubted.inlines if word.emphasis] == [
        "ikke",
        " (undersøgerens fortolkning)",
    ]


def test_remark_stands_at_its_sentence():
    noted = {
        plain(one.inlines): [note.code for note in one.notes]
        for block in report().blocks
        for one in sentences_of(block)
        if one.notes
    }
    assert noted["Enkelte ledere er helt alene."] == ["too-much"]
    assert noted["»Jeg står alene med de svære personalesager, og det kan mærkes«"] == ["quote-not-verbatim"]


def test_remarks_are_numbered_as_they_stand_and_listed_gravest_first():
    listed = of(Remarks)[-1].notes
    assert [note.severity.value for note in listed] == ["error", "error", "doubt"]
    assert sorted(note.number for note in listed) == [1, 2, 3]


def test_finding_shows_for_against_and_not_heard():
    shown = evidence("F-001")
    assert dict(shown.figures) == {
        "Siger det": "23",
        "Siger andet": "12",
        "Beregnet af": "36 af de hørte",
        "Hørt": "36",
        "Målgruppen": "46",
        "Ikke hørt": "10",
    }
    assert [side.title for side in shown.sides] == ["Det siger deltagerne", "Det siger andre"]
    assert [(step.recommendation, step.state) for step in shown.steps] == [("R-001", "bekræftet")]


def test_small_counts_are_not_printed():
    lone = evidence("F-005")
    assert dict(lone.figures)["Siger det"] == "under 5"
    assert lone.bar == ()
    marks = [
        mark.label
        for block in of(Paragraph)
        for one in sentences_of(block)
        for mark in one.evidence
        if "F-005" in mark.target
    ]
    assert marks == ["Belæg"]


def test_a_lone_voice_in_a_small_group_has_no_label():
    groups = [group for one in of(Evidence) for side in one.sides for group in side.groups]
    assert LONE in {said.text for group in groups for said in group.said}
    assert "havn" not in {group.title.casefold() for group in groups}
    assert {quote.source for quote in of(Quote)} == {""}


def test_labels_are_kept_where_each_group_is_large():
    study = small_study()
    voices = tuple(voice for voice in study.voices if dict(voice.attributes).get("area") != "havn")
    kept = {voice.id for voice in voices}
    passages = tuple(one for one in study.passages if one.voice in kept)
    findings = tuple(one for one in study.findings if one.id == "F-001")
    larger = replace(study, voices=voices, passages=passages, findings=findings, report="")
    made = compose(manuscript(larger, language="da", remarks=(), states=(), software=""))
    sides = next(block for block in made.blocks if isinstance(block, Evidence)).sides
    assert [group.title for group in sides[0].groups] == ["Dagtilbud", "Skole", "Ældre"]


def test_what_is_said_in_a_population_under_the_limit_is_not_shown():
    study = small_study()
    group = replace(study.groups[0], id="havn", rule="area = havn")
    lone = replace(next(one for one in study.findings if one.id == "F-005"), population="havn")
    small = replace(study, groups=(group,), findings=(lone,), report="")
    made = compose(manuscript(small, language="da", remarks=(), states=(), software=""))
    shown = next(block for block in made.blocks if isinstance(block, Evidence))
    assert shown.sides == ()
    assert shown.note.startswith("Færre end 5 er hørt")
    assert dict(shown.figures)["Hørt"] == "under 5"


def test_condensed_sentences_stand_in_the_order_of_their_words():
    said = [one.text for one in evidence("F-001").sides[0].groups[0].said]
    assert said == sorted(said, key=str.casefold)


def test_finding_from_the_survey_names_its_table():
    assert evidence("F-004").figures == (("Bygger på spørgeskemaet", "Tabel q01"),)
    assert evidence("F-004").bar == ()


def test_recommendations_carry_their_state():
    cards = {card.recommendation: card for block in of(Recommendations) for card in block.cards}
    assert sorted(cards) == ["R-001", "R-002", "R-003", "R-004"]
    assert (cards["R-001"].state, cards["R-001"].tone) == ("bekræftet", "done")
    assert cards["R-002"].state == "uden nyt siden 1. februar 2026"
    assert cards["R-003"].state == "ingen stillingtagen endnu"
    assert cards["R-001"].facts == (
        ("Modtager", "chefgruppen"),
        ("Kommer fra", "deltagerne"),
        ("Lægger op til", "handling"),
        ("Prioritet", "høj"),
    )
    assert cards["R-003"].facts[0] == ("Modtager", "ikke afgjort")
    assert plain(cards["R-001"].details[0]) == "Stillingtagen: følges 1 og tilpasses 1"


def test_voices_of_a_finding_stand_in_the_chapter():
    assert [(one.finding, len(one.sides)) for one in of(Voices)] == [("F-001", 2)]


def test_method_chapter_says_who_was_not_heard():
    words = " ".join(plain(block.inlines) for block in of(Paragraph))
    assert "Målgruppen er 46 personer. 46 blev spurgt, og 36 blev hørt." in words
    assert table("Hvorfor de øvrige ikke blev hørt").rows == (("Anden grund", "10"),)
    assert "Desuden talte repræsentanter for Lederforeningen." in words


def test_method_chapter_prints_scale_and_interpretations():
    scale = {row[0]: row[1].replace("\N{NO-BREAK SPACE}", " ") for row in table("Hvad ordene betyder").rows}
    assert scale["»de fleste«"] == "over 50 % og højst 90 %"
    assert scale["»alle«"] == "100 %"
    assert scale["»en«"] == "én person"
    assert table("Fortolkninger").rows == (
        ("Det er ikke givet, at det varer ved.", "to af områderne skifter chef i år"),
    )


def test_method_directive_puts_the_chapter_where_it_stands():
    study = small_study()
    moved = replace(study, report=study.report + "\n## Metode {#method}\n\n:::method\n:::\n")
    made = compose(manuscript(moved, language="da", remarks=(), states=(), software=""))
    chapters = [block.text for block in made.blocks if isinstance(block, Heading) and block.level == 1]
    assert "Metode" in chapters
    assert "Sådan er undersøgelsen gennemført" not in chapters


def test_charts_carry_words_and_numbers():
    captions = [figure.caption for figure in of(Figure)]
    assert captions == [
        "q01. Jeg har tid nok til ledelse · Område",
        "Udsagn efter tema og udsagnstype",
        "Deltagere, der talte om temaet",
        "Hørte deltagere efter område",
        "Fra det sagte til det gjorte",
    ]
    assert [figure.alternative.startswith(figure.caption) for figure in of(Figure)] == [True] * 5
    assert all(figure.table.rows for figure in of(Figure))


def test_response_chart_never_tells_fewer_than_the_limit():
    shown = dict(next(one for one in of(Figure) if one.anchor == "chart-response").table.rows)
    assert shown == {"Skole": "13 af 18", "Dagtilbud": "mindst 8 af 12", "Ældre": "mindst 10 af 14"}


def test_the_thread_loses_no_statement():
    rows = next(one for one in of(Figure) if one.anchor == "chart-thread").table.rows
    totals = {
        step: sum(int(row[2]) for row in rows if row[0] == step)
        for step in ("Kilder", "Temaer", "Resultater")
    }
    assert totals == {"Kilder": 66, "Temaer": 66, "Resultater": 66}


def test_survey_table_by_group_is_coarsened_before_it_is_withheld():
    shown = next(one for one in of(Table) if one.caption.startswith("q01") and one.header[0] == "Område")
    assert shown.header == ("Område", "Enig", "Hverken eller", "Uenig", "Antal svar")


def test_ideas_are_listed_without_groups():
    annex = list(of(Bullets))[-2:]
    assert [plain(item) for item in annex[1].items] == [
        "Har en fast ugentlig time uden møder",
        "Mødes fast med to nabokolleger om svære sager",
    ]


def test_english_words_around_danish_prose_mark_its_language():
    paragraphs = [one for one in of(Paragraph, "en") if one.language]
    assert {one.language for one in paragraphs} == {"da"}
    chapters = [heading.text for heading in of(Heading, "en") if heading.level == 1]
    assert chapters[0] == "Main results"
    assert chapters[-1] == "Annex F. The remarks of the check"
    card = next(
        card for block in of(Recommendations, "en") for card in block.cards if card.recommendation == "R-001"
    )
    assert (card.text, card.language) == ("All leaders get a monthly talk.", "")
    other = next(
        card for block in of(Recommendations, "en") for card in block.cards if card.recommendation == "R-002"
    )
    assert other.language == "da"


def test_english_report_text_is_used_where_there_is_one():
    study = replace(
        small_study(), report_en="---\nlanguage: en\n---\n# Report\n\nMost leaders are backed. [F-001]\n"
    )
    made = compose(manuscript(study, language="en", remarks=(), states=(), software=""))
    first = next(block for block in made.blocks if isinstance(block, Paragraph))
    assert (plain(first.inlines), first.language) == ("Most leaders are backed.", "")


def test_study_without_prose_still_has_method_and_annexes():
    made = compose(
        manuscript(without_report(small_study()), language="da", remarks=(), states=(), software="")
    )
    chapters = [block.text for block in made.blocks if isinstance(block, Heading) and block.level == 1]
    assert chapters[:2] == ["Anbefalinger", "Sådan er undersøgelsen gennemført"]


def test_unknown_directives_and_references_do_not_stop_a_draft():
    broken = (
        small_study().report
        + "\n:::picture x\n:::\n\nAlle ved det. [F-999] Se {{q99.agree}}. [P-999999]\n\n:::chart q99\n:::\n"
    )
    made = compose(
        manuscript(replace(small_study(), report=broken), language="da", remarks=(), states=(), software="")
    )
    words = [plain(block.inlines) for block in made.blocks if isinstance(block, Paragraph)]
    assert "Alle ved det. Se …." in words


def test_the_prose_holds_no_reference():
    words = " ".join(plain(block.inlines) for block in of(Paragraph) + of(Quote))
    assert "[F-" not in words
    assert "[P-" not in words
    assert "{{" not in words


def test_manuscript_finds_the_language_that_there_is():
    finding = desk("en").findings["F-002"]
    assert desk("en").sentence_of(finding) == ("Nogle ledere savner sparring.", "da")
    assert desk("da").sentence_of(finding) == ("Nogle ledere savner sparring.", "")


def test_state_of_every_recommendation_stands_in_one_table():
    rows = table("Anbefalingernes status").rows
    assert rows[0] == (
        "R-001 Alle ledere får en fast månedlig samtale.",
        "chefgruppen",
        "følges 1 og tilpasses 1",
        "bekræftet",
    )
    assert rows[2][1:] == ("ikke afgjort", "–", "ingen stillingtagen endnu")
