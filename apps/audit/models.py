"""Tables of the audit: who read what, and who got in or was refused.

They name people, devices and incidents by id and hold no foreign keys: what is written stays, whatever becomes of them.
"""

from __future__ import annotations

from typing import Literal

from django.db import models

BookName = Literal["reads", "access"]
FIRST = "0" * 64


class Book(models.Model):
    """The end of one of the two books: how far it is written, and the digest of all that is written.

    `begins_after` and `begins_from`: the position and digest of the last row that was forgotten when its time was over.
    """

    name = models.CharField(max_length=8, primary_key=True)
    position = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64, default=FIRST)
    begins_after = models.BigIntegerField(default=0)
    begins_from = models.CharField(max_length=64, default=FIRST)

    def __str__(self) -> str:
        return f"{self.name}@{self.position}"


class ReadKind(models.TextChoices):
    """What of a record somebody was given, or did with it."""

    SUBJECT = "subject"
    SCREEN = "screen"
    DOCUMENT = "document"
    EXPORT = "export"


class Read(models.Model):
    """One reading of somebody's record. `endpoint`: which answer it was in; `patient` null: all patients of the incident.

    `opened_at`: by the device's clock, where it was opened on a screen. `clearance`: as what it was read; `classes`: the
    sensitivities that were given whole; `purpose`: care, control or records.
    """

    position = models.BigIntegerField(unique=True)
    at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    person = models.UUIDField()
    agency = models.UUIDField()
    sign_in = models.UUIDField(null=True)
    device = models.UUIDField(null=True)
    kind = models.CharField(max_length=10, choices=ReadKind.choices)
    endpoint = models.CharField(max_length=24)
    incident = models.UUIDField()
    patient = models.UUIDField(null=True)
    clearance = models.CharField(max_length=12)
    classes = models.JSONField(default=list)
    purpose = models.CharField(max_length=10)
    digest = models.CharField(max_length=64)

    class Meta:
        indexes = [
            models.Index(fields=["incident", "position"], name="reads_of_incident"),
            models.Index(fields=["person", "position"], name="reads_by_person"),
            models.Index(fields=["sign_in", "incident"], name="reads_in_sign_in"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}@{self.position}"


class AccessAct(models.TextChoices):
    """What happened to somebody's access."""

    SIGNED_IN = "signed_in"
    SIGN_IN_REFUSED = "sign_in_refused"
    SIGN_IN_ENDED = "sign_in_ended"
    REFUSED = "refused"
    CREDENTIAL_CHANGED = "password_changed"
    DEVICE_ENROLLED = "device_enrolled"
    DEVICE_ENDED = "device_ended"
    CERTIFICATE_GIVEN = "certificate_given"
    BEARER_MADE = "token_made"
    BEARER_REVOKED = "token_revoked"
    BEARER_USED = "token_used"
    REMAINS_JUDGED = "remains_judged"
    ROWS_FORGOTTEN = "rows_forgotten"


class AccessEvent(models.Model):
    """One event of getting in or being kept out. No patient's data is in it.

    `person`: whom it is about, null where nobody is known; `by`: who did it to somebody else. `code`: why, as on the wire; `route`:
    the pattern of the address asked, never the address. `tried`: of an unknown name, a keyed digest, so that tries by one name are
    seen as such. `times`: how often, where alike ones were counted together.
    """

    position = models.BigIntegerField(unique=True)
    at = models.DateTimeField()
    act = models.CharField(max_length=20)
    person = models.UUIDField(null=True)
    agency = models.UUIDField(null=True)
    sign_in = models.UUIDField(null=True)
    device = models.UUIDField(null=True)
    by = models.UUIDField(null=True)
    address = models.CharField(max_length=45, blank=True, default="")
    code = models.CharField(max_length=40, blank=True, default="")
    route = models.CharField(max_length=120, blank=True, default="")
    tried = models.CharField(max_length=16, blank=True, default="")
    times = models.PositiveIntegerField(default=1)
    digest = models.CharField(max_length=64)

    class Meta:
        indexes = [
            models.Index(fields=["person", "position"], name="access_of_person"),
            models.Index(fields=["agency", "position"], name="access_of_agency"),
        ]

    def __str__(self) -> str:
        return f"{self.act}@{self.position}"
