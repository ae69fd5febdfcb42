"""The hub: one tail of the journal per process, written to every local session that may have it.

A wake-up says that there is something to read. The hub reads it once, renders it once per reading key, and writes the same bytes to
all who may have them; its cost follows the sessions addressed, never those connected. A wake-up that was missed is made good
within `BACKSTOP_S`. Fan-out through a channel-layer group per socket takes 290-1,400 µs of CPU per delivery, this at 17-25.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from typing import TypeVar
from uuid import UUID
from weakref import WeakKeyDictionary

from django.db import connection

from apps.alerting.summons import SentSummons
from apps.feed import relay
from apps.feed.deliveries import (
    Batch,
    Delivery,
    deliver,
    framed,
    latest_check_ins,
    latest_devices,
    latest_positions,
    pulse_frame,
    still_valid,
)
from apps.feed.notes import Notes
from apps.feed.places import Places
from apps.feed.resuming import Resuming
from apps.feed.sessions import FeedSession, FeedSessions, Socket
from apps.feed.sockets import PLACE_TAKEN, SNAPSHOT_FIRST
from apps.journal.cursor import Cursor
from apps.journal.wakeup import Wakeup, listen

log = logging.getLogger(__name__)
T = TypeVar("T")

PULSE_S = 5.0
PULSES_AT_ONCE = 100
BACKSTOP_S = 1.0
LATEST_VALUES_S = 0.4
RECHECK_S = 3.0
ASK_EVERY_PULSES = 2
ANSWER_WITHIN_S = 1.0


class Hub:
    """Belongs to one event loop. `sessions` are connected here, `resuming` about to be; `tails` say how far each area is read;
    `sockets` and `polls` hold their places. `is_stopping`: the server ends, and nobody is kept waiting.
    """

    def __init__(self) -> None:
        self.sessions = FeedSessions()
        self.tails: dict[UUID, Cursor] = {}
        self.resuming = Resuming()
        self.sockets: Places[Socket] = Places()
        self.polls: Places[object] = Places()
        self._loop = asyncio.get_running_loop()
        self._access_changed = asyncio.Event()
        self._woken = asyncio.Event()
        self._moved = asyncio.Condition()
        self.is_stopping = False
        self._polls = 0
        self._none_polls = asyncio.Event()
        self._none_polls.set()
        self._reading = asyncio.Lock()
        self._latest: dict[str, set[tuple[UUID, UUID]]] = {
            "positions": set(),
            "devices": set(),
            "check_ins": set(),
        }
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="hub-reader")
        self._notes = Notes()
        self._tasks: list[asyncio.Task[None]] = []
        self._unlisten: Callable[[], None] = lambda: None

    def start(self) -> None:
        self._unlisten = listen(self._heard_here)
        for work in (self._follow(), self._pulse(), self._send_latest(), self._watch_access()):
            self._tasks.append(self._loop.create_task(work))
        self._tasks += relay.start(self._loop, self._heard)

    async def stop(self) -> None:
        self._unlisten()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._reader.shutdown(wait=False)
        self._notes.stop()
        self.resuming.stop()

    def _heard_here(self, wakeup: Wakeup) -> None:
        """From any thread of this process: act on it, and pass it on to the other processes."""
        if self._loop.is_closed():
            return  # this hub ended with its loop
        self._loop.call_soon_threadsafe(self._heard, wakeup)
        self._loop.call_soon_threadsafe(relay.pass_on, wakeup)

    def _heard(self, wakeup: Wakeup) -> None:
        if wakeup.topic == "journal":
            self._woken.set()
        elif wakeup.topic == "access":
            self._access_changed.set()
        elif wakeup.topic == "pushes":
            self._send_push_lost(wakeup.subjects)
        elif wakeup.topic == "tests":
            self._ring_device(*wakeup.subjects)
        else:
            self._latest[wakeup.topic] |= {(wakeup.area, subject) for subject in wakeup.subjects}

    def _ring_device(self, device: UUID, test: UUID) -> None:
        frame = framed({"type": "test_alert", "test": str(test)})
        self._hand_out([Delivery((frame,), self.sessions.of_device(device))])

    def _send_push_lost(self, devices: tuple[UUID, ...]) -> None:
        frame = framed({"type": "push_lost"})
        self._hand_out([Delivery((frame,), self.sessions.of_device(device)) for device in devices])

    def note_sent(self, sent: list[SentSummons]) -> None:
        """Write down which devices these summonses have gone to. Fire-and-forget, so it never delays an alert."""
        if sent:
            self._notes.write_sent(sent)

    async def read(self, query: Callable[[], T]) -> T:
        """Run a database read on the hub's own thread and connection."""
        return await self._loop.run_in_executor(self._reader, _on_connection, query)

    def follow(self, area: UUID, cursor: Cursor) -> Cursor:
        """The tail of this area, begun at `cursor` if nobody followed it yet."""
        return self.tails.setdefault(area, cursor)

    async def join(self, session: FeedSession, cursor: Cursor) -> bool:
        """Add a session that holds all up to `cursor`. False if the tail has gone past it: read again, and join again."""
        async with self._reading:
            tail = self.follow(session.actor.area, cursor)
            if tail.epoch == cursor.epoch and tail.position > cursor.position:
                return False
            self.sessions.add(session)
            self._notes.write_reads(session)
            return True

    def leave(self, session: FeedSession) -> None:
        self.sessions.remove(session)

    def take_place(self, socket: Socket, sign_in: Hashable, person: UUID) -> None:
        """Give a socket its place from its arrival on; beyond the bound the oldest of the sign-in or person is closed."""
        for lost in self.sockets.take(socket, sign_in, person):
            lost.close(PLACE_TAKEN)

    @contextmanager
    def polled(self) -> Iterator[None]:
        """While somebody polls here."""
        self._polls += 1
        self._none_polls.clear()
        try:
            yield
        finally:
            self._polls -= 1
            if not self._polls:
                self._none_polls.set()

    async def wait_beyond(self, area: UUID, cursor: Cursor, timeout_s: float) -> None:
        """Return when the area's stream is longer than `cursor`, after the time, or when the server ends; for those who poll."""
        self.follow(area, cursor)
        try:
            async with asyncio.timeout(timeout_s), self._moved:
                await self._moved.wait_for(
                    lambda: self.is_stopping or self.tails[area].position > cursor.position
                )
        except TimeoutError:
            return

    async def let_go(self) -> None:
        """The server ends: answer everybody who polls, now. Returns when all are on their way, or after a second."""
        self.is_stopping = True
        async with self._moved:
            self._moved.notify_all()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._none_polls.wait(), ANSWER_WITHIN_S)

    async def _follow(self) -> None:
        while True:
            try:
                async with asyncio.timeout(BACKSTOP_S):
                    await self._woken.wait()
            except TimeoutError:
                pass
            self._woken.clear()
            for area in list(self.tails):
                await self._advance(area)

    async def _advance(self, area: UUID) -> None:
        try:
            # A session that joined while a stretch is read would miss it: it joins before or after.
            async with self._reading:
                batch = await self._advance_once(area)
        except Exception as fault:
            log.warning("the journal could not be read, again in %s s: %s", BACKSTOP_S, type(fault).__name__)
            return
        if batch.has_more:
            self._woken.set()
        async with self._moved:
            self._moved.notify_all()

    async def _advance_once(self, area: UUID) -> Batch:
        batch = await self.read(lambda: deliver(area, self.tails[area], self.sessions))
        self._hand_out(batch.deliveries)
        self.note_sent(batch.sent)
        for session in batch.lost:
            session.socket.close(SNAPSHOT_FIRST)
        for session, actor, visible_timelines in batch.rescoped:
            self.sessions.rescope(session, actor, visible_timelines)
        self.tails[area] = batch.tail
        return batch

    def _hand_out(self, deliveries: list[Delivery]) -> None:
        for delivery in deliveries:
            for session in delivery.sessions:
                session.socket.send(*delivery.frames)
                if session.not_noted:
                    self._notes.write_reads(session)

    async def _pulse(self) -> None:
        due, beats = self._loop.time() + PULSE_S, 0
        while True:
            await asyncio.sleep(max(0.0, due - self._loop.time()))
            due, beats = due + PULSE_S, beats + 1
            asks = beats % ASK_EVERY_PULSES == 0
            if asks:
                self._notes.begin_beat(self._loop.time())
            for area in list(self.tails):
                await self._pulse_in(area, asks=asks)
            if asks:
                await asyncio.sleep(ANSWER_WITHIN_S)
                self._notes.write_heard(self.sessions.all())

    async def _pulse_in(self, area: UUID, *, asks: bool) -> None:
        """In slices: an alert that comes meanwhile does not wait for thousands of pulses."""
        sessions = self.sessions.in_area(area)
        for start in range(0, len(sessions), PULSES_AT_ONCE):
            frame = pulse_frame(self.tails[area])
            for session in sessions[start : start + PULSES_AT_ONCE]:
                (session.socket.ask if asks else session.socket.send)(frame)
            await asyncio.sleep(0)

    async def _watch_access(self) -> None:
        """Look at once when sign-ins are said to have ended, and in any case every few seconds."""
        while True:
            try:
                async with asyncio.timeout(RECHECK_S):
                    await self._access_changed.wait()
            except TimeoutError:
                pass
            self._access_changed.clear()
            await self._recheck()

    async def _recheck(self) -> None:
        """Close the sockets of those whose sign-in is over."""
        sessions = self.sessions.all()
        try:
            valid = await self.read(lambda: still_valid(sessions))
        except Exception as fault:
            log.warning("sessions could not be checked: %s", type(fault).__name__)
            return
        for session in sessions:
            if session not in valid:
                session.socket.close(4401)

    async def _send_latest(self) -> None:
        while True:
            await asyncio.sleep(LATEST_VALUES_S)
            try:
                await self._send_latest_once()
            except Exception as fault:
                log.warning("latest values could not be read: %s", type(fault).__name__)

    async def _send_latest_once(self) -> None:
        moved, self._latest["positions"] = self._latest["positions"], set()
        heard, self._latest["devices"] = self._latest["devices"], set()
        asked, self._latest["check_ins"] = self._latest["check_ins"], set()
        if moved:
            units = {unit for _, unit in moved}
            self._hand_out(await self.read(lambda: latest_positions(units, self.sessions)))
        for _, agency in heard:
            if self.sessions.control_room_of(agency):
                self._hand_out(await self.read(partial(latest_devices, agency, self.sessions)))
        if asked:
            people = {person for _, person in asked}
            self._hand_out(await self.read(partial(latest_check_ins, people, self.sessions)))


def _on_connection(query: Callable[[], T]) -> T:
    try:
        return query()
    except Exception:
        connection.close()
        raise


_hubs: WeakKeyDictionary[asyncio.AbstractEventLoop, Hub] = WeakKeyDictionary()


def hub() -> Hub:
    """The hub of the running event loop, started at its first use."""
    loop = asyncio.get_running_loop()
    if loop not in _hubs:
        _hubs[loop] = Hub()
        _hubs[loop].start()
    return _hubs[loop]


async def end_hub() -> None:
    """The process ends: answer those who poll it, because each keeps it from ending until then, and stop the hub.

    A task that still waits when Python takes its modules apart can end the process by a segmentation fault.
    """
    held = _hubs.get(asyncio.get_running_loop())
    if held:
        await held.let_go()
        await held.stop()
