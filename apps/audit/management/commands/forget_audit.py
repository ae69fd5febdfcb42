from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.audit.forgetting import TooYoung, forget_older_than


class Command(BaseCommand):
    help = "Delete readings and events of access that are older than they are kept. Run it as the owner of the database."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--reads-days", type=int, default=2922, help="how long readings are kept")
        parser.add_argument("--access-days", type=int, default=731, help="how long events of access are kept")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            reads = forget_older_than("reads", timedelta(days=options["reads_days"]))
            access = forget_older_than("access", timedelta(days=options["access_days"]))
        except TooYoung as fault:
            raise CommandError(str(fault)) from fault
        self.stdout.write(f"{reads} readings and {access} events of access deleted")
