"""Changes after an allocation: declines, another code, cancellation, stand-down; and who may make each."""

from __future__ import annotations

from typing import Any

import pytest

from apps.incidents.models import Incident, Involvement
from apps.journal.models import Entry
from apps.units.models import Unit
from tests.support.actions import accept, alert_of, considered_in_full, opened, report
from tests.support.constants import CHEST_PAIN, OFFICER, PARAMEDIC, POLICE_SUPERVISOR, RESPIRATORY, SUPERVISOR
from tests.support.factories import County
from tests.support.fixtures import Untouched
from tests.support.results import kinds_of, latest, part, problem, reasons, signs


def committed() -> dict[str, str]:
    """Call sign → the incident that the unit is committed to."""
    rows = Unit.objects.exclude(incident=None).values_list("call_sign", "incident")
    return {sign: str(incident) for sign, incident in rows}


def decline(county: County, incident: str, name: str, reason: str = "too_far") -> dict[str, Any]:
    """The person's unit declines the alert that it has."""
    client = county.client(name)
    unit = client.snapshot()["person"]["unit"]["id"]
    return client.record(
        "decline_alert", incident, {"alert": part(incident, unit)["alert"], "reason": reason}
    )


def stand_down(county: County, name: str, incident: str, sign: str, cause: str = "supervisor") -> Any:
    body = {"unit": county.unit(sign), "cause": cause}
    return county.client(name).ask("post", f"/api/incidents/{incident}/stand-down", body)


def recode(county: County, incident: str, code: str) -> dict[str, Any]:
    body = {"trigger": {"system": "cad", "code": code}}
    answer = county.client(SUPERVISOR).ask("patch", f"/api/calls/{incident}", body)
    assert answer.status_code == 200, answer.content
    given: dict[str, Any] = answer.json()
    return given


def record_status(county: County, name: str, incident: str, status: str) -> dict[str, Any]:
    return county.client(name).record("status_reached", incident, {"status": status})


@pytest.mark.parametrize(
    ("name", "role", "first", "second"),
    [(OFFICER, "co_responder", "P1", "P2"), (PARAMEDIC, "crew", "A1", "A2")],
)
def test_a_decline_brings_the_next_of_the_same_role(
    county: County, name: str, role: str, first: str, second: str
) -> None:
    answer = opened(county)
    incident, replaced = answer["incident"]["id"], alert_of(answer, role)
    assert decline(county, incident, name)["outcome"] == "recorded"
    assert kinds_of(incident)[5:] == ["alert_declined", "alert_raised", "units_considered"]
    raised = latest("alert_raised", incident).payload
    assert (raised["call_sign"], raised["role"], raised["replaces"]) == (second, role, replaced)
    assert part(incident, county.unit(first))["status"] == "declined"
    assert part(incident, county.unit(first))["decline_reason"] == "too_far"
    assert (first in committed(), committed()[second]) == (False, incident)
    considered = latest("units_considered", incident).payload["considered"]
    assert {one["role"] for one in considered} == {role}
    assert "has declined this incident" in reasons(considered, first)


