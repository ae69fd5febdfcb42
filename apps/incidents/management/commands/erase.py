from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.accounts.models import Person
from apps.core.technical import OperatorText
from apps.incidents.models import Incident
from apps.journal.erasure import (
    ErasureRefused,
    ErasureRequest,
    Scope,
    entries_to_erase,
    entry_to_erase,
    erase,
    summary_of,
)

Target = tuple[Scope, UUID, UUID | None]


class Command(BaseCommand):
    help = "Erase an incident, a patient of one, or one entry, under a certificate. Without --execute it only says what would go."

    def add_arguments(self, parser: CommandParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--incident", help="its number or id")
        what.add_argument("--entry", type=UUID, help="the id of one entry")
        parser.add_argument("--patient", type=UUID, help="with --incident: only this patient's entries")
        parser.add_argument(
            "--basis", required=True, help="why: the request or the rule, without personal data"
        )
        parser.add_argument(
            "--approved-by", action="append", required=True, help="a user name; give it twice, for two people"
        )
        parser.add_argument("--execute", action="store_true", help="erase; there is no way back")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self._handle(options)
        except ErasureRefused as refusal:
            raise CommandError(str(refusal)) from refusal

    def _handle(self, options: Mapping[str, Any]) -> None:
        first, second = _approvers(options["approved_by"])
        scope, target, timeline = _target(options)
        going = summary_of(entries_to_erase(scope, target, timeline))
        if not options["execute"]:
            self.stdout.write(f"would erase {going} of {scope} {target}; --execute erases them")
            return
        request = ErasureRequest(
            scope=scope,
            target=target,
            timeline=timeline,
            basis=options["basis"],
            approvers=(first, second),
        )
        certificate = erase(request)
        self.stdout.write(f"erased {going} of {scope} {target} under certificate {certificate.pk}")


def _approvers(names: list[str]) -> tuple[Person, Person]:
    if len(names) != 2 or len(set(names)) != 2:
        raise ErasureRefused("Two people approve an erasure: give --approved-by twice, with two user names.")
    first, second = map(_person, names)
    return first, second


def _person(name: str) -> Person:
    person = Person.objects.filter(username=name, is_active=True).first()
    if person is None:
        raise ErasureRefused(f"There is no active person with the user name {name!r}.")
    return person


def _target(options: Mapping[str, Any]) -> Target:
    if options["entry"]:
        if options["patient"]:
            raise ErasureRefused("--patient goes with --incident.")
        entry = entry_to_erase(options["entry"])
        return "entry", entry.pk, entry.timeline_id
    incident = _incident(options["incident"])
    if options["patient"]:
        return "patient", options["patient"], incident.pk
    return "incident", incident.pk, incident.pk


def _incident(named: str) -> Incident:
    by_number = Incident.objects.filter(number=named).first()
    if by_number:
        return by_number
    try:
        return Incident.objects.get(pk=UUID(named))
    except (ValueError, Incident.DoesNotExist):
        raise ErasureRefused(_unknown(named)) from None


def _unknown(named: str) -> OperatorText:
    return f"There is no incident {named}."
