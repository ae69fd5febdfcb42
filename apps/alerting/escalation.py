"""What follows while an alarm's recipient is silent: a push, then the steps of its cause. A silent one never ends in silence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from django.db.models import Q

from apps.accounts.access import Role
from apps.accounts.models import Agency, Person
from apps.accounts.selectors import may_act
from apps.alerting import windows
from apps.alerting.actions import queue_pushes
from apps.alerting.alarm_rules import is_not_shown_in_time, open_recipients
from apps.alerting.alarm_rules import is_waiting as is_waiting_in
from apps.alerting.alarm_table import Asked
from apps.alerting.alarms import Called, add_recipient, terms_of
from apps.alerting.state import Alarm, AlertingSlice, Recipient
from apps.alerting.summons import alarm_to
from apps.core.clock import now
from apps.deadlines.models import Deadline
from apps.journal.state import State, read
from apps.journal.transaction import JournalTransaction, NewEntry

WhoIsAsked = Callable[[JournalTransaction, UUID, Alarm, list[Recipient]], Iterable[Called]]
"""(transaction, timeline, alarm, its silent recipients) → whom a step asks as well."""
_asked: dict[Asked, WhoIsAsked] = {}


def register(asked: Asked, who: WhoIsAsked) -> None:
    """The room that knows who leads, commands or comes next says so in its `apps.py`."""
    if asked in _asked:
        raise ValueError(f"two rooms say who is meant by {asked}")
    _asked[asked] = who


def is_waiting(state: State, who: UUID, alarm: UUID) -> bool:
    """Whether this alarm still has to reach this recipient."""
    held = read(state, AlertingSlice)["alarms"].get(str(alarm))
    return held is not None and is_waiting_in(held, str(who))


def not_displayed(journal: JournalTransaction, deadline: Deadline) -> None:
    """No device of some recipients has reported that it shows the alarm: push it to them."""
    timeline = deadline.on_timeline
    for held in journal.state(timeline, AlertingSlice)["alarms"].values():
        for one in open_recipients(held):
            if is_not_shown_in_time(held, one, now()):
                queue_pushes(alarm_to(timeline, held["alarm"], one))


def not_answered(journal: JournalTransaction, deadline: Deadline) -> None:
    """Somebody is silent: take the next step of the cause."""
    timeline, number = deadline.on_timeline, deadline.step
    held = journal.state(timeline, AlertingSlice)["alarms"].get(str(deadline.subject))
    silent = open_recipients(held) if held else []
    step = terms_of(held["cause"]).step(number) if held else None
    if held is None or step is None or not silent:
        return
    alarm = UUID(held["alarm"])
    payload = {
        "alarm": held["alarm"],
        "step": number,
        "who": [one["who"] for one in silent],
        "warns": step.warns,
    }
    journal.append(timeline, NewEntry(kind="alarm_escalated", payload=payload))
    for asked in step.to:
        for called in _who(asked)(journal, timeline, held, silent):
            add_recipient(journal, timeline, alarm, called, number)
    if step.again:
        for one in silent:
            queue_pushes(alarm_to(timeline, held["alarm"], one), again=True)
    wait_s = terms_of(held["cause"]).wait_s(number + 1)
    if wait_s is not None:
        windows.expect_answer("alarm", timeline, alarm, wait_s, number + 1)


def _who(asked: Asked) -> WhoIsAsked:
    """Where no room says who leads or commands, the desks of the silent are asked: never nobody."""
    return _asked.get(asked) or OF_ACCOUNTS.get(asked) or _own_desks


def _own_desks(
    journal: JournalTransaction, timeline: UUID, held: Alarm, silent: list[Recipient]
) -> list[Called]:
    return _desks({UUID(one["agency"]) for one in silent})


def _every_desk(
    journal: JournalTransaction, timeline: UUID, held: Alarm, silent: list[Recipient]
) -> list[Called]:
    return _desks({UUID(one["agency"]) for one in held["to"]})


def _area_desks(
    journal: JournalTransaction, timeline: UUID, held: Alarm, silent: list[Recipient]
) -> list[Called]:
    return _desks(Agency.objects.filter(area=journal.area(timeline)).values_list("pk", flat=True))


def _desks(agencies: Iterable[UUID]) -> list[Called]:
    return [Called(who=one, kind="desk", agency=one, circle="desk") for one in sorted(set(agencies))]


def _supervisors(
    journal: JournalTransaction, timeline: UUID, held: Alarm, silent: list[Recipient]
) -> list[Called]:
    return _people({UUID(one["agency"]) for one in silent}, Role.SUPERVISOR)


def _people(agencies: Collection[UUID], role: Role) -> list[Called]:
    acting = may_act(now()) & Q(membership__agency__in=agencies, membership__role=role)
    found = Person.objects.filter(acting).select_related("membership").order_by("pk")
    return [Called(who=one.pk, kind="person", agency=one.agency_id, circle="desk") for one in found]


OF_ACCOUNTS: dict[Asked, WhoIsAsked] = {
    "own_desk": _own_desks,
    "every_desk": _every_desk,
    "area_desks": _area_desks,
    "supervisors": _supervisors,
}
