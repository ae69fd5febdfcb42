"""What the caller says, as others decide by it, and how long words are kept that one incident alone needs."""

from __future__ import annotations

from datetime import timedelta

from apps.deadlines.handlers import declare
from apps.doctrine.scheme import SAID_OF_PATIENTS
from apps.incidents.state import IncidentSlice

ACCESS_EXPIRES = declare("access_expires")
WORDS_KEPT = timedelta(hours=2)
"""How long after an incident is over they are kept."""


def markers_of(incident: IncidentSlice) -> list[str]:
    """Those of `SAID_OF_PATIENTS` that hold. A document that was seen has been reported as well."""
    caller = incident["caller"]
    if caller is None:
        return []
    holds = {
        "dnacpr_reported": caller["dnacpr"] in ("reported", "document_seen"),
        "dnacpr_document_seen": caller["dnacpr"] == "document_seen",
        "care_home": caller["care_home"] is True,
    }
    return [name for name in SAID_OF_PATIENTS if holds[name]]


def patients_said(incident: IncidentSlice) -> int | None:
    """How many patients there are: who found them knows it better than who called."""
    running, caller = incident["running"], incident["caller"]
    return (running and running["patients"]) or (caller and caller["patients"])
