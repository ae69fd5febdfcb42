"""No push goes to a person who is off duty, on another unit or signed out, in any order of events."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from apps.accounts.models import Device, Person
from apps.alerting import models
from apps.alerting.actions import queue_pushes
from apps.alerting.push_queue import claim_due
from apps.core.clock import now
from apps.units.models import Crew
from tests.alerting.devices import alerted, asking, signed_in_device
from tests.support.actions import Client
from tests.support.factories import County

PEOPLE = ("police_responder", "police_clinician", "p2_responder")
HAPPENINGS = ("book_off", "book_on", "sign_out", "sign_in", "switch_off", "hand_over", "drop")
steps = some.lists(some.tuples(some.sampled_from(HAPPENINGS), some.integers(0, 2)), max_size=8)


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def devices(county: County) -> list[Client]:
    clients = [signed_in_device(Client(county.people[name])) for name in PEOPLE]
    for client in clients:
        models.PushSubscription.objects.create(
            device_id=client.device, endpoint=f"https://fcm.googleapis.com/{client.device}", created_at=now()
        )
    return clients


@pytest.fixture
def asked(county: County) -> tuple[UUID, UUID]:
    return alerted(county)


@given(steps=steps, late_steps=steps)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_only_the_signed_in_crew_that_is_asked_is_pushed(
    county: County, devices: list[Client], asked: tuple[UUID, UUID], steps: Any, late_steps: Any
) -> None:
    with undone():
        unit = county.units["P1"]
        for what, who in steps:
            happen(county, devices, what, who)
        queue_pushes(asking(*asked, unit.pk))
        queued = set(models.Push.objects.values_list("device", flat=True))
        for what, who in late_steps:
            happen(county, devices, what, who)
        _, claimed = claim_due(100)
        assert {one.push.device_id for one in claimed} == queued & entitled(unit.pk)


def entitled(unit: Any) -> set[Any]:
    """The devices entitled to a push, read from the tables independently of the product's query."""
    found = set()
    for device in Device.objects.all():
        person = Person.objects.get(pk=device.person_id)
        crew = Crew.objects.filter(person=person).first()
        has_path = models.PushSubscription.objects.filter(device=device).exists()
        if device.signed_in and person.is_active and crew and crew.unit_id == unit and has_path:
            found.add(device.pk)
    return found


def happen(county: County, devices: list[Client], what: str, who: int) -> None:
    client, next_one = devices[who], devices[(who + 1) % 3]
    device = Device.objects.filter(pk=client.device)
    if what == "book_off":
        Crew.objects.filter(person=client.person).delete()
    elif what == "book_on":
        Crew.objects.update_or_create(
            person=client.person, defaults={"unit": county.units["P1"], "since": now()}
        )
    elif what in ("sign_out", "sign_in"):
        device.update(signed_in=what == "sign_in")
    elif what == "switch_off":
        Person.objects.filter(pk=client.person.pk).update(is_active=False)
    elif what == "hand_over":
        device.update(person=next_one.person)
    elif what == "drop":
        models.PushSubscription.objects.filter(device=client.device).delete()
