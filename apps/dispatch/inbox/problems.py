"""What can be wrong with a desk item."""

from __future__ import annotations

from apps.core.problems import NotFound, Problem


class DeskItemNotFound(NotFound):
    """The agency has no such desk item."""


class DeskItemResolved(Problem):
    """Somebody has dealt with the item already."""

    status = 409


class DeskItemNotForThat(Problem):
    """The item cannot be dealt with in this way."""

    status = 409
