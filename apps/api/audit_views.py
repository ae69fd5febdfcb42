"""Endpoints of the audit: what somebody opened on a screen, who read an incident, what a person read, and what became of access."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Permission
from apps.accounts.authentication import person_of
from apps.accounts.permissions import require
from apps.accounts.reads import reader_of_request
from apps.api import audit
from apps.api.audit_serializers import BeforeIn, ReadsIn, ReadsNotedOut, ReadsOut
from apps.core.fields import validated
from apps.interop import answers
from apps.units.selectors import actor_of


class OpenedOnScreen(APIView):
    @extend_schema(request=ReadsIn, responses=ReadsNotedOut)
    def post(self, request: Request) -> Response:
        """What of a patient was opened on a screen: so that what was looked at differs from what was sent."""
        person = require(person_of(request), Permission.FOLLOW)
        given = validated(ReadsIn, request.data)["reads"]
        noted = audit.note_opened(actor_of(person), reader_of_request(request), given)
        return Response({"noted": noted})


class ReadsOfIncident(APIView):
    @extend_schema(parameters=[BeforeIn], responses=ReadsOut)
    def get(self, request: Request, incident: UUID) -> Response:
        """Who read anything of this incident's patients, the latest first; for the supervisor of the service that owns it."""
        actor = require(person_of(request), Permission.SEE_READS).as_actor()
        before = validated(BeforeIn, request.query_params.dict())["before"]
        return Response(audit.reads_of_incident(actor, incident, before))


class ReadsOfIncidentAsCsv(APIView):
    content_negotiation_class = answers.AnyAccept

    @extend_schema(responses={(200, "text/csv"): OpenApiTypes.STR})
    def get(self, request: Request, incident: UUID) -> HttpResponse:
        actor = require(person_of(request), Permission.SEE_READS).as_actor()
        rows = audit.all_reads_of_incident(actor, incident)
        return answers.file_answer(audit.csv_text(rows).encode(), answers.CSV, f"reads-{incident}.csv")


class ReadsByPerson(APIView):
    @extend_schema(parameters=[BeforeIn], responses=ReadsOut)
    def get(self, request: Request, person: UUID) -> Response:
        """What somebody of the own agency read, the latest first."""
        by = require(person_of(request), Permission.SEE_READS)
        before = validated(BeforeIn, request.query_params.dict())["before"]
        return Response(audit.reads_by_person(by.agency_id, person, before))


class ReadsByPersonAsCsv(APIView):
    content_negotiation_class = answers.AnyAccept

    @extend_schema(responses={(200, "text/csv"): OpenApiTypes.STR})
    def get(self, request: Request, person: UUID) -> HttpResponse:
        by = require(person_of(request), Permission.SEE_READS)
        rows = audit.all_reads_by_person(by.agency_id, person)
        return answers.file_answer(audit.csv_text(rows).encode(), answers.CSV, f"reads-by-{person}.csv")
