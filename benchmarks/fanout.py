"""`python -m benchmarks.fanout`: how fast an alert and a note reach their sockets, compared with the limit and the stock way.

Prints Markdown; see README.md in this folder for what is compared with what. Ends with 0 unless it could not run.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
from dataclasses import asdict
from pathlib import Path
from time import perf_counter

import uvloop

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rig import broadcast, report, targeted
from benchmarks.rig.budget import Budget
from benchmarks.rig.setup import OURS, set_up


async def main(options: argparse.Namespace) -> None:
    start = perf_counter()
    idles = sorted({0, *options.idle})
    budget = Budget(options.seconds, [*(2.0 + idle / 500 for idle in idles), 4.0 + options.sockets / 500])
    async with set_up(max(idles), options.sockets) as setup:
        # The client's own garbage collection would be measured as everybody's delay.
        gc.collect()
        gc.freeze()
        gc.disable()
        alerts = await targeted.measure(setup, idles, options.rounds, budget)
        notes = await broadcast.measure(setup, options.sockets, options.rounds, budget)
    aims = report.aims(alerts, notes)
    print(
        f"{report.machine()} {alerts[-1].rounds} and {notes[-1].rounds} rounds, {perf_counter() - start:.0f} s.\n"
    )
    print("### A call alerts 10 sockets\n")
    print(report.targeted_table(alerts))
    print(f"\n{report.joining(setup.clients[OURS].joins)}")
    print(f"\n### A note goes to {options.sockets:,} sockets\n")
    print(report.broadcast_table(notes, setup.left_out))
    print("\n### Aims\n")
    print("\n".join(map(str, aims)))
    if options.json:
        joins = setup.clients[OURS].joins
        figures = {
            "machine": report.machine(),
            "targeted": alerts,
            "broadcast": notes,
            "joins": joins,
            "aims": aims,
        }
        options.json.write_text(json.dumps(figures, default=asdict, indent=1) + "\n")


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--idle", type=int, nargs="+", default=[300, 3000], help="idle sockets, besides none")
    parser.add_argument("--sockets", type=int, default=1000, help="sockets of the broadcast")
    parser.add_argument("--rounds", type=int, default=40, help="rounds of each phase, at most")
    parser.add_argument("--seconds", type=float, default=230, help="fewer rounds where it would take longer")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    return parser.parse_args()


if __name__ == "__main__":
    uvloop.run(main(read_options()))
