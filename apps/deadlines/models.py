"""Tables of deadlines."""

from __future__ import annotations

from uuid import UUID

from django.db import models

from apps.journal.models import Timeline

KIND_LENGTH = 40


class Deadline(models.Model):
    """What must be done when its time has come. Fired once, by whichever process is first.

    `kind` names the handler. `timeline` is null for a deadline about no incident or operation. `subject` is what the deadline is
    about (an alert), null where it is about the timeline as a whole; `step` counts the deadlines of one kind and subject. `noted`
    is what one firing leaves for the next.
    """

    timeline = models.ForeignKey(
        Timeline, models.CASCADE, null=True, related_name="deadlines", db_column="story_id"
    )
    kind = models.CharField(max_length=KIND_LENGTH)
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
            # For the database no null equals another, so those without a timeline need a constraint of their own.
            models.UniqueConstraint(
                fields=["kind"],
                condition=models.Q(timeline=None, subject=None, fired_at=None),
                name="one_pending_deadline_of_no_timeline",
            ),
        ]
        indexes = [models.Index(fields=["due_at"], condition=models.Q(fired_at=None), name="deadlines_due")]

    def __str__(self) -> str:
        return f"{self.kind} {self.due_at:%H:%M:%S}"

    @property
    def on_timeline(self) -> UUID:
        """The timeline of a deadline that has one, which the claim holds."""
        if self.timeline_id is None:
            raise ValueError(f"the deadline {self.pk} ({self.kind}) is about no timeline")
        return self.timeline_id
