"""A response that is enough: nobody is asked, exchanged or replaced any more, and nobody stays reserved."""

from __future__ import annotations

from typing import Any

import pytest

from apps.units.models import Unit
from tests.dispatch.clock import board_warnings, cause_of, duty, not_answered, reassess, statuses
from tests.dispatch.response_town import (
    TWO_CREWS,
    accepts,
    alerts,
    an_arrest,
    part,
    reaches,
    response,
    says,
    three_crews,
)
from tests.support.actions import opened
from tests.support.constants import ARREST, CHEST_PAIN, SUPERVISOR
from tests.support.factories import County, put
from tests.support.results import kinds_of, latest


@pytest.fixture
def incident(county: County) -> str:
    """An arrest with A1 and A2 alerted, P1 too; A3 is free."""
    incident = an_arrest(three_crews(county))
    assert alerts(incident) == ["A1", "A2", "P1"]
    return incident


def stood_down(county: County, incident: str, sign: str, **more: str) -> None:
    body = {"unit": county.unit(sign), "cause": "control_room"} | more
    answer = county.client(SUPERVISOR).ask("post", f"/api/incidents/{incident}/stand-down", body)
    assert answer.status_code == 204, answer.content


def test_a_second_crew_that_never_answered_is_replaced_by_nobody_once_the_first_conveyed_and_cleared(
    county: County, incident: str
) -> None:
    accepts(county, incident, "A1")
    reaches(county, incident, "A1", "at_patient", "transporting")
    assert (response(incident), cause_of(incident, "A2")) == (("closed", "transporting"), "enough")
    reaches(county, incident, "A1", "at_hospital", "clear")
    for _ in range(3):
        not_answered(incident, "A2")
        reassess(incident)
    assert alerts(incident) == ["A1", "A2", "P1"]
    assert board_warnings(incident) == []
    assert not Unit.objects.exclude(incident=None).exists()


def test_a_stand_down_by_a_desk_is_not_refilled(county: County, incident: str) -> None:
    accepts(county, incident, "A1", "A2")
    stood_down(county, incident, "A2")
    reassess(incident), reassess(incident)
    assert alerts(incident) == ["A1", "A2", "P1"]
    assert latest("response_limited", incident).payload == {"role": "crew", "wanted": 1}
    assert board_warnings(incident) == []


def test_a_place_that_a_desk_closed_is_filled_again_only_if_the_last_one_leaves(
    county: County, incident: str
) -> None:
    stood_down(county, incident, "A2")
    says(county, incident, "A1", "decline_alert", alert=part(incident, "A1")["alert"], reason="committed")
    assert alerts(incident) == ["A1", "A2", "P1", "A3"]


def test_another_is_sent_instead_where_the_desk_says_so(county: County, incident: str) -> None:
    stood_down(county, incident, "A2", then="replace")
    assert alerts(incident) == ["A1", "A2", "P1", "A3"]
    assert latest("units_considered", incident).payload["occasion"] == "stood_down"
    assert "response_limited" not in kinds_of(incident)


def test_a_unit_that_its_own_service_needs_is_replaced_as_before(county: County, incident: str) -> None:
    body = {"unit": county.unit("P1"), "cause": "police_tasking"}
    path = f"/api/incidents/{incident}/stand-down"
    assert county.client("police_supervisor").ask("post", path, body).status_code == 204
    assert alerts(incident)[3:] == ["P2"]


def test_a_place_that_is_left_is_escalated_as_ever(county: County, incident: str) -> None:
    """The one that accepted is let go by the desk: the silent one keeps the place, and is replaced as ever."""
    accepts(county, incident, "A1")
    stood_down(county, incident, "A1")
    assert statuses(incident)["A2"] == "alerted"
    assert not_answered(incident, "A2") == 1
    assert alerts(incident) == ["A1", "A2", "P1", "A3"]


@pytest.mark.parametrize(
    ("kind", "payload", "cause"),
    [
        ("life_extinct_recognised", {"criteria": ["asystole_20_min_als"]}, "life_extinct"),
        ("resuscitation_stopped", {"reason": "futile"}, "resuscitation_stopped"),
    ],
)
def test_what_a_clinician_ends_is_enough(
    county: County, incident: str, kind: str, payload: dict[str, Any], cause: str
) -> None:
    accepts(county, incident, "A1", "A2")
    reaches(county, incident, "A1", "at_patient")
    entry = says(county, incident, "A1", kind, **payload)
    assert response(incident) == ("closed", cause)
    assert statuses(incident)["A2"] == "stood_down"
    says(county, incident, "A1", "entry_withdrawn", entry=entry, reason="slip")
    assert response(incident) == ("open", None)
    assert alerts(incident)[3:] == ["A2"]


@pytest.mark.parametrize("reason", ["pulse_returned", "unable"])
def test_a_resuscitation_that_stops_for_another_reason_is_not_the_end(
    county: County, incident: str, reason: str
) -> None:
    accepts(county, incident, "A1")
    reaches(county, incident, "A1", "at_patient")
    says(county, incident, "A1", "resuscitation_stopped", reason=reason)
    assert response(incident) == ("open", None)


def test_a_pulse_lost_and_pressed_again_opens_what_was_stopped(county: County, incident: str) -> None:
    accepts(county, incident, "A1")
    reaches(county, incident, "A1", "at_patient")
    says(county, incident, "A1", "resuscitation_stopped", reason="futile", at=-20)
    says(county, incident, "A1", "cpr_resumed", at=-10)
    assert response(incident) == ("open", None)
    assert latest("response_reopened", incident).payload == {"cause": "care_goes_on"}


