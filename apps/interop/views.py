"""Endpoints of interop."""

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
from apps.accounts.reads import note_export
from apps.analytics.days import days_asked_for
from apps.analytics.serializers import DaysIn
from apps.audit.models import ReadKind
from apps.interop import answers
from apps.interop.edition import Edition
from apps.interop.fhir.bundle import document_bytes
from apps.interop.nemsis.dataset import nemsis_xml
from apps.interop.pdf.page import pdf
from apps.interop.selectors import access_edition, access_report, access_utstein, access_utstein_rows
from apps.interop.serializers import UtsteinRowOut
from apps.interop.text import plain_text
from apps.interop.utstein import csv_text
from apps.units.selectors import actor_of


class RecordEndpoint(APIView):
    """A patient's record in one format: its latest edition."""

    content_negotiation_class = answers.AnyAccept
    document = ""

    def edition(self, request: Request, incident: UUID, patient: UUID) -> Edition:
        """The edition, once it is written down who takes it."""
        actor = actor_of(person_of(request))
        edition = access_edition(actor, incident, patient)
        going_on = UUID(edition.source.record["id"])
        note_export(
            request,
            actor,
            self.document,
            [going_on],
            kind=ReadKind.DOCUMENT,
            patient=UUID(edition.patient["patient"]),
        )
        return edition


class RecordAsFhir(RecordEndpoint):
    document = "document.json"

    @extend_schema(responses={(200, answers.FHIR): OpenApiTypes.OBJECT})
    def get(self, request: Request, incident: UUID, patient: UUID) -> HttpResponse:
        edition = self.edition(request, incident, patient)
        return answers.file_answer(document_bytes(edition), answers.FHIR, f"{edition.number}.json")


class RecordAsText(RecordEndpoint):
    document = "document.txt"

    @extend_schema(responses={(200, "text/plain"): OpenApiTypes.STR})
    def get(self, request: Request, incident: UUID, patient: UUID) -> HttpResponse:
        edition = self.edition(request, incident, patient)
        return answers.file_answer(plain_text(edition).encode(), answers.TEXT, f"{edition.number}.txt")


class RecordAsPage(RecordEndpoint):
    document = "document.pdf"

    @extend_schema(responses={(200, answers.PDF): OpenApiTypes.BINARY})
    def get(self, request: Request, incident: UUID, patient: UUID) -> HttpResponse:
        edition = self.edition(request, incident, patient)
        return answers.file_answer(pdf(edition), answers.PDF, f"{edition.number}.pdf")


class NemsisReport(APIView):
    content_negotiation_class = answers.AnyAccept

    @extend_schema(responses={(200, answers.XML): OpenApiTypes.BINARY})
    def get(self, request: Request, incident: UUID) -> HttpResponse:
        actor = actor_of(person_of(request))
        source = access_report(actor, incident)
        note_export(request, actor, "nemsis.xml", [UUID(source.record["id"])])
        return answers.file_answer(nemsis_xml(source), answers.XML, f"{source.record['number']}.xml")


class UtsteinRow(APIView):
    @extend_schema(responses=UtsteinRowOut)
    def get(self, request: Request, incident: UUID) -> Response:
        actor = actor_of(person_of(request))
        row = access_utstein(actor, incident)
        note_export(request, actor, "utstein", [incident])
        return Response(row)


class UtsteinRows(APIView):
    content_negotiation_class = answers.AnyAccept

    @extend_schema(parameters=[DaysIn], responses={(200, "text/csv"): OpenApiTypes.STR})
    def get(self, request: Request) -> HttpResponse:
        person = require(person_of(request), Permission.EXPORT_CASES)
        actor = person.as_actor()
        since, until = days_asked_for(actor, request.query_params.dict())
        rows = list(access_utstein_rows(actor, since, until))
        note_export(request, actor, "utstein.csv", [incident for incident, _ in rows])
        name = f"utstein-{since}-{until}.csv"
        return answers.file_answer(csv_text([row for _, row in rows]).encode(), answers.CSV, name)
