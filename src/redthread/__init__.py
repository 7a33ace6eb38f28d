"""Carry what people say into what gets done, without losing the thread."""

__version__ = "0.1.0"
