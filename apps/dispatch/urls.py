"""Endpoints of dispatch, below `api/`."""

from __future__ import annotations

from django.urls import include, path

from apps.dispatch.desk_views import (
    AssignUnit,
    CandidatesForDesk,
    ChangeResponse,
    CloseIncident,
    ReopenIncident,
)
from apps.dispatch.inbox.views import ResolveItem, SeeItem
from apps.dispatch.intake.views import (
    AnyCall,
    CallById,
    CallByReference,
    Calls,
    ItemMessage,
    PlaceItem,
    TakeItem,
    TreatAsArrest,
)
from apps.dispatch.meeting import urls as meeting
from apps.dispatch.scheme_views import OwnScheme, SwitchScheme
from apps.dispatch.views import BoardWarningSeen, Coverage, StandDown, Tasking

urlpatterns = [
    path("scheme", OwnScheme.as_view()),
    path("scheme/switch", SwitchScheme.as_view()),
    path("calls", Calls.as_view()),
    path("calls/ref/<path:external_ref>", CallByReference.as_view()),
    path("calls/<uuid:incident>", CallById.as_view()),
    path("calls/", AnyCall.as_view()),
    path("calls/<path:said>", AnyCall.as_view()),
    path("incidents/<uuid:incident>/stand-down", StandDown.as_view()),
    path("incidents/<uuid:incident>/attentions/<uuid:attention>/seen", BoardWarningSeen.as_view()),
    path("incidents/<uuid:incident>/candidates", CandidatesForDesk.as_view()),
    path("incidents/<uuid:incident>/assign", AssignUnit.as_view()),
    path("incidents/<uuid:incident>/response", ChangeResponse.as_view()),
    path("incidents/<uuid:incident>/close", CloseIncident.as_view()),
    path("incidents/<uuid:incident>/reopen", ReopenIncident.as_view()),
    path("incidents/<uuid:incident>/", include("apps.dispatch.taskings.urls")),
    path("units/<uuid:unit>/tasking", Tasking.as_view()),
    path("desk-items/<uuid:item>/seen", SeeItem.as_view()),
    path("desk-items/<uuid:item>/resolve", ResolveItem.as_view()),
    path("desk-items/<uuid:item>/message", ItemMessage.as_view()),
    path("desk-items/<uuid:item>/place", PlaceItem.as_view()),
    path("desk-items/<uuid:item>/take", TakeItem.as_view()),
    path("desk-items/<uuid:item>/treat-as-arrest", TreatAsArrest.as_view()),
    path("coverage", Coverage.as_view()),
    *meeting.urlpatterns,
]
