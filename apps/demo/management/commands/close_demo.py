"""`manage.py close_demo`: switches off what lets in anyone who has read about the demo."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from apps.demo.left_open import close_demo


class Command(BaseCommand):
    help = (
        "Switches off the accounts that open with the demo's password and revokes the token of its CAD. What they recorded stays. "
        "A production server does not serve a database in which they work."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        closed = close_demo()
        for person in closed.people:
            self.stdout.write(f"switched off: {person.username}")
        if closed.token:
            self.stdout.write("revoked: the token of the demo's CAD")
        if not closed:
            self.stdout.write("Nothing of a demo opens anything here.")
