"""The command line: one verb for each thing an analyst does with a study."""

from redthread.cli.app import main

__all__ = ["main"]
