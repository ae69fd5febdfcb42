"""Which control rooms are asked about a place."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from apps.accounts.access import Group
from apps.accounts.models import Agency, Territory
from apps.accounts.partnership_rules import Purpose
from apps.accounts.partnerships import partnerships_in_force
from apps.accounts.territories import agencies_serving
from apps.accounts.territory_rules import TerritoryPurpose
from apps.core.geo import Place


def partners_at(owner: UUID, place: Place | None, at: datetime) -> list[Agency]:
    """The partners whose service takes tasks of its own here. One that has drawn no territory serves the whole area."""
    agreed = partnerships_in_force(at).partners_of(owner, Purpose.TASKING, Purpose.CO_RESPONDER)
    found = list(Agency.objects.select_related("service").filter(pk__in=agreed).order_by("name", "pk"))
    if place is None:
        return found
    drawn = set(Territory.objects.filter(agency__in=agreed).values_list("agency", flat=True))
    serving = agencies_serving(place, TerritoryPurpose.HOME, at)
    return [one for one in found if one.pk in serving or one.pk not in drawn]


def police_at(owner: UUID, place: Place | None, at: datetime) -> list[Agency]:
    """Those of them that keep order: they go in first where a scene is not safe."""
    return [one for one in partners_at(owner, place, at) if one.service.group == Group.LAW]
