"""The queue of pushes: claimed with a lease, sent, and settled by the answer of the push service."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from apps.accounts.access import DESK_ROLES, Role
from apps.accounts.models import Person
from apps.accounts.sign_ins import over_among
from apps.alerting.actions import lose_subscription, notify_devices_changed, write_sent
from apps.alerting.models import Push, PushSubscription
from apps.alerting.rules import FAILURES, PushOutcome, is_too_late, outcome_of, service_of
from apps.alerting.summons import RECIPIENTS, SentSummons, Summons, SummonsKind
from apps.alerting.waiting import is_waiting, unseen_desk_items
from apps.core.clock import now
from apps.journal.models import Timeline
from apps.journal.selectors import states
from apps.journal.transaction import JournalTransaction, in_transaction

LEASE = timedelta(seconds=10)
RETRY_AFTER = timedelta(seconds=2)
Settled = tuple[Push, PushOutcome]
DESK_ITEM = "inbox"
SUMMONS_KINDS: Mapping[str, SummonsKind] = {"alert": "alert", "alarm": "alarm"}


@dataclass(frozen=True, kw_only=True)
class ClaimedPush:
    """A push that this sender holds until `held_until` (monotonic clock), with the address that it goes to."""

    push: Push
    endpoint: str
    p256dh: str
    auth: str
    service: str
    held_until: float


def claim_due(limit: int) -> tuple[int, list[ClaimedPush]]:
    """Claim due pushes. Returns the number of claimed pushes, and those of them to send.

    The rest are settled at once: the person has left, the alert no longer waits, or it is too late.
    """
    held_until = time.monotonic() + LEASE.total_seconds()
    claimed = _claim(limit)
    subscriptions = _needed(claimed)
    pushes = [
        _claimed_push(push, subscriptions[push.pk], held_until)
        for push in claimed
        if push.pk in subscriptions
    ]
    at = now()
    late = [claimed_push.push for claimed_push in pushes if is_too_late(claimed_push.push.created_at, at)]
    barred = [
        claimed_push.push
        for claimed_push in pushes
        if not claimed_push.service and claimed_push.push not in late
    ]
    finish([(push, PushOutcome.NOT_NEEDED) for push in claimed if push.pk not in subscriptions])
    finish([(push, PushOutcome.GIVEN_UP) for push in late] + [(push, PushOutcome.REFUSED) for push in barred])
    settled = {push.pk for push in late + barred}
    return len(claimed), [claimed_push for claimed_push in pushes if claimed_push.push.pk not in settled]


def _claim(limit: int) -> list[Push]:
    """Claim due rows. PostgreSQL skips rows that another sender is claiming; SQLite lets one transaction write at a time."""
    at = now()
    free = Q(leased_until=None) | Q(leased_until__lte=at)
    due = Push.objects.filter(free, outcome="")
    if not due.exists():
        return []  # this runs several times a second, so it takes no lock if nothing is due
    with transaction.atomic():
        claimed = list(due.select_for_update(skip_locked=True).order_by("created_at")[:limit])
        Push.objects.filter(pk__in=[push.pk for push in claimed]).update(leased_until=at + LEASE)
    return claimed


def _needed(claimed: list[Push]) -> dict[UUID, PushSubscription]:
    """The subscriptions of pushes that still matter: the person may have signed out, booked off or answered in the meantime."""
    live = PushSubscription.objects.filter(device__signed_in=True, device__person__is_active=True)
    subscriptions = live.select_related("device__person__crew").in_bulk([push.device_id for push in claimed])
    for over in over_among(subscriptions.keys(), now()) if subscriptions else ():
        del subscriptions[over]
    timelines = states({push.timeline for push in claimed if push.timeline})
    items = {push.about for push in claimed if push.kind == DESK_ITEM}
    seen = items - unseen_desk_items(items) if items else set()
    return {
        push.pk: subscriptions[push.device_id]
        for push in claimed
        if push.about not in seen
        and push.device_id in subscriptions
        and _is_needed(push, subscriptions[push.device_id], timelines)
    }


def _is_needed(push: Push, to: PushSubscription, timelines: dict[UUID, Timeline]) -> bool:
    summons = summons_of(push)
    if summons is None:
        return True
    is_called = _is_called(summons, to.device.person)
    return is_called and is_waiting(summons.kind, timelines[summons.timeline].state, summons.who, summons.id)


def summons_of(push: Push) -> Summons | None:
    """The alert or alarm that the push is of; None for a test or a check-in."""
    kind = SUMMONS_KINDS.get(push.kind)
    if kind is None or push.timeline is None or push.recipient is None:
        return None
    recipient = RECIPIENTS[push.recipient_kind]
    return Summons(kind=kind, timeline=push.timeline, id=push.about, who=push.recipient, recipient=recipient)


def _is_called(summons: Summons, person: Person) -> bool:
    """Whether the device's person is still the one, in the crew or at the desk that the summons calls."""
    match summons.recipient:
        case "unit":
            crew = getattr(person, "crew", None)
            return crew is not None and crew.unit_id == summons.who
        case "person":
            return bool(person.pk == summons.who)
        case "desk":
            return person.agency_id == summons.who and Role(person.role) in DESK_ROLES


