"""Endpoints of what an ended device could not send: it is handed over, read at a desk, and decided."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Actor, Permission
from apps.accounts.authentication import person_of
from apps.accounts.ended import CLEARED
from apps.accounts.permissions import require
from apps.accounts.reads import note_export
from apps.api.remains_serializers import JudgeRemainsIn, RemainsIn, RemainsOut, RemainsTakenOut
from apps.core.fields import validated
from apps.core.http import TolerantJSONParser
from apps.reports.remains.judging import RemainsRecord, judge, remains_of
from apps.reports.remains.taking import Handed, take


class HandOver(APIView):
    """Opened by the ticket alone: nobody is signed in on the device any more."""

    permission_classes = [AllowAny]
    parser_classes = [TolerantJSONParser]

    @extend_schema(request=RemainsIn, responses=RemainsTakenOut)
    def post(self, request: Request) -> Response:
        handed = Handed.read(dict(request.data))
        taken = take(handed)
        headers = CLEARED if taken.is_device_ended else None
        return Response({"kept": taken.kept, "dropped": taken.dropped}, headers=headers)


class Remains(APIView):
    @extend_schema(responses=RemainsOut)
    def get(self, request: Request, item: UUID) -> Response:
        actor = require(person_of(request), Permission.SEE_DESK).as_actor()
        return _answered(request, actor, remains_of(actor, item))

    @extend_schema(request=JudgeRemainsIn, responses=RemainsOut)
    def post(self, request: Request, item: UUID) -> Response:
        """Accept the reports named, and discard the others."""
        actor = require(person_of(request), Permission.SEE_DESK).as_actor()
        judge(actor, item, validated(JudgeRemainsIn, request.data)["accept"])
        return _answered(request, actor, remains_of(actor, item))


def _answered(request: Request, actor: Actor, remains: list[RemainsRecord]) -> Response:
    """The remains, once it is written down who reads them."""
    note_export(request, actor, "remains", [UUID(one["incident"]) for one in remains])
    return Response({"remains": remains})
