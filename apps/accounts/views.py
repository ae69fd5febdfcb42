"""Endpoints of identity: people, machine tokens and partnerships. (Signing in is in `api`: signing out also ends duty.)"""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts import actions, partnerships, selectors
from apps.accounts.access import Permission
from apps.accounts.authentication import person_of
from apps.accounts.models import Partnership, Person
from apps.accounts.partnership_rules import Purpose, Redaction
from apps.accounts.permissions import require
from apps.accounts.serializers import (
    PartnershipIn,
    PartnershipOut,
    PartnershipsOut,
    PeopleOut,
    TokenIn,
    TokenMadeOut,
    TokensOut,
)
from apps.audit.actions import Access, note_access
from apps.audit.models import AccessAct
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
        token, secret = actions.make_token(
            person.agency,
            given["label"],
            scopes=given["scopes"],
            networks=given["networks"],
            expires_at=given["expires_at"],
        )
        _note(AccessAct.BEARER_MADE, person, token.person_id)
        return Response(TokenMadeOut(_shown_once(token, secret)).data, status=201)


class TokenById(APIView):
    @extend_schema(request=None, responses={204: None})
    def delete(self, request: Request, token: UUID) -> Response:
        person = require(person_of(request), Permission.MANAGE_TOKENS)
        _note(AccessAct.BEARER_REVOKED, person, actions.revoke_token(person.agency, token))
        return Response(status=204)


def _note(act: AccessAct, by: Person, machine: UUID) -> None:
    note_access(Access(act=act, person=machine, agency=by.agency_id, by=by.pk))


def _shown_once(token: object, secret: str) -> dict[str, object]:
    names = (
        "id",
        "label",
        "created_at",
        "last_used_at",
        "revoked_at",
        "scopes",
        "networks",
        "expires_at",
    )
    return {name: getattr(token, name) for name in names} | {"token": secret}


class Partnerships(APIView):
    """The partnerships in which the own agency is one side."""

    @extend_schema(responses=PartnershipsOut)
    def get(self, request: Request) -> Response:
        person = require(person_of(request), Permission.MANAGE_PARTNERSHIPS)
        held = partnerships.partnerships_of(person.agency_id)
        others = selectors.agencies_beside(person.agency)
        records = [partnerships.partnership_record(one) for one in held]
        return Response(PartnershipsOut({"partnerships": records, "agencies": others}).data)

    @extend_schema(request=PartnershipIn, responses={201: PartnershipOut})
    def post(self, request: Request) -> Response:
        """Propose one, which approves it for the own side."""
        person = require(person_of(request), Permission.MANAGE_PARTNERSHIPS)
        given = validated(PartnershipIn, request.data)
        proposal = partnerships.Proposal(
            owner=given["owner"],
            partner=given["partner"],
            purpose=Purpose(given["purpose"]),
            redaction=Redaction(given["redaction"]),
            begins=given["from"],
            ends=given["to"],
        )
        return _partnership(partnerships.propose(person, proposal), status=201)


class ApprovePartnership(APIView):
    @extend_schema(request=None, responses=PartnershipOut)
    def post(self, request: Request, partnership: UUID) -> Response:
        """Approve it for the own side; active once both sides have."""
        person = require(person_of(request), Permission.MANAGE_PARTNERSHIPS)
        return _partnership(partnerships.approve(person, partnership))


class SuspendPartnership(APIView):
    @extend_schema(request=None, responses=PartnershipOut)
    def post(self, request: Request, partnership: UUID) -> Response:
        """Take the own side's approval back until it is given again."""
        person = require(person_of(request), Permission.MANAGE_PARTNERSHIPS)
        return _partnership(partnerships.suspend(person, partnership))


class EndPartnership(APIView):
    @extend_schema(request=None, responses=PartnershipOut)
    def post(self, request: Request, partnership: UUID) -> Response:
        """End it for good."""
        person = require(person_of(request), Permission.MANAGE_PARTNERSHIPS)
        return _partnership(partnerships.end(person, partnership))


def _partnership(held: Partnership, status: int = 200) -> Response:
    return Response(PartnershipOut(partnerships.partnership_record(held)).data, status=status)
