"""Problems with operations."""

from __future__ import annotations

from apps.core.problems import NotFound, Problem


class OperationNotFound(NotFound):
    """There is no such operation, or none that the person may see."""


class OperationOver(Problem):
    """The operation is closed."""

    status = 409
