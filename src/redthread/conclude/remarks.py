"""Everything the check can say of a study and its report, in both languages."""

from __future__ import annotations

from enum import Enum

from redthread.records.claims import Remark, Severity, Support, Words

E, D, H = Severity.ERROR, Severity.DOUBT, Severity.HINT


class RemarkCode(Enum):
    """Every remark of the check. Its value holds the words; placeholders are filled from the remark's values."""

    # Claims
    CONTRADICTED = Words(
        "contradicted",
        E,
        "“{claim}” is contradicted by the material: {figures}; {against} said otherwise",
        "write what the material carries",
        "»{claim}« modsiges af materialet: {figures}; {against} har sagt noget andet",
        "skriv det, som materialet kan bære",
    )
    NOT_SUPPORTED = Words(
        "not-supported",
        E,
        "“{claim}” has no support: nobody in the finding's population said so ({figures})",
        "find the passages that carry it, or take the sentence out",
        "»{claim}« har intet belæg: ingen i resultatets målgruppe har sagt det ({figures})",
        "find de meningsenheder, der bærer udsagnet, eller tag sætningen ud",
    )
    TABLES_ALONE = Words(
        "tables-alone",
        E,
        "“{claim}” rests on tables alone: {tables}; a table is no number of persons",
        "write “{tables}”",
        "»{claim}« hviler alene på gruppedrøftelser: {tables}; et bord er ikke et antal personer",
        "skriv »{tables}«",
    )
    TOO_MUCH = Words(
        "too-much",
        E,
        "“{claim}” says too much: {figures}",
        "use a weaker word",
        "»{claim}« er for stærkt formuleret: {figures}",
        "brug et svagere ord",
    )
    TOO_LITTLE = Words(
        "too-little",
        H,
        "“{claim}” says too little: {figures}",
        "a stronger word would hold",
        "»{claim}« er for svagt formuleret: {figures}",
        "et stærkere ord kan bæres",
    )
    CANNOT_BE_TOLD = Words(
        "cannot-be-told",
        D,
        "“{claim}” cannot be told: nobody was asked about the theme, and {count} brought it up of their own accord",
        "say that it was brought up, without a share: “some”, “several”",
        "»{claim}« kan ikke afgøres: ingen er spurgt om temaet, og {count} har selv bragt det op",
        "skriv, at det er bragt op, uden en andel: »nogle«, »flere«",
    )
    BASE_TOO_SMALL = Words(
        "base-too-small",
        D,
        "“{claim}” is said of {base} only, and words for shares need at least 20",
        "write “{instead}”",
        "»{claim}« er sagt om kun {base}, og ord for andele kræver mindst 20",
        "skriv »{instead}«",
    )
    JUST_HOLDS = Words(
        "just-holds",
        D,
        "“{claim}” only just holds: {figures}",
        "say the number, or use a weaker word",
        "»{claim}« er kun lige netop dækket: {figures}",
        "skriv tallet, eller brug et svagere ord",
    )
    ESTIMATE_UNSURE = Words(
        "estimate-unsure",
        D,
        "“{claim}” rests on {target} ({share}), but chance alone could give {interval}, which leaves the word's range",
        "say the figure with its base, or use a wider word",
        "»{claim}« hviler på {target} ({share}), men tilfældet alene kan give {interval}, og så passer ordet ikke",
        "skriv tallet med dets grundlag, eller brug et bredere ord",
    )
    ESTIMATE_MISSING = Words(
        "estimate-missing",
        E,
        "the finding rests on the survey figure {target}, which is not there",
        "mend `estimate` in findings.csv",
        "resultatet hviler på spørgeskemaets tal {target}, som ikke findes",
        "ret `estimate` i findings.csv",
    )
    UNBOUND_CLAIM = Words(
        "unbound-claim",
        E,
        "“{claim}” is a claim without a finding",
        "write [F-...] after the sentence, or mark it as [interpretation: reason]",
        "»{claim}« er en påstand uden resultat",
        "skriv [F-...] efter sætningen, eller markér den som [tolkning: grund]",
    )
    BARE_PLURAL = Words(
        "bare-plural",
        H,
        "sentences of this sub-theme that speak of everybody without a word for how many: {count}, such as “{claim}” {figures}",
        "say how many: some, many, most",
        "sætninger i undertemaet, der taler om alle uden at sige hvor mange: {count}, fx »{claim}« {figures}",
        "skriv hvor mange: nogle, mange, de fleste",
    )
    CLAIM_WITHOUT_COUNT = Words(
        "claim-without-count",
        H,
        "“{claim}” claims without counting",
        "say who and how many, or mark it as [interpretation: reason]",
        "»{claim}« påstår noget uden at tælle",
        "skriv hvem og hvor mange, eller markér det som [tolkning: grund]",
    )
    SHARED_REFERENCE = Words(
        "shared-reference",
        D,
        "the sentence makes {count} claims and has one finding: “{claim}” was held against {finding} too",
        "give each claim its own [F-...], in the same order, or make two sentences",
        "sætningen rummer {count} påstande og ét resultat: »{claim}« er også holdt op mod {finding}",
        "giv hver påstand sin egen [F-...] i samme rækkefølge, eller del sætningen i to",
    )
    OTHERS_NOT_APART = Words(
        "others-not-apart",
        E,
        "“{claim}” need at least two persons who are not among the first: {count} found",
        "bind it with a second [F-...], or leave the contrast out",
        "»{claim}« kræver mindst to, der ikke er blandt de første: {count} fundet",
        "bind ordet med endnu en [F-...], eller udelad modstillingen",
    )
    POPULATION_MISMATCH = Words(
        "population-mismatch",
        E,
        "the sentence speaks of {said}, but {finding} is about {meant}",
        "bind it with a finding about the same people, or change the words",
        "sætningen taler om {said}, men {finding} handler om {meant}",
        "bind den med et resultat om de samme, eller ret ordene",
    )
    POPULATION_UNKNOWN = Words(
        "population-unknown",
        E,
        "the finding's population {value} is no group of groups.csv",
        "mend the population, or add the group",
        "resultatets målgruppe {value} er ingen gruppe i groups.csv",
        "ret målgruppen, eller tilføj gruppen",
    )
    BASE_NOT_SAID = Words(
        "base-not-said",
        D,
        "{finding} takes its share of those who {base}, and the sentence does not say so",
        "write “of those who {base} ...”",
        "{finding} tager sin andel af dem, der {base}, og det siger sætningen ikke",
        "skriv »af dem, der {base} ...«",
    )
    GROUP_NOT_HEARD = Words(
        "group-not-heard",
        D,
        "the sentence speaks for {group}, of whom {heard} of {frame} were heard",
        "say how few were heard, or leave the group out",
        "sætningen taler på vegne af {group}, hvoraf {heard} af {frame} er hørt",
        "skriv hvor få der er hørt, eller udelad gruppen",
    )
    TREND_WITHOUT_COMPARISON = Words(
        "trend-without-comparison",
        D,
        "“{claim}” says that something has changed, and no earlier study or measurement carries it",
        "name an earlier study in study.toml, or write what was said now",
        "»{claim}« siger, at noget har ændret sig, og ingen tidligere undersøgelse eller måling bærer det",
        "angiv en tidligere undersøgelse i study.toml, eller skriv det, der er sagt nu",
    )
    COMPARISON_WITHOUT_CARRIER = Words(
        "comparison-without-carrier",
        D,
        "“{claim}” compares, and nothing in the sentence carries the other side",
        "bind both sides with a figure or a finding",
        "»{claim}« sammenligner, og intet i sætningen bærer den anden side",
        "bind begge sider med et tal eller et resultat",
    )
    EMPHASIS_NOT_CARRIED = Words(
        "emphasis-not-carried",
        D,
        "“{claim}” sets {group} apart, but there it is {inside} and among the rest {outside}",
        "leave the emphasis out",
        "»{claim}« fremhæver {group}, men dér er det {inside} og blandt resten {outside}",
        "udelad fremhævelsen",
    )
    SURVEY_ALONE = Words(
        "survey-alone",
        D,
        "“{claim}” says that survey and interviews agree, and needs both a figure and a finding",
        "write [F-...] and [q...] after the sentence",
        "»{claim}« siger, at spørgeskema og interview stemmer overens, og kræver både et tal og et resultat",
        "skriv [F-...] og [q...] efter sætningen",
    )
    DRIFT = Words(
        "drift",
        D,
        "{finding} is “{claim}” here and “{other}” in line {line}: “{chapter}”",
        "use the same word in both places",
        "{finding} er »{claim}« her og »{other}« i linje {line}: »{chapter}«",
        "brug samme ord begge steder",
    )
    # Numbers
    UNBOUND_NUMBER = Words(
        "unbound-number",
        E,
        "the number {claim} is bound to nothing",
        "write [q07.agree] after the sentence, or print the figure with {{q07.agree}}",
        "tallet {claim} er ikke bundet til noget",
        "skriv [q07.agree] efter sætningen, eller udskriv tallet med {{q07.agree}}",
    )
    STALE_NUMBER = Words(
        "stale-number",
        E,
        "the number {claim} is not what {target} says: {value}",
        "write {value}, or print it with {{{target}}}",
        "tallet {claim} er ikke det, som {target} siger: {value}",
        "skriv {value}, eller udskriv det med {{{target}}}",
    )
    FIGURE_UNKNOWN = Words(
        "figure-unknown",
        E,
        "the figure {target} is not there: {reason}",
        "mend the reference; the measures stand in docs/reference/report-text.md",
        "tallet {target} findes ikke: {reason}",
        "ret henvisningen; målene står i docs/reference/report-text.md",
    )
    FIGURE_WITHHELD = Words(
        "figure-withheld",
        D,
        "the figure {target} is withheld, for it rests on too few",
        "use a larger group, or leave the figure out",
        "tallet {target} er skjult, for det hviler på for få",
        "brug en større gruppe, eller udelad tallet",
    )
    SMALL_NUMBER = Words(
        "small-number",
        D,
        "“{claim}” prints a count under {minimum}",
        "write “a few” or “under {minimum}”",
        "»{claim}« udskriver et antal under {minimum}",
        "skriv »enkelte« eller »under {minimum}«",
    )
    # References
    DANGLING_FINDING = Words(
        "dangling-finding",
        E,
        "there is no finding {target}",
        "mend the reference, or add the finding to findings.csv",
        "der er intet resultat {target}",
        "ret henvisningen, eller tilføj resultatet i findings.csv",
    )
    DANGLING_PASSAGE = Words(
        "dangling-passage",
        E,
        "there is no passage {target}",
        "mend the reference, or add the passage to passages.csv",
        "der er ingen meningsenhed {target}",
        "ret henvisningen, eller tilføj meningsenheden i passages.csv",
    )
    DANGLING_THEME = Words(
        "dangling-theme",
        E,
        "there is no theme {target}",
        "mend the name, or add the theme to themes.csv",
        "der er intet tema {target}",
        "ret navnet, eller tilføj temaet i themes.csv",
    )
    REFERENCE_UNREADABLE = Words(
        "reference-unreadable",
        E,
        "[{target}] is no reference that a report may hold",
        "write [F-...], [P-...], [q07.agree] or [interpretation: reason]",
        "[{target}] er ikke en henvisning, som en rapport kan rumme",
        "skriv [F-...], [P-...], [q07.agree] eller [tolkning: grund]",
    )
    DIRECTIVE_UNREADABLE = Words(
        "directive-unreadable",
        D,
        "“{claim}” is no directive that the report knows, or lacks its other end",
        "mend the name, or end it with ::: on a line of its own",
        "»{claim}« er ikke et element, som rapporten kender, eller mangler sin anden ende",
        "ret navnet, eller afslut med ::: på en linje for sig selv",
    )
    INTERPRETATION = Words(
        "interpretation",
        H,
        "marked as the analyst's interpretation and not judged: {reason}",
        "the method chapter prints the reason",
        "markeret som undersøgerens tolkning og ikke vurderet: {reason}",
        "metodekapitlet udskriver grunden",
    )
    INTERPRETATION_WITHOUT_REASON = Words(
        "interpretation-without-reason",
        D,
        "marked as an interpretation without a reason",
        "write [interpretation: reason]",
        "markeret som tolkning uden en grund",
        "skriv [tolkning: grund]",
    )
    # Quotes
    QUOTE_WITHOUT_REFERENCE = Words(
        "quote-without-reference",
        E,
        "a quotation of {count} words without its passage",
        "write [P-...] after it",
        "et citat på {count} ord uden sin meningsenhed",
        "skriv [P-...] efter det",
    )
    QUOTE_NOT_VERBATIM = Words(
        "quote-not-verbatim",
        E,
        "the quotation does not stand in {passage} word for word",
        "quote what was said, and mark what is left out with [...]",
        "citatet står ikke ordret i {passage}",
        "citér det, der er sagt, og markér udeladelser med [...]",
    )
    QUOTES_OFF = Words(
        "quotes-off",
        E,
        "the study's policy allows no quotations",
        "give the meaning in your own words",
        "undersøgelsens politik tillader ikke citater",
        "gengiv meningen med egne ord",
    )
    QUOTE_TOO_LONG = Words(
        "quote-too-long",
        D,
        "a quotation of {count} words; the policy allows {limit}",
        "shorten it, and mark what is left out with [...]",
        "et citat på {count} ord; politikken tillader {limit}",
        "forkort det, og markér udeladelser med [...]",
    )
    QUOTE_TOO_OFTEN = Words(
        "quote-too-often",
        D,
        "the voice behind this quotation is quoted {count} times; the policy allows {limit}",
        "quote others too",
        "deltageren bag citatet er citeret {count} gange; politikken tillader {limit}",
        "citér også andre",
    )
    QUOTE_UNCONFIRMED = Words(
        "quote-unconfirmed",
        D,
        "{passage} is proposed and not confirmed",
        "read it and confirm it before it is quoted",
        "{passage} er foreslået og ikke bekræftet",
        "læs og bekræft den, før den citeres",
    )
    QUOTE_LABEL_SMALL = Words(
        "quote-label-small",
        D,
        "the quotation comes from {label}, where {count} were heard; the policy asks for {limit}",
        "the report leaves the label out; do not write it in the text either",
        "citatet kommer fra {label}, hvor {count} er hørt; politikken kræver {limit}",
        "rapporten udelader betegnelsen; skriv den heller ikke i teksten",
    )
    QUOTE_LEADS_TO_ONE = Words(
        "quote-leads-to-one",
        E,
        "the quotation leads to one person: “{claim}” fits {count} in the frame",
        "leave the detail out, or choose another quotation",
        "citatet fører til én person: »{claim}« passer på {count} i målgruppen",
        "udelad detaljen, eller vælg et andet citat",
    )
    QUOTE_WITHHELD = Words(
        "quote-withheld",
        E,
        "{passage} is withheld: its words are never printed, neither as quote nor condensed",
        "take the quotation out, or set `withheld` to no in passages.csv where it leads to nobody",
        "{passage} er holdt tilbage: ordene trykkes aldrig, hverken som citat eller fortættet",
        "tag citatet ud, eller sæt `withheld` til no i passages.csv, hvis det ikke fører til nogen",
    )
    # People
    NAME = Words(
        "name",
        E,
        "a name stands in the text",
        "take it out; write the role",
        "der står et navn i teksten",
        "tag det ud; skriv rollen",
    )
    ADDRESS = Words(
        "address",
        E,
        "an address stands in the text",
        "take it out",
        "der står en adresse i teksten",
        "tag den ud",
    )
    CPR = Words(
        "cpr",
        E,
        "what looks like a CPR number stands in the text",
        "take it out at once, also of the source",
        "der står noget, der ligner et cpr-nummer, i teksten",
        "tag det ud straks, også af kilden",
    )
    TELEPHONE = Words(
        "telephone",
        E,
        "a telephone number stands in the text",
        "take it out",
        "der står et telefonnummer i teksten",
        "tag det ud",
    )
    EMAIL = Words(
        "e-mail",
        E,
        "an e-mail address stands in the text",
        "take it out",
        "der står en mailadresse i teksten",
        "tag den ud",
    )
    UNIQUE_ROLE = Words(
        "unique-role",
        D,
        "“{claim}” fits {count} in the frame, under the limit of {limit}",
        "use a wider word",
        "»{claim}« passer på {count} i målgruppen, under grænsen på {limit}",
        "brug et bredere ord",
    )
    THIRD_PERSON = Words(
        "third-person",
        D,
        "“{claim}” may lead to one person",
        "leave the detail out, or write in the plural",
        "»{claim}« kan føre til én person",
        "udelad detaljen, eller skriv i flertal",
    )
    SPOKEN_ABOUT = Words(
        "spoken-about",
        D,
        "“{claim}” is about one person, or a few, who did not speak for themselves",
        "say what was needed, and not who lacked it",
        "»{claim}« handler om én eller få personer, som ikke selv er kommet til orde",
        "skriv hvad der var brug for, og ikke hvem der manglede det",
    )
    CONDENSED_GIVES_AWAY = Words(
        "condensed-gives-away",
        D,
        "the condensed sentence of {passage} is printed, and “{claim}” may lead to one person",
        "write it wider, or set `withheld` to yes",
        "den fortættede sætning i {passage} bliver trykt, og »{claim}« kan føre til én person",
        "skriv den bredere, eller sæt `withheld` til yes",
    )
    CONDENSED_OF_ONE = Words(
        "condensed-of-one",
        H,
        "printed condensed sentences of {voices} voices that are alone in the frame with their place or attributes:"
        " {count}, on lines {lines} of passages.csv",
        "read them as a colleague would; write wider, or set `withheld` to yes, where one can tell who it is",
        "trykte fortættede sætninger fra {voices} deltagere, der er alene i målgruppen om deres sted eller egenskaber:"
        " {count}, på linje {lines} i passages.csv",
        "læs dem, som en kollega ville; skriv bredere, eller sæt `withheld` til yes, hvor man kan se, hvem det er",
    )
    NO_REGISTER = Words(
        "no-register",
        H,
        "names were sought by pattern only",
        "give a list of names with --register FILE; it is neither copied nor shown",
        "navne er kun søgt efter mønster",
        "angiv en navneliste med --register FIL; den hverken kopieres eller vises",
    )
    # The thread
    FINDING_WITHOUT_PASSAGES = Words(
        "finding-without-passages",
        D,
        "{finding} has no passages that carry it",
        "add them in findings.csv, or take the finding out",
        "{finding} har ingen meningsenheder, der bærer det",
        "tilføj dem i findings.csv, eller tag resultatet ud",
    )
    FINDING_UNUSED = Words(
        "finding-unused",
        D,
        "{finding} is not used in the report",
        "bind a sentence with it, or take it out",
        "{finding} bruges ikke i rapporten",
        "bind en sætning med det, eller tag det ud",
    )
    FINDING_ON_PROPOSED = Words(
        "finding-on-proposed",
        D,
        "{finding} rests on passages that nobody has confirmed: {count}, such as {passage}",
        "read them and confirm them",
        "{finding} hviler på meningsenheder, som ingen har bekræftet: {count}, fx {passage}",
        "læs og bekræft dem",
    )
    FINDING_ON_LOST = Words(
        "finding-on-lost",
        D,
        "{finding} names passages that were lost when a source was corrected: {count}, such as {passage}",
        "find their place in the new text, or take them out",
        "{finding} nævner meningsenheder, der gik tabt, da en kilde blev rettet: {count}, fx {passage}",
        "find deres sted i den nye tekst, eller tag dem ud",
    )
    RECOMMENDATION_WITHOUT_FINDINGS = Words(
        "recommendation-without-findings",
        D,
        "{target} follows from no finding",
        "name its findings in recommendations.csv",
        "{target} følger ikke af noget resultat",
        "angiv dens resultater i recommendations.csv",
    )
    THEME_WITHOUT_FINDINGS = Words(
        "theme-without-findings",
        D,
        "{target} “{title}” has no finding",
        "write one, or say that nothing was found",
        "{target} »{title}« har intet resultat",
        "skriv et, eller sig, at intet blev fundet",
    )
    PASSAGE_WITHOUT_THEME = Words(
        "passage-without-theme",
        D,
        "passages under no theme: {count}, such as {passage}",
        "place them in passages.csv",
        "meningsenheder uden tema: {count}, fx {passage}",
        "placér dem i passages.csv",
    )
    DISSENT_PASSED_OVER = Words(
        "dissent-passed-over",
        D,
        "{count} spoke against {finding}, and neither the sentence nor its section says so",
        "say that others see it otherwise",
        "{count} har talt imod {finding}, og hverken sætningen eller afsnittet nævner det",
        "skriv, at andre ser anderledes på det",
    )
    BALANCE = Words(
        "balance",
        H,
        "{kind} make up {report} of the report's evidence and {material} of the material",
        "weigh what the report leaves out, or say why",
        "{kind} fylder {report} af rapportens belæg og {material} af materialet",
        "overvej det, rapporten udelader, eller skriv hvorfor",
    )
    # The check itself
    NOT_JUDGED = Words(
        "not-judged",
        H,
        "sentences with a claim that could not be judged: {count} ({reasons})",
        "they are the analyst's own responsibility",
        "sætninger med en påstand, der ikke kunne vurderes: {count} ({reasons})",
        "de er undersøgerens eget ansvar",
    )


