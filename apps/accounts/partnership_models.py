"""Tables of what agencies agreed, and of where they serve."""

from __future__ import annotations

from django.db import models

from apps.accounts.partnership_rules import PartnershipAct, PartnershipState, Purpose, Redaction
from apps.accounts.territory_rules import TerritoryPurpose
from apps.core.ids import new_id


class Partnership(models.Model):
    """What two agencies have agreed: the `owner` of calls may ask the `partner` for this purpose, from `begins` until `ends`.

    Each side's own administrator approves for that side. `is_migrated`: the two worked together before partnerships were kept, so
    that no person is named as having approved.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey("accounts.Agency", models.PROTECT, related_name="partnerships_as_owner")
    partner = models.ForeignKey("accounts.Agency", models.PROTECT, related_name="partnerships_as_partner")
    purpose = models.CharField(max_length=20, choices=[(one.value, one.value) for one in Purpose])
    state = models.CharField(
        max_length=12,
        choices=[(one.value, one.value) for one in PartnershipState],
        default=PartnershipState.PROPOSED.value,
    )
    approved_by_owner = models.ForeignKey("accounts.Person", models.PROTECT, null=True, related_name="+")
    approved_by_owner_at = models.DateTimeField(null=True)
    approved_by_partner = models.ForeignKey("accounts.Person", models.PROTECT, null=True, related_name="+")
    approved_by_partner_at = models.DateTimeField(null=True)
    begins = models.DateTimeField()
    ends = models.DateTimeField(null=True)
    redaction = models.CharField(max_length=20, choices=[(one.value, one.value) for one in Redaction])
    is_migrated = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state=PartnershipState.ACTIVE.value)
                | models.Q(approved_by_owner_at__isnull=False, approved_by_partner_at__isnull=False)
                & (
                    models.Q(is_migrated=True)
                    | models.Q(approved_by_owner__isnull=False, approved_by_partner__isnull=False)
                ),
                name="active_partnerships_are_approved_by_both",
            ),
            models.CheckConstraint(
                condition=~models.Q(owner=models.F("partner")), name="partnerships_are_between_two"
            ),
            models.CheckConstraint(
                condition=models.Q(ends__isnull=True) | models.Q(ends__gt=models.F("begins")),
                name="partnerships_last_for_a_while",
            ),
            models.UniqueConstraint(
                fields=["owner", "partner", "purpose"],
                condition=~models.Q(state=PartnershipState.ENDED.value),
                name="one_partnership_for_each_purpose",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.purpose} {self.partner_id}"


class PartnershipChange(models.Model):
    """One change of a partnership: who did what, and when. Never changed or deleted by the program."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="changes")
    act = models.CharField(max_length=12, choices=[(one.value, one.value) for one in PartnershipAct])
    state = models.CharField(max_length=12, choices=[(one.value, one.value) for one in PartnershipState])
    by = models.ForeignKey("accounts.Person", models.PROTECT, related_name="+")
    agency = models.ForeignKey("accounts.Agency", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.act} {self.partnership_id}"


class Territory(models.Model):
    """Where an agency serves, or does not: a polygon and the box around it, in degrees, from `begins` until `ends`."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey("accounts.Agency", models.CASCADE, related_name="territories")
    purpose = models.CharField(max_length=12, choices=[(one.value, one.value) for one in TerritoryPurpose])
    polygon = models.JSONField()
    south = models.FloatField()
    west = models.FloatField()
    north = models.FloatField()
    east = models.FloatField()
    begins = models.DateTimeField()
    ends = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends__isnull=True) | models.Q(ends__gt=models.F("begins")),
                name="territories_last_for_a_while",
            )
        ]
        indexes = [models.Index(fields=["south", "west"], name="territory_boxes")]

    def __str__(self) -> str:
        return f"{self.purpose} {self.agency_id}"
