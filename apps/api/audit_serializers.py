"""Shapes of who read what, on the wire."""

from __future__ import annotations

from rest_framework import serializers

from apps.audit.models import ReadKind
from apps.core.fields import Shape, StrictSerializer, WireTime

SCREENS = ("patient", "timeline", "handover", "incident")
"""Screens on which somebody looks at a patient."""
READ_FOR = ("care", "control", "records")


class OpenedIn(StrictSerializer):
    incident = serializers.UUIDField()
    patient = serializers.UUIDField(allow_null=True, default=None)
    screen = serializers.ChoiceField(choices=SCREENS)
    at = WireTime(allow_null=True, default=None)


class ReadsIn(StrictSerializer):
    reads = serializers.ListField(child=OpenedIn(), max_length=100)


class ReadsNotedOut(Shape):
    noted = serializers.IntegerField()


class BeforeIn(Shape):
    before = serializers.IntegerField(
        min_value=1,
        max_value=2**63 - 1,
        allow_null=True,
        default=None,
        help_text="Only readings before this position.",
    )


class ReadOut(Shape):
    position = serializers.IntegerField()
    at = WireTime()
    opened_at = WireTime(allow_null=True)
    person = serializers.UUIDField()
    name = serializers.CharField(allow_blank=True)
    agency = serializers.CharField(allow_blank=True)
    kind = serializers.ChoiceField(choices=[kind.value for kind in ReadKind])
    endpoint = serializers.CharField()
    incident = serializers.UUIDField()
    number = serializers.CharField(allow_blank=True)
    patient = serializers.UUIDField(allow_null=True)
    clearance = serializers.CharField()
    classes = serializers.ListField(child=serializers.CharField())
    purpose = serializers.ChoiceField(choices=READ_FOR)


class ReadsOut(Shape):
    reads = ReadOut(many=True)
    more = serializers.BooleanField()
