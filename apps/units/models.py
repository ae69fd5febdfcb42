"""Tables of units."""

from __future__ import annotations

from django.db import models

from apps.accounts.models import Agency, Person
from apps.core.ids import new_id
from apps.units.aboard import Equipment
from apps.units.rules import Duty, KitState, carried


class Unit(models.Model):
    """A vehicle with a call sign. Kind and capabilities are terms of the service, in snake case.

    `incident` is the one incident that the unit is committed to: one column instead of a table of pairs, so that no fault in a
    program can send a unit to two places. There is no foreign key because the room of incidents is above this one.

    `kit`: the last report of each item, `{item: {serviceable, expires, checked_at}}`. `task`: the reference of the job of its own
    service that a divertible or busy unit is on, empty if none. `drill`: the crew takes part in exercises; it ends with the duty.

    `duty_at`: when what the unit does was last said or done; what was said before then changes nothing any more.

    `station_lat`, `station_lon`: where a duty of this vehicle begins, if there is such a place. It counts as the unit's position
    until the first fix, with the source `station`.

    `transports`: it takes patients, `seats` of them; `default_skill`: what its crew is taken to have while nobody recorded their
    grades; `carries_aed`. Each is null, or empty, where the kind of vehicle says it (`Aboard`).
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="units")
    call_sign = models.CharField(max_length=12)
    kind = models.CharField(max_length=40)
    capabilities = models.JSONField(default=list)
    kit = models.JSONField(default=dict)
    duty = models.CharField(
        max_length=12, choices=[(duty.value, duty.value) for duty in Duty], default=Duty.OFF_DUTY.value
    )
    task = models.CharField(max_length=40, blank=True, default="")
    duty_at = models.DateTimeField(null=True)
    drill = models.BooleanField(default=False)
    incident = models.UUIDField(null=True, db_index=True)
    station_lat = models.FloatField(null=True)
    station_lon = models.FloatField(null=True)
    transports = models.BooleanField(null=True)
    seats = models.PositiveSmallIntegerField(null=True)
    default_skill = models.CharField(max_length=40, blank=True, default="")
    carries_aed = models.BooleanField(null=True)

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

    @property
    def equipment(self) -> Equipment:
        """What was set for this unit and goes before what its kind of vehicle says."""
        return Equipment(
            transports=self.transports,
            seats=self.seats,
            default_skill=self.default_skill,
            carries_aed=self.carries_aed,
        )

    @property
    def carried(self) -> dict[str, KitState]:
        """The kit, as rules take it."""
        return carried(self.kit)


class Crew(models.Model):
    """One person on one unit. A person is on one unit at most; the row is deleted when the person books off."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="crew")
    person = models.OneToOneField(Person, models.CASCADE, related_name="crew")
    since = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.person_id} on {self.unit_id}"


class PastCrew(models.Model):
    """One person's time on one unit that is over: what he or she may still read and record of its incidents hangs on it."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["person", "until"], name="past_crew")]

    def __str__(self) -> str:
        return f"{self.person_id} on {self.unit_id} until {self.until}"


class Competence(models.Model):
    """A person's competence, its issuer and its last valid day. A renewal replaces it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="competences")
    code = models.CharField(max_length=40)
    awarded = models.DateField()
    expires = models.DateField()
    issuer = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "code"], name="one_competence_per_code"),
            models.CheckConstraint(
                condition=models.Q(expires__gt=models.F("awarded")), name="competences_hold_for_a_while"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} of {self.person_id}"


class UnitPosition(models.Model):
    """The latest position of a unit; `accuracy_m` null: not given. A unit that is off duty has no row.

    `agency` and `is_free` repeat columns of the unit, so that one index finds the nearest units; `actions` keeps `is_free` in step
    under the unit's lock.
    """

    unit = models.OneToOneField(Unit, models.CASCADE, primary_key=True, related_name="position")
    agency = models.UUIDField()
    is_free = models.BooleanField()
    lat = models.FloatField()
    lon = models.FloatField()
    accuracy_m = models.FloatField(null=True)
    at = models.DateTimeField()
    source = models.CharField(max_length=20)

    class Meta:
        indexes = [
            models.Index(fields=["agency", "lat", "lon"], name="unit_positions"),
            models.Index(
                fields=["agency", "lat", "lon"],
                condition=models.Q(is_free=True),
                name="free_unit_positions",
            ),
        ]

    def __str__(self) -> str:
        return str(self.unit_id)


class RejectedFix(models.Model):
    """A rejected fix, stored only to find the fault of a device.

    Values that are no numbers are null. Only the latest hundred of each unit are kept.
    """

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="rejected_fixes")
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    accuracy_m = models.FloatField(null=True)
    at = models.DateTimeField()
    received_at = models.DateTimeField()
    source = models.CharField(max_length=20)
    reason = models.CharField(max_length=20)

    def __str__(self) -> str:
        return f"{self.unit_id} {self.reason}"


class UnitNews(models.Model):
    """Something about a unit that dispatch has not weighed yet; `unit` null: the terms on which units are sent have changed.

    `offered`: up to which of the incidents that wait, in their order, a free unit was offered; null: to none yet.
    """

    unit = models.UUIDField(null=True)
    cause = models.CharField(max_length=20)
    at = models.DateTimeField()
    offered = models.JSONField(null=True)

    def __str__(self) -> str:
        return f"{self.cause} {self.unit or 'all'}"
