"""How a text is normalised before it is hashed; kept apart from src on purpose."""

import hashlib
import re

TAG = re.compile(r"<[^<>\n]+>")
LINE_END_HYPHEN = re.compile(r"(?<=[a-zæøåéA-ZÆØÅ])-\s*\n\s*(?=[a-zæøåé])(?!(?:og|eller|and|or)\b)")
LEADING_MARKS = re.compile(r"(?m)^\s*(?:#{1,6}\s+|(?:[-•*–o]|\d{1,2}[.)]|[a-z]\))\s+)+")
EMPHASIS = re.compile(r"[*_`]+")


def normalise(text: str) -> str:
    """Drop tags and Markdown marks, join line-end hyphens, collapse white space."""
    text = LINE_END_HYPHEN.sub("", TAG.sub(" ", text))
    return " ".join(EMPHASIS.sub("", LEADING_MARKS.sub("", text)).split())


def digest(text: str) -> str:
    """sha256 of the normalised text, in hexadecimal."""
    return hashlib.sha256(normalise(text).encode("utf-8")).hexdigest()
