"""Quotations: word for word, bound by their passage, and within the study's policy for quoting."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from redthread.conclude.reading import REPORTED, Case, Report, is_voice, remark, shown, targets
from redthread.conclude.remarks import RemarkCode
from redthread.records.claims import Remark
from redthread.records.prose import Block, BlockKind, Reference, ReferenceKind, Sentence
from redthread.records.rows import Passage
from redthread.records.study import Study
from redthread.records.words import PassageState, VoiceKind
from redthread.text.anchoring import Haystack, Outcome
from redthread.text.quoting import Quotation, quotations

FEWEST_WORDS = 5
"""So many words in quotation marks make a quotation."""

_LEFT_OUT = re.compile(r"\[[^\[\]]{0,200}\]|\((?:\.\.\.|…)\)|\.\.\.|…")
_MARKS = "»«“”„\"'‘’›‹ \t\n.,;:!?–—-"
_ATTRIBUTION = re.compile(r"[»«”\"’]\s*[–—-]\s+[^»«\"”]*\Z")
_WORD = re.compile(r"\w+(?:[-'’./]\w+)*")
_BOUND = (ReferenceKind.PASSAGE,)


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation of a report.

    Parameters
    ----------
    report, sentence : Report, Sentence
        Where it stands; for a block quote the first sentence of the block.
    start, end : int
        Its words, codepoints of the sentence.
    text : str
        Its words.
    words : int
        How many.
    reference : Reference or None
        The passage's reference.
    """

    report: Report
    sentence: Sentence
    start: int
    end: int
    text: str
    words: int
    reference: Reference | None


def quotes_of(report: Report) -> tuple[Quote, ...]:
    """Find the quotations of a report and bind each with its passage.

    Five words or more in quotation marks, or a block quote. The quotations of a sentence take its passages in order; the
    last passage is shared by those left over, since a quotation is often broken by "siger en leder".
    """
    return tuple(quote for block in _prose(report.prose.blocks) for quote in _in_block(report, block))


