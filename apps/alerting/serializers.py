"""Shapes of alerting on the wire."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.alerting.actions import Subscription
from apps.alerting.rules import PATHS
from apps.core.fields import Shape, StrictSerializer, WireTime

SOUNDS = ["ready", "locked"]
NOTIFICATIONS = ["granted", "denied", "default", "unsupported"]
LOCATIONS = ["on", "off"]


class PushKeysIn(StrictSerializer):
    p256dh = serializers.CharField(max_length=100)
    auth = serializers.CharField(max_length=40)


class SubscriptionIn(StrictSerializer):
    endpoint = serializers.CharField(max_length=1000, trim_whitespace=False)
    keys = PushKeysIn()

    def to_internal_value(self, data: Any) -> Any:
        given = super().to_internal_value(data)
        return Subscription(endpoint=given["endpoint"], **given["keys"])


class ReadinessIn(StrictSerializer):
    sound = serializers.ChoiceField(choices=SOUNDS)
    notifications = serializers.ChoiceField(choices=NOTIFICATIONS)
    location = serializers.ChoiceField(choices=LOCATIONS)
    battery_pct = serializers.IntegerField(min_value=0, max_value=100, allow_null=True)
    charging = serializers.BooleanField(allow_null=True)


class ReadinessOut(Shape):
    sound = serializers.ChoiceField(choices=SOUNDS)
    notifications = serializers.ChoiceField(choices=NOTIFICATIONS)
    location = serializers.ChoiceField(choices=LOCATIONS)
    battery_pct = serializers.IntegerField(allow_null=True)
    charging = serializers.BooleanField(allow_null=True)


class TestedOut(Shape):
    socket = WireTime(allow_null=True)
    push = WireTime(allow_null=True)


class PushOut(Shape):
    key = serializers.CharField()


class TestBegunOut(Shape):
    test = serializers.UUIDField()
    paths = serializers.ListField(child=serializers.ChoiceField(choices=PATHS))


class TestReceiptIn(StrictSerializer):
    test = serializers.UUIDField()
    path = serializers.ChoiceField(choices=PATHS)
