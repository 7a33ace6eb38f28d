"""The words of a stretch of text, as one would read them aloud."""

import re

TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>|<!--.{0,2000}?-->", re.DOTALL)
LINE_END_HYPHEN = re.compile(
    r"(?<=[^\W\d_])[-\u00ad\u2010][^\S\n]{0,20}\n\s{0,40}(?=[^\W\d_])(?!(?:og|eller|samt|and|or)\b)"
)
LINE_MARKS = re.compile(r"(?m)^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?)")
EMPHASIS = re.compile(r"\*{1,3}|_{2,3}|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)|`")


def words_of(text: str) -> str:
    r"""Give the words of a stretch: no tags, no Markdown marks, parted words joined, single spaces.

    Parameters
    ----------
    text : str
        A stretch of a document's text.

    Returns
    -------
    str
        One line. A hyphen at a line end joins two halves only when the second begins with a small letter
        and is not "og", "eller", "samt", "and" or "or" (as in "tids-/og lønstyring").

    Examples
    --------
    >>> words_of("**Tid** til ledel-\n\nse <b>nu</b>")
    'Tid til ledelse nu'
    """
    joined = LINE_END_HYPHEN.sub(_join, TAG.sub(" ", text))
    return " ".join(EMPHASIS.sub("", LINE_MARKS.sub("", joined)).split())


def _join(match: re.Match[str]) -> str:
    following = match.string[match.end()]
    return "" if following.islower() else match.group()
