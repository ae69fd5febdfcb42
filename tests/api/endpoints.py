"""Every endpoint with a valid request, and the table of who may use it: role × agency × endpoint.

The call is one of `ambulance`'s, with `police` on it; `idle_police` serves the same area and has no unit on it. Each agency's
responder and clinician are on duty together on its first unit, which for the first two is the unit alerted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from drf_spectacular.generators import SchemaGenerator
from msgspec import to_builtins

from apps.accounts.certificates import public_jwk
from apps.accounts.models import Partnership
from apps.alerting.keys import public_key_of
from apps.core.clock import now, to_wire
from apps.core.ids import new_id
from apps.core.keys import make_private_key
from tests.api.recording_device import proof_of
from tests.support.actions import Client, call, clock_of, report
from tests.support.constants import AGENCIES, CHEST_PAIN, UNITS
from tests.support.factories import County, kit_check
from tests.support.scheme import SCHEME

PASSWORD = "correct horse battery"
ROLES = ("responder", "clinician", "supervisor", "control_room", "administrator", "machine", "welfare")

TABLE = """
endpoint                                     agency          respo clini super contr admin machi welfa

GET    /healthz                              *                 200   200   200   200   200   200   200
GET    /readyz                               *                 200   200   200   200   200   200   200
GET    /.well-known/security.txt             *                 404   404   404   404   404   404   404
GET    /api/schema                           *                 200   200   200   200   200   200   200
GET    /api/session                          *                 200   200   200   200   200   200   200
POST   /api/session                          *                 200   200   200   200   200   401   200
PATCH  /api/session                          *                 200   200   200   200   200   200   200
DELETE /api/session                          *                 204   204   204   204   204   204   204

GET    /api/tokens                           *                 403   403   403   403   200   403   403
POST   /api/tokens                           *                 403   403   403   403   201   403   403
DELETE /api/tokens/{token}                   ambulance         403   403   403   403   204   403   403
                                             *                 403   403   403   403   404   403   403

GET    /api/partnerships                     *                 403   403   403   403   200   403   403
POST   /api/partnerships                     *                 403   403   403   403   422   403   403
POST   /api/partnerships/{partnership}/approve ambulance       403   403   403   403   200   403   403
                                             police            403   403   403   403   200   403   403
                                             *                 403   403   403   403   404   403   403
POST   /api/partnerships/{partnership}/suspend ambulance       403   403   403   403   200   403   403
                                             police            403   403   403   403   200   403   403
                                             *                 403   403   403   403   404   403   403
POST   /api/partnerships/{partnership}/end   ambulance         403   403   403   403   200   403   403
                                             police            403   403   403   403   200   403   403
                                             *                 403   403   403   403   404   403   403

GET    /api/people                           *                 403   403   403   403   200   403   403
GET    /api/devices                          *                 403   403   403   403   200   403   403

GET    /api/units                            *                 200   200   200   200   403   200   403
POST   /api/duty                             *                 200   200   403   403   403   403   403
PATCH  /api/duty                             *                 200   200   403   403   403   403   403
PUT    /api/duty/kit                         *                 200   200   403   403   403   403   403
DELETE /api/duty                             *                 204   204   403   403   403   403   403
GET    /api/competences                      *                 403   403   200   403   200   403   403
POST   /api/competences                      *                 403   403   200   403   200   403   403
POST   /api/positions                        *                 200   200   403   403   403   200   403

PUT    /api/device/push                      *                 204   204   204   204   403   403   204
DELETE /api/device/push                      *                 204   204   204   204   403   403   204
PUT    /api/device/readiness                 *                 204   204   403   403   403   403   403
POST   /api/device/test                      *                 202   202   403   403   403   403   403
POST   /api/device/remains                   *                 403   403   403   403   403   403   403
POST   /api/device/test-receipts             *                 404   404   403   403   403   403   403
PUT    /api/device/key                       *                 200   200   403   403   403   403   403
GET    /api/device/challenge                 *                 200   200   200   200   200   200   200
POST   /api/device/enrol                     *                 403   403   403   403   403   403   403
POST   /api/device/proof                     *                 403   403   403   403   403   403   403
POST   /api/enrolment/codes                  *                 403   403   201   201   201   403   403
PUT    /api/enrolment                        *                 403   403   403   403   200   403   403
POST   /api/carried                          *                 422   422   403   403   403   403   403

