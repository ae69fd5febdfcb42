"""Who may read clinical facts: redacted entries, a person's own entries, and when the right to read ends."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from apps.accounts.access import Actor, Audience, Clearance, Role, Standing, TimeAboard, UnitPart, clearance
from apps.core.ids import new_id
from tests.support.actions import accept, alert_of, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.results import problem

EMPTY = {"text", "unit", "author", "device", "device_at", "clock_offset_ms"}
NOT_FOUND = (404, "incident_not_found")


@pytest.fixture
def incident(county: County) -> str:
    """An incident that both units accepted; the officer and the paramedic have each recorded two clinical facts."""
    answer = opened(county)
    found: str = answer["incident"]["id"]
    for name, energy in ((OFFICER, 150), (PARAMEDIC, 200)):
        accept(county, answer, name)
        county.client(name).send(
            report("status_reached", found, {"status": "at_patient"}),
            report("shock_delivered", found, {"energy_j": energy}),
            report("note_added", found, text=f"Note of {name}"),
        )
    return found


def subject(county: County, name: str, incident: str) -> dict[str, Any]:
    answer = county.client(name).ask("get", f"/api/incidents/{incident}")
    assert answer.status_code == 200, answer.content
    found: dict[str, Any] = answer.json()
    return found


def handed_over(county: County, incident: str) -> None:
    handover = str(new_id())
    offered = county.client(OFFICER).record("offer_handover", incident, {"handover": handover})
    accepted = county.client(PARAMEDIC).record(
        "accept_handover", incident, {"handover": handover, "through_seq": offered["seq"]}
    )
    assert (offered["outcome"], accepted["outcome"]) == ("recorded", "recorded")


def seen_kinds(subject: dict[str, Any]) -> list[str]:
    return [entry["kind"] for entry in subject["entries"]]


def test_the_owner_reads_everything(county: County, incident: str) -> None:
    seen = subject(county, SUPERVISOR, incident)
    assert seen["clearance"] == "full"
    assert seen_kinds(seen) == [
        "incident_opened",
        "ambulance_requested",
        "alert_raised",
        "alert_raised",
        "units_considered",
        "alert_accepted",
        "status_reached",
        "status_reached",
        "shock_delivered",
        "note_added",
        "alert_accepted",
        "status_reached",
        "status_reached",
        "shock_delivered",
        "note_added",
    ]
    assert [entry["seq"] for entry in seen["entries"]] == list(range(1, 16))


def test_a_police_supervisor_sees_that_and_when_but_not_what(county: County, incident: str) -> None:
    whole, seen = subject(county, SUPERVISOR, incident), subject(county, POLICE_SUPERVISOR, incident)
    assert seen["clearance"] == "oversight"
    clinical = {"shock_delivered", "note_added"}
    for entry, shown in zip(whole["entries"], seen["entries"], strict=True):
        if entry["kind"] not in clinical:
            masked = {path.split(".")[0] for one in (entry, shown) for path in one.get("masked", [])}
            assert masked <= {"device", "payload"}
            kept = entry.keys() - masked - {"masked"}
            assert {name: shown[name] for name in kept} == {name: entry[name] for name in kept}
            continue
        kept = ("id", "incident", "seq", "position", "version", "occurred_at", "received_at", "recorded_at")
        assert shown == {name: entry[name] for name in kept} | dict.fromkeys(EMPTY) | {
            "kind": "withheld",
            "payload": {},
            "flags": [],
            "withheld": True,
        }


def test_no_clinical_word_reaches_the_police_desk_by_any_endpoint(county: County, incident: str) -> None:
    client = county.client(POLICE_SUPERVISOR)
    start = client.snapshot()["cursor"].split(".")[0] + ".0"
    for path in (f"/api/incidents/{incident}", "/api/snapshot?entries=all", f"/api/feed?after={start}"):
        text = client.ask("get", path).content.decode()
        assert incident in text
        assert not [word for word in ("Note of", "shock_delivered", "energy_j") if word in text]


def test_those_who_treat_read_each_other_but_not_the_desk(county: County, incident: str) -> None:
    for name, held in ((OFFICER, "treating"), (PARAMEDIC, "crew")):
        seen = subject(county, name, incident)
        assert seen["clearance"] == held
        assert seen_kinds(seen).count("shock_delivered") == 2
        assert [entry["seq"] for entry in seen["entries"] if entry["withheld"]] == [5]


def test_after_the_handover_an_officer_reads_what_he_wrote(county: County, incident: str) -> None:
    handed_over(county, incident)
    county.client(PARAMEDIC).record("pulse_returned", incident)
    seen = subject(county, OFFICER, incident)
    assert seen["clearance"] == "after_care"
    shown = [entry for entry in seen["entries"] if entry["kind"] in ("shock_delivered", "note_added")]
    assert [entry["author"]["name"] for entry in shown] == ["Police Responder"] * 2
    assert [entry["seq"] for entry in seen["entries"] if entry["withheld"]] == [5, 14, 15, 18]
    assert seen_kinds(seen)[15:17] == ["handover_offered", "handover_accepted"]


def test_his_colleague_on_the_unit_reads_neither(county: County, incident: str) -> None:
    handed_over(county, incident)
    seen = subject(county, "police_clinician", incident)
    assert [entry["seq"] for entry in seen["entries"] if entry["withheld"]] == [5, 9, 10, 14, 15]


def test_the_handover_takes_nothing_from_the_crew(county: County, incident: str) -> None:
    handed_over(county, incident)
    assert subject(county, PARAMEDIC, incident)["clearance"] == "crew"


def test_a_unit_that_declined_sees_no_more_of_it(county: County) -> None:
    answer = opened(county)
    incident, client = answer["incident"]["id"], county.client(OFFICER)
    before = client.snapshot()
    assert [one["incident"]["id"] for one in before["incidents"]] == [incident]
    client.record("decline_alert", incident, {"alert": alert_of(answer, "co_responder"), "reason": "unsafe"})
    assert problem(client.ask("get", f"/api/incidents/{incident}"))[:2] == NOT_FOUND
    assert client.snapshot()["incidents"] == []
    frames = client.frames(before["cursor"])
    assert [frame["type"] for frame in frames] == ["withdrawn", "units"]
    assert (frames[0]["incident"], frames[0]["reason"]) == (incident, "declined")


def stood_down(county: County, incident: str) -> None:
    body = {"unit": county.unit("P1"), "cause": "police_tasking"}
    answer = county.client(POLICE_SUPERVISOR).ask("post", f"/api/incidents/{incident}/stand-down", body)
    assert answer.status_code == 204


def test_a_unit_stood_down_on_its_way_sees_no_more_of_it(county: County) -> None:
    answer = opened(county)
    incident, client = answer["incident"]["id"], county.client(OFFICER)
    accept(county, answer, OFFICER)
    stood_down(county, incident)
    assert problem(client.ask("get", f"/api/incidents/{incident}"))[:2] == NOT_FOUND


def test_a_unit_stood_down_on_scene_keeps_what_it_wrote(county: County, incident: str) -> None:
    stood_down(county, incident)
    seen = subject(county, OFFICER, incident)
    assert seen["clearance"] == "after_care"
    assert [entry["seq"] for entry in seen["entries"] if entry["withheld"]] == [5, 14, 15, 17]


def test_one_who_treated_and_books_off_keeps_what_he_wrote(county: County, incident: str) -> None:
    client = county.client(OFFICER)
    assert client.ask("delete", "/api/duty").status_code == 204
    seen = client.ask("get", f"/api/incidents/{incident}").json()
    assert seen["clearance"] == "after_care"
    assert [one["clearance"] for one in client.snapshot()["incidents"]] == ["after_care"]


def test_a_unit_that_was_never_asked_sees_nothing(county: County, incident: str) -> None:
    client = county.client("p2_responder")
    assert problem(client.ask("get", f"/api/incidents/{incident}"))[:2] == NOT_FOUND
    assert client.frames(client.snapshot()["cursor"].split(".")[0] + ".0") == []


END = datetime(2026, 11, 22, 22, 41, tzinfo=UTC)
UNIT, POLICE, OWNER, AREA = uuid4(), uuid4(), uuid4(), uuid4()
INSTANT = timedelta(milliseconds=1)


def held(
    standing: Standing,
    *,
    ended: bool,
    care_closed: bool,
    after: timedelta,
    cleared: timedelta = timedelta(),
) -> Clearance:
    """The clearance of a crew member at the time `after` the end (`END`) of the unit's involvement or care.

    `cleared`: how long after that the unit cleared.
    """
    agency = POLICE if standing is Standing.RESPONDER else OWNER
    part = UnitPart(
        agency=agency,
        is_crew=standing is not Standing.RESPONDER,
        reached_scene=True,
        turned_away=False,
        began_at=END - timedelta(hours=1),
        ended_at=END + cleared if ended else None,
        care_closed_at=END if care_closed else None,
    )
    actor = Actor(
        person=uuid4(),
        agency=agency,
        area=AREA,
        standing=standing,
        role=Role.RESPONDER,
        unit=UNIT,
        aboard=(TimeAboard(unit=UNIT, since=END - timedelta(hours=2)),),
    )
    return clearance(actor, Audience(owner=OWNER, units={UNIT: part}), END + after)


TWELVE = timedelta(hours=12)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (timedelta(hours=4), Clearance.AFTER_CARE),
        (TWELVE, Clearance.AFTER_CARE),
        (TWELVE + INSTANT, Clearance.NONE),
        (timedelta(hours=13), Clearance.NONE),
    ],
)
def test_clearing_long_after_the_handover_adds_nothing(after: timedelta, expected: Clearance) -> None:
    cleared = timedelta(hours=4)
    assert held(Standing.RESPONDER, ended=True, care_closed=True, after=after, cleared=cleared) is expected


@pytest.mark.parametrize(
    ("standing", "ended", "care_closed", "after", "expected"),
    [
        (Standing.RESPONDER, False, False, timedelta(days=9), Clearance.TREATING),
        (Standing.RESPONDER, False, True, INSTANT, Clearance.AFTER_CARE),
        (Standing.RESPONDER, False, True, TWELVE, Clearance.AFTER_CARE),
        (Standing.RESPONDER, False, True, TWELVE + INSTANT, Clearance.NONE),
        (Standing.RESPONDER, True, False, INSTANT, Clearance.AFTER_CARE),
        (Standing.RESPONDER, True, False, TWELVE, Clearance.AFTER_CARE),
        (Standing.RESPONDER, True, False, TWELVE + INSTANT, Clearance.NONE),
        (Standing.OWNER, False, True, timedelta(days=9), Clearance.CREW),
        (Standing.OWNER, True, False, TWELVE, Clearance.CREW),
        (Standing.OWNER, True, False, TWELVE + INSTANT, Clearance.NONE),
    ],
)
def test_twelve_hours(
    standing: Standing, ended: bool, care_closed: bool, after: timedelta, expected: Clearance
) -> None:
    assert held(standing, ended=ended, care_closed=care_closed, after=after) is expected
