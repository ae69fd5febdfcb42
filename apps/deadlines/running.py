"""The loop that fires deadlines as they fall due, and sleeps in between."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping

from django.db import close_old_connections

from apps.core.clock import now
from apps.deadlines.firing import fire_due
from apps.deadlines.handlers import Handler, registered
from apps.deadlines.selectors import next_due

log = logging.getLogger(__name__)
# A deadline set in the meantime, and due at once, waits no longer than this.
LONGEST_REST_S = 0.5
SHORTEST_REST_S = 0.02


def run_deadlines(stop: threading.Event, handlers: Mapping[str, Handler] = registered) -> None:
    """Fire deadlines until `stop` is set. Any number of processes and threads may run this at once."""
    while not stop.is_set():
        stop.wait(_once(handlers))


def _once(handlers: Mapping[str, Handler]) -> float:
    """One round: the seconds to rest."""
    close_old_connections()
    try:
        fire_due(handlers)
        due = next_due(handlers)
        rest_s = (due - now()).total_seconds() if due else LONGEST_REST_S
        return min(max(rest_s, SHORTEST_REST_S), LONGEST_REST_S)
    except Exception:
        log.exception("deadlines could not be fired; the next round tries again")
        return LONGEST_REST_S
    finally:
        close_old_connections()
