"""The report's charts with their descriptions and tables: kinds and voices by theme, response, the thread as a flow."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from redthread.disclosure import release_count, small
from redthread.publish import charts, wording
from redthread.publish.charts import Bar, Drawing, Flow
from redthread.publish.compose_survey import by_title, survey_chart
from redthread.publish.formatting import headed, listed, number
from redthread.publish.manuscript import Manuscript
from redthread.publish.response import Heard, Rate, rates
from redthread.publish.tree import Figure, Paragraph, Table
from redthread.records.rows import Passage, Theme, Voice
from redthread.records.rules import ancestors
from redthread.records.words import ActionState, PassageKind, PassageState, VoiceKind

_SHOWN_KINDS = (
    PassageKind.STRENGTH,
    PassageKind.CHALLENGE,
    PassageKind.WISH,
    PassageKind.PRACTICE,
    PassageKind.DILEMMA,
)


def chart_of(desk: Manuscript, argument: str, by: str) -> Figure | Paragraph | None:
    """The chart that a directive asks for; None where it cannot be drawn."""
    if argument == "kinds":
        return kinds_chart(desk)
    if argument == "voices":
        return voices_chart(desk)
    if argument == "response":
        return response_chart(desk, by or "unit")
    return survey_chart(desk, argument, by)


def top_themes(desk: Manuscript) -> tuple[Theme, ...]:
    """The themes that are part of no other."""
    return tuple(theme for theme in desk.study.themes if not theme.parent)


def kept_passages(desk: Manuscript) -> tuple[Passage, ...]:
    """The passages that are not lost."""
    return tuple(one for one in desk.study.passages if one.state is not PassageState.LOST)


def _tops_of(desk: Manuscript, passage: Passage) -> tuple[str, ...]:
    tops = (desk.evidence.above.get(theme, (theme,))[-1] for theme in passage.themes)
    return tuple(dict.fromkeys(tops))


# Kinds by theme


def kinds_chart(desk: Manuscript) -> Figure | None:
    """Statements by theme and kind; kinds under the limit stand together as other."""
    counts: dict[str, Counter[PassageKind | None]] = defaultdict(Counter)
    for passage in kept_passages(desk):
        for top in _tops_of(desk, passage):
            counts[top][passage.kind if passage.kind in _SHOWN_KINDS else None] += 1
    rows = [(theme, _kinds_of(desk, counts[theme.id])) for theme in top_themes(desk) if counts[theme.id]]
    if not rows:
        return None
    names = tuple(
        desk.say(words) for words in (*(wording.KINDS[kind] for kind in _SHOWN_KINDS), wording.OTHER_KINDS)
    )
    bars = tuple(Bar(desk.theme_title(theme.id), tuple(parts)) for theme, parts in rows)
    drawn = charts.stacked_bars(bars, names, charts.KIND_COLOURS)
    return _figure(
        drawn,
        caption=desk.say(wording.CHART_KINDS),
        first=desk.say(wording.THEME),
        names=names,
        bars=bars,
        anchor="chart-kinds",
        note=desk.say(wording.SMALL_KINDS, minimum=str(desk.minimum)),
    )


def _kinds_of(desk: Manuscript, counts: Counter[PassageKind | None]) -> list[tuple[float, str]]:
    shown = [0 if small(counts[kind], desk.minimum) else counts[kind] for kind in _SHOWN_KINDS]
    other = sum(counts.values()) - sum(shown)
    parts = [
        (float(drawn), desk.printed(release_count(counts[kind], desk.minimum)) if counts[kind] else "")
        for kind, drawn in zip(_SHOWN_KINDS, shown, strict=True)
    ]
    return [*parts, (float(other), desk.printed(release_count(other, desk.minimum)) if other else "")]


def _figure(
    drawn: Drawing,
    *,
    caption: str,
    first: str,
    names: tuple[str, ...],
    bars: tuple[Bar, ...],
    anchor: str,
    note: str = "",
) -> Figure:
    rows = tuple((bar.label, *(_cell(bar, part) for part in bar.parts)) for bar in bars)
    spoken = "; ".join(f"{row[0]}: {_said(names, row[1:])}" for row in rows)
    table = Table(caption, (first, *names), rows)
    return Figure(drawn.svg, drawn.width, drawn.height, f"{caption}. {spoken}.", caption, table, anchor, note)


def _cell(bar: Bar, part: tuple[float, str] | None) -> str:
    return bar.total if part is None else part[1] or "0"


def _said(names: tuple[str, ...], cells: Iterable[str]) -> str:
    return ", ".join(f"{name} {cell}" for name, cell in zip(names, cells, strict=True))


# Voices by theme


def voices_chart(desk: Manuscript) -> Figure | None:
    """How many of those heard spoke of each theme."""
    heard = desk.evidence.population("all").heard
    themes = top_themes(desk)
    if not heard or not themes:
        return None
    bars = tuple(
        _voices_bar(desk, theme, len(desk.evidence.spoke.get(theme.id, frozenset()) & heard))
        for theme in themes
    )
    names = (desk.say(wording.CHART_VOICES),)
    drawn = charts.stacked_bars(bars, (), ("#2f5fa8",), whole=float(len(heard)))
    note = desk.say(wording.OF_HEARD, heard=number(len(heard), desk.language))
    return _figure(
        drawn,
        caption=names[0],
        first=desk.say(wording.THEME),
        names=names,
        bars=bars,
        anchor="chart-voices",
        note=note,
    )


def _voices_bar(desk: Manuscript, theme: Theme, count: int) -> Bar:
    printed = desk.printed(release_count(count, desk.minimum))
    if small(count, desk.minimum):
        return Bar(desk.theme_title(theme.id), (None,), printed)
    return Bar(desk.theme_title(theme.id), ((float(count), printed),))


# Response by unit or attribute


def response_chart(desk: Manuscript, by: str) -> Figure | None:
    """Those heard of those in the frame, by unit or attribute, protected by `redthread.publish.response`."""
    told = rates(_heard_by(desk, by), desk.minimum, desk.say(wording.OTHER_GROUPS))
    if not told:
        return None
    bars = tuple(_response_bar(desk, rate) for rate in told)
    names = (desk.say(wording.HEARD), desk.say(wording.RANGE), desk.say(wording.NOT_HEARD))
    drawn = charts.stacked_bars(bars, names, ("#b3122e", "#e3aab4", "#dfe3e8"), whole=1.0)
    caption = desk.say(wording.CHART_RESPONSE, by=by_title(desk, by).lower())
    header = (by_title(desk, by), desk.say(wording.HEARD))
    table = Table(caption, header, tuple((bar.label, bar.total) for bar in bars))
    spoken = "; ".join(f"{bar.label}: {bar.total}" for bar in bars)
    alternative = f"{caption}. {spoken}."
    return Figure(drawn.svg, drawn.width, drawn.height, alternative, caption, table, "chart-response")


def _heard_by(desk: Manuscript, by: str) -> tuple[Heard, ...]:
    frame: Counter[str] = Counter()
    heard: Counter[str] = Counter()
    for voice in desk.study.voices:
        if voice.kind is VoiceKind.PERSON:
            name = group_name(desk, voice, by)
            frame[name] += 1
            heard[name] += voice.heard
    return tuple(Heard(name, heard[name], frame[name]) for name in sorted(frame, key=str.casefold))


def _response_bar(desk: Manuscript, rate: Rate) -> Bar:
    parts = (rate.low, rate.high - rate.low, rate.frame - rate.high)
    return Bar(rate.group, tuple((part / rate.frame, "") for part in parts), _rate_words(desk, rate))


def _rate_words(desk: Manuscript, rate: Rate) -> str:
    low, high, whole = (number(count, desk.language) for count in (rate.low, rate.high, rate.frame))
    if rate.exact:
        return desk.say(wording.OF, part=low, whole=whole)
    if rate.high == rate.frame:
        return desk.say(wording.AT_LEAST, part=low, whole=whole)
    if not rate.low:
        return desk.say(wording.AT_MOST, part=high, whole=whole)
    return desk.say(wording.OF, part=f"{low}–{high}", whole=whole)


def group_name(desk: Manuscript, voice: Voice, by: str) -> str:
    """The group that a voice stands in: a value of an attribute, or its unit under the organisation's top."""
    if by != "unit":
        return desk.value_title(by, dict(voice.attributes).get(by, ""))
    chain = ancestors(desk.study).get(voice.unit, ())
    top = chain[-2] if len(chain) > 1 else (chain[0] if chain else "")
    unit = next((one for one in desk.study.units if one.id == top), None)
    return desk.either(unit.title_da, unit.title_en)[0] if unit else ""


