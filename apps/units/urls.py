"""Endpoints of units, below `api/`."""

from __future__ import annotations

from django.urls import path

from apps.units.views import Competences, OwnDuty, OwnKit, Positions, Units

urlpatterns = [
    path("units", Units.as_view()),
    path("duty", OwnDuty.as_view()),
    path("duty/kit", OwnKit.as_view()),
    path("competences", Competences.as_view()),
    path("positions", Positions.as_view()),
]
