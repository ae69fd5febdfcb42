"""Endpoints of analytics."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Permission
from apps.accounts.authentication import person_of
from apps.accounts.permissions import require
from apps.analytics.selectors import access_figures
from apps.analytics.serializers import DaysIn, FiguresOut
from apps.core.fields import validated


class OwnFigures(APIView):
    @extend_schema(parameters=[DaysIn], responses=FiguresOut)
    def get(self, request: Request) -> Response:
        person = require(person_of(request), Permission.SEE_FIGURES)
        days = validated(DaysIn, request.query_params.dict())
        return Response(access_figures(person.as_actor(), days["from"], days["to"]))
