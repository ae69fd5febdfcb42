"""Who may do what, and who may read what: pure, one table each, asked by every read and every write.

The reading rules follow the field-visibility table of the co-responder doctrine: clinical facts belong to those who treat and
to the ambulance service that owns the incident; a police supervisor sees that and when, not what; an officer keeps what he or
she wrote for twelve hours after the handover (JRCALC 2019 and GMC confidentiality guidance stand behind the split).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal, get_args
from uuid import UUID

AFTER_CARE = timedelta(hours=12)


class Role(StrEnum):
    RESPONDER = "responder"
    CLINICIAN = "clinician"
    SUPERVISOR = "supervisor"
    CONTROL_ROOM = "control_room"
    ADMINISTRATOR = "administrator"
    MACHINE = "machine"
    WELFARE = "welfare"


class Standing(StrEnum):
    """The part of a service in the care of a patient: it owns the call, treats as clinicians do, or responds and hands over."""

    OWNER = "owner"
    CLINICAL = "clinical"
    RESPONDER = "responder"


class Group(StrEnum):
    """The family of a service."""

    CARE = "care"
    LAW = "law"
    RESCUE = "rescue"
    CIVIL = "civil"
    MILITARY = "military"


ROLE_NAMES = [role.value for role in Role]
STANDING_NAMES = [standing.value for standing in Standing]


class Permission(StrEnum):
    """A named act that a role of a service of some standing may do."""

    OPEN_CALL = "open_call"
    CHANGE_CALL = "change_call"
    STAND_DOWN = "stand_down"
    TASK_UNIT = "task_unit"
    ANSWER_TASKING = "answer_tasking"
    SEE_COVERAGE = "see_coverage"
    GO_ON_DUTY = "go_on_duty"
    REPORT = "report"
    ANSWER_ALARM = "answer_alarm"
    REPORT_POSITION = "report_position"
    STOP_RESUSCITATION = "stop_resuscitation"
    CONVERT_TOURNIQUET = "convert_tourniquet"
    CARE_AS_CLINICIAN = "care_as_clinician"
    IDENTIFY_PATIENT = "identify_patient"
    RECORD_DEATH = "record_death"
    WITHDRAW_FOR_OTHERS = "withdraw_for_others"
    RECEIVE_HANDOVER = "receive_handover"
    SEE_UNITS = "see_units"
    SEE_DESK = "see_desk"
    SEE_COMPETENCES = "see_competences"
    KEEP_COMPETENCES = "keep_competences"
    FOLLOW = "follow"
    MANAGE_TOKENS = "manage_tokens"
    MANAGE_PARTNERSHIPS = "manage_partnerships"
    SEE_PEOPLE = "see_people"
    SEE_DEVICES = "see_devices"
    END_ACCESS = "end_access"
    ENROL_DEVICES = "enrol_devices"
    CHANGE_ENROLMENT = "change_enrolment"
    SEE_SCHEME = "see_scheme"
    CHANGE_SCHEME = "change_scheme"
    SWITCH_SCHEME = "switch_scheme"
    ANSWER_CHECK_IN = "answer_check_in"
    TAKE_PUSHES = "take_pushes"
    LOOK_AFTER_PEOPLE = "look_after_people"
    SEE_FIGURES = "see_figures"
    EXPORT_CASES = "export_cases"
    SEE_READS = "see_reads"


class Sensitivity(StrEnum):
    OPERATIONAL = "operational"
    CLINICAL = "clinical"
    IDENTITY = "identity"
    DESK = "desk"
    SAFETY = "safety"


SubjectKind = Literal["incident", "operation"]
"""What a timeline is of."""
SUBJECT_KINDS: tuple[SubjectKind, ...] = get_args(SubjectKind)


class Clearance(StrEnum):
    NONE = "none"
    AFTER_CARE = "after_care"
    OVERSIGHT = "oversight"
    TREATING = "treating"
    CREW = "crew"
    FULL = "full"
    MEMBER = "member"
    COMMAND = "command"
    CAD = "cad"


_BY_CARE = (Clearance.NONE, Clearance.AFTER_CARE, Clearance.TREATING, Clearance.CREW)
CREW_ROLES = frozenset({Role.RESPONDER, Role.CLINICIAN})
DESK_ROLES = frozenset({Role.SUPERVISOR, Role.CONTROL_ROOM})
_ANY = frozenset(Standing)
_OWNER = frozenset({Standing.OWNER})
TREATING_STANDINGS = frozenset({Standing.OWNER, Standing.CLINICAL})
"""The standings of services that send crews: they treat as clinicians and receive patients."""
_CERTIFIERS = frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR})
_OPENERS = DESK_ROLES | {Role.MACHINE}

POLICY: Mapping[Permission, tuple[frozenset[Role], frozenset[Standing]]] = {
    Permission.OPEN_CALL: (_OPENERS, _OWNER),
    Permission.CHANGE_CALL: (_OPENERS, _OWNER),
    Permission.STAND_DOWN: (_OPENERS, _ANY),
    Permission.TASK_UNIT: (_OPENERS, _ANY),
    Permission.ANSWER_TASKING: (_OPENERS, _ANY),
    Permission.SEE_COVERAGE: (DESK_ROLES, _ANY),
    Permission.GO_ON_DUTY: (CREW_ROLES, _ANY),
    Permission.REPORT: (CREW_ROLES, _ANY),
    Permission.ANSWER_ALARM: (CREW_ROLES | DESK_ROLES, _ANY),
    Permission.REPORT_POSITION: (CREW_ROLES | {Role.MACHINE}, _ANY),
    Permission.STOP_RESUSCITATION: (frozenset({Role.CLINICIAN}), TREATING_STANDINGS),
    Permission.CONVERT_TOURNIQUET: (frozenset({Role.CLINICIAN}), TREATING_STANDINGS),
    Permission.CARE_AS_CLINICIAN: (frozenset({Role.CLINICIAN}), TREATING_STANDINGS),
    Permission.IDENTIFY_PATIENT: (frozenset({Role.CLINICIAN}), TREATING_STANDINGS),
    Permission.RECORD_DEATH: (frozenset({Role.CLINICIAN}), TREATING_STANDINGS),
    Permission.WITHDRAW_FOR_OTHERS: (frozenset({Role.CLINICIAN}), TREATING_STANDINGS),
    Permission.RECEIVE_HANDOVER: (CREW_ROLES, TREATING_STANDINGS),
    Permission.SEE_UNITS: (CREW_ROLES | DESK_ROLES | {Role.MACHINE}, _ANY),
    Permission.SEE_DESK: (DESK_ROLES, _ANY),
    Permission.SEE_COMPETENCES: (_CERTIFIERS, _ANY),
    Permission.KEEP_COMPETENCES: (_CERTIFIERS, _ANY),
    Permission.FOLLOW: (CREW_ROLES | DESK_ROLES | {Role.WELFARE}, _ANY),
    Permission.MANAGE_TOKENS: (frozenset({Role.ADMINISTRATOR}), _ANY),
    Permission.MANAGE_PARTNERSHIPS: (frozenset({Role.ADMINISTRATOR}), _ANY),
    Permission.SEE_PEOPLE: (frozenset({Role.ADMINISTRATOR}), _ANY),
    Permission.SEE_DEVICES: (frozenset({Role.ADMINISTRATOR}), _ANY),
    Permission.END_ACCESS: (DESK_ROLES | {Role.ADMINISTRATOR}, _ANY),
    Permission.ENROL_DEVICES: (DESK_ROLES | {Role.ADMINISTRATOR}, _ANY),
    Permission.CHANGE_ENROLMENT: (frozenset({Role.ADMINISTRATOR}), _ANY),
    Permission.SEE_SCHEME: (DESK_ROLES | {Role.ADMINISTRATOR}, _ANY),
    Permission.CHANGE_SCHEME: (frozenset({Role.ADMINISTRATOR}), _ANY),
    Permission.SWITCH_SCHEME: (DESK_ROLES | {Role.ADMINISTRATOR}, _ANY),
    Permission.ANSWER_CHECK_IN: (CREW_ROLES, _ANY),
    Permission.TAKE_PUSHES: (CREW_ROLES | DESK_ROLES | {Role.WELFARE}, _ANY),
    Permission.LOOK_AFTER_PEOPLE: (frozenset({Role.WELFARE}), _ANY),
    Permission.SEE_FIGURES: (DESK_ROLES, _ANY),
    Permission.EXPORT_CASES: (DESK_ROLES, _OWNER),
    Permission.SEE_READS: (frozenset({Role.SUPERVISOR}), _ANY),
}


@dataclass(frozen=True, kw_only=True)
class TimeAboard:
    """A person's time on one unit; `until` None: still aboard."""

    unit: UUID
    since: datetime
    until: datetime | None = None

    def covers(self, at: datetime, give: timedelta = timedelta()) -> bool:
        """Whether the person was aboard at that time, give or take the difference of two clocks."""
        return self.since - give <= at and (self.until is None or at <= self.until + give)


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Who asks: a signed-in person or a machine, with the unit that he or she is booked on to.

    `aboard`: the person's times on units that still say what he or she may read, the present one among them.
    """

    person: UUID
    agency: UUID
    area: UUID
    standing: Standing
    role: Role
    unit: UUID | None = None
    aboard: tuple[TimeAboard, ...] = ()

    @property
    def is_desk(self) -> bool:
        return self.role in DESK_ROLES


@dataclass(frozen=True, kw_only=True)
class UnitPart:
    """One unit's part in an incident, as far as reading depends on it.

    `is_crew`: it was alerted to treat, not to co-respond. `reached_scene`: before it was turned away; `came_anyway`: after it;
    `came_at`: when it was at the scene first.
    """

    agency: UUID
    is_crew: bool
    reached_scene: bool
    turned_away: bool
    began_at: datetime
    came_at: datetime | None = None
    came_anyway: bool = False
    ended_at: datetime | None
    care_closed_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Audience:
    """Who an incident concerns: the agency that owns it, and each unit that was ever alerted to it.

    `partners`: the agencies that have a partnership with the owner now; `shown_live`: those of them that let the owner see where
    their units are. `asked`: the agencies whose control room was asked to do something at it.
    """

    owner: UUID
    units: Mapping[UUID, UnitPart] = field(default_factory=dict)
    is_exercise: bool = False
    partners: frozenset[UUID] = frozenset()
    shown_live: frozenset[UUID] = frozenset()
    asked: frozenset[UUID] = frozenset()

    @property
    def agencies(self) -> frozenset[UUID]:
        return frozenset({self.owner} | {part.agency for part in self.units.values()}) | self.asked

    def is_on_it(self, unit: UUID) -> bool:
        return unit in self.units and self.units[unit].ended_at is None

    def works_together(self, agency: UUID) -> bool:
        """Whether the agency owns the incident or has a partnership with its owner now."""
        return agency == self.owner or agency in self.partners

    def shows_units_of(self, agency: UUID) -> bool:
        """Whether those who work together see where the agency's units are."""
        return agency == self.owner or agency in self.shown_live


