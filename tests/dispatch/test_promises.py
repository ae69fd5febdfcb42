"""Properties that are true after any sequence of requests to the whole product. Rules alone: test_eligibility_properties."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.incidents.models import Incident, Involvement
from apps.journal.models import Entry, Timeline
from apps.journal.verify import replay_differences
from apps.units.models import Unit
from tests.support.actions import Client, call, report
from tests.support.constants import ARREST, CHEST_PAIN, SUPERVISOR
from tests.support.factories import County, put
from tests.support.results import latest
from tests.support.state import state_of


class Town:
    """A state machine of random steps, each a well-formed request of a user."""

    def __init__(self, county: County) -> None:
        self.county = county
        self.desk = county.client(SUPERVISOR)
        crews = {"A1": "ambulance_clinician", "A2": "a2_clinician", "P1": "police_responder"}
        crews |= {"P2": "p2_responder", "P3": "p3_responder"}
        self.crews: dict[str, Client] = {sign: county.client(name) for sign, name in crews.items()}
        self.incidents: list[str] = []
        self.answers: list[dict[str, Any]] = []

    def step(self, name: str, number: int) -> None:
        {
            "arrest": lambda: self.open(ARREST),
            "chest pain": lambda: self.open(CHEST_PAIN),
            "decline": lambda: self.record(number, "decline_alert", reason="other"),
            "accept": lambda: self.record(number, "accept_alert"),
            "arrive": lambda: self.record(number, "status_reached", status="at_patient"),
            "clear": lambda: self.record(number, "status_reached", status="clear"),
            "stand down": lambda: self.stand_down(number),
            "cancel": lambda: self.change(number, "delete", None),
            "to arrest": lambda: self.change(number, "patch", ARREST),
            "to chest pain": lambda: self.change(number, "patch", CHEST_PAIN),
        }[name]()

    def open(self, code: str) -> None:
        answer = self.desk.ask("post", "/api/calls", call(code)).json()
        self.incidents.append(answer["incident"]["id"])
        self.answers.append(answer)

    def record(self, number: int, kind: str, **payload: str) -> None:
        """Record something for the unit of that number, on its incident."""
        sign = sorted(self.crews)[number % len(self.crews)]
        unit = Unit.objects.get(pk=self.county.units[sign].pk)
        if unit.incident is None:
            return
        alert = state_of(unit.incident)["involvements"][str(unit.pk)]["alert"]
        named = {} if kind == "status_reached" else {"alert": alert}
        self.crews[sign].send(report(kind, str(unit.incident), payload | named))

    def stand_down(self, number: int) -> None:
        unit = self.county.units[sorted(self.crews)[number % len(self.crews)]]
        held = Unit.objects.get(pk=unit.pk).incident
        if held:
            body = {"unit": str(unit.pk), "cause": "supervisor"}
            self.desk.ask("post", f"/api/incidents/{held}/stand-down", body)

    def change(self, number: int, method: str, code: str | None) -> None:
        if self.incidents:
            incident = self.incidents[number % len(self.incidents)]
            body = {"trigger": {"system": "cad", "code": code}} if code else None
            answer = self.desk.ask(method, f"/api/calls/{incident}", body)
            assert answer.status_code in (200, 202, 409), answer.content


def assert_promises(town: Town) -> None:
    active = list(Involvement.objects.filter(is_active=True).values_list("unit", "incident"))
    assert len({unit for unit, _ in active}) == len(active)
    committed = Unit.objects.exclude(incident=None).values_list("pk", "incident")
    assert sorted(active) == sorted(committed)
    for answer in town.answers:
        roles = [alert["role"] for alert in answer["alerts"]]
        assert roles in ([], ["crew"], ["crew", "co_responder"], ["co_responder"])
    for entry in Entry.objects.filter(kind="units_considered"):
        for one in entry.payload["considered"]:
            assert one["checks"]
            assert all(check["said"]["code"] for check in one["checks"])
            assert not one["chosen"] or all(check["ok"] for check in one["checks"])
    assert [differing for _, differing in replay_differences() if differing] == []
    assert set(Incident.objects.values_list("phase", flat=True)) <= {"open", "cancelled", "closed"}


def assert_no_co_responder_was_sent_instead() -> None:
    """Whenever a co-responder was alerted, an ambulance was requested and its control room knew."""
    for timeline in Timeline.objects.all():
        is_known = False
        for entry in timeline.entries.order_by("seq"):
            if entry.kind == "ambulance_requested":
                is_known = is_known or entry.payload["told_by"] is not None
            elif entry.kind == "alert_raised" and entry.payload["role"] == "co_responder":
                assert is_known


STEPS = (
    "arrest",
    "chest pain",
    "decline",
    "accept",
    "arrive",
    "clear",
    "stand down",
    "cancel",
    "to arrest",
    "to chest pain",
)
steps = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 9)), min_size=3, max_size=8)
metres = st.fixed_dictionaries({sign: st.integers(100, 12_000) for sign in ("A1", "A2", "P1", "P2")})


@pytest.fixture
def undone(db: None) -> Callable[[Callable[[], None]], None]:
    """Runs work in a transaction that is rolled back: one database serves every example."""

    def run(work: Callable[[], None]) -> None:
        with transaction.atomic():
            work()
            transaction.set_rollback(True)

    return run


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=steps, metres=metres)
def test_whatever_happens_the_product_keeps_its_promises(
    county: County,
    undone: Callable[[Callable[[], None]], None],
    steps: list[tuple[str, int]],
    metres: dict[str, int],
) -> None:
    Town(county)  # signs everyone in, once, outside of what is undone

    def play() -> None:
        put(metres, county.units)
        town = Town(county)
        town.step("arrest", 0)
        for name, number in steps:
            town.step(name, number)
        assert_promises(town)
        assert_no_co_responder_was_sent_instead()
        assert latest("units_considered", town.incidents[0]).payload["considered"]

    undone(play)
