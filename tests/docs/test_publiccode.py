"""``publiccode.yml`` follows the standard, as far as its schema of version 0.5 says it."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]

MANDATORY = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "categories",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}
OPTIONAL = {"softwareVersion", "intendedAudience", "dependsOn"}
# The part of the controlled vocabulary that fits a program of this kind.
CATEGORIES = {
    "data-analytics",
    "data-collection",
    "document-management",
    "feedback-and-reviews-management",
    "knowledge-management",
    "survey",
}


@pytest.fixture(scope="module")
def publiccode():
    return yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_publiccode_has_the_keys_of_the_standard(publiccode):
    assert MANDATORY - set(publiccode) == set()
    assert set(publiccode) - MANDATORY - OPTIONAL == set()


def test_publiccode_uses_the_controlled_words(publiccode):
    assert set(publiccode["categories"]) - CATEGORIES == set()
    assert publiccode["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert publiccode["softwareType"] == "standalone/desktop"
    assert publiccode["maintenance"]["type"] in {"internal", "contract", "community", "none"}


@pytest.mark.parametrize("language", ["da", "en"])
def test_publiccode_description_keeps_the_lengths(publiccode, language):
    description = publiccode["description"][language]
    assert len(description["shortDescription"]) <= 150
    assert 150 <= len(description["longDescription"]) <= 10_000
    assert 5 <= len(description["features"]) <= 20


def test_publiccode_languages_equal_the_descriptions(publiccode):
    assert publiccode["localisation"]["availableLanguages"] == list(publiccode["description"])


def test_publiccode_and_project_agree(publiccode, project):
    assert publiccode["legal"]["license"] == project["license"]
    assert publiccode["softwareVersion"] == project["version"]


def test_publiccode_names_no_other_address_than_the_placeholder(publiccode):
    text = (ROOT / "publiccode.yml").read_text(encoding="utf-8")
    assert re.findall(r"https?://[^\s\"]+", text) == [publiccode["url"]]


def test_licence_is_the_whole_eupl():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    articles = [int(number) for number in re.findall(r"(?m)^(\d+)\.\s?[A-Z]", text)]
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert articles == list(range(1, 16))
    assert "‘Compatible Licences’ according to Article 5 EUPL are:" in text
