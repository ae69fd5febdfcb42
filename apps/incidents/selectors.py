"""Reads of incidents; `access_*` also checks permission."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from apps.accounts.access import AFTER_CARE, CREW_ROLES, Actor, Audience, Clearance, clearance
from apps.accounts.partnership_rules import PartnershipsInForce
from apps.accounts.partnerships import partnerships_in_force
from apps.core.clock import now, to_wire
from apps.incidents.care_ended import care_closed_at, parts_read
from apps.incidents.models import Incident
from apps.incidents.problems import IncidentNotFound
from apps.incidents.records import IncidentRecord, Location
from apps.incidents.rules import audience
from apps.journal.models import Entry
from apps.journal.state import State
from apps.journal.stored import load

SHOWN_AFTER_CLOSE = timedelta(hours=2)


@dataclass(frozen=True)
class Seen:
    """An incident as one actor may see it, and whom it concerns."""

    incident: Incident
    state: State
    concerned: Audience
    clearance: Clearance


def visible_incidents(actor: Actor, at: datetime | None = None) -> list[Seen]:
    """All incidents that the actor may see now: open ones, and those that ended lately."""
    at = at or now()
    reachable = Incident.objects.select_related("timeline").filter(_within_reach(actor, at), erased_at=None)
    found = reachable.distinct()
    seen = _all_seen(actor, found, at)
    return [one for one in seen if one.clearance is not Clearance.NONE]


def seen_among(actor: Actor, ids: set[UUID]) -> list[Seen]:
    """Those of these incidents that concern the actor, however old, with what the actor may read now: perhaps nothing.

    Among them the erased ones that concerned the actor, of which nothing may be read.
    """
    at = now()
    concerning = _concerning(actor) | _concerned_until_erased(actor)
    found = Incident.objects.select_related("timeline").filter(concerning, pk__in=ids).distinct()
    return _all_seen(actor, found, at)


def _concerning(actor: Actor) -> Q:
    if actor.role in CREW_ROLES:
        return Q(involvements__unit__in={time.unit for time in actor.aboard})
    mine = Q(agency=actor.agency) | Q(involvements__agency=actor.agency)
    return mine | Q(asked__agency=actor.agency)


def _concerned_until_erased(actor: Actor) -> Q:
    """By the units and agencies that the stubs of the entries still name."""
    left = Entry.objects.filter(timeline=OuterRef("pk"))
    aboard = {time.unit for time in actor.aboard}
    mine = left.filter(unit__in=aboard) if actor.role in CREW_ROLES else left.filter(agency=actor.agency)
    return Q(erased_at__isnull=False) & Q(Exists(mine))


def _within_reach(actor: Actor, at: datetime) -> Q:
    """While it is open, and for a while after it was closed; no other clock counts."""
    is_crew = actor.role in CREW_ROLES
    lasts = Q(phase="open") | Q(closed_at__gt=at - (2 * AFTER_CARE if is_crew else SHOWN_AFTER_CLOSE))
    return _concerning(actor) & (lasts | Q(involvements__is_active=True) if is_crew else lasts)


def _all_seen(actor: Actor, found: QuerySet[Incident], at: datetime) -> list[Seen]:
    incidents = with_states(found.order_by("opened_at", "pk"))
    partnerships = partnerships_in_force(at) if incidents else PartnershipsInForce()
    return [_seen(actor, incident, partnerships, at) for incident in incidents]


def _seen(actor: Actor, incident: Incident, partnerships: PartnershipsInForce, at: datetime) -> Seen:
    state = incident.timeline.state
    concerned = audience(incident.agency_id, state, care_closed_at, partnerships)
    held = Clearance.NONE if incident.erased_at else clearance(actor, concerned, at)
    return Seen(incident, state, concerned, held)


def access_incident(actor: Actor, incident: UUID) -> Seen:
    """The incident, if the actor may see it; else the same answer as for one that does not exist."""
    found = next(iter(with_states(Incident.objects.select_related("timeline").filter(pk=incident))), None)
    at = now()
    seen = _seen(actor, found, partnerships_in_force(at), at) if found else None
    if seen is None or seen.clearance is Clearance.NONE:
        raise IncidentNotFound
    return seen


def incidents_by_id(ids: set[UUID]) -> dict[UUID, Incident]:
    found = Incident.objects.select_related("timeline").filter(pk__in=ids)
    return {incident.pk: incident for incident in with_states(found)}


def with_states(found: Iterable[Incident], *keyed: str) -> list[Incident]:
    """Incidents with what says who may read them read from their states, and these keyed parts, in one query."""
    incidents = list(found)
    load([incident.timeline.state for incident in incidents], *parts_read(), *keyed)
    return incidents


def location_of(incident: Incident) -> Location | None:
    """Where the incident is; None while nobody knows."""
    place = incident.place
    if place is None:
        return None
    return {
        "lat": place.lat,
        "lon": place.lon,
        "accuracy_m": incident.accuracy_m,
        "source": incident.location_source,
    }


def incident_record(incident: Incident) -> IncidentRecord:
    """The incident's record (docs/wire.md)."""
    return {
        "id": str(incident.pk),
        "number": incident.number,
        "external_ref": incident.external_ref,
        "category": incident.category,
        "trigger": {"system": incident.system, "code": incident.code, "label": incident.label},
        "address": incident.moved_to or incident.address,
        "address_before": incident.address if incident.moved_to else None,
        "location": location_of(incident),
        "hazards": incident.hazards,
        "age": incident.age,
        "age_years": incident.age_years,
        "exercise": incident.exercise,
        "opened_at": to_wire(incident.opened_at),
    }
