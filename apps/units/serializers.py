"""Shapes of units on the wire."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request

from apps.accounts.access import Role
from apps.accounts.authentication import device_of
from apps.core.fields import Shape, StrictSerializer, WireTime, validated
from apps.units.reading_fixes import FIXES_AT_ONCE, LONGEST_SOURCE, OUTBOX_AT_MOST, UNKNOWN_SOURCE
from apps.units.rules import CheckedItem, Duty, DutyWanted

DUTIES = [duty.value for duty in Duty]
DUTIES_TO_CHOOSE = [duty.value for duty in Duty if duty is not Duty.OFF_DUTY]
MOST_ITEMS = 60
LONGEST_TASK = 40


class KitItemIn(StrictSerializer):
    """`actions` says whether the item is known."""

    item = serializers.CharField(max_length=40)
    serviceable = serializers.BooleanField()
    expires = serializers.DateField(allow_null=True)

    def to_internal_value(self, data: Any) -> Any:
        return CheckedItem(**super().to_internal_value(data))


class KitItems(serializers.ListField):
    """Items that are read one by one: None for one that cannot be read (`reading_kit`)."""

    def run_child_validation(self, data: Any) -> list[CheckedItem | None]:
        return [self._read(one) for one in data]

    def _read(self, given: Any) -> CheckedItem | None:
        try:
            read: CheckedItem = KitItemIn().run_validation(given)
        except serializers.ValidationError:
            return None
        return read


class KitIn(StrictSerializer):
    kit = KitItems(child=KitItemIn(), max_length=MOST_ITEMS)


class BookOnIn(KitIn):
    unit = serializers.UUIDField()
    drill = serializers.BooleanField(required=False)


class DutyIn(StrictSerializer):
    duty = serializers.ChoiceField(choices=DUTIES_TO_CHOOSE, required=False)
    task = serializers.CharField(max_length=LONGEST_TASK, allow_blank=True, required=False)
    drill = serializers.BooleanField(required=False)
    at = WireTime(allow_null=True, default=None, help_text="When it was given; null: now.")

    def to_internal_value(self, data: Any) -> Any:
        given = super().to_internal_value(data)
        if given.keys() <= {"at"}:
            raise serializers.ValidationError({"duty": ["Give at least one of duty, task and drill."]})
        duty = Duty(given["duty"]) if "duty" in given else None
        return DutyWanted(duty=duty, task=given.get("task"), drill=given.get("drill"), at=given["at"])


class FixIn(Shape):
    """A fix as it is documented; each is read by itself (`reading_fixes`), and `fixes` says whether it can be believed."""

    unit = serializers.UUIDField(allow_null=True, default=None)
    lat = serializers.FloatField()
    lon = serializers.FloatField()
    accuracy_m = serializers.FloatField(allow_null=True, default=None)
    at = WireTime()
    also = {"source": serializers.CharField(max_length=LONGEST_SOURCE, default=UNKNOWN_SOURCE)}


class PositionsIn(Shape):
    fixes = serializers.ListField(child=FixIn(), max_length=FIXES_AT_ONCE)
    outbox = serializers.IntegerField(min_value=0, max_value=OUTBOX_AT_MOST, default=0)


class CompetenceIn(StrictSerializer):
    person = serializers.UUIDField()
    code = serializers.RegexField(r"^[a-z][a-z0-9_]*$", max_length=40)
    awarded = serializers.DateField()
    expires = serializers.DateField(
        allow_null=True, default=None, help_text="Null: as long as the list of competences says."
    )
    issuer = serializers.CharField(max_length=80)


class DeviceHeader(Shape):
    """The device of a request: that of the sign-in, else of the header `X-Device`; null for a machine, which has none."""

    device = serializers.UUIDField(allow_null=True)

    @classmethod
    def of(cls, request: Request) -> UUID | None:
        """Raises DRF's `ValidationError` for a header that is no UUID. `SignedIn` refuses one that is not the sign-in's."""
        header = validated(cls, {"device": request.headers.get("X-Device") or None})
        named: UUID | None = header["device"]
        return device_of(request) or named


class PositionOut(Shape):
    lat = serializers.FloatField()
    lon = serializers.FloatField()
    accuracy_m = serializers.FloatField(allow_null=True)
    at = WireTime()
    also = {"source": serializers.CharField()}


class CrewMemberOut(Shape):
    person = serializers.UUIDField()
    name = serializers.CharField()
    role = serializers.ChoiceField(choices=[role.value for role in Role])


class KitStateOut(Shape):
    item = serializers.CharField()
    serviceable = serializers.BooleanField()
    expires = serializers.DateField(allow_null=True)
    checked_at = WireTime()


class SkillOut(Shape):
    """`assumed`: that of the vehicle, because nobody recorded a grade of those aboard."""

    code = serializers.CharField()
    assumed = serializers.BooleanField()
    also = {"label": serializers.CharField()}


class AboardOut(Shape):
    """What a unit brings to a patient; null: nobody has said. `vehicle`: the label of its kind."""

    vehicle = serializers.CharField()
    skill = SkillOut(allow_null=True)
    transports = serializers.BooleanField(allow_null=True)
    seats = serializers.IntegerField(allow_null=True)
    aed = serializers.BooleanField(allow_null=True)


class UnitRecordOut(Shape):
    id = serializers.UUIDField()
    call_sign = serializers.CharField()
    service = serializers.CharField()
    agency = serializers.UUIDField()
    kind = serializers.CharField()
    capabilities = serializers.ListField(child=serializers.CharField())
    equipment = serializers.ListField(child=serializers.CharField())
    aboard = AboardOut()
    duty = serializers.ChoiceField(choices=DUTIES)
    task = serializers.CharField(allow_null=True)
    drill = serializers.BooleanField()
    kit = KitStateOut(many=True)
    crew = CrewMemberOut(many=True)
    incident = serializers.UUIDField(allow_null=True)
    position = PositionOut(allow_null=True)


class UnitsOut(Shape):
    units = UnitRecordOut(many=True)


class UnitOut(Shape):
    unit = UnitRecordOut()


class RefusalOut(Shape):
    index = serializers.IntegerField()
    code = serializers.CharField()


class KitTakenOut(UnitOut):
    refused = RefusalOut(many=True)


class PositionsOut(Shape):
    taken = serializers.IntegerField()
    refused = RefusalOut(many=True)


class CompetenceOut(Shape):
    person = serializers.UUIDField()
    name = serializers.CharField()
    code = serializers.CharField()
    awarded = serializers.DateField()
    expires = serializers.DateField()
    issuer = serializers.CharField()


class CompetencesOut(Shape):
    competences = CompetenceOut(many=True)
