"""Every remark of the check, raised by a small study made for it."""

import gc
from dataclasses import replace

import pytest

from redthread.conclude.check import WORST, check, check_sentence
from redthread.conclude.evidence import Evidence
from redthread.conclude.remarks import RemarkCode, describe
from redthread.records.claims import Severity, Words
from redthread.records.info import Definition, Policy, Quoting, Text
from redthread.records.rows import Recommendation, Unit, Voice
from redthread.records.words import Base, Basis, PassageKind, PassageState, UnitKind, VoiceKind
from tests.unit.conclude.small_study import finding, names, passage, small_study

CHAPTER = "# Lederne\n## Trivsel {#T-1}\n### Sparring {#T-1.2}\n"


def remarks_of(study, **more):
    return check(study, **more).remarks


def codes_of(study, **more):
    return {one.code for one in remarks_of(study, **more)}


def said(code, study, **more):
    return [one for one in remarks_of(study, **more) if one.code is code]


def written(text, **more):
    return small_study(CHAPTER + text, **more)


CLAIMS = {
    RemarkCode.CONTRADICTED: written(
        "Alle ledere savner sparring. [F-001]", findings=(finding(30, names(31, 32)),)
    ),
    RemarkCode.NOT_SUPPORTED: written("Nogle ledere savner sparring. [F-001]", findings=(finding(0),)),
    RemarkCode.TOO_MUCH: written("Mange ledere savner sparring. [F-001]"),
    RemarkCode.TOO_LITTLE: written("Enkelte ledere savner sparring. [F-001]", findings=(finding(9),)),
    RemarkCode.CANNOT_BE_TOLD: written(
        "Mange ledere savner sparring. [F-001]", findings=(finding(12),), asked=()
    ),
    RemarkCode.BASE_TOO_SMALL: written("Mange ledere savner sparring. [F-001]", heard=14),
    RemarkCode.JUST_HOLDS: written("De fleste ledere savner sparring. [F-001]", findings=(finding(18),)),
    RemarkCode.UNBOUND_CLAIM: written("Mange ledere savner sparring."),
    RemarkCode.BARE_PLURAL: written("Lederne oplever travlhed. Lederne savner ro."),
    RemarkCode.CLAIM_WITHOUT_COUNT: written("Der er generel opbakning til forslaget."),
    RemarkCode.SHARED_REFERENCE: written("Nogle ledere savner ro, og flere ledere savner tid. [F-001]"),
    RemarkCode.OTHERS_NOT_APART: written("Nogle ledere savner sparring, mens andre roser den. [F-001]"),
    RemarkCode.POPULATION_MISMATCH: written("Nogle nye ledere savner sparring. [F-001]"),
    RemarkCode.POPULATION_UNKNOWN: written("Det er så. [F-001]", findings=(finding(6, population="ghosts"),)),
    RemarkCode.BASE_NOT_SAID: written(
        "Nogle ledere savner sparring. [F-001]", findings=(finding(6, base=Base.SPOKE),)
    ),
    RemarkCode.GROUP_NOT_HEARD: written(
        "Alle nye ledere savner sparring. [F-001]", heard=0, findings=(finding(0, population="new"),)
    ),
    RemarkCode.TREND_WITHOUT_COMPARISON: written("Flere ledere end sidst savner sparring. [F-001]"),
    RemarkCode.COMPARISON_WITHOUT_CARRIER: written("Chefer roser det oftere end ledere. [F-001]"),
    RemarkCode.EMPHASIS_NOT_CARRIED: written(
        "Det gælder især nye ledere. [F-001]", findings=(finding(0, passages_for=names(7, 20)),)
    ),
    RemarkCode.SURVEY_ALONE: written("Spørgeskemaet viser det samme. [F-001]"),
    RemarkCode.DRIFT: small_study(
        "# Lederne\n:::main-results\nMange ledere savner sparring. [F-001]\n:::\n## Sparring {#T-1.2}\n"
        "Nogle ledere savner sparring. [F-001]\n"
    ),
    RemarkCode.UNBOUND_NUMBER: written("Det siger 68 % af lederne."),
    RemarkCode.STALE_NUMBER: written("Det siger 9 af 34 ledere. [F-001]"),
    RemarkCode.SMALL_NUMBER: written("Det siger 3 af 34 ledere. [F-001]", findings=(finding(3),)),
    RemarkCode.FIGURE_UNKNOWN: written("Det siger {{q07.agree}} af lederne."),
    RemarkCode.FIGURE_WITHHELD: written("Det siger {{F-001.for}} ledere.", findings=(finding(3),)),
    RemarkCode.DANGLING_FINDING: written("Nogle ledere savner ro. [F-099]"),
    RemarkCode.DANGLING_PASSAGE: written("»Jeg står ofte alene med det.« [P-999999]"),
    RemarkCode.DANGLING_THEME: written("## Nyt {#T-9}"),
    RemarkCode.REFERENCE_UNREADABLE: written("Nogle ledere savner ro. [R-001]"),
    RemarkCode.DIRECTIVE_UNREADABLE: written(":::tegning\n"),
    RemarkCode.INTERPRETATION: written("Mange ledere er trætte. [tolkning: stemningen i samtalerne]"),
    RemarkCode.INTERPRETATION_WITHOUT_REASON: written("Mange ledere er trætte. [tolkning]"),
    RemarkCode.TABLES_ALONE: written(
        "Mange ledere savner sparring. [F-001]",
        findings=(finding(0, passages_for=("P-000201",)),),
        more_voices=(Voice("V-201", VoiceKind.GROUP, heard=True),),
        more_passages=(passage(201, voice="V-201"),),
    ),
    RemarkCode.ESTIMATE_MISSING: written(
        "Det er så. [F-001]", findings=(finding(0, basis=Basis.ESTIMATE, estimate="q99.agree"),)
    ),
}

