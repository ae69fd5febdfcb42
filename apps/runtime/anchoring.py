"""Writes anchors of the journal to a file every hour and, where an address is set, posts them there.

A failure is logged and retried, and never stops other work.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from pathlib import Path

import httpx
import msgspec
from django.conf import settings
from django.db import close_old_connections

from apps.journal.anchors import Anchor, anchors_now, append_to_file

log = logging.getLogger("coresponder.worker")
EVERY_S = 3600.0
RETRY_S = 300.0
POST_WITHIN_S = 10.0
MOST_WAITING = 2000


class Anchoring:
    """The anchors that wait to be written or posted; if too many wait, the oldest are dropped."""

    def __init__(self) -> None:
        self._unwritten: deque[Anchor] = deque(maxlen=MOST_WAITING)
        self._unposted: deque[Anchor] = deque(maxlen=MOST_WAITING)

    def take(self) -> None:
        """Take anchors of all streams now."""
        anchors = anchors_now(settings.ANCHORS_KEY)
        if settings.ANCHORS_FILE:
            self._unwritten.extend(anchors)
        if settings.ANCHORS_URL:
            self._unposted.extend(anchors)

    def write(self) -> None:
        """Append the waiting anchors to the file."""
        if not self._unwritten:
            return
        try:
            append_to_file(Path(settings.ANCHORS_FILE), self._unwritten)
        except OSError as fault:
            log.error("anchors could not be written to %s: %s", settings.ANCHORS_FILE, type(fault).__name__)
        else:
            self._unwritten.clear()

    def post(self) -> None:
        """Post the waiting anchors as `{"anchors": [...]}`."""
        if not self._unposted:
            return
        body = msgspec.json.encode({"anchors": list(self._unposted)})
        try:
            answer = httpx.post(
                settings.ANCHORS_URL,
                content=body,
                headers={"Content-Type": "application/json"},
                timeout=POST_WITHIN_S,
                follow_redirects=False,
            )
        except httpx.HTTPError as fault:
            log.error("anchors could not be posted: %s", type(fault).__name__)
            return
        if answer.is_success:
            self._unposted.clear()
        else:
            log.error("anchors were not taken: the outside address answered %s", answer.status_code)


def run_anchors(stop: threading.Event) -> None:
    """Take anchors every hour, and retry failures in between."""
    anchoring, due = Anchoring(), 0.0
    while not stop.is_set():
        if time.monotonic() >= due:
            due = time.monotonic() + EVERY_S
            _take(anchoring)
        anchoring.write()
        anchoring.post()
        stop.wait(RETRY_S)


def _take(anchoring: Anchoring) -> None:
    close_old_connections()
    try:
        anchoring.take()
    except Exception:
        log.exception("anchors could not be taken; the next hour tries again")
    finally:
        close_old_connections()
