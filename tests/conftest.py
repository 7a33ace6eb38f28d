"""What all tests share: the browser they may drive, and the documents that are not in the repository."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# No sandbox, because a container has none to offer; the rest keeps the browser off the network.
BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# A machine that is shared is slow at times; how long one example took says nothing about the code.
settings.register_profile("redthread", deadline=None)
settings.load_profile("redthread")


def find_browser() -> str | None:
    """Find the system's Chromium; the tests never download one."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def pytest_collection_modifyitems(items):
    """Skip what drives a browser where there is none, and say so."""
    if find_browser():
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="no Chromium on this machine: make setup-dev"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Drive the system's Chromium with Playwright's own driver."""
    return {**browser_type_launch_args, "executable_path": find_browser(), "args": BROWSER_ARGUMENTS}


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Give the folder of real documents, which never enter the repository."""
    folder = Path(os.environ.get("REDTHREAD_CORPUS") or ROOT.parent / "shared" / "corpus")
    if not folder.is_dir():
        pytest.skip("the corpus is not on this machine: set REDTHREAD_CORPUS to its folder")
    return folder
