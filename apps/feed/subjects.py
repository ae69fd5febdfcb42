"""What a timeline is of, as the feed needs it: an incident or an operation. The only place in the feed that tells them apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol
from uuid import UUID

from apps.accounts.access import (
    Actor,
    AnyAudience,
    Clearance,
    OperationAudience,
    SubjectKind,
    clearance,
)
from apps.accounts.partnership_rules import PartnershipsInForce
from apps.accounts.partnerships import partnerships_in_force
from apps.core.clock import now
from apps.incidents.care_ended import care_closed_at
from apps.incidents.models import Incident
from apps.incidents.rules import audience, why_out
from apps.incidents.selectors import incident_record, incidents_by_id, seen_among, visible_incidents
from apps.incidents.state import IncidentSlice
from apps.journal.models import Timeline
from apps.journal.state import State, read
from apps.operations.models import Operation
from apps.operations.rules import audience as operation_audience
from apps.operations.rules import why_out as why_out_of_operation
from apps.operations.selectors import (
    operation_record,
    operations_by_id,
    operations_seen_among,
    visible_operations,
)

Content = dict[str, object]


class TimelineSubject(Protocol):
    """The subject of one timeline."""

    @property
    def kind(self) -> SubjectKind: ...

    @property
    def timeline(self) -> Timeline: ...

    @property
    def is_erased(self) -> bool:
        """Whether nobody may see it any more."""
        ...

    @property
    def concerned(self) -> AnyAudience:
        """Whom it concerns now."""
        ...

    def concerned_at(self, state: State) -> AnyAudience:
        """Whom it concerned when its timeline came to this state. Partnerships are taken to have held: no entry says otherwise."""
        ...

    def record(self) -> Content:
        """What the wire says of it, under the name of its kind."""
        ...

    def why_out(self, actor: Actor) -> str:
        """Why the actor may no longer see it."""
        ...


@dataclass(frozen=True)
class IncidentSubject:
    """An incident, with what is agreed between agencies now."""

    incident: Incident
    partnerships: PartnershipsInForce
    kind: SubjectKind = "incident"

    @property
    def timeline(self) -> Timeline:
        return self.incident.timeline

    @property
    def is_erased(self) -> bool:
        return self.incident.erased_at is not None

    @property
    def concerned(self) -> AnyAudience:
        state = self.incident.timeline.state
        return audience(self.incident.agency_id, state, care_closed_at, self.partnerships)

    def concerned_at(self, state: State) -> AnyAudience:
        then = audience(self.incident.agency_id, state, care_closed_at, PartnershipsInForce())
        return replace(then, partners=then.agencies)

    def record(self) -> Content:
        return {"incident": incident_record(self.incident)}

    def why_out(self, actor: Actor) -> str:
        return why_out(read(self.incident.timeline.state, IncidentSlice), actor.unit)


@dataclass(frozen=True)
class OperationSubject:
    """An operation."""

    operation: Operation
    kind: SubjectKind = "operation"
    is_erased: bool = False

    @property
    def timeline(self) -> Timeline:
        return self.operation.timeline

    @property
    def concerned(self) -> OperationAudience:
        return operation_audience(self.operation.timeline.state)

    def concerned_at(self, state: State) -> OperationAudience:
        return operation_audience(state)

    def record(self) -> Content:
        return {"subject_kind": "operation", "operation": operation_record(self.operation)}

    def why_out(self, actor: Actor) -> str:
        return why_out_of_operation(self.operation.timeline.state, actor)


@dataclass(frozen=True)
class SeenSubject:
    """A subject, and what one actor may read of it now."""

    subject: TimelineSubject
    clearance: Clearance

    @property
    def id(self) -> UUID:
        return self.subject.timeline.pk

    @property
    def is_visible(self) -> bool:
        return self.clearance is not Clearance.NONE

    @property
    def has_always_been_read(self) -> bool:
        """Whether the actor could read it so since its first entry: the control room that owns it."""
        return self.clearance is Clearance.FULL

    def clearance_at(self, actor: Actor, state: State | None) -> Clearance:
        """What the actor could read when the timeline came to this state; None: before it began."""
        if state is None:
            return Clearance.NONE
        return clearance(actor, self.subject.concerned_at(state), now())


def subjects_by_id(
    kinds: dict[UUID, SubjectKind], partnerships: PartnershipsInForce
) -> dict[UUID, TimelineSubject]:
    """The subjects of these timelines."""
    incidents = incidents_by_id({one for one, kind in kinds.items() if kind == "incident"})
    operations = {one for one, kind in kinds.items() if kind == "operation"}
    found: dict[UUID, TimelineSubject] = {
        one: IncidentSubject(incident, partnerships) for one, incident in incidents.items()
    }
    if operations:
        found |= {one: OperationSubject(row) for one, row in operations_by_id(operations).items()}
    return found


def subjects_changed(actor: Actor, timelines: set[UUID]) -> list[SeenSubject]:
    """Those of these timelines that concern the actor, or did, with what the actor may read now: perhaps nothing."""
    if not timelines:
        return []
    partnerships = partnerships_in_force(now())
    incidents = [
        SeenSubject(IncidentSubject(one.incident, partnerships), one.clearance)
        for one in seen_among(actor, timelines)
    ]
    operations = operations_seen_among(actor, timelines - {one.id for one in incidents})
    return incidents + [SeenSubject(OperationSubject(one.operation), one.clearance) for one in operations]


def visible_operation_subjects(actor: Actor) -> list[SeenSubject]:
    return [SeenSubject(OperationSubject(one.operation), one.clearance) for one in visible_operations(actor)]


def clearances_of(actor: Actor) -> dict[UUID, Clearance]:
    """The timelines that the actor may see now, with the clearance for each."""
    seen = {one.incident.pk: one.clearance for one in visible_incidents(actor)}
    return seen | {one.id: one.clearance for one in visible_operation_subjects(actor)}
