"""What two agencies may agree, and what a partnership in force lets cross between them. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Purpose(StrEnum):
    """What the owner of a call may ask of its partner.

    `co_responder`: go to a patient together with the owner's crew. `mutual_aid`: send a crew in place of one. `tasking`: take a
    call that belongs to the partner's service.
    """

    CO_RESPONDER = "co_responder"
    MUTUAL_AID = "mutual_aid"
    TASKING = "tasking"


class PartnershipState(StrEnum):
    PROPOSED = "proposed"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    ENDED = "ended"


class Redaction(StrEnum):
    """How exactly the owner sees the partner's units: whole minutes to the patient, or the place once they are on an incident."""

    MINUTES = "minutes"
    LIVE_ON_INCIDENT = "live_on_incident"


class PartnershipAct(StrEnum):
    PROPOSED = "proposed"
    APPROVED = "approved"
    SUSPENDED = "suspended"
    ENDED = "ended"


@dataclass(frozen=True, kw_only=True)
class Link:
    """One partnership in force, as far as reading depends on it."""

    owner: UUID
    partner: UUID
    purpose: Purpose
    redaction: Redaction


@dataclass(frozen=True)
class PartnershipsInForce:
    """All partnerships that are active at one moment. Nothing crosses between two agencies without one of them."""

    links: frozenset[Link] = frozenset()

    def partners_of(self, owner: UUID, *purposes: Purpose) -> frozenset[UUID]:
        """The agencies that work for this owner of calls; of these purposes, or of any."""
        return frozenset(
            link.partner for link in self.links if link.owner == owner and _is_of(link, purposes)
        )

    def owners_of(self, partner: UUID, *purposes: Purpose) -> frozenset[UUID]:
        """The owners of calls that this agency works for; of these purposes, or of any."""
        return frozenset(
            link.owner for link in self.links if link.partner == partner and _is_of(link, purposes)
        )

    def shown_live_to(self, owner: UUID) -> frozenset[UUID]:
        """Those of the owner's partners whose units it sees on the map while they are on its incident."""
        return frozenset(
            link.partner
            for link in self.links
            if link.owner == owner and link.redaction is Redaction.LIVE_ON_INCIDENT
        )


def _is_of(link: Link, purposes: tuple[Purpose, ...]) -> bool:
    return not purposes or link.purpose in purposes
