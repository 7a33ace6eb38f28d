"""Tables: a row of short cells is one row; a table that only lays out the page is read as paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from redthread.formats.documents.document import DocumentBlockKind
from redthread.formats.documents.pieces import Piece

LONGEST_CELL = 300


def table_pieces(rows: Iterable[list[list[Piece]]]) -> Iterator[Piece]:
    r"""Turn rows of cells of pieces into pieces.

    A row whose cells hold at most one short paragraph each becomes one ``TABLE_ROW``, cells parted by a tab.
    Otherwise its pieces follow one another, cell by cell.

    Examples
    --------
    >>> paragraph = DocumentBlockKind.PARAGRAPH
    >>> [piece.text for piece in table_pieces([[[Piece(paragraph, "1")], [Piece(paragraph, "Tid")]]])]
    ['1\tTid']
    """
    for row in rows:
        cells = [[piece for piece in cell if piece.text.strip()] for cell in row]
        filled = [cell for cell in cells if cell]
        if len(filled) > 1 and all(_short(cell) for cell in filled):
            words = [" ".join(cell[0].text.split()) if cell else "" for cell in cells]
            yield Piece(
                DocumentBlockKind.TABLE_ROW, "\t".join(words), strong=all(cell[0].strong for cell in filled)
            )
        else:
            yield from (piece for cell in filled for piece in cell)


def _short(cell: list[Piece]) -> bool:
    return len(cell) == 1 and len(cell[0].text) <= LONGEST_CELL
