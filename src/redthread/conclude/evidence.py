"""Who stands behind each finding: an index built once from a study, asked as often as one likes.

Only voices that are persons and were heard, inside the finding's population, count, once each. Tables and
representatives are told apart from them. An absence in a summary is never a "no".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from redthread.conclude.verdicts import Tally, verdict
from redthread.records.claims import Asked, Support, Verdict
from redthread.records.norms import Norm
from redthread.records.rows import Finding, Group, Passage, Theme, Voice
from redthread.records.rules import ancestors, parse_rule
from redthread.records.study import Guide, Study
from redthread.records.words import Base, PassageState, VoiceKind
from redthread.text.quantifying import quantifiers

EVERYBODY = "all"

_NOBODY: frozenset[str] = frozenset()
_DENIAL = re.compile(r"\b(?:ingen|ikke|hverken|intet|no|not|none|nobody|neither)\b", re.IGNORECASE)
_PUT = (Asked.ASKED, Asked.OPEN)


@dataclass(frozen=True, slots=True)
class Population:
    """The persons a claim may be about: all in the frame, and those of them who were heard."""

    frame: frozenset[str]
    heard: frozenset[str]


@dataclass(frozen=True, slots=True)
class Voices:
    """The voices of a finding.

    Parameters
    ----------
    population : Population
        Whom it is about.
    asked, spoke, base : frozenset of str
        Heard persons of the population who were asked about the theme, who have a passage under it, and the denominator.
    for_, against : frozenset of str
        Persons of the base who carry it and who speak against it.
    tables_for, tables : frozenset of str
        Group voices that carry it, and all that were heard.
    representatives : tuple of str
        The organisations whose representatives carry it, in order.
    told : bool
        Whether one of those heard was, or may have been, asked about the theme.
    """

    population: Population
    asked: frozenset[str]
    spoke: frozenset[str]
    base: frozenset[str]
    for_: frozenset[str]
    against: frozenset[str]
    tables_for: frozenset[str] = _NOBODY
    tables: frozenset[str] = _NOBODY
    representatives: tuple[str, ...] = ()
    told: bool = True


_Met = tuple[Population, frozenset[str], frozenset[str], bool]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The index of a study's evidence. Make it with `Evidence.of`.

    Examples
    --------
    >>> from redthread.records.info import StudyInfo
    >>> Evidence.of(Study(StudyInfo("tom", None))).population("all").heard
    frozenset()
    """

    study: Study
    findings: Mapping[str, Finding]
    passages: Mapping[str, Passage]
    voices: Mapping[str, Voice]
    themes: Mapping[str, Theme]
    groups: Mapping[str, Group]
    above: Mapping[str, tuple[str, ...]]
    """For each theme itself and the themes it is a part of, from near to far."""
    below: Mapping[str, frozenset[str]]
    """For each theme itself and all its parts."""
    speakers: Mapping[str, str]
    """The voice of each passage: its own, or the only one of its source."""
    standing: Mapping[str, str]
    """The same without lost passages."""
    spoke: Mapping[str, frozenset[str]]
    """The voices with a passage under each theme or its parts."""
    guides: Mapping[str, frozenset[str]]
    """The guides that each voice was met with; an empty name for a source without one."""
    kinds: Mapping[VoiceKind, frozenset[str]]
    """The voices of each kind that were heard."""
    _asked: dict[str, Mapping[str, Asked]] = field(default_factory=dict, repr=False, compare=False)
    _asked_of: dict[tuple[str, str], _Met] = field(default_factory=dict, repr=False, compare=False)
    _populations: dict[str, Population] = field(default_factory=dict, repr=False, compare=False)
    _voices: dict[str, tuple[Finding, Voices]] = field(default_factory=dict, repr=False, compare=False)
    _denials: dict[str, tuple[Finding, bool]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, study: Study) -> Evidence:
        """Index a study. One pass over each table."""
        above = _above(study.themes)
        speakers = _speakers(study)
        return cls(
            study=study,
            findings={finding.id: finding for finding in study.findings},
            passages={passage.id: passage for passage in study.passages},
            voices={voice.id: voice for voice in study.voices},
            themes={theme.id: theme for theme in study.themes},
            groups={group.id: group for group in study.groups},
            above=above,
            below=_below(above),
            speakers=speakers,
            standing={
                one.id: speakers[one.id] for one in study.passages if one.state is not PassageState.LOST
            },
            spoke=_spoke(study.passages, speakers, above),
            guides=_guides(study),
            kinds={kind: _heard(study.voices, kind) for kind in VoiceKind},
        )

    def support(
        self, finding: Finding, norm: Norm, share: float | None = None, *, over: str = "people"
    ) -> Support:
        """Recompute a claim from the voices of its finding.

        Parameters
        ----------
        finding : Finding
            The finding that binds the claim.
        norm : Norm
            What its quantifier means.
        share : float or None
            The share said, where the norm is a fraction.
        over : str
            ``"people"``, or ``"places"``: then the units of the persons are counted in their stead.

        Returns
        -------
        Support
            Counts, bounds and verdict. With nobody in the frame the bounds are 0 and 1. Where the finding itself says that
            nobody does, those who speak against it are counted as for the claim.
        """
        return self.judge(finding, norm, share, over=over)[1]

    def judge(
        self, finding: Finding, norm: Norm, share: float | None = None, *, over: str = "people"
    ) -> tuple[Tally, Support]:
        """The same support, with the tally that its verdict was taken of."""
        counted = self.counted(finding, over)
        said, denied = self._sides(finding, counted)
        tally = Tally(len(said), len(denied), len(counted.base), counted.told)
        found = verdict(tally, norm, share, self.study.info.policy.quantifiers)
        sided = counted if said is counted.for_ else replace(counted, for_=said, against=denied)
        return tally, _support(sided, found)

    def counted(self, finding: Finding, over: str) -> Voices:
        """The voices behind a finding, or their units where the claim is over places."""
        voices = self.behind(finding)
        return voices if over == "people" else self.by_unit(voices)

    def supports(self) -> dict[str, Support]:
        """The support of every finding, without a claim: what the report's figures are taken from."""
        return {finding.id: _support(self.behind(finding), Verdict.HOLDS) for finding in self.study.findings}

    def behind(self, finding: Finding) -> Voices:
        """The voices behind a finding."""
        known = self._voices.get(finding.id)
        if known is None or known[0] is not finding:
            known = self._voices[finding.id] = finding, self._gather(finding)
        return known[1]

    def population(self, name: str) -> Population:
        """The persons of a group, or of ``all``; nobody for a group that is not known."""
        if name not in self._populations:
            self._populations[name] = self._pick(name)
        return self._populations[name]

    def asked(self, theme: str) -> Mapping[str, Asked]:
        """Whether each voice of a source was asked about a theme, as far as the guides tell."""
        if theme not in self._asked:
            self._asked[theme] = self._ask(theme)
        return self._asked[theme]

    def by_unit(self, voices: Voices) -> Voices:
        """The same voices as units of the organisation: a unit says what one of its persons says."""
        frame, heard = self._units(voices.population.frame), self._units(voices.population.heard)
        return Voices(
            Population(frame, heard),
            self._units(voices.asked),
            self._units(voices.spoke),
            self._units(voices.base),
            self._units(voices.for_),
            self._units(voices.against),
            told=voices.told,
        )

    def _units(self, persons: Iterable[str]) -> frozenset[str]:
        return frozenset(self.voices[person].unit for person in persons) - {""}

    def denies(self, finding: Finding) -> bool:
        """Whether the finding itself says that nobody does: then whoever speaks against it is who does."""
        known = self._denials.get(finding.id)
        if known is None or known[0] is not finding:
            known = self._denials[finding.id] = finding, _denies(finding)
        return known[1]

    def _sides(self, finding: Finding, voices: Voices) -> tuple[frozenset[str], frozenset[str]]:
        return (voices.against, voices.for_) if self.denies(finding) else (voices.for_, voices.against)

    def speakers_of(self, passages: Iterable[str]) -> frozenset[str]:
        """The voices of passages; a lost passage, or one that is not there, has none."""
        return frozenset(self.standing[one] for one in passages if one in self.standing) - {""}

    def _gather(self, finding: Finding) -> Voices:
        population, put, spoken, told = self._met(finding.theme, finding.population)
        heard, carrying = population.heard, self.speakers_of(finding.passages_for)
        for_, against = carrying & heard, self.speakers_of(finding.passages_against) & heard
        spoke = spoken if for_ <= spoken and against <= spoken else spoken | for_ | against
        base = {Base.HEARD: heard, Base.ASKED: put, Base.SPOKE: spoke}[finding.base]
        tables = self.kinds[VoiceKind.GROUP]
        return Voices(
            population,
            put,
            spoke,
            base,
            for_ if base is heard else for_ & base,
            against if base is heard else against & base,
            carrying & tables,
            tables,
            self._organisations(carrying),
            told or finding.base is Base.SPOKE,
        )

    def _met(self, theme: str, population: str) -> _Met:
        """A population, those of it who were asked about a theme and who spoke of it, and whether anybody was asked."""
        key = theme, population
        if key not in self._asked_of:
            persons, asked = self.population(population), self.asked(theme)
            put = frozenset(one for one in persons.heard if asked.get(one, Asked.UNKNOWN) in _PUT)
            told = any(asked.get(one) is not Asked.SPONTANEOUS for one in persons.heard)
            self._asked_of[key] = persons, put, self.spoke.get(theme, _NOBODY) & persons.heard, told
        return self._asked_of[key]

    def _organisations(self, voices: frozenset[str]) -> tuple[str, ...]:
        spoken = sorted(voices & self.kinds[VoiceKind.REPRESENTATIVE])
        return tuple(self.voices[one].represents or one for one in spoken)

    def _pick(self, name: str) -> Population:
        persons = [voice for voice in self.study.voices if voice.kind is VoiceKind.PERSON]
        if name != EVERYBODY:
            persons = self._members(persons, name)
        heard = frozenset(voice.id for voice in persons if voice.heard)
        return Population(frozenset(voice.id for voice in persons), heard)

    def _members(self, persons: list[Voice], name: str) -> list[Voice]:
        if name not in self.groups:
            return []
        rule, above = parse_rule(self.groups[name].rule), ancestors(self.study)
        return [
            voice
            for voice in persons
            if rule.picks(
                {**dict(voice.attributes), "unit": voice.unit, "kind": voice.kind}, above.get(voice.unit, ())
            )
        ]

    def _ask(self, theme: str) -> Mapping[str, Asked]:
        guides = {guide.id: guide for guide in self.study.guides}
        met = {names: self._told_by(names, guides, theme) for names in set(self.guides.values())}
        return {voice: met[names] for voice, names in self.guides.items()}

    def _told_by(self, names: frozenset[str], guides: Mapping[str, Guide], theme: str) -> Asked:
        """The clearest of what a voice's guides say; a source without a guide may have asked anything."""
        said = {self.status(guides.get(name), theme) for name in names}
        return next(
            status for status in (Asked.ASKED, Asked.OPEN, Asked.UNKNOWN, Asked.SPONTANEOUS) if status in said
        )

    def status(self, guide: Guide | None, theme: str) -> Asked:
        """Whether a guide asks about a theme: by name, through the theme it is a part of or its own parts, or not."""
        if guide is None:
            return Asked.UNKNOWN
        if theme in guide.asked:
            return Asked.ASKED
        around = {*self.above.get(theme, (theme,)), *self.below.get(theme, ())}
        return Asked.OPEN if around & {*guide.asked, *guide.open} else Asked.SPONTANEOUS


