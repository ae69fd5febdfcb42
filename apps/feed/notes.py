"""What the hub writes down: where alerts went over its sockets, and which devices still answer.

On a thread and connection of its own, behind everything that is delivered. What cannot be written is logged and forgotten: a note
is about the alert, it is not the alert.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import connection

from apps.accounts.access import Actor
from apps.accounts.reads import subjects_read
from apps.alerting.actions import hear_devices, note_sent
from apps.alerting.summons import SentSummons
from apps.audit.actions import Reader, note_first_reads
from apps.core.clock import now
from apps.feed.sessions import FeedSession
from apps.journal.wakeup import Wakeup, notify

log = logging.getLogger(__name__)
BEATS_KEPT = 4


class Notes:
    """Belongs to one hub."""

    def __init__(self) -> None:
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="hub-notes")
        self._beats: deque[tuple[float, datetime]] = deque(maxlen=BEATS_KEPT)

    def stop(self) -> None:
        self._writer.shutdown(wait=False)

    def write_sent(self, sent: list[SentSummons]) -> None:
        for one in sent:
            self._writer.submit(_quietly, partial(note_sent, one))

    def write_reads(self, session: FeedSession) -> None:
        """Write down what the session has been sent as a whole since last time."""
        sent, session.not_noted = session.not_noted, []
        readings = subjects_read(sent, "feed")
        if readings:
            actor = session.actor
            reader = Reader(
                person=actor.person, agency=actor.agency, sign_in=session.sign_in, device=session.device
            )
            self._writer.submit(_quietly, partial(note_first_reads, reader, readings))

    def begin_beat(self, moment: float) -> None:
        """From here on every device is asked for a sign of life; `moment` by the loop's clock."""
        self._beats.append((moment, now()))

    def write_heard(self, sessions: list[FeedSession]) -> None:
        """Each device as heard since the last beat that it answered: what a desk reads is never later than its last answer."""
        heard: dict[datetime, set[UUID]] = {}
        control_rooms: set[tuple[UUID, UUID]] = set()
        for session in sessions:
            if session.device is None:
                continue
            beat = self._last_answered(session.socket.heard_at())
            if beat:
                heard.setdefault(beat, set()).add(session.device)
                control_rooms.add(_control_room_of(session.actor))
        if heard:
            self._writer.submit(_quietly, partial(_hear, heard, control_rooms))

    def _last_answered(self, heard_at: float) -> datetime | None:
        answered = [at for moment, at in self._beats if moment <= heard_at]
        return answered[-1] if answered else None


def _control_room_of(actor: Actor) -> tuple[UUID, UUID]:
    return actor.area, actor.agency


def _hear(heard: dict[datetime, set[UUID]], control_rooms: set[tuple[UUID, UUID]]) -> None:
    hear_devices(heard)
    for area, agency in control_rooms:
        notify(Wakeup(area=area, topic="devices", subjects=(agency,)))


def _quietly(write: Callable[[], None]) -> None:
    try:
        write()
    except Exception as fault:
        log.warning("a note could not be written: %s", type(fault).__name__)
    finally:
        connection.close()
