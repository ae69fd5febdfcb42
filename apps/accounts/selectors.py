"""Reads of identity."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from uuid import UUID

from django.db.models import Max, QuerySet

from apps.accounts.access import Role
from apps.accounts.models import Agency, ApiToken, Area, Device, Person
from apps.core.clock import now

TOKEN_USE_RESOLUTION = timedelta(minutes=1)


def token_digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def machine_by_token(token: str) -> Person | None:
    """The machine whose live token this is."""
    found = (
        ApiToken.objects.select_related("person__agency__area")
        .filter(digest=token_digest(token), revoked_at=None, person__is_active=True)
        .first()
    )
    if found is None:
        return None
    at = now()
    if found.last_used_at is None or at - found.last_used_at > TOKEN_USE_RESOLUTION:
        ApiToken.objects.filter(pk=found.pk).update(last_used_at=at)
    return found.person


def active_person(person: UUID) -> Person | None:
    return Person.objects.select_related("agency__area").filter(pk=person, is_active=True).first()


def own_device(person: Person, device: UUID | None) -> Device | None:
    """The device, if it is signed in as this person."""
    signed_in = Device.objects.filter(person=person, signed_in=True)
    return signed_in.filter(pk=device).first() if device else None


def is_revoked(device: UUID) -> bool:
    """Whether what this device signs is not believed: it was reported lost, or was never signed in here."""
    return not Device.objects.filter(pk=device, revoked_at=None).exists()


def people_of(agency: UUID) -> QuerySet[Person]:
    """Everyone of an agency but machines, by name; `last_seen_at`: on whatever device, null for one who never signed in."""
    people = Person.objects.filter(agency=agency).exclude(role=Role.MACHINE)
    return people.annotate(last_seen_at=Max("devices__last_seen_at")).order_by("name", "pk")


def agencies_of_devices(ids: set[UUID]) -> dict[UUID, UUID]:
    """The agency of the person that each device is signed in as, or was last."""
    return dict(Device.objects.filter(pk__in=ids).values_list("pk", "person__agency"))


def people_by_id(ids: set[UUID]) -> dict[UUID, Person]:
    return Person.objects.select_related("agency").in_bulk(list(ids))


def agencies_beside(agency: Agency) -> QuerySet[Agency]:
    """The other agencies of its area, by name."""
    return Agency.objects.filter(area=agency.area_id).exclude(pk=agency.pk).order_by("name", "pk")


def the_area() -> Area | None:
    """The area that a sign-in page describes before anyone has signed in: the first one set up."""
    return Area.objects.order_by("pk").first()


def tokens_of(agency: Agency) -> QuerySet[ApiToken]:
    return ApiToken.objects.filter(person__agency=agency).select_related("person").order_by("created_at")


def devices_of(agency: UUID, within: timedelta = timedelta(hours=12)) -> QuerySet[Device]:
    """Devices of an agency that are signed in and were heard lately; the silent ones among them are the point."""
    return (
        Device.objects.filter(agency=agency, signed_in=True, last_seen_at__gt=now() - within)
        .select_related("person")
        .order_by("person__name", "id")
    )
