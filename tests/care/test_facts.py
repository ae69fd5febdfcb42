"""Clinical facts: all are kept, late ones marked, and only a role decides what may not be said."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from apps.care.kinds import NAMES
from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.journal.models import Entry, Story, Text
from tests.scene import (
    OFFICER,
    PARAMEDIC,
    SUPERVISOR,
    TECHNICIAN,
    Scene,
    accept,
    kit_check,
    opened,
    report,
    told,
)
from tests.stage import Untouched

A_TOURNIQUET = "01907041-0000-7000-8000-000000000001"
NEEDED: dict[str, dict[str, Any]] = {
    "rhythm_analysed": {"payload": {"shock_advised": True}},
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
    found: dict[str, Any] = Story.objects.get(pk=incident).state["care"]
    return found


def fact(kind: str, incident: str, **more: Any) -> dict[str, Any]:
    return report(kind, incident, **(NEEDED.get(kind, {}) | more))


@pytest.mark.parametrize("kind", sorted(NAMES))
def test_every_fact_becomes_the_entry_of_its_own_id(scene: Scene, incident: str, kind: str) -> None:
    hand, given = scene.hand(PARAMEDIC), fact(kind, incident)
    (receipt,) = hand.send(given)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", [])
    entry = Entry.objects.get(pk=given["id"])
    assert (entry.kind, str(entry.story_id), entry.seq, entry.position) == (
        kind,
        incident,
        receipt["seq"],
        receipt["position"],
    )
    assert (entry.author_id, entry.unit, entry.device) == (
        hand.person.pk,
        scene.units["A1"].pk,
        hand.device,
    )
    assert to_wire(entry.occurred_at) == given["at"]


def test_a_resuscitation_as_it_is_told(scene: Scene, incident: str) -> None:
    start = now() - timedelta(minutes=10)
    times = [start + timedelta(seconds=20 * step) for step in range(9)]
    told_by_officer = [
        fact("arrest_recognised", incident, at=times[0]),
        fact("cpr_started", incident, at=times[1]),
        fact("pads_applied", incident, at=times[2]),
        fact("cpr_paused", incident, at=times[3], payload={"reason": "rhythm_check"}),
        fact("rhythm_analysed", incident, at=times[4]),
        report("shock_delivered", incident, {"energy_j": 200}, at=times[5]),
        fact("cpr_resumed", incident, at=times[6]),
    ]
    receipts = scene.hand(OFFICER).send(*told_by_officer)
    assert [one["seq"] for one in receipts] == list(range(9, 16))
    state = care(incident)
    assert (state["cpr"], state["cpr_since"], state["cycle_from"]) == (
        "running",
        to_wire(times[6]),
        to_wire(times[6]),
    )
    assert state["shocks"] == [
        {
            "entry": told_by_officer[5]["id"],
            "at": to_wire(times[5]),
            "energy_j": 200,
            "unit": scene.unit("P1"),
        }
    ]
    scene.hand(PARAMEDIC).send(
        fact("pulse_returned", incident, at=times[7]), fact("pulse_lost", incident, at=times[8])
    )
    after = care(incident)
    assert (after["cpr"], after["pulse"], after["pulse_returned_at"], after["pulse_lost_at"]) == (
        "stopped",
        "absent",
        to_wire(times[7]),
        to_wire(times[8]),
    )


def test_what_was_told_offline_is_put_in_the_order_in_which_it_happened(scene: Scene, incident: str) -> None:
    start = now() - timedelta(minutes=10)
    scene.hand(PARAMEDIC).tell("pulse_returned", incident, at=start + timedelta(seconds=60))
    scene.hand(OFFICER).tell("cpr_started", incident, at=start)
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
def test_only_a_clinician_of_the_ambulance_stops_a_resuscitation(
    scene: Scene, incident: str, untouched: Untouched, name: str
) -> None:
    hand = scene.hand(name)
    with untouched():
        receipt = hand.tell("resuscitation_stopped", incident)
    assert (receipt["outcome"], receipt["code"], receipt["detail"], receipt["retryable"]) == (
        "refused",
        "clinician_only",
        CLINICIAN_ONLY,
        False,
    )


def test_a_clinician_stops_it(scene: Scene, incident: str) -> None:
    scene.hand(OFFICER).tell("cpr_started", incident, at=-60)
    receipt = scene.hand(PARAMEDIC).tell("resuscitation_stopped", incident)
    assert receipt["outcome"] == "recorded"
    assert care(incident)["cpr"] == "stopped"


def test_a_fact_needs_no_accepted_alert(scene: Scene) -> None:
    incident = opened(scene)["incident"]["id"]
    receipt = scene.hand(OFFICER).tell("cpr_started", incident)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", [])


def test_a_fact_after_clearing_is_late(scene: Scene, incident: str) -> None:
    hand = scene.hand(OFFICER)
    hand.tell("status_reached", incident, {"status": "clear"})
    assert hand.tell("shock_delivered", incident)["flags"] == ["late"]
    assert scene.hand(PARAMEDIC).tell("shock_delivered", incident)["flags"] == []
    assert care(incident)["shock_count"] == 2


def test_a_fact_after_the_incident_is_closed_is_late(scene: Scene, incident: str) -> None:
    for name in (OFFICER, PARAMEDIC):
        scene.hand(name).tell("status_reached", incident, {"status": "clear"})
    assert told(incident)[-1] == "incident_closed"
    receipt = scene.hand(PARAMEDIC).tell("pulse_returned", incident, at=-3_600)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", ["late"])


def test_a_late_fact_from_the_future_is_both(scene: Scene, incident: str) -> None:
    hand = scene.hand(OFFICER)
    hand.tell("status_reached", incident, {"status": "clear"})
    assert hand.tell("shock_delivered", incident, at=3_600)["flags"] == ["clock_ahead", "late"]


def test_what_was_held_back_until_after_booking_off_is_still_of_that_unit(scene: Scene) -> None:
    """The books know the unit by the booking on; this officer's was before the scene began."""
    officer = scene.hand("police_responder")
    officer.ask("delete", "/api/duty")
    kit = {"unit": scene.unit("P1"), "kit": kit_check()}
    assert officer.ask("post", "/api/duty", kit).status_code == 200
    incident = opened(scene)["incident"]["id"]
    officer.ask("delete", "/api/duty")
    receipt = officer.tell("cpr_started", incident)
    assert receipt["outcome"] == "recorded"
    assert Entry.objects.get(pk=receipt["id"]).unit == scene.units["P1"].pk


