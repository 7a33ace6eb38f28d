"""Erasure: words are masked at equal length in every version of a source, and the old bytes go.

The right to be forgotten, or a statement that was struck. What rested on the words is named, and nothing else of the
analyst's own writing is changed.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from typing import NamedTuple

from redthread.condense.correction import find_source
from redthread.errors import Code, Refusal, refuse
from redthread.formats.documents.archive import Package
from redthread.formats.folder.cells import fields_of
from redthread.formats.folder.decoding import control_characters
from redthread.formats.folder.layout import TABLES
from redthread.formats.folder.study_toml import write_info
from redthread.records.rows import Passage
from redthread.records.study import MASK, Erasure, Source, Study
from redthread.records.words import PassageState
from redthread.text import Haystack, Outcome, Span

_UNMASKED = re.compile(rf"[^\n{MASK}]")
_LEFT = re.compile(rf"[^\s{MASK}]")
_WORD = re.compile(r"\S+")
_TAG = re.compile(r"<[^>]*>")
_TEXTS = (".html", ".md", ".txt", ".csv", ".json", ".svg", ".xml", ".toml")

# The texts of one source by version; the current one also under "".
Texts = Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class ErasureReport:
    """What an erasure did and what it touches.

    Parameters
    ----------
    source : str
        The source.
    codepoints : int
        How many codepoints were masked in the current text.
    versions : int
        How many earlier texts were masked as well.
    passages : tuple of str
        The passages that overlap the words.
    lost : tuple of str
        Those of them that lay wholly inside: nothing is left of them, and they are lost.
    findings : tuple of str
        The findings that rest on any of the passages, for or against.
    mentions : tuple of str
        Where else the words stand: titles, other sources, guides, rows of tables, study.toml, reports. They were not changed.
    original : str
        The original file that is deleted with the words, or empty.
    editions : tuple of str
        The published files that hold the words: published versions were redacted.
    unsearched : tuple of str
        The published files that could not be searched, such as PDF.
    """

    source: str
    codepoints: int
    versions: int
    passages: tuple[str, ...]
    lost: tuple[str, ...]
    findings: tuple[str, ...]
    mentions: tuple[str, ...]
    original: str
    editions: tuple[str, ...]
    unsearched: tuple[str, ...]


class Erased(NamedTuple):
    """The study without the words, and what the erasure touched."""

    study: Study
    report: ErasureReport


def erase(
    study: Study,
    source_id: str,
    *,
    reason: str,
    day: date,
    spans: Iterable[Span] = (),
    quote: str = "",
    published: Mapping[str, bytes] | None = None,
) -> Erased:
    """Mask words of a source at equal length, in its current text and in every earlier one.

    Parameters
    ----------
    study : Study
        The study.
    source_id : str
        The source.
    reason : str
        Why, in one line; it is kept, so it must not repeat the words.
    day : date
        When.
    spans : iterable of Span
        What to mask, in the current text.
    quote : str
        What to mask, by its words, in place of spans; it must stand there once.
    published : mapping of str to bytes, optional
        What was published, by name, to be searched for the words.

    Returns
    -------
    Erased
        Saving the study deletes the old bytes, the old versions' files and the original file.

    Raises
    ------
    Refusal
        REFERENCE_DANGLING, CELL_MISSING (no reason, nothing to erase), TEXT_CONTROL, PASSAGE_SPAN,
        PASSAGE_QUOTE_MISSING, PASSAGE_QUOTE_AMBIGUOUS.

    Notes
    -----
    In an earlier text the words are masked wherever they stand, and so is what stood there in place of them. A passage
    that lay wholly inside is lost, and its condensed sentences are masked too, because they say the same.

    Examples
    --------
    >>> from redthread.records.info import StudyInfo, Text
    >>> from redthread.records.words import SourceKind
    >>> source = Source("S-001", SourceKind.INTERVIEW, "Samtale", (), "Min søn er syg. Jeg savner ro.")
    >>> study = Study(StudyInfo("a", Text("A")), sources=(source,))
    >>> erased = erase(study, "S-001", quote="Min søn er syg.", reason="Struck", day=date(2026, 1, 31))
    >>> erased.study.sources[0].text
    '███████████████ Jeg savner ro.'
    """
    source = find_source(study, source_id)
    _see_reason(reason)
    chosen = _chosen(source, tuple(spans), quote)
    words = _words(source, chosen)
    if not words:
        raise refuse(Code.CELL_MISSING, column="quote")
    old = {"": source, source.version: source} | {
        one.version: one for one in _by_age(study.versions) if one.id == source_id
    }
    texts = {key: _masked(one.text, source.text, chosen, words) for key, one in old.items()}
    texts |= {key: mask(source.text, chosen) for key in ("", source.version)}
    new = {key: _cleared(one, texts[key], Erasure(day, reason, 0)) for key, one in old.items()}
    erased = _clean(_put(study, old, new), study, old, new, words)
    return Erased(erased, _report(study, erased, old, new, words=words, published=published or {}))


def mask(text: str, spans: Iterable[Span]) -> str:
    r"""Mask spans at equal length. Line ends stay, so that the text keeps its lines.

    Examples
    --------
    >>> mask("ja\nnej", [Span(1, 5)])
    'j█\n██j'
    """
    for span in spans:
        text = text[: span.start] + _UNMASKED.sub(MASK, span.of(text)) + text[span.end :]
    return text


def mask_words(text: str, words: Iterable[str]) -> str:
    """Mask every place where any of the words stand, found as a quote is found.

    Examples
    --------
    >>> mask_words("Bo kom. Så gik Bo.", ["Bo"])
    '██ kom. Så gik ██.'
    """
    for one in words:
        while (found := _find(text, one)) is not None:
            text = mask(text, [found])
    return text


def search_published(
    published: Mapping[str, bytes], words: Iterable[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Find which published files hold any of the words, and which cannot be searched.

    Examples
    --------
    >>> search_published({"1/report.html": b"<p>Jeg <b>savner</b> ro</p>", "1/report.pdf": b"%PDF"}, ["savner ro"])
    (('1/report.html',), ('1/report.pdf',))
    """
    wanted = tuple(words)
    texts = {name: _text_of(name, data) for name, data in sorted(published.items())}
    holding = (name for name, text in texts.items() if text and any(_find(text, one) for one in wanted))
    return tuple(holding), tuple(name for name, text in texts.items() if text is None)


