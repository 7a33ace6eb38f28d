"""A large study, the same for the same seed: what the benchmarks read, check and print."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count, islice

from redthread.formats.folder import write_files
from redthread.records.identifiers import numbered
from redthread.records.info import Attribute, AttributeKind, StudyInfo, Text
from redthread.records.rows import Finding, Group, Passage, Recommendation, Theme, Unit, Voice
from redthread.records.study import Guide, Source, Study
from redthread.records.words import Asks, Base, Origin, PassageKind, SourceKind, UnitKind, VoiceKind, WhyNot

AREAS = ("skole", "dagtilbud", "ældre", "kultur", "teknik")
WORDS = (
    "vi mangler tid til ledelse i hverdagen, og det mærkes; jeg savner sparring med min chef om de svære sager; "
    "samarbejdet på tværs fungerer godt; råderummet er stort nok; møderne fylder for meget; det ville hjælpe med "
    "færre skemaer; de nye ledere får en makker; økonomien er svær at gennemskue; tonen er ordentlig hos os"
).split()
# The words that claims begin with, from nobody to everybody, so that a check meets every norm.
QUANTIFIERS = (
    "Ingen",
    "Enkelte",
    "Nogle",
    "Flere",
    "En del",
    "Mange",
    "De fleste",
    "Langt de fleste",
    "Næsten alle",
    "Alle",
)


@dataclass(frozen=True, slots=True)
class Size:
    """How large a study is made."""

    passages: int = 100_000
    sources: int = 500
    findings: int = 5_000
    voices: int = 600
    themes: int = 120


def large_study(size: Size | None = None, seed: int = 20) -> Study:
    """A sound study: whole sentences as passages, every finding with passages for and against, a report that claims."""
    size, chance = size or Size(), random.Random(seed)
    themes = _themes(size.themes)
    voices = _voices(size.voices, chance)
    heard = [voice.id for voice in voices if voice.heard]
    sources = tuple(
        _source(number, heard, size.passages // size.sources, chance) for number in range(1, size.sources + 1)
    )
    names = [theme.id for theme in themes if theme.parent]
    passages = tuple(islice(_passages(sources, names, chance), size.passages))
    findings = _findings(size.findings, names, passages, chance)
    return Study(
        info=_info(),
        units=_units(),
        voices=voices,
        groups=(Group("new", "nye ledere", "new leaders", ("nye ledere",), "seniority_years < 2"),),
        themes=themes,
        guides=(Guide("G-1", SourceKind.INTERVIEW, "Guide", "Spørgsmål", asked=tuple(names)),),
        sources=sources,
        passages=passages,
        findings=findings,
        recommendations=_recommendations(findings[:200]),
        report=report_of(findings, themes),
    )


def large_files(size: Size | None = None, seed: int = 20) -> dict[str, bytes]:
    """The files of `large_study`."""
    return write_files(large_study(size, seed))


def report_of(findings: tuple[Finding, ...], themes: tuple[Theme, ...]) -> str:
    """A report with one claim a finding, under the heading of its theme."""
    by_theme: dict[str, list[Finding]] = {}
    for finding in findings:
        by_theme.setdefault(finding.theme, []).append(finding)
    parts = ["---\nlanguage: da\n---\n# Ledernes vilkår\n"]
    for theme in themes:
        level = "###" if theme.parent else "##"
        parts.append(f"\n{level} {theme.title_da} {{#{theme.id}}}\n")
        parts += [f"\n{finding.sentence_da} [{finding.id}]\n" for finding in by_theme.get(theme.id, ())]
    return "".join(parts)


def _info() -> StudyInfo:
    attributes = (Attribute("area"), Attribute("seniority_years", AttributeKind.NUMBER))
    return StudyInfo("stor", Text("En stor undersøgelse", "A large study"), attributes=attributes)


def _units() -> tuple[Unit, ...]:
    top = Unit("kommunen", "", "Kommunen", "", UnitKind.MUNICIPALITY)
    return (top, *(Unit(area, "kommunen", area.capitalize(), "", UnitKind.DEPARTMENT) for area in AREAS))


def _themes(number: int) -> tuple[Theme, ...]:
    rows = []
    for top in range(1, number // 4 + 1):
        rows.append(Theme(f"T-{top}", "", f"Tema {top}"))
        rows += [Theme(f"T-{top}.{sub}", f"T-{top}", f"Undertema {top}.{sub}") for sub in (1, 2, 3)]
    return tuple(rows)


def _voices(number: int, chance: random.Random) -> tuple[Voice, ...]:
    return tuple(_voice(one, chance) for one in range(1, number + 1))


def _voice(number: int, chance: random.Random) -> Voice:
    area, is_heard = AREAS[number % len(AREAS)], number % 4 != 0
    attributes = (("area", area), ("seniority_years", str(chance.randint(0, 30))))
    why_not = None if is_heard else WhyNot.POSTPONED
    return Voice(numbered("V", number), VoiceKind.PERSON, area, True, is_heard, why_not, "", attributes)


def _source(number: int, heard: list[str], sentences: int, chance: random.Random) -> Source:
    text = "\n".join(_sentence(chance, 12) for _ in range(sentences)) + "\n"
    voice, day = heard[number % len(heard)], date(2026, 1 + number % 12, 1 + number % 28)
    return Source(
        numbered("S", number), SourceKind.INTERVIEW, f"Samtale {number}", (voice,), text, day, "G-1"
    )


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def _passages(sources: tuple[Source, ...], themes: list[str], chance: random.Random) -> Iterator[Passage]:
    numbers, kinds = count(1), list(PassageKind)
    for source in sources:
        at, version = 0, source.version
        for line in source.text.split("\n")[:-1]:
            yield Passage(
                numbered("P", next(numbers)),
                source.id,
                version,
                at,
                at + len(line),
                voice=source.voices[0],
                kind=chance.choice(kinds),
                themes=tuple(sorted(chance.sample(themes, chance.choice((1, 1, 1, 2))))),
                condensed=_sentence(chance, 6),
                coder="C-1",
            )
            at += len(line) + 1


def _findings(
    number: int, themes: list[str], passages: tuple[Passage, ...], chance: random.Random
) -> tuple[Finding, ...]:
    by_theme: dict[str, list[str]] = {theme: [] for theme in themes}
    for passage in passages:
        for theme in passage.themes:
            by_theme[theme].append(passage.id)
    return tuple(_finding(one, themes[one % len(themes)], by_theme, chance) for one in range(1, number + 1))


def _finding(number: int, theme: str, by_theme: dict[str, list[str]], chance: random.Random) -> Finding:
    known = by_theme[theme]
    drawn = chance.sample(known, min(len(known), chance.randint(0, 40)))
    cut = chance.randint(0, len(drawn))
    return Finding(
        numbered("F", number),
        theme,
        f"{chance.choice(QUANTIFIERS)} ledere savner tid til {chance.choice(WORDS).strip(',;')}.",
        population="new" if number % 10 == 0 else "all",
        base=Base.SPOKE if number % 25 == 0 else Base.HEARD,
        passages_for=tuple(sorted(drawn[cut:])),
        passages_against=tuple(sorted(drawn[:cut])),
    )


def _recommendations(findings: tuple[Finding, ...]) -> tuple[Recommendation, ...]:
    return tuple(
        Recommendation(
            numbered("R", number),
            finding.theme,
            "Direktionen drøfter forholdet.",
            findings=(finding.id,),
            origin=Origin.ANALYST,
            type=Asks.DISCUSS,
        )
        for number, finding in enumerate(findings, 1)
    )


__all__ = ["Size", "large_files", "large_study", "report_of"]
