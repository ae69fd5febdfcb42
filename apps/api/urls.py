"""URLs of devices, below `api/`."""

from __future__ import annotations

from django.urls import path

from apps.api.access_views import EndDevice, EndPerson
from apps.api.audit_views import (
    OpenedOnScreen,
    ReadsByPerson,
    ReadsByPersonAsCsv,
    ReadsOfIncident,
    ReadsOfIncidentAsCsv,
)
from apps.api.enrolment_views import Challenge, Enrol, Enrolment, EnrolmentCodes, ProofAgain
from apps.api.relayed_views import OwnKey, RelayedRecords
from apps.api.remains_views import HandOver, Remains
from apps.api.views import (
    ConsideredUnits,
    Devices,
    IncidentById,
    IncidentSearch,
    OperationById,
    OwnSession,
    Reports,
    Snapshot,
)
from apps.feed.polling import feed

urlpatterns = [
    path("session", OwnSession.as_view()),
    path("snapshot", Snapshot.as_view()),
    path("feed", feed),
    path("reports", Reports.as_view()),
    path("carried", RelayedRecords.as_view()),
    path("devices", Devices.as_view()),
    path("devices/<uuid:device>/end", EndDevice.as_view()),
    path("people/<uuid:person>/end", EndPerson.as_view()),
    path("reads", OpenedOnScreen.as_view()),
    path("incidents/<uuid:incident>/reads", ReadsOfIncident.as_view()),
    path("incidents/<uuid:incident>/reads.csv", ReadsOfIncidentAsCsv.as_view()),
    path("people/<uuid:person>/reads", ReadsByPerson.as_view()),
    path("people/<uuid:person>/reads.csv", ReadsByPersonAsCsv.as_view()),
    path("device/remains", HandOver.as_view()),
    path("desk-items/<uuid:item>/remains", Remains.as_view()),
    path("device/key", OwnKey.as_view()),
    path("device/challenge", Challenge.as_view()),
    path("device/enrol", Enrol.as_view()),
    path("device/proof", ProofAgain.as_view()),
    path("enrolment", Enrolment.as_view()),
    path("enrolment/codes", EnrolmentCodes.as_view()),
    path("incidents/search", IncidentSearch.as_view()),
    path("incidents/<uuid:incident>", IncidentById.as_view()),
    path("incidents/<uuid:incident>/considered", ConsideredUnits.as_view()),
    path("operations/<uuid:operation>", OperationById.as_view()),
]
