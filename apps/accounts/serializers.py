"""Shapes of identity on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from rest_framework import serializers

from apps.accounts.access import STANDING_NAMES, Group, Role
from apps.accounts.enrolment_models import POLICIES
from apps.accounts.models import MarkShape
from apps.accounts.partnership_rules import PartnershipState, Purpose, Redaction
from apps.accounts.proofs import Proof
from apps.accounts.token_rules import MOST_NETWORKS, SCOPES, network_text
from apps.core.clock import now
from apps.core.fields import Shape, StrictSerializer, WireTime
from apps.core.words import LANGUAGES


class ProofIn(StrictSerializer):
    """That a device holds its key. `signature`: base64url of ES256 over what docs/wire.md says."""

    nonce = serializers.CharField(max_length=200)
    signature = serializers.CharField(max_length=100)


def proof_in(given: Mapping[str, Any]) -> Proof | None:
    """The proof of a validated body, if it has one."""
    sent = given.get("proof")
    return Proof(sent["nonce"], sent["signature"]) if sent else None


class DeviceIn(StrictSerializer):
    id = serializers.UUIDField()
    proof = ProofIn(allow_null=True, default=None, help_text="Of a device that is enrolled.")
    also = {"label": serializers.CharField(max_length=60, allow_blank=True, default="")}


class SignInIn(StrictSerializer):
    username = serializers.CharField(max_length=60)
    password = serializers.CharField(max_length=200, trim_whitespace=False)
    device = DeviceIn()
    membership = serializers.UUIDField(
        allow_null=True, default=None, help_text="The one to act in, of several that the server named."
    )


class EnrolIn(StrictSerializer):
    code = serializers.CharField(max_length=40)
    id = serializers.UUIDField()
    jwk = serializers.DictField()
    proof = ProofIn(allow_null=True, default=None)


class EnrolledOut(Shape):
    """What the device is from now on: `label` what the code was made for."""

    device = serializers.UUIDField(source="pk")
    agency = serializers.CharField(source="enrolled_for.name")
    also = {"label": serializers.CharField()}


class ChallengeOut(Shape):
    nonce = serializers.CharField()
    lasts_s = serializers.IntegerField()


class ProofAgainIn(StrictSerializer):
    proof = ProofIn(allow_null=True)


class CodeIn(StrictSerializer):
    unit = serializers.UUIDField(allow_null=True, default=None, help_text="The unit that the device is for.")
    also = {"label": serializers.CharField(max_length=60)}


class CodeMadeOut(Shape):
    """`code`: shown this once."""

    code = serializers.CharField()
    expires_at = WireTime()
    also = {"label": serializers.CharField()}


class EnrolmentIn(StrictSerializer):
    policy = serializers.ChoiceField(choices=POLICIES)


class OwnLanguageIn(StrictSerializer):
    language = serializers.ChoiceField(
        choices=list(LANGUAGES),
        allow_blank=True,
        help_text="Empty: the agency's, else what the browser asks for.",
    )


TOKEN_LASTS = timedelta(days=365)


class NetworkField(serializers.CharField):
    """A network such as `192.0.2.0/24`, or one address."""

    def to_internal_value(self, data: Any) -> str:
        try:
            return network_text(super().to_internal_value(data))
        except ValueError as fault:
            raise serializers.ValidationError(str(fault)) from fault


def _in_a_year() -> datetime:
    return now() + TOKEN_LASTS


class TokenIn(StrictSerializer):
    """`expires_at`: in a year where it is not given; null for a token that does not expire."""

    scopes = serializers.ListField(
        child=serializers.ChoiceField(choices=SCOPES), min_length=1, max_length=len(SCOPES), default=SCOPES
    )
    networks = serializers.ListField(child=NetworkField(max_length=50), max_length=MOST_NETWORKS, default=[])
    expires_at = WireTime(allow_null=True, default=_in_a_year)
    also = {"label": serializers.CharField(max_length=60)}


class TokenOut(Shape):
    id = serializers.UUIDField()
    created_at = WireTime()
    last_used_at = WireTime(allow_null=True)
    revoked_at = WireTime(allow_null=True)
    expires_at = WireTime(allow_null=True)
    scopes = serializers.ListField(child=serializers.ChoiceField(choices=SCOPES))
    networks = serializers.ListField(child=serializers.CharField())
    also = {"label": serializers.CharField()}


class TokensOut(Shape):
    tokens = TokenOut(many=True)


class TokenMadeOut(TokenOut):
    token = serializers.CharField(help_text="The secret. It is shown this once.")


class AgencyOut(Shape):
    id = serializers.UUIDField()
    name = serializers.CharField()
    service = serializers.CharField()


class ServiceKindOut(Shape):
    """A kind of service. `labels`: language → label; empty for one that the catalogues name."""

    code = serializers.CharField()
    labels = serializers.DictField(child=serializers.CharField())
    letter = serializers.CharField()
    shape = serializers.ChoiceField(choices=MarkShape.values)
    standing = serializers.ChoiceField(choices=STANDING_NAMES)
    group = serializers.ChoiceField(choices=[one.value for one in Group])
    own_tasking = serializers.BooleanField()


class MembershipOut(Shape):
    """A membership to choose at sign-in."""

    membership = serializers.UUIDField(source="pk")
    agency = AgencyOut()
    role = serializers.ChoiceField(choices=[role.value for role in Role])
    grade = serializers.CharField(allow_blank=True)


class AgencyPersonOut(Shape):
    """Someone of an agency, as its administrator sees one; `last_seen_at`: on whatever device, null for one who never signed in."""

    id = serializers.UUIDField(source="person_id")
    name = serializers.CharField(source="person.name")
    username = serializers.CharField(source="person.username")
    role = serializers.ChoiceField(choices=[role.value for role in Role])
    is_active = serializers.BooleanField(source="person.is_active")
    last_seen_at = WireTime(allow_null=True)


class PeopleOut(Shape):
    people = AgencyPersonOut(many=True)


PURPOSES = [one.value for one in Purpose]
REDACTIONS = [one.value for one in Redaction]


class ApprovalOut(Shape):
    """`by`: the name of who approved; null where the two worked together before partnerships were kept."""

    by = serializers.CharField(allow_null=True)
    at = WireTime()


class PartnershipOut(Shape):
    id = serializers.UUIDField()
    owner = AgencyOut()
    partner = AgencyOut()
    purpose = serializers.ChoiceField(choices=PURPOSES)
    state = serializers.ChoiceField(choices=[one.value for one in PartnershipState])
    approved_by_owner = ApprovalOut(allow_null=True)
    approved_by_partner = ApprovalOut(allow_null=True)
    to = WireTime(allow_null=True)
    redaction = serializers.ChoiceField(choices=REDACTIONS)
    migrated = serializers.BooleanField()
    also = {"from": WireTime()}


class PartnershipsOut(Shape):
    partnerships = PartnershipOut(many=True)
    agencies = AgencyOut(many=True, help_text="The other agencies of the area, to which one may be proposed.")


class PartnershipIn(StrictSerializer):
    owner = serializers.UUIDField()
    partner = serializers.UUIDField()
    purpose = serializers.ChoiceField(choices=PURPOSES)
    redaction = serializers.ChoiceField(choices=REDACTIONS)
    to = WireTime(allow_null=True, default=None)
    also = {"from": WireTime(allow_null=True, default=None)}


ROLES = [role.value for role in Role]
