"""Tables of dispatch."""

from __future__ import annotations

from django.db import models

from apps.accounts.models import Agency
from apps.journal.models import Story


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


class Deadline(models.Model):
    """What must be looked at when its time has come, if nothing has happened by then. Fired once, by whichever worker is first.

    `kind`: `displayed` and `answered` of an alert (`step` counts the times), `look_again` at an open incident.
    `noted` passes on what one look saw to the next.
    """

    story = models.ForeignKey(Story, models.CASCADE, related_name="deadlines")
    kind = models.CharField(max_length=12)
    alert = models.UUIDField(null=True)
    step = models.PositiveIntegerField(default=1)
    due_at = models.DateTimeField()
    fired_at = models.DateTimeField(null=True)
    noted = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["alert", "kind", "step"], name="one_deadline_per_step"),
            models.UniqueConstraint(
                fields=["story"],
                condition=models.Q(kind="look_again", fired_at=None),
                name="one_look_ahead_per_incident",
            ),
        ]
        indexes = [models.Index(fields=["due_at"], condition=models.Q(fired_at=None), name="deadlines_due")]

    def __str__(self) -> str:
        return f"{self.kind} {self.due_at:%H:%M:%S}"
