"""A small whole study, made in code: for tests that need one with people, findings, a survey and a year of actions."""

import io
from dataclasses import replace
from datetime import date

from redthread.records.info import Attribute, Definition, Method, Policy, Quoting, StudyInfo, Text
from redthread.records.rows import (
    Action,
    Finding,
    Group,
    Passage,
    Progress,
    Recommendation,
    Response,
    Theme,
    Unit,
    Voice,
)
from redthread.records.study import Attachment, Guide, Source, Study
from redthread.records.words import (
    ActionState,
    Answer,
    Asks,
    Base,
    Basis,
    Origin,
    PassageKind,
    Priority,
    SourceKind,
    ThemeOrigin,
    UnitKind,
    VoiceKind,
    WhyNot,
)

AREAS = (("skole", 18, 13), ("dagtilbud", 12, 10), ("ældre", 14, 12), ("havn", 2, 1))
LONE = "Havnens leder mangler en at ringe til om natten"
SUPPORTIVE = (
    "Får hurtigt svar fra sin chef, når en sag brænder på",
    "Bruger sin chef som sparringspartner hver uge",
    "Oplever opbakning, også når beslutningen er upopulær",
    "Har en chef, der kender hverdagen",
)
ALONE = (
    "Står alene med de svære personalesager",
    "Savner nogen at tænke højt sammen med",
    "Får først svar, når sagen er overstået",
)
WISHES = (
    "Vil have et fast møde med chefen hver måned",
    "Ønsker et netværk på tværs af områder",
    "Vil kunne ringe til en kollega uden for egen enhed",
)
PRACTICES = ("Mødes fast med to nabokolleger om svære sager", "Har en fast ugentlig time uden møder")
TIME = (
    "Dokumentation æder den tid, der skulle bruges på ledelse",
    "Leder tre matrikler og når sjældent rundt",
)

REPORT = """---
language: da
---
# Vilkår for ledelse i Fjordby

:::main-results
De fleste ledere oplever opbakning fra deres nærmeste chef. [F-001] Nogle ledere savner sparring i de **svære sager**, [F-002] mens andre roser den.

- Mange ledere peger på, at dokumentation tager tid fra ledelse. [F-003]
- {{q01.agree}} af lederne er enige i, at de har tid nok. [F-004]
:::

## Motivation og trivsel {#T-1}

Målgruppen er {{frame}} ledere, og {{heard}} af dem er hørt.

### Opbakning og sparring {#T-1.2}

De fleste ledere oplever opbakning fra deres nærmeste chef. [F-001] Det er *ikke* givet, at det varer ved. [tolkning: to af områderne skifter chef i år]

> »Jeg står alene med de svære personalesager, og det kan mærkes« [P-000101]

:::voices F-001
:::
:::recommendations T-1.2
:::

## Tid til ledelse {#T-2}

Mange ledere peger på, at dokumentation tager tid fra ledelse. [F-003] Enkelte ledere er helt alene. [F-005]

| Område | Ledere |
|---|---|
| Skole | 18 |
| Dagtilbud | 12 |

:::chart q01 by=area
:::
:::table q01 by=area
:::
:::chart kinds
:::
:::chart voices
:::
:::chart response by=area
:::
:::recommendations T-2
:::

## Perspektiv {#perspective}

Undersøgelsen er et øjebliksbillede.
"""


def small_study() -> Study:
    """46 persons in four areas, 36 heard; six findings, four recommendations, one of each state."""
    voices = _voices()
    heard = [voice for voice in voices if voice.heard and voice.kind is VoiceKind.PERSON]
    sources, passages = _material(heard)
    return Study(
        info=_info(),
        units=(
            Unit("fjordby", "", "Fjordby Kommune", "Fjordby Municipality", UnitKind.MUNICIPALITY),
            *(
                Unit(f"{area}-center", "fjordby", f"Center for {area}", "", UnitKind.CENTRE)
                for area, _, _ in AREAS
            ),
        ),
        voices=voices,
        groups=(Group("new", "nye ledere", "new leaders", ("nye ledere",), "seniority < 2"),),
        themes=_themes(),
        guides=(
            Guide(
                "G-1", SourceKind.INTERVIEW, "Interviewguide", "Hvad giver dig energi?", asked=("T-1", "T-2")
            ),
        ),
        sources=sources,
        passages=passages,
        findings=_findings(passages),
        recommendations=_recommendations(),
        responses=_responses(),
        actions=_actions(),
        progress=_progress(),
        questionnaire=Attachment("questionnaire.xlsx", _workbook()),
        answers=Attachment("answers.csv", _answers()),
        report=REPORT,
    )


