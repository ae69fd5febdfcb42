"""One edition of a patient's record: the timeline up to the last entry that concerns the patient, and its state. Pure.

preliminary until a handover of the patient was accepted; final at the acceptance; amended when something was recorded of the
patient after it. What units did later (drive, clear) changes no final edition, so a hospital that fetches it twice holds one
document.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal
from uuid import UUID

from msgspec.structs import replace

from apps.care.identity import Identity, IdentityMalformed, read_identity
from apps.care.kinds import NAMES
from apps.care.patients import patient_of
from apps.care.state import Care, Patient
from apps.core.ids import derived_id
from apps.core.printable import printable, printable_in
from apps.core.words import Words
from apps.handovers.state import ClinicalState, Handover
from apps.incidents.records import IncidentRecord, WireEntry
from apps.interop.counted import patient_concerned, patient_named
from apps.journal.kinds import fold
from apps.journal.state import read

Status = Literal["preliminary", "final", "amended"]
ABOUT_ENTRIES = ("entry_withdrawn", "marked_same")


@dataclass(frozen=True, kw_only=True)
class Source:
    """What an export is made of: the incident's record, its entries as the reader may read them, who owns it, local time.

    `words`: of the owner's language, so that two copies of one edition are the same bytes, no matter who takes them. What is made
    of it is `printable`; `as_recorded` is not: digests are made of it.
    """

    record: IncidentRecord
    entries: Sequence[WireEntry]
    owner: str
    agencies: Mapping[str, str]
    zone: str
    words: Words
    as_recorded: Sequence[WireEntry] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "as_recorded", self.entries)
        for name in ("record", "entries", "agencies"):
            object.__setattr__(self, name, printable_in(getattr(self, name)))


@dataclass(frozen=True, kw_only=True)
class Edition:
    """`state` and `patient` as in docs/wire.md; `released`: the state at the edition that this one replaces, if any."""

    source: Source
    state: ClinicalState
    patient: Patient
    status: Status
    through_seq: int
    replaces_seq: int | None
    released: ClinicalState | None

    @cached_property
    def entries(self) -> dict[str, WireEntry]:
        """The entries of this edition by id, in the order of the journal."""
        return _until(self.source.entries, self.through_seq)

    @property
    def number(self) -> str:
        """The name of the patient on documents: the incident's number and the patient's own."""
        return f"{self.source.record['number']}.{self.patient['number']}"

    @property
    def care(self) -> Care:
        return self.patient["care"]

    @property
    def id(self) -> str:
        return document_id(self.patient["patient"], self.through_seq)

    @property
    def replaces(self) -> str | None:
        """The id of the final edition that this one replaces."""
        return None if self.replaces_seq is None else document_id(self.patient["patient"], self.replaces_seq)

    @property
    def made_at(self) -> str:
        """When its last entry was recorded: a document made from the same entries has the same time."""
        last = [entry["recorded_at"] or entry["occurred_at"] for entry in self.entries.values()]
        return str(max(last, default=self.source.record["opened_at"]))

    @cached_property
    def digest(self) -> str:
        """SHA-256 (hex) over the entries of this edition, in the order of the journal."""
        return digest_of(_until(self.source.as_recorded, self.through_seq).values())

    @cached_property
    def identity(self) -> Identity | None:
        """Who the patient is, where a clinician recorded it and it has not been erased."""
        entry = self.entries.get(self.patient["identified"] or "")
        return _identity(entry["text"] if entry else None)

    @cached_property
    def handovers(self) -> list[Handover]:
        """The patient's accepted handovers, the earliest first."""
        held = [one for one in self.state["handovers"].values() if one["patient"] == self.patient["patient"]]
        accepted = [one for one in held if one["state"] == "accepted"]
        return sorted(accepted, key=lambda one: (one["accepted_at"], one["handover"]))


def edition_of(source: Source, patient: str) -> Edition:
    """The latest edition of a patient's record; for a merged patient, that of the other. Raises KeyError for an unknown patient."""
    whole = read(fold(source.entries), ClinicalState)
    named = whole["patients"][patient]["merged_into"] or patient
    concerning = _seqs(source.entries, whole, named)
    acceptances = _acceptances(source.entries, whole, named)
    status, through = _standing(source.entries, concerning, acceptances)
    replaced = _replaced(acceptances, through)
    state = _state_through(source, through)
    return Edition(
        source=source,
        state=state,
        patient=patient_of(state, named),
        status=status,
        through_seq=through,
        replaces_seq=replaced,
        released=None if replaced is None else _state_through(source, replaced),
    )


def _state_through(source: Source, seq: int) -> ClinicalState:
    return read(fold(_until(source.entries, seq).values()), ClinicalState)


def document_id(patient: str, through_seq: int) -> str:
    return str(derived_id(UUID(patient), f"record through {through_seq}"))


def digest_of(entries: Iterable[WireEntry]) -> str:
    recorded = [{name: entry.get(name) for name in _DIGESTED} for entry in entries]
    text = json.dumps(recorded, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


_DIGESTED = ("id", "seq", "kind", "version", "payload", "text", "unit", "occurred_at", "flags")


def _until(entries: Iterable[WireEntry], seq: int) -> dict[str, WireEntry]:
    recorded = [(one["seq"], one) for one in entries if one["seq"] is not None]
    return {one["id"]: one for at, one in sorted(recorded, key=lambda each: each[0]) if at <= seq}


def _standing(
    entries: Sequence[WireEntry], concerning: list[int], acceptances: list[int]
) -> tuple[Status, int]:
    if not acceptances:
        return "preliminary", max((one["seq"] for one in entries if one["seq"] is not None), default=0)
    last = max([*concerning, *acceptances])
    return ("final", last) if last == acceptances[-1] else ("amended", last)


def _replaced(acceptances: list[int], through: int) -> int | None:
    """The last release before this edition."""
    return max((seq for seq in acceptances if seq < through), default=None)


def _acceptances(entries: Iterable[WireEntry], state: ClinicalState, patient: str) -> list[int]:
    held = [one for one in state["handovers"].values() if one["patient"] == patient]
    accepted = {one["accepted_entry"] for one in held if one["accepted_entry"]}
    return sorted(one["seq"] for one in entries if one["id"] in accepted and one["seq"] is not None)


def _seqs(entries: Sequence[WireEntry], state: ClinicalState, patient: str) -> list[int]:
    """The `seq` of each entry that concerns the patient, or that concerns an entry about the patient."""
    recorded = [(one["seq"], one) for one in entries if one["seq"] is not None and not one["withheld"]]
    ours = {one["id"] for _, one in recorded if _concerns(one, state, patient)}
    return [seq for seq, one in recorded if one["id"] in ours or _is_about(one, ours)]


def _is_about(entry: WireEntry, ours: set[str]) -> bool:
    return entry["kind"] in ABOUT_ENTRIES and entry["payload"]["entry"] in ours


def _concerns(entry: WireEntry, state: ClinicalState, patient: str) -> bool:
    if entry["kind"] not in NAMES:
        return False
    if entry["kind"] == "patients_merged":
        into = patient_named(entry["payload"].get("into") or entry["incident"], state)
        return patient in (into, patient_concerned(entry, state))
    return patient_concerned(entry, state) == patient


def _identity(text: str | None) -> Identity | None:
    try:
        identity = read_identity(text) if text else None
    except IdentityMalformed:
        return None
    return replace(identity, name=printable(identity.name)) if identity else None
