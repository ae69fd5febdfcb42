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
from apps.analytics.days import days_asked_for
from apps.analytics.serializers import DaysIn
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

    def edition(self, request: Request, incident: UUID, patient: UUID) -> Edition:
        return access_edition(actor_of(person_of(request)), incident, patient)


class RecordAsFhir(RecordEndpoint):
    @extend_schema(responses={(200, answers.FHIR): OpenApiTypes.OBJECT})
    def get(self, request: Request, incident: UUID, patient: UUID) -> HttpResponse:
        edition = self.edition(request, incident, patient)
        return answers.file_answer(document_bytes(edition), answers.FHIR, f"{edition.number}.json")


class RecordAsText(RecordEndpoint):
    @extend_schema(responses={(200, "text/plain"): OpenApiTypes.STR})
    def get(self, request: Request, incident: UUID, patient: UUID) -> HttpResponse:
        edition = self.edition(request, incident, patient)
        return answers.file_answer(plain_text(edition).encode(), answers.TEXT, f"{edition.number}.txt")


class RecordAsPage(RecordEndpoint):
    @extend_schema(responses={(200, answers.PDF): OpenApiTypes.BINARY})
    def get(self, request: Request, incident: UUID, patient: UUID) -> HttpResponse:
        edition = self.edition(request, incident, patient)
        return answers.file_answer(pdf(edition), answers.PDF, f"{edition.number}.pdf")


class NemsisReport(APIView):
    content_negotiation_class = answers.AnyAccept

    @extend_schema(responses={(200, answers.XML): OpenApiTypes.BINARY})
    def get(self, request: Request, incident: UUID) -> HttpResponse:
        source = access_report(actor_of(person_of(request)), incident)
        return answers.file_answer(nemsis_xml(source), answers.XML, f"{source.record['number']}.xml")


class UtsteinRow(APIView):
    @extend_schema(responses=UtsteinRowOut)
    def get(self, request: Request, incident: UUID) -> Response:
        return Response(access_utstein(actor_of(person_of(request)), incident))


class UtsteinRows(APIView):
    content_negotiation_class = answers.AnyAccept

    @extend_schema(parameters=[DaysIn], responses={(200, "text/csv"): OpenApiTypes.STR})
    def get(self, request: Request) -> HttpResponse:
        person = require(person_of(request), Permission.EXPORT_CASES)
        actor = person.as_actor()
        since, until = days_asked_for(actor, request.query_params.dict())
        rows = list(access_utstein_rows(actor, since, until))
        name = f"utstein-{since}-{until}.csv"
        return answers.file_answer(csv_text(rows).encode(), answers.CSV, name)
