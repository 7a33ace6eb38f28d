"""The fixed words of the report, in Danish and English. What the analyst wrote is never here."""

from __future__ import annotations

from redthread.records.info import Text
from redthread.records.words import (
    ActionState,
    Answer,
    Asks,
    Base,
    Origin,
    PassageKind,
    Priority,
    SourceKind,
    ThemeOrigin,
    WhyNot,
)

KINDS: dict[PassageKind, Text] = {
    PassageKind.STRENGTH: Text("Styrke", "Strength"),
    PassageKind.CHALLENGE: Text("Udfordring", "Challenge"),
    PassageKind.WISH: Text("Ønske", "Wish"),
    PassageKind.PRACTICE: Text("Virksom praksis", "Practice that works"),
    PassageKind.DILEMMA: Text("Dilemma", "Dilemma"),
    PassageKind.OBSERVATION: Text("Iagttagelse", "Observation"),
    PassageKind.NORM: Text("Norm", "Norm"),
    PassageKind.QUESTION: Text("Spørgsmål", "Question"),
    PassageKind.MESSAGE: Text("Budskab til opdragsgiver", "Message to the commissioner"),
}
OTHER_KINDS = Text("Øvrige", "Other")
ORIGINS: dict[Origin, Text] = {
    Origin.PARTICIPANT: Text("deltagerne", "the participants"),
    Origin.ANALYST: Text("undersøgeren", "the analyst"),
    Origin.COMMISSIONER: Text("opdragsgiveren", "the commissioner"),
}
ASKS: dict[Asks, Text] = {
    Asks.ACT: Text("handling", "action"),
    Asks.CLARIFY: Text("afklaring", "clarification"),
    Asks.DISCUSS: Text("drøftelse", "discussion"),
    Asks.KEEP: Text("fastholdelse", "carrying on"),
}
PRIORITIES: dict[Priority, Text] = {
    Priority.HIGH: Text("høj", "high"),
    Priority.MIDDLE: Text("middel", "middle"),
    Priority.LOW: Text("lav", "low"),
    Priority.DROPPED: Text("fravalgt", "dropped"),
}
STATES: dict[ActionState, Text] = {
    ActionState.NOT_STARTED: Text("ikke påbegyndt", "not started"),
    ActionState.PLANNED: Text("planlagt", "planned"),
    ActionState.UNDER_WAY: Text("i gang", "under way"),
    ActionState.REPORTED_DONE: Text("meldt gennemført", "reported done"),
    ActionState.CONFIRMED: Text("bekræftet", "confirmed"),
    ActionState.STOPPED: Text("stoppet", "stopped"),
    ActionState.SUPERSEDED: Text("afløst", "superseded"),
}
ANSWERS: dict[Answer, Text] = {
    Answer.ADOPTED: Text("følges", "adopted"),
    Answer.ADAPTED: Text("tilpasses", "adapted"),
    Answer.REJECTED: Text("følges ikke", "rejected"),
    Answer.IN_PLACE: Text("gør vi allerede", "already in place"),
    Answer.NOT_OUR_REMIT: Text("ligger ikke hos os", "not our remit"),
}
WHY_NOT: dict[WhyNot, Text] = {
    WhyNot.NOT_ASKED: Text("blev ikke spurgt", "was not asked"),
    WhyNot.DECLINED: Text("takkede nej", "declined"),
    WhyNot.NO_REPLY: Text("svarede ikke på henvendelsen", "did not reply"),
    WhyNot.ON_LEAVE: Text("var på orlov eller sygemeldt", "on leave"),
    WhyNot.LEFT: Text("var fratrådt inden samtalen", "left before the interview"),
    WhyNot.POSTPONED: Text("samtalen blev udsat og ikke gennemført", "postponed and not held"),
    WhyNot.OTHER: Text("anden grund", "another reason"),
}
SOURCES: dict[SourceKind, Text] = {
    SourceKind.INTERVIEW: Text("Interview", "Interviews"),
    SourceKind.MEETING: Text("Møder", "Meetings"),
    SourceKind.ANSWERS: Text("Åbne svar", "Open answers"),
    SourceKind.DOCUMENT: Text("Dokumenter", "Documents"),
}
THEME_ORIGINS: dict[ThemeOrigin, Text] = {
    ThemeOrigin.GIVEN: Text("givet af opdragsgiveren", "given by the commissioner"),
    ThemeOrigin.GUIDE: Text("fra interviewguiden", "from the interview guide"),
    ThemeOrigin.SURVEY: Text("fra spørgeskemaet", "from the survey"),
    ThemeOrigin.MATERIAL: Text("vokset ud af materialet", "grown out of the material"),
    ThemeOrigin.LITERATURE: Text("fra litteraturen", "from the literature"),
}
BASES: dict[Base, Text] = {
    Base.HEARD: Text("af de hørte", "of those heard"),
    Base.ASKED: Text("af dem, der blev spurgt om temaet", "of those asked about the theme"),
    Base.SPOKE: Text("af dem, der talte om temaet", "of those who spoke of the theme"),
}