def _see_reason(reason: str) -> None:
    if not reason.strip():
        raise refuse(Code.CELL_MISSING, column="reason")
    if problems := control_characters(reason.replace("\n", "\x00"), ""):
        raise Refusal(problems)


def _chosen(source: Source, spans: tuple[Span, ...], quote: str) -> tuple[Span, ...]:
    for span in spans:
        if not 0 <= span.start < span.end <= len(source.text):
            raise refuse(Code.PASSAGE_SPAN, value=f"{span.start}-{span.end}", expected=source.id)
    if not quote:
        return spans
    found = Haystack(source.text).anchor(quote)
    if found.outcome is Outcome.AMBIGUOUS:
        raise refuse(Code.PASSAGE_QUOTE_AMBIGUOUS, value=found.count, expected=source.id)
    if found.start is None or found.end is None:
        raise refuse(Code.PASSAGE_QUOTE_MISSING, expected=source.id)
    return (*spans, Span(found.start, found.end))


def _words(source: Source, spans: Iterable[Span]) -> tuple[str, ...]:
    words = (span.of(source.text).strip() for span in spans)
    return tuple(dict.fromkeys(one for one in words if _UNMASKED.search(one)))


def _find(text: str, words: str) -> Span | None:
    # What is masked already may be met again by words that hold a mask themselves; it needs no second mask.
    found = Haystack(text).anchor(words)
    if found.start is None or found.end is None:
        return None
    span = Span(found.start, found.end)
    return span if _UNMASKED.search(span.of(text)) else None


def _masked(old: str, current: str, spans: Iterable[Span], words: Iterable[str]) -> str:
    there = [one for span in spans if (one := _counterpart(old, current, span)) is not None]
    return mask_words(mask(old, there), words)


def _cleared(source: Source, text: str, erasure: Erasure) -> Source:
    count = sum(left != right for left, right in zip(source.text, text, strict=True))
    erasures = (*source.erasures, replace(erasure, codepoints=count)) if count else source.erasures
    return replace(source, text=text, original="", erasures=erasures)


def _by_age(versions: Iterable[Source]) -> list[Source]:
    """Earlier texts with the oldest first, so that of two which the mask makes equal the oldest is kept."""
    known = {(one.id, one.version): one for one in versions}

    def age(one: Source | None) -> int:
        steps = 0
        while one is not None:
            one, steps = known.get((one.id, one.previous)), steps + 1
        return steps

    return sorted(known.values(), key=age)


def _counterpart(old: str, new: str, span: Span) -> Span | None:
    """What stands in an earlier text between the words that stood next to the span, and still do."""
    before, after = list(_WORD.finditer(old)), list(_WORD.finditer(new))
    matcher = SequenceMatcher(None, [one[0] for one in before], [one[0] for one in after], autojunk=False)
    inside = [place for place, one in enumerate(after) if one.start() < span.end and span.start < one.end()]
    if not inside:
        return None
    first, last = 0, len(before)
    for here, there, size in matcher.get_matching_blocks():
        if there < inside[0]:
            first = max(first, here + min(size, inside[0] - there))
        if size and there + size > inside[-1] + 1:
            last = min(last, here + max(0, inside[-1] + 1 - there))
    return Span(before[first].start(), before[last - 1].end()) if first < last else None


