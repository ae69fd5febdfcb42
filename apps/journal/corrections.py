"""The journal's own kinds: taking an entry back, and saying that two entries record one event. Neither edits anything."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from apps.accounts.access import Sensitivity
from apps.journal.kinds import Kind, KindModule, Payload

Reason = Literal["slip", "wrong_time", "wrong_patient", "did_not_happen", "other"]


class EntryWithdrawn(Payload, frozen=True):
    entry: UUID
    reason: Reason


class MarkedDuplicate(Payload, frozen=True):
    entry: UUID
    same_as: UUID


KIND_MODULE = KindModule(
    room="journal",
    kinds=(
        Kind(name="entry_withdrawn", payload=EntryWithdrawn, sensitivity=Sensitivity.OPERATIONAL),
        Kind(
            name="marked_same", payload=MarkedDuplicate, sensitivity=Sensitivity.CLINICAL, withdrawable=True
        ),
    ),
)
