"""Writes of alerting: subscriptions, readiness of devices, test alerts, queued pushes and what was sent."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from apps.accounts import sign_ins
from apps.accounts.models import Device, Person
from apps.accounts.problems import DeviceNotYours
from apps.alerting.alarm_kinds import Path
from apps.alerting.keys import is_public_key
from apps.alerting.models import DeviceReadiness, Push, PushSubscription, TestAlert
from apps.alerting.problems import (
    PushEndpointNotAllowed,
    PushIsOff,
    PushKeysMalformed,
    TestUnknown,
)
from apps.alerting.rules import service_of
from apps.alerting.selectors import subscribed_devices_of, subscribed_recipient_devices
from apps.alerting.summons import SentSummons, Summons
from apps.core.clock import now
from apps.core.ids import new_id
from apps.core.keys import as_bytes
from apps.journal.transaction import JournalTransaction, NewEntry, in_transaction
from apps.journal.wakeup import Wakeup, notify
from apps.units import news

KEPT = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Subscription:
    """A subscription of a browser's push manager: an address and two keys in base64url (65 and 16 bytes)."""

    endpoint: str
    p256dh: str
    auth: str


def keep_subscription(person: Person, device: UUID | None, given: Subscription) -> None:
    """Store this subscription as the present one of the person's device.

    Raises `PushIsOff`, `DeviceNotYours`, `PushEndpointNotAllowed`, `PushKeysMalformed`; then nothing is stored.
    """
    if not settings.VAPID_PRIVATE_KEY:
        raise PushIsOff
    if service_of(given.endpoint, settings.PUSH_HOSTS) is None:
        raise PushEndpointNotAllowed
    if not is_public_key(given.p256dh) or not _is_secret(given.auth):
        raise PushKeysMalformed
    with transaction.atomic():
        own = _own_device(person, device)
        # The same browser with a new device id.
        PushSubscription.objects.filter(endpoint=given.endpoint).exclude(device=own).delete()
        PushSubscription.objects.update_or_create(
            device=own,
            defaults={
                "endpoint": given.endpoint,
                "p256dh": given.p256dh,
                "auth": given.auth,
                "created_at": now(),
                "failed_at": None,
            },
        )
        DeviceReadiness.objects.filter(device=own).update(push_lost_at=None)
        notify_devices_changed(person)


def _is_secret(auth: str) -> bool:
    try:
        return len(as_bytes(auth)) == 16
    except ValueError:
        return False


def drop_subscription(person: Person, device: UUID | None) -> None:
    """Delete the subscription of the person's device, if it has one and is that person's."""
    with transaction.atomic():
        count, _ = PushSubscription.objects.filter(device=device, device__person=person).delete()
        if count:
            notify_devices_changed(person)


def keep_readiness(person: Person, device: UUID | None, says: Mapping[str, Any]) -> None:
    """Store what the device reports about itself, and notify desks if it has changed. Raises `DeviceNotYours`."""
    with transaction.atomic():
        own = _own_device(person, device)
        held, _ = DeviceReadiness.objects.get_or_create(device=own)
        DeviceReadiness.objects.filter(pk=own.pk).update(says=dict(says), said_at=now())
        if held.says != says:
            notify_devices_changed(person)


def lose_subscription(device: UUID, at: datetime) -> bool:
    """The push service has no such subscription any more: forget it, and tell the device. Returns whether there was one."""
    count, _ = PushSubscription.objects.filter(device=device).delete()
    if not count:
        return False
    DeviceReadiness.objects.update_or_create(device_id=device, defaults={"push_lost_at": at})
    area = Device.objects.values_list("agency__area", flat=True).get(pk=device)
    transaction.on_commit(partial(notify, Wakeup(area=area, topic="pushes", subjects=(device,))))
    return True


def begin_test(person: Person, device: UUID | None) -> tuple[UUID, list[Path]]:
    """Send a test alert to the person's device by every path that it has. Returns its id and the paths. Raises `DeviceNotYours`."""
    with transaction.atomic():
        own = _own_device(person, device)
        test = TestAlert.objects.create(device=own, at=now())
        wakeup = Wakeup(area=person.agency.area_id, topic="tests", subjects=(own.pk, test.pk))
        transaction.on_commit(partial(notify, wakeup))
        has_push = bool(settings.VAPID_PRIVATE_KEY) and PushSubscription.objects.filter(device=own).exists()
        if has_push:
            Push.objects.create(kind="test", about=test.pk, device=own, created_at=now())
    return test.pk, ["socket", "push"] if has_push else ["socket"]


