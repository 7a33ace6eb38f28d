"""Coded messages about input: where, what is wrong, what to do.

A `Problem` is something a user can mend. A `Refusal` carries problems to whoever asked; every other exception is a bug.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

# What the system and the reader of TOML say, which they say in English; the place stands before the message anyway.
_PLACE = re.compile(r" \(at (?:line \d+, column \d+|end of document)\)$")
_REASONS_DA = {
    "No such file or directory": "den findes ikke",
    "Permission denied": "adgangen er nægtet",
    "Operation not permitted": "det er ikke tilladt",
    "Is a directory": "det er en mappe",
    "Not a directory": "en del af stien er ikke en mappe",
    "File exists": "der ligger en fil med det navn",
    "No space left on device": "disken er fuld",
    "Disk quota exceeded": "den tildelte plads er brugt",
    "File too large": "filen må ikke blive så stor",
    "Read-only file system": "drevet er skrivebeskyttet",
    "File name too long": "navnet er for langt",
    "Input/output error": "drevet svarer ikke, som det skal",
    "Stale file handle": "forbindelsen til drevet er afbrudt",
    "Too many levels of symbolic links": "genvejene peger i ring",
    "not a file": "det er ikke en fil",
    "not a Word file": "det er ikke en Word-fil",
    "not a workbook": "det er ikke en regnearksfil",
    "no sheet `survey`": "arket `survey` mangler",
    "not a table of answers": "det er ikke en tabel med besvarelser",
    "not a manifest": "det er ikke udgivelsens liste over filer",
    "commit mark": "mærket, der afslutter en skrivning, er beskadiget",
    "a heading stands twice": "en overskrift står to gange",
    'Expected "\'"': "et anførselstegn mangler",
    "Illegal character '\\n'": "et anførselstegn mangler på linjen",
    "Invalid value": "værdien kan ikke læses",
    "Invalid statement": "linjen kan ikke læses",
    "Invalid date or datetime": "datoen kan ikke læses",
    "Invalid initial character for a key part": "en nøgle begynder med et tegn, den ikke må",
    "Expected '=' after a key in a key/value pair": "der mangler = efter nøglen",
    "Expected newline or end of document after a statement": "der står noget efter værdien",
    "Expected ']' at the end of a table declaration": "der mangler ] efter overskriften",
    "Expected ']]' at the end of an array declaration": "der mangler ]] efter overskriften",
    "Unterminated string": "et anførselstegn mangler",
    "Unclosed array": "en liste er ikke afsluttet med ]",
    "Unclosed inline table": "en tabel er ikke afsluttet med }",
    "Unescaped '\\' in a string": "en omvendt skråstreg skal skrives to gange",
    "Cannot overwrite a value": "nøglen står to gange",
}


class Advice(NamedTuple):
    """The words of a code: its stable name, what is wrong and what to do, in English and Danish.

    Placeholders such as ``{value}`` are filled from the problem's values.
    """

    name: str
    what_en: str
    do_en: str
    what_da: str
    do_da: str


class Code(Enum):
    """Every problem that input can have. The name in the message is ``Code.X.value.name``."""

    # The study folder as a whole
    FOLDER_MISSING = Advice(
        "folder-missing",
        "there is no study folder here",
        "check the path, or make a study with `redthread new`",
        "her er ingen undersøgelsesmappe",
        "kontrollér stien, eller opret en undersøgelse med `redthread new`",
    )
    FOLDER_EXISTS = Advice(
        "folder-exists",
        "the folder is there already and is not empty",
        "choose another folder; nothing was written",
        "mappen findes i forvejen og er ikke tom",
        "vælg en anden mappe; intet er skrevet",
    )
    FOLDER_LOCKED = Advice(
        "folder-locked",
        "another program is writing to this study",
        "wait until it has finished and try again",
        "et andet program skriver i undersøgelsen",
        "vent, til det er færdigt, og prøv igen",
    )
    FOLDER_UNWRITABLE = Advice(
        "folder-unwritable",
        "the folder cannot be written: {reason}",
        "check rights and free space; the study is as it was",
        "der kan ikke skrives i mappen: {reason}",
        "kontrollér rettigheder og ledig plads; undersøgelsen er, som den var",
    )
    FOLDER_UNFINISHED = Advice(
        "folder-unfinished",
        "the writing was begun and cannot be finished: {reason}",
        "check rights and free space; the next opening finishes it, and nothing is lost",
        "skrivningen er begyndt og kan ikke afsluttes: {reason}",
        "kontrollér rettigheder og ledig plads; næste åbning gør den færdig, og intet er tabt",
    )
    FOLDER_VERSION = Advice(
        "folder-version",
        "the folder has format {value}; this program reads format 1",
        "use a newer Redthread",
        "mappen har format {value}; programmet læser format 1",
        "brug en nyere Redthread",
    )
    FILE_MISSING = Advice(
        "file-missing",
        "the file is missing",
        "put it back; an empty table is a file with its header line",
        "filen mangler",
        "læg den tilbage; en tom tabel er en fil med sin overskriftslinje",
    )
    FILE_UNREADABLE = Advice(
        "file-unreadable",
        "the file cannot be read: {reason}",
        "check that it is a file and that you may read it",
        "filen kan ikke læses: {reason}",
        "kontrollér, at det er en fil, og at du må læse den",
    )
    FILE_TWICE = Advice(
        "file-twice",
        "{value} holds the same thing",
        "keep one of the two files",
        "{value} indeholder det samme",
        "behold den ene af de to filer",
    )
    FILE_UNKNOWN = Advice(
        "file-unknown",
        "the format knows no such file",
        "move it out of the study folder, or mend its name",
        "formatet kender ingen fil af det navn",
        "flyt den ud af undersøgelsesmappen, eller ret navnet",
    )
    FILE_TOO_LARGE = Advice(
        "file-too-large",
        "the file is over {limit}",
        "split it, or take out what is not needed",
        "filen er over {limit}",
        "del den, eller fjern det, der ikke er brug for",
    )
    TEXT_ENCODING = Advice(
        "text-encoding",
        "the text is not UTF-8 (byte {byte})",
        "save the file as UTF-8",
        "teksten er ikke UTF-8 (byte {byte})",
        "gem filen som UTF-8",
    )
    TEXT_CONTROL = Advice(
        "text-control",
        "the text holds a control character (code {value})",
        "remove the character",
        "teksten indeholder et styretegn (kode {value})",
        "fjern tegnet",
    )
    # study.toml
    TOML_SYNTAX = Advice(
        "toml-syntax",
        "the file is not TOML: {reason}",
        "mend the line",
        "filen er ikke TOML: {reason}",
        "ret linjen",
    )
    TOML_KEY_UNKNOWN = Advice(
        "toml-key-unknown",
        "the key {value} is not known here",
        "remove it or mend its spelling; the keys stand in docs/reference/study-folder/",
        "nøglen {value} kendes ikke her",
        "fjern den, eller ret stavemåden; nøglerne står i docs/reference/study-folder/",
    )
    TOML_KEY_MISSING = Advice(
        "toml-key-missing",
        "the key {value} is missing",
        "add it; docs/reference/study-folder/ says what it holds",
        "nøglen {value} mangler",
        "tilføj den; docs/reference/study-folder/ siger, hvad den indeholder",
    )
    TOML_VALUE = Advice(
        "toml-value",
        "{value} is not of the form {expected}",
        "write it as {expected}",
        "{value} har ikke formen {expected}",
        "skriv det som {expected}",
    )
    # Front matter of guides and sources
    FRONT_MATTER = Advice(
        "front-matter",
        "the file does not begin with front matter between two lines of three dashes",
        "begin with ---, one `key: value` a line, and --- again",
        "filen begynder ikke med et hoved mellem to linjer med tre bindestreger",
        "begynd med ---, én `nøgle: værdi` på hver linje, og --- igen",
    )
    FRONT_MATTER_LINE = Advice(
        "front-matter-line",
        "the line is not `key: value`, or the key is not known here",
        "mend the line; the keys stand in docs/reference/study-folder/",
        "linjen er ikke `nøgle: værdi`, eller nøglen kendes ikke her",
        "ret linjen; nøglerne står i docs/reference/study-folder/",
    )
    FRONT_MATTER_MISSING = Advice(
        "front-matter-missing",
        "the key {value} is missing",
        "add the line `{value}: ...`",
        "nøglen {value} mangler",
        "tilføj linjen `{value}: ...`",
    )
    # Tables
    TABLE_SYNTAX = Advice(
        "table-syntax",
        "the file is not a comma-separated table: the double quotes do not pair, or a cell is too long",
        "close the quotes, and write a double quote inside a cell twice",
        "filen er ikke en kommasepareret tabel: anførselstegnene passer ikke sammen, eller et felt er for langt",
        "luk anførselstegnene, og skriv et anførselstegn inde i et felt to gange",
    )
    TABLE_SEMICOLON = Advice(
        "table-semicolon",
        "semicolons or tabs stand between the cells, as a spreadsheet set to Danish saves them",
        "save it with commas: in LibreOffice under Save as, Edit filter settings; in Excel by way of the list separator",
        "der står semikolon eller tabulator mellem felterne, som et regneark på dansk gemmer dem",
        "gem med komma: i LibreOffice under Gem som, Rediger filterindstillinger; i Excel ved at ændre listeseparatoren",
    )
    COLUMN_MISSING = Advice(
        "column-missing",
        "the column is missing",
        "add the column to the header line",
        "kolonnen mangler",
        "tilføj kolonnen i overskriftslinjen",
    )
    COLUMN_UNKNOWN = Advice(
        "column-unknown",
        "the format knows no such column",
        "remove it or mend its spelling; people's own attributes are declared in study.toml",
        "formatet kender ingen kolonne af det navn",
        "fjern den, eller ret stavemåden; deltagernes egne oplysninger erklæres i study.toml",
    )
    COLUMN_TWICE = Advice(
        "column-twice",
        "the column stands twice",
        "remove one of the two",
        "kolonnen står to gange",
        "fjern den ene",
    )
    ROW_LENGTH = Advice(
        "row-length",
        "the row has {value} cells, the header has {expected}",
        "add or remove cells; a comma in a text needs double quotes around the text",
        "rækken har {value} felter, overskriften har {expected}",
        "tilføj eller fjern felter; et komma i en tekst kræver dobbelte anførselstegn om teksten",
    )
    CELL_MISSING = Advice(
        "cell-missing",
        "the cell must not be empty",
        "fill it in",
        "feltet må ikke være tomt",
        "udfyld det",
    )
    CELL_VALUE = Advice(
        "cell-value",
        "{value} is none of the words that may stand here",
        "write one of: {expected}",
        "{value} er ikke et af de ord, der kan stå her",
        "skriv et af: {expected}",
    )
    CELL_NUMBER = Advice(
        "cell-number",
        "{value} is not a number",
        "write digits, with a full stop before decimals where they are allowed",
        "{value} er ikke et tal",
        "skriv cifre, med punktum foran decimaler, hvor de er tilladt",
    )
    CELL_DATE = Advice(
        "cell-date",
        "{value} is not a date",
        "write it as 2026-01-31",
        "{value} er ikke en dato",
        "skriv den som 2026-01-31",
    )
    CELL_YES_NO = Advice(
        "cell-yes-no",
        "{value} is neither yes nor no",
        "write yes or no",
        "{value} er hverken yes eller no",
        "skriv yes eller no",
    )
    CELL_LIST = Advice(
        "cell-list",
        "{value} cannot stand in a list whose values are parted by {expected}",
        "take the mark and the surrounding spaces out of the value",
        "{value} kan ikke stå i en liste, hvis værdier adskilles af {expected}",
        "fjern tegnet og mellemrum omkring værdien",
    )
    ID_FORM = Advice(
        "id-form",
        "{value} is not an identifier of this table ({expected})",
        "write it as {expected}",
        "{value} er ikke en betegnelse i denne tabel ({expected})",
        "skriv den som {expected}",
    )
    ID_TWICE = Advice(
        "id-twice",
        "{value} stands in row {expected} already",
        "give one of the two another identifier",
        "{value} står allerede i række {expected}",
        "giv den ene af de to en anden betegnelse",
    )
    REFERENCE_DANGLING = Advice(
        "reference-dangling",
        "{value} is not in {expected}",
        "add it there, or take the reference out",
        "{value} findes ikke i {expected}",
        "tilføj den dér, eller fjern henvisningen",
    )
    TREE_CYCLE = Advice(
        "tree-cycle",
        "{value} is its own parent, by way of others or directly",
        "give it another parent",
        "{value} er sin egen overordnede, direkte eller gennem andre",
        "giv den en anden overordnet",
    )
    RULE_SYNTAX = Advice(
        "rule-syntax",
        "the rule cannot be read at {value}",
        "write conditions such as `seniority_years < 2 and unit under schools`",
        "reglen kan ikke læses ved {value}",
        "skriv betingelser som `seniority_years < 2 and unit under schools`",
    )
    RULE_ATTRIBUTE = Advice(
        "rule-attribute",
        "the rule names {value}, which study.toml does not declare",
        "declare it under [[attributes]], or mend the rule",
        "reglen nævner {value}, som ikke er erklæret i study.toml",
        "erklær den under [[attributes]], eller ret reglen",
    )
    HEARD_UNASKED = Advice(
        "heard-unasked",
        "the person was heard but not asked",
        "write yes under asked, or no under heard",
        "personen er hørt, men ikke spurgt",
        "skriv yes under asked eller no under heard",
    )
    WHY_NOT_NEEDLESS = Advice(
        "why-not-needless",
        "the voice was heard, and yet a reason for not being heard is given",
        "empty the cell, or write no under heard",
        "deltageren er hørt, og alligevel står der en grund til ikke at være hørt",
        "tøm feltet, eller skriv no under heard",
    )
    WHY_NOT_MISSING = Advice(
        "why-not-missing",
        "the person was not heard, and no reason is given",
        "write why; where nobody knows, write other",
        "personen er ikke hørt, og der står ingen grund",
        "skriv hvorfor; ved ingen det, så skriv other",
    )
    WHY_NOT_ASKED = Advice(
        "why-not-asked",
        "the voice was asked, and yet the reason is not-asked",
        "write no under asked, or another reason",
        "deltageren er spurgt, og alligevel er grunden not-asked",
        "skriv no under asked eller en anden grund",
    )
    RESPONSE_TWICE = Advice(
        "response-twice",
        "{value} has answered this recommendation in row {expected} already",
        "keep one row for each unit and recommendation",
        "{value} har allerede taget stilling til anbefalingen i række {expected}",
        "behold én række for hver enhed og anbefaling",
    )
    DATES_ORDER = Advice(
        "dates-order",
        "{value} comes after {expected} but is written before it",
        "put the dates in order",
        "{value} ligger efter {expected}, men står før",
        "sæt datoerne i rækkefølge",
    )
    # Sources and passages
    SOURCE_CHANGED = Advice(
        "source-changed",
        "the text is not the one that its hash was taken of",
        "put the text back, or enter the correction with `redthread source revise`",
        "teksten er ikke den, som kontrolsummen er taget af",
        "læg teksten tilbage, eller før rettelsen ind med `redthread source revise`",
    )
    PASSAGE_SPAN = Advice(
        "passage-span",
        "the span {value} is not inside the text of {expected}",
        "give the quote instead, or mend start and end",
        "stykket {value} ligger ikke i teksten i {expected}",
        "angiv citatet i stedet, eller ret start og slut",
    )
    PASSAGE_QUOTE_MISSING = Advice(
        "passage-quote-missing",
        "the quote is not in {expected}",
        "copy it from the source as it stands there",
        "citatet findes ikke i {expected}",
        "kopiér det fra kilden, som det står der",
    )
    PASSAGE_QUOTE_AMBIGUOUS = Advice(
        "passage-quote-ambiguous",
        "the quote stands {value} times in {expected}",
        "quote more of the text, or give start and end",
        "citatet står {value} gange i {expected}",
        "citér mere af teksten, eller angiv start og slut",
    )
    PASSAGE_QUOTE_DIFFERS = Advice(
        "passage-quote-differs",
        "the quote is not what stands at {value} in {expected}",
        "empty the quote, or start and end",
        "citatet er ikke det, der står ved {value} i {expected}",
        "tøm citatet, eller start og slut",
    )
    PASSAGE_VOICE = Advice(
        "passage-voice",
        "{value} is not among the voices of {expected}",
        "add the voice to the source, or mend it here",
        "{value} er ikke blandt deltagerne i {expected}",
        "føj deltageren til kilden, eller ret den her",
    )
    SOURCE_SAME = Advice(
        "source-same",
        "the new text of {value} is the text it has",
        "nothing is needed; nothing was changed",
        "den nye tekst til {value} er den, kilden har",
        "der skal ikke gøres noget; intet er ændret",
    )
    MERGE_DIFFERS = Advice(
        "merge-differs",
        "{value} is not the same in the two folders",
        "make it equal in both, and merge again; nothing was changed",
        "{value} er ikke ens i de to mapper",
        "gør den ens i begge, og flet igen; intet er ændret",
    )
    PASSAGE_UNANCHORED = Advice(
        "passage-unanchored",
        "the passage has neither start and end nor a quote",
        "give one of them",
        "meningsenheden har hverken start og slut eller et citat",
        "angiv en af delene",
    )
    # Publishing
    REPORT_HAS_ERRORS = Advice(
        "report-has-errors",
        "the check finds {value} errors; nothing was published",
        "mend them; `redthread check` lists them, and `redthread report` builds a draft all the same",
        "belægstjekket finder {value} fejl; intet er udgivet",
        "ret dem; `redthread check` viser dem, og `redthread report` bygger stadig et udkast",
    )
    OUT_INSIDE = Advice(
        "out-inside",
        "the report would lie inside the study folder, which could not be read then",
        "choose a folder beside it; nothing was written",
        "rapporten ville ligge inde i undersøgelsesmappen, som så ikke kan læses",
        "vælg en mappe ved siden af; intet er skrevet",
    )
    EDITION_UNKNOWN = Advice(
        "edition-unknown",
        "there is no edition {value}",
        "look in the folder published/ for the editions there are",
        "der er ingen udgave {value}",
        "se i mappen published/, hvilke udgaver der findes",
    )
    EDITION_WITHDRAWN = Advice(
        "edition-withdrawn",
        "the edition was withdrawn on {value} already",
        "nothing needs to be done",
        "udgaven blev allerede trukket tilbage {value}",
        "der skal ikke gøres noget",
    )
    SOURCE_UNMASKED = Advice(
        "source-unmasked",
        "words were erased in {value}, and the corrected text has fewer masked characters ({count} of {expected})",
        "make the correction in the masked text, sources/{value}.md, and not in the old one",
        "der er slettet ord i {value}, og den rettede tekst har færre maskerede tegn ({count} af {expected})",
        "ret i den maskerede tekst, sources/{value}.md, og ikke i den gamle",
    )
    REASON_MISSING = Advice(
        "reason-missing",
        "an edition is withdrawn with a reason, and none was given",
        "say why in one sentence",
        "en udgave trækkes tilbage med en begrundelse, og der er ingen",
        "skriv hvorfor i én sætning",
    )
    # Documents to be imported
    DOCUMENT_FORMAT = Advice(
        "document-format",
        "the file is {value}, which cannot be read here",
        "save it as Word (.docx), OpenDocument, PDF, RTF, HTML, Markdown or text",
        "filen er {value}, som ikke kan læses her",
        "gem den som Word (.docx), OpenDocument, PDF, RTF, HTML, Markdown eller tekst",
    )
    DOCUMENT_EMPTY = Advice(
        "document-empty",
        "there is no text in the file",
        "check that it is the right file; a scanned page must be read by a text recogniser first",
        "der er ingen tekst i filen",
        "kontrollér, at det er den rigtige fil; en scannet side skal først tekstgenkendes",
    )
    DOCUMENT_BROKEN = Advice(
        "document-broken",
        "the file is damaged or incomplete: {reason}",
        "open it in the program it comes from and save it again",
        "filen er beskadiget eller ufuldstændig: {reason}",
        "åbn den i det program, den kommer fra, og gem den igen",
    )
    DOCUMENT_ENCRYPTED = Advice(
        "document-encrypted",
        "the file is protected by a password",
        "save a copy without a password",
        "filen er beskyttet med adgangskode",
        "gem en kopi uden adgangskode",
    )
    DOCUMENT_UNPACKED = Advice(
        "document-unpacked",
        "the file is over {limit} when it is unpacked",
        "take pictures and attachments out, or save the text alone",
        "filen fylder over {limit}, når den pakkes ud",
        "fjern billeder og vedhæftninger, eller gem teksten alene",
    )
    DOCUMENT_MISLABELLED = Advice(
        "document-mislabelled",
        "the name says {value}, but the file is {expected}",
        "nothing needs to be done: it was read as {expected}",
        "navnet siger {value}, men filen er {expected}",
        "der skal ikke gøres noget: den er læst som {expected}",
    )
    DOCUMENT_ENCODING = Advice(
        "document-encoding",
        "the text was not UTF-8 and was read as {value}",
        "look whether æ, ø and å are right",
        "teksten var ikke UTF-8 og er læst som {value}",
        "se efter, om æ, ø og å er rigtige",
    )
    DOCUMENT_CONTROL = Advice(
        "document-control",
        "{value} control characters were replaced by spaces",
        "look at the text; the words are all there",
        "{value} styretegn er erstattet af mellemrum",
        "se teksten efter; alle ord er med",
    )
    DOCUMENT_COMMENTS = Advice(
        "document-comments",
        "comments or deleted words in the file were left out",
        "accept or reject the changes in the file if they belong to the text",
        "kommentarer eller slettede ord i filen er ikke taget med",
        "godkend eller afvis ændringerne i filen, hvis de hører til teksten",
    )
    DOCUMENT_KNOWN = Advice(
        "document-known",
        "the same text is in the study already, as {value}",
        "nothing was imported; import a corrected text under another name, or remove {value} first",
        "den samme tekst er allerede i undersøgelsen, som {value}",
        "intet er indlæst; indlæs en rettet tekst, eller fjern {value} først",
    )
    DOCUMENT_STRUCTURE = Advice(
        "document-structure",
        "no themes were found; the text became a source without passages",
        "give each theme a heading of its own in the file, or mark passages by their quote",
        "der blev ikke fundet temaer; teksten er blevet en kilde uden meningsenheder",
        "giv hvert tema sin egen overskrift i filen, eller angiv meningsenheder ved deres citat",
    )
    # A sampling design and what is estimated from it
    DESIGN_LENGTH = Advice(
        "design-length",
        "the column has {value} rows where the weights have {expected}",
        "give every column of the design and of the answers one value a response",
        "kolonnen har {value} rækker, hvor vægtene har {expected}",
        "giv hver kolonne i designet og i besvarelserne én værdi pr. besvarelse",
    )
    DESIGN_WEIGHT = Advice(
        "design-weight",
        "the weight {value} is negative or no number",
        "mend the weight; 0 leaves the response out",
        "vægten {value} er negativ eller ikke et tal",
        "ret vægten; 0 holder besvarelsen ude",
    )
    DESIGN_FRAME = Advice(
        "design-frame",
        "the stratum or cluster {value} has {sampled} drawn of {frame} in the frame",
        "give one number for the whole of it, at least as many as were drawn",
        "stratum eller klynge {value} har {sampled} udtrukne af {frame} i bruttolisten",
        "angiv ét tal for det hele, mindst så mange som der er udtrukket",
    )
    DESIGN_SINGLETON = Advice(
        "design-singleton",
        "the stratum or cluster {value} has a single unit, so nothing tells how units differ in it",
        "join it with one like it, or choose the rule certainty, adjust or average",
        "stratum eller klynge {value} har kun én enhed, så intet viser, hvor forskellige enhederne er",
        "læg det sammen med et, der ligner, eller vælg reglen certainty, adjust eller average",
    )
    DESIGN_PLACE = Advice(
        "design-place",
        "a response has no stratum, cluster or class",
        "give each response one in every column of the design",
        "en besvarelse har intet stratum, ingen klynge eller ingen klasse",
        "giv hver besvarelse én i hver kolonne af designet",
    )
    DESIGN_CODE = Advice(
        "design-code",
        "the code {value} is outside the list of {expected}",
        "number groups and options from 0; a negative code is a missing answer",
        "koden {value} er uden for listen på {expected}",
        "nummerér grupper og svarmuligheder fra 0; en negativ kode er et manglende svar",
    )
    CALIBRATION_EMPTY = Advice(
        "calibration-empty",
        "nobody was heard in class {value}, which the population has people in",
        "join the class with one like it",
        "ingen er hørt i klasse {value}, som der er folk i",
        "læg klassen sammen med en, der ligner",
    )
    CALIBRATION_UNSETTLED = Advice(
        "calibration-unsettled",
        "the weights did not settle in {value} rounds",
        "see that all margins have the same sum, and join small classes",
        "vægtene faldt ikke til ro på {value} omgange",
        "se efter, at alle fordelinger har samme sum, og læg små klasser sammen",
    )


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with input, and where.

    Parameters
    ----------
    code : Code
        What is wrong.
    file : str
        The file, relative to the folder it belongs to; empty when there is none.
    row : int or None
        The line of the file, counted from 1 (a table's header is line 1).
    column : str
        The column or key.
    values : tuple of (str, str)
        What fills the placeholders of the code's words.

    Examples
    --------
    >>> str(Problem(Code.CELL_MISSING, "people.csv", 7, "id"))
    'people.csv:7:id: cell-missing: the cell must not be empty; fill it in'
    """

    code: Code
    file: str = ""
    row: int | None = None
    column: str = ""
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return self.describe("en")

    def describe(self, language: str) -> str:
        """Say the problem in one line, in ``"da"`` or ``"en"``."""
        advice, values = self.code.value, dict(self.values)
        if language == "da" and "reason" in values:
            values["reason"] = _REASONS_DA.get(_PLACE.sub("", values["reason"]), values["reason"])
        what, do = (advice.what_da, advice.do_da) if language == "da" else (advice.what_en, advice.do_en)
        place = ":".join(str(part) for part in (self.file, self.row, self.column) if part not in ("", None))
        said = f"{advice.name}: {_fill(what, values)}; {_fill(do, values)}"
        return f"{place}: {said}" if place else said


def problem(
    code: Code, file: str = "", row: int | None = None, column: str = "", **values: object
) -> Problem:
    """Make a `Problem`, the placeholders' values given by name.

    Examples
    --------
    >>> problem(Code.ID_FORM, "people.csv", 2, "id", value="41", expected="V-041").values
    (('value', '41'), ('expected', 'V-041'))
    """
    return Problem(code, file, row, column, tuple((name, str(value)) for name, value in values.items()))


class Refusal(Exception):
    """Input was refused: carries every problem found. Nothing was changed.

    Parameters
    ----------
    problems : iterable of Problem
        At least one.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(str(one) for one in self.problems))


def refuse(code: Code, file: str = "", row: int | None = None, column: str = "", **values: object) -> Refusal:
    """Make a `Refusal` with one problem, to be raised.

    Examples
    --------
    >>> str(refuse(Code.FOLDER_MISSING, "x"))
    'x: folder-missing: there is no study folder here; check the path, or make a study with `redthread new`'
    """
    return Refusal((problem(code, file, row, column, **values),))


def _fill(words: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        words = words.replace("{" + name + "}", value)
    return words
