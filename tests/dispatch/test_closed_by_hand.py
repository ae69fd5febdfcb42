"""An incident that a desk closes by hand or opens again: with a reason, and never over the heads of those with a patient."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from apps.dispatch.inbox.items import raise_item
from apps.dispatch.models import DeskItem
from apps.incidents.models import Incident
from apps.journal.transaction import in_transaction
from tests.dispatch.clock import statuses
from tests.dispatch.test_changes import committed, record_status
from tests.support.actions import accept, opened
from tests.support.constants import ARREST, CHEST_PAIN, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import kinds_of, latest, part, problem
from tests.support.state import state_of


def closes(county: County, incident: str, who: str = SUPERVISOR, **given: Any) -> Any:
    body = {"cause": "nobody_found", "reason": "caller rang back"} | given
    return county.client(who).ask("post", f"/api/incidents/{incident}/close", body)


def opens_again(county: County, incident: str, reason: str = "closed by mistake") -> Any:
    return county.client(SUPERVISOR).ask("post", f"/api/incidents/{incident}/reopen", {"reason": reason})


def test_closing_stands_down_the_units_on_the_way_and_says_why(county: County) -> None:
    answer = opened(county, ARREST)
    incident = answer["incident"]["id"]
    accept(county, answer, PARAMEDIC)
    assert closes(county, incident).status_code == 204
    assert statuses(incident) == {"A1": "stood_down", "P1": "stood_down"}
    assert part(incident, county.unit("A1"))["stand_down_cause"] == "control_room"
    assert committed() == {}
    entry = latest("incident_closed", incident)
    assert (entry.author, entry.payload) == (county.people[SUPERVISOR], {"cause": "nobody_found"})
    assert entry.text is not None
    assert entry.text.body == "caller rang back"
    row = Incident.objects.get(pk=incident)
    assert (row.phase, row.closed_at is not None) == ("closed", True)
    before = kinds_of(incident)
    assert closes(county, incident).status_code == 204
    assert kinds_of(incident) == before


@pytest.mark.parametrize("how", ["at_patient", "care recorded", "transporting"])
def test_nobody_with_a_patient_is_taken_off(county: County, untouched: Untouched, how: str) -> None:
    answer = opened(county, ARREST)
    incident = answer["incident"]["id"]
    accept(county, answer, PARAMEDIC)
    if how == "care recorded":
        county.client(PARAMEDIC).record("shock_delivered", incident, {"energy_j": 200})
    else:
        record_status(county, PARAMEDIC, incident, how)
    with untouched():
        refused = closes(county, incident)
    assert problem(refused)[:2] == (409, "with_patient")
    assert refused.json()["units"] == ["A1"]
    assert "A1" in refused.json()["detail"]


def test_closing_needs_a_cause_that_is_known_and_a_reason(county: County, untouched: Untouched) -> None:
    incident = opened(county, CHEST_PAIN)["incident"]["id"]
    with untouched():
        for given in ({"reason": " "}, {"reason": "x" * 201}, {"cause": "all_clear"}, {"cause": "bored"}):
            assert problem(closes(county, incident, **given))[:2] == (400, "request_malformed")
        assert problem(closes(county, incident, POLICE_SUPERVISOR))[:2] == (403, "not_allowed")
        assert problem(closes(county, str(county.unit("A1"))))[:2] == (404, "incident_not_found")


def test_an_incident_opened_again_by_hand_asks_for_units_at_once(county: County) -> None:
    incident = opened(county, ARREST)["incident"]["id"]
    closes(county, incident)
    assert opens_again(county, incident).status_code == 204
    state = state_of(incident)
    assert (state["phase"], state["response"]["state"]) == ("open", "open")
    entry = latest("incident_reopened", incident)
    assert (entry.payload, entry.text and entry.text.body) == ({"cause": "desk"}, "closed by mistake")
    assert set(statuses(incident).values()) >= {"alerted"}
    assert Incident.objects.get(pk=incident).closed_at is None
    before = kinds_of(incident)
    assert opens_again(county, incident).status_code == 204
    assert kinds_of(incident) == before


def test_a_cancelled_incident_is_opened_again_by_hand(county: County) -> None:
    incident = opened(county, CHEST_PAIN)["incident"]["id"]
    assert county.cad().ask("delete", f"/api/calls/{incident}").status_code == 200
    assert opens_again(county, incident).status_code == 204
    assert state_of(incident)["phase"] == "open"
    assert list(committed()) == ["A1"]


def test_what_waits_for_a_desk_is_settled_by_closing(county: County) -> None:
    answer = opened(county, CHEST_PAIN)
    incident = UUID(answer["incident"]["id"])
    owner = Incident.objects.get(pk=incident).agency_id
    in_transaction(lambda journal: raise_item(journal, owner, "orphaned", incident=incident))
    assert closes(county, str(incident), cause="no_word").status_code == 204
    item = DeskItem.objects.get(incident=incident)
    assert (item.resolution, item.resolved_by) == ("settled", county.people[SUPERVISOR])
