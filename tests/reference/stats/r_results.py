"""What R survey 4.1-1 (R 4.2.2) said, written by oracle.R, and the samples it was asked about."""

import json
from pathlib import Path

import numpy
import pytest

from redthread.stats.design import Singleton, sampling_design
from tests.reference.stats.generate import columns

HERE = Path(__file__).parent
API = json.loads((HERE / "api.json").read_text("ascii"))
GENERATED = json.loads((HERE / "generated.json").read_text("ascii"))
API_DATA = {
    name: {key: numpy.array(values, float) for key, values in sample.items()}
    for name, sample in json.loads((HERE / "api_data.json").read_text("ascii")).items()
    if name != "versions"
}
API_DESIGNS = ("srs", "strat", "strat_wr", "clus1", "clus2")
GENERATED_DESIGNS = ("clusters", "two_stage", "strata")


def equal(expected):
    """The tolerance of the issue: relative 1e-9 or absolute 1e-12; what R has not is not a number here."""
    known = numpy.array(expected, float)
    return pytest.approx(known, rel=1e-9, abs=1e-12, nan_ok=True)


def api_sample(name):
    return API_DATA[name.removesuffix("_wr")]


def api_design(name):
    sample = api_sample(name)
    places = {
        "srs": {"fpc": "fpc"},
        "strat": {"strata": "stype", "fpc": "fpc"},
        "strat_wr": {"strata": "stype"},
        "clus1": {"clusters": "dnum", "fpc": "fpc"},
        "clus2": {"clusters": "dnum", "fpc": "fpc1", "second_fpc": "fpc2"},
    }[name]
    return sampling_design(sample["pw"], **{key: sample[column] for key, column in places.items()})


def generated_sample(*, last_stratum=False):
    """The generated sample; its last stratum has one cluster and is left out where no rule is given for that."""
    everybody = {key: numpy.array(values, float) for key, values in columns().items()}
    kept = everybody["h"] < (6 if last_stratum else 5)
    return {key: values[kept] for key, values in everybody.items()}


def generated_design(name):
    sample = generated_sample()
    stratified = {"strata": sample["h"]}
    clustered = stratified | {"clusters": sample["psu"], "fpc": sample["psus"]}
    two = clustered | {"second_fpc": sample["people"]}
    return sampling_design(
        sample["w"], **{"clusters": clustered, "two_stage": two, "strata": stratified}[name]
    )


def singleton_design(rule):
    sample = generated_sample(last_stratum=True)
    return sampling_design(
        sample["w"],
        strata=sample["h"],
        clusters=sample["psu"],
        fpc=sample["psus"],
        singleton=Singleton(rule),
    )


def item(name, sample):
    """The options of an item from 0; a missing answer is not a number."""
    return sample[name] - 1
