"""Every example in a docstring of the library runs and gives what it says."""

import doctest
import importlib
import pkgutil

import pytest

import redthread

MODULES = [
    "redthread",
    *sorted(module.name for module in pkgutil.walk_packages(redthread.__path__, "redthread.")),
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_the_module_hold(name, capsys):
    outcome = doctest.testmod(importlib.import_module(name), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert outcome.failed == 0, capsys.readouterr().out


def test_examples_exist():
    finder = doctest.DocTestFinder(exclude_empty=True)
    examples = sum(
        len(test.examples) for name in MODULES for test in finder.find(importlib.import_module(name), name)
    )
    assert examples > 0
