"""Tables of deadlines."""

from __future__ import annotations

from django.db import models

from apps.journal.models import Timeline


class Deadline(models.Model):
    """What must be done when its time has come. Fired once, by whichever process is first.

    `kind` names the handler. `subject` is what the deadline is about inside the incident (an alert), null where it is about the
    incident as a whole; `step` counts the deadlines of one kind and subject. `noted` is what one firing leaves for the next.
    """

    timeline = models.ForeignKey(Timeline, models.CASCADE, related_name="deadlines", db_column="story_id")
    kind = models.CharField(max_length=12)
    subject = models.UUIDField(null=True, db_column="alert")
    step = models.PositiveIntegerField(default=1)
    due_at = models.DateTimeField()
    fired_at = models.DateTimeField(null=True)
    noted = models.JSONField(default=dict)

    class Meta:
        # The table and the column `alert` keep the names that they were created with: their rows stay where they are.
        db_table = "dispatch_deadline"
        constraints = [
            models.UniqueConstraint(fields=["subject", "kind", "step"], name="one_deadline_per_step"),
            models.UniqueConstraint(
                fields=["timeline", "kind"],
                condition=models.Q(subject=None, fired_at=None),
                name="one_pending_deadline_per_kind",
            ),
        ]
        indexes = [models.Index(fields=["due_at"], condition=models.Q(fired_at=None), name="deadlines_due")]

    def __str__(self) -> str:
        return f"{self.kind} {self.due_at:%H:%M:%S}"
