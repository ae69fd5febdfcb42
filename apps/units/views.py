"""Endpoints of units: the agency's units, the person's own duty and kit, competences, positions."""

from __future__ import annotations

from dataclasses import asdict

from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Permission
from apps.accounts.authentication import person_of
from apps.accounts.models import Person
from apps.accounts.permissions import require
from apps.core.clock import now
from apps.core.fields import validated
from apps.core.http import TolerantJSONParser
from apps.units import actions, competence_actions, position_actions, selectors
from apps.units.reading_fixes import read_fixes, read_outbox
from apps.units.reading_kit import KitRead
from apps.units.serializers import (
    BookOnIn,
    CompetenceIn,
    CompetencesOut,
    DeviceHeader,
    DutyIn,
    KitIn,
    KitTakenOut,
    PositionsIn,
    PositionsOut,
    UnitOut,
    UnitsOut,
)


class Units(APIView):
    @extend_schema(responses=UnitsOut)
    def get(self, request: Request) -> Response:
        person = require(person_of(request), Permission.SEE_UNITS)
        return Response({"units": selectors.unit_records(selectors.units_of_agency(person.agency_id))})


class OwnDuty(APIView):
    @extend_schema(request=BookOnIn, responses=KitTakenOut)
    def post(self, request: Request) -> Response:
        """Nobody is kept off duty by an item of the kit that cannot be used: it counts as not checked."""
        person = require(person_of(request), Permission.GO_ON_DUTY)
        wanted = validated(BookOnIn, request.data)
        device, drill = DeviceHeader.of(request), wanted.get("drill")
        kit = actions.kit_read(person.agency, wanted["kit"])
        actions.book_on(person, wanted["unit"], kit.items, device, drill=drill)
        return _own_unit(person, kit)

    @extend_schema(request=DutyIn, responses=UnitOut)
    def patch(self, request: Request) -> Response:
        person = require(person_of(request), Permission.GO_ON_DUTY)
        given = validated(DutyIn, request.data)
        actions.set_duty(person, given, DeviceHeader.of(request))
        return _own_unit(person)

    @extend_schema(request=None, responses={204: None})
    def delete(self, request: Request) -> Response:
        person = person_of(request)
        if not selectors.is_on_duty(person.pk):
            # Who is aboard may always leave, also with a role that could not have boarded.
            require(person, Permission.GO_ON_DUTY)
        actions.book_off(person, DeviceHeader.of(request))
        return Response(status=204)


class OwnKit(APIView):
    @extend_schema(request=KitIn, responses=KitTakenOut)
    def put(self, request: Request) -> Response:
        person = require(person_of(request), Permission.GO_ON_DUTY)
        kit = actions.kit_read(person.agency, validated(KitIn, request.data)["kit"])
        actions.check_kit(person, kit.items, DeviceHeader.of(request))
        return _own_unit(person, kit)


class Competences(APIView):
    @extend_schema(responses=CompetencesOut)
    def get(self, request: Request) -> Response:
        person = require(person_of(request), Permission.SEE_COMPETENCES)
        return Response({"competences": selectors.competence_records(person.agency_id)})

    @extend_schema(request=CompetenceIn, responses=CompetencesOut)
    def post(self, request: Request) -> Response:
        person = require(person_of(request), Permission.KEEP_COMPETENCES)
        given = validated(CompetenceIn, request.data)
        competence_actions.award(person.agency_id, **given)
        return Response({"competences": selectors.competence_records(person.agency_id)})


class Positions(APIView):
    parser_classes = (TolerantJSONParser,)

    @extend_schema(request=PositionsIn, responses=PositionsOut)
    def post(self, request: Request) -> Response:
        person = require(person_of(request), Permission.REPORT_POSITION)
        device = DeviceHeader.of(request)
        body = request.data if isinstance(request.data, dict) else {}
        if device:
            position_actions.hear(person, device, read_outbox(body.get("outbox")))
        given = body.get("fixes")
        if not isinstance(given, list):
            raise ValidationError({"fixes": ["A list of fixes is needed."]})
        read, unreadable = read_fixes(given)
        taken, refused = position_actions.take_numbered(selectors.actor_of(person), read, now())
        receipts = sorted([*refused, *unreadable], key=lambda refusal: refusal.index)
        return Response({"taken": taken, "refused": [asdict(refusal) for refusal in receipts]})


def _own_unit(person: Person, kit: KitRead | None = None) -> Response:
    unit = selectors.unit_of(person.id)
    refused = {"refused": [asdict(one) for one in kit.refused]} if kit else {}
    return Response({"unit": selectors.unit_records([unit] if unit else [])[0], **refused})
