"""The method chapter, written from the study itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from redthread.conclude.quotes import withheld_words
from redthread.publish import wording
from redthread.publish.compose_charts import kept_passages
from redthread.publish.compose_inlines import figure_words
from redthread.publish.formatting import headed, listed, number, percent, period
from redthread.publish.manuscript import Manuscript, every_block
from redthread.publish.tree import Block, Bullets, Heading, Paragraph, Table, Words
from redthread.records.info import Text
from redthread.records.norms import Norm, QuantifierRange, whole_scale
from redthread.records.prose import ReferenceKind, Sentence
from redthread.records.words import SourceKind, VoiceKind, WhyNot

_UNSHARED = {Norm.FRACTION, Norm.GENERIC, Norm.OTHERS}


def method_of(desk: Manuscript, level: int) -> tuple[Block, ...]:
    """The whole method chapter: sections that have something to say, under headings of the level."""
    made: list[Block] = []
    for anchor, title, write in _SECTIONS:
        blocks = tuple(write(desk))
        if blocks:
            made += [Heading(level, desk.say(title), f"method-{anchor}"), *blocks]
    return tuple(made)


def _told(desk: Manuscript, text: Text) -> Iterator[Paragraph]:
    """A text of study.toml as paragraphs, marked with its language where it is another."""
    said = text.say(desk.language)
    language = _foreign(desk, (text,))
    for part in said.split("\n\n"):
        if part.strip():
            yield Paragraph((Words(" ".join(part.split())),), language)


def _foreign(desk: Manuscript, texts: Iterable[Text]) -> str:
    """The other language, where none of the texts has been written in the report's."""
    known = [text for text in texts if text.da or text.en]
    own = any(text.en if desk.language == "en" else text.da for text in known)
    return "" if own or not known else desk.foreign("da" if desk.language == "en" else "en")


def _purpose(desk: Manuscript) -> Iterator[Block]:
    info = desk.study.info
    yield from _told(desk, info.purpose)
    if info.questions:
        yield Paragraph((Words(f"{desk.say(wording.QUESTIONS)}:", strong=True),))
        said = tuple((Words(question.say(desk.language)),) for question in info.questions)
        yield Bullets(said, numbered=True, language=_foreign(desk, info.questions))


def _who_counts(desk: Manuscript) -> Iterator[Block]:
    yield from _told(desk, desk.study.info.method.who_counts)


def _heard(desk: Manuscript) -> Iterator[Block]:
    persons = [voice for voice in desk.study.voices if voice.kind is VoiceKind.PERSON]
    if not persons:
        return
    counts = {name: figure_words(desk, name, desk.language) for name in ("frame", "asked", "heard")}
    yield Paragraph((Words(desk.say(wording.HEARD_OF_FRAME, **counts)),))
    missing = [voice.why_not or WhyNot.OTHER for voice in persons if not voice.heard]
    rows = protected(Counter(missing), WhyNot.OTHER, desk.minimum)
    if rows:
        table = tuple(
            (headed(desk.say(wording.WHY_NOT[why])), number(count, desk.language)) for why, count in rows
        )
        yield Table(
            desk.say(wording.WHY_NOT_HEARD), (desk.say(wording.REASON), desk.say(wording.COUNT)), table
        )
    yield from _others(desk)


def protected(counts: Counter[WhyNot], other: WhyNot, minimum: int) -> tuple[tuple[WhyNot, int], ...]:
    """Counts none of which is under the limit: the small ones stand together, with the next if they must.

    Examples
    --------
    >>> protected(Counter({WhyNot.DECLINED: 9, WhyNot.LEFT: 2, WhyNot.ON_LEAVE: 4}), WhyNot.OTHER, 5)
    ((<WhyNot.DECLINED: 'declined'>, 9), (<WhyNot.OTHER: 'other'>, 6))
    """
    named = sorted(
        ((why, count) for why, count in counts.items() if why is not other), key=lambda pair: -pair[1]
    )
    rest = counts[other]
    while named and (named[-1][1] < minimum or 0 < rest < minimum):
        rest += named.pop()[1]
    if 0 < rest < minimum:
        return ()
    return (*named, *(((other, rest),) if rest else ()))


