"""The survey in the report: tables and charts of an item, overall or by one group, through the one door."""

from __future__ import annotations

from redthread.conclude.survey import ladder, survey_table
from redthread.disclosure import ONE_ANSWER, release_table
from redthread.publish import charts, wording
from redthread.publish.charts import Bar
from redthread.publish.formatting import headed, number, percent
from redthread.publish.manuscript import Manuscript
from redthread.publish.tree import Figure, Paragraph, Table, Words
from redthread.records.survey import ChoiceRole, Item, SurveyTable


def items_of(desk: Manuscript) -> tuple[Item, ...]:
    """The items that offer choices, in order."""
    return tuple(item for item in desk.survey.questionnaire.items if item.choices)


def released_table(desk: Manuscript, item: str, by: str) -> SurveyTable | None:
    """An item's table in the finest form that may be printed, else without figures; None where there is no such table."""
    counted = survey_table(desk.survey, item, by)
    if counted is None:
        return None
    tried = [release_table(form, desk.minimum) for form in ladder(counted)]
    return next((one.value for one in tried if not one.withheld), tried[0].value)


def item_title(desk: Manuscript, name: str) -> str:
    """An item's question with its name."""
    item = desk.survey.item(name)
    return f"{name}. {item.label.say(desk.language)}" if item else name


def by_title(desk: Manuscript, by: str) -> str:
    """The title of a grouping."""
    known = {one.name: one.title.say(desk.language) for one in desk.study.info.attributes}
    return known.get(by) or (desk.say(wording.UNIT) if by == "unit" else by)


def caption_of(desk: Manuscript, item: str, by: str) -> str:
    """An item's question, and what it is divided by."""
    title = item_title(desk, item)
    return f"{title} · {by_title(desk, by)}" if by else title


def survey_table_of(desk: Manuscript, item: str, by: str, anchor: str = "") -> Table | Paragraph | None:
    """The table of an item, or a line that says why it is withheld; None where there is no such item or grouping."""
    table = released_table(desk, item, by)
    if table is None:
        return None
    if table.withheld:
        return Paragraph((Words(_why(desk, table, caption_of(desk, item, by))),), style="small")
    rows = _by_choice(desk, table) if not by else _by_group(desk, table)
    return Table(caption_of(desk, item, by), _header(desk, table, by), rows, anchor=anchor)


def _why(desk: Manuscript, table: SurveyTable, caption: str) -> str:
    words = wording.ONE_ANSWER if table.withheld == ONE_ANSWER else wording.UNDER_THE_LIMIT
    return desk.say(words, minimum=str(desk.minimum), table=caption)


def _header(desk: Manuscript, table: SurveyTable, by: str) -> tuple[str, ...]:
    if not by:
        return (desk.say(wording.ANSWER), desk.say(wording.COUNT), desk.say(wording.SHARE))
    choices = tuple(choice.label.say(desk.language) for choice in table.columns)
    return (by_title(desk, by), *choices, desk.say(wording.VALID))


def _by_choice(desk: Manuscript, table: SurveyTable) -> tuple[tuple[str, ...], ...]:
    rows = [
        (choice.label.say(desk.language), _count(desk, cell.count), _share(desk, cell.share))
        for choice, cell in zip(table.columns, table.cells[0], strict=True)
    ]
    valid = table.cells[0][0].base if table.cells[0] else 0
    rows.append((desk.say(wording.VALID), _count(desk, valid), ""))
    rows += [(desk.say(wording.MISSING), _count(desk, cell.count), "") for cell in table.missing[:1]]
    return tuple(rows)


def _by_group(desk: Manuscript, table: SurveyTable) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (
            headed(title.say(desk.language)),
            *(_share(desk, cell.share) for cell in cells),
            _count(desk, cells[0].base),
        )
        for title, cells in zip(table.rows, table.cells, strict=True)
    )


def _count(desk: Manuscript, count: int | None) -> str:
    return "–" if count is None else number(count, desk.language)


def _share(desk: Manuscript, share: float | None) -> str:
    return "–" if share is None else percent(share, desk.language)


def survey_chart(desk: Manuscript, item: str, by: str) -> Figure | Paragraph | None:
    """The chart of an item, or a line that says why it is withheld; None where there is no such item or grouping."""
    table, shown = released_table(desk, item, by), survey_table_of(desk, item, by)
    if table is None or not isinstance(shown, Table):
        return shown if isinstance(shown, Paragraph) else None
    legend = tuple(choice.label.say(desk.language) for choice in table.columns)
    bars = tuple(
        _bar(desk, headed(title.say(desk.language)), [cell.share for cell in cells], cells[0].base)
        for title, cells in zip(table.rows, table.cells, strict=True)
    )
    drawn = charts.stacked_bars(bars, legend, _colours(table), whole=1.0)
    alternative = f"{shown.caption}. {_spoken(bars, legend)}."
    return Figure(drawn.svg, drawn.width, drawn.height, alternative, shown.caption, shown)


def _bar(desk: Manuscript, title: str, shares: list[float | None], base: int | None) -> Bar:
    parts = tuple((share or 0.0, percent(share or 0.0, desk.language)) for share in shares)
    return Bar(title, parts, f"n = {number(base or 0, desk.language)}")


def _spoken(bars: tuple[Bar, ...], legend: tuple[str, ...]) -> str:
    rows = []
    for bar in bars:
        said = ", ".join(f"{name} {part[1]}" for name, part in zip(legend, bar.parts, strict=True) if part)
        rows.append(f"{bar.label}: {said}")
    return "; ".join(rows)


_ROLES = {
    ChoiceRole.AGREE: ("#1f4e8c", "#7fa6d6"),
    ChoiceRole.NEITHER: ("#dfe3e8",),
    ChoiceRole.DISAGREE: ("#f0c08a", "#c96a12"),
}


def _colours(table: SurveyTable) -> tuple[str, ...]:
    """Blue where people agree, orange where they do not, the strongest at the ends."""
    roles = [choice.role for choice in table.columns]
    if any(role not in _ROLES for role in roles):
        return charts.KIND_COLOURS * (len(roles) // len(charts.KIND_COLOURS) + 1)
    first_agrees = roles.index(ChoiceRole.AGREE) < len(roles) / 2 if ChoiceRole.AGREE in roles else True
    ordered = roles if first_agrees else roles[::-1]
    left = {role: list(_ROLES[role]) for role in _ROLES}
    if ordered.count(ChoiceRole.DISAGREE) == 1:
        left[ChoiceRole.DISAGREE] = ["#c96a12"]
    picked = [left[role].pop(0) if left[role] else _ROLES[role][-1] for role in ordered]
    return tuple(picked if first_agrees else picked[::-1])
