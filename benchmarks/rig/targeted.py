"""Targeted delivery: a call alerts two crews of five, while 0, 300 and 3,000 other sockets are connected."""

from __future__ import annotations

import asyncio
import itertools
from typing import Any

from benchmarks.rig.budget import Budget
from benchmarks.rig.client import Fleet
from benchmarks.rig.deliveries import (
    FROM_WAKEUP,
    LAST_STEP,
    WHOLE,
    Delivery,
    Series,
    Trigger,
    collect,
    time_delivery,
)
from benchmarks.rig.prepared import SCENE
from benchmarks.rig.setup import ContestantClient, Setup

# The entries of a call with two alerts: the opening, two alerts, the candidates.
ENTRIES = 4
UNREACHED = 1_000_000
numbers = itertools.count(1)


async def measure(setup: Setup, idles: list[int], rounds: int, budget: Budget) -> list[Series]:
    """Measure each contestant in turn, round by round, so that other load on the machine affects all equally."""
    rows: list[Series] = []
    clients = setup.django()
    crews = {
        client.name: await client.open(setup.prepared.crews, await client.cursor()) for client in clients
    }
    for idle in idles:
        phase = budget.phase()
        await asyncio.gather(*(_fill_up(client, setup, idle) for client in clients))

        async def one_round(client: ContestantClient) -> dict[str, Delivery]:
            return await _round(client, crews[client.name], setup)

        for (name, step), deliveries in (await collect(clients, one_round, rounds, phase)).items():
            rows.append(Series.of(name, step, deliveries, idle))
        _refuse_strays(clients)
    for client in clients:
        await client.close_sockets()
    return rows


async def _fill_up(client: ContestantClient, setup: Setup, idle: int) -> None:
    connected = sum(map(len, client.fleets)) - len(setup.prepared.crews)
    others = await client.open(setup.prepared.idle[connected:idle], await client.cursor())
    others.expect("subject", UNREACHED)


def _refuse_strays(clients: list[ContestantClient]) -> None:
    """Raise RuntimeError if an idle socket got an alert, or if any socket was lost."""
    for client in clients:
        strays = sum(len(fleet.arrivals) for fleet in client.fleets if fleet.wanted == UNREACHED)
        lost = sum(fleet.lost for fleet in client.fleets)
        if strays or lost:
            raise RuntimeError(
                f"{client.name}: {strays} frames went to idle sockets, {lost} sockets were lost"
            )


async def _round(client: ContestantClient, crews: Fleet, setup: Setup) -> dict[str, Delivery]:
    """Time the call, its delivery again from the wake-up, and its frame alone; then cancel it, which frees the two units."""
    server, count = client.server, len(setup.prepared.crews)
    call = Trigger(server, client.cad, "POST", "/api/calls", a_call())
    whole, answer = await time_delivery(call, crews, "subject", count)
    alerted, incident = {alert["unit"] for alert in answer["alerts"]}, answer["incident"]["id"]
    if alerted != set(setup.prepared.units):
        raise RuntimeError(f"{client.name} alerted other units than the two that are near: {alerted}")
    again = {"entries": ENTRIES, "forget": incident}
    by_wakeup, _ = await time_delivery(
        Trigger(server, client.connection, "POST", "/bench/again", again), crews, "subject", count
    )
    await client.prepare(crews.sample, units=setup.prepared.units)
    last, _ = await time_delivery(
        Trigger(server, client.connection, "POST", "/bench/hand-out"), crews, "subject", count
    )
    await time_delivery(
        Trigger(server, client.cad, "DELETE", f"/api/calls/{incident}"), crews, "withdrawn", count
    )
    return {WHOLE: whole, FROM_WAKEUP: by_wakeup, LAST_STEP: last}


def a_call() -> dict[str, Any]:
    return {
        "external_ref": f"CAD-{next(numbers)}",
        "trigger": {"system": "coresponder", "code": "CARDIAC_ARREST"},
        "address": "14 Bench Street, LS1 4AB, upstairs flat, blue door",
        "location": SCENE,
    }
