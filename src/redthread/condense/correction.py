"""A corrected source: a new version, with its passages carried over or listed as lost."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from redthread.errors import Code, Refusal, refuse
from redthread.formats.folder.decoding import control_characters
from redthread.records.rows import Passage
from redthread.records.study import MASK, Source, Study
from redthread.records.words import PassageState
from redthread.text import Haystack, Outcome


class Revision(NamedTuple):
    """What a correction came to.

    Parameters
    ----------
    study : Study
        The study with the new version; the old one is kept in its ``versions``.
    carried : tuple of str
        The passages that stand in the new text.
    lost : tuple of str
        The passages whose words do not, or stand there more than once. They stay in the old version, in state lost.
    """

    study: Study
    carried: tuple[str, ...]
    lost: tuple[str, ...]


def revise(study: Study, source_id: str, new_text: str) -> Revision:
    """Give a source a corrected text.

    A passage in the beginning or the end that both texts share keeps its place; any other is sought by its words.

    Raises
    ------
    Refusal
        REFERENCE_DANGLING (no such source), SOURCE_SAME, TEXT_CONTROL, SOURCE_UNMASKED (erased words would come back).

    Examples
    --------
    >>> from redthread.records.info import StudyInfo, Text
    >>> from redthread.records.words import SourceKind
    >>> source = Source("S-001", SourceKind.INTERVIEW, "Samtale", (), "Jeg savnr ro. Og tid.")
    >>> study = Study(StudyInfo("a", Text("A")), sources=(source,), passages=(
    ...     Passage("P-000001", "S-001", source.version, 14, 21), Passage("P-000002", "S-001", source.version, 4, 12)))
    >>> revision = revise(study, "S-001", "Jeg savner ro. Og tid.")
    >>> revision.carried, revision.lost, revision.study.passages[0].start
    (('P-000001',), ('P-000002',), 15)
    """
    old, text = find_source(study, source_id), new_text.replace("\r\n", "\n")
    if problems := control_characters(text, f"sources/{source_id}.md"):
        raise Refusal(problems)
    if text == old.text:
        raise refuse(Code.SOURCE_SAME, value=source_id)
    left, masked = text.count(MASK), old.text.count(MASK)
    if left < masked:
        raise refuse(Code.SOURCE_UNMASKED, value=source_id, count=left, expected=masked)
    new = replace(old, text=text, previous=old.version)
    shared = shared_start(old.text, text), shared_start(old.text[::-1], text[::-1])
    moved = {one.id: _move(one, old, new, shared) for one in study.passages if _stands_in(one, old)}
    return Revision(
        replace(
            study,
            sources=tuple(new if one.id == source_id else one for one in study.sources),
            versions=_kept(study, old),
            passages=tuple(moved.get(one.id, one) for one in study.passages),
        ),
        tuple(key for key, one in moved.items() if one.state is not PassageState.LOST),
        tuple(key for key, one in moved.items() if one.state is PassageState.LOST),
    )


def find_source(study: Study, source_id: str) -> Source:
    """The source with an identifier; REFERENCE_DANGLING where there is none."""
    for source in study.sources:
        if source.id == source_id:
            return source
    raise refuse(Code.REFERENCE_DANGLING, value=source_id, expected="sources/")


def shared_start(left: str, right: str) -> int:
    """How many codepoints two texts begin with alike.

    Examples
    --------
    >>> shared_start("savner ro", "savner tid")
    7
    """
    pairs = enumerate(zip(left, right, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(left), len(right)))


def _stands_in(passage: Passage, source: Source) -> bool:
    in_force = passage.state is not PassageState.LOST
    return in_force and passage.source == source.id and passage.source_version in ("", source.version)


def _kept(study: Study, old: Source) -> tuple[Source, ...]:
    # A text that came back from an earlier version is kept already, under the same name.
    if any((one.id, one.version) == (old.id, old.version) for one in study.versions):
        return study.versions
    return (*study.versions, old)


def _move(passage: Passage, old: Source, new: Source, shared: tuple[int, int]) -> Passage:
    place = _place(passage, old.text, new.text, shared)
    if place is None:
        return replace(passage, state=PassageState.LOST, source_version=old.version)
    return replace(passage, start=place[0], end=place[1], source_version=new.version)


def _place(passage: Passage, old: str, new: str, shared: tuple[int, int]) -> tuple[int, int] | None:
    start, end = passage.start or 0, passage.end or 0
    before, after = shared
    if end <= before:
        return start, end
    if start >= len(old) - after:
        return start + len(new) - len(old), end + len(new) - len(old)
    found = Haystack(new).anchor(old[start:end])
    if found.outcome is not Outcome.FOUND or found.start is None or found.end is None:
        return None
    return found.start, found.end
