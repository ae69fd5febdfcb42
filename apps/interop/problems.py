"""Refusals of interop."""

from __future__ import annotations

from apps.core.problems import NotFound, Problem


class PatientNotFound(NotFound):
    """There is no such patient in this incident. Look at the incident: the patient may have another number."""


class NothingToReport(Problem):
    """No unit was alerted to this incident, so there is nothing to report. Close it without a report."""

    status = 409
