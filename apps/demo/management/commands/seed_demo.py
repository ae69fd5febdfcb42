"""`manage.py seed_demo`: the demo's invented people, agencies and units."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from apps.demo.accounts import CAD_BEARER, DEMO_ACCOUNTS, cad_file
from apps.demo.seed import NotADemo, seed_demo


class Command(BaseCommand):
    help = (
        "Makes or renews the demo: two areas, four agencies, their people and units. Only where DEMO is set."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "This installation is not a demo, and seed_demo adds accounts whose passwords all know. "
                "Set DEMO=true if that is what you want."
            )
        file = cad_file(settings.ROOT)
        try:
            seed_demo(file)
        except NotADemo as fault:
            raise CommandError(
                "This database is of a real installation, and seed_demo adds accounts whose passwords all know. "
                "Set DATABASE_URL to another one for a demo."
            ) from fault
        for account in DEMO_ACCOUNTS:
            self.stdout.write(
                f"{account['service']} {account['role']}: {account['username']} / {account['password']}"
            )
        self.stdout.write(f"CAD: Authorization: Bearer {CAD_BEARER} (also in {file})")
