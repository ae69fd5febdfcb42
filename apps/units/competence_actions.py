"""Writes of competences."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from apps.accounts.selectors import members_of
from apps.units.models import Competence
from apps.units.problems import CompetenceEndsTooSoon, PersonNotFound


def award(agency: UUID, person: UUID, code: str, awarded: date, expires: date, issuer: str) -> None:
    """Record what one of the agency's people is certified for; it replaces an older certificate of the same code.

    Raises `PersonNotFound`, `CompetenceEndsTooSoon`.
    """
    if expires <= awarded:
        raise CompetenceEndsTooSoon
    if not members_of(agency).filter(person=person).exists():
        raise PersonNotFound
    Competence.objects.update_or_create(
        person_id=person,
        code=code,
        defaults={"awarded": awarded, "expires": expires, "issuer": issuer},
    )
