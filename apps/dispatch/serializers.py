"""Shapes of calls on the wire."""

from __future__ import annotations

from typing import get_args

from rest_framework import serializers
from rest_framework.request import Request

from apps.core.fields import Shape, StrictSerializer, WireTime
from apps.incidents.kinds import StandDownCause
from apps.incidents.serializers import IncidentRecordOut

ROLES = ["crew", "co_responder"]


class TriggerIn(StrictSerializer):
    system = serializers.CharField(max_length=40)
    code = serializers.CharField(max_length=40)


class LocationIn(StrictSerializer):
    lat = serializers.FloatField(required=False, allow_null=True)
    lon = serializers.FloatField(required=False, allow_null=True)
    accuracy_m = serializers.FloatField(min_value=0, default=50)
    also = {"source": serializers.CharField(max_length=40, default="cad")}


class CallIn(StrictSerializer):
    external_ref = serializers.CharField(max_length=64)
    trigger = TriggerIn()
    address = serializers.CharField(max_length=300, help_text="In the CAD's own words; it is never changed.")
    location = LocationIn(required=False, allow_null=True)
    received_at = WireTime(required=False, allow_null=True)
    hazards = serializers.ListField(child=serializers.CharField(max_length=200), max_length=20, default=list)
    age = serializers.ChoiceField(choices=["adult", "child", "unknown"], default="unknown")
    exercise = serializers.BooleanField(default=False)


class IdempotencyKey(Shape):
    """The header `Idempotency-Key`; empty where none is sent."""

    also = {"Idempotency-Key": serializers.CharField(max_length=100, allow_blank=True)}

    @classmethod
    def of(cls, request: Request) -> str:
        """The key that the request names. Raises DRF's `ValidationError` for one that cannot be kept whole."""
        header = cls(data={"Idempotency-Key": request.headers.get("Idempotency-Key", "")})
        header.is_valid(raise_exception=True)
        key: str = header.validated_data["Idempotency-Key"]
        return key


class RecodeIn(StrictSerializer):
    trigger = TriggerIn()


class StandDownIn(StrictSerializer):
    unit = serializers.UUIDField()
    cause = serializers.ChoiceField(choices=list(get_args(StandDownCause)))


class CheckOut(Shape):
    check = serializers.CharField()
    ok = serializers.BooleanField()
    reason = serializers.CharField()


class ConsideredOut(Shape):
    unit = serializers.UUIDField()
    call_sign = serializers.CharField()
    service = serializers.ChoiceField(choices=["police", "ambulance"])
    role = serializers.ChoiceField(choices=ROLES)
    chosen = serializers.BooleanField()
    eta_s = serializers.IntegerField(allow_null=True)
    distance_m = serializers.IntegerField(allow_null=True)
    checks = CheckOut(many=True)


class AlertOut(Shape):
    alert = serializers.UUIDField()
    unit = serializers.UUIDField()
    call_sign = serializers.CharField()
    role = serializers.ChoiceField(choices=ROLES)
    eta_s = serializers.IntegerField()
    distance_m = serializers.IntegerField()


class CallAnswerOut(Shape):
    incident = IncidentRecordOut()
    alerts = AlertOut(many=True)
    considered = ConsideredOut(many=True)
