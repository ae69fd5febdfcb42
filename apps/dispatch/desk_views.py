"""Endpoints of what a desk decides itself: which units could go, one sent by name, how many are wanted."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Permission
from apps.accounts.authentication import person_of
from apps.accounts.permissions import require
from apps.core.fields import validated
from apps.core.language import words_for
from apps.dispatch.assignment import Assignment, assign, candidates_for_desk
from apps.dispatch.closing import Closing, close_incident, reopen_incident
from apps.dispatch.records import in_words
from apps.dispatch.response_by_desk import Wish, change_response
from apps.dispatch.serializers import (
    AssignedOut,
    AssignIn,
    CandidatesIn,
    CandidatesOut,
    CloseIn,
    ReasonIn,
    ResponseIn,
)


class CandidatesForDesk(APIView):
    @extend_schema(parameters=[CandidatesIn], responses=CandidatesOut)
    def get(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Permission.CHANGE_CALL).as_actor()
        given = validated(CandidatesIn, request.query_params.dict())
        considered = candidates_for_desk(actor, incident, given["role"])
        explained = in_words({"considered": considered, "account": [], "gain_s": None}, words_for(request))
        return Response({"considered": explained["considered"]})


class AssignUnit(APIView):
    @extend_schema(request=AssignIn, responses={201: AssignedOut})
    def post(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Permission.CHANGE_CALL).as_actor()
        return Response(
            {"alert": assign(actor, incident, Assignment(**validated(AssignIn, request.data)))}, status=201
        )


class ChangeResponse(APIView):
    @extend_schema(request=ResponseIn, responses={204: None})
    def post(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Permission.CHANGE_CALL).as_actor()
        given = validated(ResponseIn, request.data)
        wish = Wish(
            wanted=given.get("wanted", {}),
            close=given["close"],
            reopen=given["reopen"],
            reason=given["reason"],
        )
        change_response(actor, incident, wish)
        return Response(status=204)


class CloseIncident(APIView):
    @extend_schema(request=CloseIn, responses={204: None})
    def post(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Permission.CHANGE_CALL).as_actor()
        close_incident(actor, incident, Closing(**validated(CloseIn, request.data)))
        return Response(status=204)


class ReopenIncident(APIView):
    @extend_schema(request=ReasonIn, responses={204: None})
    def post(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Permission.CHANGE_CALL).as_actor()
        reopen_incident(actor, incident, validated(ReasonIn, request.data)["reason"])
        return Response(status=204)
