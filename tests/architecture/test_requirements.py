"""What is installed is pinned by hash, and no committed file says where it comes from."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKED = ("bootstrap", "app", "dev")
LOCK_FILES = {"uv.lock", "pylock.toml", "poetry.lock", "Pipfile.lock"}


def pins(name: str) -> dict[str, str]:
    """Read ``name==version`` of each locked library, with any marker left out."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"(?m)^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", text))


def wanted(name: str) -> set[str]:
    """Read the names of an ``.in`` file."""
    lines = (ROOT / "requirements" / f"{name}.in").read_text(encoding="utf-8").splitlines()
    return {line.strip().split("[")[0] for line in lines if re.match(r"[a-zA-Z]", line)}


def committed_files() -> list[Path]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listing.returncode:
        pytest.skip("not a git checkout: which files are committed cannot be told")
    return [ROOT / name for name in listing.stdout.decode().split("\0") if name]


def runtime_names() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    listed = project["dependencies"] + [
        entry
        for extra, entries in project["optional-dependencies"].items()
        if extra != "all"
        for entry in entries
    ]
    return {re.split(r"[<>=!~\[; ]", entry)[0] for entry in listed}


@pytest.mark.parametrize("name", LOCKED)
def test_lock_names_no_address(name):
    for suffix in ("in", "txt"):
        text = (ROOT / "requirements" / f"{name}.{suffix}").read_text(encoding="utf-8")
        assert re.findall(r"://|--(?:extra-)?index-url|--find-links", text) == []


@pytest.mark.parametrize("name", LOCKED)
def test_lock_pins_every_library_by_hash(name):
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"(?m)^(?=[A-Za-z])", text)[1:]
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert len(entries) == len(pins(name))


@pytest.mark.parametrize("name", LOCKED)
def test_lock_holds_every_name_asked_for(name):
    assert wanted(name) - set(pins(name)) == set()


def test_locks_agree_on_versions():
    app, dev, bootstrap = pins("app"), pins("dev"), pins("bootstrap")
    assert {name: dev.get(name) for name in app} == app
    assert {name: dev.get(name, version) for name, version in bootstrap.items()} == bootstrap


def test_project_and_app_name_the_same_libraries():
    assert runtime_names() == wanted("app")


def test_locks_that_write_addresses_are_not_committed():
    assert [file.name for file in committed_files() if file.name in LOCK_FILES] == []


def test_package_locks_name_no_address():
    locks = [file for file in committed_files() if file.name in {"package-lock.json", "npm-shrinkwrap.json"}]
    resolved = [
        entry["resolved"]
        for lock in locks
        for entry in json.loads(lock.read_text(encoding="utf-8")).get("packages", {}).values()
        if "resolved" in entry
    ]
    assert resolved == []


def test_committed_files_name_no_package_registry():
    hosts = re.compile("|".join(("pypi" + r"\.org", "pythonhosted" + r"\.org", "npmjs" + r"\.(org|com)")))
    naming = [
        str(file.relative_to(ROOT))
        for file in committed_files()
        if file.is_file() and hosts.search(file.read_text(encoding="utf-8", errors="ignore"))
    ]
    assert naming == []


def imported_names() -> set[str]:
    """List the top-level names that the library imports from outside itself and Python."""
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in (ROOT / "src").rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    named = {
        node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level
    }
    return {name.split(".")[0] for name in plain | named} - set(sys.stdlib_module_names) - {"redthread"}


def test_library_imports_only_what_is_asked_for():
    providers = packages_distributions()
    asked = {canonical(name) for name in wanted("app")}
    unasked = {
        name for name in imported_names() if not {canonical(each) for each in providers.get(name, [])} & asked
    }
    assert unasked == set()


def canonical(name: str) -> str:
    """Spell a library's name as the registries compare it: ``pdfminer.six`` is ``pdfminer-six``."""
    return re.sub(r"[-_.]+", "-", name).lower()
