"""Clinical facts: all are recorded, late ones are flagged, and only the author's role can refuse one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from apps.care.kinds import NAMES
from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.journal.models import Entry, Text
from tests.support.actions import accept, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, TECHNICIAN
from tests.support.factories import County, kit_check
from tests.support.fixtures import Untouched
from tests.support.results import kinds_of
from tests.support.state import state_of

A_PATIENT = "01907a71-0000-7000-8000-000000000002"
A_TOURNIQUET = "01907041-0000-7000-8000-000000000001"
NEEDED: dict[str, dict[str, Any]] = {
    "rhythm_analysed": {"payload": {"shock_advised": True}},
    "patient_found": {"payload": {"patient": A_PATIENT, "tag": "A-14"}},
    "patient_identified": {"text": '{"name": "Jo Example", "born": null, "nhs_number": null}'},
    "triaged": {"payload": {"tool": "tst", "answers": {"walking": True}, "category": "p3"}},
    "rescue_breaths_given": {"payload": {"count": 5}},
    "rhythm_seen": {"payload": {"rhythm": "pea"}},
    "drug_given": {"payload": {"drug": "adrenaline", "dose": 1, "unit": "mg", "route": "iv"}},
    "life_extinct_recognised": {"payload": {"criteria": ["rigor_mortis"]}},
    "airway_managed": {"payload": {"adjunct": "supraglottic"}},
    "injury_found": {"payload": {"region": "chest", "injury": "stab"}},
    "wound_packed": {"payload": {"region": "left_thigh"}},
    "pressure_dressing_applied": {"payload": {"region": "left_thigh"}},
    "chest_seal_applied": {"payload": {"side": "left", "face": "front"}},
    "patient_positioned": {"payload": {"position": "recovery"}},
    "warmth_kept": {"payload": {"by": ["foil"]}},
    "history_told": {"payload": {"topic": "allergies"}, "text": "None known"},
    "pre_alert_given": {"text": "Calder Royal Hospital"},
    "observations_taken": {"payload": {"rr": 14}},
    "note_added": {"text": "Found by his wife"},
    "tourniquet_applied": {"payload": {"tourniquet": A_TOURNIQUET, "limb": "left_leg", "time_known": True}},
    "tourniquet_reassessed": {"payload": {"tourniquet": A_TOURNIQUET, "bleeding": False}},
    "tourniquet_conversion_started": {"payload": {"tourniquet": A_TOURNIQUET}},
    "tourniquet_converted": {"payload": {"tourniquet": A_TOURNIQUET}},
    "tourniquet_conversion_failed": {"payload": {"tourniquet": A_TOURNIQUET}},
}


@pytest.fixture
def answer(county: County) -> dict[str, Any]:
    answer = opened(county)
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    return answer


@pytest.fixture
def incident(answer: dict[str, Any]) -> str:
    found: str = answer["incident"]["id"]
    return found


def care(incident: str) -> dict[str, Any]:
    found: dict[str, Any] = state_of(incident)["patients"][str(incident)]["care"]
    return found


def fact(kind: str, incident: str, **more: Any) -> dict[str, Any]:
    return report(kind, incident, **(NEEDED.get(kind, {}) | more))


@pytest.mark.parametrize("kind", sorted(NAMES))
def test_every_fact_becomes_the_entry_of_its_own_id(county: County, incident: str, kind: str) -> None:
    client, given = county.client(PARAMEDIC), fact(kind, incident)
    (receipt,) = client.send(given)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", [])
    entry = Entry.objects.get(pk=given["id"])
    assert (entry.kind, str(entry.timeline_id), entry.seq, entry.position) == (
        kind,
        incident,
        receipt["seq"],
        receipt["position"],
    )
    assert (entry.author_id, entry.unit, entry.device) == (
        client.person.pk,
        county.units["A1"].pk,
        client.device,
    )
    assert to_wire(entry.occurred_at) == given["at"]


def test_a_resuscitation_as_it_is_recorded(county: County, incident: str) -> None:
    start = now() - timedelta(minutes=10)
    times = [start + timedelta(seconds=20 * step) for step in range(9)]
    recorded_by_officer = [
        fact("arrest_recognised", incident, at=times[0]),
        fact("cpr_started", incident, at=times[1]),
        fact("pads_applied", incident, at=times[2]),
        fact("cpr_paused", incident, at=times[3], payload={"reason": "rhythm_check"}),
        fact("rhythm_analysed", incident, at=times[4]),
        report("shock_delivered", incident, {"energy_j": 200}, at=times[5]),
        fact("cpr_resumed", incident, at=times[6]),
    ]
    receipts = county.client(OFFICER).send(*recorded_by_officer)
    assert [one["seq"] for one in receipts] == list(range(10, 17))
    state = care(incident)
    assert (state["cpr"], state["cpr_since"], state["cycle_from"]) == (
        "running",
        to_wire(times[6]),
        to_wire(times[6]),
    )
    assert state["shocks"] == [
        {
            "entry": recorded_by_officer[5]["id"],
            "at": to_wire(times[5]),
            "energy_j": 200,
            "unit": county.unit("P1"),
        }
    ]
    county.client(PARAMEDIC).send(
        fact("pulse_returned", incident, at=times[7]), fact("pulse_lost", incident, at=times[8])
    )
    after = care(incident)
    assert (after["cpr"], after["pulse"], after["pulse_returned_at"], after["pulse_lost_at"]) == (
        "stopped",
        "absent",
        to_wire(times[7]),
        to_wire(times[8]),
    )


def test_what_was_recorded_offline_is_put_in_the_order_in_which_it_happened(
    county: County, incident: str
) -> None:
    start = now() - timedelta(minutes=10)
    county.client(PARAMEDIC).record("pulse_returned", incident, at=start + timedelta(seconds=60))
    county.client(OFFICER).record("cpr_started", incident, at=start)
    state = care(incident)
    assert (state["cpr"], state["cpr_since"], state["pulse"]) == (
        "stopped",
        to_wire(start + timedelta(seconds=60)),
        "present",
    )


CLINICIAN_ONLY = (
    "Only a clinician may record that resuscitation was stopped. Go on with CPR and tell the crew."
)


@pytest.mark.parametrize("name", [OFFICER, TECHNICIAN, "police_clinician"])
@pytest.mark.parametrize(
    "kind",
    [
        "rhythm_seen",
        "drug_given",
        "airway_managed",
        "life_extinct_recognised",
        "patient_identified",
    ],
)
def test_what_only_a_clinician_of_the_ambulance_records(
    county: County, incident: str, untouched: Untouched, name: str, kind: str
) -> None:
    with untouched():
        (receipt,) = county.client(name).send(fact(kind, incident))
    assert (receipt["outcome"], receipt["code"], receipt["retryable"]) == (
        "refused",
        "clinician_only",
        False,
    )


def test_anybody_records_a_plain_airway(county: County, incident: str) -> None:
    receipt = county.client(OFFICER).record("airway_managed", incident, {"adjunct": "opa", "phase": None})
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", [])


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("tourniquet_applied", {"tourniquet": A_TOURNIQUET, "time_known": True}),
        ("patient_found", {"patient": A_PATIENT, "tag": "jo example"}),
        ("shock_delivered", {"energy_j": 900}),
        ("rescue_breaths_given", {"count": 0}),
        ("drug_given", {"drug": "adrenaline", "dose": -1}),
        ("injury_found", {"region": "tail", "injury": "stab"}),
    ],
)
def test_a_fact_of_another_form_is_refused_whole(
    county: County, incident: str, untouched: Untouched, kind: str, payload: dict[str, Any]
) -> None:
    with untouched():
        receipt = county.client(PARAMEDIC).record(kind, incident, payload)
    assert (receipt["outcome"], receipt["code"]) == ("refused", "report_malformed")


@pytest.mark.parametrize("name", [OFFICER, TECHNICIAN, "police_clinician"])
def test_only_a_clinician_of_the_ambulance_stops_a_resuscitation(
    county: County, incident: str, untouched: Untouched, name: str
) -> None:
    client = county.client(name)
    with untouched():
        receipt = client.record("resuscitation_stopped", incident)
    assert (receipt["outcome"], receipt["code"], receipt["detail"], receipt["retryable"]) == (
        "refused",
        "clinician_only",
        CLINICIAN_ONLY,
        False,
    )


def test_a_clinician_stops_it(county: County, incident: str) -> None:
    county.client(OFFICER).record("cpr_started", incident, at=-60)
    receipt = county.client(PARAMEDIC).record("resuscitation_stopped", incident)
    assert receipt["outcome"] == "recorded"
    assert care(incident)["cpr"] == "stopped"


def test_a_fact_needs_no_accepted_alert(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    receipt = county.client(OFFICER).record("cpr_started", incident)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", [])


def test_a_fact_after_clearing_is_late(county: County, incident: str) -> None:
    client = county.client(OFFICER)
    client.record("status_reached", incident, {"status": "clear"})
    assert client.record("shock_delivered", incident)["flags"] == ["late"]
    assert county.client(PARAMEDIC).record("shock_delivered", incident)["flags"] == []
    assert care(incident)["shock_count"] == 2


def test_a_fact_after_the_incident_is_closed_is_late(county: County, incident: str) -> None:
    for name in (OFFICER, PARAMEDIC):
        county.client(name).record("status_reached", incident, {"status": "clear"})
    assert kinds_of(incident)[-1] == "incident_closed"
    receipt = county.client(PARAMEDIC).record("pulse_returned", incident)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", ["late"])


def test_a_fact_of_before_the_call_is_kept_and_marked(county: County, incident: str) -> None:
    client = county.client(OFFICER)
    assert client.record("cpr_started", incident, at=-50)["flags"] == []
    assert client.record("cpr_paused", incident, {"reason": None}, at=-3_600)["flags"] == ["before_call"]


def test_a_pulse_or_a_shock_before_any_arrest_stands_and_is_shown_as_odd_until_it_is_explained(
    county: County, incident: str
) -> None:
    client = county.client(PARAMEDIC)
    back = client.record("pulse_returned", incident, at=-10)
    assert (back["outcome"], care(incident)["out_of_order"]) == ("recorded", [back["id"]])
    county.client(OFFICER).record("arrest_recognised", incident, at=-40)
    assert care(incident)["out_of_order"] == []


def test_a_shock_before_any_patient_was_named_is_of_the_first(county: County, incident: str) -> None:
    shock = county.client(OFFICER).record("shock_delivered", incident)
    (patient,) = state_of(incident)["patients"].values()
    assert (shock["outcome"], patient["patient"], patient["number"]) == ("recorded", incident, 1)
    assert patient["care"]["shock_count"] == 1


def test_a_late_fact_from_the_future_is_both(county: County, incident: str) -> None:
    client = county.client(OFFICER)
    client.record("status_reached", incident, {"status": "clear"})
    assert client.record("shock_delivered", incident, at=3_600)["flags"] == ["clock_ahead", "late"]


def test_what_was_held_back_until_after_booking_off_is_still_of_that_unit(county: County) -> None:
    """The journal knows the unit by the booking on; this officer's was before the test began."""
    officer = county.client("police_responder")
    officer.ask("delete", "/api/duty")
    kit = {"unit": county.unit("P1"), "kit": kit_check()}
    assert officer.ask("post", "/api/duty", kit).status_code == 200
    incident = opened(county)["incident"]["id"]
    officer.ask("delete", "/api/duty")
    receipt = officer.record("cpr_started", incident)
    assert receipt["outcome"] == "recorded"
    assert Entry.objects.get(pk=receipt["id"]).unit == county.units["P1"].pk


