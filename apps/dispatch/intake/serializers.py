"""Shapes of messages about calls. What a CAD sends is described here and read by `reading`, which refuses nothing."""

from __future__ import annotations

from rest_framework import serializers

from apps.core.fields import Shape, StrictSerializer, WireTime
from apps.dispatch.inbox.serializers import NoteOut
from apps.dispatch.intake import reading


class SaidTriggerIn(Shape):
    system = serializers.CharField(max_length=reading.CODE_LENGTH, required=False)
    code = serializers.CharField(
        max_length=reading.CODE_LENGTH, help_text="One that nobody knows opens the incident all the same."
    )


class LocationIn(Shape):
    lat = serializers.FloatField(required=False, allow_null=True)
    lon = serializers.FloatField(required=False, allow_null=True)
    accuracy_m = serializers.FloatField(min_value=0, default=reading.USUAL_ACCURACY_M)
    also = {"source": serializers.CharField(default=reading.CAD, allow_blank=True)}


class CallIn(Shape):
    """Whatever cannot be used is left out and named in `notes` of the answer; unknown fields are kept and named there."""

    external_ref = serializers.CharField(
        max_length=reading.REFERENCE_LENGTH,
        required=False,
        help_text="That of an open call makes this an update; without one, the digest of the body is the reference.",
    )
    trigger = SaidTriggerIn(required=False)
    address = serializers.CharField(
        max_length=reading.ADDRESS_LENGTH,
        required=False,
        help_text="In the CAD's own words; it is never changed.",
    )
    location = LocationIn(
        required=False, allow_null=True, help_text="Without a place the call waits for a desk."
    )
    received_at = WireTime(required=False, allow_null=True)
    hazards = serializers.ListField(
        child=serializers.CharField(max_length=reading.HAZARD_LENGTH), default=list, allow_null=True
    )
    age = serializers.ChoiceField(choices=list(reading.AGES), default="unknown")
    age_years = serializers.IntegerField(min_value=0, max_value=reading.OLDEST, allow_null=True, default=None)
    exercise = serializers.BooleanField(default=False)


class ChangeIn(Shape):
    """What the CAD has learnt since the call: at least one of these."""

    trigger = SaidTriggerIn(required=False)
    location = LocationIn(required=False)
    address = serializers.CharField(max_length=reading.ADDRESS_LENGTH, required=False)
    hazards = serializers.ListField(
        child=serializers.CharField(max_length=reading.HAZARD_LENGTH), required=False
    )
    information = serializers.CharField(max_length=reading.INFORMATION_LENGTH, required=False)


class HeldOut(Shape):
    """Nothing was opened or changed yet: a desk decides, and it is loud until it does."""

    state = serializers.ChoiceField(choices=["held"])
    desk_item = serializers.UUIDField()
    notes = NoteOut(many=True)


class PlaceIn(StrictSerializer):
    lat = serializers.FloatField(min_value=-90, max_value=90)
    lon = serializers.FloatField(min_value=-180, max_value=180)
    accuracy_m = serializers.FloatField(
        min_value=0, max_value=reading.MOST_ACCURACY_M, default=reading.USUAL_ACCURACY_M
    )
    arrest = serializers.BooleanField(default=False, help_text="Treat the call as a cardiac arrest.")


class SourceMessageOut(Shape):
    """A message as it came."""

    id = serializers.UUIDField()
    method = serializers.ChoiceField(choices=["POST", "PUT", "PATCH", "DELETE"])
    received_at = WireTime()
    content_type = serializers.CharField(allow_blank=True)
    size = serializers.IntegerField()
    outcome = serializers.CharField()
    notes = NoteOut(many=True)
    text = serializers.CharField(allow_blank=True)
