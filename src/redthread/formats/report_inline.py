"""Read a line of the report's prose: references, Markdown marks and sentences, each at its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from redthread.records.prose import Reference, ReferenceKind
from redthread.text.sentencing import sentences

_REFERENCE = re.compile(r"\{\{([^{}]{0,200})\}\}|\[([^\[\]]{1,600})\](?!\()")
_IDENTIFIERS = re.compile(r"\s*[FP]-\d+(?:(?:\s*[,;]\s*|\s+)[FP]-\d+)*\s*")
_IDENTIFIER = re.compile(r"[FP]-\d+")
_INTERPRETATION = re.compile(r"\s*(?:tolkning|interpretation)\b\s*:?\s*(.*?)\s*", re.IGNORECASE | re.DOTALL)
_FIGURE = re.compile(
    r"\s*((?:F-\d+\.\w+)|(?:\w[\w-]*\.[\w:-]+(?:\|[^|]+)?)|(?:(?:frame|asked|heard)(?:\|[^|]+)?))\s*"
)
_LOOKS_LIKE_ONE = re.compile(r"\s*[A-ZÆØÅ]{1,3}-?\d[\w.:|-]*\s*|\s*[FPRVSTGA]-[\w.]+\s*")
_MARKS = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|(?<!\\)\*+|(?<!\\)`+|(?<![\w\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?!\w)|<(?=https?://)"
)
_LINK = re.compile(r"\[([^\[\]]{0,600})\]\([^()\s]{0,600}\)")
_PLACEHOLDER = "0"


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence inside a block's text: its span, its words with everything else blanked, its references."""

    start: int
    end: int
    text: str
    references: tuple[Reference, ...]


def references(text: str, start: int = 0) -> tuple[Reference, ...]:
    """Find the references of a stretch of prose, in order.

    Parameters
    ----------
    text : str
        Prose.
    start : int
        Where the stretch begins in the file.

    Returns
    -------
    tuple of Reference
        ``[F-001, F-002]`` gives two of the same place. Brackets that are no reference (``[...]``, ``[red.: fx]``)
        give none; what looks like one and is none comes back as unknown.

    Examples
    --------
    >>> [(one.kind.value, one.target) for one in references("Nogle. [F-012] {{q07.agree}} [sic]")]
    [('finding', 'F-012'), ('printed', 'q07.agree')]
    """
    return tuple(one for match in _REFERENCE.finditer(text) for one in _read(match, start))


def _read(match: re.Match[str], start: int) -> Iterator[Reference]:
    place = start + match.start(), start + match.end()
    if match.group(1) is not None:
        yield Reference(ReferenceKind.PRINTED, match.group(1).strip(), *place)
        return
    inside = match.group(2)
    if _IDENTIFIERS.fullmatch(inside):
        for target in _IDENTIFIER.findall(inside):
            yield Reference(
                ReferenceKind.FINDING if target[0] == "F" else ReferenceKind.PASSAGE, target, *place
            )
        return
    kind, target = _kind(inside)
    if kind is not None:
        yield Reference(kind, target, *place)


def _kind(inside: str) -> tuple[ReferenceKind | None, str]:
    interpretation = _INTERPRETATION.fullmatch(inside)
    if interpretation:
        return ReferenceKind.INTERPRETATION, " ".join(interpretation.group(1).split())
    figure = _FIGURE.fullmatch(inside)
    if figure:
        return ReferenceKind.FIGURE, figure.group(1).strip()
    if _LOOKS_LIKE_ONE.fullmatch(inside):
        return ReferenceKind.UNKNOWN, inside.strip()
    return None, ""


def tell(text: str, start: int, language: str) -> tuple[Told, ...]:
    """Split a block's text into sentences, each with the references that bind it.

    Parameters
    ----------
    text : str
        The block's text.
    start : int
        Where it begins in the file.
    language : str
        ``"da"`` or ``"en"``.

    Returns
    -------
    tuple of Told
        A reference belongs to the sentence it stands in or after. References before the first sentence belong to
        it; without any sentence they stand under an empty one that covers the text.

    Examples
    --------
    >>> [(one.text, len(one.references)) for one in tell("**Nogle** savner ro. [F-001] Andre ikke.", 0, "da")]
    [('Nogle   savner ro.', 1), ('Andre ikke.', 0)]
    """
    found = references(text, start)
    words = _blanked(_plain(text), [(one.start - start, one.end - start, " ") for one in found])
    spoken = _blanked(words, list(_printed(found, start)))
    spans = [(span.start, span.end) for span in sentences(spoken, language)] or _alone(text, found)
    shares = _shared(spans, found, start)
    return tuple(
        Told(start + first, start + last, words[first:last], tuple(share))
        for (first, last), share in zip(spans, shares, strict=True)
    )


def _blanked(text: str, places: Sequence[tuple[int, int, str]]) -> str:
    if not places:
        return text
    letters = list(text)
    for first, last, filling in places:
        letters[first:last] = filling * (last - first)
    return "".join(letters)


def _plain(text: str) -> str:
    unlinked = _LINK.sub(lambda match: f" {match.group(1)}".ljust(len(match.group())), text)
    unmarked = _MARKS.sub(lambda match: " " * len(match.group()), unlinked)
    return unmarked.replace("\n", " ").replace("\r", " ").replace("\t", " ")


def _printed(found: Iterable[Reference], start: int) -> Iterator[tuple[int, int, str]]:
    for one in found:
        if one.kind is ReferenceKind.PRINTED:
            yield one.start - start, one.end - start, _PLACEHOLDER


def _alone(text: str, found: tuple[Reference, ...]) -> list[tuple[int, int]]:
    return [(0, len(text))] if found else []


def _shared(spans: list[tuple[int, int]], found: Iterable[Reference], start: int) -> list[list[Reference]]:
    shares: list[list[Reference]] = [[] for _ in spans]
    at = 0
    for one in found:
        while at + 1 < len(spans) and start + spans[at + 1][0] <= one.start:
            at += 1
        shares[at].append(one)
    return shares