def _others(desk: Manuscript) -> Iterator[Block]:
    """Voices that are no persons: representatives may be named, tables are counted."""
    voices = [voice for voice in desk.study.voices if voice.heard]
    spoken = tuple(
        dict.fromkeys(
            voice.represents
            for voice in voices
            if voice.kind is VoiceKind.REPRESENTATIVE and voice.represents
        )
    )
    tables = sum(voice.kind is VoiceKind.GROUP for voice in voices)
    if spoken:
        yield Paragraph((Words(desk.say(wording.REPRESENTATIVES, names=listed(spoken, desk.language))),))
    if tables:
        yield Paragraph((Words(desk.say(wording.TABLES_HEARD, count=number(tables, desk.language))),))


def _planned(desk: Manuscript) -> Iterator[Block]:
    method = desk.study.info.method
    for title, text in ((wording.PLANNED, method.planned), (wording.CAME, method.came)):
        for at, paragraph in enumerate(_told(desk, text)):
            lead = (Words(f"{desk.say(title)}: ", strong=True),) if at == 0 else ()
            yield Paragraph(lead + paragraph.inlines, paragraph.language)


def _material(desk: Manuscript) -> Iterator[Block]:
    kinds = Counter(source.kind for source in desk.study.sources)
    if not kinds:
        return
    said = tuple(_sources(desk, kind, kinds[kind]) for kind in SourceKind if kinds[kind])
    passages = number(len(kept_passages(desk)), desk.language)
    yield Paragraph(
        (Words(desk.say(wording.MATERIAL_IS, sources=listed(said, desk.language), passages=passages)),)
    )
    if desk.survey.responses():
        count = number(desk.survey.responses(), desk.language)
        items = number(len(desk.survey.questionnaire.items), desk.language)
        yield Paragraph((Words(desk.say(wording.SURVEY_IS, count=count, items=items)),))
    if desk.study.guides:
        titles = listed(tuple(f"{guide.title} ({guide.id})" for guide in desk.study.guides), desk.language)
        yield Paragraph((Words(desk.say(wording.GUIDES_ARE, guides=titles)),))


def _sources(desk: Manuscript, kind: SourceKind, count: int) -> str:
    words = wording.ONE_MATERIAL_OF[kind] if count == 1 else wording.MATERIAL_OF[kind]
    return f"{number(count, desk.language)} {desk.say(words)}"


def _themes(desk: Manuscript) -> Iterator[Block]:
    yield from _told(desk, desk.study.info.method.themes_origin)
    rows = tuple(
        (
            f"{'' if theme.parent == '' else '– '}{desk.theme_title(theme.id)}",
            desk.either(theme.definition_da, theme.definition_en)[0],
            desk.say(wording.THEME_ORIGINS[theme.origin]),
        )
        for theme in desk.study.themes
    )
    if rows:
        header = (desk.say(wording.THEME), desk.say(wording.DEFINITION), desk.say(wording.CAME_FROM))
        yield Table(desk.say(wording.THEMES), header, rows, numeric=False, widths=(3, 5, 3))


def _scale(desk: Manuscript) -> Iterator[Block]:
    yield Paragraph((Words(desk.say(wording.SCALE_LEAD)),))
    header = (desk.say(wording.WORD), desk.say(wording.SHARE), desk.say(wording.PERSONS))
    rows = tuple(
        (
            f"»{one.word_da}«" if desk.language == "da" else f"“{one.word_en}”",
            range_words(one, desk.language),
            number(one.persons, desk.language) if one.persons else "–",
        )
        for one in whole_scale(desk.study.info.policy.quantifiers)
        if one.norm not in _UNSHARED
    )
    yield Table(desk.say(wording.SCALE), header, rows, numeric=False)


def range_words(one: QuantifierRange, language: str) -> str:
    """The shares that a quantifier covers, in words.

    Examples
    --------
    >>> range_words(QuantifierRange(Norm.MOST, 0.5, 0.9, low_open=True), "en")
    'over 50% and at most 90%'
    >>> range_words(QuantifierRange(Norm.ALL, 1.0, 1.0), "en")
    '100%'
    """
    low, high = percent(one.low, language), percent(one.high, language)
    danish = language == "da"
    if one.most_persons == 1:
        return wording.ONE_PERSON.say(language)
    if one.low == one.high:
        return low
    parts = []
    if one.low or one.low_open:
        parts.append(f"{'over' if one.low_open else ('mindst' if danish else 'at least')} {low}")
    if one.high_open or one.high < 1:
        parts.append(f"{'under' if one.high_open else ('højst' if danish else 'at most')} {high}")
    return listed(tuple(parts), language)