QUOTED = "En leder siger: »Jeg står ofte alene med de svære sager.« [P-000001]\n"
OFF = Policy(quoting=Quoting(allowed=False))
SHORT = Policy(quoting=Quoting(longest=5, per_voice=1, label="area", minimum=40))
SMALL_UNIT = Unit("lyngen", "", "Lyngen", kind=UnitKind.WORKPLACE)
STAFF = Unit("hr", "", "HR", kind=UnitKind.STAFF)


def condensed_as(words, **changes):
    study = written("Nogle ledere savner sparring. [F-001]")
    passages = (replace(study.passages[0], condensed=words), *study.passages[1:])
    voices = (replace(study.voices[0], **changes), *study.voices[1:])
    return with_units(replace(study, passages=passages, voices=voices), SMALL_UNIT)


def with_units(study, *units):
    return replace(
        study,
        units=(*study.units, *units),
        voices=(*study.voices, Voice("V-300", VoiceKind.PERSON, "lyngen", True, False)),
    )


QUOTES = {
    RemarkCode.QUOTE_WITHOUT_REFERENCE: written("En leder siger: »Jeg står ofte alene med det.«"),
    RemarkCode.QUOTE_NOT_VERBATIM: written("En leder siger: »Jeg står aldrig alene med det.« [P-000001]"),
    RemarkCode.QUOTES_OFF: written(QUOTED, policy=OFF),
    RemarkCode.QUOTE_TOO_LONG: written(QUOTED, policy=SHORT),
    RemarkCode.QUOTE_TOO_OFTEN: written(QUOTED + "\n" + QUOTED, policy=SHORT),
    RemarkCode.QUOTE_LABEL_SMALL: written(QUOTED, policy=SHORT),
    RemarkCode.QUOTE_UNCONFIRMED: written(
        "»Jeg står ofte alene med de svære sager.« [P-000301]",
        more_passages=(passage(301, voice="V-001", state=PassageState.PROPOSED),),
    ),
    RemarkCode.QUOTE_WITHHELD: written(
        "»Jeg står ofte alene med de svære sager.« [P-000301]",
        more_passages=(passage(301, voice="V-001", withheld=True),),
    ),
    RemarkCode.QUOTE_LEADS_TO_ONE: with_units(
        written("En leder på Lyngen siger: »Jeg står ofte alene med de svære sager.« [P-000001]"), SMALL_UNIT
    ),
}