@dataclass(frozen=True, kw_only=True)
class OperationAudience:
    """Who an operation concerns: the agencies that take part in it now, and their units on it."""

    agencies: frozenset[UUID] = frozenset()
    units: frozenset[UUID] = frozenset()
    is_exercise: bool = False
    closed_at: datetime | None = None


AnyAudience = Audience | OperationAudience


def has_permission(actor: Actor, permission: Permission) -> bool:
    roles, standings = POLICY[permission]
    return actor.role in roles and actor.standing in standings


def clearance(actor: Actor, audience: AnyAudience, at: datetime) -> Clearance:
    """What this actor may read of an incident or an operation now. Total: every actor and audience has an answer."""
    if isinstance(audience, OperationAudience):
        return _operation_clearance(actor, audience, at)
    if actor.role in DESK_ROLES or actor.role is Role.MACHINE:
        return _desk_clearance(actor, audience)
    if actor.role not in CREW_ROLES:
        return Clearance.NONE
    held = [_crew_clearance(audience.units[time.unit], time, at) for time in _times_on_it(actor, audience)]
    return max(held, key=_BY_CARE.index, default=Clearance.NONE)


def _desk_clearance(actor: Actor, audience: Audience) -> Clearance:
    # An exercise reaches no CAD.
    if actor.agency not in audience.agencies or (audience.is_exercise and actor.role is Role.MACHINE):
        return Clearance.NONE
    if not audience.works_together(actor.agency):
        return Clearance.NONE
    owns = actor.agency == audience.owner and actor.standing is Standing.OWNER and actor.role in DESK_ROLES
    return Clearance.FULL if owns else Clearance.OVERSIGHT