GET    /api/scheme                           *                 403   403   200   200   200   403   403
PUT    /api/scheme                           *                 403   403   403   403   200   403   403
POST   /api/scheme/switch                    *                 403   403   200   200   200   403   403

POST   /api/calls                            ambulance         403   403   201   201   403   201   403
                                             far_ambulance     403   403   201   201   403   201   403
                                             *                 403   403   403   403   403   403   403
PATCH  /api/calls/{incident}                 ambulance         403   403   200   200   403   200   403
                                             far_ambulance     403   403   202   202   403   202   403
                                             *                 403   403   403   403   403   403   403
DELETE /api/calls/{incident}                 ambulance         403   403   200   200   403   200   403
                                             far_ambulance     403   403   202   202   403   202   403
                                             *                 403   403   403   403   403   403   403
PUT    /api/calls/ref/{external_ref}         ambulance         403   403   201   201   403   201   403
                                             far_ambulance     403   403   201   201   403   201   403
                                             *                 403   403   403   403   403   403   403
PATCH  /api/calls/ref/{external_ref}         ambulance         403   403   202   202   403   202   403
                                             far_ambulance     403   403   202   202   403   202   403
                                             *                 403   403   403   403   403   403   403
DELETE /api/calls/ref/{external_ref}         ambulance         403   403   202   202   403   202   403
                                             far_ambulance     403   403   202   202   403   202   403
                                             *                 403   403   403   403   403   403   403
GET    /api/calls/                           *                 404   404   404   404   404   404   404
GET    /api/calls/{said}                     *                 404   404   404   404   404   404   404
GET    /api/desk-items/{item}/message        *                 403   403   404   404   403   403   403
POST   /api/desk-items/{item}/seen           *                 403   403   404   404   403   403   403
POST   /api/desk-items/{item}/resolve        *                 403   403   404   404   403   403   403
GET    /api/desk-items/{item}/remains        *                 403   403   404   404   403   403   403
POST   /api/desk-items/{item}/remains        *                 403   403   404   404   403   403   403
POST   /api/desk-items/{item}/place          ambulance         403   403   404   404   403   403   403
                                             far_ambulance     403   403   404   404   403   403   403
                                             *                 403   403   403   403   403   403   403
POST   /api/desk-items/{item}/take           ambulance         403   403   404   404   403   403   403
                                             far_ambulance     403   403   404   404   403   403   403
                                             *                 403   403   403   403   403   403   403
POST   /api/desk-items/{item}/treat-as-arrest ambulance        403   403   404   404   403   403   403
                                             far_ambulance     403   403   404   404   403   403   403
                                             *                 403   403   403   403   403   403   403

GET    /api/incidents/{incident}             ambulance         200   200   200   200   404   200   404
                                             police            200   200   200   200   404   200   404
                                             *                 404   404   404   404   404   404   404
GET    /api/incidents/{incident}/considered  ambulance         200   200   200   200   404   200   404
                                             police            200   200   200   200   404   200   404
                                             *                 404   404   404   404   404   404   404
POST   /api/incidents/search                 *                 403   403   200   200   403   403   403
GET    /api/operations/{operation}           *                 404   404   404   404   404   404   404
GET    /api/incidents/{incident}/patients/{patient}/document.json ambulance 200 200   200   200   404   404   404
                                             *                 404   404   404   404   404   404   404
GET    /api/incidents/{incident}/patients/{patient}/document.txt ambulance 200 200   200   200   404   404   404
                                             *                 404   404   404   404   404   404   404
