"""An incident that is over and is opened again: by a clear that is taken back, or by an upgrade of the call."""

from __future__ import annotations

import pytest

from apps.incidents.models import Incident
from apps.journal.models import Entry
from tests.dispatch.test_cancel_during_care import phase_of
from tests.dispatch.test_changes import committed, recode, record_status
from tests.support.actions import accept, opened
from tests.support.constants import ARREST, CHEST_PAIN, OFFICER, PARAMEDIC
from tests.support.factories import County
from tests.support.results import kinds_of, part, signs
from tests.support.state import state_of


def cleared(county: County) -> tuple[str, str]:
    """An incident on which the only crew has cleared, and the id of that entry."""
    answer = opened(county, CHEST_PAIN)
    incident = answer["incident"]["id"]
    accept(county, answer, PARAMEDIC)
    record_status(county, PARAMEDIC, incident, "at_patient")
    entry = record_status(county, PARAMEDIC, incident, "clear")["id"]
    assert phase_of(incident) == "closed"
    return incident, entry


def test_a_clear_that_is_taken_back_opens_the_incident_again(county: County) -> None:
    incident, entry = cleared(county)
    crew = county.client(PARAMEDIC)
    taken_back = crew.record("entry_withdrawn", incident, {"entry": entry, "reason": "slip"})
    assert taken_back["outcome"] == "recorded"
    assert kinds_of(incident)[-2:] == ["entry_withdrawn", "incident_reopened"]
    row = Incident.objects.get(number=state_of(incident)["number"])
    assert (row.phase, row.closed_at, committed()) == ("open", None, {"A1": incident})
    assert part(incident, county.unit("A1"))["status"] == "at_patient"
    shock = crew.record("shock_delivered", incident, {"energy_j": 200})
    assert (shock["outcome"], shock["flags"]) == ("recorded", [])
    assert record_status(county, PARAMEDIC, incident, "clear")["flags"] == []
    assert phase_of(incident) == "closed"


def test_a_clear_is_not_taken_back_once_the_unit_has_gone_elsewhere(county: County) -> None:
    incident, entry = cleared(county)
    other = opened(county)
    assert signs(other)["crew"] == "A1"
    before = kinds_of(incident)
    receipt = county.client(PARAMEDIC).record("entry_withdrawn", incident, {"entry": entry, "reason": "slip"})
    assert (receipt["outcome"], receipt["code"]) == ("refused", "unit_committed")
    assert (kinds_of(incident), phase_of(incident)) == (before, "closed")
    assert committed()["A1"] == other["incident"]["id"]


def test_the_clear_of_one_of_two_is_taken_back_on_an_open_incident(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    entry = record_status(county, OFFICER, incident, "clear")["id"]
    county.client(OFFICER).record("entry_withdrawn", incident, {"entry": entry, "reason": "slip"})
    assert "incident_reopened" not in kinds_of(incident)
    assert committed() == {"A1": incident, "P1": incident}


@pytest.mark.parametrize("ended", ["cleared", "cancelled"])
def test_an_upgrade_of_a_call_that_is_over_opens_it_again_and_alerts(county: County, ended: str) -> None:
    answer = opened(county, CHEST_PAIN)
    incident = answer["incident"]["id"]
    accept(county, answer, PARAMEDIC)
    if ended == "cleared":
        record_status(county, PARAMEDIC, incident, "at_patient")
        record_status(county, PARAMEDIC, incident, "clear")
    else:
        assert county.cad().ask("delete", f"/api/calls/{incident}").status_code == 200
    upgraded = recode(county, incident, ARREST)
    assert {alert["role"] for alert in upgraded["alerts"]} == {"crew", "co_responder"}
    assert state_of(incident)["phase"] == "open"
    causes = Entry.objects.filter(timeline_id=incident, kind="incident_reopened").values_list(
        "payload", flat=True
    )
    assert list(causes) == [{"cause": "recoded"}]
