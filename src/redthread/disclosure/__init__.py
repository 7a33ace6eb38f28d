"""Who may be seen: the one door through which tables, counts and quotes leave a study."""

from redthread.disclosure.release import (
    HELD_BACK,
    ONE_ANSWER,
    SMALL_CELLS,
    Count,
    LabelledText,
    Released,
    ReleasedSupport,
    release_count,
    release_share,
    release_support,
    release_table,
    release_texts,
    small,
)

__all__ = [
    "HELD_BACK",
    "ONE_ANSWER",
    "SMALL_CELLS",
    "Count",
    "LabelledText",
    "Released",
    "ReleasedSupport",
    "release_count",
    "release_share",
    "release_support",
    "release_table",
    "release_texts",
    "small",
]
