"""Writes of competences."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from apps.accounts.models import Agency
from apps.accounts.selectors import members_of
from apps.core.clock import now
from apps.core.words import message
from apps.doctrine.term_lists import terms_in_force
from apps.units.models import Competence
from apps.units.problems import CompetenceEndsTooSoon, CompetenceUnknown, PersonNotFound
from apps.units.rules import last_day


def award(agency: UUID, person: UUID, code: str, awarded: date, expires: date | None, issuer: str) -> None:
    """Record what one of the agency's people is certified for; it replaces an older certificate of the same code.

    `expires` None: as long as the list of competences says. Raises `PersonNotFound`, `CompetenceUnknown`, `CompetenceEndsTooSoon`.
    """
    listed = terms_in_force(Agency.objects.get(pk=agency), "competences", now())
    term = listed.find(code)
    if term is None:
        known = list(listed.codes())
        raise CompetenceUnknown(message("problem-competence_unknown-named", code=code, known=known))
    expires = expires or last_day(awarded, term.valid_months)
    if expires is None or expires <= awarded:
        raise CompetenceEndsTooSoon
    if not members_of(agency).filter(person=person).exists():
        raise PersonNotFound
    Competence.objects.update_or_create(
        person_id=person,
        code=code,
        defaults={"awarded": awarded, "expires": expires, "issuer": issuer},
    )
