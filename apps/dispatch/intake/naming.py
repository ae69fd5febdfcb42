"""Which incident of an agency a message is about: that of our id, or the one that the CAD knows by its reference."""

from __future__ import annotations

from uuid import UUID

from apps.dispatch.actions import known_by
from apps.dispatch.intake.notes import Notes
from apps.dispatch.intake.reading import read_reference
from apps.incidents.models import Incident


def named(agency: UUID, *said: str) -> tuple[Incident | None, str]:
    """The incident that the agency calls by the first of these names that it knows; without one, the first name that was said."""
    names = [reference for one in said if (reference := read_reference(one, Notes()))]
    for name in names:
        if incident := _of_id(agency, name) or known_by(agency, name) or known_by(agency, name.rstrip("/")):
            return incident, name
    return None, next(iter(names), "").rstrip("/")


def _of_id(agency: UUID, said: str) -> Incident | None:
    try:
        return Incident.objects.filter(pk=UUID(said), agency=agency).first()
    except ValueError:
        return None
