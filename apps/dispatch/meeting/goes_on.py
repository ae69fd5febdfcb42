"""Where a merged incident goes on."""

from __future__ import annotations

from apps.incidents.models import Incident


def goes_on_in(incident: Incident) -> Incident:
    """The incident in which a merged one goes on, over as many merges as it takes; any other is itself."""
    passed = {incident.pk}
    while incident.phase == "merged" and incident.merged_into and incident.merged_into not in passed:
        passed.add(incident.merged_into)
        incident = Incident.objects.get(pk=incident.merged_into)
    return incident
