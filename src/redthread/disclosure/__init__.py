"""Who may be seen: the one door through which tables, counts and quotes leave a study."""

from redthread.disclosure.release import (
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