def _put(study: Study, old: Texts, new: Texts) -> Study:
    """Put the masked texts in place of the old ones, under the names of their new hashes."""
    current, kept = new[""], dict[str, Source]()
    for key in [one.version for one in _by_age(study.versions) if one.id == current.id]:
        kept.setdefault(new[key].version, _linked(new[key], old, new))
    return replace(
        study,
        sources=tuple(_linked(current, old, new) if one.id == current.id else one for one in study.sources),
        versions=(*(one for one in study.versions if one.id != current.id), *kept.values()),
    )


def _linked(source: Source, old: Texts, new: Texts) -> Source:
    previous = source.previous
    while previous and new[previous].version == source.version:
        previous = old[previous].previous
    return replace(source, previous=new[previous].version if previous else "")


def _clean(erased: Study, study: Study, old: Texts, new: Texts, words: Iterable[str]) -> Study:
    cleaned = (
        _clean_passage(one, old, new, words) if one.source == new[""].id else one for one in study.passages
    )
    return replace(erased, passages=tuple(cleaned))


def _clean_passage(passage: Passage, old: Texts, new: Texts, words: Iterable[str]) -> Passage:
    is_gone = _is_touched(passage, old, new) and _is_gone(passage, new)

    def clean(text: str) -> str:
        return _UNMASKED.sub(MASK, text) if is_gone else mask_words(text, words)

    return replace(
        passage,
        source_version=new[passage.source_version].version,
        condensed=clean(passage.condensed),
        condensed_en=clean(passage.condensed_en),
        quote=clean(passage.quote),
        state=PassageState.LOST if is_gone else passage.state,
    )


def _is_touched(passage: Passage, old: Texts, new: Texts) -> bool:
    return _words_of(passage, old) != _words_of(passage, new)


def _is_gone(passage: Passage, new: Texts) -> bool:
    return not _LEFT.search(_words_of(passage, new))


def _words_of(passage: Passage, texts: Texts) -> str:
    return texts[passage.source_version].text[passage.start : passage.end] if passage.end else ""


def _report(
    study: Study,
    erased: Study,
    old: Texts,
    new: Texts,
    *,
    words: tuple[str, ...],
    published: Mapping[str, bytes],
) -> ErasureReport:
    source = old[""]
    touched = [one for one in study.passages if one.source == source.id and _is_touched(one, old, new)]
    named = {one.id for one in touched}
    editions, unsearched = search_published(published, words)
    return ErasureReport(
        source=source.id,
        codepoints=new[""].erasures[-1].codepoints,
        versions=sum(old[key].text != new[key].text for key in old.keys() - {"", source.version}),
        passages=tuple(one.id for one in touched),
        lost=tuple(one.id for one in touched if _is_gone(one, new)),
        findings=tuple(
            one.id for one in study.findings if named & {*one.passages_for, *one.passages_against}
        ),
        mentions=tuple(_mentions(erased, source.id, words)),
        original=source.original,
        editions=editions,
        unsearched=unsearched,
    )


def _mentions(study: Study, source_id: str, words: Iterable[str]) -> Iterable[str]:
    others = tuple(one for one in study.versions if one.id != source_id)
    texts = [
        *(
            (one.id, one.title if one.id == source_id else f"{one.title}\n{one.text}")
            for one in study.sources
        ),
        *((one.id, f"{one.title}\n{one.text}") for one in others),
        *((one.id, f"{one.title}\n{one.text}") for one in study.guides),
        *(_row_texts(study)),
        ("study.toml", write_info(study.info).decode("utf-8", "replace")),
        ("report.md", study.report),
        ("report.en.md", study.report_en),
    ]
    wanted = tuple(words)
    return dict.fromkeys(name for name, text in texts if any(_find(text, one) for one in wanted))


def _row_texts(study: Study) -> Iterator[tuple[str, str]]:
    """What the analyst wrote in the tables, a row a text, under the row's identifier or the table's name."""
    for layout in TABLES:
        names = [one.name for one in fields_of(layout.record) if one.is_text]
        for row in getattr(study, layout.field):
            yield getattr(row, "id", layout.file), "\n".join(getattr(row, name) for name in names)


def _text_of(name: str, data: bytes) -> str | None:
    if zipfile.is_zipfile(io.BytesIO(data)):
        try:
            package = Package(data, name)
            parts = [package.bytes_of(part) for part in package.names() if part.endswith(".xml")]
        except Refusal:  # damaged: it cannot be searched
            return None
        return "\n".join(_plain(part) for part in parts)
    return _plain(data) if name.lower().endswith(_TEXTS) else None


def _plain(data: bytes) -> str:
    # Tags stand inside words, and between the words of two lines: both readings are searched.
    text = data.decode("utf-8", "replace")
    return html.unescape(f"{_TAG.sub('', text)}\n{_TAG.sub(' ', text)}")
