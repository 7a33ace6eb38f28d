import pytest

from redthread.text import identifiers, names, person_details


def kinds(found, text):
    return [(text[hit.start : hit.end], str(hit.kind)) for hit in found]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Skriv til ida.holm@by.dk.", [("ida.holm@by.dk", "email")]),
        ("Ring +45 33 15 20 20.", [("+45 33 15 20 20", "phone")]),
        ("Tlf. 33152020", [("33152020", "phone")]),
        ("cpr 010180-1234", [("010180-1234", "cpr")]),
        ("cpr 0101801234", [("0101801234", "cpr")]),
        ("cpr 010180 1234", [("010180 1234", "cpr")]),
        ("Bor på Nørregade 7, 2. tv, 7500 Tangby", [("Nørregade 7, 2. tv, 7500 Tangby", "address")]),
        ("H.C. Andersens Boulevard 12", [("H.C. Andersens Boulevard 12", "address")]),
        ("se https://www.linkedin.com/in/ida-holm", [("https://www.linkedin.com/in/ida-holm", "profile")]),
        ("»ring 33 15 20 20«", [("33 15 20 20", "phone")]),
        ("Park Alle 12", [("Park Alle 12", "address")]),
        ("Alle 34 ledere er hørt. Alle 104 er spurgt.", []),
        ("cpr 310299-1234 findes ikke", []),
        ("Sag 12345678, den 14. juni 2020 kl. 10-12", []),
        ("78 af 104 i lokale 12", []),
        ("Den 2025-03-18 eller 18-03-2025, perioden 2018-2020", []),
        ("Kontakt @kommunen", []),
        ("", []),
    ],
)
def test_identifiers_finds_what_belongs_to_one_person(text, hits):
    assert kinds(identifiers(text, "da"), text) == hits


def test_identifiers_reads_english_addresses():
    text = "Lives at 12 High Street, call +44 20 7946 0958"
    assert kinds(identifiers(text, "en"), text) == [
        ("12 High Street", "address"),
        ("+44 20 7946 0958", "phone"),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Anne-Mette Holm",
        "anne-mette holm",
        "ANNE METTE HOLM",
        "Anne Mette Holms",
        "Anne-\nMette Holm",
        "Anne Holm",
        "A. Holm",
    ],
)
def test_names_finds_a_registered_name_however_written(written):
    assert [str(n.kind) for n in names(f"Det er {written} idé", ["Anne-Mette Holm"])] == ["name"]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Mette sagde det", [("Mette", "name-part")]),
        ("Holms idé", [("Holms", "name-part")]),
        ("AMH var med", [("AMH", "initials")]),
        ("A.M.H. var med", [("A.M.H", "initials")]),
        ("en holm i søen", []),
        ("amh", []),
        ("Holmen", []),
    ],
)
def test_names_finds_parts_and_initials_with_capitals(text, hits):
    assert kinds(names(text, ["Anne-Mette Holm"]), text) == hits


def test_names_knows_other_spellings():
    text = "Aase Soerensen og André"
    assert kinds(names(text, ["Åse Sørensen", "Andre"]), text) == [
        ("Aase Soerensen", "name"),
        ("André", "name"),
    ]


def test_names_finds_nothing_without_a_register():
    assert names("Anne-Mette Holm", []) == ()


def test_names_passes_over_empty_entries():
    assert names("Anne", ["", " - "]) == ()


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Hun har været leder i 23 år.", [("Hun", "pronoun"), ("været leder i 23 år", "seniority")]),
        ("Han kommer fra en stilling i staten.", [("Han", "pronoun"), ("kommer fra en stilling", "career")]),
        ("Den 54-årige leder er glad.", [("54-årige", "age")]),
        ("Hendes mand er syg.", [("Hendes mand", "family")]),
        ("Lederen var sygemeldt.", [("sygemeldt", "health")]),
        ("Kommunens eneste havnechef sagde nej.", [("Kommunens eneste havnechef", "unique-role")]),
        ("Den eneste, der blev.", [("Den eneste, der", "unique-role")]),
        ("»Hun er 54 år«", [("Hun", "pronoun"), ("er 54 år", "age")]),
        ("Ledere med mere end 20 års erfaring er rolige.", []),
        ("Det eneste problem er tid.", []),
        ("Kommunens eneste svømmehal er lukket.", []),
        ("Sygefravær fylder.", []),
        ("", []),
    ],
)
def test_person_details_finds_what_leads_to_one_person(text, hits):
    assert kinds(person_details(text, "da"), text) == hits


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        (
            "She has been a leader for 23 years.",
            [("She", "pronoun"), ("been a leader for 23 years", "seniority")],
        ),
        ("The municipality's only harbour master.", [("municipality's only harbour master", "unique-role")]),
        ("He is 54 years old.", [("He", "pronoun"), ("54 years old", "age")]),
        ("The only problem is time.", []),
    ],
)
def test_person_details_reads_english(text, hits):
    assert kinds(person_details(text, "en"), text) == hits
