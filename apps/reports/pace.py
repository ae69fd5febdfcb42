"""How many reports one device sends at once, and how many one incident takes: what is more waits on the device, and is sent on.

A device that was away for a shift is far below it. What answers an alert or an alarm has an allowance of its own, so that no
number of facts keeps it waiting; and on an incident that others flood, each device goes on at its own small pace.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from uuid import UUID

from apps.core.problems import Problem
from apps.journal.effective import CORRECTIONS
from apps.journal.reports import Report
from apps.reports.routes import OF_ALARMS

URGENT = frozenset(
    {
        "alert_displayed",
        "accept_alert",
        "decline_alert",
        "take_police_tasking",
        "backup_requested",
        *OF_ALARMS,
    }
)
REMEMBERED = 5_000
COST_OF_A_CORRECTION = 4
"""A correction has the whole incident read again."""


class TooManyAtOnce(Problem):
    """More reports than a device may send, or an incident takes, at once."""

    status = 429
    retryable = True


@dataclass(frozen=True)
class Allowance:
    """So many at once, and then so many in a second."""

    at_once: int
    per_s: float


OF_ANSWERS = Allowance(60, 2)
OF_A_DEVICE = Allowance(400, 4)
OF_AN_INCIDENT = Allowance(800, 8)
OF_A_DEVICE_THERE = Allowance(40, 1)
"""Of one device on one incident, whatever others send to it."""


class Pace:
    """The allowances in use, in this process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._left: dict[Hashable, tuple[Allowance, float, float]] = {}

    def admitted(self, reports: Sequence[Report]) -> list[bool]:
        """Which of the reports of a request are taken now. After one of an incident that is not, none of its other facts is: they
        stay in their order.
        """
        with self._lock:
            held_back: set[UUID] = set()
            return [self._admits(report, held_back) for report in reports]

    def _admits(self, report: Report, held_back: set[UUID]) -> bool:
        device = (report.actor.person, report.device)
        if report.kind in URGENT:
            return self._spend(("answers", device), OF_ANSWERS, 1)
        if report.incident in held_back:
            return False
        cost = COST_OF_A_CORRECTION if report.kind in CORRECTIONS else 1
        taken = self._spend(("device", device), OF_A_DEVICE, cost) and (
            self._spend(("incident", report.incident), OF_AN_INCIDENT, cost)
            or self._spend(("there", device, report.incident), OF_A_DEVICE_THERE, cost)
        )
        if not taken:
            held_back.add(report.incident)
        return taken

    def _spend(self, key: Hashable, allowance: Allowance, cost: int) -> bool:
        at = self._clock()
        _, left, since = self._left.get(key, (allowance, float(allowance.at_once), at))
        left = min(allowance.at_once, left + (at - since) * allowance.per_s)
        if left < cost:
            self._left[key] = (allowance, left, at)
            return False
        if len(self._left) >= REMEMBERED:
            self._forget(at)
        self._left[key] = (allowance, left - cost, at)
        return True

    def _forget(self, at: float) -> None:
        """Who has the whole allowance again needs no row."""
        self._left = {
            key: (allowance, left, since)
            for key, (allowance, left, since) in self._left.items()
            if left + (at - since) * allowance.per_s < allowance.at_once
        }


pace = Pace()
