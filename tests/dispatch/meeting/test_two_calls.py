"""Two callers, one patient: suggested at once, merged by a desk, taken apart again; no unit is called twice and no fact is lost."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from apps.alerting.summons import summonses_in
from apps.core.clock import now
from apps.dispatch.selectors import alerts_this_week
from apps.incidents.models import Incident
from apps.journal.models import Entry
from apps.journal.wire import bare_entry
from tests.dispatch.clock import board_warnings, statuses
from tests.dispatch.meeting.finding import arrest_here, found
from tests.support.actions import accept, alert_of, opened, report
from tests.support.constants import LAT, LON, OFFICER, PARAMEDIC, SUPERVISOR
from tests.support.factories import County, put
from tests.support.results import part
from tests.support.state import state_of

NEARBY = {"lat": LAT + 35 / 111_195.08, "lon": LON, "accuracy_m": 20, "source": "cad"}


def two_calls(county: County) -> tuple[dict[str, Any], dict[str, Any]]:
    return opened(county), opened(county, location=NEARBY)


def merge(county: County, source: str, into: str) -> Any:
    return county.client(SUPERVISOR).ask("post", f"/api/incidents/{source}/merge", {"into": into})


def say(county: County, incident: str, path: str, **body: Any) -> None:
    answer = county.client(SUPERVISOR).ask("post", f"/api/incidents/{incident}/{path}", body)
    assert answer.status_code == 204, answer.content


def test_the_second_call_is_suggested_at_once_with_the_distance(county: County) -> None:
    first, second = two_calls(county)
    held = state_of(second["incident"]["id"])["attentions"].values()
    said = [(one["incident"], one["distance_m"]) for one in held if one["cause"] == "likely_same"]
    assert said == [(first["incident"]["id"], 35)]
    assert [cause for cause, _, _ in board_warnings(first["incident"]["id"]) if cause == "likely_same"] == []


def test_while_it_is_undecided_no_second_co_responder_goes(county: County) -> None:
    first, second = two_calls(county)
    assert statuses(first["incident"]["id"])["P1"] == "alerted"
    assert [one["role"] for one in second["alerts"]] == ["crew"]


def test_not_the_same_is_remembered_and_the_second_co_responder_goes(county: County) -> None:
    first, second = (one["incident"]["id"] for one in two_calls(county))
    say(county, second, "link", **{"with": first, "relation": "different"})
    assert statuses(second)["P2"] == "alerted"
    desk = county.client(SUPERVISOR)
    for incident in (first, second):
        assert desk.ask("patch", f"/api/calls/{incident}", {"location": NEARBY}).status_code == 200
        assert [cause for cause, _, _ in board_warnings(incident) if cause == "likely_same"] == []
        assert state_of(incident)["links"] == {first if incident == second else second: "different"}


def test_nothing_merges_by_itself(county: County) -> None:
    two_calls(county)
    assert set(Incident.objects.values_list("phase", flat=True)) == {"open"}


def test_units_move_at_the_rung_that_they_have_reached_and_nobody_is_called_again(county: County) -> None:
    first, second = two_calls(county)
    accept(county, second, "a2_clinician")
    source, target = second["incident"]["id"], first["incident"]["id"]
    before = part(source, county.unit("A2"))
    assert merge(county, source, target).status_code == 204
    after = part(target, county.unit("A2"))
    assert after["continues"] == before["alert"]
    assert after["reached"] == before["reached"]
    assert after["alerted_at"] == before["alerted_at"]
    raised = Entry.objects.filter(timeline=UUID(target), kind="alert_raised").order_by("seq").last()
    assert raised
    assert list(summonses_in(bare_entry(raised))) == []
    assert part(source, county.unit("A2"))["stand_down_cause"] == "merged"
    snapshot = county.client("a2_clinician").snapshot()
    assert [one["incident"]["id"] for one in snapshot["incidents"]] == [target]


def test_the_merged_one_says_where_it_goes_on_and_both_say_that_they_are_one(county: County) -> None:
    first, second = (one["incident"]["id"] for one in two_calls(county))
    assert merge(county, second, first).status_code == 204
    gone, stays = state_of(second), state_of(first)
    assert (gone["phase"], gone["merged_into"], gone["links"]) == ("merged", first, {first: "same"})
    assert (stays["phase"], stays["links"]) == ("open", {second: "same"})
    assert board_warnings(second) == []
    again = merge(county, second, first)
    assert again.status_code == 204
    assert Entry.objects.filter(kind="incident_merged").count() == 1


def test_facts_of_both_are_of_one_patient_and_later_ones_are_shown_there_flagged(county: County) -> None:
    first, second = two_calls(county)
    target, source = first["incident"]["id"], second["incident"]["id"]
    accept(county, second, "a2_clinician")
    medic = county.client("a2_clinician")
    assert medic.record("cpr_started", source)["outcome"] == "recorded"
    assert merge(county, source, target).status_code == 204
    late = medic.record("shock_delivered", source, {"patient": source})
    assert (late["outcome"], late["flags"]) == ("recorded", ["merged"])
    care = state_of(target)["patients"][target]["care"]
    assert care["cpr_started_at"] is not None
    assert len(care["shocks"]) == 1
    copies = Entry.objects.filter(timeline=UUID(target), kind__in=("cpr_started", "shock_delivered"))
    assert [entry.flags for entry in copies.order_by("seq")] == [["merged"], ["merged"]]


def test_a_correction_that_names_the_source_corrects_what_was_carried_over(county: County) -> None:
    first, second = two_calls(county)
    target, source = first["incident"]["id"], second["incident"]["id"]
    accept(county, second, "a2_clinician")
    medic = county.client("a2_clinician")
    shock = medic.record("shock_delivered", source)
    merge(county, source, target)
    taken = medic.record("entry_withdrawn", source, {"entry": shock["id"], "reason": "slip"})
    assert taken["outcome"] == "recorded"
    assert state_of(target)["patients"][target]["care"]["shocks"] == []


def test_an_answer_that_still_names_the_source_counts_in_the_target(county: County) -> None:
    first, second = two_calls(county)
    source, target = first["incident"]["id"], second["incident"]["id"]
    merge(county, source, target)
    assert (statuses(target)["A1"], statuses(target)["A2"]) == ("alerted", "stood_down")
    medic = county.client(PARAMEDIC)
    receipt = medic.record("accept_alert", source, {"alert": alert_of(first, "crew")})
    assert receipt["outcome"] == "recorded"
    assert statuses(target)["A1"] == "mobile"
    medic.record("status_reached", source, {"status": "on_scene"})
    assert statuses(target)["A1"] == "on_scene"


def test_who_is_too_many_now_is_freed_and_who_is_there_stays(county: County) -> None:
    first, second = two_calls(county)
    target, source = first["incident"]["id"], second["incident"]["id"]
    accept(county, first, PARAMEDIC)
    accept(county, second, "a2_clinician")
    county.client("a2_clinician").record("status_reached", source, {"status": "at_patient"})
    merge(county, source, target)
    assert statuses(target)["A2"] == "at_patient"


def test_it_is_counted_once(county: County) -> None:
    first, second = two_calls(county)
    police = county.agencies["police"].pk
    before = alerts_this_week(police, now())
    merge(county, second["incident"]["id"], first["incident"]["id"])
    assert alerts_this_week(police, now()) == before
    accept(county, first, OFFICER)
    day = now().date().isoformat()
    figures = county.client(SUPERVISOR).ask("get", f"/api/figures?from={day}&to={day}").json()
    assert [row["incident"] for row in figures["rows"]] == [first["incident"]["id"]]


def test_taken_apart_units_and_facts_are_where_they_came_from(county: County) -> None:
    first, second = two_calls(county)
    target, source = first["incident"]["id"], second["incident"]["id"]
    accept(county, second, "a2_clinician")
    medic = county.client("a2_clinician")
    medic.record("cpr_started", source)
    merge(county, source, target)
    say(county, source, "unlink", **{"with": target})
    assert (state_of(source)["phase"], state_of(source)["links"]) == ("open", {})
    assert statuses(source)["A2"] == "mobile"
    assert state_of(source)["patients"][source]["care"]["cpr_started_at"] is not None
    assert state_of(target)["patients"][target]["care"]["cpr_started_at"] is None
    assert medic.record("shock_delivered", source)["flags"] == []


def test_what_was_cancelled_before_it_was_merged_is_cancelled_when_taken_apart(county: County) -> None:
    """And nobody is alerted to it."""
    first, second = (one["incident"]["id"] for one in two_calls(county))
    assert county.cad().ask("delete", f"/api/calls/{second}").status_code == 200
    assert merge(county, second, first).status_code == 204
    before = Entry.objects.filter(timeline=UUID(second), kind="alert_raised").count()
    say(county, second, "unlink", **{"with": first})
    assert state_of(second)["phase"] == "cancelled"
    assert Entry.objects.filter(timeline=UUID(second), kind="alert_raised").count() == before


@pytest.mark.parametrize("other", ["itself", "an exercise", "of another agency"])
def test_what_cannot_be_one_is_not_merged(county: County, other: str) -> None:
    first = opened(county)["incident"]["id"]
    desk = county.client(SUPERVISOR)
    if other == "itself":
        assert merge(county, first, first).json()["code"] == "merge_unfit"
    elif other == "an exercise":
        drill = opened(county, exercise=True)["incident"]["id"]
        assert merge(county, drill, first).json()["code"] == "merge_unfit"
    else:
        far = county.client("far_ambulance_supervisor")
        answer = far.ask("post", f"/api/incidents/{first}/merge", {"into": first})
        assert answer.status_code == 404
    assert desk.ask("get", f"/api/incidents/{first}").status_code == 200


def test_the_emergency_call_first_and_the_offline_finding_later_are_one_incident(county: County) -> None:
    call = opened(county)["incident"]["id"]
    assert statuses(call)["P1"] == "alerted"
    sent = arrest_here(at=-30)
    care = report("cpr_started", sent["incident"], at=-25)
    receipts = county.client(OFFICER).send(sent, care)
    assert [one["outcome"] for one in receipts] == ["recorded", "recorded"]
    assert state_of(sent["incident"])["merged_into"] == call
    assert statuses(call)["P1"] == "at_patient"
    assert state_of(call)["patients"][call]["care"]["cpr_started_at"] is not None
    assert "P2" not in statuses(call)
    assert Incident.objects.filter(phase="open").count() == 1


def test_two_officers_who_found_one_patient_are_only_suggested(county: County) -> None:
    put({}, county.units)
    first = found(county)
    second = found(county, by="p2_responder")
    assert [cause for cause, _, _ in board_warnings(second)] == ["likely_same"]
    assert state_of(first)["phase"] == state_of(second)["phase"] == "open"
