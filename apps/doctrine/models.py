"""Tables of doctrine."""

from __future__ import annotations

from django.db import models

from apps.core.ids import new_id


class TriggerCode(models.Model):
    """A call code of some call-taking system, and what it means here."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    system = models.CharField(max_length=40)
    code = models.CharField(max_length=40)
    label = models.CharField(max_length=80)
    category = models.CharField(max_length=40)
    co_responder = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["system", "code"], name="one_trigger_per_code")]

    def __str__(self) -> str:
        return f"{self.system}:{self.code}"
