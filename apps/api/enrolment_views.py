"""Endpoints of enrolled devices: a code, the enrolment, the proof of a key, and what an agency asks of devices."""

from __future__ import annotations

from django.conf import settings
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_protect
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.accounts import enrolment
from apps.accounts.access import Permission
from apps.accounts.authentication import SignedInUnproved, device_of, person_of
from apps.accounts.enrolment_models import EnrolmentPolicy
from apps.accounts.models import SignIn
from apps.accounts.permissions import require
from apps.accounts.proofs import NONCE_LASTS, make_nonce
from apps.accounts.serializers import (
    ChallengeOut,
    CodeIn,
    CodeMadeOut,
    EnrolIn,
    EnrolledOut,
    EnrolmentIn,
    ProofAgainIn,
    proof_in,
)
from apps.core.fields import validated
from apps.core.problems import NotAllowed
from apps.units.problems import UnitNotFound
from apps.units.selectors import units_of_agency


class Challenge(APIView):
    permission_classes = [AllowAny]

    @extend_schema(responses=ChallengeOut)
    def get(self, request: Request) -> Response:
        """A nonce for one proof of a key."""
        return Response({"nonce": make_nonce(), "lasts_s": int(NONCE_LASTS.total_seconds())})


class Enrol(APIView):
    """Anybody may try who has a code; nobody needs to be signed in."""

    permission_classes = [AllowAny]

    @method_decorator(csrf_protect)
    @extend_schema(request=EnrolIn, responses=EnrolledOut)
    def post(self, request: Request) -> Response:
        given = validated(EnrolIn, request.data)
        device, cookie = enrolment.enrol(
            enrolment.Enrolment(
                code=given["code"],
                device=given["id"],
                jwk=given["jwk"],
                proof=proof_in(given),
                cookie=request.COOKIES.get(settings.DEVICE_COOKIE_NAME, ""),
            )
        )
        answer = Response(EnrolledOut(device).data)
        keep_device_cookie(answer, cookie)
        return answer


class ProofAgain(APIView):
    permission_classes = [SignedInUnproved]

    @extend_schema(request=ProofAgainIn, responses={204: None})
    def post(self, request: Request) -> Response:
        """The device of this sign-in still holds its key."""
        given = validated(ProofAgainIn, request.data)
        if not isinstance(request.auth, SignIn):
            raise NotAllowed
        enrolment.renew_proof(request.auth, proof_in(given))
        return Response(status=204)


class EnrolmentCodes(APIView):
    @extend_schema(request=CodeIn, responses={201: CodeMadeOut})
    def post(self, request: Request) -> Response:
        """A code that enrols one device of the own agency."""
        person = require(person_of(request), Permission.ENROL_DEVICES)
        given = validated(CodeIn, request.data)
        unit = given["unit"]
        if unit and not units_of_agency(person.agency_id).filter(pk=unit).exists():
            raise UnitNotFound
        made, code = enrolment.make_code(person, given["label"], unit)
        shown = {"code": code, "expires_at": made.expires_at, "label": made.label}
        return Response(CodeMadeOut(shown).data, status=201)


class Enrolment(APIView):
    @extend_schema(request=EnrolmentIn, responses=EnrolmentIn)
    def put(self, request: Request) -> Response:
        """What the own agency asks of the devices that its people sign in on, from the next sign-in on."""
        person = require(person_of(request), Permission.CHANGE_ENROLMENT)
        policy = EnrolmentPolicy(validated(EnrolmentIn, request.data)["policy"])
        agency = enrolment.choose_policy(person, policy, device_of(request))
        return Response({"policy": agency.enrolment})


def keep_device_cookie(answer: Response, proof: str) -> None:
    """Let the browser keep by what it is known again as this device; no script reads it."""
    answer.set_cookie(
        settings.DEVICE_COOKIE_NAME,
        proof,
        max_age=settings.DEVICE_COOKIE_AGE,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite=settings.SESSION_COOKIE_SAMESITE,
    )
