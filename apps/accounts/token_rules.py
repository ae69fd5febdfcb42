"""What a machine's token opens: which requests, from which networks. Pure."""

from __future__ import annotations

import ipaddress
from collections.abc import Collection
from enum import StrEnum

from apps.accounts.throttle_rules import read_address

MOST_NETWORKS = 20
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class Scope(StrEnum):
    """What a token may be for."""

    CALLS = "calls"
    POSITIONS = "positions"
    UNITS = "units"
    INCIDENTS = "incidents"


SCOPES = [scope.value for scope in Scope]


def scope_of(method: str, path: str) -> Scope | None:
    """The scope that a request needs; None for what any token may ask: whose it is. Whatever is new needs one of the four."""
    room = path.removeprefix("/api/").partition("/")[0]
    if room == "positions":
        return Scope.POSITIONS
    if room == "calls" or method not in SAFE:
        return Scope.CALLS
    if room in ("session", "schema"):
        return None
    return Scope.UNITS if room == "units" else Scope.INCIDENTS


def network_text(text: str) -> str:
    """A network as it is kept: `192.0.2.7` as `192.0.2.7/32`. Raises ValueError for what is none, and for one of all addresses."""
    network = ipaddress.ip_network(text.strip(), strict=False)
    if network.prefixlen == 0:
        raise ValueError("leave the list empty for every address")
    return str(network)


def is_within(address: str, networks: Collection[str]) -> bool:
    """Whether the address is in one of the networks; in an empty list every address is."""
    if not networks:
        return True
    read = read_address(address)
    return read is not None and any(read in ipaddress.ip_network(network) for network in networks)
