"""What a board is sent of incidents that nobody has opened: how many bytes, what it says, and to whom."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from apps.journal.models import Entry
from apps.journal.transaction import NewEntry, in_transaction
from tests.support.actions import accept, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.state import fold

BYTES_OF_AN_INCIDENT = 3 * 1024
CONSIDERED, ENTRIES = 60, 100
DESKS = (SUPERVISOR, POLICE_SUPERVISOR)


def long_incident(county: County) -> str:
    """An arrest with an officer and a crew at the patient, sixty units considered, and a hundred entries and more."""
    answer = opened(county)
    incident: str = answer["incident"]["id"]
    consider_many(incident)
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
        county.client(name).record("status_reached", incident, {"status": "on_scene"})
        county.client(name).record("status_reached", incident, {"status": "at_patient"})
    shocks = [report("shock_delivered", incident, {"energy_j": 200}) for _ in range(ENTRIES)]
    county.client(PARAMEDIC).send(*shocks[: ENTRIES // 2])
    county.client(PARAMEDIC).send(*shocks[ENTRIES // 2 :])
    return incident


def consider_many(incident: str) -> None:
    """Write once more whom the server considered, as often as it takes for sixty."""
    timeline = UUID(incident)
    newest = Entry.objects.filter(timeline=timeline, kind="units_considered").latest("seq")
    units = (newest.payload["considered"] * CONSIDERED)[:CONSIDERED]
    payload = {**newest.payload, "considered": units}
    in_transaction(
        lambda journal: journal.append(timeline, NewEntry(kind="units_considered", payload=payload)),
        [timeline],
    )


def bytes_of(county: County, name: str) -> int:
    return len(county.client(name).ask("get", "/api/snapshot").content)


def summaries(county: County, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = county.client(name).ask("get", "/api/snapshot").json()["incidents"]
    return found


@pytest.mark.parametrize("name", DESKS)
def test_an_incident_costs_a_board_three_kilobytes_at_most(county: County, name: str) -> None:
    before = bytes_of(county, name)
    incident = long_incident(county)
    assert Entry.objects.filter(timeline=UUID(incident)).count() > ENTRIES
    assert bytes_of(county, name) - before <= BYTES_OF_AN_INCIDENT


@pytest.mark.parametrize("name", DESKS)
def test_a_summary_is_what_the_entries_come_to_for_this_reader(county: County, name: str) -> None:
    incident = long_incident(county)
    (whole,) = county.client(name).snapshot()["incidents"]
    (brief,) = summaries(county, name)
    assert brief["entries"] == []
    assert (brief["incident"], brief["clearance"]) == (whole["incident"], whole["clearance"])
    state = fold(whole["entries"])
    parts = {part for part in brief["summary"] if part not in ("patients", "attentions")}
    assert {part: brief["summary"][part] for part in parts} == {part: state[part] for part in parts}
    assert {"phase", "involvements", "category", "opened_at", "seq"} <= parts
    assert brief["summary"]["attentions"] == {
        ref: one for ref, one in state["attentions"].items() if one["settled_at"] is None
    }
    assert brief["summary"]["patients"].keys() == state["patients"].keys()
    assert brief["incident"]["id"] == incident


def test_a_police_desk_reads_of_no_care_in_a_summary(county: County) -> None:
    long_incident(county)
    (own,), (other,) = summaries(county, SUPERVISOR), summaries(county, POLICE_SUPERVISOR)
    assert (own["clearance"], other["clearance"]) == ("full", "oversight")
    assert "shock" not in str(own)
    assert [one["category"] for one in other["summary"]["patients"].values()] in ([], [None])


def test_a_crew_is_sent_its_whole_timeline_to_hold_offline(county: County) -> None:
    incident = long_incident(county)
    (mine,) = county.client(PARAMEDIC).ask("get", "/api/snapshot").json()["incidents"]
    assert "summary" not in mine
    assert [one["seq"] for one in mine["entries"]] == list(
        range(1, Entry.objects.filter(timeline=UUID(incident)).count() + 1)
    )


@pytest.mark.parametrize("name", DESKS)
def test_reasons_are_sent_to_the_desk_that_asks(county: County, name: str) -> None:
    client = county.client(name)
    cursor = client.snapshot()["cursor"]
    incident = long_incident(county)
    carried = [
        entry
        for frame in client.frames(cursor)
        for entry in frame.get("entries", frame.get("subject", {}).get("entries", []))
        if entry["kind"] == "units_considered"
    ]
    assert [(one["payload"]["considered"], one["left_out"]) for one in carried] == [
        (None, ["payload.considered"])
    ] * 2
    answer = client.ask("get", f"/api/incidents/{incident}/considered")
    asked = answer.json()["entries"]
    assert [one["id"] for one in asked] == [one["id"] for one in carried]
    assert [len(one["payload"]["considered"]) for one in asked][1] == CONSIDERED
    assert all("left_out" not in one for one in asked)


def test_nobody_asks_for_the_reasons_of_an_incident_that_is_not_for_him(county: County) -> None:
    incident = str(opened(county)["incident"]["id"])
    for name in ("far_police_supervisor", "far_ambulance_supervisor", "p2_responder"):
        answer = county.client(name).ask("get", f"/api/incidents/{incident}/considered")
        assert (answer.status_code, answer.json()["code"]) == (404, "incident_not_found")
