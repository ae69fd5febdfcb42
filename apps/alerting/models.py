"""Tables of alerting."""

from __future__ import annotations

from django.db import models

from apps.accounts.models import Device
from apps.alerting.rules import PushOutcome
from apps.core.ids import new_id

KINDS = [
    ("alert", "alert"),
    ("alarm", "alarm"),
    ("test", "test"),
    ("check_in", "check_in"),
    ("inbox", "inbox"),
]


class PushSubscription(models.Model):
    """The push subscription of a device: the address of its push service, and the keys to encrypt for (RFC 8291).

    `failed_at`: the time since which the service refuses pushes; null while it accepts them.
    """

    device = models.OneToOneField(Device, models.CASCADE, primary_key=True, related_name="push_subscription")
    endpoint = models.CharField(max_length=1000, unique=True)
    p256dh = models.CharField(max_length=100)
    auth = models.CharField(max_length=40)
    created_at = models.DateTimeField()
    failed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.device_id)


class DeviceReadiness(models.Model):
    """What a device reports about itself (`Readiness` of docs/wire.md, null until it does), and when a test alert reached it.

    `push_lost_at`: since when its push service has no such subscription any more; null once it has another.
    """

    device = models.OneToOneField(Device, models.CASCADE, primary_key=True, related_name="readiness")
    says = models.JSONField(null=True)
    said_at = models.DateTimeField(null=True)
    socket_tested_at = models.DateTimeField(null=True)
    push_tested_at = models.DateTimeField(null=True)
    push_lost_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.device_id)


class TestAlert(models.Model):
    """A test alert that a device asked for; deleted after a day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    device = models.ForeignKey(Device, models.CASCADE, related_name="test_alerts")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)


class Push(models.Model):
    """One message to one device. `about` is the id of the alert, alarm, test, check-in or desk item; an alert and an alarm name
    timeline and recipient: the unit, the person, or the agency whose desk is called.

    `leased_until`: the time until which one sender holds it, or it waits for the next attempt. `outcome` is empty until settled.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=8, choices=KINDS)
    about = models.UUIDField()
    timeline = models.UUIDField(null=True, db_column="incident")
    recipient = models.UUIDField(null=True, db_column="unit")
    recipient_kind = models.CharField(max_length=6, default="unit")
    device = models.ForeignKey(Device, models.CASCADE, related_name="pushes")
    created_at = models.DateTimeField()
    leased_until = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    outcome = models.CharField(
        max_length=10, blank=True, choices=[(outcome.value, outcome.value) for outcome in PushOutcome]
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["about", "device"], name="one_push_per_alert_and_device"),
        ]
        indexes = [
            models.Index(fields=["created_at"], condition=models.Q(outcome=""), name="pushes_to_settle"),
        ]

    def __str__(self) -> str:
        return str(self.id)
