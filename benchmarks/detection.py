"""How well claims are found: precision and recall on the labelled sentences, by set (en2 is the second English one).

The frozen half was scored once, when the rules were finished (tests/reference/quantifiers/README.md); after that its figures
only tell whether the rules have changed since.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from redthread.text import quantifiers

LABELLED = Path(__file__).parent.parent / "tests" / "reference" / "quantifiers"
HALVES = ("dev", "frozen")
SETS = (("da", "da"), ("en", "en"), ("en2", "en"))


def main() -> None:
    """Print precision and recall by half and set."""
    sys.path.insert(0, str(LABELLED))
    scorer = import_module("score")
    for half in HALVES:
        for name, language in SETS:
            read = scorer.sentences(_lines(name, half))
            tally = scorer.score_by_language({language: read}, quantifiers)[language].overall
            print(
                f"{half} {name}: {len(read)} sentences, {tally.labelled} claims; "
                f"precision {tally.precision:.3f}, recall {tally.recall:.3f}"
            )


def _lines(name: str, half: str) -> list[str]:
    return (LABELLED / f"{name}_{half}.jsonl").read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    main()
