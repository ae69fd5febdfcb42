"""Handing over: offered by the officer, accepted by the crew, or taken back; each once, each with its receipt."""

from __future__ import annotations

from typing import Any

import pytest

from apps.core.clock import to_wire
from apps.core.ids import new_id
from apps.journal.models import Entry
from tests.handovers.giving import accepted, held, offer, refusal, withdrawn
from tests.support.actions import accept, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, SUPERVISOR, TECHNICIAN
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import care_ended, kinds_of, latest
from tests.support.state import state_of

NOT_OPEN = "This handover is not open any more. Look at the incident: it was accepted or taken back."
NO_CREW = "No ambulance crew is on this incident yet, so there is nobody to hand over to. Go on with care."
NOT_YOURS = "Only the unit that offered this handover can take it back, and only another one can accept it."
CREW_ONLY = "Only an ambulance crew can accept a handover."


def test_from_offer_to_receipt(county: County, incident: str) -> None:
    handover, offered = offer(county, incident)
    assert latest("handover_offered", incident).payload == {
        "handover": handover,
        "patient": None,
        "from_unit": county.unit("P1"),
        "to_unit": county.unit("A1"),
    }
    taken = accepted(county, incident, handover)
    given, got = (Entry.objects.get(pk=one["id"]) for one in (offered, taken))
    assert held(incident, handover) == {
        "handover": handover,
        "state": "accepted",
        "patient": incident,
        "from_unit": county.unit("P1"),
        "to_unit": county.unit("A1"),
        "hospital": None,
        "offered_entry": offered["id"],
        "offered_at": to_wire(given.occurred_at),
        "received_at": None,
        "returned_entry": None,
        "returned_at": None,
        "accepted_entry": taken["id"],
        "accepted_at": to_wire(got.occurred_at),
        "through_seq": offered["seq"],
    }
    assert care_ended(incident, county.unit("P1")) == to_wire(got.occurred_at)
    assert care_ended(incident, county.unit("A1")) is None


def test_the_receipt_names_both(county: County, incident: str) -> None:
    handover, _ = offer(county, incident)
    accepted(county, incident, handover)
    entries = county.client(OFFICER).ask("get", f"/api/incidents/{incident}").json()["entries"]
    spoken = {entry["kind"]: entry["author"] for entry in entries if entry["kind"].startswith("handover")}
    assert spoken["handover_offered"] == {
        "person": str(county.people[OFFICER].pk),
        "name": "Police Responder",
        "call_sign": "P1",
        "service": "police",
    }
    assert spoken["handover_accepted"] == {
        "person": str(county.people[PARAMEDIC].pk),
        "name": "Ambulance Clinician",
        "call_sign": "A1",
        "service": "ambulance",
    }


def test_what_the_giver_records_afterwards_is_late_and_the_receiver_is_not(
    county: County, incident: str
) -> None:
    handover, _ = offer(county, incident)
    accepted(county, incident, handover)
    assert county.client(OFFICER).record("shock_delivered", incident, at=-60)["flags"] == ["late"]
    assert county.client("police_clinician").record("cpr_started", incident)["flags"] == ["late"]
    assert county.client(PARAMEDIC).record("shock_delivered", incident)["flags"] == []
    assert state_of(incident)["patients"][str(incident)]["care"]["shock_count"] == 2


def test_without_a_crew_there_is_nobody_to_hand_over_to(county: County, untouched: Untouched) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, OFFICER)
    with untouched():
        _, receipt = offer(county, incident)
    assert refusal(receipt) == ("refused", "handover_no_crew", NO_CREW)


def test_the_crew_that_is_furthest_receives(county: County, answer: dict[str, Any], incident: str) -> None:
    second = opened(county)
    county.client(SUPERVISOR).ask("delete", f"/api/calls/{second['incident']['id']}")
    county.client(PARAMEDIC).record("status_reached", incident, {"status": "on_scene"})
    handover, _ = offer(county, incident)
    assert held(incident, handover)["to_unit"] == county.unit("A1")


def test_offered_again_it_is_the_same_offer(county: County, incident: str, untouched: Untouched) -> None:
    handover, first = offer(county, incident)
    with untouched():
        _, again = offer(county, incident, "police_clinician")
    assert again == first | {"outcome": "duplicate", "id": again["id"]}
    assert list(state_of(incident)["handovers"]) == [handover]


