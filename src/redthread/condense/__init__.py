"""The second stage: passages, their kinds and themes, and the sentences they condense to.

Also what changes the material afterwards: a corrected source, an erasure, two folders that become one.
"""

from redthread.condense.correction import Revision, revise
from redthread.condense.erasure import Erased, ErasureReport, erase
from redthread.condense.merging import Merge, merge

__all__ = ["Erased", "ErasureReport", "Merge", "Revision", "erase", "merge", "revise"]
