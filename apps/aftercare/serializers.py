"""Shapes of aftercare on the wire."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.aftercare.actions import Answers
from apps.aftercare.schedule import DAYS, MOST, QUESTIONS
from apps.core.fields import Shape, StrictSerializer, WireTime

LONGEST_NOTE = 2000


class AnswersIn(StrictSerializer):
    sleep = serializers.IntegerField(min_value=0, max_value=MOST)
    images = serializers.IntegerField(min_value=0, max_value=MOST)
    alone = serializers.IntegerField(min_value=0, max_value=MOST)
    talk = serializers.BooleanField()
    note = serializers.CharField(max_length=LONGEST_NOTE, allow_blank=True, required=False)

    def to_internal_value(self, data: Any) -> Any:
        given = super().to_internal_value(data)
        answers = {question: given[question] for question in QUESTIONS}
        return Answers(answers=answers, talk=given["talk"], note=given.get("note", ""))


class AnswersOut(Shape):
    sleep = serializers.IntegerField()
    images = serializers.IntegerField()
    alone = serializers.IntegerField()
    talk = serializers.BooleanField()
    note = serializers.CharField(allow_null=True)


class CheckInOut(Shape):
    id = serializers.UUIDField()
    incident_number = serializers.CharField()
    day = serializers.ChoiceField(choices=list(DAYS))
    due_at = WireTime()
    answered_at = WireTime(allow_null=True)
    answers = AnswersOut(allow_null=True)


class CheckInsOut(Shape):
    check_ins = CheckInOut(many=True)


class WhoOut(Shape):
    id = serializers.UUIDField()
    name = serializers.CharField()


class TakenOut(Shape):
    by = serializers.CharField(allow_null=True)
    at = WireTime()


class WelfareCheckInOut(CheckInOut):
    person = WhoOut()
    severe = serializers.BooleanField()
    needs_call = serializers.BooleanField()
    taken = TakenOut(allow_null=True)


class WelfareOut(Shape):
    check_ins = WelfareCheckInOut(many=True)
