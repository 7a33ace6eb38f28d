"""The words by which Danish and English minutes name their own parts."""

import re
from enum import StrEnum


class Label(StrEnum):
    """What a label inside an item says of the words under it."""

    DECISION = "decision"
    CONCLUSION = "conclusion"
    RECOMMENDATION = "recommendation"
    RESUME = "resume"
    TALK = "talk"


LABELS = {
    Label.DECISION: "beslutning beslutninger besluttet afgørelse aftale aftaler aftalt handling handlinger aktion aktioner "
    "handlepunkter opfølgning decision decisions agreed action actions",
    Label.CONCLUSION: "konklusion konklusioner delkonklusion conclusion conclusions",
    Label.RECOMMENDATION: "anbefaling anbefalinger forslag recommendation recommendations",
    Label.RESUME: "resumé resume resumé: sammenfatning summary sammendrag",
    Label.TALK: "drøftelse drøftelser bemærkninger kommentarer referat indstilling sagsfremstilling baggrund pointer hovedpointer "
    "synspunkter udsagn discussion comments background notes points",
}
LABEL_OF = {word: label for label, words in LABELS.items() for word in words.split()} | {
    "kort resumé": Label.RESUME
}

META = re.compile(
    r"(?:mødedato|dato|tid|tidspunkt|sted|lokale|deltagere?|mødedeltagere|til\s?stede|mødt|fraværende|ikke til stede|afbud|fravær|referent"
    r"|referat(?:et)? (?:er )?(?:udarbejdet|skrevet|v/|ved)[^:]*|mødeleder|ordstyrer|dirigent|vært|udarbejdet af|ref|j\.?\s?nr|journalnr|sagsnr|sagsbeh\w*"
    r"|dok\.?\s?nr|kopi til|cc|næste møde|date|time|place|venue|location|present|attendees|attending|participants|apologies|absent|regrets"
    r"|chair|chairman|chaired by|minutes (?:by|taken by)|minute taker|secretary|next meeting|with|gæster|guests|forfatter|version|status)"
    r"[.]?\s*(?:\([^)]{0,40}\)\s*)?:",
    re.IGNORECASE,
)
PEOPLE = re.compile(
    r"(?:deltagere?|mødedeltagere|til\s?stede|mødt|fraværende|ikke til stede|afbud|fravær|present|attendees|attending|participants|apologies|absent|regrets|gæster|guests)\b.{0,40}",
    re.IGNORECASE,
)
AGENDA = re.compile(
    r"(?:foreløbig |endelig )?(?:dagsorden|program|agenda|dagens program|mødets punkter)\b.{0,30}",
    re.IGNORECASE,
)
KIND_OF_DOCUMENT = re.compile(
    r"(?:beslutnings|møde|opsamlings)?(?:referat|notat|opsamling|noter|resumé|minutes|notes|summary)",
    re.IGNORECASE,
)
LIST_AHEAD = re.compile(
    r"\b(?:under|delt|hoved|fokus)?(?:temaer(?:ne)?|emner(?:ne)?|dagsorden(?:en)?|punkter(?:ne)?|områder(?:ne)?|themes|topics|agenda|items|contents|indhold)\b(?:[^.!?]{0,40}[.:]?|[^.!?]{0,110}:)$",
    re.IGNORECASE,
)
NUMBERED_NAME = re.compile(
    r"(?P<name>temadrøftelse|hovedtema|undertema|tema|dagsordenspunkt|dagsordenens punkt|punkt|pkt|ad|bord|gruppe|hold|workshop|runde|session|spor|spørgsmål|emne|udkast|anbefaling|forslag|udfordring|dilemma|scenarie|case|drøftelse|oplæg|station|kapitel|afsnit"
    r"|fokusområde|fokuspunkt|indsatsområde|område|pejlemærke|princip|chapter|section|proposal|recommendation|challenge|focus area"
    r"|agenda item|item|theme|topic|table|group|round|question|track)\.?\s*(?P<number>\d{1,2}|(?<=[\s.])(?-i:[A-H])(?=\W))\s?(?:[).:–—-]|(?=\s)|$)\s*",
    re.IGNORECASE,
)
ORDINAL_POINT = re.compile(r"(?:\d{1,2}\.)\s*(?:punkt|tema|omgang|runde)\b", re.IGNORECASE)


def _mark(words: str, letter: str) -> re.Pattern[str]:
    """A mark in brackets, after a dash or colon at the end, after "til" or "for", or as the word that opens the item."""
    return re.compile(
        rf"\((?:til )?(?:{words})[^)]*\)|\({letter}\)|[–—:-]\s*(?:til )?(?:{words})\s*$|\b(?:til|for) (?:{words})\b|^(?:{words}) (?:om|af|fra|ved|vedr|v/|on|of|from)",
        re.IGNORECASE,
    )


