"""Endpoints of the agency's own scheme. They are here because the record counts alerts, which doctrine does not know."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Permission
from apps.accounts.authentication import person_of
from apps.accounts.models import Person
from apps.accounts.permissions import require
from apps.core.clock import now
from apps.core.fields import validated
from apps.dispatch.selectors import alerts_this_week
from apps.doctrine import actions, selectors
from apps.doctrine.serializers import SchemeIn, SchemeRecordOut, SchemeSwitchIn


class OwnScheme(APIView):
    @extend_schema(responses=SchemeRecordOut)
    def get(self, request: Request) -> Response:
        return _record(require(person_of(request), Permission.SEE_SCHEME))

    @extend_schema(request=SchemeIn, responses=SchemeRecordOut)
    def put(self, request: Request) -> Response:
        person = require(person_of(request), Permission.CHANGE_SCHEME)
        given = validated(SchemeIn, request.data)
        actions.change_scheme(person.agency, given["yaml"])
        return _record(person)


class SwitchScheme(APIView):
    @extend_schema(request=SchemeSwitchIn, responses=SchemeRecordOut)
    def post(self, request: Request) -> Response:
        person = require(person_of(request), Permission.SWITCH_SCHEME)
        given = validated(SchemeSwitchIn, request.data)
        actions.switch_scheme(person, **given)
        return _record(person)


def _record(person: Person) -> Response:
    count = alerts_this_week(person.agency_id, now())
    return Response(SchemeRecordOut(selectors.scheme_record(person.agency, count)).data)
