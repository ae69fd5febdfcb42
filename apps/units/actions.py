"""Writes of units: booking on and off, kit, duty, exercises, and commitment to an incident.

Lock order: the person, the units by id, their positions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db.models import Q

from apps.accounts.access import Actor
from apps.accounts.models import Agency, Person
from apps.core.clock import now, to_wire
from apps.core.words import Message, message
from apps.doctrine.term_lists import terms_in_force
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction
from apps.units import locks, news
from apps.units.fixes import station_of
from apps.units.models import Crew, PastCrew, Unit, UnitPosition
from apps.units.position_actions import keep, update_is_free
from apps.units.problems import (
    AlreadyOnDuty,
    DutyOvertaken,
    KitItemUnknown,
    NotOnDuty,
    TaskWithoutJob,
    UnitCommitted,
    UnitNotFound,
    UnitOffDuty,
)
from apps.units.reading_kit import KitRead, sorted_out
from apps.units.rules import (
    ON_A_JOB,
    SENDABLE,
    CheckedItem,
    Duty,
    DutyWanted,
    KitState,
    is_overtaken,
    kit_after,
    moment_of,
    says_the_same,
    task_after,
    used_up,
)

Kit = Sequence[CheckedItem]


def book_on(
    person: Person, unit_id: UUID, kit: Kit, device: UUID | None = None, *, drill: bool | None = None
) -> None:
    """Book the person on to a unit of their agency. A repetition with the same unit and kit changes nothing.

    Raises `UnitNotFound`, `AlreadyOnDuty`, `KitItemUnknown`.
    """
    in_transaction(partial(_book_on, person, unit_id, _known(kit, person.agency), drill, device))


def _book_on(
    person: Person,
    unit_id: UUID,
    kit: Kit,
    drill: bool | None,
    device: UUID | None,
    journal: JournalTransaction,
) -> None:
    crew = locks.crew_of(person)
    if crew and crew.unit_id != unit_id:
        raise AlreadyOnDuty
    unit = locks.units_of(person.agency_id, [unit_id]).get(unit_id)
    if unit is None:
        raise UnitNotFound
    begins = unit.duty == Duty.OFF_DUTY
    by = person.as_actor(unit_id)
    if crew is None:
        Crew.objects.create(person=person, unit=unit, since=now())
        _write(journal, unit, "unit_booked_on", {"person": str(person.id)}, by, device)
        news.add("signed_in", [unit.pk])
    if begins:
        _begin_duty(unit)
    if kit and (begins or not says_the_same(unit.carried, kit)):
        _check_kit(journal, unit, kit, by, device)
    if drill is not None:
        _set_drill(journal, unit, drill, by, device)


def _begin_duty(unit: Unit) -> None:
    """Start a duty: available, without a report of its kit."""
    unit.duty, unit.kit, unit.duty_at = Duty.AVAILABLE.value, {}, now()
    Unit.objects.filter(pk=unit.pk).update(duty=unit.duty, kit=unit.kit, duty_at=unit.duty_at)
    station = station_of(unit.station_lat, unit.station_lon, now())
    if station:
        keep({unit.pk: station}, {unit.pk: unit})


def check_kit(person: Person, kit: Kit, device: UUID | None = None) -> None:
    """Record what the crew found of each item; an item left out keeps its last report.

    Raises `NotOnDuty`, `KitItemUnknown`.
    """
    in_transaction(partial(_check_own_kit, person, _known(kit, person.agency), device))


def _check_own_kit(person: Person, kit: Kit, device: UUID | None, journal: JournalTransaction) -> None:
    unit = _own_unit(person)
    if kit:
        _check_kit(journal, unit, kit, person.as_actor(unit.pk), device)


def _check_kit(journal: JournalTransaction, unit: Unit, kit: Kit, by: Actor, device: UUID | None) -> None:
    after = kit_after(unit.carried, kit, now())
    Unit.objects.filter(pk=unit.pk).update(kit=as_kept(after))
    _write(journal, unit, "kit_checked", {"kit": [one.as_wire() for one in kit]}, by, device)
    news.add("kit", [unit.pk])


def use_up(
    journal: JournalTransaction,
    unit_id: UUID,
    items: Sequence[str],
    at: datetime,
    by: Actor,
    device: UUID | None,
) -> None:
    """Record that these items of the unit were used up at that time; they are missing until the next kit check.

    Locks the unit; lock timelines before. An item that was checked later keeps that check's result.
    """
    unit = locks.unit(unit_id)
    if unit is None:
        return
    gone = used_up(unit.carried, items, at)
    if gone:
        _check_kit(journal, unit, gone, by, device)


def kit_read(agency: Agency, given: Sequence[CheckedItem | None]) -> KitRead:
    """What of a check can be used, by the list in force; None: an item that could not be read."""
    return sorted_out(given, terms_in_force(agency, "kit", now()).codes())


def _known(kit: Kit, agency: Agency) -> Kit:
    if not kit:
        return kit
    listed = terms_in_force(agency, "kit", now())
    unknown = listed.unknown(one.item for one in kit)
    if unknown:
        raise KitItemUnknown(
            message("problem-kit_item_unknown-named", unknown=unknown, known=list(listed.codes()))
        )
    return kit


def as_kept(kit: Mapping[str, KitState]) -> dict[str, dict[str, object]]:
    """The kit as `Unit.kit` stores it."""
    return {
        item: {
            "serviceable": state.serviceable,
            "expires": state.expires and state.expires.isoformat(),
            "checked_at": to_wire(state.checked_at),
        }
        for item, state in kit.items()
    }


def book_off(person: Person, device: UUID | None = None) -> None:
    """Book the person off, if they are on duty. The last person off ends the unit's duty and deletes its position.

    Raises `UnitCommitted` for the last of the crew of a unit that is on an incident.
    """
    in_transaction(partial(_book_off, person, device))


def _book_off(person: Person, device: UUID | None, journal: JournalTransaction) -> None:
    crew = locks.crew_of(person)
    if crew is None:
        return
    # Also of another agency: a person who acts in this one now may still be aboard there.
    unit = locks.present(crew.unit_id)
    PastCrew.objects.create(person=person, unit=unit, since=crew.since, until=now())
    crew.delete()
    if not Crew.objects.filter(unit=unit).exists():
        _end_duty(unit)
    _write(journal, unit, "unit_booked_off", {"person": str(person.id)}, person.as_actor(unit.pk), device)


def _end_duty(unit: Unit) -> None:
    if unit.incident:
        raise UnitCommitted
    Unit.objects.filter(pk=unit.pk).update(duty=Duty.OFF_DUTY, task="", drill=False)
    UnitPosition.objects.filter(unit=unit).delete()


def set_duty(person: Person, wanted: DutyWanted, device: UUID | None = None) -> None:
    """Set what the person's unit does, on which job of its own service, and whether it takes part in exercises.

    Raises `NotOnDuty`, `TaskWithoutJob`, and `DutyOvertaken` where the unit has done something newer, or the person came later.
    """
    in_transaction(partial(_set_duty, person, wanted, device))


def _set_duty(person: Person, wanted: DutyWanted, device: UUID | None, journal: JournalTransaction) -> None:
    unit = _own_unit(person)
    if wanted.at and is_overtaken(moment_of(wanted.at, now()), Crew.objects.get(person=person).since):
        raise DutyOvertaken
    by = person.as_actor(unit.pk)
    _take_job(journal, unit, wanted, by, device)
    if wanted.drill is not None:
        _set_drill(journal, unit, wanted.drill, by, device)


def set_tasking(
    journal: JournalTransaction,
    unit_id: UUID,
    duty: Duty,
    task: str | None,
    by: Actor | None,
    device: UUID | None,
    at: datetime | None = None,
) -> bool:
    """Set a unit's tasking for an actor outside its crew; `task` None: no named job. Returns whether it changed.

    Locks the unit; lock timelines before. Raises `UnitNotFound` (also for an actor of another agency), `UnitOffDuty`,
    `TaskWithoutJob`, `DutyOvertaken`.
    """
    unit = locks.unit(unit_id)
    if unit is None or (by and unit.agency_id != by.agency):
        raise UnitNotFound
    if unit.duty == Duty.OFF_DUTY:
        raise UnitOffDuty
    return _take_job(journal, unit, DutyWanted(duty=duty, task=task or "", at=at), by, device)


def _take_job(
    journal: JournalTransaction, unit: Unit, wanted: DutyWanted, by: Actor | None, device: UUID | None
) -> bool:
    duty = wanted.duty or Duty(unit.duty)
    if wanted.task and duty not in ON_A_JOB:
        raise TaskWithoutJob
    task = task_after(duty, unit.task, wanted.task)
    at = moment_of(wanted.at, now())
    if wanted.at and is_overtaken(at, unit.duty_at):
        raise DutyOvertaken
    note_done(unit.pk, at)
    if (duty, task) == (unit.duty, unit.task):
        return False
    unit.duty, unit.task = duty.value, task
    Unit.objects.filter(pk=unit.pk).update(duty=unit.duty, task=task)
    update_is_free(unit.pk)
    if duty in SENDABLE:
        news.add("free", [unit.pk])
    _write(journal, unit, "unit_duty_changed", {"duty": unit.duty}, by, device, text=task or None)
    return True


def note_done(unit_id: UUID, at: datetime) -> None:
    """Note that the unit did something then, or that its duty was set."""
    before = Q(duty_at=None) | Q(duty_at__lt=at)
    Unit.objects.filter(before, pk=unit_id).update(duty_at=at)


def _set_drill(journal: JournalTransaction, unit: Unit, drill: bool, by: Actor, device: UUID | None) -> None:
    if unit.drill != drill:
        Unit.objects.filter(pk=unit.pk).update(drill=drill)
        _write(journal, unit, "unit_drill_changed", {"drill": drill}, by, device)
        news.add("drill", [unit.pk])


def reserve(unit_id: UUID, incident: UUID) -> None:
    """Commit the unit to the incident in the caller's transaction, unless it is committed already.

    Raises `UnitCommitted` if it is on another incident, on a job that it may not leave, or has gone off duty.
    """
    unit = Unit.objects.select_for_update(no_key=True).get(pk=unit_id)
    if unit.incident == incident:
        return
    refused = _why_not_reserved(unit)
    if refused:
        raise UnitCommitted(refused)
    Unit.objects.filter(pk=unit_id).update(incident=incident)
    update_is_free(unit_id)


def commit_there(unit_id: UUID, incident: UUID) -> bool:
    """Commit a unit that is at the incident already, also from a job of its own service; False if it is off duty or elsewhere."""
    unit = Unit.objects.select_for_update(no_key=True).get(pk=unit_id)
    if unit.duty == Duty.OFF_DUTY or unit.incident not in (None, incident):
        return False
    Unit.objects.filter(pk=unit_id).update(incident=incident)
    update_is_free(unit_id)
    return True


def _why_not_reserved(unit: Unit) -> Message | None:
    if unit.incident:
        return message("problem-unit_committed-elsewhere", call_sign=unit.call_sign)
    if unit.duty == Duty.OFF_DUTY:
        return message("problem-unit_committed-off_duty", call_sign=unit.call_sign)
    if unit.duty == Duty.BUSY:
        return message("problem-unit_committed-busy", call_sign=unit.call_sign)
    return None


def release(unit_id: UUID, incident: UUID) -> None:
    """End the unit's commitment to this incident, but not to another one."""
    if Unit.objects.filter(pk=unit_id, incident=incident).update(incident=None):
        update_is_free(unit_id)
        news.add("free", [unit_id])


def _own_unit(person: Person) -> Unit:
    """The unit of the agency that the person acts in, to which he or she is booked on, locked. Raises `NotOnDuty`."""
    crew = locks.crew_of(person)
    unit = locks.units_of(person.agency_id, [crew.unit_id]).get(crew.unit_id) if crew else None
    if unit is None:
        raise NotOnDuty
    return unit


def _write(
    journal: JournalTransaction,
    unit: Unit,
    kind: str,
    payload: Mapping[str, object],
    by: Actor | None,
    device: UUID | None,
    text: str | None = None,
) -> None:
    new = NewEntry(
        kind=kind,
        payload=payload,
        text=text,
        unit=unit.pk,
        author=by.person if by else None,
        agency=unit.agency_id,
        device=device,
    )
    journal.append_to_stream(unit.agency.area_id, new)
