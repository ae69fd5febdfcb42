"""Shapes of schemes on the wire."""

from __future__ import annotations

from rest_framework import serializers

from apps.core.fields import Shape, StrictSerializer, WireTime
from apps.doctrine.scheme_file import MAX_CHARACTERS


class SchemeIn(StrictSerializer):
    yaml = serializers.CharField(max_length=MAX_CHARACTERS, trim_whitespace=False)


class SchemeSwitchIn(StrictSerializer):
    on = serializers.BooleanField()
    reason = serializers.CharField(max_length=200, default="", allow_blank=True)


class SchemeSwitchedOut(Shape):
    on = serializers.BooleanField()
    at = WireTime()
    by = serializers.CharField()
    reason = serializers.CharField(allow_blank=True)


class SchemeVersionOut(Shape):
    version = serializers.IntegerField()
    effective_from = serializers.DateField()
    effective_to = serializers.DateField(allow_null=True)
    loaded_at = WireTime()


class SchemeRecordOut(Shape):
    """Null where the agency has no scheme in force today."""

    agency = serializers.UUIDField()
    name = serializers.CharField(allow_null=True)
    title = serializers.CharField(allow_null=True)
    version = serializers.IntegerField(allow_null=True)
    effective_from = serializers.DateField(allow_null=True)
    effective_to = serializers.DateField(allow_null=True)
    on = serializers.BooleanField()
    switched = SchemeSwitchedOut(allow_null=True)
    weekly_cap = serializers.IntegerField(allow_null=True)
    alerts_this_week = serializers.IntegerField()
    yaml = serializers.CharField(allow_null=True)
    versions = SchemeVersionOut(many=True)


class KitItemAskedOut(Shape):
    item = serializers.CharField()
    dated = serializers.BooleanField()
    also = {"label": serializers.CharField(), "required": serializers.BooleanField()}
