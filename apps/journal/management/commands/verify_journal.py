from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from apps.core.technical import OperatorText
from apps.journal.selectors import heads
from apps.journal.verify import Verified, verify_stream


class Command(BaseCommand):
    help = "Check the digest chain of every stream; name the first bad entry and exit 1 if there is one."

    def handle(self, *args: Any, **options: Any) -> None:
        faults = []
        for head in heads():
            verified = verify_stream(head)
            self.stdout.write(f"{verified.area}: {verified.fault or _holds(verified)}")
            faults += [verified.fault] if verified.fault else []
        if faults:
            raise CommandError(f"{len(faults)} stream(s) do not hold: {faults[0]}")


def _holds(verified: Verified) -> OperatorText:
    erased = (
        f", {verified.erased} erased under {verified.certificates} certificates" if verified.erased else ""
    )
    return f"{verified.entries} entries{erased}, chain holds"
