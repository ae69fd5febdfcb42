"""What follows while nobody has seen a desk item: its supervisors, then every desk of the agency. It never ends in silence."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q

from apps.accounts.access import DESK_ROLES, Role
from apps.accounts.models import Person
from apps.accounts.selectors import may_act
from apps.alerting.actions import queue_desk_item_pushes
from apps.core.clock import now
from apps.deadlines import actions as deadlines
from apps.deadlines.models import Deadline
from apps.dispatch.inbox.items import note_escalated
from apps.dispatch.inbox.rules import called_at, wait_s
from apps.dispatch.models import DeskItem
from apps.journal.transaction import JournalTransaction


def unseen(journal: JournalTransaction, deadline: Deadline) -> None:
    """Nobody has seen the item in time: call the next circle, and set when the one after it is called."""
    rows = DeskItem.objects.select_for_update(no_key=True)
    item = rows.filter(pk__in=[deadline.subject], seen_at=None, resolved_at=None).first()
    if item is None:
        return
    to = called_at(deadline.step)
    if item.escalated_to != to:
        note_escalated(journal, item, to)
    queue_desk_item_pushes(item.pk, _people(item.agency_id, to))
    if (again_s := wait_s(deadline.step)) is not None:
        deadlines.expect(None, deadline.kind, item.pk, again_s, deadline.step + 1)


def call_supervisors(journal: JournalTransaction, item: DeskItem) -> None:
    """Call the supervisors at once: the item has been waited for already."""
    if not item.escalated_to:
        note_escalated(journal, item, "supervisors")
    queue_desk_item_pushes(item.pk, _people(item.agency_id, "supervisors"))


def _people(agency: UUID, to: str) -> list[UUID]:
    roles = [Role.SUPERVISOR] if to == "supervisors" else list(DESK_ROLES)
    acting = may_act(now()) & Q(membership__agency=agency, membership__role__in=roles)
    return list(Person.objects.filter(acting).order_by("pk").values_list("pk", flat=True))


def still_unseen(items: Iterable[UUID]) -> set[UUID]:
    """Those of these items that nobody has seen or resolved: a push about another is not sent."""
    waiting = DeskItem.objects.filter(pk__in=set(items), seen_at=None, resolved_at=None)
    return set(waiting.values_list("pk", flat=True))
