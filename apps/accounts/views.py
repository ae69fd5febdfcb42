"""Endpoints of identity: people and machine tokens. (Signing in is in `api`: signing out also ends duty.)"""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts import actions, selectors
from apps.accounts.access import Permission
from apps.accounts.authentication import person_of
from apps.accounts.permissions import require
from apps.accounts.serializers import PeopleOut, TokenIn, TokenMadeOut, TokensOut
from apps.core.fields import validated


class People(APIView):
    @extend_schema(responses=PeopleOut)
    def get(self, request: Request) -> Response:
        person = require(person_of(request), Permission.SEE_PEOPLE)
        return Response(PeopleOut({"people": selectors.people_of(person.agency_id)}).data)


class Tokens(APIView):
    @extend_schema(responses=TokensOut)
    def get(self, request: Request) -> Response:
        person = require(person_of(request), Permission.MANAGE_TOKENS)
        return Response(TokensOut({"tokens": selectors.tokens_of(person.agency)}).data)

    @extend_schema(request=TokenIn, responses={201: TokenMadeOut})
    def post(self, request: Request) -> Response:
        person = require(person_of(request), Permission.MANAGE_TOKENS)
        given = validated(TokenIn, request.data)
        token, secret = actions.make_token(person.agency, given["label"])
        return Response(TokenMadeOut(_shown_once(token, secret)).data, status=201)


class TokenById(APIView):
    @extend_schema(request=None, responses={204: None})
    def delete(self, request: Request, token: UUID) -> Response:
        person = require(person_of(request), Permission.MANAGE_TOKENS)
        actions.revoke_token(person.agency, token)
        return Response(status=204)


def _shown_once(token: object, secret: str) -> dict[str, object]:
    names = ("id", "label", "created_at", "last_used_at", "revoked_at")
    return {name: getattr(token, name) for name in names} | {"token": secret}
