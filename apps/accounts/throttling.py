"""Tries to sign in are counted: who guesses waits longer and longer, and nobody who is known waits for a stranger.

A try is written down before the password is looked at and struck out when it was right, so that many at once are counted too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.crypto import salted_hmac

from apps.accounts.models import SignInFailure
from apps.accounts.problems import SignInDelayed, sign_in_delayed
from apps.accounts.throttle_rules import (
    ADDRESS,
    NAME_ANYWHERE,
    NEW_ON_DEVICE,
    PERSON_ON_DEVICE,
    REMEMBERED,
    Counter,
    network_of,
)
from apps.core.clock import now


@dataclass(frozen=True)
class Try:
    """Who wants to sign in, from where. `device`: one that proved itself, else None.

    `was_here`: whether that name has signed in on it before.
    """

    name: str
    address: str
    device: UUID | None = None
    was_here: bool = False

    def counters(self) -> dict[str, Counter]:
        """Key → the counter that this try is one of."""
        if self.device is None:
            return {
                _key("name", self.name): NAME_ANYWHERE,
                _key("network", network_of(self.address)): ADDRESS,
            }
        own = {_key("pair", f"{self.device} {self.name}"): PERSON_ON_DEVICE}
        return own if self.was_here else own | {_key("device", str(self.device)): NEW_ON_DEVICE}


@dataclass(frozen=True)
class Counted:
    """A try that was taken and counts as failed until it is forgotten."""

    keys: frozenset[str]
    own: frozenset[int]
    pair: str | None

    def strike_out(self) -> None:
        """It was no wrong password."""
        SignInFailure.objects.filter(pk__in=self.own).delete()

    def forget(self) -> None:
        """The password was right: strike the try out, and with it the person's own earlier ones on a known device."""
        self.strike_out()
        if self.pair:
            SignInFailure.objects.filter(key=self.pair).delete()


def take(one: Try) -> Counted:
    """Count this try. Raises `SignInDelayed` if it came too early; then nothing is written."""
    counters = one.counters()
    at = now()
    _refuse_early(counters, frozenset(), at)
    rows = SignInFailure.objects.bulk_create([SignInFailure(key=key, at=at) for key in counters])
    own = frozenset(row.pk for row in rows)
    pair = next(iter(counters)) if one.device else None
    counted = Counted(frozenset(counters), own, pair)
    try:
        # Of tries that came together each sees the others now: too many are refused at worst, never too many taken.
        _refuse_early(counters, own, at)
    except SignInDelayed:
        counted.strike_out()
        raise
    return counted


def _refuse_early(counters: dict[str, Counter], but: frozenset[int], at: datetime) -> None:
    failed: dict[str, list[datetime]] = {key: [] for key in counters}
    recent = SignInFailure.objects.filter(key__in=list(counters), at__gt=at - REMEMBERED).exclude(pk__in=but)
    for key, when in recent.order_by("at").values_list("key", "at"):
        failed[key].append(when)
    wait_s = max(counter.wait_s(failed[key], at) for key, counter in counters.items())
    if wait_s > 0:
        raise sign_in_delayed(wait_s)


def forget_before(at: datetime) -> int:
    """Delete the tries from before this time. Returns their number."""
    deleted, _ = SignInFailure.objects.filter(at__lt=at).delete()
    return deleted


def _key(kind: str, value: str) -> str:
    return salted_hmac(f"coresponder.tries.{kind}", value, algorithm="sha256").hexdigest()
