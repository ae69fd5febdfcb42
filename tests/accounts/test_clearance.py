"""Who may read what of an incident: every clearance written out, and what must hold for all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.accounts.access import (
    AFTER_CARE,
    Actor,
    Audience,
    Clearance,
    OperationAudience,
    Role,
    Sensitivity,
    Standing,
    TimeAboard,
    UnitPart,
    clearance,
    may_see_position,
)
from apps.accounts.visibility import Cell, rules_in_force

POLICE, HEMS, AMBULANCE = Standing.RESPONDER, Standing.CLINICAL, Standing.OWNER
OWNER, FORCE, STRANGER = UUID(int=1), UUID(int=2), UUID(int=3)
CREW_UNIT, POLICE_UNIT, OTHER_UNIT = UUID(int=11), UUID(int=12), UUID(int=13)
AT = datetime(2026, 11, 22, 22, 41, 7, tzinfo=UTC)
MS = timedelta(milliseconds=1)
BEGAN = AT - timedelta(hours=40)
BOARDED = AT - timedelta(hours=60)
HOUR = timedelta(hours=1)
DESKS = (Role.SUPERVISOR, Role.CONTROL_ROOM)
CREWS = (Role.RESPONDER, Role.CLINICIAN)


def actor(standing: Standing, role: Role, agency: UUID = STRANGER, unit: UUID | None = None) -> Actor:
    """Somebody who came aboard before the incident began, and is aboard still."""
    return sitting(standing, role, agency, unit, *([TimeAboard(unit=unit, since=BOARDED)] if unit else []))


def sitting(standing: Standing, role: Role, agency: UUID, unit: UUID | None, *aboard: TimeAboard) -> Actor:
    return Actor(
        person=UUID(int=99),
        agency=agency,
        area=UUID(int=5),
        standing=standing,
        role=role,
        unit=unit,
        aboard=aboard,
    )


def part(
    standing: Standing,
    *,
    reached_scene: bool = False,
    turned_away: bool = False,
    ended_at: datetime | None = None,
    care_closed_at: datetime | None = None,
    came_anyway: bool = False,
) -> UnitPart:
    return UnitPart(
        agency=OWNER if standing is AMBULANCE else FORCE,
        is_crew=standing is not POLICE,
        reached_scene=reached_scene,
        turned_away=turned_away,
        began_at=BEGAN,
        came_at=BEGAN + HOUR if reached_scene else None,
        ended_at=ended_at,
        care_closed_at=care_closed_at,
        came_anyway=came_anyway,
    )


AGREED = frozenset({FORCE})
BOTH_ON_IT = Audience(
    owner=OWNER,
    units={CREW_UNIT: part(AMBULANCE), POLICE_UNIT: part(POLICE)},
    partners=AGREED,
    shown_live=AGREED,
)


READING: dict[Clearance, set[str]] = {
    Clearance.NONE: set(),
    Clearance.AFTER_CARE: {"operational", "safety"},
    Clearance.OVERSIGHT: {"operational", "safety", "desk"},
    Clearance.TREATING: {"operational", "safety", "clinical"},
    Clearance.CREW: {"operational", "safety", "clinical", "identity"},
    Clearance.FULL: {"operational", "safety", "clinical", "identity", "desk"},
}


def may_read(held: Clearance, sensitivity: Sensitivity) -> bool:
    """Whether it reads entries of this sensitivity that others wrote."""
    return rules_in_force().incident.sensitivities[sensitivity].get(held) is Cell.ALL


@pytest.mark.parametrize("held", READING)
def test_every_clearance_reads_exactly_this(held: Clearance) -> None:
    assert {kind.value for kind in Sensitivity if may_read(held, kind)} == READING[held]


OPERATION_READING: dict[Clearance, set[str]] = {
    Clearance.MEMBER: {"operational", "safety"},
    Clearance.COMMAND: {"operational", "safety", "desk"},
    Clearance.CAD: {"operational", "safety"},
}


def test_every_clearance_of_an_operation_reads_exactly_this() -> None:
    rows = rules_in_force().operation.sensitivities
    reading = {
        held: {str(kind) for kind in Sensitivity if rows[kind].get(held) is Cell.ALL}
        for held in OPERATION_READING
    }
    assert reading == OPERATION_READING
    assert OPERATION_READING.keys() | READING.keys() == set(Clearance)


@pytest.mark.parametrize(
    ("role", "agency", "unit", "hours_closed", "held"),
    [
        (Role.SUPERVISOR, FORCE, None, None, Clearance.COMMAND),
        (Role.CONTROL_ROOM, FORCE, None, 500, Clearance.COMMAND),
        (Role.MACHINE, FORCE, None, None, Clearance.CAD),
        (Role.ADMINISTRATOR, FORCE, None, None, Clearance.NONE),
        (Role.WELFARE, FORCE, None, None, Clearance.NONE),
        (Role.SUPERVISOR, OWNER, None, None, Clearance.NONE),
        (Role.MACHINE, OWNER, None, None, Clearance.NONE),
        (Role.RESPONDER, FORCE, POLICE_UNIT, None, Clearance.MEMBER),
        (Role.RESPONDER, FORCE, POLICE_UNIT, 12, Clearance.MEMBER),
        (Role.RESPONDER, FORCE, POLICE_UNIT, 12.01, Clearance.NONE),
        (Role.RESPONDER, FORCE, CREW_UNIT, None, Clearance.NONE),
        (Role.RESPONDER, FORCE, None, None, Clearance.NONE),
    ],
)
def test_who_sees_an_operation(
    role: Role, agency: UUID, unit: UUID | None, hours_closed: float | None, held: Clearance
) -> None:
    closed_at = AT - timedelta(hours=hours_closed) if hours_closed is not None else None
    audience = OperationAudience(
        agencies=frozenset({FORCE}), units=frozenset({POLICE_UNIT}), closed_at=closed_at
    )
    someone = actor(POLICE, role, agency, unit)
    assert clearance(someone, audience, AT) is held
    if role is Role.MACHINE:
        assert clearance(someone, replace(audience, is_exercise=True), AT) is Clearance.NONE


@pytest.mark.parametrize(
    ("standing", "agency", "expected"),
    [
        (AMBULANCE, OWNER, Clearance.FULL),
        (POLICE, FORCE, Clearance.OVERSIGHT),
        (HEMS, FORCE, Clearance.OVERSIGHT),
        (HEMS, STRANGER, Clearance.NONE),
        (POLICE, STRANGER, Clearance.NONE),
        (AMBULANCE, STRANGER, Clearance.NONE),
    ],
)
@pytest.mark.parametrize("role", DESKS)
def test_desks_read_by_their_agencys_part(
    standing: Standing, agency: UUID, expected: Clearance, role: Role
) -> None:
    assert clearance(actor(standing, role, agency), BOTH_ON_IT, AT) is expected


@pytest.mark.parametrize("role", DESKS)
def test_an_ambulance_service_that_lends_a_unit_does_not_own_the_patient(role: Role) -> None:
    lent = UnitPart(
        agency=STRANGER,
        is_crew=True,
        reached_scene=True,
        turned_away=False,
        began_at=BEGAN,
        ended_at=None,
        care_closed_at=None,
    )
    audience = Audience(owner=OWNER, units={OTHER_UNIT: lent}, partners=frozenset({STRANGER}))
    assert clearance(actor(AMBULANCE, role, STRANGER), audience, AT) is Clearance.OVERSIGHT


@pytest.mark.parametrize("role", DESKS)
def test_a_desk_keeps_its_view_when_its_unit_is_stood_down(role: Role) -> None:
    gone = part(POLICE, turned_away=True, ended_at=AT)
    audience = Audience(owner=OWNER, units={POLICE_UNIT: gone}, partners=AGREED)
    assert clearance(actor(POLICE, role, FORCE), audience, AT) is Clearance.OVERSIGHT


@pytest.mark.parametrize(
    ("agency", "expected"),
    [(OWNER, Clearance.OVERSIGHT), (STRANGER, Clearance.NONE)],
)
def test_a_machine_reads_nothing_clinical(agency: UUID, expected: Clearance) -> None:
    assert clearance(actor(AMBULANCE, Role.MACHINE, agency), BOTH_ON_IT, AT) is expected


@pytest.mark.parametrize("standing", list(Standing))
@pytest.mark.parametrize("unit", [None, CREW_UNIT, POLICE_UNIT])
@pytest.mark.parametrize("agency", [OWNER, FORCE, STRANGER])
def test_an_administrator_reads_no_incident(standing: Standing, unit: UUID | None, agency: UUID) -> None:
    someone = actor(standing, Role.ADMINISTRATOR, agency, unit)
    assert clearance(someone, BOTH_ON_IT, AT) is Clearance.NONE


@pytest.mark.parametrize("role", CREWS)
@pytest.mark.parametrize("unit", [None, OTHER_UNIT])
@pytest.mark.parametrize("agency", [OWNER, FORCE])
def test_who_is_not_on_the_incident_reads_nothing_of_it(role: Role, unit: UUID | None, agency: UUID) -> None:
    standing = AMBULANCE if agency == OWNER else POLICE
    assert clearance(actor(standing, role, agency, unit), BOTH_ON_IT, AT) is Clearance.NONE


LONG_AGO, JUST_NOT = AT - AFTER_CARE - MS, AT - AFTER_CARE


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        # alerted, on the way, at work
        (part(POLICE), Clearance.TREATING),
        (part(POLICE, reached_scene=True), Clearance.TREATING),
        # turned away
        (part(POLICE, turned_away=True, ended_at=AT), Clearance.NONE),
        (part(POLICE, turned_away=True, reached_scene=True, ended_at=AT), Clearance.AFTER_CARE),
        # handed over
        (part(POLICE, reached_scene=True, care_closed_at=AT), Clearance.AFTER_CARE),
        (part(POLICE, reached_scene=True, care_closed_at=JUST_NOT), Clearance.AFTER_CARE),
        (part(POLICE, reached_scene=True, care_closed_at=LONG_AGO), Clearance.NONE),
        # clear
        (part(POLICE, reached_scene=True, ended_at=AT), Clearance.AFTER_CARE),
        (part(POLICE, reached_scene=True, ended_at=AT, care_closed_at=AT), Clearance.AFTER_CARE),
        (part(POLICE, reached_scene=True, ended_at=JUST_NOT), Clearance.AFTER_CARE),
        (part(POLICE, reached_scene=True, ended_at=LONG_AGO), Clearance.NONE),
        (part(AMBULANCE), Clearance.CREW),
        (part(HEMS), Clearance.CREW),
        (part(HEMS, reached_scene=True, care_closed_at=LONG_AGO), Clearance.CREW),
        (part(AMBULANCE, reached_scene=True), Clearance.CREW),
        (part(AMBULANCE, turned_away=True, ended_at=AT), Clearance.NONE),
        (part(AMBULANCE, turned_away=True, reached_scene=True, ended_at=AT), Clearance.CREW),
        # a crew that handed over to another crew is still treating until it is clear
        (part(AMBULANCE, reached_scene=True, care_closed_at=LONG_AGO), Clearance.CREW),
        (part(AMBULANCE, reached_scene=True, ended_at=AT), Clearance.CREW),
        (part(AMBULANCE, reached_scene=True, ended_at=JUST_NOT), Clearance.CREW),
        (part(AMBULANCE, reached_scene=True, ended_at=LONG_AGO), Clearance.NONE),
    ],
)
@pytest.mark.parametrize("role", CREWS)
def test_a_crew_reads_by_its_own_part(own: UnitPart, expected: Clearance, role: Role) -> None:
    audience = Audience(owner=OWNER, units={OTHER_UNIT: own})
    standing = AMBULANCE if own.is_crew else POLICE
    assert clearance(actor(standing, role, own.agency, OTHER_UNIT), audience, AT) is expected


ENDED = AT - timedelta(hours=2)
OVER = part(AMBULANCE, reached_scene=True, ended_at=ENDED)


@pytest.mark.parametrize(
    ("own", "since", "until", "expected"),
    [
        # aboard for all of it, and gone since
        (OVER, BOARDED, None, Clearance.CREW),
        (OVER, BOARDED, ENDED + HOUR, Clearance.CREW),
        (OVER, BOARDED, ENDED - HOUR, Clearance.CREW),
        # aboard when it ended, or when it began, to the millisecond
        (OVER, ENDED, None, Clearance.CREW),
        (OVER, BOARDED, BEGAN, Clearance.NONE),
        # boarded after it ended, or left before it began
        (OVER, ENDED + MS, None, Clearance.NONE),
        (OVER, BOARDED, BEGAN - MS, Clearance.NONE),
        # left in the middle: twelve hours from leaving, however long the unit goes on
        (part(AMBULANCE, reached_scene=True), BOARDED, JUST_NOT, Clearance.CREW),
        (part(AMBULANCE, reached_scene=True), BOARDED, LONG_AGO, Clearance.NONE),
        (part(POLICE, reached_scene=True), BOARDED, JUST_NOT, Clearance.AFTER_CARE),
        (part(POLICE, reached_scene=True), BOARDED, LONG_AGO, Clearance.NONE),
        # left before it was there
        (part(AMBULANCE, reached_scene=True), BOARDED, BEGAN + HOUR - MS, Clearance.NONE),
        (part(AMBULANCE, reached_scene=True, ended_at=AT), BOARDED, BEGAN + HOUR, Clearance.NONE),
        (part(AMBULANCE), BOARDED, AT - HOUR, Clearance.NONE),
        # relieved a crew that goes on
        (part(AMBULANCE, reached_scene=True), AT - HOUR, None, Clearance.CREW),
        # the unit declined, or was turned away, and came all the same
        (part(AMBULANCE, turned_away=True, ended_at=ENDED), BOARDED, None, Clearance.NONE),
        (
            part(AMBULANCE, turned_away=True, came_anyway=True, ended_at=ENDED),
            BOARDED,
            None,
            Clearance.AFTER_CARE,
        ),
    ],
)
@pytest.mark.parametrize("sits_on", [None, CREW_UNIT, OTHER_UNIT])
def test_clearance_belongs_to_the_person_who_was_there(
    own: UnitPart, since: datetime, until: datetime | None, expected: Clearance, sits_on: UUID | None
) -> None:
    audience = Audience(owner=OWNER, units={OTHER_UNIT: own})
    standing = AMBULANCE if own.is_crew else POLICE
    times_aboard = [TimeAboard(unit=OTHER_UNIT, since=since, until=until)]
    if sits_on == CREW_UNIT:
        times_aboard.insert(0, TimeAboard(unit=CREW_UNIT, since=AT - HOUR))
    someone = sitting(standing, Role.CLINICIAN, own.agency, sits_on, *times_aboard)
    assert clearance(someone, audience, AT) is expected


def test_clearance_does_not_follow_into_another_agency() -> None:
    audience = Audience(owner=OWNER, units={OTHER_UNIT: part(AMBULANCE, reached_scene=True)})
    time = TimeAboard(unit=OTHER_UNIT, since=BOARDED)
    assert clearance(sitting(AMBULANCE, Role.CLINICIAN, OWNER, None, time), audience, AT) is Clearance.CREW
    assert clearance(sitting(POLICE, Role.RESPONDER, FORCE, None, time), audience, AT) is Clearance.NONE


moments = st.datetimes(
    AT.replace(tzinfo=None) - timedelta(days=2), AT.replace(tzinfo=None), timezones=st.just(UTC)
)
times = st.none() | moments
some_unit = st.sampled_from([CREW_UNIT, POLICE_UNIT, OTHER_UNIT])
parts = st.builds(
    UnitPart,
    agency=st.sampled_from([OWNER, FORCE]),
    is_crew=st.booleans(),
    reached_scene=st.booleans(),
    turned_away=st.booleans(),
    came_anyway=st.booleans(),
    began_at=moments,
    ended_at=times,
    care_closed_at=times,
)
actors = st.builds(
    Actor,
    person=st.just(UUID(int=99)),
    agency=st.sampled_from([OWNER, FORCE, STRANGER]),
    area=st.just(UUID(int=5)),
    standing=st.sampled_from(list(Standing)),
    role=st.sampled_from(list(Role)),
    unit=st.none() | some_unit,
    aboard=st.lists(st.builds(TimeAboard, unit=some_unit, since=moments, until=times), max_size=3).map(tuple),
)
audiences = st.builds(
    Audience,
    owner=st.just(OWNER),
    units=st.dictionaries(st.sampled_from([CREW_UNIT, POLICE_UNIT, OTHER_UNIT]), parts),
    partners=st.frozensets(st.sampled_from([FORCE, STRANGER])),
)


@given(someone=actors, audience=audiences)
def test_clinical_facts_go_to_who_treats_and_to_the_owner_only(someone: Actor, audience: Audience) -> None:
    """Whatever the parts: every question has an answer, and the clinical one is never yes for anybody else."""
    held = clearance(someone, audience, AT)
    if may_read(held, Sensitivity.CLINICAL):
        owns = someone.role in DESKS and someone.agency == audience.owner
        treats = someone.role in CREWS and any(
            time.unit in audience.units
            and audience.units[time.unit].agency == someone.agency
            and (time.until is None or AT - time.until <= AFTER_CARE)
            for time in someone.aboard
        )
        assert owns or treats


@given(someone=actors, audience=audiences)
def test_reasons_of_the_desk_never_reach_a_crew(someone: Actor, audience: Audience) -> None:
    if someone.role in CREWS:
        assert not may_read(clearance(someone, audience, AT), Sensitivity.DESK)


CREW_MEMBER = actor(AMBULANCE, Role.CLINICIAN, OWNER, CREW_UNIT)
OFFICER = actor(POLICE, Role.RESPONDER, FORCE, POLICE_UNIT)
COLLEAGUE = actor(AMBULANCE, Role.CLINICIAN, OWNER, OTHER_UNIT)
AMBULANCE_DESK = actor(AMBULANCE, Role.CONTROL_ROOM, OWNER)
POLICE_DESK = actor(POLICE, Role.CONTROL_ROOM, FORCE)
OFFICER_GONE = Audience(
    owner=OWNER,
    units={CREW_UNIT: part(AMBULANCE), POLICE_UNIT: part(POLICE, ended_at=AT)},
    partners=AGREED,
    shown_live=AGREED,
)


@pytest.mark.parametrize(
    ("asking", "concerned", "of_crew", "of_officer"),
    [
        (CREW_MEMBER, None, True, False),
        (CREW_MEMBER, BOTH_ON_IT, True, True),
        (OFFICER, None, False, True),
        (OFFICER, BOTH_ON_IT, True, True),
        (OFFICER, OFFICER_GONE, False, True),
        (COLLEAGUE, BOTH_ON_IT, False, False),
        (AMBULANCE_DESK, None, True, False),
        (AMBULANCE_DESK, BOTH_ON_IT, True, True),
        (POLICE_DESK, None, False, True),
        (POLICE_DESK, BOTH_ON_IT, False, True),
        (actor(AMBULANCE, Role.MACHINE, OWNER), BOTH_ON_IT, False, False),
        (actor(AMBULANCE, Role.WELFARE, OWNER), BOTH_ON_IT, False, False),
    ],
)
def test_who_sees_where_a_unit_is(
    asking: Actor, concerned: Audience | None, of_crew: bool, of_officer: bool
) -> None:
    assert may_see_position(asking, CREW_UNIT, OWNER, concerned) is of_crew
    assert may_see_position(asking, POLICE_UNIT, FORCE, concerned) is of_officer


NOTHING_AGREED = replace(BOTH_ON_IT, partners=frozenset(), shown_live=frozenset())
IN_MINUTES = replace(BOTH_ON_IT, shown_live=frozenset())


@pytest.mark.parametrize("role", DESKS)
def test_without_a_partnership_a_desk_reads_nothing_of_anothers_incident(role: Role) -> None:
    assert clearance(actor(POLICE, role, FORCE), NOTHING_AGREED, AT) is Clearance.NONE
    assert clearance(actor(AMBULANCE, role, OWNER), NOTHING_AGREED, AT) is Clearance.FULL


def test_those_who_treat_keep_what_they_read_when_a_partnership_is_over() -> None:
    assert clearance(OFFICER, NOTHING_AGREED, AT) is Clearance.TREATING
    assert clearance(CREW_MEMBER, NOTHING_AGREED, AT) is Clearance.CREW


@pytest.mark.parametrize(
    ("asking", "concerned", "of_crew", "of_officer"),
    [
        (CREW_MEMBER, NOTHING_AGREED, True, False),
        (OFFICER, NOTHING_AGREED, False, True),
        (AMBULANCE_DESK, NOTHING_AGREED, True, False),
        (POLICE_DESK, NOTHING_AGREED, False, True),
        (CREW_MEMBER, IN_MINUTES, True, False),
        (OFFICER, IN_MINUTES, True, True),
        (AMBULANCE_DESK, IN_MINUTES, True, False),
    ],
)
def test_where_a_unit_is_crosses_between_agencies_only_as_agreed(
    asking: Actor, concerned: Audience, of_crew: bool, of_officer: bool
) -> None:
    assert may_see_position(asking, CREW_UNIT, OWNER, concerned) is of_crew
    assert may_see_position(asking, POLICE_UNIT, FORCE, concerned) is of_officer


def test_two_units_of_one_force_see_each_other_whatever_is_agreed() -> None:
    both = replace(NOTHING_AGREED, units={POLICE_UNIT: part(POLICE), OTHER_UNIT: part(POLICE)})
    assert may_see_position(OFFICER, OTHER_UNIT, FORCE, both)
