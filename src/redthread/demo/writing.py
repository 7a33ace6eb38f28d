"""Write the demo study: Ellesund's leaders, from the package's own folder and the seeded survey."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from redthread.demo.survey import answers, questionnaire
from redthread.errors import Code, refuse
from redthread.formats.folder import open_study, read_files, save_study
from redthread.formats.folder.layout import INFO
from redthread.records.study import Study

DEMO = "plads-til-at-lede"
ORIGINALS = "sources/original/"


def demo_files() -> dict[str, bytes]:
    """Every file of the demo study by its relative name, the survey generated.

    Returns
    -------
    dict of str to bytes
        The same bytes at each call.
    """
    packed = dict(_packed(files("redthread.demo").joinpath("study"), ""))
    return {**packed, "questionnaire.xlsx": questionnaire(), "answers.parquet": answers()}


def write_demo(folder: Path) -> Study:
    """Write the demo study, or open the one that was written there before.

    Parameters
    ----------
    folder : Path
        Where. A folder that holds the demo already is left as it is, with what was changed in it.

    Returns
    -------
    Study
        The study as it now lies there.

    Raises
    ------
    Refusal
        ``folder-exists`` where something else lies there.
    """
    if (folder / INFO).is_file():
        return _is_demo(open_study(folder), folder)
    if folder.exists() and any(folder.iterdir()):
        raise refuse(Code.FOLDER_EXISTS, folder.name)
    packed = demo_files()
    study = read_files(packed)
    save_study(folder, study, originals=_originals(packed))
    return study


def write_draft(folder: Path, study: Study) -> Study:
    """Write the demo once more with the draft report and its planted faults, or open the one that was written before.

    Parameters
    ----------
    folder : Path
        Where.
    study : Study
        The demo study.

    Raises
    ------
    Refusal
        ``folder-exists`` where something else lies there.
    """
    if (folder / INFO).is_file():
        return _is_demo(open_study(folder), folder)
    if folder.exists() and any(folder.iterdir()):
        raise refuse(Code.FOLDER_EXISTS, folder.name)
    draft = replace(study, report=draft_report(), report_en="")
    save_study(folder, draft, originals=_originals(demo_files()))
    return draft


def draft_report() -> str:
    """The copy of the report with planted faults; ``faults/expected.csv`` beside it says what the check must find."""
    return files("redthread.demo").joinpath("faults", "report.md").read_text(encoding="utf-8")


def _originals(packed: dict[str, bytes]) -> dict[str, bytes]:
    return {name.removeprefix(ORIGINALS): data for name, data in packed.items() if name.startswith(ORIGINALS)}


def _is_demo(study: Study, folder: Path) -> Study:
    if study.info.id != DEMO:
        raise refuse(Code.FOLDER_EXISTS, folder.name)
    return study


def _packed(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.is_dir():
            yield from _packed(entry, f"{name}{entry.name}/")
        else:
            yield name + entry.name, entry.read_bytes()
