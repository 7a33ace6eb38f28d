"""How long reading and validating a large study takes, as a ratio to a bare loop over the same tables.

The peer is the least that any reader of these files must do: decode each table and walk its rows with
``csv.DictReader``. It checks nothing and keeps nothing.
"""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Callable, Mapping

from benchmarks.generate import large_files
from redthread.formats.folder import read_files

LIMIT = 4.0


def walk(files: Mapping[str, bytes]) -> int:
    """Walk every row of every table."""
    tables = (data for name, data in files.items() if name.endswith(".csv"))
    return sum(sum(1 for _ in csv.DictReader(io.StringIO(data.decode()))) for data in tables)


def seconds(run: Callable[[], object], times: int = 3) -> float:
    """The shortest of some runs."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    files = large_files()
    whole, bare = seconds(lambda: read_files(files)), seconds(lambda: walk(files))
    megabytes = sum(map(len, files.values())) / 1_000_000
    print(
        f"read and validate a study: {whole:.2f} s (limit {LIMIT:.0f} s), {megabytes:.0f} MB, 100,000 passages"
    )
    print(f"csv.DictReader over its tables: {bare:.2f} s; ratio {whole / bare:.2f}")


if __name__ == "__main__":
    main()