# The cover
REPORT = Text("Rapport", "Report")
COMMISSIONER = Text("Opdragsgiver", "Commissioner")
ANALYST = Text("Undersøger", "Analyst")
PERIOD = Text("Undersøgelsen er gennemført", "Carried out")
EDITION = Text("Udgave", "Edition")
JOURNAL = Text("Journalnummer", "Journal number")
DRAFT_LINE = Text("Udkast: må ikke videregives", "Draft: not for circulation")
CONTENTS = Text("Indhold", "Contents")
SKIP = Text("Gå til indholdet", "Skip to the content")
IN_FRAME = Text("i målgruppen", "in the frame")
WERE_HEARD = Text("hørt", "heard")
ANSWERED = Text("besvarelser", "survey answers")
STATEMENTS = Text("udsagn", "statements")
FINDINGS_COUNTED = Text("resultater", "findings")
RECOMMENDATIONS_COUNTED = Text("anbefalinger", "recommendations")

# Chapters and annexes
MAIN_RESULTS = Text("Hovedtræk", "Main results")
METHOD = Text("Sådan er undersøgelsen gennemført", "How the study was made")
ANNEX = Text("Bilag", "Annex")
ANNEX_EVIDENCE = Text("Belæg for resultaterne", "The evidence behind the findings")
ANNEX_STATES = Text("Anbefalingernes status", "The state of the recommendations")
ANNEX_SURVEY = Text("Spørgeskemaets tabeller", "Survey tables")
ANNEX_IDEAS = Text("Ønsker og virksom praksis", "Wishes and practices that work")
ANNEX_REMARKS = Text("Belægstjekkets bemærkninger", "The remarks of the check")
THREAD = Text("Den røde tråd", "The red thread")
RECOMMENDATIONS = Text("Anbefalinger", "Recommendations")

# Evidence
EVIDENCE = Text("Belæg", "Evidence")
OPEN_EVIDENCE = Text("Vis belæg for {finding}", "Show the evidence for {finding}")
CLOSE = Text("Luk", "Close")
OF = Text("{part} af {whole}", "{part} of {whole}")
VOICES_FOR = Text("Siger det", "Say so")
VOICES_AGAINST = Text("Siger andet", "Say otherwise")
HEARD_NEITHER = Text("Hørt, men sagde ikke noget herom", "Heard, but said nothing of it")
NOT_HEARD = Text("Ikke hørt", "Not heard")
FRAME = Text("Målgruppen", "In the frame")
HEARD = Text("Hørt", "Heard")
BASE = Text("Beregnet af", "Taken of")
BOTH_SIDES = Text(
    "Nogle deltagere siger begge dele og er talt med på begge sider.",
    "Some participants say both and are counted on both sides.",
)
ACROSS = Text("På tværs", "Across groups")
MORE_SAID = Text("{count} udsagn mere i belægget", "{count} more statements in the evidence")
HELD_BACK = Text(
    "Yderligere udsagn er holdt tilbage af hensyn til deltagerne.",
    "Further statements are withheld to protect participants.",
)
QUOTE_HELD_BACK = Text(
    "[citatet er holdt tilbage af hensyn til deltagerne]", "[quotation withheld to protect participants]"
)
SAID_FOR = Text("Det siger deltagerne", "What participants say")
SAID_AGAINST = Text("Det siger andre", "What others say")
LEADS_TO = Text("Fører til", "Leads to")
NO_STEP = Text("Resultatet fører ikke til en anbefaling.", "The finding leads to no recommendation.")
SURVEY = Text("Spørgeskema", "Survey")
NO_PASSAGES = Text("Resultatet har ingen meningsenheder bag sig.", "The finding has no passages behind it.")
TOO_FEW = Text(
    "Færre end {minimum} er hørt i den gruppe, resultatet handler om. Derfor er det sagte ikke gengivet.",
    "Fewer than {minimum} were heard of those the finding is about. What they said is not shown.",
)
ESTIMATE = Text("Bygger på spørgeskemaet", "Rests on the survey")
TABLE_OF = Text("Tabel {item}", "Table {item}")
INTERPRETATION = Text("undersøgerens fortolkning", "the analyst's interpretation")