GET    /api/incidents/{incident}/patients/{patient}/document.pdf ambulance 200 200   200   200   404   404   404
                                             *                 404   404   404   404   404   404   404
GET    /api/incidents/{incident}/nemsis.xml  ambulance         404   404   200   200   404   404   404
                                             *                 404   404   404   404   404   404   404
GET    /api/incidents/{incident}/utstein     ambulance         404   404   200   200   404   404   404
                                             *                 404   404   404   404   404   404   404
GET    /api/utstein.csv                      ambulance         403   403   200   200   403   403   403
                                             far_ambulance     403   403   200   200   403   403   403
                                             *                 403   403   403   403   403   403   403
POST   /api/reads                            *                 200   200   200   200   403   403   200
GET    /api/incidents/{incident}/reads       ambulance         403   403   200   403   403   403   403
                                             *                 403   403   404   403   403   403   403
GET    /api/incidents/{incident}/reads.csv   ambulance         403   403   200   403   403   403   403
                                             *                 403   403   404   403   403   403   403
GET    /api/people/{person}/reads            *                 403   403   404   403   403   403   403
GET    /api/people/{person}/reads.csv        *                 403   403   404   403   403   403   403
POST   /api/incidents/{incident}/stand-down  ambulance         403   403   204   204   403   204   403
                                             police            403   403   204   204   403   204   403
                                             *                 403   403   404   404   403   404   403
POST   /api/incidents/{incident}/attentions/{attention}/seen ambulance 403 403  409   409   403   403   403
                                             police            403   403   409   409   403   403   403
                                             *                 403   403   404   404   403   403   403
GET    /api/incidents/{incident}/candidates  ambulance         403   403   200   200   403   200   403
                                             far_ambulance     403   403   404   404   403   404   403
                                             *                 403   403   403   403   403   403   403
POST   /api/incidents/{incident}/assign         ambulance         403   403   409   409   403   409   403
                                             far_ambulance     403   403   404   404   403   404   403
                                             *                 403   403   403   403   403   403   403
POST   /api/incidents/{incident}/response    ambulance         403   403   204   204   403   204   403
                                             far_ambulance     403   403   404   404   403   404   403
                                             *                 403   403   403   403   403   403   403
POST   /api/incidents/{incident}/close       ambulance         403   403   204   204   403   204   403
                                             far_ambulance     403   403   404   404   403   404   403
                                             *                 403   403   403   403   403   403   403
POST   /api/incidents/{incident}/reopen      ambulance         403   403   204   204   403   204   403
                                             far_ambulance     403   403   404   404   403   404   403
                                             *                 403   403   403   403   403   403   403
POST   /api/incidents/{incident}/running-call/confirm ambulance 403   403   204   204   403   204   403
                                             far_ambulance     403   403   404   404   403   404   403
                                             *                 403   403   403   403   403   403   403
PUT    /api/incidents/{incident}/reference   ambulance         403   403   204   204   403   204   403
                                             far_ambulance     403   403   404   404   403   404   403
                                             *                 403   403   403   403   403   403   403
POST   /api/incidents/{incident}/merge       ambulance         403   403   404   404   403   404   403
                                             far_ambulance     403   403   404   404   403   404   403
                                             *                 403   403   403   403   403   403   403
POST   /api/incidents/{incident}/link        ambulance         403   403   404   404   403   404   403
                                             far_ambulance     403   403   404   404   403   404   403
                                             *                 403   403   403   403   403   403   403
POST   /api/incidents/{incident}/unlink      ambulance         403   403   404   404   403   404   403
                                             far_ambulance     403   403   404   404   403   404   403
                                             *                 403   403   403   403   403   403   403
POST   /api/incidents/{incident}/taskings    ambulance         403   403   204   204   403   204   403
                                             far_ambulance     403   403   404   404   403   404   403
                                             *                 403   403   403   403   403   403   403
