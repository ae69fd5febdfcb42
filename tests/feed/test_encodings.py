"""What the hub sends costs one encoding for each reading key, however many sessions there are of it."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest

from apps.core.ids import new_id
from apps.feed.deliveries import Batch, deliver
from apps.feed.frames import visible_timelines_of
from apps.feed.sessions import FeedSession, FeedSessions
from apps.journal.cursor import cursor_at
from apps.journal.erasure import ErasureRequest, Scope
from apps.journal.erasure import erase as erase_entries
from apps.journal.selectors import head_of
from apps.units.selectors import actor_of
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.no_socket import NoSocket

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("sessions_of_each", [1, 7])
def test_sessions_of_one_key_cost_one_encoding(county: County, sessions_of_each: int) -> None:
    answer = opened(county)
    for name in (OFFICER, PARAMEDIC):
        accept(county, answer, name)
    sessions, area = FeedSessions(), county.areas["near"].id
    readers = (
        SUPERVISOR,
        "ambulance_control_room",
        POLICE_SUPERVISOR,
        OFFICER,
        "police_clinician",
        PARAMEDIC,
    )
    for name in readers * sessions_of_each:
        actor = actor_of(county.people[name])
        sessions.add(
            FeedSession(str(new_id()), actor, NoSocket(), visible_timelines_of(actor), device=new_id())
        )
    tail = cursor_at(head_of(area))
    receipt = county.client(PARAMEDIC).record("shock_delivered", answer["incident"]["id"], {"energy_j": 200})
    assert receipt["outcome"] == "recorded"
    deliveries = deliver(area, tail, sessions).deliveries
    written = [(frame, len(one.sessions)) for one in deliveries for frame in one.frames]
    entries = [(frame, count) for frame, count in written if b'"type":"entries"' in frame.payload]
    # The owner's desks, the other service's desk, the officers who treat, and the crew.
    assert len({id(frame) for frame, _ in entries}) == 4
    assert sorted(count for _, count in entries) == sorted(
        sessions_of_each * of_key for of_key in (2, 1, 2, 1)
    )


def test_open_sockets_are_sent_the_subject_again_when_something_is_erased(county: County) -> None:
    answer = opened(county)
    accept(county, answer, OFFICER)
    incident, area = answer["incident"]["id"], county.areas["near"].id
    receipt = county.client(OFFICER).record("note_added", incident, text="Zebedee Quillfeather")
    sessions = followed(county, OFFICER, SUPERVISOR)
    tail = cursor_at(head_of(area))
    erase("entry", UUID(receipt["id"]), UUID(incident), county)
    frames = frames_to(deliver(area, tail, sessions))
    assert {name: [frame["type"] for frame in sent] for name, sent in frames.items()} == {
        county.people[OFFICER].pk: ["subject"],
        county.people[SUPERVISOR].pk: ["subject"],
    }
    for (frame,) in frames.values():
        stubs = [entry for entry in frame["subject"]["entries"] if entry["kind"] == "erased"]
        assert [(entry["id"], entry["text"]) for entry in stubs] == [(receipt["id"], None)]


def test_open_sockets_lose_an_incident_that_is_erased(county: County) -> None:
    answer = opened(county)
    accept(county, answer, OFFICER)
    incident, area = answer["incident"]["id"], county.areas["near"].id
    county.client(SUPERVISOR).ask("delete", f"/api/calls/{incident}")
    sessions = followed(county, OFFICER, SUPERVISOR, "p2_responder")
    held = [session for session in sessions.all() if UUID(incident) in session.visible_timelines]
    tail = cursor_at(head_of(area))
    erase("incident", UUID(incident), UUID(incident), county)
    frames = frames_to(deliver(area, tail, sessions))
    cursor = str(cursor_at(head_of(area)))
    withdrawn = {"type": "withdrawn", "incident": incident, "reason": "erased", "cursor": cursor}
    assert frames == {session.actor.person: [withdrawn] for session in held}
    assert len(held) >= 1
    assert [session for session in sessions.all() if session.visible_timelines] == []


def followed(county: County, *names: str) -> FeedSessions:
    sessions = FeedSessions()
    for name in names:
        actor = actor_of(county.people[name])
        sessions.add(
            FeedSession(str(new_id()), actor, NoSocket(), visible_timelines_of(actor), device=new_id())
        )
    return sessions


def frames_to(batch: Batch) -> dict[UUID, list[Any]]:
    """The frames that each person's session is sent."""
    return {
        session.actor.person: [json.loads(frame.payload) for frame in one.frames]
        for one in batch.deliveries
        for session in one.sessions
    }


def erase(scope: Scope, target: UUID, timeline: UUID, county: County) -> None:
    approvers = (county.people[SUPERVISOR], county.people["ambulance_control_room"])
    erase_entries(
        ErasureRequest(scope=scope, target=target, timeline=timeline, basis="request 17", approvers=approvers)
    )
