"""Doors of dispatch, below `api/`."""

from __future__ import annotations

from django.urls import path

from apps.dispatch.views import CallById, Calls, StandDown

urlpatterns = [
    path("calls", Calls.as_view()),
    path("calls/<uuid:incident>", CallById.as_view()),
    path("incidents/<uuid:incident>/stand-down", StandDown.as_view()),
]
