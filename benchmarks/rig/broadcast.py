"""Broadcast: a crew records a note, and a thousand desks of the owning ambulance service receive it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from uuid6 import uuid7

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
from benchmarks.rig.setup import OURS, ContestantClient, Setup
from benchmarks.rig.targeted import a_call

NOTE = "Collapsed in the kitchen, seen by her daughter, who began compressions at once. No known heart disease. Door code 4417."


async def measure(setup: Setup, sockets: int, rounds: int, budget: Budget) -> list[Series]:
    """Measure the contestants in turn, round by round. All send the frame that the product sent for a note."""
    phase = budget.phase()
    clients = list(setup.clients.values())
    incidents, desks = {}, {}
    for client in clients:
        if client.is_django:
            incidents[client.name] = (await client.cad_ask("POST", "/api/calls", a_call()))["incident"]["id"]
        cursor = await client.cursor() if client.is_django else ""
        desks[client.name] = await client.open(setup.prepared.desks[:sockets], cursor)
    await _note(setup.clients[OURS], desks[OURS], sockets, incidents[OURS])
    for client in clients:
        await client.prepare(desks[OURS].sample, desk=setup.prepared.ambulance)

    async def one_round(client: ContestantClient) -> dict[str, Delivery]:
        return await _round(client, desks[client.name], sockets, incidents.get(client.name))

    collected = await collect(clients, one_round, rounds, phase)
    return [Series.of(name, step, deliveries) for (name, step), deliveries in collected.items()]


async def _round(
    client: ContestantClient, desks: Fleet, sockets: int, incident: str | None
) -> dict[str, Delivery]:
    last, _ = await time_delivery(
        Trigger(client.server, client.connection, "POST", "/bench/hand-out"), desks, "entries", sockets
    )
    if incident is None:
        return {LAST_STEP: last}
    whole = await _note(client, desks, sockets, incident)
    again = Trigger(client.server, client.connection, "POST", "/bench/again", {"entries": 1})
    by_wakeup, _ = await time_delivery(again, desks, "entries", sockets)
    return {WHOLE: whole, FROM_WAKEUP: by_wakeup, LAST_STEP: last}


async def _note(client: ContestantClient, desks: Fleet, sockets: int, incident: str) -> Delivery:
    trigger = Trigger(client.server, client.crew, "POST", "/api/reports", _batch(incident))
    delivery, answer = await time_delivery(trigger, desks, "entries", sockets)
    outcomes = [receipt["outcome"] for receipt in answer["receipts"]]
    if outcomes != ["recorded"]:
        raise RuntimeError(f"{client.name} did not record the note: {answer['receipts']}")
    return delivery


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
