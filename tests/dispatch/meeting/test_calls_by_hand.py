"""What a CAD says later of a call that a desk opened by hand, and of merged calls: one incident, and nobody is alerted twice."""

from __future__ import annotations

from typing import Any

import pytest

from apps.incidents.models import Incident
from tests.dispatch.clock import statuses
from tests.dispatch.inbox import items, notes
from tests.dispatch.meeting.finding import found
from tests.dispatch.meeting.test_two_calls import NEARBY, merge, say, two_calls
from tests.support.actions import accept, call, opened
from tests.support.constants import LAT, LON, PARAMEDIC, SUPERVISOR
from tests.support.factories import County
from tests.support.results import kinds_of, latest
from tests.support.state import state_of


def by_hand(county: County, **more: Any) -> dict[str, Any]:
    answer = county.client(SUPERVISOR).ask("post", "/api/calls", call(external_ref="MAN-1", **more))
    assert answer.status_code == 201, answer.content
    body: dict[str, Any] = answer.json()
    return body


def cad_says(county: County, method: str, path: str = "", **more: Any) -> Any:
    return county.cad().ask(method, f"/api/calls{path}", more or None)


def test_the_cads_own_call_for_it_is_the_same_incident_and_alerts_nobody_again(county: County) -> None:
    incident = by_hand(county)["incident"]["id"]
    before = statuses(incident)
    answer = cad_says(county, "post", **call(external_ref="CAD-1", location=NEARBY, address="1 High Street"))
    assert answer.json()["incident"]["id"] == incident
    assert (Incident.objects.count(), statuses(incident)) == (1, before)
    assert Incident.objects.get().external_ref == "CAD-1"
    assert latest("incident_referenced", incident).payload == {"external_ref": "CAD-1", "by": "rule"}
    assert state_of(incident)["request"]["acknowledged_at"] is not None
    again = cad_says(county, "post", **call(external_ref="CAD-1", hazards=["dog"]))
    assert (again.status_code, again.json()["incident"]["id"]) == (200, incident)


def test_a_desk_attaches_the_cads_number_and_the_cads_call_is_an_update(county: County) -> None:
    far = {"lat": LAT + 0.05, "lon": LON, "accuracy_m": 20, "source": "cad"}
    incident = by_hand(county)["incident"]["id"]
    path = f"/api/incidents/{incident}/reference"
    assert county.client(SUPERVISOR).ask("put", path, {"external_ref": "CAD-1"}).status_code == 204
    answer = cad_says(county, "post", **call(external_ref="CAD-1", location=far))
    assert (answer.status_code, answer.json()["incident"]["id"]) == (200, incident)
    assert answer.json()["changed"] == ["location"]
    assert Incident.objects.count() == 1


def test_two_calls_by_hand_are_only_suggested(county: County) -> None:
    first = by_hand(county)["incident"]["id"]
    desk = county.client(SUPERVISOR)
    second = desk.ask("post", "/api/calls", call(external_ref="MAN-2", location=NEARBY)).json()["incident"][
        "id"
    ]
    assert second != first
    assert latest("attention_raised", second).payload["cause"] == "likely_same"


def test_a_call_by_hand_about_a_patient_whom_an_officer_found_still_waits_for_the_cads_number(
    county: County,
) -> None:
    incident = found(county)
    assert by_hand(county)["incident"]["id"] == incident
    running = state_of(incident)["running"]
    assert (running["external_ref"], running["confirmed_at"] is not None) == (None, True)
    assert Incident.objects.get().external_ref == f"RUN-{incident}"
    assert [kind for kind, _ in items()] == ["running_call"]


def test_creating_it_in_the_cad_acknowledges_the_request_once(county: County) -> None:
    incident = found(county)
    desk = county.client(SUPERVISOR)
    for _ in range(2):
        assert desk.ask("post", f"/api/incidents/{incident}/running-call/confirm").status_code == 204
    assert (
        desk.ask("put", f"/api/incidents/{incident}/reference", {"external_ref": "CAD-9"}).status_code == 204
    )
    assert kinds_of(incident).count("ambulance_request_acknowledged") == 1
    assert latest("ambulance_request_acknowledged", incident).payload == {"by": "desk"}


def merged(county: County) -> tuple[str, str, str]:
    """The incident that goes on, the one merged into it, and that one's reference."""
    first, second = two_calls(county)
    assert merge(county, second["incident"]["id"], first["incident"]["id"]).status_code == 204
    return first["incident"]["id"], second["incident"]["id"], second["incident"]["external_ref"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_an_incident_of_two_calls_is_cancelled_with_the_last_of_them(
    county: County, order: tuple[int, int]
) -> None:
    """The other caller still waits for help, and the desk hears that one call is gone."""
    calls = merged(county)[:2]
    going = statuses(calls[0])
    first = cad_says(county, "delete", f"/{calls[order[0]]}")
    assert (first.status_code, first.json()["incident"]["id"]) == (200, calls[0])
    assert ("other_call_stands", "") in notes(first)
    assert (state_of(calls[0])["phase"], statuses(calls[0])) == ("open", going)
    assert [kind for kind, _ in items()] == ["call_duplicate"]
    assert cad_says(county, "delete", f"/{calls[order[1]]}").status_code == 200
    assert state_of(calls[0])["phase"] == "cancelled"


def test_the_only_call_of_a_patient_who_was_found_cancels_it_but_for_those_with_the_patient(
    county: County,
) -> None:
    incident = found(county)
    other = opened(county, location={**NEARBY, "lat": LAT + 0.01})
    accept(county, other, PARAMEDIC)
    source = other["incident"]["id"]
    assert merge(county, source, incident).status_code == 204
    answer = cad_says(county, "delete", f"/{source}")
    assert answer.json()["with_patient"] == ["P1"]
    assert state_of(incident)["response"]["cause"] == "cancelled"


def test_once_taken_apart_each_call_is_its_own_again(county: County) -> None:
    first, second, _ = merged(county)
    say(county, second, "unlink", **{"with": first})
    assert cad_says(county, "delete", f"/{second}").json()["incident"]["id"] == second
    assert (state_of(first)["phase"], state_of(second)["phase"]) == ("open", "cancelled")
