"""Every ambulance is busy: a police car that is near goes, the ambulance is requested, and its desk is called until a crew goes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from apps.core.clock import now
from apps.dispatch.deadline_kinds import NO_AMBULANCE
from apps.incidents.models import AmbulanceRequest
from tests.dispatch.clock import board_warnings, duty, heard, reassess, statuses, waiting
from tests.dispatch.response_town import alerts, no_crew_yet, with_scheme
from tests.support.actions import call, opened
from tests.support.constants import CHEST_PAIN, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.results import latest, problem, reasons
from tests.support.scheme import SCHEME
from tests.support.state import state_of

NONE_LEFT = ("no_ambulance", "crew", None)


@pytest.fixture
def busy(county: County) -> County:
    """No crew is free."""
    heard(county)
    for sign in ("A1", "A2"):
        duty(sign, "busy")
    return county


def test_a_police_car_goes_though_every_crew_is_busy_and_the_reason_says_so(busy: County) -> None:
    answer = opened(busy)
    incident = answer["incident"]["id"]
    assert alerts(incident) == ["P1"]
    reason = reasons(answer["considered"], "P1")[-1]
    assert reason.startswith("no paramedic assigned yet; ambulance requested ")
    assert reason.endswith(", control informed")
    request = AmbulanceRequest.objects.get(incident=incident)
    assert (request.state, request.told_by, request.told_at is not None) == ("told", "desk", True)


def test_a_call_from_a_cad_is_known_to_its_control_room_by_the_cad(busy: County) -> None:
    answer = busy.cad().ask("post", "/api/calls", call())
    incident = answer.json()["incident"]["id"]
    assert state_of(incident)["request"]["told_by"] == "cad"
    assert alerts(incident) == ["P1"]


def test_a_scheme_may_hold_the_co_responder_until_a_crew_goes(busy: County) -> None:
    held = SCHEME.replace("  how_many: 1\n  margin_s", "  without_ambulance: hold\n  how_many: 1\n  margin_s")
    with_scheme(busy, held, "police")
    answer = opened(busy)
    assert answer["alerts"] == []
    reason = "no ambulance is going, and a co-responder never goes instead of one"
    assert reasons(answer["considered"], "P1")[-1] == reason
    duty("A2", "available")
    reassess(answer["incident"]["id"])
    assert statuses(answer["incident"]["id"]) == {"A2": "alerted", "P1": "alerted"}


def test_the_desk_is_called_after_a_minute_and_again_until_a_crew_goes(busy: County) -> None:
    incident = opened(busy)["incident"]["id"]
    (first,) = waiting(incident, NO_AMBULANCE)
    assert timedelta(seconds=55) < first.due_at - now() <= timedelta(seconds=60)
    assert no_crew_yet(incident) == 1
    assert NONE_LEFT in board_warnings(incident)
    (again,) = waiting(incident, NO_AMBULANCE)
    assert timedelta(seconds=115) < again.due_at - now() <= timedelta(seconds=120)
    taken = _taken(busy, incident, SUPERVISOR)
    assert taken.status_code == 204
    assert latest("ambulance_request_acknowledged", incident).author == busy.people[SUPERVISOR]
    assert AmbulanceRequest.objects.get(incident=incident).state == "acknowledged"
    assert no_crew_yet(incident) == 1
    assert [one["seen_at"] for one in _open(incident)] == [None], "it is loud once more"
    duty("A2", "available")
    reassess(incident)
    assert NONE_LEFT not in board_warnings(incident)
    assert AmbulanceRequest.objects.get(incident=incident).state == "resourced"
    assert no_crew_yet(incident) == 1
    assert waiting(incident, NO_AMBULANCE) == []


def test_the_desk_of_another_service_reads_the_warning_and_does_not_silence_it(busy: County) -> None:
    incident = opened(busy)["incident"]["id"]
    no_crew_yet(incident)
    kinds = [
        (one["kind"], one["payload"].get("cause")) for one in _entries(busy, POLICE_SUPERVISOR, incident)
    ]
    assert ("attention_raised", "no_ambulance") in kinds
    assert problem(_taken(busy, incident, POLICE_SUPERVISOR))[:2] == (403, "not_allowed")
    assert [one["seen_at"] for one in _open(incident)] == [None]


def test_nobody_is_called_for_a_call_that_is_over(busy: County) -> None:
    incident = opened(busy, CHEST_PAIN)["incident"]["id"]
    busy.client(SUPERVISOR).ask("delete", f"/api/calls/{incident}")
    assert no_crew_yet(incident) == 1
    assert NONE_LEFT not in board_warnings(incident)
    assert waiting(incident, NO_AMBULANCE) == []
    assert AmbulanceRequest.objects.get(incident=incident).state == "ended"


def _open(incident: str) -> list[dict[str, object]]:
    held = state_of(incident)["attentions"].values()
    return [one for one in held if one["cause"] == "no_ambulance" and one["settled_at"] is None]


def _taken(county: County, incident: str, name: str) -> Any:
    (warning,) = _open(incident)
    path = f"/api/incidents/{incident}/attentions/{warning['attention']}/seen"
    return county.client(name).ask("post", path)


def _entries(county: County, name: str, incident: str) -> list[dict[str, Any]]:
    answer = county.client(name).ask("get", f"/api/incidents/{incident}")
    assert answer.status_code == 200, answer.content
    return list(answer.json()["entries"])
