"""Concurrent requests, on a database with two writers: a unit has one incident, and a call opens one incident."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection

from apps.dispatch.models import DeskItem
from apps.incidents.models import Incident, Involvement
from apps.journal.models import Entry, Head
from apps.journal.verify import replay_differences, verify_stream
from apps.units.models import Unit
from tests.harness.pace import within
from tests.support.actions import Client, alert_of, call, considered_in_full, opened
from tests.support.constants import ARREST, CHEST_PAIN, LAT, LON, METRES_PER_DEGREE, SUPERVISOR
from tests.support.factories import County, make_county
from tests.support.results import part, reasons, signs

ROUNDS = 8
WITHIN_S = within(30)

# SQLite has one writer at a time, so there these races cannot be run; and its triggers refuse the cleaning up.
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor == 'sqlite'", reason="a race needs a database with two writers"),
]


class Runner(Thread):
    """A thread that begins its work when all threads are ready."""

    def __init__(self, line: Barrier, work: Callable[[], Any]) -> None:
        super().__init__()
        self._line, self._work = line, work
        self.fault: Exception | None = None
        self.outcome: Any = None

    def run(self) -> None:
        try:
            self._line.wait(WITHIN_S)
            self.outcome = self._work()
        except Exception as fault:
            self.fault = fault
        finally:
            connection.close()


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """The outcome of each. Raises the fault of any."""
    line = Barrier(len(works))
    runners = [Runner(line, work) for work in works]
    for runner in runners:
        runner.start()
    for runner in runners:
        runner.join(WITHIN_S)
    faults = [runner.fault for runner in runners if runner.fault]
    if faults:
        raise faults[0]
    return [runner.outcome for runner in runners]


def apart(number: int) -> dict[str, Any]:
    """Where this call is about another patient than the others: 500 metres on, in another house."""
    lat = LAT + number * 500 / METRES_PER_DEGREE
    return {"address": f"{number} Mill Lane", "location": {"lat": lat, "lon": LON, "accuracy_m": 20}}


def placing(client: Client, **changed: Any) -> Callable[[], Any]:
    body = call(**changed)
    return lambda: client.ask(
        "post", "/api/calls", body, Idempotency_Key=changed.get("external_ref", "")
    ).json()


def cancel_all(desk: Client) -> None:
    for incident in Incident.objects.filter(phase="open"):
        desk.ask("delete", f"/api/calls/{incident.pk}")


def assert_journal_holds(county: County) -> None:
    head = Head.objects.get(area=county.areas["near"])
    assert verify_stream(head).fault is None
    assert [differing for _, differing in replay_differences() if differing] == []
    active = list(Involvement.objects.filter(is_active=True).values_list("unit", "incident"))
    assert sorted(active) == sorted(Unit.objects.exclude(incident=None).values_list("pk", "incident"))


def test_of_two_calls_at_once_one_has_the_unit_and_the_other_the_next() -> None:
    """A crew went to each; both turn out to be arrests at once. (Calls take their numbers in turn: they never meet.)"""
    county = make_county()
    desks = [county.client(SUPERVISOR), county.client("ambulance_control_room")]
    arrest = {"trigger": {"system": "cad", "code": ARREST}}
    taken = 0
    for _ in range(ROUNDS):
        calls = [opened(county, "NOT_KNOWN", **apart(number))["incident"]["id"] for number in range(2)]
        answers = at_once(
            *(
                partial(desk.ask, "patch", f"/api/calls/{incident}", arrest)
                for desk, incident in zip(desks, calls, strict=True)
            )
        )
        sent = [signs(answer.json()) for answer in answers]
        assert sorted(one["co_responder"] for one in sent) == ["P1", "P2"]
        second = next(
            incident for incident, one in zip(calls, sent, strict=True) if one["co_responder"] == "P2"
        )
        said = reasons(considered_in_full(second)["considered"], "P1")
        taken += said[-1] == "was taken by another incident at this very moment"
        assert said[-1].startswith("was taken") or "committed to another incident" in said
        assert_journal_holds(county)
        cancel_all(desks[0])
    assert taken > 0


def test_calls_of_one_day_at_once_share_the_units_out() -> None:
    county = make_county()
    desks = [Client(county.people[SUPERVISOR]) for _ in range(4)]
    answers = at_once(*(placing(desk, **apart(number)) for number, desk in enumerate(desks)))
    assert sorted(signs(answer).get("crew", "") for answer in answers) == ["", "", "A1", "A2"]
    assert sorted(signs(answer).get("co_responder", "") for answer in answers) == ["", "", "P1", "P2"]
    assert sorted(answer["incident"]["number"][-4:] for answer in answers) == ["0001", "0002", "0003", "0004"]
    assert_journal_holds(county)


def test_a_decline_and_a_call_at_once_do_not_both_get_the_next_unit() -> None:
    county = make_county()
    desk, officer = county.client(SUPERVISOR), county.client("police_responder")
    for _ in range(5):
        first = opened(county)
        incident, alert = first["incident"]["id"], alert_of(first, "co_responder")
        declined, second = at_once(
            partial(officer.record, "decline_alert", incident, {"alert": alert, "reason": "too_far"}),
            placing(desk),
        )
        assert declined["outcome"] == "recorded"
        raised = Entry.objects.filter(timeline_id=incident, kind="alert_raised").order_by("seq")
        replaced = [one.payload["call_sign"] for one in raised[2:]]
        got = [*replaced, *([signs(second)["co_responder"]] if "co_responder" in signs(second) else [])]
        assert len(set(got)) == len(got)
        assert set(got) <= {"P1", "P2"}
        assert_journal_holds(county)
        cancel_all(desk)


@pytest.mark.parametrize("times", [2, 6])
def test_the_same_call_sent_at_once_is_one_incident(times: int) -> None:
    county = make_county()
    body = call(external_ref="CAD 1")
    clients = [Client(county.people[SUPERVISOR]) for _ in range(times)]

    def place(client: Client) -> Any:
        return client.ask("post", "/api/calls", body, Idempotency_Key="k")

    answers = at_once(*(partial(place, client) for client in clients))
    assert {answer.status_code for answer in answers} == {201}
    assert [answer.json() for answer in answers] == [answers[0].json()] * times
    assert sorted("Idempotent-Replay" in answer for answer in answers) == [False] + [True] * (times - 1)
    assert Incident.objects.count() == 1
    assert_journal_holds(county)


def test_the_same_reference_at_once_without_a_key_is_one_incident() -> None:
    county = make_county()
    clients = [Client(county.people[SUPERVISOR]) for _ in range(3)]
    body = call(external_ref="CAD 1")
    answers = at_once(*(partial(client.ask, "post", "/api/calls", body) for client in clients))
    assert sorted(answer.status_code for answer in answers) == [200, 200, 201]
    assert len({answer.json()["incident"]["id"] for answer in answers}) == 1
    assert Incident.objects.count() == 1


def test_accepting_and_standing_down_at_once_ends_stood_down() -> None:
    county = make_county()
    desk, officer = county.client(SUPERVISOR), county.client("police_responder")
    stood_down = {"unit": county.unit("P1"), "cause": "control_room"}
    for _ in range(5):
        answer = opened(county)
        incident, alert = answer["incident"]["id"], alert_of(answer, "co_responder")
        receipt, down = at_once(
            partial(officer.record, "accept_alert", incident, {"alert": alert}),
            partial(desk.ask, "post", f"/api/incidents/{incident}/stand-down", stood_down),
        )
        assert down.status_code == 204
        assert receipt["outcome"] == "recorded" or receipt["code"] == "alert_withdrawn"
        assert part(incident, county.unit("P1"))["status"] == "stood_down"
        assert_journal_holds(county)
        cancel_all(desk)


def test_two_desks_that_send_one_unit_at_once_send_it_once() -> None:
    county = make_county()
    desks = [county.client(SUPERVISOR), county.client("ambulance_control_room")]
    first, second = (
        str(opened(county, CHEST_PAIN, external_ref=ref)["incident"]["id"]) for ref in ("1", "2")
    )
    for incident, sign in ((first, "A1"), (second, "A2")):
        stood_down = {"unit": county.unit(sign), "cause": "control_room"}
        desks[0].ask("post", f"/api/incidents/{incident}/stand-down", stood_down)
    body = {"unit": county.unit("A1"), "role": "crew", "override": ["not_asked_before"], "reason": "nearest"}
    answers = at_once(
        *(
            partial(desk.ask, "post", f"/api/incidents/{incident}/assign", body)
            for desk, incident in zip(desks, (first, second), strict=True)
        )
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"unit_committed"}
    assert Involvement.objects.filter(unit=county.unit("A1"), is_active=True).count() == 1
    assert_journal_holds(county)


def test_of_recoding_and_cancelling_at_once_the_later_one_decides() -> None:
    county = make_county()
    desks = [county.client(SUPERVISOR), county.client("ambulance_control_room")]
    incident = opened(county)["incident"]["id"]
    recode = {"trigger": {"system": "cad", "code": CHEST_PAIN}}
    recoded, cancelled = at_once(
        lambda: desks[0].ask("patch", f"/api/calls/{incident}", recode),
        lambda: desks[1].ask("delete", f"/api/calls/{incident}"),
    )
    assert (recoded.status_code, cancelled.status_code) == (200, 200)
    last_of = list(Entry.objects.filter(timeline_id=incident).order_by("-seq").values_list("kind", flat=True))
    is_cancelled = last_of.index("incident_cancelled") < last_of.index("incident_recoded")
    assert Incident.objects.get().phase == ("cancelled" if is_cancelled else "open")
    assert Unit.objects.exclude(incident=None).exists() is not is_cancelled
    assert_journal_holds(county)


def test_a_change_that_comes_with_its_call_is_never_left_waiting() -> None:
    county = make_county()
    posting, changing = county.cad(), county.cad()
    for number in range(6):
        reference = f"CAD {number}"
        opening, change = at_once(
            partial(posting.ask, "post", "/api/calls", call(external_ref=reference)),
            partial(changing.ask, "patch", f"/api/calls/ref/{reference}", {"hazards": ["dog"]}),
        )
        assert (opening.status_code, change.status_code in (200, 202)) == (201, True)
        assert Incident.objects.get(external_ref=reference).hazards == ["dog"]
    assert not DeskItem.objects.filter(resolved_at=None).exists()
