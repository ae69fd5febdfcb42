"""Reads of aftercare. Only the person and the welfare role of the same agency get answers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypedDict
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet

from apps.accounts.access import Role
from apps.accounts.models import Person
from apps.accounts.selectors import may_act
from apps.aftercare.models import CheckIn
from apps.aftercare.rules import needs_call
from apps.aftercare.schedule import SHIPPED, Schedule, schedule_in
from apps.core.clock import now, to_wire, to_wire_or_none

SHOWN = 200
KEPT_IN_SIGHT = timedelta(days=60)


class CheckInRecord(TypedDict):
    """`CheckIn` (docs/wire.md)."""

    id: str
    incident_number: str
    day: str
    due_at: str
    answered_at: str | None
    answers: dict[str, object] | None


class Named(TypedDict):
    id: str
    name: str


class Taken(TypedDict):
    by: str | None
    at: str


class WelfareRecord(CheckInRecord):
    """`WelfareCheckIn` (docs/wire.md)."""

    person: Named
    severe: bool
    needs_call: bool
    taken: Taken | None


def schedule() -> Schedule:
    """The schedule in force. Raises `PartFileError`, `OSError` (a system check has read it before)."""
    return schedule_in(Path(settings.CHECK_INS_FILE) if settings.CHECK_INS_FILE else SHIPPED)


def check_ins_of(person: UUID) -> list[CheckInRecord]:
    """A person's own `CheckIn`s (docs/wire.md), the next due first, without those that have expired."""
    at = now()
    found = list(CheckIn.objects.filter(person=person).select_related("incident").order_by("due_at", "pk"))
    return [own_record(one) for one in _in_sight(found, at)]


def _in_sight(found: list[CheckIn], at: datetime) -> list[CheckIn]:
    """The check-ins that are not due yet, open, or answered lately. The next check-in of a job ends the one before it."""
    passed = {(one.incident_id, one.due_at) for one in found if one.due_at <= at}
    latest = {incident: max(due for held, due in passed if held == incident) for incident, _ in passed}
    open_since = at - timedelta(days=schedule().open_for_days)
    return [
        one
        for one in found
        if one.due_at > at
        or (one.answered_at and one.answered_at > at - KEPT_IN_SIGHT)
        or (one.answered_at is None and one.due_at > open_since and one.due_at == latest[one.incident_id])
    ]


def own_record(check_in: CheckIn) -> CheckInRecord:
    return {
        "id": str(check_in.pk),
        "incident_number": check_in.incident.number,
        "day": check_in.day,
        "due_at": to_wire(check_in.due_at),
        "answered_at": to_wire_or_none(check_in.answered_at),
        "answers": _answers(check_in),
    }


def _answers(check_in: CheckIn) -> dict[str, object] | None:
    if check_in.answers is None:
        return None
    return {**check_in.answers, "talk": check_in.talk, "note": check_in.note or None}


def welfare_list(agency: UUID) -> list[WelfareRecord]:
    """The answered `CheckIn`s of jobs for the agency: those waiting for a call first, longest wait first; then the latest."""
    answered = CheckIn.objects.filter(agency=agency, answered_at__gt=now() - KEPT_IN_SIGHT)
    waiting = Q(taken_at=None) & (Q(severe=True) | Q(talk=True))
    rows = answered.select_related("incident", "person", "taken_by")
    first = rows.filter(waiting).order_by("answered_at", "pk")
    then = rows.exclude(waiting).order_by("-answered_at", "pk")[:SHOWN]
    return [welfare_record(one) for one in (*first, *then)]


def welfare_record(check_in: CheckIn) -> WelfareRecord:
    taken: Taken | None = None
    if check_in.taken_at:
        taken = {
            "by": check_in.taken_by.name if check_in.taken_by else None,
            "at": to_wire(check_in.taken_at),
        }
    return {
        **own_record(check_in),
        "person": {"id": str(check_in.person_id), "name": check_in.person.name},
        "severe": check_in.severe,
        "needs_call": needs_call(
            severe=check_in.severe, talk=check_in.talk, taken=check_in.taken_at is not None
        ),
        "taken": taken,
    }


def to_be_asked(at: datetime) -> QuerySet[CheckIn]:
    """Due check-ins that were not asked yet, of people who are on no incident now."""
    due = CheckIn.objects.filter(answered_at=None, asked_at=None, due_at__lte=at)
    return due.exclude(person__crew__unit__incident__isnull=False)


def welfare_people(agency: UUID) -> list[UUID]:
    acting = may_act(now()) & Q(membership__agency=agency, membership__role=Role.WELFARE)
    people = Person.objects.filter(acting)
    return list(people.values_list("pk", flat=True))


def agencies_of(people: Iterable[UUID]) -> set[UUID]:
    """The agencies on whose units these people were when their check-ins were made."""
    return set(CheckIn.objects.filter(person__in=set(people)).values_list("agency", flat=True))
