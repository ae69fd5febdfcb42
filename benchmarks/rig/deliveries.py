"""Timed deliveries, and the figures of a series of them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import monotonic, perf_counter_ns
from typing import Any

from benchmarks.rig.client import Fleet, HttpConnection
from benchmarks.rig.servers import Contestant
from benchmarks.rig.setup import ContestantClient

WHOLE, FROM_WAKEUP, LAST_STEP = "whole path", "from the wake-up", "last step"
WARM_UP = 3
FEWEST_ROUNDS = 4
ARRIVED_WITHIN_S = 30.0
# The server's work after the last frame (the answer, further frames) counts as CPU of the delivery.
SETTLE_S = 0.02
SAMPLES, SAMPLE_S = 50, 0.03


@dataclass(frozen=True)
class Delivery:
    """One timed delivery: the time from sending the request to the median and the last frame, and the server's CPU per frame.

    The CPU that the server uses in that time without a request is subtracted.
    """

    middle_ms: float
    last_ms: float
    cpu_us: float


@dataclass(frozen=True)
class Trigger:
    """The request that starts a delivery, on an open connection to its server."""

    server: Contestant
    connection: HttpConnection
    method: str
    path: str
    body: object = None


async def time_delivery(trigger: Trigger, fleet: Fleet, kind: str, count: int) -> tuple[Delivery, Any]:
    """Send the request, wait until `count` sockets have a frame of this kind, and return the delivery and the answer's body."""
    server, connection = trigger.server, await trigger.connection.ready()
    fleet.expect(kind, count)
    cpu, start = server.cpu_ns(), perf_counter_ns()
    answering = connection.request(trigger.method, trigger.path, trigger.body)
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
        Delivery(
            middle_ms=(arrivals[count // 2] - start) / 1e6,
            last_ms=(arrivals[-1] - start) / 1e6,
            cpu_us=used / 1e3 / count,
        ),
        answer.body,
    )


async def note_backgrounds(servers: Sequence[Contestant]) -> None:
    """Measure the CPU that the servers use without a request, over a second and a half."""
    shares: dict[Contestant, list[float]] = {server: [] for server in servers}
    for _ in range(SAMPLES):
        before = {server: (server.cpu_ns(), perf_counter_ns()) for server in servers}
        await asyncio.sleep(SAMPLE_S)
        for server, (cpu, at) in before.items():
            shares[server].append((server.cpu_ns() - cpu) / (perf_counter_ns() - at))
    for server, seen in shares.items():
        server.background = median(seen)


async def collect(
    clients: Sequence[ContestantClient],
    one_round: Callable[[ContestantClient], Awaitable[dict[str, Delivery]]],
    rounds: int,
    until: float,
) -> dict[tuple[str, str], list[Delivery]]:
    """Time deliveries of each contestant and step, one round of each in turn. A slow one ends when its share of time is used."""
    await note_backgrounds([client.server for client in clients])
    share = max(0.0, until - monotonic()) / len(clients)
    series = {client.name: _Rounds(client, rounds, share) for client in clients}
    while running := [one for one in series.values() if one.is_running()]:
        for one in running:
            await one.measure_round(one_round)
    return {
        (name, step): deliveries for name, one in series.items() for step, deliveries in one.kept().items()
    }


class _Rounds:
    """The rounds of one contestant in a phase. The first rounds are a warm-up and do not count."""

    def __init__(self, client: ContestantClient, wanted: int, share_s: float) -> None:
        self._client = client
        self._wanted = WARM_UP + wanted
        self._share_s = share_s
        self._spent_s = 0.0
        self._done: list[dict[str, Delivery]] = []

    def is_running(self) -> bool:
        count = len(self._done)
        return count < FEWEST_ROUNDS or (count < self._wanted and self._spent_s < self._share_s)

    async def measure_round(
        self, one_round: Callable[[ContestantClient], Awaitable[dict[str, Delivery]]]
    ) -> None:
        start = monotonic()
        self._done.append(await one_round(self._client))
        self._spent_s += monotonic() - start

    def kept(self) -> dict[str, list[Delivery]]:
        counted = self._done[min(WARM_UP, len(self._done) // 3) :]
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
    def of(cls, name: str, step: str, deliveries: Sequence[Delivery], idle: int = 0) -> Series:
        last = sorted(delivery.last_ms for delivery in deliveries)
        return cls(
            name=name,
            step=step,
            idle=idle,
            rounds=len(deliveries),
            middle_p50_ms=median(delivery.middle_ms for delivery in deliveries),
            last_p50_ms=median(last),
            last_p99_ms=last[round(0.99 * (len(last) - 1))],
            last_min_ms=last[0],
            cpu_us=median(delivery.cpu_us for delivery in deliveries),
        )
