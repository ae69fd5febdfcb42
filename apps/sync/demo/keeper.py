"""Keeps the demo's parked vehicles on the map while the demo is served."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta

from django.db import DatabaseError, close_old_connections

from apps.core.clock import now
from apps.sync.demo.sowing import keep_positions_fresh

log = logging.getLogger(__name__)
ROUND = timedelta(seconds=10)


def keep_the_demo_alive() -> None:
    """Start a thread that ends with the process. Only for `DEMO`: elsewhere a silent vehicle must show as silent."""
    threading.Thread(target=_keep, name="demo-keeper", daemon=True).start()


def _keep() -> None:
    rest = threading.Event()
    while not rest.wait(ROUND.total_seconds()):
        close_old_connections()
        try:
            keep_positions_fresh(now())
        except DatabaseError as fault:
            log.warning("the demo's positions stay as they are: %s", type(fault).__name__)
        finally:
            close_old_connections()
