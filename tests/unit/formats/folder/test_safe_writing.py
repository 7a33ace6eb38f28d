"""A writer that dies at any step leaves the old study or the new one, never a mix, and loses nothing."""

import errno
import os
import pickle
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from redthread.errors import Code, Refusal
from redthread.formats.folder import change_study, open_study, save_study
from redthread.formats.folder.transaction import LOCK, STAGE, locked, recover
from redthread.records.info import Text
from redthread.records.rows import Unit
from tests.strategies import whole_study

ROOT = Path(__file__).resolve().parents[4]
OLD = whole_study()
# The new study changes two files, adds a folder's file, and loses a version, a questionnaire and an original.
NEW = replace(
    OLD,
    info=replace(OLD.info, title=Text("Nyt navn")),
    units=(*OLD.units, Unit("skole-syd", "by", "Skole Syd")),
    sources=(replace(OLD.sources[0], previous="", original=""),),
    versions=(),
    questionnaire=None,
    report_en="# New\n",
)
ORIGINAL = "sources/original/samtale.txt"


class Killed(BaseException):
    """Stands for the death of the process."""


class Hook:
    """Counts the steps, and does something before the one it is told."""

    def __init__(self, at=None, act=None):
        self.steps, self.at, self.act = [], at, act

    def __call__(self, step):
        self.steps.append(step)
        if len(self.steps) - 1 == self.at:
            self.act()


def die():
    raise Killed


def full():
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def folder(tmp_path):
    save_study(tmp_path / "study", OLD, originals={"samtale.txt": b"Jeg savner ro."})
    (tmp_path / "study" / "README.md").write_text("min mappe")
    return tmp_path / "study"


def bytes_of(folder):
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def steps_of(folder, study):
    """The steps of a writing, tried on a copy."""
    hook = Hook()
    copy = folder.with_name("copy")
    subprocess.run(["cp", "-r", folder, copy], check=True)
    save_study(copy, study, step=hook)
    return hook.steps


def expect_old_or_new(folder, before):
    """Whatever happened, the next opening gives one of the two studies, with the files that belong to it."""
    study = open_study(folder)
    assert study in (OLD, NEW)
    assert not (folder / STAGE).exists()
    assert bytes_of(folder) == (before if study == OLD else bytes_of(folder.with_name("copy")))
    return study


def test_writing_takes_many_steps(folder):
    assert len(steps_of(folder, NEW)) > 25


def test_writer_stopped_at_any_step_leaves_old_or_new(folder):
    steps, before = steps_of(folder, NEW), bytes_of(folder)
    came = []
    for at in range(len(steps)):
        with pytest.raises(Killed):
            save_study(folder, NEW, step=Hook(at, die))
        came.append(expect_old_or_new(folder, before) == NEW)
        save_study(folder, OLD, originals={"samtale.txt": b"Jeg savner ro."})
    marked = steps.index("sync the mark")
    assert came == [at >= marked for at in range(len(steps))]


def test_recovery_stopped_at_any_step_is_recovered_from(folder):
    steps, before = steps_of(folder, NEW), bytes_of(folder)
    for at in range(len(steps)):
        for again in range(len(steps)):
            with pytest.raises(Killed):
                save_study(folder, NEW, step=Hook(at, die))
            hook = Hook(again, die)
            try:
                recover(folder, hook)
            except Killed:
                expect_old_or_new(folder, before)
            else:
                break
            finally:
                save_study(folder, OLD, originals={"samtale.txt": b"Jeg savner ro."})
        else:
            pytest.fail("recovery never ends")


# The study comes in pickled, because importing the strategies takes longer than all the rest.
SCRIPT = """
import os, pickle, sys
from pathlib import Path
from redthread.formats.folder import save_study
left = int(sys.argv[3])
def step(_):
    global left
    if not left:
        os._exit(9)
    left -= 1
save_study(Path(sys.argv[1]), pickle.loads(Path(sys.argv[2]).read_bytes()), step=step)
"""


@pytest.mark.slow
def test_process_killed_at_any_step_leaves_old_or_new(folder):
    steps, before = steps_of(folder, NEW), bytes_of(folder)
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}"}
    new = folder.with_name("new.pickle")
    new.write_bytes(pickle.dumps(NEW))
    came = []
    for at in range(len(steps)):
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT, folder, new, str(at)], env=environment, check=False
        )
        assert run.returncode == 9
        assert (folder / LOCK).exists()  # the dead process could not tidy up, and is in nobody's way
        came.append(open_study(folder) == NEW)
        (folder / LOCK).unlink(missing_ok=True)
        expect_old_or_new(folder, before)
        save_study(folder, OLD, originals={"samtale.txt": b"Jeg savner ro."})
    assert came == [at >= steps.index("sync the mark") for at in range(len(steps))]


