"""Rules of units: duty, kit and competences."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from apps.core.instants import from_wire, is_believable
from apps.doctrine.term_list import in_shipped_order
from apps.units.records import CheckedItemRecord


class Duty(StrEnum):
    """The duty of a unit. Divertible and busy (states 7 and 8 of British radio) are on a job that it may or may not leave."""

    OFF_DUTY = "off_duty"
    AVAILABLE = "available"
    DIVERTIBLE = "divertible"
    BUSY = "busy"


CLOCKS_APART = timedelta(seconds=2)
"""By how much the clocks of two devices may differ although both were measured."""
ON_A_JOB = frozenset({Duty.DIVERTIBLE, Duty.BUSY})
SENDABLE = frozenset({Duty.AVAILABLE, Duty.DIVERTIBLE})


@dataclass(frozen=True, kw_only=True)
class CheckedItem:
    """One item at a kit check, as a crew reports it; `expires` null: the item has no expiry date."""

    item: str
    serviceable: bool
    expires: date | None

    def as_wire(self) -> CheckedItemRecord:
        """`KitItem` (docs/wire.md)."""
        day = self.expires.isoformat() if self.expires else None
        return {"item": self.item, "serviceable": self.serviceable, "expires": day}


@dataclass(frozen=True, kw_only=True)
class KitState:
    """What was last reported of one item, and when."""

    serviceable: bool
    expires: date | None
    checked_at: datetime

    def is_ready(self, today: date) -> bool:
        """Serviceable and in date: an item is valid to the end of its last day."""
        return self.serviceable and (self.expires is None or self.expires >= today)


@dataclass(frozen=True, kw_only=True)
class DutyWanted:
    """The duty that a crew asks for; None leaves a field as it is. `at`: when it did so; None: now."""

    duty: Duty | None = None
    task: str | None = None
    drill: bool | None = None
    at: datetime | None = None


def carried(kept: Mapping[str, Any]) -> dict[str, KitState]:
    """The stored kit, `{item: {serviceable, expires, checked_at}}`, as rules take it."""
    return {
        item: KitState(
            serviceable=said["serviceable"],
            expires=date.fromisoformat(said["expires"]) if said["expires"] else None,
            checked_at=from_wire(said["checked_at"]),
        )
        for item, said in kept.items()
    }


def repeated_items(kit: Iterable[CheckedItem]) -> list[str]:
    """Items that are named more than once, so that it is unclear which report counts."""
    return sorted(item for item, count in Counter(one.item for one in kit).items() if count > 1)


def kit_after(
    before: Mapping[str, KitState], checked: Iterable[CheckedItem], at: datetime
) -> dict[str, KitState]:
    """The kit after a check. An item that the check leaves out keeps its last report."""
    said = {
        one.item: KitState(serviceable=one.serviceable, expires=one.expires, checked_at=at) for one in checked
    }
    known = {**before, **said}
    return {item: known[item] for item in in_shipped_order("kit", known)}


def used_up(before: Mapping[str, KitState], items: Iterable[str], at: datetime) -> list[CheckedItem]:
    """The report of these items as used up at that moment, without those that were checked later."""
    return [
        CheckedItem(item=item, serviceable=False, expires=before[item].expires if item in before else None)
        for item in items
        if item not in before or before[item].checked_at <= at
    ]


def says_the_same(before: Mapping[str, KitState], checked: Iterable[CheckedItem]) -> bool:
    """Whether the check changes nothing."""
    held = {item: (state.serviceable, state.expires) for item, state in before.items()}
    return all(held.get(one.item) == (one.serviceable, one.expires) for one in checked)


def ready_items(kit: Mapping[str, KitState], today: date) -> list[str]:
    """The items that are serviceable and in date, in the order of the shipped list."""
    return [item for item in in_shipped_order("kit", kit) if kit[item].is_ready(today)]


def task_after(duty: Duty, before: str, wanted: str | None) -> str:
    """The reference of the unit's own job, empty if it has none; None leaves it as it was."""
    if duty not in ON_A_JOB:
        return ""
    return before if wanted is None else wanted.strip()


def moment_of(given: datetime | None, received_at: datetime) -> datetime:
    """When a command was given: as its device says, where that can be so, else when it came."""
    if given is None or given > received_at or not is_believable(given, received_at):
        return received_at
    return given


def is_overtaken(at: datetime, *newer: datetime | None) -> bool:
    """Whether one of these moments is later than a command of that time."""
    return any(moment is not None and at < moment - CLOCKS_APART for moment in newer)


def last_day(awarded: date, months: int | None) -> date | None:
    """The last day of a certificate that holds for so many months; None where nobody says for how many."""
    if months is None:
        return None
    years, month = divmod(awarded.month - 1 + months, 12)
    year, month = awarded.year + years, month + 1
    return date(year, month, min(awarded.day, monthrange(year, month)[1]))


def is_free(duty: Duty, incident: object | None) -> bool:
    """Whether the unit may be sent at once: not on an incident, nor on a job that it may not leave."""
    return duty in SENDABLE and incident is None
