"""From bytes to letters: byte order mark, strict UTF-8, Windows-1252, Latin-1, and nothing guessed by frequency."""

import codecs
import re

from redthread.errors import Code, Problem, problem, refuse

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udfff]")
MOST_CONTROL = 0.02


def decode(data: bytes, name: str, declared: str = "") -> tuple[str, str]:
    """Turn the bytes of a text into letters.

    Parameters
    ----------
    data : bytes
        The file.
    name : str
        Its name, for the problem.
    declared : str
        The encoding that the file names itself (HTML), tried after the byte order mark.

    Returns
    -------
    tuple of (str, str)
        The letters, without byte order mark, and the encoding that gave them.

    Raises
    ------
    Refusal
        ``document-format`` when the bytes are not text, ``document-broken`` when a marked encoding does not hold.

    Examples
    --------
    >>> decode("lærere".encode("cp1252"), "referat.txt")
    ('lærere', 'cp1252')
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name), encoding
    for encoding in _candidates(data, declared):
        text = _try(data, encoding)
        if text is not None:
            return _textual(text, name), encoding
    return _textual(data.decode("latin-1"), name), "latin-1"


def settle(text: str) -> tuple[str, int]:
    r"""Make every line end LF and every other control character a space; count the latter.

    Examples
    --------
    >>> settle("a\r\nb\x00")
    ('a\nb ', 1)
    """
    return CONTROL.subn(" ", LINE_ENDS.sub("\n", text))


def encoding_notices(encoding: str, name: str) -> tuple[Problem, ...]:
    """Say that a text was not UTF-8, so that the reader looks at the letters.

    Examples
    --------
    >>> encoding_notices("utf-8", "a.txt")
    ()
    """
    if encoding == "utf-8":
        return ()
    return (problem(Code.DOCUMENT_ENCODING, name, value=encoding),)


def control_notices(count: int, name: str) -> tuple[Problem, ...]:
    """Say how many control characters were replaced, where there were any.

    Examples
    --------
    >>> control_notices(0, "a.txt")
    ()
    """
    return (problem(Code.DOCUMENT_CONTROL, name, value=count),) if count else ()


def _candidates(data: bytes, declared: str) -> list[str]:
    declared = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252"}.get(
        declared.lower(), declared
    )
    return [*_wide(data), *([declared] if declared else []), "utf-8", "cp1252"]


def _wide(data: bytes) -> list[str]:
    """UTF-16 without a mark: every second byte of western text is zero."""
    sample = data[:2000]
    if len(sample) < 4 or sample.count(0) < len(sample) * 0.3:
        return []
    return ["utf-16-le" if sample[1::2].count(0) > sample[0::2].count(0) else "utf-16-be"]


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _strict(data: bytes, encoding: str, name: str) -> str:
    text = _try(data, encoding)
    if text is None:
        raise refuse(Code.DOCUMENT_BROKEN, name, reason=encoding)
    return text


def _textual(text: str, name: str) -> str:
    if len(CONTROL.findall(text)) > max(1, len(text) * MOST_CONTROL):
        raise refuse(Code.DOCUMENT_FORMAT, name, value="binary")
    return text
