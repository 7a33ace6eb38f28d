"""The ledger: everything that ever left a study, as it left, with its hash. An edition is never changed, only withdrawn."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from redthread.errors import Code, refuse
from redthread.formats.folder import transaction
from redthread.formats.folder.writing import write_files
from redthread.publish.building import build
from redthread.publish.compose import compose
from redthread.publish.formatting import day
from redthread.publish.manuscript import Edition, manuscript
from redthread.records.claims import Remark, Severity
from redthread.records.states import StateOfRecommendation
from redthread.records.study import Study

FOLDER = "published"
MANIFEST, WITHDRAWN = "manifest.toml", "withdrawn.toml"


@dataclass(frozen=True, slots=True)
class Published:
    """An edition in the ledger.

    Parameters
    ----------
    number : int
        From 1, never used again.
    on : date
        When it was published.
    journal : str
        The journal number, or empty.
    software : str
        What wrote it.
    study : str
        The hash of the study it was written from.
    files : tuple of (str, str)
        Name and SHA-256 of each file.
    withdrawn : date or None
        When it was withdrawn.
    reason : str
        Why it was withdrawn.
    """

    number: int
    on: date
    journal: str
    software: str
    study: str
    files: tuple[tuple[str, str], ...]
    withdrawn: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Making:
    """What an edition is made with: when, under which number, by which program, with which template and fonts."""

    on: date
    software: str
    journal: str = ""
    template: bytes | None = None
    folders: tuple[Path, ...] = ()


def publish(
    path: Path,
    study: Study,
    making: Making,
    *,
    remarks: Iterable[Remark],
    states: Iterable[StateOfRecommendation],
) -> Published:
    """Publish a study's report: number it, write it into ``published/<n>/`` and enter it in the ledger.

    Parameters
    ----------
    path : Path
        The study folder.
    study : Study
        The study as read from it.
    making : Making
        Date, journal number, program, template and fonts.
    remarks : iterable of Remark
        What the check says of the study.
    states : iterable of StateOfRecommendation
        From `redthread.follow_up`.

    Returns
    -------
    Published
        The edition.

    Raises
    ------
    Refusal
        REPORT_HAS_ERRORS where the check found errors; nothing is written then. FOLDER_LOCKED, FOLDER_UNWRITABLE.
    """
    said, states = tuple(remarks), tuple(states)
    errors = sum(remark.severity is Severity.ERROR for remark in said)
    if errors:
        raise refuse(Code.REPORT_HAS_ERRORS, "report.md", value=errors)
    with transaction.locked(path):
        transaction.recover(path)
        number = next_number(path)
        files = _files(study, making, number, states)
        manifest = _manifest(study, making, number, files, said)
        new = {f"{FOLDER}/{number}/{name}": data for name, data in {**files, MANIFEST: manifest}.items()}
        transaction.change(path, new, ())
    return edition(path, number)


def withdraw(path: Path, number: int, on: date, reason: str) -> Published:
    """Withdraw an edition: its files stay as they left, with the date and the reason beside them.

    Parameters
    ----------
    path : Path
        The study folder.
    number : int
        The edition.
    on : date
        The day.
    reason : str
        Why.

    Raises
    ------
    Refusal
        EDITION_UNKNOWN; EDITION_WITHDRAWN where it was withdrawn before; REASON_MISSING.
    """
    import tomli_w

    known = edition(path, number)
    if known.withdrawn:
        raise refuse(Code.EDITION_WITHDRAWN, f"{FOLDER}/{number}", value=known.withdrawn.isoformat())
    if not reason.strip():
        raise refuse(Code.REASON_MISSING, f"{FOLDER}/{number}")
    words = tomli_w.dumps({"date": on, "reason": " ".join(reason.split())}).encode("utf-8")
    with transaction.locked(path):
        transaction.recover(path)
        transaction.change(path, {f"{FOLDER}/{number}/{WITHDRAWN}": words}, ())
    return edition(path, number)


def editions(path: Path) -> tuple[Published, ...]:
    """Every edition in the ledger, the first first."""
    return tuple(edition(path, number) for number in _numbers(path))


def edition(path: Path, number: int) -> Published:
    """One edition of the ledger.

    Raises
    ------
    Refusal
        EDITION_UNKNOWN where there is none; FILE_UNREADABLE where its manifest is not what was written.
    """
    folder = path / FOLDER / str(number)
    if not (folder / MANIFEST).is_file():
        raise refuse(Code.EDITION_UNKNOWN, FOLDER, value=number)
    manifest = _toml(folder / MANIFEST)
    gone = _toml(folder / WITHDRAWN) if (folder / WITHDRAWN).is_file() else {}
    try:
        return Published(
            manifest["edition"],
            manifest["date"],
            manifest["journal"],
            manifest["software"],
            manifest["study"],
            tuple(manifest["files"].items()),
            gone.get("date"),
            gone.get("reason", ""),
        )
    except (KeyError, AttributeError):
        raise refuse(Code.FILE_UNREADABLE, f"{FOLDER}/{number}/{MANIFEST}", reason="not a manifest") from None


def changed_files(path: Path, published: Published) -> tuple[str, ...]:
    """The files of an edition that are no longer what they were: missing, or with another hash."""
    folder = path / FOLDER / str(published.number)
    return tuple(
        name
        for name, digest in published.files
        if not (folder / name).is_file() or _digest((folder / name).read_bytes()) != digest
    )


def next_number(path: Path) -> int:
    """The number of the next edition: the highest ever plus one."""
    return max(_numbers(path), default=0) + 1


def _numbers(path: Path) -> tuple[int, ...]:
    folder = path / FOLDER
    names = [one.name for one in folder.iterdir() if one.is_dir()] if folder.is_dir() else []
    return tuple(sorted(int(name) for name in names if re.fullmatch(r"[1-9]\d{0,5}", name)))


def _files(
    study: Study, making: Making, number: int, states: tuple[StateOfRecommendation, ...]
) -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    for language in languages_of(study):
        desk = manuscript(
            study,
            language=language,
            remarks=(),
            states=states,
            software=making.software,
            edition=Edition(number, day(making.on, language), making.journal),
        )
        name = "report" if language == study.info.language else f"report.{language}"
        formats = ("html", "docx", "pdf")
        made |= build(
            compose(desk), name=name, formats=formats, template=making.template, folders=making.folders
        )
    return made


def languages_of(study: Study) -> tuple[str, ...]:
    """The languages a study's report is published in: its own, and English where there is a text in it.

    Examples
    --------
    >>> from redthread.records.info import StudyInfo, Text
    >>> languages_of(Study(StudyInfo("x", Text("X")), report_en="# X"))
    ('da', 'en')
    """
    own = study.info.language
    return (own, "en") if own != "en" and study.report_en.strip() else (own,)


def _manifest(
    study: Study, making: Making, number: int, files: Mapping[str, bytes], remarks: tuple[Remark, ...]
) -> bytes:
    import tomli_w

    doubts = sum(remark.severity is Severity.DOUBT for remark in remarks)
    table = {
        "edition": number,
        "date": making.on,
        "journal": making.journal,
        "software": making.software,
        "study": study_digest(study),
        "doubts": doubts,
        "files": {name: _digest(data) for name, data in sorted(files.items())},
    }
    return tomli_w.dumps(table).encode("utf-8")


def study_digest(study: Study) -> str:
    """The hash of a study: of the names and bytes of its files, as the format writes them."""
    whole = hashlib.sha256()
    for name, data in sorted(write_files(study).items()):
        whole.update(f"{name}\0{_digest(data)}\n".encode())
    return whole.hexdigest()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        name = "/".join(path.parts[-3:])
        raise refuse(Code.FILE_UNREADABLE, name, reason="not a manifest") from None
