"""`manage.py load_protocol FILE [--agency SLUG]`: load a resuscitation protocol."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.accounts.models import Agency
from apps.doctrine.management.commands._reading import text_of
from apps.doctrine.part_file import PartFileError
from apps.doctrine.protocols import load_protocol


class Command(BaseCommand):
    help = "Loads a resuscitation protocol from YAML. A file with a fault is refused whole. Devices get it with their next session."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="a YAML file like those in apps/doctrine/data/protocols")
        parser.add_argument(
            "--agency",
            help="the slug of the agency that it is for; left out: all that have none of their own",
        )

    def handle(self, *args: Any, file: str, agency: str | None, **options: Any) -> None:
        text = text_of(Path(file))
        try:
            protocol, outcome = load_protocol(_agency(agency), text)
        except PartFileError as refusal:
            faults = "".join(f"\n  line {line}: {reason}" for line, reason in refusal.faults)
            raise CommandError(f"{file} was refused, nothing was loaded:{faults}") from refusal
        self.stdout.write(
            f"{agency or 'all agencies'}: {protocol.protocol} {protocol.version} {outcome}, in force from "
            f"{protocol.effective_from}; approved by: {protocol.approved_by}"
        )


def _agency(slug: str | None) -> Agency | None:
    if slug is None:
        return None
    found = Agency.objects.filter(slug=slug).first()
    if found is None:
        known = ", ".join(Agency.objects.order_by("slug").values_list("slug", flat=True)) or "none"
        raise CommandError(f"There is no agency {slug}: nothing was loaded. Known: {known}.")
    return found
