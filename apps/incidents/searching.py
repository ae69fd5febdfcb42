"""The search for incidents of the last day: by address, number, reference or call sign."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q

from apps.accounts.access import Actor, Clearance
from apps.core.clock import now
from apps.incidents.models import Incident, Involvement
from apps.incidents.records import IncidentRecord
from apps.incidents.selectors import incident_record, seen_among
from apps.units.models import Unit

SEARCHED = timedelta(hours=24)
FOUND_AT_MOST = 20
WORDS_AT_MOST = 8
LOOKED_AT_MOST = 200


def find_incidents(actor: Actor, typed: str) -> list[IncidentRecord]:
    """Those that fit every word and that the actor may see, the latest first: open ones, and those of the last day."""
    words = typed.split()[:WORDS_AT_MOST]
    if not words:
        return []
    fitting = _lately(now())
    for word in words:
        fitting = fitting & _fits(word)
    involved = Involvement.objects.filter(incident=OuterRef("pk"), agency=actor.agency)
    own = Q(agency=actor.agency) | Q(Exists(involved))
    ids = (
        Incident.objects.filter(own & fitting, erased_at=None)
        .order_by("-opened_at")
        .values_list("pk", flat=True)
    )
    seen = seen_among(actor, set(ids[:LOOKED_AT_MOST]))
    readable = [one.incident for one in seen if one.clearance is not Clearance.NONE]
    latest = sorted(readable, key=lambda one: one.opened_at, reverse=True)
    return [incident_record(incident) for incident in latest[:FOUND_AT_MOST]]


def _lately(at: datetime) -> Q:
    return Q(phase="open") | Q(opened_at__gt=at - SEARCHED) | Q(closed_at__gt=at - SEARCHED)


def _fits(word: str) -> Q:
    units = Unit.objects.filter(call_sign__icontains=word)
    signs = Involvement.objects.filter(incident=OuterRef("pk"), unit__in=units.values("pk"))
    named = Q(number__icontains=word) | Q(external_ref__icontains=word) | Q(Exists(signs))
    return named | Q(address__icontains=word) | Q(moved_to__icontains=word)
