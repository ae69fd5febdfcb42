"""The settings of the road router, and the checks that stop a boot with unsafe values."""

from __future__ import annotations

import ipaddress
from importlib.util import find_spec
from pathlib import Path
from tarfile import is_tarfile
from urllib.parse import SplitResult

from apps.core.technical import OperatorText
from config.addresses import web_address

KINDS = ("estimate", "osrm", "valhalla", "valhalla_here")
PUBLIC_ROUTERS = ("project-osrm.org", "openstreetmap.de", "stadiamaps.com", "mapbox.com")


def faults_of_routing(kind: str, url: str, tiles: str, is_production: bool) -> list[OperatorText]:
    """A sentence for each unsafe setting that says what to set."""
    if kind not in KINDS:
        return [f"ROUTING is {kind!r}: set it to one of {', '.join(KINDS)}."]
    if kind == "estimate":
        return []
    fault = _fault_of_tiles(tiles) if kind == "valhalla_here" else _fault_of_url(kind, url, is_production)
    return [fault] if fault else []


def _fault_of_tiles(tiles: str) -> OperatorText | None:
    if not tiles or not _holds_tiles(Path(tiles)):
        return "ROUTING is valhalla_here, but ROUTING_TILES names no folder or tar of Valhalla's tiles: say where they are."
    if find_spec("valhalla") is None:
        return (
            "ROUTING is valhalla_here, but the package pyvalhalla is not installed: install it with the product, "
            "or set ROUTING to estimate, osrm or valhalla."
        )
    return None


def _holds_tiles(tiles: Path) -> bool:
    return any(tiles.rglob("*.gph*")) if tiles.is_dir() else tiles.is_file() and is_tarfile(tiles)


def _fault_of_url(kind: str, url: str, is_production: bool) -> OperatorText | None:
    parts = _parts(url)
    if parts is None:
        return f"ROUTING is {kind}, but ROUTING_URL is not the plain http(s):// address of a router, such as http://router:5000."
    host = (parts.hostname or "").lower().rstrip(".")
    if any(host == public or host.endswith("." + public) for public in PUBLIC_ROUTERS):
        return f"ROUTING_URL names {host}, a public server: it would learn where every patient is. Run a router of your own."
    if is_production and parts.scheme == "http" and not _is_near(host):
        return "ROUTING_URL must be https:// for a router outside your own network: what is asked holds the place of a patient."
    return None


def _parts(url: str) -> SplitResult | None:
    """The parts of the address; None if it has more than scheme, host, port and path."""
    # A full stop at the end of a host is taken as a name of the same host.
    parts = web_address(url.rstrip(".") if "/" not in url.rpartition("://")[2] else url)
    return parts if parts and not parts.query else None


def _is_near(host: str) -> bool:
    """Whether the host is this machine, a private address, or a name without a dot (in the same compose file)."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return "." not in host
    return address.is_private or address.is_loopback
