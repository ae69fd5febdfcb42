"""The background task of a served demo: keeps parked vehicles on the map, runs the autopilot, opens the demo's own calls."""

from __future__ import annotations

import logging
import threading
import time

from django.conf import settings
from django.db import DatabaseError, close_old_connections

from apps.core.clock import now
from apps.demo.autopilot import advance
from apps.demo.calls import CallStream
from apps.demo.random_source import RandomSource
from apps.demo.seed import keep_positions_fresh

log = logging.getLogger(__name__)
ROUND_S = 1.0
FRESHEN_ROUNDS = 10


def start_background_task() -> None:
    """Start a thread that ends with the process. Only for `DEMO`: elsewhere a silent vehicle must show as silent."""
    threading.Thread(target=_run, name="demo", daemon=True).start()


def _run() -> None:
    stream = CallStream(settings.DEMO_CALL_EVERY_S, RandomSource(int(time.time())))
    rest = threading.Event()
    rounds, last = 0, time.monotonic()
    while not rest.wait(ROUND_S):
        passed, last = time.monotonic() - last, time.monotonic()
        rounds += 1
        _round(stream, passed, freshen=rounds % FRESHEN_ROUNDS == 0)


def _round(stream: CallStream, passed_s: float, *, freshen: bool) -> None:
    close_old_connections()
    try:
        if freshen:
            keep_positions_fresh(now())
        advance(passed_s, patrols=stream.is_on, clock_s=time.monotonic())
        opened = stream.advance(passed_s)
        if opened:
            log.info("the demo opened %s", opened)
    except DatabaseError as fault:
        log.warning("the demo pauses for a moment: %s", type(fault).__name__)
    except Exception:
        log.exception("the demo pauses for a moment")
    finally:
        close_old_connections()
