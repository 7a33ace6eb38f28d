"""How long reading prose takes: 5,000 sentences, 3,000 quotes in a long source, and hostile text twice as long.

The peer of the quantifiers is the bare splitting of the same text into words; the peer of the anchor is one
``str.find`` for each quote, which finds nothing that lost its layout. Hostile text must take about twice as long
when it is twice as long.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable

from redthread.text import Haystack, quantifiers, sentences

PIECES = (
    "Nogle ledere savner sparring, mens andre roser den.",
    "Det bør overvejes, om flere skoleledere kan dele en administrativ medarbejder.",
    "Mødet varede et par timer, og »alle ledere« var inviteret.",
    "Desuden peger langt de fleste på, at tonen er god.",
    "Kapitlet samler ledernes ideer til et bedre forløb i hverdagen.",
)
HOSTILE = ("alle ledere ", ", ", '"a ', '»"', ".", "ikke mange ", "alle ledere, der ", " ")


def seconds(run: Callable[[], object], times: int = 3) -> float:
    """The shortest of some runs."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return best


def quotes(text: str, count: int) -> list[str]:
    """Stretches of a text with their white space changed, so that none stands there exactly."""
    chance = random.Random(7)
    starts = [chance.randrange(len(text) - 80) for _ in range(count)]
    return [re.sub(r"\s+", "\n ", text[at : at + 80].strip()) for at in starts]


def main() -> None:
    rows = [
        f"Sag {i}. {PIECES[i % len(PIECES)]}" for i in range(5000)
    ]  # each another text: what was read is kept
    ours, bare = (
        seconds(lambda: [quantifiers(r, "da") for r in rows], times=1),
        seconds(lambda: [re.findall(r"\w+", r) for r in rows]),
    )
    print(
        f"quantifiers of 5,000 sentences: {ours:.2f} s (limit 1 s); splitting into words: ratio {ours / bare:.0f}"
    )
    chance = random.Random(3)
    words = "\n".join(PIECES).split()
    text = " ".join(chance.choice(words) for _ in range(60_000))[:300_000]
    sought = quotes(text, 3000)
    ours = seconds(lambda: [source.anchor(q) for source in [Haystack(text)] for q in sought], 1)
    bare = seconds(lambda: [text.find(q) for q in sought], 1)
    print(f"3,000 quotes in {len(text):,} characters: {ours:.2f} s; str.find alone: ratio {ours / bare:.1f}")
    for unit in HOSTILE:
        short, long = unit * (60_000 // len(unit)), unit * (120_000 // len(unit))
        ratio = seconds(lambda t=long: _both(t), 1) / seconds(lambda t=short: _both(t), 1)  # type: ignore[misc]
        print(f"twice as much of {unit!r}: ratio {ratio:.1f}")


def _both(text: str) -> None:
    quantifiers(text, "da")
    sentences(text, "da")


if __name__ == "__main__":
    main()
