"""Endpoints of analytics, below `api/`."""

from __future__ import annotations

from django.urls import path

from apps.analytics.views import OwnFigures

urlpatterns = [path("figures", OwnFigures.as_view())]
