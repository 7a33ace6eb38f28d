"""A corrected source is a new version; its passages are carried over or listed as lost."""

from dataclasses import replace

import pytest

from redthread.condense import revise
from redthread.errors import Code, Refusal
from redthread.formats.folder import read_files, write_files
from redthread.records.info import StudyInfo, Text
from redthread.records.rows import Passage
from redthread.records.study import Source, Study
from redthread.records.words import PassageState, SourceKind
from tests.plain_rules import broken_rules
from tests.strategies import whole_study

OLD = "Jeg savnr ro. Ro er godt. Chefen er god. Ro er godt. Slut."


def study_of(*passages):
    source = Source("S-001", SourceKind.INTERVIEW, "Samtale", (), OLD)
    rows = tuple(
        Passage(f"P-00000{number}", "S-001", source.version, OLD.index(words), OLD.index(words) + len(words))
        for number, words in enumerate(passages, 1)
    )
    return Study(StudyInfo("a", Text("A")), sources=(source,), passages=rows)


def words_of(study, passage):
    texts = {(one.id, one.version): one.text for one in (*study.versions, *study.sources)}
    return texts[passage.source, passage.source_version][passage.start : passage.end]


def codes_of(call):
    with pytest.raises(Refusal) as caught:
        call()
    return [one.code for one in caught.value.problems]


def test_passages_keep_their_words_in_the_new_text():
    study = study_of("Chefen er god", "Slut", "Jeg")
    revision = revise(study, "S-001", OLD.replace("savnr", "savner meget"))
    assert (revision.carried, revision.lost) == (("P-000001", "P-000002", "P-000003"), ())
    assert [words_of(revision.study, one) for one in revision.study.passages] == [
        "Chefen er god",
        "Slut",
        "Jeg",
    ]
    assert {one.source_version for one in revision.study.passages} == {revision.study.sources[0].version}


def test_passage_whose_words_were_corrected_is_lost_and_still_found_in_the_old_text():
    study = study_of("savnr ro")
    revision = revise(study, "S-001", OLD.replace("savnr", "savner"))
    lost = revision.study.passages[0]
    assert (revision.carried, revision.lost) == ((), ("P-000001",))
    assert (lost.state, words_of(revision.study, lost)) == (PassageState.LOST, "savnr ro")


def test_passage_that_only_changed_its_line_end_is_carried():
    revision = revise(
        study_of("Chefen er god"), "S-001", f"Nyt. {OLD.replace('Chefen er', 'Chefen' + chr(10) + 'er')} Nyt."
    )
    assert words_of(revision.study, revision.study.passages[0]) == "Chefen\ner god"


def test_passage_that_stands_twice_outside_what_is_shared_is_lost():
    revision = revise(study_of("Ro er godt"), "S-001", f"Nyt. {OLD} Nyt.")
    assert revision.lost == ("P-000001",)


def test_passage_that_stands_twice_is_carried_by_the_beginning_the_texts_share():
    revision = revise(study_of("Ro er godt"), "S-001", f"{OLD} Nyt.")
    assert revision.carried == ("P-000001",)


def test_old_text_is_kept_and_named():
    study = study_of()
    revision = revise(study, "S-001", "Nyt")
    assert revision.study.versions == study.sources
    assert revision.study.sources[0].previous == study.sources[0].version


def test_text_that_comes_back_is_kept_once():
    study = study_of("Slut")
    there = revise(study, "S-001", "Nyt").study
    back = revise(there, "S-001", OLD).study
    again = revise(back, "S-001", "Nyt").study
    assert {one.text for one in again.versions} == {OLD, "Nyt"}
    assert read_files(write_files(counted(again))).sources == again.sources


def test_lost_passage_stays_lost_in_the_next_correction():
    once = revise(study_of("savnr ro"), "S-001", OLD.replace("savnr", "savner")).study
    twice = revise(once, "S-001", OLD.replace("savnr", "mangler"))
    assert (twice.carried, twice.lost) == ((), ())


def test_windows_line_ends_are_no_correction():
    study = replace(whole_study())
    text = study.sources[0].text
    assert codes_of(lambda: revise(study, "S-001", text.replace("\n", "\r\n"))) == [Code.SOURCE_SAME]


def test_control_character_and_unknown_source_are_refused():
    assert codes_of(lambda: revise(study_of(), "S-001", "a\x00")) == [Code.TEXT_CONTROL]
    assert codes_of(lambda: revise(study_of(), "S-009", "a")) == [Code.REFERENCE_DANGLING]


def test_correction_that_brings_erased_words_back_is_refused():
    source = Source("S-001", SourceKind.INTERVIEW, "Samtale", (), "Jeg savner █████ og tid.")
    study = Study(StudyInfo("a", Text("A")), sources=(source,))
    assert codes_of(lambda: revise(study, "S-001", "Jeg savner Gerda og ro.")) == [Code.SOURCE_UNMASKED]
    assert revise(study, "S-001", "Jeg savner █████ og ro.").study.sources[0].text.endswith("og ro.")


def test_corrected_study_is_sound():
    revised = revise(whole_study(), "S-001", "Jeg savner tid.\nChefen er god.\n").study
    assert broken_rules(revised) == []
    assert read_files(write_files(revised)) == replace(revised, versions=by_name(revised.versions))


def by_name(versions):
    return tuple(sorted(versions, key=lambda one: (one.id, one.version)))


def counted(study):
    return replace(study, info=replace(study.info, counters=(("S", 9),)))
