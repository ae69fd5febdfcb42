"""Endpoints of taskings: asked, answered, at the scene, ended; what the scene is like; the rendezvous point."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Actor, Permission
from apps.accounts.authentication import person_of
from apps.accounts.permissions import require
from apps.core.fields import validated
from apps.dispatch.taskings import actions
from apps.dispatch.taskings.serializers import (
    RendezvousIn,
    SceneIn,
    TaskedUnitIn,
    TaskingAnswerIn,
    TaskingRequestIn,
)


def _desk(request: Request) -> Actor:
    return require(person_of(request), Permission.ANSWER_TASKING).as_actor()


class Taskings(APIView):
    @extend_schema(request=TaskingRequestIn, responses={204: None})
    def post(self, request: Request, incident: UUID) -> Response:
        actor = require(person_of(request), Permission.CHANGE_CALL).as_actor()
        actions.request(actor, incident, actions.Request(**validated(TaskingRequestIn, request.data)))
        return Response(status=204)


class AcknowledgeTasking(APIView):
    @extend_schema(request=TaskingAnswerIn, responses={204: None})
    def post(self, request: Request, incident: UUID, tasking: UUID) -> Response:
        actor = _desk(request)
        given = validated(TaskingAnswerIn, request.data)
        actions.acknowledge(actor, incident, tasking, given["decision"], given["reason"])
        return Response(status=204)


class TaskingResources(APIView):
    @extend_schema(request=TaskedUnitIn, responses={204: None})
    def post(self, request: Request, incident: UUID, tasking: UUID) -> Response:
        actor = _desk(request)
        given = validated(TaskedUnitIn, request.data)
        actions.resource(actor, incident, tasking, given["call_sign"], given["eta_s"])
        return Response(status=204)


class TaskingReachedScene(APIView):
    @extend_schema(request=None, responses={204: None})
    def post(self, request: Request, incident: UUID, tasking: UUID) -> Response:
        actions.reach_scene(_desk(request), incident, tasking)
        return Response(status=204)


class EndTasking(APIView):
    @extend_schema(request=None, responses={204: None})
    def post(self, request: Request, incident: UUID, tasking: UUID) -> Response:
        actions.end(_desk(request), incident, tasking)
        return Response(status=204)


class DeclareScene(APIView):
    @extend_schema(request=SceneIn, responses={204: None})
    def post(self, request: Request, incident: UUID) -> Response:
        actor = _desk(request)
        actions.declare_scene(actor, incident, validated(SceneIn, request.data)["state"])
        return Response(status=204)


class SetRendezvous(APIView):
    @extend_schema(request=RendezvousIn, responses={204: None})
    def post(self, request: Request, incident: UUID) -> Response:
        actor = _desk(request)
        given = validated(RendezvousIn, request.data)
        actions.set_rendezvous(actor, incident, given, given["text"])
        return Response(status=204)
