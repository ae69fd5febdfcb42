"""The demo's crews that nobody plays answer, drive at life's pace and do their part: a call is not met by silence.

A unit on which somebody has signed in is left to that person.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from apps.accounts.models import Device
from apps.core.clock import now, to_wire
from apps.core.geo import Place
from apps.core.ids import new_id
from apps.demo.driving import SPEED_M_PER_S, Drive, drive_for, is_there, moved
from apps.demo.places import HOSPITALS
from apps.demo.plan import Draft, Situation, next_draft
from apps.demo.random_source import RandomSource
from apps.incidents.models import Incident, Involvement
from apps.journal.models import Entry
from apps.reports.inbox import read_report, take
from apps.units.fixes import SIMULATED, Fix
from apps.units.models import Crew, UnitPosition
from apps.units.position_actions import take_fixes
from apps.units.selectors import actor_of

HOSPITAL_PLACES = [Place(lat=place.lat, lon=place.lon) for place in HOSPITALS]
RANDOM = RandomSource(7)


def advance(since_s: float) -> int:
    """Let `since_s` seconds pass for every crew that nobody plays: how many reports they made."""
    active = Involvement.objects.filter(is_active=True).select_related("incident__timeline")
    return sum(_play(part.incident, part.unit, since_s) for part in active if not _is_played(part.unit))


def _is_played(unit: UUID) -> bool:
    return Device.objects.filter(person__crew__unit=unit, signed_in=True).exists()


def _play(incident: Incident, unit: UUID, since_s: float) -> int:
    crew = Crew.objects.filter(unit=unit).select_related("person__agency").order_by("since", "pk").first()
    here = UnitPosition.objects.filter(unit=unit).first()
    if crew is None or here is None:
        return 0
    actor = actor_of(crew.person)
    state = incident.timeline.state
    scene = Place(lat=incident.lat, lon=incident.lon)
    place = Place(lat=here.lat, lon=here.lon)
    drive = drive_for(state["involvements"][str(unit)]["status"], scene, HOSPITAL_PLACES, place)
    if drive.goal:
        place = moved(place, drive.goal, SPEED_M_PER_S * since_s)
        fix = Fix(unit=unit, lat=place.lat, lon=place.lon, accuracy_m=8.0, at=now(), source=SIMULATED)
        take_fixes(actor, [fix], fix.at)
    draft = next_draft(_situation(incident, unit, place, drive))
    if draft is None:
        return 0
    take([read_report(_report(incident.pk, draft), actor, None, now(), None)])
    return 1


def _situation(incident: Incident, unit: UUID, place: Place, drive: Drive) -> Situation:
    state: dict[str, Any] = incident.timeline.state
    own = Entry.objects.filter(timeline=incident.pk, unit=unit)
    kinds = frozenset(own.values_list("kind", flat=True))
    last = own.order_by("-occurred_at").values_list("occurred_at", flat=True).first() or incident.opened_at
    return Situation(
        unit=str(unit),
        incident=str(incident.pk),
        category=state["category"],
        state=state,
        quiet_s=(now() - last).total_seconds(),
        has_arrived=is_there(place, drive.goal),
        reported=kinds,
        random=RANDOM,
    )


def _report(incident: UUID, draft: Draft) -> dict[str, Any]:
    given = {"id": str(new_id()), "kind": draft.kind, "incident": str(incident), "at": to_wire(now())}
    return given | {"payload": draft.payload} | ({"text": draft.text} if draft.text else {})
