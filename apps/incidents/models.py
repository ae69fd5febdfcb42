"""Tables of incidents."""

from __future__ import annotations

from django.db import models

from apps.accounts.models import Agency, Area, Person
from apps.core.geo import Place
from apps.journal.models import Timeline


class NumberSequence(models.Model):
    """The last incident number given with a prefix on a day; exercises are counted separately, so that they leave no gap."""

    prefix = models.CharField(max_length=4, blank=True)
    day = models.DateField()
    exercise = models.BooleanField(default=False)
    last = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["prefix", "day", "exercise"], name="one_sequence_per_day")
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.last}"


class Incident(models.Model):
    """An incident as the CAD gave it, or as a unit found it. The address is in the CAD's own words, and the database refuses to
    change it.

    Without `lat` and `lon` is only a call that a unit opened where nobody knew its place; nothing is chosen for it until then.
    `merged_into`: the incident in which a merged one goes on.

    `opened_at` is what the CAD said, where that can be believed; `closed_at` is of the server's clock, null while it is open.
    A CAD may use its reference again once an incident is over: `reuse` counts how often it has, `follows` is the incident before.

    `hazards` are the words of those that have not expired. `patients` and `markers` are what the caller, or a unit that found the
    patient, says of the number of patients and of what doctrine may exclude co-responders by.

    `moved_to` is the address that the CAD gave later, if the incident turned out to be elsewhere; empty if not. Erasing takes
    address, place, hazards, age and the CAD's reference away, once; the number stays.
    """

    timeline = models.OneToOneField(Timeline, models.PROTECT, primary_key=True, db_column="story_id")
    area = models.ForeignKey(Area, models.PROTECT)
    agency = models.ForeignKey(Agency, models.PROTECT, help_text="The ambulance service that owns the call.")
    number = models.CharField(max_length=24, unique=True)
    external_ref = models.CharField(max_length=64)
    reuse = models.PositiveIntegerField(default=0)
    follows = models.UUIDField(null=True)
    system = models.CharField(max_length=40)
    code = models.CharField(max_length=40)
    label = models.CharField(max_length=80)
    category = models.CharField(max_length=40)
    address = models.CharField(max_length=300)
    moved_to = models.CharField(max_length=300, blank=True, default="")
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    accuracy_m = models.FloatField()
    location_source = models.CharField(max_length=40)
    hazards = models.JSONField(default=list)
    age = models.CharField(max_length=8, default="unknown")
    age_years = models.PositiveSmallIntegerField(null=True)
    patients = models.PositiveSmallIntegerField(null=True)
    markers = models.JSONField(default=list)
    exercise = models.BooleanField(default=False)
    opened_at = models.DateTimeField()
    phase = models.CharField(max_length=10, default="open")
    closed_at = models.DateTimeField(null=True)
    merged_into = models.UUIDField(null=True)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "external_ref", "reuse"], name="one_incident_per_external_ref_and_reuse"
            )
        ]
        indexes = [models.Index(fields=["agency", "opened_at"])]

    def __str__(self) -> str:
        return self.number

    @property
    def place(self) -> Place | None:
        return None if self.lat is None or self.lon is None else Place(lat=self.lat, lon=self.lon)


class AmbulanceRequest(models.Model):
    """The request for an ambulance to an incident, kept in step with the timeline's state.

    `told_at`: since when the control room of `agency` knows of it; the database refuses to take that back.
    """

    incident = models.OneToOneField(Incident, models.PROTECT, related_name="ambulance_request")
    agency = models.ForeignKey(Agency, models.PROTECT)
    state = models.CharField(max_length=12)
    requested_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True)
    told_by = models.CharField(max_length=12, blank=True, default="")
    acknowledged_at = models.DateTimeField(null=True)
    acknowledged_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.incident_id}: {self.state}"


class AskedAgency(models.Model):
    """An agency whose control room was asked to do something at an incident, so that its desks find the incident."""

    incident = models.ForeignKey(Incident, models.PROTECT, related_name="asked")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["incident", "agency"], name="one_row_per_agency_asked")
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} {self.agency_id}"


class Involvement(models.Model):
    """A unit's part in an incident, kept in step with the timeline's state so that it can be searched.

    `request`: of a co-responder, the request for an ambulance. The database refuses a co-responder without one: a trigger checks
    that it is of the same incident and that the control room knows of it.
    """

    incident = models.ForeignKey(Incident, models.PROTECT, related_name="involvements")
    unit = models.UUIDField(db_index=True)
    agency = models.ForeignKey(Agency, models.PROTECT)
    role = models.CharField(max_length=12)
    request = models.ForeignKey(AmbulanceRequest, models.PROTECT, null=True, related_name="+")
    alerted_at = models.DateTimeField()
    status = models.CharField(max_length=16)
    is_active = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["incident", "unit"], name="one_involvement_per_unit_and_incident"
            ),
            models.UniqueConstraint(
                fields=["unit"], condition=models.Q(is_active=True), name="one_active_involvement_per_unit"
            ),
            models.CheckConstraint(
                condition=models.Q(role="crew", request=None)
                | models.Q(role="co_responder", request__isnull=False),
                name="no_co_responder_without_a_request",
            ),
        ]
        indexes = [models.Index(fields=["agency", "role", "alerted_at"], name="involvement_alerted")]

    def __str__(self) -> str:
        return f"{self.unit} {self.status}"
