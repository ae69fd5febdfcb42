"""What can go wrong with identity."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from apps.accounts.ended import CLEARED, Ended
from apps.core.problems import NotFound, Problem
from apps.core.words import message


class CredentialsWrong(Problem):
    """The name and the password do not go together."""

    status = 401


class AccessEnded(Problem):
    """The access of this device or person was ended; says why, whether to erase, and the ticket to hand over what is unsent."""

    status = 401

    def __init__(self, ended: Ended) -> None:
        super().__init__(None, **ended.as_wire())
        self._ended = ended

    @property
    def headers(self) -> Mapping[str, str]:
        return CLEARED if self._ended.clears_site else {}


class SignInDelayed(Problem):
    """Too many wrong passwords came before, or too many people sign in at this moment; `retry_after_s` says when to try again."""

    status = 429
    retryable = True


def sign_in_delayed(wait_s: int) -> SignInDelayed:
    """`SignInDelayed` with how long to wait, said in seconds or, from two minutes on, in minutes."""
    if wait_s < 120:
        said = message("problem-sign_in_delayed", seconds=wait_s)
    else:
        said = message("problem-sign_in_delayed-minutes", minutes=ceil(wait_s / 60))
    return SignInDelayed(said, retry_after_s=wait_s)


class DeviceNotYours(Problem):
    """The device that the request names is not the one that the person is signed in on."""

    status = 403


class DeviceKeyMalformed(Problem):
    """The public key of a device cannot be read."""

    status = 422


class DeviceProofWrong(Problem):
    """The device did not show that it holds the key that it names."""

    status = 403


class DeviceProofNeeded(Problem):
    """The enrolled device has not proved its key for too long. It does so by itself, and asks again."""

    status = 403
    retryable = True


class DeviceNotEnrolled(Problem):
    """The agency's people sign in on its enrolled devices only."""

    status = 403


class DeviceIdTaken(Problem):
    """Another device has this id, or one had it that was ended."""

    status = 409


class DeviceKeyTaken(Problem):
    """The key belongs to another device or to another person."""

    status = 409


class CodeWrong(Problem):
    """There is no such code."""

    status = 403


class CodeExpired(Problem):
    """The code was used, or is more than a quarter of an hour old."""

    status = 410


class EnrolmentOff(Problem):
    """The agency enrols no devices."""

    status = 409


class EnrolThisDeviceFirst(Problem):
    """Enrolled devices are asked for from a device that is none."""

    status = 409


class DeviceUnknown(NotFound):
    """The agency has no such device."""


class PersonUnknown(NotFound):
    """The agency has no such person."""


class MembershipEnded(Problem):
    """The person belongs to no agency now."""

    status = 403


class MembershipUnknown(Problem):
    """The membership chosen is not one that the person holds now."""

    status = 422


class TokenOutOfScope(Problem):
    """The token is not for this; `scope` says what it would have to be for."""

    status = 403


class TokenOutOfNetwork(Problem):
    """The token is not taken from this address."""

    status = 403


class TokenUnknown(NotFound):
    """The agency has no such token."""


class PartnerUnknown(Problem):
    """There is no such agency, or the own agency is neither of the two."""

    status = 422


class PartnerUnfit(Problem):
    """These two agencies cannot agree on this purpose: other services are needed, or they share no region."""

    status = 422


class PartnershipPeriod(Problem):
    """The partnership would end before it begins, or has ended already."""

    status = 422


class PartnershipExists(Problem):
    """The two have a partnership for this purpose that has not ended."""

    status = 409


class PartnershipUnknown(NotFound):
    """The agency is in no such partnership."""


class PartnershipEnded(Problem):
    """The partnership has ended for good."""

    status = 409


class PartnershipNotActive(Problem):
    """The partnership was proposed and has never been active."""

    status = 409


class TerritoryOutlineWrong(Problem):
    """The shape is not one closed outline of at least three different points."""

    status = 422


class TerritoryTooManyPoints(Problem):
    """The outline has more points than a territory may have."""

    status = 422


class TerritoryOffWorld(Problem):
    """A coordinate lies outside its range, or an edge crosses the date line."""

    status = 422


class TerritoryCrossesItself(Problem):
    """Two edges of the outline meet elsewhere than at their common point."""

    status = 422


class TerritoryPeriod(Problem):
    """The territory would end before it begins."""

    status = 422
