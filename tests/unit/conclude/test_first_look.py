from dataclasses import replace

from redthread.conclude.check import case_of, check_case
from redthread.conclude.first_look import first_look, missing, who_said
from redthread.records.words import WhyNot
from tests.unit.conclude.small_study import NEW, finding, names, small_study

OLD = replace(
    NEW, id="old", title_da="Erfarne ledere", title_en="", phrases=("erfarne ledere",), rule="seniority >= 2"
)


def look_of(study):
    case = case_of(study)
    return first_look(case.evidence, check_case(case).remarks)


def test_first_look_of_a_sound_study_shows_who_is_missing_alone():
    look = look_of(small_study("# Lederne\n## Sparring {#T-1.2}\nNogle ledere savner sparring. [F-001]\n"))
    assert (look.claim, look.who, look.drift, look.quote) == (None, None, None, None)
    assert look.missing.heard == 34


def test_first_look_prefers_a_claim_that_somebody_spoke_against():
    text = "# Lederne\n## Sparring {#T-1.2}\nMange ledere savner ro. [F-001]\n\nMange ledere savner tid. [F-002]\n"
    findings = (finding(5), finding(6, names(7, 9), name="F-002"))
    assert look_of(small_study(text, findings=findings)).claim.finding == "F-002"


def test_who_said_counts_everybody_heard_or_not():
    study = small_study(findings=(finding(6, names(7, 9)),))
    who = who_said(case_of(study).evidence, study.findings[0])
    assert (who.count_for, who.count_against, who.silent, who.not_asked, who.not_heard) == (6, 3, 25, 0, 70)
    assert [one.voice for one in who.for_] == ["V-001", "V-002", "V-003"]


def test_who_said_tells_who_was_never_asked():
    study = small_study(findings=(finding(6),), asked=())
    who = who_said(case_of(study).evidence, study.findings[0])
    assert (who.silent, who.not_asked) == (0, 28)


def test_missing_names_reasons_and_groups_hardly_heard():
    study = small_study(groups=(NEW, OLD))
    found = missing(case_of(study).evidence)
    assert (found.frame, found.heard, found.reasons) == (104, 34, ((WhyNot.POSTPONED, 70),))
    assert found.groups == (("erfarne ledere", "erfarne ledere", 28, 98),)


def test_missing_is_nobody_where_all_were_heard():
    assert missing(case_of(small_study(heard=34, frame=34)).evidence) is None