PEOPLE = {
    RemarkCode.NAME: written("Det sagde Karen Holm."),
    RemarkCode.ADDRESS: written("Vi mødtes på Nørregade 7 i byen."),
    RemarkCode.CPR: written("Personen har 010180-1234 som nummer."),
    RemarkCode.TELEPHONE: written("Ring på 33 15 20 20 i dag."),
    RemarkCode.EMAIL: written("Skriv til ida@by.dk i dag."),
    RemarkCode.UNIQUE_ROLE: with_units(written("På Lyngen har man en fast koordinator."), SMALL_UNIT),
    RemarkCode.THIRD_PERSON: written("Hun har været leder i 23 år og er snart færdig."),
    RemarkCode.SPOKEN_ABOUT: replace(written("Det er svært at få svar fra HR. [F-001]"), units=(STAFF,)),
    RemarkCode.CONDENSED_GIVES_AWAY: condensed_as("Alene på Lyngen"),
    RemarkCode.CONDENSED_OF_ONE: condensed_as("Alene", attributes=(("area", "havn"),)),
    RemarkCode.NO_REGISTER: written("Intet."),
}

LOOSE = passage(401, voice="V-001", themes=())
THREAD = {
    RemarkCode.FINDING_WITHOUT_PASSAGES: small_study(findings=(finding(0),)),
    RemarkCode.FINDING_UNUSED: written("Intet."),
    RemarkCode.FINDING_ON_PROPOSED: small_study(
        findings=(finding(0, passages_for=("P-000301",)),),
        more_passages=(passage(301, voice="V-001", state=PassageState.PROPOSED),),
    ),
    RemarkCode.FINDING_ON_LOST: small_study(
        findings=(finding(0, passages_for=("P-000301",)),),
        more_passages=(passage(301, voice="V-001", state=PassageState.LOST),),
    ),
    RemarkCode.RECOMMENDATION_WITHOUT_FINDINGS: small_study(
        recommendations=(Recommendation("R-001", "T-1.2", "Gør noget."),)
    ),
    RemarkCode.THEME_WITHOUT_FINDINGS: small_study(findings=(finding(6, theme="T-1"),)),
    RemarkCode.PASSAGE_WITHOUT_THEME: small_study(more_passages=(LOOSE,)),
    RemarkCode.DISSENT_PASSED_OVER: written(
        "Nogle ledere savner sparring. [F-001]", findings=(finding(6, names(7, 9)),)
    ),
    RemarkCode.BALANCE: written(
        "Mange ledere savner sparring. [F-001]",
        findings=(finding(30),),
        more_passages=tuple(passage(500 + n, voice="V-001", kind=PassageKind.STRENGTH) for n in range(30)),
    ),
    RemarkCode.NOT_JUDGED: written("Mange ledere savner sparring."),
}

RAISED = CLAIMS | QUOTES | PEOPLE | THREAD
ELSEWHERE = {RemarkCode.ESTIMATE_UNSURE}
"""Raised in test_check_survey.py, where there are answers."""


@pytest.mark.parametrize("code", RAISED, ids=lambda code: code.value.name)
def test_check_raises(code):
    found = said(code, RAISED[code])
    assert len(found) >= 1
    for language in ("da", "en"):
        assert "{" not in describe(found[0], language).replace("{{", "")
    assert found[0].line >= 1
    assert found[0].column >= 1


def test_every_code_is_raised_by_a_test():
    assert set(RAISED) | ELSEWHERE == set(RemarkCode)


SOUND = written(
    "Nogle ledere savner sparring. [F-001]\n\nEn leder siger: »Jeg står ofte alene.« [P-000001]\n"
)


def test_check_says_nothing_of_a_sentence_that_holds():
    assert codes_of(SOUND, register=("Ida Hansen",)) == set()


def test_check_counts_sentences_claims_and_what_it_could_not_judge():
    result = check(
        written("Nogle ledere savner sparring. [F-001] Mange ledere er trætte. [tolkning: stemning]")
    )
    assert (result.sentences, result.claims, result.judged, result.not_judged) == (5, 2, 1, 1)


