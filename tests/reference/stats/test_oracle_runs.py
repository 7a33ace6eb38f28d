"""R, where it is installed, still says what the files beside this one hold (r-base-core and r-cran-survey of Debian)."""

import json
import shutil
import subprocess
import sys

import numpy
import pytest

from tests.reference.stats.r_results import HERE


def numbers(value):
    """All numbers of a result in order, a missing one as not a number."""
    if isinstance(value, dict):
        return [number for key in value if key != "versions" for number in numbers(value[key])]
    if isinstance(value, list):
        return [number for one in value for number in numbers(one)]
    return [numpy.nan if value is None else value]


def survey_is_here():
    return (
        shutil.which("Rscript") is not None
        and not subprocess.run(
            ["Rscript", "-e", "library(survey)"], capture_output=True, check=False
        ).returncode
    )


@pytest.mark.slow
def test_oracle_says_the_same_again(tmp_path):
    if not survey_is_here():
        pytest.skip("R with the package survey is not here: the stored results stand as they were made")
    sample = subprocess.run(
        [sys.executable, HERE / "generate.py"], capture_output=True, text=True, check=True
    ).stdout
    (tmp_path / "generated.csv").write_text(sample, encoding="ascii")
    command = ["Rscript", HERE / "oracle.R", tmp_path / "generated.csv", tmp_path]
    subprocess.run(command, check=True, capture_output=True)
    for name in ("api.json", "api_data.json", "generated.json"):
        again, stored = (json.loads((folder / name).read_text("ascii")) for folder in (tmp_path, HERE))
        assert numbers(again) == pytest.approx(numbers(stored), rel=1e-9, abs=1e-11, nan_ok=True)
