"""What a finding rests on, through the one door: protected counts, condensed sentences and quotes by group."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from redthread.disclosure import (
    LabelledText,
    Released,
    ReleasedSupport,
    release_count,
    release_support,
    release_texts,
    small,
)
from redthread.publish import wording
from redthread.publish.compose_recommendations import state_words
from redthread.publish.formatting import number
from redthread.publish.manuscript import Manuscript
from redthread.publish.tree import (
    Evidence,
    EvidenceMark,
    NextStep,
    Said,
    Side,
    VoiceGroup,
    Voices,
    evidence_anchor,
)
from redthread.records.claims import Support
from redthread.records.rows import Finding, Passage, Recommendation
from redthread.records.words import Basis, PassageState, VoiceKind

_SHOWN_IN_A_CHAPTER = 8


def evidence_of(desk: Manuscript, finding: Finding) -> Evidence:
    """Everything that a finding rests on and leads to, as it may be printed."""
    support = desk.supports[finding.id]
    released = release_support(support, desk.minimum)
    sentence, language = desk.sentence_of(finding)
    return Evidence(
        finding=finding.id,
        sentence=sentence,
        figures=_figures(desk, finding, released.value),
        bar=() if released.withheld else _bar(desk, finding, support),
        sides=sides_of(desk, finding),
        steps=tuple(_step(desk, one) for one in desk.followed_by[finding.id]),
        theme=desk.theme_title(finding.theme),
        note=_note(desk, finding, support),
        language=language,
    )


def _step(desk: Manuscript, one: Recommendation) -> NextStep:
    words, language = desk.text_of(one)
    return NextStep(one.id, words, state_words(desk, one.id)[0], language)


def voices_of(desk: Manuscript, finding: str) -> Voices | None:
    """The voices of a finding as they stand in a chapter; None where nothing may be shown."""
    known = desk.findings.get(finding)
    sides = sides_of(desk, known) if known else ()
    if not sides:
        return None
    shown = tuple(_fewer(side, _SHOWN_IN_A_CHAPTER) for side in sides)
    left = sum(_size(side) for side in sides) - sum(_size(side) for side in shown)
    title = desk.say(wording.OPEN_EVIDENCE, finding=finding)
    words = desk.say(wording.MORE_SAID, count=number(left, desk.language))
    return Voices(finding, shown, EvidenceMark(evidence_anchor(finding), words, title) if left else None)


def _size(side: Side) -> int:
    return sum(len(group.said) for group in side.groups)


def _fewer(side: Side, most: int) -> Side:
    """At most so many of a side, taken in turn from each of its groups; quotes go first."""
    queues = [sorted(group.said, key=lambda one: not one.quote) for group in side.groups]
    turns = [(turn, at) for at, queue in enumerate(queues) for turn in range(len(queue))]
    taken = Counter(at for _, at in sorted(turns)[:most])
    kept = (
        replace(group, said=tuple(one for one in group.said if one in queues[at][: taken[at]]))
        for at, group in enumerate(side.groups)
    )
    return replace(side, groups=tuple(group for group in kept if group.said))


def finding_mark(desk: Manuscript, finding: str) -> EvidenceMark | None:
    """What stands after a claim that rests on a finding; None where the finding is not known."""
    known = desk.findings.get(finding)
    if known is None:
        return None
    title = desk.say(wording.OPEN_EVIDENCE, finding=finding)
    return EvidenceMark(evidence_anchor(finding), _label(desk, known), title)


def _label(desk: Manuscript, finding: Finding) -> str:
    if finding.basis is Basis.ESTIMATE:
        return desk.say(wording.SURVEY)
    released = release_support(desk.supports[finding.id], desk.minimum).value
    part, whole = released.voices_for.value, released.base.value
    if not part or not whole:
        return desk.say(wording.EVIDENCE)
    return desk.say(wording.OF, part=number(part, desk.language), whole=number(whole, desk.language))


def _figures(desk: Manuscript, finding: Finding, released: ReleasedSupport) -> tuple[tuple[str, str], ...]:
    if finding.basis is Basis.ESTIMATE:
        return (
            (desk.say(wording.ESTIMATE), desk.say(wording.TABLE_OF, item=finding.estimate.split(".")[0])),
        )
    base = f"{desk.printed(released.base)} {desk.say(wording.BASES[finding.base])}"
    return (
        (desk.say(wording.VOICES_FOR), desk.printed(released.voices_for)),
        (desk.say(wording.VOICES_AGAINST), desk.printed(released.voices_against)),
        (desk.say(wording.BASE), base),
        (desk.say(wording.HEARD), desk.printed(released.heard)),
        (desk.say(wording.FRAME), desk.printed(released.frame)),
        *_unheard(desk, released),
    )


def _unheard(desk: Manuscript, released: ReleasedSupport) -> tuple[tuple[str, str], ...]:
    frame, heard = released.frame.value, released.heard.value
    if frame is None or heard is None:
        return ()
    return ((desk.say(wording.NOT_HEARD), desk.printed(release_count(frame - heard, desk.minimum))),)


def _bar(desk: Manuscript, finding: Finding, support: Support) -> tuple[tuple[str, float], ...]:
    """The parts of the frame; none where their lengths would tell of a few, which is printed nowhere."""
    if finding.basis is Basis.ESTIMATE or not support.frame or small(support.voices_both, desk.minimum):
        return ()
    against = support.voices_against - support.voices_both
    neither = support.heard - support.voices_for - against
    parts = (
        (wording.VOICES_FOR, support.voices_for),
        (wording.VOICES_AGAINST, against),
        (wording.HEARD_NEITHER, neither),
        (wording.NOT_HEARD, support.frame - support.heard),
    )
    if any(small(count, desk.minimum) for _, count in parts):
        return ()
    return tuple((desk.say(name), count / support.frame) for name, count in parts)


def _note(desk: Manuscript, finding: Finding, support: Support) -> str:
    if support.heard < desk.minimum:
        return desk.say(wording.TOO_FEW, minimum=str(desk.minimum))
    both = desk.say(wording.BOTH_SIDES) if support.voices_both and finding.basis is Basis.VOICES else ""
    unseen = "" if finding.passages_for or finding.estimate else desk.say(wording.NO_PASSAGES)
    return " ".join(part for part in (both, unseen, held_back_note(desk, finding.id)) if part)


def held_back_note(desk: Manuscript, finding: str) -> str:
    """That some of what was said is not printed, without a number; empty where all of it is, or none of it is shown."""
    known = desk.findings.get(finding)
    if known is None or desk.supports[finding].heard < desk.minimum:
        return ""
    named = (*known.passages_for, *known.passages_against)
    passages = (desk.evidence.passages[one] for one in named if one in desk.evidence.passages)
    held = any(one.withheld and one.state is not PassageState.LOST for one in passages)
    return desk.say(wording.HELD_BACK) if held else ""


def released_texts(desk: Manuscript, passages: Iterable[Passage]) -> Released[tuple[LabelledText, ...]]:
    """The condensed sentences of passages that are not lost, as they may be printed."""
    texts = (_condensed(desk, one) for one in passages if one.state is not PassageState.LOST)
    return with_labels(desk, [text for text in texts if text.text])


def with_labels(desk: Manuscript, texts: Iterable[LabelledText]) -> Released[tuple[LabelledText, ...]]:
    """Texts with the labels that may be printed: by the study's limit, and by the quoting policy's where that is higher."""
    policy = desk.study.info.policy
    return release_texts(texts, _heard_by_label(desk), max(policy.minimum, policy.quoting.minimum))


def sides_of(desk: Manuscript, finding: Finding) -> tuple[Side, ...]:
    """Those who said it and those who said otherwise, by group where the group may be told.

    Nothing where fewer than the limit were heard of those whom the finding is about: each could be told.
    """
    if desk.supports[finding.id].heard < desk.minimum:
        return ()
    pairs = (
        (wording.SAID_FOR, finding.passages_for, False),
        (wording.SAID_AGAINST, finding.passages_against, True),
    )
    sides = [Side(desk.say(title), _groups(desk, passages), contrary) for title, passages, contrary in pairs]
    return tuple(side for side in sides if side.groups)


def _groups(desk: Manuscript, passages: Iterable[str]) -> tuple[VoiceGroup, ...]:
    known = [desk.evidence.passages[one] for one in passages if one in desk.evidence.passages]
    quotes = [
        LabelledText(desk.quoted[one.id], label_of(desk, one), one.withheld)
        for one in known
        if one.id in desk.quoted
    ]
    said = released_texts(desk, known).value
    cited = with_labels(desk, quotes).value
    return _by_label(desk, [(one, False) for one in said] + [(one, True) for one in cited])


def _by_label(desk: Manuscript, said: list[tuple[LabelledText, bool]]) -> tuple[VoiceGroup, ...]:
    """Gathered by label, in the order of the words, so that the order of the voices is not told."""
    gathered: dict[str, set[Said]] = defaultdict(set)
    for one, quote in said:
        gathered[one.label].add(Said(one.text, quote, _language(desk, one.text, quote=quote)))
    only = len(gathered) == 1
    return tuple(
        VoiceGroup(
            desk.value_title(desk.study.info.policy.quoting.label, label)
            if label
            else ("" if only else desk.say(wording.ACROSS)),
            tuple(sorted(gathered[label], key=lambda one: (one.quote, one.text.casefold(), one.text))),
        )
        for label in sorted(gathered, key=lambda label: (not label, label.casefold()))
    )


def _condensed(desk: Manuscript, passage: Passage) -> LabelledText:
    english = desk.language == "en"
    words = (
        (passage.condensed_en or passage.condensed)
        if english
        else (passage.condensed or passage.condensed_en)
    )
    return LabelledText(words, label_of(desk, passage), passage.withheld)


def _language(desk: Manuscript, words: str, *, quote: bool) -> str:
    if quote:
        return desk.foreign(desk.study.info.language)
    return desk.foreign(desk.study.info.language) if words in only_own(desk) else ""


def only_own(desk: Manuscript) -> frozenset[str]:
    """The condensed sentences that there are in the study's language alone."""
    if desk.language == desk.study.info.language:
        return frozenset()
    return frozenset(one.condensed for one in desk.study.passages if not one.condensed_en)


def label_of(desk: Manuscript, passage: Passage) -> str:
    """The group that a passage's voice is quoted under, before the door; empty where the study names none."""
    label = desk.study.info.policy.quoting.label
    voice = desk.evidence.voices.get(desk.evidence.speakers.get(passage.id, ""))
    if voice is None or not label:
        return ""
    return dict(voice.attributes).get(label, "") if label != "unit" else voice.unit


def _heard_by_label(desk: Manuscript) -> Counter[str]:
    """How many persons were heard under each label."""
    label = desk.study.info.policy.quoting.label
    heard = [voice for voice in desk.study.voices if voice.heard and voice.kind is VoiceKind.PERSON]
    return Counter(
        voice.unit if label == "unit" else dict(voice.attributes).get(label, "") for voice in heard
    )
