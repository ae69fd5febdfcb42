"""Endpoints of aftercare: the person's own check-ins, and the list of the welfare role."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Permission
from apps.accounts.authentication import person_of
from apps.accounts.models import Person
from apps.accounts.permissions import require
from apps.aftercare import actions, selectors
from apps.aftercare.serializers import AnswersIn, CheckInsOut, WelfareOut
from apps.core.fields import validated


class OwnCheckIns(APIView):
    @extend_schema(responses=CheckInsOut)
    def get(self, request: Request) -> Response:
        return _own(require(person_of(request), Permission.ANSWER_CHECK_IN))


class OwnCheckIn(APIView):
    @extend_schema(request=AnswersIn, responses=CheckInsOut)
    def put(self, request: Request, check_in: UUID) -> Response:
        person = require(person_of(request), Permission.ANSWER_CHECK_IN)
        given = validated(AnswersIn, request.data)
        actions.answer(person, check_in, given)
        return _own(person)


class Welfare(APIView):
    @extend_schema(responses=WelfareOut)
    def get(self, request: Request) -> Response:
        person = require(person_of(request), Permission.LOOK_AFTER_PEOPLE)
        return Response({"check_ins": selectors.welfare_list(person.agency_id)})


class WelfareTaken(APIView):
    @extend_schema(request=None, responses={204: None})
    def post(self, request: Request, check_in: UUID) -> Response:
        actions.take(require(person_of(request), Permission.LOOK_AFTER_PEOPLE), check_in)
        return Response(status=204)


def _own(person: Person) -> Response:
    return Response({"check_ins": selectors.check_ins_of(person.pk)})
