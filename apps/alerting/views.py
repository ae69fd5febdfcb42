"""Endpoints of alerting, for a device's own paths. Each needs `X-Device` with a device that is signed in as the person."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Permission
from apps.accounts.authentication import person_of
from apps.accounts.models import Person
from apps.accounts.permissions import require
from apps.alerting import actions
from apps.alerting.serializers import ReadinessIn, SubscriptionIn, TestBegunOut, TestReceiptIn
from apps.core.fields import validated
from apps.units.serializers import DeviceHeader


def _crew(request: Request) -> Person:
    return require(person_of(request), Permission.GO_ON_DUTY)


class OwnPush(APIView):
    @extend_schema(request=SubscriptionIn, responses={204: None})
    def put(self, request: Request) -> Response:
        person = require(person_of(request), Permission.TAKE_PUSHES)
        given = validated(SubscriptionIn, request.data)
        actions.keep_subscription(person, DeviceHeader.of(request), given)
        return Response(status=204)

    @extend_schema(request=None, responses={204: None})
    def delete(self, request: Request) -> Response:
        person = require(person_of(request), Permission.TAKE_PUSHES)
        actions.drop_subscription(person, DeviceHeader.of(request))
        return Response(status=204)


class OwnReadiness(APIView):
    @extend_schema(request=ReadinessIn, responses={204: None})
    def put(self, request: Request) -> Response:
        person = _crew(request)
        given = validated(ReadinessIn, request.data)
        actions.keep_readiness(person, DeviceHeader.of(request), given)
        return Response(status=204)


class OwnTest(APIView):
    @extend_schema(request=None, responses={202: TestBegunOut})
    def post(self, request: Request) -> Response:
        test, paths = actions.begin_test(_crew(request), DeviceHeader.of(request))
        return Response({"test": str(test), "paths": paths}, status=202)


class OwnTestReceipts(APIView):
    @extend_schema(request=TestReceiptIn, responses={204: None})
    def post(self, request: Request) -> Response:
        person = _crew(request)
        receipt = validated(TestReceiptIn, request.data)
        actions.take_test_receipt(person, DeviceHeader.of(request), receipt["test"], receipt["path"])
        return Response(status=204)
