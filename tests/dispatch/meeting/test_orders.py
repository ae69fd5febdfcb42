"""Calls, findings, merges and their undoing, facts, cancels and closings in any order: what is true after each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import example, given
from hypothesis import strategies as st

from apps.alerting.summons import summonses_in
from apps.incidents.models import Incident, Involvement
from apps.journal.models import Entry
from apps.journal.verify import replay_differences
from apps.journal.wire import bare_entry
from apps.units.models import Unit
from tests.dispatch.meeting.finding import HERE, arrest_here
from tests.support.actions import Client, call, report
from tests.support.constants import ARREST, LAT, LON, METRES_PER_DEGREE, OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.effort import tried
from tests.support.factories import County
from tests.support.state import state_of

NAME_OF = {"A1": PARAMEDIC, "A2": "a2_clinician", "P1": OFFICER, "P2": "p2_responder"}
SIGNS = tuple(NAME_OF)
PLACES_M = {"CAD 1": 0, "CAD 2": 35, "CAD 3": 70}
ENDS = ("alert_withdrawn", "alert_declined", "alert_expired")
Step = tuple[str, int]


class Town:
    """What each step does: a well-formed request of a unit, the desk or the CAD. `shocks`: entry → the incident it was sent to."""

    def __init__(self, county: County) -> None:
        self.county = county
        self.desk = county.client(SUPERVISOR)
        self.cad = county.cad()
        self.crews: dict[str, Client] = {sign: county.client(name) for sign, name in NAME_OF.items()}
        self.incidents: list[str] = []
        self.shocks: dict[str, str] = {}

    def step(self, name: str, number: int) -> None:
        sign = SIGNS[number % len(SIGNS)]
        if name in PLACES_M:
            self.call(name)
        elif name == "found":
            self.find(("P1", "P2")[number % 2])
        elif name in ("merge", "link", "unlink"):
            self.between(name, number)
        elif name == "cancel":
            self.about(number, "delete", "/api/calls/{}")
        elif name == "close":
            self.about(
                number, "post", "/api/incidents/{}/response", {"close": True, "reason": "one is enough"}
            )
        elif name == "shock":
            self.shock(sign, number)
        else:
            self.answer(sign, name)
        self.incidents = [str(one) for one in Incident.objects.order_by("pk").values_list("pk", flat=True)]

    def call(self, reference: str) -> None:
        location = {"lat": LAT + PLACES_M[reference] / METRES_PER_DEGREE, "lon": LON}
        body = call(external_ref=reference, location=location | {"accuracy_m": 20, "source": "cad"})
        answer = self.cad.ask("post", "/api/calls", body)
        assert answer.status_code in (200, 201), answer.content

    def find(self, sign: str) -> None:
        sent = arrest_here({"code": ARREST, "location": HERE}, at=-30)
        (receipt,) = self.crews[sign].send(sent)
        assert receipt["outcome"] == "recorded", receipt

    def between(self, name: str, number: int) -> None:
        if len(self.incidents) < 2:
            return
        pairs = [(one, two) for one in self.incidents for two in self.incidents if one != two]
        one, two = pairs[number % len(pairs)]
        body = {
            "merge": {"into": two},
            "unlink": {"with": two},
            "link": {"with": two, "relation": "different"},
        }
        answer = self.desk.ask("post", f"/api/incidents/{one}/{name}", body[name])
        assert answer.status_code in (204, 409), answer.content

    def about(self, number: int, method: str, path: str, body: Any = None) -> None:
        if self.incidents:
            incident = self.incidents[number % len(self.incidents)]
            answer = (
                self.cad.ask(method, path.format(incident), body)
                if method == "delete"
                else (self.desk.ask(method, path.format(incident), body))
            )
            assert answer.status_code in (200, 202, 204, 409), answer.content

    def shock(self, sign: str, number: int) -> None:
        """On an incident that the unit was ever asked to, merged or not."""
        parts = Involvement.objects.filter(unit=self.county.units[sign].pk).order_by("incident")
        known = [str(one) for one in parts.values_list("incident", flat=True)]
        if known:
            incident = known[number // len(SIGNS) % len(known)]
            (receipt,) = self.crews[sign].send(report("shock_delivered", incident))
            if receipt["outcome"] == "recorded":
                self.shocks[receipt["id"]] = incident

    def answer(self, sign: str, name: str) -> None:
        held = Unit.objects.get(pk=self.county.units[sign].pk).incident
        if held is None:
            return
        alert = state_of(held)["involvements"][self.county.unit(sign)]["alert"]
        payload = {"alert": alert} if name == "accept_alert" else {"status": name}
        kind = name if name == "accept_alert" else "status_reached"
        self.crews[sign].send(report(kind, str(held), payload))


def no_fact_is_lost_and_each_counts_once(town: Town) -> None:
    """In the incident where the one that it was recorded on goes on, and in no other that is not itself merged."""
    wanted = Counter(goes_on_in(incident) for incident in town.shocks.values())
    counted: Counter[str] = Counter()
    for incident in Incident.objects.exclude(phase="merged"):
        patients = state_of(incident.pk)["patients"].values()
        counted[str(incident.pk)] = sum(len(one["care"]["shocks"]) for one in patients)
    assert +counted == wanted


def goes_on_in(incident: str) -> str:
    while (into := state_of(incident)["merged_into"]) is not None:
        incident = into
    return incident


def nobody_is_called_while_on_a_call(town: Town) -> None:
    """No unit is rung that was alerted before and has not left that alert since; none is on two incidents."""
    on: dict[str, str] = {}
    for entry in Entry.objects.exclude(timeline=None).order_by("position"):
        payload = entry.payload
        if entry.kind == "alert_raised":
            if list(summonses_in(bare_entry(entry))) and payload.get("continues") is None:
                assert payload["unit"] not in on, f"{payload['call_sign']} is called twice"
            on[payload["unit"]] = payload["alert"]
        elif entry.kind in ENDS or (entry.kind == "status_reached" and payload["status"] == "clear"):
            on.pop(payload.get("unit") or str(entry.unit), None)
    active = Involvement.objects.filter(is_active=True).values_list("unit", flat=True)
    assert len(active) == len(set(active))


def no_co_responder_goes_before_an_ambulance_is_requested(town: Town) -> None:
    known: set[UUID] = set()
    for entry in Entry.objects.exclude(timeline=None).order_by("position"):
        assert entry.timeline_id
        if entry.kind == "ambulance_requested" and entry.payload["told_by"] is not None:
            known.add(entry.timeline_id)
        elif entry.kind == "alert_raised" and entry.payload["role"] == "co_responder":
            assert entry.timeline_id in known, entry.payload
    involved = Involvement.objects.filter(role="co_responder").select_related("request")
    assert [one.request.told_at for one in involved if one.request and one.request.told_at is None] == []


def everybody_reserved_is_on_the_incident(town: Town) -> None:
    active = Involvement.objects.filter(is_active=True).values_list("unit", "incident")
    reserved = Unit.objects.exclude(incident=None).values_list("pk", "incident")
    assert sorted(active) == sorted(reserved)


def who_was_called_is_where_the_call_goes_on(town: Town) -> None:
    """Merged along, and taken apart again: a unit is on the incident in which the one that called it goes on."""
    began: dict[str, str] = {}
    for entry in Entry.objects.filter(kind="alert_raised").order_by("position"):
        payload = entry.payload
        began[payload["alert"]] = began.get(payload.get("continues") or "", str(entry.timeline_id))
    for unit, incident in Involvement.objects.filter(is_active=True).values_list("unit", "incident"):
        alert = state_of(incident)["involvements"][str(unit)]["alert"]
        assert goes_on_in(began[alert]) == str(incident)


PROPERTIES = (
    no_fact_is_lost_and_each_counts_once,
    nobody_is_called_while_on_a_call,
    no_co_responder_goes_before_an_ambulance_is_requested,
    everybody_reserved_is_on_the_incident,
    who_was_called_is_where_the_call_goes_on,
)
NAMES = (
    *(
        "found",
        "CAD 1",
        "CAD 2",
        "CAD 3",
        "merge",
        "merge",
        "merge",
        "unlink",
        "unlink",
        "link",
        "cancel",
        "close",
    ),
    *("accept_alert", "at_patient", "shock", "shock", "clear"),
)
orders = st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 23)), min_size=3, max_size=10)
TWO = [("CAD 1", 0), ("CAD 2", 0), ("accept_alert", 1), ("at_patient", 1), ("shock", 1)]


@pytest.fixture
def undone(db: None) -> Callable[[Callable[[], None]], None]:
    """Runs work in a transaction that is rolled back: one database serves every example."""

    def run(work: Callable[[], None]) -> None:
        with transaction.atomic():
            try:
                work()
            finally:
                transaction.set_rollback(True)

    return run


@given(orders)
@tried(10)
@example([*TWO, ("merge", 1), ("unlink", 1), ("merge", 1), ("shock", 1)])
@example([*TWO, ("CAD 3", 0), ("merge", 2), ("merge", 1), ("unlink", 2), ("shock", 1)])
@example([("found", 0), ("CAD 1", 0), ("shock", 2), ("cancel", 0), ("shock", 2), ("clear", 2)])
def test_whatever_the_order_no_fact_is_lost_and_nobody_is_called_twice(
    county: County, undone: Callable[[Callable[[], None]], None], steps: list[Step]
) -> None:
    town = Town(county)  # signs everyone in, once, outside of what is undone

    def play() -> None:
        town.incidents, town.shocks = [], {}
        for name, number in steps:
            town.step(name, number)
            for holds in PROPERTIES:
                holds(town)
        assert [one for _, one in replay_differences() if one] == []

    undone(play)
