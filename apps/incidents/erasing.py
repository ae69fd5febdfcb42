"""Erases what the incident's tables keep, when its entries are erased."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from apps.core.clock import now
from apps.incidents.hazards import hazards_in
from apps.incidents.models import AmbulanceRequest, Incident, Involvement
from apps.journal.erasure import ErasureRefused
from apps.journal.models import Entry

NO_PLACE = {"lat": 0.0, "lon": 0.0, "accuracy_m": 0.0, "location_source": ""}


def erase(timeline: UUID | None, entries: Sequence[Entry], whole: bool) -> None:
    if timeline is None:
        return
    incident = Incident.objects.filter(pk=timeline).first()
    if incident and whole:
        _erase_whole(incident)
    elif incident:
        _erase_words_of(incident, entries)


def _erase_whole(incident: Incident) -> None:
    """All that says where it was or whom it concerned; refused while a unit may still be on the way."""
    if incident.phase == "open" or incident.involvements.filter(is_active=True).exists():
        raise ErasureRefused(f"Incident {incident.number} is not over: close or cancel it first.")
    Incident.objects.filter(pk=incident.pk).update(
        external_ref=f"erased-{incident.pk}",
        address="",
        moved_to="",
        hazards=[],
        patients=None,
        markers=[],
        age="unknown",
        age_years=None,
        erased_at=now(),
        **NO_PLACE,
    )
    Involvement.objects.filter(incident=incident).delete()
    AmbulanceRequest.objects.filter(incident=incident).delete()


def _erase_words_of(incident: Incident, entries: Sequence[Entry]) -> None:
    """The address or the hazards that the incident still shows from an entry that goes."""
    words = {entry.kind: entry.text.body for entry in entries if entry.text}
    if incident.moved_to and words.get("incident_relocated") == incident.moved_to:
        Incident.objects.filter(pk=incident.pk).update(moved_to="", **NO_PLACE)
    if "hazards_changed" in {entry.kind for entry in entries}:
        Incident.objects.filter(pk=incident.pk).update(hazards=_hazards_left(incident, entries))


def _hazards_left(incident: Incident, going: Sequence[Entry]) -> list[str]:
    """What the newest entry about hazards that stays says."""
    changes = Entry.objects.filter(timeline=incident.pk, kind="hazards_changed", erased_at=None)
    staying = changes.exclude(pk__in=[entry.pk for entry in going]).select_related("text").order_by("-seq")
    newest = staying.first()
    return hazards_in(newest.text.body) if newest and newest.text else []
