"""`python -m benchmarks.sign_ins`: what forty strangers who sign in at once cost the calls of a CAD, and how much memory they take.

Prints Markdown; see README.md in this folder. Ends with 0 unless it could not run.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter

import httpx

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from apps.demo.accounts import CAD_BEARER
from benchmarks.rig.servers import DurablePostgres
from tests.harness.installation import SERVED, Installation, application_environment, run

AIM_RATIO, AIM_MB = 1.3, 100.0
WARM_UP = 10
PLACE = {"lat": 53.7977, "lon": -1.5419}


def main(options: argparse.Namespace) -> None:
    postgres = DurablePostgres()
    try:
        postgres.start()
        url = postgres.create("sign_ins")
        run(application_environment(url, ""), "-m", "deploy.prepare")
        installation = Installation(SERVED, url, {"PROXIES": "1", "LOG_LEVEL": "ERROR"})
        try:
            installation.start()
            measured = asyncio.run(measure(installation, options))
        finally:
            installation.remove()
    finally:
        postgres.remove()
    print("\n".join(measured))


async def measure(installation: Installation, options: argparse.Namespace) -> list[str]:
    cad = Cad(installation.origin)
    strangers = Strangers(installation.origin, options.strangers)
    await strangers.open_page()
    for _ in range(WARM_UP):
        await cad.call()
    alone: list[float] = []
    with_them: list[float] = []
    before_kb = resident_kb(installation.web.pid, "VmRSS")
    for _ in range(options.rounds):
        alone += [await cad.call() for _ in range(options.calls)]
        burst = asyncio.create_task(strangers.go_on())
        with_them += [await cad.call() for _ in range(options.calls)]
        strangers.rest()
        await burst
    grown_mb = (resident_kb(installation.web.pid, "VmHWM") - before_kb) / 1024
    ratio = median(with_them) / median(alone)
    load = "/".join(f"{one:.1f}" for one in os.getloadavg())
    said = ", ".join(f"{number} × {status}" for status, number in sorted(strangers.answers.items()))
    return [
        f"{os.cpu_count()} cores, load {load} at the end. {options.rounds} rounds of {options.calls} calls each way.\n",
        "| | a call, p50 ms | worst ms |",
        "|---|---|---|",
        f"| without | {median(alone):.0f} | {max(alone):.0f} |",
        f"| with {options.strangers} strangers at once | {median(with_them):.0f} | {max(with_them):.0f} |",
        "",
        f"The strangers were answered {said}.\n",
        f"- {passed(ratio <= AIM_RATIO)}: a call with them against one without {ratio:.2f}× (aim ≤ {AIM_RATIO}×)",
        f"- {passed(grown_mb <= AIM_MB)}: memory at its peak grew by {grown_mb:.0f} MB (aim ≤ {AIM_MB:.0f} MB)",
    ]


class Cad:
    """The CAD of the demo's ambulance service. Each call is cancelled before the next, so that the crews are free again."""

    def __init__(self, origin: str) -> None:
        bearer = {"Authorization": f"Bearer {CAD_BEARER}", "X-Forwarded-For": "192.0.2.1"}
        self._http = httpx.AsyncClient(base_url=origin, headers=bearer, timeout=60)
        self._numbers = count(1)

    async def call(self) -> float:
        """Place a call: the milliseconds until it was answered."""
        reference = f"BENCH-{next(self._numbers)}"
        body = {
            "external_ref": reference,
            "code": {"system": "coresponder", "code": "CARDIAC_ARREST"},
            "location": PLACE,
        }
        start = perf_counter()
        answer = await self._http.post("/api/calls", json=body)
        took_ms = (perf_counter() - start) * 1000
        if answer.status_code != 201:
            raise SystemExit(f"A call was answered {answer.status_code}: {answer.text}")
        await self._http.delete(f"/api/calls/ref/{reference}")
        return took_ms


class Strangers:
    """Machines without a device that guess names and passwords, each from an address of its own, in bursts."""

    def __init__(self, origin: str, at_once: int) -> None:
        limits = httpx.Limits(max_connections=at_once, max_keepalive_connections=at_once)
        self._http = httpx.AsyncClient(base_url=origin, limits=limits, timeout=60)
        self._at_once = at_once
        self._tries = count(1)
        self._addresses = addresses()
        self._is_at_it = False
        self.answers: Counter[int] = Counter()

    async def open_page(self) -> None:
        """Open the sign-in page, which gives the cookie that a sign-in needs."""
        await self._http.get("/api/session")

    async def go_on(self) -> None:
        """One burst after the other until `rest`; the next begins when the last of one is answered."""
        self._is_at_it = True
        while self._is_at_it:
            await asyncio.gather(*(self._guess() for _ in range(self._at_once)))

    def rest(self) -> None:
        self._is_at_it = False

    async def _guess(self) -> None:
        number = next(self._tries)
        device = {"id": f"00000000-0000-4000-8000-{number:012d}", "label": "bench"}
        body = {"username": f"stranger-{number}", "password": "guessed, not known", "device": device}
        headers = {
            "X-CSRFToken": self._http.cookies.get("csrftoken") or "",
            "X-Forwarded-For": next(self._addresses),
        }
        answer = await self._http.post("/api/session", json=body, headers=headers)
        self.answers[answer.status_code] += 1


def addresses() -> Iterator[str]:
    """Addresses of which no two are alike, as a botnet has them."""
    return (f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}" for number in count(1))


def resident_kb(pid: int, what: str) -> int:
    """`VmRSS`: the memory that a process holds now. `VmHWM`: the most that it has held."""
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith(f"{what}:"))


def passed(aim: bool) -> str:
    return "pass" if aim else "MISS"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strangers", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--calls", type=int, default=30, help="of each round, without and with the strangers")
    main(parser.parse_args())
