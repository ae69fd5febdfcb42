"""`manage.py play_first_weeks`: a scheme's first seven weeks, for a training installation's figures."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.core.clock import now
from apps.demo.accounts import cad_file
from apps.demo.first_weeks import DAYS
from apps.demo.first_weeks_play import PlayedAlready, UnitsOnIncidents, play_first_weeks
from apps.demo.sowing import sow


class Command(BaseCommand):
    help = (
        "Plays forty activations of seven past weeks through the product's own endpoints, so that the figures have "
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

    def handle(self, *args: Any, first_day: datetime | None, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "This installation is not a demo, and what is played would stand in its journal as real. "
                "Set DEMO=true on an installation of its own if that is what you want."
            )
        sow(cad_file(settings.ROOT))
        try:
            count = play_first_weeks(first_day or _weeks_ago(), self.stdout.write)
        except PlayedAlready as fault:
            raise CommandError("The first weeks were played here already.") from fault
        except UnitsOnIncidents as fault:
            raise CommandError("A unit is on an incident. Let it end first, then play.") from fault
        finally:
            sow(cad_file(settings.ROOT))
        self.stdout.write(f"{count} calls played. The figures are on the board, under Figures.")


def _day(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)


def _weeks_ago() -> datetime:
    today = now().replace(hour=0, minute=0, second=0, microsecond=0)
    return today - timedelta(days=DAYS)
