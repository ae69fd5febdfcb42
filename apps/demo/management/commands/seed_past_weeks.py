"""`manage.py seed_past_weeks`: seven past weeks of a scheme, for the figures of a demo."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.core.clock import now
from apps.demo.accounts import cad_file
from apps.demo.past_weeks import DAYS
from apps.demo.past_weeks_simulation import (
    Say,
    SeededAlready,
    UnitsOnIncidents,
    jobs_missing,
    seed_past_weeks,
)
from apps.demo.seed import seed_demo


class Command(BaseCommand):
    help = (
        "Simulates forty activations of seven past weeks through the product's own endpoints, so that the figures have "
        "something to show. Only where DEMO is set. Everyone is booked off for it and on again after it."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--from",
            dest="first_day",
            type=_day,
            metavar="YYYY-MM-DD",
            help="the first day (UTC); without it, the seven weeks end yesterday",
        )
        parser.add_argument(
            "--once",
            action="store_true",
            help="do nothing where the past weeks are in already, or units are out",
        )

    def handle(self, *args: Any, first_day: datetime | None, once: bool, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "This installation is not a demo, and what is simulated would be in its journal as real. "
                "Set DEMO=true on an installation of its own if that is what you want."
            )
        if once:
            self._seed_once()
            return
        try:
            count = self._seed(first_day or _weeks_ago(), self.stdout.write)
        except SeededAlready as fault:
            raise CommandError("The past weeks are in this installation already.") from fault
        except UnitsOnIncidents as fault:
            raise CommandError("A unit is on an incident. Let it end first.") from fault
        self.stdout.write(f"{count} calls simulated. The figures are on the board, under Figures.")

    def _seed_once(self) -> None:
        if not jobs_missing(_weeks_ago()):
            return
        self.stdout.write("The past weeks, for the figures: simulated once, in half a minute at most …")
        with suppress(SeededAlready, UnitsOnIncidents):
            self._seed(_weeks_ago(), lambda words: None)

    def _seed(self, first_day: datetime, say: Say) -> int:
        """Seed with all crews booked off, and book them on again afterwards."""
        seed_demo(cad_file(settings.ROOT))
        try:
            return seed_past_weeks(first_day, say)
        finally:
            seed_demo(cad_file(settings.ROOT))


def _day(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)


def _weeks_ago() -> datetime:
    today = now().replace(hour=0, minute=0, second=0, microsecond=0)
    return today - timedelta(days=DAYS)
