"""The gate: asks `access` and refuses with a sentence."""

from __future__ import annotations

from apps.accounts.access import Act, may
from apps.accounts.models import Person
from apps.core.problems import NotAllowed
from apps.core.words import message


def require(person: Person, act: Act) -> Person:
    """The person, if the role and service include the act; else `NotAllowed`."""
    if not may(person.as_actor(), act):
        raise NotAllowed(
            message(
                "problem-not_allowed-permission",
                role=message(f"role-{person.role}"),
                agency=person.agency.name,
                permission=message(f"permission-{act}"),
            )
        )
    return person