# Recommendations
ADDRESSEE = Text("Modtager", "Addressee")
NOBODY_YET = Text("ikke afgjort", "not settled")
ORIGIN = Text("Kommer fra", "Comes from")
ASKS_FOR = Text("Lægger op til", "Calls for")
PRIORITY = Text("Prioritet", "Priority")
NOT_RANKED = Text("ikke prioriteret", "not ranked")
FOLLOWS_FROM = Text("Følger af", "Follows from")
STATE = Text("Status", "State")
NO_RESPONSE = Text("ingen stillingtagen endnu", "no response yet")
NO_ACTION = Text("ingen handling endnu", "no action yet")
SILENT = Text("uden nyt siden {date}", "silent since {date}")
RESPONSES = Text("Stillingtagen", "Responses")
RECOMMENDATION = Text("Anbefaling", "Recommendation")
RESPONSES_AND_ACTIONS = Text("Stillingtagen og handlinger", "Responses and actions")
DUE = Text("frist {date}", "due {date}")

# The method chapter
PURPOSE = Text("Formål og spørgsmål", "Purpose and questions")
QUESTIONS = Text("Undersøgelsens spørgsmål", "The questions of the study")
WHO_COUNTS = Text("Hvem tæller med", "Who counts")
WHO_WAS_HEARD = Text("Hvem blev spurgt, hørt og ikke hørt", "Who was asked, heard and not heard")
PLANNED_AND_CAME = Text("Det planlagte og det gennemførte", "What was planned, and what came")
PLANNED = Text("Planlagt", "Planned")
CAME = Text("Gennemført", "Came")
MATERIAL = Text("Materialet", "The material")
THEMES = Text("Temaerne, og hvordan de blev til", "The themes, and how they came about")
SCALE = Text("Hvad ordene betyder", "What the words mean")
DEFINITIONS = Text("Begreber", "Definitions")
KNOWLEDGE = Text("Videnskabsteori", "Theory of knowledge")
QUALITY = Text("Kvalitetskriterier", "Quality criteria")
PRE_UNDERSTANDING = Text("Undersøgerens forforståelse", "The analyst's pre-understanding")
INTERPRETATIONS = Text("Fortolkninger", "Interpretations")
PROTECTION = Text("Beskyttelse af deltagerne", "How participants are protected")
SOFTWARE = Text("Program og dato", "Software and dates")

# Tables
UNIT = Text("Enhed", "Unit")
WORD = Text("Ord", "Word")
SHARE = Text("Andel", "Share")
PERSONS = Text("Mindste antal personer", "Fewest persons")
THEME = Text("Tema", "Theme")
DEFINITION = Text("Hvad det handler om", "What it is about")
CAME_FROM = Text("Oprindelse", "Origin")
REASON = Text("Grund", "Reason")
COUNT = Text("Antal", "Number")
TERM = Text("Ord", "Term")
MEANING = Text("Betydning", "Meaning")
SOURCE = Text("Kilde", "Source")
SENTENCE = Text("Sætning", "Sentence")
UNDER_THE_LIMIT = Text(
    "{table}: Tallene er skjult, fordi mindst én celle er under grænsen på {minimum}.",
    "{table}: The figures are withheld because at least one cell is under the limit of {minimum}.",
)
ONE_ANSWER = Text(
    "{table}: Tallene er skjult, fordi alle i en gruppe har svaret det samme.",
    "{table}: The figures are withheld because everybody in a group gave the same answer.",
)
MISSING = Text("Ved ikke eller ubesvaret", "Don't know or no answer")
VALID = Text("Antal svar", "Valid answers")
CHART_NUMBERS = Text("Tallene bag diagrammerne", "The numbers behind the charts")
AS_TABLE = Text("Vis tallene som tabel", "Show the numbers as a table")
CHART = Text("diagram", "chart")

