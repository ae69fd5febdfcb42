"""Time without waiting: a test makes a deadline due and fires it at once, as a worker does."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from apps.accounts.models import Device
from apps.alerting import windows
from apps.alerting.models import PushSubscription
from apps.core.clock import from_wire, now, to_wire
from apps.core.ids import new_id
from apps.deadlines.firing import fire_due
from apps.deadlines.models import Deadline
from apps.dispatch.deadline_kinds import REASSESS
from apps.incidents.models import Involvement
from apps.journal.models import SliceRow
from apps.units.models import Crew, Unit, UnitPosition
from tests.support.factories import County
from tests.support.state import state_of

MINUTE = timedelta(minutes=1)
DISPLAYED, ANSWERED = windows.DISPLAYED["alert"], windows.ANSWERED["alert"]


def heard(county: County) -> None:
    """Record that every device was heard a moment ago, so that the server expects alerts to be displayed."""
    Device.objects.bulk_create(
        Device(id=new_id(), agency_id=crew.person.agency_id, person=crew.person, last_seen_at=now())
        for crew in Crew.objects.select_related("person")
    )


def with_push(county: County, name: str) -> UUID:
    """Give the person's device a push subscription: the id of the device."""
    device = Device.objects.filter(person=county.people[name]).first()
    assert device, "call `heard` first"
    PushSubscription.objects.create(
        device=device, endpoint=f"https://push.example/{name}", p256dh="p", auth="a", created_at=now()
    )
    return device.pk


def fire(incident: str, kind: str, sign: str | None = None) -> int:
    """Make deadlines of this kind due and fire them, with those that they cause: how many. `sign`: only of this unit's alert."""
    waiting = Deadline.objects.filter(fired_at=None)
    waiting.filter(due_at__lte=now() + MINUTE).update(due_at=now() + MINUTE)
    wanted = waiting.filter(timeline=UUID(incident), kind=kind)
    if sign:
        state = state_of(incident)
        part = next(one for one in state["involvements"].values() if one["call_sign"] == sign)
        wanted = wanted.filter(subject=part["alert"])
    wanted.update(due_at=now() - timedelta(seconds=1))
    return fire_due()


def aged(incident: str, by_s: int) -> None:
    """Make the alerts this much older."""
    row = SliceRow.objects.get(timeline=UUID(incident), part="involvements")
    assert row.value
    for one in row.value.values():
        for name in ("alerted_at", "respond_by"):
            one[name] = to_wire(from_wire(one[name]) - timedelta(seconds=by_s))
    row.save()


def not_shown(incident: str, sign: str) -> int:
    aged(incident, 6)
    return fire(incident, DISPLAYED, sign)


def not_answered(incident: str, sign: str) -> int:
    aged(incident, 21)
    return fire(incident, ANSWERED, sign)


def reassess(incident: str) -> int:
    return fire(incident, REASSESS)


def waiting(incident: str, kind: str) -> list[Deadline]:
    return list(Deadline.objects.filter(timeline=UUID(incident), kind=kind, fired_at=None).order_by("due_at"))


def board_warnings(incident: str, *, settled: bool = False) -> list[tuple[str, str | None, str | None]]:
    """(cause, role, call sign) of the open board warnings, or of the settled ones."""
    held: dict[str, dict[str, Any]] = state_of(incident)["attentions"]
    return sorted(
        (
            (one["cause"], one["role"], one["call_sign"])
            for one in held.values()
            if bool(one["settled_at"]) is settled
        ),
        key=str,
    )


def statuses(incident: str) -> dict[str, str]:
    """Call sign → status on this incident."""
    parts = state_of(incident)["involvements"].values()
    return {part["call_sign"]: part["status"] for part in parts}


def cause_of(incident: str, sign: str) -> str | None:
    """The cause of the unit's stand-down."""
    parts = state_of(incident)["involvements"].values()
    causes: list[str | None] = [part["stand_down_cause"] for part in parts if part["call_sign"] == sign]
    return causes[0]


def duty(sign: str, duty: str) -> None:
    """Set the duty of the unit, as its crew does."""
    Unit.objects.filter(call_sign=sign).update(duty=duty)
    busy = Involvement.objects.filter(unit=Unit.objects.get(call_sign=sign).pk, is_active=True).exists()
    UnitPosition.objects.filter(unit__call_sign=sign).update(
        is_free=duty in ("available", "divertible") and not busy
    )


def drill(*signs: str) -> None:
    Unit.objects.filter(call_sign__in=signs).update(drill=True)
