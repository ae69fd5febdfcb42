"""The only writer of reports in a process: it writes waiting reports together, in turns that are fair, and commits once.

It adds no delay: a single waiting report is simply committed. Under load a transaction is what arrived during the last commit, so
many reports share one write to disk. Reports of a request that is cancelled are written all the same.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Sequence
from uuid import UUID

from django.db import close_old_connections, connection

from apps.journal.reports import Report
from apps.journal.transaction import TimelinesLocked
from apps.reports.inbox import Receipt, take
from apps.reports.turns import Request, Taken, Turns
from apps.reports.waiting import Waiting

log = logging.getLogger(__name__)
WRITTEN_WITHIN_S = 20
SLOW_S, QUICK_S = 1.0, 0.25
"""A transaction that takes longer holds others up; one that takes less may be larger."""
MOST_WAITING_FOR_LOCKS = 3
"""Threads, each with a connection, that wait for an incident which another transaction has."""


class Writer:
    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._turns = Turns()
        self._senders: dict[Request, Waiting] = {}
        self._locked: list[UUID] = []
        self._waited_for: set[UUID] = set()
        self._thread: threading.Thread | None = None

    def write(self, reports: Sequence[Report]) -> list[Receipt]:
        """Write the reports of a request and wait for their receipts. Inside a transaction of the caller they are written at once,
        in that one.

        What could not be written in time has a receipt that says so. If that is so of all, raises `DatabaseUnavailable` where
        nothing was stored, `NotKnownWhetherStored` where that is not known.
        """
        if connection.in_atomic_block:
            return take(reports)
        # Waiting with a connection in hand, many callers would keep the last one of the pool from the writer.
        close_old_connections()
        if not reports:
            return []
        waiting = Waiting(Request(reports))
        with self._changed:
            self._turns.add(waiting.request)
            self._senders[waiting.request] = waiting
            self._ensure_running()
            self._changed.notify()
        waiting.is_done.wait(WRITTEN_WITHIN_S)
        with self._changed:
            self._forget(waiting.request)
            return waiting.answer()

    def _ensure_running(self) -> None:
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._run, name="report-writer", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while True:
            self._write(self._next(), waits=False)

    def _next(self) -> list[Taken]:
        with self._changed:
            while not (taken := self._turns.take(without=frozenset({*self._locked, *self._waited_for}))):
                self._changed.wait()
        return taken

    def _write(self, taken: list[Taken], *, waits: bool) -> None:
        close_old_connections()
        began, incidents = time.monotonic(), {one.incident for one in taken}
        try:
            receipts = iter(take([report for one in taken for report in one.reports], waits=waits))
        except TimelinesLocked as locked:
            self._leave_to_wait(taken, locked.timelines)
        except Exception as fault:
            self._failed(taken, incidents, fault)
        else:
            with self._changed:
                for one in taken:
                    self._senders_of(one).got([next(receipts) for _ in one.reports])
                self._judge_pace(incidents, time.monotonic() - began)
        finally:
            close_old_connections()

    def _judge_pace(self, incidents: set[UUID], took_s: float) -> None:
        if took_s > SLOW_S:
            self._turns.held_up(incidents)
        elif took_s < QUICK_S:
            self._turns.went_well(incidents)

    def _failed(self, taken: list[Taken], incidents: set[UUID], fault: Exception) -> None:
        """Of several incidents each is tried again alone: what concerns one is no other's fault."""
        with self._changed:
            if len(incidents) > 1:
                self._turns.put_back(taken)
                self._turns.held_up(incidents)
                return
            for one in taken:
                self._senders_of(one).failed(one, fault)
                self._forget(one.request)

    def _senders_of(self, taken: Taken) -> Waiting:
        """Its sender, or nobody's if that has gone."""
        return self._senders.get(taken.request) or Waiting(taken.request)

    def _forget(self, request: Request) -> None:
        self._turns.remove(request)
        self._senders.pop(request, None)

    def _leave_to_wait(self, taken: list[Taken], timelines: frozenset[UUID]) -> None:
        """Others go on; who waits for a lock holds up nobody else."""
        with self._changed:
            self._turns.put_back(taken)
            self._locked += [one for one in timelines if one not in (*self._locked, *self._waited_for)]
            self._start_waiting()

    def _start_waiting(self) -> None:
        while self._locked and len(self._waited_for) < MOST_WAITING_FOR_LOCKS:
            incident = self._locked.pop(0)
            self._waited_for.add(incident)
            threading.Thread(
                target=self._wait_for, args=(incident,), name="report-waiter", daemon=True
            ).start()

    def _wait_for(self, incident: UUID) -> None:
        try:
            with self._changed:
                taken = self._turns.take(only=incident)
            if taken:
                self._write(taken, waits=True)
        finally:
            with self._changed:
                self._waited_for.discard(incident)
                self._start_waiting()
                self._changed.notify_all()


writer = Writer()