def _prose(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind not in REPORTED:
            yield block
            yield from _prose(block.children)


def _in_block(report: Report, block: Block) -> Iterator[Quote]:
    if block.kind is BlockKind.QUOTE and block.sentences:
        yield _block_quote(report, block)
        return
    for sentence in block.sentences:
        for one, reference in _bound(sentence):
            yield Quote(
                report, sentence, one.start, one.end, sentence.text[one.start : one.end], one.words, reference
            )


def _bound(sentence: Sentence) -> Iterator[tuple[Quotation, Reference | None]]:
    passages = targets(sentence, *_BOUND)
    found = (one for one in quotations(sentence.text) if one.words >= FEWEST_WORDS)
    for at, one in enumerate(found):
        yield one, passages[min(at, len(passages) - 1)] if passages else None


def withheld_words(sentence: Sentence, passages: Mapping[str, Passage]) -> tuple[tuple[int, int, str], ...]:
    """Where a sentence gives the words of passages that are never printed.

    Parameters
    ----------
    sentence : Sentence
        A sentence of a report.
    passages : mapping of str to Passage
        The study's passages by identifier.

    Returns
    -------
    tuple of (int, int, str)
        Stretches in codepoints of the sentence with the passage: its quotations, or the whole of it where it is a
        voice's own. A sentence that only refers to such a passage gives none.
    """
    named = targets(sentence, *_BOUND)
    kept = [one.target for one in named if one.target in passages and passages[one.target].withheld]
    if not kept:
        return ()
    if is_voice(sentence):
        return ((0, len(sentence.text[: named[0].start - sentence.start].rstrip()), kept[0]),)
    return tuple(
        (one.start, one.end, reference.target)
        for one, reference in _bound(sentence)
        if reference is not None and reference.target in kept
    )


def _block_quote(report: Report, block: Block) -> Quote:
    first = block.sentences[0]
    letters = [" "] * (block.end - first.start)
    for one in block.sentences:
        letters[one.start - first.start : one.end - first.start] = one.text
    whole = "".join(letters).rstrip()
    told = _ATTRIBUTION.search(whole)
    text = whole[: told.start() + 1] if told else whole
    passages = [one for sentence in block.sentences for one in targets(sentence, *_BOUND)]
    return Quote(
        report, first, 0, len(text), text, len(_WORD.findall(text)), passages[0] if passages else None
    )


def quotes(case: Case) -> Iterator[Remark]:
    """Remark on quotations without a passage, not word for word, or against the policy."""
    printed = _printed(case)
    for report in case.reports:
        found = quotes_of(report)
        for quote in found:
            yield from _quote(case, quote, printed)
        yield from _too_often(case, found)
        yield from _withheld(case, report)


def _withheld(case: Case, report: Report) -> Iterator[Remark]:
    for sentence in report.sentences:
        for start, end, passage in withheld_words(sentence, case.evidence.passages):
            span = start, max(end, start + 1)
            made = remark(RemarkCode.QUOTE_WITHHELD, report, sentence, span, passage=passage)
            yield replace(made, weight=5.0)


def _quote(case: Case, quote: Quote, printed: str) -> Iterator[Remark]:
    if quote.reference is None:
        if not _stands(printed, quote.text):
            yield _said(RemarkCode.QUOTE_WITHOUT_REFERENCE, quote, count=quote.words)
        return
    passage = case.evidence.passages.get(quote.reference.target)
    if passage is None:
        return
    if not is_verbatim(quote.text, words_of(case.study, passage)):
        yield replace(_said(RemarkCode.QUOTE_NOT_VERBATIM, quote, passage=passage.id), weight=2.0)
    yield from _policy(case, quote, passage)


def _policy(case: Case, quote: Quote, passage: Passage) -> Iterator[Remark]:
    quoting = case.study.info.policy.quoting
    if not quoting.allowed:
        yield _said(RemarkCode.QUOTES_OFF, quote)
    if quote.words > quoting.longest:
        yield _said(RemarkCode.QUOTE_TOO_LONG, quote, count=quote.words, limit=quoting.longest)
    if passage.state is not PassageState.CONFIRMED:
        yield _said(RemarkCode.QUOTE_UNCONFIRMED, quote, passage=passage.id)
    yield from _label(case, quote, passage)


def _label(case: Case, quote: Quote, passage: Passage) -> Iterator[Remark]:
    """The label that the report would print with the quotation, where too few share it."""
    quoting = case.study.info.policy.quoting
    voice = case.evidence.voices.get(case.evidence.speakers.get(passage.id, ""))
    value = dict(voice.attributes).get(quoting.label, "") if voice and quoting.label else ""
    if voice is None or not value:
        return
    sharing = Counter(
        dict(one.attributes).get(quoting.label, "")
        for one in case.study.voices
        if one.heard and one.kind is VoiceKind.PERSON
    )
    if sharing[value] < quoting.minimum:
        yield _said(
            RemarkCode.QUOTE_LABEL_SMALL, quote, label=value, count=sharing[value], limit=quoting.minimum
        )


def _too_often(case: Case, found: Sequence[Quote]) -> Iterator[Remark]:
    limit = case.study.info.policy.quoting.per_voice
    by_voice: dict[str, list[Quote]] = defaultdict(list)
    for quote in found:
        voice = case.evidence.speakers.get(quote.reference.target, "") if quote.reference else ""
        if voice:
            by_voice[voice].append(quote)
    for ones in by_voice.values():
        if len(ones) > limit:
            yield _said(RemarkCode.QUOTE_TOO_OFTEN, ones[limit], count=len(ones), limit=limit)


def _said(code: RemarkCode, quote: Quote, **values: object) -> Remark:
    span = quote.start, max(quote.end, quote.start + 1)
    made = remark(code, quote.report, quote.sentence, span, **values)
    return replace(made, sentence=shown(quote.report, quote.sentence), weight=1.0)


def words_of(study: Study, passage: Passage) -> str:
    """The words of a passage, in the version of the source it was placed in; empty where they cannot be had."""
    texts = [one for one in (*study.sources, *study.versions) if one.id == passage.source]
    if passage.start is None or passage.end is None:
        return passage.quote
    placed = (
        next((one for one in texts if one.version == passage.source_version), None)
        if len(texts) > 1
        else None
    )
    source = placed or (texts[0] if texts else None)
    return source.text[passage.start : passage.end] if source else passage.quote


def is_verbatim(quote: str, said: str) -> bool:
    """Whether a quotation stands in what was said, word for word.

    Words left out are marked by ``[...]`` or ``...``, words put in stand in square brackets; the pieces must come in
    order. White space, parted words, the style of quotation marks, a capital at the beginning and the stop at the end may
    differ.

    Parameters
    ----------
    quote : str
        The words between the quotation marks.
    said : str
        The words of the passage.

    Examples
    --------
    >>> is_verbatim("Jeg står ofte [...] alene", "ja, jeg står ofte helt alene med det")
    True
    >>> is_verbatim("Jeg står altid alene", "jeg står ofte helt alene")
    False
    """
    pieces = [piece.strip(_MARKS) for piece in _LEFT_OUT.split(quote)]
    at = 0
    for piece in filter(None, pieces):
        end = _end_of(piece, said[at:])
        if end is None:
            return False
        at += end
    return any(pieces)


def _end_of(piece: str, said: str) -> int | None:
    for wording in (piece, piece[0].swapcase() + piece[1:]):
        found = Haystack(said).anchor(wording)
        if found.outcome is not Outcome.MISSING:
            return found.end
    return None


def _stands(printed: str, text: str) -> bool:
    words = text.strip(_MARKS)
    return bool(words) and _end_of(words, printed) is not None


def _printed(case: Case) -> str:
    """What a report may quote without a passage: the study's own words, and the questions that were asked."""
    info = case.study.info
    texts = [info.purpose, *info.questions, *(one.meaning for one in info.definitions)]
    texts += [item.label for item in case.figures.survey.questionnaire.items]
    own = [words for text in texts for words in (text.da, text.en)]
    return "\n\n".join([*own, *(guide.text for guide in case.study.guides)])
