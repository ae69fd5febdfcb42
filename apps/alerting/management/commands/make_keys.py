"""`manage.py make_keys`: the secrets of a new installation."""

from __future__ import annotations

import secrets
from typing import Any

from django.core.management.base import BaseCommand

from apps.core.keys import make_private_key


class Command(BaseCommand):
    help = "Prints a new SECRET_KEY, VAPID_PRIVATE_KEY, DEVICE_CA_KEY and ANCHORS_KEY, as lines for the environment. Keeps none."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"SECRET_KEY={secrets.token_urlsafe(64)}")
        self.stdout.write(f"VAPID_PRIVATE_KEY={make_private_key()}")
        self.stdout.write(f"DEVICE_CA_KEY={make_private_key()}")
        self.stdout.write(f"ANCHORS_KEY={make_private_key()}")
