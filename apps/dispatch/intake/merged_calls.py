"""Which calls of a CAD an incident still has: several, where calls about one patient were merged."""

from __future__ import annotations

from uuid import UUID

from apps.dispatch.meeting.calls_near import is_unreferenced
from apps.dispatch.models import SourceMessage
from apps.incidents.models import Incident
from apps.journal.models import Entry


def calls_left(incident: UUID, message: SourceMessage) -> str | None:
    """The reference of a call about this incident that its CAD has not cancelled since they were merged; None if there is none.

    `message`: the cancel that has just come. Calls that no CAD has named are nobody's to cancel there.
    """
    together = _together(incident)
    if len(together) == 1:
        return None
    merges = Entry.objects.filter(kind="incident_merged", timeline__in=together).order_by("position")
    last = merges.last()
    cancelled = set(
        SourceMessage.objects.filter(method="DELETE", outcome="cancelled", incident__in=together)
        .filter(received_at__gt=last.received_at if last else message.received_at)
        .values_list("incident", flat=True)
    ) | {message.incident}
    calls = Incident.objects.filter(pk__in=together).exclude(pk__in=cancelled).order_by("opened_at", "pk")
    return next((one.external_ref for one in calls if not is_unreferenced(one)), None)


def _together(incident: UUID) -> set[UUID]:
    """The incident, with everything that was merged into it."""
    found, new = {incident}, {incident}
    while new:
        new = set(Incident.objects.filter(merged_into__in=new).values_list("pk", flat=True)) - found
        found |= new
    return found