def _info() -> StudyInfo:
    return StudyInfo(
        "fjordby",
        Text("Vilkår for ledelse i Fjordby", "Conditions for leadership in Fjordby"),
        commissioner=Text("Direktionen", "The executive board"),
        analyst=Text("HR-afdelingen", "The HR department"),
        start=date(2025, 9, 1),
        end=date(2026, 3, 31),
        purpose=Text(
            "At vide, hvad der bærer ledelse, og hvad der slider.", "To know what carries leadership."
        ),
        questions=(Text("Hvad bærer ledelse?"), Text("Hvad slider på den?")),
        definitions=(Definition(Text("Leder"), Text("Den, der har ansvar for personale."), "Vedtægten"),),
        method=Method(
            who_counts=Text("Alle med personaleansvar."),
            knowledge=Text("Vi læser det sagte som erfaringer og ikke som fakta."),
            themes_origin=Text("To temaer var givet; undertemaerne kom af materialet."),
            quality=(Text("Hver påstand kan følges tilbage til det sagte."),),
            pre_understanding=Text("Undersøgeren har selv været leder i kommunen."),
            planned=Text("46 samtaler."),
            came=Text("36 samtaler; ti blev aldrig holdt."),
        ),
        attributes=(
            Attribute("area", title=Text("Område", "Area")),
            Attribute("seniority", title=Text("Anciennitet")),
        ),
        policy=Policy(minimum=5, quoting=Quoting(label="area")),
    )


def _voices() -> tuple[Voice, ...]:
    voices, number = [], 0
    for area, frame, heard in AREAS:
        for at in range(frame):
            number += 1
            why = None if at < heard else (WhyNot.DECLINED if at % 2 else WhyNot.NO_REPLY)
            attributes = (("area", area), ("seniority", str(number % 9)))
            voices.append(
                Voice(
                    f"V-{number:03}",
                    VoiceKind.PERSON,
                    f"{area}-center",
                    True,
                    at < heard,
                    why,
                    "",
                    attributes,
                )
            )
    union = Voice("V-090", VoiceKind.REPRESENTATIVE, "", True, True, None, "Lederforeningen")
    return (*voices, union, Voice("V-091", VoiceKind.GROUP, "", True, True))


def _themes() -> tuple[Theme, ...]:
    return (
        Theme(
            "T-1",
            "",
            "Motivation og trivsel",
            "Motivation and well-being",
            "Det, der giver energi.",
            origin=ThemeOrigin.GIVEN,
        ),
        Theme("T-1.2", "T-1", "Opbakning og sparring", "Support", "Hjælp fra chef og kolleger."),
        Theme("T-2", "", "Tid til ledelse", "Time to lead", "Hvad tiden går med.", origin=ThemeOrigin.GIVEN),
    )


def _material(heard: list[Voice]) -> tuple[tuple[Source, ...], tuple[Passage, ...]]:
    sources, passages = [], []
    for at, voice in enumerate(heard):
        said = _said(at, voice)
        text = "".join(f"{words}.\n\n" for words, _, _ in said)
        sources.append(
            Source(
                f"S-{at + 1:03}", SourceKind.INTERVIEW, f"Interview {at + 1}", (voice.id,), text, guide="G-1"
            )
        )
        place = 0
        for words, kind, theme in said:
            number = 101 + len(passages)
            passages.append(
                Passage(
                    f"P-{number:06}",
                    sources[-1].id,
                    sources[-1].version,
                    place,
                    place + len(words),
                    "",
                    voice.id,
                    kind,
                    themes=(theme,),
                    condensed=words,
                )
            )
            place += len(words) + 3
    return tuple(sources), tuple(passages)


