"""Writes of positions: the latest believable fix of each unit, and the fixes that were not believed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import chain
from math import isfinite
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, F, Window
from django.db.models.functions import RowNumber

from apps.accounts.access import Actor, Role
from apps.accounts.actions import hear_device
from apps.accounts.models import Area, Device, Person
from apps.core.clock import now
from apps.journal.transaction import in_transaction
from apps.journal.wakeup import Wakeup, notify
from apps.units import locks, news
from apps.units.fixes import (
    AGREEING,
    ASSUMED,
    DOUBTED,
    OLDEST_FIX,
    Fix,
    Home,
    Judged,
    RefusedFix,
    can_follow,
    doubt_of,
    fault_of,
    judged,
)
from apps.units.models import RejectedFix, Unit, UnitPosition
from apps.units.rules import SENDABLE, Duty, is_free

REJECTED_KEPT = 100
Numbered = tuple[int, Fix]


def take_fixes(actor: Actor, fixes: Sequence[Fix], at: datetime) -> tuple[int, list[RefusedFix]]:
    """Store each unit's newest believable fix. Returns the number of accepted fixes, and the refused ones.

    A fix older than the kept one counts as accepted: late is no fault.
    """
    return take_numbered(actor, list(enumerate(fixes)), at)


def take_numbered(actor: Actor, fixes: Sequence[Numbered], at: datetime) -> tuple[int, list[RefusedFix]]:
    """`take_fixes` for fixes with their places in a batch, in which others could not be read."""
    # In a journal transaction, although it appends nothing, because that one is retried after a deadlock.
    return in_transaction(lambda journal: _take_fixes(actor, fixes, at))


def _take_fixes(actor: Actor, fixes: Sequence[Numbered], at: datetime) -> tuple[int, list[RefusedFix]]:
    meant = [fix.unit or actor.unit for _, fix in fixes]
    units = locks.units_of(actor.agency, {unit for unit in meant if unit})
    codes: dict[int, str] = {}
    by_unit: dict[UUID, list[Numbered]] = defaultdict(list)
    for unit, (index, fix) in zip(meant, fixes, strict=True):
        code = _not_theirs(actor, unit, units)
        if code is None and unit:
            by_unit[unit].append((index, fix))
        elif code:
            codes[index] = code
    before = {row.unit_id: _fix_of(row) for row in UnitPosition.objects.filter(unit__in=by_unit)}
    verdicts = _judge(by_unit, before, _home_of(actor.area, before, by_unit), at)
    _reject(by_unit, verdicts, at)
    moved = {unit: verdict.kept for unit, verdict in sorted(verdicts.items()) if verdict.kept}
    keep(moved, units)
    news.add_for_fixes(before, {unit: fix for unit, fix in moved.items() if _concerns_a_call(units[unit])})
    _notify_positions(actor, moved)
    codes |= dict(chain.from_iterable(verdict.refused.items() for verdict in verdicts.values()))
    return len(fixes) - len(codes), [RefusedFix(index=index, code=codes[index]) for index in sorted(codes)]


def _not_theirs(actor: Actor, unit: UUID | None, units: Mapping[UUID, Unit]) -> str | None:
    if unit is None:
        return "unit_not_yours" if actor.role is Role.MACHINE else "unit_off_duty"
    if unit not in units or (actor.role is not Role.MACHINE and unit != actor.unit):
        return "unit_not_yours"
    return "unit_off_duty" if units[unit].duty == Duty.OFF_DUTY else None


def _concerns_a_call(unit: Unit) -> bool:
    """Whether where the unit is may change who goes: it is free to be sent, or is on an incident."""
    return unit.incident is not None or is_free(Duty(unit.duty), None)


def _home_of(area: UUID, kept: Mapping[UUID, Fix], by_unit: Mapping[UUID, list[Numbered]]) -> Home | None:
    """The area, read only where a unit has no position yet that was seen, or was seen where it cannot have come."""
    if all(
        unit in kept
        and kept[unit].source not in ASSUMED
        and all(fix.at <= kept[unit].at or can_follow(kept[unit], fix) for _, fix in given)
        for unit, given in by_unit.items()
    ):
        return None
    found = Area.objects.filter(pk=area).values("south", "west", "north", "east").first()
    return Home(**found) if found else None


def _judge(
    by_unit: Mapping[UUID, list[Numbered]], kept: Mapping[UUID, Fix], home: Home | None, at: datetime
) -> dict[UUID, Judged]:
    doubtful = [unit for unit, given in by_unit.items() if _any_doubted(kept.get(unit), given, home, at)]
    suspects = _suspects(doubtful, kept, at) if doubtful else {}
    return {
        unit: judged(kept.get(unit), suspects.get(unit, ()), given, at, home)
        for unit, given in by_unit.items()
    }


def _any_doubted(kept: Fix | None, given: Iterable[Numbered], home: Home | None, at: datetime) -> bool:
    return any(not fault_of(fix, at) and doubt_of(kept, fix, home) for _, fix in given)


def _suspects(units: Iterable[UUID], kept: Mapping[UUID, Fix], at: datetime) -> dict[UUID, list[Fix]]:
    """The latest fixes doubted since the kept one was seen, by time."""
    suspects: dict[UUID, list[Fix]] = {}
    for unit in units:
        seen = kept.get(unit)
        since = at - OLDEST_FIX if seen is None or seen.source in ASSUMED else seen.at
        rows = RejectedFix.objects.filter(unit=unit, reason__in=DOUBTED, at__gt=since)
        fixes = {row.at: fix for row in rows.order_by("at", "pk") if (fix := _fix_of(row))}
        suspects[unit] = list(fixes.values())[1 - AGREEING :]
    return suspects


def _fix_of(row: UnitPosition | RejectedFix) -> Fix:
    """The row as a fix; one that was refused as too fast has all its numbers."""
    return Fix(
        unit=row.unit_id,
        lat=row.lat or 0.0,
        lon=row.lon or 0.0,
        accuracy_m=row.accuracy_m,
        at=row.at,
        source=row.source,
    )


def _reject(by_unit: Mapping[UUID, list[Numbered]], verdicts: Mapping[UUID, Judged], at: datetime) -> None:
    rejected = [
        RejectedFix(
            unit_id=unit,
            lat=_number(fix.lat),
            lon=_number(fix.lon),
            accuracy_m=_number(fix.accuracy_m),
            at=fix.at,
            received_at=at,
            source=fix.source,
            reason=verdicts[unit].refused[index],
        )
        for unit, given in sorted(by_unit.items())
        for index, fix in given
        if index in verdicts[unit].refused
    ]
    if rejected:
        RejectedFix.objects.bulk_create(rejected)
        _forget_the_oldest({row.unit_id for row in rejected})


def _number(value: float | None) -> float | None:
    return value if value is not None and isfinite(value) else None


def _forget_the_oldest(units: Iterable[UUID]) -> None:
    newest_first = Window(RowNumber(), partition_by=F("unit"), order_by=F("pk").desc())
    ranked = RejectedFix.objects.filter(unit__in=units).annotate(rank=newest_first)
    too_many = list(ranked.filter(rank__gt=REJECTED_KEPT).values_list("pk", flat=True))
    if too_many:
        RejectedFix.objects.filter(pk__in=too_many).delete()


def keep(fixes: Mapping[UUID, Fix], units: Mapping[UUID, Unit]) -> None:
    """Store these positions of units that the caller has locked."""
    UnitPosition.objects.bulk_create(
        [_position(units[unit], fix) for unit, fix in fixes.items()],
        update_conflicts=True,
        unique_fields=["unit"],
        update_fields=["lat", "lon", "accuracy_m", "at", "source"],
    )


def _position(unit: Unit, fix: Fix) -> UnitPosition:
    return UnitPosition(
        unit=unit,
        agency=unit.agency_id,
        is_free=is_free(Duty(unit.duty), unit.incident),
        lat=fix.lat,
        lon=fix.lon,
        accuracy_m=fix.accuracy_m,
        at=fix.at,
        source=fix.source,
    )


def update_is_free(unit: UUID) -> None:
    """Update `is_free` of the position of a unit that the caller has locked and changed."""
    free = Unit.objects.filter(pk=unit, duty__in=SENDABLE, incident=None)
    UnitPosition.objects.filter(unit=unit).update(is_free=Exists(free))


def _notify_positions(actor: Actor, moved: Iterable[UUID]) -> None:
    subjects = tuple(moved)
    if subjects:
        wakeup = Wakeup(area=actor.area, topic="positions", subjects=subjects)
        transaction.on_commit(partial(notify, wakeup))


def hear(person: Person, device: UUID, outbox: int) -> None:
    """Record that the person's device is alive and how many reports wait on it, and notify the agency's desks."""
    last_heard = dict(Device.objects.filter(pk=device, person=person).values_list("pk", "last_seen_at"))
    if hear_device(device, person, outbox):
        news.add_for_heard(last_heard, now())
        wakeup = Wakeup(area=person.agency.area_id, topic="devices", subjects=(person.agency_id,))
        transaction.on_commit(partial(notify, wakeup))
