"""Services that nobody wrote code for: firefighters who co-respond, an air ambulance that treats, from alert to figures."""

from __future__ import annotations

from typing import Any

from apps.accounts.models import Agency, Partnership, Person
from apps.units.models import Unit
from tests.handovers.giving import accepted, offer
from tests.support.actions import Client, alert_of, call, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.factories import County
from tests.support.state import state_of

FIGURES = "/api/figures"
RHYTHM = {"rhythm": "vf"}


def make_it(service: str, purpose: str) -> None:
    """The county's police are of another service, for which its ambulance service asks them for this."""
    Agency.objects.filter(slug="police").update(service=service)
    Partnership.objects.filter(partner__slug="police").update(purpose=purpose)


def client(name: str) -> Client:
    return Client(Person.objects.get(username=name))


def go_to_the_patient(who: Client, answer: dict[str, Any], role: str) -> None:
    incident = answer["incident"]["id"]
    who.record("accept_alert", incident, {"alert": alert_of(answer, role)})
    for status in ("on_scene", "at_patient"):
        who.record("status_reached", incident, {"status": status})


def parts(incident: str) -> list[tuple[str, str, str]]:
    found = state_of(incident)["involvements"].values()
    return [(one["call_sign"], one["service"], one["role"]) for one in found]


def test_firefighters_go_through_an_arrest_to_the_figures(county: County) -> None:
    make_it("fire", "co_responder")
    answer = opened(county)
    incident = answer["incident"]["id"]
    assert parts(incident) == [("A1", "ambulance", "crew"), ("P1", "fire", "co_responder")]
    firefighter = client(OFFICER)
    go_to_the_patient(firefighter, answer, "co_responder")
    go_to_the_patient(county.client(PARAMEDIC), answer, "crew")
    firefighter.record("cpr_started", incident)
    (refused,) = firefighter.send(report("rhythm_seen", incident, RHYTHM))
    assert refused["code"] == "clinician_only"
    handover, _ = offer(county, incident)
    accepted(county, incident, handover)
    (seen,) = firefighter.snapshot()["incidents"]
    assert (seen["clearance"], seen["incident"]["id"]) == ("after_care", incident)
    assert county.client(SUPERVISOR).ask("get", FIGURES).json()["activations"] == 1
    (row,) = client("police_supervisor").ask("get", FIGURES).json()["rows"]
    assert row["incident"] == incident


def test_an_air_ambulance_treats_and_receives_but_opens_no_call(county: County) -> None:
    make_it("hems", "mutual_aid")
    Unit.objects.filter(call_sign="P3").update(duty="busy")
    answer = opened(county)
    incident = answer["incident"]["id"]
    assert parts(incident) == [("P1", "hems", "crew")]
    doctor = client("police_clinician")
    go_to_the_patient(doctor, answer, "crew")
    doctor.record("cpr_started", incident)
    doctor.record("rhythm_seen", incident, RHYTHM)
    (seen,) = doctor.snapshot()["incidents"]
    assert seen["clearance"] == "crew"
    desk = client("police_supervisor")
    assert [one["clearance"] for one in desk.snapshot()["incidents"]] == ["oversight"]
    assert desk.ask("post", "/api/calls", call()).status_code == 403
    assert desk.ask("get", "/api/utstein.csv?from=2020-01-01&to=2099-01-01").status_code == 403


def test_the_session_lists_the_services(county: County) -> None:
    listed = county.client(OFFICER).ask("get", "/api/session").json()["services"]
    assert {one["code"]: (one["standing"], one["shape"], one["letter"]) for one in listed} == {
        "ambulance": ("owner", "round", "A"),
        "basics": ("clinical", "round", "B"),
        "coastguard": ("responder", "diamond", "G"),
        "community_responder": ("responder", "hexagon", "C"),
        "fire": ("responder", "diamond", "F"),
        "hems": ("clinical", "round", "H"),
        "mountain_rescue": ("responder", "diamond", "M"),
        "police": ("responder", "square", "P"),
    }
