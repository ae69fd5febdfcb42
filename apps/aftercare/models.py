"""Tables of aftercare."""

from __future__ import annotations

from django.db import models

from apps.accounts.models import Agency, Person
from apps.aftercare.schedule import DAYS
from apps.core.ids import new_id
from apps.incidents.models import Incident


class CheckIn(models.Model):
    """A check-in with one person about one job. Its answers are stored only here, and are deleted with the person.

    `agency`: of the unit on which the person was there; its welfare role reads the answers, wherever the person acts later.
    `answers`: `{sleep, images, alone}`, each 0 to 4, null until given. `asked_at`: when the person's devices were notified.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="check_ins")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="check_ins")
    incident = models.ForeignKey(Incident, models.PROTECT, related_name="check_ins")
    day = models.CharField(max_length=5, choices=[(day, day) for day in DAYS])
    due_at = models.DateTimeField()
    asked_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    answers = models.JSONField(null=True)
    note = models.TextField(blank=True, default="")
    talk = models.BooleanField(default=False)
    severe = models.BooleanField(default=False)
    taken_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    taken_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "incident", "day"], name="one_check_in_per_person_job_and_day"
            ),
            models.CheckConstraint(
                condition=models.Q(answered_at__isnull=True, answers__isnull=True)
                | models.Q(answered_at__isnull=False, answers__isnull=False),
                name="answered_check_ins_have_answers",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(answered_at=None, asked_at=None),
                name="check_ins_to_ask",
            )
        ]

    def __str__(self) -> str:
        return str(self.id)
