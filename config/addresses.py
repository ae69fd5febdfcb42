"""Settings that name hosts and web addresses, and the checks that stop a boot with unsafe values. Pure.

What is written here goes into headers (the content security policy names the origin of the map's tiles) and is compared with what
requests say, so each has the one form that every reader understands alike.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from apps.core.technical import OperatorText

LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
HOST = re.compile(rf"{LABEL}(\.{LABEL})*", re.IGNORECASE)
# Printable ASCII without what ends a word, a header or a directive somewhere.
PLAIN = re.compile(r"[!#$%&()*+\-./0-9:=?@A-Z\[\]_a-z{}~]+")
PLACEHOLDERS = {"xyz": ("{z}", "{x}", "{y}"), "pmtiles": (), "drawn": ()}
MOST_ZOOM = 22
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


@dataclass(frozen=True)
class Addresses:
    """The settings as they were given."""

    map_kind: str
    map_url: str
    map_attribution: str
    map_max_zoom: int
    allowed_hosts: list[str]
    origins: list[str]
    redis_url: str
    push_hosts: list[str]
    log_level: str
    is_production: bool


def web_address(url: str) -> SplitResult | None:
    """The parts of a plain http(s) address; None if it names a user or a fragment, or has a sign that has no place in one."""
    if not PLAIN.fullmatch(url):
        return None
    try:
        parts = urlsplit(url)
        is_web = parts.scheme in ("http", "https") and parts.port != 0 and not parts.netloc.endswith(":")
    except ValueError:
        return None
    is_plain = "@" not in parts.netloc and not parts.fragment and is_host(parts.hostname or "")
    return parts if is_web and is_plain else None


def is_host(name: str) -> bool:
    """Whether it is a host name or an IP address; no full stop at its end, no port."""
    return is_address(name) or (len(name) <= 253 and HOST.fullmatch(name) is not None)


def is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return "%" not in name


def origin_of(url: str) -> str:
    """`scheme://host[:port]` of a web address; empty for one within this site."""
    parts = web_address(url)
    return f"{parts.scheme}://{parts.netloc.lower()}" if parts else ""


def faults_of_addresses(given: Addresses) -> list[OperatorText]:
    """A sentence for each unsafe setting that says what to set."""
    checks = [
        (
            not given.map_url or _is_tiles(given),
            "MAP_URL is where the map's tiles are: set it to a plain https:// address or a path of this site beginning with one /, "
            "without spaces, quotation marks or semicolons; for MAP_KIND xyz with {z}, {x} and {y} in its path.",
        ),
        (
            given.map_attribution.isprintable() and len(given.map_attribution) <= 300,
            "MAP_ATTRIBUTION is one line of at most 300 characters.",
        ),
        (0 <= given.map_max_zoom <= MOST_ZOOM, f"MAP_MAX_ZOOM is a whole number from 0 to {MOST_ZOOM}."),
        (
            all(is_host(_without_dot(host)) for host in given.allowed_hosts if host != "*"),
            "ALLOWED_HOSTS lists host names, such as response.example.org, with commas between: no scheme, port or path.",
        ),
        (
            all(_is_origin(origin) for origin in given.origins),
            "ORIGINS lists full origins, such as https://response.example.org, with commas between: no path and no *.",
        ),
        (
            not given.redis_url or _is_redis(given.redis_url),
            "REDIS_URL is redis:// or rediss:// with a host, such as redis://user:password@redis:6379/0.",
        ),
        (
            not given.is_production or not _within_own_network(given.push_hosts),
            "PUSH_HOSTS must name public push services by https in production: "
            "a device could make this server ask its own network.",
        ),
        (given.log_level in LOG_LEVELS, f"LOG_LEVEL is one of {', '.join(LOG_LEVELS)}."),
    ]
    return [sentence for ok, sentence in checks if not ok]


def _is_tiles(given: Addresses) -> bool:
    url, wanted = given.map_url, PLACEHOLDERS.get(given.map_kind, ())
    filled = url
    for name in wanted:
        filled = filled.replace(name, "0")
    if "{" in filled or "}" in filled or any(name not in url for name in wanted):
        return False
    if url.startswith("/"):
        return PLAIN.fullmatch(filled) is not None and not url.startswith("//") and "#" not in url
    parts = web_address(filled)
    # Filled in there, a number would be part of the name of the host.
    is_path = parts is not None and "{" not in url.split("/")[2]
    return parts is not None and is_path and (parts.scheme == "https" or not given.is_production)


def _without_dot(host: str) -> str:
    return host.removeprefix(".").removeprefix("[").removesuffix("]")


def _is_origin(origin: str) -> bool:
    parts = web_address(origin)
    return parts is not None and origin == f"{parts.scheme}://{parts.netloc}"


def _is_redis(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("redis", "rediss") and is_host(parts.hostname or "") and parts.port != 0
    except ValueError:
        return False


def _within_own_network(entries: Iterable[str]) -> bool:
    for entry in entries:
        parts = urlsplit(entry if "://" in entry else f"https://{entry.removeprefix('*.')}")
        host = parts.hostname or ""
        if parts.scheme != "https" or is_address(host) or "." not in host:
            return True
        if host.endswith((".localhost", ".local", ".internal")):
            return True
    return False
