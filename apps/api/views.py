"""Endpoints of a device: session, snapshot, reports, one incident; and the devices of an agency."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_protect, ensure_csrf_cookie
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts import actions as accounts
from apps.accounts.access import Clearance, Permission
from apps.accounts.authentication import SignedIn, device_of, named_device, person_of
from apps.accounts.ended import CLEARED, Ended
from apps.accounts.models import Membership, Person
from apps.accounts.permissions import require
from apps.accounts.reads import reader_of_request, subjects_read
from apps.accounts.serializers import OwnLanguageIn, SignInIn, proof_in
from apps.accounts.sign_ins import last_end
from apps.api.enrolment_views import keep_device_cookie
from apps.api.leaving import leave_device
from apps.api.serializers import (
    BatchIn,
    ConsideredEntriesOut,
    DevicesOut,
    FoundOut,
    OperationSubjectOut,
    ReceiptsOut,
    SearchIn,
    SessionOut,
    SnapshotOut,
    SubjectOut,
)
from apps.api.session_record import session_record
from apps.audit.actions import note_first_reads_if_possible
from apps.core.clock import now
from apps.core.fields import validated
from apps.core.language import language_for
from apps.core.words import known_language
from apps.dispatch.without_device import look_at_devices
from apps.feed.frames import considered, device_records, snapshot, subject, timelines_whole, whole_subject
from apps.feed.subjects import OperationSubject, SeenSubject
from apps.incidents.searching import find_incidents
from apps.incidents.selectors import access_incident
from apps.operations.selectors import access_operation
from apps.reports.batches import Sender, take_batch
from apps.units.actions import book_off
from apps.units.selectors import actor_of, unit_of
from apps.units.serializers import DeviceHeader


class OwnSession(APIView):
    """The caller's own session. It also sets the CSRF cookie, which the client's static shell cannot."""

    permission_classes = [AllowAny]

    @method_decorator(ensure_csrf_cookie)
    @extend_schema(responses=SessionOut)
    def get(self, request: Request) -> Response:
        person = _signed_in(request)
        ended = None if person else last_end(request._request.session, named_device(request))
        return _session(request, person, ended=ended)

    @method_decorator(csrf_protect)
    @extend_schema(request=SignInIn, responses=SessionOut)
    def post(self, request: Request) -> Response:
        given = validated(SignInIn, request.data)
        device = given["device"]
        signed_in = accounts.sign_in(
            request._request,
            accounts.Credentials(
                username=given["username"],
                password=given["password"],
                device=device["id"],
                device_label=device["label"],
                membership=given["membership"],
                proof=request.COOKIES.get(settings.DEVICE_COOKIE_NAME, ""),
                device_proof=proof_in(device),
            ),
            leave=lambda person: book_off(person, device["id"]),
        )
        answer = _session(request, signed_in.person, signed_in.choose, device=signed_in.device)
        if signed_in.person:
            look_at_devices(unit_of(signed_in.person.pk))
            keep_device_cookie(answer, signed_in.proof)
        return answer

    @extend_schema(request=OwnLanguageIn, responses=SessionOut)
    def patch(self, request: Request) -> Response:
        """Change the language of the own session."""
        given = validated(OwnLanguageIn, request.data)
        SignedIn().has_permission(request, self)
        person = accounts.choose_language(person_of(request), given["language"])
        return _session(request, person)

    @extend_schema(request=None, responses={204: None})
    def delete(self, request: Request) -> Response:
        person = _signed_in(request)
        if person:
            leave_device(request._request, person, DeviceHeader.of(request))
        # What the browser keeps by itself. The client erases its own store: there are reports in it that are sealed, not sent.
        return Response(status=204, headers={"Clear-Site-Data": '"cache"'})


def _session(
    request: Request,
    person: Person | None,
    choose: Sequence[Membership] = (),
    *,
    device: UUID | None = None,
    ended: Ended | None = None,
) -> Response:
    """The session's record in the person's language, also for the request that signs in."""
    chosen = person.preferred_language if person else ""
    language = known_language(chosen) or language_for(request)
    own = (device or device_of(request)) if person else None
    headers = CLEARED if ended and ended.clears_site else None
    return Response(session_record(person, language, choose, device=own, ended=ended), headers=headers)


def _signed_in(request: Request) -> Person | None:
    return request.user if isinstance(request.user, Person) else None


class Snapshot(APIView):
    @extend_schema(responses=SnapshotOut)
    def get(self, request: Request) -> Response:
        """`?entries=all`: also a desk is sent the entries of every incident."""
        person = require(person_of(request), Permission.FOLLOW)
        found = snapshot(person, summaries=request.query_params.get("entries") != "all")
        seen = ((UUID(one["incident"]["id"]), Clearance(one["clearance"])) for one in found["incidents"])
        # A crew goes on also while the audit cannot be written; then the log has who it was.
        note_first_reads_if_possible(reader_of_request(request), subjects_read(seen, "feed"))
        return Response(found)


class Reports(APIView):
    @extend_schema(request=BatchIn, responses=ReceiptsOut)
    def post(self, request: Request) -> Response:
        # Crews report everything, desks what they know of alarms: each report is judged by its kind.
        person = require(person_of(request), Permission.ANSWER_ALARM)
        sender = Sender(
            actor=actor_of(person),
            device=DeviceHeader.of(request),
            received_at=now(),
            language=language_for(request),
        )
        return Response({"receipts": take_batch(dict(request.data), sender)})


class IncidentById(APIView):
    @extend_schema(responses=SubjectOut)
    def get(self, request: Request, incident: UUID) -> Response:
        actor = actor_of(person_of(request))
        seen = access_incident(actor, incident)
        timeline = timelines_whole({incident})[incident]
        read = subjects_read({incident: seen.clearance}, "incident")
        note_first_reads_if_possible(reader_of_request(request), read)
        return Response(subject(actor, seen.incident, seen.clearance, timeline))


class IncidentSearch(APIView):
    """Sent as a body, because what is typed is an address as often as not, and addresses are kept out of logs."""

    @extend_schema(request=SearchIn, responses=FoundOut)
    def post(self, request: Request) -> Response:
        actor = require(person_of(request), Permission.SEE_DESK).as_actor()
        return Response({"incidents": find_incidents(actor, validated(SearchIn, request.data)["typed"])})


class ConsideredUnits(APIView):
    """The reasons for and against each unit, for the one who asks: they are most of an incident's bytes."""

    @extend_schema(responses=ConsideredEntriesOut)
    def get(self, request: Request, incident: UUID) -> Response:
        actor = actor_of(person_of(request))
        seen = access_incident(actor, incident)
        timeline = timelines_whole({incident})[incident]
        return Response({"entries": considered(actor, seen.clearance, timeline)})


class OperationById(APIView):
    @extend_schema(responses=OperationSubjectOut)
    def get(self, request: Request, operation: UUID) -> Response:
        actor = actor_of(person_of(request))
        seen = access_operation(actor, operation)
        found = SeenSubject(OperationSubject(seen.operation), seen.clearance)
        return Response(whole_subject(actor, found, timelines_whole({operation})[operation]))


class Devices(APIView):
    """The devices of one's own agency for its administrator; desks have them in their feed."""

    @extend_schema(responses=DevicesOut)
    def get(self, request: Request) -> Response:
        person = require(person_of(request), Permission.SEE_DEVICES)
        devices = device_records(person.agency_id, with_enrolled=True)
        return Response({"devices": devices, "enrolment": person.agency.enrolment})
