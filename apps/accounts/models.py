"""Tables of identity."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from apps.accounts.access import Actor, Group, Role, Standing
from apps.accounts.enrolment_models import CertifiedKey, EnrolmentPolicy, OneTimeCode, SpentNonce
from apps.accounts.fields import known_time_zone
from apps.accounts.partnership_models import Partnership, PartnershipChange, Territory
from apps.core.ids import new_id

__all__ = [
    "Agency",
    "ApiToken",
    "Area",
    "CertifiedKey",
    "Device",
    "MarkShape",
    "Membership",
    "OneTimeCode",
    "Partnership",
    "PartnershipChange",
    "Person",
    "ServiceKind",
    "SignIn",
    "SignInEnd",
    "SpentNonce",
    "Territory",
]


class Area(models.Model):
    """A control area: one journal stream, one map extent."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=80)
    south = models.FloatField()
    west = models.FloatField()
    north = models.FloatField()
    east = models.FloatField()

    def __str__(self) -> str:
        return self.name

    def contains(self, lat: float, lon: float) -> bool:
        return self.south <= lat <= self.north and self.west <= lon <= self.east


class MarkShape(models.TextChoices):
    """The outline of a service's mark."""

    SQUARE = "square"
    ROUND = "round"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"


class ServiceKind(models.Model):
    """A kind of service that agencies are of: its mark, and its standing in the care of a patient.

    `labels`: language → label; empty for a kind that the catalogues name (`service-CODE`). `own_tasking`: its
    units have jobs of their own, which may take them away from an incident.
    """

    code = models.CharField(max_length=40, primary_key=True)
    labels = models.JSONField(default=dict)
    letter = models.CharField(max_length=2)
    shape = models.CharField(max_length=12, choices=MarkShape.choices)
    standing = models.CharField(max_length=12, choices=[(one.value, one.value) for one in Standing])
    group = models.CharField(max_length=12, choices=[(one.value, one.value) for one in Group])
    own_tasking = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.code


class Agency(models.Model):
    """An organisation of one area and of one kind of service: a police force, an ambulance service, a fire brigade."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    area = models.ForeignKey(Area, models.PROTECT, related_name="agencies")
    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=80)
    service = models.ForeignKey(ServiceKind, models.PROTECT, related_name="agencies")
    # How the numbers of its incidents begin; empty for one that owns no calls.
    number_prefix = models.CharField(max_length=4, blank=True, default="")
    time_zone = models.CharField(max_length=40, default="Europe/London", validators=[known_time_zone])
    # Empty: as each browser asks.
    language = models.CharField(max_length=8, blank=True, default="")
    enrolment = models.CharField(
        max_length=12, choices=EnrolmentPolicy.choices, default=EnrolmentPolicy.OFFERED.value
    )

    def __str__(self) -> str:
        return self.name


class People(BaseUserManager["Person"]):
    def get(self, *args: Any, **wanted: Any) -> Person:
        """One person with the agency and its service, which every request of a session asks for."""
        return self.select_related("membership__agency__service").get(*args, **wanted)

    def get_by_natural_key(self, username: str | None) -> Person:
        return self.get(username=username)


class Person(AbstractBaseUser):
    """Someone who signs in, or a machine that carries a token. The name is kept here and nowhere else.

    `membership`: the one that the person acts in, of perhaps several; null only until the first is there.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    username = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=80)
    membership = models.ForeignKey("accounts.Membership", models.PROTECT, null=True, related_name="+")
    is_active = models.BooleanField(default=True)
    # Empty: as the agency has it.
    language = models.CharField(max_length=8, blank=True, default="")

    objects: ClassVar[People] = People()
    USERNAME_FIELD = "username"

    def __str__(self) -> str:
        return self.username

    @property
    def acting_in(self) -> Membership:
        """The membership that the person acts in."""
        if self.membership is None:
            raise LookupError(self.username)
        return self.membership

    @property
    def agency(self) -> Agency:
        return self.acting_in.agency

    @property
    def agency_id(self) -> UUID:
        return self.acting_in.agency_id

    @property
    def role(self) -> str:
        return self.acting_in.role

    @property
    def preferred_language(self) -> str:
        """The person's own language, else the agency's; empty where neither was chosen."""
        return self.language or self.agency.language

    def as_actor(self, unit: UUID | None = None) -> Actor:
        """This person as `access` sees one; `unit` is the id of the unit that he or she is booked on to."""
        return Actor(
            person=self.id,
            agency=self.agency_id,
            area=self.agency.area_id,
            standing=Standing(self.agency.service.standing),
            role=Role(self.role),
            unit=unit,
        )


