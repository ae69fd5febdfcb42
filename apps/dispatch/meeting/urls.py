"""Endpoints about how calls meet, below `api/`."""

from __future__ import annotations

from django.urls import path

from apps.dispatch.meeting.views import ConfirmRunningCall, Link, Merge, Reference, Unlink

urlpatterns = [
    path("incidents/<uuid:incident>/running-call/confirm", ConfirmRunningCall.as_view()),
    path("incidents/<uuid:incident>/reference", Reference.as_view()),
    path("incidents/<uuid:incident>/merge", Merge.as_view()),
    path("incidents/<uuid:incident>/link", Link.as_view()),
    path("incidents/<uuid:incident>/unlink", Unlink.as_view()),
]