def _heard(voices: Iterable[Voice], kind: VoiceKind) -> frozenset[str]:
    return frozenset(voice.id for voice in voices if voice.kind is kind and voice.heard)


def _denies(finding: Finding) -> bool:
    sentence, language = (finding.sentence_da, "da") if finding.sentence_da else (finding.sentence_en, "en")
    if not _DENIAL.search(sentence):
        return False
    claims = quantifiers(sentence, language)
    return bool(claims) and claims[0].norm is Norm.NONE


def _support(voices: Voices, found: Verdict) -> Support:
    frame, heard = len(voices.population.frame), len(voices.population.heard)
    for_, base = len(voices.for_), len(voices.base)
    return Support(
        frame,
        heard,
        len(voices.asked),
        len(voices.spoke),
        for_,
        len(voices.against),
        len(voices.for_ & voices.against),
        base,
        for_ / base if base else None,
        found,
        for_ / frame if frame else 0.0,
        (for_ + frame - heard) / frame if frame else 1.0,
    )


def _above(themes: Iterable[Theme]) -> dict[str, tuple[str, ...]]:
    parents = {theme.id: theme.parent for theme in themes}
    return {theme: _chain(theme, parents) for theme in parents}


def _chain(at: str, parents: Mapping[str, str]) -> tuple[str, ...]:
    chain: list[str] = []
    while at and at not in chain:
        chain.append(at)
        at = parents.get(at, "")
    return tuple(chain)