# The thread as a flow

_COLUMNS = (
    wording.COLUMN_SOURCES,
    wording.COLUMN_THEMES,
    wording.COLUMN_FINDINGS,
    wording.COLUMN_RECOMMENDATIONS,
    wording.COLUMN_ACTIONS,
)


def thread_of(desk: Manuscript) -> Figure | None:
    """The thread: each statement from its source over theme, finding and recommendation to what is being done."""
    streams = _streams(desk)
    if not streams:
        return None
    flows = tuple(
        Flow(column, start, end, amount, kept=kept)
        for (column, start, end, kept), amount in sorted(streams.items(), key=_order(desk))
    )
    labels = _labels(desk, flows)
    titles = tuple(desk.say(title) for title in _COLUMNS)
    drawn = charts.thread_flow(titles, flows, labels)
    caption = desk.say(wording.CHART_THREAD)
    rows = tuple(
        (titles[column], name, _whole(desk, amount)) for (column, name), amount in _held(flows).items()
    )
    header = (desk.say(wording.STEP), desk.say(wording.PLACE), headed(desk.say(wording.STATEMENTS)))
    spoken = "; ".join(
        f"{title}: {listed(tuple(f'{row[1]} {row[2]}' for row in rows if row[0] == title), desk.language)}"
        for title in titles
    )
    table = Table(caption, header, rows, numeric=False)
    note = desk.say(wording.THREAD_NOTE)
    return Figure(
        drawn.svg, drawn.width, drawn.height, f"{caption}. {spoken}.", caption, table, "chart-thread", note
    )


