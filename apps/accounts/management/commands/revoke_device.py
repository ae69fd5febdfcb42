"""`manage.py revoke_device ID`: end a device that was lost."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.accounts.actions import revoke_device


class Command(BaseCommand):
    help = "For a device that was lost: its sign-in, its pushes and its certificate end, and it erases what it holds."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("device", type=UUID, help="the device's id, as the desk's list of devices has it")

    def handle(self, *args: Any, device: UUID, **options: Any) -> None:
        if not revoke_device(device):
            raise CommandError("There is no such device.")
        self.stdout.write(f"{device} is ended")
