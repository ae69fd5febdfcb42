"""`python -m benchmarks.waiting`: what open incidents without a crew cost while nothing happens, and what a new call costs then.

Prints Markdown; see README.md in this folder. Ends with 0 unless it could not run.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rig.servers import DurablePostgres
from tests.harness.installation import application_environment, run

AIM_CORE, AIM_RATIO = 0.05, 1.3
WITHIN_S = 1_200


def main(options: argparse.Namespace) -> None:
    postgres = DurablePostgres()
    try:
        postgres.start()
        environment = application_environment(postgres.create("waiting"), "") | {"LOG_LEVEL": "WARNING"}
        run(environment, "manage.py", "migrate", "--verbosity", "0")
        run(environment, "manage.py", "load_doctrine")
        given = map(str, (options.incidents, options.calls, options.idle))
        measured: dict[str, Any] = json.loads(
            run(environment, "-m", "benchmarks.rig.waiting", *given, limit_s=WITHIN_S)
        )
    finally:
        postgres.remove()
    print("\n".join(report(measured, options.incidents)))


def report(measured: dict[str, Any], incidents: int) -> list[str]:
    core, ratio = measured["waiting"]["core"], median(measured["many"]) / median(measured["none"])
    load = "/".join(f"{one:.1f}" for one in os.getloadavg())
    return [
        f"{os.cpu_count()} cores, load {load} at the end.\n",
        "| open incidents without a crew | a core, idle | looks a second | a whole call, p50 ms |",
        "|---|---|---|---|",
        _row(0, measured["alone"], measured["none"]),
        _row(incidents, measured["waiting"], measured["many"]),
        "",
        f"- {_passed(core <= AIM_CORE)}: idle with {incidents} open {core:.1%} of a core (aim ≤ {AIM_CORE:.0%})",
        f"- {_passed(ratio <= AIM_RATIO)}: a call with {incidents} open against none {ratio:.2f}× (aim ≤ {AIM_RATIO}×)",
    ]


def _row(count: int, idle: dict[str, float], calls: list[float]) -> str:
    return f"| {count} | {idle['core']:.1%} | {idle['looks']:.2f} | {median(calls):.1f} |"


def _passed(aim: bool) -> str:
    return "pass" if aim else "MISS"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--incidents", type=int, default=300)
    parser.add_argument("--calls", type=int, default=60, help="the first 20 warm up")
    parser.add_argument("--idle", type=int, default=60, help="seconds")
    main(parser.parse_args())
