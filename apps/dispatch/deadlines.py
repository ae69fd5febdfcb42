"""Deadlines: rows that say what must be looked at and when, each fired exactly once by whichever worker is first.

Firing claims the row and its incident together and passes over what another holds, so a worker never waits here and cannot be
part of a deadlock; the claim, what follows from it and the next deadline are one transaction. A worker that dies leaves nothing
behind; one that is frozen loses its transaction after `FROZEN_FOR`, and another goes on.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Min

from apps.core.clock import now
from apps.dispatch.models import Deadline
from apps.journal.transaction import JournalTransaction, in_transaction

log = logging.getLogger(__name__)
FROZEN_FOR = "1500ms"
TRIED_AGAIN_AFTER = timedelta(seconds=1)
KEPT = timedelta(days=2)
DISPLAYED, ANSWERED, LOOK_AGAIN = "displayed", "answered", "look_again"
Act = Callable[[JournalTransaction, Deadline], None]


def expect(story: UUID, kind: str, alert: UUID, within_s: float, step: int = 1) -> None:
    """Look at this alert in so many seconds; the same step twice is one."""
    due_at = now() + timedelta(seconds=within_s)
    Deadline.objects.get_or_create(
        alert=alert, kind=kind, step=step, defaults={"story_id": story, "due_at": due_at}
    )


def look_again(story: UUID, within_s: float, noted: dict[str, Any] | None = None) -> None:
    """Look at this incident again in so many seconds, or sooner if that was planned already."""
    due_at = now() + timedelta(seconds=within_s)
    planned = {"due_at": due_at, "noted": noted or {}}
    Deadline.objects.get_or_create(story_id=story, kind=LOOK_AGAIN, fired_at=None, defaults=planned)


def next_due() -> datetime | None:
    """When the next deadline falls due; None if there is none."""
    due: datetime | None = Deadline.objects.filter(fired_at=None).aggregate(due=Min("due_at"))["due"]
    return due


def fire_due(acts: Mapping[str, Act], limit: int = 200) -> int:
    """Fire what is due: how many were fired. One that fails is logged and due again in a second, so that it keeps nobody busy."""
    fired, failed = 0, 0
    while fired + failed < limit:
        claimed: list[int] = []
        try:
            if not in_transaction(partial(_fire_one, acts, claimed)):
                break
            fired += 1
        except Exception:
            log.exception("a deadline could not be acted on")
            if not claimed:
                break
            failed += 1
            again = Deadline.objects.filter(pk__in=claimed, fired_at=None)
            again.update(due_at=now() + TRIED_AGAIN_AFTER)
    return fired


def _fire_one(acts: Mapping[str, Act], claimed: list[int], journal: JournalTransaction) -> bool:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL idle_in_transaction_session_timeout = '{FROZEN_FOR}'")
    due = Deadline.objects.select_for_update(skip_locked=True, of=("self", "story")).select_related("story")
    deadline = due.filter(fired_at=None, due_at__lte=now()).order_by("due_at", "pk").first()
    if deadline is None:
        return False
    claimed.append(deadline.pk)
    Deadline.objects.filter(pk=deadline.pk).update(fired_at=now())
    journal.lock([deadline.story_id])
    acts[deadline.kind](journal, deadline)
    return True


def forget_fired_before(moment: datetime) -> int:
    """Forget deadlines fired before `moment`; the number forgotten."""
    return Deadline.objects.filter(fired_at__lt=moment).delete()[0]
