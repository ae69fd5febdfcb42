"""A county with one incident in one phase, and an entry of every kind of each service, with a canary in every field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from apps.accounts.models import Device, Person
from apps.core.clock import now
from apps.core.ids import new_id
from apps.dispatch.inbox.kinds import DESK_ITEM_KINDS
from apps.feed.deliveries import deliver
from apps.feed.frames import visible_timelines_of
from apps.feed.sessions import FeedSession, FeedSessions
from apps.journal.chain import seal
from apps.journal.corrections import RECORDS_ERASED
from apps.journal.cursor import Cursor, cursor_at
from apps.journal.kinds import Kind, registry
from apps.journal.models import Entry, Head, Text, Timeline
from apps.journal.selectors import head_of
from apps.operations.kinds import KINDS as KINDS_OF_OPERATIONS
from apps.units.kinds import KIND_MODULE as OF_UNITS
from apps.units.models import Unit
from apps.units.selectors import actor_of
from tests.operations.acting import join
from tests.operations.acting import opened as operation_opened
from tests.support.actions import Client, accept, alert_of, opened
from tests.support.constants import LAT, LON, OFFICER, SUPERVISOR, TECHNICIAN
from tests.support.factories import County
from tests.support.no_socket import NoSocket
from tests.support.results import part
from tests.visibility.canaries import Canaries

PHASES = ("before", "treating", "handed_over", "over")
PARAMEDIC = "a2_clinician"
"""On the second crew, for the first declines."""
READERS = {
    "O": OFFICER,
    "o": "police_clinician",
    "U": "p2_responder",
    "C": PARAMEDIC,
    "T": TECHNICIAN,
    "S": SUPERVISOR,
    "D": "ambulance_control_room",
    "P": "police_supervisor",
    "Q": "police_control_room",
    "W": "ambulance_welfare",
    "A": "ambulance_administrator",
    "I": "idle_police_supervisor",
}
"""The officer who treats and writes, a colleague on the unit, an officer of a unit that was not asked, the crew, a crew that
declined, both desks of each service, welfare, an administrator, the desk of a force that has no part.
`M` and `N` are the CADs of the ambulance service and the police.
"""
MACHINES = {"M": "ambulance", "N": "police"}
OF_OPERATIONS = frozenset(kind.name for kind in KINDS_OF_OPERATIONS)
"""On the timeline of an operation, in which the police take part with P1 and the ambulance service with A2."""
OFF_THE_TIMELINE = frozenset(kind.name for kind in OF_UNITS.kinds) | DESK_ITEM_KINDS
SAID_EARLIER = OFF_THE_TIMELINE | {RECORDS_ERASED}
"""What makes the feed send everything again: planted before the cursor from which the readers go on."""


@dataclass
class World:
    county: County
    incident: str
    operation: str
    canaries: Canaries
    clients: dict[str, Client]
    start: Cursor
    at: datetime
    before: Cursor

    def person(self, reader: str) -> Person:
        return self.clients[reader].person

    def by_the_hub(self) -> dict[str, bytes]:
        """What the hub writes to each person's socket for all that was planted."""
        sessions = FeedSessions()
        connected = {}
        for reader in READERS:
            actor = actor_of(self.person(reader))
            connected[reader] = FeedSession(
                str(new_id()), actor, NoSocket(), visible_timelines_of(actor), device=new_id()
            )
            sessions.add(connected[reader])
        batch = deliver(self.county.areas["near"].pk, self.start, sessions)
        assert not batch.has_more
        return {
            reader: b"\n".join(
                frame.payload for one in batch.deliveries if held in one.sessions for frame in one.frames
            )
            for reader, held in connected.items()
        }


def make_world(county: County, phase: str) -> World:
    answer = opened(county)
    incident = answer["incident"]["id"]
    county.client(TECHNICIAN).record(
        "decline_alert", incident, {"alert": alert_of(answer, "crew"), "reason": "too_far"}
    )
    if phase != "before":
        _treat(county, answer, incident)
    if phase in ("handed_over", "over"):
        _hand_over(county, incident)
    if phase == "over":
        for name in (OFFICER, PARAMEDIC):
            _record(county, name, "status_reached", incident, {"status": "clear"})
    operation = operation_opened(county)
    join(county, operation, "police", "P1")
    join(county, operation, "ambulance", "A2")
    canaries = Canaries()
    before = cursor_at(head_of(county.areas["near"].pk))
    start = _plant(county, incident, str(operation), canaries, of_earlier=True)
    _plant(county, incident, str(operation), canaries, of_earlier=False)
    clients = {reader: county.client(name) for reader, name in READERS.items()}
    clients |= {reader: county.cad(agency) for reader, agency in MACHINES.items()}
    at = now() + timedelta(hours=12, minutes=1) if phase == "over" else now()
    return World(county, incident, str(operation), canaries, clients, start, at, before)


