"""Change several files of a folder as one: after a crash at any moment they are all old or all new.

1. The new files are written and synced in ``.redthread-new/``, beside the old.
2. The commit mark, a list of what to do, is written beside them and synced. From here on the change has happened.
3. Each file is moved to its place, each removed one is unlinked, the folders are synced, the mark is removed.

Whoever opens the folder next finishes step 3 where there is a mark, and throws ``.redthread-new/`` away where there is
none. Every step is announced to a hook first, so that a test can stop the writer before any of them.
"""

from __future__ import annotations

import fcntl
import json
import os
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import Any

from redthread.errors import Code, Refusal, refuse

STAGE, LOCK = ".redthread-new", ".redthread-lock"
_MARK, _DRAFT = "commit", "commit.draft"
_WAIT, _PAUSE = 10.0, 0.05

Step = Callable[[str], None]


def no_step(_: str) -> None:
    """Do nothing before a step; the hook outside tests."""


@contextmanager
def locked(folder: Path, wait: float = _WAIT) -> Iterator[None]:
    """Keep every other writer out of a folder. The lock goes with the process, also when it dies.

    Problems: FOLDER_LOCKED when it is not free in time, FOLDER_UNWRITABLE.
    """
    path = folder / LOCK
    descriptor = _acquire(path, folder, time.monotonic() + wait)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(descriptor)


def change(folder: Path, new: Mapping[str, bytes], gone: Collection[str], step: Step = no_step) -> None:
    """Write some files and remove some, all or none. The folder must be locked and recovered.

    Problems: FOLDER_UNWRITABLE; then the folder is as it was.
    """
    if not new and not gone:
        return
    try:
        _stage(folder, new, step)
        _mark(folder, new, gone, step)
    except OSError as error:
        with suppress(OSError):  # what cannot be cleared now has no mark, and is cleared by the next opening
            _roll_back(folder, no_step)
        raise unwritable(folder, error) from error
    recover(folder, step)


def recover(folder: Path, step: Step = no_step) -> None:
    """Finish a change that was marked, or throw away one that was not. The folder must be locked.

    Problems: FOLDER_UNFINISHED, FILE_UNREADABLE where the mark is damaged; neither loses anything.
    """
    stage = folder / STAGE
    try:
        if (stage / _MARK).exists():
            _complete(folder, _read_mark(stage / _MARK), step)
        if stage.exists():
            _roll_back(folder, step)
    except OSError as error:
        raise refuse(Code.FOLDER_UNFINISHED, folder.name, reason=reason_of(error)) from error


def is_interrupted(folder: Path) -> bool:
    """Whether a change is under way in the folder, or was broken off."""
    return (folder / STAGE).exists()


def unwritable(folder: Path, error: OSError) -> Refusal:
    """The refusal that says why a folder cannot be written."""
    return refuse(Code.FOLDER_UNWRITABLE, folder.name, reason=reason_of(error))


def reason_of(error: OSError) -> str:
    """What the system says of a failure, without the path."""
    return error.strerror or type(error).__name__


def _acquire(path: Path, folder: Path, until: float) -> int:
    while True:
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            is_taken = _is_taken(descriptor)
        except OSError as error:
            raise unwritable(folder, error) from error
        if is_taken or not _is_still(path, descriptor):
            os.close(descriptor)
            if time.monotonic() >= until:
                raise refuse(Code.FOLDER_LOCKED, folder.name)
            time.sleep(_PAUSE)
            continue
        return descriptor


def _is_taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # a drive that knows no locks
        os.close(descriptor)
        raise
    return False


def _is_still(path: Path, descriptor: int) -> bool:
    # The one who had the lock removed the file while we waited: then the lock is of a file that nobody else sees.
    try:
        return path.stat().st_ino == os.fstat(descriptor).st_ino
    except FileNotFoundError:
        return False


def _stage(folder: Path, new: Mapping[str, bytes], step: Step) -> None:
    stage = folder / STAGE
    step("make the stage")
    stage.mkdir()
    for name in sorted(new):
        path = stage / "files" / name
        _make_parents(path.parent, stage, step)
        _write(path, new[name], step)
    for inner, _, _ in os.walk(stage, topdown=False):
        step(f"sync {inner}")
        _sync(Path(inner))
    step("sync the folder")
    _sync(folder)


def _mark(folder: Path, new: Mapping[str, bytes], gone: Collection[str], step: Step) -> None:
    draft = folder / STAGE / _DRAFT
    content = json.dumps({"new": sorted(new), "gone": sorted(gone)}, ensure_ascii=False)
    _write(draft, content.encode(), step)
    step("set the mark")
    draft.rename(draft.with_name(_MARK))
    step("sync the mark")
    _sync(draft.parent)


def _complete(folder: Path, mark: Mapping[str, list[str]], step: Step) -> None:
    touched = {folder}
    for name in mark["new"]:
        _move(folder / STAGE / "files" / name, folder / name, folder, step)
        touched |= {parent for parent in (folder / name).parents if parent.is_relative_to(folder)}
    for name in mark["gone"]:
        step(f"remove {name}")
        (folder / name).unlink(missing_ok=True)
        touched.add((folder / name).parent)
    for path in sorted(one for one in touched if one.exists()):
        step(f"sync {path}")
        _sync(path)
    step("remove the mark")
    (folder / STAGE / _MARK).unlink()
    _sync(folder / STAGE)


def _move(staged: Path, target: Path, folder: Path, step: Step) -> None:
    if not staged.exists():  # moved before the crash
        return
    _make_parents(target.parent, folder, step)
    step(f"move {target.name}")
    staged.replace(target)


def _roll_back(folder: Path, step: Step) -> None:
    # The mark goes first: with a mark, a file that is not in the stage counts as moved to its place already.
    if (folder / STAGE / _MARK).exists():
        (folder / STAGE / _MARK).unlink()
        _sync(folder / STAGE)
    for inner, folders, files in os.walk(folder / STAGE, topdown=False):
        for name in files:
            step(f"clear {name}")
            (Path(inner) / name).unlink()
        for name in folders:
            step(f"clear {name}")
            (Path(inner) / name).rmdir()
    step("clear the stage")
    (folder / STAGE).rmdir()
    _sync(folder)


def _read_mark(path: Path) -> Mapping[str, list[str]]:
    try:
        mark: dict[str, Any] = json.loads(path.read_bytes())
        names = [PurePosixPath(name) for name in (*mark["new"], *mark["gone"])]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise refuse(Code.FILE_UNREADABLE, f"{STAGE}/{_MARK}", reason="commit mark") from error
    if any(name.is_absolute() or ".." in name.parts for name in names):
        raise refuse(Code.FILE_UNREADABLE, f"{STAGE}/{_MARK}", reason="commit mark")
    return mark


def _make_parents(path: Path, top: Path, step: Step) -> None:
    for parent in reversed([path, *path.parents]):
        if parent.is_relative_to(top) and not parent.exists():
            step(f"make {parent.name}")
            parent.mkdir()


def _write(path: Path, data: bytes, step: Step) -> None:
    step(f"create {path.name}")
    with path.open("xb") as stream:
        step(f"write {path.name}")
        stream.write(data)
        stream.flush()
        step(f"sync {path.name}")
        os.fsync(stream.fileno())


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
