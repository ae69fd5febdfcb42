"""Shapes of incidents on the wire."""

from __future__ import annotations

from rest_framework import serializers

from apps.core.fields import Shape, WireTime


class TriggerOut(Shape):
    system = serializers.CharField()
    code = serializers.CharField()
    also = {"label": serializers.CharField()}


class LocationOut(Shape):
    lat = serializers.FloatField()
    lon = serializers.FloatField()
    accuracy_m = serializers.FloatField()
    also = {"source": serializers.CharField()}


class IncidentRecordOut(Shape):
    id = serializers.UUIDField()
    number = serializers.CharField()
    external_ref = serializers.CharField()
    category = serializers.CharField()
    trigger = TriggerOut()
    address = serializers.CharField()
    address_before = serializers.CharField(allow_null=True)
    location = LocationOut(allow_null=True)
    hazards = serializers.ListField(child=serializers.CharField())
    age = serializers.ChoiceField(choices=["adult", "child", "unknown"])
    age_years = serializers.IntegerField(allow_null=True)
    exercise = serializers.BooleanField()
    opened_at = WireTime()
