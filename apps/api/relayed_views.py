"""Endpoints for relayed records. The first needs the header `X-Device` with a device that is signed in as the person."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Permission
from apps.accounts.authentication import person_of
from apps.accounts.permissions import require
from apps.accounts.serializers import proof_in
from apps.api.serializers import CarriedIn, CertificateOut, DeviceKeyIn, ReceiptsOut
from apps.core.clock import now
from apps.core.fields import validated
from apps.reports.relayed import certify, take_relayed
from apps.units.selectors import actor_of
from apps.units.serializers import DeviceHeader


class OwnKey(APIView):
    @extend_schema(request=DeviceKeyIn, responses=CertificateOut)
    def put(self, request: Request) -> Response:
        person = require(person_of(request), Permission.REPORT)
        given = validated(DeviceKeyIn, request.data)
        certificate = certify(person, DeviceHeader.of(request), given["jwk"], proof_in(given))
        return Response({"certificate": certificate})


class RelayedRecords(APIView):
    @extend_schema(request=CarriedIn, responses=ReceiptsOut)
    def post(self, request: Request) -> Response:
        person = require(person_of(request), Permission.REPORT)
        given = validated(CarriedIn, request.data)
        return Response({"receipts": take_relayed(given, actor_of(person), now())})
