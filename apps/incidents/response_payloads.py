"""What entries about the response and about the request for an ambulance say. Pure."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

import msgspec

from apps.journal.kinds import Payload

ResponseRole = Literal["crew", "co_responder"]
ClosedCause = Literal[
    "enough",
    "desk",
    "cad",
    "transporting",
    "at_hospital",
    "resuscitation_stopped",
    "life_extinct",
    "no_patient",
    "merged",
    "cancelled",
]
ReopenedCause = Literal["desk", "cad", "recoded", "patient_found", "backup_requested", "care_goes_on"]
ToldBy = Literal["cad", "desk", "crew_alert"]
Backup = Literal["crew", "skill", "police", "transport"]

Wanted = Annotated[int, msgspec.Meta(ge=0, le=10)]
SkillCode = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$")]


class ResponseLimited(Payload, frozen=True):
    """How many units of a role are wanted, whatever the scheme says; null: as the scheme says again."""

    role: ResponseRole
    wanted: Wanted | None


class ResponseClosed(Payload, frozen=True):
    cause: ClosedCause


class ResponseReopened(Payload, frozen=True):
    cause: ReopenedCause


class BackupRequested(Payload, frozen=True):
    """What a unit at the incident asks for; what for is in the entry's text, where it can be erased."""

    what: Backup
    skill: SkillCode | None = None


class AmbulanceRequested(Payload, frozen=True):
    """`agency`: whose ambulance. `told_by`: how its control room knows of it; null while it does not."""

    agency: UUID
    told_by: ToldBy | None


class AmbulanceRequestAcknowledged(Payload, frozen=True):
    by: Literal["cad", "desk"]
