"""The study folder, version 1: plain files that diff well and open in other programs."""

from redthread.formats.folder.reading import read_files
from redthread.formats.folder.storing import change_study, open_study, save_study
from redthread.formats.folder.writing import write_files

__all__ = ["change_study", "open_study", "read_files", "save_study", "write_files"]
