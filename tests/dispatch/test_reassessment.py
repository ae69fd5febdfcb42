"""Reassessment: co-responders that lost their lead, crews that came nearer, and no flapping."""

from __future__ import annotations

from datetime import timedelta

import pytest

from apps.core.clock import now
from apps.units.models import Crew, Unit
from tests.dispatch.clock import cause_of, duty, heard, reassess, statuses, waiting
from tests.support.actions import accept, alert_of, opened
from tests.support.constants import OFFICER, PARAMEDIC
from tests.support.factories import County, put
from tests.support.results import kinds_of, latest

FAR_M = 20_000
# A1 is 534 s away, A2 at this distance 443 s: 91 s sooner, at ten metres more 90 s, which is twice the hysteresis.
NEARER_M, NOT_NEARER_M = 4_100, 4_110


@pytest.fixture
def incident(county: County) -> str:
    heard(county)
    return str(opened(county)["incident"]["id"])


def test_a_lead_must_be_lost_in_two_looks_in_a_row(county: County, incident: str) -> None:
    put({"P1": FAR_M}, county.units)
    assert reassess(incident) == 1
    assert statuses(incident) == {"A1": "alerted", "P1": "alerted"}
    assert reassess(incident) == 1
    assert statuses(incident) == {"A1": "alerted", "P1": "stood_down", "P2": "alerted"}
    assert cause_of(incident, "P1") == "eta_lost"
    assert latest("alert_raised", incident).payload["call_sign"] == "P2"


def test_a_lead_found_lost_once_is_looked_at_again_after_five_seconds(county: County, incident: str) -> None:
    put({"P1": FAR_M}, county.units)
    assert reassess(incident) == 1
    assert timedelta(seconds=3) < due_in(incident) <= timedelta(seconds=5)


def test_a_lead_that_comes_back_starts_the_count_again(county: County, incident: str) -> None:
    for metres in (FAR_M, 1_000, FAR_M):
        put({"P1": metres}, county.units)
        assert reassess(incident) == 1
    assert statuses(incident) == {"A1": "alerted", "P1": "alerted"}
    reassess(incident)
    assert cause_of(incident, "P1") == "eta_lost"


@pytest.mark.parametrize(("metres", "status"), [(5_590, "alerted"), (5_610, "stood_down")])
def test_a_lead_counts_as_lost_beyond_the_hysteresis(
    county: County, incident: str, metres: int, status: str
) -> None:
    """A1 needs 534 s; 45 s more is 579 s, which a patrol needs for 5,598 m."""
    put({"P1": metres}, county.units)
    reassess(incident), reassess(incident)
    assert statuses(incident)["P1"] == status


def test_one_at_the_scene_has_lost_nothing(county: County) -> None:
    heard(county)
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, OFFICER)
    county.client(OFFICER).record("status_reached", incident, {"status": "on_scene"})
    put({"P1": FAR_M}, county.units)
    reassess(incident), reassess(incident)
    assert statuses(incident)["P1"] == "on_scene"


@pytest.mark.parametrize("metres", [NOT_NEARER_M, NEARER_M])
def test_a_crew_is_exchanged_for_one_that_is_sooner_by_twice_the_hysteresis(
    county: County, metres: int
) -> None:
    heard(county)
    duty("A2", "busy")
    answer = opened(county)
    incident = answer["incident"]["id"]
    put({"A2": metres}, county.units)
    duty("A2", "available")
    assert reassess(incident) == 1
    if metres == NOT_NEARER_M:
        assert statuses(incident) == {"A1": "alerted", "P1": "alerted"}
        return
    assert statuses(incident) == {"A1": "stood_down", "A2": "alerted", "P1": "alerted"}
    raised = latest("alert_raised", incident).payload
    assert (raised["call_sign"], raised["replaces"]) == ("A2", alert_of(answer, "crew"))
    assert cause_of(incident, "A1") == "replaced"
    put({"A1": 100}, county.units)
    reassess(incident)
    assert statuses(incident)["A2"] == "alerted"


def test_a_crew_is_not_exchanged_for_a_slower_one_because_one_that_declined_is_near(county: County) -> None:
    heard(county)
    put({"A2": 1_000, "P1": 300}, county.units)
    third = Unit.objects.create(
        agency=county.agencies["ambulance"], call_sign="A3", kind="car", duty="available"
    )
    Crew.objects.create(unit=third, person=county.people["ambulance_administrator"], since=now())
    put({"A3": 9_000}, {**county.units, "A3": third})
    answer = opened(county)
    incident = answer["incident"]["id"]
    alert = alert_of(answer, "crew")
    county.client("a2_clinician").record("decline_alert", incident, {"alert": alert, "reason": "committed"})
    before = kinds_of(incident)
    assert statuses(incident) == {"A1": "alerted", "A2": "declined", "P1": "alerted"}
    reassess(incident), reassess(incident)
    assert kinds_of(incident) == before


def test_a_crew_that_is_there_is_not_exchanged(county: County) -> None:
    heard(county)
    duty("A2", "busy")
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, PARAMEDIC)
    county.client(PARAMEDIC).record("status_reached", incident, {"status": "on_scene"})
    put({"A2": 100}, county.units)
    duty("A2", "available")
    reassess(incident)
    assert statuses(incident) == {"A1": "on_scene", "P1": "alerted"}


def due_in(incident: str) -> timedelta:
    (next_one,) = waiting(incident, "reassess")
    return next_one.due_at - now()


def test_a_change_is_looked_at_after_five_seconds_and_then_about_once_a_minute(county: County) -> None:
    heard(county)
    answer = opened(county)
    incident = answer["incident"]["id"]
    assert timedelta(seconds=3) < due_in(incident) <= timedelta(seconds=5)
    assert reassess(incident) == 1
    assert timedelta(seconds=46) < due_in(incident) <= timedelta(seconds=72)
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
        county.client(name).record("status_reached", incident, {"status": "at_patient"})
    assert (reassess(incident), reassess(incident)) == (1, 0)


@pytest.mark.parametrize(
    ("reached", "status", "cause"),
    [
        (None, "stood_down", "crew_at_patient"),
        ("at_rvp", "stood_down", "crew_at_patient"),
        ("on_scene", "on_scene", None),
    ],
)
def test_a_crew_at_the_patient_sends_home_who_is_still_on_the_way(
    county: County, reached: str | None, status: str, cause: str | None
) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    if reached:
        county.client(OFFICER).record("status_reached", incident, {"status": reached})
    county.client(PARAMEDIC).record("status_reached", incident, {"status": "at_patient"})
    assert (statuses(incident)["P1"], cause_of(incident, "P1")) == (status, cause)
    assert statuses(incident)["A1"] == "at_patient"
    assert "P2" not in statuses(incident)
