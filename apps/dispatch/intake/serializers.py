"""Shapes of messages about calls. What a CAD sends is described here and read by `reading`, which refuses nothing."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.core.fields import Shape, StrictSerializer, WireTime
from apps.dispatch.inbox.serializers import NoteOut
from apps.dispatch.intake import caller, hazards, reading


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


@extend_schema_field(
    {
        "oneOf": [
            {"type": "string", "maxLength": hazards.HAZARD_LENGTH},
            {
                "type": "object",
                "properties": {
                    "marker": {"type": "string", "maxLength": hazards.HAZARD_LENGTH},
                    "text": {"type": "string", "maxLength": hazards.HAZARD_LENGTH},
                    "severity": {"type": "string", "enum": [*hazards.SEVERITIES], "nullable": True},
                    "expires_at": {"type": "string", "format": "date-time", "nullable": True},
                    "source": {"type": "string", "maxLength": hazards.SOURCE_LENGTH},
                },
            },
        ]
    }
)
class HazardIn(serializers.JSONField):
    """A hazard in words, or with what is known of it."""


class CprIn(Shape):
    in_progress = serializers.BooleanField(required=False)
    instructed = serializers.BooleanField(required=False)
    since = WireTime(required=False)


class AedIn(Shape):
    at_scene = serializers.BooleanField(required=False)
    on_way = serializers.BooleanField(required=False)
    location = serializers.CharField(max_length=caller.USUAL["aed_location"], required=False)
    code = serializers.CharField(max_length=caller.USUAL["aed_code"], required=False)


class AccessIn(Shape):
    text = serializers.CharField(max_length=caller.USUAL["text"], required=False)
    code = serializers.CharField(max_length=caller.USUAL["code"], required=False)
    floor = serializers.CharField(max_length=caller.USUAL["floor"], required=False)


class ContactIn(Shape):
    number = serializers.CharField(max_length=caller.USUAL["contact"])


class CallerIn(Shape):
    """Each part is judged alone; what is left out stays as it was."""

    cpr = CprIn(required=False)
    aed = AedIn(required=False)
    breathing = serializers.ChoiceField(choices=["yes", "no", "abnormal"], required=False)
    conscious = serializers.BooleanField(required=False)
    dnacpr = serializers.ChoiceField(choices=list(caller.DNACPR), required=False)
    care_home = serializers.BooleanField(required=False)
    patients = serializers.IntegerField(min_value=1, max_value=caller.MOST_PATIENTS, required=False)
    access = AccessIn(required=False)
    priority = serializers.CharField(max_length=caller.PRIORITY_LENGTH, required=False)
    contact = ContactIn(required=False)


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
    hazards = serializers.ListField(child=HazardIn(), default=list, allow_null=True)
    age = serializers.ChoiceField(choices=list(reading.AGES), default="unknown")
    age_years = serializers.IntegerField(min_value=0, max_value=reading.OLDEST, allow_null=True, default=None)
    exercise = serializers.BooleanField(default=False)
    caller = CallerIn(required=False, allow_null=True)


class ChangeIn(Shape):
    """What the CAD has learnt since the call: at least one of these."""

    trigger = SaidTriggerIn(required=False)
    location = LocationIn(required=False)
    address = serializers.CharField(max_length=reading.ADDRESS_LENGTH, required=False)
    hazards = serializers.ListField(child=HazardIn(), required=False)
    information = serializers.CharField(max_length=reading.INFORMATION_LENGTH, required=False)
    caller = CallerIn(required=False)


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
