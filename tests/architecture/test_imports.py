"""The import contracts hold, and they saw every file (house style, rule 1)."""

import configparser
import json
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "redthread"

# Each takes longer to load than a command may take to answer: they are imported inside functions.
HEAVY = {
    "altair",
    "docx",
    "lxml",
    "odf",
    "openpyxl",
    "pdfplumber",
    "phonenumbers",
    "polars",
    "pypdf",
    "typst",
    "vl_convert",
    "xlsxwriter",
}


def module_name(file: Path) -> str:
    """Name the module of a file: ``src/redthread/a/__init__.py`` is ``redthread.a``."""
    parts = file.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@pytest.fixture(scope="module")
def contracts() -> list[configparser.SectionProxy]:
    """Read the contracts of ``.importlinter``."""
    config = configparser.ConfigParser()
    config.read(ROOT / ".importlinter", encoding="utf-8")
    return [config[name] for name in config.sections() if name.startswith("importlinter:contract:")]


def test_contracts_are_kept():
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"]
    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout


def test_layers_are_exhaustive(contracts):
    layers = [contract for contract in contracts if contract["type"] == "layers"]
    assert [(contract["containers"], contract["exhaustive"]) for contract in layers] == [
        ("redthread", "True")
    ]


def test_network_and_django_are_forbidden(contracts):
    whole = [contract for contract in contracts if contract.get("source_modules") == "redthread"]
    refused = {name for contract in whole for name in contract["forbidden_modules"].split()}
    assert {"django", "socket", "urllib", "http"} - refused == set()


def test_every_contract_says_why():
    sections = (ROOT / ".importlinter").read_text(encoding="utf-8").split("[importlinter:contract:")[1:]
    silent = [section.split("]")[0] for section in sections if "\n# Why: " not in section]
    assert silent == []


def test_files_on_disk_equal_the_modules_the_contracts_saw():
    on_disk = {module_name(file) for file in PACKAGE.rglob("*.py")}
    assert set(grimp.build_graph("redthread", cache_dir=None).modules) == on_disk


def test_every_folder_with_code_is_a_package():
    folders = {folder for file in PACKAGE.rglob("*.py") for folder in file.relative_to(PACKAGE).parents}
    without = sorted(str(folder) for folder in folders if not (PACKAGE / folder / "__init__.py").is_file())
    assert without == []


def test_module_names_are_subjects():
    refused = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "tools"}
    names = {part for file in PACKAGE.rglob("*.py") for part in module_name(file).split(".")}
    assert names & refused == set()


def test_no_module_loads_a_heavy_library():
    names = sorted(module_name(file) for file in PACKAGE.rglob("*.py") if file.name != "__main__.py")
    program = f"import importlib, json, sys\n[importlib.import_module(n) for n in {names}]\nprint(json.dumps(list(sys.modules)))"
    outcome = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stderr
    assert HEAVY & set(json.loads(outcome.stdout)) == set()