def describe(remark: Remark, language: str) -> str:
    """Say a remark in one line: what, the better wording or else what to do.

    Parameters
    ----------
    remark : Remark
        The remark.
    language : str
        ``"da"`` or ``"en"``.

    Examples
    --------
    >>> describe(Remark(RemarkCode.DANGLING_FINDING, "report.md", values=(("target", "F-9"),)), "en")
    'there is no finding F-9; mend the reference, or add the finding to findings.csv'
    """
    return f"{what(remark, language)}; {advice(remark, language)}"


def what(remark: Remark, language: str) -> str:
    """Say what a remark finds."""
    words: Words = remark.code.value
    return _filled(words.what_en if language == "en" else words.what_da, remark, language)


def advice(remark: Remark, language: str) -> str:
    """Say what to do about a remark."""
    words: Words = remark.code.value
    return _filled(words.do_en if language == "en" else words.do_da, remark, language)


def _filled(words: str, remark: Remark, language: str) -> str:
    """Fill the placeholders; a value whose name ends in the language goes before one without."""
    values = dict(remark.values)
    if remark.support is not None:
        values.setdefault("figures", figures(remark.support, language))
    values.setdefault("finding", remark.finding)
    values |= {name[:-3]: value for name, value in values.items() if name.endswith(f"_{language}")}
    for name, value in values.items():
        words = words.replace("{" + name + "}", value)
    return words.rstrip()


def figures(support: Support, language: str) -> str:
    """The figures behind a claim: of whom, and what it may be of everybody.

    Examples
    --------
    >>> from redthread.records.claims import Verdict
    >>> figures(Support(104, 34, 34, 6, 6, 0, 0, 34, 6 / 34, Verdict.TOO_MUCH, 6 / 104, 76 / 104), "da")
    '6 af 34 hørte; 6-73 % af alle 104'
    """
    whom = _whom(support, language)
    counted = f"{support.voices_for} {'of' if language == 'en' else 'af'} {support.base} {whom}"
    if support.heard == support.frame:
        return counted
    low, high = round(support.lowest * 100), round(support.highest * 100)
    return (
        f"{counted}; {low} to {high} % of all {support.frame}"
        if language == "en"
        else (f"{counted}; {low}-{high} % af alle {support.frame}")
    )


def _whom(support: Support, language: str) -> str:
    """Who the base is, as far as the numbers tell."""
    words = {"en": ("heard", "asked", "who spoke of it"), "da": ("hørte", "spurgte", "der talte om det")}[
        language
    ]
    if support.base == support.heard:
        return words[0]
    return words[1] if support.base == support.asked else words[2]
