"""How well claims are found: precision and recall on the labelled sentences, by language.

The frozen half was scored once, when the rules were finished (tests/reference/quantifiers/README.md); after that its figures
only tell whether the rules have changed since.
"""

from __future__ import annotations

import sys
from pathlib import Path

from redthread.text import quantifiers

LABELLED = Path(__file__).parent.parent / "tests" / "reference" / "quantifiers"
HALVES = ("dev", "frozen")
LANGUAGES = ("da", "en")


def main() -> None:
    """Print precision and recall by half and language."""
    sys.path.insert(0, str(LABELLED))
    from score import score_by_language, sentences

    for half in HALVES:
        read = {each: sentences(_lines(each, half)) for each in LANGUAGES}
        for language, result in score_by_language(read, quantifiers).items():
            tally = result.overall
            print(
                f"{half} {language}: {len(read[language])} sentences, {tally.labelled} claims; "
                f"precision {tally.precision:.3f}, recall {tally.recall:.3f}"
            )


def _lines(language: str, half: str) -> list[str]:
    return (LABELLED / f"{language}_{half}.jsonl").read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    main()
