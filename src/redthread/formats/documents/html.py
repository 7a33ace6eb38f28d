"""HTML: every text node of the page, with its headings, lists, rows and bold."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from redthread.errors import Code, refuse
from redthread.formats.documents.decode import decode, encoding_notices
from redthread.formats.documents.document import DocumentBlockKind
from redthread.formats.documents.pieces import Extract, Piece, assemble

HEADINGS = {f"h{level}": level for level in range(1, 7)}
SKIPPED = frozenset(("script", "style", "title"))
STRONG = frozenset(("b", "strong"))
LISTS = frozenset(("ul", "ol", "menu", "dir"))
BREAKS = frozenset(
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form head header hr "
    "html legend main nav p pre section summary table tbody tfoot thead title".split()
)
CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)


def read(data: bytes, name: str) -> Extract:
    r"""Read HTML.

    White space is collapsed as a browser does; scripts, styles and comments are no text. The page's title becomes
    the document's.

    Examples
    --------
    >>> read(b"<h2>Tid</h2><ul><li>For lidt", "a.html").text
    'Tid\n\nFor lidt\n'
    """
    found = CHARSET.search(data[:4096])
    text, encoding = decode(data, name, found.group(1).decode("ascii") if found else "")
    page = _Page()
    page.read(text, name)
    page.flush()
    body, blocks = assemble(page.pieces)
    return Extract(body, blocks, " ".join(page.title.split()), encoding, encoding_notices(encoding, name))


class _Page(HTMLParser):
    """Collects pieces while the parser walks; a piece ends where a block begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.title = ""
        self._words: list[tuple[str, bool]] = []
        self._skipped = ""
        self._strong = 0
        self._lists: list[str] = []
        self._kind = DocumentBlockKind.PARAGRAPH
        self._level = 0
        self._row: list[str] | None = None

    def read(self, text: str, name: str) -> None:
        """Walk through all of a page."""
        try:
            self.feed(text)
            self.close()
        except (
            AssertionError
        ) as broken:  # how the parser says that a declaration such as <![x[ is none it knows
            raise refuse(Code.DOCUMENT_BROKEN, name, reason="<![") from broken

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 -- the parser's signature
        if tag in SKIPPED:
            self._skipped = tag
        if tag in STRONG:
            self._strong += 1
        elif tag == "tr":
            self.flush()
            self._row = []
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag in HEADINGS:
            self._begin(DocumentBlockKind.HEADING, HEADINGS[tag])
        elif tag in LISTS:
            self.flush()
            self._lists.append(tag)
        elif tag == "li":
            self._begin(DocumentBlockKind.BULLET, max(len(self._lists) - 1, 0))
        elif tag in BREAKS:
            self.flush()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 -- the parser's signature
        if tag in BREAKS:
            self.flush()

    def handle_endtag(self, tag: str) -> None:
        if tag == self._skipped:
            self._skipped = ""
        if tag in STRONG:
            self._strong = max(self._strong - 1, 0)
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag in ("tr", "table"):
            self._end_row()
        elif tag in HEADINGS or tag == "li":
            self._begin(DocumentBlockKind.PARAGRAPH, 0)
        elif tag in LISTS:
            self._begin(DocumentBlockKind.PARAGRAPH, 0)
            self._lists[-1:] = []
        elif tag in BREAKS:
            self.flush()

    def handle_data(self, data: str) -> None:
        if self._skipped == "title":
            self.title += data
        elif not self._skipped:
            self._words.append((data, self._strong > 0))

    def flush(self) -> None:
        """End the piece that has been collected."""
        text = " ".join("".join(words for words, _ in self._words).split())
        strong = bool(text) and all(strong for words, strong in self._words if words.strip())
        self._words = []
        if not text:
            return
        if self._row is not None:
            self._row.append(text)
            return
        number = "#" if self._kind is DocumentBlockKind.BULLET and self._lists[-1:] == ["ol"] else ""
        self.pieces.append(Piece(self._kind, text, self._level, strong, number))

    def _begin(self, kind: DocumentBlockKind, level: int) -> None:
        self.flush()
        self._kind, self._level = kind, level

    def _end_cell(self) -> None:
        if self._row is not None:
            self.flush()

    def _end_row(self) -> None:
        self.flush()
        if self._row:
            self.pieces.append(Piece(DocumentBlockKind.TABLE_ROW, "\t".join(self._row)))
        self._row = None

    def close(self) -> None:
        super().close()
        self._end_row()
