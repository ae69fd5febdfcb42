"""Endpoints of the inbox: an item is seen, and resolved."""

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
from apps.dispatch.inbox import items
from apps.dispatch.inbox.selectors import item_of
from apps.dispatch.inbox.serializers import DeskItemAnswerOut, ResolveIn


class SeeItem(APIView):
    @extend_schema(request=None, responses={204: None})
    def post(self, request: Request, item: UUID) -> Response:
        items.see_item(require(person_of(request), Permission.SEE_DESK).as_actor(), item)
        return Response(status=204)


class ResolveItem(APIView):
    @extend_schema(request=ResolveIn, responses=DeskItemAnswerOut)
    def post(self, request: Request, item: UUID) -> Response:
        actor = require(person_of(request), Permission.SEE_DESK).as_actor()
        items.resolve_item(actor, item, validated(ResolveIn, request.data)["resolution"])
        return Response({"desk_item": item_of(actor, item)})
