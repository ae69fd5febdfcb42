"""Signed-in devices and their push subscriptions."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from apps.accounts.models import Device
from apps.alerting.summons import Summons
from apps.core.clock import now
from apps.core.ids import new_id
from apps.journal.models import Entry
from tests.harness.push_service import PushService
from tests.support.actions import Client, alert_of, opened
from tests.support.constants import OFFICER
from tests.support.factories import County

OFFICERS_UNIT = "P1"


def signed_in_device(client: Client) -> Client:
    """The client's device, stored as a sign-in stores it."""
    Device.objects.create(
        id=client.device,
        agency=client.person.agency,
        person=client.person,
        label="Tablet",
        last_seen_at=now(),
    )
    return client


def subscribed(client: Client, service: PushService) -> Client:
    answer = client.ask("put", "/api/device/push", service.subscription)
    assert answer.status_code == 204, answer.content
    return client


def officer(county: County, service: PushService) -> Client:
    """The officer of P1 with a device that receives pushes."""
    return subscribed(signed_in_device(county.client(OFFICER)), service)


def alerted(county: County) -> tuple[UUID, UUID]:
    """Open a call that alerts P1, and return the incident and P1's alert."""
    answer = opened(county)
    return UUID(answer["incident"]["id"]), UUID(alert_of(answer, "co_responder"))


def asking(incident: UUID, alert: UUID, unit: UUID) -> Summons:
    """The alert on its way to the unit that it asks."""
    return Summons(kind="alert", timeline=incident, id=alert, who=unit, recipient="unit")


def sent_entries(incident: UUID | str) -> list[dict[str, Any]]:
    """The payloads of the incident's `alert_sent` entries in order, without the field `alert`."""
    found = Entry.objects.filter(timeline_id=incident, kind="alert_sent").order_by("seq")
    return [{name: value for name, value in entry.payload.items() if name != "alert"} for entry in found]


def another_id() -> str:
    return str(new_id())