_Stream = tuple[int, str, str, bool]


def _order(desk: Manuscript) -> Callable[[tuple[_Stream, int]], tuple[int, int, int]]:
    names = [desk.say(wording.SOURCES[kind]) for kind in wording.SOURCES]
    names += [desk.theme_title(theme.id) for theme in top_themes(desk)]
    names += [
        desk.say(words)
        for words in (wording.CARRIES, wording.CARRIES_NOT, wording.RECOMMENDED, wording.RECOMMENDED_NOT)
    ]
    names += [desk.say(wording.STATES[state]) for state in reversed(ActionState)] + [
        desk.say(wording.ACTED_NOT)
    ]
    places = {name: at for at, name in enumerate(names)}
    return lambda item: (item[0][0], places.get(item[0][1], 99), places.get(item[0][2], 99))


def _streams(desk: Manuscript) -> Counter[_Stream]:
    streams: Counter[_Stream] = Counter()
    kinds = {source.id: source.kind for source in desk.study.sources}
    carried = _carried(desk)
    for passage in kept_passages(desk):
        tops = _tops_of(desk, passage)
        if not tops or passage.source not in kinds:
            continue
        theme = desk.theme_title(tops[0])
        streams[0, desk.say(wording.SOURCES[kinds[passage.source]]), theme, True] += 1
        _follow(desk, streams, theme, carried.get(passage.id, ()))
    return streams


def _follow(desk: Manuscript, streams: Counter[_Stream], theme: str, findings: tuple[str, ...]) -> None:
    if not findings:
        streams[1, theme, desk.say(wording.CARRIES_NOT), False] += 1
        return
    carries = desk.say(wording.CARRIES)
    streams[1, theme, carries, True] += 1
    leads = [one.id for finding in findings for one in desk.followed_by[finding]]
    if not leads:
        streams[2, carries, desk.say(wording.RECOMMENDED_NOT), False] += 1
        return
    recommended = desk.say(wording.RECOMMENDED)
    streams[2, carries, recommended, True] += 1
    state = _furthest(desk, leads)
    acted = desk.say(wording.STATES[state]) if state else desk.say(wording.ACTED_NOT)
    streams[3, recommended, acted, state is not None] += 1


def _carried(desk: Manuscript) -> dict[str, tuple[str, ...]]:
    carried: dict[str, list[str]] = defaultdict(list)
    for finding in desk.study.findings:
        for passage in (*finding.passages_for, *finding.passages_against):
            carried[passage].append(finding.id)
    return {passage: tuple(findings) for passage, findings in carried.items()}


def _furthest(desk: Manuscript, recommendations: Iterable[str]) -> ActionState | None:
    order = list(ActionState)
    rank = {state: order.index(state) for state in order} | {
        ActionState.STOPPED: -1,
        ActionState.SUPERSEDED: -2,
    }
    found = [desk.states[one].furthest for one in recommendations if one in desk.states]
    return max((one.state for one in found if one is not None), key=lambda state: rank[state], default=None)


def _held(flows: tuple[Flow, ...]) -> Counter[tuple[int, str]]:
    held: Counter[tuple[int, str]] = Counter()
    for flow in flows:
        if flow.column == 0:
            held[0, flow.start] += int(flow.amount)
    for flow in flows:
        held[flow.column + 1, flow.end] += int(flow.amount)
    return held


def _labels(desk: Manuscript, flows: tuple[Flow, ...]) -> dict[tuple[int, str], str]:
    return {place: f"{place[1]} {_whole(desk, amount)}" for place, amount in _held(flows).items()}


def _whole(desk: Manuscript, amount: float) -> str:
    return number(amount, desk.language)
