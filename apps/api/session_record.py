"""The record of a session: what a client learns before and after signing in."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings

from apps.accounts.ended import Ended
from apps.accounts.models import Agency, Area, Membership, Person
from apps.accounts.selectors import service_kinds, service_record, the_area
from apps.accounts.serializers import MembershipOut
from apps.accounts.sign_ins import seal_key
from apps.alerting.selectors import push_record
from apps.core.clock import now, to_wire
from apps.core.version import VERSION
from apps.core.words import LANGUAGES
from apps.doctrine.models import TriggerCode
from apps.doctrine.scheme import Scheme, activates
from apps.doctrine.selectors import (
    all_triggers,
    co_responder_schemes,
    protocol_record,
    protocols_in_force,
    shipped_scheme,
)
from apps.feed.frames import own_scheme, own_unit, person_record
from apps.journal.selectors import head_of
from apps.reports.relayed import device_ca_key_record


def session_record(
    person: Person | None,
    language: str,
    choose: Sequence[Membership] = (),
    *,
    device: UUID | None = None,
    ended: Ended | None = None,
) -> dict[str, object]:
    """A `Session` as docs/wire.md shapes it. `installation` tells a device that it now talks to another server.

    `device`: the one that the person is signed in on; `ended`: why nobody is signed in any more.
    """
    area = person.agency.area if person else the_area()
    own = own_scheme(person) if person else None
    agreed = own or shipped_scheme()
    codes = all_triggers() if person else []
    return {
        "installation": str(head_of(area.pk).epoch) if area else "",
        "version": VERSION,
        "server_time": to_wire(now()),
        "language": language,
        "time_zone": person.agency.time_zone if person else None,
        "languages": list(LANGUAGES),
        "demo": settings.DEMO,
        "demo_accounts": settings.DEMO_ACCOUNTS,
        "map": settings.MAP,
        "area": area and _area_record(area),
        "triggers": _triggers(person.agency.area, codes) if person else [],
        "push": push_record(),
        "house_key": device_ca_key_record(),
        "protocols": _protocols(person.agency) if person else [],
        "services": [service_record(kind) for kind in service_kinds()],
        "triage_tools": settings.TRIAGE_TOOLS,
        "hospitals": settings.HOSPITALS,
        "kit_items": _kit_items(agreed) if person else [],
        "tourniquets": {"second_try": agreed.tourniquets.second_try},
        "running": _running(agreed, codes) if person else [],
        "person": person and person_record(person, own, own_unit(person)),
        "choose": MembershipOut(choose, many=True).data,
        "device": str(device) if device else None,
        "seal_key": seal_key(person) if person else None,
        "ended": ended and ended.as_wire(),
    }


def _area_record(area: Area) -> dict[str, object]:
    return {name: getattr(area, name) for name in ("name", "south", "west", "north", "east")}


def _triggers(area: Area, codes: Sequence[TriggerCode]) -> list[dict[str, object]]:
    """All trigger codes, first those that activate the scheme of a co-responding agency of the area."""
    schemes = co_responder_schemes(area.pk, now())
    records = [
        {
            "system": one.system,
            "code": one.code,
            "label": one.label,
            "category": one.category,
            "co_responder": any(activates(scheme, one.system, one.code) for scheme in schemes),
        }
        for one in codes
    ]
    return sorted(records, key=lambda record: not record["co_responder"])


def _protocols(agency: Agency) -> list[dict[str, object]]:
    return [protocol_record(one) for one in protocols_in_force(agency, now())]


def _running(agreed: Scheme, codes: Sequence[TriggerCode]) -> list[dict[str, object]]:
    """What a unit may open a call for that it finds, in the order of the scheme, with the labels of the loaded codes."""
    labels = {(one.system, one.code): one.label for one in codes}
    return [
        {"system": one.system, "code": code, "label": labels.get((one.system, code), code)}
        for one in agreed.running
        for code in one.codes
    ]


def _kit_items(agreed: Scheme) -> list[dict[str, object]]:
    names = ("item", "label", "dated", "required")
    return [{name: getattr(item, name) for name in names} for item in agreed.kit]