def _claimed_push(push: Push, to: PushSubscription, held_until: float) -> ClaimedPush:
    return ClaimedPush(
        push=push,
        endpoint=to.endpoint,
        p256dh=to.p256dh,
        auth=to.auth,
        # Checked again: the allow-list may have become shorter since the subscription was made.
        service=service_of(to.endpoint, settings.PUSH_HOSTS) or "",
        held_until=held_until,
    )


def settle(answered: Iterable[tuple[ClaimedPush, int | None]]) -> None:
    """Finish each push by the status that its push service gave, or return it to the queue while there is time."""
    settled: list[Settled] = []
    again: list[UUID] = []
    next_try = now() + RETRY_AFTER
    for claimed_push, status in answered:
        outcome = outcome_of(status)
        if outcome is None and not is_too_late(claimed_push.push.created_at, next_try):
            again.append(claimed_push.push.pk)
        else:
            settled.append((claimed_push.push, outcome or PushOutcome.GIVEN_UP))
    if again:
        Push.objects.filter(pk__in=again, outcome="").update(leased_until=next_try)
    finish(settled)


def finish(settled: list[Settled]) -> None:
    """Record how each push ended: those of one summons in one transaction, with one entry."""
    by_summons: dict[tuple[Summons | None, UUID], list[Settled]] = defaultdict(list)
    for push, outcome in settled:
        by_summons[summons_of(push), push.about].append((push, outcome))
    for (summons, _), of_summons in by_summons.items():
        in_transaction(
            partial(_finish_on, summons, of_summons), timelines=[summons.timeline] if summons else []
        )


def _finish_on(summons: Summons | None, settled: list[Settled], journal: JournalTransaction) -> None:
    at = now()
    # A push that another sender has settled in the meantime is reported there.
    recorded = [(push.device_id, outcome) for push, outcome in settled if _mark(push, outcome, at)]
    if summons is None:
        return
    sent = SentSummons(
        summons=summons,
        path="push",
        devices=tuple(device for device, outcome in recorded if outcome is PushOutcome.SENT),
        failed=tuple((device, outcome.value) for device, outcome in recorded if outcome in FAILURES),
    )
    write_sent(sent, journal)


def _mark(push: Push, outcome: PushOutcome, at: datetime) -> bool:
    sent_at = at if outcome is PushOutcome.SENT else None
    marked = Push.objects.filter(pk=push.pk, outcome="").update(outcome=outcome.value, sent_at=sent_at)
    if marked and _changes_path(push.device_id, outcome, at):
        notify_devices_changed(
            Person.objects.select_related("membership__agency").get(devices=push.device_id)
        )
    return bool(marked)


def _changes_path(device: UUID, outcome: PushOutcome, at: datetime) -> bool:
    """Delete subscriptions that have ended; mark refused ones until a push succeeds again."""
    if outcome is PushOutcome.GONE:
        return lose_subscription(device, at)
    held = PushSubscription.objects.filter(device=device)
    if outcome is PushOutcome.SENT:
        return bool(held.exclude(failed_at=None).update(failed_at=None))
    if outcome is PushOutcome.REFUSED:
        return bool(held.filter(failed_at=None).update(failed_at=at))
    return False
