"""Shapes of calls on the wire."""

from __future__ import annotations

from typing import Any, get_args

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.core.fields import Shape, StrictSerializer, WireTime
from apps.dispatch.inbox.serializers import NoteOut
from apps.incidents.kinds import ClosedByHand
from apps.incidents.serializers import IncidentRecordOut
from apps.units.rules import Duty

REASON_LENGTH = 200
ROLES = ["crew", "co_responder"]
STAND_DOWN_CAUSES = ["control_room", "supervisor", "police_tasking"]


@extend_schema_field({"oneOf": [{"type": "number"}, {"type": "string"}]})
class MeasureField(serializers.Field[Any, Any, Any, Any]):
    """A number, or a word where the check has no number."""

    def to_representation(self, value: Any) -> Any:
        return value


class TriggerIn(StrictSerializer):
    system = serializers.CharField(max_length=40)
    code = serializers.CharField(max_length=40)


class StandDownIn(StrictSerializer):
    unit = serializers.UUIDField()
    cause = serializers.ChoiceField(choices=STAND_DOWN_CAUSES)
    then = serializers.ChoiceField(
        choices=["close", "replace"],
        required=False,
        help_text="Want no other unit in its place, or send one. Left out: `replace` for `police_tasking`, else `close`.",
    )


class AssignIn(StrictSerializer):
    unit = serializers.UUIDField()
    role = serializers.ChoiceField(choices=ROLES)
    override = serializers.ListField(child=serializers.CharField(max_length=64), max_length=20, default=list)
    reason = serializers.CharField(max_length=REASON_LENGTH, allow_blank=True, default="")
    divert = serializers.BooleanField(
        default=False, help_text="Take it off another incident of this control room, with a reason."
    )


class CandidatesIn(StrictSerializer):
    role = serializers.ChoiceField(choices=ROLES, default="crew")


class WantedIn(StrictSerializer):
    crew = serializers.IntegerField(min_value=0, max_value=10, allow_null=True, required=False)
    co_responder = serializers.IntegerField(min_value=0, max_value=10, allow_null=True, required=False)


class ReasonIn(StrictSerializer):
    reason = serializers.CharField(max_length=REASON_LENGTH)


class CloseIn(ReasonIn):
    cause = serializers.ChoiceField(choices=get_args(ClosedByHand))


class ResponseIn(StrictSerializer):
    """One of the three: how many are wanted, close, reopen. The last two need a reason."""

    wanted = WantedIn(required=False)
    close = serializers.BooleanField(default=False)
    reopen = serializers.BooleanField(default=False)
    reason = serializers.CharField(max_length=REASON_LENGTH, allow_blank=True, default="")

    def validate(self, attrs: dict[str, object]) -> dict[str, object]:
        if [bool(attrs.get("wanted")), attrs["close"], attrs["reopen"]].count(True) != 1:
            raise serializers.ValidationError("Say one of: wanted, close, reopen.")
        if not attrs.get("wanted") and not attrs["reason"]:
            raise serializers.ValidationError({"reason": "Say why."})
        return attrs


class TaskingIn(StrictSerializer):
    duty = serializers.ChoiceField(choices=[Duty.AVAILABLE.value, Duty.DIVERTIBLE.value, Duty.BUSY.value])
    task = serializers.CharField(max_length=40, allow_blank=True, allow_null=True, default=None)
    at = WireTime(allow_null=True, default=None, help_text="When it was given; null: now.")


class CoverageIn(StrictSerializer):
    lat = serializers.FloatField(min_value=-90, max_value=90)
    lon = serializers.FloatField(min_value=-180, max_value=180)
    trigger = TriggerIn(required=False)


class SaidOut(Shape):
    """What is said, as a code and values; `values` may hold more of the kind."""

    code = serializers.CharField()
    values = serializers.DictField()


class CheckOut(Shape):
    check = serializers.CharField()
    ok = serializers.BooleanField()
    said = SaidOut(allow_null=True)
    reason = serializers.CharField(allow_null=True, help_text="`said`, in the language of the request.")
    measured = MeasureField(allow_null=True)
    threshold = MeasureField(allow_null=True)
    unit = serializers.ChoiceField(choices=["s", "m", "days", "people", "alerts"], allow_null=True)


class ConsideredOut(Shape):
    """Of another agency: a unit that goes in whole minutes; of one that does not, its service, its role and one public reason."""

    unit = serializers.UUIDField(allow_null=True)
    call_sign = serializers.CharField(allow_null=True)
    service = serializers.CharField()
    role = serializers.ChoiceField(choices=ROLES)
    chosen = serializers.BooleanField()
    eta_s = serializers.IntegerField(allow_null=True)
    uncertainty_s = serializers.IntegerField(allow_null=True)
    eta_source = serializers.CharField(allow_null=True)
    distance_m = serializers.IntegerField(allow_null=True)
    checks = CheckOut(many=True)


class AlertOut(Shape):
    alert = serializers.UUIDField()
    unit = serializers.UUIDField()
    call_sign = serializers.CharField()
    role = serializers.ChoiceField(choices=ROLES)
    eta_s = serializers.IntegerField(allow_null=True)
    distance_m = serializers.IntegerField(allow_null=True)


class CandidatesOut(Shape):
    considered = ConsideredOut(many=True)


class AssignedOut(Shape):
    alert = AlertOut()


class CoverageOut(Shape):
    considered = ConsideredOut(many=True)
    account = SaidOut(many=True)
    sentence = serializers.CharField(help_text="`account`, in the language of the request.")
    gain_s = serializers.IntegerField(allow_null=True)
    with_patient = serializers.ListField(
        child=serializers.CharField(),
        required=False,
        help_text="Of a call that was cancelled: the call signs of those who are with a patient and stay.",
    )


class CallAnswerOut(Shape):
    incident = IncidentRecordOut()
    alerts = AlertOut(many=True)
    considered = ConsideredOut(many=True)
    account = SaidOut(many=True)
    sentence = serializers.CharField(help_text="`account`, in the language of the request.")
    gain_s = serializers.IntegerField(allow_null=True)
    notes = NoteOut(many=True)
    changed = serializers.ListField(child=serializers.CharField())
    desk_item = serializers.UUIDField(allow_null=True)
    follows = serializers.UUIDField(allow_null=True)
