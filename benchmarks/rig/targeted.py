"""A call alerts two crews of five, while 0, 300 and 3,000 other sockets are connected."""

from __future__ import annotations

import asyncio
import itertools
from typing import Any

from benchmarks.rig.budget import Budget
from benchmarks.rig.client import Fleet
from benchmarks.rig.shots import FROM_WAKEUP, LAST_STEP, WHOLE, Series, Shot, Trigger, collect, shoot
from benchmarks.rig.stage import Booth, Stage
from benchmarks.rig.world import SCENE

# What a call with two alerts writes: opened, two alerts, the units considered.
ENTRIES = 4
UNREACHED = 1_000_000
numbers = itertools.count(1)


async def measure(stage: Stage, idles: list[int], rounds: int, budget: Budget) -> list[Series]:
    """Measure each contestant in turn, round by round, so that other load on the machine affects all equally."""
    rows: list[Series] = []
    booths = stage.django()
    crews = {booth.name: await booth.open(stage.world.crews, await booth.cursor()) for booth in booths}
    for idle in idles:
        phase = budget.phase()
        await asyncio.gather(*(_fill_up(booth, stage, idle) for booth in booths))

        async def one_round(booth: Booth) -> dict[str, Shot]:
            return await _round(booth, crews[booth.name], stage)

        for (name, step), shots in (await collect(booths, one_round, rounds, phase)).items():
            rows.append(Series.of(name, step, shots, idle))
        _refuse_strays(booths)
    for booth in booths:
        await booth.close_sockets()
    return rows


async def _fill_up(booth: Booth, stage: Stage, idle: int) -> None:
    connected = sum(map(len, booth.fleets)) - len(stage.world.crews)
    others = await booth.open(stage.world.idle[connected:idle], await booth.cursor())
    others.expect("subject", UNREACHED)


def _refuse_strays(booths: list[Booth]) -> None:
    """Raises RuntimeError if an idle socket got an alert, or if any socket was lost."""
    for booth in booths:
        strays = sum(len(fleet.arrivals) for fleet in booth.fleets if fleet.wanted == UNREACHED)
        lost = sum(fleet.lost for fleet in booth.fleets)
        if strays or lost:
            raise RuntimeError(
                f"{booth.name}: {strays} frames went to idle sockets, {lost} sockets were lost"
            )


async def _round(booth: Booth, crews: Fleet, stage: Stage) -> dict[str, Shot]:
    """The call, its delivery again from the wake-up, its frame alone; then it is cancelled, so that the same two are free."""
    server, count = booth.server, len(stage.world.crews)
    call = Trigger(server, booth.cad, "POST", "/api/calls", a_call())
    whole, answer = await shoot(call, crews, "subject", count)
    alerted, incident = {alert["unit"] for alert in answer["alerts"]}, answer["incident"]["id"]
    if alerted != set(stage.world.units):
        raise RuntimeError(f"{booth.name} alerted other units than the two that are near: {alerted}")
    again = {"entries": ENTRIES, "forget": incident}
    by_wakeup, _ = await shoot(
        Trigger(server, booth.line, "POST", "/bench/again", again), crews, "subject", count
    )
    await booth.prepare(crews.sample, units=stage.world.units)
    last, _ = await shoot(Trigger(server, booth.line, "POST", "/bench/hand-out"), crews, "subject", count)
    await shoot(Trigger(server, booth.cad, "DELETE", f"/api/calls/{incident}"), crews, "withdrawn", count)
    return {WHOLE: whole, FROM_WAKEUP: by_wakeup, LAST_STEP: last}


def a_call() -> dict[str, Any]:
    return {
        "external_ref": f"CAD-{next(numbers)}",
        "trigger": {"system": "coresponder", "code": "CARDIAC_ARREST"},
        "address": "14 Bench Street, LS1 4AB, upstairs flat, blue door",
        "location": SCENE,
    }
