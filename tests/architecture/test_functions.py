"""Functions are short and take few arguments (house style: measured on the code that reads best)."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "redthread"

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions() -> Iterator[tuple[str, Function]]:
    """List every function of the library with its place."""
    for file in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, Function):
                yield f"{file.relative_to(PACKAGE)}:{node.lineno} {node.name}", node


def code_lines(function: Function) -> int:
    """Count the lines of a function's body, its docstring left out."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno - body[0].lineno + 1) if body else 0


def positional_arguments(function: Function) -> int:
    arguments = [*function.args.posonlyargs, *function.args.args]
    return len([argument for argument in arguments if argument.arg not in {"self", "cls"}])


def test_functions_are_short():
    lengths = sorted(code_lines(function) for _, function in functions())
    assert statistics.median(lengths) <= 7
    assert lengths[int(len(lengths) * 0.95)] <= 35


def test_functions_above_sixty_lines_are_rare():
    found = list(functions())
    long = [place for place, function in found if code_lines(function) > 60]
    assert len(long) <= len(found) * 0.02, long


def test_functions_with_many_arguments_name_them():
    many = [place for place, function in functions() if positional_arguments(function) > 5]
    assert many == []