@pytest.mark.parametrize("more", [{}, {"text": ""}, {"text": None}])
def test_a_note_needs_its_text(
    scene: Scene, incident: str, untouched: Untouched, more: dict[str, Any]
) -> None:
    hand = scene.hand(OFFICER)
    with untouched():
        receipt = hand.tell("note_added", incident, **more)
    assert (receipt["code"], receipt["detail"]) == ("report_malformed", "A note needs its text.")


def test_a_text_stands_beside_the_book_and_not_in_it(scene: Scene, incident: str) -> None:
    receipt = scene.hand(OFFICER).tell("note_added", incident, text="Found by his wife")
    entry = Entry.objects.get(pk=receipt["id"])
    assert entry.payload == {}
    assert (Text.objects.get().pk, Text.objects.get().body) == (entry.text_id, "Found by his wife")


def test_an_erased_text_is_not_read_again(scene: Scene, incident: str) -> None:
    receipt = scene.hand(OFFICER).tell("note_added", incident, text="Found by his wife")
    Text.objects.update(erased_at=now())
    seen = scene.hand(SUPERVISOR).ask("get", f"/api/incidents/{incident}").json()["entries"]
    assert [one["text"] for one in seen if one["id"] == receipt["id"]] == [None]


def test_two_devices_that_tell_the_same_shock_are_counted_once_when_said_so(
    scene: Scene, incident: str
) -> None:
    first = scene.hand(OFFICER).tell("shock_delivered", incident)
    second = scene.hand(PARAMEDIC).tell("shock_delivered", incident)
    assert care(incident)["shock_count"] == 2
    same = {"entry": second["id"], "same_as": first["id"]}
    assert scene.hand(PARAMEDIC).tell("marked_same", incident, same)["outcome"] == "recorded"
    assert care(incident)["shock_count"] == 1
    assert Story.objects.get(pk=incident).state["same"] == {second["id"]: first["id"]}


def test_saying_so_of_what_is_not_there_is_kept_and_does_nothing(scene: Scene, incident: str) -> None:
    same = {"entry": str(new_id()), "same_as": str(new_id())}
    assert scene.hand(OFFICER).tell("marked_same", incident, same)["outcome"] == "recorded"
    assert Story.objects.get(pk=incident).state["same"] == {}
