"""`manage.py choose_language AGENCY LANGUAGE`: the language that an agency reads and that its documents are written in."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.accounts.models import Agency
from apps.core.words import LANGUAGES

BROWSER = "browser"


class Command(BaseCommand):
    help = (
        "Sets the language of an agency: of its people who chose none of their own, and of its documents. "
        "It applies from the next request."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("agency", help="the slug of the agency")
        parser.add_argument(
            "language",
            choices=[*LANGUAGES, BROWSER],
            help=f"{BROWSER}: as each browser asks; documents are in English then",
        )

    def handle(self, *args: Any, agency: str, language: str, **options: Any) -> None:
        kept = "" if language == BROWSER else language
        if not Agency.objects.filter(slug=agency).update(language=kept):
            known = ", ".join(Agency.objects.order_by("slug").values_list("slug", flat=True)) or "none"
            raise CommandError(f"There is no agency {agency}: nothing was changed. Known: {known}.")
        self.stdout.write(f"{agency}: {language}")
