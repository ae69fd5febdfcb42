"""Partnerships that are there before a test begins."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from apps.accounts.access import TREATING_STANDINGS, Standing
from apps.accounts.models import Agency, Partnership
from apps.accounts.partnership_rules import PartnershipState, Purpose, Redaction
from apps.core.clock import now


def agree_within_areas(agencies: Iterable[Agency]) -> None:
    """An active partnership of each agency that owns calls with every other agency of its area, marked as migrated."""
    of = list(agencies)
    at = now() - timedelta(days=1)
    Partnership.objects.bulk_create(
        Partnership(
            owner=owner,
            partner=partner,
            purpose=Purpose.MUTUAL_AID
            if partner.service.standing in TREATING_STANDINGS
            else Purpose.CO_RESPONDER,
            state=PartnershipState.ACTIVE,
            approved_by_owner_at=at,
            approved_by_partner_at=at,
            begins=at,
            redaction=Redaction.LIVE_ON_INCIDENT,
            is_migrated=True,
        )
        for owner in of
        for partner in of
        if owner.service.standing == Standing.OWNER
        and owner.pk != partner.pk
        and owner.area_id == partner.area_id
    )
