"""Shapes of analytics on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, get_args

from rest_framework import serializers

from apps.analytics.figures import PatientOutcome
from apps.core.fields import Shape, StrictSerializer, WireTime

USUAL = timedelta(days=28)
LONGEST = timedelta(days=400)
EARLIEST, LATEST = date(2000, 1, 1), date(2199, 12, 31)


class DaysIn(StrictSerializer):
    """`from` and `to`, both days included; without them the last four weeks (`days_asked_for` knows which day it is)."""

    also = {"from": serializers.DateField(required=False), "to": serializers.DateField(required=False)}

    def validate(self, given: Mapping[str, date]) -> dict[str, date]:
        until = given["to"]
        since: date = given.get("from") or until - USUAL
        if not (EARLIEST <= since <= until <= LATEST) or until - since > LONGEST:
            raise serializers.ValidationError(
                {"to": [f"Give a day not before `from`, and not more than {LONGEST.days} days after it."]}
            )
        return {"from": since, "to": until}


def _seconds() -> Any:
    return serializers.IntegerField(allow_null=True)


class ActivationOut(Shape):
    incident = serializers.UUIDField()
    number = serializers.CharField()
    opened_at = WireTime()
    alerted_s = _seconds()
    accepted_s = _seconds()
    mobile_s = _seconds()
    on_scene_s = _seconds()
    at_patient_s = _seconds()
    cpr_s = _seconds()
    first_shock_s = _seconds()
    pulse_returned_s = _seconds()
    handed_over_s = _seconds()
    crew_at_patient_s = _seconds()
    gained_s = _seconds()
    shocks = serializers.IntegerField(allow_null=True)
    outcome = serializers.ChoiceField(choices=list(get_args(PatientOutcome)), allow_null=True)


class WeekOut(Shape):
    monday = serializers.DateField()
    activations = serializers.IntegerField()


class HourOut(Shape):
    weekday = serializers.IntegerField(min_value=1, max_value=7)
    hour = serializers.IntegerField(min_value=0, max_value=23)
    activations = serializers.IntegerField()


class PlaceOut(Shape):
    lat = serializers.FloatField()
    lon = serializers.FloatField()
    activations = serializers.IntegerField()


class FiguresOut(Shape):
    also = {"from": serializers.DateField()}
    to = serializers.DateField()
    activations = serializers.IntegerField()
    resuscitated_and_conveyed = serializers.IntegerField()
    rows = ActivationOut(many=True)
    weeks = WeekOut(many=True)
    hours = HourOut(many=True)
    places = PlaceOut(many=True)
