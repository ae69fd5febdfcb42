"""What a client learns before and after signing in."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from apps.accounts.models import Area, Person
from apps.accounts.selectors import the_area
from apps.core.clock import now, to_wire
from apps.doctrine.selectors import all_triggers
from apps.journal.selectors import head_of
from apps.sync.demo.accounts import DEMO_ACCOUNTS
from apps.sync.frames import person_record

VERSION = "0.1.0"


def session_record(person: Person | None) -> dict[str, Any]:
    """A `Session` as docs/wire.md shapes it. `installation` tells a device that it now talks to another server."""
    area = person.agency.area if person else the_area()
    return {
        "installation": str(head_of(area.pk).epoch) if area else "",
        "version": VERSION,
        "server_time": to_wire(now()),
        "demo": settings.DEMO,
        "demo_accounts": DEMO_ACCOUNTS if settings.DEMO else [],
        "map": settings.MAP,
        "area": area and _area_record(area),
        "triggers": _triggers() if person else [],
        "person": person and person_record(person),
    }


def _area_record(area: Area) -> dict[str, Any]:
    return {name: getattr(area, name) for name in ("name", "south", "west", "north", "east")}


def _triggers() -> list[dict[str, Any]]:
    names = ("system", "code", "label", "category", "co_responder")
    return [{name: getattr(trigger, name) for name in names} for trigger in all_triggers()]
