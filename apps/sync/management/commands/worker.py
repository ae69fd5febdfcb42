from __future__ import annotations

import logging
import signal
import threading
from datetime import timedelta
from typing import Any

from django.contrib.sessions.models import Session
from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections
from django.utils import timezone

from apps.core.clock import now
from apps.dispatch.actions import forget_answers_before
from apps.journal.selectors import heads
from apps.journal.verify import verify_stream

log = logging.getLogger("coresponder.worker")
ROUND_S = 600
ANSWERS_KEPT = timedelta(days=2)


class Command(BaseCommand):
    help = "Keep house: forget what has run out, and check the journal's digest chain, every ten minutes."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="one round, then stop")

    def handle(self, *args: Any, once: bool = False, **options: Any) -> None:
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT) if not once else ():
            signal.signal(number, lambda *_: stop.set())
        while True:
            self._round()
            if once or stop.wait(ROUND_S):
                return

    def _round(self) -> None:
        close_old_connections()
        try:
            sessions, _ = Session.objects.filter(expire_date__lt=timezone.now()).delete()
            answers = forget_answers_before(now() - ANSWERS_KEPT)
            log.info("forgot %s sessions and %s answers", sessions, answers)
            self._verify()
        except Exception:
            log.exception("this round failed; the next one tries again")

    def _verify(self) -> None:
        for head in heads():
            verified = verify_stream(head)
            if verified.fault:
                log.critical("the journal of area %s does not hold: %s", verified.area, verified.fault)
