"""Shapes of the endpoints on the wire."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.accounts.access import SUBJECT_KINDS, Role
from apps.accounts.enrolment_models import POLICIES
from apps.accounts.models import SignInEnd
from apps.accounts.serializers import AgencyOut, MembershipOut, ProofIn, ServiceKindOut
from apps.alerting.serializers import PushOut, ReadinessOut, TestedOut
from apps.care.triage import TOOL_NAMES
from apps.core.fields import Shape, StrictSerializer, WireTime
from apps.dispatch.inbox.serializers import DeskItemOut
from apps.doctrine.serializers import KitItemAskedOut, ProtocolOut
from apps.incidents.serializers import IncidentRecordOut, TriggerOut
from apps.reports.relayed import RelayedRecord
from apps.units.serializers import PositionOut, UnitRecordOut


class OwnCompetenceOut(Shape):
    code = serializers.CharField()
    expires = serializers.DateField()
    also = {
        "label": serializers.CharField(),
        "required": serializers.BooleanField(),
    }


class PersonOut(Shape):
    id = serializers.UUIDField()
    name = serializers.CharField()
    role = serializers.ChoiceField(choices=[role.value for role in Role])
    agency = AgencyOut()
    unit = UnitRecordOut(allow_null=True)
    competences = OwnCompetenceOut(many=True)


class DemoAccountOut(Shape):
    username = serializers.CharField()
    password = serializers.CharField()
    service = serializers.CharField()
    role = serializers.ChoiceField(choices=[role.value for role in Role])
    unit = serializers.CharField(allow_null=True)
    host = serializers.CharField()


class MapOut(Shape):
    kind = serializers.ChoiceField(choices=["drawn", "xyz", "pmtiles"])
    url = serializers.CharField(allow_blank=True)
    attribution = serializers.CharField(allow_blank=True)
    max_zoom = serializers.IntegerField()


class AreaOut(Shape):
    name = serializers.CharField()
    south = serializers.FloatField()
    west = serializers.FloatField()
    north = serializers.FloatField()
    east = serializers.FloatField()


class TriggerListedOut(Shape):
    system = serializers.CharField()
    code = serializers.CharField()
    category = serializers.CharField()
    co_responder = serializers.BooleanField()
    also = {"label": serializers.CharField()}


class HouseKeyOut(Shape):
    kty = serializers.ChoiceField(choices=["EC"])
    crv = serializers.ChoiceField(choices=["P-256"])
    x = serializers.CharField()
    y = serializers.CharField()


class TourniquetTermsOut(Shape):
    second_try = serializers.BooleanField()


class SignInEndedOut(Shape):
    """Why nobody is signed in on this device any more."""

    cause = serializers.ChoiceField(choices=SignInEnd.values)
    at = WireTime(allow_null=True)
    erase = serializers.BooleanField(
        help_text="Hand over what is not sent with `ticket`, then erase everything that is held of incidents."
    )
    ticket = serializers.CharField(
        allow_null=True,
        help_text="For `POST /api/device/remains`, once, within a minute of the first asking.",
    )


class SessionOut(Shape):
    installation = serializers.CharField()
    version = serializers.CharField()
    server_time = WireTime()
    language = serializers.CharField()
    languages = serializers.ListField(child=serializers.CharField())
    time_zone = serializers.CharField(allow_null=True)
    demo = serializers.BooleanField()
    demo_accounts = DemoAccountOut(many=True)
    map = MapOut()
    area = AreaOut(allow_null=True)
    triggers = TriggerListedOut(many=True)
    push = PushOut(allow_null=True)
    house_key = HouseKeyOut(allow_null=True)
    protocols = ProtocolOut(many=True)
    services = ServiceKindOut(many=True)
    triage_tools = serializers.ListField(child=serializers.ChoiceField(choices=TOOL_NAMES))
    hospitals = serializers.ListField(child=serializers.CharField())
    kit_items = KitItemAskedOut(many=True)
    tourniquets = TourniquetTermsOut()
    running = TriggerOut(many=True)
    person = PersonOut(allow_null=True)
    choose = MembershipOut(
        many=True,
        help_text="Of a sign-in by someone of several agencies: name one in `membership`. Else empty.",
    )
    device = serializers.UUIDField(
        allow_null=True,
        help_text="The one that the person is signed in on: what the device calls itself from now on.",
    )
    seal_key = serializers.CharField(
        allow_null=True, help_text="The key with which the device seals unsent reports when the sign-in ends."
    )
    ended = SignInEndedOut(allow_null=True)


class ClockIn(StrictSerializer):
    sent_at = WireTime()
    offset_ms = serializers.IntegerField(allow_null=True)


class ReportIn(StrictSerializer):
    id = serializers.UUIDField()
    kind = serializers.CharField()
    incident = serializers.UUIDField()
    subject_kind = serializers.ChoiceField(choices=SUBJECT_KINDS, required=False)
    at = WireTime()
    payload = serializers.DictField(required=False)
    text = serializers.CharField(required=False, allow_null=True, max_length=2000)
    offset_ms = serializers.IntegerField(required=False, allow_null=True)
    unit = serializers.UUIDField(required=False, allow_null=True)


class BatchIn(StrictSerializer):
    clock = ClockIn()
    reports = ReportIn(many=True)


class DeviceKeyIn(StrictSerializer):
    jwk = serializers.DictField()
    proof = ProofIn(allow_null=True, default=None)


class CertificateOut(Shape):
    certificate = serializers.CharField()


class CarriedIn(StrictSerializer):
    """A relayed record. The text of the record stays exactly as received, because it is signed."""

    certificate = serializers.CharField(max_length=4096)
    record = serializers.CharField(max_length=256 * 1024, trim_whitespace=False)
    signature = serializers.CharField(max_length=100)

    def to_internal_value(self, data: Any) -> Any:
        return RelayedRecord(**super().to_internal_value(data))


class ReceiptOut(Shape):
    id = serializers.UUIDField(allow_null=True)
    outcome = serializers.ChoiceField(choices=["recorded", "duplicate", "refused"])
    seq = serializers.IntegerField(allow_null=True)
    position = serializers.IntegerField(allow_null=True)
    recorded_at = WireTime(allow_null=True)
    flags = serializers.ListField(child=serializers.CharField())
    code = serializers.CharField(allow_null=True)
    detail = serializers.CharField(allow_null=True)
    retryable = serializers.BooleanField()


class ReceiptsOut(Shape):
    receipts = ReceiptOut(many=True)


class AuthorOut(Shape):
    person = serializers.UUIDField()
    name = serializers.CharField()
    call_sign = serializers.CharField(allow_null=True)
    service = serializers.CharField()


class EntryOut(Shape):
    subject_kind = serializers.ChoiceField(
        choices=SUBJECT_KINDS,
        required=False,
        help_text="What the timeline is of, whose id is in `incident`; left out where it is an incident.",
    )
    id = serializers.UUIDField()
    incident = serializers.UUIDField(allow_null=True)
    seq = serializers.IntegerField(allow_null=True)
    position = serializers.IntegerField(allow_null=True)
    kind = serializers.CharField()
    version = serializers.IntegerField()
    payload = serializers.DictField()
    text = serializers.CharField(allow_null=True)
    unit = serializers.UUIDField(allow_null=True)
    author = AuthorOut(allow_null=True)
    device = serializers.UUIDField(allow_null=True)
    occurred_at = WireTime()
    device_at = WireTime(allow_null=True)
    received_at = WireTime()
    recorded_at = WireTime(allow_null=True)
    clock_offset_ms = serializers.IntegerField(allow_null=True)
    flags = serializers.ListField(child=serializers.CharField())
    withheld = serializers.BooleanField()
    masked = serializers.ListField(
        child=serializers.CharField(),
        required=False,
        help_text="Fields that are null because this reader may not read them; left out where there are none.",
    )
    left_out = serializers.ListField(
        child=serializers.CharField(),
        required=False,
        help_text="Fields that are null because the feed does not carry them; `/considered` has them.",
    )


class SearchIn(StrictSerializer):
    typed = serializers.CharField(max_length=100)


class FoundOut(Shape):
    incidents = IncidentRecordOut(many=True)


class ConsideredEntriesOut(Shape):
    entries = EntryOut(many=True, help_text="Of the kind `units_considered`, by `seq`.")


class SubjectOut(Shape):
    incident = IncidentRecordOut()
    clearance = serializers.ChoiceField(choices=["after_care", "oversight", "treating", "crew", "full"])
    entries = EntryOut(many=True)
    summary = serializers.DictField(
        required=False,
        help_text="`IncidentSummary`, to a desk in a snapshot: what the entries come to, in place of them.",
    )


class OperationRecordOut(Shape):
    id = serializers.UUIDField()
    number = serializers.CharField()
    exercise = serializers.BooleanField()
    opened_at = WireTime()


class OperationSubjectOut(Shape):
    subject_kind = serializers.ChoiceField(choices=SUBJECT_KINDS)
    operation = OperationRecordOut()
    clearance = serializers.ChoiceField(choices=["member", "command", "cad"])
    entries = EntryOut(many=True)


class DeviceRecordOut(Shape):
    device = serializers.UUIDField()
    person = serializers.CharField()
    person_id = serializers.UUIDField()
    signed_in = serializers.BooleanField()
    call_sign = serializers.CharField(allow_null=True)
    unit = serializers.UUIDField(allow_null=True)
    last_seen_at = WireTime()
    outbox = serializers.IntegerField()
    readiness = ReadinessOut(allow_null=True)
    push = serializers.BooleanField()
    tested = TestedOut()
    ready = serializers.BooleanField()
    missing = serializers.ListField(child=serializers.CharField())
    enrolled_at = WireTime(allow_null=True)
    also = {"label": serializers.CharField(allow_blank=True)}


class SignInsEndedOut(Shape):
    ended = serializers.IntegerField()


class DevicesOut(Shape):
    devices = DeviceRecordOut(many=True)
    enrolment = serializers.ChoiceField(choices=POLICIES)


class UnitPositionOut(Shape):
    unit = serializers.UUIDField()
    call_sign = serializers.CharField()
    position = PositionOut()


class SnapshotOut(Shape):
    cursor = serializers.CharField()
    server_time = WireTime()
    person = PersonOut()
    units = UnitRecordOut(many=True)
    positions = UnitPositionOut(many=True)
    devices = DeviceRecordOut(many=True)
    incidents = SubjectOut(many=True)
    operations = OperationSubjectOut(many=True)
    desk_items = DeskItemOut(many=True, help_text="Of the own desk; those that wait.")
