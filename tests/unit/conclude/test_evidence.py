from dataclasses import replace

import pytest

from redthread.conclude.evidence import Evidence
from redthread.records.claims import Asked, Support, Verdict
from redthread.records.info import StudyInfo, Text
from redthread.records.norms import Norm
from redthread.records.rows import Unit, Voice
from redthread.records.rules import ancestors
from redthread.records.study import Source, Study
from redthread.records.words import Base, PassageState, SourceKind, VoiceKind
from tests.unit.conclude.small_study import WORDS, finding, names, passage, small_study


def support_of(study, norm=Norm.SOME, **more):
    return Evidence.of(study).support(study.findings[0], norm, **more)


def test_support_counts_persons_heard_in_the_population():
    assert support_of(small_study(findings=(finding(6, names(7, 9)),))) == Support(
        104, 34, 34, 34, 6, 3, 0, 34, 6 / 34, Verdict.HOLDS, 6 / 104, 76 / 104
    )


def test_support_counts_a_person_once_whatever_the_passages():
    again = (passage(201, voice="V-001"), passage(202, voice="V-001"))
    study = small_study(
        findings=(finding(1, passages_for=("P-000001", "P-000201", "P-000202")),), more_passages=again
    )
    assert support_of(study, Norm.ONE).voices_for == 1


def test_support_counts_a_voice_on_both_sides_on_both():
    found = support_of(small_study(findings=(finding(6, names(6, 8)),)))
    assert (found.voices_for, found.voices_against, found.voices_both) == (6, 3, 1)


def test_support_leaves_out_who_is_outside_the_population():
    study = small_study(findings=(finding(10, population="new"),))
    found = support_of(study)
    assert (found.frame, found.heard, found.voices_for, found.base) == (6, 6, 6, 6)


def test_support_of_an_unknown_population_is_nobody():
    found = support_of(small_study(findings=(finding(6, population="ghosts"),)))
    assert (found.frame, found.base, found.share, found.verdict) == (0, 0, None, Verdict.NOT_SUPPORTED)


def test_support_leaves_out_passages_that_were_lost_and_keeps_proposed_ones():
    extra = (
        passage(301, voice="V-010", state=PassageState.LOST),
        passage(302, voice="V-011", state=PassageState.PROPOSED),
    )
    study = small_study(findings=(finding(0, passages_for=("P-000301", "P-000302")),), more_passages=extra)
    assert support_of(study).voices_for == 1


def test_support_takes_the_only_voice_of_a_source_for_a_passage_without_one():
    study = small_study()
    unsaid = tuple(replace(one, voice="") for one in study.passages)
    assert support_of(replace(study, passages=unsaid)).voices_for == 6


def test_support_keeps_tables_and_representatives_apart():
    voices = (
        Voice("V-201", VoiceKind.GROUP, heard=True),
        Voice("V-202", VoiceKind.GROUP, heard=True),
        Voice("V-203", VoiceKind.REPRESENTATIVE, heard=True, represents="Lederforeningen"),
    )
    meeting = Source("S-201", SourceKind.MEETING, "Møde", ("V-201", "V-202", "V-203"), WORDS)
    extra = (passage(201, voice="V-201"), passage(203, voice="V-203"))
    study = small_study(
        findings=(finding(0, passages_for=("P-000201", "P-000203")),),
        more_voices=voices,
        more_passages=extra,
        more_sources=(meeting,),
    )
    behind = Evidence.of(study).behind(study.findings[0])
    assert behind.tables_for == {"V-201"}
    assert behind.tables == {"V-201", "V-202"}
    assert behind.representatives == ("Lederforeningen",)
    assert behind.for_ == frozenset()


@pytest.mark.parametrize(
    ("asked", "theme", "status"),
    [
        (("T-1.2",), "T-1.2", Asked.ASKED),
        (("T-1",), "T-1.2", Asked.OPEN),
        (("T-1.2",), "T-1", Asked.OPEN),
        ((), "T-1.2", Asked.SPONTANEOUS),
    ],
)
def test_asked_follows_the_guide(asked, theme, status):
    assert Evidence.of(small_study(asked=asked)).asked(theme)["V-001"] is status


def test_asked_is_unknown_without_a_guide():
    assert Evidence.of(small_study(guide="")).asked("T-1.2")["V-001"] is Asked.UNKNOWN


def test_asked_takes_the_clearest_of_two_sources():
    study = small_study(asked=())
    again = Source("S-901", SourceKind.INTERVIEW, "Igen", ("V-001",), WORDS, guide="")
    evidence = Evidence.of(replace(study, sources=(*study.sources, again)))
    assert (evidence.asked("T-1.2")["V-001"], evidence.asked("T-1.2")["V-002"]) == (
        Asked.UNKNOWN,
        Asked.SPONTANEOUS,
    )


def test_support_takes_those_who_spoke_as_base():
    extra = tuple(passage(400 + n, voice=f"V-{n:03d}", themes=("T-1",)) for n in range(1, 35))
    study = small_study(findings=(finding(6, names(7, 8), base=Base.SPOKE, theme="T-1.2"),))
    silent = tuple(
        replace(one, themes=("T-1",)) if n > 20 else one for n, one in enumerate(study.passages, 1)
    )
    found = support_of(replace(study, passages=(*silent, *extra)))
    assert (found.spoke, found.base) == (20, 20)


def test_support_takes_those_asked_as_base():
    study = small_study(findings=(finding(6, base=Base.ASKED),))
    unasked = tuple(replace(one, guide="") if n > 10 else one for n, one in enumerate(study.sources, 1))
    found = support_of(replace(study, sources=unasked))
    assert (found.asked, found.base, found.voices_for) == (10, 10, 6)


def test_support_counts_passages_of_a_sub_theme_under_the_theme():
    evidence = Evidence.of(small_study())
    assert len(evidence.spoke["T-1"]) == 34


def test_support_turns_a_finding_that_denies():
    denied = finding(5, names(10, 11), sentence_da="Ingen ledere har oplevet mobning.")
    study = small_study(findings=(denied,))
    assert support_of(study, Norm.NONE).verdict is Verdict.CONTRADICTED
    assert (
        support_of(replace(study, findings=(replace(denied, passages_against=()),)), Norm.NONE).verdict
        is Verdict.HOLDS
    )
    found = support_of(study, Norm.SOME)
    assert (found.verdict, found.voices_for, found.voices_against) == (Verdict.HOLDS, 2, 5)


def test_support_counts_units_over_places():
    study = small_study(findings=(finding(6),))
    voices = tuple(replace(one, unit="plejehjem") if n == 2 else one for n, one in enumerate(study.voices, 1))
    found = support_of(replace(study, voices=voices), Norm.ALL, over="places")
    assert (found.voices_for, found.base, found.verdict) == (2, 2, Verdict.HOLDS)


def test_bounds_of_an_empty_frame_are_open():
    found = support_of(small_study(frame=0, heard=0, findings=(finding(0),)))
    assert (found.lowest, found.highest) == (0.0, 1.0)


def test_ancestors_end_where_a_circle_closes():
    study = Study(StudyInfo("a", Text("A")), units=(Unit("a", "b", "A"), Unit("b", "a", "B")))
    assert ancestors(study) == {"a": ("a", "b"), "b": ("b", "a")}


def test_supports_hold_every_finding():
    study = small_study(findings=(finding(6), finding(2, name="F-002")))
    assert {name: one.voices_for for name, one in Evidence.of(study).supports().items()} == {
        "F-001": 6,
        "F-002": 2,
    }