def test_check_of_a_study_without_a_report_looks_at_its_thread():
    result = check(small_study(findings=(finding(0),)))
    assert [one.code for one in result.remarks] == [RemarkCode.FINDING_WITHOUT_PASSAGES]
    assert result.publishable


def test_check_reads_both_reports():
    study = replace(
        written("Mange ledere savner sparring. [F-001]"),
        report_en="# Leaders\nMany leaders miss it. [F-001]\n",
    )
    found = said(RemarkCode.TOO_MUCH, study)
    assert {(one.file, one.wording_da, one.wording_en) for one in found} == {
        ("report.md", "Nogle ledere savner sparring.", ""),
        ("report.en.md", "", "Some leaders miss it."),
    }


def test_check_points_at_the_claim():
    (one,) = said(RemarkCode.TOO_MUCH, CLAIMS[RemarkCode.TOO_MUCH])
    assert (one.file, one.line, one.column) == ("report.md", 4, 1)
    assert (CHAPTER + "Mange ledere savner sparring. [F-001]")[one.start : one.end] == "Mange"
    assert describe(one, "da").startswith(
        "»Mange« er for stærkt formuleret: 6 af 34 hørte; 6-73 % af alle 104"
    )
    assert describe(one, "en").startswith("“Mange” says too much: 6 of 34 heard; 6 to 73 % of all 104")


def test_check_puts_the_ten_worst_first_and_the_rest_in_place():
    text = "Flere ledere end sidst savner det. [F-001]\n\n" * 3 + "Mange ledere savner sparring.\n\n" * 12
    found = remarks_of(written(text))
    assert {one.severity for one in found[:WORST]} == {Severity.ERROR}
    rest = [(one.file, one.line, one.column) for one in found[WORST:]]
    assert rest == sorted(rest)


def test_check_never_shows_a_name_of_the_register():
    found = said(RemarkCode.NAME, written("Det mente Vibeke Ålborg-Riis."), register=("Vibeke Ålborg-Riis",))
    assert [(one.line, one.sentence, one.values) for one in found] == [(4, "", ())]


def test_check_finds_names_in_what_is_printed_of_the_tables():
    study = small_study(
        recommendations=(Recommendation("R-001", "T-1.2", "Spørg Karen Holm.", findings=("F-001",)),)
    )
    assert [(one.file, one.line) for one in said(RemarkCode.NAME, study)] == [("recommendations.csv", 2)]


def test_check_lets_the_method_chapter_tell_of_the_procedure():
    study = small_study("# Lederne\n## Metode {#method}\nMange ledere blev inviteret to gange.\n")
    assert RemarkCode.UNBOUND_CLAIM not in codes_of(study)


def test_check_lets_a_quotation_of_the_study_s_own_definition_stand():
    meaning = Text("Den forskel en arbejdsplads skal gøre for borgerne.")
    definitions = (Definition(Text("Kerneopgave"), meaning),)
    study = written(
        "Ordet betyder »den forskel en arbejdsplads skal gøre for borgerne«.", definitions=definitions
    )
    assert RemarkCode.QUOTE_WITHOUT_REFERENCE not in codes_of(
        replace(study, info=replace(study.info, definitions=definitions))
    )


def test_dissent_is_told_by_the_finding_it_carries():
    findings = (finding(6, names(7, 9)), finding(0, name="F-002", passages_for=names(7, 9)))
    study = written(
        "Nogle ledere savner sparring. [F-001]\n\nFlere ledere roser den. [F-002]", findings=findings
    )
    assert RemarkCode.DISSENT_PASSED_OVER not in codes_of(study)


def test_others_are_the_first_one_s_voices_against():
    study = written(
        "Nogle ledere savner sparring, mens andre roser den. [F-001]", findings=(finding(6, names(7, 9)),)
    )
    assert codes_of(study) <= {RemarkCode.NO_REGISTER}


def test_others_take_the_next_reference():
    findings = (finding(6), finding(0, name="F-002", passages_for=names(7, 9)))
    study = written("Nogle ledere savner sparring, mens andre roser den. [F-001] [F-002]", findings=findings)
    assert codes_of(study) <= {RemarkCode.NO_REGISTER}


