from __future__ import annotations

import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from apps.runtime.background import begin, clean_up
from apps.runtime.heartbeat import BEAT_S, beat


class Command(BaseCommand):
    help = (
        "Run deadlines, pushes, check-ins and cleanup. Any number may run at once: each deadline fires once."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="clean up once, then stop")

    def handle(self, *args: Any, once: bool = False, **options: Any) -> None:
        if once:
            clean_up()
            return
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        threads = begin(stop)
        while not stop.is_set():
            beat(threads)
            stop.wait(BEAT_S)
        for thread in threads:
            thread.join(timeout=10)
