"""`manage.py load_doctrine [NAME]`: load trigger codes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.doctrine.actions import load_triggers
from apps.doctrine.rules import TriggerFileError, TriggerSet, read_triggers

SHIPPED = Path(__file__).resolve().parents[2] / "data" / "triggers.yaml"


class Command(BaseCommand):
    help = "Loads trigger codes from a YAML file. A file with a fault is refused whole."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "name",
            nargs="?",
            default="default",
            help="a YAML file of your own, like the shipped one; left out: the shipped neutral codes",
        )

    def handle(self, *args: Any, name: str, **options: Any) -> None:
        file = SHIPPED if name == "default" else Path(name)
        given = _read(file)
        loaded = load_triggers(given)
        self.stdout.write(
            f"{given.system}: {loaded.added} added, {loaded.changed} changed, {loaded.unchanged} as before"
            + (f", {loaded.unlisted} not in the file and kept" if loaded.unlisted else "")
        )


def _read(file: Path) -> TriggerSet:
    try:
        return read_triggers(file.read_text(encoding="utf-8"))
    except OSError as fault:
        raise CommandError(f"{file} cannot be read ({fault.strerror}): nothing was loaded.") from fault
    except UnicodeDecodeError as fault:
        raise CommandError(f"{file} is not UTF-8 text: nothing was loaded.") from fault
    except TriggerFileError as fault:
        raise CommandError(f"{file} was refused, nothing was loaded: {fault}.") from fault
