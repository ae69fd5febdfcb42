from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from apps.audit import guards
from apps.audit.chain import verify_books
from apps.audit.models import Book
from apps.core import append_only
from apps.core.technical import OperatorText
from apps.journal import triggers
from apps.journal.anchors import (
    Anchor,
    AnchorsUnreadable,
    fault_of_book_anchors,
    fault_of_signatures,
    of_other_epochs,
    read_anchors,
)
from apps.journal.selectors import heads
from apps.journal.verify import Verified, anchors_kept, verify_stream


class Command(BaseCommand):
    help = (
        "Check the digest chain of every stream, also against anchors, the chains of the audit and the triggers; "
        "name what is wrong and exit 1 if anything is."
    )

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
        for book in verify_books():
            self.stdout.write(f"{book.book}: {book.fault or f'{book.rows} rows, chain holds'}")
            faults += [book.fault] if book.fault else []
        for one in Book.objects.order_by("name"):
            if fault := fault_of_book_anchors(one, anchors):
                self.stdout.write(fault)
                faults.append(fault)
        unsigned = fault_of_signatures(anchors, settings.ANCHORS_KEY) if settings.ANCHORS_KEY else None
        if unsigned:
            self.stdout.write(unsigned)
            faults.append(unsigned)
        for fault in guards_missing():
            self.stdout.write(fault)
            faults.append(fault)
        if faults:
            raise CommandError(f"{len(faults)} fault(s): {faults[0]}")


def guards_missing() -> list[OperatorText]:
    """What no longer keeps rows from being changed: triggers that are missing, switched off or not what they were made as."""
    return append_only.faults(connection, (*guards.GUARDS, *triggers.GUARDS))


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
