from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.core.technical import OperatorText
from apps.journal.anchors import Anchor, AnchorsUnreadable, of_other_epochs, read_anchors
from apps.journal.selectors import heads
from apps.journal.verify import Verified, anchors_kept, verify_stream


class Command(BaseCommand):
    help = "Check the digest chain of every stream, also against anchors; name the first bad entry and exit 1 if there is one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--anchors", type=Path, help="a file of anchors; the default is ANCHORS_FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        anchors = _anchors(options["anchors"])
        faults = []
        for head in heads():
            verified = verify_stream(head, anchors)
            self.stdout.write(f"{verified.area}: {verified.fault or _holds(verified)}")
            if other := of_other_epochs(head, anchors):
                self.stdout.write(f"{verified.area}: {other} anchors of another epoch were not compared")
            faults += [verified.fault] if verified.fault else []
        if faults:
            raise CommandError(f"{len(faults)} stream(s) do not hold: {faults[0]}")


def _anchors(path: Path | None) -> list[Anchor]:
    try:
        return read_anchors(path) if path else anchors_kept()
    except (OSError, AnchorsUnreadable) as fault:
        raise CommandError(f"The anchors cannot be read: {fault}") from fault


def _holds(verified: Verified) -> OperatorText:
    erased = (
        f", {verified.erased} erased under {verified.certificates} certificates" if verified.erased else ""
    )
    return f"{verified.entries} entries{erased}, chain holds"
