"""Open and save a study folder: a reader sees one whole study, a writer leaves one whole study."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from stat import S_ISREG

from redthread.errors import Code, Problem, Refusal, problem, refuse
from redthread.formats.folder.layout import (
    INFO,
    MEGABYTE,
    ORIGINALS,
    REQUIRED,
    is_known,
    is_left_alone,
    largest,
)
from redthread.formats.folder.reading import read_files
from redthread.formats.folder.transaction import (
    Step,
    change,
    is_interrupted,
    locked,
    no_step,
    reason_of,
    recover,
    unwritable,
)
from redthread.formats.folder.writing import write_files
from redthread.records.study import Study

_TRIES, _PAUSE, _WAIT = 40, 0.05, 10.0
_Stamp = tuple[int, int, int]


def open_study(path: Path) -> Study:
    """Open a study folder. A writing that was broken off is completed or rolled back first.

    Raises
    ------
    Refusal
        FOLDER_MISSING where nothing there is a study's, FILE_MISSING where study.toml alone is away,
        FOLDER_LOCKED where somebody keeps on writing, FILE_UNREADABLE, and all problems of `read_files`.
    """
    return read_files(_read_folder(path))


def save_study(
    path: Path, study: Study, *, originals: Mapping[str, bytes] | None = None, step: Step = no_step
) -> None:
    """Write a study into its folder, all of it or nothing. Files that did not change are not touched.

    Files of the format that the study no longer has are removed, and so are originals that a source named before and
    none names now.

    Parameters
    ----------
    path : Path
        The folder; it is made where it is missing.
    study : Study
        The study. One that could not be read again is refused, and nothing is written.
    originals : mapping of str to bytes, optional
        Files to keep in ``sources/original/``, by their names there.
    step : callable, optional
        Called with a word before every step on the disk; for tests that stop the writer.

    Raises
    ------
    Refusal
        FOLDER_LOCKED, FOLDER_UNWRITABLE, or the problems of the study.
    """
    new = _files(study, originals or {})
    _make(path)
    with locked(path):
        recover(path)
        _replace(path, new, step)


def change_study(
    path: Path,
    revise: Callable[[Study], Study],
    *,
    originals: Mapping[str, bytes] | None = None,
    step: Step = no_step,
) -> Study:
    """Open a study, change it and save it, with every other writer kept out from beginning to end.

    Parameters
    ----------
    path : Path
        The folder.
    revise : callable
        Makes the new study of the old one.
    originals : mapping of str to bytes, optional
        As in `save_study`; looked at after ``revise``, which may fill it.
    step : callable, optional
        As in `save_study`.

    Returns
    -------
    Study
        The study as saved.
    """
    _see_folder(path)
    with locked(path):
        recover(path)
        study = revise(read_files(_read_all(path)))
        _replace(path, _files(study, originals or {}), step)
    return study


def _files(study: Study, originals: Mapping[str, bytes]) -> dict[str, bytes]:
    files = write_files(study)
    read_files(files)
    wrong = [name for name in originals if not name or "/" in name or name.startswith(".")]
    if wrong:
        raise Refusal(problem(Code.FILE_UNKNOWN, f"{ORIGINALS}{name}") for name in wrong)
    return files | {f"{ORIGINALS}{name}": data for name, data in originals.items()}


def _replace(path: Path, new: Mapping[str, bytes], step: Step) -> None:
    old = _read_all(path)
    named = {name for name in _named_originals(old) - _named_originals(new) if (path / name).is_file()}
    changed = {name: data for name, data in new.items() if _differs(path, old, name, data)}
    change(path, changed, {*(name for name in old if name not in new and is_known(name)), *named}, step)


def _differs(path: Path, old: Mapping[str, bytes], name: str, data: bytes) -> bool:
    if name.startswith(ORIGINALS):
        return not (path / name).is_file() or (path / name).read_bytes() != data
    return old.get(name) != data


def _named_originals(files: Mapping[str, bytes]) -> set[str]:
    """The originals that the heads of sources name, read without judging the rest of the page."""
    found = set()
    for name, data in files.items():
        if name.startswith("sources/") and name.endswith(".md"):
            head = data.replace(b"\r\n", b"\n").partition(b"\n---\n")[0]
            lines = (line for line in head.split(b"\n") if line.startswith(b"original: "))
            found |= {f"{ORIGINALS}{line[10:].decode('utf-8', 'replace')}" for line in lines}
    return {name for name in found if "/" not in name[len(ORIGINALS) :] and name != ORIGINALS}


def _make(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(path, error) from error


def _see_folder(path: Path) -> None:
    """Refuse what is no study by its top alone: the tree below may be somebody's whole disk."""
    try:
        known = {name for name in REQUIRED if (path / name).exists()} if path.is_dir() else set()
        begun = INFO in known or is_interrupted(path)
    except OSError as error:
        raise refuse(Code.FILE_UNREADABLE, path.name, reason=reason_of(error)) from error
    if not begun:
        raise refuse(Code.FILE_MISSING, INFO) if known else refuse(Code.FOLDER_MISSING, str(path))


def _read_folder(path: Path) -> dict[str, bytes]:
    """Read all files as they stood at one moment, without a lock: again, if the folder changed meanwhile."""
    _see_folder(path)
    for _ in range(_TRIES):
        if is_interrupted(path):
            _finish(path)
        before, refusal, files = _stamps(path), None, {}
        try:
            files = _read_all(path)
        except Refusal as error:
            refusal = error
        if not is_interrupted(path) and _stamps(path) == before:
            if refusal is not None:
                raise refusal
            return files
        time.sleep(_PAUSE)
    raise refuse(Code.FOLDER_LOCKED, path.name)


def _finish(path: Path) -> None:
    with locked(path, _WAIT):
        recover(path)


def _read_all(path: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    problems: list[Problem] = []
    for name in _names(path):
        shown = name.encode("utf-8", "replace").decode()
        try:
            found[shown] = _read(path / name, shown)
        except Refusal as refusal:
            problems += refusal.problems
    if problems:
        raise Refusal(problems)
    return found


def _read(path: Path, name: str) -> bytes:
    try:
        stat = path.stat()
        if not S_ISREG(stat.st_mode):
            raise refuse(Code.FILE_UNREADABLE, name, reason="not a file")
        if stat.st_size > largest(name):
            raise refuse(Code.FILE_TOO_LARGE, name, limit=f"{largest(name) // MEGABYTE} MB")
        return path.read_bytes()
    except OSError as error:
        raise refuse(Code.FILE_UNREADABLE, name, reason=reason_of(error)) from error


def _refuse_unreadable(error: OSError) -> None:
    # A folder that may not be listed would otherwise look empty.
    raise refuse(Code.FILE_UNREADABLE, Path(error.filename).name, reason=reason_of(error)) from error


def _stamps(path: Path) -> dict[str, _Stamp]:
    found = {}
    for name in _names(path):
        try:
            stat = (path / name).stat()
        except OSError:  # it vanished meanwhile, or reading it says what is wrong with it
            continue
        found[name] = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
    return found


def _names(path: Path) -> Iterator[str]:
    for folder, inner, files in os.walk(path, onerror=_refuse_unreadable):
        relative = Path(folder).relative_to(path).as_posix()
        prefix = "" if relative == "." else f"{relative}/"
        inner[:] = sorted(one for one in inner if not is_left_alone(f"{prefix}{one}/"))
        links = [
            one for one in inner if (Path(folder) / one).is_symlink()
        ]  # not followed, so not passed over either
        for name in sorted([*files, *links]):
            if not is_left_alone(f"{prefix}{name}"):
                yield f"{prefix}{name}"
