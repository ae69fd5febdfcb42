"""Endpoints of analytics."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Permission
from apps.accounts.authentication import person_of
from apps.accounts.permissions import require
from apps.analytics.days import days_asked_for
from apps.analytics.selectors import access_figures
from apps.analytics.serializers import DaysIn, FiguresOut


class OwnFigures(APIView):
    @extend_schema(parameters=[DaysIn], responses=FiguresOut)
    def get(self, request: Request) -> Response:
        person = require(person_of(request), Permission.SEE_FIGURES)
        actor = person.as_actor()
        return Response(access_figures(actor, *days_asked_for(actor, request.query_params.dict())))
