"""Tables of units."""

from __future__ import annotations

from django.db import models

from apps.accounts.models import Agency, Person
from apps.core.ids import new_id
from apps.units.rules import Duty


class Unit(models.Model):
    """A vehicle with a call sign. Kind, capabilities and equipment are terms of the service, in snake case.

    `incident` is the one incident that the unit is committed to: one column, and no table of pairs, so that
    no fault in any program can send a unit to two places. No foreign key: incidents stand on a floor above.

    `station_lat`, `station_lon`: where a duty of this vehicle begins, if there is such a place. It counts as
    the unit's position until the first fix, with the source `station`.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="units")
    call_sign = models.CharField(max_length=12)
    kind = models.CharField(max_length=40)
    capabilities = models.JSONField(default=list)
    equipment = models.JSONField(default=list)
    duty = models.CharField(
        max_length=12, choices=[(duty.value, duty.value) for duty in Duty], default=Duty.OFF_DUTY.value
    )
    incident = models.UUIDField(null=True, db_index=True)
    station_lat = models.FloatField(null=True)
    station_lon = models.FloatField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agency", "call_sign"], name="one_unit_per_call_sign"),
            models.CheckConstraint(
                condition=~models.Q(duty=Duty.OFF_DUTY.value, incident__isnull=False),
                name="committed_units_on_duty",
            ),
        ]

    def __str__(self) -> str:
        return self.call_sign


class Crew(models.Model):
    """One person on one unit. A person is on one unit at most; the row goes when he or she books off."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="crew")
    person = models.OneToOneField(Person, models.CASCADE, related_name="crew")
    since = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.person_id} on {self.unit_id}"


class UnitPosition(models.Model):
    """Where a unit was last; `accuracy_m` null = not told. There is no row for a unit that is off duty."""

    unit = models.OneToOneField(Unit, models.CASCADE, primary_key=True, related_name="position")
    lat = models.FloatField()
    lon = models.FloatField()
    accuracy_m = models.FloatField(null=True)
    at = models.DateTimeField()
    source = models.CharField(max_length=20)

    def __str__(self) -> str:
        return str(self.unit_id)
