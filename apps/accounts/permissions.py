"""The permission check of endpoints: asks `access` and refuses with a sentence."""

from __future__ import annotations

from apps.accounts.access import Permission, has_permission
from apps.accounts.models import Person
from apps.core.problems import NotAllowed
from apps.core.words import message


def require(person: Person, permission: Permission) -> Person:
    """The person, if the role and service have the permission; else `NotAllowed`."""
    if not has_permission(person.as_actor(), permission):
        raise NotAllowed(
            message(
                "problem-not_allowed-permission",
                role=message(f"role-{person.role}"),
                agency=person.agency.name,
                permission=message(f"permission-{permission}"),
            )
        )
    return person
