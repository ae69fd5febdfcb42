"""Tables of the remains of ended devices."""

from __future__ import annotations

from django.db import models

from apps.accounts.models import Membership, Person
from apps.core.ids import new_id


class RemainsTicket(models.Model):
    """What an ended sign-in hands over the rest of its reports with: once, within a minute of being given out."""

    sign_in = models.UUIDField(primary_key=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.sign_in)


class DeviceRemains(models.Model):
    """The reports of one author about one incident that an ended device could not send.

    `facts`: JSON text of them as the device wrote them, blank once erased: what a desk discarded is kept as what it was. `item`:
    the desk item under which a person judges them. `outcomes`: what became of each, by the id of its report.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    item = models.UUIDField(db_index=True)
    incident = models.UUIDField(db_index=True)
    sign_in = models.UUIDField()
    device = models.UUIDField()
    device_label = models.CharField(max_length=60, blank=True)
    cause = models.CharField(max_length=20)
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    membership = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    received_at = models.DateTimeField()
    facts = models.TextField(blank=True)
    count = models.PositiveIntegerField()
    judged_at = models.DateTimeField(null=True)
    judged_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    outcomes = models.JSONField(default=dict)
    erased_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.count} of {self.device}"
