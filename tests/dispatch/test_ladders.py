"""Ladders of three crews, two co-responders, a desk and a CAD, in any order: what is true of the response after each of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from apps.dispatch import board_warnings as board_warnings_room
from apps.dispatch import escalation, no_ambulance
from apps.incidents.kinds import EN_ROUTE, TURNED_AWAY, UNANSWERED
from apps.journal.models import Entry
from apps.units.models import Unit
from tests.dispatch import old_rules
from tests.dispatch.clock import ANSWERED, board_warnings, duty, fire, reassess
from tests.dispatch.response_town import NAME_OF, no_crew_yet, three_crews
from tests.support.actions import Client, call, report
from tests.support.constants import ARREST, CHEST_PAIN, SUPERVISOR
from tests.support.factories import County
from tests.support.state import state_of

SIGNS = tuple(NAME_OF)
Step = tuple[str, str]
RUNGS = {
    "on scene": ("on_scene",),
    "at the patient": ("at_patient",),
    "conveys": ("at_patient", "transporting"),
    "hospital": ("at_hospital",),
    "clears": ("clear",),
}


class Town:
    """One arrest, and what each step does to it: a well-formed request of a crew, the desk or the CAD."""

    def __init__(self, county: County) -> None:
        self.county = county
        self.desk = county.client(SUPERVISOR)
        self.crews: dict[str, Client] = {sign: county.client(name) for sign, name in NAME_OF.items()}
        self.cad = county.cad()
        self.incident = ""
        # The stand-downs by which the desk closed a place.
        self.closed: list[str] = []

    def begin(self) -> None:
        answer = self.cad.ask("post", "/api/calls", call())
        assert answer.status_code == 201, answer.content
        self.incident = str(answer.json()["incident"]["id"])

    def step(self, name: str, sign: str) -> None:
        part = self.part(sign)
        if name in RUNGS and part:
            for status in RUNGS[name]:
                self.record(sign, "status_reached", status=status)
        elif name in ("accept_alert", "decline_alert") and part:
            more = {"reason": "committed"} if name == "decline_alert" else {}
            self.record(sign, name, alert=part["alert"], **more)
        elif name == "life_extinct_recognised" and part and part["role"] == "crew":
            self.record(sign, name, criteria=["asystole_20_min_als"])
        elif name == "backup_requested" and part:
            self.record(sign, name, what="crew")
        elif name in ("close", "replace"):
            body = {"unit": self.county.unit(sign), "cause": "supervisor", "then": name}
            self.desk.ask("post", f"/api/incidents/{self.incident}/stand-down", body)
        elif name == "silence":
            fire(self.incident, ANSWERED)
        elif name == "look":
            reassess(self.incident)
        elif name in ("busy", "available"):
            duty(sign, name)
        elif name in (ARREST, CHEST_PAIN):
            recoded = {"trigger": {"system": "cad", "code": name}}
            self.cad.ask("patch", f"/api/calls/{self.incident}", recoded)

    def part(self, sign: str) -> dict[str, Any] | None:
        found: dict[str, Any] | None = state_of(self.incident)["involvements"].get(self.county.unit(sign))
        return found

    def record(self, sign: str, kind: str, **payload: Any) -> None:
        self.crews[sign].send(report(kind, self.incident, payload))

    def entries(self) -> list[Entry]:
        return list(Entry.objects.filter(timeline=UUID(self.incident)).order_by("seq"))


def is_end(entry: Entry, crews: set[str]) -> bool:
    """Whether this entry says that a crew conveys the one patient, or that he or she is dead."""
    if entry.kind == "life_extinct_recognised":
        return True
    return (
        entry.kind == "status_reached"
        and entry.payload["status"] == "transporting"
        and str(entry.unit) in crews
    )


def no_alert_is_raised_for_a_job_that_is_done(town: Town) -> None:
    crews: set[str] = set()
    is_done = False
    for entry in town.entries():
        if entry.kind == "alert_raised":
            assert not is_done, f"{entry.payload['call_sign']} was alerted to a job that is done"
            crews |= {entry.payload["unit"]} if entry.payload["role"] == "crew" else set()
        elif entry.kind == "response_reopened":
            is_done = False
        is_done = is_done or is_end(entry, crews)


def nobody_stays_reserved_for_a_job_that_is_done(town: Town) -> None:
    crews: set[str] = set()
    is_done = False
    for entry in town.entries():
        if entry.kind == "alert_raised" and entry.payload["role"] == "crew":
            crews |= {entry.payload["unit"]}
        is_done = (is_done or is_end(entry, crews)) and entry.kind != "response_reopened"
    if not is_done:
        return
    waiting = {
        part["unit"]
        for part in state_of(town.incident)["involvements"].values()
        if part["status"] in (*UNANSWERED, *EN_ROUTE)
    }
    reserved = {str(unit) for unit in Unit.objects.exclude(incident=None).values_list("pk", flat=True)}
    assert not waiting & reserved


def who_is_stood_down_with_close_is_not_replaced(town: Town) -> None:
    """After the desk closed a place there are never more units of the role than it left."""
    status: dict[str, tuple[str, str]] = {}
    most: dict[str, int] = {}
    closed = set(town.closed)
    for entry in town.entries():
        payload = entry.payload
        if entry.kind == "alert_raised":
            status[payload["unit"]] = (payload["role"], "alerted")
            if payload["role"] in most:
                assert _filled(status, payload["role"]) <= most[payload["role"]]
        elif entry.kind in ("alert_withdrawn", "alert_expired", "alert_declined"):
            unit = payload.get("unit") or str(entry.unit)
            role = status[unit][0]
            status[unit] = (role, TURNED_AWAY[0])
            if str(entry.id) in closed:
                most[role] = _filled(status, role)
        elif entry.kind == "response_reopened":
            most = {}
        elif entry.kind == "response_limited":
            most[payload["role"]] = payload["wanted"]


def _filled(status: dict[str, tuple[str, str]], role: str) -> int:
    return sum(one == role and state not in TURNED_AWAY for one, state in status.values())


def every_open_need_ends_in_an_acceptance_or_a_warning(town: Town) -> None:
    """After nobody answered for long enough."""
    for _ in SIGNS:
        fire(town.incident, ANSWERED)
    no_crew_yet(town.incident)
    state = state_of(town.incident)
    response = state["response"]
    if state["phase"] != "open" or response["state"] == "closed" or response["wanted"]["crew"] == 0:
        return
    crews = [part for part in state["involvements"].values() if part["role"] == "crew"]
    goes = any("accepted" in part["reached"] and part["ended_at"] is None for part in crews)
    # A crew that reached the scene and cleared has answered the need.
    came = any(part["status"] == "clear" for part in crews)
    warned = {cause for cause, role, _ in board_warnings(town.incident) if role == "crew"}
    assert goes or came or warned & {"nobody_left", "no_ambulance"}


def no_co_responder_goes_before_an_ambulance_is_requested(town: Town) -> None:
    is_known = False
    for entry in town.entries():
        if entry.kind == "ambulance_requested":
            is_known = is_known or entry.payload["told_by"] is not None
        elif entry.kind == "alert_raised" and entry.payload["role"] == "co_responder":
            assert is_known


class Broken(AssertionError):
    """A promise that does not hold, unlike anything else that goes wrong on the way."""


def check(holds: Callable[[Town], None], town: Town) -> None:
    try:
        holds(town)
    except AssertionError as fault:
        raise Broken(holds.__name__) from fault


PROPERTIES = (
    no_alert_is_raised_for_a_job_that_is_done,
    nobody_stays_reserved_for_a_job_that_is_done,
    who_is_stood_down_with_close_is_not_replaced,
    no_co_responder_goes_before_an_ambulance_is_requested,
    every_open_need_ends_in_an_acceptance_or_a_warning,
)
NAMES = (
    *("accept_alert", "accept_alert", "decline_alert", "silence", "look", *RUNGS, "conveys"),
    *("life_extinct_recognised", "backup_requested", "close", "close", "replace", "busy", "available"),
    *(ARREST, CHEST_PAIN),
)
ladders = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(SIGNS)), min_size=2, max_size=9)
CONVEYED: list[Step] = [
    ("accept_alert", "A1"),
    ("conveys", "A1"),
    ("hospital", "A1"),
    ("clears", "A1"),
    ("silence", "A2"),
    ("look", "A2"),
]
STOOD_DOWN: list[Step] = [("accept_alert", "A1"), ("close", "A2"), ("look", "A2")]
STILL_ASKED: list[Step] = [("accept_alert", "A1"), ("accept_alert", "A2"), ("conveys", "A1")]


@pytest.fixture
def town(county: County) -> Town:
    """Everybody is signed in once, outside of what is undone."""
    return Town(three_crews(county))


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


def play(town: Town, steps: list[Step], wanted: tuple[Callable[[Town], None], ...]) -> None:
    town.begin()
    town.closed = []
    for name, sign in steps:
        before = len(town.entries())
        town.step(name, sign)
        if name == "close":
            news = town.entries()[before:]
            town.closed += [str(entry.id) for entry in news if entry.kind == "alert_withdrawn"][:1]
        for holds in wanted[:-1] if wanted is PROPERTIES else wanted:
            check(holds, town)
    if wanted is PROPERTIES:
        check(PROPERTIES[-1], town)


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=ladders)
@example(steps=CONVEYED)
@example(steps=STOOD_DOWN)
@example(steps=STILL_ASKED)
def test_whatever_the_ladder_the_response_keeps_its_promises(
    town: Town, undone: Callable[[Callable[[], None]], None], steps: list[Step]
) -> None:
    undone(lambda: play(town, steps, PROPERTIES))


@pytest.mark.parametrize(
    ("steps", "broken"),
    [
        (CONVEYED, no_alert_is_raised_for_a_job_that_is_done),
        (STILL_ASKED, nobody_stays_reserved_for_a_job_that_is_done),
        (STOOD_DOWN, who_is_stood_down_with_close_is_not_replaced),
    ],
)
def test_by_the_old_rules_the_same_properties_fail(
    town: Town, monkeypatch: pytest.MonkeyPatch, steps: list[Step], broken: Callable[[Town], None]
) -> None:
    """The control: what the properties say is not true of every dispatch."""
    old_rules.bring_back(monkeypatch)
    with pytest.raises(Broken):
        play(town, steps, (broken,))


def test_where_nobody_is_warned_an_open_need_is_found(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control of the last property. That of the co-responder is the database's own refusal: test_never_instead."""
    for room in (board_warnings_room, escalation, no_ambulance):
        monkeypatch.setattr(room, "raise_warning", lambda *_: None)
    steps: list[Step] = [("decline_alert", "A1"), ("decline_alert", "A2"), ("decline_alert", "A3")]
    with pytest.raises(Broken):
        play(town, steps, (every_open_need_ends_in_an_acceptance_or_a_warning,))
