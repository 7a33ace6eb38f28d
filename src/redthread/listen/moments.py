"""The date of a meeting, as minutes write it."""

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jan january", "februar feb february", "marts mar march", "april apr", "maj may", "juni jun june", "juli jul july",
            "august aug", "september sep sept", "oktober okt october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
WRITTEN = re.compile(
    rf"\b(\d{{1,2}})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?({_MONTH})\.?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE
)
MONTH_FIRST = re.compile(rf"\b({_MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
FIGURES = re.compile(r"\b(\d{1,2})[./-] ?(\d{1,2})[./ -] ?((?:19|20)\d\d|\d\d)\b")
ISO = re.compile(r"\b((?:19|20)\d\d)-(\d{2})-(\d{2})\b")


def date_in(text: str) -> date | None:
    """Find the first full date in a text, in Danish or English, day before month.

    Returns
    -------
    date or None
        None where day, month or year is missing or they make no date.

    Examples
    --------
    >>> date_in("Referat fra møde den 3. maj 2024")
    datetime.date(2024, 5, 3)
    >>> date_in("Møde den 25. august") is None
    True
    """
    found = [(match.start(), made) for match, made in _candidates(text) if made is not None]
    return min(found)[1] if found else None


def _candidates(text: str) -> list[tuple[re.Match[str], date | None]]:
    return [
        *((one, _date(one[3], str(MONTHS[one[2].lower()]), one[1])) for one in WRITTEN.finditer(text)),
        *((one, _date(one[3], str(MONTHS[one[1].lower()]), one[2])) for one in MONTH_FIRST.finditer(text)),
        *((one, _date(one[3], one[2], one[1])) for one in FIGURES.finditer(text)),
        *((one, _date(one[1], one[2], one[3])) for one in ISO.finditer(text)),
    ]


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
