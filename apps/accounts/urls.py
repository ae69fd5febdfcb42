"""Endpoints of identity, below `api/`."""

from __future__ import annotations

from django.urls import path

from apps.accounts.views import People, TokenById, Tokens

urlpatterns = [
    path("people", People.as_view()),
    path("tokens", Tokens.as_view()),
    path("tokens/<uuid:token>", TokenById.as_view()),
]
