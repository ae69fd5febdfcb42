"""Simulates the past weeks of a scheme: every call and every report passes the product's own endpoints.

The clock is set to the time of each step, so the journal, the intervals and the figures get the times of the script. Each
job is one transaction, so the deadlines of the server never find it half done.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.test import Client

from apps.accounts.models import Device
from apps.accounts.sign_ins import note_use
from apps.core.clock import now, pretending_it_is, to_wire
from apps.core.ids import new_id
from apps.demo.accounts import CAD_BEARER, WORDS_FOR_ALL
from apps.demo.fleet import AIRE_VALLEY, CALDER_AND_AIRE, UnitSeed
from apps.demo.past_weeks import Job, Step, jobs, pace_of, steps_of
from apps.demo.said import SAID
from apps.incidents.models import Incident
from apps.units.actions import book_off
from apps.units.models import Crew, Unit

Say = Callable[[str], None]
METRES_PER_DEGREE = 111_195.0
EAST_PER_NORTH = 0.59
"""How long a degree of longitude is in West Yorkshire, measured in degrees of latitude."""
REFERENCE = "FIRST-WEEKS"
ASKED_AFTER = timedelta(hours=2)
SENT_WITHIN_S = 60


class SeededAlready(Exception):
    """The past weeks are in this installation's journal already, and its entries cannot be replaced."""


class UnitsOnIncidents(Exception):
    """A unit is on an incident, and the simulation must not take it off."""


class Unexpected(Exception):
    """An endpoint returned an answer that the simulation does not expect."""


def seed_past_weeks(first_day: datetime, say: Say = lambda words: None) -> int:
    """Simulate from the start of `first_day` (UTC), without calls that exist already, and return the number of calls.

    Everyone of both services is off duty when it ends. Raises `SeededAlready`, `UnitsOnIncidents`, `Unexpected`.
    """
    missing = jobs_missing(first_day)
    if not missing:
        raise SeededAlready
    if Unit.objects.filter(incident__isnull=False).exists():
        raise UnitsOnIncidents
    everyone_off()
    clients = ApiClients()
    try:
        for job in missing:
            with transaction.atomic():
                _Simulation(clients, job).run()
            say(f"{job.at:%d %B} {job.police} {job.ambulance}: {job.ending.replace('_', ' ')}")
    finally:
        # The autopilot leaves a unit with a signed-in person to that person.
        clients.sign_out()
    return len(missing)


def jobs_missing(first_day: datetime) -> list[Job]:
    """The jobs that this installation does not have: all, or the rest after an interrupted simulation."""
    known = Incident.objects.filter(external_ref__startswith=REFERENCE)
    seeded = set(known.values_list("external_ref", flat=True))
    return [job for job in jobs(first_day) if reference_of(job) not in seeded]


def reference_of(job: Job) -> str:
    return f"{REFERENCE}-{job.number:02d}"


def everyone_off() -> None:
    """Take everyone off duty, so that the crews of a job are the nearest."""
    for crew in Crew.objects.select_related("person__membership__agency").order_by("pk"):
        book_off(crew.person)


@dataclass
class ApiClient:
    """One person on one device, or the machine of the control room, which has no `username`."""

    client: Client
    username: str = ""
    device: str = field(default_factory=lambda: str(new_id()))

    def ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        # Between two jobs lie days. The sign-in is kept in use, as by the device's socket, because to sign in again
        # at every job would check a password hundreds of times, which is slow by design.
        if self.username:
            note_use([UUID(self.device)], now())
        answer = self._answer(method, path, body)
        if answer.status_code >= 400:
            raise Unexpected(f"{method} {path}: {answer.content.decode()}")
        return answer.json() if answer.content else None

    def sign_in(self) -> None:
        said = {"username": self.username, "password": WORDS_FOR_ALL}
        device = {"id": self.device, "label": SAID.training_device}
        answer = self._answer("POST", "/api/session", said | {"device": device})
        if answer.status_code >= 400:
            raise Unexpected(f"POST /api/session: {answer.content.decode()}")

    def _answer(self, method: str, path: str, body: Mapping[str, Any] | None) -> Any:
        return self.client.generic(
            method,
            path,
            _json(body),
            content_type="application/json",
            secure=True,
            headers={"x-device": self.device},
        )


def _json(body: Mapping[str, Any] | None) -> bytes:
    return b"" if body is None else json.dumps(body).encode()


def _client(**more: Any) -> Client:
    host = next((host for host in settings.ALLOWED_HOSTS if host.strip("*.") == host), "localhost")
    return Client(raise_request_exception=True, SERVER_NAME=host, **more)


class ApiClients:
    """The clients that have signed in so far, by username."""

    def __init__(self) -> None:
        self.cad = ApiClient(_client(HTTP_AUTHORIZATION=f"Bearer {CAD_BEARER}"))
        self._clients: dict[str, ApiClient] = {}

    def client(self, username: str) -> ApiClient:
        if username not in self._clients:
            client = ApiClient(_client(), username)
            client.sign_in()
            self._clients[username] = client
        return self._clients[username]

    def sign_out(self) -> None:
        for client in self._clients.values():
            client.ask("DELETE", "/api/session")
        # The crews whom the demo plays hold no device now, so none of theirs is missing.
        used = [client.device for client in self._clients.values()]
        Device.objects.filter(pk__in=used).update(last_seen_at=now() - timedelta(days=1))


