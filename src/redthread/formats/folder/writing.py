"""From a study to the bytes of its files: the same study gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from redthread.errors import Code, Refusal, problem, refuse
from redthread.formats.folder.cells import fields_of
from redthread.formats.folder.front_matter import write_guide, write_source
from redthread.formats.folder.layout import (
    GUIDES,
    INFO,
    PEOPLE,
    REPORTS,
    SOURCES,
    TABLES,
    VERSIONS,
    Layout,
    is_known,
)
from redthread.formats.folder.study_toml import write_info
from redthread.formats.folder.tables import write_column, write_table
from redthread.records.study import Attachment, Study

_MARK = "\ufeff"


def write_files(study: Study) -> dict[str, bytes]:
    """Write a study as files, by their names relative to the folder.

    Every table is written, with its header alone where it is empty. What is not part of the study (originals, what was
    published) is not among the files.

    Raises
    ------
    Refusal
        Where something would not come back: CELL_LIST, COLUMN_UNKNOWN (an attribute that is not declared), FILE_TWICE,
        FILE_UNKNOWN.

    Examples
    --------
    >>> from redthread.records.info import StudyInfo, Text
    >>> sorted(write_files(Study(StudyInfo("a", Text("A")))))[:3]
    ['actions.csv', 'findings.csv', 'groups.csv']
    """
    _see_writable(study)
    files = {INFO: write_info(study.info), **{table.file: _table(study, table) for table in TABLES}}
    pages = [*_pages(study), *((one.name, one.data) for one in _attachments(study))]
    _see_names(name for name, _ in pages)
    return files | dict(pages) | _reports(study)


def _see_writable(study: Study) -> None:
    """See that nothing would be left out on the way: attributes that no column holds."""
    declared = {one.name for one in study.info.attributes}
    unknown = sorted({name for voice in study.voices for name, _ in voice.attributes} - declared)
    if unknown:
        raise Refusal(problem(Code.COLUMN_UNKNOWN, PEOPLE, 1, name) for name in unknown)


def _see_names(names: Iterable[str]) -> None:
    """See that no file takes the name of another, or one that reading would pass over."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise refuse(Code.FILE_TWICE, name, value=name)
        if not is_known(name):
            raise refuse(Code.FILE_UNKNOWN, name)
        seen.add(name)


def _pages(study: Study) -> Iterator[tuple[str, bytes]]:
    for guide in study.guides:
        yield f"{GUIDES}{guide.id}.md", write_guide(guide)
    for source in study.sources:
        yield f"{SOURCES}{source.id}.md", write_source(source)
    for source in study.versions:
        yield f"{VERSIONS}{source.id}-{source.version}.md", write_source(source)


def _attachments(study: Study) -> list[Attachment]:
    return [one for one in (study.questionnaire, study.answers) if one is not None]


def _table(study: Study, layout: Layout) -> bytes:
    rows = getattr(study, layout.field)
    fields = fields_of(layout.record)
    names = [field.name for field in fields]
    columns = [
        write_column(field, [getattr(row, field.name) for row in rows], layout.file) for field in fields
    ]
    if layout.file == PEOPLE:
        own = [one.name for one in study.info.attributes]
        names += own
        described = [dict(voice.attributes) for voice in study.voices]
        columns += [[values.get(name, "") for values in described] for name in own]
    return write_table(names, columns)


def _reports(study: Study) -> dict[str, bytes]:
    texts = {name: getattr(study, field) for name, field in REPORTS.items()}
    return {name: _text(text) for name, text in texts.items() if text or name == "report.md"}


def _text(text: str) -> bytes:
    # Reading takes one byte-order mark away, so a text that begins with one is given another.
    return (text if not text.startswith(_MARK) else _MARK + text).encode("utf-8", "surrogatepass")