class Membership(models.Model):
    """A person's place in an agency: the role there, from `begins` until `ends`. `grade`: in the agency's own words."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=16, choices=[(role.value, role.value) for role in Role])
    grade = models.CharField(max_length=40, blank=True, default="")
    begins = models.DateTimeField()
    ends = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends__isnull=True) | models.Q(ends__gte=models.F("begins")),
                name="memberships_end_after_they_begin",
            ),
            models.UniqueConstraint(
                fields=["person", "agency"],
                condition=models.Q(ends__isnull=True),
                name="one_open_membership_per_agency",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.person_id} {self.agency_id}"

    def holds_at(self, at: datetime) -> bool:
        return self.begins <= at and (self.ends is None or at < self.ends)


class Device(models.Model):
    """A tablet, handheld or desk: the id that its client made, who last signed in on it, when it was last heard.

    `revoked_at`: since when it is ended: nobody signs in on it, and what it signs is not believed; null while it is in use.
    `secret`: the SHA-256 of what its browser keeps as a cookie, which proves that a sign-in comes from this very device.
    `public_jwk`: of an enrolled device, the key by which it proves the same and that no browser gives away; `thumbprint` is its
    RFC 7638 digest, of one device only. `enrolled_for`: the agency whose device it is, also while people of another one sign in on
    it. `unit`: the id of the unit that it is for.
    """

    id = models.UUIDField(primary_key=True)
    agency = models.ForeignKey(Agency, models.CASCADE, related_name="devices")
    person = models.ForeignKey(Person, models.CASCADE, related_name="devices")
    label = models.CharField(max_length=60, blank=True)
    signed_in = models.BooleanField(default=True)
    last_seen_at = models.DateTimeField()
    outbox = models.PositiveIntegerField(default=0)
    revoked_at = models.DateTimeField(null=True)
    secret = models.CharField(max_length=64, blank=True, default="")
    public_jwk = models.JSONField(null=True)
    thumbprint = models.CharField(max_length=43, blank=True, default="")
    enrolled_at = models.DateTimeField(null=True)
    enrolled_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    enrolled_for = models.ForeignKey(Agency, models.CASCADE, null=True, related_name="enrolled_devices")
    unit = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["thumbprint"], condition=~models.Q(thumbprint=""), name="one_device_for_a_key"
            ),
            models.CheckConstraint(
                condition=models.Q(enrolled_at__isnull=True, thumbprint="")
                | (
                    models.Q(enrolled_at__isnull=False, enrolled_for__isnull=False) & ~models.Q(thumbprint="")
                ),
                name="enrolled_devices_have_a_key",
            ),
        ]
        indexes = [models.Index(fields=["agency", "last_seen_at"])]

    def __str__(self) -> str:
        return str(self.id)


class SignInEnd(models.TextChoices):
    """Why a sign-in is over."""

    SIGNED_OUT = "signed_out"
    REPLACED = "replaced"
    IDLE = "idle"
    DEVICE_ENDED = "device_ended"
    PERSON_ENDED = "person_ended"
    SWITCHED_OFF = "switched_off"
    MEMBERSHIP_ENDED = "membership_ended"
    CREDENTIAL_CHANGED = "password_changed"


class SignIn(models.Model):
    """One person on one device in one membership, from signing in until it ends. A session opens nothing once its sign-in is over.

    `credential`: a digest of the password's stored form as it was then; another password makes another one. `role`: that of the
    membership as it was then; empty for a sign-in from before it was kept. `proved_at`: when an enrolled device last proved its
    key in it; null on a device that was not enrolled.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="sign_ins")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    device = models.ForeignKey(Device, models.CASCADE, related_name="sign_ins")
    method = models.CharField(max_length=12, default="password")
    credential = models.CharField(max_length=64)
    role = models.CharField(max_length=16, blank=True, default="")
    began_at = models.DateTimeField()
    last_used_at = models.DateTimeField()
    proved_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    cause = models.CharField(max_length=20, blank=True, default="", choices=SignInEnd.choices)
    ended_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["device"], condition=models.Q(ended_at__isnull=True), name="one_sign_in_per_device"
            ),
            models.CheckConstraint(
                condition=models.Q(ended_at__isnull=True, cause="")
                | (models.Q(ended_at__isnull=False) & ~models.Q(cause="")),
                name="ended_sign_ins_have_a_cause",
            ),
        ]
        indexes = [
            models.Index(fields=["person"], condition=models.Q(ended_at__isnull=True), name="live_sign_ins")
        ]

    def __str__(self) -> str:
        return f"{self.person_id} on {self.device_id}"


class SignInFailure(models.Model):
    """One try to sign in that failed or is not decided yet, under one of the keys that tries are counted by.

    `key`: a keyed digest, so that the table says neither who was tried nor from where.
    """

    key = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["key", "at"], name="tries_of_a_key"),
            models.Index(fields=["at"], name="old_tries"),
        ]

    def __str__(self) -> str:
        return f"{self.key[:8]} {self.at}"


class ApiToken(models.Model):
    """A bearer token of a machine. Only its SHA-256 is kept; the token itself is shown once.

    `scopes`: what it opens. `networks`: from where it is taken; empty for everywhere.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="tokens")
    label = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    scopes = models.JSONField(default=list)
    networks = models.JSONField(default=list)
    expires_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.label
