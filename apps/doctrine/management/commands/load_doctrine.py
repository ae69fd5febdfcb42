"""`manage.py load_doctrine [NAME]`: load trigger codes, schemes, lists of terms and kinds of service."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.accounts.models import Agency
from apps.core.technical import OperatorText
from apps.doctrine.actions import load_scheme_for, load_services, load_shipped_scheme, load_triggers
from apps.doctrine.loaded import Loaded
from apps.doctrine.management.commands._reading import text_of
from apps.doctrine.part_file import PartFileError
from apps.doctrine.rules import TriggerFileError, read_triggers
from apps.doctrine.scheme_file import SchemeFileError, is_scheme_file
from apps.doctrine.service_file import is_services_file
from apps.doctrine.term_list import is_terms_file
from apps.doctrine.term_lists import load_terms

DATA = Path(__file__).resolve().parents[2] / "data"
SHIPPED = {name: DATA / f"{name}.yaml" for name in ("triggers", "services", "british-co-responder")}


class Command(BaseCommand):
    help = "Loads codes, schemes, lists of terms and kinds of service from YAML. A file with a fault is refused whole."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "name",
            nargs="?",
            default="default",
            help="triggers, services, british-co-responder, or a YAML file of your own, like the shipped ones; left out: "
            "the shipped codes, and the shipped scheme for every agency that has none",
        )
        parser.add_argument(
            "--agency", help="the slug of the agency that a scheme or a list of terms is for; left out: all"
        )

    def handle(self, *args: Any, name: str, agency: str | None, **options: Any) -> None:
        agencies = _agencies(agency)
        if name == "default":
            self._triggers(SHIPPED["triggers"], text_of(SHIPPED["triggers"]))
            self._say(f"{one.slug}: shipped scheme {load_shipped_scheme(one)}" for one in agencies)
            return
        file = SHIPPED.get(name, Path(name))
        text = text_of(file)
        if is_scheme_file(text):
            self._scheme(file, text, agencies)
        elif is_terms_file(text):
            self._terms(file, text, agencies[0] if agency else None)
        elif is_services_file(text):
            self._services(file, text)
        else:
            self._triggers(file, text)

    def _triggers(self, file: Path, text: str) -> None:
        try:
            given = read_triggers(text)
        except TriggerFileError as fault:
            raise CommandError(f"{file} was refused, nothing was loaded: {fault}.") from fault
        self._say([f"{given.system}: {_counted(load_triggers(given))}"])

    def _terms(self, file: Path, text: str, agency: Agency | None) -> None:
        try:
            terms, outcome = load_terms(agency, text)
        except PartFileError as fault:
            raise CommandError(_refused(file, fault)) from fault
        of = agency.slug if agency else "all agencies"
        self._say([f"{of}: {terms.name} {terms.version} {outcome}, in force from {terms.effective_from}"])

    def _services(self, file: Path, text: str) -> None:
        try:
            loaded = load_services(text)
        except PartFileError as fault:
            raise CommandError(_refused(file, fault)) from fault
        self._say([f"services: {_counted(loaded)}"])

    def _scheme(self, file: Path, text: str, agencies: list[Agency]) -> None:
        try:
            loaded = load_scheme_for(agencies, text)
        except SchemeFileError as fault:
            raise CommandError(_refused(file, fault)) from fault
        self._say(f"{one.slug}: {said}" for one, said in zip(agencies, loaded, strict=True))

    def _say(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.stdout.write(line)


def _counted(loaded: Loaded) -> OperatorText:
    kept = f", {loaded.unlisted} not in the file and kept" if loaded.unlisted else ""
    return f"{loaded.added} added, {loaded.changed} changed, {loaded.unchanged} as before{kept}"


def _refused(file: Path, fault: PartFileError) -> OperatorText:
    faults = "".join(f"\n  line {line}: {reason}" for line, reason in fault.faults)
    return f"{file} was refused, nothing was loaded:{faults}"


def _agencies(slug: str | None) -> list[Agency]:
    found = list(Agency.objects.order_by("slug").filter(**({"slug": slug} if slug else {})))
    if slug and not found:
        known = ", ".join(Agency.objects.order_by("slug").values_list("slug", flat=True)) or "none"
        raise CommandError(f"There is no agency {slug}: nothing was loaded. Known: {known}.")
    return found
