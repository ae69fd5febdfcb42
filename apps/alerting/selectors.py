"""Reads of alerting: the paths to devices and their readiness."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Q

from apps.accounts.access import DESK_ROLES
from apps.accounts.models import Device
from apps.alerting.keys import public_key_of
from apps.alerting.models import DeviceReadiness, PushSubscription
from apps.alerting.rules import missing
from apps.alerting.summons import Summons
from apps.core.clock import to_wire_or_none


def push_record() -> dict[str, str] | None:
    """`push` of a `Session`: the public key, or null where this installation sends none."""
    key: str = settings.VAPID_PRIVATE_KEY
    return {"key": public_key_of(key)} if key else None


def devices_without_push(devices: Iterable[UUID]) -> set[UUID]:
    """Those of these devices whose push service has forgotten them, so that they must subscribe again."""
    lost = DeviceReadiness.objects.filter(device__in=set(devices), push_lost_at__isnull=False)
    return set(lost.values_list("device", flat=True))


def crew_devices_heard_since(unit: UUID, moment: datetime) -> int:
    """The number of signed-in devices of the unit's crew that were heard since this time."""
    crew = Device.objects.filter(signed_in=True, person__is_active=True, person__crew__unit=unit)
    return crew.filter(last_seen_at__gte=moment).count()


def units_signed_out(units: Iterable[UUID]) -> set[UUID]:
    """Those of these units whose crews have devices, and are signed in on none of them."""
    crews = Device.objects.filter(person__crew__unit__in=set(units))
    used = crews.values_list("person__crew__unit").annotate(live=Count("pk", filter=Q(signed_in=True)))
    return {unit for unit, live in used if live == 0}


def subscribed_recipient_devices(summons: Summons) -> list[UUID]:
    """Devices with a push subscription whose people are signed in and are, crew or staff whom the summons calls."""
    who = {
        "unit": Q(device__person__crew__unit=summons.who),
        "person": Q(device__person=summons.who),
        "desk": Q(
            device__person__membership__agency=summons.who, device__person__membership__role__in=DESK_ROLES
        ),
    }[summons.recipient]
    found = PushSubscription.objects.filter(who, device__signed_in=True, device__person__is_active=True)
    return list(found.order_by("device").values_list("device", flat=True))


def subscribed_devices_of(people: Iterable[UUID]) -> list[UUID]:
    """Devices on which these people are signed in, with a push subscription."""
    found = PushSubscription.objects.filter(
        device__signed_in=True, device__person__is_active=True, device__person__in=set(people)
    )
    return list(found.order_by("device").values_list("device", flat=True))


DEVICE_PARTS = ("person__crew", "readiness", "push_subscription")
"""What `paths_record` reads of a device, for `select_related`."""


def paths_record(device: Device) -> dict[str, object]:
    """The part of a `DeviceRecord` (docs/wire.md) with the paths to the device, and what it lacks."""
    readiness = getattr(device, "readiness", None)
    subscription = getattr(device, "push_subscription", None)
    crew = getattr(device.person, "crew", None)
    says = readiness.says if readiness else None
    tested = {
        "socket": readiness.socket_tested_at if readiness else None,
        "push": readiness.push_tested_at if readiness else None,
    }
    lacks = missing(says, tested.values(), crew.since if crew else None)
    if not device.signed_in:
        lacks = ["signed_out"]
    elif (readiness and readiness.push_lost_at) or (subscription and subscription.failed_at):
        lacks = [*lacks, "no_push"]
    return {
        "readiness": says,
        "push": subscription is not None and subscription.failed_at is None,
        "tested": {path: to_wire_or_none(at) for path, at in tested.items()},
        "ready": not lacks,
        "missing": lacks,
    }
