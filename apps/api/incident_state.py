"""The whole state of an incident, and of an operation: the slices of the rooms that have something on its timeline. Pure."""

from __future__ import annotations

from apps.aftercare.state import AftercareSlice
from apps.alerting.state import AlertingSlice
from apps.dispatch.state import DispatchSlice
from apps.handovers.state import ClinicalState
from apps.incidents.taskings.state import TaskingSlice
from apps.journal.state import JournalSlice
from apps.operations.state import OperationSlice


class IncidentState(ClinicalState, TaskingSlice, AlertingSlice, DispatchSlice, AftercareSlice):
    """What the entries of one incident come to (docs/wire.md, "The fold")."""


class OperationState(JournalSlice, AlertingSlice, OperationSlice):
    """What the entries of one operation come to."""