def _said(at: int, voice: Voice) -> list[tuple[str, PassageKind, str]]:
    if dict(voice.attributes)["area"] == "havn":
        return [(LONE, PassageKind.CHALLENGE, "T-1.2")]
    if at == 0:
        return [(ALONE[0], PassageKind.CHALLENGE, "T-1.2"), (TIME[0], PassageKind.CHALLENGE, "T-2")]
    kind = (SUPPORTIVE, PassageKind.STRENGTH) if at % 3 else (ALONE, PassageKind.CHALLENGE)
    said = [(kind[0][at % len(kind[0])], kind[1], "T-1.2")]
    if at % 2:
        said.append((TIME[at // 2 % 2], PassageKind.CHALLENGE, "T-2"))
    if at % 4 == 0:
        said.append((WISHES[at % 3], PassageKind.WISH, "T-1.2"))
    if at % 7 == 0:
        said.append((PRACTICES[at % 2], PassageKind.PRACTICE, "T-2"))
    return said


def _findings(passages: tuple[Passage, ...]) -> tuple[Finding, ...]:
    def saying(words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(one.id for one in passages if one.condensed in words)

    return (
        Finding("F-001", "T-1.2", "De fleste ledere oplever opbakning fra deres nærmeste chef.", "Most leaders are backed.",
                passages_for=saying(SUPPORTIVE), passages_against=saying(ALONE)),
        Finding("F-002", "T-1.2", "Nogle ledere savner sparring.", passages_for=saying(ALONE), passages_against=saying(SUPPORTIVE)),
        Finding("F-003", "T-2", "Mange ledere peger på dokumentation.", passages_for=saying(TIME), base=Base.HEARD),
        Finding("F-004", "T-2", "Under halvdelen har tid nok.", basis=Basis.ESTIMATE, estimate="q01.agree"),
        Finding("F-005", "T-1.2", "En leder er helt alene.", passages_for=saying((LONE,))),
        Finding("F-006", "T-1", "Flere ledere ønsker et netværk.", passages_for=saying(WISHES)),
    )  # fmt: skip


def _recommendations() -> tuple[Recommendation, ...]:
    return (
        Recommendation("R-001", "T-1.2", "Alle ledere får en fast månedlig samtale.", "All leaders get a monthly talk.",
                       "chefgruppen", ("F-001", "F-002"), Origin.PARTICIPANT, Asks.ACT, priority=Priority.HIGH),
        Recommendation("R-002", "T-2", "Dokumentationskravene gennemgås og forenkles.", "", "direktionen", ("F-003",)),
        Recommendation("R-003", "T-2", "Lederne drøfter, hvad der kan vælges fra.", "", "", ("F-003",), type=Asks.DISCUSS),
        Recommendation("R-004", "T-1", "Netværk på tværs prøves af.", "", "HR", ("F-006",), priority=Priority.LOW),
    )  # fmt: skip


def _responses() -> tuple[Response, ...]:
    return (
        Response("R-001", "skole-center", date(2026, 4, 10), Answer.ADOPTED),
        Response("R-001", "ældre-center", date(2026, 9, 1), Answer.ADAPTED, "hver anden måned"),
        Response("R-002", "skole-center", date(2026, 4, 10), Answer.IN_PLACE),
    )


def _actions() -> tuple[Action, ...]:
    return (
        Action(
            "A-001", "R-001", "skole-center", "Samtaler lagt i kalenderen", "", "centerchef", date(2026, 6, 1)
        ),
        Action("A-002", "R-002", "fjordby", "Arbejdsgruppe om dokumentation", "", "direktør"),
        Action("A-003", "R-002", "ældre-center", "Skabelon afprøves", "", "centerchef"),
    )


def _progress() -> tuple[Progress, ...]:
    return (
        Progress("A-001", date(2026, 5, 1), ActionState.UNDER_WAY),
        Progress(
            "A-001", date(2026, 9, 20), ActionState.CONFIRMED, "12 af 13 samtaler er holdt", "MED-udvalget"
        ),
        Progress("A-002", date(2026, 2, 1), ActionState.UNDER_WAY, "kommissorium vedtaget"),
    )


def _workbook() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    survey = book.active
    survey.title = "survey"
    for row in (
        ("type", "name", "label::Dansk (da)", "label::English (en)", "theme"),
        ("select_one enig", "q01", "Jeg har tid nok til ledelse", "I have time enough to lead", "T-2"),
        ("select_one enig", "q02", "Min chef bakker mig op", "My superior backs me", "T-1.2"),
    ):
        survey.append(row)
    choices = book.create_sheet("choices")
    for row in (
        ("list_name", "name", "label::Dansk (da)", "label::English (en)", "role"),
        ("enig", "1", "Helt enig", "Strongly agree", "agree"),
        ("enig", "2", "Enig", "Agree", "agree"),
        ("enig", "3", "Hverken eller", "Neither", "neither"),
        ("enig", "4", "Uenig", "Disagree", "disagree"),
        ("enig", "5", "Helt uenig", "Strongly disagree", "disagree"),
        ("enig", "9", "Ved ikke", "Don't know", "missing"),
    ):
        choices.append(row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _answers() -> bytes:
    rows = ["id,area,q01,q02"]
    for at in range(90):
        area = ("skole", "dagtilbud", "ældre")[at % 3]
        rows.append(
            f"{at},{area},{(1, 2, 2, 3, 4, 4, 5, 9, 3)[at // 3 % 9]},{(1, 1, 2, 2, 2, 2, 3, 2, 1)[at % 9]}"
        )
    return ("\n".join(rows) + "\n").encode()


def without_report(study: Study) -> Study:
    """The same study with no prose."""
    return replace(study, report="---\nlanguage: da\n---\n")
