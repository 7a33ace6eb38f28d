import pytest

from redthread.text import sentences


def split(text: str, language: str = "da") -> list[str]:
    return [span.of(text) for span in sentences(text, language)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Det går godt. Vi er glade.", ["Det går godt.", "Vi er glade."]),
        (
            "Vi har bl.a. Ledertræf og f.eks. Netværk. Godt!",
            ["Vi har bl.a. Ledertræf og f.eks. Netværk.", "Godt!"],
        ),
        ("Den 27. april mødtes vi. Den 3. Maj igen.", ["Den 27. april mødtes vi.", "Den 3. Maj igen."]),
        (
            "Se pkt. 4 og nr. 12. Det er ca. 20 kr. Vi betaler.",
            ["Se pkt. 4 og nr. 12.", "Det er ca. 20 kr.", "Vi betaler."],
        ),
        ("Det skete i 2020. Lederne var trætte.", ["Det skete i 2020.", "Lederne var trætte."]),
        ("Økonomi, tid mv. Det var alt.", ["Økonomi, tid mv.", "Det var alt."]),
        (
            "Han sagde: »Det går. Vi er glade.« Så gik han.",
            ["Han sagde: »Det går. Vi er glade.«", "Så gik han."],
        ),
        ("Hvorfor? Fordi! Ja … Nej.", ["Hvorfor?", "Fordi!", "Ja …", "Nej."]),
        ("Overskrift\n\nBrødtekst her", ["Overskrift", "Brødtekst her"]),
        ("Ledernetværk\nAlle ledere har et.", ["Ledernetværk", "Alle ledere har et."]),
        ("- et punkt\n- et til\n  som fortsætter", ["- et punkt", "- et til\n  som fortsætter"]),
        ("1. Motivation\n2. Tid", ["1. Motivation", "2. Tid"]),
        (
            "Nogle savner ro. [F-012] Andre har den. [F-013]",
            ["Nogle savner ro. [F-012]", "Andre har den. [F-013]"],
        ),
        ("Spurgt af P. Hansen. Svaret kom.", ["Spurgt af P. Hansen.", "Svaret kom."]),
        ("Prisen er 3.5 mio. og stiger.", ["Prisen er 3.5 mio. og stiger."]),
        (
            "En lang linje, der er brudt,\nfordi den er lang. Slut.",
            ["En lang linje, der er brudt,\nfordi den er lang.", "Slut."],
        ),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_sentences_splits_danish(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Mr. Smith came, e.g. Monday. He left.", ["Mr. Smith came, e.g. Monday.", "He left."]),
        ("See Fig. 4. It shows no. 7.", ["See Fig. 4.", "It shows no. 7."]),
        ("“We try. We fail.” They said so.", ["“We try. We fail.”", "They said so."]),
    ],
)
def test_sentences_splits_english(text: str, parts: list[str]) -> None:
    assert split(text, "en") == parts
