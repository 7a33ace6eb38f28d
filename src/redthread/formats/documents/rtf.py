"""RTF: a small reader of its own, since the ones at hand leave notes, headers and footers out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from redthread.errors import Code, refuse
from redthread.formats.documents.archive import DEEPEST
from redthread.formats.documents.document import DocumentBlockKind
from redthread.formats.documents.pieces import Extract, Piece, assemble

TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
LEFT_OUT = frozenset(
    "fonttbl colortbl stylesheet info pict object themedata colorschememapping latentstyles datastore xmlnstbl rsidtbl generator "
    "listtable listoverridetable revtbl fldinst filetbl ftnsep ftnsepc aftnsep aftnsepc pgptbl mmathPr wgrffmtfilter nonshppict "
    "bkmkstart bkmkend annotation atnid atnauthor atndate atnref atntime userprops docvar template themedata sp".split()
)
KINDS = {
    "footnote": DocumentBlockKind.NOTE,
    **dict.fromkeys(
        ("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        DocumentBlockKind.HEADER,
    ),
    "shptxt": DocumentBlockKind.BOX,
}
SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": " ", "enspace": " ", "~": "\u00a0", "_": "-",
}  # fmt: skip
ESCAPED = {
    b"~": "\u00a0",
    b"_": "-",
    b"-": "",
    b"\\": "\\",
    b"{": "{",
    b"}": "}",
    b"\n": "\n",
    b"\r": "\n",
    b"\t": "\t",
}
CHARSETS = {
    0: 1252,
    77: 10000,
    161: 1253,
    162: 1254,
    163: 1258,
    177: 1255,
    178: 1256,
    186: 1257,
    204: 1251,
    238: 1250,
}


@dataclass(slots=True)
class _State:
    """What a group of the file inherits from the one around it."""

    left_out: bool = False
    kind: DocumentBlockKind = DocumentBlockKind.PARAGRAPH
    strong: bool = False
    hidden_mark: bool = False
    skip: int = 1
    font: int = 0


@dataclass(slots=True)
class _Flow:
    """A run of paragraphs: the body, a note, a header or a box."""

    words: list[tuple[str, bool]] = field(default_factory=list)
    level: int = 0
    listed: str = ""
    depth: int = 0
    row: list[str] | None = None
    pieces: list[Piece] = field(default_factory=list)


def read(data: bytes, name: str) -> Extract:
    r"""Read RTF.

    Notes, headers, footers and boxes come after the body. Pictures, fields' instructions and comments are left out.

    Raises
    ------
    Refusal
        ``document-broken`` when groups are nested beyond reason or do not close.

    Examples
    --------
    >>> read(rb"{\rtf1\ansi\ansicpg1252 F\'f8rst\par s\u229?}", "a.rtf").text
    'Først\n\nså\n'
    """
    reader = _Reader(name)
    reader.run(data)
    text, blocks = assemble([*reader.body.pieces, *reader.beside])
    return Extract(text, blocks)


class _Reader:
    """Walks the tokens of the file with a stack of groups."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.body = _Flow()
        self.beside: list[Piece] = []
        self._states = [_State()]
        self._flows = [(0, self.body)]
        self._codepage = 1252
        self._fonts: dict[int, int] = {}
        self._bytes = bytearray()
        self._drop = 0
        self._star = False
        self._in_fonts = 0

    def run(self, data: bytes) -> None:
        """Read all of it."""
        at = 0
        while at < len(data):
            token = TOKEN.match(data, at)
            if token is None:
                at += 1
                continue
            at = token.end()
            word, number, hexed, escaped, brace, plain = token.groups()
            if word is not None:
                at += self._word(word.decode("ascii"), int(number) if number else None)
            elif hexed is not None:
                self._byte(bytes.fromhex(hexed.decode("ascii")))
            elif escaped is not None:
                self._escape(escaped)
            elif brace is not None:
                self._brace(brace)
            elif plain is not None:
                self._byte(plain)
            if len(self._states) == 0:
                break
        self._finish()

    def _finish(self) -> None:
        self._settle_bytes()
        if len(self._states) > 1:
            raise refuse(Code.DOCUMENT_BROKEN, self.name, reason="RTF: { }")
        for _, flow in reversed(self._flows):
            _end_paragraph(flow, DocumentBlockKind.PARAGRAPH)
            _end_row(flow)

    def _brace(self, brace: bytes) -> None:
        self._settle_bytes()
        self._drop, self._star = 0, False
        if brace == b"{":
            state = self._states[-1]
            if len(self._states) > DEEPEST:
                raise refuse(Code.DOCUMENT_BROKEN, self.name, reason="RTF: { }")
            self._states.append(
                _State(state.left_out, state.kind, state.strong, state.hidden_mark, state.skip, state.font)
            )
        else:
            self._close()

    def _close(self) -> None:
        depth = len(self._states) - 1
        if len(self._flows) > 1 and self._flows[-1][0] == depth:
            _, flow = self._flows.pop()
            kind = self._states[-1].kind
            _end_paragraph(flow, kind)
            _end_row(flow)
            self.beside += [Piece(kind, piece.text, 0, piece.strong) for piece in flow.pieces]
        if self._in_fonts == depth:
            self._in_fonts = 0
        if depth > 0:
            self._states.pop()

    def _word(self, word: str, number: int | None) -> int:
        """Act on a control word; give the bytes to jump over (binary data)."""
        if word == "u" and number is not None:
            self._unicode(number)
            return 0
        self._settle_bytes()
        state = self._states[-1]
        if word == "bin":
            return max(number or 0, 0)
        if word in LEFT_OUT or (
            self._star and word not in KINDS and word not in ("shpinst", "pn", "listtext", "shptxt")
        ):
            state.left_out = True
        self._star = False
        self._destination(word)
        self._setting(word, number, state)
        if not state.left_out:
            self._paragraph(word, number, state)
        return 0

    def _destination(self, word: str) -> None:
        state = self._states[-1]
        if word == "fonttbl":
            self._in_fonts = len(self._states) - 1
        if word in KINDS and not state.left_out:
            state.kind = KINDS[word]
            self._flows.append((len(self._states) - 1, _Flow()))
        if word in ("pntext", "listtext", "pn"):
            state.hidden_mark = True

    def _setting(self, word: str, number: int | None, state: _State) -> None:
        match word:
            case "ansicpg":
                self._codepage = number or 1252
            case "mac":
                self._codepage = 10000
            case "uc":
                state.skip = max(number or 0, 0)
            case "b":
                state.strong = number != 0
            case "plain":
                state.strong = False
            case "f" | "deff":
                state.font = number or 0
            case "fcharset" if self._in_fonts:
                self._fonts[state.font] = CHARSETS.get(number or 0, self._codepage)
            case _:
                pass

    def _paragraph(self, word: str, number: int | None, state: _State) -> None:
        flow = self._flows[-1][1]
        match word:
            case "par" | "sect" | "page":
                _end_paragraph(flow, state.kind)
            case "pard":
                flow.level, flow.listed, flow.depth = 0, "", 0
            case "outlinelevel":
                flow.level = (number or 0) + 1
            case "ls" | "pnlvlblt" | "pnlvlbody":
                flow.listed = flow.listed or ("#" if word == "pnlvlbody" else "-")
            case "ilvl":
                flow.depth = number or 0
            case "cell" | "nestcell":
                _end_cell(flow)
            case "row" | "nestrow":
                _end_row(flow)
            case _ if word in SIGNS:
                self._say(SIGNS[word])

    def _escape(self, sign: bytes) -> None:
        self._settle_bytes()
        if sign == b"*":
            self._star = True
        elif sign in (b"\n", b"\r"):
            if not self._states[-1].left_out:
                _end_paragraph(self._flows[-1][1], self._states[-1].kind)
        elif self._drop:
            self._drop -= 1
        else:
            self._say(ESCAPED.get(sign, ""))

    def _unicode(self, number: int) -> None:
        self._settle_bytes()
        self._say(chr(number % 65536))
        self._drop = self._states[-1].skip

    def _byte(self, data: bytes) -> None:
        dropped = min(self._drop, len(data))
        self._drop -= dropped
        self._bytes += data[dropped:]

    def _settle_bytes(self) -> None:
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            self._say(_decode(data, self._fonts.get(self._states[-1].font, self._codepage)))

    def _say(self, words: str) -> None:
        state, flow = self._states[-1], self._flows[-1][1]
        if state.left_out:
            return
        if state.hidden_mark:
            if words.strip():
                flow.listed = "#" if any(one.isalnum() for one in words) else "-"
            return
        flow.words.append((words, state.strong))


