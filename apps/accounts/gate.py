"""The gate: asks `access` and refuses with a sentence."""

from __future__ import annotations

from apps.accounts.access import Act, may
from apps.accounts.models import Person
from apps.core.problems import NotAllowed


def require(person: Person, act: Act) -> Person:
    """The person, if the role and service include the act; else `NotAllowed`."""
    if not may(person.as_actor(), act):
        raise NotAllowed(
            f"As {person.role.replace('_', ' ')} of {person.agency.name} you may not {act.replace('_', ' ')}."
        )
    return person
