"""The vocabulary of each language, loaded when it is first asked for."""

from __future__ import annotations

from functools import cache

from redthread.text.vocabulary import Vocabulary


@cache
def vocabulary(language: str) -> Vocabulary:
    """Give the words of a language: English for ``"en"``, else Danish.

    Examples
    --------
    >>> "januar" in vocabulary("da").months
    True
    """
    from redthread.text.danish import DANISH
    from redthread.text.english import ENGLISH

    return ENGLISH if language == "en" else DANISH
