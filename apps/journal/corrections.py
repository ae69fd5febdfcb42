"""The journal's own kinds: an entry taken back, two entries that record one event, and the erasure of what entries said."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

import msgspec

from apps.accounts.access import SUBJECT_KINDS, Sensitivity
from apps.journal.effective import EffectiveEntries
from apps.journal.effects import NoEffect, Own
from apps.journal.kinds import Kind, KindModule, Payload
from apps.journal.papers import PLACED, Nowhere, Papers, Said, TextHolds
from apps.journal.recording import BY_SERVER, FACT
from apps.journal.state import JournalSlice, State

Reason = Literal["slip", "wrong_time", "wrong_patient", "did_not_happen", "other"]


class EntryWithdrawn(Payload, frozen=True):
    entry: UUID
    reason: Reason


class MarkedDuplicate(Payload, frozen=True):
    entry: UUID
    same_as: UUID


class RecordsErased(Payload, frozen=True):
    """`digest` is that of the certificate, which is so in the chain; `entries` says how many were erased."""

    erasure: UUID
    scope: Literal["incident", "patient", "entry"]
    entries: Annotated[int, msgspec.Meta(ge=1)]
    digest: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]


class WordsExpired(Payload, frozen=True):
    """`entries`: what they said was needed for the incident alone, and is erased for ever."""

    entries: Annotated[list[UUID], msgspec.Meta(min_length=1)]


RECORDS_ERASED = "records_erased"
WORDS_EXPIRED = "words_expired"
NOT_ABOUT_CARE = Nowhere("it says of another entry whether it counts; the other is left out")
CORRECTED = Papers(
    document=NOT_ABOUT_CARE, spoken=NOT_ABOUT_CARE, fhir=PLACED, nemsis=NOT_ABOUT_CARE, utstein=NOT_ABOUT_CARE
)


def fold(effective: EffectiveEntries, so_far: State) -> JournalSlice:
    return {
        "seq": effective.seq,
        "withdrawn": effective.withdrawn,
        "same": effective.duplicate_of,
        "_awaited": effective.awaited,
    }


KIND_MODULE = KindModule(
    room="journal",
    subjects=frozenset(SUBJECT_KINDS),
    slice=JournalSlice,
    fold=fold,
    kinds=(
        Kind(
            name="entry_withdrawn",
            payload=EntryWithdrawn,
            sensitivity=Sensitivity.OPERATIONAL,
            effect=(Own(),),
            papers=CORRECTED,
            words=PLACED,
            recorded=FACT,
            text=TextHolds("why, in words"),
        ),
        Kind(
            name="marked_same",
            payload=MarkedDuplicate,
            sensitivity=Sensitivity.CLINICAL,
            withdrawable=True,
            effect=(Own(),),
            papers=CORRECTED,
            words=PLACED,
            recorded=FACT,
        ),
        Kind(
            name=RECORDS_ERASED,
            payload=RecordsErased,
            sensitivity=Sensitivity.OPERATIONAL,
            effect=(NoEffect("the entries that it names are stubs, which the fold passes over"),),
            papers=Papers.nowhere("what was erased is in no paper"),
            words=PLACED,
            recorded=BY_SERVER,
        ),
        Kind(
            name=WORDS_EXPIRED,
            payload=WordsExpired,
            sensitivity=Sensitivity.OPERATIONAL,
            effect=(NoEffect("the entries that it names are stubs, which the fold passes over"),),
            papers=Papers.nowhere("what has expired is in no paper"),
            words=Said("timeline-words_expired"),
            recorded=BY_SERVER,
        ),
    ),
)
