"""Clinical facts: all are kept, late ones marked, and only a role decides what may not be said."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from apps.care.kinds import NAMES
from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.journal.models import Entry, Text, Timeline
from tests.support.actions import accept, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, SUPERVISOR, TECHNICIAN
from tests.support.factories import Scene, kit_check
from tests.support.fixtures import Untouched
from tests.support.results import kinds_of

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
    "pre_alert_given": {"payload": {"hospital": "Calder Royal Hospital"}},
    "observations_taken": {"payload": {"rr": 14}},
    "note_added": {"text": "Found by his wife"},
    "tourniquet_applied": {"payload": {"tourniquet": A_TOURNIQUET, "limb": "left_leg", "time_known": True}},
    "tourniquet_reassessed": {"payload": {"tourniquet": A_TOURNIQUET, "bleeding": False}},
    "tourniquet_conversion_started": {"payload": {"tourniquet": A_TOURNIQUET}},
    "tourniquet_converted": {"payload": {"tourniquet": A_TOURNIQUET}},
    "tourniquet_conversion_failed": {"payload": {"tourniquet": A_TOURNIQUET}},
}


@pytest.fixture
def answer(scene: Scene) -> dict[str, Any]:
    answer = opened(scene)
    for name in (OFFICER, PARAMEDIC):
        accept(scene, answer, name)
    return answer


@pytest.fixture
def incident(answer: dict[str, Any]) -> str:
    found: str = answer["incident"]["id"]
    return found


def care(incident: str) -> dict[str, Any]:
    found: dict[str, Any] = Timeline.objects.get(pk=incident).state["patients"][str(incident)]["care"]
    return found


def fact(kind: str, incident: str, **more: Any) -> dict[str, Any]:
    return report(kind, incident, **(NEEDED.get(kind, {}) | more))


@pytest.mark.parametrize("kind", sorted(NAMES))
def test_every_fact_becomes_the_entry_of_its_own_id(scene: Scene, incident: str, kind: str) -> None:
    client, given = scene.client(PARAMEDIC), fact(kind, incident)
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
        scene.units["A1"].pk,
        client.device,
    )
    assert to_wire(entry.occurred_at) == given["at"]


def test_a_resuscitation_as_it_is_recorded(scene: Scene, incident: str) -> None:
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
    receipts = scene.client(OFFICER).send(*recorded_by_officer)
    assert [one["seq"] for one in receipts] == list(range(9, 16))
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
            "unit": scene.unit("P1"),
        }
    ]
    scene.client(PARAMEDIC).send(
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
    scene: Scene, incident: str
) -> None:
    start = now() - timedelta(minutes=10)
    scene.client(PARAMEDIC).record("pulse_returned", incident, at=start + timedelta(seconds=60))
    scene.client(OFFICER).record("cpr_started", incident, at=start)
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
    scene: Scene, incident: str, untouched: Untouched, name: str, kind: str
) -> None:
    with untouched():
        (receipt,) = scene.client(name).send(fact(kind, incident))
    assert (receipt["outcome"], receipt["code"], receipt["retryable"]) == (
        "refused",
        "clinician_only",
        False,
    )


def test_anybody_records_a_plain_airway(scene: Scene, incident: str) -> None:
    receipt = scene.client(OFFICER).record("airway_managed", incident, {"adjunct": "opa", "phase": None})
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
    scene: Scene, incident: str, untouched: Untouched, kind: str, payload: dict[str, Any]
) -> None:
    with untouched():
        receipt = scene.client(PARAMEDIC).record(kind, incident, payload)
    assert (receipt["outcome"], receipt["code"]) == ("refused", "report_malformed")


@pytest.mark.parametrize("name", [OFFICER, TECHNICIAN, "police_clinician"])
def test_only_a_clinician_of_the_ambulance_stops_a_resuscitation(
    scene: Scene, incident: str, untouched: Untouched, name: str
) -> None:
    client = scene.client(name)
    with untouched():
        receipt = client.record("resuscitation_stopped", incident)
    assert (receipt["outcome"], receipt["code"], receipt["detail"], receipt["retryable"]) == (
        "refused",
        "clinician_only",
        CLINICIAN_ONLY,
        False,
    )


def test_a_clinician_stops_it(scene: Scene, incident: str) -> None:
    scene.client(OFFICER).record("cpr_started", incident, at=-60)
    receipt = scene.client(PARAMEDIC).record("resuscitation_stopped", incident)
    assert receipt["outcome"] == "recorded"
    assert care(incident)["cpr"] == "stopped"


def test_a_fact_needs_no_accepted_alert(scene: Scene) -> None:
    incident = opened(scene)["incident"]["id"]
    receipt = scene.client(OFFICER).record("cpr_started", incident)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", [])


def test_a_fact_after_clearing_is_late(scene: Scene, incident: str) -> None:
    client = scene.client(OFFICER)
    client.record("status_reached", incident, {"status": "clear"})
    assert client.record("shock_delivered", incident)["flags"] == ["late"]
    assert scene.client(PARAMEDIC).record("shock_delivered", incident)["flags"] == []
    assert care(incident)["shock_count"] == 2


def test_a_fact_after_the_incident_is_closed_is_late(scene: Scene, incident: str) -> None:
    for name in (OFFICER, PARAMEDIC):
        scene.client(name).record("status_reached", incident, {"status": "clear"})
    assert kinds_of(incident)[-1] == "incident_closed"
    receipt = scene.client(PARAMEDIC).record("pulse_returned", incident)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", ["late"])


def test_a_fact_of_before_the_call_is_kept_and_marked(scene: Scene, incident: str) -> None:
    client = scene.client(OFFICER)
    assert client.record("cpr_started", incident, at=-50)["flags"] == []
    assert client.record("cpr_paused", incident, {"reason": None}, at=-3_600)["flags"] == ["before_call"]


def test_a_pulse_or_a_shock_before_any_arrest_stands_and_is_shown_as_odd_until_it_is_explained(
    scene: Scene, incident: str
) -> None:
    client = scene.client(PARAMEDIC)
    back = client.record("pulse_returned", incident, at=-10)
    assert (back["outcome"], care(incident)["out_of_order"]) == ("recorded", [back["id"]])
    scene.client(OFFICER).record("arrest_recognised", incident, at=-40)
    assert care(incident)["out_of_order"] == []


def test_a_shock_before_any_patient_was_named_is_of_the_first(scene: Scene, incident: str) -> None:
    shock = scene.client(OFFICER).record("shock_delivered", incident)
    (patient,) = Timeline.objects.get(pk=incident).state["patients"].values()
    assert (shock["outcome"], patient["patient"], patient["number"]) == ("recorded", incident, 1)
    assert patient["care"]["shock_count"] == 1


def test_a_late_fact_from_the_future_is_both(scene: Scene, incident: str) -> None:
    client = scene.client(OFFICER)
    client.record("status_reached", incident, {"status": "clear"})
    assert client.record("shock_delivered", incident, at=3_600)["flags"] == ["clock_ahead", "late"]


def test_what_was_held_back_until_after_booking_off_is_still_of_that_unit(scene: Scene) -> None:
    """The journal knows the unit by the booking on; this officer's was before the scene began."""
    officer = scene.client("police_responder")
    officer.ask("delete", "/api/duty")
    kit = {"unit": scene.unit("P1"), "kit": kit_check()}
    assert officer.ask("post", "/api/duty", kit).status_code == 200
    incident = opened(scene)["incident"]["id"]
    officer.ask("delete", "/api/duty")
    receipt = officer.record("cpr_started", incident)
    assert receipt["outcome"] == "recorded"
    assert Entry.objects.get(pk=receipt["id"]).unit == scene.units["P1"].pk


