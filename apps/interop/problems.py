"""Refusals of interop."""

from __future__ import annotations

from apps.core.problems import NotFound, Problem


class PatientNotFound(NotFound):
    """The incident has no such patient."""


class NothingToReport(Problem):
    """No unit was alerted to the incident, so there is nothing to report."""

    status = 409
