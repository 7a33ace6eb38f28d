"""Headings of chapters, groups and annexes: what stands under what."""

from redthread.formats.documents import read_document
from redthread.listen.minutes import parse_minutes, parse_summary

CHAPTER = """Vilkår for ledelse

Lederne er optaget af tid.

Netværk

Mange bruger netværk.

Ledergrupper

De fleste er glade for deres gruppe.

- Vi taler om svære sager

Uformelle netværk

Nogle ringer til hinanden.

Anbefalinger:

- Giv tid til netværk

Råderum

Råderummet er stort.

Anbefaling:

- Bevar råderummet
"""


def outline(minutes):
    return [
        (theme.title, None if theme.parent is None else minutes.themes[theme.parent].title)
        for theme in minutes.themes
    ]


def read(text, parse):
    return parse(read_document(text.encode(), "a.txt"))


def test_chapter_nests_headings_by_its_recommendations():
    minutes = read(CHAPTER, parse_summary)
    assert outline(minutes) == [
        ("Vilkår for ledelse", None),
        ("Netværk", "Vilkår for ledelse"),
        ("Ledergrupper", "Netværk"),
        ("Uformelle netværk", "Netværk"),
        ("Råderum", "Vilkår for ledelse"),
    ]


def test_recommendations_belong_to_the_first_heading_before_them():
    minutes = read(CHAPTER, parse_summary)
    holders = [theme.title for theme in minutes.themes for point in theme.points if point.label is not None]
    assert holders == ["Netværk", "Råderum"]


def test_lone_chapter_keeps_what_stands_under_its_title():
    minutes = read(CHAPTER, parse_summary)
    assert [point.span.of(CHAPTER) for point in minutes.themes[0].points] == ["Lederne er optaget af tid."]


def test_interview_keeps_its_title():
    text = "Interview med en leder\n\nTid\n\nDer er for lidt.\n\nAnbefalinger:\n\n- Mere tid\n"
    minutes = read(text, parse_summary)
    assert (minutes.title, outline(minutes)) == ("Interview med en leder", [("Tid", None)])


def test_groups_that_begin_again_stand_under_their_theme():
    text = (
        "Workshop\n\nTema 1: Tid\n\nGruppe 1:\n- Ro\n- Fred\nGruppe 2:\n- Løn\n\n"
        "Tema 2: Mod\n\nGruppe 1:\n- Tillid\nGruppe 2:\n- Støtte\n\nØvrige forhold\n\n- Kaffen var god\n"
    )
    assert outline(read(text, parse_minutes)) == [
        ("Tema 1: Tid", None),
        ("Gruppe 1", "Tema 1: Tid"),
        ("Gruppe 2", "Tema 1: Tid"),
        ("Tema 2: Mod", None),
        ("Gruppe 1", "Tema 2: Mod"),
        ("Gruppe 2", "Tema 2: Mod"),
        ("Øvrige forhold", None),
    ]


def test_annex_stands_beside_the_themes_with_its_organisations_under_it():
    text = (
        "Møde\n\nTema 1: Tid\n\n- Ro\n\nTema 2: Mod\n\n- Tillid\n\nBilag: Udsagn\n\n"
        "Ledernes Hus\n\nTid er vigtig for os alle.\n\nSkolernes Råd\n\nMod er vigtigt for os alle.\n"
    )
    assert outline(read(text, parse_minutes))[2:] == [
        ("Bilag: Udsagn", None),
        ("Ledernes Hus", "Bilag: Udsagn"),
        ("Skolernes Råd", "Bilag: Udsagn"),
    ]


def test_headings_that_stand_close_stand_under_the_one_set_apart():
    text = "Forum\n\nRammer\n\n- Ro\n\nSamarbejde\n\nMed politikere\n- Besøg\nMed hinanden\n- Makkere\n\nStøtte\n\n- Løn\n"
    assert outline(read(text, parse_minutes)) == [
        ("Rammer", None),
        ("Samarbejde", None),
        ("Med politikere", "Samarbejde"),
        ("Med hinanden", "Samarbejde"),
        ("Støtte", None),
    ]


def test_numbered_questions_with_answers_are_headings():
    text = "Møde\n\n1. Hvad er god ledelse?\n\n- Nærvær\n\n2. Hvad står i vejen?\n\n- Krav\n"
    assert outline(read(text, parse_minutes)) == [
        ("Hvad er god ledelse?", None),
        ("Hvad står i vejen?", None),
    ]


def test_numbered_questions_in_a_row_are_points():
    text = "Møde\n\nSpørgsmål\n\n1. Hvad er god ledelse?\n2. Hvad står i vejen?\n3. Hvad skal gøres?\n"
    minutes = read(text, parse_minutes)
    assert [len(theme.points) for theme in minutes.themes] == [3]


def test_lettered_headings_stand_under_the_number():
    text = "Kapitel om vilkår\n\n1. Samarbejde\n\nDet er godt.\n\na) Med chefen\n\nHan lytter.\n\nb) Med staben\n\nDen svarer.\n"
    assert outline(read(text, parse_summary)) == [
        ("Samarbejde", None),
        ("Med chefen", "Samarbejde"),
        ("Med staben", "Samarbejde"),
    ]


def test_paragraph_about_the_telephone_is_no_line_about_the_meeting():
    text = "Møde\n\nGrænser\n\nTelefonen er aldrig slukket, siger lederne.\n\n- Ro\n"
    minutes = read(text, parse_minutes)
    assert minutes.themes[0].resume.of(text) == "Telefonen er aldrig slukket, siger lederne."


def test_name_that_only_begins_like_a_numbered_one_is_a_point():
    text = "Møde\n\nMod\n\n- Holde fast, når det blæser\n- Borde, der er ens\n"
    minutes = read(text, parse_minutes)
    assert [len(theme.points) for theme in minutes.themes] == [2]
