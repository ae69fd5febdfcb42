"""The desk decides: a unit sent by name with the checks that it overrides, more units or no more, and the response opened again."""

from __future__ import annotations

from typing import Any

import pytest

from apps.journal.models import Entry
from apps.units.models import Unit
from tests.dispatch.clock import drill, duty, statuses
from tests.support.actions import accept, opened
from tests.support.constants import ARREST, CHEST_PAIN, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County, put
from tests.support.fixtures import Untouched
from tests.support.results import kinds_of, latest, problem
from tests.support.state import state_of


def sends(county: County, incident: str, sign: str, role: str = "crew", **more: Any) -> Any:
    body: dict[str, Any] = {"unit": county.unit(sign), "role": role} | more
    return county.client(SUPERVISOR).ask("post", f"/api/incidents/{incident}/assign", body)


def wishes(county: County, incident: str, **what: Any) -> Any:
    return county.client(SUPERVISOR).ask("post", f"/api/incidents/{incident}/response", what)


def candidates(county: County, incident: str, role: str) -> list[dict[str, Any]]:
    answer = county.client(SUPERVISOR).ask("get", f"/api/incidents/{incident}/candidates?role={role}")
    assert answer.status_code == 200, answer.content
    found: list[dict[str, Any]] = answer.json()["considered"]
    return found


def a_call(county: County, code: str = CHEST_PAIN) -> str:
    return str(opened(county, code)["incident"]["id"])


def test_the_desk_reads_who_could_go_and_why_not_in_full_of_its_own(
    county: County, untouched: Untouched
) -> None:
    incident = a_call(county)
    duty("A2", "busy")
    with untouched():
        crews = {one["call_sign"]: one for one in candidates(county, incident, "crew")}
        police = candidates(county, incident, "co_responder")
    assert crews["A1"]["chosen"] is False
    failed = [check["reason"] for check in crews["A2"]["checks"] if not check["ok"]]
    assert failed == ["committed to a job of its own service, cannot divert"]
    assert {one["call_sign"] for one in police} == {None}


def test_a_named_unit_is_alerted_and_the_journal_says_by_whom(county: County) -> None:
    incident = a_call(county)
    answer = sends(county, incident, "A2")
    assert answer.status_code == 201, answer.content
    assert answer.json()["alert"]["call_sign"] == "A2"
    assert statuses(incident) == {"A1": "alerted", "A2": "alerted"}
    entry = latest("unit_assigned_by_desk", incident)
    assert entry.author == county.people[SUPERVISOR]
    assert (entry.payload["call_sign"], entry.payload["overridden"]) == ("A2", [])


def test_a_check_is_overridden_by_name_and_with_a_reason(county: County) -> None:
    incident = a_call(county)
    Unit.objects.filter(call_sign="A2").update(kind="patient_transport")
    put({"A2": 80_000}, county.units)
    UnitPositionAge.of("A2", 3_000)
    refused = sends(county, incident, "A2")
    assert problem(refused)[:2] == (422, "override_needs_reason")
    failed = refused.json()["checks"]
    assert failed
    without = sends(county, incident, "A2", override=failed)
    assert problem(without)[:2] == (422, "override_needs_reason")
    assert (
        sends(county, incident, "A2", override=failed, reason="the only one with a hoist").status_code == 201
    )
    entry = latest("unit_assigned_by_desk", incident)
    assert entry.payload["overridden"] == failed
    assert entry.text is not None
    assert entry.text.body == "the only one with a hoist"


class UnitPositionAge:
    """Makes a position old."""

    @staticmethod
    def of(sign: str, age_s: int) -> None:
        from datetime import timedelta

        from apps.core.clock import now
        from apps.units.models import UnitPosition

        UnitPosition.objects.filter(unit__call_sign=sign).update(at=now() - timedelta(seconds=age_s))


def test_what_a_unit_cannot_do_is_not_overridden(county: County, untouched: Untouched) -> None:
    incident = a_call(county)
    Unit.objects.filter(call_sign="A2").update(duty="off_duty")
    with untouched():
        refused = sends(county, incident, "A2", override=["on_duty"], reason="now")
    assert problem(refused)[:2] == (409, "check_not_overridable")
    assert refused.json()["checks"][0] == "on_duty"


def test_a_real_call_overrides_nothing_of_an_exercise(county: County) -> None:
    drill("A1")
    incident = str(opened(county, CHEST_PAIN, exercise=True)["incident"]["id"])
    refused = sends(county, incident, "A2", override=["exercise"], reason="now")
    assert problem(refused)[:2] == (409, "check_not_overridable")


def test_a_unit_taken_meanwhile_is_refused_as_committed(county: County) -> None:
    a_call(county)
    incident = a_call(county)
    assert statuses(incident) == {"A2": "alerted"}
    refused = sends(county, incident, "A1", override=["not_committed"], reason="nearer")
    assert problem(refused)[:2] == (409, "unit_committed")
    again = sends(county, incident, "A2")
    assert problem(again)[:2] == (409, "unit_committed")


def test_another_services_checks_are_not_overridden_from_here(county: County) -> None:
    incident = a_call(county, ARREST)
    refused = sends(county, incident, "P3", "co_responder", override=["kit:aed"], reason="near")
    assert problem(refused)[:2] == (409, "check_not_overridable")


def test_only_the_owners_desk_sends(county: County) -> None:
    incident = a_call(county)
    body = {"unit": county.unit("P1"), "role": "co_responder"}
    refused = county.client(POLICE_SUPERVISOR).ask("post", f"/api/incidents/{incident}/assign", body)
    assert problem(refused)[:2] == (403, "not_allowed")


