"""Tables of dispatch: kept answers, the messages of a CAD as they came, and the inbox of the desks."""

from __future__ import annotations

from django.db import models

from apps.accounts.models import Agency, Person
from apps.core.ids import new_id

SUBJECT_LENGTH = 200
REFERENCE_LENGTH = 64


class AnsweredCall(models.Model):
    """The first answer to a call sent under an `Idempotency-Key`, given again when the same call is sent again."""

    agency = models.ForeignKey(Agency, models.CASCADE)
    key = models.CharField(max_length=100)
    body_digest = models.CharField(max_length=64)
    answer = models.JSONField()
    answered_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agency", "key"], name="one_answer_per_idempotency_key")
        ]

    def __str__(self) -> str:
        return self.key


class SourceMessage(models.Model):
    """A message about a call as it came: what no call is lost without. Body, reference and notes are erased with what they say.

    `body`: its first 64 KiB; `digest` and `size` are of all of it. `notes`: what of it was left out, changed or assumed.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="source_messages")
    sender = models.ForeignKey(Person, models.PROTECT, related_name="+")
    method = models.CharField(max_length=6)
    external_ref = models.CharField(max_length=REFERENCE_LENGTH, blank=True)
    received_at = models.DateTimeField(db_index=True)
    content_type = models.CharField(max_length=100, blank=True)
    body = models.BinaryField()
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    outcome = models.CharField(max_length=12)
    incident = models.UUIDField(null=True, db_index=True)
    notes = models.JSONField(default=list)
    erased_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.method} {self.outcome}"


class DeskItem(models.Model):
    """Something that a desk of one agency must see and decide: a call that is held, a running call, a silent control room.

    `subject`: what a person reads, erased with the incident. `due_at`: when it must have been seen. `escalated_to`: the widest
    circle called meanwhile. `resolution`: how it ended.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="desk_items")
    kind = models.CharField(max_length=40)
    incident = models.UUIDField(null=True, db_index=True)
    source_message = models.UUIDField(null=True, db_index=True)
    subject = models.CharField(max_length=SUBJECT_LENGTH, blank=True)
    notes = models.JSONField(default=list)
    raised_at = models.DateTimeField()
    due_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)
    seen_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    escalated_at = models.DateTimeField(null=True)
    escalated_to = models.CharField(max_length=12, blank=True)
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    resolution = models.CharField(max_length=20, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["agency", "raised_at"],
                condition=models.Q(resolved_at=None),
                name="desk_items_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
