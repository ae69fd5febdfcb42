"""Endpoints of identity, below `api/`."""

from __future__ import annotations

from django.urls import path

from apps.accounts.views import (
    ApprovePartnership,
    EndPartnership,
    Partnerships,
    People,
    SuspendPartnership,
    TokenById,
    Tokens,
)

urlpatterns = [
    path("people", People.as_view()),
    path("partnerships", Partnerships.as_view()),
    path("partnerships/<uuid:partnership>/approve", ApprovePartnership.as_view()),
    path("partnerships/<uuid:partnership>/suspend", SuspendPartnership.as_view()),
    path("partnerships/<uuid:partnership>/end", EndPartnership.as_view()),
    path("tokens", Tokens.as_view()),
    path("tokens/<uuid:token>", TokenById.as_view()),
]
