"""What the wire says of an incident (docs/wire.md). Pure."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from apps.accounts.access import SubjectKind
from apps.journal.effective import BareEntry


class Location(TypedDict):
    lat: float
    lon: float
    accuracy_m: float
    source: str


class NamedTrigger(TypedDict):
    system: str
    code: str
    label: str


class IncidentRecord(TypedDict):
    id: str
    number: str
    external_ref: str
    category: str
    trigger: NamedTrigger
    address: str
    address_before: str | None
    location: Location | None
    hazards: list[str]
    age: str
    age_years: int | None
    exercise: bool
    opened_at: str


class Subject(TypedDict):
    """`subject_kind`: what the timeline is of, whose id is in `incident`; left out where it is an incident."""

    subject_kind: NotRequired[SubjectKind]


class WireEntry(BareEntry, Subject):
    """An entry as it is sent: what a fold may read, with names and the times of the server.

    `masked`: fields that are null because the reader may not read them; left out where there are none. `left_out`: fields that
    are null because the feed does not carry them to this reader, who may ask for them.
    """

    position: int
    version: int
    device_at: str | None
    received_at: str
    recorded_at: str
    clock_offset_ms: int | None
    masked: NotRequired[list[str]]
    left_out: NotRequired[list[str]]
