"""Everybody who may ask, in each phase of one incident, and what each may read of it then: written by hand, cell by cell.

Before anything is known of an arrest, one ambulance crew is asked.

`F` the whole of it, as the desk that owns it · `C` the whole of care, as a crew · `T` what is done at the patient, as an officer
there · `o` one's own notes · `O` that it is and where, as a desk that takes part · `-` nothing at all.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from rest_framework.test import APIClient

from apps.accounts import sign_ins
from apps.accounts.access import Role
from apps.accounts.actions import join_agency
from apps.accounts.models import Device, Membership, Person
from apps.core.clock import now
from apps.core.ids import new_id
from apps.journal.cursor import Cursor, cursor_at
from apps.journal.selectors import head_of
from apps.units.actions import book_off, book_on
from tests.support.actions import Client, accept, alert_of, opened
from tests.support.constants import (
    CHEST_PAIN,
    LAT,
    LON,
    METRES_PER_DEGREE,
    OFFICER,
    POLICE_SUPERVISOR,
    SUPERVISOR,
)
from tests.support.factories import County
from tests.support.people import person_of, store_people
from tests.support.results import part

PHASES = ("before", "alerted", "treating", "handed_over", "hours_later", "merged")
PARAMEDIC, DECLINED = "a2_clinician", "ambulance_clinician"

TABLE = """
actor                      agency         role           before  alerted treating handed_over hours_later merged

nobody                     police         responder      -       -       -        -           -           -
signed_out                 police         responder      -       -       -        -           -           -
switched_off               police         responder      -       -       -        -           -           -
on_an_ended_device         police         responder      -       -       -        -           -           -

police_responder           police         responder      -       T       T        o           -           o
police_clinician           police         clinician      -       T       T        o           -           o
p2_responder               police         responder      -       -       -        -           -           -
p3_responder               police         responder      -       -       -        -           -           -
left_on_the_way            police         responder      -       -       -        -           -           -
boarded_afterwards         police         responder      -       -       -        -           -           -
acts_for_another           idle_police    responder      -       -       -        -           -           -

ambulance_responder        ambulance      responder      C       -       -        -           -           -
ambulance_clinician        ambulance      clinician      C       -       -        -           -           -
a2_clinician               ambulance      clinician      -       C       C        C           -           C
booked_off                 ambulance      clinician      -       C       C        C           -           C
relief                     ambulance      clinician      -       -       C        C           -           C
now_administrator          ambulance      administrator  -       -       -        -           -           -

ambulance_supervisor       ambulance      supervisor     F       F       F        F           F           F
ambulance_control_room     ambulance      control_room   F       F       F        F           F           F
ambulance_administrator    ambulance      administrator  -       -       -        -           -           -
ambulance_welfare          ambulance      welfare        -       -       -        -           -           -
ambulance_cad              ambulance      machine        O       O       O        O           O           O

police_supervisor          police         supervisor     -       O       O        O           O           O
police_control_room        police         control_room   -       O       O        O           O           O
police_administrator       police         administrator  -       -       -        -           -           -
police_welfare             police         welfare        -       -       -        -           -           -
police_cad                 police         machine        -       O       O        O           O           O

idle_police_supervisor     idle_police    supervisor     -       -       -        -           -           -
idle_police_responder      idle_police    responder      -       -       -        -           -           -
idle_police_cad            idle_police    machine        -       -       -        -           -           -
far_ambulance_supervisor   far_ambulance  supervisor     -       -       -        -           -           -
far_ambulance_clinician    far_ambulance  clinician      -       -       -        -           -           -
far_ambulance_cad          far_ambulance  machine        -       -       -        -           -           -
far_police_control_room    far_police     control_room   -       -       -        -           -           -
"""
NOT_IN = ("nobody", "signed_out", "switched_off", "on_an_ended_device")
ADDRESS, OFFICERS_NOTE, CREWS_NOTE, NAME = (
    f"cnry-{what}-4711" for what in ("where", "officer", "crew", "name")
)
OF_LEVEL = {
    "F": {ADDRESS, OFFICERS_NOTE, CREWS_NOTE, NAME},
    "C": {ADDRESS, OFFICERS_NOTE, CREWS_NOTE, NAME},
    "T": {ADDRESS, OFFICERS_NOTE, CREWS_NOTE},
    "o": {ADDRESS},
    "O": {ADDRESS},
    "-": set[str](),
}
ABOARD = {
    "P1": ("switched_off", "on_an_ended_device", "left_on_the_way", "acts_for_another"),
    "A2": ("booked_off", "now_administrator"),
}
"""Beside the county's own crews."""


@dataclass(frozen=True)
class Actor:
    """One row of the table."""

    name: str
    agency: str
    role: str
    levels: dict[str, str]

    def may_see(self, phase: str, *, of_incident: bool = True) -> set[str]:
        """The canaries that this actor may be sent in that phase: of a merged incident more where it goes on."""
        level = self.levels["treating" if phase == "merged" and not of_incident else phase]
        own = {OFFICERS_NOTE} if level == "o" and self.name == OFFICER else set[str]()
        return OF_LEVEL[level] | own


def actors() -> list[Actor]:
    rows = [line.split() for line in TABLE.strip().splitlines()[1:] if line.strip()]
    return [Actor(name, of, role, dict(zip(PHASES, levels, strict=True))) for name, of, role, *levels in rows]


