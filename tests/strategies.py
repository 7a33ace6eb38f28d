"""Hypothesis strategies for records and whole studies, and the bytes of a small study that has one of everything.

A generated study is sound and in the form that reading gives: passages placed, counters at the highest number used,
pages in the order of their numbers.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from redthread.records.identifiers import highest_number, numbered, with_highest
from redthread.records.info import (
    Attribute,
    AttributeKind,
    Definition,
    Method,
    Policy,
    Quoting,
    StudyInfo,
    Text,
)
from redthread.records.norms import DEFAULT_SCALE, Norm, QuantifierRange
from redthread.records.rows import (
    Action,
    Finding,
    Group,
    Passage,
    Progress,
    Recommendation,
    Response,
    Theme,
    Unit,
    Voice,
)
from redthread.records.study import Attachment, Erasure, Guide, Source, Study
from redthread.records.words import (
    ActionState,
    Answer,
    Asks,
    Base,
    Basis,
    Origin,
    PassageKind,
    PassageState,
    Priority,
    SourceKind,
    ThemeOrigin,
    UnitKind,
    VoiceKind,
    WhyNot,
)

_LETTERS = st.characters(
    exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff", include_characters="\t\n"
)
_LINE = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
_AWKWARD = st.sampled_from(
    ["", '"', ",", "a,b", 'si "ja"', "\n", " a ", "æøå ÆØÅ", "|", "=1+1", "---", "»nej«", "\ufeffx", "🙂"]
)

texts = st.one_of(_AWKWARD, st.text(_LETTERS, max_size=20))
lines = st.one_of(
    st.sampled_from(["Samtale", "a: b", " # ", "»ja«"]), st.text(_LINE, min_size=1, max_size=20)
)
dates = st.dates(date(1990, 1, 1), date(2100, 1, 1))
phrases = st.text("abcæøå ", min_size=1, max_size=12).map(str.strip).filter(bool)
bilingual = st.builds(Text, texts, texts)


def optional(strategy):
    return st.one_of(st.none(), strategy)


def some(names, most=3):
    """A tuple of different names, in order."""
    if not names:
        return st.just(())
    return st.lists(st.sampled_from(names), max_size=most, unique=True).map(tuple)


def one_of(names):
    """One of the names, or none."""
    return st.sampled_from(["", *names])


def _numbers(letter, most):
    numbers = st.lists(st.integers(1, 2000), max_size=most, unique=True).map(sorted)
    return numbers.map(lambda found: [numbered(letter, one) for one in found])


@st.composite
def ranges(draw):
    low, high = sorted((draw(st.floats(0, 1)), draw(st.floats(0, 1))))
    return QuantifierRange(
        draw(st.sampled_from(Norm)),
        low,
        high,
        low_open=draw(st.booleans()),
        persons=draw(st.integers(0, 9)),
        most_persons=draw(optional(st.integers(0, 9))),
        doubtful_below=draw(optional(st.floats(0, 1))),
        word_da=draw(texts),
    )


@st.composite
def infos(draw):
    names = draw(st.lists(st.from_regex(r"\A[a-z][a-z0-9_]{0,6}\Z"), max_size=3, unique=True))
    taken = {"id", "kind", "unit", "asked", "heard", "why_not", "represents"}
    kinds = st.sampled_from(AttributeKind)
    attributes = tuple(Attribute(name, draw(kinds), draw(bilingual)) for name in names if name not in taken)
    period = sorted(draw(st.lists(dates, min_size=2, max_size=2)))
    labels = ["", "unit", *(one.name for one in attributes)]
    quoting = Quoting(draw(st.booleans()), draw(st.sampled_from(labels)), draw(st.integers(0, 99)))
    scale = draw(st.one_of(st.just(DEFAULT_SCALE), st.lists(ranges(), max_size=3).map(tuple)))
    return StudyInfo(
        id=draw(texts),
        title=draw(bilingual),
        language=draw(st.sampled_from(["da", "en"])),
        commissioner=draw(bilingual),
        start=draw(st.sampled_from([None, period[0]])),
        end=draw(st.sampled_from([None, period[1]])),
        purpose=draw(bilingual),
        questions=tuple(draw(st.lists(bilingual, max_size=3))),
        definitions=tuple(draw(st.lists(st.builds(Definition, bilingual, bilingual, texts), max_size=2))),
        method=draw(
            st.builds(Method, who_counts=bilingual, quality=st.lists(bilingual, max_size=2).map(tuple))
        ),
        attributes=attributes,
        policy=Policy(draw(st.integers(3, 20)), quoting, scale),
        previous=draw(texts),
        counters=(("P", 2500),) if draw(st.booleans()) else (),
    )


@st.composite
def units(draw):
    names = draw(
        st.lists(st.from_regex(r"\A[a-zæøå0-9][a-zæøå0-9-]{0,8}\Z"), min_size=1, max_size=5, unique=True)
    )
    kinds = st.sampled_from(UnitKind)
    title = texts.filter(bool)
    return tuple(
        Unit(name, draw(one_of(names[:place])), draw(title), draw(texts), draw(kinds))
        for place, name in enumerate(names)
    )


@st.composite
def voices(draw, info, units):
    return tuple(draw(_voice(name, info, units)) for name in draw(_numbers("V", 6)))


@st.composite
def _voice(draw, name, info, units):
    kind, heard = draw(st.sampled_from(VoiceKind)), draw(st.booleans())
    asked = (heard and kind is VoiceKind.PERSON) or draw(st.booleans())
    reasons = [one for one in WhyNot if not (asked and one is WhyNot.NOT_ASKED)]
    why_not = None if heard else draw(st.sampled_from(reasons))
    values = {AttributeKind.TEXT: texts, AttributeKind.NUMBER: st.sampled_from(["", "0", "12", "-3.5"])}
    attributes = tuple((one.name, draw(values[one.kind])) for one in info.attributes)
    unit = draw(one_of([one.id for one in units]))
    return Voice(name, kind, unit, asked, heard, why_not, draw(texts), attributes)


@st.composite
def groups(draw, info, units):
    attributes = [one.name for one in info.attributes]
    rules = [f"unit under {one.id}" for one in units] + [f'{name} in ("a b" c)' for name in attributes]
    rules += [f"{name} >= 2 and kind = person" for name in attributes]
    names = draw(st.lists(st.from_regex(r"\A[a-z][a-z0-9-]{0,6}\Z"), max_size=2, unique=True))
    said = st.lists(phrases, max_size=3).map(tuple)
    title = texts.filter(bool)
    return tuple(
        Group(name, draw(title), draw(texts), draw(said), draw(st.sampled_from(rules)))
        for name in names
        if name != "all"
    )


@st.composite
def themes(draw):
    rows = []
    for top in range(1, draw(st.integers(1, 3)) + 1):
        subs = [f"T-{top}.{sub}" for sub in range(1, draw(st.integers(0, 2)) + 1)]
        rows += [(f"T-{top}", ""), *((sub, f"T-{top}") for sub in subs)]
    origin, title = st.sampled_from(ThemeOrigin), texts.filter(bool)
    return tuple(Theme(*row, draw(title), draw(texts), draw(texts), origin=draw(origin)) for row in rows)


@st.composite
def sources(draw, voices, guides):
    return tuple(draw(_source(name, voices, guides)) for name in draw(_numbers("S", 3)))


@st.composite
def _source(draw, name, voices, guides):
    erasures = st.builds(Erasure, dates, lines, st.integers(0, 99))
    return Source(
        name,
        draw(st.sampled_from(SourceKind)),
        draw(lines),
        draw(some(voices)),
        draw(texts),
        draw(optional(dates)),
        draw(one_of(guides)),
        draw(st.sampled_from(["", "samtale.docx"])),
        erasures=tuple(draw(st.lists(erasures, max_size=2))),
    )


@st.composite
def guides(draw, themes):
    build = {
        "kind": st.sampled_from(SourceKind),
        "title": lines,
        "text": texts,
        "version": st.sampled_from(["", "v 2"]),
    }
    placed = {"date": optional(dates), "asked": some(themes), "open": some(themes)}
    return tuple(draw(st.builds(Guide, st.just(name), **build, **placed)) for name in draw(_numbers("G", 2)))


@st.composite
def passages(draw, sources, voices, themes):
    if not any(source.text for source in sources):
        return ()
    return tuple(draw(_passage(name, sources, voices, themes)) for name in draw(_numbers("P", 6)))


@st.composite
def _passage(draw, name, sources, voices, themes):
    source = draw(st.sampled_from([one for one in sources if one.text]))
    start = draw(st.integers(0, len(source.text) - 1))
    return Passage(
        name,
        source.id,
        source.version,
        start,
        draw(st.integers(start + 1, len(source.text))),
        voice=draw(one_of(source.voices or voices)),
        kind=draw(optional(st.sampled_from(PassageKind))),
        kind2=draw(optional(st.sampled_from(PassageKind))),
        themes=draw(some(themes)),
        condensed=draw(texts),
        coder=draw(texts),
        state=draw(st.sampled_from([PassageState.CONFIRMED, PassageState.PROPOSED])),
        withheld=draw(st.booleans()),
    )


@st.composite
def findings(draw, themes, passages, groups):
    rows = []
    for name in draw(_numbers("F", 4)):
        basis, bases = draw(st.sampled_from(Basis)), st.sampled_from(Base)
        carried, against = draw(some(passages)), draw(some(passages))
        population, theme = draw(st.sampled_from(["all", *groups])), draw(st.sampled_from(themes))
        said = draw(texts), draw(texts), population, draw(bases), basis
        rows.append(
            Finding(name, theme, *said, carried, against, "q07.agree" if basis is Basis.ESTIMATE else "")
        )
    return tuple(rows)


@st.composite
def recommendations(draw, themes, findings, passages):
    rows = []
    for name in draw(_numbers("R", 3)):
        theme, made_of = draw(st.sampled_from(themes)), [*passages, *(row.id for row in rows)]
        said = draw(texts), draw(texts), draw(texts), draw(some(findings))
        kinds = draw(st.sampled_from(Origin)), draw(st.sampled_from(Asks)), draw(some(made_of))
        rows.append(Recommendation(name, theme, *said, *kinds, draw(optional(st.sampled_from(Priority)))))
    return tuple(rows)


@st.composite
def responses(draw, recommendations, units):
    pairs = [(recommendation, unit) for recommendation in recommendations for unit in units]
    chosen = draw(some(pairs))
    answers = st.sampled_from(Answer)
    return tuple(Response(*pair, draw(dates), draw(answers), draw(texts), draw(texts)) for pair in chosen)


@st.composite
def actions(draw, recommendations, units):
    if not recommendations:
        return ()
    chosen = st.sampled_from(recommendations), st.sampled_from(units)
    rest = texts, texts, texts, optional(dates), texts
    return tuple(draw(st.builds(Action, st.just(name), *chosen, *rest)) for name in draw(_numbers("A", 3)))


@st.composite
def progresses(draw, actions):
    rows = []
    for place, action in enumerate(actions):
        for day in sorted(draw(st.lists(dates, max_size=3))):
            state = draw(
                st.sampled_from([one for one in ActionState if place or one is not ActionState.SUPERSEDED])
            )
            by = actions[0] if state is ActionState.SUPERSEDED else ""
            rows.append(Progress(action, day, state, draw(texts), draw(texts), by))
    return tuple(rows)


@st.composite
def studies(draw):
    """A sound study of any shape."""
    info, places = draw(infos()), draw(units())
    people = draw(voices(info, places))
    book = draw(themes())
    named = draw(groups(info, places))
    plans = draw(guides([theme.id for theme in book]))
    said = draw(sources([voice.id for voice in people], [guide.id for guide in plans]))
    parts = draw(passages(said, [voice.id for voice in people], [theme.id for theme in book]))
    claims = draw(
        findings([theme.id for theme in book], [one.id for one in parts], [group.id for group in named])
    )
    wanted = draw(
        recommendations([one.id for one in book], [one.id for one in claims], [one.id for one in parts])
    )
    done = draw(actions([one.id for one in wanted], [unit.id for unit in places]))
    study = Study(
        info=info,
        units=places,
        voices=people,
        groups=named,
        themes=book,
        guides=plans,
        sources=said,
        passages=parts,
        findings=claims,
        recommendations=wanted,
        responses=draw(responses([one.id for one in wanted], [unit.id for unit in places])),
        actions=done,
        progress=draw(progresses([one.id for one in done])),
        questionnaire=draw(st.one_of(st.none(), st.just(Attachment("questionnaire.xlsx", b"PK\x03\x04")))),
        answers=draw(
            st.sampled_from(
                [None, Attachment("answers.csv", b"id,q01\n"), Attachment("answers.parquet", b"PAR1")]
            )
        ),
        report=draw(texts),
        report_en=draw(texts),
    )
    return counted(draw(_corrected(study)))


@st.composite
def _corrected(draw, study):
    """The study, perhaps with an earlier text of its first source."""
    if not study.sources or not draw(st.booleans()):
        return study
    first = study.sources[0]
    old = replace(first, text=first.text + "før", erasures=())
    corrected = replace(first, previous=old.version)
    return replace(study, sources=(corrected, *study.sources[1:]), versions=(old,))


def counted(study):
    """The study with counters at least at the highest number used, as reading gives them."""
    tables = {
        "V": study.voices,
        "P": study.passages,
        "F": study.findings,
        "R": study.recommendations,
        "A": study.actions,
        "S": study.sources,
        "G": study.guides,
    }
    highest = {letter: highest_number(one.id for one in rows) for letter, rows in tables.items()}
    return replace(study, info=with_highest(study.info, highest))


def whole_study():
    """A small study by hand that has one of everything; what the tests of problems and of safe writing start from."""
    old = Source(
        "S-001", SourceKind.INTERVIEW, "Samtale 1", ("V-001",), "Jeg savner ro.\n", date(2026, 1, 2), "G-1"
    )
    new = replace(
        old, text="Jeg savner ro og tid.\nChefen er god.\n", previous=old.version, original="samtale.txt"
    )
    study = Study(
        info=StudyInfo(
            "ledere",
            Text("Ledernes vilkår", "Leaders' conditions"),
            attributes=(Attribute("area"), Attribute("seniority_years", AttributeKind.NUMBER)),
            questions=(Text("Hvordan har lederne det?"),),
        ),
        units=(Unit("by", "", "Byen", "", UnitKind.MUNICIPALITY), Unit("skole-nord", "by", "Skole Nord")),
        voices=(
            Voice(
                "V-001",
                VoiceKind.PERSON,
                "skole-nord",
                True,
                True,
                None,
                "",
                (("area", "skole"), ("seniority_years", "1")),
            ),
            Voice(
                "V-002",
                VoiceKind.PERSON,
                "by",
                True,
                False,
                WhyNot.LEFT,
                "",
                (("area", "stab"), ("seniority_years", "9")),
            ),
        ),
        groups=(
            Group("new", "nye ledere", "new leaders", ("nye ledere", "nyere ledere"), "seniority_years < 2"),
        ),
        themes=(Theme("T-1", "", "Trivsel"), Theme("T-1.1", "T-1", "Ro")),
        guides=(
            Guide(
                "G-1",
                SourceKind.INTERVIEW,
                "Guide",
                "Hvordan går det?\n",
                "1",
                date(2026, 1, 1),
                ("T-1",),
                ("T-1.1",),
            ),
        ),
        sources=(new,),
        versions=(old,),
        passages=(
            Passage(
                "P-000001",
                "S-001",
                new.version,
                4,
                13,
                voice="V-001",
                kind=PassageKind.WISH,
                themes=("T-1.1",),
            ),
            Passage(
                "P-000002",
                "S-001",
                new.version,
                22,
                36,
                voice="V-001",
                kind=PassageKind.STRENGTH,
                themes=("T-1",),
            ),
        ),
        findings=(Finding("F-001", "T-1.1", "Nogle savner ro.", "", "new", passages_for=("P-000001",)),),
        recommendations=(
            Recommendation("R-001", "T-1", "Giv ro.", findings=("F-001",), lineage=("P-000001",)),
        ),
        responses=(Response("R-001", "by", date(2026, 5, 1), Answer.ADOPTED),),
        actions=(
            Action("A-001", "R-001", "by", "Der laves ro."),
            Action("A-002", "R-001", "by", "Der laves mere ro."),
        ),
        progress=(
            Progress("A-001", date(2026, 6, 1), ActionState.UNDER_WAY),
            Progress("A-001", date(2026, 7, 1), ActionState.SUPERSEDED, superseded_by="A-002"),
        ),
        questionnaire=Attachment("questionnaire.xlsx", b"PK\x03\x04"),
        answers=Attachment("answers.csv", b"id,q01\n1,2\n"),
        report="# Ledernes vilkår\n\nNogle savner ro. [F-001]\n",
    )
    return counted(study)
