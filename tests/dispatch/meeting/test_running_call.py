"""A unit finds a patient: the incident is there at once, the ambulance is on its way, and nothing refuses the fact."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from apps.accounts.models import Device
from apps.core.clock import now
from apps.core.ids import new_id
from apps.dispatch.deadline_kinds import RUNNING_CALL
from apps.dispatch.models import DeskItem
from apps.incidents.models import Incident
from apps.journal.models import Entry
from apps.units.models import Unit, UnitPosition
from tests.dispatch.clock import duty, fire, statuses, waiting
from tests.dispatch.meeting.finding import HERE, NO_FIX, arrest_here, found
from tests.support.actions import call, opened, report
from tests.support.constants import ARREST, LAT, LON, OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.factories import County
from tests.support.results import kinds_of, part
from tests.support.state import state_of


def test_the_officer_is_at_the_patient_and_the_crews_are_alerted_at_once(county: County) -> None:
    incident = found(county)
    assert statuses(incident)["P1"] == "at_patient"
    assert statuses(incident)["A1"] == "alerted"
    mine = part(incident, county.unit("P1"))
    assert (mine["role"], mine["raised_by"]) == ("co_responder", "self")
    stored = stored_of(incident)
    assert (stored.agency.slug, stored.phase, stored.lat, stored.lon) == ("ambulance", "open", LAT, LON)
    assert stored.external_ref == f"RUN-{incident}"


def test_no_further_co_responder_is_sent_where_the_scheme_asks_for_one(county: County) -> None:
    assert {"P2", "P3", "I1"} & statuses(found(county)).keys() == set()


def test_care_recorded_in_the_same_batch_names_the_incident_that_the_device_made(county: County) -> None:
    call_it = arrest_here(at=-60)
    incident = call_it["incident"]
    care = [report("cpr_started", incident, at=-55), report("shock_delivered", incident, at=-30)]
    receipts = county.client(OFFICER).send(call_it, *care)
    assert [one["outcome"] for one in receipts] == ["recorded"] * 3
    assert [one["flags"] for one in receipts[1:]] == [[], []]
    assert state_of(incident)["opened_at"] == call_it["at"]


def test_the_finder_sees_it_at_once(county: County) -> None:
    incident = found(county)
    seen = county.client(OFFICER).snapshot()["incidents"]
    assert [one["incident"]["id"] for one in seen] == [incident]


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"code": ARREST, "location": {"lat": 91, "lon": 0}},
        {"code": ARREST, "location": {"lat": 0, "lon": 0, "accuracy_m": 5, "source": "device"}},
        {"code": ARREST, "location": "here", "patients": "two"},
        {"code": "NEVER HEARD OF", "location": HERE},
        {"code": ARREST, "location": HERE, "patients": 0, "colour": "red"},
        {"code": ARREST, "location": {"lat": 48.85, "lon": 2.35, "accuracy_m": 5, "source": "device"}},
        {"code": ARREST, "location": HERE, "exercise": True},
        NO_FIX,
    ],
)
def test_nothing_in_it_refuses_it(county: County, payload: Any) -> None:
    incident = found(county, payload)
    assert statuses(incident)["P1"] == "at_patient"
    assert DeskItem.objects.filter(incident=incident, kind="running_call").count() == 1


@pytest.mark.parametrize("at", [-6 * 3600, -60, 300])
def test_a_late_one_and_one_of_a_fast_clock_are_taken(county: County, at: int) -> None:
    assert statuses(found(county, at=at))["A1"] == "alerted"


def test_a_crew_may_find_one_too_and_is_the_crew_at_the_patient(county: County) -> None:
    incident = found(county, by=PARAMEDIC)
    assert part(incident, county.unit("A1"))["role"] == "crew"
    assert statuses(incident)["A1"] == "at_patient"


def test_sent_twice_it_is_one_and_so_it_is_from_the_second_device_of_the_unit(county: County) -> None:
    sent = arrest_here()
    client = county.client(OFFICER)
    assert [one["outcome"] for one in client.send(sent, sent)] == ["recorded", "duplicate"]
    again = arrest_here(incident=sent["incident"])
    assert client.send(again)[0]["outcome"] == "duplicate"
    assert kinds_of(sent["incident"]).count("running_call_opened") == 1


def test_the_id_of_an_incident_that_others_are_on_opens_nothing(county: County) -> None:
    taken = opened(county)["incident"]["id"]
    receipt = county.client("idle_police_responder").send(arrest_here(incident=taken))[0]
    assert (receipt["outcome"], receipt["code"]) == ("refused", "incident_not_found")


def test_without_a_fix_it_is_where_the_unit_was_last_and_says_how_old_that_is(county: County) -> None:
    UnitPosition.objects.filter(unit__call_sign="P1").update(at=now() - timedelta(seconds=120))
    incident = found(county, NO_FIX)
    held = UnitPosition.objects.get(unit__call_sign="P1")
    stored = stored_of(incident)
    assert (stored.lat, stored.lon, stored.location_source) == (held.lat, held.lon, "last_position")
    age_s = state_of(incident)["running"]["position_age_s"]
    assert 120 <= age_s <= 125
    assert stored.accuracy_m == 5 + 15 * age_s


def test_without_any_place_it_exists_and_crews_follow_once_a_desk_has_placed_it(county: County) -> None:
    UnitPosition.objects.filter(unit__call_sign="P1").delete()
    incident = found(county, NO_FIX)
    assert statuses(incident) == {"P1": "at_patient"}
    desk = county.client(SUPERVISOR)
    shown = desk.ask("get", f"/api/incidents/{incident}").json()["incident"]
    assert shown["location"] is None
    place = {"location": {"lat": LAT, "lon": LON, "accuracy_m": 20, "source": "desk"}}
    assert desk.ask("patch", f"/api/calls/{incident}", place).status_code == 200
    assert statuses(incident)["A1"] == "alerted"


def test_a_busy_unit_is_at_the_patient_all_the_same(county: County) -> None:
    duty("P1", "busy")
    incident = found(county)
    assert str(Unit.objects.get(call_sign="P1").incident) == incident


def test_an_alert_elsewhere_goes_to_another_unit(county: County) -> None:
    other = opened(county)["incident"]["id"]
    assert statuses(other)["P1"] == "alerted"
    far = {"lat": LAT + 0.05, "lon": LON, "accuracy_m": 10, "source": "device"}
    incident = found(county, {"code": ARREST, "location": far})
    assert (statuses(other)["P1"], statuses(other)["P2"]) == ("stood_down", "alerted")
    assert part(other, county.unit("P1"))["stand_down_cause"] == "found_patient"
    assert statuses(incident)["P1"] == "at_patient"


def test_nobody_at_ambulance_control_answers_and_the_officer_must_call(county: County) -> None:
    _desk_heard(county)
    incident = found(county)
    (asked,) = waiting(incident, RUNNING_CALL)
    assert 55 <= (asked.due_at - now()).total_seconds() <= 60
    fire(incident, RUNNING_CALL)
    assert state_of(incident)["running"]["unconfirmed_at"] is not None


def test_where_no_desk_was_heard_the_officer_must_call_at_once(county: County) -> None:
    incident = found(county)
    (asked,) = waiting(incident, RUNNING_CALL)
    assert asked.due_at <= now()


def test_created_in_the_cad_it_has_its_number_and_nobody_is_asked_any_more(county: County) -> None:
    incident = found(county)
    desk = county.client(SUPERVISOR)
    answer = desk.ask("put", f"/api/incidents/{incident}/reference", {"external_ref": "CAD-1"})
    assert answer.status_code == 204, answer.content
    assert stored_of(incident).external_ref == "CAD-1"
    assert state_of(incident)["running"]["external_ref"] == "CAD-1"
    assert DeskItem.objects.get(incident=incident).resolution == "settled"
    fire(incident, RUNNING_CALL)
    assert state_of(incident)["running"]["unconfirmed_at"] is None


def test_a_number_that_another_incident_has_is_refused_with_its_name(county: County) -> None:
    other = opened(county, external_ref="CAD-1")["incident"]
    incident = found(county, {"code": ARREST, "location": {**HERE, "lat": LAT + 0.1}})
    desk = county.client(SUPERVISOR)
    answer = desk.ask("put", f"/api/incidents/{incident}/reference", {"external_ref": "CAD-1"})
    assert (answer.status_code, answer.json()["code"]) == (409, "reference_taken")
    assert answer.json()["incident"] == other["id"]


def test_a_desk_that_has_it_in_hand_keeps_the_officer_from_hearing_otherwise(county: County) -> None:
    incident = found(county)
    desk = county.client(SUPERVISOR)
    assert desk.ask("post", f"/api/incidents/{incident}/running-call/confirm").status_code == 204
    fire(incident, RUNNING_CALL)
    running = state_of(incident)["running"]
    assert running["confirmed_at"] is not None
    assert running["unconfirmed_at"] is None


def test_a_police_desk_can_neither_confirm_nor_name_it(county: County) -> None:
    incident = found(county)
    desk = county.client("police_supervisor")
    paths = (("post", "running-call/confirm", None), ("put", "reference", {"external_ref": "X"}))
    for method, path, body in paths:
        answer = desk.ask(method, f"/api/incidents/{incident}/{path}", body)
        assert answer.status_code in (403, 404)


def stored_of(incident: str) -> Incident:
    return Incident.objects.get(pk=UUID(incident))


def _desk_heard(county: County) -> None:
    desk = county.people[SUPERVISOR]
    Device.objects.create(
        id=new_id(), agency_id=desk.agency_id, person=desk, signed_in=True, last_seen_at=now()
    )


def test_the_later_call_to_the_emergency_number_is_the_same_incident(county: County) -> None:
    incident = found(county)
    before = statuses(incident)
    answer = county.client(SUPERVISOR).ask("post", "/api/calls", call(external_ref="CAD-7"))
    assert answer.json()["incident"]["id"] == incident
    assert Incident.objects.count() == 1
    assert statuses(incident) == before
    assert stored_of(incident).external_ref == "CAD-7"
    assert Entry.objects.filter(kind="incident_referenced").count() == 1


def test_an_exercise_gives_way_to_a_patient_who_was_found(county: County) -> None:
    """Wherever the unit was in it, at its patient too: nobody is treated there."""
    Unit.objects.update(drill=True)
    exercise = opened(county, exercise=True)["incident"]["id"]
    at_patient = report("status_reached", exercise, {"status": "at_patient"})
    assert county.client(OFFICER).send(at_patient)[0]["outcome"] == "recorded"
    incident = found(county)
    assert statuses(incident)["P1"] == "at_patient"
    assert str(Unit.objects.get(call_sign="P1").incident) == incident
    assert part(exercise, county.unit("P1"))["stand_down_cause"] == "real_call"
    assert "P2" not in statuses(exercise)
    care = county.client(OFFICER).record("cpr_started", incident)
    assert (care["outcome"], care["flags"]) == ("recorded", [])
