import hashlib
import tomllib
from dataclasses import replace
from datetime import date

import pytest

from redthread.conclude.check import check
from redthread.errors import Code, Refusal
from redthread.follow_up.states import states
from redthread.formats.folder import open_study, save_study
from redthread.publish.fonts import font_folders
from redthread.publish.ledger import Making, changed_files, editions, languages_of, publish, withdraw
from tests.study_factory import small_study

DAY = date(2026, 5, 1)
SOUND = "---\nlanguage: da\n---\n# Vilkår\n\nDe fleste ledere oplever opbakning fra deres nærmeste chef. [F-001]\n"


@pytest.fixture
def folder(tmp_path):
    save_study(tmp_path / "study", replace(small_study(), report=SOUND))
    return tmp_path / "study"


def enter(folder, **making):
    study = open_study(folder)
    made = Making(DAY, "Redthread 0.0", folders=font_folders(), **making)
    return publish(folder, study, made, remarks=check(study).remarks, states=states(study))


def codes(refused):
    return [one.code for one in refused.value.problems]


def test_edition_is_numbered_and_written_with_its_hashes(folder):
    edition = enter(folder, journal="2026-117")
    assert (edition.number, edition.on, edition.journal) == (1, DAY, "2026-117")
    assert [name for name, _ in edition.files] == ["report.docx", "report.html", "report.pdf"]
    for name, digest in edition.files:
        assert hashlib.sha256((folder / "published" / "1" / name).read_bytes()).hexdigest() == digest
    manifest = tomllib.loads((folder / "published" / "1" / "manifest.toml").read_text("utf-8"))
    assert (manifest["software"], manifest["date"], len(manifest["study"])) == ("Redthread 0.0", DAY, 64)


def test_editions_are_counted_on_and_equal_studies_give_equal_bytes(folder):
    first, second = enter(folder), enter(folder)
    assert (first.number, second.number) == (1, 2)
    assert first.study == second.study
    assert [one.number for one in editions(folder)] == [1, 2]


def test_the_study_is_the_same_after_publishing(folder):
    before = open_study(folder)
    enter(folder)
    assert open_study(folder) == before


def test_errors_stop_publishing_and_nothing_is_written(tmp_path):
    save_study(tmp_path / "study", small_study())
    with pytest.raises(Refusal) as refused:
        enter(tmp_path / "study")
    assert codes(refused) == [Code.REPORT_HAS_ERRORS]
    assert not (tmp_path / "study" / "published").exists()


def test_withdrawn_edition_keeps_its_files_and_says_why(folder):
    enter(folder)
    gone = withdraw(folder, 1, date(2026, 6, 1), "en deltager kunne  kendes")
    assert (gone.withdrawn, gone.reason) == (date(2026, 6, 1), "en deltager kunne kendes")
    assert changed_files(folder, gone) == ()
    assert enter(folder).number == 2


def test_withdrawing_needs_an_edition_a_reason_and_happens_once(folder):
    with pytest.raises(Refusal) as refused:
        withdraw(folder, 1, DAY, "fejl")
    assert codes(refused) == [Code.EDITION_UNKNOWN]
    enter(folder)
    with pytest.raises(Refusal) as refused:
        withdraw(folder, 1, DAY, "  ")
    assert codes(refused) == [Code.REASON_MISSING]
    withdraw(folder, 1, DAY, "fejl")
    with pytest.raises(Refusal) as refused:
        withdraw(folder, 1, DAY, "fejl")
    assert codes(refused) == [Code.EDITION_WITHDRAWN]


def test_changed_file_is_found(folder):
    edition = enter(folder)
    (folder / "published" / "1" / "report.html").write_text("andet", "utf-8")
    (folder / "published" / "1" / "report.pdf").unlink()
    assert changed_files(folder, edition) == ("report.html", "report.pdf")


@pytest.mark.parametrize(
    "broken",
    ["= x", "edition = 1\n", "edition = 1\ndate = 2026-01-01\njournal=''\nsoftware=''\nstudy=''\nfiles=1\n"],
)
def test_broken_manifest_is_a_coded_problem(folder, broken):
    enter(folder)
    (folder / "published" / "1" / "manifest.toml").write_text(broken, "utf-8")
    with pytest.raises(Refusal) as refused:
        editions(folder)
    assert codes(refused) == [Code.FILE_UNREADABLE]


def test_english_text_is_published_beside_the_danish(folder):
    study = replace(
        open_study(folder),
        report_en="---\nlanguage: en\n---\n# Conditions\n\nMost leaders are backed. [F-001]\n",
    )
    assert languages_of(study) == ("da", "en")
    edition = publish(folder, study, Making(DAY, "R"), remarks=(), states=())
    assert "report.en.html" in dict(edition.files)
