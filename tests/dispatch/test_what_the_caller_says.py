"""What the caller says decides at once who goes; a hazard and an entrance code end when their time is over."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from apps.core.clock import from_wire, now, to_wire
from apps.deadlines.models import Deadline
from apps.dispatch.deadline_kinds import HAZARD_EXPIRES
from apps.dispatch.models import SourceMessage
from apps.feed.frames import frames_after
from apps.incidents.caller_says import ACCESS_EXPIRES
from apps.incidents.models import Incident
from apps.journal.expiring import DoesNotExpire, expire_words
from apps.journal.models import Entry, Head, SliceRow
from apps.journal.transaction import in_transaction
from apps.journal.verify import verify_stream
from tests.dispatch.clock import cause_of, fire, heard, statuses
from tests.dispatch.meeting.finding import found
from tests.dispatch.response_town import three_crews, with_scheme
from tests.support.actions import accept, call, opened
from tests.support.constants import CHEST_PAIN, OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.results import kinds_of, latest, part, signs
from tests.support.scheme import SCHEME
from tests.support.state import state_of

ACCESS = {"text": "Blue gate at the back", "code": "4711#", "floor": "3"}
HOUR = timedelta(hours=1)
NOT_TO_SUCH = SCHEME.replace("hazards:\n", "hazards:\n    - {marker: dnacpr_reported, means: unsuitable}\n")


def patched(county: County, incident: str, **change: Any) -> dict[str, Any]:
    answer = county.client(SUPERVISOR).ask("patch", f"/api/calls/{incident}", change)
    assert answer.status_code == 200, answer.content
    given: dict[str, Any] = answer.json()
    return given


def knife(in_: timedelta) -> dict[str, Any]:
    return {"marker": "known_violence", "text": "Knife", "expires_at": to_wire(now() + in_)}


def test_a_call_brings_what_the_caller_says_and_the_way_in(county: County) -> None:
    caller = {"cpr": {"in_progress": True, "instructed": True}, "patients": 1, "access": ACCESS}
    answer = opened(county, caller=caller | {"contact": {"number": "07700 900123"}})
    incident = answer["incident"]["id"]
    state = state_of(incident)
    said = {name: one for name, one in state["caller"].items() if one is not None and name != "at"}
    assert said == {"cpr": True, "instructed": True, "patients": 1}
    given = latest("access_given", incident)
    assert (given.payload, state["access"]["entry"]) == ({}, str(given.pk))
    assert given.text is not None
    assert json.loads(given.text.body) == ACCESS | {"contact": "07700 900123"}
    assert kinds_of(incident)[:4] == [
        "incident_opened",
        "ambulance_requested",
        "caller_said",
        "access_given",
    ]


def test_the_officer_on_the_way_reads_both_and_the_police_desk_neither(county: County) -> None:
    incident = opened(county, caller={"patients": 1, "access": ACCESS})["incident"]["id"]

    def read_by(name: str) -> set[str]:
        subject = county.client(name).ask("get", f"/api/incidents/{incident}").json()
        return {one["kind"] for one in subject["entries"]} & {"caller_said", "access_given"}

    assert read_by(OFFICER) == read_by(PARAMEDIC) == read_by(SUPERVISOR) == {"caller_said", "access_given"}
    assert read_by(POLICE_SUPERVISOR) == set()


def test_a_change_says_only_what_is_new_and_the_way_in_is_kept_together(county: County) -> None:
    incident = opened(county, CHEST_PAIN, caller={"conscious": True, "access": ACCESS})["incident"]["id"]
    patched(county, incident, caller={"access": {"code": "0815"}, "aed": {"location": "Reception"}})
    text = latest("access_given", incident).text
    assert text is not None
    assert json.loads(text.body) == ACCESS | {"code": "0815", "aed_location": "Reception"}
    assert kinds_of(incident).count("caller_said") == 1


def test_a_call_sent_again_with_the_same_caller_changes_nothing(county: County) -> None:
    hazards = [knife(HOUR), {"text": "Dog", "severity": "caution"}]
    more: dict[str, Any] = {
        "external_ref": "R-9",
        "hazards": hazards,
        "caller": {"priority": "Amber", "patients": 1, "access": ACCESS},
    }
    incident = opened(county, CHEST_PAIN, **more)["incident"]["id"]
    before = kinds_of(incident)
    again = county.cad().ask("post", "/api/calls", call(CHEST_PAIN, **more))
    assert (again.status_code, again.json()["changed"]) == (200, [])
    assert kinds_of(incident) == before


def test_a_second_patient_asks_for_another_crew_at_once(county: County) -> None:
    three_crews(county, scheme=SCHEME)
    incident = opened(county)["incident"]["id"]
    assert statuses(incident) == {"A1": "alerted", "P1": "alerted"}
    answer = patched(county, incident, caller={"patients": 2})
    assert (signs(answer), answer.get("changed", None)) == ({"crew": "A2"}, ["caller"])
    assert latest("units_considered", incident).payload["occasion"] == "caller_said"
    assert patched(county, incident, caller={"patients": 2})["alerts"] == []
    assert Incident.objects.get(pk=incident).patients == 2


def test_who_found_the_patients_counts_more_than_who_called(county: County) -> None:
    incident = found(county, {"code": "COLLAPSED", "patients": 1})
    patched(county, incident, caller={"patients": 3})
    assert Incident.objects.get(pk=UUID(incident)).patients == 1


@pytest.mark.parametrize("dnacpr", ["reported", "document_seen"])
def test_where_a_scheme_says_so_no_co_responder_goes_to_a_patient_with_a_dnacpr(
    county: County, dnacpr: str
) -> None:
    with_scheme(county, NOT_TO_SUCH, "police")
    heard(county)
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, OFFICER)
    patched(county, incident, caller={"dnacpr": dnacpr})
    assert (cause_of(incident, "P1"), statuses(incident)["A1"]) == ("recoded", "alerted")
    alerted = opened(county, caller={"dnacpr": dnacpr})
    assert "co_responder" not in signs(alerted)
    considered = Entry.objects.filter(timeline=alerted["incident"]["id"], kind="units_considered")
    assert "dnacpr" not in json.dumps([one.payload for one in considered])


def test_without_such_a_scheme_it_changes_nothing(county: County) -> None:
    incident = opened(county)["incident"]["id"]
    assert patched(county, incident, caller={"dnacpr": "reported", "care_home": True})["alerts"] == []
    assert statuses(incident) == {"A1": "alerted", "P1": "alerted"}


def pass_by(incident: str) -> None:
    """The time of the hazards passes, and the deadline finds it."""
    row = SliceRow.objects.get(timeline=UUID(incident), part="hazards")
    assert row.value
    for one in row.value:
        one["expires_at"] = to_wire(now() - timedelta(seconds=1))
    row.save()
    assert fire(incident, HAZARD_EXPIRES) >= 1


def test_a_hazard_whose_time_is_over_holds_and_excludes_nobody(county: County) -> None:
    heard(county)
    incident = opened(county, hazards=[knife(HOUR)])["incident"]["id"]
    assert (statuses(incident), part(incident, county.unit("A1"))["hold"]) == ({"A1": "alerted"}, True)
    pass_by(incident)
    hazard = latest("hazards_changed", incident).payload["hazards"][0]
    assert latest("hazards_expired", incident).payload == {"hazards": [hazard["id"]]}
    assert statuses(incident) == {"A1": "alerted", "P1": "alerted"}
    assert (state_of(incident)["scene"]["state"], Incident.objects.get(pk=incident).hazards) == ("safe", [])


def test_one_that_is_heard_of_later_lets_the_crew_go_on_as_well(county: County) -> None:
    incident = opened(county, CHEST_PAIN)["incident"]["id"]
    patched(county, incident, hazards=[knife(HOUR)])
    assert state_of(incident)["scene"]["state"] == "not_safe"
    pass_by(incident)
    assert state_of(incident)["scene"]["state"] == "safe"


def test_it_lifts_no_hold_that_somebody_has_declared(county: County) -> None:
    incident = opened(county, CHEST_PAIN, hazards=[knife(HOUR)])["incident"]["id"]
    said = county.client(SUPERVISOR).ask("post", f"/api/incidents/{incident}/scene", {"state": "not_safe"})
    assert said.status_code == 204
    pass_by(incident)
    assert state_of(incident)["scene"]["state"] == "not_safe"


def test_one_that_was_over_when_it_came_holds_nobody(county: County) -> None:
    answer = opened(county, hazards=[knife(-HOUR), "dog"])
    incident = answer["incident"]["id"]
    assert ("already_expired", "hazards.expires_at") in [
        (one["code"], one["field"]) for one in answer["notes"]
    ]
    assert signs(answer) == {"crew": "A1", "co_responder": "P1"}
    assert [one["expired_at"] is None for one in state_of(incident)["hazards"]] == [False, True]
    assert (answer["incident"]["hazards"], "scene_declared" in kinds_of(incident)) == (["dog"], False)


def test_a_desk_that_edits_the_words_keeps_what_is_known_of_a_hazard(county: County) -> None:
    incident = opened(county, CHEST_PAIN, hazards=[knife(HOUR)])["incident"]["id"]
    (before,) = state_of(incident)["hazards"]
    patched(county, incident, hazards=["known_violence", "Knife", "dog"])
    after = state_of(incident)["hazards"]
    assert (after[0], len(after)) == (before, 2)
    patched(county, incident, hazards=["dog"])
    assert [one["expires_at"] for one in state_of(incident)["hazards"]] == [None]


def test_a_call_linked_to_a_running_one_brings_its_caller(county: County) -> None:
    incident = found(county)
    answer = opened(county, caller={"patients": 1, "access": ACCESS})
    assert answer["incident"]["id"] == incident
    state = state_of(incident)
    assert (state["caller"]["patients"], state["access"] is None) == (1, False)


def test_a_merged_call_loses_nothing_that_its_caller_said(county: County) -> None:
    first = opened(county, CHEST_PAIN, caller={"conscious": True})["incident"]["id"]
    second = opened(
        county,
        CHEST_PAIN,
        caller={"conscious": False, "care_home": True, "access": ACCESS},
        hazards=[{"text": "Dog", "severity": "caution"}],
    )["incident"]["id"]
    merged = county.client(SUPERVISOR).ask("post", f"/api/incidents/{second}/merge", {"into": first})
    assert merged.status_code == 204, merged.content
    state = state_of(first)
    assert (state["caller"]["conscious"], state["caller"]["care_home"]) == (True, True)
    assert (state["access"] is None, [one["severity"] for one in state["hazards"]]) == (False, ["caution"])


def over(county: County, incident: str, ago: timedelta) -> None:
    """The call was cancelled this long ago."""
    assert county.client(SUPERVISOR).ask("delete", f"/api/calls/{incident}").status_code == 200
    Incident.objects.filter(number=state_of(incident)["number"]).update(closed_at=now() - ago)


def test_the_way_in_is_erased_two_hours_after_the_incident(county: County) -> None:
    incident = opened(county, caller={"patients": 1, "access": ACCESS})["incident"]["id"]
    given = latest("access_given", incident)
    over(county, incident, timedelta(hours=2))
    start = county.client(SUPERVISOR).snapshot()["cursor"]
    assert fire(incident, ACCESS_EXPIRES) >= 1
    erased = Entry.objects.get(pk=given.pk)
    assert erased.text is not None
    assert (erased.payload, erased.salt, erased.text.body) == ({}, "", "")
    assert latest("words_expired", incident).payload == {"entries": [str(given.pk)]}
    assert state_of(incident)["access"] is None
    kept = b"".join(bytes(one.body) for one in SourceMessage.objects.all())
    assert b"4711#" not in kept
    assert b"external_ref" in kept
    assert verify_stream(Head.objects.get(area=erased.stream_id)).fault is None
    _, frames, _, _ = frames_after(county.people[SUPERVISOR], start)
    assert "subject" in [frame["type"] for frame in frames]


def test_it_is_kept_while_the_incident_may_be_opened_again(county: County) -> None:
    incident = opened(county, caller={"access": ACCESS})["incident"]["id"]
    over(county, incident, HOUR)
    assert fire(incident, ACCESS_EXPIRES) >= 1
    assert state_of(incident)["access"] is not None
    waiting = Deadline.objects.get(timeline=incident, kind=ACCESS_EXPIRES, fired_at=None)
    assert HOUR - timedelta(minutes=2) < waiting.due_at - now() <= HOUR


def test_only_words_that_expire_go_without_a_certificate(county: County) -> None:
    incident = opened(county, caller={"conscious": True})["incident"]["id"]
    said = latest("caller_said", incident)
    with pytest.raises(DoesNotExpire):
        in_transaction(
            lambda journal: expire_words(journal, UUID(incident), [said]), timelines=[UUID(incident)]
        )
    assert from_wire(state_of(incident)["caller"]["at"]) == said.occurred_at
