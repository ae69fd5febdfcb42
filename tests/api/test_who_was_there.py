"""Who reads and who records belongs to the person who was there: not to the vehicle, nor to those who board it later."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from apps.core.clock import now, pretending_it_is
from apps.feed.deliveries import deliver
from apps.feed.frames import visible_timelines_of
from apps.feed.sessions import FeedSession, FeedSessions
from apps.incidents.actions import NewAlert, raise_alert
from apps.journal.cursor import cursor_at
from apps.journal.models import Entry
from apps.journal.selectors import head_of
from apps.journal.transaction import in_transaction
from apps.units.actions import book_off, book_on
from apps.units.models import Crew
from apps.units.selectors import actor_of
from tests.support.actions import Client, accept, alert_of, opened, report
from tests.support.constants import OFFICER, PARAMEDIC, SUPERVISOR, TECHNICIAN
from tests.support.factories import County
from tests.support.no_socket import NoSocket
from tests.support.results import kinds_of, part

LATER, MATE = "a2_clinician", TECHNICIAN
HOUR = timedelta(hours=1)


def treated(county: County) -> str:
    """An incident that A1 and P1 are at; the paramedic of A1 has written a note."""
    answer = opened(county)
    incident: str = answer["incident"]["id"]
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
        record(county, name, incident, "status_reached", {"status": "at_patient"})
    record(county, PARAMEDIC, incident, "note_added", text="Found collapsed by her son.")
    return incident


def record(county: County, name: str, incident: str, kind: str, payload: Any = None, **more: Any) -> Any:
    return county.client(name).record(kind, incident, payload, **more)


def move(county: County, name: str, to: str | None) -> None:
    person = county.people[name]
    book_off(person)
    if to:
        book_on(person, county.units[to].pk, [])


def status_of(client: Client, incident: str) -> int:
    answer = client.ask("get", f"/api/incidents/{incident}")
    return int(answer.status_code)


def reads(county: County, name: str, incident: str) -> bool:
    """Whether the person reads the incident: the same in the snapshot, by its address and on the documents."""
    client = county.client(name)
    in_snapshot = incident in [one["incident"]["id"] for one in client.snapshot()["incidents"]]
    by_address = status_of(client, incident) == 200
    path = f"/api/incidents/{incident}/patients/{incident}/document.txt"
    on_paper = client.ask("get", path).status_code == 200
    assert in_snapshot == by_address == on_paper
    return by_address


def test_who_treated_keeps_the_record_for_twelve_hours_wherever_he_or_she_sits(county: County) -> None:
    incident = treated(county)
    began = now()
    move(county, PARAMEDIC, None)
    assert reads(county, PARAMEDIC, incident)
    move(county, PARAMEDIC, "A2")
    assert reads(county, PARAMEDIC, incident)
    with pretending_it_is(began + 11 * HOUR):
        assert reads(county, PARAMEDIC, incident)
    with pretending_it_is(began + 13 * HOUR):
        assert not reads(county, PARAMEDIC, incident)
        assert reads(county, MATE, incident)


def test_who_boards_the_vehicle_after_the_job_reads_nothing_of_it_and_writes_nothing(county: County) -> None:
    incident = treated(county)
    note = Entry.objects.get(timeline=UUID(incident), kind="note_added")
    for name in (OFFICER, PARAMEDIC):
        record(county, name, incident, "status_reached", {"status": "clear"})
    move(county, LATER, "A1")
    assert not reads(county, LATER, incident)
    before = kinds_of(incident)
    sent = [
        record(county, LATER, incident, "entry_withdrawn", {"entry": str(note.pk), "reason": "slip"}),
        record(county, LATER, incident, "note_added", text="I was never there."),
        record(county, LATER, incident, "shock_delivered", {"energy_j": 200}),
    ]
    assert {one["code"] for one in sent} == {"incident_not_found"}
    assert kinds_of(incident) == before


def test_who_relieves_a_crew_at_the_scene_reads_what_it_goes_on_with(county: County) -> None:
    incident = treated(county)
    move(county, LATER, "A1")
    assert reads(county, LATER, incident)
    assert record(county, LATER, incident, "shock_delivered", {"energy_j": 200})["outcome"] == "recorded"


def test_who_has_left_records_what_happened_while_aboard_and_moves_nobody(county: County) -> None:
    incident = treated(county)
    Crew.objects.update(since=now() - 2 * HOUR)
    move(county, MATE, None)
    answer = record(county, MATE, incident, "shock_delivered", {"energy_j": 200}, at=-600)
    assert (answer["outcome"], Entry.objects.get(pk=answer["id"]).unit) == ("recorded", county.units["A1"].pk)
    refused = {
        kind: record(county, MATE, incident, kind, payload, at=-600)["code"]
        for kind, payload in {
            "status_reached": {"status": "clear"},
            "take_police_tasking": {"alert": part(incident, county.unit("A1"))["alert"]},
            "offer_handover": {"handover": "0190beef-0000-7000-8000-000000000001"},
        }.items()
    }
    assert set(refused.values()) == {"not_aboard"}
    assert part(incident, county.unit("A1"))["status"] == "at_patient"


def test_who_was_once_aboard_does_not_write_for_the_unit_for_ever(county: County) -> None:
    incident = treated(county)
    move(county, MATE, None)
    before = kinds_of(incident)
    with pretending_it_is(now() + HOUR):
        sent = [
            record(county, MATE, incident, "shock_delivered", {"energy_j": 200}),
            record(county, MATE, incident, "note_added", text="From home."),
            record(county, MATE, incident, "status_reached", {"status": "clear"}),
        ]
    assert {one["code"] for one in sent} == {"not_aboard"}
    assert kinds_of(incident) == before


@pytest.mark.parametrize("at", ["1970-01-01T00:00:09.000Z", "0001-01-01T00:00:00Z", "2086-01-01T00:00:00Z"])
def test_a_clock_that_was_never_set_loses_no_fact_of_somebody_who_has_left(county: County, at: str) -> None:
    incident = treated(county)
    move(county, MATE, "A2")
    item = report("shock_delivered", incident, {"energy_j": 200}, unit=county.unit("A1")) | {"at": at}
    with pretending_it_is(now() + HOUR):
        (receipt,) = county.client(MATE).send(item)
    assert (receipt["outcome"], receipt["flags"][0][:5]) == ("recorded", "clock")
    assert Entry.objects.get(pk=receipt["id"]).unit == county.units["A1"].pk


def test_facts_recorded_without_a_link_are_those_of_the_unit_that_was_sat_in(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    record(county, PARAMEDIC, incident, "status_reached", {"status": "at_patient"})
    second_crew(county, incident)
    at, unit = now() - timedelta(minutes=5), county.unit("A1")
    move(county, PARAMEDIC, "A2")
    later = now() + timedelta(minutes=10)
    with pretending_it_is(later):
        noted = record(county, PARAMEDIC, incident, "shock_delivered", {"energy_j": 200}, at=at, unit=unit)
        plain = record(county, PARAMEDIC, incident, "cpr_started", at=at)
        today = record(county, PARAMEDIC, incident, "cpr_started", at=later, unit=unit)
    found = [Entry.objects.get(pk=one["id"]).unit for one in (noted, plain, today)]
    assert found == [county.units["A1"].pk, county.units["A1"].pk, county.units["A2"].pk]


def second_crew(county: County, incident: str) -> None:
    """A2 is sent too, and accepts."""
    unit = county.units["A2"]
    alert = NewAlert(
        unit=unit.pk,
        call_sign="A2",
        agency=unit.agency_id,
        service="ambulance",
        role="crew",
        eta_s=400,
        distance_m=8_000,
    )
    timeline = UUID(incident)
    in_transaction(lambda journal: raise_alert(journal, timeline, alert), timelines=[timeline])
    given = {"alert": part(incident, county.unit("A2"))["alert"]}
    record(county, LATER, incident, "accept_alert", given)


def test_a_unit_that_declined_does_not_admit_itself_again(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, OFFICER)
    alert = alert_of(answer, "crew")
    record(county, PARAMEDIC, incident, "decline_alert", {"alert": alert, "reason": "too_far"})
    record(county, PARAMEDIC, incident, "status_reached", {"status": "at_patient"})
    assert not reads(county, PARAMEDIC, incident)


def test_the_feed_reaches_the_person_who_was_there_and_not_the_vehicle(county: County) -> None:
    incident = treated(county)
    move(county, PARAMEDIC, "A2")
    record(county, OFFICER, incident, "status_reached", {"status": "clear"})
    record(county, MATE, incident, "status_reached", {"status": "clear"})
    move(county, LATER, "A1")
    area = county.areas["near"].pk
    start, sessions, held = cursor_at(head_of(area)), FeedSessions(), {}
    for name in (PARAMEDIC, MATE, LATER, SUPERVISOR):
        acting = actor_of(county.people[name])
        held[name] = FeedSession(name, acting, NoSocket(), visible_timelines_of(acting))
        sessions.add(held[name])
    record(county, MATE, incident, "note_added", text="She was taken to Leeds General.")
    batch = deliver(area, start, sessions)
    read = [
        session.key
        for delivery in batch.deliveries
        for frame in delivery.frames
        for session in delivery.sessions
        if b"note_added" in frame.payload
    ]
    assert sorted(read) == sorted([PARAMEDIC, MATE, SUPERVISOR])


def test_who_leaves_before_the_unit_is_there_reads_nothing(county: County) -> None:
    answer = opened(county)
    incident = answer["incident"]["id"]
    accept(county, answer, PARAMEDIC)
    move(county, MATE, None)
    record(county, PARAMEDIC, incident, "status_reached", {"status": "at_patient"})
    assert not reads(county, MATE, incident)
