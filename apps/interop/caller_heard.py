"""What the caller said of CPR, for the figures of an arrest. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from apps.journal.effective import BareEntry


@dataclass(frozen=True)
class CallerHeard:
    """`cpr`: at some time somebody gave CPR. `instructed`: instructions were given; False where that was only denied."""

    cpr: bool = False
    instructed: bool | None = None


NOTHING_HEARD = CallerHeard()


def heard(entries: Iterable[BareEntry], patient: str) -> CallerHeard:
    """What was said of the patient: a caller speaks of the first one, whose id is that of the incident."""
    said = [
        entry["payload"]
        for entry in entries
        if entry["kind"] == "caller_said" and not entry["withheld"] and entry["incident"] == patient
    ]
    instructed = [one["instructed"] for one in said if one["instructed"] is not None]
    return CallerHeard(
        cpr=any(one["cpr"] for one in said), instructed=any(instructed) if instructed else None
    )