MARKS = (
    ("decision", _mark("beslutning|godkendelse|decision|approval", "B")),
    ("discussion", _mark("drøftelse|discussion", "D")),
    ("information", _mark("orientering|information|efterretning", "O")),
)
USUAL = re.compile(
    r"(?:velkomst(?: og .{1,30})?|(?:fælles )?(?:opsamling|afrunding|drøftelse|debat) i plenum|opsamling .{0,40}|eventuelt|evt\.?|næste møde|opsamling|opsummering(?: .{0,60})?|konklusion(?:er)?|afslutning|afrunding|siden sidst"
    r"|godkendelse af .{1,60}|orientering (?:fra|om|ved) .{1,60}|meddelelser|nyt fra .{1,40}|aob|any other business|welcome|closing|wrap[- ]up|next steps|næste skridt)\s*[.:]?",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"(?:det skal vi huske\b|(?:det )?(?:er )?(?:særligt )?vigtig(?:t|ste) at (?:tage med|huske)|spørgsmål fra (?:salen|deltagerne)|tak for i dag|(?:andre|øvrige|generelle) (?:bemærkninger|emner|pointer|forhold|kommentarer|input)|important to take along|questions from the floor"
    r"|opsamling|opsummering|konklusion|conclusions?|afslutning|afrunding|eventuelt|evt\b|næste (?:møde|skridt)|plenum|(?:fælles )?(?:debat|drøftelse) i plenum|any other business|aob|wrap[- ]up|closing|next steps|plenary)",
    re.IGNORECASE,
)
LEADS_IN_END = re.compile(
    r"\b(?:ved|herunder|følgende|således|bl\.\s?a|blandt andet|fx|f\.eks|at|om|for|med|fra|var|er|at være|sådan|som følger|including|following|such as|that|as follows|were)\s*\.?:$",
    re.IGNORECASE,
)
LEADS_IN_START = re.compile(
    r"(?:men|og|der|det|dette|disse|følgende|her|heraf|herefter|vi|de|en række|et par|nogle|flere|mange|alle|lederne|deltagerne|gruppen|grupperne|bordet|på mødet|the following|there|it|this|we|they|some|several|among)\b",
    re.IGNORECASE,
)
_VERBS = (
    "er var blev bliver har havde kan kunne skal skulle vil ville bør må får fik gør gjorde går gik står stod kommer kom tager tog giver gav ligger lå siger sagde ser så "
    "fører virker fylder fungerer kræver betyder savner ønsker mener synes føler bruger arbejder mødes hjælper skaber sker viser taler vokser falder stiger holder rejser mangler "
    "oplever udtrykker efterspørger peger nævner lukker svarer peges nævnes drøftes opleves bød indledte fortalte mente spurgte foreslog oplyste redegjorde gennemgik "
    "is are was were has have had should must will would can could said noted agreed raised opened asked told needs need wants want works"
)
VERBS = re.compile(rf"\b(?:{'|'.join(_VERBS.split())}|\w{{3,}}ede|discussed)\b", re.IGNORECASE)
SUBJECT_AND_VERB = re.compile(r"\w{3,}(?:en|et|erne|ne) \w{2,}(?:er|es|te|ede|tte)\b", re.IGNORECASE)
SPEAKER_TALK = re.compile(
    r"(?:(?:[A-ZÆØÅ][\w.'’-]+ ){1,4}[A-ZÆØÅ][\w'’-]+(?:, [^:.]{2,40})?: |)(?:Oplæg|Indlæg|Præsentation|Introduktion|Kommentar|Presentation|Talk|Introduction)\b"
)
ABOUT = re.compile(
    r"\b(?:handler (?:både |især |blandt andet )?om|drejer sig om|omhandler|omfatter|is about|concerns|deals with)\b",
    re.IGNORECASE,
)
ANNEX = re.compile(
    r"(?:bilag|annex|appendix|appendiks)(?:\s+(?:\d{1,2}|[A-H]))?\s*(?:[:.–—-]\s+\S.*)?", re.IGNORECASE
)
MEETING = re.compile(
    r"møde|seminar|temadag|temamøde|workshop|konference|rundbord|samtale|høring|meeting|minutes|referat|conference|hearing",
    re.IGNORECASE,
)
QUESTION_WORD = (
    r"(?:hvad|hvor|hvordan|hvornår|hvorfor|hvilken|hvilket|hvilke|hvem|er|how|what|why|which|who|when|where)"
)
