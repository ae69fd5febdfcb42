"""Endpoints of dispatch: calls from a CAD and their changes, stand-down, tasking, coverage."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Permission
from apps.accounts.authentication import person_of
from apps.accounts.permissions import require
from apps.core.fields import validated
from apps.core.geo import Place
from apps.core.language import words_for
from apps.dispatch import actions, changes
from apps.dispatch.board_warnings import take_warning
from apps.dispatch.coverage import coverage_at
from apps.dispatch.records import in_words
from apps.dispatch.selectors import answer_for
from apps.dispatch.serializers import (
    CallAnswerOut,
    CallIn,
    ChangeIn,
    CoverageIn,
    CoverageOut,
    IdempotencyKey,
    StandDownIn,
    TaskingIn,
)
from apps.dispatch.tasking import task_unit
from apps.units.rules import Duty
from apps.units.selectors import unit_records
from apps.units.serializers import UnitOut

IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    description="The same key and body give the first answer again.",
)


class Calls(APIView):
    @extend_schema(request=CallIn, responses={201: CallAnswerOut}, parameters=[IDEMPOTENCY_KEY])
    def post(self, request: Request) -> Response:
        actor = require(person_of(request), Permission.OPEN_CALL).as_actor()
        given = validated(CallIn, request.data)
        answer = actions.open_call(actor, _call(given, request))
        headers = {"Idempotent-Replay": "true"} if answer.is_replay else {}
        body = answer_for(actor, answer.body)
        return Response(in_words(body, words_for(request)), status=201, headers=headers)


class CallById(APIView):
    @extend_schema(request=ChangeIn, responses=CallAnswerOut)
    def patch(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Permission.CHANGE_CALL).as_actor()
        given = validated(ChangeIn, request.data)
        return Response(
            in_words(
                answer_for(actor, changes.change_call(actor, incident, _change(given)).body),
                words_for(request),
            )
        )

    @extend_schema(request=None, responses=CallAnswerOut)
    def delete(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Permission.CHANGE_CALL).as_actor()
        body = answer_for(actor, changes.cancel_call(actor, incident).body)
        return Response(in_words(body, words_for(request)))


class StandDown(APIView):
    @extend_schema(request=StandDownIn, responses={204: None})
    def post(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Permission.STAND_DOWN).as_actor()
        given = validated(StandDownIn, request.data)
        changes.stand_down(actor, incident, **given)
        return Response(status=204)


class BoardWarningSeen(APIView):
    @extend_schema(request=None, responses={204: None})
    def post(self, request: Request, incident: UUID, attention: UUID) -> Response:
        take_warning(require(person_of(request), Permission.SEE_DESK).as_actor(), incident, attention)
        return Response(status=204)


class Tasking(APIView):
    @extend_schema(request=TaskingIn, responses=UnitOut)
    def put(self, request: Request, unit: UUID) -> Response:
        actor = require(person_of(request), Permission.TASK_UNIT).as_actor()
        given = validated(TaskingIn, request.data)
        task_unit(actor, unit, Duty(given["duty"]), given["task"])
        return Response({"unit": unit_records([unit])[0]})


class Coverage(APIView):
    @extend_schema(request=CoverageIn, responses=CoverageOut)
    def post(self, request: Request) -> Response:
        actor = require(person_of(request), Permission.SEE_COVERAGE).as_actor()
        wanted = validated(CoverageIn, request.data)
        code = actions.known_trigger(**wanted["trigger"]) if "trigger" in wanted else None
        return Response(
            in_words(
                coverage_at(actor, Place(lat=wanted["lat"], lon=wanted["lon"]), code), words_for(request)
            )
        )


def _change(given: Mapping[str, Any]) -> changes.Change:
    trigger = given.get("trigger")
    return changes.Change(
        trigger=(trigger["system"], trigger["code"]) if trigger else None,
        location=given.get("location"),
        address=given.get("address"),
        hazards=tuple(given["hazards"]) if "hazards" in given else None,
        information=given.get("information"),
    )


def _call(given: Mapping[str, Any], request: Request) -> actions.Call:
    return actions.Call(
        external_ref=given["external_ref"],
        system=given["trigger"]["system"],
        code=given["trigger"]["code"],
        address=given["address"],
        location=given.get("location"),
        received_at=given.get("received_at"),
        hazards=tuple(given["hazards"]),
        age=given["age"],
        age_years=given["age_years"],
        exercise=given["exercise"],
        idempotency_key=IdempotencyKey.of(request),
        body=dict(request.data),
    )
