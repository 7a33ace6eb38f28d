"""The report's fonts inside the web page: cut down to Latin letters, as data addresses."""

from __future__ import annotations

import base64
import io
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from redthread.publish.fonts import SANS, SERIF

_FACES = (
    (SANS, "SourceSansPro-Regular.ttf", 400, "normal"),
    (SANS, "SourceSansPro-It.ttf", 400, "italic"),
    (SANS, "SourceSansPro-Semibold.ttf", 600, "normal"),
    (SERIF, "SourceSerifPro-Semibold.ttf", 600, "normal"),
)
_LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x2027),
    0x2030,
    0x20AC,
    0x2192,
    0x2212,
    0x2264,
    0x2265,
)


def font_faces(folders: tuple[Path, ...]) -> str:
    """The ``@font-face`` rules of the faces found in the folders; empty where there are none.

    Parameters
    ----------
    folders : tuple of Path
        From `redthread.publish.fonts.font_folders`.

    Examples
    --------
    >>> font_faces(())
    ''
    """
    if find_spec("fontTools") is None:
        return ""
    return "".join(
        _rule(family, path, weight, style)
        for family, name, weight, style in _FACES
        for path in [folder / name for folder in folders]
        if path.is_file()
    )


def _rule(family: str, path: Path, weight: int, style: str) -> str:
    data = base64.b64encode(_subset(path)).decode("ascii")
    return (
        f"@font-face{{font-family:'{family}';font-weight:{weight};font-style:{style};font-display:swap;"
        f"src:url(data:font/woff;base64,{data}) format('woff')}}\n"
    )


@lru_cache(maxsize=8)
def _subset(path: Path) -> bytes:
    from fontTools import subset  # type: ignore[import-untyped]  # no stubs exist for it

    options = subset.Options(flavor="woff", hinting=False, recalc_timestamp=False, notdef_outline=True)
    options.layout_features = ["kern", "liga", "tnum", "lnum"]
    made = io.BytesIO()
    with subset.load_font(str(path), options) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=_LETTERS)
        cutter.subset(font)
        subset.save_font(font, made, options)
    return made.getvalue()
