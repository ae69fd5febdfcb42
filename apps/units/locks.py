"""How units are locked: the person first, then the units by id, then what depends on them.

Rows are locked without their key (NO KEY UPDATE), so another transaction may append an entry that names the person.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from apps.accounts.models import Person
from apps.units.models import Crew, Unit


def crew_of(person: Person) -> Crew | None:
    """The person's booking, with the person locked: two bookings at once run one after the other."""
    Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    return Crew.objects.filter(person=person).first()


def units_of(agency: UUID, ids: Iterable[UUID]) -> dict[UUID, Unit]:
    """These units of the agency, locked; units of another agency are left out."""
    units = Unit.objects.select_for_update(no_key=True, of=("self",)).select_related("agency")
    return {unit.pk: unit for unit in units.filter(agency=agency, pk__in=set(ids)).order_by("pk")}


def unit(unit_id: UUID) -> Unit | None:
    """The unit, locked; None if there is none."""
    units = Unit.objects.select_for_update(no_key=True, of=("self",)).select_related("agency")
    return units.filter(pk=unit_id).first()


def present(unit_id: UUID) -> Unit:
    """The unit, locked, which must be there: somebody is aboard."""
    return Unit.objects.select_for_update(no_key=True, of=("self",)).select_related("agency").get(pk=unit_id)
