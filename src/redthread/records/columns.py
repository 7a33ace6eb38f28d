"""How a record's field stands in a table: its meaning, its form, what it refers to."""

from __future__ import annotations

from dataclasses import MISSING, field
from typing import Any, NamedTuple


class Column(NamedTuple):
    """What the format says of one field.

    Parameters
    ----------
    meaning : str
        One sentence for the reference documentation.
    refers_to : str
        The table whose identifiers it holds (``"themes"``), or empty.
    required : bool
        Whether an empty cell is a problem. A required column must stand in the header.
    key : str
        The pattern of the identifier it is, such as ``"V"``; empty where it is none.
    joint : str
        What stands between several values.
    """

    meaning: str
    refers_to: str = ""
    required: bool = False
    key: str = ""
    joint: str = " "


def column(
    meaning: str,
    *,
    refers_to: str = "",
    required: bool = False,
    key: str = "",
    joint: str = " ",
    default: Any = MISSING,
) -> Any:
    """Declare a record's field as a column of its table.

    Examples
    --------
    >>> column("Title.", required=True).metadata["column"].required
    True
    """
    stands = Column(meaning, refers_to, required or bool(key), key, joint)
    if default is MISSING:
        return field(metadata={"column": stands})
    return field(default=default, metadata={"column": stands})