def _definitions(desk: Manuscript) -> Iterator[Block]:
    rows = tuple(
        (one.term.say(desk.language), one.meaning.say(desk.language), one.source or "–")
        for one in desk.study.info.definitions
    )
    if rows:
        header = (desk.say(wording.TERM), desk.say(wording.MEANING), desk.say(wording.SOURCE))
        language = _foreign(desk, (one.meaning for one in desk.study.info.definitions))
        yield Table(
            desk.say(wording.DEFINITIONS), header, rows, numeric=False, widths=(2, 5, 2), language=language
        )


def _knowledge(desk: Manuscript) -> Iterator[Block]:
    yield from _told(desk, desk.study.info.method.knowledge)


def _quality(desk: Manuscript) -> Iterator[Block]:
    criteria = desk.study.info.method.quality
    if criteria:
        said = tuple((Words(one.say(desk.language)),) for one in criteria)
        yield Bullets(said, language=_foreign(desk, criteria))


def _pre_understanding(desk: Manuscript) -> Iterator[Block]:
    yield from _told(desk, desk.study.info.method.pre_understanding)


def _interpretations(desk: Manuscript) -> Iterator[Block]:
    rows = tuple(dict.fromkeys(_interpreted(desk)))
    if rows:
        yield Paragraph((Words(desk.say(wording.INTERPRETATIONS_LEAD)),))
        header = (desk.say(wording.SENTENCE), desk.say(wording.REASON))
        language = desk.foreign(desk.prose.language)
        yield Table(
            desk.say(wording.INTERPRETATIONS), header, rows, numeric=False, widths=(3, 2), language=language
        )


def _interpreted(desk: Manuscript) -> Iterable[tuple[str, str]]:
    for block in every_block(desk.prose.blocks):
        for sentence in block.sentences:
            for one in sentence.references:
                if one.kind is ReferenceKind.INTERPRETATION:
                    yield _shown(desk, sentence), one.target


def _shown(desk: Manuscript, sentence: Sentence) -> str:
    """A sentence as the chapter prints it: its figures put in, the words taken out that the analyst keeps in."""
    held = desk.say(wording.QUOTE_HELD_BACK)
    changes = [(start, end, held) for start, end, _ in withheld_words(sentence, desk.evidence.passages)]
    changes += [
        (
            one.start - sentence.start,
            one.end - sentence.start,
            figure_words(desk, one.target, desk.prose.language),
        )
        for one in sentence.references
        if one.kind is ReferenceKind.PRINTED
    ]
    words = sentence.text
    for start, end, shown in sorted(changes, reverse=True):
        words = words[:start] + shown + words[end:]
    return " ".join(words.split())


def _protection(desk: Manuscript) -> Iterator[Block]:
    policy = desk.study.info.policy
    yield Paragraph((Words(desk.say(wording.PROTECTION_IS, minimum=number(policy.minimum, desk.language))),))
    quoted = wording.QUOTING_IS if policy.quoting.allowed else wording.QUOTING_IS_NOT
    least = number(max(policy.minimum, policy.quoting.minimum), desk.language)
    yield Paragraph(
        (Words(desk.say(quoted, longest=number(policy.quoting.longest, desk.language), minimum=least)),)
    )


def _software(desk: Manuscript) -> Iterator[Block]:
    info = desk.study.info
    when = period(info.start, info.end, desk.language)
    lead = f"{desk.say(wording.CARRIED_OUT, period=when)} " if when else ""
    yield Paragraph((Words(f"{lead}{desk.say(wording.WRITTEN_BY, software=desk.software)}"),))


_SECTIONS: tuple[tuple[str, Text, Callable[[Manuscript], Iterable[Block]]], ...] = (
    ("purpose", wording.PURPOSE, _purpose),
    ("who-counts", wording.WHO_COUNTS, _who_counts),
    ("heard", wording.WHO_WAS_HEARD, _heard),
    ("planned", wording.PLANNED_AND_CAME, _planned),
    ("material", wording.MATERIAL, _material),
    ("themes", wording.THEMES, _themes),
    ("scale", wording.SCALE, _scale),
    ("definitions", wording.DEFINITIONS, _definitions),
    ("knowledge", wording.KNOWLEDGE, _knowledge),
    ("quality", wording.QUALITY, _quality),
    ("pre-understanding", wording.PRE_UNDERSTANDING, _pre_understanding),
    ("interpretations", wording.INTERPRETATIONS, _interpretations),
    ("protection", wording.PROTECTION, _protection),
    ("software", wording.SOFTWARE, _software),
)
