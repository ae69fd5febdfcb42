"""Shapes of taskings on the wire."""

from __future__ import annotations

from rest_framework import serializers

from apps.core.fields import StrictSerializer
from apps.incidents.taskings.state import SCENE_STATES, TASKING_DECISIONS, TASKING_REASONS


class PointIn(StrictSerializer):
    lat = serializers.FloatField(min_value=-90, max_value=90)
    lon = serializers.FloatField(min_value=-180, max_value=180)


class TaskingRequestIn(StrictSerializer):
    reason = serializers.ChoiceField(choices=TASKING_REASONS)
    agency = serializers.UUIDField(
        allow_null=True,
        default=None,
        help_text="Left out: every police service whose territory holds the place.",
    )
    note = serializers.CharField(max_length=300, allow_blank=True, default="")
    rvp = PointIn(allow_null=True, default=None)


class TaskingAnswerIn(StrictSerializer):
    decision = serializers.ChoiceField(choices=TASKING_DECISIONS)
    reason = serializers.CharField(max_length=200, allow_blank=True, default="")


class TaskedUnitIn(StrictSerializer):
    call_sign = serializers.RegexField(r"^\S(?:.{0,10}\S)?$")
    eta_s = serializers.IntegerField(min_value=0, max_value=86_400, allow_null=True, default=None)


class SceneIn(StrictSerializer):
    state = serializers.ChoiceField(choices=SCENE_STATES)


class RendezvousIn(PointIn):
    text = serializers.CharField(max_length=200, allow_blank=True, default="")
