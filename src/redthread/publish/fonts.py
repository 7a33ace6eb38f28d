"""Where the font files of the report lie (docs/decisions/0001-fonts.md)."""

from importlib.util import find_spec
from pathlib import Path

SANS = "Source Sans Pro"
SERIF = "Source Serif Pro"
FALLBACK_SERIF = "Libertinus Serif"

_SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_PACKAGES = ("font_source_sans_pro", "font_source_serif_pro")


def font_folders(override: Path | None = None) -> tuple[Path, ...]:
    """Find the folders that hold the report's fonts, the first to be asked first.

    Parameters
    ----------
    override
        A folder of the user's own fonts (from ``REDTHREAD_FONTS``); it replaces the others.

    Returns
    -------
    tuple of Path
        Folders with fonts. Empty when there are none: Typst then uses the fonts embedded in it,
        and the command says so.

    Examples
    --------
    >>> [folder.name for folder in font_folders()]
    ['files', 'files']
    >>> font_folders(Path("no such folder"))
    ()
    """
    if override is not None:
        return (override,) if any(one.suffix.lower() in _SUFFIXES for one in override.rglob("*")) else ()
    return tuple(folder for package in _PACKAGES for folder in _package_folder(package))


def _package_folder(package: str) -> tuple[Path, ...]:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return ()
    folder = Path(spec.origin).parent / "files"
    return (folder,) if folder.is_dir() else ()
