"""A call that is cancelled while somebody is with the patient: who treats stays, nothing is lost, and the desk is warned."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from apps.core.clock import now, pretending_it_is
from apps.core.ids import new_id
from apps.incidents.models import Incident
from apps.journal.models import Entry
from tests.dispatch.test_changes import committed, record_status, stand_down
from tests.support.actions import Client, accept, elsewhere, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.results import kinds_of, part
from tests.support.state import state_of


def phase_of(incident: str) -> str:
    """By the table, which follows the state."""
    phase = Incident.objects.get(number=state_of(incident)["number"]).phase
    assert phase == state_of(incident)["phase"]
    return phase


def cancelled(client: Client, incident: str) -> dict[str, Any]:
    answer = client.ask("delete", f"/api/calls/{incident}")
    assert answer.status_code == 200, answer.content
    given: dict[str, Any] = answer.json()
    return given


def both_going(county: County) -> str:
    answer = opened(county)
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    incident: str = answer["incident"]["id"]
    return incident


def warnings_of(incident: str) -> list[tuple[str, str, bool]]:
    """Cause, call sign, whether it is settled."""
    held = state_of(incident)["attentions"].values()
    return [(one["cause"], one["call_sign"], one["settled_at"] is not None) for one in held]


def test_who_is_with_the_patient_stays_and_the_others_are_stood_down(county: County) -> None:
    incident = both_going(county)
    record_status(county, OFFICER, incident, "at_patient")
    answer = cancelled(county.cad(), incident)
    assert answer["with_patient"] == ["P1"]
    assert state_of(incident)["phase"] == "open"
    assert committed() == {"P1": incident}
    assert part(incident, county.unit("A1"))["stand_down_cause"] == "cancelled"
    assert part(incident, county.unit("P1"))["ended_at"] is None
    assert warnings_of(incident) == [("cancelled_with_patient", "P1", False)]
    response = state_of(incident)["response"]
    assert (response["state"], response["cause"]) == ("closed", "cancelled")


@pytest.mark.parametrize("status", ["at_patient", "transporting", "at_hospital"])
def test_a_crew_that_has_the_patient_stays(county: County, status: str) -> None:
    incident = both_going(county)
    record_status(county, PARAMEDIC, incident, status)
    assert cancelled(county.cad(), incident)["with_patient"] == ["A1"]
    assert committed() == {"A1": incident}


def test_who_records_care_is_with_the_patient_whatever_was_pressed(county: County) -> None:
    incident = both_going(county)
    county.client(OFFICER).record("cpr_started", incident)
    assert cancelled(county.cad(), incident)["with_patient"] == ["P1"]


def test_care_goes_on_as_if_nothing_had_happened(county: County) -> None:
    incident = both_going(county)
    for name in (OFFICER, PARAMEDIC):
        record_status(county, name, incident, "at_patient")
    county.client(OFFICER).record("cpr_started", incident)
    assert cancelled(county.client(SUPERVISOR), incident)["with_patient"] == ["A1", "P1"]
    shock = county.client(OFFICER).record("shock_delivered", incident, {"energy_j": 200})
    assert (shock["outcome"], shock["flags"]) == ("recorded", [])
    handover = str(new_id())
    offered = county.client(OFFICER).record("offer_handover", incident, {"handover": handover})
    given = {"handover": handover, "through_seq": offered["seq"]}
    taken = county.client(PARAMEDIC).record("accept_handover", incident, given)
    assert (offered["outcome"], taken["outcome"]) == ("recorded", "recorded")
    for name in (OFFICER, PARAMEDIC):
        assert record_status(county, name, incident, "clear")["flags"] == []
    assert kinds_of(incident)[-2:] == ["incident_cancelled", "attention_settled"]
    assert phase_of(incident) == "cancelled"
    assert {settled for _, _, settled in warnings_of(incident)} == {True}
    assert committed() == {}


def test_nobody_is_asked_after_a_cancel_and_the_next_call_takes_only_the_free(county: County) -> None:
    incident = both_going(county)
    record_status(county, OFFICER, incident, "at_patient")
    cancelled(county.cad(), incident)
    raised = Entry.objects.filter(timeline_id=incident, kind="alert_raised").count()
    answer = opened(county, **elsewhere())
    assert {alert["call_sign"] for alert in answer["alerts"]} == {"A1", "P2"}
    assert Entry.objects.filter(timeline_id=incident, kind="alert_raised").count() == raised


def test_a_cancel_sent_twice_is_one(county: County) -> None:
    incident = both_going(county)
    record_status(county, OFFICER, incident, "at_patient")
    first = cancelled(county.cad(), incident)
    before = kinds_of(incident)
    assert cancelled(county.cad(), incident)["with_patient"] == first["with_patient"]
    assert kinds_of(incident) == before


def test_when_the_desk_stands_the_last_one_down_the_incident_is_cancelled(county: County) -> None:
    incident = both_going(county)
    record_status(county, OFFICER, incident, "at_patient")
    cancelled(county.cad(), incident)
    assert stand_down(county, POLICE_SUPERVISOR, incident, "P1").status_code == 204
    assert phase_of(incident) == "cancelled"


def test_a_cancel_before_anybody_is_there_cancels_at_once(county: County) -> None:
    incident = both_going(county)
    record_status(county, OFFICER, incident, "on_scene")
    assert cancelled(county.cad(), incident)["with_patient"] == []
    assert phase_of(incident) == "cancelled"
    assert committed() == {}
    assert [note["code"] for note in cancelled(county.cad(), incident)["notes"]] == ["incident_over"]


def test_who_takes_the_clear_back_is_with_the_patient_again(county: County) -> None:
    incident = both_going(county)
    record_status(county, OFFICER, incident, "at_patient")
    cancelled(county.cad(), incident)
    cleared = record_status(county, OFFICER, incident, "clear")["id"]
    assert phase_of(incident) == "cancelled"
    county.client(OFFICER).record("entry_withdrawn", incident, {"entry": cleared, "reason": "slip"})
    assert (phase_of(incident), committed()) == ("open", {"P1": incident})
    assert warnings_of(incident)[-1] == ("cancelled_with_patient", "P1", False)


WITH_PATIENT = {"status": ("status_reached", {"status": "at_patient"}), "care": ("cpr_started", {})}
S = timedelta(seconds=1)


@pytest.mark.parametrize("shown_by", WITH_PATIENT)
def test_who_was_with_the_patient_when_nobody_knew_goes_on(county: County, shown_by: str) -> None:
    """The officer's device was out of reach: the cancel arrived before what the officer had done before it."""
    incident = both_going(county)
    done_at = now() + S
    kind, payload = WITH_PATIENT[shown_by]
    with pretending_it_is(done_at + 10 * S):
        cancelled(county.cad(), incident)
    with pretending_it_is(done_at + 60 * S):
        receipts = county.client(OFFICER).send(
            report(kind, incident, payload, at=done_at), report("shock_delivered", incident, at=done_at)
        )
        assert [(one["outcome"], one["flags"]) for one in receipts] == [("recorded", [])] * 2
        assert (phase_of(incident), committed()) == ("open", {"P1": incident})
        assert warnings_of(incident) == [("cancelled_with_patient", "P1", False)]
        response = state_of(incident)["response"]
        assert (response["state"], response["cause"]) == ("closed", "cancelled")
        record_status(county, OFFICER, incident, "clear")
    assert (phase_of(incident), committed()) == ("cancelled", {})


