"""What can be wrong with the remains of a device."""

from __future__ import annotations

from apps.core.problems import Problem


class RemainsTicketOver(Problem):
    """The ticket is not one of this server, was used, or is older than a minute."""

    status = 403


class RemainsTooMany(Problem):
    """More reports than one ended device may hand over."""

    status = 413


class RemainsUnread(Problem):
    """A report named is not among those that wait under this item."""

    status = 422
