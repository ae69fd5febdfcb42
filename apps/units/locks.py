"""How units are locked: first the person, then the units by id, then what hangs on them.

Rows are locked without their key (NO KEY UPDATE): another transaction may meanwhile append an entry that names the person.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from apps.accounts.models import Person
from apps.units.models import Crew, Unit


def crew_of(person: Person) -> Crew | None:
    """Where the person is booked on, with the person locked: booking on twice at once happens in turn."""
    Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    return Crew.objects.filter(person=person).first()


def units_of(agency: UUID, ids: Iterable[UUID]) -> dict[UUID, Unit]:
    """These units of the agency, locked; those of another are not among them."""
    units = Unit.objects.select_for_update(no_key=True, of=("self",)).select_related("agency")
    return {unit.pk: unit for unit in units.filter(agency=agency, pk__in=set(ids)).order_by("pk")}


def unit(unit_id: UUID) -> Unit | None:
    """The unit, locked; None if there is none."""
    units = Unit.objects.select_for_update(no_key=True, of=("self",)).select_related("agency")
    return units.filter(pk=unit_id).first()
