"""Rules that pick the voices of a group, such as ``seniority_years < 2 and unit under schools``.

Grammar: conditions with ``and`` between. A condition is ``attribute < value`` (also ``<=``, ``=``, ``>=``, ``>``),
``attribute in (a b c)`` or ``unit under unit-id``. A value with spaces stands in double quotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from operator import ge, gt, le, lt

from redthread.errors import Code, refuse
from redthread.records.study import Study

BUILT_IN = frozenset(("unit", "kind"))
_TOKEN = re.compile(r'\s*(?:(?P<sign><=|>=|<|>|=|\(|\))|"(?P<quoted>[^"]*)"|(?P<word>[^\s()<>=",]+))')
_PLAIN = re.compile(r'[^\s()<>=",]+')
_ORDERS: dict[str, Callable[[float, float], bool]] = {"<": lt, "<=": le, ">=": ge, ">": gt}
_Tokens = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a rule.

    Parameters
    ----------
    attribute : str
        The attribute; ``unit`` where `sign` is ``under``.
    sign : str
        ``< <= = >= > in under``.
    values : tuple of str
        What it is compared with: one, or any number for ``in``.
    """

    attribute: str
    sign: str
    values: tuple[str, ...]

    def holds(self, attributes: Mapping[str, str], ancestors: tuple[str, ...]) -> bool:
        """Whether a voice meets it. An attribute that is empty or absent meets nothing."""
        if self.sign == "under":
            return self.values[0] in ancestors
        value = attributes.get(self.attribute, "")
        if not value:
            return False
        if self.sign in _ORDERS:
            left, right = _number(value), _number(self.values[0])
            return left is not None and right is not None and _ORDERS[self.sign](left, right)
        return any(_is_same(value, one) for one in self.values)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: every condition must hold. Without conditions it picks nobody."""

    conditions: tuple[Condition, ...] = ()

    def picks(self, attributes: Mapping[str, str], ancestors: tuple[str, ...]) -> bool:
        """Whether the rule picks a voice.

        Parameters
        ----------
        attributes : mapping of str to str
            The voice's attributes, and its ``unit`` and ``kind``.
        ancestors : tuple of str
            The voice's unit and every unit above it.

        Examples
        --------
        >>> rule = parse_rule("seniority_years < 2 and unit under skoler")
        >>> rule.picks({"seniority_years": "1"}, ("skole-nord", "skoler"))
        True
        >>> rule.picks({"seniority_years": ""}, ("skole-nord", "skoler"))
        False
        """
        return bool(self.conditions) and all(one.holds(attributes, ancestors) for one in self.conditions)

    @property
    def attributes(self) -> frozenset[str]:
        """The attributes that it names."""
        return frozenset(one.attribute for one in self.conditions)

    @property
    def units(self) -> frozenset[str]:
        """The units that it names after ``under``."""
        return frozenset(one.values[0] for one in self.conditions if one.sign == "under")


def parse_rule(text: str) -> Rule:
    """Read a rule.

    Problems: RULE_SYNTAX, with the place that cannot be read.

    Examples
    --------
    >>> parse_rule('area in (skole "ældre og sundhed")').conditions[0].values
    ('skole', 'ældre og sundhed')
    """
    tokens = _tokens(text)
    conditions = []
    while tokens:
        conditions.append(_condition(tokens))
        if tokens:
            _take(tokens, "word", "and")
            _expect(bool(tokens), "and")
    return Rule(tuple(conditions))


def write_condition(condition: Condition) -> str:
    """Write a condition as a rule has it.

    Examples
    --------
    >>> write_condition(Condition("area", "in", ("skole", "ældre og sundhed")))
    'area in (skole "ældre og sundhed")'
    """
    values = " ".join(one if _PLAIN.fullmatch(one) else f'"{one}"' for one in condition.values)
    return f"{condition.attribute} {condition.sign} " + (f"({values})" if condition.sign == "in" else values)


def members(study: Study) -> dict[str, frozenset[str]]:
    """The voices of each group of a study, of every kind.

    Examples
    --------
    >>> from redthread.records.info import StudyInfo, Text
    >>> members(Study(StudyInfo("a", Text("A"))))
    {}
    """
    above = ancestors(study)
    rules = {group.id: parse_rule(group.rule) for group in study.groups}
    described = [
        (
            voice.id,
            {**dict(voice.attributes), "unit": voice.unit, "kind": voice.kind.value},
            above.get(voice.unit, ()),
        )
        for voice in study.voices
    ]
    return {
        group: frozenset(voice for voice, attributes, units in described if rule.picks(attributes, units))
        for group, rule in rules.items()
    }


def ancestors(study: Study) -> dict[str, tuple[str, ...]]:
    """Each unit with itself and the units above it, nearest first."""
    parents = {unit.id: unit.parent for unit in study.units}
    return {unit: tuple(_upwards(unit, parents)) for unit in parents}


def _upwards(unit: str, parents: Mapping[str, str]) -> Iterator[str]:
    seen: set[str] = set()
    while unit and unit not in seen:
        yield unit
        seen.add(unit)
        unit = parents.get(unit, "")


def _tokens(text: str) -> _Tokens:
    tokens, at, end = [], 0, len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at, end)
        if match is None:
            raise refuse(Code.RULE_SYNTAX, value=text[at:end].strip())
        tokens.append((str(match.lastgroup), match[str(match.lastgroup)]))
        at = match.end()
    return tokens


def _condition(tokens: _Tokens) -> Condition:
    attribute = _take(tokens, "word")
    sign = tokens.pop(0)[1] if tokens else ""
    if sign == "under":
        _expect(attribute == "unit", attribute)
        return Condition(attribute, sign, (_value(tokens),))
    if sign == "in":
        return Condition(attribute, sign, _values(tokens))
    _expect(sign in _ORDERS or sign == "=", sign or attribute)
    value = _value(tokens)
    _expect(sign == "=" or _number(value) is not None, value)
    return Condition(attribute, sign, (value,))


def _values(tokens: _Tokens) -> tuple[str, ...]:
    _take(tokens, "sign", "(")
    values = []
    while tokens and tokens[0] != ("sign", ")"):
        values.append(_value(tokens))
    _take(tokens, "sign", ")")
    return tuple(values)


def _value(tokens: _Tokens) -> str:
    _expect(bool(tokens) and tokens[0][0] != "sign", tokens[0][1] if tokens else "")
    return tokens.pop(0)[1]


def _take(tokens: _Tokens, kind: str, wanted: str = "") -> str:
    found = tokens.pop(0) if tokens else ("", "")
    _expect(found[0] == kind and wanted in ("", found[1]), found[1])
    return found[1]


def _expect(fits: bool, place: str) -> None:
    if not fits:
        raise refuse(Code.RULE_SYNTAX, value=place or "...")


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,15})?", text) else None


def _is_same(left: str, right: str) -> bool:
    numbers = _number(left), _number(right)
    return left == right if None in numbers else numbers[0] == numbers[1]
