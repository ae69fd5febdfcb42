"""Shapes of the inbox on the wire."""

from __future__ import annotations

from rest_framework import serializers

from apps.core.fields import Shape, StrictSerializer, WireTime
from apps.dispatch.inbox.rules import SAID_BY_DESK


class NoteOut(Shape):
    """What was done with one field of a message."""

    code = serializers.CharField()
    field = serializers.CharField()


class DeskItemOut(Shape):
    id = serializers.UUIDField()
    agency = serializers.UUIDField()
    kind = serializers.CharField(help_text="A client shows a kind that it does not know by its `subject`.")
    subject = serializers.CharField(allow_blank=True)
    incident = serializers.UUIDField(allow_null=True)
    source_message = serializers.UUIDField(allow_null=True)
    notes = NoteOut(many=True)
    raised_at = WireTime()
    due_at = WireTime()
    seen_at = WireTime(allow_null=True)
    seen_by = serializers.CharField(allow_null=True)
    escalated_at = WireTime(allow_null=True)
    escalated_to = serializers.CharField(allow_null=True)
    resolved_at = WireTime(allow_null=True)
    resolved_by = serializers.CharField(allow_null=True)
    resolution = serializers.CharField(allow_null=True)


class DeskItemAnswerOut(Shape):
    desk_item = DeskItemOut()


class ResolveIn(StrictSerializer):
    resolution = serializers.ChoiceField(choices=list(SAID_BY_DESK))
