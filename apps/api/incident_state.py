"""The whole state of an incident: the slices of all rooms. Pure."""

from __future__ import annotations

from apps.aftercare.state import AftercareSlice
from apps.alerting.state import AlertingSlice
from apps.dispatch.state import DispatchSlice
from apps.handovers.state import ClinicalState


class IncidentState(ClinicalState, AlertingSlice, DispatchSlice, AftercareSlice):
    """What the entries of one incident come to (docs/wire.md, "The fold")."""
