"""Write the pages that are made by running the program: ``python -m tests.docs.write_pages``."""

import tempfile
from pathlib import Path

from redthread.cli.reference import commands_page
from tests.docs.test_commands import PAGE
from tests.docs.test_tutorial import TRANSCRIPTS, prepare
from tests.docs.transcript import renewed


def main():
    PAGE.write_text(commands_page(), encoding="utf-8")
    for page in TRANSCRIPTS:
        with tempfile.TemporaryDirectory() as folder:
            prepare(Path(folder))
            page.write_text(renewed(page.read_text(encoding="utf-8"), Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
