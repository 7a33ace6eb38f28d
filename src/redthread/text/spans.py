"""Places in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: codepoints from 0, half-open.

    Attributes
    ----------
    start, end
        ``text[start:end]`` is the stretch; ``start < end``.

    Examples
    --------
    >>> span = Span(4, 9)
    >>> span.of("Hun siger ja.")
    'siger'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the characters that the span covers in ``text``.

        Examples
        --------
        >>> Span(0, 2).of("ja tak")
        'ja'
        """
        return text[self.start : self.end]
