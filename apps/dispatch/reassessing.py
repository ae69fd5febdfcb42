"""The loop that reassesses open incidents: apart from the deadlines of alerts, one at a time, and behind calls.

Between two reassessments it rests at least as long as the last one took, so that they never use more than half of one core; while
this process opens or changes a call, it does not begin one.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from time import monotonic

from django.db import close_old_connections

from apps.core.clock import now
from apps.deadlines.firing import fire_due
from apps.deadlines.handlers import Handler, registered
from apps.deadlines.running import LONGEST_REST_S, SHORTEST_REST_S, run_deadlines
from apps.deadlines.selectors import next_due
from apps.dispatch.calls_first import wait_for_calls
from apps.dispatch.deadline_kinds import REASSESS
from apps.dispatch.waking import wake

log = logging.getLogger(__name__)


def of_alerts(handlers: Mapping[str, Handler] = registered) -> dict[str, Handler]:
    """The handlers of every kind of deadline but reassessments."""
    return {kind: handler for kind, handler in handlers.items() if kind != REASSESS}


def run_alert_deadlines(stop: threading.Event) -> None:
    """Fire every deadline but reassessments until `stop` is set."""
    run_deadlines(stop, of_alerts())


def run_reassessments(stop: threading.Event) -> None:
    """Reassess what is due until `stop` is set. Any number of processes may run this at once."""
    while not stop.is_set():
        stop.wait(_once())


def _once() -> float:
    """One round that survives what fails in it: the seconds to rest."""
    close_old_connections()
    try:
        wait_for_calls()
        return one_round()
    except Exception:
        log.exception("open incidents could not be reassessed; the next round tries again")
        return LONGEST_REST_S
    finally:
        close_old_connections()


def one_round() -> float:
    """Weigh the news and reassess at most one incident: the seconds to rest."""
    began = monotonic()
    wake()
    due = next_due([REASSESS])
    if due is None:
        return LONGEST_REST_S
    if due <= now() and fire_due({REASSESS: registered[REASSESS]}, limit=1):
        return max(SHORTEST_REST_S, monotonic() - began)
    return min(max((due - now()).total_seconds(), SHORTEST_REST_S), LONGEST_REST_S)
