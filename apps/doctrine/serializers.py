"""Shapes of schemes on the wire."""

from __future__ import annotations

from rest_framework import serializers

from apps.core.fields import Shape, StrictSerializer, WireTime
from apps.doctrine.part_file import MAX_CHARACTERS
from apps.doctrine.protocol import PROTOCOL_NAMES


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


class AdrenalineOut(Shape):
    """When a paramedic considers it; no dose."""

    first_after_shocks = serializers.IntegerField()
    non_shockable_at_once = serializers.BooleanField()
    from_s = serializers.IntegerField()
    until_s = serializers.IntegerField()


class ProtocolOut(Shape):
    """The times and counts of one resuscitation protocol; `ratio`: compressions to breaths."""

    protocol = serializers.ChoiceField(choices=list(PROTOCOL_NAMES))
    version = serializers.IntegerField()
    title = serializers.CharField()
    jurisdiction = serializers.CharField()
    effective_from = serializers.DateField()
    approved_by = serializers.CharField()
    provisional = serializers.BooleanField()
    rate_per_min = serializers.ListField(child=serializers.IntegerField(), min_length=2, max_length=2)
    metronome_per_min = serializers.IntegerField()
    ratio = serializers.ListField(child=serializers.IntegerField(), min_length=2, max_length=2)
    rescue_breaths = serializers.IntegerField()
    breaths_per_min_advanced = serializers.IntegerField()
    cycle_s = serializers.IntegerField()
    warn_s = serializers.IntegerField()
    hands_off_s = serializers.IntegerField()
    swap_s = serializers.IntegerField()
    shock_pause_s = serializers.IntegerField()
    adrenaline = AdrenalineOut(allow_null=True)
    amiodarone_after_shocks = serializers.ListField(child=serializers.IntegerField())
    also = {"source": serializers.CharField()}