POST   /api/incidents/{incident}/taskings/{tasking}/acknowledge * 403   403   404   404   403   404   403
POST   /api/incidents/{incident}/taskings/{tasking}/resources * 403   403   404   404   403   404   403
POST   /api/incidents/{incident}/taskings/{tasking}/at-scene * 403   403   404   404   403   404   403
POST   /api/incidents/{incident}/taskings/{tasking}/end * 403   403   404   404   403   404   403
POST   /api/incidents/{incident}/scene       ambulance         403   403   204   204   403   204   403
                                             police            403   403   403   403   403   403   403
                                             *                 403   403   404   404   403   404   403
POST   /api/incidents/{incident}/rendezvous  ambulance         403   403   204   204   403   204   403
                                             *                 403   403   404   404   403   404   403
PUT    /api/units/{unit}/tasking             *                 403   403   200   200   403   200   403
POST   /api/devices/{device}/end             *                 403   403   404   404   404   403   403
POST   /api/people/{person}/end              *                 403   403   404   404   404   403   403
POST   /api/coverage                         *                 403   403   200   200   403   403   403
POST   /api/reports                          ambulance         200   200   403   403   403   403   403
                                             police            200   200   403   403   403   403   403
                                             *                 404   404   403   403   403   403   403

GET    /api/snapshot                         *                 200   200   200   200   403   403   200
GET    /api/feed                             *                 200   200   200   200   403   403   200

