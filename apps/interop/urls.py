"""Endpoints of interop, below `api/`."""

from __future__ import annotations

from django.urls import path

from apps.interop import views

RECORD = "incidents/<uuid:incident>/patients/<uuid:patient>/document"
urlpatterns = [
    path(f"{RECORD}.json", views.RecordAsFhir.as_view()),
    path(f"{RECORD}.txt", views.RecordAsText.as_view()),
    path(f"{RECORD}.pdf", views.RecordAsPage.as_view()),
    path("incidents/<uuid:incident>/nemsis.xml", views.NemsisReport.as_view()),
    path("incidents/<uuid:incident>/utstein", views.UtsteinRow.as_view()),
    path("utstein.csv", views.UtsteinRows.as_view()),
]