def _times_on_it(actor: Actor, audience: Audience) -> list[TimeAboard]:
    """The actor's times aboard during the part that the unit had, for the agency that the actor acts in."""
    return [
        time
        for time in actor.aboard
        if (part := audience.units.get(time.unit)) and part.agency == actor.agency and was_on_it(time, part)
    ]


def was_on_it(time: TimeAboard, part: UnitPart) -> bool:
    """Whether somebody was aboard while the unit was on the incident. Who boards it later was not there."""
    ends_before = time.until is not None and time.until < part.began_at
    return not ends_before and (part.ended_at is None or time.since <= part.ended_at)


def _crew_clearance(part: UnitPart, aboard: TimeAboard, at: datetime) -> Clearance:
    if part.turned_away and not (part.reached_scene or part.came_anyway):
        return Clearance.NONE
    if aboard.until and (part.came_at is None or aboard.until < part.came_at):
        return Clearance.NONE  # left before the unit was there
    ends = (part.ended_at, None if part.is_crew else part.care_closed_at, aboard.until)
    # The first of them: who clears long after the handover does not read again what was over twelve hours after it.
    closed_at = min((end for end in ends if end), default=None)
    if closed_at is None:
        return Clearance.CREW if part.is_crew else Clearance.TREATING
    if at - closed_at > AFTER_CARE:
        return Clearance.NONE
    is_crew = part.is_crew and (part.reached_scene or not part.turned_away)
    return Clearance.CREW if is_crew else Clearance.AFTER_CARE


