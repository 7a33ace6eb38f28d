"""Numbers: pure kernels over columns and counts, without files, time or chance of their own."""

from redthread.stats.intervals import wilson

__all__ = ["wilson"]
