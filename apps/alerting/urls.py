"""Endpoints of alerting, below `api/`."""

from __future__ import annotations

from django.urls import path

from apps.alerting.views import OwnPush, OwnReadiness, OwnTest, OwnTestReceipts

urlpatterns = [
    path("device/push", OwnPush.as_view()),
    path("device/readiness", OwnReadiness.as_view()),
    path("device/test", OwnTest.as_view()),
    path("device/test-receipts", OwnTestReceipts.as_view()),
]