def test_every_file_is_synced_before_the_mark(folder):
    steps = steps_of(folder, NEW)
    mark = steps.index("set the mark")
    created = [step.removeprefix("create ") for step in steps if step.startswith("create ")]
    assert created
    assert all(steps.index(f"sync {name}") < mark for name in created)
    assert "sync the folder" in steps[:mark]
    assert all(steps.index(step) > mark for step in steps if step.startswith(("move", "remove")))


def test_full_disk_before_the_mark_is_refused_and_nothing_changed(folder):
    steps, before = steps_of(folder, NEW), bytes_of(folder)
    for at in range(steps.index("sync the mark") + 1):
        with pytest.raises(Refusal) as caught:
            save_study(folder, NEW, step=Hook(at, full))
        assert [one.code for one in caught.value.problems] == [Code.FOLDER_UNWRITABLE]
        assert bytes_of(folder) == before


def test_failure_after_the_mark_is_told_and_the_next_opening_finishes(folder):
    steps = steps_of(folder, NEW)
    for at in range(steps.index("sync the mark") + 1, len(steps)):
        with pytest.raises(Refusal) as caught:
            save_study(folder, NEW, step=Hook(at, full))
        assert [one.code for one in caught.value.problems] == [Code.FOLDER_UNFINISHED]
        assert open_study(folder) == NEW
        save_study(folder, OLD, originals={"samtale.txt": b"Jeg savner ro."})


LIMITED = """
import resource, signal, sys
from pathlib import Path
from tests.unit.formats.folder.test_safe_writing import NEW
from redthread.errors import Refusal
from redthread.formats.folder import save_study
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
try:
    save_study(Path(sys.argv[1]), NEW)
except Refusal as refusal:
    print(refusal.problems[0].code.name)
"""