def _below(above: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    parts: dict[str, set[str]] = defaultdict(set)
    for theme, chain in above.items():
        for one in chain:
            parts[one].add(theme)
    return {theme: frozenset(ones) for theme, ones in parts.items()}


def _speakers(study: Study) -> dict[str, str]:
    alone = {source.id: source.voices[0] for source in study.sources if len(source.voices) == 1}
    return {passage.id: passage.voice or alone.get(passage.source, "") for passage in study.passages}


def _spoke(
    passages: Iterable[Passage], speakers: Mapping[str, str], above: Mapping[str, tuple[str, ...]]
) -> dict[str, frozenset[str]]:
    direct: dict[str, set[str]] = defaultdict(set)
    for passage in passages:
        if passage.state is not PassageState.LOST:
            for theme in passage.themes:
                direct[theme].add(speakers[passage.id])
    gathered: dict[str, set[str]] = defaultdict(set)
    for theme, voices in direct.items():
        for one in above.get(theme, (theme,)):
            gathered[one] |= voices
    return {theme: frozenset(voices) - {""} for theme, voices in gathered.items()}


def _guides(study: Study) -> dict[str, frozenset[str]]:
    met: dict[str, set[str]] = defaultdict(set)
    for source in study.sources:
        for voice in source.voices:
            met[voice].add(source.guide)
    for passage in study.passages:
        if passage.voice and passage.voice not in met:
            met[passage.voice].add("")
    return {voice: frozenset(guides) for voice, guides in met.items()}
