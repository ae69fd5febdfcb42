"""Partnerships between agencies: what is in force at a moment, and how both sides agree on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from apps.accounts.access import TREATING_STANDINGS, Standing
from apps.accounts.models import Agency, Partnership, PartnershipChange, Person
from apps.accounts.partnership_rules import (
    Link,
    PartnershipAct,
    PartnershipsInForce,
    PartnershipState,
    Purpose,
    Redaction,
)
from apps.accounts.problems import (
    PartnershipEnded,
    PartnershipExists,
    PartnershipNotActive,
    PartnershipPeriod,
    PartnershipUnknown,
    PartnerUnfit,
    PartnerUnknown,
)
from apps.core.clock import now

STANDINGS = {
    Purpose.CO_RESPONDER: frozenset({Standing.RESPONDER}),
    Purpose.TASKING: frozenset({Standing.RESPONDER}),
    Purpose.MUTUAL_AID: TREATING_STANDINGS,
}
"""The standings that the partner's service may have, by what it is asked for. The owner's service is one that owns calls."""


def partnerships_in_force(at: datetime) -> PartnershipsInForce:
    """The one answer to what may cross between agencies at this moment, read each time: no job switches anything on or off."""
    active = Partnership.objects.filter(state=PartnershipState.ACTIVE, begins__lte=at)
    rows = active.filter(Q(ends=None) | Q(ends__gt=at)).values_list(
        "owner", "partner", "purpose", "redaction"
    )
    return PartnershipsInForce(
        frozenset(
            Link(owner=owner, partner=partner, purpose=Purpose(purpose), redaction=Redaction(redaction))
            for owner, partner, purpose, redaction in rows
        )
    )


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """What one side proposes to the other. `begins` None: from now."""

    owner: UUID
    partner: UUID
    purpose: Purpose
    redaction: Redaction
    begins: datetime | None = None
    ends: datetime | None = None


def partnerships_of(agency: UUID) -> QuerySet[Partnership]:
    """Those in which the agency is one side, ended ones among them, by the names of the two."""
    of_agency = Partnership.objects.filter(Q(owner=agency) | Q(partner=agency))
    people = ("approved_by_owner", "approved_by_partner")
    return of_agency.select_related("owner", "partner", *people).order_by(
        "owner__name", "partner__name", "purpose", "pk"
    )


def partnership_record(held: Partnership) -> dict[str, object]:
    """A `Partnership` (docs/wire.md), as its serializer takes it."""
    return {
        "id": held.pk,
        "owner": held.owner,
        "partner": held.partner,
        "purpose": held.purpose,
        "state": held.state,
        "approved_by_owner": _approval(held.approved_by_owner, held.approved_by_owner_at),
        "approved_by_partner": _approval(held.approved_by_partner, held.approved_by_partner_at),
        "from": held.begins,
        "to": held.ends,
        "redaction": held.redaction,
        "migrated": held.is_migrated,
    }


def _approval(by: Person | None, at: datetime | None) -> dict[str, object] | None:
    return {"by": by and by.name, "at": at} if at else None


def propose(person: Person, given: Proposal) -> Partnership:
    """Propose a partnership, which also approves it for the own side.

    Raises `PartnerUnknown`, `PartnerUnfit`, `PartnershipPeriod`, `PartnershipExists`.
    """
    agencies = Agency.objects.select_related("service").in_bulk([given.owner, given.partner])
    if person.agency_id not in (given.owner, given.partner) or len(agencies) < len(
        {given.owner, given.partner}
    ):
        raise PartnerUnknown
    at = now()
    _check_fit(agencies[given.owner], agencies[given.partner], given.purpose)
    begins = given.begins or at
    if given.ends and given.ends <= max(begins, at):
        raise PartnershipPeriod
    with transaction.atomic():
        list(Agency.objects.select_for_update(no_key=True).filter(pk__in=agencies).order_by("pk"))
        known = Partnership.objects.filter(owner=given.owner, partner=given.partner, purpose=given.purpose)
        if known.exclude(state=PartnershipState.ENDED).exists():
            raise PartnershipExists
        made = Partnership(
            owner=agencies[given.owner],
            partner=agencies[given.partner],
            purpose=given.purpose.value,
            redaction=given.redaction.value,
            begins=begins,
            ends=given.ends,
        )
        _approve_for_own_side(made, person, at)
        made.save()
        _record(made, PartnershipAct.PROPOSED, person, at)
    return made


def _check_fit(owner: Agency, partner: Agency, purpose: Purpose) -> None:
    fits = (
        owner.pk != partner.pk
        and owner.area_id == partner.area_id
        and owner.service.standing == Standing.OWNER
        and partner.service.standing in STANDINGS[purpose]
    )
    if not fits:
        raise PartnerUnfit


def approve(person: Person, partnership: UUID) -> Partnership:
    """Approve for the own side. With the approval of both, the partnership is active. Approving twice changes nothing.

    Raises `PartnershipUnknown`, `PartnershipEnded`.
    """
    with transaction.atomic():
        held = _own(person, partnership)
        if held.state == PartnershipState.ENDED:
            raise PartnershipEnded
        if not _is_approved_by(held, person.agency_id):
            at = now()
            _approve_for_own_side(held, person, at)
            if held.approved_by_owner_at and held.approved_by_partner_at:
                held.state = PartnershipState.ACTIVE.value
            held.save()
            _record(held, PartnershipAct.APPROVED, person, at)
    return held


def suspend(person: Person, partnership: UUID) -> Partnership:
    """Take the own side's approval back for a while: nothing crosses until that side approves again.

    Suspending a second time by the same side changes nothing. Raises `PartnershipUnknown`, `PartnershipEnded`,
    `PartnershipNotActive` for one that was never active.
    """
    with transaction.atomic():
        held = _own(person, partnership)
        if held.state == PartnershipState.ENDED:
            raise PartnershipEnded
        if held.state == PartnershipState.PROPOSED:
            raise PartnershipNotActive
        if _is_approved_by(held, person.agency_id):
            held.state = PartnershipState.SUSPENDED.value
            _take_approval_back(held, person.agency_id)
            held.save()
            _record(held, PartnershipAct.SUSPENDED, person, now())
    return held


def end(person: Person, partnership: UUID) -> Partnership:
    """End it for good, at once; either side may. Ending twice changes nothing. Raises `PartnershipUnknown`."""
    with transaction.atomic():
        held = _own(person, partnership)
        if held.state != PartnershipState.ENDED:
            held.state = PartnershipState.ENDED.value
            held.save()
            _record(held, PartnershipAct.ENDED, person, now())
    return held


def _own(person: Person, partnership: UUID) -> Partnership:
    """The partnership, locked, if the person's agency is one side of it; else the answer as for one that does not exist."""
    locked = partnerships_of(person.agency_id).select_for_update(no_key=True, of=("self",))
    held = locked.filter(pk=partnership).first()
    if held is None:
        raise PartnershipUnknown
    return held


def _is_approved_by(held: Partnership, agency: UUID) -> bool:
    at = held.approved_by_owner_at if agency == held.owner_id else held.approved_by_partner_at
    return at is not None


def _approve_for_own_side(held: Partnership, person: Person, at: datetime) -> None:
    if person.agency_id == held.owner_id:
        held.approved_by_owner, held.approved_by_owner_at = person, at
    else:
        held.approved_by_partner, held.approved_by_partner_at = person, at


def _take_approval_back(held: Partnership, agency: UUID) -> None:
    if agency == held.owner_id:
        held.approved_by_owner, held.approved_by_owner_at = None, None
    else:
        held.approved_by_partner, held.approved_by_partner_at = None, None


def _record(held: Partnership, act: PartnershipAct, person: Person, at: datetime) -> None:
    PartnershipChange.objects.create(
        partnership=held, act=act, state=held.state, by=person, agency=person.agency, at=at
    )
