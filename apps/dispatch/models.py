"""Tables of dispatch."""

from __future__ import annotations

from django.db import models

from apps.accounts.models import Agency


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
