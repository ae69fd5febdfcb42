"""The watch over deadlines: fires what is due, and rests until something is."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping

from django.db import close_old_connections

from apps.core.clock import now
from apps.dispatch import deadlines
from apps.dispatch.deadlines import ANSWERED, DISPLAYED, LOOK_AGAIN, Act, fire_due, next_due
from apps.dispatch.escalation import not_answered, not_displayed
from apps.dispatch.looks import look

log = logging.getLogger(__name__)
ACTS: dict[str, Act] = {DISPLAYED: not_displayed, ANSWERED: not_answered, LOOK_AGAIN: look}
# A deadline that is set meanwhile, and due at once, waits no longer than this.
LONGEST_REST_S = 0.5
SHORTEST_REST_S = 0.02


def keep_watch(stop: threading.Event, acts: Mapping[str, Act] = ACTS) -> None:
    """Until `stop` is set. Any number of watches may stand side by side, in any number of processes."""
    while not stop.is_set():
        stop.wait(_once(acts))


def _once(acts: Mapping[str, Act]) -> float:
    """One round: the seconds to rest."""
    close_old_connections()
    try:
        fire_due(acts)
        due = next_due()
        rest_s = (due - now()).total_seconds() if due else LONGEST_REST_S
        return min(max(rest_s, SHORTEST_REST_S), LONGEST_REST_S)
    except Exception:
        log.exception("the watch over deadlines could not look; it tries again")
        return LONGEST_REST_S
    finally:
        close_old_connections()


def forget_fired_deadlines() -> int:
    return deadlines.forget_fired_before(now() - deadlines.KEPT)
