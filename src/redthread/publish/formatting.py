"""Numbers and dates as Danish and English readers write them."""

from __future__ import annotations

from datetime import date

_MONTHS = {
    "da": "januar februar marts april maj juni juli august september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}


def number(value: float, language: str, decimals: int = 0) -> str:
    """A number with the language's separators.

    Parameters
    ----------
    value : float
        The number.
    language : str
        ``"da"`` or ``"en"``.
    decimals : int
        Digits after the separator.

    Examples
    --------
    >>> number(28000, "da"), number(28000, "en"), number(3.25, "da", 1)
    ('28.000', '28,000', '3,2')
    """
    english = f"{value:,.{decimals}f}"
    return english if language == "en" else english.translate(str.maketrans(",.", ".,"))


def percent(share: float, language: str) -> str:
    """A share from 0 to 1 in whole per cent.

    Examples
    --------
    >>> percent(0.684, "da").split(), percent(0.684, "en")
    (['68', '%'], '68%')
    """
    whole = int(share * 100 + 0.5)
    return f"{whole}%" if language == "en" else f"{whole}\N{NO-BREAK SPACE}%"


def day(when: date, language: str) -> str:
    """A date in words.

    Examples
    --------
    >>> day(date(2026, 3, 1), "da"), day(date(2026, 3, 1), "en")
    ('1. marts 2026', '1 March 2026')
    """
    month = _MONTHS[language][when.month - 1]
    point = "." if language == "da" else ""
    return f"{when.day}{point} {month} {when.year}"


def period(start: date | None, end: date | None, language: str) -> str:
    """A period in words; empty where neither end is known.

    Examples
    --------
    >>> period(date(2026, 1, 5), date(2026, 3, 1), "en")
    '5 January 2026 to 1 March 2026'
    """
    said = [day(when, language) for when in (start, end) if when is not None]
    return (" til " if language == "da" else " to ").join(said)


def headed(words: str) -> str:
    """The words with a capital first letter and nothing else changed.

    Examples
    --------
    >>> headed("ældre"), headed("MED-udvalg"), headed("")
    ('Ældre', 'MED-udvalg', '')
    """
    return words[:1].upper() + words[1:]


def listed(parts: tuple[str, ...], language: str) -> str:
    """Several words with commas and a last *og* or *and*.

    Examples
    --------
    >>> listed(("a", "b", "c"), "da"), listed(("a",), "en"), listed((), "da")
    ('a, b og c', 'a', '')
    """
    if len(parts) < 2:
        return "".join(parts)
    last = " og " if language == "da" else " and "
    return ", ".join(parts[:-1]) + last + parts[-1]
