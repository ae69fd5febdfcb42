"""The only writer of reports in a process: it writes all waiting reports together and commits once.

It adds no delay: a single waiting report is simply committed. Under load the batch is what arrived during the last commit, so
many reports share one write to disk. Reports of a request that is cancelled stay in the batch and are written.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Sequence
from concurrent.futures import Future

from django.db import close_old_connections, connection

from apps.core.problems import DatabaseUnavailable
from apps.journal.reports import Report
from apps.reports.inbox import Receipt, take

MAX_REPORTS_PER_TRANSACTION = 500
WRITTEN_WITHIN_S = 20

Receipts = list[Receipt]
_Waiting = tuple[Sequence[Report], "Future[Receipts]"]


class Writer:
    def __init__(self) -> None:
        self._waiting: queue.SimpleQueue[_Waiting] = queue.SimpleQueue()
        self._start = threading.Lock()
        self._thread: threading.Thread | None = None

    def write(self, reports: Sequence[Report]) -> Receipts:
        """Write a batch and wait for its receipts. Inside a transaction of the caller it is written at once, in that one."""
        if connection.in_atomic_block:
            return take(reports)
        # Waiting with a connection in hand, many callers would keep the last one of the pool from the writer.
        close_old_connections()
        future: Future[Receipts] = Future()
        self._waiting.put((reports, future))
        self._ensure_running()
        try:
            return future.result(timeout=WRITTEN_WITHIN_S)
        except TimeoutError:
            raise DatabaseUnavailable from None

    def _ensure_running(self) -> None:
        with self._start:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="report-writer", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        while True:
            self._write_together(self._next_batches())

    def _next_batches(self) -> list[_Waiting]:
        batches = [self._waiting.get()]
        count = len(batches[0][0])
        while count < MAX_REPORTS_PER_TRANSACTION:
            try:
                batches.append(self._waiting.get_nowait())
            except queue.Empty:
                break
            count += len(batches[-1][0])
        return batches

    def _write_together(self, batches: list[_Waiting]) -> None:
        close_old_connections()
        try:
            receipts = iter(take([report for reports, _ in batches for report in reports]))
            for reports, future in batches:
                future.set_result([next(receipts) for _ in reports])
        except Exception as fault:
            for _, future in batches:
                if not future.done():
                    future.set_exception(fault)
        finally:
            close_old_connections()


writer = Writer()
