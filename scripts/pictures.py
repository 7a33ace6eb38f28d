"""Make the pictures of the README from the invented demo study: ``.venv/bin/python scripts/pictures.py``.

Needs what ``make test`` sets up (Chromium and Playwright). Nothing of a real study may stand in docs/pictures.
"""

from __future__ import annotations

import io
import re
import shutil
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.terminal_theme import TerminalTheme

from redthread.cli.check_screen import first_screen
from redthread.cli.publish import write_report
from redthread.conclude.check import case_of, check_case
from redthread.conclude.first_look import first_look
from redthread.demo.writing import write_demo, write_draft
from redthread.records.study import Study

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--force-color-profile=srgb"]
THEME = TerminalTheme(
    (255, 255, 255),
    (27, 31, 42),
    [
        (27, 31, 42),
        (179, 18, 47),
        (20, 110, 60),
        (138, 97, 0),
        (33, 80, 150),
        (120, 40, 120),
        (0, 100, 130),
        (90, 96, 110),
    ],
)
PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: {background} }}
pre {{ margin: 24px 28px; color: {foreground}; font: 15px/1.4 "DejaVu Sans Mono", monospace }}
{stylesheet}</style><pre><code>{code}</code></pre>"""


def main() -> None:
    """Write docs/pictures/report.png and docs/pictures/check.png."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        study = write_demo(folder / "study")
        write_report(folder / "study", study, folder / "report", formats=("html",))
        screen = folder / "check.html"
        screen.write_text(check_page(write_draft(folder / "draft", study)), encoding="utf-8")
        executable = next(path for one in BROWSERS if (path := shutil.which(one)))
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        take(browser, folder / "report" / "report.html", PICTURES / "report.png", (1200, 900))
        take(browser, screen, PICTURES / "check.png", (1000, 100), whole=True)
        browser.close()


def check_page(study: Study) -> str:
    """The check's first screen as a page, as a terminal with colours shows it."""
    case = case_of(study)
    result = check_case(case)
    console = Console(record=True, width=104, force_terminal=True, highlight=False, file=io.StringIO())
    first_screen(console, study.info.title.say("da"), result, first_look(case.evidence, result.remarks), "da")
    page = console.export_html(code_format=PAGE, theme=THEME)
    return re.sub(r"(background-color: #[0-9a-f]{6})", r"\1; color: #fff", page)


def take(browser: Browser, page: Path, picture: Path, size: tuple[int, int], *, whole: bool = False) -> None:
    """Take a picture of a page, in 128 colours so that it stays small."""
    shown = browser.new_page(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    shown.goto(page.as_uri())
    data = shown.screenshot(full_page=whole)
    Image.open(io.BytesIO(data)).convert("RGB").quantize(128).save(picture, optimize=True)
    print(f"{picture.name}: {picture.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
