"""Tables of operations, kept in step with their timelines so that they can be searched."""

from __future__ import annotations

from django.db import models

from apps.accounts.models import Agency, Area
from apps.incidents.models import Incident
from apps.journal.models import Timeline


class OperationSequence(models.Model):
    """The last operation number under a prefix on a day; exercises are counted separately, so that they leave no gap."""

    prefix = models.CharField(max_length=8, blank=True, default="")
    day = models.DateField()
    exercise = models.BooleanField(default=False)
    last = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["prefix", "day", "exercise"], name="one_operation_sequence_per_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.last}"


class Operation(models.Model):
    """An operation of several agencies: the subject of a timeline of its own."""

    timeline = models.OneToOneField(Timeline, models.PROTECT, primary_key=True)
    area = models.ForeignKey(Area, models.PROTECT)
    number = models.CharField(max_length=24, unique=True)
    exercise = models.BooleanField(default=False)
    phase = models.CharField(max_length=10, default="open")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    incidents = models.ManyToManyField(Incident, related_name="operations")

    def __str__(self) -> str:
        return self.number


class Participant(models.Model):
    """An agency that takes part in an operation, or did."""

    operation = models.ForeignKey(Operation, models.PROTECT, related_name="participants")
    agency = models.ForeignKey(Agency, models.PROTECT)
    is_present = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["operation", "agency"], name="one_part_per_agency_and_operation")
        ]

    def __str__(self) -> str:
        return f"{self.agency_id} {self.is_present}"


class OperationUnit(models.Model):
    """A unit that is on an operation, or was."""

    operation = models.ForeignKey(Operation, models.PROTECT, related_name="units")
    unit = models.UUIDField(db_index=True)
    is_on_it = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["operation", "unit"], name="one_row_per_unit_and_operation")
        ]

    def __str__(self) -> str:
        return str(self.unit)
