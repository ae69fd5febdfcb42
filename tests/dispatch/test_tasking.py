"""Police tasking takes a unit away: by its crew, by a desk of its agency, or by its CAD."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from apps.journal.models import Entry
from apps.units.models import Unit
from tests.dispatch.clock import board_warnings, cause_of, statuses
from tests.support.actions import accept, alert_of, opened
from tests.support.constants import OFFICER, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import kinds_of, latest, problem

TAKEN_AWAY = ("police_tasking", "co_responder", "P1")


def by_report(county: County, answer: dict[str, Any]) -> None:
    taken = {"alert": alert_of(answer, "co_responder"), "task": "LOG 88"}
    receipt = county.client(OFFICER).record("take_police_tasking", answer["incident"]["id"], taken)
    assert receipt["outcome"] == "recorded", receipt


def tasked(client: Any, unit: str, duty: str = "busy", task: str | None = "LOG 88") -> Any:
    return client.ask("put", f"/api/units/{unit}/tasking", {"duty": duty, "task": task})


def by_desk(county: County, answer: dict[str, Any]) -> None:
    given = tasked(county.client(POLICE_SUPERVISOR), county.unit("P1"))
    assert given.status_code == 200, given.content
    record = given.json()["unit"]
    assert (record["duty"], record["task"], record["incident"]) == ("busy", "LOG 88", None)


def by_cad(county: County, answer: dict[str, Any]) -> None:
    assert tasked(county.cad("police"), county.unit("P1")).status_code == 200


@pytest.mark.parametrize("accepted", [False, True])
@pytest.mark.parametrize("take_away", [by_report, by_desk, by_cad])
def test_a_unit_is_taken_away_and_the_next_is_alerted_in_the_same_transaction(
    county: County, take_away: Callable[[County, dict[str, Any]], None], accepted: bool
) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    if accepted:
        accept(county, answer, OFFICER)
    before = len(kinds_of(incident))
    take_away(county, answer)
    assert statuses(incident)["P1"] == "stood_down"
    assert statuses(incident)["P2"] == "alerted"
    assert cause_of(incident, "P1") == "police_tasking"
    assert kinds_of(incident)[before:] == [
        "alert_withdrawn",
        "attention_raised",
        "alert_raised",
        "units_considered",
    ]
    stretch = Entry.objects.filter(position__gte=latest("alert_withdrawn", incident).position)
    assert {entry.kind for entry in stretch} - set(kinds_of(incident)) == {"unit_duty_changed"}
    assert stretch.values("recorded_at").distinct().count() == 1
    assert latest("alert_raised", incident).payload["replaces"] == alert_of(answer, "co_responder")
    assert board_warnings(incident) == [TAKEN_AWAY]
    unit = Unit.objects.get(call_sign="P1")
    assert (unit.duty, unit.task, unit.incident) == ("busy", "LOG 88", None)


def test_with_nobody_else_the_control_room_is_warned_of_that_too(county: County) -> None:
    Unit.objects.filter(call_sign="P2").update(duty="busy")
    answer = opened(county)
    by_report(county, answer)
    assert board_warnings(answer["incident"]["id"]) == [("nobody_left", "co_responder", None), TAKEN_AWAY]


def test_a_desk_that_stands_its_unit_down_for_a_tasking_makes_it_busy(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    body = {"unit": county.unit("P1"), "cause": "police_tasking"}
    path = f"/api/incidents/{incident}/stand-down"
    assert county.client(POLICE_SUPERVISOR).ask("post", path, body).status_code == 204
    assert statuses(incident)["P2"] == "alerted"
    assert Unit.objects.get(call_sign="P1").duty == "busy"
    assert board_warnings(incident) == [TAKEN_AWAY]


def test_a_job_that_it_may_leave_takes_no_unit_away(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    assert tasked(county.client(POLICE_SUPERVISOR), county.unit("P1"), "divertible").status_code == 200
    assert (statuses(incident)["P1"], board_warnings(incident)) == ("alerted", [])


def test_a_unit_on_no_incident_is_simply_busy(county: County) -> None:
    assert tasked(county.cad("police"), county.unit("P1")).status_code == 200
    changed = Entry.objects.get(kind="unit_duty_changed")
    assert (changed.payload, changed.timeline) == ({"duty": "busy"}, None)
    assert changed.text is not None
    assert changed.text.body == "LOG 88"
    assert opened(county)["alerts"][1]["call_sign"] == "P2"


def test_one_with_the_patient_may_be_taken_away_too(county: County) -> None:
    answer = opened(county)
    accept(county, answer, OFFICER)
    county.client(OFFICER).record("status_reached", answer["incident"]["id"], {"status": "at_patient"})
    by_report(county, answer)
    assert statuses(answer["incident"]["id"])["P1"] == "stood_down"


@pytest.mark.parametrize("name", [SUPERVISOR, "idle_police_supervisor", "far_police_supervisor"])
def test_nobody_tasks_a_unit_of_another_agency(county: County, untouched: Untouched, name: str) -> None:
    opened(county)
    with untouched():
        given = tasked(county.client(name), county.unit("P1"))
    assert problem(given)[:2] == (404, "unit_not_found")


def test_a_second_taking_away_is_refused(county: County, untouched: Untouched) -> None:
    answer = opened(county)
    by_report(county, answer)
    taken = {"alert": alert_of(answer, "co_responder")}
    with untouched():
        receipt = county.client(OFFICER).record("take_police_tasking", answer["incident"]["id"], taken)
    assert (receipt["outcome"], receipt["code"]) == ("refused", "alert_withdrawn")
