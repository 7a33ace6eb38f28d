"""A study of 104 leaders, 34 of them heard, small enough to count by hand."""

from redthread.records.info import Attribute, AttributeKind, Policy, StudyInfo, Text
from redthread.records.rows import Finding, Group, Passage, Theme, Unit, Voice
from redthread.records.study import Guide, Source, Study
from redthread.records.words import PassageKind, SourceKind, VoiceKind, WhyNot

WORDS = "Jeg står ofte alene med de svære sager, og det slider."
NEW = Group("new", "Nye ledere", "New leaders", ("nye ledere", "new leaders"), "seniority < 2")


def person(number, *, heard=True, seniority=9, unit="skole"):
    attributes = (("seniority", str(seniority)), ("area", "boern" if number % 2 else "aeldre"))
    why_not = None if heard else WhyNot.POSTPONED
    return Voice(f"V-{number:03d}", VoiceKind.PERSON, unit, True, heard, why_not, attributes=attributes)


def passage(number, *, voice=None, themes=("T-1.2",), kind=PassageKind.CHALLENGE, **more):
    voice = voice or f"V-{number:03d}"
    return Passage(
        f"P-{number:06d}",
        f"S-{voice[2:]}",
        start=0,
        end=len(WORDS),
        voice=voice,
        kind=kind,
        themes=themes,
        **more,
    )


def names(first, last):
    return tuple(f"P-{number:06d}" for number in range(first, last + 1))


def small_study(
    report="",
    *,
    heard=34,
    frame=104,
    findings=(),
    asked=("T-1.2",),
    guide="G-1",
    more_passages=(),
    more_voices=(),
    policy=None,
    **more,
):
    """Persons 1 to ``heard`` are heard and have a passage each; 1 to 6 are new leaders."""
    voices = tuple(person(n, heard=n <= heard, seniority=1 if n <= 6 else 9) for n in range(1, frame + 1))
    sources = tuple(
        Source(f"S-{n:03d}", SourceKind.INTERVIEW, "Samtale", (f"V-{n:03d}",), WORDS, guide=guide)
        for n in range(1, heard + 1)
    )
    info = StudyInfo(
        "lille",
        Text("Lederne", "The leaders"),
        attributes=(Attribute("seniority", AttributeKind.NUMBER), Attribute("area")),
        policy=policy or Policy(),
        **{key: more.pop(key) for key in ("previous", "definitions") if key in more},
    )
    return Study(
        info,
        units=(Unit("skole", "", "Skolen"), Unit("plejehjem", "", "Plejehjemmet")),
        voices=voices + more_voices,
        groups=more.pop("groups", (NEW,)),
        themes=(Theme("T-1", "", "Trivsel"), Theme("T-1.2", "T-1", "Sparring")),
        guides=(Guide("G-1", SourceKind.INTERVIEW, "Guide", "Hvad savner du?", asked=tuple(asked)),),
        sources=sources + more.pop("more_sources", ()),
        passages=tuple(passage(n) for n in range(1, heard + 1)) + more_passages,
        findings=findings or (finding(6),),
        report=report,
        **more,
    )


def finding(count, against=(), name="F-001", **more):
    """A finding that persons 1 to ``count`` carry."""
    return Finding(
        name,
        more.pop("theme", "T-1.2"),
        more.pop("sentence_da", "Nogle ledere savner sparring."),
        passages_for=more.pop("passages_for", names(1, count)),
        passages_against=tuple(against),
        **more,
    )
