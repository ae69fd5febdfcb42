"""Reads of units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Prefetch, QuerySet

from apps.accounts.access import AFTER_CARE, CREW_ROLES, Actor, TimeAboard
from apps.accounts.models import Agency, Person
from apps.accounts.selectors import members_of
from apps.core.clock import now, to_wire
from apps.doctrine.term_list import in_shipped_order
from apps.units.aboard import Aboard, Skill
from apps.units.models import Competence, Crew, PastCrew, Unit, UnitPosition
from apps.units.nearby import nearby_units, position_of
from apps.units.records import (
    AboardRecord,
    CompetenceRecord,
    CrewMemberRecord,
    ItemStateRecord,
    PositionRecord,
    SkillRecord,
    UnitPositionRecord,
    UnitRecord,
)
from apps.units.rules import Duty, KitState, ready_items


def unit_of(person: UUID) -> UUID | None:
    """The unit that the person is booked on to."""
    return Crew.objects.filter(person=person).values_list("unit", flat=True).first()


def is_on_duty(person: UUID) -> bool:
    """Whether the person is booked on to a unit: also for as long as the unit is on an incident."""
    return Crew.objects.filter(person=person).exists()


def is_on_incident(person: UUID) -> bool:
    """Whether the person's unit has been alerted to an incident and is not clear of it."""
    return Crew.objects.filter(person=person, unit__incident__isnull=False).exists()


def actor_of(person: Person) -> Actor:
    """The person as an actor (`accounts.access`), with the unit."""
    return actors_of([person])[person.id]


def actors_of(people: Collection[Person]) -> dict[UUID, Actor]:
    """These people as actors: with their units and those times aboard that still count, in two queries for any number of them."""
    crews = [person.pk for person in people if person.role in CREW_ROLES]
    present, past = _present_times(crews), past_times(crews, since=now() - 2 * AFTER_CARE) if crews else {}
    actors = {}
    for person in people:
        aboard, agency = present.get(person.pk, (None, None))
        # Of another agency, where somebody is still aboard who acts in this one now, nothing follows.
        is_own = aboard is not None and agency == person.agency_id
        actor = person.as_actor(unit=aboard.unit if aboard and is_own else None)
        times = (*([aboard] if aboard else ()), *past.get(person.pk, ()))
        actors[person.pk] = replace(actor, aboard=times)
    return actors


def _present_times(people: Collection[UUID]) -> dict[UUID, tuple[TimeAboard, UUID]]:
    """Where these people are aboard now, each with the agency of the unit."""
    aboard = Crew.objects.filter(person__in=people) if people else Crew.objects.none()
    rows = aboard.values_list("person", "unit", "since", "unit__agency")
    return {person: (TimeAboard(unit=unit, since=since), agency) for person, unit, since, agency in rows}


def past_times(people: Collection[UUID], since: datetime | None = None) -> dict[UUID, list[TimeAboard]]:
    """The times aboard of these people that are over, the latest first; `since`: of those that ended later."""
    rows = PastCrew.objects.filter(person__in=people)
    found: dict[UUID, list[TimeAboard]] = defaultdict(list)
    for row in (rows.filter(until__gt=since) if since else rows).order_by("-until", "-pk"):
        found[row.person_id].append(TimeAboard(unit=row.unit_id, since=row.since, until=row.until))
    return found


def units_of_agency(agency: UUID) -> QuerySet[Unit]:
    return Unit.objects.filter(agency=agency)


def unit_records(units: QuerySet[Unit] | Iterable[UUID]) -> list[UnitRecord]:
    """`UnitRecord`s (docs/wire.md) of these units, by call sign, in five queries for any number of units."""
    asked = units if isinstance(units, QuerySet) else Unit.objects.filter(pk__in=set(units))
    crew = Prefetch("crew", Crew.objects.select_related("person__membership").order_by("since", "pk"))
    found = asked.select_related("agency", "position").prefetch_related(crew)
    listed = list(found.order_by("call_sign", "pk"))
    if not listed:
        return []
    brought = nearby_units(unit.pk for unit in listed)
    # A unit that was deleted in between brings nothing.
    return [_record(unit, brought[unit.pk].aboard) for unit in listed if unit.pk in brought]


