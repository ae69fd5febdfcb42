"""A crew writes a note, and a thousand desks of the ambulance service that owns the incident follow it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from uuid6 import uuid7

from benchmarks.rig.budget import Budget
from benchmarks.rig.client import Fleet
from benchmarks.rig.shots import FROM_WAKEUP, LAST_STEP, WHOLE, Series, Shot, Trigger, collect, shoot
from benchmarks.rig.stage import OURS, Booth, Stage
from benchmarks.rig.targeted import a_call

NOTE = "Collapsed in the kitchen, seen by her daughter, who began compressions at once. No known heart disease. Door code 4417."


async def measure(stage: Stage, sockets: int, rounds: int, budget: Budget) -> list[Series]:
    """Every contestant in turn, round by round; all write the frame that the product wrote for a note."""
    phase = budget.phase()
    booths = list(stage.booths.values())
    incidents, desks = {}, {}
    for booth in booths:
        if booth.is_django:
            incidents[booth.name] = (await booth.cad_ask("POST", "/api/calls", a_call()))["incident"]["id"]
        cursor = await booth.cursor() if booth.is_django else ""
        desks[booth.name] = await booth.open(stage.world.desks[:sockets], cursor)
    await _note(stage.booths[OURS], desks[OURS], sockets, incidents[OURS])
    for booth in booths:
        await booth.prepare(desks[OURS].sample, desk=stage.world.ambulance)

    async def one_round(booth: Booth) -> dict[str, Shot]:
        return await _round(booth, desks[booth.name], sockets, incidents.get(booth.name))

    collected = await collect(booths, one_round, rounds, phase)
    return [Series.of(name, step, shots) for (name, step), shots in collected.items()]


async def _round(booth: Booth, desks: Fleet, sockets: int, incident: str | None) -> dict[str, Shot]:
    last, _ = await shoot(
        Trigger(booth.server, booth.line, "POST", "/bench/hand-out"), desks, "entries", sockets
    )
    if incident is None:
        return {LAST_STEP: last}
    whole = await _note(booth, desks, sockets, incident)
    again = Trigger(booth.server, booth.line, "POST", "/bench/again", {"entries": 1})
    by_wakeup, _ = await shoot(again, desks, "entries", sockets)
    return {WHOLE: whole, FROM_WAKEUP: by_wakeup, LAST_STEP: last}


async def _note(booth: Booth, desks: Fleet, sockets: int, incident: str) -> Shot:
    trigger = Trigger(booth.server, booth.crew, "POST", "/api/reports", _batch(incident))
    shot, answer = await shoot(trigger, desks, "entries", sockets)
    outcomes = [receipt["outcome"] for receipt in answer["receipts"]]
    if outcomes != ["recorded"]:
        raise RuntimeError(f"{booth.name} did not record the note: {answer['receipts']}")
    return shot


def _batch(incident: str) -> dict[str, Any]:
    at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    note = {
        "id": str(uuid7()),
        "kind": "note_added",
        "incident": incident,
        "at": at,
        "payload": {},
        "text": NOTE,
    }
    return {"clock": {"sent_at": at, "offset_ms": 0}, "reports": [note]}