def _decode(data: bytes, codepage: int) -> str:
    for encoding in (f"cp{codepage}" if codepage != 10000 else "mac-roman", "cp1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def _joined(words: str) -> str:
    """Join the halves of surrogate pairs."""
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _end_paragraph(flow: _Flow, kind: DocumentBlockKind) -> None:
    text = _joined("".join(words for words, _ in flow.words))
    strong = bool(text.strip()) and all(bold for words, bold in flow.words if words.strip())
    flow.words = []
    if not text.strip():
        return
    if kind is DocumentBlockKind.PARAGRAPH and flow.level:
        flow.pieces.append(Piece(DocumentBlockKind.HEADING, text, min(flow.level, 9), strong))
    elif kind is DocumentBlockKind.PARAGRAPH and flow.listed:
        flow.pieces.append(Piece(DocumentBlockKind.BULLET, text, flow.depth, strong, flow.listed.strip("-")))
    else:
        flow.pieces.append(Piece(kind, text, 0, strong))
    if flow.listed and kind is DocumentBlockKind.PARAGRAPH:
        flow.listed = ""


def _end_cell(flow: _Flow) -> None:
    flow.row = [] if flow.row is None else flow.row
    flow.row.append(" ".join(_joined("".join(words for words, _ in flow.words)).split()))
    flow.words = []


def _end_row(flow: _Flow) -> None:
    if flow.row and any(flow.row):
        flow.pieces.append(Piece(DocumentBlockKind.TABLE_ROW, "\t".join(flow.row)))
    flow.row = None
