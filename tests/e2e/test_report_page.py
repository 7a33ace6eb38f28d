"""The report's page in a real browser: accessible, usable by keyboard, whole on a phone and on paper."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from redthread.publish.fonts import font_folders
from redthread.publish.html import to_html
from tests.unit.publish.reports import report

pytestmark = pytest.mark.browser
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(to_html(report(), font_folders()), "utf-8")
    return path.as_uri()


@pytest.fixture(params=[(1280, 900), (390, 844)], ids=["desktop", "phone"])
def opened(request, page, address):
    page.set_viewport_size({"width": request.param[0], "height": request.param[1]})
    page.goto(address)
    return page


def faults(page):
    return [
        (one["id"], [node["html"][:120] for node in one["nodes"]])
        for one in Axe().run(page, options=RULES).response["violations"]
    ]


def test_page_has_no_fault_that_axe_knows(opened):
    assert faults(opened) == []


def test_opened_sheet_has_no_fault_that_axe_knows(opened):
    opened.locator("main p button.mark").first.click()
    assert opened.locator("#evidence-F-001").is_visible()
    assert faults(opened) == []


def test_page_is_never_wider_than_the_screen(opened):
    assert opened.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_evidence_opens_and_closes_by_keyboard(page, address):
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("main p button.mark").first.focus()
    page.keyboard.press("Enter")
    sheet = page.locator("#evidence-F-001")
    assert sheet.is_visible()
    assert "R-001" in sheet.inner_text()
    page.keyboard.press("Escape")
    assert not sheet.is_visible()
    assert page.evaluate("document.activeElement.getAttribute('popovertarget')") == "evidence-F-001"


def test_paper_shows_the_evidence_and_no_buttons(page, address):
    page.goto(address)
    page.emulate_media(media="print")
    assert page.locator("#evidence-F-001").is_visible()
    assert not page.locator("nav.contents").is_visible()


def test_page_asks_the_network_for_nothing(page, address):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
