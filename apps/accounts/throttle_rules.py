"""How long a try to sign in waits for the ones before it: rules of counters, and the network that an address counts as."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

REMEMBERED = timedelta(hours=1)
LONGEST_STEP_S = 60
STEP_KNOWN_S = 30


@dataclass(frozen=True)
class Counter:
    """What the failed tries of the last hour under one key ask of the next one.

    `free`: so many are followed by no pause. After them each is followed by `step_s`, or where `doubles` by 1, 2, 4 … seconds up to
    `step_s`. `an_hour`: more than that are not taken within an hour; 0 for no such number.
    """

    free: int = 0
    step_s: int = 0
    doubles: bool = False
    an_hour: int = 0

    def wait_s(self, failed: Sequence[datetime], at: datetime) -> int:
        """Whole seconds until the next try is taken; 0 at once. `failed`: in order, also older ones."""
        recent = [one for one in failed if at - one < REMEMBERED]
        waits = [0.0]
        if self.step_s and len(recent) > self.free:
            step = (
                min(self.step_s, 2 ** min(len(recent) - 1 - self.free, 10)) if self.doubles else self.step_s
            )
            waits.append((recent[-1] + timedelta(seconds=step) - at).total_seconds())
        if self.an_hour and len(recent) >= self.an_hour:
            waits.append((recent[-self.an_hour] + REMEMBERED - at).total_seconds())
        return ceil(max(waits))


PERSON_ON_DEVICE = Counter(free=9, step_s=STEP_KNOWN_S)
"""Somebody on a device that proves itself. Nobody else counts here, so nobody else makes that person wait."""
NEW_ON_DEVICE = Counter(an_hour=30)
"""All names together that have never signed in on a device that proves itself."""
NAME_ANYWHERE = Counter(step_s=LONGEST_STEP_S, doubles=True, an_hour=20)
"""One name, from whatever devices that are not known."""
ADDRESS = Counter(an_hour=100)
"""All names together from one network, on devices that are not known."""


Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def read_address(address: str) -> Address | None:
    """The address in what a server or a proxy says, also with a port or a zone; None for what is none."""
    bare = address.strip().partition("%")[0]
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        read = ipaddress.ip_address(bare)
    except ValueError:
        return None
    return (read.ipv4_mapped or read) if isinstance(read, ipaddress.IPv6Address) else read


def network_of(address: str) -> str:
    """What an address counts as: itself, or the /64 of an IPv6 address, all of which one subscriber has."""
    read = read_address(address)
    if isinstance(read, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((read, 64), strict=False))
    return str(read) if read else "unknown"
