"""A played control room: calls at the pace asked for, and the places of its ambulances."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from typing import Any

import httpx

from apps.accounts.access import Service
from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.demo.crew import PATIENCE_S, Crew, Say
from apps.demo.dice import Dice
from apps.demo.line import Line, Refused
from apps.demo.places import CALLS_COME_FROM, Place

POSITIONS_EVERY_S = 3.0
LOOKS_EVERY_S = 1.0
NOBODY_FREE_S = 45.0
GIVEN_UP_S = 600.0
CODES = (
    "CARDIAC_ARREST",
    "CARDIAC_ARREST",
    "CARDIAC_ARREST",
    "UNRESPONSIVE_NOT_BREATHING",
    "RESPIRATORY_ARREST",
    "CHEST_PAIN",
    "BREATHING_DIFFICULTY",
    "FALL",
)
HAZARDS = ((), (), (), ("Dog at the address.",), ("Third floor, no lift.",))


class Cad:
    """Opens calls, reports ambulances' positions, and cancels the calls that come to nothing."""

    def __init__(self, url: str, bearer: str, dice: Dice, say: Say) -> None:
        self._line = Line(url, bearer=bearer)
        self._dice, self._say = dice, say
        self._give_up_at: dict[str, float] = {}

    async def play(self, crews: Sequence[Crew], every_s: float, until: float) -> None:
        """Until the monotonic time `until`: a call each `every_s` seconds."""
        async with self._line, asyncio.TaskGroup() as both:
            both.create_task(self._open_calls(crews, every_s, until))
            both.create_task(self._report_positions(crews, until))

    async def _open_calls(self, crews: Sequence[Crew], every_s: float, until: float) -> None:
        """A call when its time has come and somebody could go: a board full of calls that nobody answers shows nothing."""
        number, due = 0, time.monotonic()
        while time.monotonic() < until:
            if time.monotonic() >= due and any(_could_go(crew) for crew in crews):
                number, due = number + 1, time.monotonic() + every_s
                await self._trying(self._open_call(number))
            await self._trying(self._cancel_overdue())
            await asyncio.sleep(LOOKS_EVERY_S)

    async def _report_positions(self, crews: Sequence[Crew], until: float) -> None:
        while time.monotonic() < until:
            fixes = [crew.fix() for crew in crews if crew.service is Service.AMBULANCE and crew.unit]
            if fixes:
                await self._trying(self._line.send("POST", "/api/positions", {"fixes": fixes}))
            await asyncio.sleep(POSITIONS_EVERY_S)

    async def _trying(self, sending: Any) -> None:
        """What the server refuses or does not hear is said, and the play goes on."""
        try:
            await sending
        except (Refused, httpx.TransportError) as fault:
            self._say(f"CAD: {fault or type(fault).__name__}")
            await asyncio.sleep(PATIENCE_S)

    async def _open_call(self, number: int) -> None:
        place = self._dice.choice(CALLS_COME_FROM, "place", number)
        call = self._call(number, place)
        key = {"Idempotency-Key": call["external_ref"]}
        answer = await self._line.send("POST", "/api/calls", call, key)
        incident, alerts = answer["incident"], answer["alerts"]
        nobody = not any(alert["role"] == "crew" for alert in alerts)
        self._give_up_at[incident["id"]] = time.monotonic() + (NOBODY_FREE_S if nobody else GIVEN_UP_S)
        sent = ", ".join(alert["call_sign"] for alert in alerts) or "nobody free"
        self._say(f"CAD: {incident['number']} {incident['trigger']['label']}, {place.name}: {sent}")

    def _call(self, number: int, place: Place) -> dict[str, Any]:
        house = 1 + int(self._dice.between(0, 180, "house", number))
        return {
            "external_ref": f"SIM-{new_id().hex[-12:]}",
            "trigger": {"system": "coresponder", "code": self._dice.choice(CODES, "code", number)},
            "address": f"{house} {place.name}",
            "location": {
                "lat": place.lat + self._dice.between(-0.006, 0.006, "lat", number),
                "lon": place.lon + self._dice.between(-0.009, 0.009, "lon", number),
                "accuracy_m": 15,
                "source": "cad",
            },
            "received_at": to_wire(now()),
            "hazards": list(self._dice.choice(HAZARDS, "hazard", number)),
            "age": "adult",
        }

    async def _cancel_overdue(self) -> None:
        for incident, due in list(self._give_up_at.items()):
            if due < time.monotonic():
                del self._give_up_at[incident]
                await self._cancel(incident)

    async def _cancel(self, incident: str) -> None:
        try:
            await self._line.send("DELETE", f"/api/calls/{incident}")
        except Refused as refusal:
            if refusal.status != 409:  # 409: it is over already
                raise


def _could_go(crew: Crew) -> bool:
    return crew.service is Service.AMBULANCE and crew.is_free