def test_file_that_may_not_grow_is_refused_and_nothing_changed(folder):
    before = bytes_of(folder)
    environment = {
        **os.environ,
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}",
        "COVERAGE_PROCESS_CONFIG": "",
    }
    run = subprocess.run(
        [sys.executable, "-c", LIMITED, folder],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout.strip() == "FOLDER_UNWRITABLE", run.stderr
    assert bytes_of(folder) == before


def test_only_changed_files_are_written(folder):
    before = {file: file.stat().st_ino for file in folder.rglob("*") if file.is_file()}
    study = replace(OLD, report="# Ny\n")
    save_study(folder, study)
    changed = [file.name for file, inode in before.items() if file.stat().st_ino != inode]
    assert changed == ["report.md"]


def test_saving_the_same_study_writes_nothing(folder):
    hook = Hook()
    save_study(folder, OLD, step=hook)
    assert hook.steps == []


def test_what_the_study_no_longer_has_is_removed(folder):
    assert (folder / ORIGINAL).exists()
    save_study(folder, NEW)
    names = set(bytes_of(folder))
    assert (
        not {ORIGINAL, "questionnaire.xlsx", f"sources/versions/S-001-{OLD.versions[0].version}.md"} & names
    )
    assert {"README.md", "report.en.md"} <= names


def test_original_that_no_source_ever_named_is_kept(folder):
    (folder / "sources" / "original" / "andet.txt").write_text("x")
    save_study(folder, NEW)
    assert (folder / "sources" / "original" / "andet.txt").exists()


def test_original_with_a_path_is_refused(folder):
    with pytest.raises(Refusal) as caught:
        save_study(folder, OLD, originals={"../../x": b""})
    assert [one.code for one in caught.value.problems] == [Code.FILE_UNKNOWN]


def test_unsound_study_is_never_written(folder):
    before = bytes_of(folder)
    with pytest.raises(Refusal) as caught:
        save_study(folder, replace(OLD, themes=()))
    assert {one.code for one in caught.value.problems} == {Code.REFERENCE_DANGLING}
    assert bytes_of(folder) == before


def test_second_writer_waits_and_is_then_refused(folder):
    with locked(folder), pytest.raises(Refusal) as caught, locked(folder, wait=0.1):
        pass
    assert [one.code for one in caught.value.problems] == [Code.FOLDER_LOCKED]
    assert not (folder / LOCK).exists()


def test_reader_is_refused_while_somebody_keeps_writing(folder, monkeypatch):
    monkeypatch.setattr("redthread.formats.folder.storing._WAIT", 0.1)
    (folder / STAGE).mkdir()
    with locked(folder), pytest.raises(Refusal) as caught:
        open_study(folder)
    assert [one.code for one in caught.value.problems] == [Code.FOLDER_LOCKED]
    assert open_study(folder) == OLD


def test_writers_in_turn_lose_no_change(folder):
    def add(number):
        change_study(
            folder, lambda study: replace(study, units=(*study.units, Unit(f"ny-{number}", "by", "Ny")))
        )

    threads = [threading.Thread(target=add, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {unit.id for unit in open_study(folder).units} == {
        "by",
        "skole-nord",
        *(f"ny-{number}" for number in range(6)),
    }


def test_readers_meanwhile_see_whole_studies_only(folder):
    seen, done = [], threading.Event()

    def read():
        while not done.is_set():
            seen.append(open_study(folder))

    reader = threading.Thread(target=read)
    reader.start()
    for _ in range(10):
        save_study(folder, NEW)
        save_study(folder, OLD, originals={"samtale.txt": b"Jeg savner ro."})
    done.set()
    reader.join()
    assert seen
    assert all(study in (OLD, NEW) for study in seen)


def test_damaged_mark_is_refused_and_kept(folder):
    (folder / STAGE).mkdir()
    for content in (
        "{",
        "[]",
        '{"new": ["../x"], "gone": []}',
        '{"new": [], "gone": ["/etc/x"]}',
        '{"new": [1], "gone": []}',
    ):
        (folder / STAGE / "commit").write_text(content)
        with pytest.raises(Refusal) as caught:
            open_study(folder)
        assert [one.code for one in caught.value.problems] == [Code.FILE_UNREADABLE]
        assert (folder / STAGE / "commit").exists()


def test_folder_that_is_missing_is_refused(tmp_path):
    for open_or_change in (open_study, lambda path: change_study(path, lambda study: study)):
        with pytest.raises(Refusal) as caught:
            open_or_change(tmp_path / "none")
        assert [one.code for one in caught.value.problems] == [Code.FOLDER_MISSING]


def test_folder_of_something_else_is_refused_without_reading_it(tmp_path, monkeypatch):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "1.jpg").write_bytes(b"x")
    monkeypatch.setattr(os, "walk", lambda *_, **__: pytest.fail("the tree was read"))
    for refused in (lambda: open_study(tmp_path), lambda: change_study(tmp_path, lambda study: study)):
        with pytest.raises(Refusal) as caught:
            refused()
        assert [one.code for one in caught.value.problems] == [Code.FOLDER_MISSING]


def test_what_windows_and_word_lay_beside_open_files_is_passed_over(folder):
    for name in ("Thumbs.db", "desktop.ini", "~$people.csv", "sources/Thumbs.db"):
        (folder / name).write_bytes(b"x")
    assert open_study(folder) == OLD


def test_study_that_lost_its_first_file_is_told_so(folder):
    (folder / "study.toml").unlink()
    with pytest.raises(Refusal) as caught:
        open_study(folder)
    assert [(one.code, one.file) for one in caught.value.problems] == [(Code.FILE_MISSING, "study.toml")]


def test_folder_under_a_file_is_refused(tmp_path):
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "file", tmp_path / "file" / "study"):
        with pytest.raises(Refusal) as caught:
            save_study(path, OLD)
        assert [one.code for one in caught.value.problems] == [Code.FOLDER_UNWRITABLE]


def test_file_that_is_not_a_file_is_refused(folder):
    (folder / "report.md").unlink()
    os.mkfifo(folder / "report.md")
    (folder / "people.csv").unlink()
    (folder / "people.csv").symlink_to("nowhere.csv")
    (folder / "guides").rename(folder.parent / "elsewhere")
    (folder / "guides").symlink_to(folder.parent / "elsewhere")
    with pytest.raises(Refusal) as caught:
        open_study(folder)
    assert [(one.code, one.file) for one in caught.value.problems] == [
        (Code.FILE_UNREADABLE, "guides"),
        (Code.FILE_UNREADABLE, "people.csv"),
        (Code.FILE_UNREADABLE, "report.md"),
    ]


def test_file_that_is_too_large_is_refused_without_reading_it(folder):
    with (folder / "report.md").open("wb") as stream:
        stream.truncate(17_000_000)
    with pytest.raises(Refusal) as caught:
        open_study(folder)
    assert [str(one) for one in caught.value.problems] == [
        "report.md: file-too-large: the file is over 16 MB; split it, or take out what is not needed"
    ]


def test_file_whose_name_is_no_text_is_refused(folder):
    (folder / os.fsdecode(b"sources/\xff.md")).write_text("x")
    with pytest.raises(Refusal) as caught:
        open_study(folder)
    assert {(one.code, one.file) for one in caught.value.problems} == {
        (Code.ID_FORM, "sources/?.md"),
        (Code.FRONT_MATTER, "sources/?.md"),
    }


def test_folder_that_may_not_be_listed_is_refused_and_not_taken_for_empty(folder, monkeypatch):
    listed = os.scandir

    def scan(path):
        if str(path).endswith("guides"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scan)
    with pytest.raises(Refusal) as caught:
        open_study(folder)
    assert [(one.code, one.file) for one in caught.value.problems] == [(Code.FILE_UNREADABLE, "guides")]


def test_folder_below_one_that_may_not_be_entered_is_refused(tmp_path, monkeypatch):
    def stat(path, **_):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", stat)
    with pytest.raises(Refusal) as caught:
        open_study(tmp_path / "study")
    assert [one.code for one in caught.value.problems] == [Code.FILE_UNREADABLE]