GET    /api/check-ins                        *                 200   200   403   403   403   403   403
PUT    /api/check-ins/{check_in}             *                 404   404   403   403   403   403   403
GET    /api/welfare                          *                 403   403   403   403   403   403   200
POST   /api/welfare/{check_in}/taken         *                 403   403   403   403   403   403   404
GET    /api/figures                          *                 403   403   200   200   403   403   403
"""
"""`POST /api/reports` answers per item: 404 here means a receipt `incident_not_found`, 403 one `not_allowed`."""

OPEN_TO_ALL = {
    "GET /healthz",
    "GET /readyz",
    "GET /.well-known/security.txt",
    "GET /api/session",
    "POST /api/session",
    "DELETE /api/session",
    "GET /api/device/challenge",
    "POST /api/device/enrol",
    "POST /api/device/remains",
}
NOT_ADDRESSES = {"no_such_endpoint", "shell"}


@dataclass(frozen=True)
class Target:
    """The objects that the requests name."""

    county: County
    incident: str
    token: str
    agency: str

    @property
    def own_unit(self) -> str:
        return self.county.unit(next(sign for sign, (slug, _, _) in UNITS.items() if slug == self.agency))

    @property
    def partnership(self) -> str:
        agencies = self.county.agencies
        held = Partnership.objects.get(owner=agencies["ambulance"], partner=agencies["police"])
        return str(held.pk)

    @property
    def place(self) -> dict[str, Any]:
        lat = 54.5 if self.agency.startswith("far") else 53.8
        return {"lat": lat, "lon": -1.5, "accuracy_m": 5, "source": "gps"}


Body = Callable[[Target, Client], Any]


def _sign_in(target: Target, client: Client) -> Any:
    return {"username": client.person.username, "password": PASSWORD, "device": {"id": str(client.device)}}


def _positions(target: Target, client: Client) -> Any:
    fix = target.place | {"at": to_wire(now()), "unit": target.own_unit}
    return {"fixes": [fix], "outbox": 0}


def _reports(target: Target, client: Client) -> Any:
    return {"clock": clock_of(), "reports": [report("cpr_started", target.incident)]}


def _competence(target: Target, client: Client) -> Any:
    person = str(target.county.people[f"{target.agency}_responder"].pk)
    term = {"awarded": "2026-01-01", "expires": "2028-01-01"}
    return {"person": person, "code": "first_aid", "issuer": "The college", **term}


def _with_itself(target: Target, client: Client) -> Any:
    agency = str(target.county.agencies[target.agency].pk)
    return {"owner": agency, "partner": agency, "purpose": "tasking", "redaction": "minutes"}


def _key(target: Target, client: Client) -> Any:
    key = make_private_key()
    proof = proof_of(key, "PUT", "/api/device/key", client.device)
    return {"jwk": to_builtins(public_jwk(key)), "proof": proof}


BODIES: dict[str, Body] = {
    "POST /api/partnerships": _with_itself,
    "POST /api/session": _sign_in,
    "POST /api/tokens": lambda target, client: {"label": "CAD"},
    "POST /api/duty": lambda target, client: {"unit": target.own_unit, "kit": kit_check()},
    "PATCH /api/session": lambda target, client: {"language": "es"},
    "PATCH /api/duty": lambda target, client: {"duty": "busy"},
    "PUT /api/duty/kit": lambda target, client: {"kit": kit_check()},
    "POST /api/competences": _competence,
    "POST /api/positions": _positions,
    "POST /api/calls": lambda target, client: call(location=target.place),
    "PUT /api/calls/ref/{external_ref}": lambda target, client: call(location=target.place),
    "PATCH /api/calls/ref/{external_ref}": lambda target, client: {"hazards": ["dog"]},
    "PATCH /api/calls/{incident}": lambda target, client: {"trigger": {"system": "cad", "code": CHEST_PAIN}},
    "POST /api/desk-items/{item}/resolve": lambda target, client: {"resolution": "no_action"},
    "POST /api/desk-items/{item}/remains": lambda target, client: {"accept": []},
    "POST /api/desk-items/{item}/place": lambda target, client: {"lat": 53.8, "lon": -1.5},
    "POST /api/incidents/{incident}/stand-down": lambda target, client: {
        "unit": target.county.unit("P1"),
        "cause": "supervisor",
    },
    "POST /api/incidents/{incident}/assign": lambda target, client: {
        "unit": target.county.unit("P1"),
        "role": "co_responder",
    },
    "POST /api/incidents/{incident}/response": lambda target, client: {"wanted": {"crew": 1}},
    "POST /api/incidents/{incident}/close": lambda target, client: {"cause": "dealt_with", "reason": "done"},
    "POST /api/incidents/{incident}/reopen": lambda target, client: {"reason": "not done"},
    "PUT /api/incidents/{incident}/reference": lambda target, client: {"external_ref": "2026-7"},
    "POST /api/incidents/{incident}/merge": lambda target, client: {"into": str(new_id())},
    "POST /api/incidents/{incident}/link": lambda target, client: {
        "with": str(new_id()),
        "relation": "different",
    },
    "POST /api/incidents/{incident}/unlink": lambda target, client: {"with": str(new_id())},
    "POST /api/incidents/{incident}/taskings": lambda target, client: {"reason": "violence"},
    "POST /api/incidents/{incident}/taskings/{tasking}/acknowledge": lambda target, client: {
        "decision": "accepted"
    },
    "POST /api/incidents/{incident}/taskings/{tasking}/resources": lambda target, client: {
        "call_sign": "XT40"
    },
    "POST /api/incidents/{incident}/scene": lambda target, client: {"state": "safe"},
    "POST /api/incidents/{incident}/rendezvous": lambda target, client: {"lat": 53.8, "lon": -1.5},
    "POST /api/incidents/search": lambda target, client: {"typed": "high street"},
    "PUT /api/units/{unit}/tasking": lambda target, client: {"duty": "busy", "task": "FIREARMS-221"},
    "POST /api/coverage": lambda target, client: {
        name: value for name, value in target.place.items() if name in ("lat", "lon")
    },
    "POST /api/reports": _reports,
    "POST /api/reads": lambda target, client: {
        "reads": [{"incident": target.incident, "patient": target.incident, "screen": "patient", "at": None}]
    },
    "PUT /api/device/push": lambda target, client: {
        "endpoint": f"https://fcm.googleapis.com/fcm/send/{client.device}",
        "keys": {"p256dh": public_key_of(make_private_key()), "auth": "A" * 22},
    },
    "PUT /api/device/readiness": lambda target, client: {
        "sound": "ready",
        "notifications": "granted",
        "location": "on",
        "battery_pct": 80,
        "charging": None,
    },
    "POST /api/device/remains": lambda target, client: {"ticket": "x", "clock": clock_of(), "reports": []},
    "POST /api/device/test-receipts": lambda target, client: {"test": str(new_id()), "path": "socket"},
    "PUT /api/device/key": _key,
    "POST /api/device/enrol": lambda target, client: {
        "code": "AAAA-AAAA-AAAA",
        "id": str(new_id()),
        "jwk": to_builtins(public_jwk(make_private_key())),
    },
    "POST /api/device/proof": lambda target, client: {"proof": None},
    "POST /api/enrolment/codes": lambda target, client: {"label": "Tablet 4"},
    "PUT /api/enrolment": lambda target, client: {"policy": "off"},
    "POST /api/carried": lambda target, client: {"certificate": "x", "record": "{}", "signature": "x"},
    "PUT /api/check-ins/{check_in}": lambda target, client: {
        "sleep": 4,
        "images": 0,
        "alone": 0,
        "talk": True,
    },
    "PUT /api/scheme": lambda target, client: {"yaml": SCHEME},
    "POST /api/scheme/switch": lambda target, client: {"on": False, "reason": "a football match"},
}


def request_endpoint(endpoint: str, target: Target, client: Client) -> Any:
    """Send the endpoint's request and return its answer."""
    method, path = endpoint.split()
    path = path.format(
        incident=target.incident,
        operation=new_id(),
        patient=target.incident,
        token=target.token,
        unit=target.own_unit,
        attention=new_id(),
        tasking=new_id(),
        item=new_id(),
        partnership=target.partnership,
        check_in=new_id(),
        device=new_id(),
        person=new_id(),
        external_ref=f"CAD {new_id()}",
        said="made-up",
    )
    if path == "/api/feed":
        path += f"?after={client.snapshot().get('cursor', '')}"
    body = BODIES[endpoint](target, client) if endpoint in BODIES else None
    return client.ask(method, path, body)


