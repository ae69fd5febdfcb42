"""Reads of identity."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, Max, OuterRef, Q, QuerySet

from apps.accounts.access import Role
from apps.accounts.models import Agency, ApiToken, Area, Device, Membership, Person, ServiceKind
from apps.core.clock import now

TOKEN_USE_RESOLUTION = timedelta(minutes=1)


def token_digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def machine_by_token(token: str) -> Person | None:
    """The machine whose live token this is, and which has not expired."""
    found = token_by_secret(token)
    return found.person if found and not is_expired(found) else None


def is_expired(token: ApiToken) -> bool:
    return token.expires_at is not None and token.expires_at <= now()


def token_by_secret(token: str) -> ApiToken | None:
    """The token that this is the secret of, expired or not, but not a revoked one or that of a machine that is switched off."""
    found = (
        ApiToken.objects.select_related(
            "person__membership__agency__area", "person__membership__agency__service"
        )
        .filter(may_act(now(), "person__"), digest=token_digest(token), revoked_at=None)
        .first()
    )
    if found is None:
        return None
    at = now()
    if found.last_used_at is None or at - found.last_used_at > TOKEN_USE_RESOLUTION:
        ApiToken.objects.filter(pk=found.pk).update(last_used_at=at)
    return found


def may_act(at: datetime, of: str = "") -> Q:
    """Of people (`of`: the way to them) who are switched on and whose membership holds at that moment."""
    holds = Q((f"{of}membership__ends", None)) | Q((f"{of}membership__ends__gt", at))
    return Q((f"{of}is_active", True), (f"{of}membership__begins__lte", at)) & holds


def active_person(person: UUID, membership: UUID | None = None) -> Person | None:
    """The person, if he or she may act now. `membership`: that of the session, which must be the one that the person acts in."""
    people = Person.objects.select_related("membership__agency__area", "membership__agency__service").filter(
        may_act(now()), pk=person
    )
    return (people.filter(membership=membership) if membership else people).first()


def memberships_of(person: Person, at: datetime) -> list[Membership]:
    """The memberships of a person that hold at that moment, by the names of the agencies."""
    held = Membership.objects.filter(person=person, begins__lte=at).exclude(ends__lte=at)
    return list(held.select_related("agency__area").order_by("agency__name", "pk"))


def acting_as(people: set[UUID]) -> dict[UUID, tuple[UUID, str]]:
    """Person → the agency and role that he or she acts in, of those who may act now."""
    rows = Person.objects.filter(may_act(now()), pk__in=people)
    return {
        person: (agency, role)
        for person, agency, role in rows.values_list("pk", "membership__agency", "membership__role")
    }


def own_device(person: Person, device: UUID | None) -> Device | None:
    """The device, if this person signed in last on it."""
    return Device.objects.filter(person=person, pk=device).first() if device else None


def is_revoked(device: UUID) -> bool:
    """Whether what this device signs is not believed: it was reported lost, or was never signed in here."""
    return not Device.objects.filter(pk=device, revoked_at=None).exists()


def members_of(agency: UUID) -> QuerySet[Membership]:
    """The memberships of an agency that hold now, but those of machines."""
    at = now()
    return (
        Membership.objects.filter(agency=agency, begins__lte=at)
        .exclude(ends__lte=at)
        .exclude(role=Role.MACHINE)
    )


def people_of(agency: UUID) -> QuerySet[Membership]:
    """Everyone of an agency but machines, by name; `last_seen_at`: on whatever device, null for one who never signed in."""
    members = members_of(agency).select_related("person")
    return members.annotate(last_seen_at=Max("person__devices__last_seen_at")).order_by("person__name", "pk")


def agencies_of_devices(ids: set[UUID]) -> dict[UUID, UUID]:
    """The agency that the person acted in who signed in last on each device."""
    return dict(Device.objects.filter(pk__in=ids).values_list("pk", "agency"))


def people_by_id(ids: set[UUID]) -> dict[UUID, Person]:
    return Person.objects.select_related("membership__agency").in_bulk(list(ids))


def agencies_beside(agency: Agency) -> QuerySet[Agency]:
    """The other agencies of its area, by name."""
    return Agency.objects.filter(area=agency.area_id).exclude(pk=agency.pk).order_by("name", "pk")


def the_area() -> Area | None:
    """The area that a sign-in page describes before anyone has signed in: the first one set up."""
    return Area.objects.order_by("pk").first()


def service_kinds() -> list[ServiceKind]:
    """Every kind of service that is loaded, by code."""
    return list(ServiceKind.objects.order_by("code"))


def service_record(kind: ServiceKind) -> dict[str, object]:
    """A `ServiceKind` (docs/wire.md)."""
    names = ("code", "labels", "letter", "shape", "standing", "group", "own_tasking")
    return {name: getattr(kind, name) for name in names}


def tokens_of(agency: Agency) -> QuerySet[ApiToken]:
    return (
        ApiToken.objects.filter(person__membership__agency=agency)
        .select_related("person")
        .order_by("created_at")
    )


def devices_of(
    agency: UUID,
    on_duty: Collection[UUID] = (),
    within: timedelta = timedelta(hours=12),
    *,
    with_enrolled: bool = False,
) -> QuerySet[Device]:
    """Devices of an agency that are signed in and were heard lately; the silent ones among them are the point.

    And those on which somebody `on_duty` was signed in last and is no more, where that person has no other one; and on request
    all that are enrolled for the agency, in use or not.
    """
    signed_in = Device.objects.filter(person=OuterRef("person"), signed_in=True)
    lately = Q(agency=agency, last_seen_at__gt=now() - within)
    alone = Q(person__in=on_duty) & ~Exists(signed_in) if on_duty else Q(pk__in=[])
    wanted = lately & (Q(signed_in=True) | alone)
    if with_enrolled:
        wanted |= Q(enrolled_for=agency, revoked_at=None)
    return Device.objects.filter(wanted).select_related("person").order_by("person__name", "id")