# Charts
CHART_KINDS = Text("Udsagn efter tema og udsagnstype", "Statements by theme and kind")
SMALL_KINDS = Text(
    "Udsagnstyper med under {minimum} udsagn i temaet er talt med under Øvrige.",
    "Kinds with under {minimum} statements in the theme are counted under Other.",
)
CHART_VOICES = Text("Deltagere, der talte om temaet", "Participants who spoke of the theme")
CHART_RESPONSE = Text("Hørte deltagere efter {by}", "Participants heard, by {by}")
CHART_THREAD = Text("Fra det sagte til det gjorte", "From what was said to what was done")
COLUMN_SOURCES = Text("Kilder", "Sources")
COLUMN_THEMES = Text("Temaer", "Themes")
COLUMN_FINDINGS = Text("Resultater", "Findings")
COLUMN_RECOMMENDATIONS = Text("Anbefalinger", "Recommendations")
COLUMN_ACTIONS = Text("Handlinger", "Actions")
CARRIES = Text("ligger bag et resultat", "behind a finding")
CARRIES_NOT = Text("ikke i et resultat", "in no finding")
RECOMMENDED = Text("førte til en anbefaling", "led to a recommendation")
RECOMMENDED_NOT = Text("uden anbefaling", "no recommendation")
ACTED_NOT = Text("ingen handling endnu", "no action yet")

# The check
ERROR = Text("Fejl", "Error")
DOUBT = Text("Tvivl", "Doubt")
HINT = Text("Vink", "Hint")
BETTER = Text("Forslag", "Better")
NO_REMARKS = Text("Belægstjekket har ingen bemærkninger.", "The check has no remarks.")


