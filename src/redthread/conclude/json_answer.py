"""The check's answer as plain values for programs: the stable schema of ``redthread check --json``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from redthread.conclude.check import CheckResult
from redthread.conclude.remarks import advice, figures, what
from redthread.records.claims import Remark, Severity, Support

SCHEMA = 1


def as_json(result: CheckResult) -> dict[str, Any]:
    """Turn a result into values that JSON can hold.

    Parameters
    ----------
    result : CheckResult
        What the check says.

    Returns
    -------
    dict
        Described field by field in docs/reference/check.md. Texts come in both languages.

    Examples
    --------
    >>> as_json(CheckResult((), 12, 5, 4, 1))["counts"]
    {'sentences': 12, 'claims': 5, 'judged': 4, 'not_judged': 1, 'error': 0, 'doubt': 0, 'hint': 0}
    """
    counts = {
        "sentences": result.sentences,
        "claims": result.claims,
        "judged": result.judged,
        "not_judged": result.not_judged,
    }
    return {
        "schema": SCHEMA,
        "publishable": result.publishable,
        "counts": counts | {each.value: len(result.of(each)) for each in Severity},
        "remarks": [_remark(one) for one in result.remarks],
    }


def _remark(one: Remark) -> dict[str, Any]:
    return {
        "code": one.code.value.name,
        "severity": one.severity.value,
        "file": one.file,
        "line": one.line,
        "column": one.column,
        "start": one.start,
        "end": one.end,
        "sentence": one.sentence,
        "finding": one.finding,
        "values": dict(one.values),
        "support": _support(one.support),
        "da": {"what": what(one, "da"), "do": advice(one, "da"), "wording": one.wording_da},
        "en": {"what": what(one, "en"), "do": advice(one, "en"), "wording": one.wording_en},
    }


def _support(support: Support | None) -> dict[str, Any] | None:
    if support is None:
        return None
    return {**asdict(support), "figures_da": figures(support, "da"), "figures_en": figures(support, "en")}
