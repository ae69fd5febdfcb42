from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.journal.verify import replay_differences


class Command(BaseCommand):
    help = "Fold every timeline's entries again and compare with the stored state."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", required=True, help="compare; write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        timelines, bad = 0, 0
        for timeline, differing in replay_differences():
            timelines += 1
            if differing:
                bad += 1
                self.stdout.write(
                    f"{timeline.pk}: {', '.join(differing)} differ from the fold of its entries"
                )
        self.stdout.write(f"{timelines} timelines replayed, {bad} differ")
        if bad:
            raise CommandError(f"{bad} of {timelines} stored states differ from their entries")