def _record(county: County, name: str, kind: str, incident: str, payload: Any = None) -> dict[str, Any]:
    receipt = county.client(name).record(kind, incident, payload)
    assert receipt["outcome"] == "recorded", receipt
    return receipt


def _treat(county: County, answer: dict[str, Any], incident: str) -> None:
    accept(county, answer, OFFICER)
    alert = part(incident, county.unit("A2"))["alert"]
    _record(county, PARAMEDIC, "accept_alert", incident, {"alert": alert})
    for name in (OFFICER, PARAMEDIC):
        _record(county, name, "status_reached", incident, {"status": "at_patient"})
    _record(county, OFFICER, "cpr_started", incident)


def _hand_over(county: County, incident: str) -> None:
    handover = str(new_id())
    offered = _record(county, OFFICER, "offer_handover", incident, {"handover": handover})
    given = {"handover": handover, "through_seq": offered["seq"]}
    _record(county, PARAMEDIC, "accept_handover", incident, given)


def _plant(county: County, incident: str, operation: str, canaries: Canaries, *, of_earlier: bool) -> Cursor:
    """Write the entries as the journal stores them, without its rules: no real play holds every field of every kind at once."""
    of_incident, of_operation = (Timeline.objects.get(pk=one) for one in (incident, operation))
    head = Head.objects.get(area=county.areas["near"])
    for kind in registry:
        if (kind.name in SAID_EARLIER) is not of_earlier:
            continue
        timeline = of_operation if kind.name in OF_OPERATIONS else of_incident
        for of in ("police", "ambulance"):
            entry = _entry(county, kind, of, timeline, canaries)
            head.position += 1
            entry.position = head.position
            if kind.name not in OFF_THE_TIMELINE:
                timeline.seq += 1
                entry.seq, entry.timeline = timeline.seq, timeline
            entry.save(force_insert=True)
    of_incident.save(update_fields=["seq"])
    of_operation.save(update_fields=["seq"])
    head.save(update_fields=["position"])
    return cursor_at(head)


def _entry(county: County, kind: Kind, of: str, timeline: Timeline, canaries: Canaries) -> Entry:
    author = county.people[OFFICER if of == "police" else PARAMEDIC]
    moment = now()
    text = Text.objects.create(timeline=timeline, body=canaries.word(kind.name, "entry.text", of))
    entry = Entry(
        id=new_id(),
        stream=county.areas["near"],
        kind=kind.name,
        version=kind.version,
        payload=_payload(county, kind, of, canaries, timeline),
        text=text,
        author=author,
        agency=author.agency,
        device=UUID(canaries.id(kind.name, "entry.device", of)),
        occurred_at=moment,
        received_at=moment,
        recorded_at=moment,
        digest="0" * 64,
    )
    seal(entry, text.body, "")
    return entry


def _payload(county: County, kind: Kind, of: str, canaries: Canaries, timeline: Timeline) -> dict[str, Any]:
    given: dict[str, Any] = {
        "considered[].unit": county.unit("P2" if of == "police" else "A1"),
        "considered[].service": of,
        "considered[].chosen": False,
        "account[].code": "unit-because",
    }
    if of == "ambulance":
        given["patient"] = str(timeline.pk)  # of this patient, so that the documents hold what is planted
    payload = canaries.payload(kind, of, given)
    if kind.name == "units_considered":
        (item,), (account,) = payload["considered"], payload["account"]
        why = {"code": "free", "values": account["values"]}
        account["values"] = {"unit": item["call_sign"], "why": why}
    if kind.name == "alert_raised":
        agency = county.agencies[of]
        Unit.objects.create(id=payload["unit"], agency=agency, call_sign=payload["call_sign"], kind="other")
    if kind.name in ("alert_sent", "alarm_sent"):
        owner = county.people[OFFICER if of == "police" else PARAMEDIC]
        for device in (*payload["devices"], *(one["device"] for one in payload["failed"])):
            Device.objects.create(id=device, agency=owner.agency, person=owner, label="", last_seen_at=now())
    return payload


def of_first_patient(incident: str) -> list[str]:
    """The ways out that take a reader, an incident and its first patient."""
    record = f"/api/incidents/{incident}/patients/{incident}/document"
    days = f"from={now().date()}&until={now().date()}"
    return [
        f"{record}.json",
        f"{record}.txt",
        f"{record}.pdf",
        f"/api/incidents/{incident}/nemsis.xml",
        f"/api/incidents/{incident}/utstein",
        f"/api/utstein.csv?{days}",
        f"/api/figures?from={now().date()}&to={now().date()}",
        f"/api/incidents/{uuid4()}",
        f"/api/utstein.csv?from={LAT}&until={LON}",
    ]
