"""Firing what is due, exactly once.

A claim takes the deadline and its timeline together and skips what another process holds, so a process never waits here and cannot
be part of a deadlock. A process claims only the kinds that it can handle: others wait for a process that can. The claim, what
follows from it and the next deadline are one transaction: a process that dies leaves nothing behind; one that freezes loses its
transaction after `FROZEN_FOR`, and another fires the deadline.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from datetime import timedelta
from functools import partial

from django.db import connection

from apps.core.clock import now
from apps.deadlines.handlers import Handler, registered
from apps.deadlines.models import Deadline
from apps.journal.transaction import JournalTransaction, in_transaction

log = logging.getLogger(__name__)
FROZEN_FOR = "1500ms"
TRIED_AGAIN_AFTER = timedelta(seconds=1)


def fire_due(handlers: Mapping[str, Handler] = registered, limit: int = 200) -> int:
    """Fire what is due: how many deadlines were fired.

    One whose handler fails is logged and due again in a second, so that the others are not delayed.
    """
    fired, failed = 0, 0
    while fired + failed < limit:
        claimed: list[int] = []
        try:
            if not in_transaction(partial(_fire_one, handlers, claimed)):
                break
            fired += 1
        except Exception:
            log.exception("a deadline could not be handled")
            if not claimed:
                break
            failed += 1
            again = Deadline.objects.filter(pk__in=claimed, fired_at=None)
            again.update(due_at=now() + TRIED_AGAIN_AFTER)
    return fired


def _fire_one(handlers: Mapping[str, Handler], claimed: list[int], journal: JournalTransaction) -> bool:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL idle_in_transaction_session_timeout = '{FROZEN_FOR}'")
    deadline = _claim(handlers)
    if deadline is None:
        return False
    claimed.append(deadline.pk)
    Deadline.objects.filter(pk=deadline.pk).update(fired_at=now())
    if deadline.timeline_id:
        journal.lock([deadline.timeline_id])
    handlers[deadline.kind](journal, deadline)
    return True


def _claim(kinds: Collection[str]) -> Deadline | None:
    """The oldest deadline that is due: first of those with a timeline, for alerts are among them."""
    due = Deadline.objects.filter(fired_at=None, due_at__lte=now(), kind__in=kinds).order_by("due_at", "pk")
    # An inner join: PostgreSQL locks no row that an outer join may lack.
    with_timeline = due.filter(timeline__seq__gte=0).select_related("timeline")
    without = due.filter(timeline=None)
    return (
        with_timeline.select_for_update(skip_locked=True, of=("self", "timeline")).first()
        or without.select_for_update(skip_locked=True).first()
    )
