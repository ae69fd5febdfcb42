"""Reads of analytics."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet

from apps.accounts.access import Actor, Standing
from apps.accounts.models import Agency
from apps.analytics.figures import CountedFigures, Row, figures
from apps.analytics.series import Activation, Series, series
from apps.core.clock import from_wire
from apps.core.geo import Place
from apps.core.instants import start_of
from apps.handovers.state import ClinicalState
from apps.incidents.models import Incident, Involvement
from apps.incidents.selectors import with_states
from apps.journal.layers import with_parts
from apps.journal.state import read


class Figures(CountedFigures, Series):
    """`Figures` of docs/wire.md."""


CHUNK = 200
Spots = dict[str, Place | None]


def access_figures(actor: Actor, since: date, until: date) -> Figures:
    """`Figures` of the actor's agency for the calls of these days of its clock, the newest first.

    A service that owns calls reads its own; any other reads those that its units attended, without clinical facts.
    """
    zone = Agency.objects.values_list("time_zone", flat=True).get(pk=actor.agency)
    is_owner = actor.standing is Standing.OWNER
    going = Involvement.objects.filter(incident=OuterRef("pk"), role="co_responder")
    theirs = going if is_owner else going.filter(agency=actor.agency)
    found = Incident.objects.filter(
        Q(agency=actor.agency) if is_owner else Q(area=actor.area),
        Exists(theirs),
        exercise=False,
        erased_at=None,
        opened_at__gte=start_of(since, zone),
        opened_at__lt=start_of(until + timedelta(days=1), zone),
        merged_into=None,
    )
    spots: Spots = {}
    found_figures = figures(_timelines(actor, found, spots), since, until, clinical=is_owner)
    activations = [_activation(row, spots) for row in found_figures["rows"]]
    return {**found_figures, **series(activations, since, until, ZoneInfo(zone))}


def _timelines(actor: Actor, found: QuerySet[Incident], spots: Spots) -> Iterator[tuple[str, ClinicalState]]:
    """The (incident, state) pairs, the newest first; also notes the location of each."""
    in_order = ("-opened_at", "-pk")
    ids = list(found.order_by(*in_order).values_list("pk", flat=True))
    for start in range(0, len(ids), CHUNK):
        rows = Incident.objects.select_related("timeline").filter(pk__in=ids[start : start + CHUNK])
        for incident in with_states(rows.order_by(*in_order), "patients"):
            spots[str(incident.pk)] = incident.place
            yield str(incident.pk), _seen_by(actor, read(incident.timeline.state, ClinicalState))


def _activation(row: Row, spots: Spots) -> Activation:
    place = spots[row["incident"]]
    return Activation(
        at=from_wire(str(row["opened_at"])),
        lat=place.lat if place else None,
        lon=place.lon if place else None,
    )


def _seen_by(actor: Actor, state: ClinicalState) -> ClinicalState:
    """The state without the co-responders of other agencies: an agency that does not own the call counts only its own."""
    if actor.standing is Standing.OWNER:
        return state
    parts = {
        unit: part
        for unit, part in state["involvements"].items()
        if part["role"] == "crew" or part["agency"] == str(actor.agency)
    }
    return read(with_parts(state, {"involvements": parts}), ClinicalState)