def status_of(endpoint: str, answer: Any) -> int:
    """The status of the answer, or of its item for a batch of one report."""
    if endpoint == "POST /api/reports" and answer.status_code == 200:
        (receipt,) = answer.json()["receipts"]
        return {"incident_not_found": 404, "not_allowed": 403}.get(receipt["code"], 200)
    status: int = answer.status_code
    return status


def table() -> dict[str, dict[str, tuple[int, ...]]]:
    """`TABLE` as endpoint → agency → the status for each role, in the order of `ROLES`."""
    rows: dict[str, dict[str, tuple[int, ...]]] = {}
    endpoint = ""
    for line in TABLE.strip().splitlines()[1:]:
        words = line.split()
        if not words:
            continue
        if not line.startswith(" "):
            endpoint, words = f"{words[0]} {words[1]}", words[2:]
        named = [slug for slug in AGENCIES if words[0] in (slug, "*") and slug not in rows.get(endpoint, {})]
        for slug in named:
            rows.setdefault(endpoint, {})[slug] = tuple(int(word) for word in words[1:])
    return rows


def endpoints() -> set[str]:
    """All methods and addresses: those of the schema, and a GET of each address that the schema does not list."""
    schema = SchemaGenerator().get_schema(request=None, public=True)
    listed = {f"{method.upper()} {path}" for path, item in schema["paths"].items() for method in item}
    paths = {endpoint.split()[1] for endpoint in listed}
    return listed | {
        f"GET {path}" for path in _addresses(get_resolver().url_patterns, "/") if path not in paths
    }


def _addresses(patterns: list[Any], prefix: str) -> list[str]:
    found: list[str] = []
    for one in patterns:
        path = prefix + re.sub(r"<\w+:(\w+)>", r"{\1}", str(one.pattern))
        if isinstance(one, URLResolver):
            found += _addresses(one.url_patterns, path)
        elif isinstance(one, URLPattern) and one.callback.__name__ not in NOT_ADDRESSES:
            found.append(path)
    return found
