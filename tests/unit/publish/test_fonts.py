from pathlib import Path

import pytest

from redthread.publish import fonts
from redthread.publish.fonts import font_folders


def test_font_folders_hold_the_styles_of_both_families():
    stems = {file.stem for folder in font_folders() for file in folder.glob("*.ttf")}
    wanted = {
        f"{family}-{style}"
        for family in ("SourceSansPro", "SourceSerifPro")
        for style in ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")
    }
    assert wanted - stems == set()


def test_font_folders_give_the_override_alone(tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "Ellesund.TTF").write_bytes(b"")
    assert font_folders(tmp_path) == (tmp_path,)


def test_font_folders_without_fonts_in_the_named_folder_are_empty(tmp_path):
    (tmp_path / "LICENSE.txt").write_text("none here")
    assert font_folders(tmp_path) == ()


def test_font_folders_without_the_named_folder_are_empty():
    assert font_folders(Path("no such folder")) == ()


@pytest.mark.parametrize("package", ["no_such_font_package", "json"])
def test_font_folders_pass_over_a_package_without_fonts(monkeypatch, package):
    monkeypatch.setattr(fonts, "_PACKAGES", (package,))
    assert font_folders() == ()


def test_font_families_are_the_ones_named():
    typst = pytest.importorskip("typst")
    families = typst.Fonts(
        include_system_fonts=False, font_paths=[str(folder) for folder in font_folders()]
    ).families()
    assert {fonts.SANS, fonts.SERIF, fonts.FALLBACK_SERIF} - set(families) == set()