def _operation_clearance(actor: Actor, audience: OperationAudience, at: datetime) -> Clearance:
    if actor.role in CREW_ROLES:
        is_over = audience.closed_at is not None and at - audience.closed_at > AFTER_CARE
        return Clearance.MEMBER if actor.unit in audience.units and not is_over else Clearance.NONE
    if actor.agency not in audience.agencies:
        return Clearance.NONE
    if actor.role in DESK_ROLES:
        return Clearance.COMMAND
    # An exercise reaches no CAD.
    is_cad = actor.role is Role.MACHINE and not audience.is_exercise
    return Clearance.CAD if is_cad else Clearance.NONE


def may_see_position(actor: Actor, unit: UUID, agency: UUID, audience: Audience | None) -> bool:
    """Whether the actor may see where a unit of this agency is now. `audience`: of the incident that the unit is on.

    A control room sees its own units, a crew its own unit. While the unit is on an incident, so do the crews that are on it too
    and the control room that owns it; of another agency only with a partnership that shows it.
    """
    if actor.unit == unit or (actor.is_desk and actor.agency == agency):
        return True
    if audience is None or not _is_near(actor, audience):
        return False
    return actor.agency == agency or (
        audience.works_together(actor.agency) and audience.shows_units_of(agency)
    )


def _is_near(actor: Actor, audience: Audience) -> bool:
    """Whether the actor has a part in the incident in which it needs to know where the others are."""
    if actor.is_desk:
        return actor.agency == audience.owner
    return actor.unit is not None and audience.is_on_it(actor.unit)
