"""One delivery, timed; and what a series of them says."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import monotonic, perf_counter_ns
from typing import Any

from benchmarks.rig.client import Fleet, HttpLine
from benchmarks.rig.servers import Contestant
from benchmarks.rig.stage import Booth

WHOLE, FROM_BELL, LAST_STEP = "whole path", "from the bell", "last step"
WARM_UP = 3
FEWEST_ROUNDS = 5
ARRIVED_WITHIN_S = 30.0
# What the server still does after the last frame (answering, further frames) belongs to the delivery's CPU.
SETTLE_S = 0.02


@dataclass(frozen=True)
class Shot:
    """From the write of the request: to the middle one and the last of the frames, and the server's CPU for each."""

    middle_ms: float
    last_ms: float
    cpu_us: float


@dataclass(frozen=True)
class Trigger:
    """The request that sets a delivery off, on an open line of its server."""

    server: Contestant
    line: HttpLine
    method: str
    path: str
    body: object = None


async def shoot(trigger: Trigger, fleet: Fleet, kind: str, count: int) -> tuple[Shot, Any]:
    """Send the request, wait until `count` sockets of the fleet have a frame of this kind: the shot, and the answer's body."""
    server, line = trigger.server, await trigger.line.ready()
    fleet.expect(kind, count)
    cpu, start = server.cpu_ns(), perf_counter_ns()
    answering = line.request(trigger.method, trigger.path, trigger.body)
    try:
        async with asyncio.timeout(ARRIVED_WITHIN_S):
            await fleet.done
            answer = await answering
    except TimeoutError:
        came = f"{len(fleet.arrivals)} of {count} {kind} frames"
        raise RuntimeError(f"{server.name}, {trigger.path}: {came} came.\n{server.last_words()}") from None
    if answer.status >= 300:
        raise RuntimeError(f"{server.name} answered {answer.status}: {answer.body}")
    arrivals = sorted(fleet.arrivals[:count])
    await asyncio.sleep(SETTLE_S)
    used = server.cpu_ns() - cpu
    return (
        Shot(
            middle_ms=(arrivals[count // 2] - start) / 1e6,
            last_ms=(arrivals[-1] - start) / 1e6,
            cpu_us=used / 1e3 / count,
        ),
        answer.body,
    )


async def collect(
    booths: Sequence[Booth],
    one_round: Callable[[Booth], Awaitable[dict[str, Shot]]],
    rounds: int,
    until: float,
) -> dict[tuple[str, str], list[Shot]]:
    """Rounds in turn, after some to warm up: at most so many, and none begun after `until` once there are enough."""
    shots: dict[tuple[str, str], list[Shot]] = defaultdict(list)
    for number in range(WARM_UP + rounds):
        if number >= WARM_UP + FEWEST_ROUNDS and monotonic() > until:
            break
        for booth in booths:
            for step, shot in (await one_round(booth)).items():
                if number >= WARM_UP:
                    shots[booth.name, step].append(shot)
    return shots


@dataclass(frozen=True)
class Series:
    """A row of a table. Milliseconds, and microseconds of the server's CPU per delivery (the median)."""

    name: str
    step: str
    idle: int
    rounds: int
    middle_p50_ms: float
    last_p50_ms: float
    last_p99_ms: float
    last_min_ms: float
    cpu_us: float

    @classmethod
    def of(cls, name: str, step: str, shots: Sequence[Shot], idle: int = 0) -> Series:
        last = sorted(shot.last_ms for shot in shots)
        return cls(
            name=name,
            step=step,
            idle=idle,
            rounds=len(shots),
            middle_p50_ms=median(shot.middle_ms for shot in shots),
            last_p50_ms=median(last),
            last_p99_ms=last[round(0.99 * (len(last) - 1))],
            last_min_ms=last[0],
            cpu_us=median(shot.cpu_us for shot in shots),
        )
