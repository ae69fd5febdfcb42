"""Keeps the demo alive while it is served: parked vehicles stay on the map, and crews that nobody plays do their part."""

from __future__ import annotations

import logging
import threading
import time

from django.db import DatabaseError, close_old_connections

from apps.core.clock import now
from apps.demo.autopilot import advance
from apps.demo.seed import keep_positions_fresh

log = logging.getLogger(__name__)
ROUND_S = 1.0
FRESHEN_ROUNDS = 10


def start_background_task() -> None:
    """Start a thread that ends with the process. Only for `DEMO`: elsewhere a silent vehicle must show as silent."""
    threading.Thread(target=_keep, name="demo-keeper", daemon=True).start()


def _keep() -> None:
    rest = threading.Event()
    rounds, last = 0, time.monotonic()
    while not rest.wait(ROUND_S):
        passed, last = time.monotonic() - last, time.monotonic()
        rounds += 1
        _round(passed, freshen=rounds % FRESHEN_ROUNDS == 0)


def _round(passed_s: float, *, freshen: bool) -> None:
    close_old_connections()
    try:
        if freshen:
            keep_positions_fresh(now())
        advance(passed_s)
    except DatabaseError as fault:
        log.warning("the demo stands still for a moment: %s", type(fault).__name__)
    except Exception:
        log.exception("the demo stands still for a moment")
    finally:
        close_old_connections()
