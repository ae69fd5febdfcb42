"""A timed delivery, and the figures of a series of them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import monotonic, perf_counter_ns
from typing import Any

from benchmarks.rig.client import Fleet, HttpLine
from benchmarks.rig.servers import Contestant
from benchmarks.rig.stage import Booth

WHOLE, FROM_WAKEUP, LAST_STEP = "whole path", "from the wake-up", "last step"
WARM_UP = 3
FEWEST_ROUNDS = 4
ARRIVED_WITHIN_S = 30.0
# What the server still does after the last frame (answering, further frames) belongs to the delivery's CPU.
SETTLE_S = 0.02
LOOKS, LOOK_S = 50, 0.03


@dataclass(frozen=True)
class Shot:
    """One timed delivery: from the write of the request to the median and the last frame, and the server's CPU per frame.

    The CPU is less what the server uses in that time without a request.
    """

    middle_ms: float
    last_ms: float
    cpu_us: float


@dataclass(frozen=True)
class Trigger:
    """The request that starts a delivery, on an open connection to its server."""

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
    used = server.cpu_ns() - cpu - server.background * (perf_counter_ns() - start)
    return (
        Shot(
            middle_ms=(arrivals[count // 2] - start) / 1e6,
            last_ms=(arrivals[-1] - start) / 1e6,
            cpu_us=used / 1e3 / count,
        ),
        answer.body,
    )


async def note_backgrounds(servers: Sequence[Contestant]) -> None:
    """Measure what the servers use without a request, over a second and a half."""
    shares: dict[Contestant, list[float]] = {server: [] for server in servers}
    for _ in range(LOOKS):
        before = {server: (server.cpu_ns(), perf_counter_ns()) for server in servers}
        await asyncio.sleep(LOOK_S)
        for server, (cpu, at) in before.items():
            shares[server].append((server.cpu_ns() - cpu) / (perf_counter_ns() - at))
    for server, seen in shares.items():
        server.background = median(seen)


async def collect(
    booths: Sequence[Booth],
    one_round: Callable[[Booth], Awaitable[dict[str, Shot]]],
    rounds: int,
    until: float,
) -> dict[tuple[str, str], list[Shot]]:
    """Time deliveries of each contestant and step, one round of each in turn. A slow one ends when its share of time is used."""
    await note_backgrounds([booth.server for booth in booths])
    share = max(0.0, until - monotonic()) / len(booths)
    series = {booth.name: _Rounds(booth, rounds, share) for booth in booths}
    while going := [one for one in series.values() if one.is_going()]:
        for one in going:
            await one.play(one_round)
    return {(name, step): shots for name, one in series.items() for step, shots in one.kept().items()}


class _Rounds:
    """The rounds of one contestant in a phase. The first rounds are a warm-up and do not count."""

    def __init__(self, booth: Booth, wanted: int, share_s: float) -> None:
        self._booth = booth
        self._wanted = WARM_UP + wanted
        self._share_s = share_s
        self._spent_s = 0.0
        self._played: list[dict[str, Shot]] = []

    def is_going(self) -> bool:
        count = len(self._played)
        return count < FEWEST_ROUNDS or (count < self._wanted and self._spent_s < self._share_s)

    async def play(self, one_round: Callable[[Booth], Awaitable[dict[str, Shot]]]) -> None:
        start = monotonic()
        self._played.append(await one_round(self._booth))
        self._spent_s += monotonic() - start

    def kept(self) -> dict[str, list[Shot]]:
        counted = self._played[min(WARM_UP, len(self._played) // 3) :]
        return {step: [played[step] for played in counted] for step in counted[0]}


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
