"""`python -m benchmarks.growth`: what one report costs at 10 entries of an incident, and at 8,000.

Prints Markdown; see README.md in this folder for what is compared with what. Ends with 0 unless it could not run.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rig.servers import DurablePostgres
from tests.harness.installation import application_environment, run

AIM = 1.5
LIMIT_S = 1_200
SHAPES = {"one": "one patient", "many": "ten entries of each patient"}
Measured = dict[tuple[str, str], dict[str, Any]]
"""By database and shape, the times of each number of entries."""


def main(options: argparse.Namespace) -> None:
    start = perf_counter()
    measured: Measured = {}
    postgres = DurablePostgres()
    try:
        postgres.start()
        for shape in SHAPES:
            measured["PostgreSQL", shape] = _measure(postgres.create(f"growth_{shape}"), shape, options)
    finally:
        postgres.remove()
    with tempfile.TemporaryDirectory() as folder:
        for shape in SHAPES:
            url = f"sqlite:///{folder}/{shape}.sqlite3"
            measured["SQLite", shape] = _measure(url, shape, options)
    packages = ", ".join(f"{name} {version(name)}" for name in ("Django", "psycopg"))
    load = "/".join(f"{one:.1f}" for one in os.getloadavg())
    print(
        f"{os.cpu_count()} cores, load {load} at the end, Python {platform.python_version()}, {packages}. "
        f"{options.rounds} rounds, {perf_counter() - start:.0f} s.\n"
    )
    print(_table(measured, options.entries))
    print("\n" + "\n".join(_aims(measured, options.entries)))


def _measure(database: str, shape: str, options: argparse.Namespace) -> dict[str, Any]:
    environment = application_environment(database, "") | {"LOG_LEVEL": "WARNING"}
    run(environment, "manage.py", "migrate", "--verbosity", "0")
    run(environment, "manage.py", "load_doctrine")
    counts = ",".join(map(str, options.entries))
    measured: dict[str, Any] = json.loads(
        run(environment, "-m", "benchmarks.rig.growing", shape, counts, str(options.rounds), limit_s=LIMIT_S)
    )
    return measured


def _table(measured: Measured, counts: list[int]) -> str:
    heads = ["p50 / p99 ms", *(f"{count:,} entries" for count in counts), "growth of p50"]
    lines = [_line(heads), _line(["---"] * len(heads))]
    for (database, shape), times in measured.items():
        cells = [f"{_p(times[str(count)], 50):.2f} / {_p(times[str(count)], 99):.2f}" for count in counts]
        lines.append(_line([f"{database}, {SHAPES[shape]}", *cells, f"{_growth(times, counts):.2f}×"]))
    return "\n".join(lines)


def _aims(measured: Measured, counts: list[int]) -> list[str]:
    return [
        f"- {'pass' if _growth(times, counts) <= AIM else 'MISS'}: {database}, {SHAPES[shape]}, p50 at {counts[-1]:,} against "
        f"{counts[0]:,} entries: {_growth(times, counts):.2f}× (aim ≤ {AIM}×)"
        for (database, shape), times in measured.items()
    ]


def _growth(times: dict[str, Any], counts: list[int]) -> float:
    return _p(times[str(counts[-1])], 50) / _p(times[str(counts[0])], 50)


def _p(times: list[float], percent: float) -> float:
    return float(np.percentile(times, percent))


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--entries", type=int, nargs="+", default=[10, 500, 2_000, 8_000])
    parser.add_argument("--rounds", type=int, default=120, help="the first 20 warm up")
    return parser.parse_args()


if __name__ == "__main__":
    main(read_options())