def test_others_among_the_first_are_not_apart():
    findings = (finding(6), finding(3, name="F-002"))
    study = written("Nogle ledere savner sparring, mens andre roser den. [F-001] [F-002]", findings=findings)
    (one,) = said(RemarkCode.OTHERS_NOT_APART, study)
    assert dict(one.values)["count"] == "0"


def test_a_claim_of_a_group_is_judged_in_the_group():
    study = written("De fleste nye ledere savner sparring. [F-001]", findings=(finding(5, population="new"),))
    assert codes_of(study) <= {RemarkCode.NO_REGISTER}


def test_a_finding_of_a_group_needs_the_group_s_words():
    study = written("De fleste ledere savner sparring. [F-001]", findings=(finding(5, population="new"),))
    (one,) = said(RemarkCode.POPULATION_MISMATCH, study)
    assert describe(one, "da").startswith("sætningen taler om alle, men F-001 handler om nye ledere")


def test_a_trend_that_voices_tell_of_is_theirs():
    study = written("Nogle ledere oplever, at der er flere opgaver end sidst. [F-001]")
    assert RemarkCode.TREND_WITHOUT_COMPARISON not in codes_of(study)


def test_a_trend_is_carried_by_an_earlier_study():
    study = CLAIMS[RemarkCode.TREND_WITHOUT_COMPARISON]
    assert RemarkCode.TREND_WITHOUT_COMPARISON not in codes_of(study, previous=small_study())


def test_emphasis_is_carried_where_the_group_says_it_more():
    study = written("Det gælder især nye ledere. [F-001]", findings=(finding(6),))
    assert RemarkCode.EMPHASIS_NOT_CARRIED not in codes_of(study)


def test_numbers_of_a_finding_hold():
    study = written("Det siger 6 af 34 ledere. [F-001]")
    assert codes_of(study) <= {RemarkCode.NO_REGISTER}


def test_numbers_of_the_frame_hold():
    study = written("I alt er 34 af 104 ledere hørt. [heard] [frame]\n\nNogle ledere savner det. [F-001]")
    assert codes_of(study) <= {RemarkCode.NO_REGISTER}


def test_a_number_of_the_frame_goes_stale():
    (one,) = said(RemarkCode.STALE_NUMBER, written("I alt er 30 ledere hørt. [heard]"))
    assert dict(one.values) == {"claim": "30", "target": "heard", "value": "34"}


def test_check_sentence_answers_for_a_finding_that_is_not_saved():
    evidence = Evidence.of(small_study())
    (one,) = check_sentence(evidence, "Alle ledere savner sparring.", finding(6, name="F-777"))
    assert (one.code, one.wording_da) == (RemarkCode.TOO_MUCH, "Nogle ledere savner sparring.")


def test_words_are_complete_in_both_languages():
    for code in RemarkCode:
        words: Words = code.value
        assert all((words.name, words.what_en, words.do_en, words.what_da, words.do_da))
    assert len({code.value.name for code in RemarkCode}) == len(RemarkCode)


def test_places_are_counted_by_unit():
    study = written("Flere steder savner man sparring. [F-001]")
    (one,) = said(RemarkCode.TOO_MUCH, study)
    assert (one.support.voices_for, one.support.base) == (1, 1)


def test_a_claim_on_an_unknown_population_is_not_held_against_nobody():
    study = written("Mange ledere savner sparring. [F-001]", findings=(finding(6, population="ghosts"),))
    assert codes_of(study) <= {RemarkCode.POPULATION_UNKNOWN, RemarkCode.NO_REGISTER}


def test_one_that_only_shares_a_reference_is_not_judged():
    study = written("Nogle ledere roser en direktør, der kom ud. [F-001]")
    assert codes_of(study) <= {RemarkCode.NO_REGISTER, RemarkCode.NOT_JUDGED}


def test_numbers_need_both_sides_of_a_ratio():
    stale = said(RemarkCode.STALE_NUMBER, written("I alt er 34 af 90 ledere hørt. [heard]"))
    assert [dict(one.values)["target"] for one in stale] == ["frame"]


