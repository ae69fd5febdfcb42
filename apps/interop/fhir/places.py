"""What a FHIR document makes of each kind of entry. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from apps.interop.fhir import bundle, composition, people
from apps.interop.fhir.findings import FINDINGS
from apps.interop.fhir.observations import measured
from apps.interop.fhir.procedures import DEVICES, MEDICINES, PROCEDURES, TREATMENTS

PLACES: Mapping[str, Callable[..., Any]] = {
    "incident_opened": people.encounter,
    "incident_cancelled": people.encounter,
    "alert_raised": people.agencies,
    "status_reached": people.encounter,
    "entry_withdrawn": bundle.document,
    "marked_same": bundle.document,
    "handover_accepted": people.encounter,
    "patient_found": people.patient,
    "patient_identified": people.patient,
    "history_told": composition.composition,
    "observations_taken": measured,
    **FINDINGS,
    **TREATMENTS,
    **PROCEDURES,
    **MEDICINES,
    **DEVICES,
}
