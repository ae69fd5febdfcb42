"""Erasing what entries say, under a certificate: the entries stay in their places, and the chain holds.

An erased entry is a stub: every fold passes over it, so state and tables become what they were without it. Two people approve.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from apps.accounts.access import Sensitivity
from apps.accounts.models import Area, Person
from apps.core.clock import now
from apps.core.ids import new_id
from apps.core.technical import OperatorText
from apps.journal.corrections import RECORDS_ERASED
from apps.journal.erasure_certificates import digest_of
from apps.journal.kinds import registry
from apps.journal.models import Entry, Erasure, Text
from apps.journal.selectors import entries_in_timeline
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction

Scope = Literal["incident", "patient", "entry"]
OF_A_PERSON = (Sensitivity.CLINICAL, Sensitivity.IDENTITY)


class ErasureRefused(Exception):
    """What was asked for is not erased; says why, to the operator."""


@dataclass(frozen=True, kw_only=True)
class ErasureRequest:
    """`target`: the incident, patient or entry. `timeline`: that of the incident; None for an entry of no incident."""

    scope: Scope
    target: UUID
    timeline: UUID | None
    basis: str
    approvers: tuple[Person, Person]


def entry_to_erase(target: UUID) -> Entry:
    """The entry of this id. Raises `ErasureRefused`."""
    entry = Entry.objects.select_related("text").filter(pk=target).first()
    if entry is None:
        raise ErasureRefused(f"There is no entry {target}.")
    return entry


def entries_to_erase(scope: Scope, target: UUID, timeline: UUID | None) -> list[Entry]:
    """What an erasure would erase now, in the order of the stream. Raises `ErasureRefused` where that is nothing."""
    found = _found(scope, target, timeline)
    entries = [one for one in found if not one.erased_at and one.kind != RECORDS_ERASED]
    if not entries:
        raise ErasureRefused(f"There is nothing to erase of {scope} {target}.")
    return entries


def _found(scope: Scope, target: UUID, timeline: UUID | None) -> list[Entry]:
    if scope == "entry":
        return [_alone(entry_to_erase(target))]
    if timeline is None:
        raise ErasureRefused(f"Say which incident {scope} {target} belongs to.")
    entries = list(entries_in_timeline(timeline))
    return entries if scope == "incident" else _of_patient(entries, target)


def _alone(entry: Entry) -> Entry:
    """An entry may go alone where it says something of a person; the course of an incident goes with the incident."""
    if entry.text_id is None and registry[entry.kind].sensitivity not in OF_A_PERSON:
        raise ErasureRefused(
            f"Entry {entry.pk} ({entry.kind}) says nothing of a person: erase the incident instead."
        )
    return entry


def _of_patient(entries: list[Entry], patient: UUID) -> list[Entry]:
    """All that names the patient, or another that proved to be the same, and all that refers to such an entry."""
    people = _same_person(entries, patient)
    chosen: set[UUID] = set()
    referred: set[str] = set()
    for entry in entries:
        names = {entry.payload.get(name) for name in ("entry", "same_as", "handover")}
        if _patient_named(entry) in people or names & referred:
            chosen.add(entry.pk)
            referred |= {str(entry.pk), *(filter(None, [entry.payload.get("handover")]))}
    return [entry for entry in entries if entry.pk in chosen]


def _patient_named(entry: Entry) -> str | None:
    """The patient that the entry is about; where its payload leaves that open, the first of the incident."""
    if "patient" not in registry[entry.kind].payload.__struct_fields__ or entry.erased_at:
        return None
    return entry.payload.get("patient") or str(entry.timeline_id)


def _same_person(entries: Iterable[Entry], patient: UUID) -> set[str]:
    people = {str(patient)}
    merges = [
        (_patient_named(one), one.payload.get("into") or str(one.timeline_id))
        for one in entries
        if one.kind == "patients_merged" and not one.erased_at
    ]
    # Each round follows the merges by one more step.
    for _ in merges:
        people |= {str(name) for name, into in merges if into in people}
    return people


def erase(request: ErasureRequest) -> Erasure:
    """Erase, fold and project again, and write the certificate, in one transaction. Raises `ErasureRefused`."""
    if request.approvers[0].pk == request.approvers[1].pk:
        raise ErasureRefused("Two people approve an erasure: name another second person.")
    if not request.basis.strip():
        raise ErasureRefused("Say on which basis this is erased.")
    timelines = [request.timeline] if request.timeline else []
    return in_transaction(lambda journal: _erase(journal, request, now()), timelines)


def _erase(journal: JournalTransaction, request: ErasureRequest, at: datetime) -> Erasure:
    entries = entries_to_erase(request.scope, request.target, request.timeline)
    area = entries[0].stream_id
    registry.erase(request.timeline, entries, whole=request.scope == "incident")
    texts = [entry.text_id for entry in entries if entry.text_id]
    Text.objects.filter(pk__in=texts).update(body="", erased_at=at)
    Entry.objects.filter(pk__in=[entry.pk for entry in entries]).update(payload={}, salt="", erased_at=at)
    erasure = _certificate(request, entries, area, at)
    if request.timeline:
        journal.read_again(request.timeline)
    _put_in_chain(journal, erasure)
    return erasure


def _certificate(request: ErasureRequest, entries: list[Entry], area: UUID, at: datetime) -> Erasure:
    first, second = request.approvers
    erasure = Erasure(
        id=new_id(),
        stream=Area(pk=area),
        timeline_id=request.timeline,
        scope=request.scope,
        target=request.target,
        basis=request.basis,
        first_approver=first,
        second_approver=second,
        at=at,
        entries=[str(entry.pk) for entry in entries],
        counts=counts_of(entries),
    )
    erasure.digest = digest_of(erasure, {str(entry.pk): entry.digest for entry in entries})
    erasure.save(force_insert=True)
    return erasure


def counts_of(entries: Iterable[Entry]) -> dict[str, int]:
    listed = list(entries)
    return {"entries": len(listed), "texts": sum(entry.text_id is not None for entry in listed)}


def _put_in_chain(journal: JournalTransaction, erasure: Erasure) -> None:
    payload = {
        "erasure": str(erasure.pk),
        "scope": erasure.scope,
        "entries": erasure.counts["entries"],
        "digest": erasure.digest,
    }
    new = NewEntry(kind=RECORDS_ERASED, payload=payload, occurred_at=erasure.at)
    if erasure.timeline_id:
        journal.append(erasure.timeline_id, new)
    else:
        journal.append_to_stream(erasure.stream_id, new)


def summary_of(entries: Iterable[Entry]) -> OperatorText:
    """How many entries and texts, for the operator who decides."""
    counts = counts_of(entries)
    return f"{counts['entries']} entries, {counts['texts']} of them with text"
