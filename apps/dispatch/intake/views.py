"""Endpoints of calls: a CAD's messages, taken whatever they look like, and what a desk decides about those that wait."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import QueryDict
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.parsers import BaseParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts.access import Actor, Permission
from apps.accounts.authentication import person_of
from apps.accounts.permissions import require
from apps.accounts.reads import note_export
from apps.audit.models import ReadKind
from apps.core.fields import validated
from apps.core.http import MAX_BODY_BYTES
from apps.core.language import words_for
from apps.core.problems import NotFound
from apps.dispatch.inbox.problems import DeskItemNotFound
from apps.dispatch.intake import deciding, messages
from apps.dispatch.intake.messages import Sent
from apps.dispatch.intake.serializers import CallIn, ChangeIn, HeldOut, PlaceIn, SourceMessageOut
from apps.dispatch.intake.taking import Held, Taken, take_call, take_cancel, take_change
from apps.dispatch.models import DeskItem, SourceMessage
from apps.dispatch.records import CallAnswerBody, in_words
from apps.dispatch.selectors import answer_for
from apps.dispatch.serializers import CallAnswerOut

KEY_LENGTH = 100
IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    description="The same key and body give the first answer again.",
)
ANSWERS: dict[Any, Any] = {
    200: OpenApiResponse(CallAnswerOut, description="An open call has been changed."),
    202: OpenApiResponse(HeldOut, description="A desk must decide."),
}


class BodyLeftAlone(BaseParser):
    """A parser that reads nothing: the check of a session's token parses the body before the view could read it as it came."""

    media_type = "*/*"

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> QueryDict:
        return QueryDict()


class CallView(APIView):
    """A call by whatever method: what its address does not say, its body does."""

    parser_classes = [BodyLeftAlone]

    @extend_schema(exclude=True)
    def post(self, request: Request, **address: object) -> Response:
        return _open(request, "POST", address=_named(address))

    @extend_schema(exclude=True)
    def put(self, request: Request, **address: object) -> Response:
        return _open(request, "PUT", address=_named(address))

    @extend_schema(exclude=True)
    def patch(self, request: Request, **address: object) -> Response:
        return _change(request, _named(address))

    @extend_schema(exclude=True)
    def delete(self, request: Request, **address: object) -> Response:
        return _cancel(request, _named(address))


class AnyCall(CallView):
    """A call at an address that is none of ours, for which it is not refused; nothing can be read there."""

    @extend_schema(exclude=True)
    def get(self, request: Request, **address: object) -> Response:
        raise NotFound


class Calls(CallView):
    @extend_schema(
        request={"application/json": CallIn},
        responses={201: OpenApiResponse(CallAnswerOut, description="A new incident."), **ANSWERS},
        parameters=[IDEMPOTENCY_KEY],
    )
    def post(self, request: Request, **address: object) -> Response:
        return _open(request, "POST")


class CallById(CallView):
    @extend_schema(request={"application/json": ChangeIn}, responses=ANSWERS)
    def patch(self, request: Request, **address: object) -> Response:
        return _change(request, _named(address))

    @extend_schema(request=None, responses=ANSWERS)
    def delete(self, request: Request, **address: object) -> Response:
        return _cancel(request, _named(address))


class CallByReference(CallById):
    @extend_schema(exclude=True)
    def post(self, request: Request, **address: object) -> Response:
        return _open(request, "POST", _named(address))

    @extend_schema(
        request={"application/json": CallIn},
        responses={201: OpenApiResponse(CallAnswerOut, description="A new incident."), **ANSWERS},
    )
    def put(self, request: Request, **address: object) -> Response:
        return _open(request, "PUT", _named(address))


def _named(address: Mapping[str, object]) -> str:
    """What the address calls the incident: our id, or the CAD's reference."""
    return " ".join(map(str, address.values()))


