"""`manage.py simulate`: a CAD and crews that bring a running demo to life."""

from __future__ import annotations

import asyncio
import logging
import time
from argparse import ArgumentTypeError
from pathlib import Path
from typing import Any

import httpx
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.demo.accounts import cad_file
from apps.demo.play import NotADemo, Piece, play


class Command(BaseCommand):
    help = (
        "Plays a control room and the demo's crews against a running demo server, over HTTP as any client would. "
        "Ctrl-C ends it."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--url", default="http://localhost:8000", help="where the server is")
        parser.add_argument("--calls-per-minute", type=_positive, default=2.0, metavar="N")
        parser.add_argument("--seconds", type=_positive, default=1800.0, metavar="N", help="for how long")
        parser.add_argument("--seed", type=int, metavar="N", help="the same number, the same calls")
        parser.add_argument("--token-file", type=Path, help="the CAD's token, as seed_demo left it")

    def handle(self, *args: Any, **options: Any) -> None:
        piece = Piece(
            url=options["url"],
            bearer=_bearer(options["token_file"] or cad_file(settings.ROOT)),
            calls_per_minute=options["calls_per_minute"],
            seconds=options["seconds"],
            seed=int(time.time()) if options["seed"] is None else options["seed"],
        )
        logging.getLogger("httpx").setLevel(logging.WARNING)
        try:
            asyncio.run(play(piece, self.stdout.write))
        except KeyboardInterrupt:
            self.stdout.write("Stopped. The crews stay on duty.")
        except NotADemo as fault:
            raise CommandError(f"{piece.url} is no demo: nothing is played there.") from fault
        except httpx.TransportError as fault:
            raise CommandError(f"No server answers at {piece.url}: start one with `make run`.") from fault


def _positive(text: str) -> float:
    number = float(text)
    if not 0 < number < float("inf"):
        raise ArgumentTypeError(f"{text} is not a number above 0")
    return number


def _bearer(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except OSError as fault:
        raise CommandError(f"{file} cannot be read: run `make run` or seed_demo first.") from fault
