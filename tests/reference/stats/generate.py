"""Write a small sample with strata, clusters, missing answers and unequal weights; the same one every time.

Run as ``python tests/reference/stats/generate.py > generated.csv``. Stratum 4 is drawn whole, stratum 5 has one cluster.
"""

import random
import sys

COLUMNS = ("h", "psu", "psus", "people", "w", "seg", "q1", "q2", "y")


def rows():
    """Give each row as a tuple in the order of ``COLUMNS``; a missing answer is None."""
    draw = random.Random(20261120)
    found = []
    for stratum, clusters in enumerate((4, 3, 6, 5, 4, 1)):
        frame = clusters if stratum == 4 else clusters + draw.randint(2, 9)
        for cluster in range(clusters):
            found += cluster_rows(draw, stratum, cluster, frame)
    return found


def cluster_rows(draw, stratum, cluster, frame):
    size, shift = draw.randint(4, 14), draw.gauss(0, 0.6)
    people = size + draw.randint(1, 20)
    return [row(draw, (stratum, cluster, frame, people), shift) for _ in range(size)]


def row(draw, place, shift):
    weight = round(draw.uniform(0.5, 4), 3)
    first, second = (answer(draw, shift) for _ in range(2))
    return (
        *place,
        weight,
        draw.choice((0, 0, 0, 1, 1, 2, 2, 3)),
        first,
        second,
        round(draw.gauss(50 + 9 * shift, 12), 2),
    )


def answer(draw, shift):
    if draw.random() < 0.12:
        return None
    return min(5, max(1, round(3 + shift + draw.gauss(0, 1.1))))


def columns():
    """Give the sample by column name."""
    return dict(zip(COLUMNS, (list(column) for column in zip(*rows(), strict=True)), strict=True))


def main():
    lines = [",".join("" if cell is None else str(cell) for cell in one) for one in rows()]
    sys.stdout.write("\n".join((",".join(COLUMNS), *lines)) + "\n")


if __name__ == "__main__":
    main()
