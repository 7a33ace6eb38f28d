"""What a sentence says: quotes found, claims read, people recognised.

Kernels without input or output: text in, spans and values out.
"""

from redthread.text.anchoring import Anchor, Haystack, Outcome, anchor
from redthread.text.quantifying import QuantifierClaim, quantifiers
from redthread.text.quoting import Quotation, quotations
from redthread.text.sentencing import sentences
from redthread.text.spans import Span

__all__ = [
    "Anchor",
    "Haystack",
    "Outcome",
    "QuantifierClaim",
    "Quotation",
    "Span",
    "anchor",
    "quantifiers",
    "quotations",
    "sentences",
]
