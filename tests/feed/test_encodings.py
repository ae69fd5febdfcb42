"""What the hub sends costs one encoding for each reading key, however many sessions there are of it."""

from __future__ import annotations

import pytest

from apps.core.ids import new_id
from apps.feed.deliveries import deliver
from apps.feed.frames import visible_incidents_of
from apps.feed.sessions import FeedSession, FeedSessions
from apps.feed.sockets import EncodedFrame
from apps.journal.cursor import cursor_at
from apps.journal.selectors import head_of
from apps.units.selectors import actor_of
from tests.support.actions import accept, opened
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County

pytestmark = pytest.mark.django_db


class NoSocket:
    """Nobody's line: the frames are counted before any is written."""

    def send(self, *frames: EncodedFrame) -> None:
        raise AssertionError

    def close(self, code: int) -> None:
        raise AssertionError

    def ask(self, frame: EncodedFrame) -> None:
        raise AssertionError

    def heard_at(self) -> float:
        return 0.0


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
            FeedSession(str(new_id()), actor, NoSocket(), visible_incidents_of(actor), device=new_id())
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
