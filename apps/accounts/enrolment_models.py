"""Tables of enrolled devices: codes that are used once, nonces that are spent, keys that were certified."""

from __future__ import annotations

from django.db import models

from apps.core.ids import new_id


class EnrolmentPolicy(models.TextChoices):
    """Whether an agency enrols its devices, and whether its people may sign in on others."""

    OFF = "off"
    OFFERED = "offered"
    REQUIRED = "required"


POLICIES = [one.value for one in EnrolmentPolicy]


class OneTimeCode(models.Model):
    """A code that one device is enrolled with: shown once, typed once, void after a quarter of an hour or five wrong tries.

    `selector`: the first part of the code, by which the row is found. `digest`: of the rest, keyed, so that the row does not give
    the code away. `unit`: the id of the unit that the device is for; null for none.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey("accounts.Agency", models.CASCADE, related_name="+")
    selector = models.CharField(max_length=8, unique=True)
    digest = models.CharField(max_length=64)
    label = models.CharField(max_length=60)
    unit = models.UUIDField(null=True)
    made_by = models.ForeignKey("accounts.Person", models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)
    device = models.ForeignKey("accounts.Device", models.SET_NULL, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.label} until {self.expires_at}"


class SpentNonce(models.Model):
    """A nonce that a proof was made over: it proves nothing twice. Kept for as long as it could be tried again."""

    digest = models.CharField(max_length=64, primary_key=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.digest


class CertifiedKey(models.Model):
    """A key with which one person signs records on one device. It is nobody else's, on no other device, ever.

    `void_at`: since when what it signed is not believed.
    """

    thumbprint = models.CharField(max_length=43, primary_key=True)
    device = models.ForeignKey("accounts.Device", models.CASCADE, related_name="+")
    person = models.ForeignKey("accounts.Person", models.CASCADE, related_name="+")
    certified_at = models.DateTimeField()
    void_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.person_id} on {self.device_id}"