@dataclass
class World:
    """The incident in one phase, and everybody with a device of their own."""

    county: County
    phase: str
    start: Cursor
    incident: str = ""
    at: datetime = field(default_factory=now)
    clients: dict[str, Client] = field(default_factory=dict)

    def record(self, name: str, kind: str, payload: Any = None, **more: Any) -> dict[str, Any]:
        receipt = self.county.client(name).record(kind, self.incident, payload, **more)
        assert receipt["outcome"] == "recorded", receipt
        return receipt


def make_world(county: County, phase: str) -> World:
    _add_people(county)
    world = World(county, phase, cursor_at(head_of(county.areas["near"].pk)))
    answer = opened(county, *([CHEST_PAIN] if phase == "before" else []), address=f"1 {ADDRESS} Street")
    world.incident = answer["incident"]["id"]
    if phase != "before":
        _answer(world, answer)
    if phase not in ("before", "alerted"):
        _treat(world)
    if phase in ("handed_over", "hours_later"):
        _hand_over(world)
    if phase == "hours_later":
        for name in (OFFICER, PARAMEDIC):
            world.record(name, "status_reached", {"status": "clear"})
        book_on(county.people["boarded_afterwards"], county.units["P1"].pk, [])
    if phase == "merged":
        _merge(world)
    _sign_in(world)
    world.at = now() + (timedelta(hours=12, minutes=1) if phase == "hours_later" else timedelta())
    return world


def _add_people(county: County) -> None:
    rows = [one for one in actors() if one.name not in county.people and one.role != "machine"]
    of = {"acts_for_another": ("police", "responder"), "now_administrator": ("ambulance", "clinician")}
    made = []
    for one in rows:
        agency, role = of.get(one.name, (one.agency, one.role))
        made.append(person_of(county.agencies[agency], one.name, one.name, role))
    county.people.update({person.username: person for person in store_people(made)})
    for sign, names in ABOARD.items():
        for name in names:
            book_on(county.people[name], county.units[sign].pk, [])


def _answer(world: World, answer: dict[str, Any]) -> None:
    """A1 declines, so A2 is asked; one of the patrol gets out on the way."""
    declined = {"alert": alert_of(answer, "crew"), "reason": "too_far"}
    world.record(DECLINED, "decline_alert", declined)
    accept(world.county, answer, OFFICER)
    world.record(PARAMEDIC, "accept_alert", {"alert": part(world.incident, world.county.unit("A2"))["alert"]})
    book_off(world.county.people["left_on_the_way"])


def _treat(world: World) -> None:
    for name in (OFFICER, PARAMEDIC):
        world.record(name, "status_reached", {"status": "at_patient"})
    world.record(OFFICER, "note_added", text=OFFICERS_NOTE)
    world.record(PARAMEDIC, "note_added", text=CREWS_NOTE)
    identity = json.dumps({"name": NAME, "born": "1951-02-03", "nhs_number": None})
    world.record(PARAMEDIC, "patient_identified", text=identity)
    book_off(world.county.people["booked_off"])
    book_on(world.county.people["relief"], world.county.units["A2"].pk, [])


def _hand_over(world: World) -> None:
    handover = str(new_id())
    offered = world.record(OFFICER, "offer_handover", {"handover": handover})
    world.record(PARAMEDIC, "accept_handover", {"handover": handover, "through_seq": offered["seq"]})


def _merge(world: World) -> None:
    near = {"lat": LAT + 35 / METRES_PER_DEGREE, "lon": LON, "accuracy_m": 20, "source": "cad"}
    into = opened(world.county, CHEST_PAIN, location=near)["incident"]["id"]
    desk = world.county.client(SUPERVISOR)
    merged = desk.ask("post", f"/api/incidents/{world.incident}/merge", {"into": into})
    assert merged.status_code == 204, merged.content


def _sign_in(world: World) -> None:
    """Everybody on a device of their own; then what has become of some of them since."""
    county = world.county
    for one in actors():
        is_person = one.role != "machine"
        world.clients[one.name] = county.client(one.name) if is_person else county.cad(one.agency)
    Device.objects.bulk_create(
        Device(id=one.device, agency=one.person.agency, person=one.person, last_seen_at=now())
        for one in world.clients.values()
        if one.person.role != Role.MACHINE
    )
    world.clients["nobody"].http = APIClient()
    Session.objects.filter(session_key=_cookie(world.clients["signed_out"])).delete()
    Person.objects.filter(username="switched_off").update(is_active=False)
    lost = world.clients["on_an_ended_device"]
    device = Device.objects.get(pk=lost.device)
    begun = sign_ins.begin(lost.person, lost.person.acting_in, device)
    session = lost.http.session
    session.update({"sign_in": str(begun.pk), "device": str(device.pk)})
    session.save()
    sign_ins.end_device(device, county.people[POLICE_SUPERVISOR])
    moved = county.people["acts_for_another"]
    second = join_agency(moved, county.agencies["idle_police"], Role.RESPONDER)
    Person.objects.filter(pk=moved.pk).update(membership=second)
    Membership.objects.filter(person__username="now_administrator").update(role="administrator")
    fresh = get_user_model().objects.in_bulk([one.person.pk for one in world.clients.values()])
    for client in world.clients.values():
        client.person = fresh[client.person.pk]


def _cookie(client: Client) -> str:
    return str(client.http.cookies["sessionid"].value)
