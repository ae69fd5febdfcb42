"""Endpoints of taskings, below `api/incidents/<incident>/`."""

from __future__ import annotations

from django.urls import path

from apps.dispatch.taskings.views import (
    AcknowledgeTasking,
    DeclareScene,
    EndTasking,
    SetRendezvous,
    TaskingReachedScene,
    TaskingResources,
    Taskings,
)

urlpatterns = [
    path("taskings", Taskings.as_view()),
    path("taskings/<uuid:tasking>/acknowledge", AcknowledgeTasking.as_view()),
    path("taskings/<uuid:tasking>/resources", TaskingResources.as_view()),
    path("taskings/<uuid:tasking>/at-scene", TaskingReachedScene.as_view()),
    path("taskings/<uuid:tasking>/end", EndTasking.as_view()),
    path("scene", DeclareScene.as_view()),
    path("rendezvous", SetRendezvous.as_view()),
]
