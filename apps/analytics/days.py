"""The days that somebody asks about, by the calendar of the asking agency."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from apps.accounts.access import Actor
from apps.accounts.models import Agency
from apps.analytics.serializers import DaysIn
from apps.core.clock import now
from apps.core.fields import validated
from apps.core.instants import day_in


def days_asked_for(actor: Actor, query: Mapping[str, str]) -> tuple[date, date]:
    """The first and the last day of a query. Raises `ValidationError`."""
    zone = Agency.objects.values_list("time_zone", flat=True).get(pk=actor.agency)
    days = validated(DaysIn, {"to": day_in(now(), zone).isoformat(), **query})
    return days["from"], days["to"]
