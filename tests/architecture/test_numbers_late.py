"""The small kernels and the command line start without numpy: a server that only checks need not have it."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("name", ["redthread.stats", "redthread.stats.intervals", "redthread.cli"])
def test_module_starts_without_the_libraries_for_numbers(name):
    program = f"import sys, {name}; print(sorted({{'numpy', 'scipy'}} & set(sys.modules)))"
    outcome = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (outcome.stdout.strip(), outcome.stderr) == ("[]", "")
