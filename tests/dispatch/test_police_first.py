"""Police first: the control room asked sees the call at once and acknowledges, a silence gets loud, and *safe* lifts the hold."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from apps.accounts.territories import draw_territory
from apps.accounts.territory_rules import TerritoryPurpose
from apps.core.instants import from_wire
from apps.dispatch.deadline_kinds import HELD_REVIEW, TASKING
from apps.dispatch.models import DeskItem
from apps.journal.models import Entry
from tests.dispatch.clock import board_warnings, fire
from tests.support.actions import call, opened
from tests.support.constants import CHEST_PAIN, LAT, LON, OFFICER, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.results import kinds_of, problem, signs
from tests.support.state import state_of

IDLE = "idle_police_supervisor"
VIOLENT = ["known violence"]


FAR_AWAY = {
    "type": "Polygon",
    "coordinates": [[[-1.2, 53.5], [-1.1, 53.5], [-1.1, 53.6], [-1.2, 53.6], [-1.2, 53.5]]],
}


def held(county: County, code: str = CHEST_PAIN, **more: Any) -> str:
    """A call with violence: the ambulance waits at the rendezvous point."""
    return str(opened(county, code, hazards=VIOLENT, **more)["incident"]["id"])


def tasking(incident: str, agency: UUID) -> dict[str, Any]:
    found: list[dict[str, Any]] = [
        one for one in state_of(incident)["taskings"].values() if one["agency"] == str(agency)
    ]
    return found[-1]


def says(county: County, name: str, incident: str, what: str, body: Any = None) -> Any:
    return county.client(name).ask("post", f"/api/incidents/{incident}/{what}", body)


def answers(county: County, name: str, incident: str, decision: str = "accepted", **more: Any) -> Any:
    asked = tasking(incident, county.people[name].agency_id)["tasking"]
    return says(county, name, incident, f"taskings/{asked}/acknowledge", {"decision": decision} | more)


@pytest.fixture
def elsewhere(county: County) -> County:
    """The idle police force has its territory far from the call."""
    draw_territory(county.agencies["idle_police"], TerritoryPurpose.HOME, FAR_AWAY)
    return county


def test_the_police_desk_sees_a_held_call_from_the_request_on(elsewhere: County) -> None:
    incident = held(elsewhere)
    assert signs({"alerts": list(state_of(incident)["involvements"].values())}) == {"crew": "A1"}
    asked = tasking(incident, elsewhere.agencies["police"].pk)
    assert (asked["name"], asked["reason"], asked["decision"]) == ("police", "violence", None)
    snapshot = elsewhere.client(POLICE_SUPERVISOR).snapshot()
    (subject,) = snapshot["incidents"]
    assert (subject["incident"]["id"], subject["clearance"]) == (incident, "oversight")
    assert elsewhere.client(IDLE).snapshot()["incidents"] == []
    assert elsewhere.client(OFFICER).snapshot()["incidents"] == []


def test_a_call_that_is_not_held_asks_nobody(elsewhere: County) -> None:
    incident = str(opened(elsewhere, CHEST_PAIN)["incident"]["id"])
    assert state_of(incident)["taskings"] == {}
    assert elsewhere.client(POLICE_SUPERVISOR).snapshot()["incidents"] == []


def test_a_service_without_a_territory_serves_the_whole_area(county: County) -> None:
    incident = held(county)
    asked = {one["name"] for one in state_of(incident)["taskings"].values()}
    assert asked == {"police", "idle police"}


def test_an_acknowledgement_is_one_entry_however_often_it_is_pressed(elsewhere: County) -> None:
    incident = held(elsewhere)
    for _ in range(2):
        assert answers(elsewhere, POLICE_SUPERVISOR, incident).status_code == 204
    assert kinds_of(incident).count("tasking_acknowledged") == 1
    assert fire(incident, TASKING) == 1
    assert DeskItem.objects.count() == 0
    assert ("tasking_unacknowledged", None, None) not in board_warnings(incident)


def test_a_silent_control_room_gets_loud_on_both_desks(elsewhere: County) -> None:
    incident = held(elsewhere)
    assert fire(incident, TASKING) == 1
    assert ("tasking_unacknowledged", None, None) in board_warnings(incident)
    item = DeskItem.objects.get()
    assert (item.agency, item.kind, item.incident) == (
        elsewhere.agencies["police"],
        "tasking_unacknowledged",
        UUID(incident),
    )
    assert item.escalated_to == "supervisors"
    answers(elsewhere, POLICE_SUPERVISOR, incident)
    assert ("tasking_unacknowledged", None, None) not in board_warnings(incident)
    item.refresh_from_db()
    assert item.resolution == "settled"


def test_a_refusal_leaves_the_decision_to_the_ambulance_desk(elsewhere: County) -> None:
    incident = held(elsewhere)
    answers(elsewhere, POLICE_SUPERVISOR, incident, "refused", reason="no unit before 20:00")
    assert ("tasking_refused", None, None) in board_warnings(incident)
    entry = Entry.objects.get(timeline=UUID(incident), kind="tasking_acknowledged")
    assert entry.text is not None
    assert entry.text.body == "no unit before 20:00"
    answer = says(elsewhere, POLICE_SUPERVISOR, incident, "scene", {"state": "safe"})
    assert problem(answer)[:2] == (403, "scene_not_yours_to_declare")
    assert says(elsewhere, SUPERVISOR, incident, "scene", {"state": "safe_with_escort"}).status_code == 204
    assert state_of(incident)["scene"]["state"] == "safe_with_escort"


def test_safe_lifts_the_hold_and_settles_what_was_loud(elsewhere: County) -> None:
    incident = held(elsewhere)
    assert ("ambulance_held", None, None) in board_warnings(incident)
    answers(elsewhere, POLICE_SUPERVISOR, incident)
    asked = tasking(incident, elsewhere.agencies["police"].pk)["tasking"]
    assert says(elsewhere, POLICE_SUPERVISOR, incident, f"taskings/{asked}/at-scene").status_code == 204
    assert says(elsewhere, POLICE_SUPERVISOR, incident, "scene", {"state": "safe"}).status_code == 204
    state = state_of(incident)
    assert state["scene"]["state"] == "safe"
    assert tasking(incident, elsewhere.agencies["police"].pk)["at_scene_at"]
    assert board_warnings(incident) == []


def test_the_police_desk_says_who_is_going_and_when_which_also_accepts(elsewhere: County) -> None:
    incident = held(elsewhere)
    asked = tasking(incident, elsewhere.agencies["police"].pk)["tasking"]
    path = f"taskings/{asked}/resources"
    given = {"call_sign": "XT40", "eta_s": 240}
    refused = says(elsewhere, SUPERVISOR, incident, path, given)
    assert problem(refused)[:2] == (404, "tasking_unknown")
    for wrong in ({"call_sign": ""}, {"call_sign": "much too long a sign"}, given | {"eta_s": -1}):
        assert problem(says(elsewhere, POLICE_SUPERVISOR, incident, path, wrong))[0] == 400
    assert says(elsewhere, POLICE_SUPERVISOR, incident, path, given).status_code == 204
    now_known = tasking(incident, elsewhere.agencies["police"].pk)
    assert (now_known["decision"], now_known["at_scene_at"]) == ("accepted", None)
    unit = now_known["units"]["XT40"]
    assert from_wire(unit["arrives_at"]) - from_wire(unit["said_at"]) == timedelta(seconds=240)
    assert says(elsewhere, POLICE_SUPERVISOR, incident, path, given | {"eta_s": None}).status_code == 204
    assert tasking(incident, elsewhere.agencies["police"].pk)["units"]["XT40"]["arrives_at"] is None
    assert kinds_of(incident).count("tasking_acknowledged") == 1


def test_only_those_asked_or_the_owner_say_what_the_scene_is_like(elsewhere: County) -> None:
    incident = held(elsewhere)
    answer = says(elsewhere, IDLE, incident, "scene", {"state": "safe"})
    assert problem(answer)[:2] == (404, "incident_not_found")
    assert state_of(incident)["scene"] is None
    answer = says(elsewhere, OFFICER, incident, "scene", {"state": "safe"})
    assert problem(answer)[:2] == (403, "not_allowed")


def test_an_agency_that_has_a_unit_there_and_was_not_asked_does_not_say_what_the_scene_is_like(
    county: County,
) -> None:
    incident = str(opened(county)["incident"]["id"])
    answer = says(county, POLICE_SUPERVISOR, incident, "scene", {"state": "safe"})
    assert problem(answer)[:2] == (403, "scene_not_yours_to_declare")
    assert state_of(incident)["scene"] is None


def test_a_long_wait_is_warned_of_again_and_again(elsewhere: County) -> None:
    incident = held(elsewhere)
    for _ in range(2):
        assert fire(incident, HELD_REVIEW) == 1
        assert ("held_long", None, None) in board_warnings(incident)
    assert len([one for one in board_warnings(incident, settled=True) if one[0] == "held_long"]) == 1
    says(elsewhere, SUPERVISOR, incident, "scene", {"state": "safe"})
    assert fire(incident, HELD_REVIEW) == 1
    assert board_warnings(incident) == []
    assert fire(incident, HELD_REVIEW) == 0


def test_violence_heard_of_later_hold_the_crew_and_ask_the_police(elsewhere: County) -> None:
    incident = str(opened(elsewhere, CHEST_PAIN)["incident"]["id"])
    desk = elsewhere.client(SUPERVISOR)
    assert desk.ask("patch", f"/api/calls/{incident}", {"hazards": VIOLENT}).status_code == 200
    assert state_of(incident)["scene"]["state"] == "not_safe"
    assert tasking(incident, elsewhere.agencies["police"].pk)["decision"] is None
    assert desk.ask("patch", f"/api/calls/{incident}", {"hazards": []}).status_code == 200
    assert state_of(incident)["scene"]["state"] == "safe"


def test_a_desk_asks_by_hand_with_a_rendezvous_point(elsewhere: County) -> None:
    incident = str(opened(elsewhere, CHEST_PAIN)["incident"]["id"])
    body = {"reason": "forced_entry", "note": "ground floor flat", "rvp": {"lat": LAT, "lon": LON}}
    assert says(elsewhere, SUPERVISOR, incident, "taskings", body).status_code == 204
    assert says(elsewhere, SUPERVISOR, incident, "taskings", body).status_code == 204
    assert kinds_of(incident).count("tasking_requested") == 1
    assert state_of(incident)["rvp"]["lat"] == LAT
    given = {"lat": LAT + 0.01, "lon": LON, "text": "the car park"}
    assert says(elsewhere, POLICE_SUPERVISOR, incident, "rendezvous", given).status_code == 204
    assert state_of(incident)["rvp"]["lat"] == LAT + 0.01
    assert problem(says(elsewhere, IDLE, incident, "rendezvous", given))[:2] == (404, "incident_not_found")


def test_an_agency_without_a_partnership_is_not_asked(elsewhere: County) -> None:
    incident = str(opened(elsewhere, CHEST_PAIN)["incident"]["id"])
    body = {"reason": "cordon", "agency": str(elsewhere.agencies["far_police"].pk)}
    assert problem(says(elsewhere, SUPERVISOR, incident, "taskings", body))[:2] == (409, "partner_not_active")


def test_another_desk_does_not_answer_for_the_one_that_was_asked(elsewhere: County) -> None:
    incident = held(elsewhere)
    asked = tasking(incident, elsewhere.agencies["police"].pk)["tasking"]
    # For a desk that the incident does not concern there is none.
    for name, code in ((IDLE, "incident_not_found"), (SUPERVISOR, "tasking_unknown")):
        answer = says(elsewhere, name, incident, f"taskings/{asked}/acknowledge", {"decision": "accepted"})
        assert problem(answer)[:2] == (404, code)


def test_what_has_ended_is_not_acknowledged(elsewhere: County) -> None:
    incident = held(elsewhere)
    asked = tasking(incident, elsewhere.agencies["police"].pk)["tasking"]
    assert says(elsewhere, SUPERVISOR, incident, f"taskings/{asked}/end").status_code == 204
    assert problem(answers(elsewhere, POLICE_SUPERVISOR, incident))[:2] == (409, "tasking_over")
    assert fire(incident, TASKING) == 1
    assert DeskItem.objects.count() == 0


def test_without_a_police_service_the_desk_is_warned(county: County) -> None:
    for name in ("police", "idle_police"):
        draw_territory(county.agencies[name], TerritoryPurpose.HOME, FAR_AWAY)
    incident = held(county)
    assert ("nobody_to_task", None, None) in board_warnings(incident)


def test_a_police_cad_acknowledges(elsewhere: County) -> None:
    incident = held(elsewhere)
    asked = tasking(incident, elsewhere.agencies["police"].pk)["tasking"]
    cad = elsewhere.cad("police")
    assert cad.ask("get", f"/api/incidents/{incident}").status_code == 200
    path = f"/api/incidents/{incident}/taskings/{asked}/acknowledge"
    assert cad.ask("post", path, {"decision": "accepted"}).status_code == 204
    assert tasking(incident, elsewhere.agencies["police"].pk)["decision"] == "accepted"


def test_a_police_desk_does_not_take_the_warning_about_a_crew(county: County) -> None:
    """Each warning is for the desk of its unit, and for the one that owns the call."""
    answer = county.client(SUPERVISOR).ask("post", "/api/calls", call())
    incident = answer.json()["incident"]["id"]
    county.client("ambulance_responder").record(
        "decline_alert", incident, {"alert": alert_of_crew(answer.json()), "reason": "unsafe"}
    )
    (warning,) = [
        one for one in state_of(incident)["attentions"].values() if one["cause"] == "unit_says_unsafe"
    ]
    path = f"attentions/{warning['attention']}/seen"
    refused = says(county, POLICE_SUPERVISOR, incident, path)
    assert problem(refused)[:2] == (403, "not_allowed")
    assert says(county, SUPERVISOR, incident, path).status_code == 204


def alert_of_crew(answer: dict[str, Any]) -> str:
    return next(str(one["alert"]) for one in answer["alerts"] if one["role"] == "crew")
