"""Doors of dispatch: calls from a CAD, and standing a unit down."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Act
from apps.accounts.authentication import person_of
from apps.accounts.gate import require
from apps.dispatch import actions
from apps.dispatch.serializers import CallAnswerOut, CallIn, IdempotencyKey, RecodeIn, StandDownIn

IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    description="The same key and body give the first answer again.",
)


class Calls(APIView):
    @extend_schema(request=CallIn, responses={201: CallAnswerOut}, parameters=[IDEMPOTENCY_KEY])
    def post(self, request: Request) -> Response:
        actor = require(person_of(request), Act.OPEN_CALL).as_actor()
        given = CallIn(data=request.data)
        given.is_valid(raise_exception=True)
        answer = actions.open_call(actor, _call(given.validated_data, request))
        headers = {"Idempotent-Replay": "true"} if answer.is_replay else {}
        return Response(answer.body, status=201, headers=headers)


class CallById(APIView):
    @extend_schema(request=RecodeIn, responses=CallAnswerOut)
    def patch(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Act.CHANGE_CALL).as_actor()
        given = RecodeIn(data=request.data)
        given.is_valid(raise_exception=True)
        return Response(actions.recode_call(actor, incident, **given.validated_data["trigger"]).body)

    @extend_schema(request=None, responses=CallAnswerOut)
    def delete(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Act.CHANGE_CALL).as_actor()
        return Response(actions.cancel_call(actor, incident).body)


class StandDown(APIView):
    @extend_schema(request=StandDownIn, responses={204: None})
    def post(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Act.STAND_DOWN).as_actor()
        given = StandDownIn(data=request.data)
        given.is_valid(raise_exception=True)
        actions.stand_down(actor, incident, **given.validated_data)
        return Response(status=204)


def _call(given: dict[str, Any], request: Request) -> actions.Call:
    return actions.Call(
        external_ref=given["external_ref"],
        system=given["trigger"]["system"],
        code=given["trigger"]["code"],
        address=given["address"],
        location=given.get("location"),
        received_at=given.get("received_at"),
        hazards=tuple(given["hazards"]),
        age=given["age"],
        exercise=given["exercise"],
        idempotency_key=IdempotencyKey.of(request),
        body=dict(request.data),
    )