def test_enough_withdraws_who_has_not_answered_and_asks_nobody(county: County) -> None:
    answer = opened(county, ARREST)
    incident = str(answer["incident"]["id"])
    accept(county, answer, PARAMEDIC)
    assert wishes(county, incident, close=True, reason="one is enough").status_code == 204
    assert state_of(incident)["response"]["state"] == "closed"
    assert statuses(incident) == {"A1": "mobile", "P1": "stood_down"}
    assert problem(sends(county, incident, "A2"))[:2] == (409, "response_closed")
    assert wishes(county, incident, reopen=True, reason="a second patient").status_code == 204
    assert state_of(incident)["response"]["state"] == "open"
    assert sends(county, incident, "A2").status_code == 201


def test_closing_and_opening_the_response_needs_a_reason_that_the_journal_keeps(
    county: County, untouched: Untouched
) -> None:
    incident = a_call(county)
    with untouched():
        for wish in ("close", "reopen"):
            for reason in ({}, {"reason": ""}, {"reason": "  "}):
                refused = wishes(county, incident, **{wish: True}, **reason)
                assert problem(refused)[:2] == (400, "request_malformed")
    wishes(county, incident, close=True, reason="the crew says so")
    wishes(county, incident, reopen=True, reason="a second patient")
    for kind, why in (("response_closed", "the crew says so"), ("response_reopened", "a second patient")):
        entry = latest(kind, incident)
        assert (entry.author, entry.text and entry.text.body) == (county.people[SUPERVISOR], why)


def test_more_units_than_the_scheme_says(county: County) -> None:
    incident = a_call(county)
    assert wishes(county, incident, wanted={"crew": 2}).status_code == 204
    assert state_of(incident)["response"]["wanted"]["crew"] == 2
    assert kinds_of(incident).count("response_limited") == 1


def test_a_wish_is_one_of_three(county: County) -> None:
    incident = a_call(county)
    assert problem(wishes(county, incident))[:2] == (400, "request_malformed")
    assert problem(wishes(county, incident, close=True, reopen=True, reason="both"))[:2] == (
        400,
        "request_malformed",
    )


def test_nobody_is_sent_to_what_is_over(county: County) -> None:
    incident = a_call(county)
    county.client(SUPERVISOR).ask("delete", f"/api/calls/{incident}")
    before = Entry.objects.count()
    assert problem(sends(county, incident, "A2"))[:2] == (409, "not_open")
    assert problem(wishes(county, incident, close=True, reason="over"))[:2] == (409, "not_open")
    assert Entry.objects.count() == before


def diverted(county: County, **more: Any) -> tuple[str, str, Any]:
    """The incident that A1 was on, the one that it is sent to, and the answer."""
    first, second = a_call(county), a_call(county)
    given = {"reason": "nearer to an arrest", "override": ["not_committed"]} | more
    return first, second, sends(county, second, "A1", divert=True, **given)


def test_a_unit_is_taken_off_another_incident_which_is_warned_and_served_again(county: County) -> None:
    """Its part there ends for a reason of its own, and another unit is asked for in the same moment."""
    first, second, answer = diverted(county)
    assert answer.status_code == 201, answer.content
    assert statuses(second) == {"A1": "alerted", "A2": "alerted"}
    part = state_of(first)["involvements"][county.unit("A1")]
    assert (part["status"], part["stand_down_cause"]) == ("stood_down", "diverted")
    warned = [one for one in state_of(first)["attentions"].values() if one["cause"] == "unit_diverted"]
    assert [one["call_sign"] for one in warned] == ["A1"]
    assert latest("units_considered", first).payload["occasion"] == "diverted"
    entry = latest("unit_assigned_by_desk", second)
    assert entry.payload["overridden"] == ["not_committed"]
    assert (entry.text and entry.text.body) == "nearer to an arrest"


@pytest.mark.parametrize("speaks_against", ["no reason", "with a patient", "it was not asked"])
def test_a_unit_is_not_diverted_without_a_reason_or_from_its_patient(
    county: County, untouched: Untouched, speaks_against: str
) -> None:
    answer = opened(county, CHEST_PAIN)
    first, second = str(answer["incident"]["id"]), a_call(county)
    accept(county, answer, PARAMEDIC)
    given: dict[str, Any] = {"divert": True, "reason": "nearer"}
    code = "with_patient"
    if speaks_against == "no reason":
        given, code = {"divert": True, "reason": " "}, "override_needs_reason"
    elif speaks_against == "it was not asked":
        given, code = {"reason": "nearer", "override": ["not_committed"]}, "unit_committed"
    else:
        county.client(PARAMEDIC).record("shock_delivered", first, {"energy_j": 200})
    with untouched():
        refused = sends(county, second, "A1", **given)
    assert problem(refused)[1] == code
    assert statuses(first) == {"A1": "mobile"}


def test_a_unit_that_cannot_go_all_the_same_stays_where_it_is(county: County, untouched: Untouched) -> None:
    """What else speaks against it is asked before anything is written."""
    first = a_call(county)
    second = a_call(county)
    Unit.objects.filter(call_sign="A1").update(kind="patient_transport")
    with untouched():
        refused = sends(county, second, "A1", divert=True, reason="nearer")
    assert problem(refused)[:2] == (422, "override_needs_reason")
    assert statuses(first) == {"A1": "alerted"}
