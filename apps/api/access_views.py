"""Endpoints that end access: of a device that was lost, of a person everywhere."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Permission
from apps.accounts.authentication import person_of
from apps.accounts.permissions import require
from apps.api.leaving import end_device, end_person
from apps.api.serializers import SignInsEndedOut


class EndDevice(APIView):
    @extend_schema(request=None, responses={204: None})
    def post(self, request: Request, device: UUID) -> Response:
        end_device(require(person_of(request), Permission.END_ACCESS), device)
        return Response(status=204)


class EndPerson(APIView):
    @extend_schema(request=None, responses=SignInsEndedOut)
    def post(self, request: Request, person: UUID) -> Response:
        return Response({"ended": end_person(require(person_of(request), Permission.END_ACCESS), person)})