def _aboard_record(aboard: Aboard) -> AboardRecord:
    return {
        "vehicle": aboard.make_label,
        "skill": _skill_record(aboard.skill, aboard.is_assumed) if aboard.skill else None,
        "transports": aboard.transports,
        "seats": aboard.seats,
        "aed": aboard.has_aed,
    }


def _skill_record(skill: Skill, is_assumed: bool) -> SkillRecord:
    return {"code": skill.code, "label": skill.label, "assumed": is_assumed}


def _record(unit: Unit, aboard: Aboard) -> UnitRecord:
    position, kit = position_of(unit), unit.carried
    return {
        "id": str(unit.id),
        "call_sign": unit.call_sign,
        "service": unit.agency.service_id,
        "agency": str(unit.agency_id),
        "kind": unit.kind,
        "capabilities": unit.capabilities,
        "equipment": ready_items(kit, day_in(unit.agency, now())),
        "aboard": _aboard_record(aboard),
        "duty": unit.duty,
        "task": unit.task or None,
        "drill": unit.drill,
        "kit": [_item_record(item, kit[item]) for item in in_shipped_order("kit", kit)],
        "crew": [_crew_member(crew.person) for crew in unit.crew.all()],
        "incident": str(unit.incident) if unit.incident else None,
        "position": position_record(position) if position else None,
    }


def _item_record(item: str, state: KitState) -> ItemStateRecord:
    return {
        "item": item,
        "serviceable": state.serviceable,
        "expires": state.expires.isoformat() if state.expires else None,
        "checked_at": to_wire(state.checked_at),
    }


def day_in(agency: Agency, at: datetime) -> date:
    """The date at that time in the agency's time zone."""
    return at.astimezone(ZoneInfo(agency.time_zone)).date()


def _crew_member(person: Person) -> CrewMemberRecord:
    return {"person": str(person.id), "name": person.name, "role": person.role}


def position_record(position: UnitPosition) -> PositionRecord:
    """`Position` (docs/wire.md)."""
    return {
        "lat": position.lat,
        "lon": position.lon,
        "accuracy_m": position.accuracy_m,
        "at": to_wire(position.at),
        "source": position.source,
    }


def positions_of(units: Iterable[UUID]) -> list[UnitPositionRecord]:
    """`{unit, call_sign, position}` of those of these units that are on duty and have reported a position."""
    found = UnitPosition.objects.filter(unit__in=set(units)).exclude(unit__duty=Duty.OFF_DUTY)
    return [
        {"unit": str(row.unit_id), "call_sign": row.unit.call_sign, "position": position_record(row)}
        for row in found.select_related("unit").order_by("unit__call_sign", "pk")
    ]


def call_signs(units: Iterable[UUID]) -> dict[UUID, str]:
    return dict(Unit.objects.filter(pk__in=set(units)).values_list("pk", "call_sign"))


def units_by_id(units: set[UUID]) -> dict[UUID, Unit]:
    return Unit.objects.only("call_sign", "agency").in_bulk(list(units))


def agencies_of_units(ids: set[UUID]) -> dict[UUID, UUID]:
    return dict(Unit.objects.filter(pk__in=ids).values_list("pk", "agency"))


def competence_records(agency: UUID) -> list[CompetenceRecord]:
    """`Competence`s (docs/wire.md) of the agency's people, by name."""
    held = Competence.objects.filter(person__in=members_of(agency).values("person")).select_related("person")
    return [
        {
            "person": str(one.person_id),
            "name": one.person.name,
            "code": one.code,
            "awarded": one.awarded.isoformat(),
            "expires": one.expires.isoformat(),
            "issuer": one.issuer,
        }
        for one in held.order_by("person__name", "person", "code")
    ]


def competences_of(person: UUID) -> dict[str, date]:
    """The person's competences by code, with the last valid day."""
    return dict(Competence.objects.filter(person=person).order_by("code").values_list("code", "expires"))
