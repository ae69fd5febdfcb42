"""Shapes of what an ended device could not send, on the wire."""

from __future__ import annotations

from rest_framework import serializers

from apps.api.serializers import ClockIn, ReportIn
from apps.core.fields import Shape, StrictSerializer, WireTime


class SealedRowIn(Shape):
    """A row of the device's outbox as it was sealed, with whose it is; nonce and content in base64url."""

    person = serializers.UUIDField()
    nonce = serializers.CharField()
    content = serializers.CharField()


class RemainsIn(Shape):
    """What an ended device could not send. It is read leniently: no fact is lost for the form of another."""

    ticket = serializers.CharField()
    clock = ClockIn()
    reports = ReportIn(many=True)
    sealed = SealedRowIn(many=True)


class RemainsTakenOut(Shape):
    kept = serializers.IntegerField(help_text="How many wait for a person now.")
    dropped = serializers.IntegerField(
        help_text="How many were unreadable, or of no incident of their author."
    )


class RemainingFactOut(Shape):
    id = serializers.UUIDField()
    kind = serializers.CharField()
    at = WireTime()
    payload = serializers.DictField()
    text = serializers.CharField(allow_null=True)
    outcome = serializers.CharField(
        allow_null=True,
        help_text="Null until judged; then `recorded`, `duplicate`, `refused` with its `code`, or `discarded`.",
    )
    code = serializers.CharField(allow_null=True)


class RemainsRecordOut(Shape):
    id = serializers.UUIDField()
    device = serializers.CharField(allow_blank=True)
    cause = serializers.CharField(help_text="Why the sign-in ended: as in `Session.ended`.")
    author = serializers.CharField()
    incident = serializers.UUIDField()
    incident_number = serializers.CharField(allow_null=True)
    received_at = WireTime()
    judged_at = WireTime(allow_null=True)
    judged_by = serializers.CharField(allow_null=True)
    facts = RemainingFactOut(many=True)


class RemainsOut(Shape):
    remains = RemainsRecordOut(many=True)


class JudgeRemainsIn(StrictSerializer):
    accept = serializers.ListField(
        child=serializers.UUIDField(),
        max_length=500,
        help_text="Reports to record; the others are discarded.",
    )