def test_when_everyone_declines_nobody_is_alerted_and_the_journal_says_why(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    for name in (OFFICER, "p2_responder"):
        assert decline(county, incident, name, "no_kit")["outcome"] == "recorded"
    considered = latest("units_considered", incident).payload["considered"]
    assert kinds_of(incident)[-3:] == ["alert_declined", "units_considered", "attention_raised"]
    attention = latest("attention_raised", incident).payload
    assert (attention["cause"], attention["role"]) == ("nobody_left", "co_responder")
    assert [one["chosen"] for one in considered] == [False] * 4
    assert "has declined this incident" in reasons(considered, "P1")
    assert "has declined this incident" in reasons(considered, "P2")
    assert "carries no AED" in reasons(considered, "P3")
    assert reasons(considered, "I1")[-1] == ("11:30 later than A1")
    assert committed() == {"A1": incident}


def test_when_every_crew_declines_the_incident_stays_open(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    for name in (PARAMEDIC, "a2_clinician"):
        decline(county, incident, name)
    considered = latest("units_considered", incident).payload["considered"]
    assert [(one["call_sign"], one["chosen"]) for one in considered] == [("A1", False), ("A2", False)]
    assert Incident.objects.get(pk=incident).phase == "open"
    assert committed() == {"P1": incident}


def test_one_may_decline_after_accepting_but_not_from_the_scene(county: County, untouched: Untouched) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, OFFICER)
    assert decline(county, incident, OFFICER, "unsafe")["outcome"] == "recorded"
    accept(county, answer, PARAMEDIC)
    record_status(county, PARAMEDIC, incident, "on_scene")
    with untouched():
        receipt = decline(county, incident, PARAMEDIC)
    assert (receipt["outcome"], receipt["code"], receipt["detail"]) == (
        "refused",
        "alert_answered",
        "You have reported arrival: tell the control room if you must leave.",
    )


def test_a_decline_recorded_by_both_of_a_crew_is_one(county: County, untouched: Untouched) -> None:
    incident = opened(county)["incident"]["id"]
    first = decline(county, incident, OFFICER)
    with untouched():
        second = decline(county, incident, "police_clinician", "unsafe")
    assert second == first | {"outcome": "duplicate", "id": second["id"]}
    assert part(incident, county.unit("P1"))["decline_reason"] == "too_far"


def test_one_who_declined_cannot_accept(county: County, untouched: Untouched) -> None:
    answer = opened(county)
    decline(county, answer["incident"]["id"], OFFICER)
    with untouched():
        receipt = accept(county, answer, OFFICER)
    assert (receipt["code"], receipt["detail"]) == (
        "alert_answered",
        "This alert has already been answered the other way.",
    )


def test_another_code_stands_the_co_responder_down(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, OFFICER)
    record = recode(county, incident, CHEST_PAIN)["incident"]
    assert (record["category"], record["trigger"]) == (
        "chest_pain",
        {"system": "cad", "code": CHEST_PAIN, "label": "Chest pain"},
    )
    assert kinds_of(incident)[-2:] == ["incident_recoded", "alert_withdrawn"]
    held = part(incident, county.unit("P1"))
    assert (held["status"], held["stand_down_cause"]) == ("stood_down", "recoded")
    assert committed() == {"A1": incident}


def test_one_who_is_with_the_patient_stays_there(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, OFFICER)
    record_status(county, OFFICER, incident, "at_patient")
    recode(county, incident, CHEST_PAIN)
    assert kinds_of(incident)[-1] == "incident_recoded"
    assert committed() == {"A1": incident, "P1": incident}


def test_a_code_that_becomes_an_arrest_brings_a_co_responder(county: County) -> None:
    incident = opened(county, CHEST_PAIN)["incident"]["id"]
    answer = recode(county, incident, RESPIRATORY)
    assert signs(answer) == {"co_responder": "P1"}
    assert {one["role"] for one in answer["considered"]} == {"co_responder"}
    assert kinds_of(incident)[-3:] == ["incident_recoded", "alert_raised", "units_considered"]


def test_from_arrest_to_arrest_nobody_is_sent_twice(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    assert recode(county, incident, RESPIRATORY)["alerts"] == []
    assert kinds_of(incident)[-1] == "incident_recoded"


def test_a_co_responder_stood_down_by_a_code_is_asked_again_by_a_worse_one(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    recode(county, incident, CHEST_PAIN)
    assert part(incident, county.unit("P1"))["stand_down_cause"] == "recoded"
    answer = recode(county, incident, RESPIRATORY)
    assert signs(answer) == {"co_responder": "P1"}
    accept(county, answer, OFFICER)
    held = part(incident, county.unit("P1"))
    assert (held["status"], held["stand_down_cause"]) == ("mobile", None)
    assert committed() == {"A1": incident, "P1": incident}


def test_a_co_responder_that_declined_is_not_asked_again_by_a_worse_code(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    decline(county, incident, OFFICER)
    recode(county, incident, CHEST_PAIN)
    assert signs(recode(county, incident, RESPIRATORY)) == {"co_responder": "P2"}
    assert "has declined this incident" in reasons(considered_in_full(incident)["considered"], "P1")


def test_cancelling_stands_everyone_down(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, PARAMEDIC)
    cancelled = county.client(SUPERVISOR).ask("delete", f"/api/calls/{incident}")
    assert (cancelled.status_code, cancelled.json()["alerts"]) == (200, [])
    assert kinds_of(incident)[-3:] == ["alert_withdrawn", "alert_withdrawn", "incident_cancelled"]
    for sign in ("A1", "P1"):
        held = part(incident, county.unit(sign))
        assert (held["status"], held["stand_down_cause"]) == ("stood_down", "cancelled")
    assert committed() == {}
    assert Incident.objects.get(pk=incident).phase == "cancelled"
    assert not Involvement.objects.filter(is_active=True).exists()


def test_facts_about_a_cancelled_call_are_still_taken(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    county.client(SUPERVISOR).ask("delete", f"/api/calls/{incident}")
    receipt = county.client(OFFICER).record("cpr_started", incident)
    assert (receipt["outcome"], receipt["flags"]) == ("recorded", ["late"])


NO_MORE = "That unit is not on this incident."
NOT_YOURS = "You may stand down units of your own agency only."
NOT_FOUND = (
    "There is no such incident that you may see. "
    "If you were on it, book on to the unit you were with and send again."
)


@pytest.mark.parametrize(
    ("name", "sign", "expected"),
    [
        (SUPERVISOR, "P1", None),
        (SUPERVISOR, "A1", None),
        ("ambulance_control_room", "P1", None),
        (POLICE_SUPERVISOR, "P1", None),
        ("police_control_room", "P1", None),
        (POLICE_SUPERVISOR, "A1", (403, "not_allowed", NOT_YOURS)),
        (POLICE_SUPERVISOR, "P2", (409, "not_on_incident", NO_MORE)),
        (SUPERVISOR, "A2", (409, "not_on_incident", NO_MORE)),
        (SUPERVISOR, "FA1", (409, "not_on_incident", NO_MORE)),
        ("idle_police_supervisor", "P1", (404, "incident_not_found", NOT_FOUND)),
        ("idle_police_supervisor", "I1", (404, "incident_not_found", NOT_FOUND)),
        ("far_police_supervisor", "P1", (404, "incident_not_found", NOT_FOUND)),
        ("far_ambulance_control_room", "FA1", (404, "incident_not_found", NOT_FOUND)),
    ],
)
def test_who_may_stand_whom_down(
    county: County, untouched: Untouched, name: str, sign: str, expected: tuple[int, str, str] | None
) -> None:
    incident = opened(county)["incident"]["id"]
    if expected is None:
        assert stand_down(county, name, incident, sign).status_code == 204
        withdrawn = latest("alert_withdrawn", incident)
        assert (withdrawn.payload["cause"], withdrawn.author) == ("supervisor", county.people[name])
        assert sign not in committed()
        return
    with untouched():
        answer = stand_down(county, name, incident, sign)
    assert problem(answer) == expected


def test_standing_down_twice_is_once(county: County, untouched: Untouched) -> None:
    incident = opened(county)["incident"]["id"]
    stand_down(county, SUPERVISOR, incident, "P1")
    with untouched():
        answer = stand_down(county, SUPERVISOR, incident, "P1", "control_room")
    assert problem(answer) == (409, "not_on_incident", NO_MORE)
    assert Entry.objects.filter(kind="alert_withdrawn").count() == 1


def test_a_stand_down_needs_a_cause_that_is_known(county: County, untouched: Untouched) -> None:
    incident = opened(county)["incident"]["id"]
    with untouched():
        answer = stand_down(county, SUPERVISOR, incident, "P1", "tea")
    assert problem(answer)[:2] == (400, "request_malformed")
    assert answer.json()["errors"] == {"cause": ['"tea" is not a valid choice.']}


def test_a_unit_stood_down_is_free_for_the_next_call(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    stand_down(county, SUPERVISOR, incident, "P1")
    assert signs(opened(county))["co_responder"] == "P1"


def test_the_last_part_to_end_closes_what_another_cleared(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, PARAMEDIC)
    record_status(county, PARAMEDIC, incident, "clear")
    assert Incident.objects.get(pk=incident).phase == "open"
    stand_down(county, SUPERVISOR, incident, "P1")
    assert kinds_of(incident)[-3:] == ["alert_withdrawn", "response_limited", "incident_closed"]
    assert Incident.objects.get(pk=incident).phase == "closed"


def test_a_decline_that_brings_nobody_closes_what_another_cleared(county: County) -> None:
    Unit.objects.filter(call_sign="P2").update(duty="busy")
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, PARAMEDIC)
    record_status(county, PARAMEDIC, incident, "clear")
    decline(county, incident, OFFICER)
    assert kinds_of(incident)[-2:] == ["alert_declined", "incident_closed"]


def test_another_code_closes_what_another_cleared(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, PARAMEDIC)
    record_status(county, PARAMEDIC, incident, "clear")
    recode(county, incident, CHEST_PAIN)
    assert kinds_of(incident)[-3:] == ["incident_recoded", "alert_withdrawn", "incident_closed"]


def test_standing_everyone_down_closes_nothing(county: County) -> None:
    """Nobody has been there: the call still waits for someone, or for being cancelled."""
    incident = opened(county)["incident"]["id"]
    for sign in ("A1", "P1"):
        stand_down(county, SUPERVISOR, incident, sign)
    assert Incident.objects.get(pk=incident).phase == "open"


def test_a_stood_down_unit_may_still_say_what_it_did(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, OFFICER)
    stand_down(county, SUPERVISOR, incident, "P1")
    receipts = county.client(OFFICER).send(
        report("status_reached", incident, {"status": "on_scene"}), report("cpr_started", incident)
    )
    assert [(one["outcome"], one["flags"]) for one in receipts] == [("recorded", ["late"])] * 2
    assert part(incident, county.unit("P1"))["status"] == "stood_down"
