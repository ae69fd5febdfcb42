"""The ladder of a unit on an incident: one answer for the whole crew, arrival, clear, end of the incident."""

from __future__ import annotations

from uuid import UUID

import pytest

from apps.core.ids import derived_id
from apps.incidents.models import Incident, Involvement
from apps.journal.models import Entry
from apps.units.models import Unit
from tests.support.actions import accept, alert_of, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, TECHNICIAN
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import kinds_of, latest, part


def test_accepting_is_also_mobile(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    receipt = accept(county, answer, OFFICER)
    accepted, mobile = Entry.objects.filter(timeline_id=incident).order_by("seq")[5:]
    assert (str(accepted.pk), accepted.kind) == (receipt["id"], "alert_accepted")
    assert (mobile.pk, mobile.kind, mobile.payload) == (
        derived_id(UUID(receipt["id"]), "mobile"),
        "status_reached",
        {"status": "mobile"},
    )
    assert (mobile.occurred_at, mobile.unit, mobile.author_id) == (
        accepted.occurred_at,
        accepted.unit,
        accepted.author_id,
    )
    assert part(incident, county.unit("P1"))["status"] == "mobile"


def test_two_devices_of_a_crew_accept_once(county: County, untouched: Untouched) -> None:
    answer = opened(county)
    first = accept(county, answer, PARAMEDIC)
    with untouched():
        second = accept(county, answer, TECHNICIAN)
    assert second == first | {"outcome": "duplicate", "id": second["id"]}
    assert second["id"] != first["id"]


def test_both_in_one_batch_too(county: County) -> None:
    answer = opened(county)
    incident, alert = answer["incident"]["id"], {"alert": alert_of(answer, "crew")}
    first, second = county.client(PARAMEDIC).send(
        report("accept_alert", incident, alert), report("accept_alert", incident, alert)
    )
    assert (first["outcome"], second["outcome"], second["seq"]) == ("recorded", "duplicate", first["seq"])
    assert kinds_of(incident).count("alert_accepted") == 1


def test_an_alert_is_displayed_before_it_is_answered(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    shown = {"alert": alert_of(answer, "co_responder")}
    assert county.client(OFFICER).record("alert_displayed", incident, shown)["outcome"] == "recorded"
    assert part(incident, county.unit("P1"))["status"] == "displayed"
    accept(county, answer, OFFICER)
    county.client("police_clinician").record("alert_displayed", incident, shown)
    assert part(incident, county.unit("P1"))["status"] == "mobile"


@pytest.mark.parametrize(
    "status", ["mobile", "at_rvp", "on_scene", "at_patient", "transporting", "at_hospital"]
)
def test_every_rung_keeps_the_unit(county: County, status: str) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, PARAMEDIC)
    county.client(PARAMEDIC).record("status_reached", incident, {"status": status})
    row = Involvement.objects.get(unit=county.units["A1"].pk)
    assert (row.status, row.is_active) == (status, True)
    assert str(Unit.objects.get(call_sign="A1").incident) == incident


def test_a_lower_rung_recorded_late_does_not_move_it_down(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, PARAMEDIC)
    client = county.client(PARAMEDIC)
    client.record("status_reached", incident, {"status": "at_patient"})
    client.record("status_reached", incident, {"status": "at_rvp"}, at=-60)
    held = part(incident, county.unit("A1"))
    assert held["status"] == "at_patient"
    assert set(held["reached"]) == {"alerted", "accepted", "mobile", "at_rvp", "at_patient"}


def test_clearing_frees_the_unit_and_the_last_one_closes(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, PARAMEDIC)
    accept(county, answer, OFFICER)
    county.client(OFFICER).record("status_reached", incident, {"status": "clear"})
    assert Unit.objects.get(call_sign="P1").incident is None
    assert Incident.objects.get(pk=incident).phase == "open"
    last = county.client(PARAMEDIC).record("status_reached", incident, {"status": "clear"})
    closed = latest("incident_closed", incident)
    assert (closed.pk, closed.payload, closed.seq) == (
        derived_id(UUID(last["id"]), "closed"),
        {"cause": "all_clear"},
        last["seq"] + 1,
    )
    assert Incident.objects.get(pk=incident).phase == "closed"
    assert Unit.objects.get(call_sign="A1").incident is None


def test_clearing_again_is_late_and_closes_nothing_twice(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    for name in (PARAMEDIC, OFFICER):
        county.client(name).record("status_reached", incident, {"status": "clear"})
    again = county.client(PARAMEDIC).record("status_reached", incident, {"status": "clear"})
    assert (again["outcome"], again["flags"]) == ("recorded", ["late"])
    assert kinds_of(incident).count("incident_closed") == 1


def test_a_unit_with_a_pending_alert_keeps_the_incident_open(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    county.client(PARAMEDIC).record("status_reached", incident, {"status": "clear"})
    assert Incident.objects.get(pk=incident).phase == "open"


def test_accepting_after_the_incident_is_closed_is_refused(county: County, untouched: Untouched) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    for name in (PARAMEDIC, OFFICER):
        county.client(name).record("status_reached", incident, {"status": "clear"})
    with untouched():
        receipt = accept(county, answer, OFFICER)
    assert (receipt["outcome"], receipt["code"]) == ("refused", "alert_withdrawn")


def test_a_unit_alerted_again_starts_its_ladder_again(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    part_before = part(incident, county.unit("P1"))
    county.client(OFFICER).record(
        "decline_alert", incident, {"alert": part_before["alert"], "reason": "other"}
    )
    assert part(incident, county.unit("P1"))["status"] == "declined"
    assert part(incident, county.unit("P2"))["status"] == "alerted"