def test_who_comes_to_a_patient_after_the_cancel_is_late_and_the_desk_is_warned(county: County) -> None:
    incident = both_going(county)
    cancelled(county.cad(), incident)
    receipt = record_status(county, OFFICER, incident, "at_patient")
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", ["late"])
    assert (phase_of(incident), committed()) == ("open", {"P1": incident})
    assert warnings_of(incident) == [("cancelled_with_patient", "P1", False)]
    slip = county.client(OFFICER).record(
        "entry_withdrawn", incident, {"entry": receipt["id"], "reason": "slip"}
    )
    assert (slip["outcome"], part(incident, county.unit("P1"))["status"]) == ("recorded", "mobile")


@pytest.mark.parametrize("kind", ["note_added", "patient_identified"])
def test_what_is_written_down_afterwards_opens_nothing(county: County, kind: str) -> None:
    incident = both_going(county)
    cancelled(county.cad(), incident)
    text = "Nobody there." if kind == "note_added" else '{"name": "A. Person"}'
    county.client(OFFICER).record(kind, incident, text=text)
    assert (phase_of(incident), committed(), warnings_of(incident)) == ("cancelled", {}, [])


def test_who_has_gone_elsewhere_since_stays_there_and_the_desk_is_warned(county: County) -> None:
    incident = both_going(county)
    done_at = now() + S
    with pretending_it_is(done_at + 10 * S):
        cancelled(county.cad(), incident)
        other = opened(county, **elsewhere())["incident"]["id"]
    with pretending_it_is(done_at + 20 * S):
        receipt = county.client(OFFICER).record(
            "status_reached", incident, {"status": "at_patient"}, at=done_at
        )
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", ["late"])
    assert committed()["P1"] == other
    assert warnings_of(incident) == [("cancelled_with_patient", "P1", False)]


def test_a_rule_that_stood_down_who_was_with_the_patient_is_undone(county: County) -> None:
    incident = both_going(county)
    done_at = now() + S
    with pretending_it_is(done_at + 10 * S):
        record_status(county, PARAMEDIC, incident, "at_patient")
    assert part(incident, county.unit("P1"))["stand_down_cause"] == "crew_at_patient"
    with pretending_it_is(done_at + 20 * S):
        receipt = county.client(OFFICER).record("cpr_started", incident, at=done_at)
    assert (receipt["flags"], committed()) == ([], {"A1": incident, "P1": incident})


def test_a_person_who_stood_a_unit_down_is_not_overruled(county: County) -> None:
    incident = both_going(county)
    done_at = now() + S
    with pretending_it_is(done_at + 10 * S):
        stand_down(county, POLICE_SUPERVISOR, incident, "P1")
    with pretending_it_is(done_at + 20 * S):
        receipt = county.client(OFFICER).record("cpr_started", incident, at=done_at)
    assert (receipt["flags"], committed()) == (["late"], {"A1": incident})
