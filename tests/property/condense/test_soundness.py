"""Whatever is corrected, erased or merged, the study keeps every rule and can be written and read."""

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redthread.condense import erase, merge, revise
from redthread.condense.erasure import MASK
from redthread.errors import Code, Refusal
from redthread.formats.folder import read_files, write_files
from redthread.text import Span
from tests.plain_rules import broken_rules
from tests.strategies import counted, lines, studies, texts, whole_study

SLOW = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def expect_sound(study):
    assert broken_rules(study) == []
    assert broken_rules(read_files(write_files(study))) == []


@SLOW
@given(studies(), st.data())
def test_corrected_study_is_sound(study, data):
    for source in study.sources:
        new = data.draw(st.one_of(texts, st.just(f"før {source.text}"), st.just(source.text[1:])))
        if new != source.text:
            before = {one.id for one in study.passages if one.source == source.id}
            revision = revise(study, source.id, new)
            assert {*revision.carried, *revision.lost} <= before
            study = revision.study
    expect_sound(study)


@SLOW
@given(studies(), st.data())
def test_erased_study_is_sound_and_as_long_as_before(study, data):
    for source in [one for one in study.sources if one.text.strip()]:
        start = data.draw(st.integers(0, len(source.text) - 1))
        span = Span(start, data.draw(st.integers(start + 1, len(source.text))))
        words = span.of(source.text).strip()
        if not words:
            continue
        erased = erase(study, source.id, spans=[span], reason="x", day=date(2026, 1, 1))
        new = next(one for one in erased.study.sources if one.id == source.id)
        assert len(new.text) == len(source.text)
        assert new.text[: span.start] == source.text[: span.start]
        assert set(new.text[span.start : span.end]) <= {MASK, "\n"}
        study = erased.study
    expect_sound(study)


def merged_or_none(study, other):
    try:
        return merge(study, other).study
    except Refusal as refusal:
        codes = {one.code for one in refusal.problems}
    assert codes == {Code.MERGE_DIFFERS}
    return None


@SLOW
@given(studies(), studies(), st.booleans())
def test_merged_study_is_sound_and_loses_no_row(study, other, is_copy):
    other = replace(other, info=replace(other.info, id=study.info.id if is_copy else "andet"))
    merged = merged_or_none(study, other)
    if merged is None:
        return
    expect_sound(merged)
    for table in ("passages", "findings", "recommendations", "actions", "sources"):
        assert len(getattr(merged, table)) >= max(len(getattr(study, table)), len(getattr(other, table)))
    if not is_copy:
        assert len(merged.voices) == len(study.voices) + len(other.voices)
        assert len(merged.passages) == len(study.passages) + len(other.passages)


@SLOW
@given(lines.filter(lambda line: line.strip()))
def test_erased_words_are_nowhere_in_the_sources_any_more(words):
    study = whole_study()
    text = f"Før. {words} Efter. Så kom {words} igen.\n"
    revised = counted(revise(study, "S-001", text).study)
    revised = revise(revised, "S-001", f"Nyt. {text}").study
    erased = erase(
        revised, "S-001", spans=[Span(10, 10 + len(words))], reason="x", day=date(2026, 1, 1)
    ).study
    if words.strip(MASK).strip() and len(words.strip()) > 3:
        assert all(words.strip() not in one.text for one in erased.versions)