@pytest.mark.parametrize("name", [OFFICER, "police_clinician"])
def test_police_accept_nothing(county: County, incident: str, untouched: Untouched, name: str) -> None:
    handover, _ = offer(county, incident)
    with untouched():
        receipt = accepted(county, incident, handover, name)
    assert refusal(receipt) == ("refused", "not_allowed", CREW_ONLY)


def test_a_crew_does_not_accept_from_itself(county: County, incident: str, untouched: Untouched) -> None:
    """Even where one ambulance offers: it takes another to accept."""
    handover, receipt = offer(county, incident, PARAMEDIC)
    assert refusal(receipt) == ("refused", "handover_no_crew", NO_CREW)
    with untouched():
        assert accepted(county, incident, handover)["code"] == "handover_not_open"


def test_accepted_twice_by_the_crew_is_once(county: County, incident: str, untouched: Untouched) -> None:
    handover, _ = offer(county, incident)
    first = accepted(county, incident, handover)
    with untouched():
        again = accepted(county, incident, handover, TECHNICIAN)
    assert again == first | {"outcome": "duplicate", "id": again["id"]}


def test_taken_back_it_cannot_be_accepted(county: County, incident: str, untouched: Untouched) -> None:
    handover, _ = offer(county, incident)
    assert withdrawn(county, incident, handover, "police_clinician")["outcome"] == "recorded"
    assert held(incident, handover)["state"] == "withdrawn"
    with untouched():
        receipt = accepted(county, incident, handover)
    assert refusal(receipt) == ("refused", "handover_not_open", NOT_OPEN)
    assert care_ended(incident, county.unit("P1")) is None


def test_accepted_it_cannot_be_taken_back(county: County, incident: str, untouched: Untouched) -> None:
    handover, _ = offer(county, incident)
    accepted(county, incident, handover)
    with untouched():
        receipt = withdrawn(county, incident, handover)
    assert refusal(receipt) == ("refused", "handover_not_open", NOT_OPEN)


def test_only_the_giver_takes_it_back(county: County, incident: str, untouched: Untouched) -> None:
    handover, _ = offer(county, incident)
    with untouched():
        receipt = withdrawn(county, incident, handover, PARAMEDIC)
    assert refusal(receipt) == ("refused", "handover_not_yours", NOT_YOURS)


def test_after_taking_it_back_it_may_be_offered_again(county: County, incident: str) -> None:
    first, _ = offer(county, incident)
    withdrawn(county, incident, first)
    second, receipt = offer(county, incident)
    assert receipt["outcome"] == "recorded"
    assert accepted(county, incident, second)["outcome"] == "recorded"
    assert [held(incident, one)["state"] for one in (first, second)] == ["withdrawn", "accepted"]


@pytest.mark.parametrize("kind", ["accept_handover", "withdraw_handover"])
def test_a_handover_that_is_none_is_not_open(
    county: County, incident: str, untouched: Untouched, kind: str
) -> None:
    payload: dict[str, Any] = {"handover": str(new_id())}
    payload |= {"through_seq": 1} if kind == "accept_handover" else {}
    with untouched():
        receipt = county.client(PARAMEDIC).send(report(kind, incident, payload))[0]
    assert refusal(receipt) == ("refused", "handover_not_open", NOT_OPEN)


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"handover": "x"},
        {"handover": None},
        {"handover": "01a2018b-b704-7294-b638-dc3b626ffe82", "to": 1},
    ],
)
def test_a_malformed_offer_still_names_the_receiver_itself(
    county: County, incident: str, untouched: Untouched, payload: dict[str, Any]
) -> None:
    client = county.client(OFFICER)
    with untouched():
        receipt = client.record("offer_handover", incident, payload)
    assert (receipt["outcome"], receipt["code"]) == ("refused", "report_malformed")


def test_an_acceptance_says_how_far_it_was_read(county: County, incident: str, untouched: Untouched) -> None:
    handover, offered = offer(county, incident)
    client = county.client(PARAMEDIC)
    with untouched():
        receipts = client.send(
            report("accept_handover", incident, {"handover": handover}),
            report("accept_handover", incident, {"handover": handover, "through_seq": "all"}),
        )
    assert [one["code"] for one in receipts] == ["report_malformed"] * 2
    assert accepted(county, incident, handover)["outcome"] == "recorded"
    assert held(incident, handover)["through_seq"] == offered["seq"]
    assert kinds_of(incident)[-1] == "handover_accepted"
