"""`manage.py enrol_device ADMINISTRATOR LABEL`: a code for the first enrolled device of an agency."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.accounts.access import Permission, has_permission
from apps.accounts.enrolment import make_code
from apps.accounts.models import Person
from apps.core.problems import Problem


class Command(BaseCommand):
    help = (
        "Makes a code that enrols one device for the agency of this person, who answers for it. For the first device, and where "
        "nobody can sign in because the agency asks for an enrolled one. The code is printed once and holds for 15 minutes."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("administrator", help="the user name of somebody who may enrol devices")
        parser.add_argument("label", help="what the device is called from then on")

    def handle(self, *args: Any, administrator: str, label: str, **options: Any) -> None:
        person = Person.objects.filter(username=administrator, is_active=True).first()
        if person is None or not has_permission(person.as_actor(), Permission.ENROL_DEVICES):
            raise CommandError(f"{administrator} is nobody who may enrol devices: no code was made.")
        try:
            made, code = make_code(person, label[:60])
        except Problem as problem:
            raise CommandError(problem.detail) from problem
        self.stdout.write(f"{code}  for {made.label}, until {made.expires_at:%H:%M} UTC")