def test_a_late_record_of_the_way_to_hospital_closes_too(county: County, incident: str) -> None:
    """A1 was without signal: what it recorded arrives when it is clear."""
    accepts(county, incident, "A1", "A2")
    reaches(county, incident, "A1", "at_patient", at=-500)
    reaches(county, incident, "A1", "clear")
    reaches(county, incident, "A1", "transporting", at=-300)
    assert statuses(incident)["A2"] == "stood_down"


def test_a_second_patient_opens_what_the_first_closed(county: County, incident: str) -> None:
    accepts(county, incident, "A1")
    reaches(county, incident, "A1", "at_patient", "transporting")
    says(county, incident, "A1", "patient_found", patient="0190a000-0000-7000-8000-00000000beef")
    assert response(incident) == ("open", None)
    assert latest("response_reopened", incident).payload == {"cause": "patient_found"}
    assert alerts(incident)[3:] == ["A2"]


def test_one_ambulance_does_not_take_two_patients_while_an_officer_is_with_the_other(
    county: County, incident: str
) -> None:
    accepts(county, incident, "A1", "P1")
    reaches(county, incident, "P1", "at_patient")
    reaches(county, incident, "A1", "at_patient")
    says(county, incident, "P1", "patient_found", patient="0190a000-0000-7000-8000-00000000beef")
    reaches(county, incident, "A1", "transporting")
    assert response(incident) == ("open", None)


def test_a_crew_that_finds_nobody_closes_the_response_as_it_clears(county: County, incident: str) -> None:
    accepts(county, incident, "A1", "A2")
    reaches(county, incident, "A1", "on_scene", "clear")
    assert response(incident) == ("closed", "no_patient")
    assert statuses(incident)["A2"] == "stood_down"


def test_an_officer_with_the_patient_keeps_it_open_when_a_crew_clears(county: County, incident: str) -> None:
    accepts(county, incident, "A1", "P1")
    reaches(county, incident, "P1", "at_patient")
    reaches(county, incident, "A1", "on_scene", "clear")
    assert response(incident) == ("open", None)


def test_a_scheme_may_leave_those_on_the_way_to_the_desk(county: County) -> None:
    incident = an_arrest(three_crews(county, scheme=TWO_CREWS + "on_enough: warn\n"))
    accepts(county, incident, "A1", "A2")
    reaches(county, incident, "A1", "at_patient", "transporting")
    assert statuses(incident)["A2"] == "mobile"
    assert board_warnings(incident) == [("not_needed", "crew", "A2")]
    stood_down(county, incident, "A2")
    assert board_warnings(incident) == []


def test_warnings_that_nobody_is_left_settle_as_it_closes(county: County, incident: str) -> None:
    duty("A3", "busy")
    accepts(county, incident, "A1")
    not_answered(incident, "A2")
    assert ("nobody_left", "crew", None) in board_warnings(incident)
    reaches(county, incident, "A1", "at_patient", "transporting")
    assert board_warnings(incident) == []


def test_a_crew_on_the_way_to_hospital_may_ask_for_another(county: County, incident: str) -> None:
    accepts(county, incident, "A1")
    reaches(county, incident, "A1", "at_patient", "transporting", at=-30)
    says(county, incident, "A1", "backup_requested", what="crew")
    assert response(incident) == ("open", None)
    assert alerts(incident)[3:] == ["A2"]
    assert ("backup_requested", "crew", "A1") in board_warnings(incident)


def test_backup_is_one_more_than_the_scheme_asks_for(county: County, incident: str) -> None:
    accepts(county, incident, "A1", "A2")
    reaches(county, incident, "A1", "at_patient")
    says(county, incident, "A1", "backup_requested", what="transport")
    assert alerts(incident)[3:] == ["A3"]
    assert latest("response_limited", incident).payload == {"role": "crew", "wanted": 3}


def test_a_call_that_proves_to_be_an_arrest_is_answered_though_a_desk_wanted_fewer(county: County) -> None:
    three_crews(county)
    incident = str(opened(county, CHEST_PAIN)["incident"]["id"])
    stood_down(county, incident, "A1")
    assert alerts(incident) == ["A1"]
    recoded = {"trigger": {"system": "cad", "code": ARREST}}
    answer = county.client(SUPERVISOR).ask("patch", f"/api/calls/{incident}", recoded)
    assert answer.status_code == 200
    assert latest("response_reopened", incident).payload == {"cause": "recoded"}
    assert alerts(incident)[1:] == ["A1", "A2", "P1"]


def test_a_call_recoded_to_less_opens_nothing(county: County, incident: str) -> None:
    stood_down(county, incident, "A2")
    recoded = {"trigger": {"system": "cad", "code": CHEST_PAIN}}
    county.client(SUPERVISOR).ask("patch", f"/api/calls/{incident}", recoded)
    assert "response_reopened" not in kinds_of(incident)


def test_a_crew_is_not_exchanged_for_a_job_that_is_done(county: County) -> None:
    incident = an_arrest(three_crews(county, scheme=TWO_CREWS + "on_enough: warn\n"))
    accepts(county, incident, "A1", "A2")
    reaches(county, incident, "A1", "at_patient", "transporting")
    put({"A3": 100}, county.units)
    reassess(incident)
    assert "A3" not in alerts(incident)