@pytest.mark.parametrize("more", [{}, {"text": ""}, {"text": None}])
def test_a_note_needs_its_text(
    scene: Scene, incident: str, untouched: Untouched, more: dict[str, Any]
) -> None:
    client = scene.client(OFFICER)
    with untouched():
        receipt = client.record("note_added", incident, **more)
    assert (receipt["code"], receipt["detail"]) == ("report_malformed", "A note needs its text.")


def test_a_text_is_kept_apart_from_the_journal(scene: Scene, incident: str) -> None:
    receipt = scene.client(OFFICER).record("note_added", incident, text="Found by his wife")
    entry = Entry.objects.get(pk=receipt["id"])
    assert entry.payload == {}
    assert (Text.objects.get().pk, Text.objects.get().body) == (entry.text_id, "Found by his wife")


def test_an_erased_text_is_not_read_again(scene: Scene, incident: str) -> None:
    receipt = scene.client(OFFICER).record("note_added", incident, text="Found by his wife")
    Text.objects.update(erased_at=now())
    seen = scene.client(SUPERVISOR).ask("get", f"/api/incidents/{incident}").json()["entries"]
    assert [one["text"] for one in seen if one["id"] == receipt["id"]] == [None]


def test_two_devices_that_record_the_same_shock_are_counted_once_when_said_so(
    scene: Scene, incident: str
) -> None:
    first = scene.client(OFFICER).record("shock_delivered", incident)
    second = scene.client(PARAMEDIC).record("shock_delivered", incident)
    assert care(incident)["shock_count"] == 2
    same = {"entry": second["id"], "same_as": first["id"]}
    assert scene.client(PARAMEDIC).record("marked_same", incident, same)["outcome"] == "recorded"
    assert care(incident)["shock_count"] == 1
    assert Timeline.objects.get(pk=incident).state["same"] == {second["id"]: first["id"]}


def test_saying_so_of_what_is_not_there_is_kept_and_does_nothing(scene: Scene, incident: str) -> None:
    same = {"entry": str(new_id()), "same_as": str(new_id())}
    assert scene.client(OFFICER).record("marked_same", incident, same)["outcome"] == "recorded"
    assert Timeline.objects.get(pk=incident).state["same"] == {}
