"""Endpoints of aftercare, below `api/`."""

from __future__ import annotations

from django.urls import path

from apps.aftercare.views import OwnCheckIn, OwnCheckIns, Welfare, WelfareTaken

urlpatterns = [
    path("check-ins", OwnCheckIns.as_view()),
    path("check-ins/<uuid:check_in>", OwnCheckIn.as_view()),
    path("welfare", Welfare.as_view()),
    path("welfare/<uuid:check_in>/taken", WelfareTaken.as_view()),
]
