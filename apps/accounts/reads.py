"""Who reads, as the audit keeps it: the person or machine of a request, and what a clearance shows of a patient."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from uuid import UUID

from rest_framework.request import Request

from apps.accounts.access import DESK_ROLES, Actor, Clearance, Role, Sensitivity
from apps.accounts.authentication import person_of
from apps.accounts.models import Person, SignIn
from apps.accounts.visibility import Cell, rules_in_force
from apps.audit.actions import Reader, Reading, note_reads
from apps.audit.models import ReadKind

OF_A_PATIENT = (Sensitivity.CLINICAL, Sensitivity.IDENTITY)


def reader_of_request(request: Request) -> Reader:
    sign_in = request.auth if isinstance(request.auth, SignIn) else None
    return reader_as(person_of(request), sign_in)


def reader_as(person: Person, sign_in: SignIn | None) -> Reader:
    return Reader(
        person=person.pk,
        agency=person.agency_id,
        sign_in=sign_in.pk if sign_in else None,
        device=sign_in.device_id if sign_in else None,
    )


@cache
def classes_read(held: Clearance) -> tuple[str, ...]:
    """What of a patient this clearance of an incident is shown whole; own entries do not count: who wrote them knows them."""
    rules = rules_in_force().of("incident").sensitivities
    return tuple(one.value for one in OF_A_PATIENT if rules[one].get(held) is Cell.ALL)


def subjects_read(
    timelines: Mapping[UUID, Clearance] | Iterable[tuple[UUID, Clearance]], endpoint: str
) -> list[Reading]:
    """A reading for each of these timelines whose clearance shows anything of a patient. Operations show nothing."""
    pairs = timelines.items() if isinstance(timelines, Mapping) else timelines
    return [
        Reading(
            kind=ReadKind.SUBJECT,
            endpoint=endpoint,
            incident=timeline,
            clearance=held.value,
            classes=classes_read(held),
            purpose=purpose_of(held),
        )
        for timeline, held in pairs
        if classes_read(held)
    ]


def purpose_of(held: Clearance) -> str:
    return "control" if held in (Clearance.FULL, Clearance.OVERSIGHT) else "care"


def note_export(
    request: Request,
    actor: Actor,
    endpoint: str,
    incidents: Iterable[UUID],
    *,
    kind: ReadKind = ReadKind.EXPORT,
    patient: UUID | None = None,
) -> None:
    """Write who takes a document or an export of these incidents away. Nothing is answered before this is committed."""
    held = Clearance.FULL if actor.role in DESK_ROLES | {Role.MACHINE} else Clearance.CREW
    readings = [
        Reading(
            kind=kind,
            endpoint=endpoint,
            incident=incident,
            patient=patient,
            clearance=held.value,
            classes=classes_read(held),
            purpose="records",
        )
        for incident in dict.fromkeys(incidents)
    ]
    note_reads(reader_of_request(request), readings)
