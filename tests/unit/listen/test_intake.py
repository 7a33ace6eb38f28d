"""From documents to records, and the way back out for a name."""

from datetime import date

import pytest

from redthread.errors import Code, Refusal
from redthread.formats.documents import read_document
from redthread.formats.folder import open_study, save_study
from redthread.listen.intake import Order, take_in
from redthread.listen.names_seen import MASK
from redthread.records.info import StudyInfo, Text
from redthread.records.rows import Theme, Voice
from redthread.records.study import Study
from redthread.records.words import PassageState, SourceKind, ThemeOrigin, VoiceKind

MINUTES = """Referat af temamøde, den 3. maj 2024

Tema 1: Tid til ledelse
Tid handler om ro til at tænke.

- Skemaet æder hele mandagen, siger Ole Lund.
- Der mangler en afløser.

Tema 2: Sparring

- Netværket mødes hver måned.

Bord 4:
- Prøv fælles ledermøder.

Oplæg ved Karen Toft

- Mod på at prøve noget nyt.

Eventuelt
Intet.
"""
INTERVIEW = """# Interview med Ole Lund

## Sparring
Chefen er god at tale med. Ole Lund bruger hende hver uge.

## Ferie
Den bliver aldrig holdt.
"""


def empty(**parts):
    return Study(
        StudyInfo("proeve", Text("Prøve")),
        voices=(Voice("V-001", VoiceKind.PERSON, asked=True, heard=True),),
        **parts,
    )


def taken(text, kind=SourceKind.MEETING, study=None, **order):
    name = order.pop("file", "referat.txt")
    return take_in(study or empty(), read_document(text.encode(), name), Order(kind, name, **order))


def said(intake, passage):
    return intake.source.text[passage.start : passage.end]


def test_minutes_become_a_source_with_proposed_passages_under_new_themes():
    intake = taken(MINUTES)
    assert (intake.source.id, intake.source.kind, intake.source.date) == (
        "S-001",
        SourceKind.MEETING,
        date(2024, 5, 3),
    )
    assert intake.source.title == "Referat af temamøde, den 3. maj 2024"
    assert [(theme.id, theme.parent, theme.title_da, theme.origin) for theme in intake.themes] == [
        ("T-1", "", "Tid til ledelse", ThemeOrigin.MATERIAL),
        ("T-2", "", "Sparring", ThemeOrigin.MATERIAL),
    ]
    assert [(passage.id, said(intake, passage), passage.themes) for passage in intake.passages] == [
        ("P-000001", "Skemaet æder hele mandagen, siger Ole Lund.", ("T-1",)),
        ("P-000002", "Der mangler en afløser.", ("T-1",)),
        ("P-000003", "Netværket mødes hver måned.", ("T-2",)),
        ("P-000004", "Prøv fælles ledermøder.", ()),
        ("P-000005", "Mod på at prøve noget nyt.", ()),
    ]
    assert {passage.state for passage in intake.passages} == {PassageState.PROPOSED}
    assert {passage.source_version for passage in intake.passages} == {intake.source.version}


def test_known_themes_are_used_and_new_ones_numbered_beside_them():
    study = empty(themes=(Theme("T-4", "", "Sparring"), Theme("T-4.2", "T-4", "Netværk")))
    intake = taken(MINUTES, study=study)
    assert [theme.id for theme in intake.themes] == ["T-5"]
    assert [passage.themes for passage in intake.passages][2] == ("T-4",)


def test_sub_headings_become_sub_themes():
    intake = taken(
        "# Notat\n\n## Tid\n\n### Ferie\n\n- Den holdes.\n\n### Møder\n\n- De er lange.\n",
        SourceKind.DOCUMENT,
        file="a.md",
    )
    assert [(theme.id, theme.parent) for theme in intake.themes] == [
        ("T-1", ""),
        ("T-1.1", "T-1"),
        ("T-1.2", "T-1"),
    ]


def test_interview_gives_its_voice_to_every_passage_and_hides_the_name_in_its_title():
    intake = taken(INTERVIEW, SourceKind.INTERVIEW, voices=("V-001",), file="Interview Ole Lund.md")
    assert intake.source.title == f"Interview med {MASK * 8}"
    assert intake.source.original == "S-001.md"
    assert [(passage.voice, passage.themes) for passage in intake.passages] == [
        ("V-001", ("T-1",)),
        ("V-001", ("T-2",)),
    ]
    assert [name.words for name in intake.names] == ["Ole Lund"]


def test_text_without_structure_becomes_a_source_with_a_hint():
    intake = taken("Vi talte om løst og fast. Ingen skrev noget ned.")
    assert (intake.passages, intake.themes) == ((), ())
    assert [(notice.code, notice.file) for notice in intake.notices] == [
        (Code.DOCUMENT_STRUCTURE, "referat.txt")
    ]


def test_same_text_twice_is_refused():
    with pytest.raises(Refusal) as refused:
        taken(MINUTES, study=taken(MINUTES).study)
    assert [one.code for one in refused.value.problems] == [Code.DOCUMENT_KNOWN]


def test_unknown_voice_is_refused():
    with pytest.raises(Refusal) as refused:
        taken(INTERVIEW, SourceKind.INTERVIEW, voices=("V-999",))
    assert [one.code for one in refused.value.problems] == [Code.REFERENCE_DANGLING]


def test_what_was_taken_in_is_saved_and_opened_equal(tmp_path):
    intake = taken(MINUTES)
    save_study(tmp_path / "s", intake.study, originals={intake.original: MINUTES.encode()})
    opened = open_study(tmp_path / "s")
    assert (opened.sources, opened.passages, opened.themes) == (
        intake.study.sources,
        intake.study.passages,
        intake.study.themes,
    )
    assert (tmp_path / "s/sources/original/S-001.txt").read_bytes() == MINUTES.encode()
