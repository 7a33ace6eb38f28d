"""What a sentence says: quotes found, claims read, people recognised.

Kernels without input or output: text in, spans and values out. Offsets are codepoints, half-open.
"""

from redthread.text.anchoring import Anchor, Haystack, Outcome, anchor
from redthread.text.comparing import TrendClaim, TrendKind, UncountedClaim, UncountedKind, trends, uncounted
from redthread.text.figures import NumberClaim, NumberKind, numbers
from redthread.text.identifying import Identifier, IdentifierKind, identifiers, names, person_details
from redthread.text.quantifying import QuantifierClaim, quantifiers
from redthread.text.quoting import Quotation, quotations
from redthread.text.sentencing import sentences
from redthread.text.spans import Span

__all__ = [
    "Anchor",
    "Haystack",
    "Identifier",
    "IdentifierKind",
    "NumberClaim",
    "NumberKind",
    "Outcome",
    "QuantifierClaim",
    "Quotation",
    "Span",
    "TrendClaim",
    "TrendKind",
    "UncountedClaim",
    "UncountedKind",
    "anchor",
    "identifiers",
    "names",
    "numbers",
    "person_details",
    "quantifiers",
    "quotations",
    "sentences",
    "trends",
    "uncounted",
]
