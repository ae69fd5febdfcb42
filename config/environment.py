"""The environment's settings, and the checks that stop a boot with unsafe values.

Every setting comes from the process's environment (see README, "Settings"). A value that would make an installation unsafe
stops the boot with one sentence that says what to set.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

from apps.alerting.rules import fault_of_push_host
from apps.care.triage import fault_of_tools
from apps.core.keys import make_private_key, read_private_key
from apps.core.technical import OperatorText
from apps.handovers.rules import fault_of_hospitals
from config.addresses import Addresses, faults_of_addresses
from config.routing import faults_of_routing
from config.weak_secrets import (
    MIN_PASSWORD_LENGTH,
    MIN_SECRET_LENGTH,
    is_weak_key,
    is_weak_password,
    password_in,
)

ROOT = Path(__file__).resolve().parent.parent
MAP_KINDS = ("drawn", "xyz", "pmtiles")
PUSH_HOSTS = [
    "fcm.googleapis.com",
    "updates.push.services.mozilla.com",
    "*.push.apple.com",
    "*.notify.windows.com",
]
CONTACT = re.compile(
    r"mailto:[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)+|https://[\w-]+(\.[\w-]+)+(/[\w./~-]*)?", re.ASCII
)
ANCHORS_URL = re.compile(r"https://[\w-]+(\.[\w-]+)+(:\d{1,5})?(/[!-~]*)?", re.ASCII)

env = environ.Env(
    MODE=(str, "embedded"),
    SECRET_KEY=(str, ""),
    DATABASE_URL=(str, f"sqlite:///{ROOT / 'var' / 'coresponder.sqlite3'}"),
    DATABASE_POOL=(int, 16),
    APPLICATION_DATABASE_URL=(str, ""),
    REDIS_URL=(str, ""),
    ALLOWED_HOSTS=(list, []),
    ORIGINS=(list, []),
    PROXIES=(int, 0),
    DEMO=(bool, False),
    DEMO_CALL_EVERY_S=(float, 150.0),
    DEMO_PAST_WEEKS=(bool, True),
    MAP_KIND=(str, "drawn"),
    MAP_URL=(str, ""),
    MAP_ATTRIBUTION=(str, ""),
    MAP_MAX_ZOOM=(int, 17),
    ROUTING=(str, "estimate"),
    ROUTING_URL=(str, ""),
    ROUTING_TILES=(str, ""),
    VAPID_PRIVATE_KEY=(str, ""),
    VAPID_CONTACT=(str, "mailto:operator@example.org"),
    PUSH_HOSTS=(list, PUSH_HOSTS),
    DEVICE_CA_KEY=(str, ""),
    HOUSE_PRIVATE_KEY=(str, ""),
    CHECK_INS_FILE=(str, ""),
    TRIAGE_TOOLS=(list, ["tst", "mitt"]),
    HOSPITALS=(list, []),
    ANCHORS_FILE=(str, ""),
    ANCHORS_URL=(str, ""),
    ANCHORS_KEY=(str, ""),
    SECURITY_CONTACT=(str, ""),
    LOG_LEVEL=(str, "INFO"),
)


def mode() -> str:
    chosen: str = env("MODE")
    if chosen not in ("embedded", "production"):
        raise ImproperlyConfigured(
            f"MODE is {chosen!r}: set it to embedded (one machine, trying out) or production."
        )
    return chosen


def secret_key() -> str:
    """The configured key; in embedded mode one is made once and stored in `var/`, so that sign-ins survive a restart."""
    return _given_or_kept("SECRET_KEY", "secret_key", lambda: secrets.token_urlsafe(64))


def vapid_private_key() -> str:
    """The configured key, stored in embedded mode like `secret_key`: a subscription works with one key only. Empty: push is off."""
    return _given_or_kept("VAPID_PRIVATE_KEY", "vapid_key", make_private_key)


def device_ca_key() -> str:
    """The configured key, stored in embedded mode like `secret_key`: it signs certificates of devices. Empty: none are signed."""
    earlier, kept = ROOT / "var" / "house_key", ROOT / "var" / "device_ca_key"
    if earlier.exists() and not kept.exists():
        # Its former file name. With another key the server would refuse the certificates that devices have.
        earlier.rename(kept)
    return _given_or_kept("DEVICE_CA_KEY", kept.name, make_private_key)


def _given_or_kept(name: str, file: str, make: Callable[[], str]) -> str:
    given: str = env(name)
    if given or mode() == "production":
        return given
    kept = ROOT / "var" / file
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(make())
    return kept.read_text().strip()


def anchors_file() -> str:
    """The file for anchors of the journal; in embedded mode `var/anchors.jsonl`. Empty: no file."""
    given: str = env("ANCHORS_FILE")
    return given or ("" if mode() == "production" else str(ROOT / "var" / "anchors.jsonl"))


def refuse_unsafe() -> None:
    """Raise `ImproperlyConfigured` with a sentence for every reason why this environment is unsafe."""
    reasons = [sentence for sentence in _unsafe() if sentence]
    if reasons:
        raise ImproperlyConfigured(" ".join(reasons))


def _unsafe() -> list[OperatorText]:
    kind: str = env("MAP_KIND")
    reasons: list[OperatorText] = []
    if kind not in MAP_KINDS:
        reasons.append(f"MAP_KIND is {kind!r}: set it to one of {', '.join(MAP_KINDS)}.")
    elif kind != "drawn" and not env("MAP_URL"):
        reasons.append(f"MAP_KIND is {kind} but MAP_URL is empty: say where the tiles are.")
    if fault := fault_of_tools(env("TRIAGE_TOOLS")):
        reasons.append(fault)
    if fault := fault_of_hospitals(env("HOSPITALS")):
        reasons.append(fault)
    if env("ANCHORS_URL") and not ANCHORS_URL.fullmatch(env("ANCHORS_URL")):
        reasons.append(
            "ANCHORS_URL is where anchors of the journal are posted: set it to an https:// address."
        )
    routing = faults_of_routing(
        env("ROUTING"), env("ROUTING_URL"), env("ROUTING_TILES"), mode() == "production"
    )
    return (
        reasons
        + routing
        + faults_of_addresses(_addresses())
        + _unsafe_keys()
        + (_unsafe_in_production() if mode() == "production" else [])
    )


def _addresses() -> Addresses:
    return Addresses(
        map_kind=env("MAP_KIND"),
        map_url=env("MAP_URL"),
        map_attribution=env("MAP_ATTRIBUTION"),
        map_max_zoom=env("MAP_MAX_ZOOM"),
        allowed_hosts=env("ALLOWED_HOSTS"),
        origins=env("ORIGINS"),
        redis_url=env("REDIS_URL"),
        push_hosts=env("PUSH_HOSTS"),
        log_level=env("LOG_LEVEL"),
        is_production=mode() == "production",
    )


def _unsafe_keys() -> list[OperatorText]:
    key: str = env("VAPID_PRIVATE_KEY")
    ca_key: str = env("DEVICE_CA_KEY")
    hosts: list[str] = env("PUSH_HOSTS")
    checks = [
        (
            not key or _is_private_key(key),
            "VAPID_PRIVATE_KEY is no private key on the curve P-256 (base64url or PEM): make one with `manage.py make_keys`.",
        ),
        (
            not ca_key or _is_private_key(ca_key),
            "DEVICE_CA_KEY is no private key on the curve P-256 (base64url or PEM): make one with `manage.py make_keys`.",
        ),
        (
            not env("ANCHORS_KEY") or _is_private_key(env("ANCHORS_KEY")),
            "ANCHORS_KEY is no private key on the curve P-256 (base64url or PEM): make one with `manage.py make_keys`.",
        ),
        (
            ca_key or not env("HOUSE_PRIVATE_KEY"),
            "HOUSE_PRIVATE_KEY is now called DEVICE_CA_KEY: set DEVICE_CA_KEY to the same key, "
            "or certificates that devices hold would be refused.",
        ),
        (
            CONTACT.fullmatch(env("VAPID_CONTACT")),
            "VAPID_CONTACT tells push services whom to ask: set it to mailto:… or https://….",
        ),
        (
            not env("SECURITY_CONTACT") or CONTACT.fullmatch(env("SECURITY_CONTACT")),
            "SECURITY_CONTACT is whom to tell of a weakness: set it to mailto:… or https://….",
        ),
        (
            not any(fault_of_push_host(host) for host in hosts),
            "PUSH_HOSTS lists host names, such as fcm.googleapis.com or *.push.apple.com, with commas between.",
        ),
    ]
    return [sentence for ok, sentence in checks if not ok]


def _is_private_key(text: str) -> bool:
    try:
        read_private_key(text)
    except ValueError:
        return False
    return True


def _has_weak_password(name: str) -> bool:
    """Whether the address of this server has a password that can be guessed; one without relies on something else."""
    given = password_in(env(name))
    return given != "" and is_weak_password(given)


def _unsafe_in_production() -> list[OperatorText]:
    origins: list[str] = env("ORIGINS")
    checks = [
        (
            not is_weak_key(env("SECRET_KEY")),
            f"Set SECRET_KEY to at least {MIN_SECRET_LENGTH} random characters: `manage.py make_keys` makes one.",
        ),
        (
            env("PROXIES") > 0,
            "Set PROXIES to the number of your own proxies in front: without one there is no TLS, and all come from one address.",
        ),
        (
            not _has_weak_password("DATABASE_URL"),
            f"Set another password of the database, in DATABASE_URL too: at least {MIN_PASSWORD_LENGTH} random characters.",
        ),
        (
            not _has_weak_password("REDIS_URL"),
            f"Set another password of Redis, in REDIS_URL too: at least {MIN_PASSWORD_LENGTH} random characters.",
        ),
        (
            env("ALLOWED_HOSTS") and "*" not in env("ALLOWED_HOSTS"),
            "Set ALLOWED_HOSTS to the host names served, without *.",
        ),
        (
            origins and all(origin.startswith("https://") for origin in origins),
            "Set ORIGINS to the full https:// origins that the client is served from.",
        ),
        (
            env("DATABASE_URL").startswith("postgres"),
            "Set DATABASE_URL to a PostgreSQL server: SQLite is for one machine.",
        ),
        (env("REDIS_URL"), "Set REDIS_URL: without it two web processes do not hear each other."),
        (not env("DEMO"), "Unset DEMO: it shows passwords on the sign-in page."),
    ]
    return [sentence for ok, sentence in checks if not ok]
