import pytest

from redthread.text import trends, uncounted


def found(rule, text, language):
    return [(text[hit.start : hit.end], str(hit.kind)) for hit in rule(text, language)]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Flere er tilfredse end sidst.", [("Flere er tilfredse end sidst", "trend")]),
        ("Presset er stigende.", [("stigende", "trend")]),
        ("Det sker i stigende grad.", [("i stigende grad", "trend")]),
        ("Sygefraværet er faldet.", [("er faldet", "trend")]),
        ("Det fylder mere end tidligere.", [("mere end tidligere", "trend")]),
        ("Stadig flere ledere er med.", [("Stadig flere", "trend")]),
        ("Flere og flere ledere er med.", [("Flere og flere", "trend")]),
        ("Det gælder især nye ledere.", [("især", "emphasis")]),
        ("Kvinder oftere end mænd.", [("oftere end", "comparison")]),
        ("Cheferne er gladere end lederne.", [("gladere end", "comparison")]),
        ("Færre end i andre kommuner.", [("Færre end", "comparison")]),
        ("Færre end i 2019.", [("Færre end i", "trend")]),
        ("Det er større end for to år siden.", [("større end for", "trend")]),
        ("Hellere for højt end for lavt.", [("Hellere for højt end", "comparison")]),
        ("Emnet voksede ud af materialet.", []),
        ("Presset er vokset.", [("er vokset", "trend")]),
        ("Stillingen falder ned mellem to grupper.", []),
        ("Når den falder på det rette tidspunkt, hjælper den.", []),
        ("Sygefraværet faldt i foråret.", [("faldt", "trend")]),
        ("Rapporten siger ikke, om noget er blevet bedre.", []),
        ("Intet tyder på, at presset er steget.", []),
        ("Det er ikke mærkeligt, at presset er steget.", [("er steget", "trend")]),
        ("Ejerskabet bliver større, når det drøftes.", []),
        ("Ejerskabet bliver større.", [("bliver større", "trend")]),
        ("Tidsforbruget kan mindskes.", []),
        ("Er presset steget?", []),
        ("De ved, hvordan huset bedst støtter ledere.", []),
        ("Mere end halvdelen er med.", []),
        ("Mere end én matrikel.", []),
        ("De fik hver især en instruks.", []),
        ("Der er ledere, der mener mere.", []),
        ("»Stadig flere siger op«", []),
        ("", []),
    ],
)
def test_trends_reads_danish(text, hits):
    assert found(trends, text, "da") == hits


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("More leaders than before agree.", [("More leaders than before", "trend")]),
        ("Women more often than men.", [("more often than", "comparison")]),
        ("Especially new leaders.", [("Especially", "emphasis")]),
        ("Absence has risen.", [("has risen", "trend")]),
        ("More than half agree.", []),
        ("The theme grew out of the material.", []),
        ("It does not say whether anything has improved.", []),
        ("More than in other municipalities.", [("More than", "comparison")]),
        ("More than in 2019.", [("More than in", "trend")]),
    ],
)
def test_trends_reads_english(text, hits):
    assert found(trends, text, "en") == hits


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Der er generel opbakning.", [("generel opbakning", "vague")]),
        ("Der er en klar tilkendegivelse af det.", [("en klar tilkendegivelse", "vague")]),
        ("Samstemmende omtales det som godt.", [("Samstemmende", "vague")]),
        ("Det sker i varieret omfang.", [("i varieret omfang", "vague")]),
        ("Lederne er overvejende glade.", [("overvejende", "vague")]),
        ("Peger på gensidig loyalitet.", [("Peger", "no-subject")]),
        ("Der peges på tid.", [("Der peges", "impersonal")]),
        ("Oplever lederne støtte?", []),
        ("Er han i tvivl, spørger han.", []),
        ("Lederne peger på tid.", []),
        ("»Generelt er det godt«", []),
        ("", []),
    ],
)
def test_uncounted_reads_danish(text, hits):
    assert found(uncounted, text, "da") == hits


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("There is general praise.", [("general praise", "vague")]),
        ("Typically, it works.", [("Typically", "vague")]),
        ("It is felt that time is short.", [("It is felt", "impersonal")]),
        ("Points to a lack of time.", [("Points", "no-subject")]),
    ],
)
def test_uncounted_reads_english(text, hits):
    assert found(uncounted, text, "en") == hits
