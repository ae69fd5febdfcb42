"""`python -m benchmarks.match`: how long an allocation takes with 1,000 and with 100,000 units.

Prints Markdown; see README.md in this folder for what is compared with what. Ends with 0 unless it could not run.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rig.servers import DurablePostgres
from tests.harness.installation import application_environment, run

AIM_MS, AIM_AT = 20.0, 10_000
ROWS = {
    "decision": "coresponder: search, checks, reasons, ranking, sentence",
    "decision, in memory": "the same, units and NumPy haversine in memory",
    "search": "coresponder: the search alone, units loaded",
    "search, in memory": "NumPy: the search alone, ids",
    "whole call": "coresponder: the whole call, written and committed",
}
Measured = dict[int, dict[str, Any]]


def main(options: argparse.Namespace) -> None:
    start = perf_counter()
    postgres = DurablePostgres()
    try:
        postgres.start()
        has_postgis = _has_postgis(postgres)
        measured = {count: _measure(postgres, count, options.calls) for count in options.units}
    finally:
        postgres.remove()
    packages = ", ".join(f"{name} {version(name)}" for name in ("Django", "psycopg", "numpy"))
    load = "/".join(f"{one:.1f}" for one in os.getloadavg())
    print(
        f"{os.cpu_count()} cores, load {load} at the end, Python {platform.python_version()}, {packages}. "
        f"{options.calls} calls, {perf_counter() - start:.0f} s.\n"
    )
    print(_table(measured))
    print(f"\nPostGIS: {'installed, and not measured here' if has_postgis else 'not installed'}.\n")
    print("\n".join(_aims(measured)))


def _has_postgis(postgres: DurablePostgres) -> bool:
    import psycopg

    with psycopg.connect(postgres.url()) as line:
        found = line.execute("SELECT 1 FROM pg_available_extensions WHERE name = 'postgis'").fetchone()
    return found is not None


def _measure(postgres: DurablePostgres, count: int, calls: int) -> dict[str, Any]:
    environment = application_environment(postgres.create(f"county_{count}"), "") | {"LOG_LEVEL": "WARNING"}
    run(environment, "manage.py", "migrate", "--verbosity", "0")
    run(environment, "manage.py", "load_doctrine")
    measured: dict[str, Any] = json.loads(
        run(environment, "-m", "benchmarks.rig.choosing", str(count), str(calls))
    )
    return measured


def _table(measured: Measured) -> str:
    heads = ["p50 / p99 ms", *(f"{count:,} units" for count in measured), "growth of p50"]
    lines = [_line(heads), _line(["---"] * len(heads))]
    for name, said in ROWS.items():
        times = [measured[count][name] for count in measured]
        growth = f"{_p(times[-1], 50) / _p(times[0], 50):.2f}×"
        lines.append(_line([said, *(f"{_p(one, 50):.2f} / {_p(one, 99):.2f}" for one in times), growth]))
    return "\n".join(lines)


def _aims(measured: Measured) -> list[str]:
    counts = list(measured)
    growth = _p(measured[counts[-1]]["decision"], 50) / _p(measured[counts[0]]["decision"], 50)
    aims = [
        (
            f"decision, growth of p50 from {counts[0]:,} to {counts[-1]:,} units: {growth:.2f}×",
            growth,
            counts[-1] / counts[0],
        )
    ]
    if AIM_AT in measured:
        p99 = _p(measured[AIM_AT]["decision"], 99)
        aims.append((f"decision, p99 at {AIM_AT:,} units: {p99:.2f} ms", p99, AIM_MS))
    return [f"- {'pass' if got < aim else 'MISS'}: {said} (aim < {aim:g})" for said, got, aim in aims]


def _p(times: list[float], percent: float) -> float:
    return float(np.percentile(times, percent))


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--units", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--calls", type=int, default=220, help="the first 20 warm up")
    return parser.parse_args()


if __name__ == "__main__":
    main(read_options())