def take_test_receipt(person: Person, device: UUID | None, test: UUID, path: Path) -> None:
    """Record that a test alert reached the device by this path. Raises `DeviceNotYours`, `TestUnknown`."""
    with transaction.atomic():
        own = _own_device(person, device)
        if not TestAlert.objects.filter(pk=test, device=own, at__gt=now() - KEPT).exists():
            raise TestUnknown
        DeviceReadiness.objects.update_or_create(device=own, defaults={f"{path}_tested_at": now()})
        notify_devices_changed(person)


def _own_device(person: Person, device: UUID | None) -> Device:
    """The signed-in device of this person, locked so that two requests of one device run one after the other."""
    locked = Device.objects.select_for_update(no_key=True).filter(person=person, signed_in=True)
    own = locked.filter(pk=device).first() if device else None
    if own is None:
        raise DeviceNotYours
    return own


def notify_devices_changed(person: Person) -> None:
    """After the commit, notify the agency's desks that the state of its devices has changed."""
    wakeup = Wakeup(area=person.agency.area_id, topic="devices", subjects=(person.agency_id,))
    transaction.on_commit(partial(notify, wakeup))


def hear_devices(heard: Mapping[datetime, Collection[UUID]]) -> None:
    """Record when each device was last heard. One update per time; times never go back."""
    for moment, devices in heard.items():
        alive = Device.objects.filter(pk__in=devices, signed_in=True, last_seen_at__lt=moment)
        back = alive.filter(last_seen_at__lt=moment - news.UNHEARD)
        news.add_for_heard(dict(back.values_list("pk", "last_seen_at")), moment)
        alive.update(last_seen_at=moment)
        sign_ins.note_use(devices, moment)


def queue_pushes(summons: Summons, *, again: bool = False) -> int:
    """Queue one push to each subscribed, signed-in device of the recipient, in the caller's transaction. Returns their number.

    A device that was sent one is sent a second only `again`.
    """
    if not settings.VAPID_PRIVATE_KEY:
        return 0
    devices, at = subscribed_recipient_devices(summons), now()
    if again:
        Push.objects.filter(about=summons.id, device__in=devices).exclude(outcome="").delete()
    Push.objects.bulk_create(
        [
            Push(
                id=new_id(),
                kind=summons.kind,
                about=summons.id,
                timeline=summons.timeline,
                recipient=summons.who,
                recipient_kind=summons.recipient,
                device_id=device,
                created_at=at,
            )
            for device in devices
        ],
        ignore_conflicts=True,
    )
    return len(devices)


def queue_check_in_pushes(check_in: UUID, people: Iterable[UUID]) -> int:
    """Queue one push about a check-in to each device of these people, in the caller's transaction. Returns their number."""
    return _queue_ids("check_in", check_in, people)


def queue_desk_item_pushes(item: UUID, people: Iterable[UUID]) -> int:
    """Queue one push about a desk item to each device of these people, in the caller's transaction. Returns their number."""
    return _queue_ids("inbox", item, people)


def _queue_ids(kind: str, about: UUID, people: Iterable[UUID]) -> int:
    """One push with an id only to each subscribed device; a second request about the same sends a second push."""
    if not settings.VAPID_PRIVATE_KEY:
        return 0
    devices, at = subscribed_devices_of(people), now()
    Push.objects.filter(about=about, device__in=devices).delete()
    Push.objects.bulk_create(
        Push(kind=kind, about=about, device_id=device, created_at=at) for device in devices
    )
    return len(devices)


def note_sent(sent: SentSummons) -> None:
    """Append the entry that says where a summons was sent, in a transaction of its own."""
    in_transaction(partial(write_sent, sent), timelines=[sent.summons.timeline])


def write_sent(sent: SentSummons, journal: JournalTransaction) -> None:
    """Append `alert_sent` or `alarm_sent` in a transaction that holds the timeline, unless no device was tried."""
    if sent.devices or sent.failed:
        journal.append(sent.summons.timeline, NewEntry(kind=sent.entry_kind, payload=sent.payload()))


def forget(at: datetime) -> int:
    """Delete tests and pushes older than a day, and subscriptions of signed-out devices. Returns the number of rows."""
    gone: Iterable[Any] = (
        TestAlert.objects.filter(at__lt=at - KEPT),
        Push.objects.filter(created_at__lt=at - KEPT),
        PushSubscription.objects.filter(device__signed_in=False),
    )
    return sum(rows.delete()[0] for rows in gone)