def test_a_share_is_held_against_the_voices_of_its_finding():
    assert RemarkCode.STALE_NUMBER not in codes_of(written("Det siger 18 % af lederne. [F-001]"))
    assert RemarkCode.STALE_NUMBER in codes_of(written("Det siger 28 % af lederne. [F-001]"))


def test_a_number_beside_a_withheld_figure_is_doubted():
    study = written("Det siger 3 ledere. [F-001.for]", findings=(finding(3),))
    assert RemarkCode.FIGURE_WITHHELD in codes_of(study)


def test_emphasis_without_a_finding_has_no_carrier():
    assert RemarkCode.COMPARISON_WITHOUT_CARRIER in codes_of(written("Det gælder især nye ledere."))


def test_emphasis_on_a_matter_is_no_comparison():
    found = codes_of(written("Nogle ledere savner især tid. [F-001]"))
    assert found <= {RemarkCode.NO_REGISTER}


def test_a_trend_is_carried_by_figures_of_two_measurements():
    text = "Flere ledere end sidst er enige. [q07.agree] [q07.agree|wave:1]"
    assert RemarkCode.TREND_WITHOUT_COMPARISON not in codes_of(written(text))


def test_a_voices_directive_needs_its_finding():
    assert RemarkCode.DANGLING_FINDING in codes_of(written(":::voices F-404\n:::\n"))


def test_figures_of_a_base_say_whom_it_is_of():
    spoke = said(
        RemarkCode.TOO_MUCH,
        written(
            "Af dem, der talte om det, savner alle ledere sparring. [F-001]",
            findings=(finding(6, base=Base.SPOKE),),
        ),
    )
    assert "6 af 34" in describe(spoke[0], "da")


def test_a_survey_in_which_some_agree_is_no_agreement_with_the_interviews():
    study = replace(
        small_study(), report_en="# Leaders\nIn the survey {{heard}} agree that they get advice.\n"
    )
    assert RemarkCode.SURVEY_ALONE not in codes_of(study)


def test_a_survey_that_agrees_with_the_interviews_needs_both():
    study = replace(small_study(), report_en="# Leaders\nThe survey agrees with the interviews. [F-001]\n")
    assert RemarkCode.SURVEY_ALONE in codes_of(study)


def test_dissent_is_told_by_the_opposite_view_in_its_paragraph():
    told = "Nogle ledere savner sparring. [F-001] Det slider. Det tager tid. {} Sådan er det."
    opposite, plain = (
        written(told.format(more), findings=(finding(6, names(7, 9)),))
        for more in ("Der er også det modsatte syn.", "Der er mere at sige.")
    )
    assert RemarkCode.DISSENT_PASSED_OVER not in codes_of(opposite)
    assert RemarkCode.DISSENT_PASSED_OVER in codes_of(plain)


def test_a_heading_that_is_a_theme_s_title_claims_nothing():
    study = small_study("# Lederne\n## Flere ledere står alene {#T-1}\nDet er så. [F-001]\n")
    titled = replace(
        study, themes=(replace(study.themes[0], title_da="Flere ledere står alene"), study.themes[1])
    )
    assert RemarkCode.UNBOUND_CLAIM in codes_of(study)
    assert RemarkCode.UNBOUND_CLAIM not in codes_of(titled)


def test_tables_do_not_carry_what_a_finding_denies():
    denying = finding(0, passages_for=("P-000201",), sentence_da="Ingen ledere savner sparring.")
    study = written(
        "Nogle ledere savner sparring. [F-001]",
        findings=(denying,),
        more_voices=(Voice("V-201", VoiceKind.GROUP, heard=True),),
        more_passages=(passage(201, voice="V-201"),),
    )
    assert RemarkCode.NOT_SUPPORTED in codes_of(study)
    assert RemarkCode.TABLES_ALONE not in codes_of(study)


@pytest.mark.parametrize("turn", [gc.enable, gc.disable])
def test_a_check_leaves_the_collector_as_it_was(turn):
    turn()
    was_on = gc.isenabled()
    check(small_study())
    assert gc.isenabled() is was_on
    gc.enable()
