"""Keeps in a table which agencies were asked, so that an incident is found for their desks."""

from __future__ import annotations

from uuid import UUID

from apps.incidents.models import AskedAgency
from apps.incidents.taskings.rules import agencies_asked
from apps.journal.state import State


def project(timeline: UUID, before: State, after: State) -> None:
    new = agencies_asked(after) - agencies_asked(before)
    rows = [AskedAgency(incident_id=timeline, agency_id=agency) for agency in sorted(new)]
    AskedAgency.objects.bulk_create(rows, ignore_conflicts=True)
