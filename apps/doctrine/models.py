"""Tables of doctrine."""

from __future__ import annotations

from django.db import models

from apps.accounts.models import Agency, Person
from apps.core.ids import new_id


class TriggerCode(models.Model):
    """A call code of a call-taking system, and what it means here.

    Each agency's scheme says whether it asks for a co-responder.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    system = models.CharField(max_length=40)
    code = models.CharField(max_length=40)
    label = models.CharField(max_length=80)
    category = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["system", "code"], name="one_trigger_per_code")]

    def __str__(self) -> str:
        return f"{self.system}:{self.code}"


class SchemeVersion(models.Model):
    """One version of a scheme as an agency loaded it. Days are of the area's own calendar, both included.

    Only `effective_to` ever changes, when a later version replaces this one; `text` and `body` may then name another end.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="scheme_versions")
    name = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    title = models.CharField(max_length=80)
    effective_from = models.DateField()
    effective_to = models.DateField(null=True)
    text = models.TextField()
    body = models.JSONField()
    digest = models.CharField(max_length=64)
    loaded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agency", "name", "version"], name="one_text_per_scheme_version")
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


class SchemeSwitch(models.Model):
    """An agency switched its scheme on or off; the latest row counts, the others are its history."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="scheme_switches")
    on = models.BooleanField()
    reason = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(Person, models.PROTECT)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["agency", "at"])]

    def __str__(self) -> str:
        return f"{self.agency_id} {'on' if self.on else 'off'}"


class ProtocolVersion(models.Model):
    """One version of a resuscitation protocol as loaded, for one agency or (null) for all that have none of their own.

    Rows never change: the latest that has begun is in force.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="protocol_versions")
    protocol = models.CharField(max_length=20)
    version = models.PositiveIntegerField()
    effective_from = models.DateField()
    text = models.TextField()
    body = models.JSONField()
    digest = models.CharField(max_length=64)
    loaded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "protocol", "version"], name="one_text_per_protocol_version"
            ),
            models.UniqueConstraint(
                fields=["protocol", "version"],
                condition=models.Q(agency=None),
                name="one_text_per_common_protocol_version",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.protocol} {self.version}"


class TermListVersion(models.Model):
    """One version of a list of terms as loaded, for one agency or (null) for all that have none of their own.

    Rows never change: the latest that has begun is in force.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="term_list_versions")
    list = models.CharField(max_length=20)
    version = models.PositiveIntegerField()
    effective_from = models.DateField()
    text = models.TextField()
    body = models.JSONField()
    digest = models.CharField(max_length=64)
    loaded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "list", "version"], name="one_text_per_term_list_version"
            ),
            models.UniqueConstraint(
                fields=["list", "version"],
                condition=models.Q(agency=None),
                name="one_text_per_common_term_list_version",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.list} {self.version}"
