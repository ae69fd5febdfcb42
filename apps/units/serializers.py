"""Shapes of units on the wire."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request

from apps.accounts.access import Role, Service
from apps.core.fields import Shape, StrictSerializer, WireTime
from apps.units.rules import Duty, Fix, Kit

FIXES_AT_ONCE = 100
DUTIES = [duty.value for duty in Duty]


class KitIn(StrictSerializer):
    aed = serializers.BooleanField()


class BookOnIn(StrictSerializer):
    unit = serializers.UUIDField()
    kit = KitIn()

    def to_internal_value(self, data: Any) -> Any:
        given = super().to_internal_value(data)
        return given | {"kit": Kit(**given["kit"])}


class DutyIn(StrictSerializer):
    duty = serializers.ChoiceField(choices=[Duty.AVAILABLE.value, Duty.BUSY.value])


class FixIn(StrictSerializer):
    """Only its form is checked here; whether each fix can be believed is for `rules` to say, one by one."""

    unit = serializers.UUIDField(allow_null=True, default=None)
    lat = serializers.FloatField()
    lon = serializers.FloatField()
    accuracy_m = serializers.FloatField(allow_null=True)
    at = WireTime()
    also = {"source": serializers.CharField(max_length=20)}

    def to_internal_value(self, data: Any) -> Any:
        return Fix(**super().to_internal_value(data))


class PositionsIn(StrictSerializer):
    fixes = serializers.ListField(child=FixIn(), max_length=FIXES_AT_ONCE)
    outbox = serializers.IntegerField(min_value=0, max_value=1_000_000, default=0)


class DeviceHeader(Shape):
    """The header `X-Device`; null for a machine, which has no device."""

    device = serializers.UUIDField(allow_null=True)

    @classmethod
    def of(cls, request: Request) -> UUID | None:
        """The device that the request names. Raises DRF's `ValidationError` for a header that is no UUID."""
        header = cls(data={"device": request.headers.get("X-Device") or None})
        header.is_valid(raise_exception=True)
        device: UUID | None = header.validated_data["device"]
        return device


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


class UnitRecordOut(Shape):
    id = serializers.UUIDField()
    call_sign = serializers.CharField()
    service = serializers.ChoiceField(choices=[service.value for service in Service])
    agency = serializers.UUIDField()
    kind = serializers.CharField()
    capabilities = serializers.ListField(child=serializers.CharField())
    equipment = serializers.ListField(child=serializers.CharField())
    duty = serializers.ChoiceField(choices=DUTIES)
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


class PositionsOut(Shape):
    taken = serializers.IntegerField()
    refused = RefusalOut(many=True)
