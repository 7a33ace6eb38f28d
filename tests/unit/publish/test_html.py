import re
from html.parser import HTMLParser

from redthread.publish.fonts import font_folders
from redthread.publish.html import to_html
from redthread.publish.tree import Cover, Document, Figure, Paragraph, Table, Words
from tests.unit.publish.reports import desk, report

VOID = {"meta", "link", "br", "img", "path", "rect"}


class Outline(HTMLParser):
    """Collects the tags' attributes and holds that every tag is closed by its own end."""

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.words = [], [], []

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, words):
        if self.open and self.open[-1] not in {"style", "script"}:
            self.words.append(words)


def outline(document):
    seen = Outline()
    seen.feed(to_html(document))
    assert seen.open == []
    return seen


def ids(seen):
    return [attributes["id"] for _, attributes in seen.tags if "id" in attributes]


def test_page_is_well_formed_and_in_its_language():
    seen = outline(report())
    assert next(attributes for tag, attributes in seen.tags if tag == "html") == {"lang": "da"}
    assert len(ids(seen)) == len(set(ids(seen)))


def test_every_link_and_button_leads_somewhere():
    seen = outline(report())
    links = {attributes["href"][1:] for tag, attributes in seen.tags if tag == "a"}
    sheets = {attributes["popovertarget"] for tag, attributes in seen.tags if tag == "button"}
    assert (links | sheets) - set(ids(seen)) == set()


def test_page_needs_nothing_but_itself():
    page = to_html(report(), font_folders())
    assert "<script" not in page
    assert re.findall(r'(?:src|href)="(?!#)[^"]*"', page) == []
    assert set(re.findall(r"url\((\w+):", page)) == {"data"}
    assert page.count("@font-face") == 4


def test_every_finding_opens_a_sheet_with_its_recommendations():
    seen = outline(report())
    sheets = {attributes["id"] for _, attributes in seen.tags if "popover" in attributes}
    assert sheets == {f"evidence-{finding}" for finding in desk().findings}
    assert all(attributes.get("role") == "dialog" for _, attributes in seen.tags if "popover" in attributes)


def test_draft_has_margin_notes_with_a_better_wording_and_an_edition_has_none():
    assert 'class="note error margin"' in to_html(report())
    assert 'class="note ' not in to_html(report(published=True))


def test_margin_notes_share_a_place_with_their_paragraph_and_narrow_pages_put_them_below_it():
    page = to_html(report())
    assert re.findall(r'(?<!<div class="noted">)(?<!</div>)<div class="note \w+ margin"', page) == []
    assert ".noted{display:flex;flex-direction:column}.noted .margin{order:1}" in page


def test_no_voice_is_named():
    for language in ("da", "en"):
        assert re.findall(r"\bV-\d{3}", to_html(report(language))) == []


def test_other_languages_are_marked():
    seen = outline(report("en"))
    assert ("p", {"lang": "da"}) in seen.tags
    assert next(attributes for tag, attributes in seen.tags if tag == "html") == {"lang": "en"}


def test_words_are_escaped():
    blocks = (
        Paragraph((Words('<b>&"'),)),
        Table("<i>", ("<u>", "&"), (("<s>", '"'),)),
        Figure("<svg ></svg>", 1, 1, '"><script>', "<c>", Table("t", ("a",), (("b",),))),
    )
    page = to_html(Document("da", Cover("<script>", "&", (("<dt>", "<dd>"),)), blocks, "R&D"))
    assert "<script" not in page
    assert "<b>" not in page
    assert "&lt;b&gt;&amp;" in page


def test_page_has_skip_link_headings_in_order_and_named_charts():
    seen = outline(report())
    assert next(attributes for tag, attributes in seen.tags if tag == "a") == {
        "class": "skip",
        "href": "#content",
    }
    levels = [int(tag[1]) for tag, _ in seen.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    charts = [attributes for tag, attributes in seen.tags if tag == "svg" and attributes.get("role") == "img"]
    assert [bool(chart["aria-label"]) for chart in charts] == [True] * 5


def test_same_report_gives_the_same_bytes():
    assert to_html(report(), font_folders()) == to_html(report(), font_folders())
