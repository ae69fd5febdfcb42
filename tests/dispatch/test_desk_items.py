"""The inbox of the desks: who is sent an item, who is called while nobody has seen it, and how it ends."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from apps.accounts.models import Device
from apps.alerting.models import Push, PushSubscription
from apps.alerting.push_queue import claim_due
from apps.core.clock import now
from apps.core.ids import new_id
from apps.deadlines.firing import fire_due
from apps.deadlines.models import Deadline
from apps.dispatch.deadline_kinds import DESK_ITEM
from apps.dispatch.inbox.items import raise_item, settle_items
from apps.dispatch.models import DeskItem
from apps.feed.deliveries import deliver
from apps.feed.frames import frames_after, visible_timelines_of
from apps.feed.sessions import FeedSession, FeedSessions
from apps.journal.cursor import cursor_at
from apps.journal.models import Entry
from apps.journal.selectors import head_of
from apps.journal.transaction import in_transaction
from apps.units.selectors import actor_of
from tests.feed.held import Held
from tests.support.actions import opened
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.no_socket import NoSocket
from tests.support.results import problem

DESK = "ambulance_control_room"
EVERYBODY = (SUPERVISOR, DESK, POLICE_SUPERVISOR, OFFICER, PARAMEDIC, "far_ambulance_supervisor")


def raised(county: County, subject: str = "12 Mill Lane", **more: Any) -> DeskItem:
    agency = county.agencies["ambulance"].pk
    return in_transaction(lambda journal: raise_item(journal, agency, "call_held", subject, **more))


def sees(county: County, item: DeskItem, name: str = DESK) -> Any:
    return county.client(name).ask("post", f"/api/desk-items/{item.pk}/seen")


def resolves(county: County, item: DeskItem, resolution: str = "no_action", name: str = DESK) -> Any:
    return county.client(name).ask("post", f"/api/desk-items/{item.pk}/resolve", {"resolution": resolution})


def time_is_up(item: DeskItem) -> int:
    """Make the next deadline of the item due, and fire it."""
    pending = Deadline.objects.filter(kind=DESK_ITEM, subject=item.pk, fired_at=None)
    pending.update(due_at=now() - timedelta(seconds=1))
    return fire_due()


def with_push(county: County, *names: str) -> None:
    for name in names:
        person = county.people[name]
        device = Device.objects.create(
            id=new_id(), agency_id=person.agency_id, person=person, last_seen_at=now()
        )
        PushSubscription.objects.create(
            device=device,
            endpoint=f"https://push.example/{name}",
            p256dh="p",
            auth="a",
            created_at=now(),
        )


def pushed(item: DeskItem) -> list[str]:
    return sorted(
        Push.objects.filter(about=item.pk).values_list("device__person__username", flat=True),
    )


def test_an_item_stands_in_the_inbox_of_its_own_agencys_desks_and_of_nobody_else(county: County) -> None:
    item = raised(county)
    shown = {name: [one["id"] for one in county.client(name).snapshot()["desk_items"]] for name in EVERYBODY}
    held = [str(item.pk)]
    assert shown == {name: held if name in (SUPERVISOR, DESK) else [] for name in EVERYBODY}


def test_the_hub_sends_an_item_to_its_own_agencys_desks_and_to_nobody_else(county: County) -> None:
    sessions, area = FeedSessions(), county.areas["near"].id
    for name in EVERYBODY:
        actor = actor_of(county.people[name])
        sessions.add(FeedSession(str(new_id()), actor, NoSocket(), visible_timelines_of(actor)))
    tail = cursor_at(head_of(area))
    item = raised(county)
    sent = {
        session.actor.person: json.loads(frame.payload)
        for one in deliver(area, tail, sessions).deliveries
        for frame in one.frames
        for session in one.sessions
    }
    assert sent.keys() == {county.people[SUPERVISOR].pk, county.people[DESK].pk}
    for frame in sent.values():
        assert [one["id"] for one in frame["desk_items"]] == [str(item.pk)]
        assert frame["type"] == "desk_items"
        assert frame["cursor"] == str(cursor_at(head_of(area)))


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_device_that_goes_on_from_its_cursor_holds_the_same_as_one_that_comes_new(
    county: County, name: str
) -> None:
    gone, kept = raised(county), raised(county)
    before = county.client(name).snapshot()
    seen, new = kept, raised(county)
    sees(county, seen)
    resolves(county, gone)
    _, frames, cursor, _ = frames_after(county.people[name], before["cursor"])
    after = county.client(name).snapshot()
    assert Held(before).apply(frames).state() == Held(after).state()
    assert str(cursor) == after["cursor"]
    waiting = [str(kept.pk), str(new.pk)] if name in (SUPERVISOR, DESK) else []
    assert [one["id"] for one in after["desk_items"]] == waiting


def test_unseen_an_item_goes_to_the_supervisors_then_to_every_desk_and_again(county: County) -> None:
    with_push(county, SUPERVISOR, DESK, POLICE_SUPERVISOR, "far_ambulance_supervisor")
    item = raised(county)
    (first,) = Deadline.objects.filter(kind=DESK_ITEM, subject=item.pk)
    assert timedelta(seconds=18) < first.due_at - now() <= timedelta(seconds=20)
    assert time_is_up(item) == 1
    item.refresh_from_db()
    assert (item.escalated_to, pushed(item)) == ("supervisors", [SUPERVISOR])
    second = Deadline.objects.get(kind=DESK_ITEM, subject=item.pk, fired_at=None)
    assert timedelta(seconds=38) < second.due_at - now() <= timedelta(seconds=40)
    assert time_is_up(item) == 1
    item.refresh_from_db()
    assert (item.escalated_to, pushed(item)) == ("desks", [DESK, SUPERVISOR])
    Push.objects.update(outcome="sent")
    assert time_is_up(item) == 1
    assert list(Push.objects.filter(about=item.pk).values_list("outcome", flat=True)) == ["", ""]
    third = Deadline.objects.get(kind=DESK_ITEM, subject=item.pk, fired_at=None)
    assert timedelta(seconds=58) < third.due_at - now() <= timedelta(seconds=60)
    kinds = Entry.objects.filter(kind__startswith="desk_item").order_by("position")
    assert list(kinds.values_list("kind", "payload")) == [
        ("desk_item_raised", kinds[0].payload),
        ("desk_item_escalated", {"item": str(item.pk), "to": "supervisors"}),
        ("desk_item_escalated", {"item": str(item.pk), "to": "desks"}),
    ]


def test_a_seen_item_calls_nobody_and_its_pushes_are_not_sent(county: County) -> None:
    with_push(county, SUPERVISOR, DESK)
    item = raised(county)
    time_is_up(item)
    assert sees(county, item).status_code == 204
    assert claim_due(10) == (1, [])
    assert list(Push.objects.values_list("outcome", flat=True)) == ["not_needed"]
    assert time_is_up(item) == 1
    assert Push.objects.filter(outcome="").count() == 0
    item.refresh_from_db()
    assert (item.escalated_to, item.seen_by) == ("supervisors", county.people[DESK])
    assert not Deadline.objects.filter(kind=DESK_ITEM, subject=item.pk, fired_at=None).exists()


def test_a_push_about_an_item_says_nothing_but_its_id(county: County) -> None:
    from apps.alerting.rules import plain_text

    item = raised(county, "Mrs Quillfeather, 12 Mill Lane")
    assert json.loads(plain_text("inbox", item.pk, None)) == {"t": "inbox", "id": str(item.pk)}


def test_seeing_twice_is_seeing_once(county: County) -> None:
    item = raised(county)
    assert [sees(county, item, name).status_code for name in (DESK, SUPERVISOR)] == [204, 204]
    item.refresh_from_db()
    assert item.seen_by == county.people[DESK]
    assert Entry.objects.filter(kind="desk_item_seen").count() == 1


def test_an_item_is_resolved_once_by_a_desk_of_its_agency(county: County) -> None:
    item = raised(county)
    answer = resolves(county, item, "passed_on")
    assert answer.status_code == 200
    record = answer.json()["desk_item"]
    assert (record["resolution"], record["resolved_by"]) == ("passed_on", county.people[DESK].name)
    assert problem(resolves(county, item))[:2] == (409, "desk_item_resolved")
    assert county.client(DESK).snapshot()["desk_items"] == []


@pytest.mark.parametrize("name", [POLICE_SUPERVISOR, "far_ambulance_supervisor"])
def test_a_desk_of_another_agency_finds_no_item(county: County, name: str) -> None:
    item = raised(county)
    assert problem(sees(county, item, name))[:2] == (404, "desk_item_not_found")
    assert problem(resolves(county, item, name=name))[:2] == (404, "desk_item_not_found")


@pytest.mark.parametrize("name", [OFFICER, PARAMEDIC])
def test_a_crew_deals_with_no_item(county: County, name: str) -> None:
    item = raised(county)
    assert problem(sees(county, item, name))[:2] == (403, "not_allowed")


def test_about_an_incident_an_item_is_raised_once_and_settled_by_what_happens(county: County) -> None:
    incident = UUID(opened(county)["incident"]["id"])
    agency = county.agencies["ambulance"].pk
    first, again = raised(county, incident=incident), raised(county, incident=incident)
    assert again.pk == first.pk
    in_transaction(lambda journal: settle_items(journal, agency, incident, "call_held"))
    first.refresh_from_db()
    assert (first.resolution, first.resolved_by) == ("settled", None)
    assert raised(county, incident=incident).pk != first.pk


def test_an_items_words_are_in_no_entry(county: County) -> None:
    raised(county, "Mrs Quillfeather, 12 Mill Lane")
    (entry,) = Entry.objects.filter(kind="desk_item_raised")
    assert (entry.text, entry.timeline) == (None, None)
    assert "Quillfeather" not in json.dumps(entry.payload)
