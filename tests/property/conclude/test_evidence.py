"""The index against a slow plain twin that counts from the rows each time."""

from hypothesis import given, settings
from hypothesis import strategies as st

from redthread.conclude.evidence import Evidence
from redthread.conclude.verdicts import Tally, verdict
from redthread.records.info import StudyInfo, Text
from redthread.records.norms import Norm
from redthread.records.rows import Finding, Group, Passage, Theme, Voice
from redthread.records.study import Guide, Source, Study
from redthread.records.words import Base, PassageState, SourceKind, VoiceKind
from tests.plain_support import plain_support

THEMES = (
    Theme("T-1", "", "A"),
    Theme("T-1.1", "T-1", "B"),
    Theme("T-1.2", "T-1", "C"),
    Theme("T-2", "", "D"),
)
NAMES = [theme.id for theme in THEMES]
GROUP = Group("new", "Nye", rule="seniority < 2")
GUIDES = (
    Guide("G-1", SourceKind.INTERVIEW, "x", "", asked=("T-1.1",)),
    Guide("G-2", SourceKind.INTERVIEW, "y", "", open=("T-1",)),
)

voices = st.lists(
    st.tuples(
        st.sampled_from(VoiceKind), st.booleans(), st.sampled_from("139"), st.sampled_from(["", "G-1", "G-2"])
    ),
    max_size=8,
)
passages = st.lists(
    st.tuples(st.integers(0, 7), st.sets(st.sampled_from(NAMES), max_size=2), st.sampled_from(PassageState)),
    max_size=14,
)
findings = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from(["all", "new", "nobody"]),
    st.sampled_from(Base),
    st.sets(st.integers(0, 13)),
    st.sets(st.integers(0, 13)),
)


def build(people, said, claim):
    rows = tuple(
        Voice(f"V-{n}", kind, "", True, heard, attributes=(("seniority", years),))
        for n, (kind, heard, years, _) in enumerate(people)
    )
    sources = tuple(
        Source(f"S-{n}", SourceKind.INTERVIEW, "", (f"V-{n}",), "ord", guide=guide)
        for n, (_, _, _, guide) in enumerate(people)
    )
    marked = tuple(
        Passage(f"P-{n}", f"S-{who}", voice=f"V-{who}", themes=tuple(sorted(themes)), state=state)
        for n, (who, themes, state) in enumerate(said)
        if who < len(people)
    )
    theme, population, base, for_, against = claim
    finding = Finding(
        "F-1",
        theme,
        population=population,
        base=base,
        passages_for=tuple(f"P-{n}" for n in sorted(for_)),
        passages_against=tuple(f"P-{n}" for n in sorted(against)),
    )
    return Study(
        StudyInfo("x", Text("x")),
        voices=rows,
        groups=(GROUP,),
        themes=THEMES,
        guides=GUIDES,
        sources=sources,
        passages=marked,
        findings=(finding,),
    )


def inside(finding):
    def picked(voice):
        new = float(dict(voice.attributes)["seniority"]) < 2
        return finding.population == "all" or (finding.population == "new" and new)

    return picked


@settings(max_examples=200, deadline=None)
@given(voices, passages, findings)
def test_support_equals_the_plain_twin(people, said, claim):
    study = build(people, said, claim)
    found = Evidence.of(study).support(study.findings[0], Norm.SOME)
    (finding,) = study.findings
    assert plain_support(study, finding, inside(finding)) == (
        found.frame,
        found.heard,
        found.asked,
        found.spoke,
        found.voices_for,
        found.voices_against,
        found.voices_both,
        found.base,
    )
    assert 0 <= found.lowest <= found.highest <= 1
    assert found.share is None or 0 <= found.share <= 1


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.booleans(), st.sampled_from(Norm))
def test_verdict_is_one_of_six_and_more_voices_never_turn_too_little_into_too_much(
    base, said, denied, told, norm
):
    said, denied = min(said, base), min(denied, base)
    order = ["not-supported", "too-much", "holds", "too-little"]
    here = verdict(Tally(said, denied, base, told), norm, 0.5)
    more = verdict(Tally(min(said + 1, base), denied, base, told), norm, 0.5)
    if here.value in order and more.value in order and norm is not Norm.NONE:
        assert order.index(here.value) <= order.index(more.value)
