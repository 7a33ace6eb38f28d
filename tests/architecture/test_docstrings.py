"""Every public name of the library says in its docstring what it is (house style, rule 7)."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "redthread"

Documented = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def public_definitions(body: list[ast.stmt], prefix: str = "") -> Iterator[tuple[str, Documented]]:
    """List the public functions and classes of a module, and the methods of the classes."""
    for node in body:
        if not isinstance(node, Documented) or node.name.startswith("_"):
            continue
        yield prefix + node.name, node
        if isinstance(node, ast.ClassDef):
            yield from public_definitions(node.body, f"{prefix}{node.name}.")


def undocumented(source: str) -> list[str]:
    """Name what lacks a docstring; the module itself is called ``module``."""
    tree = ast.parse(source)
    names = [] if ast.get_docstring(tree) else ["module"]
    return names + [name for name, node in public_definitions(tree.body) if not ast.get_docstring(node)]


def test_every_public_name_has_a_docstring():
    missing = {
        str(file.relative_to(PACKAGE)): names
        for file in sorted(PACKAGE.rglob("*.py"))
        if (names := undocumented(file.read_text(encoding="utf-8")))
    }
    assert missing == {}


def test_undocumented_finds_what_lacks_a_docstring():
    source = (
        'def shown():\n    """Say."""\n\nclass Bare:\n    def method(self): ...\n    def _own(self): ...\n'
    )
    assert undocumented(source) == ["module", "Bare", "Bare.method"]