def _open(request: Request, method: Any, reference: str = "", *, address: str = "") -> Response:
    actor = require(person_of(request), Permission.OPEN_CALL).as_actor()
    key = request.headers.get("Idempotency-Key", "").strip()
    is_usable = len(key) <= KEY_LENGTH and key.isprintable()
    sent = _sent(request, method)
    taken = take_call(actor, sent, key if is_usable else "", reference, address=address)
    return _answer(request, actor, taken)


def _change(request: Request, said: str) -> Response:
    actor = require(person_of(request), Permission.CHANGE_CALL).as_actor()
    return _answer(request, actor, take_change(actor, said, _sent(request, "PATCH")))


def _cancel(request: Request, said: str) -> Response:
    actor = require(person_of(request), Permission.CHANGE_CALL).as_actor()
    return _answer(request, actor, take_cancel(actor, said, _sent(request, "DELETE")))


class PlaceItem(APIView):
    @extend_schema(request=PlaceIn, responses=CallAnswerOut)
    def post(self, request: Request, item: UUID) -> Response:
        actor = _desk(request)
        given = validated(PlaceIn, request.data)
        placed = deciding.place_item(
            actor,
            item,
            {"lat": given["lat"], "lon": given["lon"], "accuracy_m": given["accuracy_m"], "source": "desk"},
            as_arrest=given["arrest"],
        )
        return _in_words(request, actor, placed.body, 200)


class TakeItem(APIView):
    @extend_schema(request=None, responses=CallAnswerOut)
    def post(self, request: Request, item: UUID) -> Response:
        actor = _desk(request)
        return _in_words(request, actor, deciding.take_item(actor, item).body, 200)


class TreatAsArrest(APIView):
    @extend_schema(request=None, responses=CallAnswerOut)
    def post(self, request: Request, item: UUID) -> Response:
        actor = _desk(request)
        return _in_words(request, actor, deciding.treat_as_arrest(actor, item).body, 200)


class ItemMessage(APIView):
    @extend_schema(responses=SourceMessageOut)
    def get(self, request: Request, item: UUID) -> Response:
        actor = require(person_of(request), Permission.SEE_DESK).as_actor()
        held = DeskItem.objects.filter(pk=item, agency=actor.agency).first()
        message = SourceMessage.objects.filter(pk__in=[held.source_message]).first() if held else None
        if message is None:
            raise DeskItemNotFound
        # What a caller said may name anyone: it is read as a document is.
        note_export(request, actor, "message", [message.incident or item], kind=ReadKind.DOCUMENT)
        return Response(messages.message_record(message))


def _desk(request: Request) -> Actor:
    """A person at a desk that may open calls: what waits in the inbox is decided by nobody else."""
    return require(require(person_of(request), Permission.SEE_DESK), Permission.OPEN_CALL).as_actor()


def _sent(request: Request, method: Any) -> Sent:
    """The body as it came: no parser of ours refuses a call."""
    http = request._request
    body = http.body if hasattr(http, "_body") else http.read(MAX_BODY_BYTES + 1)
    said = request.META.get("CONTENT_LENGTH") or "0"
    size = int(said) if said.isascii() and said.isdigit() and len(said) < 10 else 0
    return Sent(method=method, body=body, size=size, content_type=request.content_type or "")


def _answer(request: Request, actor: Actor, taken: Taken | Held) -> Response:
    if isinstance(taken, Held):
        body = {"state": "held", "desk_item": str(taken.desk_item), "notes": taken.notes}
        return Response(body, status=202)
    headers = {"Idempotent-Replay": "true"} if taken.is_replay else {}
    return _in_words(request, actor, taken.body, taken.status, headers)


def _in_words(
    request: Request,
    actor: Actor,
    body: CallAnswerBody,
    status: int,
    headers: dict[str, str] | None = None,
) -> Response:
    said = in_words(answer_for(actor, body), words_for(request))
    return Response(said, status=status, headers=headers)
