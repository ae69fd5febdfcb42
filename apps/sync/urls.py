"""Doors of sync, below `api/`."""

from __future__ import annotations

from django.urls import path

from apps.sync.carried_views import CarriedReports, OwnKey
from apps.sync.polling import feed
from apps.sync.views import IncidentById, OwnSession, Reports, Snapshot

urlpatterns = [
    path("session", OwnSession.as_view()),
    path("snapshot", Snapshot.as_view()),
    path("feed", feed),
    path("reports", Reports.as_view()),
    path("carried", CarriedReports.as_view()),
    path("device/key", OwnKey.as_view()),
    path("incidents/<uuid:incident>", IncidentById.as_view()),
]
