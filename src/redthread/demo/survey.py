"""The demo's survey: the questionnaire as a workbook, and answers drawn from a documented, seeded model.

The model (docs/explanation/demo.md): the numbers of respondents by area are given. The facts q01 to q03 are drawn from
given shares. An item of agreement has given overall shares for each of its choices; the odds of agreement are tilted by
area and seniority: choice ``k`` of 1 to 5 gets the weight ``share_k * exp(tilt * (k - 3))``, where ``tilt`` is the sum of the
area's and the seniority's. "Ved ikke" and "ønsker ikke at oplyse" are not tilted.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.resources import files
from math import exp
from random import Random
from typing import Any

SEED = 20250203
FACTS = ("q01", "q02", "q03")
ROLES = {
    "1": "disagree",
    "2": "disagree",
    "3": "neither",
    "4": "agree",
    "5": "agree",
    "dk": "missing",
    "refuse": "missing",
}
WRITTEN = datetime(2025, 2, 3, tzinfo=UTC)


def design() -> dict[str, Any]:
    """The survey's design: numbers of respondents, scale and items with their shares."""
    loaded: dict[str, Any] = json.loads(
        files("redthread.demo").joinpath("survey.json").read_text(encoding="utf-8")
    )
    return loaded


def questionnaire() -> bytes:
    """The questionnaire as an XLSForm workbook; the same bytes at each call."""
    from xlsxwriter import Workbook

    out, plan = io.BytesIO(), design()
    book = Workbook(out, {"in_memory": True})
    book.set_properties({"title": "Plads til at lede", "created": WRITTEN})
    _sheet(
        book,
        "survey",
        ("type", "name", "label::Dansk (da)", "label::English (en)", "theme"),
        _survey_rows(plan),
    )
    _sheet(
        book,
        "choices",
        ("list_name", "name", "label::Dansk (da)", "label::English (en)", "role"),
        _choice_rows(plan),
    )
    settings = [("Plads til at lede", "plads-til-at-lede", "Dansk (da)")]
    _sheet(book, "settings", ("form_title", "form_id", "default_language"), settings)
    book.close()
    return out.getvalue()


def answers() -> bytes:
    """The answers as Parquet, one row a response: area and the twenty items."""
    import polars

    rows, out = draw(design(), Random(SEED)), io.BytesIO()  # noqa: S311 - a demo's answers, not a secret
    polars.DataFrame(rows).write_parquet(out)
    return out.getvalue()


def draw(plan: dict[str, Any], chance: Random) -> list[dict[str, str]]:
    """Draw one response for each respondent the design names.

    Parameters
    ----------
    plan : dict
        The design.
    chance : Random
        The seeded source of chance.

    Returns
    -------
    list of dict
        ``area`` and a value for each item.
    """
    areas = [area for area, count in plan["responses"].items() for _ in range(count)]
    rows = [_response(plan["items"], area, chance) for area in areas]
    chance.shuffle(rows)
    return rows


def _response(items: list[dict[str, Any]], area: str, chance: Random) -> dict[str, str]:
    row = {"area": area}
    for item in items:
        row[item["name"]] = _fact(item, chance) if "choices" in item else _agreement(item, row, chance)
    return row


def _fact(item: dict[str, Any], chance: Random) -> str:
    names: list[str] = [choice["name"] for choice in item["choices"]]
    return chance.choices(names, [choice["share"] for choice in item["choices"]])[0]


def _agreement(item: dict[str, Any], row: dict[str, str], chance: Random) -> str:
    tilts = item["tilt"]
    tilt = tilts.get("area", {}).get(row["area"], 0.0) + tilts.get("seniority", {}).get(row["q01"], 0.0)
    weights: dict[str, float] = {
        name: share * (exp(tilt * (int(name) - 3)) if name.isdigit() else 1.0)
        for name, share in item["shares"].items()
    }
    return chance.choices(list(weights), list(weights.values()))[0]


def _survey_rows(plan: dict[str, Any]) -> list[tuple[str, ...]]:
    return [
        (
            f"select_one {item['name'] if 'choices' in item else 'agree5'}",
            item["name"],
            item["da"],
            item["en"],
            item["theme"],
        )
        for item in plan["items"]
    ]


def _choice_rows(plan: dict[str, Any]) -> list[tuple[str, ...]]:
    facts = [
        (item["name"], choice["name"], choice["da"], choice["en"], "")
        for item in plan["items"]
        for choice in item.get("choices", ())
    ]
    return facts + [
        ("agree5", one["name"], one["da"], one["en"], ROLES[one["name"]]) for one in plan["scale"]
    ]


def _sheet(book: Any, name: str, header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    sheet = book.add_worksheet(name)
    for number, row in enumerate([header, *rows]):
        sheet.write_row(number, 0, row)
