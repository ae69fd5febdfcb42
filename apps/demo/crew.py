"""A played crew: one device signed in, one vehicle that drives, reports made as the plan says."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL

import httpx

from apps.accounts.access import Service
from apps.core.clock import from_wire, now, to_wire
from apps.core.geo import Place
from apps.core.ids import derived_id, new_id
from apps.demo.accounts import WORDS_FOR_ALL
from apps.demo.dice import Dice
from apps.demo.driving import Drive, drive_for, is_there, moved, patrol, place_of
from apps.demo.fleet import UnitSeed
from apps.demo.held import Held, HeldIncident
from apps.demo.line import Line, Refused
from apps.demo.places import HOSPITALS
from apps.demo.plan import Draft, Situation, next_draft
from apps.units.fixes import PLAYED

Say = Callable[[str], None]
TICK_S = 2.0
PATIENCE_S = 5.0
HOSPITAL_PLACES = [Place(lat=place.lat, lon=place.lon) for place in HOSPITALS]


class Crew:
    """`place` is where the vehicle is; `unit` its id once the crew is on duty; `is_free` on duty, on no incident."""

    def __init__(self, url: str, service: Service, seed: UnitSeed, dice: Dice, say: Say) -> None:
        self.service, self.call_sign = service, seed.call_sign
        self.place = self._home = Place(lat=seed.lat, lon=seed.lon)
        self.unit = ""
        self.is_free = False
        self._seed, self._dice, self._say = seed, dice, say
        self._username = seed.crew[0].username
        self._line = Line(url, device=derived_id(NAMESPACE_URL, f"{url}/{self._username}"))
        self._held = Held()
        self._outbox: list[dict[str, Any]] = []
        self._awaited: dict[str, float] = {}
        self._drive = Drive(None)
        self._moved_at = time.monotonic()

    async def play(self, until: float) -> None:
        """Be this crew until the monotonic time `until`; a line that fails is taken up again."""
        async with self._line:
            while time.monotonic() < until:
                try:
                    await self._tick()
                except (Refused, httpx.TransportError) as fault:
                    self._say(f"{self.call_sign}: {fault or type(fault).__name__}")
                    self._start_over(fault)
                    await asyncio.sleep(PATIENCE_S)

    async def _tick(self) -> None:
        if not self.unit:
            await self._go_on_duty()
        await self._follow()
        found = self._held.incident_of(self.unit)
        self.is_free = found is None
        self._choose_drive(found)
        self._move()
        await self._report_position()
        if found:
            self._decide(*found)
        await self._send()
        await asyncio.sleep(TICK_S / 2)

    def _start_over(self, fault: Exception) -> None:
        self.is_free = False
        self._held.cursor = ""
        if isinstance(fault, Refused) and fault.status in (401, 403):
            self.unit = ""

    async def _go_on_duty(self) -> None:
        session = await self._line.sign_in(self._username, WORDS_FOR_ALL, f"{self.call_sign} tablet")
        unit = session["person"]["unit"] or await self._book_on()
        self.unit = unit["id"]
        if unit["position"]:
            self.place = place_of(unit["position"])

    async def _book_on(self) -> dict[str, Any]:
        units = (await self._line.get("/api/units"))["units"]
        mine = next(unit["id"] for unit in units if unit["call_sign"] == self.call_sign)
        kit = [one.as_wire() for one in self._seed.kit_check(now().date())]
        body = {"unit": mine, "kit": kit}
        answer: dict[str, Any] = (await self._line.send("POST", "/api/duty", body))["unit"]
        return answer

    async def _follow(self) -> None:
        if not self._held.cursor:
            self._held.take_snapshot(await self._line.get("/api/snapshot"))
            return
        self._held.take_feed(await self._line.get("/api/feed", after=self._held.cursor, wait=TICK_S))

    def _choose_drive(self, found: tuple[HeldIncident, dict[str, Any]] | None) -> None:
        if found:
            held, state = found
            status, scene = state["involvements"][self.unit]["status"], place_of(held.record["location"])
            self._drive = drive_for(status, scene, HOSPITAL_PLACES, self.place)
        elif self.service is Service.POLICE:
            self._drive = patrol(self._home, self._dice, self.call_sign, time.monotonic())
        else:
            self._drive = Drive(self._home)

    def _move(self) -> None:
        since, self._moved_at = self._moved_at, time.monotonic()
        if self._drive.goal:
            metres = self._drive.metres_per_s * (self._moved_at - since)
            self.place = moved(self.place, self._drive.goal, metres)

    def fix(self) -> dict[str, Any]:
        """Where the vehicle is now, as a `Fix` that names its unit."""
        return {
            "unit": self.unit,
            "lat": round(self.place.lat, 6),
            "lon": round(self.place.lon, 6),
            "accuracy_m": 8.0,
            "at": to_wire(now()),
            "source": PLAYED,
        }

    async def _report_position(self) -> None:
        """Police devices send their own; an ambulance's come from its CAD, and its device only says that it lives."""
        fixes = [self.fix()] if self.service is Service.POLICE else []
        await self._line.send("POST", "/api/positions", {"fixes": fixes, "outbox": len(self._outbox)})

    def _decide(self, held: HeldIncident, state: dict[str, Any]) -> None:
        if self._outbox or self._is_awaiting(held):
            return
        draft = next_draft(self._situation(held, state))
        if draft:
            self._outbox.append(_report(held.record["id"], draft))

    def _is_awaiting(self, held: HeldIncident) -> bool:
        """Whether something that was taken has not come down the feed yet, or something refused is too fresh."""
        present = time.monotonic()
        self._awaited = {
            report: until
            for report, until in self._awaited.items()
            if until > present and report not in held.entries
        }
        return bool(self._awaited)

    def _situation(self, held: HeldIncident, state: dict[str, Any]) -> Situation:
        own = [entry for entry in held.entries.values() if entry["unit"] == self.unit]
        last = max((from_wire(entry["occurred_at"]) for entry in own), default=now())
        return Situation(
            unit=self.unit,
            incident=held.record["id"],
            category=state["category"],
            state=state,
            quiet_s=_seconds_since(last),
            has_arrived=is_there(self.place, self._drive.goal),
            reported=frozenset(entry["kind"] for entry in own),
            dice=self._dice,
        )

    async def _send(self) -> None:
        """Send what waits. What the server refuses for good is dropped and said; the rest stays for the next time."""
        if not self._outbox:
            return
        body = {"clock": {"sent_at": to_wire(now()), "offset_ms": None}, "reports": self._outbox}
        receipts = (await self._line.send("POST", "/api/reports", body))["receipts"]
        by_id = {receipt["id"]: receipt for receipt in receipts}
        for report in self._outbox:
            self._settle(report, by_id[report["id"]])
        self._outbox = [report for report in self._outbox if by_id[report["id"]]["retryable"]]

    def _settle(self, report: dict[str, Any], receipt: dict[str, Any]) -> None:
        self._awaited[report["id"]] = time.monotonic() + PATIENCE_S
        if receipt["outcome"] == "refused":
            self._say(f"{self.call_sign}: {report['kind']} refused: {receipt['detail']}")
        else:
            what = report["payload"].get("status", report["kind"])
            self._say(f"{self.call_sign}: {what.replace('_', ' ')}")


def _report(incident: str, draft: Draft) -> dict[str, Any]:
    report = {
        "id": str(new_id()),
        "kind": draft.kind,
        "incident": incident,
        "at": to_wire(now()),
        "payload": draft.payload,
    }
    return report | ({"text": draft.text} if draft.text else {})


def _seconds_since(moment: datetime) -> float:
    return (now() - moment).total_seconds()
