"""Endpoints of identity, below `api/`."""

from __future__ import annotations

from django.urls import path

from apps.accounts.views import TokenById, Tokens

urlpatterns = [
    path("tokens", Tokens.as_view()),
    path("tokens/<uuid:token>", TokenById.as_view()),
]
