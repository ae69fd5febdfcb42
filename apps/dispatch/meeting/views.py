"""Endpoints about calls that units open and about two calls of one patient, below `api/incidents/`."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Permission
from apps.accounts.authentication import person_of
from apps.accounts.permissions import require
from apps.core.fields import StrictSerializer, validated
from apps.dispatch.intake.notes import Notes
from apps.dispatch.intake.reading import read_reference
from apps.dispatch.meeting import confirmation, merging


class ReferenceIn(StrictSerializer):
    external_ref = serializers.RegexField(r"^\S(?:.{0,62}\S)?$")

    def validate_external_ref(self, given: str) -> str:
        """As a CAD's own message with this reference is read; one that names nothing is none."""
        if reference := read_reference(given, Notes()):
            return reference
        raise serializers.ValidationError("This names no call.")


class ConfirmRunningCall(APIView):
    @extend_schema(request=None, responses={204: None})
    def post(self, request: Request, incident: UUID) -> Response:
        confirmation.confirm(require(person_of(request), Permission.CHANGE_CALL).as_actor(), incident)
        return Response(status=204)


class Reference(APIView):
    @extend_schema(request=ReferenceIn, responses={204: None})
    def put(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Permission.CHANGE_CALL).as_actor()
        confirmation.reference(actor, incident, **validated(ReferenceIn, request.data))
        return Response(status=204)


class WithIn(StrictSerializer):
    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {**super().get_fields(), "with": serializers.UUIDField()}


class IntoIn(StrictSerializer):
    into = serializers.UUIDField()


class Merge(APIView):
    @extend_schema(request=IntoIn, responses={204: None})
    def post(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Permission.CHANGE_CALL).as_actor()
        merging.merge(actor, incident, validated(IntoIn, request.data)["into"])
        return Response(status=204)


class LinkIn(WithIn):
    relation = serializers.ChoiceField(choices=["related", "different"])


class Link(APIView):
    @extend_schema(request=LinkIn, responses={204: None})
    def post(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Permission.CHANGE_CALL).as_actor()
        given = validated(LinkIn, request.data)
        merging.link(actor, incident, given["with"], given["relation"])
        return Response(status=204)


class Unlink(APIView):
    @extend_schema(request=WithIn, responses={204: None})
    def post(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Permission.CHANGE_CALL).as_actor()
        merging.unlink(actor, incident, validated(WithIn, request.data)["with"])
        return Response(status=204)
