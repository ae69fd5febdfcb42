"""An alarm on an open incident: a withdrawal that calls the officers' unit and the desk of the police."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

from apps.alerting.alarms import Called, NewAlarm, raise_alarm
from apps.alerting.state import Alarm, AlertingSlice
from apps.core.clock import now, pretending_it_is
from apps.core.ids import new_id
from apps.deadlines.firing import fire_due
from apps.journal.models import Entry, Timeline
from apps.journal.state import read
from apps.journal.transaction import JournalTransaction, in_transaction
from tests.support.factories import County

T = TypeVar("T")
KINDS = ("alarm_escalated", "recipient_added", "recipient_released", "alarm_ended")


def unit_called(county: County, sign: str, circle: Any = "inside") -> Called:
    unit = county.units[sign]
    return Called(who=unit.pk, kind="unit", agency=unit.agency_id, circle=circle)


def desk_called(county: County, agency: str) -> Called:
    pk = county.agencies[agency].pk
    return Called(who=pk, kind="desk", agency=pk, circle="desk")


def person_called(county: County, name: str, circle: Any = "asked") -> Called:
    person = county.people[name]
    return Called(who=person.pk, kind="person", agency=person.agency_id, circle=circle)


def raised(
    incident: UUID | str,
    cause: Any,
    *to: Called,
    about: UUID | None = None,
    called_at: datetime | None = None,
) -> UUID:
    new = NewAlarm(cause=cause, about=about or new_id(), to=to, called_at=called_at or now())
    return acted(incident, lambda journal: raise_alarm(journal, UUID(str(incident)), new))


def acted(incident: UUID | str, work: Callable[[JournalTransaction], T]) -> T:
    return in_transaction(work, timelines=[UUID(str(incident))])


def alarm_of(incident: UUID | str, alarm: UUID) -> Alarm:
    return read(Timeline.objects.get(pk=incident).state, AlertingSlice)["alarms"][str(alarm)]


def after(seconds: float) -> int:
    """Fire what is due this many seconds from now: how many deadlines."""
    with pretending_it_is(now() + timedelta(seconds=seconds)):
        return fire_due()


def course(incident: UUID | str) -> list[tuple[str, dict[str, Any]]]:
    """What the server wrote of alarms since they were raised, in order, without the alarm's id."""
    found = Entry.objects.filter(timeline_id=incident, kind__in=KINDS).order_by("seq")
    return [
        (one.kind, {name: value for name, value in one.payload.items() if name != "alarm"}) for one in found
    ]
