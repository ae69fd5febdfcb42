"""Reads of dispatch."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from apps.accounts.models import Agency
from apps.incidents.models import Involvement


def alerts_this_week(agency: UUID, at: datetime) -> int:
    """How often units of this agency were alerted as co-responders in the week of `at`, up to `at`; exercises do not count.

    A week begins on Monday at midnight by the clock of the agency's area (ISO 8601).
    """
    zone = ZoneInfo(Agency.objects.select_related("area").get(pk=agency).area.time_zone)
    return Involvement.objects.filter(
        agency=agency,
        role="co_responder",
        alerted_at__range=(_monday(at.astimezone(zone)), at),
        incident__exercise=False,
    ).count()


def _monday(local: datetime) -> datetime:
    day = local.date() - timedelta(days=local.weekday())
    return datetime.combine(day, time(), tzinfo=local.tzinfo)