# Sentences of the method chapter and the annexes
HEARD_OF_FRAME = Text(
    "Målgruppen er {frame} personer. {asked} blev spurgt, og {heard} blev hørt.",
    "The frame is {frame} persons. {asked} were asked, and {heard} were heard.",
)
WHY_NOT_HEARD = Text("Hvorfor de øvrige ikke blev hørt", "Why the others were not heard")
REPRESENTATIVES = Text(
    "Desuden talte repræsentanter for {names}. De udtaler sig på en organisations vegne og tæller ikke med i andele.",
    "Representatives spoke for {names}. They speak for an organisation and are in no share.",
)
TABLES_HEARD = Text(
    "Gruppedrøftelser, der indgår som grupper: {count}. En gruppe siger intet om antallet af personer og tæller ikke med i andele.",
    "Table discussions that take part as groups: {count}. A table is no number of persons and is in no share.",
)
MATERIAL_OF: dict[SourceKind, Text] = {
    SourceKind.INTERVIEW: Text("interviewresuméer", "interview summaries"),
    SourceKind.MEETING: Text("mødereferater", "sets of minutes"),
    SourceKind.ANSWERS: Text("sæt åbne svar", "sets of open answers"),
    SourceKind.DOCUMENT: Text("dokumenter", "documents"),
}
ONE_MATERIAL_OF: dict[SourceKind, Text] = {
    SourceKind.INTERVIEW: Text("interviewresumé", "interview summary"),
    SourceKind.MEETING: Text("mødereferat", "set of minutes"),
    SourceKind.ANSWERS: Text("sæt åbne svar", "set of open answers"),
    SourceKind.DOCUMENT: Text("dokument", "document"),
}
MATERIAL_IS = Text(
    "Materialet er {sources}. Der er udpeget {passages} udsagn, og hvert af dem er sammenfattet og placeret under et tema.",
    "The material is {sources}. {passages} statements were marked in it; each was condensed and placed under a theme.",
)
SURVEY_IS = Text(
    "Spørgeskemaet har {items} spørgsmål og {count} besvarelser. Tallene er ikke vægtet.",
    "The survey has {items} questions and {count} answers. The figures are not weighted.",
)
GUIDES_ARE = Text("Samtalerne fulgte {guides}.", "The conversations followed {guides}.")
SCALE_LEAD = Text(
    "Når rapporten siger, hvor udbredt noget er, betyder ordene det samme hver gang. Skalaen er en aftale om sprog "
    "og ikke en måling. Andelen er beregnet af de hørte, medmindre andet fremgår af sætningen.",
    "Where the report says how widely something was said, the words mean the same each time. The scale is a convention "
    "and not a measurement. The share is taken of those heard unless the sentence says otherwise.",
)
ONE_PERSON = Text("én person", "one person")
INTERPRETATIONS_LEAD = Text(
    "Disse sætninger er undersøgerens fortolkning. De bygger på mere end det, deltagerne sagde.",
    "These sentences are the analyst's interpretation. They rest on more than what participants said.",
)
PROTECTION_IS = Text(
    "Hvor det kunne vise, hvad få personer har sagt eller svaret, er antal under {minimum} ikke trykt, og en tabel med en "
    "mindre celle er skjult helt. Hvor mange der lod et spørgsmål stå åbent, er trykt. En gruppe nævnes kun, når "
    "mindst {minimum} fra den er hørt.",
    "Where it could tell what few persons said or answered, a count under {minimum} is not printed, and a table with a "
    "smaller cell is withheld as a whole. How many left a question open is printed. A group is named only "
    "where at least {minimum} of it were heard.",
)
QUOTING_IS = Text(
    "Citater er ordrette, højst {longest} ord og uden angivelse af gruppe, når færre end {minimum} fra gruppen er hørt.",
    "Quotes are verbatim, at most {longest} words, and without a group where fewer than {minimum} of it were heard.",
)
QUOTING_IS_NOT = Text("Der er ingen ordrette citater i rapporten.", "The report holds no verbatim quotes.")
CARRIED_OUT = Text("Undersøgelsen er gennemført {period}.", "The study was carried out {period}.")
WRITTEN_BY = Text(
    "Rapporten er opsat af {software}, der også har holdt dens mængdeangivelser op mod materialet.",
    "The report was set by {software}, which also held its quantifiers against the material.",
)
EVIDENCE_LEAD = Text(
    "Hvert resultat med det, det bygger på: hvor mange der siger det, hvem der siger andet, hvem der ikke er hørt, og "
    "hvilke anbefalinger det fører til.",
    "Each finding with what it rests on: how many say so, who says otherwise, who was not heard, and which "
    "recommendations it leads to.",
)
HIDDEN_BY_GROUP = Text(
    "Fordelt på grupper er disse spørgsmål skjult, fordi mindst én celle er under {minimum}: {items}.",
    "By group these items are withheld because at least one cell is under {minimum}: {items}.",
)
IDEAS: dict[PassageKind, Text] = {
    PassageKind.WISH: Text("Ønsker", "Wishes"),
    PassageKind.PRACTICE: Text("Det virker allerede her", "What already works here"),
}
REMARKS_LEAD = Text(
    "De alvorligste står først. Fejl skal rettes, før rapporten kan udgives.",
    "The gravest come first. Errors must be mended before the report can be published.",
)
VERDICT = Text(
    "Belægstjekkets bemærkninger: fejl {error}, tvivl {doubt}, vink {hint}.",
    "The remarks of the check: errors {error}, doubts {doubt}, hints {hint}.",
)
OTHER_RECOMMENDATIONS = Text("Øvrige anbefalinger", "Other recommendations")
ANSWER = Text("Svar", "Answer")
TABLE_REMARKS = Text("Til tabellen:", "On the table:")
OF_HEARD = Text("Af {heard} hørte deltagere.", "Of {heard} participants heard.")
OTHER_GROUPS = Text("Øvrige", "Others")
RANGE = Text("Kun vist som interval", "Shown as a range only")
AT_LEAST = Text("mindst {part} af {whole}", "at least {part} of {whole}")
AT_MOST = Text("højst {part} af {whole}", "at most {part} of {whole}")
STEP = Text("Trin", "Step")
PLACE = Text("Sted", "Place")
THREAD_NOTE = Text(
    "Bredden viser udsagn. Et udsagn under flere temaer er talt med under det første; en handling er den, der er nået længst.",
    "Width shows statements. A statement under several themes is counted under the first; an action is the one furthest on.",
)


def fill(words: Text, language: str, **values: str) -> str:
    """The words in the language with the values in their places.

    Examples
    --------
    >>> fill(OF, "da", part="6", whole="78")
    '6 af 78'
    """
    said = words.say(language)
    for name, value in values.items():
        said = said.replace("{" + name + "}", value)
    return said