class _Simulation:
    """One job, reported through the endpoints."""

    def __init__(self, clients: ApiClients, job: Job) -> None:
        self.clients, self.job = clients, job
        self.police = _unit(CALDER_AND_AIRE.units, job.police)
        self.ambulance = _unit(AIRE_VALLEY.units, job.ambulance)
        self.names: dict[str, object] = {"{handover}": str(new_id())}

    def run(self) -> None:
        pace = pace_of(self.job)
        with pretending_it_is(self._moment(pace.alerted) - timedelta(minutes=10)):
            self._book_on()
        with pretending_it_is(self._moment(pace.alerted)):
            self._call()
        steps = steps_of(self.job)
        for batch in batches(steps):
            with pretending_it_is(self._moment(batch[-1].at_s)):
                self._send(batch)
        with pretending_it_is(self._moment(steps[-1].at_s) + timedelta(minutes=10)):
            self._book_off()
        with pretending_it_is(self._moment(steps[-1].at_s) + ASKED_AFTER):
            self._answer_check_ins()

    def _moment(self, at_s: int) -> datetime:
        return self.job.at + timedelta(seconds=at_s)

    def _crews(self) -> list[tuple[UnitSeed, str]]:
        return [(unit, person.username) for unit in (self.police, self.ambulance) for person in unit.crew]

    def _book_on(self) -> None:
        for unit, username in self._crews():
            held = Unit.objects.get(call_sign=unit.call_sign)
            kit = [item.as_wire() for item in unit.kit_check(now().date())]
            self.clients.client(username).ask("POST", "/api/duty", {"unit": str(held.pk), "kit": kit})

    def _book_off(self) -> None:
        for _, username in self._crews():
            self.clients.client(username).ask("DELETE", "/api/duty")

    def _call(self) -> None:
        lat = self.police.lat + self.job.north_m / METRES_PER_DEGREE
        lon = self.police.lon + self.job.east_m / METRES_PER_DEGREE / EAST_PER_NORTH
        answer = self.clients.cad.ask(
            "POST",
            "/api/calls",
            {
                "external_ref": reference_of(self.job),
                "trigger": {"system": "coresponder", "code": "CARDIAC_ARREST"},
                "address": f"{self.job.number} {SAID.training_street}",
                "location": {"lat": lat, "lon": lon, "accuracy_m": 20, "source": "cad"},
                "received_at": to_wire(self.job.at),
                "age": "adult",
            },
        )
        self.incident = answer["incident"]["id"]
        alerts = {alert["call_sign"]: alert["alert"] for alert in answer["alerts"]}
        if alerts.keys() != {self.job.police, self.job.ambulance}:
            raise Unexpected(f"job {self.job.number}: alerted were {sorted(alerts)}")
        self.alerts = {"officer": alerts[self.job.police], "medic": alerts[self.job.ambulance]}

    def _send(self, batch: list[Step]) -> None:
        said = {
            "clock": {"sent_at": to_wire(now()), "offset_ms": 0},
            "reports": [self._report(step) for step in batch],
        }
        unit = self.police if batch[0].who == "officer" else self.ambulance
        receipts = self.clients.client(unit.crew[0].username).ask("POST", "/api/reports", said)["receipts"]
        for step, receipt in zip(batch, receipts, strict=True):
            if receipt["outcome"] != "recorded":
                raise Unexpected(f"job {self.job.number}, {step.kind}: {receipt['detail']}")
            self.names["{seq}"] = receipt["seq"]

    def _report(self, step: Step) -> dict[str, object]:
        names = self.names | {"{alert}": self.alerts[step.who]}
        return {
            "id": str(new_id()),
            "kind": step.kind,
            "incident": self.incident,
            "at": to_wire(self._moment(step.at_s)),
            "payload": {
                key: names.get(value, value) if isinstance(value, str) else value
                for key, value in step.payload.items()
            },
        } | ({"text": step.text} if step.text else {})

    def _answer_check_ins(self) -> None:
        """Answer the first check-in of everyone who reported; after every eighth job an officer would like to talk."""
        for unit in (self.police, self.ambulance):
            client = self.clients.client(unit.crew[0].username)
            for asked in client.ask("GET", "/api/check-ins")["check_ins"]:
                if asked["day"] == "first" and not asked["answered_at"]:
                    strain = self.job.number % 3
                    wishes = unit is self.police and self.job.number % 8 == 0
                    given = {"sleep": strain, "images": strain // 2, "alone": 0, "talk": wishes}
                    client.ask("PUT", f"/api/check-ins/{asked['id']}", given)


def batches(steps: list[Step]) -> Iterator[list[Step]]:
    """The batches of a job: reports of one person within a minute go together, as a device sends them, each with its own time."""
    batch: list[Step] = []
    for step in steps:
        if batch and (step.who != batch[0].who or step.at_s - batch[0].at_s > SENT_WITHIN_S):
            yield batch
            batch = []
        batch.append(step)
    yield batch


def _unit(units: tuple[UnitSeed, ...], call_sign: str) -> UnitSeed:
    return next(unit for unit in units if unit.call_sign == call_sign)
