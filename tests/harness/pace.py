"""Time limits that scale with the machine: its slowness is measured once for each run.

The first process measures. The workers of pytest-xdist, and every program that the tests start, read the result from
`TEST_PACE`. Setting that variable beforehand skips the measurement.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache
from typing import TypeVar

T = TypeVar("T")
VARIABLE = "TEST_PACE"
PROBES = 2
"""As many as the workers of `make test`: what shares one core, or has a busy neighbour, is found slow."""

NOMINAL_S = 0.35
"""What one probe takes on the machine that the limits were written for, with nothing else running."""

MOST = 10.0
"""A machine that is slower than this needs no more time but another look."""

PROBE = """
import hashlib, json, time
began = time.perf_counter()
found = {}
for n in range(60_000):
    text = json.dumps({"n": n, "of": [n % 7, n % 11]})
    found[hashlib.sha256(text.encode()).hexdigest()[:8]] = text
sum(len(found[key]) for key in sorted(found))
print(time.perf_counter() - began)
"""


@cache
def pace() -> float:
    """How many times slower than the nominal machine this one is, at least 1."""
    if VARIABLE not in os.environ:
        os.environ[VARIABLE] = str(_measured())
    return float(os.environ[VARIABLE])


def within(seconds: float) -> float:
    """A time limit in seconds, scaled to this machine."""
    return seconds * pace()


def within_ms(milliseconds: float) -> float:
    """A scaled time limit in milliseconds, as browsers take it."""
    return milliseconds * pace()


def until(
    done: Callable[[], T],
    seconds: float,
    what: str,
    *,
    every_s: float = 0.05,
    pause: Callable[[float], None] = time.sleep,
) -> T:
    """Wait for the first true answer of `done` and return it. Raises AssertionError after the scaled time."""
    limit = time.monotonic() + within(seconds)
    while not (answer := done()):
        assert time.monotonic() < limit, f"not within {within(seconds):.0f} s: {what}"
        pause(every_s)
    return answer


def pace_of(probes_s: list[float]) -> float:
    """The pace by the slowest probe, in steps of a tenth."""
    return round(min(MOST, max(1.0, max(probes_s) / NOMINAL_S)), 1)


def _measured() -> float:
    running = [
        subprocess.Popen([sys.executable, "-c", PROBE], stdout=subprocess.PIPE, text=True)
        for _ in range(PROBES)
    ]
    return pace_of([float(probe.communicate()[0]) for probe in running])


if __name__ == "__main__":
    sys.stdout.write(f"{pace()}\n")