@pytest.mark.parametrize("more", [{}, {"text": ""}, {"text": None}])
def test_a_note_needs_its_text(
    county: County, incident: str, untouched: Untouched, more: dict[str, Any]
) -> None:
    client = county.client(OFFICER)
    with untouched():
        receipt = client.record("note_added", incident, **more)
    assert (receipt["code"], receipt["detail"]) == ("report_malformed", "A note needs its text.")


def test_a_text_is_kept_apart_from_the_journal(county: County, incident: str) -> None:
    receipt = county.client(OFFICER).record("note_added", incident, text="Found by his wife")
    entry = Entry.objects.get(pk=receipt["id"])
    assert entry.payload == {}
    assert (Text.objects.get().pk, Text.objects.get().body) == (entry.text_id, "Found by his wife")


def test_two_devices_that_record_the_same_shock_are_counted_once_when_said_so(
    county: County, incident: str
) -> None:
    first = county.client(OFFICER).record("shock_delivered", incident)
    second = county.client(PARAMEDIC).record("shock_delivered", incident)
    assert care(incident)["shock_count"] == 2
    same = {"entry": second["id"], "same_as": first["id"]}
    assert county.client(PARAMEDIC).record("marked_same", incident, same)["outcome"] == "recorded"
    assert care(incident)["shock_count"] == 1
    assert state_of(incident)["same"] == {second["id"]: first["id"]}


def test_saying_so_of_what_is_not_there_is_refused(
    county: County, incident: str, untouched: Untouched
) -> None:
    same = {"entry": str(new_id()), "same_as": str(new_id())}
    with untouched():
        receipt = county.client(OFFICER).record("marked_same", incident, same)
    assert (receipt["code"], receipt["detail"]) == (
        "entry_unknown",
        "There is no such entry on this incident that you may read. Nothing was changed.",
    )
