"""Endpoints of dispatch: stand-down, tasking, coverage. Those of calls are in `intake.views`."""

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
from apps.core.geo import Place
from apps.core.language import words_for
from apps.dispatch import actions
from apps.dispatch.board_warnings import take_warning
from apps.dispatch.coverage import coverage_at
from apps.dispatch.records import in_words
from apps.dispatch.serializers import CoverageIn, CoverageOut, StandDownIn, TaskingIn
from apps.dispatch.stand_down import stand_down
from apps.dispatch.tasking import task_unit
from apps.units.rules import Duty, DutyWanted
from apps.units.selectors import unit_records
from apps.units.serializers import UnitOut


class StandDown(APIView):
    @extend_schema(request=StandDownIn, responses={204: None})
    def post(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Permission.STAND_DOWN).as_actor()
        given = validated(StandDownIn, request.data)
        stand_down(actor, incident, **given)
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
        task_unit(actor, unit, DutyWanted(duty=Duty(given["duty"]), task=given["task"], at=given["at"]))
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
